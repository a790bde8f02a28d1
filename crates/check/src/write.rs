//! Files that are changed in place: only if they are what was read, and in one step.
//!
//! Commands of this project take turns by a lock on the folder. Editors know nothing of it, so a file is read again right
//! before it is replaced, and stays as it is if somebody has saved it meanwhile.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use fd_lock::RwLock;
use retcodes_ftl::{Arg, Diagnostic, Limits, Rule};

/// Why a file was not written, or could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// The system refuses.
    Io(io::Error),
    /// It is a pipe, a device or a folder.
    NotAFile,
    /// A link leads out of the folder of locales.
    LeavesFolder,
    /// It is larger than any file of texts.
    TooLarge,
    /// Somebody has saved it since it was read.
    Changed,
    /// Another command is changing files in this folder.
    Locked,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::Io(error) => error.fmt(f),
            FileError::NotAFile => f.write_str("is no regular file"),
            FileError::LeavesFolder => f.write_str("leads out of the folder by a link"),
            FileError::TooLarge => f.write_str("is too large for a file of texts"),
            FileError::Changed => f.write_str("has changed since it was read; nothing was written"),
            FileError::Locked => f.write_str("another command is changing files in this folder"),
        }
    }
}

impl std::error::Error for FileError {}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        FileError::Io(error)
    }
}

impl FileError {
    /// The reader's words for a file that can't be read.
    pub(crate) fn diagnostic(&self) -> Diagnostic {
        let limit = (Limits::DEFAULT.file_bytes / 1024).to_string();
        let (rule, args): (Rule, Vec<Arg>) = match self {
            FileError::TooLarge => (
                Rule::FileSize,
                vec![
                    ("kind", "bytes".into()),
                    ("size", format!("> {limit}").into()),
                    ("limit", limit.into()),
                ],
            ),
            error => (
                Rule::Unreadable,
                vec![
                    ("kind", error.kind().into()),
                    ("error", error.to_string().into()),
                ],
            ),
        };
        Diagnostic::new(rule, 0..0, None, args)
    }

    /// The word for programs, and for the tools' messages: `changed`, `locked` and so on.
    pub fn kind(&self) -> &'static str {
        match self {
            FileError::Io(_) => "io",
            FileError::NotAFile => "not-a-file",
            FileError::LeavesFolder => "leaves-folder",
            FileError::TooLarge => "too-large",
            FileError::Changed => "changed",
            FileError::Locked => "locked",
        }
    }
}

/// The bytes of a file, if it is a regular one of at most `limit` bytes. Never waits for a pipe or a device.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, FileError> {
    if !fs::metadata(path)?.is_file() {
        return Err(FileError::NotAFile);
    }
    let file = File::open(path)?;
    // What was a file a moment ago may be something else now.
    if !file.metadata()?.is_file() {
        return Err(FileError::NotAFile);
    }
    let mut bytes = Vec::new();
    let enough = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(enough).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(FileError::TooLarge);
    }
    Ok(bytes)
}

/// What to do with a file: its path, what was read from it, what it is to hold.
#[derive(Clone, Debug)]
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// What was read; `None` for a file that must not be there yet.
    pub before: Option<Vec<u8>>,
    /// What it is to hold.
    pub after: Vec<u8>,
}

/// Writes files of a folder, holding its lock. Each answer says whether that file was written.
///
/// Fails as a whole if another command holds the lock.
pub fn write(root: &Path, changes: &[Change]) -> Result<Vec<Result<(), FileError>>, FileError> {
    let mut lock = RwLock::new(lock_file(root)?);
    let guard = match lock.try_write() {
        Ok(guard) => Some(guard),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Err(FileError::Locked),
        // A file system without locks is no reason to refuse the work.
        Err(_) => None,
    };
    let real_root = root.canonicalize()?;
    let written = changes
        .iter()
        .map(|change| write_one(&real_root, change))
        .collect();
    drop(guard);
    Ok(written)
}

/// On Unix a folder can be locked itself, so that nothing is left behind.
#[cfg(unix)]
fn lock_file(root: &Path) -> io::Result<File> {
    File::open(root)
}

#[cfg(not(unix))]
fn lock_file(root: &Path) -> io::Result<File> {
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(root.join(".retcodes.lock"))
}

fn write_one(root: &Path, change: &Change) -> Result<(), FileError> {
    let Some(before) = &change.before else {
        return create(root, change);
    };
    // A link stays a link: what it points to is replaced, if that is in the folder.
    let path = change.path.canonicalize()?;
    if !path.starts_with(root) {
        return Err(FileError::LeavesFolder);
    }
    let same = || match read(&path, before.len()) {
        Ok(now) if now == *before => Ok(()),
        Ok(_) | Err(FileError::TooLarge) => Err(FileError::Changed),
        Err(error) => Err(error),
    };
    same()?;
    let folder = path.parent().unwrap_or(root);
    let metadata = fs::metadata(&path)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(&change.after)?;
    file.as_file().set_permissions(metadata.permissions())?;
    let kept = keeps_owner(file.as_file(), &metadata);
    same()?;
    if kept {
        file.persist(&path).map_err(|error| error.error)?;
    } else {
        // Another name or another owner would be lost with the old file.
        fs::write(&path, &change.after)?;
    }
    Ok(())
}

/// Makes a file that is not there yet, and the folder it is in.
fn create(root: &Path, change: &Change) -> Result<(), FileError> {
    let folder = change.path.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    if !folder.canonicalize()?.starts_with(root) {
        return Err(FileError::LeavesFolder);
    }
    let made = File::options()
        .write(true)
        .create_new(true)
        .open(&change.path);
    match made {
        Ok(mut file) => Ok(file.write_all(&change.after)?),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(FileError::Changed),
        Err(error) => Err(error.into()),
    }
}

/// Whether the new file can stand for the old one: it has the same owner now, and the old one has no other name.
#[cfg(unix)]
fn keeps_owner(new: &File, old: &fs::Metadata) -> bool {
    use std::os::unix::fs::{MetadataExt, fchown};
    let Ok(made) = new.metadata() else {
        return false;
    };
    let same = (made.uid(), made.gid()) == (old.uid(), old.gid());
    old.nlink() == 1 && (same || fchown(new, Some(old.uid()), Some(old.gid())).is_ok())
}

#[cfg(not(unix))]
fn keeps_owner(_: &File, _: &fs::Metadata) -> bool {
    true
}
