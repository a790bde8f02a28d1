//! The sources of one locale as one table of fields.
//!
//! A *field* is what an operator can replace: a value, an attribute, of a message or a term. Its candidates are the
//! patterns that the sources give for it, highest priority first.

use std::cmp::Ordering;
use std::ops::Range;

use fluent_syntax::ast::Pattern;

use super::parse::Entry;
use super::problem::Rule;
use super::report::Report;
use super::scan::Text;
use crate::order;

/// Functions that a Fluent runtime may know: in Rust's, messages, terms and functions share one table of names.
const FUNCTIONS: [&str; 3] = ["NUMBER", "DATETIME", super::write::DISPLAY];

/// Names a field: terms stand before messages, a value before the attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name<'t> {
    pub(super) message: bool,
    pub(super) id: &'t str,
    pub(super) attribute: Option<&'t str>,
}

impl Name<'_> {
    /// As it is written in a problem: `retcode-9990.detailed`, `-hotline`.
    pub(super) fn display(&self) -> String {
        let mut name = String::with_capacity(self.id.len() + 12);
        if !self.message {
            name.push('-');
        }
        name.push_str(self.id);
        if let Some(attribute) = self.attribute {
            name.push('.');
            name.push_str(attribute);
        }
        name
    }
}

pub(super) struct Candidate<'e, 't> {
    pub(super) name: Name<'t>,
    pub(super) file: usize,
    /// The name as it stands in the source: a place to point at.
    pub(super) label: &'t str,
    pub(super) pattern: &'e Pattern<&'t str>,
}

pub(super) struct Table<'e, 't> {
    pub(super) candidates: Vec<Candidate<'e, 't>>,
    /// Sorted by name: the candidates of each.
    pub(super) fields: Vec<Range<usize>>,
}

impl<'e, 't> Table<'e, 't> {
    pub(super) fn name(&self, field: usize) -> Option<Name<'t>> {
        let range = self.fields.get(field)?;
        Some(self.candidates.get(range.start)?.name)
    }

    pub(super) fn find(&self, name: Name<'_>) -> Option<usize> {
        self.fields
            .binary_search_by(|range| {
                self.candidates
                    .get(range.start)
                    .map_or(Ordering::Less, |candidate| candidate.name.cmp(&name))
            })
            .ok()
    }

    /// Whether any source has an entry of this kind and id.
    pub(super) fn has_entry(&self, message: bool, id: &str) -> bool {
        let at = self.fields.partition_point(|range| {
            self.candidates
                .get(range.start)
                .is_some_and(|c| (c.name.message, c.name.id) < (message, id))
        });
        self.name(at)
            .is_some_and(|name| name.message == message && name.id == id)
    }
}

/// Leaves out what is defined twice or under a name that is taken.
pub(super) fn sort(entries: &mut Vec<Entry<'_>>, texts: &[Text<'_>], report: &mut Report) {
    // Stable: within a source the entries keep their order, so the first of two stands.
    order::sort_by(entries, |a, b| key(a).cmp(&key(b)));
    let mut first: Option<(bool, &str, usize, &str)> = None;
    entries.retain(|entry| {
        let double =
            first.filter(|first| (first.0, first.1, first.2) == (entry.term, entry.id, entry.file));
        first = Some(double.unwrap_or((entry.term, entry.id, entry.file, entry.id)));
        let Some((.., stands)) = double else {
            return true;
        };
        if let Some(text) = texts.get(entry.file) {
            let id = full(entry);
            let detail = ("id", id.as_str().into());
            report.double(
                entry.file,
                text.place(entry.id),
                Rule::DuplicateId,
                &id,
                detail,
                text.offset(stands),
            );
        }
        false
    });
    let messages = entries.partition_point(|entry| entry.term);
    let (terms, messages) = entries.split_at(messages);
    let clash = |entry: &Entry<'_>| {
        if FUNCTIONS.contains(&entry.id) {
            return Some("function");
        }
        let (own, other) = if entry.term {
            (terms, messages)
        } else {
            (messages, terms)
        };
        // The others first: few messages are asked about more than a handful of terms.
        let other = lowest(other, entry.id)?;
        let own = lowest(own, entry.id)?;
        // What stands in the lower source was there first: others rely on it. In one source, messages are what is shown.
        match entry.term {
            true => (own <= other).then_some("message"),
            false => (own < other).then_some("term"),
        }
    };
    if terms.is_empty()
        && !messages
            .iter()
            .any(|message| FUNCTIONS.contains(&message.id))
    {
        return;
    }
    let clashes: Vec<Option<&str>> = entries.iter().map(clash).collect();
    let mut clashes = clashes.into_iter();
    entries.retain(|entry| {
        let Some(with) = clashes.next().flatten() else {
            return true;
        };
        if let Some(text) = texts.get(entry.file) {
            let details = vec![("name", entry.id.into()), ("with", with.into())];
            report.add(
                entry.file,
                text.place(entry.id),
                Rule::NameClash,
                Some(&full(entry)),
                details,
            );
        }
        false
    });
}

