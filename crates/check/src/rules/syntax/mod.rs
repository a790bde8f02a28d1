//! Syntax errors as the mistakes that people make.
//!
//! The reader says where the parser stopped and what it expected there. Translators make a dozen mistakes that lead to
//! that, and each can be told from the text around the place. What none explains stays as the reader said it.

mod mistakes;

use std::collections::BTreeSet;

use retcodes_ftl::suggest;
use retcodes_ftl::{Element, Message};

use crate::context::{Context, Field};
use crate::diagnostic::{Diagnostic, Span};
use crate::rule::{Rule, define_rules};
use crate::syntax::{ID_PREFIX, declared};
use crate::text_run::TextRun;
use crate::visible::character_start;
use mistakes::Mistake;

define_rules! { Syntax:
    /// The line is not Fluent.
    SYNTAX = "syntax", Error;
    /// A merge that was not finished.
    MERGE_CONFLICT = "merge-conflict", Error;
    /// A line that begins with a tab.
    TAB_INDENT = "tab-indent", Error, Safe;
    /// An id that begins with a digit.
    ID_DIGIT = "id-digit", Error, Safe;
    /// An id that is nearly right.
    ID_FORM = "id-form", Error, Safe;
    /// A name that is translated.
    NAME_NOT_ASCII = "name-not-ascii", Error, Offered;
    /// A space within a name.
    SPACE_IN_NAME = "space-in-name", Error, Safe;
    /// A full-width sign where Fluent wants another.
    FULL_WIDTH_SYNTAX = "full-width-syntax", Error, Safe;
    /// A brace that is never closed.
    UNCLOSED_BRACE = "unclosed-brace", Error;
    /// A brace that was never opened.
    UNOPENED_BRACE = "unopened-brace", Error;
    /// A choice without a default.
    MISSING_DEFAULT = "missing-default", Error;
    /// A name and a text without the sign between them.
    MISSING_EQUALS = "missing-equals", Error, Safe;
    /// A line at the margin that is neither message nor comment.
    MISSING_INDENT = "missing-indent", Error;
    /// A line of text that begins with a sign that it can't begin with.
    LINE_START = "line-start", Error;
    /// An attribute without its dot, or with an impossible name.
    ATTRIBUTE_FORM = "attribute-form", Error, Offered;
    /// A message that is indented.
    INDENTED_MESSAGE = "indented-message", Error, Offered;
    /// A comment that Fluent doesn't know for one.
    COMMENT_FORM = "comment-form", Error, Safe;
}

/// As many wrong names as have their suggestion looked for: each look goes through all names there are.
const SUGGESTED: usize = 100;

/// Names every syntax error that is a known mistake, and sharpens what the reader says of names.
pub(crate) fn refine(context: &mut Context<'_>) {
    let mut suggested = 0;
    let lacking: Vec<&str> = match context.source {
        Some(source) => source
            .messages
            .iter()
            .copied()
            .filter(|id| !context.messages.contains(id))
            .collect(),
        None => Vec::new(),
    };
    for diagnostic in std::mem::take(&mut context.diagnostics) {
        let diagnostic = match diagnostic.rule {
            Rule::SYNTAX => orphan(context, &diagnostic)
                .unwrap_or_else(|| Mistake::new(context, &diagnostic).name(diagnostic)),
            Rule::UNKNOWN_ID => {
                suggested += 1;
                id(
                    context,
                    diagnostic,
                    if suggested > SUGGESTED { &[] } else { &lacking },
                )
            }
            Rule::UNKNOWN_MESSAGE => message(context, diagnostic),
            Rule::UNKNOWN_TERM | Rule::UNKNOWN_FUNCTION | Rule::FUNCTION_OPTION => {
                offer(context, diagnostic)
            }
            _ => diagnostic,
        };
        context.add(diagnostic);
    }
    for comment in context.comments().filter(|comment| comment.malformed) {
        let line = &context.text[comment.span.clone()];
        let marks = line.len() - line.trim_start_matches('#').len();
        let at = comment.span.start + marks;
        let diagnostic = context
            .diagnostic(Rule::COMMENT_FORM, comment.span.clone())
            .say("no-space");
        context.add(if marks <= 3 {
            diagnostic.edit(at..at, " ")
        } else {
            diagnostic
        });
    }
    lines_behind_an_error(context);
}

