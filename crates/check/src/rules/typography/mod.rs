//! Spaces, punctuation and characters, by the habits of the locale.
//!
//! A rule speaks only where the habit is beyond doubt: spaces between Chinese and Latin, the choice of quotation marks and
//! capitals are the translator's own.

mod habits;

use icu_normalizer::ComposingNormalizer;

use crate::context::{Context, Field};
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::{Rule, define_rules};
use crate::text_run::{OBJECT, TextRun};

define_rules! { Typography:
    /// Blanks at the end of a line.
    TRAILING_SPACE = "trailing-space", Warning, Offered;
    /// Two spaces or more in a row.
    DOUBLED_SPACE = "doubled-space", Warning, Offered;
    /// A tab within a text.
    TAB_IN_TEXT = "tab-in-text", Warning, Offered;
    /// A space of another width where the language has none.
    ODD_SPACE = "odd-space", Warning, Offered;
    /// A character that has no width.
    INVISIBLE_CHARACTER = "invisible-character", Warning, Offered;
    /// A character that changes the direction of writing.
    BIDI_CONTROL = "bidi-control", Error;
    /// A space before a punctuation mark.
    SPACE_BEFORE_PUNCTUATION = "space-before-punctuation", Warning, Offered;
    /// No space after a punctuation mark.
    SPACE_AFTER_PUNCTUATION = "space-after-punctuation", Warning, Offered;
    /// A punctuation mark twice.
    REPEATED_PUNCTUATION = "repeated-punctuation", Warning, Offered;
    /// A bracket without its partner.
    UNPAIRED_BRACKET = "unpaired-bracket", Warning;
    /// A quotation mark without its partner.
    UNPAIRED_QUOTE = "unpaired-quote", Warning;
    /// `,` where `，` belongs.
    ASCII_PUNCTUATION = "ascii-punctuation", Warning, Offered;
    /// `，` where `,` belongs.
    FULL_WIDTH_PUNCTUATION = "full-width-punctuation", Warning, Offered;
    /// Full-width letters and digits.
    FULL_WIDTH_CHARACTER = "full-width-character", Warning, Offered;
    /// Quotation marks of another language.
    QUOTATION_MARKS = "quotation-marks", Warning, Offered;
    /// A comma or question mark of another language.
    FOREIGN_PUNCTUATION = "foreign-punctuation", Warning, Offered;
    /// A question or exclamation that Spanish would open.
    INVERTED_MARK = "inverted-mark", Warning, Offered;
    /// No space where French has one.
    FRENCH_SPACE = "french-space", Warning, Offered;
    /// Three full stops in place of an ellipsis.
    ASCII_ELLIPSIS = "ascii-ellipsis", Warning, Offered;
    /// An accent in place of an apostrophe.
    WRONG_APOSTROPHE = "wrong-apostrophe", Warning, Offered;
    /// Letters put together from parts.
    NOT_NORMALISED = "not-normalised", Warning, Offered;
}

/// Checks a value or attribute.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    trailing_space(context, field, found);
    for run in &field.runs {
        spaces(context, run, found);
        invisible(context, run, found);
        brackets(context, run, found);
        quotes(context, run, found);
        if context.locale.is_full_width() {
            ascii_punctuation(context, run, found);
        }
        if context.locale.is_half_width() {
            full_width_punctuation(context, run, found);
        }
        full_width_characters(context, run, found);
        around_punctuation(context, run, found);
        doubled_punctuation(context, field, run, found);
        composed(context, run, found);
        habits::field(context, field, run, found);
    }
}

/// A character by its code point: `U+200B`.
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Blanks at the ends of a text's lines. Behind the last word they are no part of the text; elsewhere readers get them.
fn trailing_space(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let text = context.text;
    let pattern = field.pattern.span.clone();
    let first_line = text[..pattern.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[pattern.end..]
        .find('\n')
        .map_or(text.len(), |newline| pattern.end + newline + 1);
    let mut at = first_line;
    for line in text[first_line..end].split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let kept = content.trim_end_matches([' ', '\t', '\u{a0}', '\u{3000}']);
        let span = at + kept.len()..at + content.len();
        at += line.len();
        if span.is_empty() || kept.is_empty() {
            continue;
        }
        let diagnostic = context.diagnostic(Rule::TRAILING_SPACE, span.clone());
        let diagnostic = diagnostic.edit(span.clone(), "");
        let read = pattern.contains(&span.start);
        found.push(if read { diagnostic } else { diagnostic.safe() });
    }
}

