//! A document that came back, held against the project: edits, states, and what was refused.
//!
//! The project may have changed since the export. Each unit carries a stamp of what it was made from, so three texts are
//! compared: as exported, as returned, as the project has it now. What is written is read again before it counts.

use std::collections::{HashMap, HashSet};

use retcodes_ftl::edit::{Edit, Edits};
use retcodes_ftl::{CommentLevel, Document, Entry};
use retcodes_review::{Hash, Mark as StateMark, State, StateFile};

use crate::finding::{Finding, Problem};
use crate::job::{File, Folder, Job, Unit};
use crate::layout::{Lacking, Layout, add};
use crate::model::{MessageModel, Model, Node, Words};
use crate::returned::{Mark, Returned, ReturnedUnit};
use crate::text::{self, Piece};

/// What an import changes. Nothing is written: that is up to the caller.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Import {
    /// The files of the translation that change.
    pub files: Vec<FileChange>,
    /// The states that change.
    pub states: Vec<StateChange>,
    /// The units that change.
    pub changes: Vec<Change>,
    /// What was refused, and what landed as stale.
    pub findings: Vec<Finding>,
}

/// A file that changes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FileChange {
    /// Its name within the locale's folder.
    pub name: String,
    /// Whether it is there already.
    pub exists: bool,
    /// What changes, if it is there.
    pub edits: Edits,
    /// Its new text.
    pub text: String,
}

/// A change of a text's state.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StateChange {
    /// The id of the text: `retcode-9990`, `retcode-9990.detailed`.
    pub id: String,
    /// The new state.
    pub state: State,
    /// The source that the translation was made from.
    pub source: Hash,
    /// The translation.
    pub translation: Hash,
}

impl Import {
    /// Enters the new states into a state file.
    pub fn record(&self, states: &mut StateFile) {
        for change in &self.states {
            let mark = match change.state {
                State::Reviewed => StateMark::Reviewed,
                // The hash of the older source says that it is stale.
                _ => StateMark::Draft,
            };
            states.set(&change.id, mark, change.source, change.translation, None);
        }
    }
}

/// A change of a unit's words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// Its id.
    pub unit: String,
    /// Its words until now.
    pub before: Option<String>,
    /// Its words from now on.
    pub after: String,
}

/// An error that the caller's rules find in the new texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The message's id; a term's with its hyphen.
    pub message: String,
    /// The attribute; `None` for the value or the whole message.
    pub attribute: Option<String>,
    /// The rule's code.
    pub rule: String,
    /// What it says.
    pub text: String,
}

/// A unit that came back and is understood.
struct Answer<'r> {
    returned: &'r ReturnedUnit,
    /// Whether its mark speaks of the text that the project has, or gets.
    counts: bool,
    stale: bool,
}

/// What one unit says after all.
enum Verdict {
    /// As the project has it.
    Same,
    /// The document did not touch it, but the project did.
    Untouched,
    /// Nothing to take.
    Nothing,
    Changed(String),
    Refused(Finding),
}

