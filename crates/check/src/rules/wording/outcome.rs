//! What a text says of the outcome, and what the code means: no failure where none is, and no outcome where it is open.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use retcodes::{Catalog, Meaning, Outcome, Scheme};

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::Rule;
use crate::text_run::TextRun;

/// `data/outcome-words.txt` by section.
static WORDS: LazyLock<BTreeMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let mut sections: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let mut section = "";
    let lines = include_str!("../../../data/outcome-words.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        match line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            Some(name) => section = name,
            None => {
                let words = line.split_whitespace().map(|word| word.replace('_', " "));
                sections.entry(section).or_default().extend(words);
            }
        }
    }
    sections
});

/// The outcomes of the codes that share a payer message, by its id.
static OUTCOMES: LazyLock<BTreeMap<&'static str, Vec<Outcome>>> = LazyLock::new(|| {
    let catalog = Catalog::embedded();
    let mut outcomes: BTreeMap<&'static str, Vec<Outcome>> = BTreeMap::new();
    let rows = catalog
        .codes()
        .into_iter()
        .map(|code| catalog.meaning(code));
    for meaning in rows {
        outcomes
            .entry(meaning.payer())
            .or_default()
            .push(meaning.outcome());
    }
    outcomes
});

/// The payer message of suspected fraud, of lost and blocked cards, and of harmless declines.
const GENERIC_DECLINE: &str = "payer-generic-decline";
/// Payer messages of codes that refuse a repeat, because what is asked for has been done.
const DONE_ALREADY: [&str; 2] = ["payer-already-paid", "payer-card-already-linked"];

/// What the code of a message means; none of a message that is no code's, or of a code that we don't have.
fn meaning(key: &str) -> Option<Meaning<'static>> {
    let code = Scheme::RETCODES.code_of(key)?;
    let catalog = Catalog::embedded();
    catalog.has(&*code).then(|| catalog.meaning(&*code))
}

/// Checks a value or attribute.
pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let Some(name) = field.attribute.filter(|name| *name == "payer") else {
        return;
    };
    let declines = meaning(field.entry.key()).is_some_and(|row| row.payer() == GENERIC_DECLINE);
    if declines && let Some(attribute) = field.entry.attribute(name) {
        let code = Scheme::RETCODES.code_of(field.entry.key());
        let diagnostic = context.diagnostic(Rule::PAYER_REASON, attribute.span.clone());
        found.push(diagnostic.arg("code", code.unwrap_or_default().into_owned()));
    }
}

/// Checks a stretch of text.
pub(super) fn run(
    context: &Context<'_>,
    field: &Field<'_>,
    run: &TextRun,
    found: &mut Vec<Diagnostic>,
) {
    let text: Vec<char> = run
        .chars
        .iter()
        .map(|(c, _)| c.to_lowercase().next().unwrap_or(*c))
        .collect();
    payer_outcome(context, field, run, &text, found);
    failure(context, field, run, &text, found);
}

/// A payer text of an open outcome that says that something failed, or succeeded. Not even to deny it.
fn payer_outcome(
    context: &Context<'_>,
    field: &Field<'_>,
    run: &TextRun,
    text: &[char],
    found: &mut Vec<Diagnostic>,
) {
    let key = field.entry.key();
    let outcomes: &[Outcome] = match field.attribute {
        None => OUTCOMES.get(key).map_or(&[], Vec::as_slice),
        Some("payer") => &meaning(key)
            .map(|row| [row.outcome()])
            .unwrap_or([Outcome::Unknown]),
        Some(_) => &[],
    };
    if outcomes.iter().all(|outcome| outcome.is_final()) {
        return;
    }
    let language = context.locale.language.as_str();
    let success = format!("{language}-success");
    let may_say_paid = WORDS
        .get("may-say-paid")
        .is_some_and(|ids| ids.iter().any(|id| id == key));
    for (kind, section) in [("failed", language), ("succeeded", success.as_str())] {
        if kind == "succeeded" && may_say_paid {
            continue;
        }
        if let Some((from, to)) = first_word(text, section, language, None) {
            let span = run.span(from, to);
            let word = context.text[span.clone()].to_owned();
            let diagnostic = context.diagnostic(Rule::PAYER_OUTCOME, span);
            found.push(diagnostic.arg("word", word).arg("kind", kind));
        }
    }
}

