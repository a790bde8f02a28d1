//! Plural variants against the categories that the locale's language has (CLDR plural rules).

use std::collections::BTreeSet;

use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
use retcodes_ftl::suggest;
use retcodes_ftl::{Inline, Message, Variant};
use unic_langid::LanguageIdentifier;

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::rule::{Rule, define_rules};
use crate::syntax::each_select;

define_rules! { Plural:
    /// The language has no such category.
    PLURAL_UNKNOWN = "plural-unknown", Warning, Offered;
    /// A category of the language has no variant.
    PLURAL_MISSING = "plural-missing", Warning;
    /// The default is another variant than `[other]`.
    PLURAL_DEFAULT = "plural-default", Warning;
}

const ALL: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Languages that really have one category only. Of others without data nothing is known.
const ONE_FORM: &[&str] = &[
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt",
    "lo", "ms", "my", "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo",
    "yue", "zh",
];

/// Languages whose `many` is for round millions alone.
const MILLIONS: &[&str] = &["ca", "es", "fr", "it", "lld", "pt", "scn", "vec"];

/// The categories that whole and broken numbers have in a language, smallest first; none if CLDR does not know it.
pub fn plural_categories(id: &LanguageIdentifier) -> Option<Vec<&'static str>> {
    of_kind(id, false)
}

/// The categories that ordinal numbers have in a language, smallest first; none if CLDR does not know it.
pub fn ordinal_categories(id: &LanguageIdentifier) -> Option<Vec<&'static str>> {
    of_kind(id, true)
}

fn of_kind(id: &LanguageIdentifier, ordinal: bool) -> Option<Vec<&'static str>> {
    let found: Vec<&str> = plural_rules(id, ordinal)?.categories().map(name).collect();
    Some(
        ALL.into_iter()
            .filter(|name| found.contains(name))
            .collect(),
    )
}

fn plural_rules(id: &LanguageIdentifier, ordinal: bool) -> Option<PluralRules> {
    let locale: icu_locale::Locale = id.to_string().parse().ok()?;
    let kind = if ordinal {
        PluralRuleType::Ordinal
    } else {
        PluralRuleType::Cardinal
    };
    PluralRules::try_new(locale.into(), kind.into()).ok()
}

/// What a category is called in a file.
fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// How a selector shows its number.
#[derive(Default)]
struct Options {
    ordinal: bool,
    least_digits: usize,
    most_digits: Option<usize>,
}

impl Options {
    fn of(selector: &Inline) -> Self {
        let mut options = Options::default();
        let Inline::Function { arguments, .. } = selector else {
            return options;
        };
        for argument in &arguments.named {
            match (&*argument.name, &argument.value) {
                ("type", Inline::String(kind)) => options.ordinal = *kind == "ordinal",
                ("minimumFractionDigits", Inline::Number(digits)) => {
                    options.least_digits = digits.parse().unwrap_or_default();
                }
                ("maximumFractionDigits", Inline::Number(digits)) => {
                    options.most_digits = digits.parse().ok();
                }
                _ => {}
            }
        }
        options
    }

    /// Whether a number can be in every category of its language: a fraction that is always shown makes English `one`
    /// impossible, whole numbers alone Czech `many`.
    fn are_plain(&self) -> bool {
        self.least_digits == 0 && self.most_digits.is_none()
    }
}

/// The categories that a number can have in a locale, or none if its language is not known.
fn categories(locale: &Locale, options: &Options) -> Option<BTreeSet<&'static str>> {
    let rules = plural_rules(&locale.id, options.ordinal)?;
    let found: BTreeSet<&'static str> = rules.categories().map(name).collect();
    let known = options.ordinal || found.len() > 1 || ONE_FORM.contains(&locale.language.as_str());
    if options.are_plain() {
        return known.then_some(found);
    }
    // The categories of numbers as they are shown: enough of them to reach each.
    let digits = options.least_digits.min(3);
    let most = options.most_digits.unwrap_or(3).clamp(digits, 3);
    let zeros = "0".repeat(digits);
    let reached = (0..=1_000).chain([1_000_000]).flat_map(|whole: u32| {
        let fractions = if most == 0 {
            vec![String::new()]
        } else {
            vec![zeros.clone(), "1".repeat(most)]
        };
        fractions.into_iter().filter_map(move |fraction| {
            let dot = if fraction.is_empty() { "" } else { "." };
            format!("{whole}{dot}{fraction}")
                .parse::<fixed_decimal::Decimal>()
                .ok()
        })
    });
    let reached = reached
        .map(|number| name(rules.category_for(&number)))
        .collect();
    known.then_some(reached)
}

