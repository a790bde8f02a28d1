//! What the source said when a translation was made: looked up in git by the hash of its meaning.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;

use retcodes_ftl::{Document, Limits};

use crate::Hash;
use crate::review::texts;

/// How many commits of a file are looked at.
const COMMITS: usize = 400;

/// An older text of the source, and the commit that had it last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Older {
    /// The pattern, as it stood in the file.
    pub text: String,
    /// The hash of its meaning.
    pub hash: Hash,
    /// The commit, abbreviated.
    pub commit: String,
}

/// The texts of a file in one commit: hash and pattern by id.
type Texts = BTreeMap<String, (Hash, String)>;

/// The last 400 commits that changed a file, newest first. Runs `git`: once to list them, and once for each commit that a
/// question has to look at; what was read is kept.
#[derive(Debug)]
pub struct History {
    folder: PathBuf,
    name: String,
    commits: Vec<String>,
    read: RefCell<BTreeMap<String, Rc<Texts>>>,
}

impl History {
    /// The history of a file. `None` if git is not there, or the file is in no repository or in no commit.
    pub fn of(file: &Path) -> Option<Self> {
        let folder = file.parent()?.to_path_buf();
        let name = file.file_name()?.to_str()?.to_owned();
        let count = format!("--max-count={COMMITS}");
        let commits = git(&folder, &["log", "--format=%h", &count, "--", &name])?;
        let commits: Vec<String> = String::from_utf8_lossy(&commits)
            .lines()
            .map(str::to_owned)
            .collect();
        (!commits.is_empty()).then(|| Self {
            folder,
            name,
            commits,
            read: RefCell::default(),
        })
    }

    /// The text of `id` whose meaning has this hash. `None` if no commit has it.
    pub fn older(&self, id: &str, hash: Hash) -> Option<Older> {
        self.newest(id, |found| found == hash)
    }

    /// The newest text of `id` that means something else than `now`: what it said before its last change.
    pub fn before(&self, id: &str, now: Hash) -> Option<Older> {
        self.newest(id, |found| found != now)
    }

    fn newest(&self, id: &str, is_it: impl Fn(Hash) -> bool) -> Option<Older> {
        self.commits.iter().find_map(|commit| {
            let texts = self.at(commit);
            let (hash, text) = texts.get(id).filter(|(hash, _)| is_it(*hash))?;
            Some(Older {
                text: text.clone(),
                hash: *hash,
                commit: commit.clone(),
            })
        })
    }

    /// What the source meant when a translation was last changed: the hash of the source's text in the commit that made
    /// the translation what it is now. This is the history of the translation, `source` the one of the source.
    ///
    /// `None` if no commit has this translation, or the source had no such text then.
    pub fn made_for(&self, source: &Self, id: &str, translation: Hash) -> Option<Hash> {
        let same = |commit: &&String| {
            let texts = self.at(commit);
            texts.get(id).is_some_and(|(hash, _)| *hash == translation)
        };
        let commit = self.commits.iter().take_while(same).last()?;
        source.at(commit).get(id).map(|(hash, _)| *hash)
    }

    /// The texts of the file in a commit; none if it was not there.
    fn at(&self, commit: &str) -> Rc<Texts> {
        if let Some(texts) = self.read.borrow().get(commit) {
            return Rc::clone(texts);
        }
        let bytes = git(
            &self.folder,
            &["show", &format!("{commit}:./{}", self.name)],
        );
        let document = Document::read(&bytes.unwrap_or_default(), &Limits::DEFAULT);
        let mut found = Texts::new();
        for (id, pattern) in texts(&document) {
            let text = document.text().slice(pattern.span.clone());
            found
                .entry(id)
                .or_insert_with(|| (Hash::of(pattern), text.to_owned()));
        }
        let found = Rc::new(found);
        self.read
            .borrow_mut()
            .insert(commit.to_owned(), Rc::clone(&found));
        found
    }
}

/// The text of `id` whose meaning has this hash, from the history of a file: [`History::older`] for one question.
pub fn older(file: &Path, id: &str, hash: Hash) -> Option<Older> {
    History::of(file)?.older(id, hash)
}

fn git(folder: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}
