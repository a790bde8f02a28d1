//! The files of one locale as one table of fields.
//!
//! A *field* is what an operator can replace: a value or an attribute, of a message or a term. Its candidates are the
//! patterns that the files give for it, highest priority first.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::rule::Rule;
use crate::slice::Slice;
use crate::syntax::{Entry, Message, Pattern};

/// Functions that a Fluent runtime may know: in Rust's, messages, terms and functions share one table of names.
const FUNCTIONS: [&str; 2] = ["NUMBER", "DATETIME"];

/// Names a field: terms come before messages, a value before the attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name<'d> {
    pub(crate) is_message: bool,
    pub(crate) id: &'d str,
    pub(crate) attribute: Option<&'d str>,
}

impl<'d> Name<'d> {
    pub(crate) fn message(id: &'d str, attribute: Option<&'d str>) -> Self {
        Name {
            is_message: true,
            id,
            attribute,
        }
    }

    pub(crate) fn term(id: &'d str, attribute: Option<&'d str>) -> Self {
        Name {
            is_message: false,
            ..Name::message(id, attribute)
        }
    }

    fn of(message: &'d Message) -> Self {
        Name {
            is_message: !message.is_term,
            id: message.id.as_str(),
            attribute: None,
        }
    }

    /// As it is written in a diagnostic: `greeting.title`, `-hotline`.
    pub(crate) fn display(&self) -> String {
        let hyphen = if self.is_message { "" } else { "-" };
        match self.attribute {
            Some(attribute) => format!("{hyphen}{}.{attribute}", self.id),
            None => format!("{hyphen}{}", self.id),
        }
    }
}

#[derive(Clone)]
pub(crate) struct Candidate<'d> {
    pub(crate) name: Name<'d>,
    /// The place of its file among all.
    pub(crate) file: usize,
    /// Its name in the file, with the sign that belongs to it: a place to point at.
    pub(crate) label: Range<usize>,
    pub(crate) pattern: &'d Pattern,
}

pub(crate) struct Table<'d> {
    pub(crate) candidates: Vec<Candidate<'d>>,
    /// Sorted by name: the candidates of each.
    pub(crate) fields: Vec<Range<usize>>,
    /// Messages and terms that a file has and that could not be read as a whole.
    broken: BTreeSet<String>,
}

