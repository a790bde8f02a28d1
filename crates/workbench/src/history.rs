//! What an entry said in earlier commits, from git.

use std::path::Path;
use std::process::{Command, Stdio};

use retcodes_ftl::{Document, Limits};
use serde::Serialize;

use crate::place::find;

/// As many commits of a file are looked at.
const COMMITS: &str = "--max-count=200";
/// As many changes of an entry are shown.
const CHANGES: usize = 20;

/// A commit that changed an entry.
#[derive(Debug, Serialize)]
pub(crate) struct Change {
    pub(crate) commit: String,
    pub(crate) date: String,
    pub(crate) author: String,
    pub(crate) subject: String,
    /// The entry's text after it; `None` if it took the entry away.
    pub(crate) text: Option<String>,
}

/// The commits that changed the entry, newest first. None without git. Runs `git` once, and once for each commit.
pub(crate) fn history(file: &Path, id: &str) -> Vec<Change> {
    let (Some(folder), Some(name)) = (
        file.parent(),
        file.file_name().and_then(|name| name.to_str()),
    ) else {
        return Vec::new();
    };
    let log = git(
        folder,
        &[
            "log",
            "--format=%h%x1f%as%x1f%an%x1f%s",
            COMMITS,
            "--",
            name,
        ],
    );
    let log = log
        .map(|log| String::from_utf8_lossy(&log).into_owned())
        .unwrap_or_default();
    let mut changes: Vec<Change> = Vec::new();
    for line in log.lines() {
        let mut parts = line.split('\u{1f}').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        let (commit, date, author, subject) = (part(), part(), part(), part());
        let bytes = git(folder, &["show", &format!("{commit}:./{name}")]).unwrap_or_default();
        let document = Document::read(&bytes, &Limits::DEFAULT);
        let text = find(&document, id).map(|found| document.text().slice(found.span()).to_owned());
        let change = Change {
            commit,
            date,
            author,
            subject,
            text,
        };
        let full = changes.len() >= CHANGES;
        match changes.last_mut() {
            // The older commit had the same text already: it is the one that made it.
            Some(newer) if newer.text == change.text => *newer = change,
            _ if full => break,
            _ => changes.push(change),
        }
    }
    // At the beginning there was nothing.
    if changes.last().is_some_and(|first| first.text.is_none()) {
        changes.pop();
    }
    changes
}

fn git(folder: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    let output = command.output().ok()?;
    output.status.success().then_some(output.stdout)
}
