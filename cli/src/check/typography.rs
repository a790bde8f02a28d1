//! Spaces, punctuation and characters, by the habits of the locale.
//!
//! A rule speaks only where the habit is beyond doubt: spaces between Chinese and Latin, the choice of quotation marks and
//! capitals are the translator's own.

use icu_normalizer::ComposingNormalizer;

use super::run::{OBJECT, Run, runs};
use super::{Context, Field, Finding, Rule, Span};

/// A character by its code point: `U+200B`.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

pub(super) fn check(context: &mut Context<'_>) {
    whole_file(context);
    line_ends(context);
    for field in context.fields() {
        let mut found = Vec::new();
        for run in runs(field.pattern) {
            spaces(context, &run, &mut found);
            invisible(context, &run, &mut found);
            brackets(context, &run, &mut found);
            quotes(context, &run, &mut found);
            if context.locale.is_full_width() {
                ascii_punctuation(context, &run, &mut found);
            }
            if context.locale.is_half_width() {
                full_width_punctuation(context, &run, &mut found);
            }
            full_width_characters(context, &run, &mut found);
            around_punctuation(context, &run, &mut found);
            doubled_punctuation(context, &field, &run, &mut found);
            composed(context, &run, &mut found);
        }
        let id = field.id();
        for finding in found {
            context.add(finding.id(id.clone()));
        }
    }
}

/// Byte order mark, line ends, the end of the file.
fn whole_file(context: &mut Context<'_>) {
    let text = context.text;
    if text.starts_with('\u{feff}') {
        context.add(context.finding(Rule::ByteOrderMark, 0..3).edit(0..3, ""));
    }
    if let Some(first) = text.find("\r\n") {
        let mut finding = context.finding(Rule::LineEnd, first..first + 1);
        finding.edits = text
            .match_indices("\r\n")
            .map(|(at, _)| (at..at + 1, String::new()))
            .collect();
        let count = finding.edits.len();
        context.add(finding.word("count", count.to_string()));
    }
    if !text.is_empty() && !text.ends_with('\n') {
        let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
        context.add(
            context
                .finding(Rule::FinalNewline, last..text.len())
                .edit(text.len()..text.len(), "\n"),
        );
    }
}

