//! The folder that an export is written to, which may hold other people's files.
//!
//! An export remembers what it made in `.retcodes-export.json`. It replaces and removes those files alone; a file that is
//! there and not listed stops the export before anything is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::format::File;

/// The list of the files that an export made.
const MANIFEST: &str = ".retcodes-export.json";

/// A folder for an export.
#[derive(Clone, Debug)]
pub struct Target {
    folder: PathBuf,
}

/// What an export changed, or would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The files that are new or have another text, in order.
    pub changed: Vec<String>,
    /// The files of an earlier export that this one does not have.
    pub removed: Vec<String>,
    /// How many files are as they should be.
    pub current: usize,
}

/// Why an export was not written. Nothing has changed then.
#[derive(Debug)]
#[non_exhaustive]
pub enum TargetError {
    /// These files are there, and no export made them.
    Foreign(Vec<PathBuf>),
    /// Files that an export made have been changed since; they are not overwritten.
    Edited(Vec<PathBuf>),
    /// The list of the files that an export made cannot be read.
    Manifest(PathBuf),
    /// The system refuses.
    Io(PathBuf, io::Error),
}

impl std::fmt::Display for TargetError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list = |paths: &[PathBuf]| {
            let paths: Vec<String> = paths
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            paths.join(", ")
        };
        match self {
            Self::Foreign(paths) => write!(
                f,
                "not exported: {} is there and was not made by an export; choose another folder or move it away",
                list(paths)
            ),
            Self::Edited(paths) => write!(
                f,
                "not exported: {} was changed since it was exported; move the change into the .ftl file and delete it",
                list(paths)
            ),
            Self::Manifest(path) => write!(
                f,
                "not exported: {} cannot be read as the list of exported files; delete it if the folder holds nothing else",
                path.display()
            ),
            Self::Io(path, error) => write!(f, "not exported: {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for TargetError {}

impl Target {
    /// The folder at this path, which need not be there yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// What writing these files would change. Reads only.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn check(&self, files: &[File]) -> Result<Written, TargetError> {
        self.survey(files).map(|(written, _)| written)
    }

    /// Writes the files, each in one step, and removes those of an earlier export that are not among them.
    ///
    /// # Errors
    /// If a file is in the way that no export made, one was edited since, or the system refuses. The first two are known
    /// before anything is written.
    pub fn write(&self, files: &[File]) -> Result<Written, TargetError> {
        let (written, mut manifest) = self.survey(files)?;
        for file in files
            .iter()
            .filter(|file| written.changed.contains(&file.path))
        {
            self.replace(&file.path, &file.text)?;
        }
        for path in &written.removed {
            let path = self.folder.join(path);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(TargetError::Io(path, error));
                }
                _ => {}
            }
        }
        manifest = files
            .iter()
            .map(|file| (file.path.clone(), hash(file.text.as_bytes())))
            .chain(manifest.into_iter().filter(|(path, _)| {
                !written.removed.contains(path) && !files.iter().any(|file| file.path == *path)
            }))
            .collect();
        let mut list = serde_json::to_string_pretty(&manifest).unwrap_or_default();
        list.push('\n');
        if fs::read_to_string(self.folder.join(MANIFEST))
            .ok()
            .as_deref()
            != Some(list.as_str())
        {
            self.replace(MANIFEST, &list)?;
        }
        Ok(written)
    }

    fn survey(&self, files: &[File]) -> Result<(Written, BTreeMap<String, String>), TargetError> {
        let path = self.folder.join(MANIFEST);
        let manifest: BTreeMap<String, String> = match fs::read(&path) {
            Ok(list) => serde_json::from_slice(&list).map_err(|_| TargetError::Manifest(path))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(TargetError::Io(path, error)),
        };
        let mut written = Written::default();
        let (mut foreign, mut edited) = (Vec::new(), Vec::new());
        for file in files {
            let path = self.folder.join(&file.path);
            match self.on_disk(&path)? {
                Some(there) if there == file.text.as_bytes() => {
                    written.current += 1;
                    continue;
                }
                Some(there) => match manifest.get(&file.path) {
                    Some(made) if *made == hash(&there) => {}
                    Some(_) => edited.push(path),
                    None => foreign.push(path),
                },
                None => {}
            }
            written.changed.push(file.path.clone());
        }
        for (name, made) in &manifest {
            if files.iter().any(|file| file.path == *name)
                || name.split('/').any(|part| part == "..")
            {
                continue;
            }
            let path = self.folder.join(name);
            match self.on_disk(&path)? {
                Some(there) if *made != hash(&there) => edited.push(path),
                Some(_) => written.removed.push(name.clone()),
                None => {}
            }
        }
        match (foreign.is_empty(), edited.is_empty()) {
            (true, true) => Ok((written, manifest)),
            (false, _) => Err(TargetError::Foreign(foreign)),
            (true, false) => Err(TargetError::Edited(edited)),
        }
    }

    /// A file's bytes, if it is there. What is no file is somebody's.
    fn on_disk(&self, path: &Path) -> Result<Option<Vec<u8>>, TargetError> {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(TargetError::Io(path.to_owned(), error)),
            Ok(metadata) if metadata.is_file() => fs::read(path)
                .map(Some)
                .map_err(|error| TargetError::Io(path.to_owned(), error)),
            Ok(_) => Err(TargetError::Foreign(vec![path.to_owned()])),
        }
    }

    fn replace(&self, name: &str, text: &str) -> Result<(), TargetError> {
        let path = self.folder.join(name);
        let folder = path.parent().unwrap_or(&self.folder);
        let written = fs::create_dir_all(folder).and_then(|()| {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(text.as_bytes())?;
            #[cfg(unix)]
            file.as_file()
                .set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
            file.persist(&path).map_err(|error| error.error)?;
            Ok(())
        });
        written.map_err(|error| TargetError::Io(path, error))
    }
}

/// FNV-1a, 64 bits: enough to notice a change by hand.
fn hash(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
