//! The plural categories of a locale, by CLDR, under the names that variants have.

use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The rules of a locale, for `1st` and `2nd` or for amounts.
pub(crate) fn rules(id: &LanguageIdentifier, ordinal: bool) -> Option<PluralRules> {
    let locale: icu_locale::Locale = id.to_string().parse().ok()?;
    let kind = if ordinal {
        PluralRuleType::Ordinal
    } else {
        PluralRuleType::Cardinal
    };
    PluralRules::try_new(locale.into(), kind.into()).ok()
}

/// What a category is called in a file.
pub(crate) fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The categories that whole and broken numbers have in a language, smallest first.
pub(crate) fn categories(id: &LanguageIdentifier) -> Option<Vec<&'static str>> {
    let mut categories: Vec<PluralCategory> = rules(id, false)?.categories().collect();
    categories.sort_by_key(|category| match category {
        PluralCategory::Zero => 0,
        PluralCategory::One => 1,
        PluralCategory::Two => 2,
        PluralCategory::Few => 3,
        PluralCategory::Many => 4,
        PluralCategory::Other => 5,
    });
    Some(categories.into_iter().map(name).collect())
}
