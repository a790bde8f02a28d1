//! What a text says that no text should: a failure where nothing failed, another system's placeholders, left-overs.

mod script;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use retcodes_ftl::{Element, Expression, Inline};

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, define_rules};
use crate::text_run::{OBJECT, TextRun};
use crate::words::sections;
pub(crate) use script::has_letters_of;

define_rules! { Wording:
    /// Words of another script.
    WRONG_SCRIPT = "wrong-script", Error;
    /// A letter of another script within a word.
    MIXED_SCRIPT = "mixed-script", Error;
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

/// `data/leftovers.txt`: what stands where a text is still to be written.
static LEFTOVERS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| sections(include_str!("../../../data/leftovers.txt")));

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
    "Ãº",
    "Ã\u{ad}",
    "Ã£",
    "Ãµ",
    "Ã\u{a0}",
    "Ã¢",
    "Ã´",
    "Ã®",
    "ÃŸ",
    "Ð°",
    "Ð¾",
    "Ð¸",
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
    placeables(context, field, found);
    for run in &field.runs {
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
    // `__name__`, `@@name@@`, `⟦1⟧`: what tools that translate put in the place of what they must not touch.
    for (open, close) in [("__", "__"), ("@@", "@@"), ("⟦", "⟧")] {
        let Some((from, start)) = run.find(open) else {
            continue;
        };
        let within = |at: usize| run.chars.get(at..at + close.chars().count());
        let is_close = |at: usize| {
            within(at).is_some_and(|found| found.iter().map(|(c, _)| *c).eq(close.chars()))
        };
        if let Some(to) = (start + 1..start + 30).find(|&at| is_close(at)) {
            add(from, to + close.chars().count());
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
            // `code` and _emphasis_, around words.
            '`' | '_' if opens_word(run, index) => until(*c).filter(|&end| {
                closes_word(run, end) && (*c == '`' || plain_words(run, index + 1, end))
            }),
            '~' if run.char(index + 1) == Some('~') && run.before(index) != Some('~') => {
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

/// Whether a word begins behind an index, and none ends before it.
fn opens_word(run: &TextRun, index: usize) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !word(run.before(index)) && word(run.char(index + 1))
}

/// Whether a word ends before an index, and none begins behind it.
fn closes_word(run: &TextRun, index: usize) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    word(run.before(index)) && !word(run.char(index + 1))
}

/// Whether there are letters and spaces only.
fn plain_words(run: &TextRun, from: usize, to: usize) -> bool {
    (from..to).all(|at| run.char(at).is_some_and(|c| c.is_alphabetic() || c == ' '))
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
    let letter = |at: Option<char>| at.is_some_and(|c| c.is_alphabetic() && c.is_lowercase());
    // A letter that a narrow encoding lacks: d?clar?e. An address may ask.
    let address = run.chars.iter().any(|(c, _)| "/=&".contains(*c));
    let asked = (1..run.chars.len()).find(|&at| {
        !address && run.char(at) == Some('?') && letter(run.before(at)) && letter(run.char(at + 1))
    });
    let lost = run.find("???").filter(|_| !field.original_has("???"));
    let hit = single
        .map(|at| (at, at + 1))
        .or(known)
        .or(latin.map(|at| (at, at + 3)))
        .or(lost)
        .or(asked.map(|at| (at, at + 1)));
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

/// What stands where a text is still to be written, or where a tool has left its own words.
fn unfinished(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    let small: Vec<char> = run
        .chars
        .iter()
        .map(|(c, _)| c.to_lowercase().next().unwrap_or(*c))
        .collect();
    let as_written: Vec<char> = run.chars.iter().map(|(c, _)| *c).collect();
    let marks = |section: &str| LEFTOVERS.get(section).into_iter().flatten();
    let places = |text: &[char], mark: &str| -> Option<(usize, usize)> {
        let mark: Vec<char> = mark.chars().collect();
        let apart = |at: Option<usize>| {
            !at.and_then(|at| text.get(at))
                .is_some_and(|c| c.is_alphanumeric())
        };
        let at = text
            .windows(mark.len())
            .enumerate()
            .find_map(|(at, window)| {
                (window == mark && apart(at.checked_sub(1)) && apart(Some(at + mark.len())))
                    .then_some(at)
            })?;
        Some((at, at + mark.len()))
    };
    // In the languages in which it is a word, only a colon makes it a mark.
    let own = matches!(context.locale.language.as_str(), "es" | "pt" | "gl" | "ast");
    let capitals = marks("capitals").find_map(|mark| {
        let (from, to) = places(&as_written, mark)?;
        let is_mark = *mark != "TODO" || !own || run.char(to).is_none_or(|c| c == ':');
        is_mark.then_some((from, to))
    });
    let words = || marks("whole-words").find_map(|mark| places(&small, mark));
    let anywhere = || {
        marks("anywhere").find_map(|mark| {
            let mark: Vec<char> = mark.chars().collect();
            let at = small
                .windows(mark.len())
                .position(|window| window.first() == mark.first() && window == mark)?;
            Some((at, at + mark.len()))
        })
    };
    let start = || {
        marks("start")
            .map(|mark| mark.chars().count())
            .zip(marks("start"))
            .find_map(|(length, mark)| {
                small
                    .iter()
                    .copied()
                    .take(length)
                    .eq(mark.chars())
                    .then_some((0, length))
            })
    };
    let hit = capitals
        .or_else(words)
        .or_else(anywhere)
        .or_else(start)
        .or_else(|| language_tag(run));
    if let Some((from, to)) = hit {
        let span = run.span(from, to);
        let text = context
            .text
            .get(span.clone())
            .unwrap_or_default()
            .to_owned();
        found.push(
            context
                .diagnostic(Rule::UNFINISHED_TEXT, span)
                .arg("text", text),
        );
    }
}

/// `[vi]`, `(fr)` or `de:` before a text: what tools that translate put there.
fn language_tag(run: &TextRun) -> Option<(usize, usize)> {
    let open = run.char(0)?;
    let from = usize::from("[(【（<".contains(open));
    let end = run.end_of(from, |c| c.is_ascii_alphabetic() || c == '-' || c == '_');
    let tag: String = run.chars.get(from..end)?.iter().map(|(c, _)| *c).collect();
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let regional =
        tag.len() == 2 || (tag.len() == 5 && tag.chars().skip(3).all(|c| c.is_ascii_uppercase()));
    let small = regional && language.len() == 2 && language.chars().all(|c| c.is_ascii_lowercase());
    let known = [
        "ar", "de", "en", "es", "fr", "id", "it", "ja", "ko", "ms", "nl", "pl", "pt", "ru", "th",
        "tr", "uk", "vi", "zh",
    ];
    let capital = tag.len() == 2 && known.contains(&tag.to_lowercase().as_str()) && from == 1;
    let bracketed = LEFTOVERS
        .get("bracketed")
        .is_some_and(|marks| marks.contains(&tag.to_lowercase().as_str()));
    let closes = match open {
        '[' | '【' => matches!(run.char(end), Some(']' | '】')),
        '(' | '（' => matches!(run.char(end), Some(')' | '）')),
        '<' => run.char(end) == Some('>'),
        _ => run.char(end) == Some(':') && known.contains(&language),
    };
    let follows = run.chars.len() > end + 1;
    let named = small && known.contains(&language) || capital || from == 1 && bracketed;
    (closes && follows && named).then_some((0, end + 1))
}

/// The same word twice in a row.
fn repeated(context: &Context<'_>, field: &Field<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    if field.entry.is_term {
        return;
    }
    let hit = repeated_letters(run, &context.locale.language)
        .or_else(|| repeated_word(run, &context.locale.language));
    if let Some((from, middle, to)) = hit {
        let word = context.text[run.span(from, middle)].trim().to_owned();
        found.push(
            context
                .diagnostic(Rule::REPEATED_WORDS, run.span(from, to))
                .arg("word", word),
        );
    }
}

/// Korean, Japanese and Thai words that nobody doubles.
const THINGS: &[&str] = &[
    "은행",
    "카드",
    "결제",
    "거래",
    "번호",
    "오류",
    "확인",
    "인증",
    "환불",
    "금액",
    "다시",
    "요청",
    "です",
    "ください",
    "ไม่",
    "และ",
    "หรือ",
    "ของ",
    "บัตร",
    "กรุณา",
    "ธนาคาร",
    "โปรด",
    "ชำระ",
];

/// Two or more characters said twice, or one that is never doubled.
fn repeated_letters(run: &TextRun, language: &str) -> Option<(usize, usize, usize)> {
    const LONGEST: usize = 16;
    let kana = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}');
    let thai = |c: char| matches!(c, '\u{e01}'..='\u{e4e}' | '\u{e80}'..='\u{eff}');
    let cjk = |c: char| kana(c) || thai(c) || matches!(c, '\u{4e00}'..='\u{9fff}');
    // The particle を is never doubled; の is, in もののけ and ものの.
    let never = |at: usize, c: char| match c {
        'を' => true,
        'の' => !matches!(run.before(at), Some('も' | 'こ')),
        'が' | 'に' | 'は' | 'で' | 'と' | 'も' => {
            language == "ja"
                && run.before(at).is_some_and(|c| {
                    matches!(c, '\u{4e00}'..='\u{9fff}' | 'ド' | 'ト' | 'ー' | 'ン')
                })
        }
        _ => "的了请請在是已被把和與与或为為无無该該".contains(c) && language != "ja",
    };
    for unit in (1..=LONGEST).rev() {
        // One more than the unit's pairs in a row, and the unit is there twice.
        let mut same = 0;
        for at in unit..run.chars.len() {
            let (one, two) = (run.char(at - unit), run.char(at));
            same = if one == two && two.is_some_and(cjk) {
                same + 1
            } else {
                0
            };
            if same < unit {
                continue;
            }
            let from = at + 1 - unit * 2;
            let first = run.chars.get(from..from + unit).unwrap_or_default();
            let uniform = first
                .windows(2)
                .all(|pair| matches!(pair, [(a, _), (b, _)] if a == b));
            let counts = if unit == 1 {
                one.is_some_and(|c| never(from, c))
            } else {
                !uniform
            };
            // Japanese, Korean and Thai double words of their own: ゆっくりゆっくり. Names of things are none of them.
            let katakana = unit > 2
                && first
                    .iter()
                    .all(|(c, _)| matches!(c, '\u{30a1}'..='\u{30fc}'));
            let text: String = first.iter().map(|(c, _)| *c).collect();
            let is_thai = first.iter().all(|(c, _)| thai(*c));
            let long = unit > if is_thai { 5 } else { 4 }
                || !(is_thai || first.iter().all(|(c, _)| kana(*c)));
            if counts && (unit == 1 || long || katakana || THINGS.contains(&text.as_str())) {
                return Some((from, from + unit, from + unit * 2));
            }
        }
    }
    None
}

/// Words that no sentence says twice in a row: articles, prepositions, conjunctions.
fn never_twice(language: &str) -> &'static [&'static str] {
    match language {
        "de" => &[
            "als", "und", "oder", "ist", "nicht", "wurde", "wird", "ein", "eine", "bitte", "mit",
            "von", "zu", "auf", "im", "in", "für", "bei", "den", "dem", "des", "zum", "zur",
            "karte",
        ],
        "fr" => &[
            "le", "la", "les", "de", "du", "des", "et", "ou", "est", "un", "une", "en", "dans",
            "pour", "par", "sur", "avec", "pas", "à", "au", "aux", "que", "qui", "votre", "cette",
            "ce", "a", "sont",
        ],
        "es" => &[
            "el", "la", "los", "las", "un", "una", "de", "del", "y", "o", "en", "con", "por",
            "para", "que", "su", "al", "es", "se", "está",
        ],
        "pt" => &[
            "o", "a", "os", "um", "uma", "de", "do", "da", "e", "ou", "em", "com", "por", "para",
            "que", "seu", "sua", "na", "foi", "não",
        ],
        "it" => &[
            "il", "la", "lo", "i", "gli", "un", "una", "di", "del", "della", "e", "o", "in", "con",
            "per", "che", "è", "non",
        ],
        "nl" => &[
            "de", "het", "een", "en", "of", "van", "voor", "met", "is", "niet", "te", "op",
        ],
        "id" | "ms" => &[
            "yang", "dan", "atau", "di", "ke", "dari", "untuk", "dengan", "ini", "itu", "adalah",
            "tidak", "telah", "sudah", "sedang", "oleh", "kepada", "pada", "anda", "kartu", "kad",
            "sila", "mohon",
        ],
        "vi" => &[
            "và", "là", "của", "đã", "được", "không", "cho", "này", "với", "hoặc", "thẻ", "bị",
            "đang", "vui", "để", "trong", "có",
        ],
        "ru" | "uk" | "bg" => &[
            "и", "в", "на", "с", "по", "для", "или", "не", "что", "к", "из", "у", "о", "та", "і",
            "за", "від", "до",
        ],
        "ar" => &[
            "في",
            "من",
            "على",
            "إلى",
            "أو",
            "لا",
            "هذه",
            "هذا",
            "عن",
            "مع",
            "تم",
            "قد",
            "التي",
            "الذي",
            "غير",
            "يُرجى",
        ],
        "pl" => &[
            "i", "w", "na", "z", "do", "nie", "lub", "jest", "się", "dla",
        ],
        "tr" => &["ve", "veya", "için", "ile", "bir", "bu"],
        _ => &[],
    }
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
    let least = match language {
        "en" | "ko" => 2,
        _ => 5,
    };
    let never = never_twice(language);
    let doubles = DOUBLE.contains(&language);
    let counts = |word: &str| {
        let long = !doubles && word.chars().count() >= least && !MAY.contains(&word);
        long || never.contains(&word)
    };
    // The words since the last sign, to find rows of them said twice.
    let mut words: Vec<(String, usize, usize)> = Vec::new();
    let mut index = 0;
    while index < run.chars.len() {
        let letter = |c: char| {
            c.is_alphabetic() || matches!(c, '\u{64b}'..='\u{652}' | '\u{300}'..='\u{36f}')
        };
        if run.char(index).is_some_and(letter) {
            let end = run.end_of(index, letter);
            let word: String = run.chars[index..end]
                .iter()
                .flat_map(|(c, _)| c.to_lowercase())
                .collect();
            let one_script = word
                .chars()
                .all(|c| !matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
            if let Some((before, from, to)) = words.last()
                && *before == word
                && one_script
                && counts(&word)
                // *Sie sie*: two words that only look the same.
                && (run.char(*from) == run.char(index) || run.char(*from).is_some_and(char::is_uppercase) && *from == 0)
            {
                return Some((*from, *to, end));
            }
            words.push((word, index, end));
            if let Some(found) = repeated_row(&words) {
                return Some(found);
            }
            index = end;
        } else {
            if !matches!(run.char(index), Some(' ' | '\n' | '\u{a0}')) {
                words.clear();
            }
            index += 1;
        }
    }
    None
}

/// Whether the last three words, or up to eight, are the same as those before them.
fn repeated_row(words: &[(String, usize, usize)]) -> Option<(usize, usize, usize)> {
    (3..=8).find_map(|row| {
        let first = words.len().checked_sub(row * 2)?;
        let (one, two) = words.get(first..)?.split_at(row);
        let same = one
            .iter()
            .map(|(word, ..)| word)
            .eq(two.iter().map(|(word, ..)| word));
        let ((_, from, _), (.., middle), (.., end)) = (one.first()?, one.last()?, two.last()?);
        same.then_some((*from, *middle, *end))
    })
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
