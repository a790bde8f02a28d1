//! What a text says that no text should: a failure where nothing failed, another system's placeholders, left-overs.

mod outcome;
mod script;

use retcodes_ftl::{Element, Expression, Inline};

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, define_rules};
use crate::text_run::{OBJECT, TextRun};
pub(crate) use script::has_letters_of;

define_rules! { Wording:
    /// Words of another script.
    WRONG_SCRIPT = "wrong-script", Error;
    /// A letter of another script within a word.
    MIXED_SCRIPT = "mixed-script", Error;
    /// An open or a successful payment that reads as failed.
    FAILURE_WORDING = "failure-wording", Error;
    /// A payer text that names an outcome where it is open.
    PAYER_OUTCOME = "payer-outcome", Error;
    /// A payer text by which a declined code can be told from others.
    PAYER_REASON = "payer-reason", Error;
    /// Another system's placeholder.
    FOREIGN_PLACEHOLDER = "foreign-placeholder", Error;
    /// A variable or term without its braces.
    BARE_NAME = "bare-name", Error, Offered;
    /// Quotation marks that another file format wants.
    QUOTED_TEXT = "quoted-text", Warning;
    /// `\n` and the like.
    ESCAPE_IN_TEXT = "escape-in-text", Error;
    /// HTML or Markdown.
    MARKUP = "markup", Error;
    /// Characters that a wrong encoding has made.
    GARBLED_TEXT = "garbled-text", Error;
    /// A text that is still to be written.
    UNFINISHED_TEXT = "unfinished-text", Warning;
    /// A comment behind a text.
    COMMENT_IN_TEXT = "comment-in-text", Warning;
    /// The same words twice in a row.
    REPEATED_WORDS = "repeated-words", Warning;
    /// A sentence that begins small.
    LOWERCASE_START = "lowercase-start", Warning;
    /// A line end that readers see.
    LINE_BREAK = "line-break", Warning;
}

/// What stands where a text is still to be written. Whole words; in capitals only where they are here: *todo* is a word
/// of Spanish.
const UNFINISHED: &[&str] = &[
    "TODO",
    "TBD",
    "FIXME",
    "XXX",
    "lorem ipsum",
    "待翻译",
    "待翻譯",
    "待补充",
    "待定",
    "未翻译",
    "占位",
    "翻訳待ち",
];

/// What stands where a program was to put something in.
const STAND_INS: &[&str] = &["具体参数名", "参数名称", "银行返回的错误信息"];

/// What GBK and UTF-8 make of each other.
const GARBLED: &[&str] = &[
    "锟斤拷",
    "烫烫烫",
    "屯屯屯",
    "锘",
    "鈥",
    "銆",
    "锛",
    "â€",
    "ï»¿",
    "Ã©",
    "Ã¨",
    "Ã¼",
    "Ã¶",
    "Ã¤",
    "Ãª",
    "Ã±",
    "Ã§",
    "Ã³",
    "Ã¡",
    "Â©",
];

/// Checks a value or attribute.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    script::field(context, field, found);
    outcome::field(context, field, found);
    placeables(context, field, found);
    for run in &field.runs {
        outcome::run(context, field, run, found);
        placeholders(context, run, found);
        bare_names(context, field, run, found);
        quoted(context, field, run, found);
        escapes(context, run, found);
        markup(context, run, found);
        garbled(context, field, run, found);
        unfinished(context, run, found);
        comment(context, field, run, found);
        repeated(context, field, run, found);
        lowercase(context, field, run, found);
    }
    line_break(context, field, found);
}

/// `{0}`: to Fluent a number, to other systems a place for an argument.
fn placeables(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    for element in &field.pattern.elements {
        if let Element::Placeable(placeable) = element
            && let Expression::Inline(Inline::Number(_)) = placeable.expression
        {
            let text = &context.text[placeable.span.clone()];
            found.push(
                context
                    .diagnostic(Rule::FOREIGN_PLACEHOLDER, placeable.span.clone())
                    .arg("text", text),
            );
        }
    }
}

