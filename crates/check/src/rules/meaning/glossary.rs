//! Whether a text has one of the glossary's words for each term of the source locale's text.

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::project::plain;
use crate::rule::Rule;
use crate::text_run::TextRun;

pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let (Some(source), Some(original)) = (context.source, field.original) else {
        return;
    };
    let columns = (
        context.project.column(source.locale),
        context.project.column(context.locale),
    );
    let (Some(theirs), Some(mine)) = columns else {
        return;
    };
    let whole = |runs: &[TextRun]| plain(&runs.iter().map(TextRun::text).collect::<String>());
    let (there, here) = (whole(&field.original_runs), whole(&field.runs));
    // The words that stand in the source, with their places: a word within a longer one is not meant.
    let mut said: Vec<(usize, usize, usize)> = Vec::new();
    for (index, (_, words, _)) in context.project.terms(theirs, mine).enumerate() {
        for word in words {
            said.extend(
                there
                    .match_indices(word.as_str())
                    .map(|(at, _)| (index, at, at + word.len())),
            );
        }
    }
    let within = |(_, from, to): &(usize, usize, usize)| {
        said.iter()
            .any(|(_, start, end)| start <= from && to <= end && end - start > to - from)
    };
    for (index, (term, words, accepted)) in context.project.terms(theirs, mine).enumerate() {
        let meant = said.iter().find(|place| place.0 == index && !within(place));
        let (Some((_, from, to)), false) = (
            meant,
            accepted.iter().any(|word| here.contains(word.as_str())),
        ) else {
            continue;
        };
        let written = there
            .get(*from..*to)
            .or(words.first().map(String::as_str))
            .unwrap_or_default()
            .to_owned();
        let mut diagnostic = context.diagnostic(Rule::GLOSSARY, field.pattern.span.clone());
        diagnostic.related = Some((source.file, original.span.clone()));
        let diagnostic = diagnostic
            .arg("term", written)
            .arg("definition", term.definition.as_str());
        found.push(
            diagnostic.arg(
                "words",
                accepted
                    .iter()
                    .take(3)
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(", "),
            ),
        );
    }
}
