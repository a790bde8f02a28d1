//! A locale against the source locale: what it lacks, what it has too much, and what changed on the way.

mod variables;

use std::collections::BTreeSet;

use retcodes_ftl::suggest;
use retcodes_ftl::{Message, Pattern};
use retcodes_review::{Hash, State};

use crate::context::{Context, Field, SourceTexts};
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::{Rule, define_rules};
use crate::rules::wording::has_letters_of;
use crate::syntax::{ID_PREFIX, Uses};
use crate::text_run::{OBJECT, TextRun};

define_rules! { Source:
    /// The locale has no text for a message.
    MISSING_MESSAGE = "missing-message", Note;
    /// The source locale has no such message.
    EXTRA_MESSAGE = "extra-message", Warning;
    /// The message lacks an attribute that the source locale's has.
    MISSING_ATTRIBUTE = "missing-attribute", Note;
    /// The source locale's message has no such attribute.
    EXTRA_ATTRIBUTE = "extra-attribute", Warning, Offered;
    /// The text shows a variable less than the source locale's.
    MISSING_VARIABLE = "missing-variable", Error;
    /// The source locale's text has no such variable.
    UNKNOWN_VARIABLE = "unknown-variable", Error, Offered;
    /// The comment declares no such variable.
    UNDECLARED_VARIABLE = "undeclared-variable", Warning, Offered;
    /// The comment declares a variable that no text uses.
    UNUSED_DECLARATION = "unused-declaration", Warning;
    /// The text lacks a term that the source locale's has.
    MISSING_TERM = "missing-term", Warning;
    /// No text uses the term.
    UNUSED_TERM = "unused-term", Warning;
    /// The source has changed since the text was translated.
    STALE_TRANSLATION = "stale-translation", Warning;
    /// The text is the source locale's, letter for letter.
    SAME_AS_SOURCE = "same-as-source", Warning;
    /// A number is another than in the source locale.
    NUMBER_CHANGED = "number-changed", Warning;
    /// The text ends with another sign, or with none.
    FINAL_PUNCTUATION = "final-punctuation", Warning, Offered;
    /// A comment with two signs, as when a scaffold was uncommented by half.
    DOUBLED_COMMENT_MARK = "doubled-comment-mark", Warning, Offered;
}

/// Compares a file with the source locale's: what is there and what is not.
pub(crate) fn file(context: &mut Context<'_>) {
    unused_terms(context);
    let Some(source) = context.source else { return };
    missing_messages(context, source);
    // As few as anyone reads have their suggestion looked for.
    let named: BTreeSet<usize> = context
        .diagnostics
        .iter()
        .filter(|one| {
            matches!(
                one.rule,
                Rule::UNKNOWN_ID | Rule::ID_FORM | Rule::ATTRIBUTE_FORM
            )
        })
        .filter_map(|one| one.span.as_ref().map(|span| span.start))
        .collect();
    let mistaken: BTreeSet<usize> = context
        .diagnostics
        .iter()
        .filter(|one| {
            matches!(
                one.rule,
                Rule::ATTRIBUTE_FORM | Rule::FULL_WIDTH_SYNTAX | Rule::NAME_NOT_ASCII
            )
        })
        .filter_map(|one| one.span.as_ref().map(|span| span.start))
        .collect();
    for message in context.messages().filter(|message| !message.is_term) {
        match source.entry(message.key()) {
            Some(original) => attributes(context, message, original, &mistaken),
            None if named.contains(&message.key_span().start) => {}
            None => extra_message(context, source, message),
        }
    }
}

/// Compares a message with its comment.
pub(crate) fn message(
    context: &Context<'_>,
    message: &Message,
    unknown: &[Diagnostic],
    found: &mut Vec<Diagnostic>,
) {
    doubled_comment_mark(context, message, found);
    variables::against_comment(context, message, unknown, found);
}