/// Blanks at the ends of an entry's lines.
fn line_ends(context: &mut Context<'_>) {
    let text = context.text;
    let mut found = Vec::new();
    for entry in &context.tree.entries {
        let start = text[..entry.span.start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let end = text[entry.span.end..]
            .find('\n')
            .map_or(text.len(), |newline| entry.span.end + newline + 1);
        let mut at = start;
        for line in text[start..end].split_inclusive('\n') {
            let content = line.trim_end_matches(['\n', '\r']);
            let kept = content.trim_end_matches([' ', '\t', '\u{a0}', '\u{3000}']);
            let span = at + kept.len()..at + content.len();
            at += line.len();
            // After `=` or `->` alone, and on a blank line, nobody sees them: still they are no use.
            if span.is_empty()
                || (kept.trim().is_empty() && line.trim().is_empty() && content.len() == line.len())
            {
                continue;
            }
            if kept.is_empty()
                && entry
                    .value
                    .as_ref()
                    .is_none_or(|value| !value.span.contains(&span.start))
            {
                continue;
            }
            let finding = Finding::new(Rule::TrailingSpace, context.file, span.clone())
                .id(super::entry_id(entry));
            found.push(finding.edit(span, ""));
        }
    }
    context.findings.extend(found);
}

/// Doubled spaces, tabs and spaces of another width within a text.
fn spaces(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let mut index = 0;
    while index < run.chars.len() {
        let c = run.chars[index].0;
        let blank = |c: Option<char>| matches!(c, Some(' ' | '\t'));
        if blank(Some(c)) {
            let end = (index..=run.chars.len())
                .find(|&at| !blank(run.char(at)))
                .unwrap_or(index + 1);
            let at_line_end = matches!(run.char(end), None | Some('\n' | '\r'));
            let at_line_start = index > 0 && run.before(index) == Some('\n');
            let tab = (index..end).any(|at| run.char(at) == Some('\t'));
            if !at_line_end && tab {
                found.push(
                    context
                        .finding(Rule::TabInText, run.span(index, end))
                        .edit(run.span(index, end), " "),
                );
            } else if !at_line_end && !at_line_start && end - index > 1 {
                found.push(
                    context
                        .finding(Rule::DoubledSpace, run.span(index, end))
                        .edit(run.span(index, end), " "),
                );
            }
            index = end;
            continue;
        }
        let odd = matches!(
            c,
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
        );
        if odd && !at_home(context, run, index) {
            let span = run.span(index, index + 1);
            let finding = context
                .finding(Rule::OddSpace, span.clone())
                .word("character", code_point(c));
            let at_end = matches!(run.char(index + 1), None | Some('\n' | '\r'));
            if !at_end {
                found.push(finding.edit(span, " "));
            }
        }
        index += 1;
    }
}

/// Whether a no-break space is where the language's printers put it.
fn at_home(context: &Context<'_>, run: &Run, index: usize) -> bool {
    let (before, after) = (run.before(index), run.char(index + 1));
    let no_break = matches!(run.char(index), Some('\u{a0}' | '\u{202f}' | '\u{2009}'));
    let digits = before.is_some_and(|c| c.is_ascii_digit())
        && after.is_some_and(|c| c.is_ascii_digit() || "€%$£".contains(c));
    let french = after.is_some_and(|c| ":;!?»%".contains(c))
        || before == Some('«')
        || before == Some('–')
        || after == Some('–');
    let language = context.locale.language.as_str();
    let short_word = !matches!(language, "en" | "zh" | "ja" | "ko") && {
        // Slavic printers bind a short word to the next: `a\u{a0}více`.
        let letters = run.chars[..index]
            .iter()
            .rev()
            .take_while(|(c, _)| c.is_alphabetic())
            .count();
        (1..=2).contains(&letters)
            && matches!(language, "cs" | "sk" | "pl" | "ru" | "uk" | "be" | "bg")
    };
    no_break
        && ((digits && !matches!(language, "en" | "zh" | "ja" | "ko"))
            || (language == "fr" && french)
            || short_word)
}

/// Characters that have no width, and those that change the direction of writing.
fn invisible(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let joins = matches!(
        context.locale.script.as_str(),
        "Arab"
            | "Syrc"
            | "Deva"
            | "Beng"
            | "Taml"
            | "Telu"
            | "Gujr"
            | "Guru"
            | "Knda"
            | "Mlym"
            | "Sinh"
            | "Mong"
            | "Orya"
            | "Mymr"
    );
    let breaks = matches!(
        context.locale.script.as_str(),
        "Thai" | "Laoo" | "Khmr" | "Mymr"
    );
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let span = run.span(index, index + 1);
        let word = |rule| {
            context
                .finding(rule, span.clone())
                .word("character", code_point(*c))
        };
        match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                found.push(word(Rule::BidiControl));
            }
            '\u{200e}' | '\u{200f}' | '\u{61c}' if !context.locale.is_right_to_left() => {
                found.push(word(Rule::BidiControl));
            }
            '\u{200c}' | '\u{200d}' if joins => {}
            // An emoji is joined by it.
            '\u{200d}'
                if run
                    .before(index)
                    .is_some_and(|c| u32::from(c) >= 0x2190 && !c.is_alphanumeric()) => {}
            '\u{200b}' if breaks => {}
            '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{180e}'
            | '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{e0000}'..='\u{e007f}' => {
                found.push(word(Rule::InvisibleCharacter).edit(span.clone(), ""));
            }
            _ => {}
        }
    }
}