/// An attribute under a message that is still a comment: `# retcode-1008 = text`, then `    .description = text`.
fn orphan(context: &Context<'_>, diagnostic: &Diagnostic) -> Option<Diagnostic> {
    let line = line_at(context.text, diagnostic.span.as_ref()?.start);
    let is_attribute = context
        .text
        .get(line.clone())?
        .trim_start()
        .starts_with('.');
    let before = line_at(context.text, line.start.checked_sub(1)?);
    let comment = context.text.get(before.clone())?;
    let message = comment
        .strip_prefix("# ")
        .filter(|rest| rest.starts_with(ID_PREFIX) && rest.contains(" ="))?;
    let name = message.split(' ').next().unwrap_or_default();
    let told = context
        .diagnostic(Rule::ATTRIBUTE_FORM, line)
        .say("orphan")
        .id(name)
        .arg("name", name);
    is_attribute.then(|| told.edit(before.start..before.start + "# ".len(), ""))
}

/// Finds what Fluent takes for text and what was meant as syntax.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    text_that_is_syntax(context, field, found);
    for run in &field.runs {
        braces_in_text(context, run, found);
    }
}

/// The line of text around a place, without its end.
fn line_at(text: &str, at: usize) -> Span {
    let at = character_start(text, at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline);
    start..end
}

/// The message that a place is in or behind.
fn message_at<'a>(context: &Context<'a>, at: usize) -> Option<&'a Message> {
    let entries = context.document.entries();
    let behind = entries.partition_point(|entry| entry.span().start <= at);
    entries[..behind]
        .iter()
        .rev()
        .find_map(|entry| entry.as_message())
}

/// `retcode-1017 = …`.
fn looks_like_message(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(ID_PREFIX) else {
        return false;
    };
    let end = name_end(rest);
    end > 0 && rest[end..].trim_start_matches(' ').starts_with('=')
}

/// Where the name that a text begins with ends.
fn name_end(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(text.len())
}

/// The id that was meant by one that is nearly right: `Retcode_1017`, `retcode 1017`.
fn meant_id(id: &str) -> Option<String> {
    let code: String = id.chars().filter(char::is_ascii_digit).collect();
    let letters: String = id.chars().filter(char::is_ascii_alphabetic).collect();
    let meant = format!("{ID_PREFIX}{code}");
    (letters.eq_ignore_ascii_case("retcode") && code.len() == 4 && meant != id).then_some(meant)
}

/// An id that is nearly right, or the name of an attribute at the margin.
fn id(context: &Context<'_>, mut diagnostic: Diagnostic, lacking: &[&str]) -> Diagnostic {
    let Some(span) = diagnostic.span.clone() else {
        return diagnostic;
    };
    let id = &context.text[span.clone()];
    if let Some(meant) = meant_id(id) {
        let mut form = context.diagnostic(Rule::ID_FORM, span);
        form.id = diagnostic.id;
        return form.replace_with(meant);
    }
    if id == "description" || id == "detailed" {
        let line = line_at(context.text, span.start).start;
        let form = context
            .diagnostic(Rule::ATTRIBUTE_FORM, span)
            .say("at-margin")
            .id(id);
        return form
            .suggest(Some(format!("    .{id}")))
            .edit(line..line, "    .");
    }
    match suggest::nearest(id, lacking.iter().copied()) {
        Some(name) => {
            diagnostic.suggestion = None;
            diagnostic.replace_with(name)
        }
        None => diagnostic,
    }
}

/// `{ bankMessage }` and `{ hotline }`: a variable or a term without its mark.
fn message(context: &Context<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let Some(span) = diagnostic.span.clone() else {
        return diagnostic;
    };
    let name = &context.text[span.clone()];
    let entry = message_at(context, span.start);
    let mut variables = entry
        .and_then(|entry| Some(context.source?.variables(entry.key())))
        .unwrap_or_default();
    variables.extend(
        entry
            .map(declared)
            .unwrap_or_default()
            .into_iter()
            .map(|(name, _)| name),
    );
    let meant = if variables.contains(name) {
        Some(("variable", format!("${name}")))
    } else {
        let term = format!("-{name}");
        context
            .terms
            .contains(term.as_str())
            .then_some(("term", term))
    };
    match meant {
        Some((say, meant)) => {
            let mut better = context
                .diagnostic(Rule::UNKNOWN_MESSAGE, span)
                .say(say)
                .arg("name", name);
            better.id = diagnostic.id;
            better.replace_with(meant)
        }
        None => offer(context, diagnostic),
    }
}