/// Doubled spaces, tabs and spaces of another width within a text.
fn spaces(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
                        .diagnostic(Rule::TAB_IN_TEXT, run.span(index, end))
                        .edit(run.span(index, end), " "),
                );
            } else if !at_line_end && !at_line_start && end - index > 1 {
                found.push(
                    context
                        .diagnostic(Rule::DOUBLED_SPACE, run.span(index, end))
                        .edit(run.span(index, end), " "),
                );
            }
            index = end;
            continue;
        }
        if is_odd_space(c) && !is_at_home(context, run, index) {
            let span = run.span(index, index + 1);
            let diagnostic = context
                .diagnostic(Rule::ODD_SPACE, span.clone())
                .arg("character", code_point(c));
            let at_end = matches!(run.char(index + 1), None | Some('\n' | '\r'));
            if !at_end {
                found.push(diagnostic.edit(span, " "));
            }
        }
        index += 1;
    }
}

fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether a space of another width is where printers put it: a no-break space or a thin one beside a number, a sign, a
/// placeable or a short word, as in `3 Monate`, `z. B.`, `« mot »`, `a více`; a wide one behind `！`.
fn is_at_home(context: &Context<'_>, run: &TextRun, index: usize) -> bool {
    const SHORT: usize = 3;
    let (before, after) = (run.before(index), run.char(index + 1));
    match run.char(index) {
        Some('\u{3000}') => {
            let begins = before.is_none_or(|c| c == '\n');
            context.locale.is_full_width()
                && (begins || before.is_some_and(|c| "！？!?。…".contains(c)))
        }
        Some('\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{200a}' | '\u{202f}') => {
            let sign = |c: Option<char>| {
                c.is_some_and(|c| c.is_numeric() || !(c.is_alphabetic() || c.is_whitespace()))
            };
            let is_letter = |(c, _): &&(char, Span)| c.is_alphabetic();
            let behind = run.chars[..index]
                .iter()
                .rev()
                .take_while(is_letter)
                .count();
            let ahead = run.chars[index + 1..].iter().take_while(is_letter).count();
            let short = |letters| (1..=SHORT).contains(&letters);
            let words = !matches!(context.locale.script.as_str(), "Hans" | "Hant" | "Jpan");
            sign(before) || sign(after) || (words && (short(behind) || short(ahead)))
        }
        _ => false,
    }
}

/// Characters that have no width, and those that change the direction of writing.
fn invisible(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let script = context.locale.script.as_str();
    let joins = matches!(
        script,
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
    let breaks = matches!(script, "Thai" | "Laoo" | "Khmr" | "Mymr");
    let isolates = isolates_are_paired(context, run);
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let span = run.span(index, index + 1);
        let (before, after) = (run.before(index), run.char(index + 1));
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let rule = match c {
            '\u{2066}'..='\u{2069}' if isolates => continue,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Rule::BIDI_CONTROL,
            '\u{200e}' | '\u{200f}' | '\u{61c}' if !context.locale.is_right_to_left() => {
                Rule::BIDI_CONTROL
            }
            '\u{200c}' | '\u{200d}' if joins => continue,
            // An emoji is joined by it.
            '\u{200d}'
                if before.is_some_and(|c| u32::from(c) >= 0x2190 && !c.is_alphanumeric()) =>
            {
                continue;
            }
            '\u{200b}' if breaks => continue,
            // A soft hyphen says where a long word may be parted.
            '\u{ad}' if letter(before) && letter(after) => continue,
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
            | '\u{e0000}'..='\u{e007f}' => Rule::INVISIBLE_CHARACTER,
            _ => continue,
        };
        let diagnostic = context
            .diagnostic(rule, span.clone())
            .arg("character", code_point(*c));
        found.push(if rule == Rule::BIDI_CONTROL {
            diagnostic
        } else {
            diagnostic.edit(span, "")
        });
    }
}

/// Whether every isolate is closed, and the text is from right to left or the isolate holds a placeable: then they keep
/// the direction of a foreign word from spreading.
fn isolates_are_paired(context: &Context<'_>, run: &TextRun) -> bool {
    let (mut open, mut holds) = (Vec::new(), true);
    for (c, _) in &run.chars {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(false),
            '\u{2069}' => match open.pop() {
                Some(object) => holds &= object,
                None => return false,
            },
            &OBJECT => open.iter_mut().for_each(|holds| *holds = true),
            _ => {}
        }
    }
    open.is_empty() && (holds || context.locale.is_right_to_left())
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
fn brackets(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
        let diagnostic = context
            .diagnostic(Rule::UNPAIRED_BRACKET, run.span(index, index + 1))
            .arg("bracket", c);
        found.push(diagnostic.arg("kind", if opens { "opening" } else { "closing" }));
    }
}

