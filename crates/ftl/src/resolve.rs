//! Settles, field by field, which file's pattern is taken, and leaves out what could fail later.
//!
//! A candidate is taken if all that is written in it is allowed (`validate`), if all that it refers to is taken, and, for a
//! field that readers see, if it expands within the limits (`expand`). If it does not, the candidate of the next file is
//! tried. Fields are settled depth first, each once; a cycle is broken where the file of highest priority closes it, so
//! that an operator's slip gives way to the text that was there before.

use std::ops::Range;

use retcodes_core::pattern::{Pattern as Expanded, Pool};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::expand::{self, Mark};
use crate::fault::Fault;
use crate::layers::{Candidate, Name, Table};
use crate::limits::Limits;
use crate::rule::Rule;
use crate::schema::{Role, Schema};
use crate::suggest;
use crate::syntax::Pattern;
use crate::validate::{Reference, Validation};

/// What the documents of one locale say.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Resolution {
    /// The messages that readers see and that have any text, sorted by id.
    pub messages: Vec<ResolvedMessage>,
    /// What their patterns are made of.
    pub pool: Pool,
    /// For each document what is wrong with it, in the order of its text: what reading it found, and what this found.
    pub diagnostics: Vec<Vec<Diagnostic>>,
}

/// A message that readers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedMessage {
    /// Its id.
    pub id: Box<str>,
    /// Its value; `None` if no document has one that can be shown.
    pub value: Option<ResolvedPattern>,
    /// Its attributes, sorted by name.
    pub attributes: Vec<(Box<str>, ResolvedPattern)>,
}

/// A pattern that can be shown, and where it is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResolvedPattern {
    /// Its place in [`Resolution::pool`].
    pub pattern: Expanded,
    /// Which of the documents it is from.
    pub document: usize,
}

/// Makes one table of the documents of a locale, highest priority first, and proves it.
///
/// Linear in the size of the documents, apart from sorting; never fails, never panics, and descends by a bounded number of
/// steps.
///
/// ```
/// use retcodes_core::pattern::Pattern;
/// use retcodes_ftl::{Document, Limits, Role, Schema, resolve};
///
/// struct All;
/// impl Schema for All {
///     fn role(&self, _: &str) -> Role<'_> {
///         Role::Shown { variables_in_value: &[] }
///     }
/// }
/// let above = Document::read(b"-hotline = 5\nbye = { -hotlin }\n", &Limits::DEFAULT);
/// let below = Document::read(b"-hotline = 4\nhello = Call { -hotline }\nbye = Bye\n", &Limits::DEFAULT);
/// let resolution = resolve(&[&above, &below], &All, &Limits::DEFAULT);
/// let texts: Vec<&str> = resolution.messages.iter().map(|message| {
///     match message.value.map(|value| value.pattern) {
///         Some(Pattern::Text(text)) => resolution.pool.text(text),
///         other => panic!("{other:?}"),
///     }
/// }).collect();
/// assert_eq!(texts, ["Bye", "Call 5"]);
/// assert_eq!(resolution.diagnostics[0][0].message(), "There is no term `-hotlin`. Did you mean `-hotline`?");
/// ```
pub fn resolve(documents: &[&Document], schema: &dyn Schema, limits: &Limits) -> Resolution {
    let limits = &limits.bounded();
    let mut reports: Vec<Diagnostics> = documents
        .iter()
        .map(|document| document.report(limits.diagnostics))
        .collect();
    let table = Table::new(documents, &mut reports);
    let resolver = Resolver::new(&table, schema, limits, reports);
    resolver.resolve()
}

#[derive(Clone, Copy)]
enum State {
    New,
    /// Being settled, at this height of the stack.
    Open(usize),
    /// The candidate that is taken, and how many fields in a row it refers to.
    Taken {
        candidate: usize,
        height: usize,
    },
    Fails,
}

/// A field being settled.
struct Open {
    candidate: usize,
    /// The reference that is being followed from it.
    reference: Option<Range<usize>>,
}

/// Settling has to go on from an earlier field on the stack, whose candidate has been left out.
struct Unwind {
    to: usize,
}

