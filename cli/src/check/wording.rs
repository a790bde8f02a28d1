//! What a text says that no text should: a failure where nothing failed, another system's placeholders, left-overs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::run::{OBJECT, Run, runs};
use super::tree::{Expression, Inline, Piece};
use super::variables::{Uses, declared};
use super::{Context, Field, Finding, Rule, entry_id};

/// `cli/data/failure-words.txt` by section.
static FAILURE: LazyLock<BTreeMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let mut sections: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let mut section = "";
    for line in include_str!("../../data/failure-words.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
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

pub(super) fn check(context: &mut Context<'_>) {
    for field in context.fields() {
        let runs = runs(field.pattern);
        let mut found = Vec::new();
        placeables(context, &field, &mut found);
        for run in &runs {
            failure(context, &field, run, &mut found);
            placeholders(context, run, &mut found);
            bare_names(context, &field, run, &mut found);
            quoted(context, &field, run, &mut found);
            escapes(context, run, &mut found);
            markup(context, run, &mut found);
            garbled(context, &field, run, &mut found);
            unfinished(context, run, &mut found);
            comment(context, &field, run, &mut found);
            repeated(context, &field, run, &mut found);
            lowercase(context, &field, run, &mut found);
        }
        line_break(context, &field, &runs, &mut found);
        let id = field.id();
        for finding in found {
            context.add(finding.id(id.clone()));
        }
    }
}

/// A processing state that reads as a failure.
fn failure(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
    let code = field
        .entry
        .id
        .text
        .strip_prefix("retcode-")
        .unwrap_or_default();
    if field.entry.term {
        return;
    }
    let kind = ["processing", "success"].into_iter().find(|kind| {
        let codes = FAILURE.get(kind);
        codes.is_some_and(|codes| codes.iter().any(|one| one == code))
    });
    let (Some(kind), Some(words)) = (kind, FAILURE.get(context.locale.language.as_str())) else {
        return;
    };
    let text: Vec<char> = run
        .chars
        .iter()
        .map(|(c, _)| c.to_lowercase().next().unwrap_or(*c))
        .collect();
    let spaced = !matches!(context.locale.language.as_str(), "zh" | "ja" | "ko" | "th");
    let letter = |at: Option<&char>| at.is_some_and(|c| c.is_alphabetic());
    let hit = words.iter().find_map(|word| {
        let open = word.ends_with('*');
        let word: Vec<char> = word.trim_end_matches('*').to_lowercase().chars().collect();
        let at = text
            .windows(word.len())
            .enumerate()
            .position(|(at, window)| {
                let starts = !spaced || at == 0 || !letter(text.get(at - 1));
                let ends = !spaced || open || !letter(text.get(at + word.len()));
                window == word.as_slice() && starts && ends && !denied(&text[..at])
            })?;
        Some((at, at + word.len()))
    });
    if let Some((from, to)) = hit {
        let rest = (to..text.len()).find(|&at| !spaced || !letter(text.get(at)));
        let span = run.span(from, rest.unwrap_or(text.len()));
        let word = context.text[span.clone()].to_owned();
        found.push(
            context
                .finding(Rule::FailureWording, span)
                .word("word", word)
                .word("kind", kind)
                .word("code", code),
        );
    }
}

/// Whether what stands before a word takes it back: "this is not a failure".
fn denied(before: &[char]) -> bool {
    let before: String = before.iter().rev().take(12).rev().collect();
    [
        "并非",
        "不是",
        "不代表",
        "不表示",
        "不等于",
        "並非",
        "not a ",
        "not an ",
        "not mean ",
        "no ",
    ]
    .iter()
    .any(|no| before.ends_with(no))
}

/// `{0}`: to Fluent a number, to other systems a place for an argument.
fn placeables(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Finding>) {
    for piece in &field.pattern.pieces {
        if let Piece::Placeable(Expression::Inline(Inline::Number), span) = piece {
            let text = &context.text[span.clone()];
            found.push(
                context
                    .finding(Rule::ForeignPlaceholder, span.clone())
                    .word("text", text),
            );
        }
    }
}

/// `%s`, `${x}`, `[user_id]` and their like.
fn placeholders(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    let mut add = |from: usize, to: usize| {
        let span = run.span(from, to);
        let text = context.text[span.clone()].to_owned();
        found.push(
            context
                .finding(Rule::ForeignPlaceholder, span)
                .word("text", text),
        );
    };
    let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let next = run.char(index + 1);
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
            '$' | '#' | '@' if next == Some(OBJECT) => add(index, index + 2),
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
fn bare_names(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
    let id = entry_id(field.entry);
    let mut variables = Uses::of_entry(field.entry).names();
    variables.extend(
        declared(field.entry)
            .into_iter()
            .map(|word| word.text.to_owned()),
    );
    variables.extend(
        context
            .source
            .map(|source| source.variables(&id))
            .unwrap_or_default(),
    );
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
            '-' => context
                .tree
                .entries
                .iter()
                .filter(|entry| entry.term && !std::ptr::eq(*entry, field.entry))
                .any(|entry| entry.id.text == name),
            _ => {
                variables.contains(&name)
                    || (name.len() >= 3 && name.starts_with(|c: char| c.is_ascii_lowercase()))
            }
        };
        if known {
            let mark = if *c == '-' { '-' } else { '$' };
            let meant = format!("{{ {mark}{name} }}");
            // In braces a variable leaves nothing of a text that has to be complete without it.
            let allowed = *c == '-' || takes_variable(field, &name);
            let finding = context
                .finding(Rule::BareName, run.span(index, end))
                .word("name", format!("{mark}{name}"))
                .word("place", if allowed { "text" } else { "complete" });
            found.push(if allowed {
                finding.replace_with(meant)
            } else {
                finding
            });
        }
    }
}