/// How far a rule looks for a partner, so that no text takes it long.
const MANY: usize = 200;

const PAIRS: &[(char, char)] = &[
    ('(', ')'),
    ('[', ']'),
    ('（', '）'),
    ('［', '］'),
    ('【', '】'),
    ('〔', '〕'),
    ('《', '》'),
    ('〈', '〉'),
    ('「', '」'),
    ('『', '』'),
    ('〖', '〗'),
];

/// Brackets that nothing opens or closes. A half-width and a full-width one may be a pair: their width is another rule.
fn brackets(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let plain = |c: char| match c {
        '（' => '(',
        '）' => ')',
        '［' => '[',
        '］' => ']',
        _ => c,
    };
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut unpaired = Vec::new();
    for (index, (c, _)) in run.chars.iter().enumerate() {
        if open.len() > MANY {
            break;
        }
        if PAIRS.iter().any(|(opening, _)| opening == c) {
            open.push((plain(*c), index));
        } else if let Some((opening, _)) = PAIRS.iter().find(|(_, closing)| closing == c) {
            match open.iter().rposition(|(c, _)| *c == plain(*opening)) {
                // What was opened in between is not closed.
                Some(at) => {
                    unpaired.extend(open.drain(at + 1..).map(|(_, index)| index));
                    open.pop();
                }
                None if numbers_a_list(run, index) || is_face(run, index) => {}
                None => unpaired.push(index),
            }
        }
    }
    unpaired.extend(open.into_iter().map(|(_, index)| index));
    // A text of hundreds of brackets is no text.
    unpaired.truncate(MANY);
    for index in unpaired {
        let c = run.char(index).unwrap_or_default();
        let opens = PAIRS.iter().any(|(opening, _)| *opening == c);
        let finding = context
            .finding(Rule::UnpairedBracket, run.span(index, index + 1))
            .word("bracket", c);
        found.push(finding.word("kind", if opens { "opening" } else { "closing" }));
    }
}

/// `1)` and `a)` at the start of a point.
fn numbers_a_list(run: &Run, index: usize) -> bool {
    let start = (index.saturating_sub(4)..index)
        .rev()
        .take_while(|&at| run.char(at).is_some_and(char::is_alphanumeric))
        .last();
    start.is_some_and(|start| {
        index - start <= 2
            && run
                .before(start)
                .is_none_or(|c| c.is_whitespace() || "，。；;,、".contains(c))
    })
}

/// `:)`.
fn is_face(run: &Run, index: usize) -> bool {
    matches!(run.before(index), Some(':' | ';' | '-'))
}

/// Quotation marks that nothing opens or closes.
fn quotes(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let at = |set: &str| -> Vec<usize> {
        run.chars
            .iter()
            .enumerate()
            .filter(|(_, (c, _))| set.contains(*c))
            .map(|(index, _)| index)
            .collect()
    };
    let mut told = |index: usize| {
        let c = run.char(index).unwrap_or_default();
        found.push(
            context
                .finding(Rule::UnpairedQuote, run.span(index, index + 1))
                .word("quote", c),
        );
    };
    // An inch sign stands behind a digit.
    let straight: Vec<usize> = at("\"＂")
        .into_iter()
        .filter(|index| !run.before(*index).is_some_and(|c| c.is_ascii_digit()))
        .collect();
    let closes_digit = at("\"＂").len() % 2 == 0;
    if straight.len() % 2 == 1 && !closes_digit {
        told(straight[straight.len() - 1]);
    }
    let guillemets = at("«»");
    if guillemets.len() % 2 == 1 {
        told(guillemets[guillemets.len() - 1]);
    }
    let curly = at("“”„‟");
    let ordered = matches!(
        context.locale.language.as_str(),
        "en" | "zh" | "ja" | "ko" | "pt" | "es" | "it" | "tr" | "vi" | "id" | "ms" | "th"
    );
    if ordered && at("„‟").is_empty() {
        let mut open = None;
        for index in curly {
            match (run.char(index), open) {
                (Some('“'), None) => open = Some(index),
                (Some('”'), Some(_)) => open = None,
                // A second opening or closing mark: the first of the two has no partner.
                (Some('“'), Some(_)) => told(index),
                _ => told(index),
            }
        }
        if let Some(index) = open {
            told(index);
        }
    } else if curly.len() % 2 == 1 {
        told(curly[curly.len() - 1]);
    }
}

