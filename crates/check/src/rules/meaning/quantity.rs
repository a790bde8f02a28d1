//! Spans of time: `3个月` is three months, in digits or in words, and neither four nor years.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::context::{Context, Field};
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::Rule;
use crate::rules::source::half_width_digit;
use crate::text_run::TextRun;
use crate::words::{Word, is_letter, is_spaced, sections, small_letters};

/// A span of time in half minutes, half days or half months: an hour is sixty minutes, a year twelve months.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Time {
    halves: u32,
    base: char,
}

/// How a language writes numbers and units of time: `data/quantities.txt`.
#[derive(Default)]
struct Language {
    /// Each word with its number in halves.
    numbers: Vec<(Word, u32)>,
    units: Vec<(Word, Time)>,
    /// Number and unit in one word.
    both: Vec<(Word, Time)>,
}

static LANGUAGES: LazyLock<BTreeMap<&'static str, Language>> = LazyLock::new(|| {
    let sections = sections(include_str!("../../../data/quantities.txt"));
    sections
        .into_iter()
        .map(|(name, lines)| (name, language(&lines)))
        .collect()
});

fn language(lines: &[&str]) -> Language {
    let mut language = Language::default();
    for line in lines {
        let mut written: Vec<&str> = line.split(' ').collect();
        let name = written.remove(0);
        // The longest first: *twenty-four* before *twenty*.
        written.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let words = written.iter().map(|word| Word::new(word));
        let digits = name.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let halves = digits.parse::<u32>().ok().map(|number| number * 2);
        match (halves, unit(name.trim_start_matches(digits))) {
            (Some(halves), None) => language.numbers.extend(words.map(|word| (word, halves))),
            (Some(halves), Some(unit)) => {
                let time = Time {
                    halves: halves * unit.halves,
                    ..unit
                };
                language.both.extend(words.map(|word| (word, time)));
            }
            (None, Some(unit)) => language.units.extend(words.map(|word| (word, unit))),
            (None, None) => language.numbers.extend(words.map(|word| (word, 1))),
        }
    }
    language
        .numbers
        .sort_by_key(|(_, halves)| std::cmp::Reverse(*halves));
    language
}

/// One of a unit; its halves are those of one, so that a number times it is the span.
fn unit(name: &str) -> Option<Time> {
    let (halves, base) = match name {
        "minute" => (1, 'm'),
        "hour" => (60, 'm'),
        "day" => (1, 'd'),
        "week" => (7, 'd'),
        "month" => (1, 'M'),
        "quarter" => (3, 'M'),
        "year" => (12, 'M'),
        _ => return None,
    };
    Some(Time { halves, base })
}

pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let (Some(source), Some(original)) = (context.source, field.original) else {
        return;
    };
    let times = |runs: &[TextRun], language: &str| -> Vec<(usize, (usize, usize), Time)> {
        let found = runs.iter().enumerate();
        found
            .flat_map(|(at, run)| {
                times(run, language)
                    .into_iter()
                    .map(move |(place, time)| (at, place, time))
            })
            .collect()
    };
    let theirs = times(&field.original_runs, &source.locale.language);
    if theirs.is_empty() {
        return;
    }
    let mine = times(&field.runs, &context.locale.language);
    let lacking = theirs
        .iter()
        .find(|(.., time)| !mine.iter().any(|(.., mine)| mine == time));
    let other = mine
        .iter()
        .find(|(.., time)| !theirs.iter().any(|(.., theirs)| theirs == time));
    // Another digit has been told.
    let told = found.iter().any(|one| {
        let within = |span: &Span| {
            field.pattern.span.start <= span.start && span.end <= field.pattern.span.end
        };
        one.rule == Rule::NUMBER_CHANGED && one.span.as_ref().is_some_and(within)
    });
    if let (Some((there, (start, end), _)), Some((run, (from, to), _)), false) =
        (lacking, other, told)
    {
        let Some(run) = field.runs.get(*run) else {
            return;
        };
        let span = run.span(*from, *to);
        let text = context.text.get(span.clone()).unwrap_or_default();
        let original_text: Option<String> = field.original_runs.get(*there).map(|run| {
            run.chars
                .get(*start..*end)
                .unwrap_or_default()
                .iter()
                .map(|(c, _)| *c)
                .collect()
        });
        let mut diagnostic = context
            .diagnostic(Rule::QUANTITY_CHANGED, span)
            .arg("text", text);
        diagnostic.related = Some((source.file, original.span.clone()));
        found.push(diagnostic.arg("original", original_text.unwrap_or_default()));
    }
}

/// The spans of time in a text, with their places.
fn times(run: &TextRun, language: &str) -> Vec<((usize, usize), Time)> {
    let Some(data) = LANGUAGES.get(language) else {
        return Vec::new();
    };
    let text: Vec<char> = small_letters(run)
        .into_iter()
        .map(half_width_digit)
        .collect();
    let spaced = is_spaced(language) || language == "ko";
    let mut times = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let inside = spaced && is_letter(&text, at.wrapping_sub(1));
        let hit = if inside {
            None
        } else {
            time(data, &text, language, at)
        };
        match hit {
            Some((end, time)) => {
                times.push(((at, end), time));
                at = end;
            }
            None => at += 1,
        }
    }
    times
}

fn time(data: &Language, text: &[char], language: &str, at: usize) -> Option<(usize, Time)> {
    let spaced = is_spaced(language);
    if let Some(found) = data
        .both
        .iter()
        .find_map(|(word, time)| Some((word.ends(text, spaced, at)?, *time)))
    {
        return Some(found);
    }
    let numbers = digits(text, at)
        .into_iter()
        .chain(data.numbers.iter().filter_map(|(word, halves)| {
            // German writes number and unit in one word: dreimonatig.
            let closed = spaced && !matches!(language, "de" | "nl");
            Some((word.ends(text, closed, at)?, *halves))
        }));
    for (end, halves) in numbers {
        for start in fillers(text, end) {
            let open = !spaced;
            if let Some((end, unit)) = data
                .units
                .iter()
                .find_map(|(word, unit)| Some((word.ends(text, !open, start)?, *unit)))
            {
                return Some((
                    end,
                    Time {
                        halves: halves * unit.halves,
                        ..unit
                    },
                ));
            }
        }
    }
    None
}

/// Where a unit may begin behind a number: at once, behind a space or hyphen, behind an ending as in Russian `3-х`.
fn fillers(text: &[char], at: usize) -> impl Iterator<Item = usize> {
    let gap = |at: usize| {
        text.get(at)
            .is_some_and(|c| " -\u{2009}\u{2011}".contains(*c))
    };
    let ending =
        (at + 1..at + 4).find(|&end| gap(end) && (at + 1..end).all(|at| is_letter(text, at)));
    let ending = ending
        .filter(|_| text.get(at) == Some(&'-'))
        .map(|end| end + 1);
    let hyphen = gap(at).then_some(at + 1);
    [Some(at), hyphen, ending].into_iter().flatten()
}

/// A number in digits, of as many as a span of time has.
fn digits(text: &[char], at: usize) -> Option<(usize, u32)> {
    let digit = |at: usize| text.get(at).and_then(|c| c.to_digit(10));
    if digit(at.wrapping_sub(1)).is_some() {
        return None;
    }
    let end = (at..at + 4)
        .find(|&end| digit(end).is_none())
        .filter(|end| *end > at)?;
    let number = (at..end)
        .filter_map(digit)
        .fold(0, |sum, digit| sum * 10 + digit);
    Some((end, number * 2))
}
