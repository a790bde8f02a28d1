//! One file of texts as the server knows it: its tree, its lines, and where each name is.

use std::collections::HashMap;
use std::ops::Range;

use lsp_types::{Position, Uri};
use retcodes_ftl::{Document, Entry, Limits, Message, SourceText};
use unic_langid::LanguageIdentifier;

use crate::lines::{Encoding, Lines};
use crate::names::{Name, names};
use crate::uri::DocumentId;

/// One file: the open buffer where there is one, else what is on disk.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) id: DocumentId,
    /// As the client spells it.
    pub(crate) uri: Uri,
    /// The version of the open buffer.
    pub(crate) version: Option<i32>,
    /// The locale's folder; none for a text that is in no such folder.
    pub(crate) locale: Option<LocaleFolder>,
    /// Its path within the locale's folder: `retcodes.ftl`.
    pub(crate) name: String,
    pub(crate) document: Document,
    lines: Lines,
    /// For each message and term, the entries that define or use it, by index: the first, and the others.
    keys: HashMap<Box<str>, (u32, Vec<u32>)>,
}

/// The folder of a locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LocaleFolder {
    /// Its name.
    pub(crate) tag: String,
    /// The locale that it means.
    pub(crate) id: LanguageIdentifier,
}

/// A place in a message, as a reader of the file sees it.
pub(crate) struct At<'f> {
    pub(crate) message: &'f Message,
    pub(crate) offset: usize,
}

impl File {
    /// Reads a text. `version` is that of the open buffer.
    pub(crate) fn new(
        id: DocumentId,
        uri: Uri,
        place: (Option<LocaleFolder>, String),
        bytes: &[u8],
        version: Option<i32>,
    ) -> Self {
        let document = Document::read(bytes, &Limits::DEFAULT);
        let lines = Lines::new(document.text().as_str(), version.is_none());
        let mut keys: HashMap<Box<str>, (u32, Vec<u32>)> = HashMap::new();
        for (index, entry) in (0_u32..).zip(document.entries()) {
            let Some(message) = entry.as_message() else {
                continue;
            };
            let mut mention = |key: &str| match keys.get_mut(key) {
                Some((first, others)) if *others.last().unwrap_or(first) == index => {}
                Some((_, others)) => others.push(index),
                None => drop(keys.insert(key.into(), (index, Vec::new()))),
            };
            let own = message.key();
            mention(own);
            // Most names belong to the message that they are in.
            let names = names(document.text(), message).into_iter();
            let others = names.filter_map(|name| name.target.key());
            others.filter(|key| *key != own).for_each(mention);
        }
        let (locale, name) = place;
        File {
            id,
            uri,
            version,
            locale,
            name,
            document,
            lines,
            keys,
        }
    }

    pub(crate) fn text(&self) -> &SourceText {
        self.document.text()
    }

    pub(crate) fn lines(&self) -> &Lines {
        &self.lines
    }

    /// The messages and terms that it defines or uses.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(|key| &**key)
    }

    pub(crate) fn has_key(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// The message or term of this key, found at once.
    pub(crate) fn message(&self, key: &str) -> Option<&Message> {
        self.mentions(key).find(|message| message.key() == key)
    }

    /// The messages and terms that define or use a key.
    pub(crate) fn mentions(&self, key: &str) -> impl Iterator<Item = &Message> {
        let entries = self.keys.get(key).into_iter();
        let entries = entries.flat_map(|(first, others)| std::iter::once(first).chain(others));
        entries.filter_map(|&index| self.document.entries().get(index as usize)?.as_message())
    }

    /// Every name here that belongs to a key.
    pub(crate) fn names_of(&self, key: &str) -> impl Iterator<Item = Name<'_>> {
        let names = self
            .mentions(key)
            .flat_map(|message| names(self.text(), message));
        names.filter(move |name| name.target.key() == Some(key))
    }

    pub(crate) fn offset(&self, position: Position, encoding: Encoding) -> usize {
        self.lines.offset(self.text().as_str(), position, encoding)
    }

    pub(crate) fn position(&self, offset: usize, encoding: Encoding) -> Position {
        self.lines.position(self.text().as_str(), offset, encoding)
    }

    pub(crate) fn range(&self, span: Range<usize>, encoding: Encoding) -> lsp_types::Range {
        let start = self.position(span.start, encoding);
        lsp_types::Range::new(start, self.position(span.end, encoding))
    }

    pub(crate) fn span(&self, range: lsp_types::Range, encoding: Encoding) -> Range<usize> {
        let start = self.offset(range.start, encoding);
        let end = self.offset(range.end, encoding);
        start.min(end)..end.max(start)
    }

    /// The entry at a byte, or the last one before it.
    pub(crate) fn entry_before(&self, offset: usize) -> Option<&Entry> {
        let entries = self.document.entries();
        let behind = entries.partition_point(|entry| entry.span().start <= offset);
        entries.get(behind.checked_sub(1)?)
    }

    /// The message at a position.
    pub(crate) fn at(&self, offset: usize) -> Option<At<'_>> {
        let message = self.entry_before(offset)?.as_message()?;
        (offset <= message.span.end).then_some(At { message, offset })
    }

    /// The name at a byte, or that ends there.
    pub(crate) fn name_at(&self, offset: usize) -> Option<Name<'_>> {
        let at = self.at(offset)?;
        let all = names(self.text(), at.message);
        let touches = |name: &Name<'_>| name.span.start <= offset && offset <= name.span.end;
        // Of two that touch, the one that goes on.
        let mut touching = all.into_iter().filter(touches);
        let first = touching.next()?;
        Some(touching.next().unwrap_or(first))
    }

    /// The messages and terms that a span meets.
    pub(crate) fn messages_in(&self, span: &Range<usize>) -> impl Iterator<Item = &Message> {
        let entries = self.document.entries();
        let from = entries.partition_point(|entry| entry.span().end < span.start);
        let to = entries.partition_point(|entry| entry.span().start <= span.end);
        let met = entries.get(from..to).unwrap_or_default();
        met.iter().filter_map(Entry::as_message)
    }
}

/// Whether a name is the id of something: `[a-zA-Z][a-zA-Z0-9_-]*`.
pub(crate) fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
