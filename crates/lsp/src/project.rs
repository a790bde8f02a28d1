//! A folder of locales, and what its files say to each other.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use retcodes_core::Scheme;
use retcodes_ftl::Message;
use retcodes_negotiate::Negotiator;

use crate::facts::{Facts, OpenText};
use crate::file::File;
use crate::folders::{place, read_file, texts};
use crate::shown::field;
use crate::uri::DocumentId;

/// A folder of locales: `locales/<locale>/*.ftl`. A text in no such folder is a project by itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Project {
    /// The folder of the locales' folders; none for a text by itself.
    pub(crate) root: Option<PathBuf>,
    files: Vec<Option<Arc<File>>>,
    /// The number of each file by its locale's folder and its name.
    names: Arc<BTreeMap<String, HashMap<String, usize>>>,
    /// The files that define or use each message or term.
    keys: HashMap<Box<str>, Vec<u32>>,
    pub(crate) facts: Arc<Facts>,
}

impl Project {
    /// Reads a folder of locales, on every processor that there is. Links out of it are not followed.
    pub(crate) fn read(root: &Path, open: OpenText<'_>) -> Self {
        let mut project = Project {
            root: Some(root.to_path_buf()),
            facts: Arc::new(Facts::read(root, open)),
            ..Project::default()
        };
        let found = texts(root);
        let processors = thread::available_parallelism()
            .map_or(1, usize::from)
            .min(8);
        let share = found.len().div_ceil(processors).max(1);
        let load = |path: &PathBuf| {
            let id = DocumentId::of_path(path);
            let uri = id.uri()?;
            Some(File::new(
                id,
                uri,
                place(root, path),
                &read_file(path)?,
                None,
            ))
        };
        let files: Vec<File> = thread::scope(|scope| {
            let parts: Vec<_> = found
                .chunks(share)
                .map(|part| {
                    scope.spawn(move || part.iter().filter_map(load).collect::<Vec<File>>())
                })
                .collect();
            parts
                .into_iter()
                .flat_map(|part| part.join().unwrap_or_default())
                .collect()
        });
        for (number, file) in files.into_iter().enumerate() {
            project.put_at(number, Arc::new(file));
        }
        project
    }

    /// Reads what stands beside the texts again.
    pub(crate) fn refresh_facts(&mut self, open: OpenText<'_>) {
        if let Some(root) = &self.root {
            self.facts = Arc::new(Facts::read(root, open));
        }
    }

    /// The number of the next file that is put.
    pub(crate) fn next_number(&self) -> usize {
        self.files.len()
    }

    /// Puts a file, in the place of what has its number.
    pub(crate) fn put_at(&mut self, index: usize, file: Arc<File>) {
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        let old = self.files.get_mut(index).and_then(Option::take);
        for key in old
            .iter()
            .flat_map(|old| old.keys())
            .filter(|key| !file.has_key(key))
        {
            self.forget(key, number);
        }
        for key in file.keys() {
            if old.as_ref().is_some_and(|old| old.has_key(key)) {
                continue;
            }
            match self.keys.get_mut(key) {
                Some(files) => files.push(number),
                None => drop(self.keys.insert(key.into(), vec![number])),
            }
        }
        if let (None, Some(tag)) = (&old, tag(&file)) {
            let names = Arc::make_mut(&mut self.names);
            let files = names.entry(tag.to_owned()).or_default();
            files.insert(file.name.clone(), index);
        }
        match self.files.get_mut(index) {
            Some(place) => *place = Some(file),
            None => self.files.push(Some(file)),
        }
    }

    pub(crate) fn remove(&mut self, index: usize) {
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        if let Some(old) = self.files.get_mut(index).and_then(Option::take) {
            old.keys().for_each(|key| self.forget(key, number));
            let names = Arc::make_mut(&mut self.names);
            if let Some(files) = tag(&old).and_then(|tag| names.get_mut(tag)) {
                files.remove(&old.name);
            }
            names.retain(|_, files| !files.is_empty());
        }
    }