/// `# # Variables:`, as when one sign too few was taken away.
fn doubled_comment_mark(context: &Context<'_>, message: &Message, found: &mut Vec<Diagnostic>) {
    let lines = message.comment.iter().flat_map(|comment| &comment.lines);
    let mut diagnostic: Option<Diagnostic> = None;
    for line in lines {
        let rest = line.trim_start_matches([' ', '#']);
        let marks = line.len() - rest.len();
        let start = line.span().start;
        if line.trim_start().starts_with('#')
            && (line.trim_start().starts_with("# ") || line.trim() == "#")
        {
            let kept = line
                .get(..marks)
                .unwrap_or_default()
                .rsplit('#')
                .next()
                .unwrap_or_default()
                .len();
            let taken = start..start + marks - kept.saturating_sub(1);
            let one = diagnostic.take().unwrap_or_else(|| {
                context
                    .diagnostic(Rule::DOUBLED_COMMENT_MARK, start..start + line.len())
                    .id(message.key())
            });
            diagnostic = Some(one.edit(taken, ""));
        }
    }
    // What only explains is as well read with two signs; what declares is not read at all.
    let declares = |rest: &str| rest.starts_with("Variables:") || rest.starts_with('$');
    let lines = message.comment.iter().flat_map(|comment| &comment.lines);
    let declared = lines.filter(|line| line.trim_start().starts_with('#'));
    let matters = declared
        .into_iter()
        .any(|line| declares(line.trim_start_matches([' ', '#'])));
    found.extend(diagnostic.filter(|_| matters));
}

/// Compares a value or attribute with the source locale's.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    if !field.entry.is_term {
        variables::against_source(context, field, found);
        variables::variants(context, field, found);
    }
    if let (Some(source), Some(original)) = (context.source, field.original) {
        missing_terms(context, source, field, original, found);
        stale(context, source, field, original, found);
        if is_same(context, field) {
            let mut diagnostic =
                context.diagnostic(Rule::SAME_AS_SOURCE, field.pattern.span.clone());
            diagnostic.related = Some((source.file, original.span.clone()));
            found.push(diagnostic.arg("source", source.locale.id.to_string()));
        } else {
            numbers(context, source, field, original, found);
            final_punctuation(context, source, field, found);
        }
    }
}

/// Says once for the file which messages the chain has to answer for.
fn missing_messages(context: &mut Context<'_>, source: &SourceTexts<'_>) {
    const NAMED: usize = 6;
    // A message under a misspelt id is not missing, too.
    let meant: BTreeSet<&str> = context
        .diagnostics
        .iter()
        .filter_map(|one| one.suggestion.as_deref())
        .collect();
    let is_there = |id: &str| {
        context.messages.contains(id) || context.broken.contains(id) || meant.contains(id)
    };
    let missing: Vec<&str> = source
        .messages
        .iter()
        .copied()
        .filter(|id| !is_there(id))
        .collect();
    if missing.is_empty() {
        return;
    }
    let code = |id: &&str| id.strip_prefix(ID_PREFIX).unwrap_or(id).to_owned();
    let named: Vec<String> = missing.iter().take(NAMED).map(code).collect();
    let diagnostic = Diagnostic::of_file(Rule::MISSING_MESSAGE, context.file)
        .arg("count", missing.len().to_string())
        .arg("codes", named.join(", "))
        .arg("more", (missing.len() - named.len()).to_string())
        .arg("source", source.locale.id.to_string());
    context.add(diagnostic);
}

fn extra_message(context: &mut Context<'_>, source: &SourceTexts<'_>, message: &Message) {
    let id = message.key();
    if id.starts_with(ID_PREFIX) {
        let meant =
            Some(look_alike(id)).filter(|meant| meant != id && source.entry(meant).is_some());
        let diagnostic = context
            .diagnostic(Rule::EXTRA_MESSAGE, message.key_span())
            .id(id);
        context.add(diagnostic.suggest(meant).arg("id", id));
    }
}

/// The id with the digits that some of its letters look like: `retcode-l0O1`.
fn look_alike(id: &str) -> String {
    let (name, code) = id.split_at(id.rfind('-').map_or(0, |hyphen| hyphen + 1));
    let digit = |c| match c {
        'l' | 'I' | 'i' => '1',
        'O' | 'o' => '0',
        _ => c,
    };
    name.chars().chain(code.chars().map(digit)).collect()
}

