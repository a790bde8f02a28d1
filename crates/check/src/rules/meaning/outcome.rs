//! Whether a text words its code's outcome as another one.
//!
//! What a code means stands in the project's codes file. Words of failure and success are data, by language; where the
//! clause denies the word, asks whether, or names alternatives, it says no such thing.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use retcodes_core::Outcome;

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::Rule;
use crate::syntax::ID_PREFIX;
use crate::text_run::TextRun;
use crate::words::{Word, clause, is_spaced, sections, small_letters};

/// The payer message of an open outcome that may say "paid": an earlier payment is.
const PAID: &str = "payer-already-paid";
/// Those that may say it as a condition or a question.
const WHETHER_PAID: [&str; 2] = ["payer-order-created", "payer-start-again"];
/// Payer messages of codes that refuse a repeat, because what is asked for has been done.
const DONE_ALREADY: [&str; 2] = ["payer-already-paid", "payer-card-already-linked"];
/// The message that gives no reason, so that nothing is learnt from it.
const DECLINE: &str = "payer-generic-decline";

/// As many times as a text has a word and takes it back.
const MANY: usize = 16;

/// `data/outcome-words.txt` by section.
static WORDS: LazyLock<BTreeMap<&'static str, Vec<Word>>> = LazyLock::new(|| {
    let sections = sections(include_str!("../../../data/outcome-words.txt"));
    let words = |lines: Vec<&str>| {
        lines
            .iter()
            .flat_map(|line| line.split(' '))
            .map(Word::new)
            .collect()
    };
    sections
        .into_iter()
        .map(|(name, lines)| (name, words(lines)))
        .collect()
});

/// What a text must not say.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// That it failed.
    Failure,
    /// That something is wrong.
    Wrong,
    /// That it succeeded.
    Success,
}

/// The outcome that a merchant's text stands for, as sentences name it, and what it must not say.
fn forbidden(context: &Context<'_>, field: &Field<'_>) -> Option<(&'static str, &'static [Says])> {
    use Says::{Failure, Success, Wrong};
    let code = field.entry.key().strip_prefix(ID_PREFIX)?;
    let (meant, compares) = (context.project.code(code)?, context.source.is_some());
    Some(match meant.outcome {
        Outcome::Pending => ("pending", &[Failure, Wrong, Success]),
        Outcome::Succeeded => ("succeeded", &[Failure, Wrong]),
        _ if DONE_ALREADY.contains(&meant.payer.as_str()) => ("succeeded", &[Failure, Wrong]),
        // Most of these are errors by their text; a payment fails in them only where the source locale says so.
        Outcome::Unknown if compares => ("unknown", &[Failure, Success]),
        Outcome::Failed if compares => ("failed", &[Success]),
        _ => return None,
    })
}

pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    reason(context, field, found);
    payer(context, field, found);
    // What a payer reads has a rule that is stricter.
    let merchants = forbidden(context, field).filter(|_| field.attribute != Some("payer"));
    let Some((outcome, forbidden)) = merchants else {
        return;
    };
    let language = context.locale.language.as_str();
    for &says in forbidden {
        let original = context.source.map(|source| source.locale.language.as_str());
        let said = |run: &TextRun, language| word(run, language, says, false).is_some();
        if original
            .is_some_and(|language| field.original_runs.iter().any(|run| said(run, language)))
        {
            continue;
        }
        // Something else may fail without saying so of the payment: a message that can't be read, a query.
        let of_payment = outcome == "unknown" && says == Says::Failure;
        let hit = field
            .runs
            .iter()
            .find_map(|run| Some((run, word(run, language, says, of_payment)?)));
        if let Some((run, (from, to))) = hit {
            let rule = match says {
                Says::Success => Rule::SUCCESS_WORDING,
                _ => Rule::FAILURE_WORDING,
            };
            let code = field.entry.key().trim_start_matches(ID_PREFIX);
            found.push(
                told(context, rule, run, from, to)
                    .arg("kind", outcome)
                    .arg("code", code),
            );
            return;
        }
    }
}

fn told(context: &Context<'_>, rule: Rule, run: &TextRun, from: usize, to: usize) -> Diagnostic {
    let span = run.span(from, to);
    let word = context.text.get(span.clone()).unwrap_or_default();
    context.diagnostic(rule, span).arg("word", word)
}