/// Letters and signs of Chinese and Japanese.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{323af}' | '“' | '”')
}

/// `,` where `，` belongs.
fn ascii_punctuation(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let chinese = context.locale.is_chinese();
    let quotes = run.chars.iter().filter(|(c, _)| *c == '"').count();
    let mut earlier = 0;
    let wide_text = run
        .chars
        .iter()
        .any(|(c, _)| is_wide(*c) && c.is_alphabetic());
    let wide = |c: Option<char>| c.is_some_and(is_wide);
    let beyond = |index: usize, step: isize| {
        let mut at = index.checked_add_signed(step);
        while let Some(found) = at.filter(|at| run.char(*at) == Some(' ')) {
            at = found.checked_add_signed(step);
        }
        at.and_then(|at| run.char(at))
    };
    let mut skip_until = 0;
    for (index, (c, _)) in run.chars.iter().enumerate() {
        if index < skip_until {
            continue;
        }
        let (before, after) = (beyond(index, -1), beyond(index, 1));
        let between_wide = wide(before) || (wide(after) && before.is_some());
        let at_end = after.is_none() || after == Some('\n');
        let meant = match c {
            ',' if between_wide
                && !(before.is_some_and(|c| c.is_ascii_digit())
                    && after.is_some_and(|c| c.is_ascii_digit())) =>
            {
                "，"
            }
            '.' if run.char(index + 1) == Some('.')
                && run.char(index + 2) == Some('.')
                && wide_text =>
            {
                skip_until = (index..=run.chars.len())
                    .find(|&at| run.char(at) != Some('.'))
                    .unwrap_or(index + 3);
                let span = run.span(index, skip_until);
                let meant = if chinese { "……" } else { "…" };
                found.push(
                    context
                        .finding(Rule::AsciiPunctuation, span.clone())
                        .word("found", "...")
                        .replace_with(meant),
                );
                continue;
            }
            '.' if run.before(index) != Some('.')
                && wide(run.before(index))
                && (at_end || wide(after)) =>
            {
                "。"
            }
            '.' if at_end && wide_text && matches!(run.before(index), Some(OBJECT | ')' | '"')) => {
                "。"
            }
            ';' if chinese && between_wide => "；",
            ':' if chinese
                && between_wide
                && !run.before(index).is_some_and(|c| c.is_ascii_digit()) =>
            {
                "："
            }
            '!' if wide(before) || (at_end && wide_text) => "！",
            '?' if wide(before) || (at_end && wide_text) => "？",
            '(' if chinese
                && (wide(run.before(index))
                    || wide(run.char(index + 1))
                    || pair_is_wide(run, index)) =>
            {
                "（"
            }
            ')' if chinese
                && (wide(run.char(index + 1))
                    || wide(run.before(index))
                    || opener_is_wide(run, index))
                && !numbers_a_list(run, index) =>
            {
                "）"
            }
            '"' if wide(run.before(index)) || wide(run.char(index + 1)) => {
                let (opening, closing) = if context.locale.script == "Hans" {
                    ("“", "”")
                } else {
                    ("「", "」")
                };
                let meant = if earlier % 2 == 0 { opening } else { closing };
                earlier += 1;
                let finding = context
                    .finding(Rule::AsciiPunctuation, run.span(index, index + 1))
                    .word("found", "\"");
                found.push(if quotes == 2 {
                    finding.replace_with(meant)
                } else {
                    finding.suggest(Some(meant))
                });
                continue;
            }
            _ => continue,
        };
        // A space that went with the ASCII sign goes with it.
        let to = if matches!(c, '(') {
            index + 1
        } else {
            (index + 1..=run.chars.len())
                .find(|&at| run.char(at) != Some(' '))
                .unwrap_or(index + 1)
        };
        let finding = context
            .finding(Rule::AsciiPunctuation, run.span(index, index + 1))
            .word("found", *c);
        let finding = finding.suggest(Some(meant));
        let follows = run.char(to).is_some() && run.char(to) != Some('\n');
        let span = if follows {
            run.span(index, to)
        } else {
            run.span(index, index + 1)
        };
        found.push(finding.edit(span, meant));
    }
}

