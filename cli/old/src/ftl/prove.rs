//! Settles, field by field, which source's pattern stands, and leaves out what could fail later.
//!
//! A candidate stands if all that is written in it is allowed ([`walk`](super::walk)), if all that it refers to stands, and, for a
//! field that readers see, if it expands within the limits ([`expand`](super::expand)). If it does not, the candidate
//! of the next source is tried. Fields are settled depth first, each once; a cycle is broken where the source of
//! highest priority closes it, so that an operator's slip gives way to the text that was there before.

use fluent_syntax::ast::{Pattern as Tree, PatternElement};

use super::expand::{self, Expander};
use super::merge::{Name, Table};
use super::near::near;
use super::problem::Rule;
use super::report::Report;
use super::scan::Text;
use super::walk::{Fault, Reference, Walk};
use super::write::Writer;
use super::{Id, Pattern};
use crate::code::RetCode;
use crate::order;

/// How many fields may refer to each other in a row.
const DEPTH: usize = 32;

#[derive(Clone, Copy)]
enum State {
    New,
    /// Being settled, at this height of the stack.
    Open(usize),
    /// The candidate that stands, and how many fields in a row it refers to.
    Stands {
        candidate: usize,
        height: usize,
    },
    Fails,
}

/// A field being settled.
struct Open<'t> {
    candidate: usize,
    /// The reference that is being followed from it.
    reference: &'t str,
}

/// Settling has to go on from an earlier field on the stack, whose candidate has been left out.
struct Unwind {
    to: usize,
}

pub(super) struct Prover<'p, 'e, 't> {
    table: &'p Table<'e, 't>,
    texts: &'p [Text<'p>],
    states: Vec<State>,
    stack: Vec<Open<'t>>,
    banned: Vec<bool>,
    /// Whether something that readers see refers to the field.
    referred: Vec<bool>,
    report: &'p mut Report,
    writer: &'p mut Writer,
    /// What is shown of a field that readers see.
    shown: Vec<Option<Pattern>>,
    /// The code that each field is about.
    ids: &'p [Option<Id>],
    /// The arguments that any reference passes to a term, sorted; none until they are asked for.
    passed: Option<Vec<(&'t str, &'t str)>>,
    suggestions: usize,
}

