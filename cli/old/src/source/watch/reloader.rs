//! From what was read to what is used: the proof that a new state of the directories is no worse.
//!
//! The idea: a file is **refused for the errors that are new since the last accepted state**, and
//! then its last good text takes its place. An error that was there before refuses nothing, or
//! nobody could repair a file step by step.
//!
//! 1. A file that cannot be read now (a dangling link, a directory that is just being moved) keeps
//!    its last good text.
//! 2. The rest is built on trial. No new error: accepted.
//! 3. Else the changed files that have new errors in them are put back. Where a new error shows in
//!    a file that did not change (a term has gone that it needs), the changed files of that locale
//!    are put back. Then again from 2, which ends because each round puts one file back at least.
//!
//! A file that is new has no last good text. Its errors cost only the messages they are in, as
//! when a program starts, unless it breaks another file or the recipe is strict.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use super::{Build, Built, Reload};
use crate::error::BuildError;
use crate::ftl::{Detail, Problem, Rule, Severity, Source};
use crate::source::directory::{self, Directory, MAX_FILES};
use crate::source::locale_of;

/// A file by the number of its directory and its name.
type Key = (usize, Arc<str>);
/// The texts of all directories.
type Files = BTreeMap<Key, Source>;

/// Knows what is used, and decides what becomes of something new.
pub(super) struct Reloader<T> {
    build: Build<T>,
    strict: bool,
    /// The texts that the current value is made of.
    accepted: Files,
    /// What is wrong in them.
    known: Known,
    /// The content of what was read last, accepted or not.
    seen: u64,
    hasher: RandomState,
    reloads: u64,
}

impl<T> Reloader<T> {
    /// The first value. There is no good text to fall back to yet: errors cost their messages, or
    /// all if the recipe is strict.
    pub(super) fn new(
        build: Build<T>,
        strict: bool,
        reading: &[Directory],
    ) -> Result<(T, Self), BuildError> {
        let Built { value, problems } = build(reading)?;
        if strict {
            let all = all_problems(reading).chain(&problems);
            let errors: Vec<Problem> = all.filter(is_error).cloned().collect();
            if !errors.is_empty() {
                return Err(BuildError::Problems(errors));
            }
        }
        let mut reloader = Self {
            build,
            strict,
            accepted: files_of(reading),
            known: Known::of(&problems),
            seen: 0,
            hasher: RandomState::new(),
            reloads: 0,
        };
        reloader.seen = reloader.content(reading);
        Ok((value, reloader))
    }

    /// The content of what was read last.
    pub(super) fn seen(&self) -> u64 {
        self.seen
    }

    /// The new value, if there is one, and what to tell; nothing if nothing is new.
    pub(super) fn reload(&mut self, reading: &[Directory]) -> Option<(Option<T>, Reload)> {
        let seen = self.content(reading);
        if seen == self.seen {
            return None;
        }
        self.seen = seen;
        self.reloads += 1;
        Some(match Trial::run(self, reading) {
            Ok(trial) => {
                let reload = self.told(&trial, reading);
                self.accepted = trial.files;
                self.known = Known::of(&trial.problems);
                (Some(trial.value), reload)
            }
            Err(failure) => (None, self.failed(reading, failure)),
        })
    }