/// An open or a successful payment that reads as a failure. Where the clause denies the word, asks whether or names
/// alternatives, it says no such thing.
fn failure(
    context: &Context<'_>,
    field: &Field<'_>,
    run: &TextRun,
    text: &[char],
    found: &mut Vec<Diagnostic>,
) {
    // What a payer reads has a rule that is stricter.
    let merchants = field.attribute != Some("payer");
    let Some(row) = meaning(field.entry.key()).filter(|_| merchants) else {
        return;
    };
    let kind = match row.outcome() {
        Outcome::Pending => "processing",
        Outcome::Succeeded => "success",
        _ if DONE_ALREADY.contains(&row.payer()) => "success",
        _ => return,
    };
    let language = context.locale.language.as_str();
    let hedges = WORDS.get(format!("{language}-hedge").as_str());
    if let Some((from, to)) = first_word(text, language, language, hedges) {
        let span = run.span(from, to);
        let word = context.text[span.clone()].to_owned();
        let code = Scheme::RETCODES.code_of(field.entry.key());
        let diagnostic = context.diagnostic(Rule::FAILURE_WORDING, span);
        found.push(
            diagnostic
                .arg("word", word)
                .arg("kind", kind)
                .arg("code", code.unwrap_or_default().into_owned()),
        );
    }
}

/// The first word of a section that the text says, unless a hedge in its clause takes it back.
fn first_word(
    text: &[char],
    section: &str,
    language: &str,
    hedges: Option<&Vec<String>>,
) -> Option<(usize, usize)> {
    WORDS.get(section)?.iter().find_map(|word| {
        let mut rest = 0;
        while let Some((from, to)) = find_word(text, word, language, rest) {
            let hedged = hedges.is_some_and(|hedges| {
                let clause = clause(text, from, to);
                hedges
                    .iter()
                    .any(|hedge| find_word(&clause, hedge, language, 0).is_some())
            });
            if !hedged {
                return Some((from, to));
            }
            rest = to;
        }
        None
    })
}

/// Where a word of the list stands, from `start` on: `fehler*` is any word that begins so, all letters of it.
fn find_word(text: &[char], word: &str, language: &str, start: usize) -> Option<(usize, usize)> {
    let spaced = !matches!(language, "zh" | "ja" | "ko" | "th");
    let letter = |at: usize| spaced && text.get(at).is_some_and(|c| c.is_alphabetic());
    let (open, tail) = (word.ends_with('*'), word.starts_with('*'));
    let word: Vec<char> = word.trim_matches('*').to_lowercase().chars().collect();
    (start..(text.len() + 1).saturating_sub(word.len())).find_map(|at| {
        let end = at + word.len();
        let starts = tail || at == 0 || !letter(at - 1);
        let hit = text[at..end] == word[..] && starts && (open || !letter(end));
        let end = (end..).find(|&end| !letter(end)).unwrap_or(end);
        hit.then_some((at, end))
    })
}

/// The clause around a word, and the word, so that a compound like *fehlerfrei* is in it, but for a word of failure that
/// is itself a denial.
fn clause(text: &[char], from: usize, to: usize) -> Vec<char> {
    let ends = |c: &char| ".,;:!?。，；：！？、\u{60c}\u{61b}\u{61f}–—\n".contains(*c);
    let start = text[..from].iter().rposition(ends).map_or(0, |at| at + 1);
    let end = text[to..]
        .iter()
        .position(ends)
        .map_or(text.len(), |at| to + at);
    let spaced = text[from..to].iter().all(|c| u32::from(*c) < 0x2e80);
    let mut clause = text[start..end].to_vec();
    if !spaced {
        clause.drain(from - start..to - start);
    }
    clause
}
