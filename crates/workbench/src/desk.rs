//! What the page asks for and does: lists, entries, findings, saving, review.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use retcodes::Args;
use retcodes_check::{
    Answers, Applicability, Change, Diagnostic, FileError, Input, Messages, Plan, Readings, Review,
    WorkspaceError, plural_categories, review_texts, scaffold, write,
};
use retcodes_core::Scheme;
use retcodes_ftl::edit::Edits;
use retcodes_ftl::{Comment, Document, Entry as FtlEntry, Limits, Message};
use retcodes_negotiate::{TextDirection, canonical_tag, text_direction};
use retcodes_review::{Hash, Mark, State, StateFile, history, review, texts};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::drafts::{Draft, Drafts};
use crate::fields::{Field, Fields, Refusal, VALUE, utf16};
use crate::glossary::Hit;
use crate::history::{self as commits};
use crate::place::{find, put};
use crate::preview::{Arguments, Examples, Preview, Shown};
use crate::project::{Project, Snapshot, Texts};
use crate::template::{CATEGORIES, template};
use crate::words::{Stretch, difference, likeness, pairs};

/// As many saves can be taken back.
const UNDOS: usize = 20;

/// Why a request has no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// No such locale or entry.
    NotFound,
    /// The request makes no sense.
    Bad(&'static str),
    /// A file could not be written or read.
    File(FileError),
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

type Answer<T> = Result<T, Failure>;

/// The desk at which all windows of the page work.
#[derive(Debug)]
pub(crate) struct Desk {
    project: Project,
    drafts: Drafts,
    undos: Mutex<(u64, VecDeque<Undo>)>,
    answers: Mutex<Option<(Vec<u64>, Arc<Answering>)>>,
}

/// A save that can be taken back.
#[derive(Debug)]
struct Undo {
    number: u64,
    locale: String,
    id: String,
    /// The bytes of the file before and after.
    bytes: (Vec<u8>, Vec<u8>),
    /// The entry's text before and after.
    bodies: (String, String),
    states: StateFile,
}

/// Who answers for what; `Answers` has no `Debug`.
struct Answering(Answers);

impl std::fmt::Debug for Answering {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answering")
    }
}

/// How far a locale is.
#[derive(Debug, Serialize)]
pub(crate) struct Progress {
    tag: String,
    folder: String,
    dir: &'static str,
    source: bool,
    error: Option<String>,
    missing: usize,
    stale: usize,
    draft: usize,
    reviewed: usize,
}

/// A message in the list.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    id: String,
    code: Option<String>,
    outcome: Option<&'static str>,
    source: String,
    text: String,
    state: &'static str,
    errors: usize,
    warnings: usize,
    draft: bool,
    /// Its entry is in the file and can't be read.
    broken: bool,
    /// The source does not have it.
    extra: bool,
}

/// The list of a locale.
#[derive(Debug, Serialize)]
pub(crate) struct List {
    locale: String,
    dir: &'static str,
    source: String,
    source_dir: &'static str,
    rows: Vec<Row>,
    /// What is wrong with the file as a whole.
    file: Vec<Finding>,
    progress: Progress,
    /// Whether the findings are counted; else the page asks again.
    checked: bool,
}

/// A text in some language.
#[derive(Debug, Serialize)]
pub(crate) struct Text {
    locale: String,
    dir: &'static str,
    name: String,
    text: String,
}

/// Something that `check` finds.
#[derive(Debug, Serialize)]
pub(crate) struct Finding {
    rule: &'static str,
    severity: &'static str,
    message: String,
    help: String,
    meant: Option<String>,
    /// The field it is in, and where in its text, in UTF-16 units.
    leaf: Option<usize>,
    start: usize,
    end: usize,
    /// Where it is in the entry's text.
    from: usize,
    to: usize,
    fix: Option<Repair>,
}

/// A fix of a finding.
#[derive(Debug, Serialize)]
pub(crate) struct Repair {
    safe: bool,
    /// The entry's text with the fix made.
    body: String,
}

/// Work on an entry as the page has it.
pub(crate) type Work = Draft;

/// What is known of one text of an entry.
#[derive(Debug, Serialize)]
pub(crate) struct TextState {
    id: String,
    name: String,
    state: &'static str,
    by: Option<String>,
}

/// What the source said when the translation was made.
#[derive(Debug, Serialize)]
pub(crate) struct Was {
    name: String,
    commit: Option<String>,
    difference: Option<Vec<Stretch>>,
}

/// What a code means.
#[derive(Debug, Serialize)]
pub(crate) struct Means {
    outcome: &'static str,
    actor: &'static str,
    retry: &'static str,
    payer: String,
    source: String,
    note: String,
}

/// A variable of an entry.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Variable {
    name: String,
    number: bool,
    about: String,
}

/// A translation of a text like this one.
#[derive(Debug, Serialize)]
pub(crate) struct Memory {
    id: String,
    source: String,
    text: String,
    percent: u32,
}

/// The entry in another locale.
#[derive(Debug, Serialize)]
pub(crate) struct Other {
    locale: String,
    dir: &'static str,
    texts: Vec<(String, String)>,
    /// Who answers for the value, where it is not this locale.
    answers: Option<String>,
}

/// Everything the page shows of an entry.
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    locale: String,
    dir: &'static str,
    id: String,
    code: Option<String>,
    is_source: bool,
    comment: Vec<String>,
    group: Option<String>,
    work: Work,
    fields: Option<Vec<Field>>,
    refusal: Option<Refusal>,
    source: Vec<Text>,
    reference: Vec<Text>,
    states: Vec<TextState>,
    meaning: Option<Means>,
    variables: Vec<Variable>,
    /// What can be inserted, and what it stands for.
    placeables: Vec<(String, String)>,
    categories: Vec<&'static str>,
    examples: Examples,
    others: Vec<Other>,
    glossary: Vec<Hit>,
    memory: Vec<Memory>,
    /// Whether the work is a draft, not what is in the file.
    drafted: bool,
    /// The entry's text in the file now.
    current: Option<String>,
    answers: Option<String>,
}

/// Work looked at while it goes on.
#[derive(Debug, Serialize)]
pub(crate) struct Look {
    body: String,
    refusal: Option<Refusal>,
    findings: Vec<Finding>,
    shown: Vec<Shown>,
    /// What a payer reads for the code: the id and locale it is from, and the text.
    payer: Option<Payer>,
    glossary: Vec<Hit>,
}

/// What a payer reads.
#[derive(Debug, Serialize)]
pub(crate) struct Payer {
    id: String,
    locale: String,
    dir: &'static str,
    text: String,
}

/// What became of a save.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Saved {
    /// It is in the file.
    Done {
        undo: Option<u64>,
        row: Option<Box<Row>>,
        progress: Progress,
        copied: bool,
    },
    /// The entry has changed in the file since the work began.
    Conflict {
        theirs: Option<String>,
        mine: String,
        difference: Vec<Stretch>,
    },
    /// The work is no entry, or has errors and the page did not insist.
    Refused {
        refusal: Option<Refusal>,
        findings: Vec<Finding>,
    },
}