/// `%s`, `${x}`, `[user_id]` and their like.
fn placeholders(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let mut add = |from: usize, to: usize| {
        let span = run.span(from, to);
        let text = context.text[span.clone()].to_owned();
        found.push(
            context
                .diagnostic(Rule::FOREIGN_PLACEHOLDER, span)
                .arg("text", text),
        );
    };
    let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    for (index, (c, _)) in run.chars.iter().enumerate() {
        match c {
            '%' if !run.before(index).is_some_and(|c| c.is_ascii_digit()) => {
                let mut at = index + 1;
                while run
                    .char(at)
                    .is_some_and(|c| c.is_ascii_digit() || c == '$' || c == '.')
                {
                    at += 1;
                }
                let opens = matches!(run.char(at), Some('(' | '{' | OBJECT));
                let kind = run.char(at).is_some_and(|c| "sdifux@".contains(c))
                    && !run.char(at + 1).is_some_and(name);
                if opens || kind {
                    add(index, at + 1);
                } else if let Some(end) =
                    (at..at + 24).find(|&end| !run.char(end).is_some_and(name))
                    && end > at
                    && run.char(end) == Some('%')
                {
                    add(index, end + 1);
                }
            }
            '[' | '［' | '【' => {
                let end = (index + 1..index + 40)
                    .find(|&end| !run.char(end).is_some_and(name))
                    .unwrap_or(index + 1);
                let word: String = run
                    .chars
                    .get(index + 1..end)
                    .unwrap_or_default()
                    .iter()
                    .map(|(c, _)| *c)
                    .collect();
                if matches!(run.char(end), Some(']' | '］' | '】')) && word.contains('_') {
                    add(index, end + 1);
                }
            }
            _ => {}
        }
    }
    for word in STAND_INS {
        if let Some((from, to)) = run.find(word) {
            add(from, to);
        }
    }
}

/// `$bankMessage` and `-hotline` without their braces.
fn bare_names(
    context: &Context<'_>,
    field: &Field<'_>,
    run: &TextRun,
    found: &mut Vec<Diagnostic>,
) {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    for (index, (c, _)) in run.chars.iter().enumerate() {
        if !matches!(c, '$' | '-' | '＄')
            || run.before(index).is_some_and(|c| c.is_ascii_alphanumeric())
        {
            continue;
        }
        let end = (index + 1..index + 66)
            .find(|&end| !run.char(end).is_some_and(is_name))
            .unwrap_or(index + 1);
        let name: String = run.chars[index + 1..end].iter().map(|(c, _)| *c).collect();
        let known = match c {
            '-' => {
                let id = format!("-{name}");
                field.entry.key() != id && context.terms.contains(id.as_str())
            }
            _ => {
                (name.len() >= 3 && name.starts_with(|c: char| c.is_ascii_lowercase()))
                    || context.known_variables(field.entry).contains(&name)
            }
        };
        if known {
            let mark = if *c == '-' { '-' } else { '$' };
            let meant = format!("{{ {mark}{name} }}");
            // In braces a variable leaves nothing of a text that has to be complete without it.
            let allowed = *c == '-' || takes_variable(field, &name);
            let diagnostic = context
                .diagnostic(Rule::BARE_NAME, run.span(index, end))
                .arg("name", format!("{mark}{name}"))
                .arg("place", if allowed { "text" } else { "complete" });
            found.push(if allowed {
                diagnostic.replace_with(meant)
            } else {
                diagnostic
            });
        }
    }
}

/// Whether a text may need a variable to be shown: only `.detailed`, and `$code` in the text for unknown codes.
fn takes_variable(field: &Field<'_>, name: &str) -> bool {
    match field.attribute {
        Some(attribute) => attribute == "detailed" && !field.entry.is_term,
        None => field.entry.key() == "retcode-unknown" && name == "code",
    }
}

/// ` # a word` or ` // a word`, unless the source locale's text has the sign, too.
fn comment(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    for sign in [" # ", " // "] {
        let Some((from, to)) = run.find(sign) else {
            continue;
        };
        if run.char(to).is_some_and(char::is_alphabetic) && !field.original_has(sign) {
            found.push(
                context
                    .diagnostic(Rule::COMMENT_IN_TEXT, run.span(from + 1, run.chars.len()))
                    .arg("mark", sign.trim()),
            );
        }
    }
}

