//! `retcodes sync`: what the source has gained waits in every locale, and what it has dropped is marked.
//!
//! The idea: comments are put in, at places chosen by the neighbours in the source, and nothing else is touched. What
//! waits or is marked already is found again, so a second run adds nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};
use std::process::ExitCode;

use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::{FOUND, Outcome, Output};
use crate::change::{Mode, counted};
use crate::document::{AttributeSpan, Document, Edits, Entry};
use crate::locales_dir::{Locale, LocalesArgs, LocalesDir};
use crate::texts::ID_PREFIX;
use crate::todo::{self, Waiting};

/// The arguments of `retcodes sync`.
#[derive(clap::Args)]
#[command(after_help = "\
A message that the source has gained is added as a comment with the source's text, beside its neighbours. Delete the \"# \" in front of its lines and put your words in the place of the text. A message that the source has dropped gets a comment that says so. Nothing else changes, and a second run changes nothing more.

Examples:
  retcodes sync               bring every locale up to the source
  retcodes sync --diff fr     see what would be added to locales/fr/retcodes.ftl")]
pub(crate) struct Args {
    /// The locales to work on; all of them if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    #[command(flatten)]
    mode: Mode,

    #[command(flatten)]
    texts: LocalesArgs,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let dir = LocalesDir::open(&args.texts.dir)?;
    let source_locale = dir.require(&args.texts.source)?;
    let source = source_locale.document()?;
    if tell_junk(source_locale, &source, out)? {
        return Ok(ExitCode::from(FOUND));
    }
    let (mut changed, mut unreadable) = (false, false);
    for locale in dir.select(&args.locales)? {
        if locale.id == source_locale.id {
            continue;
        }
        let target = match locale.read() {
            Ok(target) => target,
            Err(error) => {
                writeln!(out, "{}: {error}", locale.shown_path())?;
                unreadable = true;
                continue;
            }
        };
        let synced = sync(&source, &target, &source_locale.id.to_string());
        changed |= args
            .mode
            .change(&locale.file, target.text(), &synced.text, out)?;
        synced.tell(&locale.id, args.mode, out)?;
    }
    let found = unreadable || (args.mode.is_dry() && changed);
    Ok(if found {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    })
}

/// Says where the source can't be parsed. Such an entry would look like one that was dropped.
pub(super) fn tell_junk(locale: &Locale, source: &Document, out: &mut Output) -> io::Result<bool> {
    let Some(junk) = source.entries().iter().find(|entry| entry.is_junk()) else {
        return Ok(false);
    };
    let at = source.position(junk.span.start);
    let path = locale.shown_path();
    writeln!(
        out,
        "{path}:{}:{}: the source has an entry that can't be parsed; repair it first (`retcodes check {}`)",
        at.line, at.column, locale.id
    )?;
    Ok(true)
}

/// A file brought up to its source.
struct Synced {
    text: String,
    /// Messages, terms and attributes that wait now and did not before.
    added: usize,
    /// Messages and attributes marked as dropped.
    marked: usize,
    /// The file would lose something, so it stays as it was.
    refused: bool,
    /// What waits in a comment though the source no longer has it.
    stale: Vec<String>,
}

impl Synced {
    fn tell(&self, locale: &LanguageIdentifier, mode: Mode, out: &mut Output) -> io::Result<()> {
        let tense = if mode.is_dry() { "would be " } else { "" };
        if self.refused {
            writeln!(
                out,
                "{locale}: left as it was, because additions would break an entry of it; run `retcodes check {locale}`"
            )?;
        } else if self.added == 0 && self.marked == 0 {
            writeln!(out, "{locale}: up to date")?;
        } else {
            let added = counted(self.added, "text");
            writeln!(
                out,
                "{locale}: {added} to translate {tense}added, {} {tense}marked as dropped",
                self.marked
            )?;
        }
        if !self.stale.is_empty() {
            writeln!(
                out,
                "{locale}: waits in a comment, but the source no longer has it: {}",
                self.stale.join(", ")
            )?;
        }
        Ok(())
    }
}

