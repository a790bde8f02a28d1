//! What the source has gained waits in every locale, and what it has dropped is marked.
//!
//! Comments are put in, at places chosen by the neighbours in the source, and nothing else is touched. What waits or is
//! marked already is found again, so a second run adds nothing.

use std::collections::{BTreeMap, HashMap, HashSet};

use retcodes_ftl::{Attribute, Document, Entry, Limits, Message};

use crate::format::is_group;
use crate::pending::{
    Pending, attributes_block, dropped_attribute, dropped_message, message_block, pending,
};
use crate::syntax::ID_PREFIX;
use retcodes_ftl::edit::Edits;

/// Where a document can't be read, if it can't. From such a source nothing can be brought into another file: what is
/// broken would look like what was dropped.
pub fn first_junk(document: &Document) -> Option<usize> {
    document.entries().iter().find_map(|entry| match entry {
        Entry::Junk(junk) => Some(junk.span.start),
        Entry::Message(message) => message.junk.first().map(|junk| junk.span.start),
        Entry::Comment(_) => None,
    })
}

/// A file brought up to its source.
#[derive(Debug)]
pub struct Synced {
    /// Its text.
    pub text: String,
    /// Messages, terms and attributes that wait now and did not before.
    pub added: usize,
    /// Messages and attributes marked as dropped.
    pub marked: usize,
    /// The file would lose something, so it stays as it was.
    pub refused: bool,
    /// What waits in a comment though the source no longer has it.
    pub stale: Vec<String>,
}

/// Brings `target` up to `source`, which is called `name`.
pub fn sync(source: &Document, target: &Document, name: &str) -> Synced {
    let items = items(source);
    let there = There::of(target);
    let mut additions = Additions {
        source,
        target,
        there: &there,
        gaps: BTreeMap::new(),
        gained: HashMap::new(),
    };
    let mut added = 0;
    for index in 0..items.len() {
        added += additions.add(&items, index);
    }
    let mut edits = additions.edits();
    let marked = mark_dropped(target, &items, name, &mut edits);
    let known: HashSet<&str> = items.iter().map(|item| item.id).collect();
    let stale = there
        .waiting
        .iter()
        .filter(|id| !known.contains(id.as_str()))
        .cloned()
        .collect();
    let text = edits.apply(target.text().as_str());
    if keeps_everything(target, &Document::read(text.as_bytes(), &Limits::DEFAULT)) {
        Synced {
            text,
            added,
            marked,
            refused: false,
            stale,
        }
    } else {
        Synced {
            text: target.text().as_str().to_owned(),
            added: 0,
            marked: 0,
            refused: true,
            stale,
        }
    }
}

/// A message or term of the source.
struct Item<'d> {
    id: &'d str,
    message: &'d Message,
    /// The `##` comment it stands under.
    group: Option<&'d Entry>,
}

/// The messages and terms of the source; of two with one id, the first.
fn items(source: &Document) -> Vec<Item<'_>> {
    let (mut group, mut seen) = (None, HashSet::new());
    let mut items = Vec::new();
    for entry in source.entries() {
        if is_group(entry) {
            group = Some(entry);
        }
        if let Some(message) = entry
            .as_message()
            .filter(|message| seen.insert(message.key()))
        {
            items.push(Item {
                id: message.key(),
                message,
                group,
            });
        }
    }
    items
}

/// What a file has, live, waiting or broken.
struct There {
    /// The first entry of each id: a live one before one that waits.
    entries: HashMap<String, usize>,
    /// Ids that wait as a whole, in the file's order.
    waiting: Vec<String>,
    /// Attributes that wait, by id, and the last entry in which they do.
    attributes: HashMap<String, (HashSet<String>, usize)>,
}

impl There {
    fn of(target: &Document) -> Self {
        let mut there = There {
            entries: HashMap::new(),
            waiting: Vec::new(),
            attributes: HashMap::new(),
        };
        for (index, entry) in target.entries().iter().enumerate() {
            if let Some(message) = entry.as_message() {
                there
                    .entries
                    .entry(message.key().to_owned())
                    .or_insert(index);
            }
        }
        for (index, entry) in target.entries().iter().enumerate() {
            for waits in pending(entry) {
                match waits {
                    Pending::Message(id) => {
                        there.entries.entry(id.clone()).or_insert(index);
                        there.waiting.push(id);
                    }
                    Pending::Attributes(id, names) => {
                        let known = there.attributes.entry(id).or_default();
                        known.0.extend(names);
                        known.1 = index;
                    }
                }
            }
            // A broken entry is one that somebody is working on.
            if let Some(id) = broken_id(target, entry) {
                there.entries.entry(id).or_insert(index);
            }
        }
        there
    }

