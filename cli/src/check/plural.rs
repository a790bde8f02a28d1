//! Plural variants against the categories that the locale's language has (CLDR plural rules).

use std::collections::BTreeSet;

use super::tree::{Expression, Inline, Pattern, Piece, Variant};
use super::{Context, Field, Rule};
use crate::plural::{name, rules};

const ALL: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Languages that really have one category only. Of others without data nothing is known.
const ONE_FORM: &[&str] = &[
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt",
    "lo", "ms", "my", "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo",
    "yue", "zh",
];

/// Languages whose `many` is for round millions alone.
const MILLIONS: &[&str] = &["ca", "es", "fr", "it", "lld", "pt", "scn", "vec"];

/// The categories of a locale, or none if its language is not known.
fn categories(locale: &super::Locale, ordinal: bool) -> Option<BTreeSet<&'static str>> {
    let rules = rules(&locale.id, ordinal)?;
    let found: BTreeSet<&'static str> = rules.categories().map(name).collect();
    let known = ordinal || found.len() > 1 || ONE_FORM.contains(&locale.language.as_str());
    known.then_some(found)
}

pub(super) fn check(context: &mut Context<'_>) {
    for field in context.fields() {
        pattern(context, &field, field.pattern);
    }
}

fn pattern(context: &mut Context<'_>, field: &Field<'_>, from: &Pattern<'_>) {
    for piece in &from.pieces {
        let Piece::Placeable(Expression::Select(selector, variants), _) = piece else {
            continue;
        };
        select(context, field, selector, variants);
        for variant in variants {
            pattern(context, field, &variant.pattern);
        }
    }
}

fn select(
    context: &mut Context<'_>,
    field: &Field<'_>,
    selector: &Inline<'_>,
    variants: &[Variant<'_>],
) {
    let counts = match selector {
        Inline::Function(name, ..) => name.text == "NUMBER",
        Inline::Variable(word) => is_declared_number(context, field, word.text),
        _ => false,
    };
    let chosen = |variant: &&Variant<'_>| !variant.number;
    let plural = counts
        || variants
            .iter()
            .filter(chosen)
            .any(|variant| ALL[..5].contains(&variant.key.text))
        || variants.iter().any(|variant| variant.number);
    if !plural || !matches!(selector, Inline::Variable(_) | Inline::Function(..)) {
        return;
    }
    let Some(has) = categories(&context.locale, is_ordinal(context, selector)) else {
        return;
    };
    let list = has.iter().copied().collect::<Vec<_>>();
    let list = ALL
        .iter()
        .filter(|name| list.contains(name))
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    let locale = context.locale.id.to_string();
    let finding = |context: &Context<'_>, rule, variant: &Variant<'_>| {
        let finding = context
            .finding(rule, variant.key.span.clone())
            .id(field.id());
        finding
            .word("key", variant.key.text)
            .word("categories", list.clone())
            .word("locale", locale.clone())
    };
    for variant in variants.iter().filter(chosen) {
        if !ALL.contains(&variant.key.text) {
            let found = finding(context, Rule::PluralUnknown, variant).say("no-category");
            let free = ALL
                .iter()
                .copied()
                .filter(|name| variants.iter().all(|variant| variant.key.text != *name));
            let meant = super::near(variant.key.text, free);
            context.add(match meant {
                Some(meant) => found.replace_with(meant),
                None => found,
            });
        } else if !has.contains(variant.key.text) && !variant.default {
            context.add(finding(context, Rule::PluralUnknown, variant));
        }
        if variant.default && variant.key.text != "other" {
            context.add(finding(context, Rule::PluralDefault, variant));
        }
    }
    let there: BTreeSet<&str> = variants.iter().map(|variant| variant.key.text).collect();
    let millions = MILLIONS.contains(&context.locale.language.as_str());
    let missing: Vec<&str> = ALL
        .iter()
        .filter(|name| has.contains(*name) && !there.contains(*name))
        .filter(|name| !(millions && **name == "many"))
        .copied()
        .collect();
    // A misspelt category is told once.
    let misspelt = variants
        .iter()
        .filter(chosen)
        .any(|variant| !ALL.contains(&variant.key.text));
    if let (Some(default), false, false) = (
        variants.iter().find(|variant| variant.default),
        missing.is_empty(),
        misspelt,
    ) {
        context.add(
            finding(context, Rule::PluralMissing, default).word("missing", missing.join(", ")),
        );
    }
}

/// Whether a comment, here or in the source locale, says that a variable is a number.
fn is_declared_number(context: &Context<'_>, field: &Field<'_>, name: &str) -> bool {
    let says = |entry: &super::tree::Entry<'_>| {
        entry.comment.iter().any(|line| {
            let mut words = line.text.split_whitespace();
            words
                .next()
                .is_some_and(|first| first.strip_prefix('$') == Some(name))
                && words
                    .next()
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("(number)"))
        })
    };
    let source = context
        .source
        .and_then(|source| source.entry(&super::entry_id(field.entry)));
    says(field.entry) || source.is_some_and(says)
}

/// `NUMBER($place, type: "ordinal")`.
fn is_ordinal(context: &Context<'_>, selector: &Inline<'_>) -> bool {
    let Inline::Function(_, _, named) = selector else {
        return false;
    };
    named.iter().filter(|name| name.text == "type").any(|name| {
        let value = context.text[name.span.end..].trim_start_matches([' ', ':', '\n', '"']);
        value.starts_with("ordinal")
    })
}