impl Job<'_> {
    /// Holds a returned document against the project.
    ///
    /// `judge` gets the files as they would be, and names the errors that the project's rules find in them. Units of
    /// texts with an error are refused, and the rest is judged again.
    pub fn import(
        &self,
        returned: &Returned,
        judge: &mut dyn FnMut(&[FileChange]) -> Vec<Objection>,
    ) -> Import {
        let mut findings = returned.findings.clone();
        let mut new: HashMap<usize, String> = HashMap::new();
        let mut answers: HashMap<usize, Answer<'_>> = HashMap::new();
        let numbers = self.units.iter().enumerate();
        let numbers: HashMap<&str, usize> = numbers
            .map(|(number, unit)| (unit.id.as_str(), number))
            .collect();
        for one in &returned.units {
            let Some(&number) = numbers.get(one.id.as_str()) else {
                if !is_blank(one.target.as_deref()) {
                    let message = format!("no text of the source has the id “{}”", one.id);
                    findings.push(at(
                        one,
                        Finding::refused(Problem::UnitUnknown, &one.id, message),
                    ));
                }
                continue;
            };
            let (Some(unit), Some(words)) = (self.units.get(number), self.model.words.get(number))
            else {
                continue;
            };
            if let Some(first) = answers.get(&number) {
                if first.returned.target != one.target {
                    let message = "a second, other text for the same id";
                    findings.push(at(
                        one,
                        Finding::refused(Problem::Malformed, &one.id, message),
                    ));
                }
                continue;
            }
            let stale = is_stale(unit, words, one);
            let verdict = verdict(unit, words, one, stale);
            let counts = matches!(verdict, Verdict::Same | Verdict::Changed(_));
            match verdict {
                Verdict::Changed(text) => {
                    new.insert(number, text);
                }
                Verdict::Refused(finding) => findings.push(at(one, finding)),
                Verdict::Same | Verdict::Untouched | Verdict::Nothing => {}
            }
            answers.insert(
                number,
                Answer {
                    returned: one,
                    counts,
                    stale,
                },
            );
        }
        let line = |unit: &Unit| {
            let number = numbers.get(unit.id.as_str());
            number
                .and_then(|one| answers.get(one))
                .and_then(|one| one.returned.line)
        };
        let (files, hashes) = loop {
            let mut refused = Vec::new();
            let files = self.lay_out(&new, &mut refused);
            let mut hashes = HashMap::new();
            if refused.is_empty() {
                hashes = self.verify(&files, &new, &mut refused);
            }
            if refused.is_empty() {
                self.judge(judge(&files), &new, &mut refused);
            }
            if refused.is_empty() {
                break (files, hashes);
            }
            for (number, mut finding) in refused {
                if new.remove(&number).is_some() {
                    if let Some(unit) = self.units.get(number) {
                        finding.line = line(unit);
                    }
                    findings.push(finding);
                }
            }
        };
        let mut import = Import {
            files,
            findings,
            ..Import::default()
        };
        for (number, unit) in self.units.iter().enumerate() {
            let Some(text) = new.get(&number) else {
                continue;
            };
            import.changes.push(Change {
                unit: unit.id.clone(),
                before: unit.target.clone(),
                after: text.clone(),
            });
            if answers.get(&number).is_some_and(|one| one.stale) {
                let message = "compare it with the new source";
                let mut finding = Finding::refused(Problem::SourceChanged, &unit.id, message);
                finding.refused = false;
                finding.line = line(unit);
                import.findings.push(finding);
            }
        }
        self.states(&new, &answers, &hashes, &mut import);
        import.findings.sort_by_key(|one| one.line);
        import
    }

    /// The files with the new words, and what can't be written.
    fn lay_out(
        &self,
        new: &HashMap<usize, String>,
        refused: &mut Vec<(usize, Finding)>,
    ) -> Vec<FileChange> {
        let layout = Layout {
            model: &self.model,
            new,
        };
        let mut changes = Vec::new();
        let mut edits: Vec<Edits> = self.target.files.iter().map(|_| Edits::default()).collect();
        for (number, file) in self.source.files.iter().enumerate() {
            let place = self
                .target
                .files
                .iter()
                .position(|one| one.name == file.name);
            let created = created(file);
            let (index, document) = match place.and_then(|at| self.target.files.get(at)) {
                Some(there) => (place, &there.document),
                None => (None, &created),
            };
            let mut insertion = Insertion::new(document, &file.document);
            let messages = self.model.messages.iter();
            for message in messages.filter(|message| message.file == number) {
                let changed = message
                    .fields
                    .iter()
                    .any(|one| layout.is_changed(&one.root));
                if let Some((file, there)) = message.target
                    && Some(file) == index
                {
                    insertion.pass(message, there.span.end);
                }
                if !changed {
                    continue;
                }
                let result = match message.target {
                    Some((at, _)) => self.message_edits(&layout, message, at, edits.get_mut(at)),
                    None => layout.message(message, &file.document).map(|text| {
                        if let Some(text) = text {
                            insertion.insert(message, &text);
                        }
                    }),
                };
                if let Err(lacking) = result {
                    self.refuse_lacking(message, &lacking, new, refused);
                }
            }
            let inserted = insertion.finish();
            match index.and_then(|at| edits.get_mut(at)) {
                Some(edits) => inserted
                    .into_iter()
                    .for_each(|edit| add(document, edit, edits)),
                None if !inserted.is_empty() => {
                    let mut edits = Edits::default();
                    inserted
                        .into_iter()
                        .for_each(|edit| add(document, edit, &mut edits));
                    changes.push(FileChange {
                        name: file.name.clone(),
                        exists: false,
                        text: edits.apply(document.text().as_str()),
                        edits: Edits::default(),
                    });
                }
                None => {}
            }
        }
        let there = self.target.files.iter().zip(edits);
        let there = there.filter(|(_, edits)| !edits.is_empty());
        changes.extend(there.map(|(file, edits)| FileChange {
            name: file.name.clone(),
            exists: true,
            text: edits.apply(file.document.text().as_str()),
            edits,
        }));
        changes
    }

    /// The edits of a message that the translation has.
    fn message_edits(
        &self,
        layout: &Layout<'_, '_>,
        message: &MessageModel<'_>,
        file: usize,
        edits: Option<&mut Edits>,
    ) -> Result<(), Lacking> {
        let (Some(edits), Some(file), Some((_, there))) =
            (edits, self.target.files.get(file), message.target)
        else {
            return Ok(());
        };
        let document = &file.document;
        let mut own = Vec::new();
        // Behind the value or the equals sign, and then behind the field before.
        let name_end = there.key_span().end;
        let rest = document.text().slice(name_end..there.span.end);
        let mut at = match &there.value {
            Some(value) => value.span.end,
            None => name_end + rest.find('=').map_or(0, |found| found + 1),
        };
        for field in &message.fields {
            let pattern = match &field.attribute {
                None => there.value.as_ref(),
                Some(name) => there.attribute(name).map(|one| &one.value),
            };
            if let Some(pattern) = pattern {
                layout.edits(&field.root, pattern, document, &mut own)?;
                at = at.max(pattern.span.end);
            } else if layout.is_changed(&field.root)
                && let Some(text) = layout.field(field, document)?
            {
                let text = match &field.attribute {
                    None => text.trim_start_matches('=').to_owned(),
                    Some(_) => format!("\n{text}"),
                };
                own.push(Edit { span: at..at, text });
            }
        }
        own.into_iter().for_each(|edit| add(document, edit, edits));
        Ok(())
    }

    /// Refuses all new words of a message or text that lacks a text.
    fn refuse_lacking(
        &self,
        message: &MessageModel<'_>,
        lacking: &str,
        new: &HashMap<usize, String>,
        refused: &mut Vec<(usize, Finding)>,
    ) {
        // A variant is lacking in its own text only, a value in the whole message.
        let fields = message.fields.iter();
        let fields =
            fields.filter(|field| lacking == message.key || node_has(&field.root, lacking));
        let mut numbers = Vec::new();
        fields.for_each(|field| collect(&field.root, &mut numbers));
        for number in numbers {
            if let (true, Some(unit)) = (new.contains_key(&number), self.units.get(number)) {
                let message =
                    format!("can't be used without a text for “{lacking}”, which is empty");
                refused.push((
                    number,
                    Finding::refused(Problem::Incomplete, &unit.id, message),
                ));
            }
        }
    }

    /// Reads what would be written: each new text must be there, and nothing else may have changed. Returns the hashes
    /// of the translations by the ids of their texts.
    fn verify(
        &self,
        files: &[FileChange],
        new: &HashMap<usize, String>,
        refused: &mut Vec<(usize, Finding)>,
    ) -> HashMap<String, Hash> {
        let mut folder = Folder {
            locale: self.target.locale.clone(),
            files: self.target.files.clone(),
        };
        for change in files {
            let file = File::new(&change.name, change.text.as_bytes());
            match folder.files.iter_mut().find(|one| one.name == change.name) {
                Some(there) => *there = file,
                None => folder.files.push(file),
            }
        }
        let model = Model::new(self.source, &folder);
        let read: HashMap<&str, &Words> = model
            .words
            .iter()
            .map(|one| (one.id.as_str(), one))
            .collect();
        let mut wrong = HashSet::new();
        for (number, words) in self.model.words.iter().enumerate() {
            let wanted = new.get(&number).or(words.target.as_ref());
            let got = read
                .get(words.id.as_str())
                .and_then(|one| one.target.as_ref());
            let same = |text: &String| text::without_guards(text);
            if wanted.map(same) != got.map(same)
                && let Some(unit) = self.units.get(number)
            {
                wrong.insert(unit.message.as_str());
            }
        }
        for number in new.keys() {
            if let Some(unit) = self.units.get(*number)
                && wrong.contains(unit.message.as_str())
            {
                let message = "can't be written so that Fluent reads the same text";
                refused.push((
                    *number,
                    Finding::refused(Problem::Malformed, &unit.id, message),
                ));
            }
        }
        refused.sort_by_key(|(number, _)| *number);
        let fields = model.messages.iter().flat_map(|one| &one.fields);
        let hashes = fields.filter_map(|one| Some((one.root.id.clone(), one.target_hash?)));
        hashes.collect()
    }

    fn judge(
        &self,
        objections: Vec<Objection>,
        new: &HashMap<usize, String>,
        refused: &mut Vec<(usize, Finding)>,
    ) {
        for objection in objections {
            for (number, unit) in self.units.iter().enumerate() {
                let about = unit.message == objection.message
                    && (objection.attribute.is_none() || unit.attribute == objection.attribute);
                if about && new.contains_key(&number) {
                    let problem = Problem::Rule(objection.rule.clone());
                    let finding = Finding::refused(problem, &unit.id, objection.text.clone());
                    refused.push((number, finding));
                }
            }
        }
    }

    /// The states that change, by the marks of the units that count.
    fn states(
        &self,
        new: &HashMap<usize, String>,
        answers: &HashMap<usize, Answer<'_>>,
        hashes: &HashMap<String, Hash>,
        import: &mut Import,
    ) {
        for message in &self.model.messages {
            for field in &message.fields {
                let mut numbers = Vec::new();
                collect(&field.root, &mut numbers);
                let units: Vec<(usize, &Unit)> = numbers
                    .into_iter()
                    .filter_map(|number| Some((number, self.units.get(number)?)))
                    .filter(|(number, unit)| unit.target.is_some() || new.contains_key(number))
                    .collect();
                let changed = units.iter().any(|(number, _)| new.contains_key(number));
                let answered: Vec<&Answer<'_>> = units
                    .iter()
                    .filter_map(|(number, _)| answers.get(number))
                    .filter(|answer| answer.counts)
                    .collect();
                let stale = answered.iter().find(|one| one.stale);
                let all = answered.len() == units.len();
                let mark = answered.iter().map(|one| one.returned.mark).min().flatten();
                let mark = mark.filter(|mark| all || *mark == Mark::NeedsWork);
                let current = units.iter().filter(|(_, unit)| unit.target.is_some());
                let current = current
                    .map(|(_, unit)| unit.state)
                    .max()
                    .unwrap_or(State::Missing);
                let state = match (changed, stale, mark) {
                    (true, Some(_), _) => Some(State::Stale),
                    (true, None, Some(Mark::Reviewed)) if current != State::Reviewed => {
                        Some(State::Reviewed)
                    }
                    (true, None, _) => Some(State::Draft),
                    (false, Some(_), _) | (false, None, None) => None,
                    (false, None, Some(Mark::Reviewed)) => Some(State::Reviewed),
                    (false, None, Some(Mark::Translated)) => {
                        (current == State::Stale).then_some(State::Draft)
                    }
                    (false, None, Some(Mark::NeedsWork)) => {
                        (current == State::Reviewed).then_some(State::Draft)
                    }
                };
                let Some(state) = state.filter(|state| changed || *state != current) else {
                    continue;
                };
                let source = match stale {
                    None => Some(field.source_hash),
                    Some(answer) => stamp_of(answer.returned)
                        .and_then(|(source, _)| source.parse().ok())
                        .or_else(|| UNKNOWN.parse().ok()),
                };
                if let (Some(source), Some(&translation)) = (source, hashes.get(&field.root.id)) {
                    import.states.push(StateChange {
                        id: field.root.id.clone(),
                        state,
                        source,
                        translation,
                    });
                }
            }
        }
    }
}