/// Offers the name that the reader suggests as an edit.
fn offer(context: &Context<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let (Some(span), Some(meant)) = (diagnostic.span.clone(), diagnostic.suggestion.clone()) else {
        return diagnostic;
    };
    let there = &context.text[span.clone()];
    let meant = if there.starts_with('-') {
        meant.as_str()
    } else {
        meant.trim_start_matches('-')
    };
    let is_name = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
    };
    if is_name(there) && is_name(meant) {
        diagnostic.edit(span, meant)
    } else {
        diagnostic
    }
}

/// Lines that Fluent takes for text, and that were meant as an attribute or a message.
fn text_that_is_syntax(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    for element in &field.pattern.elements {
        let Element::Text(part) = element else {
            continue;
        };
        let start = part.span().start;
        let line = line_at(context.text, start);
        let indent = &context.text[line.start..start];
        // A line of the text keeps what it is indented by beyond the others.
        let text = context.text[start..line.end].trim_end();
        let blank = text.len() - text.trim_start_matches(' ').len();
        let (start, text) = (start + blank, &text[blank..]);
        if !indent.trim().is_empty() || start == line.start {
            continue;
        }
        let end = name_end(text);
        let equals = |rest: &str| rest.trim_start_matches(' ').starts_with(['=', '＝']);
        let wide_dot = mistakes::FULL_WIDTH
            .iter()
            .find(|(wide, plain)| *plain == "." && text.starts_with(*wide));
        if looks_like_message(text) {
            let message = context.diagnostic(Rule::INDENTED_MESSAGE, start..start + end);
            found.push(message.edit(line.start..start, ""));
        } else if text.starts_with(|c: char| c.is_ascii_lowercase()) && equals(&text[end..]) {
            let attribute = context.diagnostic(Rule::ATTRIBUTE_FORM, start..start + end);
            found.push(
                attribute
                    .suggest(Some(format!(".{}", &text[..end])))
                    .edit(start..start, "."),
            );
        } else if let Some((wide, _)) = wide_dot {
            let rest = &text[wide.len_utf8()..];
            let end = name_end(rest);
            if end > 0 && equals(&rest[end..]) {
                let dot =
                    context.diagnostic(Rule::FULL_WIDTH_SYNTAX, start..start + wide.len_utf8());
                found.push(dot.arg("found", *wide).replace_with(".").offered());
            }
        }
    }
}

/// `｛ $bankMessage ｝`: to Fluent, text.
fn braces_in_text(context: &Context<'_>, run: &TextRun, found: &mut Vec<Diagnostic>) {
    const NAME: usize = 80;
    // The closing brace of a pair is repaired with the opening one.
    let mut repaired = 0;
    for at in 0..run.chars.len() {
        let Some(c @ ('｛' | '｝')) = run.char(at).filter(|_| at >= repaired) else {
            continue;
        };
        let diagnostic = context
            .diagnostic(Rule::FULL_WIDTH_SYNTAX, run.span(at, at + 1))
            .arg("found", c);
        let close = run.end_of(at + 1, |c| c != '｝');
        let name: String = run.chars[at + 1..close]
            .iter()
            .take(NAME)
            .map(|(c, _)| *c)
            .collect();
        let plain = name.trim().replace('＄', "$").replace('－', "-");
        let is_name = plain.starts_with(['$', '-'])
            && plain.len() > 1
            && plain
                .bytes()
                .skip(1)
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        found.push(if c == '｛' && is_name && run.char(close).is_some() {
            repaired = close + 1;
            let meant = format!("{{ {plain} }}");
            diagnostic
                .suggest(Some(meant.clone()))
                .edit(run.span(at, close + 1), meant)
                .offered()
        } else {
            diagnostic.suggest(Some(if c == '｛' { "{" } else { "}" }))
        });
    }
}

/// The reader names the first mistake in an entry. Behind it other lines may stand that are one by themselves.
fn lines_behind_an_error(context: &mut Context<'_>) {
    let told: BTreeSet<usize> = context
        .diagnostics
        .iter()
        .filter_map(|one| one.span.as_ref().map(|span| span.start))
        .collect();
    let mut found: Vec<Diagnostic> = Vec::new();
    for junk in context.junk() {
        let mut at = junk.span.start;
        for line in context.text[junk.span.clone()].split_inclusive('\n') {
            let place = at..at + line.len();
            at = place.end;
            let is_first = place.start == junk.span.start;
            let is_part = line.trim().is_empty() || line.starts_with([' ', '}', '[', '*', '.']);
            if !is_first && !is_part && told.range(place.clone()).next().is_none() {
                found.extend(Mistake::of_line(context, place.start));
            }
        }
    }
    context.diagnostics.extend(found);
}
