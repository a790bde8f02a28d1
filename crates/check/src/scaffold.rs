//! A file for a new locale: the source's, with every message in a comment.
//!
//! So it can be shipped at any time: what is not translated yet is answered by another locale.

use std::collections::HashSet;

use retcodes_ftl::{CommentLevel, Document, Entry};
use unic_langid::LanguageIdentifier;

use crate::pending::{message_block, pending};

/// A new file.
#[derive(Debug, Default)]
pub struct Scaffold {
    /// Its text.
    pub text: String,
    /// How many messages it has, in comments or live.
    pub messages: usize,
    /// How many terms were copied.
    pub terms: usize,
    /// The id of its first message.
    pub first: Option<String>,
}

/// What a new file is made of.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// The locale whose texts are translated.
    pub from: &'a LanguageIdentifier,
    /// The new locale.
    pub to: &'a LanguageIdentifier,
    /// The ids of the messages it begins with; all of them if empty.
    pub wanted: &'a HashSet<String>,
    /// Whether messages are copied as they are, not put in comments.
    pub full: bool,
}

const HOW_TO: &str = "\
# To translate a message: delete the \"# \" in front of its lines and put your words in the place of the text.
# Messages that stay in comments are answered in another language. Terms are copied as they are: look at them first.";

/// Puts a new file together from the entries of the document it is translated from.
pub fn scaffold(source: &Document, plan: &Plan<'_>) -> Scaffold {
    let mut new = Scaffold::default();
    let mut parts: Vec<String> = Vec::new();
    let (mut heading, mut in_header) = (None, true);
    for entry in source.entries() {
        let text = source.text().slice(entry.span()).replace("\r\n", "\n");
        let level = match entry {
            Entry::Comment(comment) => Some(comment.level),
            _ => None,
        };
        if in_header && (entry.as_message().is_some() || level == Some(CommentLevel::Group)) {
            in_header = false;
            parts.extend((!plan.full).then(|| HOW_TO.to_owned()));
        }
        match (entry, level) {
            // The header may say how to check the file it is in.
            (_, Some(CommentLevel::Resource)) if in_header => {
                parts.push(text.replace(
                    &format!("check {}", plan.from),
                    &format!("check {}", plan.to),
                ));
            }
            (_, Some(CommentLevel::Resource)) => parts.push(text),
            (_, Some(CommentLevel::Group)) => heading = Some(text),
            (_, Some(CommentLevel::Message)) if !pending(entry).is_empty() => {}
            (_, Some(CommentLevel::Message)) if in_header || plan.wanted.is_empty() => {
                parts.extend(heading.take());
                parts.push(text);
            }
            (Entry::Message(term), _) if term.is_term => {
                parts.extend(heading.take());
                parts.push(text);
                new.terms += 1;
            }
            (Entry::Message(message), _)
                if plan.wanted.is_empty() || plan.wanted.contains(message.key()) =>
            {
                parts.extend(heading.take());
                parts.push(if plan.full {
                    text
                } else {
                    message_block(source, message)
                });
                new.first.get_or_insert_with(|| message.key().to_owned());
                new.messages += 1;
            }
            _ => {}
        }
    }
    new.text = joined(&parts);
    new
}

/// The parts with a blank line between them, but none between two messages of one line: the layout of `fmt`.
fn joined(parts: &[String]) -> String {
    let mut text = String::new();
    let is_plain = |part: &str| !part.starts_with('#') && !part.contains('\n');
    for (index, part) in parts.iter().enumerate() {
        if let Some(previous) = index.checked_sub(1).and_then(|index| parts.get(index)) {
            text.push_str(if is_plain(previous) && is_plain(part) {
                "\n"
            } else {
                "\n\n"
            });
        }
        text.push_str(part);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
