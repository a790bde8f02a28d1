//! What the source said when a translation was made: looked up in git by the hash of its meaning.

use std::path::Path;
use std::process::{Command, Stdio};

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
    /// The commit, abbreviated.
    pub commit: String,
}

/// The text of `id` whose meaning has this hash, from the history of a file, newest first.
///
/// `None` if git is not there, the file is in no repository, or none of the last 400 commits of the file has it. Runs
/// `git`; costs a process for each commit that is looked at.
pub fn older(file: &Path, id: &str, hash: Hash) -> Option<Older> {
    let folder = file.parent()?;
    let name = file.file_name()?.to_str()?;
    let commits = git(
        folder,
        &[
            "log",
            "--format=%h",
            &format!("--max-count={COMMITS}"),
            "--",
            name,
        ],
    )?;
    for commit in String::from_utf8_lossy(&commits).lines() {
        let Some(bytes) = git(folder, &["show", &format!("{commit}:./{name}")]) else {
            continue;
        };
        let document = Document::read(&bytes, &Limits::DEFAULT);
        let found = texts(&document).into_iter().find(|(known, _)| known == id);
        if let Some((_, pattern)) = found.filter(|(_, pattern)| Hash::of(pattern) == hash) {
            let text = document.text().slice(pattern.span.clone()).to_owned();
            return Some(Older {
                text,
                commit: commit.to_owned(),
            });
        }
    }
    None
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