/// A change of an entry's shape.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Shape {
    /// Only the text read again: the way from the source view to the fields.
    Read,
    /// A variant more, or one less where it is there.
    Variant { at: usize, key: String },
    /// A choice by plural in place of a field.
    Plural { leaf: usize, variable: String },
}

/// Work in a new shape.
#[derive(Debug, Serialize)]
pub(crate) struct Shaped {
    work: Work,
    fields: Option<Vec<Field>>,
    refusal: Option<Refusal>,
}

pub(crate) fn dir(id: &LanguageIdentifier) -> &'static str {
    match text_direction(id) {
        TextDirection::RightToLeft => "rtl",
        TextDirection::LeftToRight => "ltr",
    }
}

impl Desk {
    pub(crate) fn open(
        root: &Path,
        source: Option<LanguageIdentifier>,
        state: &Path,
    ) -> Result<Self, WorkspaceError> {
        Ok(Self {
            project: Project::open(root, source)?,
            drafts: Drafts::of(root, state),
            undos: Mutex::default(),
            answers: Mutex::default(),
        })
    }

    /// The locales whose files have changed since the last look.
    pub(crate) fn changed(&self) -> std::collections::BTreeSet<String> {
        self.project.changed()
    }

    fn texts(&self, locale: &str) -> Answer<(Snapshot, Arc<Texts>)> {
        let snapshot = self.project.look();
        let texts = snapshot
            .locales
            .get(locale)
            .cloned()
            .ok_or(Failure::NotFound)?;
        Ok((snapshot, texts))
    }

    /// How far each locale is.
    pub(crate) fn progress(&self) -> Vec<Progress> {
        let snapshot = self.project.look();
        snapshot
            .locales
            .values()
            .map(|texts| progress(&snapshot, texts))
            .collect()
    }

    /// The messages of a locale: the source's in its order, then what only the locale has. A quick list has findings only
    /// if they are known.
    pub(crate) fn list(&self, locale: &str, ui: &str, quick: bool) -> Answer<List> {
        let (snapshot, texts) = self.texts(locale)?;
        let review = match self.project.known_review(&snapshot, &texts) {
            None if !quick => Some(self.project.review(&snapshot, &texts)),
            known => known,
        };
        let found = review.iter().flat_map(|review| &review.diagnostics);
        let whole = found.filter(|one| one.id.is_none() && one.file == 0);
        let to = Shows {
            body: "",
            start: 0,
            place: &|_| None,
            can_fix: false,
        };
        Ok(List {
            locale: texts.tag(),
            dir: dir(&texts.id),
            source: snapshot.source.to_string(),
            source_dir: dir(&snapshot.source),
            rows: rows(
                &snapshot,
                &texts,
                review.as_deref(),
                &self.drafts.ids(&texts.tag()),
                None,
            ),
            file: with_messages(ui, |messages| {
                whole.map(|one| finding(one, messages, &to)).collect()
            }),
            progress: progress(&snapshot, &texts),
            checked: review.is_some(),
        })
    }

    /// An entry, with all that helps to translate it.
    pub(crate) fn entry(&self, locale: &str, id: &str, reference: &str) -> Answer<Entry> {
        let (snapshot, texts) = self.texts(locale)?;
        let is_source = snapshot.is_source(&texts);
        let source = snapshot.source().filter(|_| !is_source);
        let original = snapshot
            .source()
            .and_then(|source| Some((source, source.document.message(id)?)));
        let here = texts.document.message(id);
        let found = find(&texts.document, id);
        if original.is_none() && found.is_none() {
            return Err(Failure::NotFound);
        }
        let base = found
            .as_ref()
            .map(|found| texts.document.text().slice(found.span()).to_owned());
        let current = base.clone();
        let draft = self.drafts.get(locale, id);
        let drafted = draft.is_some();
        let (work, fields, refusal) = match draft {
            Some(draft) => {
                let fields = Fields::read(&draft.template);
                let source = draft.source.is_some();
                let shown = fields
                    .as_ref()
                    .ok()
                    .filter(|_| !source)
                    .map(|fields| fields.patterns.clone());
                (draft, shown, fields.err())
            }
            None => start(&snapshot, &texts, id, base),
        };
        let message = original.map(|(_, message)| message).or(here);
        let comment = message.and_then(|message| message.comment.as_ref());
        let comment: Vec<String> = comment.map(lines).unwrap_or_default();
        let group = original.and_then(|(source, _)| group(&source.document, id));
        let of = |texts: &Texts| -> Vec<Text> { all_texts(texts, id) };
        let reference = snapshot
            .locales
            .get(reference)
            .filter(|one| one.id != texts.id && one.id != snapshot.source);
        let mut variables = variables(&comment);
        let used = original
            .map(|(source, message)| placeables(&source.document, message))
            .unwrap_or_default();
        for name in used
            .iter()
            .filter_map(|one| one.strip_prefix("{ $")?.strip_suffix(" }"))
        {
            if !variables.iter().any(|there| there.name == name) {
                variables.push(Variable {
                    name: name.to_owned(),
                    number: false,
                    about: String::new(),
                });
            }
        }
        let about = |placeable: &String| -> (String, String) {
            let name = placeable.trim_start_matches("{ ").trim_end_matches(" }");
            let about = match name.strip_prefix('$') {
                Some(name) => variables
                    .iter()
                    .find(|one| one.name == name)
                    .map(|one| one.about.clone()),
                None => all_texts(&texts, name)
                    .into_iter()
                    .next()
                    .map(|one| one.text),
            };
            (placeable.clone(), about.unwrap_or_default())
        };
        let mut insertable = used;
        for variable in &variables {
            let placeable = format!("{{ ${} }}", variable.name);
            if !insertable.contains(&placeable) {
                insertable.push(placeable);
            }
        }
        // A translation says what its source says; the source may say anything.
        let terms = texts
            .document
            .messages()
            .filter(|message| is_source && message.is_term);
        let other_terms: Vec<String> = terms
            .map(|term| format!("{{ {} }}", term.key()))
            .filter(|term| term.trim_matches(['{', '}', ' ']) != id && !insertable.contains(term))
            .collect();
        insertable.extend(other_terms);
        let placeables = insertable.iter().map(about).collect();
        let states = match source {
            Some(source) => states(source, &texts, id),
            None => Vec::new(),
        };
        let answering = self.answering(&snapshot);
        let answers =
            |tag: &LanguageIdentifier| answering.0.of(tag, id, None).map(ToString::to_string);
        let others = snapshot
            .locales
            .values()
            .filter(|one| one.id != texts.id)
            .map(|one| {
                let tag = one.tag();
                Other {
                    dir: dir(&one.id),
                    texts: all_texts(one, id)
                        .into_iter()
                        .map(|text| (text.name, text.text))
                        .collect(),
                    answers: answers(&one.id).filter(|answer| *answer != tag),
                    locale: tag,
                }
            });
        let says = |texts: &Texts| {
            all_texts(texts, id)
                .into_iter()
                .map(|one| one.text)
                .collect::<Vec<_>>()
                .join("\n")
        };
        let glossary = source.map(|source| {
            snapshot
                .glossary
                .hits(&says(source), &source.tag(), &says(&texts), &texts.tag())
        });
        Ok(Entry {
            dir: dir(&texts.id),
            id: id.to_owned(),
            code: Scheme::RETCODES
                .code_of(id)
                .map(std::borrow::Cow::into_owned),
            is_source,
            comment,
            group,
            work,
            fields,
            refusal,
            source: source.map(|source| of(source)).unwrap_or_default(),
            reference: reference.map(|one| of(one)).unwrap_or_default(),
            states,
            meaning: means(&snapshot, id),
            variables,
            placeables,
            categories: plural_categories(&texts.id).unwrap_or_else(|| vec!["other"]),
            examples: Examples::new(&texts.id),
            others: others.collect(),
            glossary: glossary.unwrap_or_default(),
            memory: source
                .map(|source| memory(source, &texts, id))
                .unwrap_or_default(),
            drafted,
            current,
            answers: answers(&texts.id).filter(|answer| *answer != texts.tag()),
            locale: texts.tag(),
        })
    }

