//! Signs that another language writes: its quotation marks, commas and question marks, and what a language writes before
//! them.

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::Rule;
use crate::text_run::{OBJECT, TextRun};

/// The quotation marks that a language writes, each opening one before its closing one. None: any.
fn quotation_marks(language: &str, script: &str) -> Option<&'static str> {
    Some(match language {
        "de" => "„“‚‘»«›‹",
        "fr" => "«»‹›",
        "en" => "“”‘’\"\"",
        "es" | "gl" | "ca" => "«»“”‘’\"\"",
        "pt" => "“”‘’«»\"\"",
        "it" => "«»“”‘’\"\"",
        "ru" | "be" => "«»",
        "uk" => "«»„““”\"\"",
        "pl" => "„”«»‚’\"\"",
        "cs" | "sk" | "sl" | "hr" => "„“»«‚‘\"\"",
        "sv" | "fi" => "””»»’’\"\"",
        "vi" | "id" | "ms" | "th" | "tr" => "“”‘’\"\"",
        "ar" | "fa" => "«»“””“\"\"",
        "ko" => "“”‘’\"\"「」『』《》〈〉",
        "ja" => "「」『』“”\"\"〈〉《》",
        "zh" if script == "Hans" => "“”‘’《》〈〉\"\"『』",
        "zh" => "「」『』《》〈〉\"\"",
        _ => return None,
    })
}

/// The quotation marks that a language writes within others only.
fn inner_marks(language: &str) -> &'static str {
    match language {
        "fr" => "“”",
        "ru" | "be" => "„“",
        _ => "",
    }
}

/// The marks that a rule offers in place of a straight one.
fn usual(language: &str, script: &str) -> Option<(&'static str, &'static str)> {
    Some(match language {
        "de" => ("„", "“"),
        "fr" => ("«\u{a0}", "\u{a0}»"),
        "ru" | "be" => ("«", "»"),
        "zh" if script != "Hans" => ("「", "」"),
        _ => return None,
    })
}

pub(super) fn field(
    context: &Context<'_>,
    field: &Field<'_>,
    run: &TextRun,
    found: &mut Vec<Diagnostic>,
) {
    quotes(context, run, found);
    typed_twice(context, run, found);
    other_signs(context, run, found);
    inverted(context, run, found);
    french_space(context, run, found);
    ellipsis(context, field, run, found);
    apostrophe(context, run, found);
}

/// Quotation marks of another language, and those of the language in another order.
fn quotes(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let (language, script) = (
        context.locale.language.as_str(),
        context.locale.script.as_str(),
    );
    let Some(marks) = quotation_marks(language, script) else {
        return;
    };
    let swiss = context
        .locale
        .id
        .region
        .is_some_and(|region| matches!(region.as_str(), "CH" | "LI"));
    let pairs: Vec<char> = marks
        .chars()
        .chain(if swiss { "«»‹›" } else { "" }.chars())
        .collect();
    let inner: Vec<char> = inner_marks(language).chars().collect();
    let closing = |open: char| {
        pairs
            .chunks(2)
            .chain(inner.chunks(2))
            .filter(move |pair| pair.first() == Some(&open))
            .filter_map(|pair| pair.last())
    };
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    // Within a word it is no quotation mark; behind a digit it is an inch.
    let is_quote = |at: usize, c: char| {
        "\"“”„‟«»‹›‚「」『』".contains(c)
            && !(letter(run.before(at)) && letter(run.char(at + 1)) && !"「」『』".contains(c))
            && !(c == '"' && run.before(at).is_some_and(|c| c.is_ascii_digit()))
    };
    let quotes: Vec<(usize, char)> = run
        .chars
        .iter()
        .enumerate()
        .map(|(at, (c, _))| (at, *c))
        .filter(|(at, c)| is_quote(*at, *c))
        .collect();
    let mut open: Vec<char> = Vec::new();
    for (index, &(at, c)) in quotes.iter().enumerate() {
        if open
            .last()
            .is_some_and(|open| closing(*open).any(|close| *close == c))
        {
            open.pop();
            continue;
        }
        if closing(c).next().is_some() && (!inner.contains(&c) || !open.is_empty()) {
            open.push(c);
            continue;
        }
        let next = quotes.get(index + 1);
        // One that only closes has lost its partner, which is another rule.
        if pairs.contains(&c) && next.is_none() {
            return;
        }
        let end = next.map_or(at + 1, |(close, _)| close + 1);
        let diagnostic = context
            .diagnostic(Rule::QUOTATION_MARKS, run.span(at, end))
            .arg("found", c);
        found.push(match (usual(language, script), next, quotes.len()) {
            (Some((open, end)), Some((close, _)), 2) => {
                let diagnostic = diagnostic.suggest(Some(format!("{open}…{end}")));
                diagnostic
                    .edit(run.span(at, at + 1), open)
                    .edit(run.span(*close, close + 1), end)
            }
            _ => diagnostic,
        });
        return;
    }
}

/// Two commas, apostrophes or accents in place of a quotation mark: `,,lost''`.
fn typed_twice(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let letter = |at: usize| run.char(at).is_some_and(char::is_alphanumeric);
    let hit = (0..run.chars.len()).find(|&at| {
        let pair = run
            .char(at)
            .filter(|c| "'`´,’‘".contains(*c) && run.char(at + 1) == Some(*c));
        let once = pair.is_some_and(|c| run.before(at) != Some(c) && run.char(at + 2) != Some(c));
        once && (pair != Some(',') || letter(at + 2) && !letter(at.wrapping_sub(1)))
    });
    if let Some(at) = hit {
        let span = run.span(at, at + 2);
        let text = context.text.get(span.clone()).unwrap_or_default();
        found.push(
            context
                .diagnostic(Rule::QUOTATION_MARKS, span)
                .say("twice")
                .arg("found", text),
        );
    }
}

