//! The folder of texts as it is on disk now, read again as soon as a file changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use retcodes_check::{FileError, Input, Options, Review, Workspace, WorkspaceError, review_texts};
use retcodes_core::{Meaning, Scheme, codes_file};
use retcodes_ftl::{Document, Limits};
use retcodes_review::StateFile;
use unic_langid::LanguageIdentifier;

use crate::glossary::Glossary;

/// What a file looked like when it was read: if this is the same, so is the file.
type Stamp = Option<(SystemTime, u64)>;

/// One locale, as it was read.
#[derive(Debug)]
pub(crate) struct Texts {
    pub(crate) id: LanguageIdentifier,
    /// The name of its folder.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
    pub(crate) document: Document,
    /// Why the file could not be read.
    pub(crate) error: Option<String>,
    /// The bytes of the state file; `None` where there is none.
    pub(crate) state_bytes: Option<Vec<u8>>,
    pub(crate) states: StateFile,
    stamps: (Stamp, Stamp),
    /// Grows with each change.
    pub(crate) version: u64,
}

impl Texts {
    /// Where its review state is.
    pub(crate) fn state_path(&self) -> PathBuf {
        self.path.with_file_name("retcodes.state")
    }

    /// The locale's tag.
    pub(crate) fn tag(&self) -> String {
        self.id.to_string()
    }
}

/// Everything that was read, at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    pub(crate) locales: BTreeMap<String, Arc<Texts>>,
    pub(crate) source: LanguageIdentifier,
    pub(crate) glossary: Arc<Glossary>,
    pub(crate) codes: Arc<String>,
}

impl Snapshot {
    /// The source locale's texts.
    pub(crate) fn source(&self) -> Option<&Arc<Texts>> {
        self.locales.get(&self.source.to_string())
    }

    /// Whether a locale is the source.
    pub(crate) fn is_source(&self, texts: &Texts) -> bool {
        texts.id == self.source
    }

    /// What the code of a message means.
    pub(crate) fn meaning(&self, id: &str) -> Option<Meaning<'_>> {
        let code = Scheme::RETCODES.code_of(id)?;
        let (rows, _) = codes_file::read(&self.codes);
        rows.into_iter()
            .find(|row| row.code.as_str() == code)
            .map(|row| row.meaning)
    }

    /// What is found in a locale's file, or in `buffer` in its place. What `check` finds, for it is `check` that looks.
    pub(crate) fn review(&self, texts: &Texts, buffer: Option<Document>) -> Review {
        let input = |texts: &Texts, document: &Document, wanted| Input {
            locale: texts.id.clone(),
            path: texts.path.clone(),
            document: Ok(document.clone()),
            state: None,
            wanted,
        };
        let document = buffer.unwrap_or_else(|| texts.document.clone());
        let mut inputs = vec![input(texts, &document, true)];
        if let Some(source) = self.source().filter(|source| source.id != texts.id) {
            inputs.push(input(source, &source.document, false));
        }
        review_texts(inputs, &self.source)
    }
}

/// The folder.
#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    snapshot: Snapshot,
    reviews: BTreeMap<String, ((u64, u64), Arc<Review>)>,
    versions: u64,
    /// The locales that have changed since [`Project::changed`] was asked.
    changed: BTreeSet<String>,
}