    /// Who answers, worked out again only after a change.
    fn answering(&self, snapshot: &Snapshot) -> Arc<Answering> {
        let versions: Vec<u64> = snapshot
            .locales
            .values()
            .map(|texts| texts.version)
            .collect();
        let mut kept = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, answering)) = kept.as_ref().filter(|(at, _)| *at == versions) {
            return Arc::clone(answering);
        }
        let inputs = snapshot.locales.values().map(|texts| Input {
            locale: texts.id.clone(),
            path: texts.path.clone(),
            document: Ok(texts.document.clone()),
            state: None,
            wanted: false,
        });
        let answering = Arc::new(Answering(Answers::new(&review_texts(
            inputs.collect(),
            &snapshot.source,
        ))));
        *kept = Some((versions, Arc::clone(&answering)));
        answering
    }

    /// What is wrong with the work, and how it reads.
    pub(crate) fn look(
        &self,
        locale: &str,
        id: &str,
        work: &Work,
        arguments: &Arguments,
        ui: &str,
    ) -> Answer<Look> {
        let (snapshot, texts) = self.texts(locale)?;
        let made = make(work, id)?;
        let buffer = buffer(&snapshot, &texts, id, &made.body);
        let findings = findings(&snapshot, &texts, &buffer, id, &made, ui);
        let preview = Preview::new(&buffer, &texts.id);
        let fields = Fields::read(&made.body)
            .map(|fields| fields.patterns)
            .unwrap_or_default();
        let mut shown = preview.shown(id, &fields, arguments, &Examples::new(&texts.id));
        if id.starts_with('-') {
            // No app asks for a term, so it is resolved by itself.
            let readings = Readings::new(&buffer, &texts.id, id);
            for one in &mut shown {
                let name = Some(one.name.as_str()).filter(|name| !name.is_empty());
                let reading = readings.of(name, &Args::new()).into_iter().next();
                if let Some(reading) = reading {
                    (one.text, one.why) = (Some(reading.text), None);
                }
            }
        }
        let payer = self.payer(&snapshot, &texts, id, &preview, arguments);
        let source = snapshot.source().filter(|source| source.id != texts.id);
        let glossary = source.map(|source| {
            let says = all_texts(source, id)
                .into_iter()
                .map(|one| one.text)
                .collect::<Vec<_>>()
                .join("\n");
            snapshot
                .glossary
                .hits(&says, &source.tag(), &made.body, &texts.tag())
        });
        Ok(Look {
            refusal: made.refusal,
            findings,
            shown,
            payer,
            glossary: glossary.unwrap_or_default(),
            body: made.body,
        })
    }

    /// What a payer reads for the code of a message, in this locale or the one that answers for it.
    fn payer(
        &self,
        snapshot: &Snapshot,
        texts: &Texts,
        id: &str,
        preview: &Preview,
        arguments: &Arguments,
    ) -> Option<Payer> {
        let own = |name: &str, id: &str| preview.text(id, name, arguments).ok();
        let here = |id: &str, text: String| Payer {
            id: id.to_owned(),
            locale: texts.tag(),
            dir: dir(&texts.id),
            text,
        };
        if Scheme::RETCODES.is_payer(id) {
            return own(VALUE, id).map(|text| here(id, text));
        }
        let meaning = snapshot.meaning(id)?;
        if let Some(text) = own("payer", id) {
            return Some(here(&format!("{id}.payer"), text));
        }
        let payer = meaning.payer();
        if let Some(text) = own(VALUE, payer) {
            return Some(here(payer, text));
        }
        let answering = self.answering(snapshot);
        let other = snapshot
            .locales
            .get(&answering.0.of(&texts.id, payer, None)?.to_string())?;
        let text = Preview::new(&other.document, &other.id)
            .text(payer, VALUE, arguments)
            .ok()?;
        Some(Payer {
            id: payer.to_owned(),
            locale: other.tag(),
            dir: dir(&other.id),
            text,
        })
    }

    /// The work in another shape.
    pub(crate) fn shape(
        &self,
        locale: &str,
        id: &str,
        work: &Work,
        shape: &Shape,
    ) -> Answer<Shaped> {
        let (snapshot, texts) = self.texts(locale)?;
        let refused = |refusal| {
            Ok(Shaped {
                work: work.clone(),
                fields: None,
                refusal: Some(refusal),
            })
        };
        let made = make(work, id)?;
        if let Some(refusal) = made.refusal {
            return refused(refusal);
        }
        let text = match shape {
            Shape::Read => Some(made.body),
            Shape::Variant { .. } | Shape::Plural { .. } => {
                // Empty fields have to stay where they are, so this is made from the template with its texts.
                let fields = Fields::read(&work.template)
                    .map_err(|_| Failure::Bad("the template can't be read"))?;
                match shape {
                    Shape::Variant { at, key } => fields.with_variant(*at, key, &CATEGORIES),
                    Shape::Plural { leaf, variable } => {
                        let categories =
                            plural_categories(&texts.id).unwrap_or_else(|| vec!["other"]);
                        fields.with_plural(*leaf, variable, &categories)
                    }
                    Shape::Read => None,
                }
            }
        };
        let Some(text) = text else {
            return Err(Failure::Bad("there is no such choice"));
        };
        let mut next = Work {
            base: work.base.clone(),
            source: None,
            ..reshaped(&snapshot, &texts, id, &text)
        };
        if !matches!(shape, Shape::Read) {
            next.generated.clone_from(&work.generated);
            next.template = text;
        }
        match Fields::read(&next.template) {
            Ok(fields) => {
                next.fields = fields.texts().map(str::to_owned).collect();
                if !matches!(shape, Shape::Read) {
                    next.fields = carried(work, &fields, shape);
                }
                Ok(Shaped {
                    work: next,
                    fields: Some(fields.patterns),
                    refusal: None,
                })
            }
            Err(refusal) => refused(refusal),
        }
    }

    /// Keeps a draft; work that says what the file says is none.
    pub(crate) fn keep(&self, locale: &str, id: &str, work: Option<&Work>) -> Answer<bool> {
        self.texts(locale)?;
        let Some(work) = work else {
            self.drafts.remove(locale, id);
            return Ok(false);
        };
        let made = make(work, id)?;
        let same = made.refusal.is_none() && made.body == work.base.clone().unwrap_or_default();
        if same {
            self.drafts.remove(locale, id);
        } else {
            self.drafts
                .put(locale, id, work)
                .map_err(|error| Failure::File(FileError::Io(error)))?;
        }
        Ok(!same)
    }

    /// Puts the work into the file: the bytes of this entry, and no others.
    pub(crate) fn save(
        &self,
        locale: &str,
        id: &str,
        work: &Work,
        ask: Ask,
        ui: &str,
    ) -> Answer<Saved> {
        for attempt in 0.. {
            match self.try_save(locale, id, work, ask, ui) {
                // Somebody has saved another entry at the same moment, or holds the lock: look again.
                Err(Failure::File(FileError::Changed | FileError::Locked)) if attempt < 20 => {
                    thread::sleep(Duration::from_millis(25));
                }
                done => return done,
            }
        }
        Err(Failure::Bad("never saved"))
    }

    fn try_save(&self, locale: &str, id: &str, work: &Work, ask: Ask, ui: &str) -> Answer<Saved> {
        let (snapshot, texts) = self.texts(locale)?;
        let empty = Document::read(b"", &Limits::DEFAULT);
        let source = snapshot.source().map_or(&empty, |source| &source.document);
        let made = make(work, id)?;
        if made.refusal.is_some() {
            let buffer = buffer(&snapshot, &texts, id, &made.body);
            let findings = findings(&snapshot, &texts, &buffer, id, &made, ui);
            return Ok(Saved::Refused {
                refusal: made.refusal,
                findings,
            });
        }
        let theirs = find(&texts.document, id)
            .map(|found| texts.document.text().slice(found.span()).to_owned());
        let same = |a: &str, b: &str| a.replace("\r\n", "\n") == b.replace("\r\n", "\n");
        if theirs != work.base && !same(theirs.as_deref().unwrap_or_default(), &made.body) {
            let difference = difference(theirs.as_deref().unwrap_or_default(), &made.body);
            return Ok(Saved::Conflict {
                theirs,
                mine: made.body,
                difference,
            });
        }
        let buffer = buffer(&snapshot, &texts, id, &made.body);
        if !ask.insist {
            let found = findings(&snapshot, &texts, &buffer, id, &made, ui);
            if found.iter().any(|one| one.severity == "error") {
                return Ok(Saved::Refused {
                    refusal: None,
                    findings: found,
                });
            }
        }
        let after = splice(&texts.bytes, &put(&texts.document, source, id, &made.body));
        let now = Document::read(&after, &Limits::DEFAULT);
        let mut states = texts.states.clone();
        let copied = match snapshot.is_source(&texts) {
            true => false,
            false => record(&mut states, source, &texts.document, &now, id, ask.reviewed),
        };
        let mut changes = Vec::new();
        if after != texts.bytes {
            changes.push(Change {
                path: texts.path.clone(),
                before: Some(texts.bytes.clone()),
                after: after.clone(),
            });
        }
        changes.extend(state_change(&texts, &states));
        self.write(&changes)?;
        self.drafts.remove(locale, id);
        let undo = (!changes.is_empty()).then(|| {
            let mut undos = self.undos.lock().unwrap_or_else(PoisonError::into_inner);
            undos.0 += 1;
            let number = undos.0;
            let bodies = (theirs.unwrap_or_default(), made.body);
            let undo = Undo {
                number,
                locale: locale.to_owned(),
                id: id.to_owned(),
                bytes: (texts.bytes.clone(), after),
                bodies,
                states: texts.states.clone(),
            };
            undos.1.push_back(undo);
            if undos.1.len() > UNDOS {
                undos.1.pop_front();
            }
            number
        });
        self.done(locale, id, undo, copied)
    }

    fn done(&self, locale: &str, id: &str, undo: Option<u64>, copied: bool) -> Answer<Saved> {
        let (snapshot, texts) = self.texts(locale)?;
        let review = self.project.review(&snapshot, &texts);
        let row = rows(
            &snapshot,
            &texts,
            Some(&review),
            &self.drafts.ids(&texts.tag()),
            Some(id),
        )
        .into_iter()
        .next()
        .map(Box::new);
        Ok(Saved::Done {
            undo,
            row,
            progress: progress(&snapshot, &texts),
            copied,
        })
    }

    fn write(&self, changes: &[Change]) -> Answer<()> {
        if changes.is_empty() {
            return Ok(());
        }
        for written in write(&self.project.root, changes)? {
            written?;
        }
        self.project.refresh().map_err(|_| Failure::NotFound)?;
        Ok(())
    }

    /// Takes a save back. The file is what it was, to the byte, unless somebody has changed it since: then the entry is.
    pub(crate) fn undo(&self, number: u64) -> Answer<Saved> {
        let undo = {
            let mut undos = self.undos.lock().unwrap_or_else(PoisonError::into_inner);
            let at = undos
                .1
                .iter()
                .position(|undo| undo.number == number)
                .ok_or(Failure::NotFound)?;
            undos.1.remove(at).ok_or(Failure::NotFound)?
        };
        let (snapshot, texts) = self.texts(&undo.locale)?;
        let after = if texts.bytes == undo.bytes.1 {
            undo.bytes.0.clone()
        } else {
            let now = find(&texts.document, &undo.id)
                .map(|found| texts.document.text().slice(found.span()).to_owned());
            if now.clone().unwrap_or_default() != undo.bodies.1 {
                return Ok(Saved::Conflict {
                    difference: difference(now.as_deref().unwrap_or_default(), &undo.bodies.0),
                    theirs: now,
                    mine: undo.bodies.0,
                });
            }
            let empty = Document::read(b"", &Limits::DEFAULT);
            let source = snapshot.source().map_or(&empty, |source| &source.document);
            splice(
                &texts.bytes,
                &put(&texts.document, source, &undo.id, &undo.bodies.0),
            )
        };
        let mut states = texts.states.clone();
        let own = |one: &str| {
            one == undo.id
                || one
                    .strip_prefix(&undo.id)
                    .is_some_and(|rest| rest.starts_with('.'))
        };
        states.retain(|one| !own(one));
        for id in undo.states.ids().filter(|one| own(one)) {
            if let Some(line) = undo.states.line(id) {
                states.set(
                    id,
                    line.mark,
                    line.source,
                    line.translation,
                    line.by.as_deref(),
                );
            }
        }
        let mut changes = Vec::new();
        if after != texts.bytes {
            changes.push(Change {
                path: texts.path.clone(),
                before: Some(texts.bytes.clone()),
                after,
            });
        }
        changes.extend(state_change(&texts, &states));
        self.write(&changes)?;
        self.done(&undo.locale, &undo.id, None, false)
    }

    /// Accepts texts, or takes the acceptance away. Each is named with the translation that was looked at: what has
    /// changed meanwhile is passed over. Answers how many were marked.
    pub(crate) fn mark(
        &self,
        locale: &str,
        wanted: &[(String, Option<String>)],
        reviewed: bool,
    ) -> Answer<usize> {
        let (snapshot, texts) = self.texts(locale)?;
        let source = snapshot
            .source()
            .filter(|source| source.id != texts.id)
            .ok_or(Failure::Bad("the source has no state"))?;
        let mut states = texts.states.clone();
        let mut marked = 0;
        let known: BTreeMap<String, _> = review(&source.document, &texts.document, &texts.states)
            .texts
            .into_iter()
            .map(|one| (one.id.clone(), one))
            .collect();
        for (id, seen) in wanted {
            let own = known
                .range(id.clone()..)
                .take_while(|(one, _)| one.starts_with(id.as_str()));
            for (name, text) in own.filter(|(one, _)| {
                *one == id
                    || one
                        .get(id.len()..)
                        .is_some_and(|rest| rest.starts_with('.'))
            }) {
                let Some(translation) = text.translation else {
                    continue;
                };
                if seen
                    .as_ref()
                    .is_some_and(|seen| *seen != line(&shown_text(&texts, name)))
                {
                    continue;
                }
                let mark = if reviewed {
                    Mark::Reviewed
                } else {
                    Mark::Draft
                };
                states.set(name, mark, text.source, translation, None);
                marked += 1;
            }
        }
        let changes: Vec<Change> = state_change(&texts, &states).into_iter().collect();
        self.write(&changes)?;
        Ok(marked)
    }

    /// What the source said when stale texts of an entry were translated, from git.
    pub(crate) fn was(&self, locale: &str, id: &str) -> Answer<Vec<Was>> {
        let (snapshot, texts) = self.texts(locale)?;
        let source = snapshot
            .source()
            .filter(|source| source.id != texts.id)
            .ok_or(Failure::NotFound)?;
        let stale = states(source, &texts, id)
            .into_iter()
            .filter(|one| one.state == State::Stale.as_str());
        let was = stale.map(|text| {
            let older = texts
                .states
                .line(&text.id)
                .and_then(|line| history::older(&source.path, &text.id, line.source));
            let now = shown_text(source, &text.id);
            Was {
                name: text.name,
                commit: older.as_ref().map(|older| older.commit.clone()),
                difference: older.map(|older| difference(&older.text, &now)),
            }
        });
        Ok(was.collect())
    }

    /// The commits that changed an entry of a locale.
    pub(crate) fn history(&self, locale: &str, id: &str) -> Answer<Vec<commits::Change>> {
        let (_, texts) = self.texts(locale)?;
        Ok(commits::history(&texts.path, id))
    }

    /// Begins a new language: its folder, with every message of the source waiting in a comment.
    pub(crate) fn begin(&self, tag: &str) -> Answer<String> {
        let locale = canonical_tag(tag.trim()).map_err(|_| Failure::Bad("not-a-tag"))?;
        let snapshot = self.project.look();
        if snapshot.locales.contains_key(&locale.to_string()) {
            return Err(Failure::Bad("already-there"));
        }
        let source = snapshot.source().ok_or(Failure::Bad("no-source"))?;
        let wanted = std::collections::HashSet::new();
        let plan = Plan {
            from: &snapshot.source,
            to: &locale,
            wanted: &wanted,
            full: false,
        };
        let text = scaffold(&source.document, &plan).text;
        let path: PathBuf = self
            .project
            .root
            .join(locale.to_string())
            .join(retcodes_check::FILE_NAME);
        self.write(&[Change {
            path,
            before: None,
            after: text.into_bytes(),
        }])?;
        Ok(locale.to_string())
    }
}

