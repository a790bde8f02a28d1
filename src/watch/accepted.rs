//! From what was read to what is used: the proof that a new state of the directories is no worse.
//!
//! A locale is **refused for the errors that are new since its last accepted state**, and then its last good texts stay.
//! An error that was there before refuses nothing, or nobody could repair a file step by step.
//!
//! 1. A file that can't be read now (a dangling link, a directory that is just being moved) keeps its last good text.
//! 2. The rest is built on trial. A locale that has a new error, and had texts before, is put back as a whole.
//! 3. What is left is built again, and becomes the new state.
//!
//! A locale that is new has no last good texts. Its errors cost only the messages they are in, as when a program starts,
//! unless the builder is strict. A codes file is treated as a locale. Whatever happens, a panic included, the last good
//! state stays.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use retcodes_ftl::Rule;
use unic_langid::LanguageIdentifier;

use super::reload::Reload;
use crate::builder::CatalogBuilder;
use crate::catalog::Catalog;
use crate::error::BuildError;
use crate::overlay::{CodesSource, Diagnostic, Directory, Severity, Source};

/// A file by the number of its directory and its name.
type Key = (usize, Arc<str>);
/// What is refused or taken as one: the texts of a locale, or the codes files.
type Unit = Option<LanguageIdentifier>;

/// A file that is used: a text of a locale, or a codes file.
#[derive(Clone, PartialEq)]
pub(super) struct File {
    unit: Unit,
    pub(super) bytes: Arc<[u8]>,
}

/// The files of all directories.
pub(super) type Files = BTreeMap<Key, File>;

/// What is used, and what is known to be wrong with it.
pub(super) struct Accepted {
    builder: CatalogBuilder,
    pub(super) files: Files,
    known: Known,
    /// What was read last, accepted or not.
    seen: (Files, Vec<Diagnostic>),
    reloads: u64,
}

impl Accepted {
    /// The first state. There is nothing to fall back to yet: errors cost their messages, or all if the builder is
    /// strict.
    pub(super) fn new(
        builder: CatalogBuilder,
        reading: &[Directory],
    ) -> Result<(Catalog, Self), BuildError> {
        let catalog = build(&builder, reading)?;
        let errors = || catalog.diagnostics().iter().filter(|one| is_error(one));
        if builder.strict && errors().next().is_some() {
            return Err(BuildError::Diagnostics(errors().cloned().collect()));
        }
        let accepted = Self {
            builder,
            files: files_of(reading),
            known: Known::of(catalog.diagnostics()),
            seen: (files_of(reading), of_places(reading)),
            reloads: 0,
        };
        Ok((catalog, accepted))
    }

    /// Whether this was not read last.
    pub(super) fn is_new(&self, reading: &[Directory]) -> bool {
        (files_of(reading), of_places(reading)) != self.seen
    }

    /// The new catalogue, if there is one, and what to tell; nothing if nothing is new.
    pub(super) fn reload(&mut self, reading: &[Directory]) -> Option<(Option<Catalog>, Reload)> {
        if !self.is_new(reading) {
            return None;
        }
        self.seen = (files_of(reading), of_places(reading));
        self.reloads += 1;
        Some(match self.trial(reading) {
            Ok(trial) => {
                let reload = self.told(&trial, reading);
                let mut catalog = trial.catalog;
                self.known = Known::of(catalog.diagnostics());
                self.files = trial.files;
                // Whoever asks the catalogue what is wrong hears of the refused files too.
                catalog.read.diagnostics.extend(trial.why);
                (Some(catalog), reload)
            }
            Err(failure) => {
                let (files, diagnostics) = self.seen.clone();
                let reload = Reload {
                    number: self.reloads,
                    refused: changes(&self.files, &files)
                        .into_iter()
                        .map(|(_, name)| name)
                        .collect(),
                    diagnostics,
                    failure: Some(failure),
                    ..Reload::default()
                };
                (None, reload)
            }
        })
    }