/// Quotation marks around the whole, as other file formats want them, or what follows a text there.
fn quoted(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let (Some(first), Some(last)) = (
        run.char(0),
        run.chars
            .len()
            .checked_sub(1)
            .and_then(|last| run.char(last)),
    ) else {
        return;
    };
    let length = run.chars.len();
    let quoted_there = field
        .original_runs
        .iter()
        .filter_map(|run| run.char(0))
        .any(|c| "\"“「『《'".contains(c));
    // Two quoted words are no quoted text.
    let pair = ["\"\"", "“”", "「」"].into_iter().any(|pair| {
        pair.starts_with(first)
            && pair.ends_with(last)
            && run.chars.iter().filter(|(c, _)| pair.contains(*c)).count() == 2
    });
    if length >= 3 && pair && !quoted_there {
        found.push(context.diagnostic(Rule::QUOTED_TEXT, run.span(0, length)));
    } else if length >= 3
        && first == '"'
        && run
            .find("\",")
            .or(run.find("\";"))
            .is_some_and(|(_, to)| to == length)
    {
        found.push(
            context
                .diagnostic(Rule::QUOTED_TEXT, run.span(0, length))
                .say("left-over"),
        );
    } else if first == '=' && length >= 2 && !run.variant {
        found.push(
            context
                .diagnostic(Rule::QUOTED_TEXT, run.span(0, 1))
                .say("left-over"),
        );
    } else if last == ';' && !run.variant && length >= 2 {
        found.push(
            context
                .diagnostic(Rule::QUOTED_TEXT, run.span(length - 1, length))
                .say("left-over"),
        );
    }
    if let Some((from, to)) = run.find("\":\"").or(run.find("\": \"")) {
        found.push(
            context
                .diagnostic(Rule::QUOTED_TEXT, run.span(from, to))
                .say("left-over"),
        );
    }
}

/// `\n` and the like, which Fluent shows as they are.
fn escapes(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let escape = run
            .char(index + 1)
            .filter(|next| "nrtuUx\"'\\/0".contains(*next));
        if *c == '\\' && escape.is_some() && run.before(index) != Some('\\') {
            let span = run.span(index, index + 2);
            let text = context.text[span.clone()].to_owned();
            found.push(
                context
                    .diagnostic(Rule::ESCAPE_IN_TEXT, span)
                    .arg("text", text),
            );
        }
    }
}

/// `<b>`, `&nbsp;`, `**`.
fn markup(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let until = |end: char| {
            (index + 1..(index + 60).min(run.chars.len())).find(|&at| run.char(at) == Some(end))
        };
        let end = match c {
            '<' if run
                .char(index + 1)
                .is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!') =>
            {
                until('>')
            }
            '&' => until(';').filter(|&end| {
                let name = &run.chars[index + 1..end];
                let start = usize::from(name.first().is_some_and(|(c, _)| *c == '#'));
                name.len() > start + 1
                    && name[start..].iter().all(|(c, _)| c.is_ascii_alphanumeric())
            }),
            '*' if run.char(index + 1) == Some('*') && run.before(index) != Some('*') => {
                Some(index + 1)
            }
            ']' if run.char(index + 1) == Some('(') => Some(index + 1),
            _ => None,
        };
        if let Some(end) = end {
            let span = run.span(index, end + 1);
            let text = context.text[span.clone()].to_owned();
            found.push(context.diagnostic(Rule::MARKUP, span).arg("text", text));
        }
    }
}

