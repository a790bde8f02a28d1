//! One module a command: its arguments, and what it does.

use std::io::{self, Write as _};
use std::process::ExitCode;

mod argument;
mod catalog;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod fix;
pub(crate) mod fmt;
pub(crate) mod list;
pub(crate) mod locales;
pub(crate) mod lookup;
pub(crate) mod man;
pub(crate) mod negotiate;
pub(crate) mod new;
pub(crate) mod pseudo;
pub(crate) mod show;
pub(crate) mod status;
pub(crate) mod sync;
mod table;

/// Where answers go. Colours are taken out unless it is a terminal that wants them.
pub(crate) type Output = anstream::AutoStream<io::StdoutLock<'static>>;

/// How a command ends. `Err` is a failure to write or read; a broken pipe is no failure.
pub(crate) type Outcome = io::Result<ExitCode>;

/// Found what it was asked to find: an unknown code, an error in a file.
pub(crate) const FOUND: u8 = 1;
/// The arguments cannot be used.
pub(crate) const USAGE: u8 = 2;

/// Prints a value as JSON, indented, and a line end.
pub(crate) fn json(out: &mut Output, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}