fn attributes(
    context: &mut Context<'_>,
    message: &Message,
    original: &Message,
    mistaken: &BTreeSet<usize>,
) {
    let id = message.key();
    let theirs = &original.attributes;
    let mut lacking: Vec<&str> = theirs
        .iter()
        .map(|one| one.id.as_str())
        .filter(|name| message.attribute(name).is_none())
        .collect();
    for attribute in message
        .attributes
        .iter()
        .filter(|one| !theirs.iter().any(|their| one.id == their.id))
    {
        let name = &*attribute.id;
        let meant = suggest::nearest(name, lacking.iter().copied());
        lacking.retain(|lacking| Some(*lacking) != meant);
        let diagnostic = context.diagnostic(Rule::EXTRA_ATTRIBUTE, attribute.id.span());
        let diagnostic = diagnostic.arg("attribute", name).id(format!("{id}.{name}"));
        context.add(match meant {
            Some(meant) => diagnostic.replace_with(meant),
            None => diagnostic,
        });
    }
    let told = mistaken.range(message.span.clone()).next().is_some();
    if message.is_broken() || told {
        return;
    }
    for name in lacking {
        let attribute_id = format!("{id}.{name}");
        if !context.broken.contains(&attribute_id) {
            let diagnostic = context
                .diagnostic(Rule::MISSING_ATTRIBUTE, message.key_span())
                .id(attribute_id);
            context.add(diagnostic.arg("attribute", name).arg("id", id));
        }
    }
}

/// Terms that neither this locale nor the source locale uses.
fn unused_terms(context: &mut Context<'_>) {
    if context.terms.is_empty() {
        return;
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    for message in context.messages() {
        used.extend(Uses::of_message(message).terms);
    }
    used.extend(context.source.iter().flat_map(|source| source.used_terms()));
    // A term may be used where the text could not be read.
    let junk = context
        .junk()
        .map(|junk| context.text[junk.span.clone()].replace(' ', ""));
    let junk: String = junk.collect();
    for term in context.messages().filter(|message| message.is_term) {
        let id = term.key();
        if !used.contains(id) && !junk.contains(id) {
            let diagnostic = context
                .diagnostic(Rule::UNUSED_TERM, term.key_span())
                .id(id);
            context.add(diagnostic.arg("term", id));
        }
    }
}

fn missing_terms(
    context: &Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern,
    found: &mut Vec<Diagnostic>,
) {
    let (mine, theirs) = (
        Uses::of_pattern(field.pattern).terms,
        Uses::of_pattern(original).terms,
    );
    for term in theirs.difference(&mine) {
        let mut diagnostic = context.diagnostic(Rule::MISSING_TERM, field.pattern.span.clone());
        diagnostic.related = Some((source.file, original.span.clone()));
        found.push(diagnostic.arg("term", term));
    }
}

/// By the state file the translation was made for another source.
fn stale(
    context: &Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern,
    found: &mut Vec<Diagnostic>,
) {
    let (id, hashes) = (field.id(), (Hash::of(original), Hash::of(field.pattern)));
    if context.state.state(&id, hashes.0, Some(hashes.1)) != State::Stale {
        return;
    }
    let mut diagnostic = context.diagnostic(Rule::STALE_TRANSLATION, field.pattern.span.clone());
    diagnostic.related = Some((source.file, original.span.clone()));
    let recorded = context.state.line(&id).map(|line| line.source.to_string());
    let code = field.entry.key();
    found.push(
        diagnostic
            .arg("recorded", recorded.unwrap_or_default())
            .arg("locale", context.locale.id.to_string())
            .arg("code", code.strip_prefix(ID_PREFIX).unwrap_or(code)),
    );
}

/// Whether the text is the source's, letter for letter, where the readers read another script.
pub(crate) fn is_same(context: &Context<'_>, field: &Field<'_>) -> bool {
    let (Some(source), Some(_)) = (context.source, field.original) else {
        return false;
    };
    let (locale, theirs) = (context.locale, source.locale);
    let differ = theirs.script != locale.script && !(theirs.is_chinese() && locale.is_chinese());
    let text = whole(&field.original_runs);
    differ && !field.entry.is_term && text == whole(&field.runs) && has_letters_of(&text, theirs)
}

/// All of a pattern's text.
fn whole(runs: &[TextRun]) -> String {
    runs.iter().map(TextRun::text).collect()
}

/// The numbers of a text, sorted: digits, however they are grouped.
///
/// A sign between digits groups them (`1,234`, `0.01`, `40.00.18`), but a hyphen only in what is as long as a telephone
/// number: `1-3` is two numbers. A zero in front (`03`) is a matter of habit.
fn digits(runs: &[TextRun]) -> Vec<String> {
    const TELEPHONE: usize = 7;
    let text: Vec<char> = whole(runs).chars().map(half_width_digit).collect();
    let mut numbers: Vec<String> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let mut groups: Vec<(char, String)> = Vec::new();
        let mut sign = '\0';
        while text.get(at).is_some_and(char::is_ascii_digit) {
            let end = text[at..]
                .iter()
                .position(|c| !c.is_ascii_digit())
                .map_or(text.len(), |length| at + length);
            groups.push((sign, text[at..end].iter().collect()));
            at = end;
            let next = text.get(end + 1).is_some_and(char::is_ascii_digit);
            match text.get(end) {
                Some(&c) if next && " -,.\u{a0}\u{202f}\u{2009}’'٫٬\u{2011}".contains(c) => {
                    sign = c;
                    at += 1;
                }
                _ => break,
            }
        }
        let telephone = groups.iter().map(|(_, group)| group.len()).sum::<usize>() >= TELEPHONE;
        for (sign, group) in groups {
            let joins = match sign {
                '\0' => false,
                ',' | '.' | '٫' | '٬' => true,
                '-' | '\u{2011}' => telephone,
                _ => telephone || group.len() == 3,
            };
            match numbers.last_mut().filter(|_| joins) {
                Some(number) => number.push_str(&group),
                None => numbers.push(group),
            }
        }
        at += 1;
    }
    for number in &mut numbers {
        if let (1..=2, Some(rest)) = (
            number.len(),
            number.strip_prefix('0').filter(|rest| !rest.is_empty()),
        ) {
            *number = rest.to_owned();
        }
    }
    numbers.sort();
    numbers
}

