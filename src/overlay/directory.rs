//! The texts of an operator: `<locale>/retcodes.ftl` below a directory of theirs.
//!
//! The directory belongs to somebody else and may change while it is read, so the order is: **survey, open, survey
//! again**. A survey only looks (names, kinds, stamps), never
//! opens, and decides what is a text and what is a diagnostic. Then what it found is opened, and when
//! a second survey agrees with the first, all texts belong to one state of the directory. That
//! makes the swap of a Kubernetes ConfigMap (`..data -> ..2026_07_01/`) all or nothing here too.
//!
//! Nothing outside of the directory is ever opened: every path is followed to its real place
//! first, and that place has to lie inside. A pipe or a device is never opened either.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use retcodes_core::Scheme;
use retcodes_ftl::{Limits, Rule};
use unic_langid::LanguageIdentifier;

use super::diagnostic::Diagnostic;
use super::directory_error::{DirectoryError, MAX_ALL_BYTES, MAX_ENTRIES, MAX_FILES, shown};
use super::source::{CodesSource, Source, locale_of_folder};

/// How large a file may be.
const MAX_BYTES: u64 = Limits::DEFAULT.file_bytes as u64;
/// How often the directory may change while it is read before what is there is taken.
const MAX_TRIES: u32 = 8;

/// What a directory holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Directory {
    /// Its texts, ordered by the name of their folder.
    pub(crate) sources: Vec<Source>,
    /// Its codes file, if there is one.
    pub(crate) codes: Option<CodesSource>,
    /// What could not be read or has no place there, ordered by name.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// The texts of the directory at `path`, named by `scheme`.
///
/// Opens at most [`MAX_FILES`] files and reads at most [`MAX_ALL_BYTES`] of them. Never fails: a directory that is not
/// there is one diagnostic and no text. Waits only while somebody changes the directory, a quarter of a second in all,
/// and then takes it as it is.
pub(crate) fn read(path: &Path, scheme: &Scheme) -> Directory {
    let mut survey = Survey::of(path, scheme);
    for attempt in 0..MAX_TRIES {
        let directory = survey.open();
        let after = Survey::of(path, scheme);
        if survey == after {
            return directory;
        }
        std::thread::sleep(Duration::from_millis(1 << attempt));
        survey = Survey::of(path, scheme);
    }
    survey.open()
}

/// What can be seen of a directory without opening a file.
#[derive(PartialEq)]
pub(crate) struct Survey {
    /// Where the directory really lies, if it is there.
    root: Option<PathBuf>,
    files: Vec<Candidate>,
    /// The codes file.
    codes: Option<Candidate>,
    diagnostics: Vec<Diagnostic>,
}

/// A file that will be opened.
#[derive(PartialEq)]
struct Candidate {
    name: Arc<str>,
    /// The locale of a text; none for the codes file.
    locale: Option<LanguageIdentifier>,
    /// Where it really lies, all links followed.
    real: PathBuf,
    stamp: Stamp,
}

impl Survey {
    pub(crate) fn of(path: &Path, scheme: &Scheme) -> Self {
        let mut surveyor = Surveyor {
            path,
            scheme,
            survey: Self {
                root: None,
                files: vec![],
                codes: None,
                diagnostics: vec![],
            },
            entries: 0,
        };
        if let Err(refused) = surveyor.directory() {
            // Half of a directory is no state of it.
            surveyor.survey.files.clear();
            surveyor.survey.codes = None;
            surveyor.survey.diagnostics = vec![refused];
        }
        let mut survey = surveyor.survey;
        survey
            .diagnostics
            .sort_by(|a, b| a.source().cmp(b.source()));
        survey
    }

    /// Reads the files that were found.
    fn open(&self) -> Directory {
        let mut directory = Directory {
            diagnostics: self.diagnostics.clone(),
            ..Directory::default()
        };
        let mut left = MAX_ALL_BYTES;
        for file in self.files.iter().chain(&self.codes) {
            match (file.open(&mut left), &file.locale) {
                (Ok(bytes), Some(locale)) => directory.sources.push(Source {
                    name: Arc::clone(&file.name),
                    locale: locale.clone(),
                    bytes: bytes.into(),
                }),
                (Ok(bytes), None) => {
                    directory.codes = Some(CodesSource {
                        name: Arc::clone(&file.name),
                        bytes: bytes.into(),
                    });
                }
                (Err(diagnostic), _) => directory.diagnostics.push(diagnostic),
            }
        }
        directory
            .diagnostics
            .sort_by(|a, b| a.source().cmp(b.source()));
        directory
    }

    /// Whether a file was changed so recently that the next change may leave the same stamp.
    #[cfg(feature = "watch")]
    pub(crate) fn is_recent(&self, now: SystemTime) -> bool {
        let recent = |file: &Candidate| {
            let age = file
                .stamp
                .modified
                .and_then(|modified| now.duration_since(modified).ok());
            age.is_none_or(|age| age < Duration::from_secs(2))
        };
        self.files.iter().chain(&self.codes).any(recent)
    }
}

