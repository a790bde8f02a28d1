//! A folder of texts, `DIR/<locale>/retcodes.ftl`, with an editor's open buffers in front of its files.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use retcodes::Catalog;
use retcodes_ftl::folders::assign;
use retcodes_ftl::{Diagnostic, Document, Limits, Rule};
use unic_langid::LanguageIdentifier;

use crate::state::{read_state, state_path};
use crate::write::{FileError, read};

/// The name of the file of texts in a locale's folder.
pub const FILE_NAME: &str = "retcodes.ftl";

/// The folder and what is in it.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
    locales: Vec<LocaleFile>,
    problems: Vec<LayoutProblem>,
    buffers: BTreeMap<PathBuf, Vec<u8>>,
}

/// The file of texts of a locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleFile {
    /// The locale that its folder's name means.
    pub id: LanguageIdentifier,
    /// The name of its folder.
    pub name: String,
    /// Its path.
    pub path: PathBuf,
}

/// Something in the folder that is not read, or is read under another name.
#[derive(Clone, Debug)]
pub struct LayoutProblem {
    /// Where it is.
    pub path: PathBuf,
    /// Why, in the reader's words.
    pub diagnostic: Diagnostic,
}

/// Why there is no folder to work on, or no such locale in it.
#[derive(Debug)]
#[non_exhaustive]
pub enum WorkspaceError {
    /// The folder is not there, is no folder or can't be listed.
    Folder(PathBuf, io::Error),
    /// The folder has no such locale, only these.
    NoLocale(PathBuf, LanguageIdentifier, Vec<LanguageIdentifier>),
}

impl fmt::Display for WorkspaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WorkspaceError::Folder(path, error) => write!(f, "{}: {error}", path.display()),
            WorkspaceError::NoLocale(path, id, _) => {
                write!(f, "{}: there is no locale {id} here", path.display())
            }
        }
    }
}

impl std::error::Error for WorkspaceError {}

impl Workspace {
    /// Lists the folder; reads no texts. Fails if there is no such folder or it can't be listed.
    pub fn open(root: &Path) -> Result<Self, WorkspaceError> {
        let failed = |error| WorkspaceError::Folder(root.to_path_buf(), error);
        let real_root = root.canonicalize().map_err(failed)?;
        let found: io::Result<Vec<fs::DirEntry>> = fs::read_dir(root).map_err(failed)?.collect();
        let mut workspace = Workspace {
            root: root.to_path_buf(),
            locales: Vec::new(),
            problems: Vec::new(),
            buffers: BTreeMap::new(),
        };
        let mut names = Vec::new();
        for entry in found.map_err(failed)? {
            names.extend(workspace.folder_name(&real_root, &entry));
        }
        let shipped = Catalog::embedded().locales();
        for folder in assign(names.iter().map(String::as_str), shipped) {
            let path = root.join(&folder.name);
            if let Some(diagnostic) = folder.diagnostic {
                workspace.problems.push(LayoutProblem {
                    path: path.clone(),
                    diagnostic,
                });
            }
            if let Some(id) = folder.locale {
                workspace.add(&real_root, id, folder.name, &path);
            }
        }
        workspace
            .locales
            .sort_by_key(|locale| locale.id.to_string());
        workspace.problems.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(workspace)
    }

    /// The nearest folder called `locales` in `start` or above it, as git looks for its own.
    pub fn find(start: &Path) -> Option<PathBuf> {
        let start = start.canonicalize().ok()?;
        start
            .ancestors()
            .map(|folder| folder.join("locales"))
            .find(|folder| folder.is_dir())
    }