/// The source of the lowest priority that has an id, of entries sorted by id and source.
fn lowest(entries: &[Entry<'_>], id: &str) -> Option<usize> {
    let behind = entries.partition_point(|entry| entry.id <= id);
    let last = entries.get(behind.checked_sub(1)?)?;
    (last.id == id).then_some(last.file)
}

fn key<'t>(entry: &Entry<'t>) -> (bool, &'t str, usize) {
    (!entry.term, entry.id, entry.file)
}

fn full(entry: &Entry<'_>) -> String {
    Name {
        message: !entry.term,
        id: entry.id,
        attribute: None,
    }
    .display()
}

/// The table of the sorted entries.
pub(super) fn table<'e, 't>(
    entries: &'e [Entry<'t>],
    texts: &[Text<'_>],
    report: &mut Report,
) -> Table<'e, 't> {
    let mut candidates: Vec<Candidate<'e, 't>> =
        Vec::with_capacity(entries.len() + entries.len() / 4);
    for entry in entries {
        let name = Name {
            message: !entry.term,
            id: entry.id,
            attribute: None,
        };
        if let Some(pattern) = &entry.value {
            candidates.push(Candidate {
                name,
                file: entry.file,
                label: entry.id,
                pattern,
            });
        }
        for attribute in &entry.attributes {
            let label = attribute.id.name;
            let name = Name {
                attribute: Some(label),
                ..name
            };
            candidates.push(Candidate {
                name,
                file: entry.file,
                label,
                pattern: &attribute.value,
            });
        }
    }
    order::sort_by(&mut candidates, |a, b| {
        a.name.cmp(&b.name).then(a.file.cmp(&b.file))
    });
    let mut first: Option<(Name<'t>, usize, &'t str)> = None;
    candidates.retain(|candidate| {
        let double = first.filter(|first| (first.0, first.1) == (candidate.name, candidate.file));
        first = Some(double.unwrap_or((candidate.name, candidate.file, candidate.label)));
        let Some((.., stands)) = double else {
            return true;
        };
        if let Some(text) = texts.get(candidate.file) {
            let id = candidate.name.display();
            let detail = ("attribute", candidate.label.into());
            let (place, other) = (text.place(candidate.label), text.offset(stands));
            report.double(
                candidate.file,
                place,
                Rule::DuplicateAttribute,
                &id,
                detail,
                other,
            );
        }
        false
    });
    let mut fields: Vec<Range<usize>> = Vec::with_capacity(candidates.len());
    let mut last = None;
    for (i, candidate) in candidates.iter().enumerate() {
        match fields.last_mut() {
            Some(field) if last == Some(candidate.name) => field.end = i + 1,
            _ => fields.push(i..i + 1),
        }
        last = Some(candidate.name);
    }
    Table { candidates, fields }
}