    /// The attributes that a live message lacks, neither waiting nor broken.
    fn missing_attributes<'s>(&self, target: &Document, item: &Item<'s>) -> Vec<&'s Attribute> {
        let Some(at) = self.entries.get(item.id) else {
            return Vec::new();
        };
        let live = target.entries().get(*at).and_then(Entry::as_message);
        let Some(live) = live.filter(|live| live.key() == item.id && !live.is_term) else {
            return Vec::new();
        };
        let inside = live.junk.iter().map(|junk| junk.span.clone());
        let broken: Vec<&str> = inside
            .chain(broken_after(target, *at).map(Entry::span))
            .map(|span| target.text().slice(span))
            .collect();
        let is_missing = |name: &str| {
            let waits = self
                .attributes
                .get(item.id)
                .is_some_and(|(names, _)| names.contains(name));
            let dotted = format!(".{name}");
            live.attribute(name).is_none()
                && !waits
                && !broken.iter().any(|text| text.contains(&dotted))
        };
        item.message
            .attributes
            .iter()
            .filter(|attribute| is_missing(&attribute.id))
            .collect()
    }
}

/// The id that a broken entry seems to have.
fn broken_id(target: &Document, entry: &Entry) -> Option<String> {
    let Entry::Junk(junk) = entry else {
        return None;
    };
    let text = target.text().slice(junk.span.clone()).trim_start();
    let id = text
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .next()?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// The broken entries directly below an entry that may be the rest of it: none begins with an id of its own.
fn broken_after(target: &Document, index: usize) -> impl Iterator<Item = &Entry> {
    let is_rest = |entry: &&Entry| match entry {
        Entry::Junk(junk) => {
            let text = target.text().slice(junk.span.clone());
            !text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-')
        }
        _ => false,
    };
    target.entries().iter().skip(index + 1).take_while(is_rest)
}

/// Comments to put in. A gap is a place between two entries: gap 3 is before entry 3 and behind entry 2.
struct Additions<'d> {
    source: &'d Document,
    target: &'d Document,
    there: &'d There,
    /// What goes into each gap, in the source's order.
    gaps: BTreeMap<usize, Vec<String>>,
    /// The gap that each new id went into: its neighbours follow it there.
    gained: HashMap<String, usize>,
}

