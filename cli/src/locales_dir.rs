//! The folder that a translator works in: `DIR/<locale>/retcodes.ftl`.
//!
//! The idea: a folder whose name is a language tag is a locale, and everything else is told, not guessed at. Commands
//! that change texts go through here, so all of them see the same locales, call the same files by the same paths and
//! say the same about what they can't use.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use unic_langid::LanguageIdentifier;

use crate::document::{self, Document, ReadError};

/// The name of the file of texts in a locale's folder.
pub(crate) const FILE_NAME: &str = "retcodes.ftl";

/// Which texts a command works on.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct LocalesArgs {
    /// The folder that holds a folder for each locale.
    #[arg(
        long = "locales",
        value_name = "DIR",
        default_value = "./locales",
        help_heading = "Texts"
    )]
    pub(crate) dir: PathBuf,

    /// The locale that all others are translated from.
    #[arg(
        long,
        value_name = "LOCALE",
        default_value = "zh-CN",
        help_heading = "Texts"
    )]
    pub(crate) source: LanguageIdentifier,
}

/// The folder and what is in it.
#[derive(Debug)]
pub(crate) struct LocalesDir {
    root: PathBuf,
    locales: Vec<Locale>,
    problems: Vec<LayoutProblem>,
}

/// A folder whose name is a language tag.
#[derive(Clone, Debug)]
pub(crate) struct Locale {
    /// The locale that its name stands for.
    pub(crate) id: LanguageIdentifier,
    /// Its name as it is written on disk.
    pub(crate) name: String,
    /// Its file of texts.
    pub(crate) file: PathBuf,
}

/// Something in the folder that no command reads.
#[derive(Debug)]
pub(crate) struct LayoutProblem {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What it is.
    pub(crate) kind: LayoutKind,
}

/// Why something is not read.
#[derive(Debug)]
#[non_exhaustive]
pub(crate) enum LayoutKind {
    /// The folder's name is no language tag.
    NotATag,
    /// The folder stands for the same locale as another one.
    SameLocale(String),
    /// The folder has no [`FILE_NAME`].
    NoFile,
    /// An `.ftl` file that is not `<locale>/retcodes.ftl`.
    StrayFile,
    /// It leads out of the folder by a symbolic link.
    LeavesFolder,
    /// It can't be listed.
    Unreadable(io::Error),
}

impl fmt::Display for LayoutProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            LayoutKind::NotATag => write!(
                f,
                "{path}: the folder's name is not a language tag such as en-US; it is not read"
            ),
            LayoutKind::SameLocale(other) => write!(
                f,
                "{path}: means the same locale as {other}; it is not read"
            ),
            LayoutKind::NoFile => write!(f, "{path}: has no {FILE_NAME}"),
            LayoutKind::StrayFile => write!(
                f,
                "{path}: only <locale>/{FILE_NAME} is read, this file is not"
            ),
            LayoutKind::LeavesFolder => {
                write!(f, "{path}: leads out of the folder; it is not read")
            }
            LayoutKind::Unreadable(error) => write!(f, "{path}: cannot be read: {error}"),
        }
    }
}

impl LocalesDir {
    /// Lists the folder. Fails if there is no such folder or it can't be read; reads no texts.
    pub(crate) fn open(root: &Path) -> io::Result<Self> {
        let with_path = |error: io::Error| {
            let what = match error.kind() {
                io::ErrorKind::NotFound => "there is no such folder".to_owned(),
                io::ErrorKind::NotADirectory => "is not a folder".to_owned(),
                _ => error.to_string(),
            };
            io::Error::new(
                error.kind(),
                format!(
                    "{}: {what} (--locales names the folder of texts)",
                    root.display()
                ),
            )
        };
        let real_root = root.canonicalize().map_err(with_path)?;
        let mut found = fs::read_dir(root)
            .map_err(with_path)?
            .collect::<io::Result<Vec<_>>>()
            .map_err(with_path)?;
        found.sort_by_key(fs::DirEntry::file_name);
        let mut dir = LocalesDir {
            root: root.to_path_buf(),
            locales: Vec::new(),
            problems: Vec::new(),
        };
        for entry in found {
            dir.add(&real_root, &entry);
        }
        dir.locales.sort_by_key(|a| a.id.to_string());
        Ok(dir)
    }

