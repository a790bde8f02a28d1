//! Collects problems while a text is read, and finds their places when it is done.
//!
//! The syntax tree's slices point into the text they were parsed from, so a place is the distance between two
//! addresses. Lines and columns are counted once, in one sweep over each text that has a problem.

use std::ops::Range;

use super::problem::{Detail, Problem, Rule};
use super::scan::Text;
use super::words;
use crate::order;

/// More problems than this in one source are counted, not listed.
const LISTED: usize = 500;

/// A problem whose place is still an offset into its text.
struct Found {
    file: usize,
    place: Range<usize>,
    rule: Rule,
    id: Option<Box<str>>,
    details: Vec<Detail>,
    /// Another place that the problem is about: its line becomes a detail.
    other: Option<usize>,
}

/// The problems found so far.
#[derive(Default)]
pub(super) struct Report {
    found: Vec<Found>,
    /// How many were found in each source, listed or not.
    count: Vec<usize>,
}

impl Report {
    /// Whether another problem of this source would still be listed; if not, its words need not be looked for.
    pub(super) fn wants(&self, file: usize) -> bool {
        self.count.get(file).is_none_or(|&count| count < LISTED)
    }

    /// Whether a problem of this message has been found in this source.
    pub(super) fn mentions(&self, file: usize, id: &str) -> bool {
        self.found
            .iter()
            .any(|one| one.file == file && one.id.as_deref() == Some(id))
    }

    pub(super) fn add(
        &mut self,
        file: usize,
        place: Range<usize>,
        rule: Rule,
        id: Option<&str>,
        details: Vec<Detail>,
    ) {
        self.push(
            file,
            Found {
                file,
                place,
                rule,
                id: id.map(Box::from),
                details,
                other: None,
            },
        );
    }

    /// A second definition: `other` is where the first one stands, in the same source.
    pub(super) fn double(
        &mut self,
        file: usize,
        place: Range<usize>,
        rule: Rule,
        id: &str,
        detail: Detail,
        other: usize,
    ) {
        let id = Some(id.into());
        self.push(
            file,
            Found {
                file,
                place,
                rule,
                id,
                details: vec![detail],
                other: Some(other),
            },
        );
    }

    fn push(&mut self, file: usize, found: Found) {
        if self.count.len() <= file {
            self.count.resize(file + 1, 0);
        }
        let Some(count) = self.count.get_mut(file) else {
            return;
        };
        *count += 1;
        if *count <= LISTED {
            self.found.push(found);
        }
    }

    /// The problems in the order of the sources and of their places in them.
    pub(super) fn finish(mut self, texts: &[Text<'_>]) -> Vec<Problem> {
        if self.found.is_empty() {
            return Vec::new();
        }
        order::sort_by_key(&mut self.found, |a| (a.file, a.place.start, a.rule));
        self.found.dedup_by(|a, b| {
            a.file == b.file && a.place == b.place && a.rule == b.rule && a.id == b.id
        });
        others(&mut self.found, texts);
        let mut problems = Vec::with_capacity(self.found.len());
        let mut found = self.found.into_iter().peekable();
        for (file, text) in texts.iter().enumerate() {
            let mut sweep = Sweep::new(text);
            let mut last = None;
            while let Some(one) = found.next_if(|one| one.file == file) {
                let (line, column, start) = sweep.forward(one.place.start);
                // An end may lie beyond the next problem's start: it is found on a sweep of its own.
                let end = sweep.clone().forward(one.place.end.max(one.place.start)).2;
                last = Some((line, column, start..end));
                let sentence = words::sentence(one.rule, &one.details);
                problems.push(Problem {
                    source: text.name.clone(),
                    line,
                    column,
                    span: start..end,
                    rule: one.rule,
                    id: one.id,
                    details: one.details,
                    sentence: sentence.into(),
                });
            }
            let unlisted = self
                .count
                .get(file)
                .map_or(0, |count| count.saturating_sub(LISTED));
            if let (Some((line, column, span)), true) = (last, unlisted > 0) {
                let details = vec![("count", unlisted.to_string().into())];
                problems.push(Problem {
                    source: text.name.clone(),
                    line,
                    column,
                    span,
                    rule: Rule::TooManyProblems,
                    id: None,
                    sentence: words::sentence(Rule::TooManyProblems, &details).into(),
                    details,
                });
            }
        }
        problems
    }
}

/// Finds the lines of the other places, in one sweep over each text.
fn others(found: &mut [Found], texts: &[Text<'_>]) {
    let mut with: Vec<&mut Found> = found.iter_mut().filter(|one| one.other.is_some()).collect();
    order::sort_by_key(&mut with, |one| (one.file, one.other));
    let mut with = with.into_iter().peekable();
    for (file, text) in texts.iter().enumerate() {
        let mut sweep = Sweep::new(text);
        while let Some(one) = with.next_if(|one| one.file == file) {
            let (line, ..) = sweep.forward(one.other.unwrap_or_default());
            one.details.push(("line", line.to_string().into()));
        }
    }
}

/// Walks a text once, counting lines, characters and the bytes that were dropped from the original.
#[derive(Clone)]
struct Sweep<'t> {
    text: &'t str,
    /// Where each CR stood that was dropped before a line end; empty for a text with plain line ends.
    dropped: &'t [u32],
    skipped: usize,
    at: usize,
    line: u32,
    column: u32,
}

impl<'t> Sweep<'t> {
    fn new(text: &'t Text<'_>) -> Self {
        Sweep {
            text: &text.text,
            dropped: &text.dropped,
            skipped: text.mark,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    /// Line, column and original offset of a place that is not before the last one asked for.
    fn forward(&mut self, to: usize) -> (u32, u32, usize) {
        let passed = self.text.get(self.at..to).unwrap_or_default();
        if let Some(newline) = passed.rfind('\n') {
            self.line +=
                u32::try_from(passed.bytes().filter(|&b| b == b'\n').count()).unwrap_or(u32::MAX);
            self.column = 1 + count(passed.get(newline + 1..).unwrap_or_default());
        } else {
            self.column += count(passed);
        }
        self.at += passed.len();
        let before = self.dropped.partition_point(|&cr| (cr as usize) < self.at);
        (self.line, self.column, self.at + before + self.skipped)
    }
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}
