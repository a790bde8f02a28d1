//! How a command that changes files goes about it: writes them, or only says what it would write.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use retcodes_check::{Change, FileError, Value, write};
use similar::TextDiff;

use crate::session::{Failure, Session, path_shown};

/// Whether to write.
#[derive(clap::Args, Clone, Copy, Debug)]
pub(crate) struct WriteMode {
    /// Write nothing; name the files that would change, and exit with 1 if there are any.
    #[arg(long)]
    check: bool,

    /// Write nothing; print what would change as a diff, and exit with 1 if anything would.
    #[arg(long, conflicts_with = "check")]
    diff: bool,
}

/// A file and the text it is to have.
pub(crate) struct Edited {
    pub(crate) path: PathBuf,
    /// What was read from it; `None` for a file that must not be there yet.
    pub(crate) before: Option<String>,
    pub(crate) after: String,
}

impl Edited {
    /// Whether its text changes.
    pub(crate) fn differs(&self) -> bool {
        self.before.as_ref() != Some(&self.after)
    }
}

impl WriteMode {
    /// Writes, or only prints what would change as a diff.
    pub(crate) fn of(is_dry: bool) -> Self {
        WriteMode {
            check: false,
            diff: is_dry,
        }
    }

    /// Whether files are left as they are.
    pub(crate) fn is_dry(self) -> bool {
        self.check || self.diff
    }

    /// Whether to print a diff.
    pub(crate) fn is_diff(self) -> bool {
        self.diff
    }

    /// Gives files their new texts, or shows what would change. Answers which of them have one: a file that somebody has
    /// saved meanwhile, or that can't be written, keeps its text, and standard error says so.
    pub(crate) fn apply(
        self,
        root: &Path,
        edited: &[Edited],
        session: &mut Session,
    ) -> Result<Vec<bool>, Failure> {
        if self.diff {
            for one in edited.iter().filter(|one| one.differs()) {
                write_diff(
                    &path_shown(&one.path),
                    one.before.as_deref().unwrap_or_default(),
                    &one.after,
                    &mut session.out,
                )?;
            }
        }
        if self.is_dry() {
            return Ok(edited.iter().map(Edited::differs).collect());
        }
        let changes = edited.iter().filter(|one| one.differs()).map(|one| Change {
            path: one.path.clone(),
            before: one.before.clone().map(String::into_bytes),
            after: one.after.clone().into_bytes(),
        });
        let changes: Vec<Change> = changes.collect();
        if changes.is_empty() {
            return Ok(vec![false; edited.len()]);
        }
        let written = write(root, &changes);
        let written =
            written.map_err(|error| session.usage("write-failed", &failed(root, &error)))?;
        let mut written = written.into_iter();
        let mut answers = Vec::new();
        for one in edited {
            let outcome = if one.differs() { written.next() } else { None };
            if let Some(Err(error)) = &outcome {
                session.warn("write-failed", &failed(&one.path, error));
            }
            answers.push(matches!(outcome, Some(Ok(()))));
        }
        Ok(answers)
    }
}

/// What the sentence about a file that was not written names.
fn failed<'a>(path: &Path, error: &FileError) -> [(&'static str, Value<'a>); 3] {
    [
        ("path", path_shown(path).into()),
        ("kind", error.kind().into()),
        ("error", error.to_string().into()),
    ]
}

/// How long a diff may look for what stayed the same: a file of which every line changes is shown as removed and added.
const COMPARE: Duration = Duration::from_secs(2);

/// A unified diff that `patch -p1` takes, coloured where colours are shown.
fn write_diff(name: &str, old: &str, new: &str, out: &mut impl Write) -> io::Result<()> {
    let diff = TextDiff::configure().timeout(COMPARE).diff_lines(old, new);
    let header = name.trim_start_matches('/');
    let unified = diff
        .unified_diff()
        .header(&format!("a/{header}"), &format!("b/{header}"))
        .to_string();
    for line in unified.split_inclusive('\n') {
        let colour = match line.as_bytes().first() {
            _ if line.starts_with("+++") || line.starts_with("---") => "1",
            Some(b'+') => "32",
            Some(b'-') => "31",
            Some(b'@') => "36",
            _ => "",
        };
        let (text, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |text| (text, "\n"));
        if colour.is_empty() {
            write!(out, "{text}{end}")?;
        } else {
            write!(out, "\x1b[{colour}m{text}\x1b[0m{end}")?;
        }
    }
    Ok(())
}