/// `1)` and `a)` at the start of a point.
fn numbers_a_list(run: &TextRun, index: usize) -> bool {
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
fn is_face(run: &TextRun, index: usize) -> bool {
    matches!(run.before(index), Some(':' | ';' | '-'))
}

/// Quotation marks that nothing opens or closes.
fn quotes(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
                .diagnostic(Rule::UNPAIRED_QUOTE, run.span(index, index + 1))
                .arg("quote", c),
        );
    };
    // An inch sign stands behind a digit.
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    // Hebrew abbreviations have one before their last letter.
    let abbreviates = |index: &usize| {
        context.locale.script == "Hebr"
            && letter(run.before(*index))
            && letter(run.char(*index + 1))
    };
    let mut marks = at("\"＂");
    if marks.len() % 2 == 1 {
        marks.retain(|index| !abbreviates(index));
    }
    let closes_digit = marks.len() % 2 == 0;
    let straight: Vec<usize> = marks
        .into_iter()
        .filter(|index| !run.before(*index).is_some_and(|c| c.is_ascii_digit()))
        .collect();
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
fn ascii_punctuation(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
                if chinese {
                    "，"
                } else {
                    "、"
                }
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
                        .diagnostic(Rule::ASCII_PUNCTUATION, span.clone())
                        .arg("found", "...")
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
                let diagnostic = context
                    .diagnostic(Rule::ASCII_PUNCTUATION, run.span(index, index + 1))
                    .arg("found", "\"");
                found.push(if quotes == 2 {
                    diagnostic.replace_with(meant)
                } else {
                    diagnostic.suggest(Some(meant))
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
        let diagnostic = context
            .diagnostic(Rule::ASCII_PUNCTUATION, run.span(index, index + 1))
            .arg("found", *c);
        let diagnostic = diagnostic.suggest(Some(meant));
        let follows = run.char(to).is_some() && run.char(to) != Some('\n');
        let span = if follows {
            run.span(index, to)
        } else {
            run.span(index, index + 1)
        };
        found.push(diagnostic.edit(span, meant));
    }
}

/// Whether an opening bracket belongs to one that is wide, or whose text is.
fn pair_is_wide(run: &TextRun, open: usize) -> bool {
    let close = (open..run.chars.len().min(open + MANY))
        .find(|&at| matches!(run.char(at), Some(')' | '）')));
    close.is_some_and(|close| {
        run.char(close) == Some('）')
            || run.chars[open..close].iter().any(|(c, _)| is_wide(*c))
            || run.char(close + 1).is_some_and(is_wide)
    })
}

/// Whether a closing bracket belongs to one that is wide, or stands behind wide text.
fn opener_is_wide(run: &TextRun, close: usize) -> bool {
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
fn full_width_punctuation(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
        // Korean has these brackets, too.
        if context.locale.script == "Kore" && "「」『』《》〈〉".contains(*c) {
            continue;
        }
        // Arabic and its sisters have signs of their own.
        let own = context.locale.script == "Arab";
        let span = run.span(index, index + 1);
        let diagnostic = context
            .diagnostic(Rule::FULL_WIDTH_PUNCTUATION, span.clone())
            .arg("found", *c);
        if meant.is_empty() || own {
            found.push(diagnostic);
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
        found.push(diagnostic.suggest(Some(meant)).edit(span, with));
    }
}

/// `１２３` and `ＡＢＣ`.
fn full_width_characters(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
            let diagnostic = context
                .diagnostic(Rule::FULL_WIDTH_CHARACTER, span)
                .arg("found", text);
            found.push(if contiguous {
                diagnostic.replace_with(plain)
            } else {
                diagnostic
            });
        }
        index = end.max(index + 1);
    }
}

/// A space before a full stop, none after it.
fn around_punctuation(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let french = context.locale.language == "fr" || context.locale.language == "br";
    let lists_signs = lists_signs(run);
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
            if !at_line_start && !lists_signs {
                let diagnostic = context
                    .diagnostic(Rule::SPACE_BEFORE_PUNCTUATION, run.span(from, index + 1))
                    .arg("found", *c);
                found.push(diagnostic.edit(run.span(from, index), ""));
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
            let diagnostic = context
                .diagnostic(Rule::SPACE_AFTER_PUNCTUATION, run.span(index, index + 1))
                .arg("found", *c);
            found.push(diagnostic.edit(end..end, " "));
        }
    }
}