/// Walks one directory, two levels deep.
struct Surveyor<'a> {
    path: &'a Path,
    scheme: &'a Scheme,
    survey: Survey,
    entries: usize,
}

impl Surveyor<'_> {
    /// The directory itself. What it fails with is a diagnostic of the whole.
    fn directory(&mut self) -> Result<(), Diagnostic> {
        let root = fs::canonicalize(self.path).map_err(|e| DirectoryError::Io(&e).at(self.path))?;
        let entries = self.list(&root, self.path)?;
        self.survey.root = Some(root.clone());

        let mut locales: BTreeMap<LanguageIdentifier, Vec<Folder>> = BTreeMap::new();
        for entry in entries {
            if *entry == *self.scheme.codes_file {
                self.survey.codes = self.file(&root, &root.join(&entry), &entry, None);
                continue;
            }
            let Some((locale, folder)) = self.top_entry(&root, entry) else {
                continue;
            };
            locales.entry(locale).or_default().push(folder);
        }
        let mut chosen: Vec<(LanguageIdentifier, Folder)> = locales
            .into_iter()
            .filter_map(|(locale, folders)| {
                let folder = self.one_of(&locale, folders)?;
                Some((locale, folder))
            })
            .collect();
        chosen.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        for (locale, folder) in chosen {
            self.folder(&root, &locale, &folder)?;
        }
        self.at_most_max_files();
        Ok(())
    }

    /// An entry of the directory: the folder of a locale, or nothing to read.
    fn top_entry(&mut self, root: &Path, name: String) -> Option<(LanguageIdentifier, Folder)> {
        let real = self.inside(root, &root.join(&name), &name)?;
        if !real.is_dir() {
            if is_ftl(&name) {
                self.refuse(&name, &DirectoryError::NoFolder(&self.scheme.file));
            }
            return None;
        }
        let Some(locale) = locale_of_folder(&name) else {
            self.refuse(&name, &DirectoryError::NotATag);
            return None;
        };
        Some((locale, Folder { name, real }))
    }

    /// Which of the folders of one locale is read: the one spelled as the tag is, else the first.
    fn one_of(&mut self, locale: &LanguageIdentifier, mut folders: Vec<Folder>) -> Option<Folder> {
        let spelling = locale.to_string();
        folders.sort_by(|a, b| (a.name != spelling, &a.name).cmp(&(b.name != spelling, &b.name)));
        let mut folders = folders.into_iter();
        let chosen = folders.next()?;
        if !chosen.name.eq_ignore_ascii_case(&spelling) {
            self.refuse(&chosen.name, &DirectoryError::OtherName(&spelling));
        }
        for other in folders {
            self.refuse(&other.name, &DirectoryError::SameLocale(&chosen.name));
        }
        Some(chosen)
    }

    /// The folder of a locale.
    fn folder(
        &mut self,
        root: &Path,
        locale: &LanguageIdentifier,
        folder: &Folder,
    ) -> Result<(), Diagnostic> {
        let entries = match self.list(&folder.real, &self.path.join(&folder.name)) {
            Ok(entries) => entries,
            Err(refused) if refused.rule() == Rule::FileSize.code() => return Err(refused),
            Err(unreadable) => {
                self.survey.diagnostics.push(unreadable);
                return Ok(());
            }
        };
        for entry in entries {
            let relative = format!("{}/{entry}", folder.name);
            if *entry == *self.scheme.file {
                let found = self.file(root, &folder.real.join(&entry), &relative, Some(locale));
                self.survey.files.extend(found);
            } else if is_ftl(&entry) {
                self.refuse(&relative, &DirectoryError::StrayFile(&self.scheme.file));
            }
        }
        Ok(())
    }

    /// A file that will be opened, if it can be.
    fn file(
        &mut self,
        root: &Path,
        path: &Path,
        relative: &str,
        locale: Option<&LanguageIdentifier>,
    ) -> Option<Candidate> {
        let real = self.inside(root, path, relative)?;
        let name = shown(&self.path.join(relative));
        match fs::metadata(&real) {
            Ok(metadata) if metadata.is_file() => {
                return Some(Candidate {
                    name,
                    locale: locale.cloned(),
                    real,
                    stamp: Stamp::of(&metadata),
                });
            }
            Ok(_) => self
                .survey
                .diagnostics
                .push(DirectoryError::NotAFile.of(name)),
            Err(error) => self
                .survey
                .diagnostics
                .push(DirectoryError::Io(&error).of(name)),
        }
        None
    }

    /// The names in a folder that concern us, in order. Those that begin with a dot belong to
    /// others: to Kubernetes (`..data`), to editors and to version control.
    fn list(&mut self, real: &Path, written: &Path) -> Result<Vec<String>, Diagnostic> {
        let mut names = vec![];
        for entry in fs::read_dir(real).map_err(|e| DirectoryError::Io(&e).at(written))? {
            let entry = entry.map_err(|e| DirectoryError::Io(&e).at(written))?;
            self.entries += 1;
            if self.entries > MAX_ENTRIES {
                return Err(DirectoryError::TooManyNames.at(self.path));
            }
            match entry.file_name().into_string() {
                Ok(entry) if entry.starts_with('.') => {}
                Ok(entry) => names.push(entry),
                // No tag and no `retcodes.ftl` has bytes that are not UTF-8.
                Err(entry) => {
                    let misnamed = DirectoryError::NotUtf8.at(&written.join(entry));
                    self.survey.diagnostics.push(misnamed);
                }
            }
        }
        names.sort();
        Ok(names)
    }

    /// Where an entry really lies, if that is inside of the directory.
    fn inside(&mut self, root: &Path, path: &Path, relative: &str) -> Option<PathBuf> {
        match fs::canonicalize(path) {
            Ok(real) if real.starts_with(root) => Some(real),
            Ok(real) => {
                // A file that would not be read anyway may lead where it wants.
                if real.is_dir() || is_ftl(relative) || *relative == *self.scheme.codes_file {
                    self.refuse(relative, &DirectoryError::LeavesFolder);
                }
                None
            }
            Err(error) => {
                let concerns_us = is_ftl(relative)
                    || *relative == *self.scheme.codes_file
                    || locale_of_folder(relative).is_some();
                // What went away since it was listed is not there: the next survey will say so.
                if concerns_us && fs::symlink_metadata(path).is_ok() {
                    self.refuse(relative, &DirectoryError::Io(&error));
                }
                None
            }
        }
    }

    fn refuse(&mut self, relative: &str, trouble: &DirectoryError<'_>) {
        let path = self.path.join(relative);
        self.survey.diagnostics.push(trouble.at(&path));
    }

    /// The files beyond the limit, each by its name, so that none is missed silently.
    fn at_most_max_files(&mut self) {
        let beyond = self.survey.files.len().min(MAX_FILES);
        for file in self.survey.files.split_off(beyond) {
            let one_more = DirectoryError::TooManyFiles.of(file.name);
            self.survey.diagnostics.push(one_more);
        }
    }
}

