//! Whether a text is written in the locale's script.
//!
//! Names and abbreviations in Latin letters stand in texts of every script, so Latin letters alone are no diagnostic: only a
//! text, or a run of words, that has none of the locale's own letters is.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::context::{Context, Field};
use crate::diagnostic::{Diagnostic, Span};
use crate::locale::Locale;
use crate::rule::Rule;
use crate::rules::typography::code_point;
use crate::text_run::{OBJECT, TextRun};
use crate::words::sections;

/// As many Latin words in a row as no name has.
const WORDS: usize = 4;

/// The script of a letter; none for what is no letter, or belongs to all scripts.
fn script_of(c: char) -> Option<Script> {
    if !c.is_alphabetic() {
        return None;
    }
    let script = CodePointMapData::<Script>::new().get(c);
    (!matches!(script, Script::Common | Script::Inherited | Script::Unknown)).then_some(script)
}

/// Whether a text has a letter that only readers of this locale's script can read.
pub(crate) fn has_letters_of(text: &str, locale: &Locale) -> bool {
    let Some(scripts) = locale.scripts() else {
        return false;
    };
    text.chars()
        .filter_map(script_of)
        .any(|script| scripts.contains(&script))
}

/// Characters that only one way of writing Chinese has, or only Japanese, with what the others write.
struct Han {
    /// With the traditional and the Japanese character.
    simplified: HashMap<char, (char, char)>,
    traditional: HashSet<char>,
    /// With the traditional and the simplified character.
    japanese: HashMap<char, (char, char)>,
}

static HAN: LazyLock<Han> = LazyLock::new(|| {
    let sections = sections(include_str!("../../../data/han-variants.txt"));
    let lines = |name: &str| sections.get(name).into_iter().flatten();
    let triples = |name: &str| -> HashMap<char, (char, char)> {
        let triple = |word: &str| {
            let mut chars = word.chars();
            Some((chars.next()?, (chars.next()?, chars.next()?)))
        };
        lines(name)
            .flat_map(|line| line.split(' '))
            .filter_map(triple)
            .collect()
    };
    Han {
        simplified: triples("simplified"),
        traditional: lines("traditional").flat_map(|line| line.chars()).collect(),
        japanese: triples("japanese"),
    }
});

/// Checks the script of a value or attribute.
pub(super) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let same = crate::rules::source::is_same(context, field);
    for run in &field.runs {
        mixed_words(context, run, found);
        // A brand may be written in any script.
        if !same && !field.entry.is_term {
            other_script(context, run, found);
            other_han(context, run, found);
        }
    }
}

/// Letters of another script, or Latin words where none of the own letters are.
fn other_script(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let Some(scripts) = context.locale.scripts() else {
        return;
    };
    let foreign = run.chars.iter().position(|(c, _)| {
        script_of(*c).is_some_and(|script| {
            script != Script::Latin && !scripts.contains(&script) && script != Script::Greek
        })
    });
    if let Some(start) = foreign {
        let script = run.char(start).and_then(script_of);
        let end = (start..run.chars.len())
            .find(|&index| {
                run.char(index)
                    .and_then(script_of)
                    .is_some_and(|other| Some(other) != script)
            })
            .unwrap_or(run.chars.len());
        let end = (start..end)
            .rev()
            .find(|&index| run.char(index).and_then(script_of) == script)
            .map_or(end, |last| last + 1);
        // `mixed-script` says it already.
        if !in_mixed_word(run, start) {
            found.push(told(context, run.span(start, end), name(script)));
        }
        return;
    }
    if scripts.contains(&Script::Latin) {
        return;
    }
    // Korean and Japanese have letters of their own; Chinese characters alone are Korean to nobody.
    let own: &[Script] = if context.locale.script == "Kore" {
        &[Script::Hangul]
    } else {
        scripts
    };
    let has_own = run
        .chars
        .iter()
        .filter_map(|(c, _)| script_of(*c))
        .any(|script| own.contains(&script));
    if let Some((from, to, words)) = latin_words(run)
        && (words >= WORDS || (!has_own && words >= 2))
    {
        found.push(told(context, run.span(from, to), "Latin"));
    } else if context.locale.script == "Kore" && !has_own {
        let han = run
            .chars
            .iter()
            .filter(|(c, _)| script_of(*c) == Some(Script::Han))
            .count();
        if han >= 2 {
            found.push(told(context, run.span(0, run.chars.len()), "Han"));
        }
    }
}

fn told(context: &Context<'_>, span: Span, script: &str) -> Diagnostic {
    const SHOWN: usize = 24;
    let line = context.text[span.clone()]
        .lines()
        .next()
        .unwrap_or_default();
    let text: String = line.chars().take(SHOWN).collect();
    let diagnostic = context
        .diagnostic(Rule::WRONG_SCRIPT, span)
        .arg("text", text);
    diagnostic
        .arg("script", script)
        .arg("locale", context.locale.id.to_string())
}

/// The word by which sentences choose how to name a script.
fn name(script: Option<Script>) -> &'static str {
    match script {
        Some(Script::Han) => "Han",
        Some(Script::Hiragana | Script::Katakana) => "Kana",
        Some(Script::Hangul) => "Hangul",
        Some(Script::Cyrillic) => "Cyrillic",
        Some(Script::Arabic) => "Arabic",
        Some(Script::Latin) => "Latin",
        _ => "other",
    }
}