/// How a save is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ask {
    /// The translator accepts the text as it stands.
    pub(crate) reviewed: bool,
    /// It is saved with its errors.
    pub(crate) insist: bool,
}

/// A table of messages; of two with one key the first counts.
trait FirstByKey<'a> {
    fn first_by_key(self) -> BTreeMap<&'a str, &'a Message>;
}

impl<'a, I: Iterator<Item = (&'a str, &'a Message)>> FirstByKey<'a> for I {
    fn first_by_key(self) -> BTreeMap<&'a str, &'a Message> {
        let mut map = BTreeMap::new();
        for (key, message) in self {
            map.entry(key).or_insert(message);
        }
        map
    }
}

/// Rows of all messages, or of one.
fn rows(
    snapshot: &Snapshot,
    texts: &Texts,
    review_of_file: Option<&Review>,
    drafts: &[String],
    only: Option<&str>,
) -> Vec<Row> {
    let empty = Document::read(b"", &Limits::DEFAULT);
    let source = snapshot.source().map_or(&empty, |source| &source.document);
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for one in review_of_file
        .iter()
        .flat_map(|review| &review.diagnostics)
        .filter(|one| one.file == 0)
    {
        let Some(id) = one.id.as_deref() else {
            continue;
        };
        let id = id.split_once('.').map_or(id, |(id, _)| id);
        let (errors, warnings) = counts.entry(id).or_default();
        match one.severity().as_str() {
            "error" => *errors += 1,
            "warning" => *warnings += 1,
            _ => {}
        }
    }
    let mut states: BTreeMap<String, State> = BTreeMap::new();
    for text in review(source, &texts.document, &texts.states).texts {
        let id = text
            .id
            .split_once('.')
            .map_or(text.id.as_str(), |(id, _)| id)
            .to_owned();
        let state = states.entry(id).or_insert(text.state);
        *state = (*state).min(text.state);
    }
    let (rows, _) = retcodes_core::codes_file::read(&snapshot.codes);
    let outcomes: BTreeMap<String, &'static str> = rows
        .iter()
        .map(|row| (row.code.as_str().to_owned(), row.meaning.outcome().as_str()))
        .collect();
    let is_source = snapshot.is_source(texts);
    let here: BTreeMap<&str, &Message> = texts
        .document
        .messages()
        .map(|message| (message.key(), message))
        .first_by_key();
    let junk: Vec<String> = junk_ids(&texts.document);
    let mut rows = Vec::new();
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    let all = source.messages().map(|message| (message, false));
    let extra = texts
        .document
        .messages()
        .filter(|one| source.message(one.key()).is_none());
    for (message, extra) in all.chain(extra.map(|message| (message, true))) {
        let id = message.key();
        if only.is_some_and(|only| only != id) || seen.insert(id, ()).is_some() {
            continue;
        }
        let code = Scheme::RETCODES
            .code_of(id)
            .map(std::borrow::Cow::into_owned);
        let (errors, warnings) = counts.get(id).copied().unwrap_or_default();
        let first = |document: &Document, message: &Message| {
            let pattern = message
                .patterns()
                .next()
                .map(|(_, pattern)| pattern.span.clone());
            pattern.map_or(String::new(), |span| line(document.text().slice(span)))
        };
        let state = match states.get(id) {
            _ if is_source => "source",
            Some(state) => state.as_str(),
            None => "draft",
        };
        rows.push(Row {
            outcome: code.as_ref().and_then(|code| outcomes.get(code).copied()),
            code,
            source: if extra {
                String::new()
            } else {
                first(source, message)
            },
            text: here
                .get(id)
                .map_or(String::new(), |there| first(&texts.document, there)),
            state,
            errors,
            warnings,
            draft: drafts.binary_search_by(|one| one.as_str().cmp(id)).is_ok(),
            broken: junk.iter().any(|one| one == id)
                || here.get(id).is_some_and(|one| one.is_broken()),
            extra,
            id: id.to_owned(),
        });
    }
    for id in junk
        .iter()
        .filter(|id| source.message(id).is_none() && only.is_none_or(|only| only == id.as_str()))
    {
        rows.push(Row {
            id: id.clone(),
            code: None,
            outcome: None,
            source: String::new(),
            text: String::new(),
            state: "draft",
            errors: 1,
            warnings: 0,
            draft: false,
            broken: true,
            extra: true,
        });
    }
    rows
}

