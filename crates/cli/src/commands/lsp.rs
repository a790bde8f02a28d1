//! `retcodes lsp`.

use std::io;
use std::process::ExitCode;

use crate::session::system_locale;

/// The arguments of `retcodes lsp`.
#[derive(clap::Args)]
#[command(after_help = "\
An editor starts it; docs/editors.md has the settings of several. It speaks the Language Server Protocol on standard input and output, reads the folders that the editor opens, and writes nothing itself.

Exit status: 0 if the editor shut it down, 1 if it went away without.")]
pub(crate) struct Args {
    /// Talk on standard input and output, as it always does: some editors say so.
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Runs the command. It needs all of standard output.
pub(crate) fn run(_: &Args, language: Option<&str>) -> io::Result<ExitCode> {
    let language = language.map(str::to_owned).or_else(system_locale);
    let shut_down = retcodes_lsp::serve_stdio(&language.unwrap_or_default())?;
    Ok(if shut_down {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
