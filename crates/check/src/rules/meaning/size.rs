//! One text for two messages, and texts that are far longer or shorter than the source locale's.

use std::collections::{HashMap, HashSet};

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::peers::{length, ratio};
use crate::rule::Rule;
use crate::syntax::normalized_pattern;
use crate::text_run::{TextRun, runs};
use crate::words::{is_letter, small_letters};

/// Sources that share fewer of their pairs of characters, in percent, say different things.
const ALIKE: usize = 20;

pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let (Some(source), Some(original)) = (context.source, field.original) else {
        return;
    };
    let mine = length(field.pattern) as f64;
    let expected = length(original) as f64 * ratio(context.locale) / ratio(source.locale);
    let (mut long, mut short) = (
        mine > expected * 3.0 + 100.0,
        expected > 24.0 && mine * 5.0 < expected,
    );
    // Where the others agree, less is far.
    if let Some(others) = context.peers.median(&field.id(), context.file) {
        let others = others * ratio(context.locale);
        long |= mine > others.max(expected) * 2.2 + 40.0;
        short |= others.min(expected) > 30.0 && mine * 3.0 < others.min(expected);
    }
    if long || short {
        let mut diagnostic = context.diagnostic(Rule::TEXT_LENGTH, field.pattern.span.clone());
        diagnostic.related = Some((source.file, original.span.clone()));
        found.push(diagnostic.arg("kind", if long { "long" } else { "short" }));
    }
}

/// Says of a message whose text another one has, too, though the source locale says different things.
pub(super) fn file(context: &mut Context<'_>) {
    let Some(source) = context.source else { return };
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut found = Vec::new();
    for message in context.messages().filter(|message| !message.is_term) {
        let Some(value) = &message.value else {
            continue;
        };
        let (id, text) = (message.key(), normalized_pattern(value));
        let words = text.chars().filter(|c| c.is_alphabetic()).count();
        match first.get(text.as_str()) {
            Some(other) if *other != id && words > 1 => {
                let theirs = (source.pattern(id, None), source.pattern(other, None));
                if let (Some(mine), Some(theirs)) = theirs
                    && alike(&letters(&runs(mine)), &letters(&runs(theirs))) < ALIKE
                {
                    let mut diagnostic = context
                        .diagnostic(Rule::SAME_TEXT, value.span.clone())
                        .id(id);
                    diagnostic.related = Some((source.file, mine.span.clone()));
                    found.push(diagnostic.arg("other", *other));
                }
            }
            Some(_) => {}
            None => {
                first.insert(text, id);
            }
        }
    }
    context.diagnostics.extend(found);
}

fn letters(runs: &[TextRun]) -> Vec<char> {
    let mut letters: Vec<char> = runs.iter().flat_map(small_letters).collect();
    letters.retain(|c| is_letter(&[*c], 0));
    letters
}

/// How many pairs of characters two texts share, in percent of all they have.
fn alike(a: &[char], b: &[char]) -> usize {
    let pairs = |text: &[char]| -> HashSet<(char, char)> {
        text.windows(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
            .collect()
    };
    let (a, b) = (pairs(a), pairs(b));
    200 * a.intersection(&b).count() / (a.len() + b.len()).max(1)
}