/// The ASCII digit of the same value.
pub(crate) fn half_width_digit(c: char) -> char {
    const ZEROS: &[u32] = &[
        0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0,
    ];
    let code = u32::from(c);
    let value = ZEROS
        .iter()
        .filter_map(|zero| code.checked_sub(*zero))
        .find(|value| *value < 10);
    value
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(c)
}

/// A number of three digits and more is nobody's to translate; a shorter one may be written as a word.
fn numbers(
    context: &Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    original: &Pattern,
    found: &mut Vec<Diagnostic>,
) {
    let (mine, theirs) = (digits(&field.runs), digits(&field.original_runs));
    let all = mine.concat();
    let lost: Vec<&String> = theirs
        .iter()
        .filter(|number| !mine.contains(number))
        .collect();
    let new = mine.iter().any(|number| !theirs.contains(number));
    let changed = lost.iter().find(|number| {
        // A telephone number may have a prefix.
        let prefixed = number.len() > 4 && all.contains(number.as_str());
        !prefixed && (number.len() >= 3 || new)
    });
    if let Some(number) = changed {
        let place = new_number(&field.runs, &theirs).unwrap_or_else(|| field.pattern.span.clone());
        let mut diagnostic = context.diagnostic(Rule::NUMBER_CHANGED, place);
        diagnostic.related = Some((source.file, original.span.clone()));
        found.push(diagnostic.arg("number", number.as_str()));
    }
}

/// Where the first row of digits stands that is none of the source's numbers.
fn new_number(runs: &[TextRun], theirs: &[String]) -> Option<Span> {
    let digit = |run: &TextRun, at: usize| {
        run.char(at)
            .map(half_width_digit)
            .filter(char::is_ascii_digit)
    };
    runs.iter().find_map(|run| {
        let mut at = 0;
        while at < run.chars.len() {
            let number: String = (at..run.chars.len())
                .map_while(|at| digit(run, at))
                .collect();
            if !number.is_empty() && !theirs.iter().any(|theirs| theirs.contains(&number)) {
                return Some(run.span(at, at + number.len()));
            }
            at += number.len().max(1);
        }
        None
    })
}

/// The kinds of sign that end a text. A colon stands where something is to follow.
#[derive(Clone, Copy, PartialEq)]
enum End {
    None,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Open,
}

fn end_of(c: char) -> End {
    match c {
        '.' | '。' | '｡' | '۔' | '।' | '॥' | '։' | '។' | '៕' | '။' | '።' => {
            End::Stop
        }
        '?' | '？' | '؟' => End::Question,
        '!' | '！' => End::Exclamation,
        '…' | '⋯' => End::Ellipsis,
        ':' | '：' | ';' | '；' | ',' | '，' | '、' | '،' | '؛' => End::Open,
        _ => End::None,
    }
}