fn progress(snapshot: &Snapshot, texts: &Texts) -> Progress {
    let empty = Document::read(b"", &Limits::DEFAULT);
    let source = snapshot.source().map_or(&empty, |source| &source.document);
    let is_source = snapshot.is_source(texts);
    let known = review(source, &texts.document, &texts.states);
    let count = |state| if is_source { 0 } else { known.count(state) };
    Progress {
        tag: texts.tag(),
        folder: texts.name.clone(),
        dir: dir(&texts.id),
        source: is_source,
        error: texts.error.clone(),
        missing: count(State::Missing),
        stale: count(State::Stale),
        draft: count(State::Draft),
        reviewed: if is_source {
            known.texts.len()
        } else {
            count(State::Reviewed)
        },
    }
}

/// The state of each text of an entry.
fn states(source: &Texts, texts: &Texts, id: &str) -> Vec<TextState> {
    let known = review(&source.document, &texts.document, &texts.states);
    let own = known.texts.into_iter().filter_map(|text| {
        let rest = text.id.strip_prefix(id)?;
        let name = if rest.is_empty() {
            VALUE
        } else {
            rest.strip_prefix('.')?
        };
        let by = texts.states.line(&text.id).and_then(|line| line.by.clone());
        Some(TextState {
            name: name.to_owned(),
            state: text.state.as_str(),
            by,
            id: text.id,
        })
    });
    own.collect()
}