impl Project {
    /// Reads the folder.
    pub(crate) fn open(
        root: &Path,
        source: Option<LanguageIdentifier>,
    ) -> Result<Self, WorkspaceError> {
        let snapshot = Snapshot {
            locales: BTreeMap::new(),
            source: source.unwrap_or_else(|| Options::default().source),
            glossary: Arc::default(),
            codes: Arc::default(),
        };
        let state = Mutex::new(State {
            snapshot,
            reviews: BTreeMap::new(),
            versions: 0,
            changed: BTreeSet::new(),
        });
        let project = Self {
            root: root.to_path_buf(),
            state,
        };
        project.refresh()?;
        project.state().changed.clear();
        Ok(project)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is on disk now. A folder that can't be listed is as it was.
    pub(crate) fn look(&self) -> Snapshot {
        let _ = self.refresh();
        self.state().snapshot.clone()
    }

    /// What is found in the file of a locale, if it has been looked for since the last change.
    pub(crate) fn known_review(&self, snapshot: &Snapshot, texts: &Texts) -> Option<Arc<Review>> {
        let version = (
            texts.version,
            snapshot.source().map_or(0, |source| source.version),
        );
        let state = self.state();
        let kept = state
            .reviews
            .get(&texts.tag())
            .filter(|(at, _)| *at == version);
        kept.map(|(_, review)| Arc::clone(review))
    }

    /// What is found in the file of a locale; kept until the file or its source changes.
    pub(crate) fn review(&self, snapshot: &Snapshot, texts: &Texts) -> Arc<Review> {
        if let Some(review) = self.known_review(snapshot, texts) {
            return review;
        }
        let version = (
            texts.version,
            snapshot.source().map_or(0, |source| source.version),
        );
        let review = Arc::new(snapshot.review(texts, None));
        self.state()
            .reviews
            .insert(texts.tag(), (version, Arc::clone(&review)));
        review
    }

    /// The tags of the locales that have changed since this was asked last.
    pub(crate) fn changed(&self) -> BTreeSet<String> {
        let _ = self.refresh();
        std::mem::take(&mut self.state().changed)
    }

    /// Reads what has changed.
    pub(crate) fn refresh(&self) -> Result<(), WorkspaceError> {
        let workspace = Workspace::open(&self.root)?;
        let mut state = self.state();
        let mut changed = Vec::new();
        let mut locales = BTreeMap::new();
        for file in workspace.locales() {
            let tag = file.id.to_string();
            let states = file.path.with_file_name("retcodes.state");
            let stamps = (stamp(&file.path), stamp(&states));
            if let Some(same) = state
                .snapshot
                .locales
                .get(&tag)
                .filter(|texts| texts.stamps == stamps)
            {
                locales.insert(tag, Arc::clone(same));
                continue;
            }
            let (bytes, error) = match retcodes_check::read(&file.path, Limits::DEFAULT.file_bytes)
            {
                Ok(bytes) => (bytes, None),
                Err(error) => (Vec::new(), Some(error.to_string())),
            };
            let state_bytes = match retcodes_check::read(&states, Limits::DEFAULT.file_bytes) {
                Ok(bytes) => Some(bytes),
                Err(FileError::Io(_)) => None,
                Err(_) => Some(Vec::new()),
            };
            state.versions += 1;
            locales.insert(
                tag.clone(),
                Arc::new(Texts {
                    id: file.id.clone(),
                    name: file.name.clone(),
                    path: file.path.clone(),
                    document: Document::read(&bytes, &Limits::DEFAULT),
                    bytes,
                    error,
                    states: StateFile::read(&String::from_utf8_lossy(
                        state_bytes.as_deref().unwrap_or_default(),
                    )),
                    state_bytes,
                    stamps,
                    version: state.versions,
                }),
            );
            changed.push(tag);
        }
        changed.extend(
            state
                .snapshot
                .locales
                .keys()
                .filter(|tag| !locales.contains_key(*tag))
                .cloned(),
        );
        state.snapshot.locales = locales;
        if !changed.is_empty() {
            // These change rarely, and are small.
            let glossary = fs::read_to_string(self.root.join("glossary.tsv")).unwrap_or_default();
            state.snapshot.glossary = Arc::new(Glossary::read(&glossary));
            state.snapshot.codes = Arc::new(codes(&self.root));
            state.changed.extend(changed);
        }
        Ok(())
    }
}

/// What the codes mean: `codes.tsv` among the texts, or the first table in `codes/` beside them.
fn codes(root: &Path) -> String {
    let inside = root.join(&*Scheme::RETCODES.codes_file);
    let beside = root.canonicalize().ok().and_then(|root| {
        let mut tables: Vec<PathBuf> = fs::read_dir(root.parent()?.join("codes"))
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        tables.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
        tables.sort();
        tables.into_iter().next()
    });
    let read = |path: PathBuf| fs::read_to_string(path).ok();
    read(inside)
        .or_else(|| beside.and_then(read))
        .unwrap_or_default()
}

fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}