/// The hash of a source that nothing is known of, so that a translation made from it is stale.
const UNKNOWN: &str = "v1:0000000000000000";

fn at(returned: &ReturnedUnit, mut finding: Finding) -> Finding {
    finding.line = returned.line;
    finding
}

/// The numbers of the units of a text.
fn collect(node: &Node<'_>, numbers: &mut Vec<usize>) {
    numbers.extend(node.words);
    for select in &node.selects {
        for variant in &select.variants {
            collect(&variant.node, numbers);
        }
    }
}

fn node_has(node: &Node<'_>, id: &str) -> bool {
    let mut variants = node.selects.iter().flat_map(|select| &select.variants);
    node.id == id || variants.any(|one| node_has(&one.node, id))
}

/// The hash of the source and the fingerprint of the translation.
fn split_stamp(stamp: &str) -> Option<(&str, &str)> {
    stamp.trim_end().rsplit_once(' ')
}

fn stamp_of(returned: &ReturnedUnit) -> Option<(&str, &str)> {
    split_stamp(returned.stamp.as_deref()?)
}

/// Whether the source has changed since the document was made: by its stamp, else by the words that it shows.
fn is_stale(unit: &Unit, words: &Words, returned: &ReturnedUnit) -> bool {
    if let Some((source, _)) = stamp_of(returned) {
        return split_stamp(&unit.stamp).is_none_or(|(own, _)| own != source);
    }
    let source = returned.source.as_deref();
    source.is_none_or(|source| {
        canonical(source, words).map_or(true, |(text, _)| text != text::trimmed(&words.source))
    })
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text::trimmed(text).is_empty())
}