struct Resolver<'r, 'd> {
    table: &'r Table<'d>,
    limits: &'r Limits,
    /// What each field is for; none for terms.
    roles: Vec<Option<Role<'r>>>,
    states: Vec<State>,
    stack: Vec<Open>,
    banned: Vec<bool>,
    /// Whether anything refers to the field.
    referred: Vec<bool>,
    reports: Vec<Diagnostics>,
    pool: Pool,
    /// What is shown of a field that readers see.
    shown: Vec<Option<ResolvedPattern>>,
    /// The arguments that any reference passes to a term, sorted; none until they are asked for.
    passed: Option<Vec<(&'d str, &'d str)>>,
    suggestions: usize,
}

/// Suggestions that are looked for: each costs a look at all names.
const SUGGESTIONS: usize = 20;

impl<'r, 'd> Resolver<'r, 'd> {
    fn new(
        table: &'r Table<'d>,
        schema: &'r dyn Schema,
        limits: &'r Limits,
        reports: Vec<Diagnostics>,
    ) -> Self {
        let fields = table.fields.len();
        let mut roles: Vec<Option<Role<'r>>> = Vec::with_capacity(fields);
        let mut last = None;
        for name in (0..fields).filter_map(|field| table.name(field)) {
            let known = roles
                .last()
                .copied()
                .filter(|_| last == Some((name.is_message, name.id)));
            roles.push(known.unwrap_or_else(|| name.is_message.then(|| schema.role(name.id))));
            last = Some((name.is_message, name.id));
        }
        Resolver {
            table,
            limits,
            roles,
            states: vec![State::New; fields],
            stack: Vec::new(),
            banned: vec![false; table.candidates.len()],
            referred: vec![false; fields],
            reports,
            pool: Pool::default(),
            shown: vec![None; fields],
            passed: None,
            suggestions: 0,
        }
    }

    fn resolve(mut self) -> Resolution {
        for field in 0..self.table.fields.len() {
            while self.settle(field).is_err() {}
        }
        self.unused();
        let mut messages: Vec<ResolvedMessage> = Vec::new();
        for (field, pattern) in self.shown.iter().enumerate() {
            let (Some(pattern), Some(name)) = (pattern, self.table.name(field)) else {
                continue;
            };
            if messages.last().is_none_or(|last| *last.id != *name.id) {
                messages.push(ResolvedMessage {
                    id: name.id.into(),
                    value: None,
                    attributes: Vec::new(),
                });
            }
            match (messages.last_mut(), name.attribute) {
                (Some(message), None) => message.value = Some(*pattern),
                (Some(message), Some(attribute)) => {
                    message.attributes.push((attribute.into(), *pattern));
                }
                (None, _) => {}
            }
        }
        Resolution {
            messages,
            pool: self.pool,
            diagnostics: self.reports.into_iter().map(Diagnostics::finish).collect(),
        }
    }