/// Whether an opening bracket belongs to one that is wide, or whose text is.
fn pair_is_wide(run: &Run, open: usize) -> bool {
    let close = (open..run.chars.len().min(open + MANY))
        .find(|&at| matches!(run.char(at), Some(')' | '）')));
    close.is_some_and(|close| {
        run.char(close) == Some('）')
            || run.chars[open..close].iter().any(|(c, _)| is_wide(*c))
            || run.char(close + 1).is_some_and(is_wide)
    })
}

/// Whether a closing bracket belongs to one that is wide, or stands behind wide text.
fn opener_is_wide(run: &Run, close: usize) -> bool {
    let open = (close.saturating_sub(MANY)..close)
        .rev()
        .find(|&at| matches!(run.char(at), Some('(' | '（')));
    open.is_some_and(|open| {
        run.char(open) == Some('（')
            || run.before(open).is_some_and(is_wide)
            || run.chars[open..close].iter().any(|(c, _)| is_wide(*c))
    })
}

/// `，` where `,` belongs.
fn full_width_punctuation(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let meant = match c {
            '，' | '、' | '､' => ",",
            '。' | '｡' => ".",
            '：' => ":",
            '；' => ";",
            '！' => "!",
            '？' => "?",
            '（' => "(",
            '）' => ")",
            '［' | '【' => "[",
            '］' | '】' => "]",
            '＂' => "\"",
            '＇' => "'",
            '％' => "%",
            '／' => "/",
            '－' => "-",
            '～' => "~",
            '＆' => "&",
            '＋' => "+",
            '＝' => "=",
            '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' | '・' => "",
            _ => continue,
        };
        // In words of another script it is at home: the words are what is wrong.
        let at_home = |c: Option<char>| c.is_some_and(|c| is_wide(c) && c.is_alphabetic());
        if at_home(run.before(index)) || at_home(run.char(index + 1)) {
            continue;
        }
        // Arabic and its sisters have signs of their own.
        let own = context.locale.script == "Arab";
        let span = run.span(index, index + 1);
        let finding = context
            .finding(Rule::FullWidthPunctuation, span.clone())
            .word("found", *c);
        if meant.is_empty() || own {
            found.push(finding);
            continue;
        }
        let next = run.char(index + 1);
        let before = run.before(index);
        let follows =
            next.is_some_and(|c| c.is_alphanumeric() || c == OBJECT || "(\"“".contains(c));
        let leads = before.is_some_and(|c| c.is_alphanumeric() || c == OBJECT);
        let with = match meant {
            "," | "." | ":" | ";" | "!" | "?" | ")" | "]" if follows => format!("{meant} "),
            "(" | "[" if leads => format!(" {meant}"),
            _ => meant.to_owned(),
        };
        found.push(finding.suggest(Some(meant)).edit(span, with));
    }
}