fn verdict(unit: &Unit, words: &Words, returned: &ReturnedUnit, stale: bool) -> Verdict {
    let base = stamp_of(returned).map(|(_, base)| base);
    let current = words
        .target
        .as_deref()
        .map_or_else(|| "-".to_owned(), text::fingerprint);
    let refused =
        |problem, message: String| Verdict::Refused(Finding::refused(problem, &unit.id, message));
    let Some(target) = returned
        .target
        .as_deref()
        .filter(|text| !is_blank(Some(text)))
    else {
        return match (&words.target, base) {
            (Some(own), _) if is_blank(Some(own)) => Verdict::Same,
            (None, _) | (_, Some("-")) => Verdict::Nothing,
            (_, Some(base)) if base != current => Verdict::Nothing,
            _ => refused(
                Problem::Incomplete,
                "came back empty; the project's text stays".to_owned(),
            ),
        };
    };
    let (text, unknown) = match canonical(target, words) {
        Ok(both) => both,
        Err(why) => return refused(Problem::Malformed, why),
    };
    if words.target.as_deref().map(text::trimmed) == Some(text.as_str()) {
        return Verdict::Same;
    }
    if base.is_some_and(|base| base == text::fingerprint(&text)) {
        return Verdict::Untouched;
    }
    if !unit.translate {
        if text == words.source {
            return Verdict::Nothing;
        }
        return refused(
            Problem::NotToTranslate,
            "stays as it is in every language".to_owned(),
        );
    }
    if base.is_some_and(|base| base != current) {
        return refused(
            Problem::TargetChanged,
            "changed here and, after the export, in the project too".to_owned(),
        );
    }
    let missing: Vec<&str> = words.required.iter().map(String::as_str).collect();
    let missing: Vec<&str> = missing
        .into_iter()
        .filter(|code| !text.contains(code))
        .collect();
    let (problem, message) = match (unknown.is_empty(), missing.is_empty()) {
        (true, true) => return Verdict::Changed(text),
        (false, false) => (
            Problem::CodeEdited,
            format!("has {} for {}", unknown.join(", "), missing.join(", ")),
        ),
        (false, true) => (
            Problem::CodeUnknown,
            format!("has {}, which the source has not", unknown.join(", ")),
        ),
        (true, false) => (
            Problem::CodeMissing,
            format!("lacks {}", missing.join(", ")),
        ),
    };
    if stale {
        let message = format!("the source has changed since the export, and the text {message}");
        return refused(Problem::SourceChanged, message);
    }
    refused(problem, message)
}

