//! From text to syntax tree, one entry at a time, with Fluent's own parser but for the [plainest](line).
//!
//! A syntax error costs the field it is in: the parser gives up a whole message for an error in one attribute, so
//! the fields of such a message are parsed once more, each by itself.

use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::Detail;
use super::line;
use super::problem::Rule;
use super::report::Report;
use super::scan::{Text, identifier};
use super::survive;

/// A message or term as one source has it.
pub(super) struct Entry<'t> {
    /// Index of the source.
    pub(super) file: usize,
    pub(super) term: bool,
    /// Without the `-` of a term.
    pub(super) id: &'t str,
    pub(super) value: Option<ast::Pattern<&'t str>>,
    pub(super) attributes: Vec<ast::Attribute<&'t str>>,
}

/// Parses the entries of one text.
pub(super) fn parse<'t>(
    text: &'t Text<'_>,
    file: usize,
    report: &mut Report,
    entries: &mut Vec<Entry<'t>>,
) {
    entries.reserve(text.entries.len());
    for range in &text.entries {
        let chunk = text.text.get(range.clone()).unwrap_or_default();
        if let Some(entry) = line::entry(chunk, file) {
            entries.push(entry);
            continue;
        }
        match parser::parse_runtime(chunk) {
            Ok(resource) => {
                entries.extend(resource.body.into_iter().filter_map(|one| entry(one, file)));
            }
            Err((resource, errors)) => {
                let first = resource.body.into_iter().next();
                match first.and_then(|one| entry(one, file)) {
                    // What is wrong stands behind the entry, and no attribute of it is.
                    Some(whole) if !at_attribute(chunk, &errors) => {
                        entries.push(whole);
                        for error in &errors {
                            let id = identifier(chunk);
                            syntax(chunk, range.start, Some(error), id, file, report);
                        }
                    }
                    _ => entries.extend(recover(chunk, range.start, file, &errors, report)),
                }
            }
        }
    }
}

/// Whether what the parser could not read begins like an attribute. It takes a message without it then.
fn at_attribute(chunk: &str, errors: &[ParserError]) -> bool {
    let start = errors.first().and_then(|error| error.slice.as_ref());
    let rest = start.and_then(|slice| chunk.get(slice.start..));
    rest.is_none_or(|rest| rest.trim_start_matches(' ').starts_with('.'))
}

fn entry(entry: ast::Entry<&str>, file: usize) -> Option<Entry<'_>> {
    match entry {
        ast::Entry::Message(ast::Message {
            id,
            value,
            attributes,
            ..
        }) => Some(Entry {
            file,
            term: false,
            id: id.name,
            value,
            attributes,
        }),
        ast::Entry::Term(ast::Term {
            id,
            value,
            attributes,
            ..
        }) => Some(Entry {
            file,
            term: true,
            id: id.name,
            value: Some(value),
            attributes,
        }),
        _ => None,
    }
}

/// The fields of an entry that can be parsed when the entry as a whole cannot.
fn recover<'t>(
    chunk: &'t str,
    base: usize,
    file: usize,
    errors: &[ParserError],
    report: &mut Report,
) -> Option<Entry<'t>> {
    let id = identifier(chunk);
    let mut ranges = fields(chunk);
    let head = ranges
        .next()
        .and_then(|head| chunk.get(head))
        .unwrap_or_default();
    let letter = |c: char| c.is_ascii_alphabetic();
    let name = id.filter(|id| id.strip_prefix('-').unwrap_or(id).starts_with(letter));
    let (Some(name), Some((before, value))) = (name, head.split_once('=')) else {
        syntax(chunk, base, errors.first(), id, file, report);
        return None;
    };
    let mut found = Entry {
        file,
        term: name.starts_with('-'),
        id: name.trim_start_matches('-'),
        value: None,
        attributes: Vec::new(),
    };
    let mut failed = false;
    // A message may have attributes alone: `id =` is no error before it is known that it has none.
    let no_value = value.trim_matches([' ', '\n']).is_empty();
    let only_name = before
        .strip_prefix(name)
        .is_some_and(|rest| rest.trim_matches(' ').is_empty());
    if found.term || !no_value || !only_name {
        match field(head, base, name, file, report) {
            Some(entry) => found.value = entry.value,
            None => failed = true,
        }
    }
    for range in ranges {
        let text = chunk.get(range.clone()).unwrap_or_default();
        let Some(attribute) = identifier(text).filter(|name| name.starts_with(letter)) else {
            // A dot alone, or a name that by itself would be a term's: what the parser said of it counts.
            let error = errors.iter().find(|error| error.pos.start >= range.start);
            syntax(
                chunk,
                base,
                error.or(errors.first()),
                Some(name),
                file,
                report,
            );
            failed = true;
            continue;
        };
        let id = format!("{name}.{attribute}");
        match field(text, base + range.start, &id, file, report) {
            Some(Entry {
                id: name,
                value: Some(value),
                ..
            }) => {
                found.attributes.push(ast::Attribute {
                    id: ast::Identifier { name },
                    value,
                });
            }
            _ => failed = true,
        }
    }
    let empty = found.value.is_none() && found.attributes.is_empty();
    if empty && !failed {
        syntax(chunk, base, errors.first(), Some(name), file, report);
    }
    (!empty).then_some(found)
}

