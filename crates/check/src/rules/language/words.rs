//! Words of one language in a text of another, both in Latin letters.
//!
//! A general identifier of languages needs more text than a return code has, and knows Malay from Indonesian by chance. Here
//! each language has its small words and the words of its shipped texts (`data/language-words.txt`), and a row of words
//! that another language has and this one doesn't is what betrays a text.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use crate::context::Context;
use crate::diagnostic::Diagnostic;
use crate::rule::Rule;
use crate::text_run::{OBJECT, TextRun};
use crate::words::{sections, small_letters};

/// A language's words.
#[derive(Default)]
struct Lexicon {
    /// Articles, prepositions, pronouns, auxiliaries.
    small: HashSet<&'static str>,
    /// All words, the small ones, too.
    all: HashSet<&'static str>,
}

static LEXICONS: LazyLock<BTreeMap<&'static str, Lexicon>> = LazyLock::new(|| {
    let mut lexicons: BTreeMap<&str, Lexicon> = BTreeMap::new();
    for (name, lines) in sections(include_str!("../../../data/language-words.txt")) {
        let words = lines.iter().flat_map(|line| line.split(' '));
        let language = name.split('-').next().unwrap_or(name);
        let lexicon = lexicons.entry(language).or_default();
        if name == language {
            lexicon.small.extend(words.clone());
        }
        lexicon.all.extend(words);
    }
    lexicons
});

/// A row of words of another language.
struct Row {
    from: usize,
    to: usize,
    score: i32,
    words: usize,
    small: usize,
    language: &'static str,
}

pub(super) fn run(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    if context.locale.script != "Latn" {
        return;
    }
    let words = words(run);
    let own = LEXICONS.get(context.locale.language.as_str());
    let rows = LEXICONS
        .iter()
        .filter(|(language, _)| **language != context.locale.language);
    // A language without a list of its own shares words with its relatives: only English is told from it.
    let rows = rows.filter(|(language, _)| own.is_some() || **language == "en");
    let best = rows
        .filter_map(|(language, other)| row(&words, own, other, language, words.len()))
        .max_by_key(|row| row.score);
    if let Some(row) = best {
        let span = run.span(row.from, row.to);
        let line = context
            .text
            .get(span.clone())
            .unwrap_or_default()
            .lines()
            .next()
            .unwrap_or_default();
        let text: String = line.chars().take(40).collect();
        let diagnostic = context
            .diagnostic(Rule::OTHER_LANGUAGE, span)
            .arg("text", text)
            .arg("kind", row.language);
        found.push(diagnostic.arg("locale", context.locale.id.to_string()));
    }
}

/// The words in small letters, with their places. Abbreviations in capitals belong to every language.
fn words(run: &TextRun) -> Vec<(String, usize, usize)> {
    let text = small_letters(run);
    let mut words = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = run.end_of(at, char::is_alphabetic);
        if end > at {
            let capitals = (at..end).all(|at| run.char(at).is_some_and(char::is_uppercase));
            // What stands in a placeholder, an address or a name in a program is no word.
            let joined = |c: Option<char>| c.is_some_and(|c| "_@/{}[]".contains(c) || c == OBJECT);
            if !(capitals && end - at > 1 || joined(run.before(at)) || joined(run.char(end))) {
                words.push((
                    text.get(at..end).unwrap_or_default().iter().collect(),
                    at,
                    end,
                ));
            }
        }
        at = end.max(at + 1);
    }
    words
}

/// The row of words that speaks most for the other language, if it speaks loud enough.
fn row(
    words: &[(String, usize, usize)],
    own: Option<&Lexicon>,
    other: &Lexicon,
    language: &'static str,
    count: usize,
) -> Option<Row> {
    let mut best: Option<Row> = None;
    let mut row = Row {
        from: 0,
        to: 0,
        score: 0,
        words: 0,
        small: 0,
        language,
    };
    let mut owned = 0;
    for (word, from, to) in words {
        let word = word.as_str();
        let mine = own.is_some_and(|own| own.all.contains(word));
        let theirs = other.all.contains(word);
        if mine && !theirs {
            owned += 1;
        }
        let step = match (mine, theirs) {
            (false, true) => 2,
            (true, true) => 0,
            (false, false) => -1,
            (true, false) => -4,
        };
        if row.score <= 0 {
            row = Row {
                from: *from,
                to: *to,
                score: 0,
                words: 0,
                small: 0,
                language,
            };
        }
        row.score += step;
        if step > 0 {
            row.to = *to;
            row.words += 1;
            row.small += usize::from(other.small.contains(word));
        }
        if step > 0 && best.as_ref().is_none_or(|best| best.score < row.score) {
            best = Some(Row { ..row });
        }
    }
    let best = best?;
    let whole = owned == 0 && best.words * 10 >= count * 7;
    let enough = match own {
        Some(_) => {
            (best.words >= 3 && best.small >= 1 && best.score >= 5)
                || (whole && best.words >= 2 && best.small >= 1)
                || (whole && best.words >= 3)
                || (whole && best.words >= 2 && best.words == count)
        }
        None => best.small >= 3 && best.words >= 4 && whole,
    };
    enough.then_some(best)
}