/// A returned text in our spelling, and the codes in it that the unit does not know.
fn canonical(text: &str, words: &Words) -> Result<(String, Vec<String>), String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text::trimmed(&text);
    if text.chars().any(text::is_unsafe) {
        return Err("has a control character".to_owned());
    }
    let Some(pieces) = text::pieces(text) else {
        return Err("has a brace without its partner".to_owned());
    };
    let mut out = String::with_capacity(text.len());
    let mut unknown = Vec::new();
    for piece in pieces {
        let code = match piece {
            Piece::Text(text) => {
                out.push_str(text);
                continue;
            }
            Piece::Code(code) => code,
        };
        let squeezed = text::squeezed(code);
        let by_number = squeezed
            .strip_prefix("{#")
            .and_then(|rest| rest.strip_suffix('}'));
        let known = match by_number.and_then(|number| number.parse::<usize>().ok()) {
            Some(number) => number.checked_sub(1).and_then(|at| words.codes.get(at)),
            None => words
                .codes
                .iter()
                .find(|(known, _)| text::squeezed(known) == squeezed),
        };
        match known {
            Some((known, _)) => out.push_str(known),
            None => {
                if !text::is_literal(code) {
                    unknown.push(code.to_owned());
                }
                out.push_str(code);
            }
        }
    }
    Ok((out, unknown))
}

/// The document that a new file begins with: the comments at the head of the source's file.
fn created(source: &File) -> Document {
    let mut text = String::new();
    for entry in source.document.entries() {
        if let Entry::Comment(comment) = entry
            && comment.level == CommentLevel::Resource
        {
            text.push_str(source.document.text().slice(comment.span.clone()));
            text.push_str("\n\n");
        }
    }
    File::new(&source.name, text.trim_end_matches('\n').as_bytes()).document
}