/// Whether a text may need a variable to be shown: only `.detailed`, and `$code` in the text for unknown codes.
fn takes_variable(field: &Field<'_>, name: &str) -> bool {
    match field.attribute {
        Some(attribute) => attribute.id.text == "detailed" && !field.entry.term,
        None => field.id() == "retcode-unknown" && name == "code",
    }
}

/// ` # a word` or ` // a word`, unless the source locale's text has the sign, too.
fn comment(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
    let original = context.source.and_then(|source| source.pattern(field));
    for sign in [" # ", " // "] {
        let Some((from, to)) = run.find(sign) else {
            continue;
        };
        let there = original
            .as_ref()
            .is_some_and(|pattern| runs(pattern).iter().any(|run| run.find(sign).is_some()));
        if run.char(to).is_some_and(char::is_alphabetic) && !there {
            found.push(
                context
                    .finding(Rule::CommentInText, run.span(from + 1, run.chars.len()))
                    .word("mark", sign.trim()),
            );
        }
    }
}

/// Quotation marks around the whole, as other file formats want them, or what follows a text there.
fn quoted(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
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
    let inside = |quote: char| run.chars.iter().filter(|(c, _)| *c == quote).count() == 2;
    let original = context
        .source
        .and_then(|source| source.pattern(field))
        .map(|pattern| runs(pattern));
    let quoted_there = original
        .iter()
        .flatten()
        .filter_map(|run| run.char(0))
        .any(|c| "\"“「『《'".contains(c));
    let pair = (first == '"' && last == '"' && inside('"'))
        || (first == '“' && last == '”')
        || (first == '「' && last == '」');
    if length >= 3 && pair && !quoted_there {
        found.push(context.finding(Rule::QuotedText, run.span(0, length)));
    } else if length >= 3
        && first == '"'
        && run
            .find("\",")
            .or(run.find("\";"))
            .is_some_and(|(_, to)| to == length)
    {
        found.push(
            context
                .finding(Rule::QuotedText, run.span(0, length))
                .say("left-over"),
        );
    } else if first == '=' && length >= 2 && !run.variant {
        found.push(
            context
                .finding(Rule::QuotedText, run.span(0, 1))
                .say("left-over"),
        );
    } else if last == ';' && !run.variant && length >= 2 {
        found.push(
            context
                .finding(Rule::QuotedText, run.span(length - 1, length))
                .say("left-over"),
        );
    }
    if let Some((from, to)) = run.find("\":\"").or(run.find("\": \"")) {
        found.push(
            context
                .finding(Rule::QuotedText, run.span(from, to))
                .say("left-over"),
        );
    }
}

