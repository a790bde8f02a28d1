//! Folders of locales on disk: which folder means a locale, and the texts in it.

use std::fs;
use std::path::{Path, PathBuf};

use retcodes_ftl::Limits;
use retcodes_negotiate::{MaximizedLocale, canonical_tag};

use crate::file::LocaleFolder;

/// How many folders of a workspace are looked into for texts.
const FOLDERS: usize = 2_000;
/// How deep below a locale's folder files are looked for, and how many of them a project has at most.
const DEPTH: usize = 4;
const FILES: usize = 20_000;

/// The texts of a folder of locales, by path. Links out of it are not followed.
pub(crate) fn texts(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in sorted(root) {
        if is_locale(&folder) && folder.is_dir() && stays_in(root, &folder) {
            add_texts(root, &folder, DEPTH, &mut found);
        }
    }
    found
}

/// Whether a folder's name means a locale that is known.
///
/// `src` and `app` are languages too: a bare name of three letters means one only in a folder that is there for locales.
pub(crate) fn is_locale(folder: &Path) -> bool {
    const PARENTS: [&str; 7] = [
        "locales",
        "locale",
        "l10n",
        "i18n",
        "lang",
        "languages",
        "translations",
    ];
    let name = |path: Option<&Path>| {
        path.and_then(Path::file_name)
            .and_then(|name| name.to_str().map(str::to_owned))
    };
    let Some(tag) = name(Some(folder)) else {
        return false;
    };
    let known = || MaximizedLocale::from_tag(&tag).is_some_and(|locale| locale.script().is_some());
    let meant = || {
        tag.len() != 3 || name(folder.parent()).is_some_and(|parent| PARENTS.contains(&&*parent))
    };
    canonical_tag(&tag).is_ok() && meant() && known()
}

/// The folder of locales that a path is in: the parent of the nearest folder whose name means a locale.
pub(crate) fn root_of(path: &Path) -> Option<&Path> {
    path.ancestors()
        .skip(1)
        .take(DEPTH + 1)
        .find(|folder| is_locale(folder))?
        .parent()
}

/// The locale's folder that a path is in, and its path below it.
pub(crate) fn place(root: &Path, path: &Path) -> (Option<LocaleFolder>, String) {
    let whole = || {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    let inside = path.strip_prefix(root).ok().and_then(|inside| {
        let mut parts = inside.iter();
        let tag = parts.next()?.to_str()?;
        let id = canonical_tag(tag).ok()?;
        let tag = tag.to_owned();
        let name = parts.as_path().to_string_lossy().replace('\\', "/");
        (!name.is_empty()).then_some((Some(LocaleFolder { tag, id }), name))
    });
    inside.unwrap_or_else(|| (None, whole()))
}

/// The bytes of a file that is a file and no larger than a text may be.
pub(crate) fn read_file(path: &Path) -> Option<Vec<u8>> {
    let about = fs::metadata(path).ok()?;
    let fits = about.is_file() && about.len() <= Limits::DEFAULT.file_bytes as u64;
    fits.then(|| fs::read(path).ok()).flatten()
}

fn add_texts(root: &Path, folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    for path in sorted(folder) {
        if found.len() >= FILES {
            return;
        }
        if path.extension().is_some_and(|extension| extension == "ftl") {
            if path.is_file() && stays_in(root, &path) {
                found.push(path);
            }
        } else if depth > 0 && path.is_dir() && !path.is_symlink() {
            add_texts(root, &path, depth - 1, found);
        }
    }
}

/// What is in a folder, by name, without what is hidden.
pub(crate) fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let visible = entries.filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> = visible.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Whether a path is within a folder, links followed. Only links cost a look at the disk.
fn stays_in(root: &Path, path: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    !path.is_symlink()
        || real(root)
            .zip(real(path))
            .is_some_and(|(root, path)| path.starts_with(root))
}

/// Whether a path is that of a text.
pub(crate) fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}

/// The folders of locales in a folder: those with a folder that means a locale and has a text in it.
pub(crate) fn roots(folder: &Path) -> Vec<PathBuf> {
    let mut roots = Vec::new();
    let mut todo = vec![folder.to_path_buf()];
    let mut looked = 0;
    while let Some(folder) = todo.pop().filter(|_| looked < FOLDERS) {
        looked += 1;
        let found = sorted(&folder);
        let folders: Vec<&PathBuf> = found
            .iter()
            .filter(|path| path.is_dir() && !path.is_symlink())
            .collect();
        let name = |path: &Path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default()
                .to_owned()
        };
        let has_texts =
            |path: &&&PathBuf| is_locale(path) && sorted(path).iter().any(|path| is_text(path));
        if folders.iter().any(|path| has_texts(&path)) {
            roots.push(folder);
            continue;
        }
        let skipped = ["node_modules", "target", "vendor"];
        todo.extend(
            folders
                .into_iter()
                .rev()
                .filter(|path| !skipped.contains(&&*name(path)))
                .cloned(),
        );
    }
    // A workspace may be a folder within one: `locales/fr`.
    if roots.is_empty() && is_locale(folder) {
        roots.extend(folder.parent().map(Path::to_path_buf));
    }
    roots
}