/// `１２３` and `ＡＢＣ`.
fn full_width_characters(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let mut index = 0;
    while index < run.chars.len() {
        let end = (index..=run.chars.len())
            .find(|&at| !run.char(at).is_some_and(wide))
            .unwrap_or(index);
        if end > index {
            let span = run.span(index, end);
            let text = &context.text[span.clone()];
            let plain: String = text
                .chars()
                .map(|c| {
                    char::from_u32(u32::from(c).wrapping_sub(0xfee0))
                        .filter(|_| wide(c))
                        .unwrap_or(c)
                })
                .collect();
            let contiguous = text.chars().count() == end - index;
            let finding = context
                .finding(Rule::FullWidthCharacter, span)
                .word("found", text);
            found.push(if contiguous {
                finding.replace_with(plain)
            } else {
                finding
            });
        }
        index = end.max(index + 1);
    }
}

/// A space before a full stop, none after it.
fn around_punctuation(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let french = context.locale.language == "fr" || context.locale.language == "br";
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let (before, next) = (run.before(index), run.char(index + 1));
        let row = next == Some(*c) && run.char(index + 2) == Some(*c);
        let closing = ",.)]，。、；：！？）".contains(*c) || (";:!?".contains(*c) && !french);
        // `.NET` and `:)` begin with such a sign; a comma only ever ends.
        let comma = ",;".contains(*c) && next.is_some_and(char::is_alphabetic);
        let ends = next.is_none_or(|c| c.is_whitespace() || c == OBJECT || ",.!?".contains(c))
            || comma
            || is_wide(*c);
        if before == Some(' ')
            && closing
            && !row
            && ends
            && index > 1
            && !(*c == '.' && next == Some('.'))
        {
            let from = (0..index)
                .rev()
                .take_while(|&at| run.char(at) == Some(' '))
                .last()
                .unwrap_or(index);
            let at_line_start = run.before(from).is_none_or(|c| c == '\n');
            if !at_line_start {
                let finding = context
                    .finding(Rule::SpaceBeforePunctuation, run.span(from, index + 1))
                    .word("found", *c);
                found.push(finding.edit(run.span(from, index), ""));
            }
        }
        // A sign in the middle of letters: `failed.Please`, `card,please`.
        let letters = |range: std::ops::Range<usize>| {
            range
                .clone()
                .all(|at| run.char(at).is_some_and(char::is_alphabetic))
        };
        let behind = index >= 2 && letters(index - 2..index);
        let ahead = letters(index + 1..index + 3);
        let capital =
            next.is_some_and(char::is_uppercase) && before.is_some_and(char::is_lowercase);
        let spaced = context.locale.is_half_width()
            && !matches!(
                context.locale.script.as_str(),
                "Thai" | "Laoo" | "Khmr" | "Mymr" | "Tibt"
            );
        let missing = match c {
            '.' => behind && ahead && capital && !is_address(run, index),
            '!' | '?' => behind && ahead && !is_address(run, index),
            ',' => behind && ahead,
            ';' => {
                behind
                    && ahead
                    && !(index.saturating_sub(8)..index).any(|at| run.char(at) == Some('&'))
            }
            _ => false,
        };
        if spaced && missing {
            let end = run.span(index, index + 1).end;
            let finding = context
                .finding(Rule::SpaceAfterPunctuation, run.span(index, index + 1))
                .word("found", *c);
            found.push(finding.edit(end..end, " "));
        }
    }
}

/// Whether a sign stands in a word that is an address or a name in a program: `example.com/Pay`, `api.Pay.create`.
fn is_address(run: &Run, index: usize) -> bool {
    let word = |at: usize| {
        run.char(at)
            .is_some_and(|c| !c.is_whitespace() && c != OBJECT)
    };
    let start = (index.saturating_sub(MANY)..index)
        .rev()
        .take_while(|&at| word(at))
        .last()
        .unwrap_or(index);
    let end = (index..run.chars.len().min(index + MANY))
        .take_while(|&at| word(at))
        .last()
        .unwrap_or(index);
    let mut text = run.chars[start..=end].iter().map(|(c, _)| *c);
    let dots = run.chars[start..end]
        .iter()
        .filter(|(c, _)| *c == '.')
        .count();
    text.any(|c| "/@_=&".contains(c)) || dots > 1
}