    fn trial(&self, reading: &[Directory]) -> Result<Trial, BuildError> {
        let mut files = files_of(reading);
        let mut refused = BTreeSet::new();
        for (key, file) in &self.files {
            if !files.contains_key(key) && is_unreadable(key, reading) {
                files.insert(key.clone(), file.clone());
                refused.insert(key.clone());
            }
        }
        let mut why: Vec<Diagnostic> = Vec::new();
        loop {
            let catalog = build(&self.builder, &directories(&files, reading))?;
            let new: Vec<&Diagnostic> = self
                .known
                .lacks(catalog.diagnostics())
                .into_iter()
                .filter(|one| is_error(one))
                .collect();
            let changed = changes(&self.files, &files);
            let unit = |key: &Key| {
                files
                    .get(key)
                    .or(self.files.get(key))
                    .map(|file| file.unit.clone())
            };
            let has_errors = |key: &&Key| {
                let unit = unit(key).unwrap_or_default();
                let was_used = self.files.values().any(|file| file.unit == unit);
                // An error of a new locale costs its message, but for one that it causes elsewhere.
                let counts = |one: &Diagnostic| {
                    was_used
                        || self.builder.strict
                        || !changed.iter().any(|key| *key.1 == *one.source())
                };
                new.iter()
                    .any(|one| one.locale() == unit.as_ref() && counts(one))
            };
            let culprits: Vec<Key> = changed.iter().filter(has_errors).cloned().collect();
            if culprits.is_empty() {
                return Ok(Trial {
                    catalog,
                    files,
                    refused,
                    why,
                });
            }
            let units: BTreeSet<Unit> = culprits.iter().filter_map(unit).collect();
            why.extend(
                new.into_iter()
                    .filter(|one| units.contains(&one.locale().cloned()))
                    .cloned(),
            );
            for key in culprits {
                // Each round puts one file back at least, so this ends.
                match self.files.get(&key) {
                    Some(good) => files.insert(key.clone(), good.clone()),
                    None => files.remove(&key),
                };
                refused.insert(key);
            }
        }
    }

    fn told(&self, trial: &Trial, reading: &[Directory]) -> Reload {
        let (old, new) = (&self.files, &trial.files);
        let changed = changes(old, new);
        let of = |is: &dyn Fn(&Key) -> bool| -> Vec<Arc<str>> {
            changed
                .iter()
                .filter(|key| is(key))
                .map(|key| Arc::clone(&key.1))
                .collect()
        };
        let units = changed
            .iter()
            .filter_map(|key| new.get(key).or(old.get(key)));
        let locales: BTreeSet<&LanguageIdentifier> =
            units.filter_map(|file| file.unit.as_ref()).collect();
        let mut diagnostics = of_places(reading);
        diagnostics.extend(trial.why.iter().cloned());
        let in_use = trial.catalog.diagnostics();
        let newly: Vec<&Diagnostic> = self
            .known
            .lacks(in_use)
            .into_iter()
            .filter(|one| !diagnostics.contains(one))
            .collect();
        let newly: Vec<Diagnostic> = newly.into_iter().cloned().collect();
        diagnostics.extend(newly);
        Reload {
            number: self.reloads,
            added: of(&|key| !old.contains_key(key)),
            removed: of(&|key| !new.contains_key(key)),
            changed: of(&|key| old.contains_key(key) && new.contains_key(key)),
            refused: trial.refused.iter().map(|key| Arc::clone(&key.1)).collect(),
            locales: locales.into_iter().cloned().collect(),
            diagnostics,
            failure: None,
        }
    }
}

/// A state of the directories that can be used, and what had to be put back for that.
struct Trial {
    catalog: Catalog,
    files: Files,
    refused: BTreeSet<Key>,
    /// The errors that files were put back for.
    why: Vec<Diagnostic>,
}

/// A catalogue of these directories. A panic while they are read is an error like any other.
fn build(builder: &CatalogBuilder, directories: &[Directory]) -> Result<Catalog, BuildError> {
    let mut read = directories.iter().cloned();
    let build = || builder.build_with(&mut |_, _| read.next().unwrap_or_default());
    catch_unwind(AssertUnwindSafe(build)).unwrap_or(Err(BuildError::Panic))
}