/// Puts new messages where the source has them.
struct Insertion<'d> {
    target: &'d Document,
    source: &'d Document,
    /// The headings of the source.
    headings: Vec<(String, &'d str)>,
    /// Behind what the next message is inserted. `None` at the start of the file.
    anchor: Option<usize>,
    section: usize,
    at_start: bool,
    edits: Vec<Edit>,
}

impl<'d> Insertion<'d> {
    fn new(target: &'d Document, source: &'d Document) -> Self {
        let group = |entry: &'d Entry| match entry {
            Entry::Comment(one) if one.level == CommentLevel::Group => {
                let text = source.text().slice(one.span.clone());
                let lines: Vec<&str> = one.lines.iter().map(retcodes_ftl::Slice::as_str).collect();
                Some((lines.join("\n"), text))
            }
            _ => None,
        };
        // Behind the comments at the head of the file.
        let head = target.entries().iter().map_while(|entry| match entry {
            Entry::Comment(one) if one.level == CommentLevel::Resource => Some(one.span.end),
            _ => None,
        });
        Insertion {
            headings: source.entries().iter().filter_map(group).collect(),
            anchor: head.last(),
            target,
            source,
            section: 0,
            at_start: false,
            edits: Vec::new(),
        }
    }

    /// Goes past a message that is there.
    fn pass(&mut self, message: &MessageModel<'_>, end: usize) {
        self.anchor = Some(end);
        self.section = message.section;
        self.finish_start();
    }

    fn insert(&mut self, message: &MessageModel<'_>, text: &str) {
        let mut gap = gap_before(self.source, message.source.span.start);
        let mut heading = "";
        if message.section != self.section {
            let own = message
                .section
                .checked_sub(1)
                .and_then(|at| self.headings.get(at));
            if let Some((lines, raw)) = own {
                match self.heading_of_target(lines) {
                    Some(end) => {
                        self.anchor = self.anchor.max(Some(end));
                        self.finish_start();
                    }
                    None => {
                        heading = raw;
                        gap = 2;
                    }
                }
            }
            self.section = message.section;
        }
        let heading = if heading.is_empty() {
            String::new()
        } else {
            format!("{heading}\n\n")
        };
        let (at, before) = match self.anchor {
            Some(at) => (at, "\n".repeat(gap)),
            None if self.at_start => (start(self.target), "\n".repeat(gap)),
            None => (start(self.target), String::new()),
        };
        self.at_start |= self.anchor.is_none();
        self.edits.push(Edit {
            span: at..at,
            text: format!("{before}{heading}{text}"),
        });
    }

    /// Where the target has this heading.
    fn heading_of_target(&self, wanted: &str) -> Option<usize> {
        let mut headings = self
            .target
            .entries()
            .iter()
            .filter_map(|entry| match entry {
                Entry::Comment(one) if one.level == CommentLevel::Group => Some(one),
                _ => None,
            });
        let same = headings.find(|one| {
            let lines: Vec<&str> = one.lines.iter().map(retcodes_ftl::Slice::as_str).collect();
            lines.join("\n") == wanted
        });
        same.map(|one| one.span.end)
    }

    /// Ends what was inserted at the start of the file.
    fn finish_start(&mut self) {
        if std::mem::take(&mut self.at_start) {
            let at = start(self.target);
            let text = if self.target.entries().is_empty() {
                "\n"
            } else {
                "\n\n"
            };
            self.edits.push(Edit {
                span: at..at,
                text: text.to_owned(),
            });
        }
    }

    fn finish(mut self) -> Vec<Edit> {
        self.finish_start();
        let text = self.target.text().as_str();
        // A file's last line has an end.
        if !self.edits.is_empty() && !text.is_empty() && !text.ends_with('\n') {
            self.edits.push(Edit {
                span: text.len()..text.len(),
                text: "\n".to_owned(),
            });
        }
        self.edits
    }
}

fn start(document: &Document) -> usize {
    if document.text().has_byte_order_mark() {
        '\u{FEFF}'.len_utf8()
    } else {
        0
    }
}

/// The line ends between an entry and what is before it.
fn gap_before(document: &Document, start: usize) -> usize {
    let before = document.text().slice(0..start);
    let blank = before.len() - before.trim_end_matches([' ', '\r', '\n']).len();
    let blank = before.get(before.len() - blank..).unwrap_or_default();
    blank.matches('\n').count().clamp(1, 2)
}