impl Additions<'_> {
    /// Adds what the file lacks of `items[index]`. Answers how many texts that is.
    fn add(&mut self, items: &[Item<'_>], index: usize) -> usize {
        let Some(item) = items.get(index) else {
            return 0;
        };
        if self.there.entries.contains_key(item.id) {
            let missing = self.there.missing_attributes(self.target, item);
            if let (false, Some(gap)) = (missing.is_empty(), self.gap_behind(item.id)) {
                self.put(gap, &attributes_block(self.source, item.id, &missing));
            }
            return missing.len();
        }
        let block = message_block(self.source, item.message);
        if let Some(gap) = self.gap_in_group(items, index) {
            self.put(gap, &block);
            self.gained.insert(item.id.to_owned(), gap);
            return 1;
        }
        // A new group stands behind the one that comes before it in the source, and never splits one.
        let earlier = items
            .iter()
            .take(index)
            .rev()
            .find_map(|other| self.gap_behind(other.id));
        let from = if item.group.is_some() {
            earlier.unwrap_or(0)
        } else {
            0
        };
        let gap = self.next_group(from);
        if let Some(group) = item.group {
            self.put(gap, self.source.text().slice(group.span()));
        }
        self.put(gap, &block);
        self.gained.insert(item.id.to_owned(), gap);
        1
    }

    fn put(&mut self, gap: usize, block: &str) {
        self.gaps
            .entry(gap)
            .or_default()
            .push(block.replace("\r\n", "\n"));
    }

    /// The gap beside the nearest neighbour in the same group: behind the one before, else before the one behind.
    fn gap_in_group(&self, items: &[Item<'_>], index: usize) -> Option<usize> {
        let item = items.get(index)?;
        let is_grouped = self.next_group(0) < self.target.entries().len();
        let group = |item: &Item<'_>| item.group.filter(|_| is_grouped).map(Entry::span);
        let is_near = |other: &&Item<'_>| group(other) == group(item);
        let before = items
            .iter()
            .take(index)
            .rev()
            .filter(is_near)
            .find_map(|other| self.gap_behind(other.id));
        let behind = || {
            items
                .iter()
                .skip(index + 1)
                .filter(is_near)
                .find_map(|other| self.there.entries.get(other.id))
        };
        let nothing = || (!is_grouped).then_some(self.target.entries().len());
        before.or_else(|| behind().copied()).or_else(nothing)
    }

    /// The gap behind all that belongs to an id.
    fn gap_behind(&self, id: &str) -> Option<usize> {
        if let Some(&gap) = self.gained.get(id) {
            return Some(gap);
        }
        let entry = *self.there.entries.get(id)?;
        let waiting = self
            .there
            .attributes
            .get(id)
            .map_or(entry, |(_, last)| *last);
        let last = entry.max(waiting);
        Some(last + 1 + broken_after(self.target, last).count())
    }

    /// The first gap at or behind `gap` that is before a group comment, or the end of the file.
    fn next_group(&self, gap: usize) -> usize {
        let entries = self.target.entries();
        let mut rest = entries.iter().skip(gap);
        rest.position(is_group).map_or(entries.len(), |at| gap + at)
    }

    /// The edits that put everything in, each comment set apart by blank lines.
    fn edits(&self) -> Edits {
        let mut edits = Edits::default();
        let entries = self.target.entries();
        for (&gap, blocks) in &self.gaps {
            let blocks = blocks.join("\n\n");
            let next = entries.get(gap).map(|entry| entry.span().start);
            let previous = gap
                .checked_sub(1)
                .and_then(|index| entries.get(index))
                .map(|entry| entry.span().end);
            let (at, text) = match previous {
                Some(end) => {
                    let all = self.target.text().as_str().len();
                    let rest = self.target.text().slice(end..next.unwrap_or(all));
                    // At the end of the line: what is blank there stays with it.
                    let blank = rest.lines().next().map_or(0, str::len);
                    let wanted: usize = if next.is_some() { 2 } else { 1 };
                    let lacking = wanted.saturating_sub(rest.matches('\n').count());
                    (end + blank, format!("\n\n{blocks}{}", "\n".repeat(lacking)))
                }
                None => match next {
                    Some(start) => (start, format!("{blocks}\n\n")),
                    None => (self.target.text().as_str().len(), format!("{blocks}\n")),
                },
            };
            edits.insert(at, self.target.text().line_end().apply(&text));
        }
        edits
    }
}

/// Puts a comment above each message that the source no longer has, or has with fewer attributes.
fn mark_dropped(target: &Document, items: &[Item<'_>], name: &str, edits: &mut Edits) -> usize {
    let mut marked = 0;
    let source: HashMap<&str, &Message> =
        items.iter().map(|item| (item.id, item.message)).collect();
    // A broken message is one that somebody is working on.
    for message in target
        .messages()
        .filter(|message| !message.is_term && !message.is_broken())
    {
        let marks = match source.get(message.key()) {
            // Messages of the translators' own are not the source's to drop, nor are attributes of their own.
            None if !message.key().starts_with(ID_PREFIX) => Vec::new(),
            None => vec![dropped_message(name)],
            Some(original) => {
                let own = message.attributes.iter().map(|attribute| &*attribute.id);
                let dropped = own.filter(|own| {
                    SOURCE_ATTRIBUTES.contains(own) && original.attribute(own).is_none()
                });
                dropped
                    .map(|attribute| dropped_attribute(name, attribute))
                    .collect()
            }
        };
        let lines = || message.comment.iter().flat_map(|comment| &comment.lines);
        for mark in marks
            .iter()
            .filter(|mark| !lines().any(|line| *line == mark.as_str()))
        {
            let line = target.text().line_end().apply(&format!("# {mark}\n"));
            marked += usize::from(edits.insert(message.body().start, line));
        }
    }
    marked
}

/// The attributes whose presence the source decides on.
const SOURCE_ATTRIBUTES: [&str; 2] = ["detailed", "description"];

/// Whether every entry of a file is still there, in its order.
fn keeps_everything(before: &Document, after: &Document) -> bool {
    let bodies = |document: &Document| -> Vec<String> {
        let spans = document
            .entries()
            .iter()
            .map(|entry| entry.as_message().map_or(entry.span(), Message::body));
        spans
            .map(|span| document.text().slice(span).to_owned())
            .collect()
    };
    let after = bodies(after);
    let mut rest = after.iter();
    bodies(before)
        .iter()
        .all(|body| rest.any(|other| other == body))
}
