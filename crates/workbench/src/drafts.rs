//! Drafts: what was typed and not saved. They live in the user's state folder, never among the texts.
//!
//! One small file for each entry, `<state folder>/retcodes/drafts/<project>/<locale>/<id>.json`, replaced in one step, so
//! that closing the page, the program or the computer in the middle of a word loses nothing that the page has sent.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// What was typed for an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// The entry's text in the file when the work began; `None` if it was not there.
    pub(crate) base: Option<String>,
    /// The text that the fields were made of.
    pub(crate) template: String,
    /// The values and attributes of the template that the file does not have.
    pub(crate) generated: Vec<String>,
    /// The fields, in the template's order.
    pub(crate) fields: Vec<String>,
    /// The text of the source view, if that is where the work was done.
    pub(crate) source: Option<String>,
}

/// The drafts of a project.
#[derive(Debug)]
pub(crate) struct Drafts {
    folder: PathBuf,
}

impl Drafts {
    /// The drafts of the project whose texts are in `root`. Makes no folder yet.
    pub(crate) fn of(root: &Path, state: &Path) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let shown = root.to_string_lossy();
        let hash = shown.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let parent = root
            .parent()
            .and_then(Path::file_name)
            .map_or("texts".into(), |name| name.to_string_lossy());
        let name: String = parent
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .take(40)
            .collect();
        Self {
            folder: state
                .join("retcodes")
                .join("drafts")
                .join(format!("{name}-{hash:016x}")),
        }
    }

    fn path(&self, locale: &str, id: &str) -> Option<PathBuf> {
        // Both are names in a file of ours, never paths.
        let is_name = |name: &str| {
            !name.is_empty()
                && name.len() <= 200
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        };
        (is_name(locale) && is_name(id))
            .then(|| self.folder.join(locale).join(format!("{id}.json")))
    }

    /// The draft of an entry. One that can't be read is none.
    pub(crate) fn get(&self, locale: &str, id: &str) -> Option<Draft> {
        serde_json::from_slice(&fs::read(self.path(locale, id)?).ok()?).ok()
    }

    /// The ids of a locale that have a draft, sorted.
    pub(crate) fn ids(&self, locale: &str) -> Vec<String> {
        let files = fs::read_dir(self.folder.join(locale)).into_iter().flatten();
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        let mut ids: Vec<String> = names
            .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
            .collect();
        ids.sort();
        ids
    }

    /// Keeps a draft in place of the one that is there.
    pub(crate) fn put(&self, locale: &str, id: &str, draft: &Draft) -> io::Result<()> {
        let path = self.path(locale, id).ok_or(io::ErrorKind::InvalidInput)?;
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(&serde_json::to_vec(draft)?)?;
        file.persist(&path).map_err(|error| error.error)?;
        Ok(())
    }

    /// Forgets a draft.
    pub(crate) fn remove(&self, locale: &str, id: &str) {
        if let Some(path) = self.path(locale, id) {
            let _ = fs::remove_file(path);
        }
    }
}

/// The user's folder for state, as their system has it.
pub(crate) fn state_folder() -> PathBuf {
    let variable = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || variable("HOME").or_else(|| variable("USERPROFILE"));
    let found = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Application Support"))
    } else {
        variable("XDG_STATE_HOME").or_else(|| home().map(|home| home.join(".local/state")))
    };
    found.unwrap_or_else(std::env::temp_dir)
}

#[cfg(test)]
mod tests {
    use super::{Draft, Drafts};

    #[test]
    fn a_draft_is_found_by_the_next_program_and_by_no_other_project() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::of(folder.path(), folder.path());
        let draft = Draft {
            template: "retcode-1001 = { \"\" }".into(),
            fields: vec!["Invalid".into()],
            ..Draft::default()
        };
        drafts.put("en-US", "retcode-1001", &draft).unwrap();
        let again = Drafts::of(folder.path(), folder.path());
        assert_eq!(again.get("en-US", "retcode-1001"), Some(draft));
        assert_eq!(again.ids("en-US"), ["retcode-1001"]);
        let other = tempfile::tempdir().unwrap();
        assert_eq!(
            Drafts::of(other.path(), folder.path()).get("en-US", "retcode-1001"),
            None
        );
        again.remove("en-US", "retcode-1001");
        assert_eq!(again.get("en-US", "retcode-1001"), None);
    }

    #[test]
    fn names_that_are_paths_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::of(folder.path(), folder.path());
        for (locale, id) in [
            ("..", "x"),
            ("en", "../../x"),
            ("en/..", "x"),
            ("", "x"),
            ("en", "a\0b"),
        ] {
            assert!(
                drafts.put(locale, id, &Draft::default()).is_err(),
                "{locale} {id}"
            );
        }
    }
}
