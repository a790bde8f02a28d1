//! Reads one entry with Fluent's parser, and saves what can be read of an entry that as a whole can't.
//!
//! The parser gives up a whole message for an error in one attribute, so the fields of such a message are parsed once
//! more, each by itself.

use std::borrow::Cow;
use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use crate::diagnostic::Diagnostic;
use crate::guard::{self, Refusal};
use crate::limits::Limits;
use crate::lower::Lower;
use crate::rule::Rule;
use crate::sentence::Arg;
use crate::slice::{Part, Slice, trim_blank_end};
use crate::syntax::{Attribute, Junk, Message};

/// What an entry turned out to be.
#[derive(Default)]
pub(crate) struct Read {
    pub(crate) message: Option<Message>,
    /// What comes behind the message, or in its place.
    pub(crate) junk: Vec<Junk>,
}

impl Read {
    pub(crate) fn is_broken(&self) -> bool {
        !self.junk.is_empty() || self.message.as_ref().is_some_and(Message::is_broken)
    }
}

/// Reads an entry: text from a line that begins one to the last that belongs to it.
pub(crate) fn entry(part: Part<'_>, lower: &Lower<'_>, limits: &Limits) -> Read {
    let id = identifier(part.text);
    if let Err(refused) = guard::check(part.text, limits) {
        return Read {
            message: None,
            junk: vec![junk(part.span(), refuse(part, refused, id))],
        };
    }
    let text = masked(part.text);
    match parse(&text, part.start) {
        Ok(nodes) => Read {
            message: message(nodes, lower),
            junk: Vec::new(),
        },
        Err((nodes, errors)) => {
            match message(nodes, lower).filter(|_| !at_attribute(part, &errors)) {
                // What is wrong comes behind the entry, and no attribute of it is.
                Some(message) => {
                    let junk = errors.iter().map(|error| {
                        let span = error.slice.clone().unwrap_or_default();
                        let text = part.text.get(span.clone()).unwrap_or_default();
                        let start = part.start + span.start;
                        let end = start + trim_blank_end(text).len();
                        junk(start..end, syntax(part, error, id))
                    });
                    Read {
                        junk: junk.collect(),
                        message: Some(message),
                    }
                }
                None => fields(part, &errors, lower, limits),
            }
        }
    }
}

/// Whether a text is one entry without an error.
pub(crate) fn is_clean(text: &str, limits: &Limits) -> bool {
    let one = |nodes: &Vec<_>| {
        matches!(
            nodes.as_slice(),
            [ast::Entry::Message(_) | ast::Entry::Term(_)]
        )
    };
    guard::check(text, limits).is_ok() && parse(&masked(text), 0).is_ok_and(|nodes| one(&nodes))
}

/// Where the last field of a text begins, behind its dot, if the parser comes to the end of the text within it, as it does
/// in the middle of a placeable. The parser says nothing of an error in an attribute, so a field is looked at by itself.
pub(crate) fn open_field(text: &str, limits: &Limits) -> Option<usize> {
    let text = trim_blank_end(text);
    let start = field_ranges(text).last().map(|last| last.start)?;
    let start = start + usize::from(start > 0);
    let field = text.get(start..)?;
    let is_at_end = |error: &ParserError| error.pos.start >= field.len();
    let is_open = field.contains('{')
        && guard::check(field, limits).is_ok()
        && parse(&masked(field), 0).is_err_and(|(_, errors)| errors.first().is_some_and(is_at_end));
    is_open.then_some(start)
}

type Nodes<'t> = Vec<ast::Entry<Part<'t>>>;

/// Parses text that begins at `start` in the document.
fn parse(text: &str, start: usize) -> Result<Nodes<'_>, (Nodes<'_>, Vec<ParserError>)> {
    match parser::parse(Part { text, start }) {
        Ok(resource) => Ok(resource.body),
        Err((resource, errors)) => Err((resource.body, errors)),
    }
}