/// Whether a file is missing because it, its folder or its directory cannot be read. One that has just gone is another
/// matter: it was removed.
fn is_unreadable(key: &Key, reading: &[Directory]) -> bool {
    let of_directory = reading
        .get(key.0)
        .into_iter()
        .flat_map(|directory| &directory.diagnostics);
    of_directory
        .filter(|one| one.rule() == Rule::Unreadable.code() || one.rule() == Rule::FileSize.code())
        .any(|one| Path::new(&*key.1).starts_with(one.source()))
}

/// The files that differ, in the order of their names.
fn changes(old: &Files, new: &Files) -> Vec<Key> {
    let keys: BTreeSet<&Key> = old.keys().chain(new.keys()).collect();
    keys.into_iter()
        .filter(|key| old.get(*key) != new.get(*key))
        .cloned()
        .collect()
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity() == Severity::Error
}

/// What is wrong with the directories, not with the texts in them.
fn of_places(reading: &[Directory]) -> Vec<Diagnostic> {
    reading
        .iter()
        .flat_map(|directory| &directory.diagnostics)
        .cloned()
        .collect()
}

pub(super) fn files_of(reading: &[Directory]) -> Files {
    let mut files = Files::new();
    for (number, directory) in reading.iter().enumerate() {
        for source in &directory.sources {
            let file = File {
                unit: Some(source.locale.clone()),
                bytes: source.bytes.clone().into_owned().into(),
            };
            files.insert((number, Arc::clone(&source.name)), file);
        }
        if let Some(codes) = &directory.codes {
            files.insert(
                (number, Arc::clone(&codes.name)),
                File {
                    unit: None,
                    bytes: Arc::clone(&codes.bytes),
                },
            );
        }
    }
    files
}

/// The directories as they would be if they held these files.
fn directories(files: &Files, reading: &[Directory]) -> Vec<Directory> {
    let places = reading.iter().map(|directory| Directory {
        diagnostics: directory.diagnostics.clone(),
        ..Directory::default()
    });
    let mut directories: Vec<Directory> = places.collect();
    for ((number, name), file) in files {
        let Some(directory) = directories.get_mut(*number) else {
            continue;
        };
        let (name, bytes) = (Arc::clone(name), Arc::clone(&file.bytes));
        match &file.unit {
            Some(locale) => {
                directory.sources.push(Source {
                    name,
                    locale: locale.clone(),
                    bytes: bytes.to_vec().into(),
                });
            }
            None => directory.codes = Some(CodesSource { name, bytes }),
        }
    }
    directories
}

/// What is wrong with a state, counted. A diagnostic is known again wherever it has moved in its file.
struct Known(BTreeMap<Mark, usize>);

/// What makes a diagnostic the same one: the file, the rule, the message and what is said of it, but for the line that
/// something else is in.
type Mark = (
    String,
    &'static str,
    Option<String>,
    Vec<(&'static str, Box<str>)>,
);

impl Known {
    fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut marks = BTreeMap::new();
        for diagnostic in diagnostics {
            *marks.entry(mark(diagnostic)).or_default() += 1;
        }
        Self(marks)
    }

    /// Those that are more than what is known.
    fn lacks<'d>(&self, diagnostics: &'d [Diagnostic]) -> Vec<&'d Diagnostic> {
        let mut left = self.0.clone();
        let is_new = |diagnostic: &&Diagnostic| match left.get_mut(&mark(diagnostic)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        diagnostics.iter().filter(is_new).collect()
    }
}

fn mark(diagnostic: &Diagnostic) -> Mark {
    let said = diagnostic
        .args()
        .iter()
        .filter(|(name, _)| *name != "line")
        .cloned();
    (
        diagnostic.source().to_owned(),
        diagnostic.rule(),
        diagnostic.id().map(str::to_owned),
        said.collect(),
    )
}