impl<'d> Table<'d> {
    pub(crate) fn name(&self, field: usize) -> Option<Name<'d>> {
        self.first(field).map(|candidate| candidate.name)
    }

    /// The candidate of the highest priority.
    pub(crate) fn first(&self, field: usize) -> Option<&Candidate<'d>> {
        self.candidates.get(self.fields.get(field)?.start)
    }

    pub(crate) fn find(&self, name: Name<'_>) -> Option<usize> {
        self.fields
            .binary_search_by(|range| {
                self.candidates
                    .get(range.start)
                    .map_or(Ordering::Less, |candidate| candidate.name.cmp(&name))
            })
            .ok()
    }

    /// Whether any file has an entry of this kind and id.
    pub(crate) fn has_entry(&self, is_message: bool, id: &str) -> bool {
        let at = self.fields.partition_point(|range| {
            self.candidates
                .get(range.start)
                .is_some_and(|one| (one.name.is_message, one.name.id) < (is_message, id))
        });
        self.name(at)
            .is_some_and(|name| name.is_message == is_message && name.id == id)
    }

    /// Whether a file has this entry, but a part of it could not be read.
    pub(crate) fn is_broken(&self, name: Name<'_>) -> bool {
        let whole = Name {
            attribute: None,
            ..name
        };
        !self.broken.is_empty() && self.broken.contains(&whole.display())
    }

    /// Makes the table. Leaves out what is defined twice or under a name that is taken.
    pub(crate) fn new(documents: &[&'d Document], reports: &mut [Diagnostics]) -> Self {
        let mut messages: Vec<(usize, &'d Message)> = Vec::new();
        let mut broken = BTreeSet::new();
        for (file, document) in documents.iter().enumerate() {
            for entry in document.entries() {
                match entry {
                    Entry::Message(message) if !message.spoilt => {
                        if message.is_broken() {
                            broken.insert(message.key().to_owned());
                        }
                        messages.push((file, message));
                    }
                    Entry::Message(message) => {
                        broken.insert(message.key().to_owned());
                    }
                    Entry::Junk(junk) => {
                        broken.extend(junk.diagnostic.id.as_deref().map(str::to_owned));
                    }
                    Entry::Comment(_) => {}
                }
            }
        }
        // Stable: within a file the entries keep their order, so the first of two is taken.
        messages.sort_by_key(|(file, message)| (Name::of(message), *file));
        leave_out_doubles(&mut messages, documents, reports);
        leave_out_clashes(&mut messages, reports);
        let candidates = candidates(&messages, documents, reports);
        let mut fields: Vec<Range<usize>> = Vec::with_capacity(candidates.len());
        let mut last = None;
        for (at, candidate) in candidates.iter().enumerate() {
            match fields.last_mut() {
                Some(field) if last == Some(candidate.name) => field.end = at + 1,
                _ => fields.push(at..at + 1),
            }
            last = Some(candidate.name);
        }
        Table {
            candidates,
            fields,
            broken,
        }
    }
}

fn leave_out_doubles(
    messages: &mut Vec<(usize, &Message)>,
    documents: &[&Document],
    reports: &mut [Diagnostics],
) {
    let mut first: Option<(usize, &Message)> = None;
    messages.retain(|&(file, message)| {
        let double =
            first.filter(|first| first.0 == file && Name::of(first.1) == Name::of(message));
        first = Some(double.unwrap_or((file, message)));
        let Some((_, taken)) = double else {
            return true;
        };
        let span = message.key_span();
        let twice = Twice {
            rule: Rule::DuplicateId,
            id: message.key(),
            arg: ("id", message.key()),
            first: taken.key_span(),
        };
        twice.report(file, span, documents, reports);
        false
    });
}

fn leave_out_clashes(messages: &mut Vec<(usize, &Message)>, reports: &mut [Diagnostics]) {
    let terms = messages.partition_point(|(_, message)| message.is_term);
    let (terms, others) = messages.split_at(terms);
    let clash = |&(_, message): &(usize, &Message)| {
        let id = message.id.as_str();
        if FUNCTIONS.contains(&id) {
            return Some("function");
        }
        let (own, other) = if message.is_term {
            (terms, others)
        } else {
            (others, terms)
        };
        // The others first: few messages are asked about more than a handful of terms.
        let other = lowest(other, id)?;
        let own = lowest(own, id)?;
        // What the lower file has was there first: others rely on it. In one file, messages are what is shown.
        match message.is_term {
            true => (own <= other).then_some("message"),
            false => (own < other).then_some("term"),
        }
    };
    let clashes: Vec<Option<&str>> = messages.iter().map(clash).collect();
    let mut clashes = clashes.into_iter();
    messages.retain(|&(file, message)| {
        let Some(with) = clashes.next().flatten() else {
            return true;
        };
        let args = vec![("name", message.id.as_str().into()), ("with", with.into())];
        let clash = Diagnostic::new(
            Rule::NameClash,
            message.key_span(),
            Some(message.key()),
            args,
        );
        if let Some(report) = reports.get_mut(file) {
            report.push(clash);
        }
        false
    });
}

/// The file of the lowest priority that has an id, of entries sorted by id and file.
fn lowest(messages: &[(usize, &Message)], id: &str) -> Option<usize> {
    let behind = messages.partition_point(|(_, message)| message.id.as_str() <= id);
    let (file, message) = messages.get(behind.checked_sub(1)?)?;
    (message.id == id).then_some(*file)
}

/// The fields of all messages, sorted by name and priority, each attribute once.
fn candidates<'d>(
    messages: &[(usize, &'d Message)],
    documents: &[&Document],
    reports: &mut [Diagnostics],
) -> Vec<Candidate<'d>> {
    let mut candidates = Vec::with_capacity(messages.len() + messages.len() / 4);
    for &(file, message) in messages {
        for (attribute, pattern) in message.patterns() {
            let label = match attribute {
                Some(name) => name.span().start.saturating_sub(1)..name.span().end,
                None => message.key_span(),
            };
            candidates.push(Candidate {
                name: Name {
                    attribute: attribute.map(Slice::as_str),
                    ..Name::of(message)
                },
                file,
                label,
                pattern,
            });
        }
    }
    candidates.sort_by_key(|one| (one.name, one.file));
    let mut first: Option<(Name<'d>, usize, Range<usize>)> = None;
    candidates.retain(|one| {
        let double = first
            .take()
            .filter(|first| (first.0, first.1) == (one.name, one.file));
        let is_double = double.is_some();
        let taken = double.unwrap_or((one.name, one.file, one.label.clone()));
        if let (true, Some(attribute)) = (is_double, one.name.attribute) {
            let twice = Twice {
                rule: Rule::DuplicateAttribute,
                id: &one.name.display(),
                arg: ("attribute", attribute),
                first: taken.2.clone(),
            };
            twice.report(one.file, one.label.clone(), documents, reports);
        }
        first = Some(taken);
        !is_double
    });
    candidates
}

/// Something that is defined twice in one file.
struct Twice<'t> {
    rule: Rule,
    id: &'t str,
    arg: (&'static str, &'t str),
    first: Range<usize>,
}

impl Twice<'_> {
    fn report(
        self,
        file: usize,
        span: Range<usize>,
        documents: &[&Document],
        reports: &mut [Diagnostics],
    ) {
        let (Some(document), Some(report)) = (documents.get(file), reports.get_mut(file)) else {
            return;
        };
        let line = document.text().position(self.first.start).line;
        let args = vec![
            (self.arg.0, self.arg.1.into()),
            ("line", line.to_string().into()),
        ];
        report.push(Diagnostic {
            related: Some(self.first),
            ..Diagnostic::new(self.rule, span, Some(self.id), args)
        });
    }
}
