//! The plural category of a number, as CLDR has it for the locale.

use fixed_decimal::Decimal;
use icu_locale_core::LanguageIdentifier;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

/// A locale's rules for counting (`one`, `few`, …) and for ordering (`1st`, `2nd`, …).
pub(crate) struct Plurals {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Plurals {
    pub(crate) fn new(locale: &LanguageIdentifier) -> Self {
        let rules = |kind: PluralRuleType| PluralRules::try_new(locale.into(), kind.into()).ok();
        Self {
            cardinal: rules(PluralRuleType::Cardinal),
            ordinal: rules(PluralRuleType::Ordinal),
        }
    }

    /// The name of the category of a number as it is shown: `1.0` is `other` in English, `1` is `one`.
    pub(crate) fn category(&self, number: &Decimal, ordinal: bool) -> &'static str {
        let rules = if ordinal {
            &self.ordinal
        } else {
            &self.cardinal
        };
        let category = rules.as_ref().map(|rules| rules.category_for(number));
        match category.unwrap_or(PluralCategory::Other) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}
