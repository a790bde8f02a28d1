//! Variables: what a text uses, what its comment declares, and what the source locale uses in the same place.

use std::collections::{BTreeMap, BTreeSet};

use retcodes_ftl::suggest;
use retcodes_ftl::{Message, Variant};

use crate::context::{Context, Field};
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::Rule;
use crate::syntax::{Uses, declared, each_select, variable_of};

/// The variables of a value or attribute must be those that the source locale has there.
pub(super) fn against_source(
    context: &Context<'_>,
    field: &Field<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let Some(source) = context
        .source
        .filter(|source| source.entry(field.entry.key()).is_some())
    else {
        return;
    };
    let mine = Uses::of_pattern(field.pattern);
    let (theirs, shown) = match field.original {
        Some(pattern) => {
            let uses = Uses::of_pattern(pattern);
            (uses.names(), uses.shown)
        }
        // An attribute of the translator's own may use what the message has.
        None => (source.variables(field.entry.key()), BTreeSet::new()),
    };
    let names = mine.names();
    let mut lacking: BTreeSet<&str> = theirs
        .iter()
        .map(String::as_str)
        .filter(|name| !names.contains(*name))
        .collect();
    let mut meant_by: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for (name, span) in mine
        .variables
        .iter()
        .filter(|(name, _)| !theirs.contains(name))
    {
        let meant = meant_by.entry(name).or_insert_with(|| {
            let only = lacking.first().copied().filter(|_| lacking.len() == 1);
            let meant = suggest::nearest(name, lacking.iter().copied());
            meant
                .or(only.filter(|only| similar(name, only)))
                .map(str::to_owned)
        });
        let diagnostic = context
            .diagnostic(Rule::UNKNOWN_VARIABLE, span.clone())
            .arg("variable", name);
        found.push(match meant {
            Some(meant) => diagnostic
                .suggest(Some(format!("${meant}")))
                .edit(span.clone(), &**meant),
            None => diagnostic,
        });
    }
    for meant in meant_by.values().flatten() {
        lacking.remove(meant.as_str());
    }
    let unmatched = meant_by.values().filter(|meant| meant.is_none()).count();
    for name in lacking.into_iter().filter(|name| shown.contains(*name)) {
        // One unknown and one missing: the unknown one has been told.
        let bare = context.text[field.pattern.span.clone()].contains(&format!("${name}"));
        if unmatched == 0 || bare {
            let mut diagnostic =
                context.diagnostic(Rule::MISSING_VARIABLE, field.pattern.span.clone());
            diagnostic.related = field
                .original
                .map(|pattern| (source.file, pattern.span.clone()));
            found.push(diagnostic.arg("variable", name));
        }
    }
}

/// Whether one of two names holds the other, case and underscores aside: `bank_message` and `bankMessage`, `message`.
fn similar(a: &str, b: &str) -> bool {
    let plain = |name: &str| {
        name.replace(|c: char| !c.is_ascii_alphanumeric(), "")
            .to_ascii_lowercase()
    };
    let (a, b) = (plain(a), plain(b));
    !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a))
}

/// What one variant shows, the others must show; but `[one]` may say "one" instead of its number.
pub(super) fn variants(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    each_select(field.pattern, &mut |selector, variants| {
        let counts = variable_of(selector);
        let shown = |variant: &Variant| Uses::of_pattern(&variant.value).shown;
        let shown: Vec<BTreeSet<String>> = variants.iter().map(shown).collect();
        let all: BTreeSet<&String> = shown.iter().flatten().collect();
        for (variant, shown) in variants.iter().zip(&shown) {
            for name in all.iter().filter(|name| !shown.contains(name.as_str())) {
                if !(counts.is_some_and(|counts| *counts == name.as_str()) && may_omit(variant)) {
                    let diagnostic = context.diagnostic(Rule::MISSING_VARIABLE, variant.key.span());
                    let diagnostic = diagnostic.say("variant").arg("variable", *name);
                    found.push(diagnostic.arg("key", &*variant.key));
                }
            }
        }
    });
}

/// Whether a variant is for one number or few, so that the number can be written as a word.
fn may_omit(variant: &Variant) -> bool {
    variant.is_number || matches!(&*variant.key, "zero" | "one" | "two")
}

/// The variables of a message must be those that its comment declares. `unknown` is what its fields have been told.
pub(super) fn against_comment(
    context: &Context<'_>,
    message: &Message,
    unknown: &[Diagnostic],
    found: &mut Vec<Diagnostic>,
) {
    let id = message.key();
    let declared = declared(message);
    if message.is_term || (declared.is_empty() && context.source.is_some()) {
        return;
    }
    let uses = Uses::of_message(message);
    let used = uses.names();
    let names: BTreeSet<&str> = declared.iter().map(|(name, _)| name.as_str()).collect();
    let mut unused: Vec<&(String, Span)> = declared
        .iter()
        .filter(|(name, _)| !used.contains(name))
        .collect();
    let is_unknown = |span: &Span| {
        unknown
            .iter()
            .any(|one| one.rule == Rule::UNKNOWN_VARIABLE && one.span.as_ref() == Some(span))
    };
    let mut told = BTreeSet::new();
    for (name, span) in &uses.variables {
        if names.contains(name.as_str()) || !told.insert(name) {
            continue;
        }
        let meant =
            suggest::nearest(name, unused.iter().map(|(name, _)| name.as_str())).map(str::to_owned);
        unused.retain(|(name, _)| Some(name) != meant.as_ref());
        if is_unknown(span) {
            continue;
        }
        // The source locale has it: then the comment is what is wrong.
        let right = context
            .source
            .is_some_and(|source| source.variables(id).contains(name));
        let typo = declared
            .iter()
            .find(|(declared, _)| right && Some(declared) == meant.as_ref());
        let place = typo.map_or(span, |(_, place)| place);
        let diagnostic = context
            .diagnostic(Rule::UNDECLARED_VARIABLE, place.clone())
            .id(id);
        let diagnostic = diagnostic.arg("variable", name);
        found.push(match (typo, meant) {
            (Some(_), _) => diagnostic
                .suggest(Some(format!("${name}")))
                .edit(place.clone(), name)
                .safe(),
            (None, Some(meant)) => diagnostic
                .suggest(Some(format!("${meant}")))
                .edit(span.clone(), meant),
            _ if declared.is_empty() => diagnostic.say("no-comment"),
            _ => diagnostic,
        });
    }
    let within = format!("{id}.");
    let broken = |name: &String| *name == id || name.starts_with(&within);
    if message.is_broken()
        || context
            .broken
            .range(id.to_owned()..)
            .take_while(|name| name.starts_with(id))
            .any(broken)
    {
        return;
    }
    for (name, span) in unused {
        let diagnostic = context
            .diagnostic(Rule::UNUSED_DECLARATION, span.clone())
            .id(id);
        found.push(diagnostic.arg("variable", name));
    }
}