/// `\n` and the like, which Fluent shows as they are.
fn escapes(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
    for (index, (c, _)) in run.chars.iter().enumerate() {
        let escape = run
            .char(index + 1)
            .filter(|next| "nrtuUx\"'\\/0".contains(*next));
        if *c == '\\' && escape.is_some() && run.before(index) != Some('\\') {
            let span = run.span(index, index + 2);
            let text = context.text[span.clone()].to_owned();
            found.push(context.finding(Rule::EscapeInText, span).word("text", text));
        }
    }
}

/// `<b>`, `&nbsp;`, `**`.
fn markup(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
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
            found.push(context.finding(Rule::Markup, span).word("text", text));
        }
    }
}

/// Characters that a wrong encoding has made.
fn garbled(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
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
    let lost = run.find("???").filter(|_| {
        let original = context.source.and_then(|source| source.pattern(field));
        !original.is_some_and(|pattern| runs(pattern).iter().any(|run| run.find("???").is_some()))
    });
    let hit = single
        .map(|at| (at, at + 1))
        .or(known)
        .or(latin.map(|at| (at, at + 3)))
        .or(lost);
    if let Some((from, to)) = hit {
        let span = run.span(from, to);
        let text = context.text[span.clone()].to_owned();
        found.push(context.finding(Rule::GarbledText, span).word("text", text));
    }
}

fn unfinished(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
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
        if !ascii || (apart(run.before(from)) && apart(run.char(to)) && same) {
            let finding = context.finding(Rule::UnfinishedText, run.span(from, to));
            found.push(finding.word("text", *word));
            return;
        }
    }
}

/// The same word twice in a row.
fn repeated(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
    if field.entry.term {
        return;
    }
    let hit = repeated_han(run).or_else(|| repeated_word(run, &context.locale.language));
    if let Some((from, middle, to)) = hit {
        let word = context.text[run.span(from, middle)].trim().to_owned();
        found.push(
            context
                .finding(Rule::RepeatedWords, run.span(from, to))
                .word("word", word),
        );
    }
}

/// Two or more characters said twice, or one that is never doubled.
fn repeated_han(run: &Run) -> Option<(usize, usize, usize)> {
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
            if same && all && counts && (unit >= 3 || !kana) {
                return Some((from, from + unit, from + unit * 2));
            }
        }
    }
    None
}

fn repeated_word(run: &Run, language: &str) -> Option<(usize, usize, usize)> {
    // What may be said twice in good English.
    const MAY: &[&str] = &["that", "had", "bye", "so", "very", "no"];
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
fn lowercase(context: &Context<'_>, field: &Field<'_>, run: &Run, found: &mut Vec<Finding>) {
    if !context.locale.has_case() || run.variant || field.entry.term {
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
    let named = context
        .source
        .and_then(|source| source.pattern(field))
        .is_some_and(|pattern| runs(pattern).iter().any(|run| run.find(&text).is_some()));
    let more = run.chars.len() > word.len();
    if small && more && !named {
        found.push(
            context
                .finding(Rule::LowercaseStart, run.span(0, 1))
                .word("word", text),
        );
    }
    if context.locale.language == "en" {
        second_sentence(context, run, found);
    }
}

/// A sentence after a full stop that begins small. A full stop behind a short word may end an abbreviation.
fn second_sentence(context: &Context<'_>, run: &Run, found: &mut Vec<Finding>) {
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
                    .finding(Rule::LowercaseStart, span)
                    .word("word", word),
            );
        }
    }
}

/// A text that goes on in the next line: readers see the line end.
fn line_break(context: &Context<'_>, field: &Field<'_>, runs: &[Run], found: &mut Vec<Finding>) {
    let Some(source) = context.source else { return };
    let breaks = |runs: &[Run]| runs.iter().any(|run| inner_break(run).is_some());
    let there = source
        .pattern(field)
        .is_some_and(|pattern| breaks(&super::run::runs(pattern)));
    if there {
        return;
    }
    for run in runs {
        if let Some(at) = inner_break(run) {
            let before = run.span(at - 1, at);
            found.push(context.finding(Rule::LineBreak, before));
            return;
        }
    }
}

/// A line end with text on both sides.
fn inner_break(run: &Run) -> Option<usize> {
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