/// A payer text of an open outcome that says that something failed, or succeeded. Not even to deny it.
fn payer(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let id = field.entry.key();
    let meant = id
        .strip_prefix(ID_PREFIX)
        .and_then(|code| context.project.code(code));
    let open = match field.attribute {
        None => context.project.is_open_payer(id),
        Some("payer") => meant.is_some_and(|meant| !meant.outcome.is_final()),
        Some(_) => false,
    };
    if !open {
        return;
    }
    let language = context.locale.language.as_str();
    let spaced = is_spaced(language);
    let first = |section: &str| {
        let words = WORDS.get(section)?;
        field.runs.iter().find_map(|run| {
            let text = small_letters(run);
            let (from, to) = words.iter().find_map(|word| word.find(&text, spaced, 0))?;
            Some((run, from, to))
        })
    };
    let failure = first(language).or_else(|| first(&format!("{language}-error")));
    let success = || {
        let strict = format!("{language}-payer-success");
        let section = if WORDS.contains_key(strict.as_str()) {
            strict
        } else {
            format!("{language}-success")
        };
        first(&section)
    };
    let claimed = || {
        let hit = |run| word(run, language, Says::Success, false).map(|(from, to)| (run, from, to));
        field.runs.iter().find_map(hit)
    };
    let success = match id {
        PAID => None,
        id if WHETHER_PAID.contains(&id) => claimed(),
        _ => success(),
    };
    for (kind, hit) in [("failed", failure), ("succeeded", success)] {
        if let Some((run, from, to)) = hit {
            found.push(told(context, Rule::PAYER_OUTCOME, run, from, to).arg("kind", kind));
        }
    }
}

/// A payer's own text for a code whose payers read no reason.
fn reason(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let code = field
        .entry
        .key()
        .strip_prefix(ID_PREFIX)
        .filter(|_| field.attribute == Some("payer"));
    let meant = code.and_then(|code| Some((code, context.project.code(code)?)));
    let declines = meant.filter(|(_, meant)| meant.payer == DECLINE);
    if let (Some((code, _)), Some(attribute)) = (declines, field.entry.attribute("payer")) {
        let diagnostic = context.diagnostic(Rule::PAYER_REASON, attribute.span.clone());
        found.push(diagnostic.arg("code", code));
    }
}

/// The first word by which a text says so; of a payment, if that is asked for.
fn word(run: &TextRun, language: &str, says: Says, of_payment: bool) -> Option<(usize, usize)> {
    let section = match says {
        Says::Failure => language.to_owned(),
        Says::Wrong => format!("{language}-error"),
        Says::Success => format!("{language}-success"),
    };
    let words = WORDS.get(section.as_str())?;
    let more = (says == Says::Success)
        .then(|| WORDS.get(format!("{language}-success-hedge").as_str()))
        .flatten();
    let hedges = || {
        WORDS
            .get(format!("{language}-hedge").as_str())
            .into_iter()
            .chain(more)
            .flatten()
    };
    let (text, spaced) = (small_letters(run), is_spaced(language));
    let denied = |from: usize, to: usize| {
        let (before, after) = clause(&text, from, to);
        // A compound may deny itself: fehlerfrei. A word of several is no compound.
        let own = text
            .get(from..to)
            .filter(|own| spaced && !own.contains(&' '))
            .unwrap_or_default();
        let has = |hedge: &Word| {
            [before, own, after]
                .into_iter()
                .any(|part| hedge.find(part, spaced, 0).is_some())
        };
        hedges().any(has)
    };
    let payment = WORDS.get(format!("{language}-payment").as_str());
    let about = |from: usize, to: usize| {
        let (before, after) = clause(&text, from, to);
        let has = |word: &Word| {
            [before, after]
                .into_iter()
                .any(|part| word.find(part, spaced, 0).is_some())
        };
        !of_payment || payment.is_none_or(|words| words.iter().any(has))
    };
    words.iter().find_map(|word| {
        let mut start = 0;
        // What is denied so often is no text.
        (0..MANY).find_map(|_| {
            let (from, to) = word.find(&text, spaced, start)?;
            start = to;
            (!denied(from, to) && about(from, to)).then_some((from, to))
        })
    })
}