/// Checks each choice of a value or attribute.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    each_select(field.pattern, &mut |selector, variants| {
        select(context, field, selector, variants, found);
    });
}

fn select(
    context: &Context<'_>,
    field: &Field<'_>,
    selector: &Inline,
    variants: &[Variant],
    found: &mut Vec<Diagnostic>,
) {
    let counts = match selector {
        Inline::Function { id, .. } => *id == "NUMBER",
        Inline::Variable(name) => is_declared_number(context, field, name),
        _ => false,
    };
    let named: Vec<&Variant> = variants
        .iter()
        .filter(|variant| !variant.is_number)
        .collect();
    let asks = named
        .iter()
        .any(|variant| ALL[..5].contains(&&*variant.key));
    let numbers = named.len() < variants.len();
    if !(counts || asks || numbers)
        || !matches!(selector, Inline::Variable(_) | Inline::Function { .. })
    {
        return;
    }
    let Some(has) = categories(context.locale, &Options::of(selector)) else {
        return;
    };
    let list: Vec<&str> = ALL.into_iter().filter(|name| has.contains(name)).collect();
    let diagnostic = |rule, variant: &Variant| {
        let diagnostic = context
            .diagnostic(rule, variant.key.span())
            .arg("key", &*variant.key);
        diagnostic
            .arg("categories", list.join(", "))
            .arg("locale", context.locale.id.to_string())
    };
    for variant in &named {
        if !ALL.contains(&&*variant.key) {
            let one = diagnostic(Rule::PLURAL_UNKNOWN, variant).say("no-category");
            let free = ALL
                .into_iter()
                .filter(|name| variants.iter().all(|variant| variant.key != *name));
            found.push(match suggest::nearest(&variant.key, free) {
                Some(meant) => one.replace_with(meant),
                None => one,
            });
        } else if !has.contains(&*variant.key) && !variant.is_default {
            found.push(diagnostic(Rule::PLURAL_UNKNOWN, variant));
        }
        if variant.is_default && variant.key != "other" {
            found.push(diagnostic(Rule::PLURAL_DEFAULT, variant));
        }
    }
    // A misspelt category is told once; and who asks for certain numbers only chooses by number, not by plural.
    let misspelt = named.iter().any(|variant| !ALL.contains(&&*variant.key));
    if misspelt || (numbers && !asks) {
        return;
    }
    let millions = MILLIONS.contains(&context.locale.language.as_str());
    let is_there = |name: &str| variants.iter().any(|variant| variant.key == name);
    let mut missing = list.clone();
    missing.retain(|name| !(is_there(name) || millions && *name == "many"));
    let default = variants.iter().find(|variant| variant.is_default);
    if let Some(default) = default.filter(|_| !missing.is_empty()) {
        found.push(diagnostic(Rule::PLURAL_MISSING, default).arg("missing", missing.join(", ")));
    }
}

/// Whether a comment, here or in the source locale, says that a variable is a number.
fn is_declared_number(context: &Context<'_>, field: &Field<'_>, name: &str) -> bool {
    let says = |message: &Message| {
        let mut lines = message.comment.iter().flat_map(|comment| &comment.lines);
        lines.any(|line| {
            let mut words = line.split_whitespace();
            words.next().and_then(|first| first.strip_prefix('$')) == Some(name)
                && words
                    .next()
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("(number)"))
        })
    };
    let source = context
        .source
        .and_then(|source| source.entry(field.entry.key()));
    says(field.entry) || source.is_some_and(says)
}