/// Whether a text names signs, as in `+, - ou ?`: then a space before one is no slip.
fn lists_signs(run: &TextRun) -> bool {
    let text = run.text();
    let signs = text.split_whitespace().filter(|word| {
        let word = word.trim_end_matches(',');
        let mut chars = word.chars();
        matches!((chars.next(), chars.next()), (Some(c), None) if !c.is_alphanumeric() && c != OBJECT && !"–—-".contains(c))
            || (word == "-" && text.contains(','))
    });
    signs.take(2).count() == 2
}

/// Whether a sign stands in a word that is an address or a name in a program: `example.com/Pay`, `api.Pay.create`.
fn is_address(run: &TextRun, index: usize) -> bool {
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
    run: &TextRun,
    found: &mut Vec<Diagnostic>,
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
            let text: String = signs.iter().collect();
            let there = field.original_has(&text);
            // Paths, addresses and ranges: `::1`, `Payment::refund`, `../path`, `1..5`.
            let code = uniform
                && ".:".contains(first)
                && run
                    .char(end)
                    .is_some_and(|c| c.is_alphanumeric() || "/\\".contains(c));
            // An abbreviation may end a clause: `etc.,`.
            let abbreviation = signs.len() == 2 && first == '.' && ",;:?!".contains(signs[1]);
            // A row of question marks is what a wrong encoding leaves.
            let lost = uniform && first == '?' && signs.len() >= 3;
            let surprise = loud && signs.len() == 2 && !uniform;
            if !(lost || code || ellipsis || abbreviation || there || surprise) {
                let span = run.span(index, end);
                let text = context.text[span.clone()].to_owned();
                let diagnostic = context
                    .diagnostic(Rule::REPEATED_PUNCTUATION, span)
                    .arg("found", text);
                found.push(if uniform {
                    diagnostic.replace_with(first)
                } else {
                    diagnostic
                });
            }
        }
        index = end.max(index + 1);
    }
}

/// Letters put together from parts where one character is meant: they look the same and are not found.
fn composed(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
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
    compatibility(context, run, found);
    for (index, (c, _)) in run.chars.iter().enumerate() {
        // Radicals and compatibility characters, as PDFs give them.
        let kangxi = matches!(c, '\u{2e80}'..='\u{2fd5}');
        if kangxi {
            let span: Span = run.span(index, index + 1);
            let plain = ComposingNormalizer::new_nfkc();
            let meant = plain.normalize(&c.to_string()).into_owned();
            let diagnostic = context
                .diagnostic(Rule::NOT_NORMALISED, span)
                .arg("found", code_point(*c));
            found.push(if meant == c.to_string() {
                diagnostic
            } else {
                diagnostic.replace_with(meant)
            });
        }
    }
}

fn one_word(context: &Context<'_>, run: &TextRun, within: Span, found: &mut Vec<Diagnostic>) {
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
                    .diagnostic(Rule::NOT_NORMALISED, run.span(from, to))
                    .arg("found", word)
                    .replace_with(meant),
            );
        }
        from = to + 1;
    }
}

/// Characters that stand for others as old encodings had them: Arabic letters in one of their forms, half-width katakana,
/// ligatures, letters of formulas. They are told as a piece.
fn compatibility(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let old = |c: char| {
        matches!(c, '\u{fb00}'..='\u{fb4f}' | '\u{fb50}'..='\u{fdfb}' | '\u{fe70}'..='\u{fefc}' | '\u{ff66}'..='\u{ff9f}'
            | '\u{ffa1}'..='\u{ffdc}' | '\u{1d400}'..='\u{1d7ff}')
    };
    let mut index = 0;
    while index < run.chars.len() {
        let end = run.end_of(index, old);
        if end > index {
            let span = run.span(index, end);
            let text: String = run.chars[index..end].iter().map(|(c, _)| *c).collect();
            let meant = ComposingNormalizer::new_nfkc()
                .normalize(&text)
                .into_owned();
            let diagnostic = context
                .diagnostic(Rule::NOT_NORMALISED, span)
                .say("old")
                .arg("found", text);
            found.push(diagnostic.replace_with(meant));
        }
        index = end.max(index + 1);
    }
}