/// `，，`, `。。`, `,.`.
fn doubled_punctuation(
    context: &Context<'_>,
    field: &Field<'_>,
    run: &Run,
    found: &mut Vec<Finding>,
) {
    let sign = |c: char| ",.;:，。；：、！？!?".contains(c);
    let mut index = 0;
    while index < run.chars.len() {
        let end = (index..=run.chars.len())
            .find(|&at| !run.char(at).is_some_and(sign))
            .unwrap_or(index);
        if end > index + 1 {
            let signs: Vec<char> = run.chars[index..end].iter().map(|(c, _)| *c).collect();
            let first = signs[0];
            let uniform = signs.iter().all(|c| *c == first);
            let ellipsis = uniform && matches!(first, '.' | '。') && signs.len() >= 3;
            let loud = signs.iter().all(|c| "!?！？".contains(*c));
            let quotes = context.source.and_then(|source| source.pattern(field));
            let there = quotes.is_some_and(|pattern| {
                let text: String = signs.iter().collect();
                runs(pattern).iter().any(|run| run.find(&text).is_some())
            });
            // An abbreviation may end a clause: `etc.,`.
            let abbreviation = signs.len() == 2 && first == '.' && ",;:?!".contains(signs[1]);
            // A row of question marks is what a wrong encoding leaves.
            let lost = uniform && first == '?' && signs.len() >= 3;
            let surprise = loud && signs.len() == 2 && !uniform;
            if !(lost || ellipsis || abbreviation || there || surprise) {
                let span = run.span(index, end);
                let text = context.text[span.clone()].to_owned();
                let finding = context
                    .finding(Rule::RepeatedPunctuation, span)
                    .word("found", text);
                found.push(if uniform {
                    finding.replace_with(first)
                } else {
                    finding
                });
            }
        }
        index = end.max(index + 1);
    }
}

/// Letters put together from parts where one character is meant: they look the same and are not found.
fn composed(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let nfc = ComposingNormalizer::new_nfc();
    let mut from = 0;
    while from < run.chars.len() {
        // A piece without a gap: a placeable or a line end parts it.
        let to = (from..run.chars.len())
            .find(|&at| matches!(run.char(at), Some(OBJECT | '\n')))
            .unwrap_or(run.chars.len());
        let text: String = run.chars[from..to].iter().map(|(c, _)| *c).collect();
        if !nfc.is_normalized(&text) {
            one_word(context, run, from..to, found);
        }
        from = to + 1;
    }
    for (index, (c, _)) in run.chars.iter().enumerate() {
        // Radicals and compatibility characters, as PDFs give them.
        let kangxi = matches!(c, '\u{2e80}'..='\u{2fd5}');
        if kangxi {
            let span: Span = run.span(index, index + 1);
            let plain = ComposingNormalizer::new_nfkc();
            let meant = plain.normalize(&c.to_string()).into_owned();
            let finding = context
                .finding(Rule::NotNormalised, span)
                .word("found", code_point(*c));
            found.push(if meant == c.to_string() {
                finding
            } else {
                finding.replace_with(meant)
            });
        }
    }
}

fn one_word(context: &Context<'_>, run: &Run, within: Span, found: &mut Vec<Finding>) {
    let nfc = ComposingNormalizer::new_nfc();
    let mut from = within.start;
    while from < within.end {
        let to = (from..within.end)
            .find(|&at| run.char(at) == Some(' '))
            .unwrap_or(within.end);
        let word: String = run.chars[from..to].iter().map(|(c, _)| *c).collect();
        if !nfc.is_normalized(&word) {
            let meant = nfc.normalize(&word).into_owned();
            found.push(
                context
                    .finding(Rule::NotNormalised, run.span(from, to))
                    .word("found", word)
                    .replace_with(meant),
            );
        }
        from = to + 1;
    }
}