    /// A hash of all content: texts, names, and what could not be read.
    pub(super) fn content(&self, reading: &[Directory]) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        for directory in reading {
            directory.sources.len().hash(&mut hasher);
            for source in &directory.sources {
                (&source.name, &source.locale, &source.bytes).hash(&mut hasher);
            }
            directory.problems.len().hash(&mut hasher);
            for problem in &directory.problems {
                (&problem.source, problem.rule, &problem.sentence).hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    fn told(&self, trial: &Trial<T>, reading: &[Directory]) -> Reload {
        let (old, new) = (&self.accepted, &trial.files);
        let name = |key: &Key| Arc::clone(&key.1);
        let changed = changes(old, new);
        let locales: BTreeSet<&LanguageIdentifier> = changed
            .iter()
            .filter_map(|key| Some(&new.get(key).or(old.get(key))?.locale))
            .collect();
        let mut problems: Vec<Problem> = all_problems(reading).cloned().collect();
        problems.extend(trial.refused.values().flatten().cloned());
        problems.extend(self.known.lacks(&trial.problems).into_iter().cloned());
        Reload {
            number: self.reloads,
            added: changed
                .iter()
                .filter(|key| !old.contains_key(key))
                .map(name)
                .collect(),
            removed: changed
                .iter()
                .filter(|key| !new.contains_key(key))
                .map(name)
                .collect(),
            changed: changed
                .iter()
                .filter(|key| old.contains_key(key) && new.contains_key(key))
                .map(name)
                .collect(),
            refused: trial.refused.keys().map(name).collect(),
            locales: locales.into_iter().cloned().collect(),
            problems,
            failure: None,
        }
    }

    fn failed(&self, reading: &[Directory], failure: BuildError) -> Reload {
        Reload {
            number: self.reloads,
            refused: changes(&self.accepted, &files_of(reading))
                .into_iter()
                .map(|(_, name)| name)
                .collect(),
            problems: all_problems(reading).cloned().collect(),
            failure: Some(failure),
            ..Reload::default()
        }
    }
}

/// A state of the directories that can be used, and what had to be put back for that.
struct Trial<T> {
    value: T,
    files: Files,
    /// What is wrong in the texts that are used.
    problems: Vec<Problem>,
    /// The files that were put back, and the errors that each was put back for.
    refused: BTreeMap<Key, Vec<Problem>>,
}

impl<T> Trial<T> {
    fn run(reloader: &Reloader<T>, reading: &[Directory]) -> Result<Self, BuildError> {
        let mut files = files_of(reading);
        let mut refused = BTreeMap::new();
        for (key, source) in &reloader.accepted {
            if !files.contains_key(key) && is_unreadable(key, reading) {
                files.insert(key.clone(), source.clone());
                refused.insert(key.clone(), Vec::new());
            }
        }
        loop {
            make_room(&reloader.accepted, &mut files, &mut refused);
            let Built { value, problems } =
                (reloader.build)(&directories(&files, reading, &BTreeMap::new()))?;
            let new: Vec<&Problem> = reloader
                .known
                .lacks(&problems)
                .into_iter()
                .filter(is_error)
                .collect();
            let culprits = culprits(reloader, &files, &new);
            if culprits.is_empty() {
                let mut trial = Self {
                    value,
                    files,
                    problems,
                    refused,
                };
                trial.tell_in_the_value(reloader, reading)?;
                return Ok(trial);
            }
            for (key, why) in culprits {
                match reloader.accepted.get(&key) {
                    Some(good) => files.insert(key.clone(), good.clone()),
                    None => files.remove(&key),
                };
                let told: Vec<&Problem> = refused.values().flatten().collect();
                let why: Vec<Problem> = why
                    .into_iter()
                    .filter(|p| !told.contains(p))
                    .cloned()
                    .collect();
                refused.entry(key).or_default().extend(why);
            }
        }
    }

    /// Whoever asks the value what is wrong hears of the refused files too.
    fn tell_in_the_value(
        &mut self,
        reloader: &Reloader<T>,
        reading: &[Directory],
    ) -> Result<(), BuildError> {
        if self.refused.values().any(|why| !why.is_empty()) {
            let told = directories(&self.files, reading, &self.refused);
            self.value = (reloader.build)(&told)?.value;
        }
        Ok(())
    }
}

/// What is kept counts too: where a directory would have more files than it may, new ones wait.
fn make_room(accepted: &Files, files: &mut Files, refused: &mut BTreeMap<Key, Vec<Problem>>) {
    let numbers: BTreeSet<usize> = files.keys().map(|key| key.0).collect();
    for number in numbers {
        let of_it: Vec<&Key> = files.keys().filter(|key| key.0 == number).collect();
        let too_many = of_it.len().saturating_sub(MAX_FILES);
        let added = of_it
            .into_iter()
            .rev()
            .filter(|key| !accepted.contains_key(*key));
        let waiting: Vec<Key> = added.take(too_many).cloned().collect();
        for key in waiting {
            files.remove(&key);
            let why = vec![directory::one_too_many(&key.1)];
            refused.insert(key, why);
        }
    }
}

/// Which files to put back for these new errors, and the errors of each.
fn culprits<'p, T>(
    reloader: &Reloader<T>,
    files: &Files,
    new: &[&'p Problem],
) -> Vec<(Key, Vec<&'p Problem>)> {
    let accepted = &reloader.accepted;
    let changed = changes(accepted, files);
    // A file that was removed has no errors of its own.
    let own = |key: &Key| -> Vec<&Problem> {
        let in_it = |problem: &&&'p Problem| files.contains_key(key) && problem.source == key.1;
        new.iter().filter(in_it).copied().collect()
    };
    let guilty: Vec<_> = changed
        .iter()
        .filter(|key| reloader.strict || accepted.contains_key(*key))
        .map(|key| (key.clone(), own(key)))
        .filter(|(_, why)| !why.is_empty())
        .collect();
    if !guilty.is_empty() {
        return guilty;
    }

    // New files may have errors. One anywhere else was caused from afar: by a file of the same
    // locale, since the texts of a locale refer to no other's.
    let elsewhere: Vec<&Problem> = new
        .iter()
        .copied()
        .filter(|problem| !changed.iter().any(|key| own(key).contains(problem)))
        .collect();
    let caused_by = |key: &Key| -> Vec<&Problem> {
        let locale = locale_of_key(key, files, accepted);
        let same = |problem: &&Problem| locale_of_problem(problem, files, accepted) == locale;
        elsewhere.iter().copied().filter(same).collect()
    };
    let with_own = |key: &Key, why: Vec<&'p Problem>| (key.clone(), [own(key), why].concat());
    let blamed: Vec<_> = changed
        .iter()
        .map(|key| (key, caused_by(key)))
        .filter(|(_, why)| !why.is_empty())
        .map(|(key, why)| with_own(key, why))
        .collect();
    if blamed.is_empty() && !elsewhere.is_empty() {
        return changed
            .iter()
            .map(|key| with_own(key, elsewhere.clone()))
            .collect();
    }
    blamed
}

fn locale_of_key(key: &Key, files: &Files, accepted: &Files) -> Option<LanguageIdentifier> {
    Some(files.get(key).or(accepted.get(key))?.locale.clone())
}

/// The locale that an error is in. Texts that come from no directory are named by their locale too.
fn locale_of_problem(
    problem: &Problem,
    files: &Files,
    accepted: &Files,
) -> Option<LanguageIdentifier> {
    let mut all = files.iter().chain(accepted);
    if let Some((_, source)) = all.find(|(key, _)| key.1 == problem.source) {
        return Some(source.locale.clone());
    }
    locale_of(
        Path::new(&*problem.source)
            .parent()?
            .file_name()?
            .to_str()?,
    )
}

/// Whether a file is missing because it, its folder or its directory cannot be read. One that has
/// just gone is another matter: it was removed.
fn is_unreadable(key: &Key, reading: &[Directory]) -> bool {
    let Some(directory) = reading.get(key.0) else {
        return false;
    };
    directory
        .problems
        .iter()
        .filter(|problem| matches!(problem.rule, Rule::Unreadable | Rule::FileSize))
        .any(|problem| Path::new(&*key.1).starts_with(&*problem.source))
}

/// The files that differ, in the order of their names.
fn changes(old: &Files, new: &Files) -> Vec<Key> {
    let keys: BTreeSet<&Key> = old.keys().chain(new.keys()).collect();
    let text = |files: &'_ Files, key: &Key| {
        files
            .get(key)
            .map(|source| (source.locale.clone(), source.bytes.clone()))
    };
    keys.into_iter()
        .filter(|key| text(old, key) != text(new, key))
        .cloned()
        .collect()
}

fn is_error(problem: &&Problem) -> bool {
    problem.severity() == Severity::Error
}

fn all_problems(reading: &[Directory]) -> impl Iterator<Item = &Problem> {
    reading.iter().flat_map(|directory| &directory.problems)
}

fn files_of(reading: &[Directory]) -> Files {
    let sources = reading.iter().enumerate().flat_map(|(number, directory)| {
        directory
            .sources
            .iter()
            .map(move |source| ((number, Arc::clone(&source.name)), source))
    });
    sources.map(|(key, source)| (key, source.clone())).collect()
}

/// The directories as they would be if they held these files.
fn directories(
    files: &Files,
    reading: &[Directory],
    refused: &BTreeMap<Key, Vec<Problem>>,
) -> Vec<Directory> {
    let mut directories: Vec<Directory> = reading
        .iter()
        .map(|directory| Directory {
            sources: vec![],
            problems: directory.problems.clone(),
        })
        .collect();
    for ((number, _), source) in files {
        if let Some(directory) = directories.get_mut(*number) {
            directory.sources.push(source.clone());
        }
    }
    for ((number, _), why) in refused {
        if let Some(directory) = directories.get_mut(*number) {
            directory.problems.extend(why.iter().cloned());
        }
    }
    directories
}

/// The problems of a state, counted. A problem is known again wherever it has moved in its file.
struct Known(BTreeMap<Mark, usize>);

/// What makes a problem the same one: the file, the rule, the message and what is said of it, but
/// for the line that something else is in.
type Mark = (Arc<str>, Rule, Option<Box<str>>, Vec<Detail>);

impl Known {
    fn of(problems: &[Problem]) -> Self {
        let mut marks = BTreeMap::new();
        for problem in problems {
            *marks.entry(mark(problem)).or_default() += 1;
        }
        Self(marks)
    }

    /// Those that are more than what is known.
    fn lacks<'p>(&self, problems: &'p [Problem]) -> Vec<&'p Problem> {
        let mut left = self.0.clone();
        problems
            .iter()
            .filter(|problem| match left.get_mut(&mark(problem)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            })
            .collect()
    }
}

fn mark(problem: &Problem) -> Mark {
    let Problem {
        source,
        rule,
        id,
        details,
        ..
    } = problem;
    let said = details
        .iter()
        .filter(|(name, _)| *name != "line")
        .cloned()
        .collect();
    (Arc::clone(source), *rule, id.clone(), said)
}
