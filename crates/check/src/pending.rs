//! Source texts that wait for a translator, in comments.
//!
//! A message to translate is its source entry with `# ` in front of each line, so that nothing untranslated is ever shown
//! to a reader, and taking the `# ` away makes it live. An attribute that a translated message lacks can't be a comment
//! inside that message; it waits below it, under a line that names the message:
//!
//! ```ftl
//! # retcode-1001 = 商户请求签名错误
//!
//! # Add to retcode-1000:
//! #     .description = 令牌的有效期为半小时，请重新进行支付预处理以获取新令牌。
//! ```
//!
//! This module writes such comments and finds them again, so that both ends can't drift apart.

use retcodes_ftl::{Attribute, Comment, Document, Entry, Limits, Message};

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
pub enum Pending {
    /// A whole message or term, by id.
    Message(String),
    /// Attributes of a message that is there: its id and their names.
    Attributes(String, Vec<String>),
}

impl Pending {
    /// The id of the message or term it is, or belongs to.
    pub fn id(&self) -> &str {
        match self {
            Pending::Message(id) | Pending::Attributes(id, _) => id,
        }
    }
}

/// The comment in which a message of the source waits. No line end at its end; lines end with LF.
pub(crate) fn message_block(source: &Document, message: &Message) -> String {
    comment_out(source.text().slice(message.span.clone()))
}

/// The comment in which attributes of the source's message `id` wait.
pub(crate) fn attributes_block(source: &Document, id: &str, attributes: &[&Attribute]) -> String {
    let mut lines = format!("{ADD_TO}{id}:");
    for attribute in attributes {
        lines.push_str("\n    ");
        lines.push_str(source.text().slice(attribute.span.clone()));
    }
    comment_out(&lines)
}

fn comment_out(text: &str) -> String {
    let line = |line: &str| match line.trim() {
        "" => "#".to_owned(),
        _ => format!("# {line}"),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// What waits in an entry: in a comment by itself, or in one that somebody has put directly above a message.
pub fn pending(entry: &Entry) -> Vec<Pending> {
    match entry {
        Entry::Comment(comment) => in_comment(comment),
        Entry::Message(message) => message.comment.as_ref().map(in_comment).unwrap_or_default(),
        Entry::Junk(_) => Vec::new(),
    }
}

fn in_comment(comment: &Comment) -> Vec<Pending> {
    // A mark may have been put below what waits directly above a message.
    let lines = comment.lines.iter().map(|line| &**line);
    let lines: Vec<&str> = lines.filter(|line| !line.starts_with(DROPPED)).collect();
    if !lines.iter().any(|line| line.contains('=')) {
        return Vec::new();
    }
    let adds_to = |line: &str| {
        let id = line.strip_prefix(ADD_TO)?.strip_suffix(':')?;
        (!id.contains(' ')).then(|| id.to_owned())
    };
    let read = |text: String| Document::read(text.as_bytes(), &Limits::DEFAULT);
    if let Some((first, rest)) = lines.split_first()
        && let Some(id) = adds_to(first)
    {
        let document = read(format!("{id} =\n{}", rest.join("\n")));
        let attributes = document.messages().flat_map(|message| &message.attributes);
        let names: Vec<String> = attributes
            .map(|attribute| attribute.id.to_string())
            .collect();
        return (!names.is_empty())
            .then_some(Pending::Attributes(id, names))
            .into_iter()
            .collect();
    }
    // Prose may hold an equals sign: only a comment that is Fluent all through holds messages, and only such as a
    // source file can have.
    let document = read(lines.join("\n"));
    let prose = |entry: &Entry| match entry {
        Entry::Junk(_) => true,
        Entry::Message(message) => message.is_broken(),
        Entry::Comment(_) => false,
    };
    if document.entries().iter().any(prose) {
        return Vec::new();
    }
    document
        .messages()
        .map(|message| Pending::Message(message.key().to_owned()))
        .collect()
}