/// A text of a locale by its name among the texts, as it is in the file.
fn shown_text(texts: &Texts, name: &str) -> String {
    let (id, attribute) = name.split_once('.').unwrap_or((name, VALUE));
    all_texts(texts, id)
        .into_iter()
        .find(|one| one.name == attribute)
        .map_or(String::new(), |one| one.text)
}

/// The values and attributes of an entry as they are written, without indentation.
fn all_texts(texts: &Texts, id: &str) -> Vec<Text> {
    let Some(message) = texts.document.message(id) else {
        return Vec::new();
    };
    let patterns = message.patterns().map(|(name, pattern)| Text {
        locale: texts.tag(),
        dir: dir(&texts.id),
        name: name.map_or(String::new(), ToString::to_string),
        text: dedented(texts.document.text().slice(pattern.span.clone())),
    });
    patterns.collect()
}

/// A text of several lines without what all lines behind the first begin with.
fn dedented(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let blanks = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let rest = lines.iter().skip(1).filter(|line| !line.trim().is_empty());
    let shared = rest.map(blanks).min().unwrap_or(0);
    let cut = lines.iter().enumerate().map(|(index, line)| match index {
        0 => line,
        _ => line.get(shared..).unwrap_or_default(),
    });
    cut.collect::<Vec<_>>().join("\n")
}

/// The beginning of a text on one line, for a list.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(160).collect()
}

fn lines(comment: &Comment) -> Vec<String> {
    comment
        .lines
        .iter()
        .map(|line| line.trim_end_matches('\r').to_owned())
        .collect()
}

/// The heading that a message stands under.
fn group(document: &Document, id: &str) -> Option<String> {
    let mut heading = None;
    for entry in document.entries() {
        match entry {
            FtlEntry::Comment(comment) if comment.level == retcodes_ftl::CommentLevel::Group => {
                heading = Some(lines(comment).join(" "));
            }
            FtlEntry::Message(message) if message.key() == id => return heading,
            _ => {}
        }
    }
    None
}

/// The variables that a comment declares: `$name (Number) - what it holds`.
fn variables(comment: &[String]) -> Vec<Variable> {
    let declared = comment.iter().filter_map(|line| {
        let rest = line.trim().strip_prefix('$')?;
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .collect();
        let rest = rest.get(name.len()..)?.trim_start();
        let number = rest.to_ascii_lowercase().starts_with("(number");
        let about = rest
            .split_once(['-', '–', '—', ':'])
            .map_or("", |(_, about)| about)
            .trim()
            .to_owned();
        (!name.is_empty()).then_some(Variable {
            name,
            number,
            about,
        })
    });
    declared.collect()
}

/// The placeables of a message that refer to something, each once, in the order of the text.
fn placeables(document: &Document, message: &Message) -> Vec<String> {
    use retcodes_ftl::{Element, Expression, Inline, Pattern};
    fn walk(document: &Document, pattern: &Pattern, found: &mut Vec<String>) {
        for element in &pattern.elements {
            let Element::Placeable(placeable) = element else {
                continue;
            };
            match &placeable.expression {
                Expression::Inline(Inline::String(_) | Inline::Number(_)) => {}
                Expression::Inline(inline) => {
                    let text = format!("{{ {} }}", document.text().slice(inline.span()));
                    if !found.contains(&text) {
                        found.push(text);
                    }
                }
                Expression::Select { variants, .. } => {
                    variants
                        .iter()
                        .for_each(|variant| walk(document, &variant.value, found));
                }
            }
        }
    }
    let mut found = Vec::new();
    message
        .patterns()
        .for_each(|(_, pattern)| walk(document, pattern, &mut found));
    found
}