/// One field by itself, read as if it were a message.
fn field<'t>(
    text: &'t str,
    base: usize,
    id: &str,
    file: usize,
    report: &mut Report,
) -> Option<Entry<'t>> {
    // What was read as part of a placeable or a string when the whole entry was proved may now be something else.
    if let Err((at, rule)) = survive::survives(text) {
        let details = survive::details(rule, text.get(at..).unwrap_or_default());
        report.add(file, base + at..base + at + 1, rule, Some(id), details);
        return None;
    }
    match parser::parse_runtime(text) {
        Ok(resource) => resource.body.into_iter().find_map(|one| entry(one, file)),
        Err((_, errors)) => {
            syntax(text, base, errors.first(), Some(id), file, report);
            None
        }
    }
}

/// The parts of an entry: what stands before the first attribute, then each attribute from its name on.
fn fields(chunk: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let attribute = |line: &str| {
        let text = line.trim_start_matches(' ');
        text.strip_prefix('.').map(|name| line.len() - name.len())
    };
    let mut at = 0;
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let begin = start.take()?;
        loop {
            let rest = chunk.get(at..).unwrap_or_default();
            let line = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
            at += line;
            let rest = chunk.get(at..).unwrap_or_default();
            if rest.is_empty() {
                return Some(begin..at);
            }
            if let Some(name) = attribute(rest.split('\n').next().unwrap_or_default()) {
                start = Some(at + name);
                return Some(begin..at);
            }
        }
    })
}

/// Reports what the parser says about `part`, which starts at `base`.
fn syntax(
    part: &str,
    base: usize,
    error: Option<&ParserError>,
    id: Option<&str>,
    file: usize,
    report: &mut Report,
) {
    let Some(error) = error else { return };
    let at = error.pos.start.min(part.len());
    // An error at the end of the part, or about the whole of it, is shown on its first line.
    let (place, details) = match &error.kind {
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => {
            let line = part.split('\n').next().unwrap_or_default().trim_end().len();
            (base..base + line, kind(&error.kind, part, at))
        }
        _ => {
            let rest = part.get(at..).unwrap_or_default();
            let character = rest
                .chars()
                .next()
                .filter(|&c| c != '\n')
                .map_or(0, char::len_utf8);
            (
                base + at..base + at + character,
                kind(&error.kind, part, at),
            )
        }
    };
    // A place behind the last word is shown behind it, not on a later line.
    let end = base + part.trim_end().len();
    let place = if place.start > end { end..end } else { place };
    report.add(file, place, Rule::Syntax, id, details);
}

/// What the parser expected, as words.
fn kind(kind: &ErrorKind, part: &str, at: usize) -> Vec<Detail> {
    let rest = part.get(at..).unwrap_or_default();
    let before = part.get(..at).unwrap_or_default();
    let line_start = before.is_empty() || before.ends_with('\n');
    let name = |kind: &'static str| vec![("kind", Box::from(kind))];
    match kind {
        ErrorKind::ExpectedToken('}') if rest.starts_with('>') && before.ends_with('-') => {
            name("arrow")
        }
        ErrorKind::ExpectedToken('}') => {
            let mut details = name("closing-brace");
            details.extend(
                rest.chars()
                    .next()
                    .filter(|c| !c.is_control())
                    .map(|c| ("found", c.to_string().into())),
            );
            details
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