/// The longest row of Latin words: its ends and how many words it has. A name with `_` or digits is no word.
fn latin_words(run: &TextRun) -> Option<(usize, usize, usize)> {
    let mut best: Option<(usize, usize, usize)> = None;
    let mut row: Option<(usize, usize, usize)> = None;
    let mut index = 0;
    while index < run.chars.len() {
        let is_word = |index: usize| {
            run.char(index)
                .is_some_and(|c| c.is_ascii_alphanumeric() || "_'’-".contains(c))
        };
        if is_word(index) {
            let end = (index..)
                .find(|&at| !is_word(at))
                .unwrap_or(run.chars.len());
            let word: String = run.chars[index..end].iter().map(|(c, _)| *c).collect();
            let plain = word
                .chars()
                .all(|c| c.is_ascii_alphabetic() || "'’-".contains(c))
                && word.len() > 1;
            let small = word.chars().skip(1).any(|c| c.is_ascii_lowercase());
            if plain && small {
                let (from, _, words) = row.unwrap_or((index, end, 0));
                row = Some((from, end, words + 1));
                let longer = best.is_none_or(|best| best.2 < words + 1);
                best = if longer { row } else { best };
            }
            index = end;
        } else {
            if !matches!(run.char(index), Some(' ' | ',' | '.' | '\n' | OBJECT)) {
                row = None;
            }
            index += 1;
        }
    }
    best
}

/// Characters of another way to write Chinese, or of Japanese, with the ones that are meant.
fn other_han(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let han = &*HAN;
    let meant = |c: char| -> Option<(&str, char)> {
        let simplified = han.simplified.get(&c);
        match context.locale.script.as_str() {
            "Hans" if han.traditional.contains(&c) => Some(("Hant", c)),
            "Hans" => han
                .japanese
                .get(&c)
                .map(|(_, simplified)| ("Jpan", *simplified)),
            "Hant" => simplified
                .map(|(traditional, _)| ("Hans", *traditional))
                .or_else(|| {
                    han.japanese
                        .get(&c)
                        .map(|(traditional, _)| ("Jpan", *traditional))
                }),
            "Jpan" => simplified
                .filter(|(_, japanese)| *japanese != c)
                .map(|(_, japanese)| ("Hans", *japanese)),
            "Kore" => simplified.map(|(traditional, _)| ("Hans", *traditional)),
            _ => None,
        }
    };
    let meant_at = |at: usize| run.char(at).and_then(meant);
    let mut at = 0;
    while at < run.chars.len() {
        let Some((script, _)) = meant_at(at) else {
            at += 1;
            continue;
        };
        let end =
            (at..run.chars.len()).find(|&at| meant_at(at).is_none_or(|(other, _)| other != script));
        let end = end.unwrap_or(run.chars.len());
        let right: String = (at..end).filter_map(meant_at).map(|(_, c)| c).collect();
        let diagnostic = told(context, run.span(at, end), script);
        let known = (at..end).all(|at| meant_at(at).is_some_and(|(_, c)| run.char(at) != Some(c)));
        found.push(if known {
            diagnostic.suggest(Some(right))
        } else {
            diagnostic
        });
        at = end;
    }
}

/// Letters of these scripts look alike.
fn looks_alike(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Cyrillic | Script::Greek)
}

/// The letters around an index that are written together.
fn word_around(run: &TextRun, index: usize) -> (usize, usize) {
    let letter = |index: usize| run.char(index).and_then(script_of).is_some_and(looks_alike);
    let start = (0..index)
        .rev()
        .take_while(|&at| letter(at))
        .last()
        .unwrap_or(index);
    let end = (index..run.chars.len())
        .take_while(|&at| letter(at))
        .last()
        .map_or(index, |last| last + 1);
    (start, end)
}

fn in_mixed_word(run: &TextRun, index: usize) -> bool {
    let (start, end) = word_around(run, index);
    let scripts: HashSet<Script> = (start..end)
        .filter_map(|at| run.char(at).and_then(script_of))
        .collect();
    scripts.len() > 1
}

/// A Cyrillic or Greek letter in a Latin word, or the other way round: it looks right and is not found by a search.
fn mixed_words(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let mut index = 0;
    while index < run.chars.len() {
        let (start, end) = word_around(run, index);
        if end > start && in_mixed_word(run, start) {
            let is_latin = |at: usize| run.char(at).and_then(script_of) == Some(Script::Latin);
            let latin = (start..end).filter(|&at| is_latin(at)).count();
            // Where most are Latin, the others are odd, and the other way round.
            let mostly_latin = latin * 2 >= end - start;
            let odd = (start..end).find(|&at| is_latin(at) != mostly_latin);
            // A micro sign in µs or a Ω is at home there.
            let at = odd.unwrap_or(start);
            if !matches!(run.char(at), Some('µ' | 'μ' | 'Ω')) {
                let c = run.char(at).unwrap_or_default();
                let word: String = run.chars[start..end].iter().map(|(c, _)| *c).collect();
                let diagnostic = context.diagnostic(Rule::MIXED_SCRIPT, run.span(at, at + 1));
                let diagnostic = diagnostic.arg("word", word).arg("character", code_point(c));
                found.push(diagnostic.arg("script", name(script_of(c))));
            }
        }
        index = end.max(index + 1);
    }
}