/// Brings `target` up to `source`, which is called `name`.
fn sync(source: &Document, target: &Document, name: &str) -> Synced {
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
    let known: HashSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
    let stale = there
        .waiting
        .iter()
        .filter(|id| !known.contains(id.as_str()))
        .cloned()
        .collect();
    let text = edits.apply(target.text());
    if keeps_everything(target, &Document::parse(text.as_str())) {
        Synced {
            text,
            added,
            marked,
            refused: false,
            stale,
        }
    } else {
        Synced {
            text: target.text().to_owned(),
            added: 0,
            marked: 0,
            refused: true,
            stale,
        }
    }
}

/// A message or term of the source.
struct Item<'d> {
    id: String,
    entry: &'d Entry,
    /// The `##` comment it stands under.
    group: Option<&'d Entry>,
}

/// The messages and terms of the source; of two with one id, the first.
fn items(source: &Document) -> Vec<Item<'_>> {
    let (mut group, mut seen) = (None, HashSet::new());
    let mut items = Vec::new();
    for entry in source.entries() {
        if let ast::Entry::GroupComment(_) = entry.node {
            group = Some(entry);
        }
        if let Some(id) = entry.key().filter(|id| seen.insert(id.clone())) {
            items.push(Item { id, entry, group });
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
            if let Some(id) = entry.key() {
                there.entries.entry(id).or_insert(index);
            }
        }
        for (index, entry) in target.entries().iter().enumerate() {
            for waiting in todo::waiting(entry) {
                match waiting {
                    Waiting::Entry(id) => {
                        there.entries.entry(id.clone()).or_insert(index);
                        there.waiting.push(id);
                    }
                    Waiting::Attributes(id, names) => {
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
    fn missing_attributes<'s>(&self, target: &Document, item: &Item<'s>) -> Vec<&'s AttributeSpan> {
        let Some(at) = self.entries.get(&item.id) else {
            return Vec::new();
        };
        let entry = target.entries().get(*at);
        let (Some(ast::Entry::Message(live)), ast::Entry::Message(_)) =
            (entry.map(|e| &e.node), &item.entry.node)
        else {
            return Vec::new();
        };
        if live.id.name.as_str() != item.id {
            return Vec::new();
        }
        let broken: Vec<&str> = broken_after(target, *at)
            .map(|entry| target.slice(entry.span.clone()))
            .collect();
        let names = attribute_names(&item.entry.node);
        let is_missing = |name: &&str| {
            !live
                .attributes
                .iter()
                .any(|attribute| attribute.id.name.as_str() == *name)
                && !self
                    .attributes
                    .get(&item.id)
                    .is_some_and(|(names, _)| names.contains(*name))
                && !broken.iter().any(|text| text.contains(&format!(".{name}")))
        };
        let spans = names.iter().zip(&item.entry.attributes);
        spans
            .filter(|(name, _)| is_missing(name))
            .map(|(_, span)| span)
            .collect()
    }
}

fn attribute_names(node: &ast::Entry<crate::document::Piece>) -> Vec<&str> {
    match node {
        ast::Entry::Message(message) => message
            .attributes
            .iter()
            .map(|attribute| attribute.id.name.as_str())
            .collect(),
        _ => Vec::new(),
    }
}

/// The id that a broken entry seems to have.
fn broken_id(target: &Document, entry: &Entry) -> Option<String> {
    let text = entry
        .is_junk()
        .then(|| target.slice(entry.span.clone()).trim_start())?;
    let id = text
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .next()?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// The broken entries directly below an entry that may be the rest of it: none begins with an id of its own.
fn broken_after(target: &Document, index: usize) -> impl Iterator<Item = &Entry> {
    let begins_with_id = |entry: &Entry| {
        let text = target.slice(entry.span.clone());
        text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-')
    };
    target
        .entries()
        .iter()
        .skip(index + 1)
        .take_while(move |entry| entry.is_junk() && !begins_with_id(entry))
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
        if self.there.entries.contains_key(&item.id) {
            let missing = self.there.missing_attributes(self.target, item);
            if let (false, Some(gap)) = (missing.is_empty(), self.gap_behind(&item.id)) {
                self.put(
                    gap,
                    &todo::attributes_block(self.source, &item.id, &missing),
                );
            }
            return missing.len();
        }
        let block = todo::entry_block(self.source, item.entry);
        if let Some(gap) = self.gap_in_group(items, index) {
            self.put(gap, &block);
            self.gained.insert(item.id.clone(), gap);
            return 1;
        }
        // A new group stands behind the one that comes before it in the source, and never splits one.
        let earlier = items
            .iter()
            .take(index)
            .rev()
            .find_map(|other| self.gap_behind(&other.id));
        let from = if item.group.is_some() {
            earlier.unwrap_or(0)
        } else {
            0
        };
        let gap = self.next_group(from);
        if let Some(group) = item.group {
            self.put(gap, self.source.slice(group.span.clone()));
        }
        self.put(gap, &block);
        self.gained.insert(item.id.clone(), gap);
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
        let group = |item: &Item<'_>| {
            item.group
                .filter(|_| is_grouped)
                .map(|group| group.span.clone())
        };
        let is_near = |other: &&Item<'_>| group(other) == group(item);
        let before = items
            .iter()
            .take(index)
            .rev()
            .filter(is_near)
            .find_map(|other| self.gap_behind(&other.id));
        let behind = || {
            items
                .iter()
                .skip(index + 1)
                .filter(is_near)
                .find_map(|other| self.there.entries.get(&other.id))
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
        rest.position(|entry| matches!(entry.node, ast::Entry::GroupComment(_)))
            .map_or(entries.len(), |at| gap + at)
    }

    /// The edits that put everything in, each comment set apart by blank lines.
    fn edits(&self) -> Edits {
        let mut edits = Edits::default();
        let entries = self.target.entries();
        for (&gap, blocks) in &self.gaps {
            let blocks = blocks.join("\n\n");
            let next = entries.get(gap).map(|entry| entry.span.start);
            let previous = gap
                .checked_sub(1)
                .and_then(|index| entries.get(index))
                .map(|entry| entry.span.end);
            let (at, text) = match previous {
                Some(end) => {
                    let rest = self
                        .target
                        .slice(end..next.unwrap_or(self.target.text().len()));
                    // At the end of the line: what is blank there stays with it.
                    let blank = rest.lines().next().map_or(0, str::len);
                    let wanted: usize = if next.is_some() { 2 } else { 1 };
                    let lacking = wanted.saturating_sub(rest.matches('\n').count());
                    (end + blank, format!("\n\n{blocks}{}", "\n".repeat(lacking)))
                }
                None => match next {
                    Some(start) => (start, format!("{blocks}\n\n")),
                    None => (self.target.text().len(), format!("{blocks}\n")),
                },
            };
            edits.insert(at, self.target.line_end().apply(&text));
        }
        edits
    }
}

/// Puts a comment above each message that the source no longer has, or has with fewer attributes.
fn mark_dropped(target: &Document, items: &[Item<'_>], name: &str, edits: &mut Edits) -> usize {
    let mut marked = 0;
    let source: HashMap<&str, &Item<'_>> =
        items.iter().map(|item| (item.id.as_str(), item)).collect();
    for (entry, message) in target.messages() {
        let id = message.id.name.as_str();
        let marks = match source.get(id) {
            // Messages of the translators' own are not the source's to drop, nor are attributes of their own.
            None if !id.starts_with(ID_PREFIX) => Vec::new(),
            None => vec![todo::dropped_message(name)],
            Some(item) => {
                let names = attribute_names(&item.entry.node);
                let own = attribute_names(&entry.node).into_iter();
                let dropped =
                    own.filter(|own| SOURCE_ATTRIBUTES.contains(own) && !names.contains(own));
                dropped
                    .map(|attribute| todo::dropped_attribute(name, attribute))
                    .collect()
            }
        };
        let comment: Vec<&str> = message
            .comment
            .iter()
            .flat_map(|comment| &comment.content)
            .map(AsRef::as_ref)
            .collect();
        for mark in marks
            .iter()
            .filter(|mark| !comment.contains(&mark.as_str()))
        {
            let line = format!("# {mark}\n");
            marked += usize::from(edits.insert(entry.body.start, target.line_end().apply(&line)));
        }
    }
    marked
}

/// The attributes whose presence the source decides on.
const SOURCE_ATTRIBUTES: [&str; 2] = ["detailed", "description"];

/// Whether every entry of a file is still there, in its order.
fn keeps_everything(before: &Document, after: &Document) -> bool {
    let bodies = |document: &Document| -> Vec<String> {
        document
            .entries()
            .iter()
            .map(|entry| document.slice(entry.body.clone()).to_owned())
            .collect()
    };
    let after = bodies(after);
    let mut rest = after.iter();
    bodies(before)
        .iter()
        .all(|body| rest.any(|other| other == body))
}
