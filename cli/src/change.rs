//! How a command that changes files goes about it: writes them, or only says what it would write.

use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use similar::TextDiff;

use crate::commands::Output;
use crate::document;
use crate::locales_dir::shown;

/// Whether to write.
#[derive(clap::Args, Clone, Copy, Debug)]
pub(crate) struct Mode {
    /// Write nothing; name the files that would change, and exit with 1 if there are any.
    #[arg(long)]
    check: bool,

    /// Write nothing; print what would change as a diff, and exit with 1 if anything would.
    #[arg(long, conflicts_with = "check")]
    diff: bool,
}

impl Mode {
    /// Whether files are left as they are.
    pub(crate) fn is_dry(self) -> bool {
        self.check || self.diff
    }

    /// Whether to print a diff.
    pub(crate) fn is_diff(self) -> bool {
        self.diff
    }

    /// Gives the file at `path` its new text, or tells about it. Answers whether the texts differ.
    pub(crate) fn change(
        self,
        path: &Path,
        old: &str,
        new: &str,
        out: &mut Output,
    ) -> io::Result<bool> {
        if old == new {
            return Ok(false);
        }
        let name = shown(path);
        if self.diff {
            write_diff(&name, old, new, out)?;
        } else if self.check {
            writeln!(out, "{name}: would change")?;
        } else {
            document::write(path, new)?;
            writeln!(out, "{name}: changed")?;
        }
        Ok(true)
    }
}

/// How long a diff may look for what stayed the same: a file of which every line changes is shown as removed and added.
const COMPARE: Duration = Duration::from_secs(2);

/// A unified diff that `patch -p1` takes, coloured where colours are shown.
pub(crate) fn write_diff(name: &str, old: &str, new: &str, out: &mut Output) -> io::Result<()> {
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

/// A number of things: `1 file`, `2 files`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}