/// Characters that a wrong encoding has made.
fn garbled(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let single = run.chars.iter().position(
        |(c, _)| matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'),
    );
    // UTF-8 read as Latin-1: a letter with a mark and two signs, again and again.
    let lead = |c: char| matches!(c, 'å' | 'æ' | 'ç' | 'è' | 'é' | 'ä' | 'ï' | 'ã' | 'â');
    let tail =
        |c: char| matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c);
    let mut sequences = (0..run.chars.len()).filter(|&at| {
        run.char(at).is_some_and(lead)
            && run.char(at + 1).is_some_and(tail)
            && run.char(at + 2).is_some_and(tail)
    });
    let latin = sequences.next().filter(|_| sequences.next().is_some());
    let known = GARBLED.iter().find_map(|text| run.find(text));
    let lost = run.find("???").filter(|_| !field.original_has("???"));
    let hit = single
        .map(|at| (at, at + 1))
        .or(known)
        .or(latin.map(|at| (at, at + 3)))
        .or(lost);
    if let Some((from, to)) = hit {
        let span = run.span(from, to);
        let text = context.text[span.clone()].to_owned();
        found.push(
            context
                .diagnostic(Rule::GARBLED_TEXT, span)
                .arg("text", text),
        );
    }
}

fn unfinished(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let text = run.text();
    for word in UNFINISHED {
        let ascii = word.is_ascii();
        let found_at = if ascii {
            text.to_ascii_lowercase().find(&word.to_ascii_lowercase())
        } else {
            text.find(word)
        };
        let Some(at) = found_at else { continue };
        let from = text[..at].chars().count();
        let to = from + word.chars().count();
        let apart = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
        let capitals = word.chars().any(|c| c.is_ascii_uppercase());
        let same = !capitals || text[at..].starts_with(word);
        // In the languages in which it is a word, only a colon makes it a mark.
        let own = *word == "TODO"
            && matches!(context.locale.language.as_str(), "es" | "pt" | "gl" | "ast");
        let mark = !own || run.char(to).is_none_or(|c| c == ':');
        if !ascii || (apart(run.before(from)) && apart(run.char(to)) && same && mark) {
            let diagnostic = context.diagnostic(Rule::UNFINISHED_TEXT, run.span(from, to));
            found.push(diagnostic.arg("text", *word));
            return;
        }
    }
}

/// The same word twice in a row.
fn repeated(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    if field.entry.is_term {
        return;
    }
    let hit = repeated_han(run).or_else(|| repeated_word(run, &context.locale.language));
    if let Some((from, middle, to)) = hit {
        let word = context.text[run.span(from, middle)].trim().to_owned();
        found.push(
            context
                .diagnostic(Rule::REPEATED_WORDS, run.span(from, to))
                .arg("word", word),
        );
    }
}

/// Two or more characters said twice, or one that is never doubled.
fn repeated_han(run: &TextRun) -> Option<(usize, usize, usize)> {
    let cjk = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    let never = "的了请請在是已被把和与與或为為";
    for unit in (1..=16).rev() {
        for from in 0..run.chars.len().saturating_sub(unit * 2 - 1) {
            let (first, second) = (
                &run.chars[from..from + unit],
                &run.chars[from + unit..from + unit * 2],
            );
            let same = first
                .iter()
                .map(|(c, _)| c)
                .eq(second.iter().map(|(c, _)| c));
            let all = first.iter().all(|(c, _)| cjk(*c));
            let uniform = first.windows(2).all(|pair| pair[0].0 == pair[1].0);
            let counts = if unit == 1 {
                first.iter().all(|(c, _)| never.contains(*c))
            } else {
                !uniform
            };
            let kana = first
                .iter()
                .all(|(c, _)| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}'));
            // Japanese doubles words of its own: ゆっくりゆっくり.
            if same && all && counts && (unit > 4 || !kana) {
                return Some((from, from + unit, from + unit * 2));
            }
        }
    }
    None
}