    /// Settles a field. Its height if a candidate is taken.
    fn settle(&mut self, field: usize) -> Result<Option<usize>, Unwind> {
        match self.states.get(field).copied() {
            Some(State::Taken { height, .. }) => return Ok(Some(height)),
            Some(State::Open(from)) => return Err(self.cycle(from)),
            Some(State::New) => {}
            Some(State::Fails) | None => return Ok(None),
        }
        if self.stack.len() >= self.limits.references {
            return Err(self.too_deep());
        }
        let position = self.stack.len();
        self.set(field, State::Open(position));
        let candidates = self.table.fields.get(field).cloned().unwrap_or_default();
        for candidate in candidates {
            self.stack.push(Open {
                candidate,
                reference: None,
            });
            let height = self.try_candidate(field, candidate);
            self.stack.truncate(position);
            match height {
                Ok(Some(height)) => {
                    self.set(field, State::Taken { candidate, height });
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

    /// The height of a candidate if it is taken.
    fn try_candidate(&mut self, field: usize, candidate: usize) -> Result<Option<usize>, Unwind> {
        let table = self.table;
        let Some(one) = table.candidates.get(candidate) else {
            return Ok(None);
        };
        if self.banned.get(candidate).copied().unwrap_or(true) {
            return Ok(None);
        }
        let validation = Validation::of(one.pattern, self.limits);
        let mut is_sound = validation.faults.is_empty();
        for fault in validation.faults {
            self.fault(one, fault);
        }
        for (variable, span) in validation.shown {
            if self.is_never_passed(field, candidate, variable) {
                is_sound = false;
                self.fault(one, expand::unset(one.name.id, variable, span));
            }
        }
        let mut height = 0;
        for reference in validation.references {
            let Some(target) = table.find(reference.name) else {
                is_sound = false;
                self.unknown(one, &reference);
                continue;
            };
            if let Some(open) = self.stack.last_mut() {
                open.reference = Some(reference.span.clone());
            }
            if let Some(referred) = self.referred.get_mut(target) {
                *referred = true;
            }
            match self.settle(target)? {
                Some(below) => height = height.max(below + 1),
                None => {
                    is_sound = false;
                    self.fault(one, left_out(&reference));
                }
            }
        }
        if is_sound && height >= self.limits.references {
            is_sound = false;
            self.fault(one, self.too_many_references(None));
        }
        if is_sound && (!one.name.is_message || self.show(field, one)) {
            return Ok(Some(height));
        }
        Ok(None)
    }

    /// Whether a term shows a variable that no reference sets, where the term of a file below could be taken instead.
    ///
    /// Without one below, the messages that refer to the term are left out, each with its reason.
    fn is_never_passed(&mut self, field: usize, candidate: usize, variable: &str) -> bool {
        let table = self.table;
        let (Some(one), Some(range)) = (table.candidates.get(candidate), table.fields.get(field))
        else {
            return false;
        };
        if one.name.is_message || candidate + 1 >= range.end {
            return false;
        }
        let limits = self.limits;
        let passed = self.passed.get_or_insert_with(|| {
            let all = table.candidates.iter();
            let mut passed: Vec<_> = all
                .flat_map(|candidate| Validation::of(candidate.pattern, limits).passed)
                .collect();
            passed.sort_unstable();
            passed
        });
        passed.binary_search(&(one.name.id, variable)).is_err()
    }

    /// Expands a field of a message; keeps the result if readers see it.
    fn show(&mut self, field: usize, one: &Candidate<'d>) -> bool {
        let role = self.roles.get(field).copied().flatten();
        let (shown, allowed) = match (role, one.name.attribute) {
            (Some(Role::Shown { variables_in_value }), None) => (true, Some(variables_in_value)),
            (Some(Role::Shown { .. }), Some(_)) => (true, None),
            _ => (false, None),
        };
        let mark = Mark::of(&self.pool);
        let mut pool = std::mem::take(&mut self.pool);
        let taken = |name: Name<'_>| self.taken(name);
        let expanded = expand::expand(one.pattern, &taken, allowed, shown, &mut pool, self.limits);
        self.pool = pool;
        if expanded.is_err() || !shown {
            mark.restore(&mut self.pool);
        }
        match expanded {
            Ok(pattern) => {
                if let (true, Some(slot)) = (shown, self.shown.get_mut(field)) {
                    *slot = Some(ResolvedPattern {
                        pattern,
                        document: one.file,
                    });
                }
                true
            }
            Err(fault) => {
                self.fault(one, fault);
                false
            }
        }
    }

    /// The pattern that is taken for a field.
    fn taken(&self, name: Name<'_>) -> Option<&'d Pattern> {
        match self.states.get(self.table.find(name)?)? {
            State::Taken { candidate, .. } => Some(self.table.candidates.get(*candidate)?.pattern),
            _ => None,
        }
    }

    /// A field refers to itself: leaves out, of the candidates on the way round, those of the first file.
    fn cycle(&mut self, from: usize) -> Unwind {
        let table = self.table;
        let way: Vec<(usize, &Candidate<'d>, Option<Range<usize>>)> = self
            .stack
            .get(from..)
            .unwrap_or_default()
            .iter()
            .filter_map(|open| {
                let candidate = table.candidates.get(open.candidate)?;
                Some((open.candidate, candidate, open.reference.clone()))
            })
            .collect();
        let newest = way.iter().map(|(_, one, _)| one.file).min();
        let names: Vec<String> = way.iter().map(|(_, one, _)| one.name.display()).collect();
        let mut to = None;
        for (at, (candidate, one, reference)) in way.into_iter().enumerate() {
            if Some(one.file) != newest {
                continue;
            }
            to = to.or(Some(from + at));
            let round = names.iter().cycle().skip(at).take(names.len() + 1);
            let round: Vec<&str> = round.map(String::as_str).collect();
            let fault = Fault {
                rule: Rule::Cycle,
                span: reference,
                args: vec![("cycle", round.join(" → ").into())],
            };
            self.ban(candidate, fault);
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
            let fault = self.too_many_references(reference.clone());
            self.ban(*candidate, fault);
        }
        Unwind { to: 0 }
    }

    fn too_many_references(&self, span: Option<Range<usize>>) -> Fault {
        let limit = self.limits.references.to_string().into();
        Fault {
            rule: Rule::Nesting,
            span,
            args: vec![("kind", "references".into()), ("limit", limit)],
        }
    }

    fn ban(&mut self, candidate: usize, fault: Fault) {
        if let Some(banned) = self.banned.get_mut(candidate) {
            *banned = true;
        }
        let table = self.table;
        if let Some(one) = table.candidates.get(candidate) {
            self.fault(one, fault);
        }
    }

    fn fault(&mut self, one: &Candidate<'_>, fault: Fault) {
        let id = one.name.display();
        let span = fault.span.unwrap_or_else(|| one.label.clone());
        if let Some(report) = self.reports.get_mut(one.file) {
            report.push(Diagnostic::new(fault.rule, span, Some(&id), fault.args));
        }
    }

    /// Something is referred to that no file has.
    fn unknown(&mut self, one: &Candidate<'_>, reference: &Reference<'_>) {
        let name = reference.name;
        if self.table.is_broken(name) {
            return self.fault(one, left_out(reference));
        }
        let mut args = vec![("name", name.display().into())];
        let kind = match (
            self.table.has_entry(name.is_message, name.id),
            name.attribute,
        ) {
            (true, Some(_)) => "attribute",
            (true, None) => "value",
            (false, _) if name.is_message => "message",
            (false, _) => "term",
        };
        args.push(("kind", kind.into()));
        if matches!(kind, "message" | "term") {
            let suggestion = self.suggestion(one, name);
            args.extend(suggestion.map(|name| ("suggestion", name.into())));
        }
        let rule = if name.is_message {
            Rule::UnknownMessage
        } else {
            Rule::UnknownTerm
        };
        self.fault(one, Fault::new(rule, reference.span.clone(), args));
    }

    /// What may be meant by a name that no file has.
    fn suggestion(&mut self, one: &Candidate<'_>, name: Name<'_>) -> Option<String> {
        let wanted = self.reports.get(one.file).is_some_and(Diagnostics::is_open);
        if !wanted || self.suggestions >= SUGGESTIONS {
            return None;
        }
        self.suggestions += 1;
        if self.table.has_entry(!name.is_message, name.id) {
            let other = Name {
                is_message: !name.is_message,
                attribute: None,
                ..name
            };
            return Some(other.display());
        }
        let names = self.table.candidates.iter().map(|candidate| candidate.name);
        let ids = names.filter(|other| other.is_message == name.is_message);
        let id = suggest::nearest(name.id, ids.map(|other| other.id))?;
        Some(Name { id, ..name }.display())
    }

    /// Warns of messages that readers never see, and of messages that they see and that have no value.
    fn unused(&mut self) {
        let table = self.table;
        let mut field = 0;
        while let Some(one) = table.first(field) {
            let start = field;
            let is_same =
                |name: Name<'_>| (name.is_message, name.id) == (one.name.is_message, one.name.id);
            while table.name(field).is_some_and(is_same) {
                field += 1;
            }
            let Some(role) = self.roles.get(start).copied().flatten() else {
                continue;
            };
            let fields = self.referred.get(start..field).unwrap_or_default();
            let mut args = vec![("id", one.name.id.into())];
            let rule = match role {
                Role::Shown { .. } if one.name.attribute.is_none() || table.is_broken(one.name) => {
                    continue;
                }
                Role::Shown { .. } => Rule::MissingValue,
                _ if fields.contains(&true) => continue,
                Role::Misnamed { prefix } => {
                    args.push(("prefix", prefix.into()));
                    Rule::UnknownId
                }
                Role::Private => Rule::UnknownId,
            };
            let diagnostic = Diagnostic::new(rule, one.label.clone(), Some(one.name.id), args);
            if let Some(report) = self.reports.get_mut(one.file) {
                report.push(diagnostic);
            }
        }
    }
}

/// What a reference leads to has been left out.
fn left_out(reference: &Reference<'_>) -> Fault {
    let args = vec![("name", reference.name.display().into())];
    Fault::new(Rule::LeftOut, reference.span.clone(), args)
}