/// The text that the parser is shown: with a blank for the minus sign of a named argument's number.
///
/// Fluent has negative numbers there; fluent-syntax 0.12 does not. [`Lower`] takes names, texts and numbers from the
/// document itself, so a blank in other places that look alike changes nothing.
fn masked(text: &str) -> Cow<'_, str> {
    if !text.contains('(') || !text.contains('-') {
        return Cow::Borrowed(text);
    }
    let mut minus = Vec::new();
    for (colon, _) in text.match_indices(':') {
        let behind = text.get(colon + 1..).unwrap_or_default();
        let value = behind.trim_start_matches([' ', '\r', '\n']);
        if matches!(value.as_bytes(), [b'-', b'0'..=b'9', ..]) {
            minus.push(text.len() - value.len());
        }
    }
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for at in minus {
        masked.push_str(text.get(done..at).unwrap_or_default());
        masked.push(' ');
        done = at + 1;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(masked)
}

/// Whether what the parser could not read begins like an attribute. It takes a message without it then.
fn at_attribute(part: Part<'_>, errors: &[ParserError]) -> bool {
    let start = errors.first().and_then(|error| error.slice.as_ref());
    let rest = start.and_then(|slice| part.text.get(slice.start..));
    rest.is_none_or(|rest| rest.trim_start_matches(' ').starts_with('.'))
}

/// The first message or term of the parser's nodes.
fn message(nodes: Nodes<'_>, lower: &Lower<'_>) -> Option<Message> {
    let (is_term, id, value, attributes) = nodes.into_iter().find_map(|node| match node {
        ast::Entry::Message(one) => Some((false, one.id, one.value, one.attributes)),
        ast::Entry::Term(one) => Some((true, one.id, Some(one.value), one.attributes)),
        _ => None,
    })?;
    let id = lower.slice(id.name);
    let value = value.map(|value| lower.field(value, id.span().end));
    let attributes: Vec<Attribute> = attributes
        .into_iter()
        .map(|one| lower.attribute(one))
        .collect();
    let last = attributes.last().map(|attribute| attribute.span.end);
    let end = last.or(value.as_ref().map(|value| value.span.end));
    let span = id.span();
    Some(Message {
        span: span.start.saturating_sub(usize::from(is_term))..end.unwrap_or(span.end),
        comment: None,
        is_term,
        id,
        value,
        attributes,
        junk: Vec::new(),
        spoilt: false,
    })
}

/// The fields of an entry that can be read when the entry as a whole can't.
fn fields(part: Part<'_>, errors: &[ParserError], lower: &Lower<'_>, limits: &Limits) -> Read {
    let whole = |error: Option<&ParserError>, id| {
        let error = error.or(errors.first());
        error.map(|error| syntax(part, error, id))
    };
    let id = identifier(part.text);
    let mut ranges = field_ranges(part.text);
    let head = ranges
        .next()
        .and_then(|range| part.text.get(range))
        .unwrap_or_default();
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let name = id.filter(|id| id.strip_prefix('-').unwrap_or(id).starts_with(is_letter));
    let (Some(name), Some((before, value))) = (name, head.split_once('=')) else {
        let junk = whole(None, id).map(|one| junk(part.span(), one));
        return Read {
            message: None,
            junk: junk.into_iter().collect(),
        };
    };
    let is_term = name.starts_with('-');
    let id_start = part.start + usize::from(is_term);
    let mut found = Message {
        span: part.span(),
        comment: None,
        is_term,
        id: Slice::new(lower.whole, id_start..part.start + name.len()),
        value: None,
        attributes: Vec::new(),
        junk: Vec::new(),
        spoilt: false,
    };
    // A message may have attributes alone: `id =` is no error before it is known that it has none.
    let has_value = !trim_blank_end(value)
        .trim_start_matches([' ', '\n', '\r'])
        .is_empty();
    let rest = before.strip_prefix(name).unwrap_or(before);
    if is_term || has_value || !rest.trim_matches(' ').is_empty() {
        let head = Part {
            text: trim_blank_end(head),
            start: part.start,
        };
        match field(head, name, lower, limits) {
            Ok(field) => found.value = field.value,
            Err(one) => found.junk.push(one),
        }
    }
    for range in ranges {
        let text = trim_blank_end(part.text.get(range.clone()).unwrap_or_default());
        let text = Part {
            text,
            start: part.start + range.start,
        };
        let name_and_rest = Part {
            text: text.text.get(1..).unwrap_or_default(),
            start: text.start + 1,
        };
        let Some(attribute) =
            identifier(name_and_rest.text).filter(|name| name.starts_with(is_letter))
        else {
            // A dot alone, or a name that by itself would be a term's: what the parser said of it counts.
            let error = errors.iter().find(|error| error.pos.start >= range.start);
            let one = whole(error, Some(name)).map(|one| junk(text.span(), one));
            found.junk.extend(one);
            continue;
        };
        match field(name_and_rest, &format!("{name}.{attribute}"), lower, limits) {
            Ok(Message {
                id,
                value: Some(value),
                ..
            }) => found.attributes.push(Attribute {
                span: text.start..value.span.end,
                id,
                value,
            }),
            Ok(_) => {}
            Err(mut one) => {
                one.span.start = text.start;
                found.junk.push(one);
            }
        }
    }
    if found.value.is_none() && found.attributes.is_empty() && found.junk.is_empty() {
        let one = whole(None, Some(name)).map(|one| junk(part.span(), one));
        found.junk.extend(one);
    }
    Read {
        message: Some(found),
        junk: Vec::new(),
    }
}