    /// Files one thing found in the folder under locales or problems.
    fn add(&mut self, real_root: &Path, entry: &fs::DirEntry) {
        let path = entry.path();
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
            return self.problem(path, LayoutKind::NotATag);
        };
        if name.starts_with('.') {
            return;
        }
        match path.canonicalize() {
            Err(error) => return self.problem(path, LayoutKind::Unreadable(error)),
            Ok(real) if !real.starts_with(real_root) => {
                return self.problem(path, LayoutKind::LeavesFolder);
            }
            Ok(_) => {}
        }
        if !path.is_dir() {
            if is_ftl(&path) {
                self.problem(path, LayoutKind::StrayFile);
            }
            return;
        }
        let Ok(id) = name.parse::<LanguageIdentifier>() else {
            return self.problem(path, LayoutKind::NotATag);
        };
        if let Some(same) = self.locales.iter().find(|locale| locale.id == id) {
            let same = same.name.clone();
            return self.problem(path, LayoutKind::SameLocale(same));
        }
        self.add_strays(&path);
        let file = path.join(FILE_NAME);
        match file.canonicalize() {
            Ok(real) if !real.starts_with(real_root) => {
                self.problem(file, LayoutKind::LeavesFolder);
            }
            Ok(_) => self.locales.push(Locale { id, name, file }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.problem(path, LayoutKind::NoFile);
            }
            Err(error) => self.problem(file, LayoutKind::Unreadable(error)),
        }
    }

    /// Tells the `.ftl` files beside the one that is read.
    fn add_strays(&mut self, folder: &Path) {
        match fs::read_dir(folder) {
            Err(error) => self.problem(folder.to_path_buf(), LayoutKind::Unreadable(error)),
            Ok(found) => {
                let mut strays: Vec<PathBuf> = found
                    .filter_map(Result::ok)
                    .map(|entry| entry.path())
                    .collect();
                strays.retain(|path| {
                    is_ftl(path) && path.file_name().is_some_and(|name| name != FILE_NAME)
                });
                strays.sort();
                strays
                    .into_iter()
                    .for_each(|path| self.problem(path, LayoutKind::StrayFile));
            }
        }
    }

    fn problem(&mut self, path: PathBuf, kind: LayoutKind) {
        self.problems.push(LayoutProblem { path, kind });
    }

    /// The folder, as it was named.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Every locale, by tag.
    pub(crate) fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// What is not read, and why.
    pub(crate) fn problems(&self) -> &[LayoutProblem] {
        &self.problems
    }

    /// The locale that `id` stands for.
    pub(crate) fn get(&self, id: &LanguageIdentifier) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.id == *id)
    }

    /// The locales that were asked for by name; all of them if none was. Fails at a name that is not there.
    pub(crate) fn select(&self, wanted: &[LanguageIdentifier]) -> io::Result<Vec<&Locale>> {
        if wanted.is_empty() {
            return Ok(self.locales.iter().collect());
        }
        wanted.iter().map(|id| self.require(id)).collect()
    }

    /// The locale that `id` stands for. Fails, naming those that are there, if it is not.
    pub(crate) fn require(&self, id: &LanguageIdentifier) -> io::Result<&Locale> {
        self.get(id).ok_or_else(|| {
            let there: Vec<String> = self
                .locales
                .iter()
                .map(|locale| locale.id.to_string())
                .collect();
            let there = if there.is_empty() {
                "no locale".to_owned()
            } else {
                there.join(", ")
            };
            let message = format!(
                "{}: there is no locale {id} here, only {there}",
                self.root.display()
            );
            io::Error::new(io::ErrorKind::NotFound, message)
        })
    }
}

impl Locale {
    /// Reads and parses its file.
    pub(crate) fn read(&self) -> Result<Document, ReadError> {
        document::read(&self.file).map(Document::parse)
    }

    /// Reads and parses its file; the error names the file.
    pub(crate) fn document(&self) -> io::Result<Document> {
        self.read().map_err(|error| {
            io::Error::new(
                io::ErrorKind::InvalidData,
                format!("{}: {error}", self.file.display()),
            )
        })
    }

    /// The path of its file as it is shown: with `/`, and without a leading `./`.
    pub(crate) fn shown_path(&self) -> String {
        shown(&self.file)
    }
}

/// A path as it is shown: with `/`, and without a leading `./`.
pub(crate) fn shown(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    path.strip_prefix("./").map_or(path.clone(), str::to_owned)
}

fn is_ftl(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_with_a_tag_are_locales_and_the_rest_is_told() -> io::Result<()> {
        let temp = tempfile::tempdir()?;
        let outside = tempfile::tempdir()?;
        let root = temp.path();
        for (path, text) in [
            ("zh-CN/retcodes.ftl", "a = b"),
            ("en-US/retcodes.ftl", ""),
            ("en-US/other.ftl", ""),
            ("en_us/retcodes.ftl", ""),
            ("notes of mine/readme.txt", ""),
            ("fr/readme.txt", ""),
            ("README.md", ""),
            ("de.ftl", ""),
            (".git/retcodes.ftl", ""),
        ] {
            let path = root.join(path);
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(path, text)?;
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(outside.path(), root.join("ja"))?;
        let dir = LocalesDir::open(root)?;
        let locales: Vec<String> = dir
            .locales()
            .iter()
            .map(|locale| locale.id.to_string())
            .collect();
        assert_eq!(locales, ["en-US", "zh-CN"]);
        let mut problems: Vec<String> = dir
            .problems()
            .iter()
            .map(|problem| {
                let path = problem.path.strip_prefix(root).unwrap_or(&problem.path);
                format!("{} {:?}", path.display(), problem.kind)
            })
            .collect();
        problems.retain(|problem| !problem.starts_with("ja "));
        assert_eq!(
            problems,
            [
                "de.ftl StrayFile",
                "en-US/other.ftl StrayFile",
                "en_us SameLocale(\"en-US\")",
                "fr NoFile",
                "notes of mine NotATag"
            ]
        );
        assert_eq!(
            dir.problems().len(),
            problems.len() + usize::from(cfg!(unix))
        );
        assert!(dir.require(&"fr".parse().unwrap_or_default()).is_err());
        Ok(())
    }

    #[test]
    fn a_missing_folder_is_an_error() {
        assert!(LocalesDir::open(Path::new("no/such/folder")).is_err());
    }
}
