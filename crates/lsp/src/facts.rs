//! What stands beside the texts: what codes mean, the glossary, the review state of each locale.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use retcodes_check::Project;
use retcodes_core::{Meaning, Scheme, codes_file};
use retcodes_review::{Hash, State, StateFile};

use crate::folders::{is_locale, read_file, sorted};
use crate::glossary::Glossary;

/// The name of the file of a locale's review states.
pub(crate) const STATE_FILE: &str = "retcodes.state";

/// What an editor has open instead of a file: its text and version.
pub(crate) type OpenText<'o> = &'o dyn Fn(&Path) -> Option<(String, i32)>;

/// The facts of a project.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// What check knows of the codes and the glossary.
    pub(crate) project: Project,
    codes: Option<Beside>,
    pub(crate) glossary: Glossary,
    states: BTreeMap<String, (Beside, StateFile)>,
}

/// A file beside the texts, as the editor has it or as it is on disk.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// The version of the open buffer.
    pub(crate) version: Option<i32>,
}

impl Beside {
    fn read(path: PathBuf, open: OpenText<'_>) -> Option<Self> {
        let (text, version) = match open(&path) {
            Some((text, version)) => (text, Some(version)),
            None => (String::from_utf8(read_file(&path)?).ok()?, None),
        };
        Some(Beside {
            path,
            text,
            version,
        })
    }
}

impl Facts {
    /// Reads what stands beside the texts of a folder. What can't be read is not there.
    pub(crate) fn read(root: &Path, open: OpenText<'_>) -> Self {
        let glossary = Beside::read(root.join("glossary.tsv"), open);
        let folders = sorted(root).into_iter().filter(|path| path.is_dir());
        let state = |folder: PathBuf| {
            let tag = folder
                .file_name()
                .filter(|_| is_locale(&folder))?
                .to_str()?
                .to_owned();
            let beside = Beside::read(folder.join(STATE_FILE), open)?;
            let file = StateFile::read(&beside.text);
            Some((tag, (beside, file)))
        };
        let codes = codes_files(root)
            .into_iter()
            .find_map(|path| Beside::read(path, open));
        let text = |beside: &Option<Beside>| beside.as_ref().map(|beside| beside.text.clone());
        let (facts, words) = (text(&codes), text(&glossary));
        Facts {
            project: Project::new(facts.as_deref(), words.as_deref()),
            codes,
            glossary: Glossary::of(&words.unwrap_or_default()),
            states: folders.filter_map(state).collect(),
        }
    }

    /// What a code means, if a file says so.
    pub(crate) fn meaning<R>(&self, code: &str, of: impl FnOnce(&Meaning<'_>) -> R) -> Option<R> {
        let (rows, _) = codes_file::read(&self.codes.as_ref()?.text);
        let row = rows.iter().find(|row| row.code.as_str() == code)?;
        Some(of(&row.meaning))
    }

    /// The file of codes.
    pub(crate) fn codes(&self) -> Option<&Beside> {
        self.codes.as_ref()
    }

    /// The file of a locale's review states.
    pub(crate) fn states(&self, tag: &str) -> Option<(&Beside, &StateFile)> {
        self.states.get(tag).map(|(beside, file)| (beside, file))
    }

    /// What is known of a translation; none where the locale keeps no states.
    pub(crate) fn state(
        &self,
        tag: &str,
        id: &str,
        source: Hash,
        translation: Hash,
    ) -> Option<State> {
        let (_, file) = self.states(tag)?;
        Some(file.state(id, source, Some(translation)))
    }
}

/// Where what codes mean may be said: in `codes/` beside the folder of texts, in the file of the usual name or in the
/// only one there, or in the folder itself.
fn codes_files(root: &Path) -> Vec<PathBuf> {
    let beside = root.parent().map(|parent| parent.join("codes"));
    let found = beside
        .map(|folder| sorted(&folder))
        .unwrap_or_default()
        .into_iter();
    let mut found: Vec<PathBuf> = found
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .collect();
    if found.len() > 1 {
        found.retain(|path| path.ends_with("easypay.tsv"));
    }
    found.push(root.join(&*Scheme::RETCODES.codes_file));
    found
}