/// One field by itself, read as if it were a message.
fn field(part: Part<'_>, id: &str, lower: &Lower<'_>, limits: &Limits) -> Result<Message, Junk> {
    // What was read as part of a placeable or a string when the whole entry was looked at may now be something else.
    if let Err(refused) = guard::check(part.text, limits) {
        return Err(junk(part.span(), refuse(part, refused, Some(id))));
    }
    let text = masked(part.text);
    let (nodes, errors) = match parse(&text, part.start) {
        Ok(nodes) => (nodes, Vec::new()),
        Err((_, errors)) => (Vec::new(), errors),
    };
    message(nodes, lower).ok_or_else(|| {
        let said = errors.first().map(|error| syntax(part, error, Some(id)));
        let args = vec![("kind", "no-text".into())];
        let said =
            said.unwrap_or_else(|| Diagnostic::new(Rule::Syntax, part.span(), Some(id), args));
        junk(part.span(), said)
    })
}

/// The parts of an entry: what comes before the first attribute, then each attribute from its dot on.
fn field_ranges(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut begins = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if at > 0 && line.trim_start_matches(' ').starts_with('.') {
            begins.push(at + indent);
        }
        at += line.len();
    }
    let ends: Vec<usize> = begins.iter().skip(1).copied().chain([text.len()]).collect();
    begins.into_iter().zip(ends).map(|(start, end)| start..end)
}

/// The id at the start of an entry, with the hyphen of a term.
pub(crate) fn identifier(entry: &str) -> Option<&str> {
    let end = entry
        .bytes()
        .position(|b| !b.is_ascii_alphanumeric() && b != b'-' && b != b'_');
    let id = entry.get(..end.unwrap_or(entry.len()));
    id.filter(|id| !id.is_empty())
}

fn junk(span: Range<usize>, diagnostic: Diagnostic) -> Junk {
    Junk { span, diagnostic }
}

fn refuse(part: Part<'_>, refused: Refusal, id: Option<&str>) -> Diagnostic {
    let at = part.start + refused.at;
    Diagnostic::new(refused.rule, at..at + 1, id, refused.args)
}

/// What the parser says about a part.
fn syntax(part: Part<'_>, error: &ParserError, id: Option<&str>) -> Diagnostic {
    let text = part.text;
    let at = error.pos.start.min(text.len());
    let span = match &error.kind {
        // An error about the whole of it is shown on its first line.
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => {
            let line = text.lines().next().unwrap_or_default();
            0..trim_blank_end(line).len()
        }
        _ => {
            let next = text.get(at..).and_then(|rest| rest.chars().next());
            let length = next
                .filter(|c| !matches!(c, '\r' | '\n'))
                .map_or(0, char::len_utf8);
            at..at + length
        }
    };
    // A place behind the last word is shown behind it, not on a later line.
    let end = trim_blank_end(text).len();
    let span = if span.start > end { end..end } else { span };
    let args = expected(&error.kind, text, at);
    Diagnostic::new(
        Rule::Syntax,
        part.start + span.start..part.start + span.end,
        id,
        args,
    )
}