fn means(snapshot: &Snapshot, id: &str) -> Option<Means> {
    let meaning = snapshot.meaning(id)?;
    Some(Means {
        outcome: meaning.outcome().as_str(),
        actor: meaning.actor().as_str(),
        retry: meaning.retry().as_str(),
        payer: meaning.payer().to_owned(),
        source: meaning.source().to_owned(),
        note: meaning.note().to_owned(),
    })
}

/// Translations of texts like those of an entry, the most alike first.
fn memory(source: &Texts, texts: &Texts, id: &str) -> Vec<Memory> {
    let own: Vec<Vec<(char, char)>> = all_texts(source, id)
        .iter()
        .map(|one| pairs(&one.text))
        .collect();
    let mut translated: BTreeMap<String, &retcodes_ftl::Pattern> = BTreeMap::new();
    for (name, pattern) in retcodes_review::texts(&texts.document) {
        translated.entry(name).or_insert(pattern);
    }
    let mut found: Vec<Memory> = Vec::new();
    for (name, pattern) in retcodes_review::texts(&source.document) {
        if name == id
            || name
                .strip_prefix(id)
                .is_some_and(|rest| rest.starts_with('.'))
        {
            continue;
        }
        let Some(translation) = translated.get(&name) else {
            continue;
        };
        let text = source.document.text().slice(pattern.span.clone());
        let other = pairs(text);
        let alike = own
            .iter()
            .map(|own| likeness(own, &other))
            .fold(0.0, f64::max);
        if alike >= 0.4 {
            found.push(Memory {
                id: name,
                source: dedented(text),
                text: dedented(texts.document.text().slice(translation.span.clone())),
                percent: (alike * 100.0).floor() as u32,
            });
        }
    }
    found.sort_by(|a, b| b.percent.cmp(&a.percent).then_with(|| a.id.cmp(&b.id)));
    let mut seen: Vec<(String, String)> = Vec::new();
    found.retain(|one| {
        let pair = (one.source.clone(), one.text.clone());
        let new = !seen.contains(&pair);
        if new && seen.len() < 6 {
            seen.push(pair);
        }
        new
    });
    found.truncate(5);
    found
}

/// The ids of entries that can't be read at all.
fn junk_ids(document: &Document) -> Vec<String> {
    let junk = document.entries().iter().filter_map(|entry| match entry {
        FtlEntry::Junk(junk) => Some(document.text().slice(junk.span.clone())),
        _ => None,
    });
    let ids = junk.filter_map(|text| {
        let id: String = text
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .collect();
        let rest = text.get(id.len()..)?.trim_start_matches(' ');
        (!id.is_empty() && rest.starts_with('=')).then_some(id)
    });
    ids.collect()
}

/// Work on what is in the file, or on an empty template.
fn start(
    snapshot: &Snapshot,
    texts: &Texts,
    id: &str,
    base: Option<String>,
) -> (Work, Option<Vec<Field>>, Option<Refusal>) {
    let body = base.clone().unwrap_or_default();
    let mut work = Work {
        base,
        ..reshaped(snapshot, texts, id, &body)
    };
    match Fields::read(&work.template) {
        Ok(fields) => {
            work.fields = fields.texts().map(str::to_owned).collect();
            (work, Some(fields.patterns), None)
        }
        Err(refusal) => {
            work = Work {
                source: Some(body.clone()),
                template: body,
                generated: Vec::new(),
                ..work
            };
            (work, None, Some(refusal))
        }
    }
}

/// The template of a text, with what the source has more.
fn reshaped(snapshot: &Snapshot, texts: &Texts, id: &str, body: &str) -> Work {
    let source = snapshot.source().filter(|source| source.id != texts.id);
    let original =
        source.and_then(|source| Some((source.document.text(), source.document.message(id)?)));
    let read = Document::read(body.as_bytes(), &Limits::DEFAULT);
    let there = read
        .messages()
        .next()
        .filter(|message| !message.is_broken());
    if there.is_none() && !body.is_empty() {
        return Work {
            template: body.to_owned(),
            ..Work::default()
        };
    }
    let made = template(original, there.map(|message| (body, message)), &texts.id);
    Work {
        template: made.body,
        generated: made.generated,
        ..Work::default()
    }
}

/// The texts of fields after a change of shape: those outside of it stay, a new choice has the old text in each variant.
fn carried(work: &Work, fields: &Fields, shape: &Shape) -> Vec<String> {
    let fresh: Vec<String> = fields.texts().map(str::to_owned).collect();
    let old = Fields::read(&work.template);
    let Ok(old) = old else { return fresh };
    let (before, after) = (old.len(), fields.len());
    let mut texts = work.fields.clone();
    match shape {
        Shape::Plural { leaf, .. } => {
            let text = texts.get(*leaf).cloned().unwrap_or_default();
            let more = (after + 1).saturating_sub(before);
            texts.splice(
                *leaf..(*leaf + 1).min(texts.len()),
                std::iter::repeat_n(text, more),
            );
        }
        Shape::Variant { key, at } => {
            // Where the two differ is the variant: count the fields before it.
            let index =
                position(&old.patterns, *at, key).or_else(|| position(&fields.patterns, *at, key));
            let index = index.unwrap_or(0);
            if after > before {
                texts.splice(
                    index.min(texts.len())..index.min(texts.len()),
                    std::iter::repeat_n(String::new(), after - before),
                );
            } else {
                let gone = index.min(texts.len())..(index + before - after).min(texts.len());
                texts.splice(gone, []);
            }
        }
        Shape::Read => {}
    }
    if texts.len() == after { texts } else { fresh }
}

/// The first field of a variant, by the place of its choice.
fn position(patterns: &[Field], at: usize, key: &str) -> Option<usize> {
    use crate::fields::Part;
    fn first(parts: &[Part]) -> Option<usize> {
        parts.iter().find_map(|part| match part {
            Part::Run { leaf, .. } => Some(*leaf),
            Part::Select { variants, .. } => {
                variants.iter().find_map(|variant| first(&variant.parts))
            }
        })
    }
    fn walk(parts: &[Part], at: usize, key: &str) -> Option<usize> {
        parts.iter().find_map(|part| match part {
            Part::Run { .. } => None,
            Part::Select {
                at: here, variants, ..
            } => {
                let own = variants
                    .iter()
                    .find(|one| one.key == key)
                    .filter(|_| *here == at);
                own.and_then(|variant| first(&variant.parts)).or_else(|| {
                    variants
                        .iter()
                        .find_map(|variant| walk(&variant.parts, at, key))
                })
            }
        })
    }
    patterns
        .iter()
        .find_map(|field| walk(&field.parts, at, key))
}

/// Work as an entry's text.
struct Made {
    body: String,
    refusal: Option<Refusal>,
    /// Where a place of the body is among the fields.
    composed: Option<crate::fields::Composed>,
}

