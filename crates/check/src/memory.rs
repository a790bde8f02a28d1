//! What was found in messages before: a message is asked about again only when something has changed that its findings
//! come from.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use retcodes_ftl::{Document, Message, Slice};

use crate::context::Context;
use crate::diagnostic::{Diagnostic, Span};
use crate::syntax::field_name;

/// What the last review found in each message, for the next review of the same file.
///
/// A review with a memory finds what one without finds; it costs less where most messages are as they were.
#[derive(Debug, Default)]
pub struct Memory {
    /// The review that is going on.
    review: u64,
    /// What counts for every message alike.
    common: u64,
    known: HashMap<Box<str>, Known>,
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
    /// The last review that had the message.
    review: u64,
    text: Box<str>,
    original: Option<Box<str>>,
    /// How long its texts are elsewhere.
    peers: Vec<Option<f64>>,
    found: Found,
}

/// The memory during the review of one file. What the review does not ask for is forgotten when it ends.
pub(crate) struct OfFile<'c, 'a> {
    context: &'c Context<'a>,
    memory: &'c mut Memory,
}

impl Memory {
    /// What is remembered for a file.
    pub(crate) fn of<'c, 'a>(&'c mut self, context: &'c Context<'a>) -> OfFile<'c, 'a> {
        let mut common = DefaultHasher::new();
        let source = context.source.map(|source| &source.locale.id);
        (&context.locale.id, source).hash(&mut common);
        let terms: BTreeSet<&&str> = context.terms.iter().collect();
        terms.hash(&mut common);
        // Whole, since they change rarely: a text is accepted, `sync` has run, the glossary has a new term.
        format!("{:?}{:?}", context.state, context.project).hash(&mut common);
        let common = common.finish();
        if self.common != common {
            self.known.clear();
        }
        self.common = common;
        self.review = self.review.wrapping_add(1);
        OfFile {
            context,
            memory: self,
        }
    }
}

impl Drop for OfFile<'_, '_> {
    fn drop(&mut self) {
        let review = self.memory.review;
        self.memory.known.retain(|_, known| known.review == review);
    }
}

impl OfFile<'_, '_> {
    /// What was found in a message, or what `find` finds now.
    pub(crate) fn or_find(&mut self, message: &Message, find: impl FnOnce() -> Found) -> Found {
        let (context, review) = (self.context, self.memory.review);
        let own = whole(context.document, message);
        let text = &context.text[own.clone()];
        let source = context.source;
        let source = source.and_then(|source| Some((source, source.entry(message.key())?)));
        let original = source.map(|(source, original)| source.text(original.span.clone()));
        let places = Places {
            file: context.file,
            own,
            source: source.map(|(source, original)| (source.file, original.span.clone())),
        };
        let peers = peers(context, message);
        if let Some(known) = self.memory.known.get_mut(message.key())
            && *known.text == *text
            && known.original.as_deref() == original
            && known.peers == peers
        {
            known.review = review;
            return places.moved(&known.found, true).unwrap_or_default();
        }
        let found = find();
        // What points elsewhere can't move with its message.
        if let Some(relative) = places.moved(&found, false) {
            let known = Known {
                review,
                text: text.into(),
                original: original.map(Into::into),
                peers,
                found: relative,
            };
            self.memory.known.insert(message.key().into(), known);
        }
        found
    }
}

/// How long each text of a message is in other locales.
fn peers(context: &Context<'_>, message: &Message) -> Vec<Option<f64>> {
    if context.peers.is_empty() {
        return Vec::new();
    }
    let name = |name: Option<&Slice>| field_name(message, name.map(|name| &**name));
    let fields = message.patterns();
    fields
        .map(|(attribute, _)| context.peers.median(&name(attribute), context.file))
        .collect()
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