/// A folder that may be the one of a locale.
struct Folder {
    name: String,
    real: PathBuf,
}

impl Candidate {
    /// Its bytes, if it is still the file that was surveyed, and if there is room for so many.
    fn open(&self, left: &mut u64) -> Result<Vec<u8>, Diagnostic> {
        let name = || Arc::clone(&self.name);
        let bytes = self
            .bytes()
            .map_err(|error| DirectoryError::Io(&error).of(name()))?;
        let size = bytes.len() as u64;
        if size > MAX_BYTES {
            let size = self.stamp.bytes.max(size);
            return Err(DirectoryError::TooLarge(size, MAX_BYTES).of(name()));
        }
        *left = left
            .checked_sub(size)
            .ok_or_else(|| DirectoryError::TooMuch.of(name()))?;
        Ok(bytes)
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        let file = open_without_waiting(&self.real)?;
        let metadata = file.metadata()?;
        // Something else may have taken its place since: a pipe, or what a link outside leads to.
        if !metadata.is_file() || !Stamp::of(&metadata).same_file(&self.stamp) {
            return Err(io::Error::other("it is being replaced"));
        }
        let expected = usize::try_from(metadata.len().min(MAX_BYTES)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(expected + 1);
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// Which file it was, and in which state.
#[derive(PartialEq)]
struct Stamp {
    /// Device and inode, where the system has them.
    identity: Option<(u64, u64)>,
    bytes: u64,
    modified: Option<SystemTime>,
    /// When anything about it changed: unlike `modified`, nobody can set it.
    changed: Option<(i64, i64)>,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let (identity, changed) = {
            use std::os::unix::fs::MetadataExt;
            (
                Some((metadata.dev(), metadata.ino())),
                Some((metadata.ctime(), metadata.ctime_nsec())),
            )
        };
        #[cfg(not(unix))]
        let (identity, changed) = (None, None);
        Self {
            identity,
            bytes: metadata.len(),
            modified: metadata.modified().ok(),
            changed,
        }
    }

    fn same_file(&self, other: &Self) -> bool {
        self.identity == other.identity
    }
}

/// Opens a file for reading. A pipe that has taken its place meanwhile does not hold us up.
fn open_without_waiting(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, O_NONBLOCK);
    options.open(path)
}

/// `O_NONBLOCK` as <fcntl.h> has it: one number is no reason for another dependency. Where it is
/// another one, the check before the open has to do.
#[cfg(unix)]
const O_NONBLOCK: i32 = if cfg!(all(
    any(target_os = "linux", target_os = "android"),
    not(any(
        target_arch = "mips",
        target_arch = "mips64",
        target_arch = "sparc64"
    ))
)) {
    0o4000
} else if cfg!(any(
    target_vendor = "apple",
    target_os = "freebsd",
    target_os = "openbsd"
)) {
    0x4
} else {
    0
};

/// Whether somebody would expect the file to be read.
fn is_ftl(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("ftl"))
}

#[cfg(test)]
mod tests;
