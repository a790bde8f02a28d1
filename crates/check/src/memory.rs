//! What was found in messages before: a message is asked about again only when something has changed that its findings
//! come from.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use retcodes_ftl::{Document, Message};

use crate::context::Context;
use crate::diagnostic::{Diagnostic, Span};

/// What the last review found in each message, for the next review of the same file.
///
/// A review with a memory finds what one without finds; it costs less where most messages are as they were.
#[derive(Debug, Default)]
pub struct Memory {
    known: HashMap<u64, Known>,
}

/// What was found in a message: in its fields, and in its comment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub(crate) fields: Vec<Diagnostic>,
    pub(crate) comments: Vec<Diagnostic>,
}

/// A message as it was, and what was found in it, its places counted from the beginnings of both messages.
#[derive(Debug)]
struct Known {
    text: Box<str>,
    original: Option<Box<str>>,
    found: Found,
}

/// The memory during the review of one file. What the review does not ask for is forgotten when it ends.
pub(crate) struct OfFile<'c, 'a> {
    context: &'c Context<'a>,
    /// What counts for every message alike.
    common: u64,
    memory: &'c mut Memory,
    before: HashMap<u64, Known>,
}

impl Memory {
    /// What is remembered for a file.
    pub(crate) fn of<'c, 'a>(&'c mut self, context: &'c Context<'a>) -> OfFile<'c, 'a> {
        let mut common = DefaultHasher::new();
        context.locale.id.hash(&mut common);
        context
            .source
            .map(|source| &source.locale.id)
            .hash(&mut common);
        context
            .terms
            .iter()
            .collect::<BTreeSet<_>>()
            .hash(&mut common);
        OfFile {
            context,
            common: common.finish(),
            before: std::mem::take(&mut self.known),
            memory: self,
        }
    }
}

impl OfFile<'_, '_> {
    /// What was found in a message, or what `find` finds now.
    pub(crate) fn or_find(&mut self, message: &Message, find: impl FnOnce() -> Found) -> Found {
        let context = self.context;
        let place = whole(context.document, message);
        let source = context.source;
        let original = source.and_then(|source| source.entry(message.key()));
        let source_place = original.map(|original| original.span.clone());
        let text = &context.text[place.clone()];
        let source_text = source.zip(source_place.clone());
        let source_text = source_text.map(|(source, place)| source.text(place));
        let mut key = DefaultHasher::new();
        (self.common, text, source_text).hash(&mut key);
        let key = key.finish();
        let known = self
            .before
            .remove(&key)
            .filter(|known| *known.text == *text && known.original.as_deref() == source_text);
        let places = Places {
            file: context.file,
            own: place.clone(),
            source: source.map(|source| source.file).zip(source_place),
        };
        if let Some(known) = known {
            let found = places.moved(&known.found, true);
            self.memory.known.insert(key, known);
            return found.unwrap_or_default();
        }
        let found = find();
        // What points elsewhere can't move with its message.
        if let Some(relative) = places.moved(&found, false) {
            let known = Known {
                text: text.into(),
                original: source_text.map(Into::into),
                found: relative,
            };
            self.memory.known.insert(key, known);
        }
        found
    }
}

/// A message with all of its last line: rules look at what follows a text.
fn whole(document: &Document, message: &Message) -> Span {
    let text = document.text().as_str();
    let rest = &text[message.span.end..];
    let line = rest.find('\n').unwrap_or(rest.len());
    message.span.start..message.span.end + line
}

/// Where a message and its original are.
struct Places {
    file: usize,
    own: Range<usize>,
    source: Option<(usize, Range<usize>)>,
}

impl Places {
    /// All that was found, its places counted from the file's beginning or from the messages' beginnings. None if a
    /// place is in neither message.
    fn moved(&self, found: &Found, to_file: bool) -> Option<Found> {
        let all = |all: &[Diagnostic]| -> Option<Vec<Diagnostic>> {
            all.iter().map(|one| self.one(one, to_file)).collect()
        };
        Some(Found {
            fields: all(&found.fields)?,
            comments: all(&found.comments)?,
        })
    }

    fn one(&self, found: &Diagnostic, to_file: bool) -> Option<Diagnostic> {
        let moved = |span: &Span, within: &Span| {
            let start = within.start;
            match to_file {
                true => Some(start + span.start..start + span.end),
                false => (start <= span.start && span.end <= within.end)
                    .then(|| span.start - start..span.end - start),
            }
        };
        let mut one = found.clone();
        one.file = self.file;
        if let Some(span) = &mut one.span {
            *span = moved(span, &self.own)?;
        }
        for (span, _) in one.fix.iter_mut().flat_map(|fix| &mut fix.edits) {
            *span = moved(span, &self.own)?;
        }
        if let Some((file, span)) = &mut one.related {
            // The index of a file is another in another review: which of the two it is stays the same.
            let is_own = *file == self.file && !to_file || *file == OWN && to_file;
            let (index, within) = match &self.source {
                Some((index, within)) if !is_own => (*index, within),
                _ => (self.file, &self.own),
            };
            *span = moved(span, within)?;
            *file = match (to_file, is_own) {
                (true, _) => index,
                (false, true) => OWN,
                (false, false) => ORIGINAL,
            };
        }
        Some(one)
    }
}

/// The files of what is remembered.
const OWN: usize = 0;
const ORIGINAL: usize = 1;