impl<'p, 'e, 't> Prover<'p, 'e, 't> {
    pub(super) fn new(
        table: &'p Table<'e, 't>,
        ids: &'p [Option<Id>],
        texts: &'p [Text<'p>],
        report: &'p mut Report,
        writer: &'p mut Writer,
    ) -> Self {
        let fields = table.fields.len();
        Prover {
            table,
            ids,
            passed: None,
            texts,
            states: vec![State::New; fields],
            stack: Vec::new(),
            banned: vec![false; table.candidates.len()],
            referred: vec![false; fields],
            report,
            writer,
            shown: std::iter::repeat_with(|| None).take(fields).collect(),
            suggestions: 0,
        }
    }

    /// Settles every field; the patterns of those that readers see, by field.
    pub(super) fn prove(mut self) -> Vec<Option<Pattern>> {
        for field in 0..self.table.fields.len() {
            while self.settle(field).is_err() {}
        }
        self.unused();
        self.shown
    }

    /// Settles a field. Its height if it stands.
    fn settle(&mut self, field: usize) -> Result<Option<usize>, Unwind> {
        match self.states.get(field).copied() {
            Some(State::Stands { height, .. }) => return Ok(Some(height)),
            Some(State::Open(from)) => return Err(self.cycle(from)),
            Some(State::New) => {}
            Some(State::Fails) | None => return Ok(None),
        }
        if self.stack.len() >= DEPTH {
            return Err(self.too_deep());
        }
        let position = self.stack.len();
        self.set(field, State::Open(position));
        let candidates = self.table.fields.get(field).cloned().unwrap_or_default();
        for candidate in candidates {
            self.stack.push(Open {
                candidate,
                reference: "",
            });
            let height = self.try_candidate(field, candidate);
            self.stack.truncate(position);
            match height {
                Ok(Some(height)) => {
                    self.set(field, State::Stands { candidate, height });
                    return Ok(Some(height));
                }
                Ok(None) => {}
                Err(Unwind { to }) if to == position => {}
                Err(unwind) => {
                    self.set(field, State::New);
                    return Err(unwind);
                }
            }
        }
        self.set(field, State::Fails);
        Ok(None)
    }

    fn set(&mut self, field: usize, state: State) {
        if let Some(slot) = self.states.get_mut(field) {
            *slot = state;
        }
    }

    /// The height of a candidate if it stands.
    fn try_candidate(&mut self, field: usize, candidate: usize) -> Result<Option<usize>, Unwind> {
        let Some(one) = self.table.candidates.get(candidate) else {
            return Ok(None);
        };
        if self.banned.get(candidate).copied().unwrap_or(true) {
            return Ok(None);
        }
        let walk = Walk::through(one.pattern);
        let mut stands = walk.faults.is_empty();
        for fault in walk.faults {
            self.fault(candidate, &fault);
        }
        for variable in walk.shown {
            if self.never_passed(field, candidate, variable) {
                stands = false;
                self.fault(candidate, &expand::unset(one.name.id, variable));
            }
        }
        let mut height = 0;
        for reference in walk.references {
            let Some(target) = self.table.find(reference.name) else {
                stands = false;
                self.unknown(candidate, &reference);
                continue;
            };
            if let Some(open) = self.stack.last_mut() {
                open.reference = reference.label;
            }
            if let Some(referred) = self.referred.get_mut(target) {
                *referred = true;
            }
            match self.settle(target)? {
                Some(below) => height = height.max(below + 1),
                None => {
                    stands = false;
                    let details = vec![("name", reference.name.display().into())];
                    self.fault(
                        candidate,
                        &Fault {
                            rule: Rule::LeftOut,
                            label: reference.label,
                            details,
                        },
                    );
                }
            }
        }
        if stands && height >= DEPTH {
            stands = false;
            let details = vec![
                ("kind", "references".into()),
                ("limit", DEPTH.to_string().into()),
            ];
            self.fault(
                candidate,
                &Fault {
                    rule: Rule::Nesting,
                    label: one.label,
                    details,
                },
            );
        }
        if stands && (!one.name.message || self.show(field, candidate)) {
            return Ok(Some(height));
        }
        Ok(None)
    }

    /// Whether a term shows a variable that no reference sets, where the term of a source below could stand instead.
    ///
    /// Without one below, the messages that refer to the term are left out, each with its reason.
    fn never_passed(&mut self, field: usize, candidate: usize, variable: &str) -> bool {
        let term = match (
            self.table.candidates.get(candidate),
            self.table.fields.get(field),
        ) {
            (Some(one), Some(range)) if !one.name.message && candidate + 1 < range.end => {
                one.name.id
            }
            _ => return false,
        };
        let table = self.table;
        let passed = self.passed.get_or_insert_with(|| {
            let walks = table
                .candidates
                .iter()
                .map(|candidate| Walk::through(candidate.pattern));
            let mut passed: Vec<_> = walks.flat_map(|walk| walk.passed).collect();
            order::sort_by(&mut passed, Ord::cmp);
            passed
        });
        passed.binary_search(&(term, variable)).is_err()
    }

    /// Expands a field of a message; keeps the result if readers see it.
    fn show(&mut self, field: usize, candidate: usize) -> bool {
        let Some(one) = self.table.candidates.get(candidate) else {
            return false;
        };
        let code = self.ids.get(field).copied().flatten();
        let start = self.writer.mark();
        let written = match one.pattern.elements.as_slice() {
            [PatternElement::TextElement { value }] => {
                expand::plain(value, code.is_some()).and_then(|text| self.writer.plain(text))
            }
            _ => Expander::new(self)
                .expand(one.pattern)
                .and_then(|expanded| {
                    match (code, one.name.attribute) {
                        (Some(Id::Code(_)), None) => expanded.check(Some(&[]))?,
                        (Some(Id::Code(_)), Some(_)) => expanded.check(None)?,
                        (Some(Id::Unknown), _) => expanded.check(Some(&["code"]))?,
                        (None, _) => {}
                    }
                    self.writer.pieces(&expanded)
                }),
        };
        match written {
            Ok(pattern) => {
                if code.is_some() {
                    if let Some(slot) = self.shown.get_mut(field) {
                        *slot = Some(pattern);
                    }
                } else {
                    self.writer.reset(start);
                }
                true
            }
            Err(fault) => {
                self.writer.reset(start);
                self.fault(candidate, &fault.or_at(one.label));
                false
            }
        }
    }

    /// The pattern that stands for a field.
    pub(super) fn standing(&self, name: Name<'_>) -> Option<&'e Tree<&'t str>> {
        let field = self.table.find(name)?;
        match self.states.get(field)? {
            State::Stands { candidate, .. } => Some(self.table.candidates.get(*candidate)?.pattern),
            _ => None,
        }
    }

    /// A field refers to itself: leaves out, of the candidates on the way round, those of the first source.
    fn cycle(&mut self, from: usize) -> Unwind {
        let way = self.stack.get(from..).unwrap_or_default();
        let file = |open: &Open<'_>| {
            self.table
                .candidates
                .get(open.candidate)
                .map(|candidate| candidate.file)
        };
        let newest = way.iter().filter_map(file).min();
        let mut to = None;
        let mut faults = Vec::new();
        let names: Vec<String> = way
            .iter()
            .filter_map(|open| self.table.candidates.get(open.candidate))
            .map(|candidate| candidate.name.display())
            .collect();
        for (i, open) in way.iter().enumerate() {
            if file(open) != newest {
                continue;
            }
            to = to.or(Some(from + i));
            let round = names.iter().cycle().skip(i).take(names.len() + 1);
            let round: Vec<&str> = round.map(String::as_str).collect();
            let details = vec![("cycle", round.join(" → ").into())];
            faults.push((
                open.candidate,
                Fault {
                    rule: Rule::Cycle,
                    label: open.reference,
                    details,
                },
            ));
        }
        for (candidate, fault) in faults {
            self.ban(candidate, &fault);
        }
        Unwind {
            to: to.unwrap_or(from),
        }
    }

    /// The field at the bottom of the stack refers through too many others.
    fn too_deep(&mut self) -> Unwind {
        if let Some(Open {
            candidate,
            reference,
        }) = self.stack.first()
        {
            let details = vec![
                ("kind", "references".into()),
                ("limit", DEPTH.to_string().into()),
            ];
            let fault = Fault {
                rule: Rule::Nesting,
                label: reference,
                details,
            };
            self.ban(*candidate, &fault);
        }
        Unwind { to: 0 }
    }

    fn ban(&mut self, candidate: usize, fault: &Fault<'_>) {
        if let Some(banned) = self.banned.get_mut(candidate) {
            *banned = true;
        }
        self.fault(candidate, fault);
    }

    fn fault(&mut self, candidate: usize, fault: &Fault<'_>) {
        let Some(one) = self.table.candidates.get(candidate) else {
            return;
        };
        let Some(text) = self.texts.get(one.file) else {
            return;
        };
        // A fault in what a candidate refers to may lie in another source: then the candidate itself is shown.
        let label = if text.holds(fault.label) {
            fault.label
        } else {
            one.label
        };
        let id = one.name.display();
        self.report.add(
            one.file,
            text.place(label),
            fault.rule,
            Some(&id),
            fault.details.clone(),
        );
    }

    /// Something is referred to that no source has.
    fn unknown(&mut self, candidate: usize, reference: &Reference<'_>) {
        let Reference { name, label } = reference;
        let Some(one) = self.table.candidates.get(candidate) else {
            return;
        };
        let mut details = vec![("name", name.display().into())];
        let rule = if name.message {
            Rule::UnknownMessage
        } else {
            Rule::UnknownTerm
        };
        if self.table.has_entry(name.message, name.id) {
            details.push((
                "kind",
                if name.attribute.is_some() {
                    "attribute"
                } else {
                    "value"
                }
                .into(),
            ));
        } else {
            details.push(("kind", if name.message { "message" } else { "term" }.into()));
            if self.suggestions < 20 && self.report.wants(one.file) {
                self.suggestions += 1;
                let other = self.table.has_entry(!name.message, name.id);
                let suggestion = if other {
                    Some(
                        Name {
                            message: !name.message,
                            attribute: None,
                            ..*name
                        }
                        .display(),
                    )
                } else {
                    let ids = self.table.candidates.iter().map(|candidate| candidate.name);
                    let ids = ids
                        .filter(|other| other.message == name.message)
                        .map(|other| other.id);
                    near(name.id, ids).map(|id| Name { id, ..*name }.display())
                };
                details.extend(suggestion.map(|name| ("suggestion", name.into())));
            }
        }
        self.fault(
            candidate,
            &Fault {
                rule,
                label,
                details,
            },
        );
    }

    /// Warns of messages that nobody can see, and of codes without a value.
    fn unused(&mut self) {
        let mut fields = 0..self.table.fields.len();
        while let Some(field) = fields.next() {
            let Some(name) = self.table.name(field).filter(|name| name.message) else {
                continue;
            };
            let mut end = field + 1;
            while self
                .table
                .name(end)
                .is_some_and(|other| other.message && other.id == name.id)
            {
                end += 1;
                fields.next();
            }
            let code = self.ids.get(field).copied().flatten();
            if code.is_some() && name.attribute.is_none() {
                continue;
            }
            let Some(one) = self
                .table
                .fields
                .get(field)
                .and_then(|range| self.table.candidates.get(range.start))
            else {
                continue;
            };
            let Some(text) = self.texts.get(one.file) else {
                continue;
            };
            let referred = self
                .referred
                .get(field..end)
                .is_some_and(|fields| fields.contains(&true));
            // What payers read is looked up by what a code means.
            let payer = name.id.starts_with("payer-");
            if code.is_none() && !referred && !payer {
                let kind = if name.id.starts_with("retcode-") {
                    "code"
                } else {
                    "name"
                };
                let details = vec![("id", name.id.into()), ("kind", kind.into())];
                self.report.add(
                    one.file,
                    text.place(one.label),
                    Rule::UnknownId,
                    Some(name.id),
                    details,
                );
            } else if code.is_some()
                && name.attribute.is_some()
                && self.report.wants(one.file)
                && !self.report.mentions(one.file, name.id)
            {
                let details = vec![("id", name.id.into())];
                self.report.add(
                    one.file,
                    text.place(one.label),
                    Rule::MissingValue,
                    Some(name.id),
                    details,
                );
            }
        }
    }
}

impl Id {
    /// The code whose message has this id.
    pub(super) fn of(id: &str) -> Option<Id> {
        match id.strip_prefix("retcode-")? {
            "unknown" => Some(Id::Unknown),
            code => RetCode::new(code).ok().map(Id::Code),
        }
    }
}