    /// The name of a folder that may be a locale's. All else is a problem, but for what is no `.ftl` file.
    fn folder_name(&mut self, real_root: &Path, entry: &fs::DirEntry) -> Option<String> {
        let path = entry.path();
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
            self.layout(path, "not-utf-8");
            return None;
        };
        if name.starts_with('.') || !self.is_inside(real_root, &path) {
            return None;
        }
        if path.is_dir() {
            return Some(name);
        }
        if is_ftl(&path) {
            self.layout(path, "no-folder");
        }
        None
    }

    /// Whether a path stays in the folder; a link out of it is a problem.
    fn is_inside(&mut self, real_root: &Path, path: &Path) -> bool {
        let error = match path.canonicalize() {
            Ok(real) if real.starts_with(real_root) => return true,
            Ok(_) => FileError::LeavesFolder,
            Err(error) => FileError::Io(error),
        };
        self.problem(path.to_path_buf(), error.diagnostic());
        false
    }

    /// Adds the file of a locale's folder, and what else is in it to the problems.
    fn add(&mut self, real_root: &Path, id: LanguageIdentifier, name: String, folder: &Path) {
        let mut strays: Vec<PathBuf> = match fs::read_dir(folder) {
            Ok(found) => found
                .filter_map(Result::ok)
                .map(|entry| entry.path())
                .collect(),
            Err(error) => {
                return self.problem(folder.to_path_buf(), FileError::Io(error).diagnostic());
            }
        };
        strays
            .retain(|path| is_ftl(path) && path.file_name().is_some_and(|name| name != FILE_NAME));
        strays.sort();
        strays
            .into_iter()
            .for_each(|path| self.layout(path, "stray-file"));
        let path = folder.join(FILE_NAME);
        if fs::symlink_metadata(&path).is_err() {
            self.layout(folder.to_path_buf(), "no-file");
        } else if self.is_inside(real_root, &path) {
            self.locales.push(LocaleFile { id, name, path });
        }
    }

    fn layout(&mut self, path: PathBuf, kind: &str) {
        let args = vec![("kind", kind.into()), ("file", FILE_NAME.into())];
        self.problem(path, Diagnostic::new(Rule::Layout, 0..0, None, args));
    }

    fn problem(&mut self, path: PathBuf, diagnostic: Diagnostic) {
        self.problems.push(LayoutProblem { path, diagnostic });
    }

    /// The folder, as it was named.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Every locale, by tag.
    pub fn locales(&self) -> &[LocaleFile] {
        &self.locales
    }

    /// What is not read, and why.
    pub fn problems(&self) -> &[LayoutProblem] {
        &self.problems
    }

    /// Puts an editor's text in front of a file; `None` takes it away again.
    pub fn set_buffer(&mut self, path: &Path, text: Option<Vec<u8>>) {
        match text {
            Some(text) => self.buffers.insert(path.to_path_buf(), text),
            None => self.buffers.remove(path),
        };
    }

    /// The bytes of a locale's file: the open buffer's, else the file's. Fails if the file can't be read.
    pub fn bytes(&self, locale: &LocaleFile) -> Result<Vec<u8>, FileError> {
        match self.buffers.get(&locale.path) {
            Some(buffer) => Ok(buffer.clone()),
            None => read(&locale.path, Limits::DEFAULT.file_bytes),
        }
    }

    /// The bytes of a locale's state file, the open buffer's before the file's; `None` if there is none.
    pub fn state(&self, locale: &LocaleFile) -> Option<Result<Vec<u8>, FileError>> {
        match self.buffers.get(&state_path(&locale.path)) {
            Some(buffer) => Some(Ok(buffer.clone())),
            None => read_state(&locale.path),
        }
    }

    /// Reads a locale's texts. Fails if the file can't be read.
    pub fn document(&self, locale: &LocaleFile) -> Result<Document, FileError> {
        Ok(Document::read(&self.bytes(locale)?, &Limits::DEFAULT))
    }

    /// The locale of this id.
    pub fn get(&self, id: &LanguageIdentifier) -> Option<&LocaleFile> {
        self.locales.iter().find(|locale| locale.id == *id)
    }

    /// The locale of this id. Fails, naming those that are there, if it is not.
    pub fn require(&self, id: &LanguageIdentifier) -> Result<&LocaleFile, WorkspaceError> {
        self.get(id).ok_or_else(|| {
            let there = self
                .locales
                .iter()
                .map(|locale| locale.id.clone())
                .collect();
            WorkspaceError::NoLocale(self.root.clone(), id.clone(), there)
        })
    }

    /// The locales that were asked for by name; all of them if none was. Fails at a name that is not there.
    pub fn select(
        &self,
        wanted: &[LanguageIdentifier],
    ) -> Result<Vec<&LocaleFile>, WorkspaceError> {
        if wanted.is_empty() {
            return Ok(self.locales.iter().collect());
        }
        wanted.iter().map(|id| self.require(id)).collect()
    }
}

/// A path as it is shown: with `/`, and without a leading `./`.
pub fn shown(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    path.strip_prefix("./").map_or(path.clone(), str::to_owned)
}

fn is_ftl(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}