fn repeated_word(run: &TextRun, language: &str) -> Option<(usize, usize, usize)> {
    // What may be said twice in good English.
    const MAY: &[&str] = &["that", "had", "bye", "so", "very", "no"];
    // These languages double words for a meaning: *tekrar tekrar* is "again and again".
    const DOUBLE: &[&str] = &[
        "tr", "az", "uz", "kk", "ky", "tk", "tt", "id", "ms", "jv", "su", "tl", "fil", "vi", "th",
        "lo", "km", "my", "hi", "ur", "bn", "mr", "gu", "pa", "ne", "ta", "te", "kn", "ml", "si",
        "sw", "hy", "ka", "eu", "hu", "fa", "am", "mn",
    ];
    if DOUBLE.contains(&language) {
        return None;
    }
    let least = if language == "en" { 2 } else { 5 };
    let mut last: Option<(String, usize, usize)> = None;
    let mut index = 0;
    while index < run.chars.len() {
        let letter = |at: usize| run.char(at).is_some_and(char::is_alphabetic);
        if letter(index) {
            let end = (index..=run.chars.len())
                .find(|&at| !letter(at))
                .unwrap_or(index);
            let word: String = run.chars[index..end]
                .iter()
                .map(|(c, _)| *c)
                .collect::<String>()
                .to_lowercase();
            let one_script = word
                .chars()
                .all(|c| !matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
            if let Some((before, from, to)) = &last
                && *before == word
                && one_script
                && word.chars().count() >= least
                && !MAY.contains(&word.as_str())
            {
                return Some((*from, *to, end));
            }
            last = Some((word, index, end));
            index = end;
        } else {
            if !matches!(run.char(index), Some(' ' | '\n' | '\u{a0}')) {
                last = None;
            }
            index += 1;
        }
    }
    None
}

/// A sentence that begins small, where the script has capitals.
fn lowercase(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    // A word may begin with an apostrophe: Dutch *'s Avonds*.
    let apostrophe = run.char(0).is_some_and(|c| "'’‘ʼ".contains(c));
    if !context.locale.has_case() || run.variant || field.entry.is_term || apostrophe {
        return;
    }
    let end = (0..run.chars.len().min(64) + 1).find(|&at| {
        !run.char(at)
            .is_some_and(|c| c.is_alphanumeric() || "_-'’.".contains(c))
    });
    let word: Vec<char> = run.chars[..end.unwrap_or(0)]
        .iter()
        .map(|(c, _)| *c)
        .collect();
    let small = word.len() > 1 && word.iter().all(|c| c.is_lowercase() || "'’".contains(*c));
    // A field's name stands as it is in the source.
    let text: String = word.iter().collect();
    let named = field.original_has(&text);
    let more = run.chars.len() > word.len();
    if small && more && !named {
        found.push(
            context
                .diagnostic(Rule::LOWERCASE_START, run.span(0, 1))
                .arg("word", text),
        );
    }
    if context.locale.language == "en" {
        second_sentence(context, run, found);
    }
}

/// A sentence after a full stop that begins small. A full stop behind a short word may end an abbreviation.
fn second_sentence(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    const SHORT: usize = 4;
    for index in SHORT..run.chars.len() {
        let small = |at: usize| run.char(at).is_some_and(char::is_lowercase);
        let stop = matches!(run.char(index), Some('.' | '!')) && run.char(index + 1) == Some(' ');
        let word_before = (index - SHORT..index).all(small);
        let word_after = small(index + 2) && small(index + 3);
        if stop && word_before && word_after {
            let text = run.span(index + 2, index + 4);
            let word = context.text[text].to_owned();
            let span = run.span(index + 2, index + 3);
            found.push(
                context
                    .diagnostic(Rule::LOWERCASE_START, span)
                    .arg("word", word),
            );
        }
    }
}

/// A text that goes on in the next line: readers see the line end.
fn line_break(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let there = field
        .original_runs
        .iter()
        .any(|run| inner_break(run).is_some());
    if context.source.is_none() || there {
        return;
    }
    let inner = field
        .runs
        .iter()
        .find_map(|run| inner_break(run).map(|at| run.span(at - 1, at)));
    found.extend(inner.map(|span| context.diagnostic(Rule::LINE_BREAK, span)));
}

/// A line end with text on both sides.
fn inner_break(run: &TextRun) -> Option<usize> {
    let (at, _) = run
        .chars
        .iter()
        .enumerate()
        .skip(1)
        .find(|(_, (c, _))| *c == '\n')?;
    run.chars[at..]
        .iter()
        .any(|(c, _)| !c.is_whitespace())
        .then_some(at)
}