fn final_punctuation(
    context: &Context<'_>,
    source: &SourceTexts<'_>,
    field: &Field<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let language = context.locale.language.as_str();
    // These languages end a sentence with nothing or with a space.
    let none = matches!(language, "th" | "lo");
    let closes = |c: char| "\"')]”’»«“‘」』）】 \n\u{a0}\u{202f}\u{200e}\u{200f}".contains(c);
    let last = |run: &TextRun| run.chars.iter().rposition(|(c, _)| !closes(*c));
    let end = |run: &TextRun| {
        last(run)
            .and_then(|at| run.char(at))
            .map_or(End::None, end_of)
    };
    let Some(theirs) = field.original_runs.first().map(end) else {
        return;
    };
    if field.entry.is_term || field.original_runs.iter().any(|run| end(run) != theirs) {
        return;
    }
    let stop = match language {
        _ if context.locale.is_full_width() => "。",
        "hi" | "bn" | "mr" | "ne" | "pa" | "as" | "or" => "।",
        "ur" => "۔",
        "hy" => "։",
        "am" | "ti" => "።",
        "km" => "។",
        "my" => "။",
        _ => ".",
    };
    for run in &field.runs {
        let Some(at) = last(run) else { continue };
        let Some(c) = run.char(at).filter(|c| *c != OBJECT) else {
            continue;
        };
        // Greek asks with a semicolon.
        let mine = if c == ';' && language == "el" {
            End::Question
        } else {
            end_of(c)
        };
        let say = match (theirs, mine) {
            (End::Stop, End::None) if !none => "",
            (End::Stop, End::Exclamation | End::Question | End::Open | End::Ellipsis) => "other",
            (End::None, End::Question | End::Open) => "other",
            (End::Question, End::Stop | End::Exclamation | End::None) if !none => "other",
            (End::None, End::Stop)
                if is_last(run, at) && is_one_sentence(run, at) && !is_abbreviated(run, at) =>
            {
                "extra"
            }
            _ => continue,
        };
        let place = run.span(at, at + 1);
        let mut diagnostic = context
            .diagnostic(Rule::FINAL_PUNCTUATION, place.clone())
            .arg("stop", stop)
            .arg("found", c);
        let first = field.original_runs.first();
        diagnostic.related = first.map(|run| (source.file, run.span(0, run.chars.len())));
        found.push(match say {
            "" if c.is_alphanumeric() || is_mark(c) => diagnostic.edit(place.end..place.end, stop),
            "" => diagnostic,
            "extra" => diagnostic.say(say).edit(place, ""),
            _ => diagnostic.say(say),
        });
    }
}

/// A vowel sign or a tone mark at the end of a word.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && c.is_alphabetic() || matches!(c, '\u{64b}'..='\u{652}')
}

/// Whether nothing but blanks follows: no bracket and no quotation mark that the sentence stands in.
fn is_last(run: &TextRun, at: usize) -> bool {
    run.chars
        .iter()
        .skip(at + 1)
        .all(|(c, _)| c.is_whitespace())
}

/// Whether no other sentence ends before an index.
fn is_one_sentence(run: &TextRun, at: usize) -> bool {
    let ends = |index: &usize| {
        let ended = run.char(*index).is_some_and(|c| {
            matches!(end_of(c), End::Stop | End::Question | End::Exclamation) || "。；;".contains(c)
        });
        ended
            && run
                .char(index + 1)
                .is_none_or(|c| c.is_whitespace() || u32::from(c) > 0x2e80)
    };
    !(0..at).any(|index| ends(&index))
}

/// Whether a full stop ends an abbreviation: `dll.`, `etc.`, `Nr.`, `т.д.`, or is the last of three.
fn is_abbreviated(run: &TextRun, at: usize) -> bool {
    let letters = run.chars[..at]
        .iter()
        .rev()
        .take_while(|(c, _)| c.is_alphabetic())
        .count();
    let stop = run.before(at - letters.min(at)) == Some('.');
    run.char(at) == Some('.') && (letters <= 4 || stop)
}