/// What the parser expected, as words.
fn expected(kind: &ErrorKind, part: &str, at: usize) -> Vec<Arg> {
    let rest = part.get(at..).unwrap_or_default();
    let before = part.get(..at).unwrap_or_default();
    let line_start = before.is_empty() || before.ends_with('\n');
    let name = |kind: &'static str| vec![("kind", Box::from(kind))];
    match kind {
        ErrorKind::ExpectedToken('}') if rest.starts_with('>') && before.ends_with('-') => {
            name("arrow")
        }
        ErrorKind::ExpectedToken('}') => {
            let mut args = name("closing-brace");
            args.extend(
                rest.chars()
                    .next()
                    .filter(|c| !c.is_control())
                    .map(|c| ("found", c.to_string().into())),
            );
            args
        }
        ErrorKind::ExpectedToken('=') if rest.starts_with(['\u{FF1D}', ':', '\u{FF1A}']) => {
            name("other-equals")
        }
        ErrorKind::ExpectedToken('=') => name("equals"),
        ErrorKind::ExpectedToken(')') => name("closing-parenthesis"),
        ErrorKind::ExpectedToken(']') => name("closing-bracket"),
        ErrorKind::ExpectedToken('"') | ErrorKind::UnterminatedStringLiteral => {
            name("closing-quote")
        }
        ErrorKind::ExpectedToken(c) => {
            vec![("kind", "token".into()), ("expected", c.to_string().into())]
        }
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" && line_start => {
            match rest.chars().next() {
                Some('\t') => name("tab"),
                Some(' ') if rest.trim_start_matches(' ').starts_with('.') => name("attribute"),
                Some(' ') => name("stray-line"),
                Some('=') => name("id"),
                _ if rest.contains('=') => name("id"),
                _ => name("stray-line"),
            }
        }
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" => name("name"),
        ErrorKind::ExpectedCharRange { range } if range == "0-9" => name("digit"),
        ErrorKind::ExpectedCharRange { .. } => name("line-end-after-arrow"),
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            name("no-text")
        }
        ErrorKind::MissingValue => name("no-text"),
        ErrorKind::ForbiddenCallee => name("callee"),
        ErrorKind::MissingDefaultVariant => name("no-default"),
        ErrorKind::MultipleDefaultVariants => name("two-defaults"),
        ErrorKind::MessageReferenceAsSelector | ErrorKind::MessageAttributeAsSelector => {
            name("message-selector")
        }
        ErrorKind::TermReferenceAsSelector => name("term-selector"),
        ErrorKind::TermAttributeAsPlaceable => name("term-attribute"),
        ErrorKind::PositionalArgumentFollowsNamed => name("argument-order"),
        ErrorKind::DuplicatedNamedArgument(argument) => {
            vec![
                ("kind", "argument-twice".into()),
                ("argument", argument.as_str().into()),
            ]
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            name("backslash")
        }
        ErrorKind::UnbalancedClosingBrace => name("stray-brace"),
        ErrorKind::ExpectedInlineExpression if rest.starts_with('}') => {
            let empty = before.trim_end_matches([' ', '\n', '\r']).ends_with('{');
            name(if empty {
                "empty-placeable"
            } else {
                "closing-parenthesis"
            })
        }
        ErrorKind::ExpectedInlineExpression if rest.is_empty() => name("closing-brace"),
        ErrorKind::ExpectedInlineExpression => name("expression"),
        ErrorKind::ExpectedSimpleExpressionAsSelector => name("selector"),
        ErrorKind::ExpectedLiteral => name("literal"),
    }
}