fn make(work: &Work, id: &str) -> Answer<Made> {
    if let Some(source) = &work.source {
        let body = source.trim_end().to_owned();
        let refusal = match Fields::read(&body) {
            _ if body.is_empty() => None,
            Ok(fields) if fields.key() != id => Some(Refusal {
                leaf: None,
                offset: 0,
                why: "another-entry",
            }),
            Ok(_) => None,
            Err(refusal) => Some(refusal),
        };
        return Ok(Made {
            body,
            refusal,
            composed: None,
        });
    }
    let fields =
        Fields::read(&work.template).map_err(|_| Failure::Bad("the template can't be read"))?;
    if fields.key() != id {
        return Err(Failure::Bad("the template is of another entry"));
    }
    let texts = work.fields.iter().cloned().enumerate().collect();
    let composed = fields.compose(&texts, &work.generated);
    let refusal = composed.prove(&fields).err();
    Ok(Made {
        body: composed.body.clone(),
        refusal,
        composed: Some(composed),
    })
}

/// The file with the work in it.
fn buffer(snapshot: &Snapshot, texts: &Texts, id: &str, body: &str) -> Document {
    let empty = Document::read(b"", &Limits::DEFAULT);
    let source = snapshot.source().map_or(&empty, |source| &source.document);
    let edits = put(&texts.document, source, id, body);
    Document::read(&splice(&texts.bytes, &edits), &Limits::DEFAULT)
}

/// Edits of a text made in the bytes that it was read from.
fn splice(bytes: &[u8], edits: &Edits) -> Vec<u8> {
    let mut after = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for edit in edits.iter() {
        after.extend_from_slice(bytes.get(at..edit.span.start).unwrap_or_default());
        after.extend_from_slice(edit.text.as_bytes());
        at = edit.span.end;
    }
    after.extend_from_slice(bytes.get(at..).unwrap_or_default());
    after
}

fn state_change(texts: &Texts, states: &StateFile) -> Option<Change> {
    let changed = *states != texts.states;
    let after = states.to_string().into_bytes();
    changed.then(|| Change {
        path: texts.state_path(),
        before: texts.state_bytes.clone(),
        after,
    })
}

/// Records the state of an entry's texts after a save. What has changed is a draft for the source as it is; what the
/// translator accepts is reviewed, but not where it only copies the source. Answers whether something does.
fn record(
    states: &mut StateFile,
    source: &Document,
    before: &Document,
    after: &Document,
    id: &str,
    reviewed: bool,
) -> bool {
    let hashes = |document: &Document| -> BTreeMap<String, Hash> {
        let own = texts(document).into_iter().filter(|(name, _)| {
            name == id
                || name
                    .strip_prefix(id)
                    .is_some_and(|rest| rest.starts_with('.'))
        });
        let mut map = BTreeMap::new();
        for (name, pattern) in own {
            map.entry(name).or_insert(Hash::of(pattern));
        }
        map
    };
    let (source, before, after) = (hashes(source), hashes(before), hashes(after));
    let mut copied = false;
    for (name, original) in &source {
        let Some(translation) = after.get(name) else {
            states.remove(name);
            continue;
        };
        let copies = translation == original;
        copied |= copies;
        if reviewed && !copies {
            states.set(name, Mark::Reviewed, *original, *translation, None);
        } else if before.get(name) != Some(translation) {
            states.set(name, Mark::Draft, *original, *translation, None);
        }
    }
    copied
}

/// The field that a place is in, and where in its text.
type Place = Option<(usize, Range<usize>)>;

/// Where a finding is shown.
struct Shows<'a> {
    body: &'a str,
    /// Where the body begins in the file.
    start: usize,
    place: &'a dyn Fn(&Range<usize>) -> Place,
    can_fix: bool,
}

fn findings(
    snapshot: &Snapshot,
    texts: &Texts,
    buffer: &Document,
    id: &str,
    made: &Made,
    ui: &str,
) -> Vec<Finding> {
    let Some(found) = find(buffer, id) else {
        return Vec::new();
    };
    let span = found.span();
    let review = snapshot.review(texts, Some(buffer.clone()));
    let inside = |one: &&Diagnostic| {
        one.file == 0
            && one
                .span
                .as_ref()
                .is_some_and(|place| span.start <= place.start && place.start <= span.end)
    };
    let place = |span: &Range<usize>| {
        made.composed
            .as_ref()
            .and_then(|composed| composed.place(span))
    };
    let body = buffer.text().slice(span.clone());
    let to_page = Shows {
        body,
        start: span.start,
        place: &place,
        can_fix: true,
    };
    with_messages(ui, |messages| {
        review
            .diagnostics
            .iter()
            .filter(inside)
            .map(|one| finding(one, messages, &to_page))
            .collect()
    })
}

fn finding(one: &Diagnostic, messages: &Messages, to: &Shows<'_>) -> Finding {
    let said = messages.of(one);
    let span = one.span.clone().unwrap_or_default();
    let local =
        span.start.saturating_sub(to.start)..span.end.saturating_sub(to.start).min(to.body.len());
    let place = (to.place)(&local);
    let inside =
        |edit: &Range<usize>| to.start <= edit.start && edit.end <= to.start + to.body.len();
    let fix = one
        .fix
        .as_ref()
        .filter(|fix| to.can_fix && fix.edits.iter().all(|(span, _)| inside(span)));
    let fix = fix.map(|fix| {
        let mut edits = Edits::default();
        for (span, with) in &fix.edits {
            edits.replace(span.start - to.start..span.end - to.start, with.clone());
        }
        Repair {
            safe: fix.applicability == Applicability::Safe,
            body: edits.apply(to.body),
        }
    });
    Finding {
        rule: one.rule.code(),
        severity: one.severity().as_str(),
        meant: messages.did_you_mean(&said),
        message: said.message,
        help: said.help,
        leaf: place.as_ref().map(|(leaf, _)| *leaf),
        start: place.as_ref().map_or(0, |(_, place)| place.start),
        end: place.as_ref().map_or(0, |(_, place)| place.end),
        from: utf16(to.body, local.start),
        to: utf16(to.body, local.end),
        fix,
    }
}

/// The tools' sentences in the page's language. Reading them takes longer than saying one, so each thread keeps them.
fn with_messages<T>(ui: &str, say: impl FnOnce(&Messages) -> T) -> T {
    use std::cell::RefCell;
    thread_local! {
        static KEPT: RefCell<Vec<(String, Messages)>> = const { RefCell::new(Vec::new()) };
    }
    KEPT.with_borrow_mut(|kept| {
        if !kept.iter().any(|(tag, _)| tag == ui) {
            kept.truncate(3);
            kept.insert(0, (ui.to_owned(), Messages::new(ui)));
        }
        match kept.iter().find(|(tag, _)| tag == ui) {
            Some((_, messages)) => say(messages),
            None => say(&Messages::new(ui)),
        }
    })
}