    fn forget(&mut self, key: &str, number: u32) {
        if let Some(files) = self.keys.get_mut(key) {
            files.retain(|&file| file != number);
            if files.is_empty() {
                self.keys.remove(key);
            }
        }
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Arc<File>> {
        self.files.get(index)?.as_ref()
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &Arc<File>> {
        self.files.iter().flatten()
    }

    /// Each file with its number.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &Arc<File>)> {
        self.files
            .iter()
            .enumerate()
            .filter_map(|(number, file)| Some((number, file.as_ref()?)))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.files().next().is_none()
    }

    /// The files that define or use a message or term.
    pub(crate) fn files_with(&self, key: &str) -> impl Iterator<Item = &Arc<File>> {
        let files = self.keys.get(key).map(Vec::as_slice).unwrap_or_default();
        files.iter().filter_map(|&index| self.get(index as usize))
    }

    /// The messages and terms that are defined or used anywhere.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(|key| &**key)
    }

    /// The names of the locales' folders.
    pub(crate) fn tags(&self) -> Vec<&str> {
        self.names.keys().map(String::as_str).collect()
    }

    /// The name of the folder that the others are translated from.
    pub(crate) fn source_tag(&self) -> Option<&str> {
        let scheme = Scheme::RETCODES;
        let there = |tag: &str| self.names.get_key_value(tag);
        let of_scheme =
            there(&scheme.source).filter(|(_, files)| files.contains_key(&*scheme.file));
        let usual = || ["en-US", "en", "en-GB"].into_iter().find_map(there);
        let first = || self.names.first_key_value();
        of_scheme
            .or_else(usual)
            .or_else(first)
            .map(|(tag, _)| tag.as_str())
    }

    /// The file of this name in a locale.
    pub(crate) fn with_name(&self, tag: &str, name: &str) -> Option<&Arc<File>> {
        self.get(*self.names.get(tag)?.get(name)?)
    }

    /// The text of a message or term in a locale: in the file of this name, or in any other.
    pub(crate) fn defined(
        &self,
        tag: &str,
        name: &str,
        key: &str,
    ) -> Option<(&Arc<File>, &Message)> {
        let in_locale = self
            .files_with(key)
            .filter(|file| self::tag(file) == Some(tag));
        let mut found = in_locale.filter_map(|file| Some((file, file.message(key)?)));
        let first = found.next()?;
        if first.0.name == name {
            return Some(first);
        }
        found.find(|(file, _)| file.name == name).or(Some(first))
    }

    /// The source's text of a message of a file; none in the source itself.
    pub(crate) fn original(&self, file: &File, key: &str) -> Option<(&Arc<File>, &Message)> {
        let source = self.source_tag()?;
        if tag(file) == Some(source) {
            return None;
        }
        self.defined(source, &file.name, key)
    }

    /// Who answers a reader of a locale for a message: the first locale of the fallback chain that has the text.
    pub(crate) fn answers(
        &self,
        negotiator: &Negotiator,
        tags: &[&str],
        tag: &str,
        name: &str,
        key: &str,
        attribute: Option<&str>,
    ) -> Option<String> {
        let chain = negotiator.chain(tag);
        chain.positions().iter().find_map(|&position| {
            let tag = tags.get(usize::from(position))?;
            let (_, message) = self.defined(tag, name, key)?;
            field(message, attribute).map(|_| (*tag).to_owned())
        })
    }

    /// Chooses between the locales of this project as the library does.
    pub(crate) fn negotiator(&self, tags: &[&str]) -> Negotiator {
        let defaults = Scheme::RETCODES.defaults;
        let there = defaults.iter().filter(|tag| tags.contains(&&***tag));
        Negotiator::new(tags).defaults(there.map(|tag| &**tag))
    }
}

/// The name of a file's locale folder.
pub(crate) fn tag(file: &File) -> Option<&str> {
    file.locale.as_ref().map(|locale| locale.tag.as_str())
}
