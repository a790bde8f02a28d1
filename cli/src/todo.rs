//! What waits for a translator in a file: source texts in comments.
//!
//! A message to translate is its source entry with `# ` in front of each line, so that nothing untranslated is ever shown
//! to a reader, and taking the `# ` away makes it live. An attribute that a translated message lacks can't stand inside
//! that message as a comment; it stands below it, under a line that names the message:
//!
//! ```ftl
//! # retcode-1001 = 商户请求签名错误
//!
//! # Add to retcode-1000:
//! #     .description = 令牌的有效期为半小时，请重新进行支付预处理以获取新令牌。
//! ```
//!
//! This module writes such comments and finds them again. Both ends are here so that they can't drift apart.

use fluent_syntax::ast;

use crate::document::{AttributeSpan, Document, Entry, Piece};

const ADD_TO: &str = "Add to ";
const DROPPED: &str = "Dropped: ";

/// What a comment above a message says when the source has dropped it.
pub(crate) fn dropped_message(source: &str) -> String {
    format!("{DROPPED}{source} no longer has this message.")
}

/// What a comment above a message says when the source has dropped an attribute of it.
pub(crate) fn dropped_attribute(source: &str, attribute: &str) -> String {
    format!("{DROPPED}{source} no longer has .{attribute} here.")
}

/// Source text that waits in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// A whole message or term, by id.
    Entry(String),
    /// Attributes of a message that is there: its id and their names.
    Attributes(String, Vec<String>),
}

impl Waiting {
    /// The id of the message or term it is, or belongs to.
    pub(crate) fn id(&self) -> &str {
        match self {
            Waiting::Entry(id) | Waiting::Attributes(id, _) => id,
        }
    }
}

/// The comment in which an entry of the source waits. No line end at its end; lines end with LF.
pub(crate) fn entry_block(source: &Document, entry: &Entry) -> String {
    comment_out(source.slice(entry.span.clone()))
}

/// The comment in which attributes of the source's message `id` wait.
pub(crate) fn attributes_block(
    source: &Document,
    id: &str,
    attributes: &[&AttributeSpan],
) -> String {
    let mut lines = format!("{ADD_TO}{id}:");
    for attribute in attributes {
        let text = source.slice(attribute.span.clone());
        lines.push_str("\n    ");
        lines.push_str(text);
    }
    comment_out(&lines)
}

fn comment_out(text: &str) -> String {
    let lines = text.lines().map(|line| {
        if line.trim().is_empty() {
            "#".to_owned()
        } else {
            format!("# {line}")
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What waits in an entry of a file: in a comment of its own, or in one that somebody has put directly above a message.
pub(crate) fn waiting(entry: &Entry) -> Vec<Waiting> {
    match &entry.node {
        ast::Entry::Comment(comment) => waiting_in(comment),
        ast::Entry::Message(message) => {
            message.comment.as_ref().map(waiting_in).unwrap_or_default()
        }
        ast::Entry::Term(term) => term.comment.as_ref().map(waiting_in).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// What waits in a comment.
fn waiting_in(comment: &ast::Comment<Piece>) -> Vec<Waiting> {
    // A mark may have been put below what waits directly above a message.
    let lines = comment.content.iter().map(Piece::as_str);
    let lines: Vec<&str> = lines.filter(|line| !line.starts_with(DROPPED)).collect();
    let adds_to = |line: &str| {
        let id = line.strip_prefix(ADD_TO)?.strip_suffix(':')?;
        (!id.contains(' ')).then(|| id.to_owned())
    };
    if let Some((first, rest)) = lines.split_first()
        && let Some(id) = adds_to(first)
    {
        let document = Document::parse(format!("{id} =\n{}", rest.join("\n")));
        let names = document
            .messages()
            .flat_map(|(_, message)| &message.attributes);
        let names: Vec<String> = names
            .map(|attribute| attribute.id.name.as_str().to_owned())
            .collect();
        return if names.is_empty() {
            Vec::new()
        } else {
            vec![Waiting::Attributes(id, names)]
        };
    }
    // Prose may hold an equals sign: only a comment that is Fluent all through holds messages, and only such as a
    // source file can have.
    let document = Document::parse(lines.join("\n"));
    if document.entries().iter().any(Entry::is_junk) {
        return Vec::new();
    }
    let ids = document.entries().iter().filter_map(Entry::key);
    ids.map(Waiting::Entry).collect()
}