/// Commas, semicolons and question marks of another script.
fn other_signs(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let script = context.locale.script.as_str();
    let of_script = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && u32::from(c) >= 0x300);
    for (at, (c, span)) in run.chars.iter().enumerate() {
        let (before, after) = (run.before(at), run.char(at + 1));
        let behind = of_script(before)
            || before.is_some_and(|c| matches!(c, '\u{64b}'..='\u{652}'))
            || before == Some(OBJECT);
        let meant = match (script, c) {
            ("Arab", ',') if behind && !after.is_some_and(|c| c.is_ascii_digit()) => "،",
            ("Arab", ';') if behind => "؛",
            ("Arab", '?') if behind => "؟",
            ("Arab" | "Syrc" | "Thaa" | "Nkoo" | "Rohg" | "Adlm", _) => continue,
            (_, '،') => ",",
            (_, '؛') => ";",
            (_, '؟') => "?",
            ("Grek", '?') if behind => ";",
            ("Jpan", '，') => "、",
            (_, '\u{37e}') if script != "Grek" => ";",
            (_, '､') => ",",
            (_, '｡') => ".",
            ("Hans" | "Hant", '·') => continue,
            _ => continue,
        };
        let diagnostic = context
            .diagnostic(Rule::FOREIGN_PUNCTUATION, span.clone())
            .arg("found", *c);
        found.push(diagnostic.replace_with(meant));
    }
}

/// Spanish opens what it asks and exclaims.
fn inverted(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    if !matches!(context.locale.language.as_str(), "es" | "gl" | "ast") {
        return;
    }
    let mut start = 0;
    for (at, (c, span)) in run.chars.iter().enumerate() {
        let open = match c {
            '?' => '¿',
            '!' => '¡',
            '.' | '…' | '\n' => {
                start = at + 1;
                continue;
            }
            _ => continue,
        };
        let opened = run
            .chars
            .get(start..at)
            .unwrap_or_default()
            .iter()
            .any(|(c, _)| "¿¡".contains(*c));
        let ends = run
            .char(at + 1)
            .is_none_or(|c| c.is_whitespace() || "\"”»)!?.".contains(c));
        if !opened && ends {
            let diagnostic = context
                .diagnostic(Rule::INVERTED_MARK, span.clone())
                .arg("found", *c)
                .suggest(Some(open));
            let first = (start..at).find(|&at| run.char(at).is_some_and(|c| !c.is_whitespace()));
            found.push(match first {
                Some(first) => {
                    let place = run.span(first, first + 1).start;
                    diagnostic.edit(place..place, open)
                }
                None => diagnostic,
            });
        }
        if ends {
            start = at + 1;
        }
    }
}

/// French parts `: ; ! ?` and guillemets from the words by a no-break space; Canada and Switzerland have other habits.
fn french_space(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let region = context
        .locale
        .id
        .region
        .map(|region| region.as_str().to_owned());
    if context.locale.language != "fr"
        || region.is_some_and(|region| region == "CA" || region == "CH")
    {
        return;
    }
    for (at, (c, span)) in run.chars.iter().enumerate() {
        let (before, after) = (run.before(at), run.char(at + 1));
        let word = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphanumeric() || ")»\"”".contains(c) || c == OBJECT)
        };
        let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let place = match c {
            // 12:30 and https:// have none.
            ':' | ';' | '!' | '?' if word(before) && blank(after) => span.start,
            '»' if word(before) => span.start,
            '«' if word(after) => span.end,
            _ => continue,
        };
        let diagnostic = context
            .diagnostic(Rule::FRENCH_SPACE, span.clone())
            .arg("found", *c);
        let diagnostic = if *c == '«' {
            diagnostic.say("after")
        } else {
            diagnostic
        };
        found.push(diagnostic.edit(
            place..place,
            if *c == ':' || "«»".contains(*c) {
                "\u{a0}"
            } else {
                "\u{202f}"
            },
        ));
    }
}

/// Three full stops in place of one ellipsis.
fn ellipsis(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    // Chinese and Japanese have a rule for it.
    if context.locale.is_full_width() || field.original_has("...") {
        return;
    }
    let mut at = 0;
    while at < run.chars.len() {
        let end = run.end_of(at, |c| c == '.');
        // `../path` and `1...5` are programs'.
        let ahead = run
            .char(end)
            .is_none_or(|c| c.is_whitespace() || ")]\"”»".contains(c));
        if end - at >= 3
            && ahead
            && run
                .before(at)
                .is_some_and(|c| c.is_alphanumeric() || c == OBJECT || c == ' ' || c == ')')
        {
            let diagnostic = context.diagnostic(Rule::ASCII_ELLIPSIS, run.span(at, end));
            found.push(diagnostic.replace_with("…"));
        }
        at = end.max(at + 1);
    }
}

/// A grave or acute accent in place of an apostrophe.
fn apostrophe(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    for (at, (c, span)) in run.chars.iter().enumerate() {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        if matches!(c, '`' | '´')
            && letter(run.before(at))
            && (letter(run.char(at + 1)) || *c == '´')
        {
            let diagnostic = context
                .diagnostic(Rule::WRONG_APOSTROPHE, span.clone())
                .arg("found", *c);
            found.push(diagnostic.replace_with("’"));
        }
    }
}
