//! `retcodes man`: from the same definition as the help.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::CommandFactory;
use clap_mangen::Man;

use crate::session::{Outcome, Session, path_shown};

/// The arguments of `retcodes man`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes man | man -l -                             read it
  retcodes man --out ~/.local/share/man/man1          install it, with a page for each command")]
pub(crate) struct Args {
    /// Write the page and one for each command into this folder instead of printing the first.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let mut command = crate::Cli::command().disable_help_subcommand(true);
    command.build();
    let Some(folder) = &args.out else {
        session.out.write_all(&page(&command)?)?;
        return Ok(ExitCode::SUCCESS);
    };
    fs::create_dir_all(folder)?;
    for page_of in std::iter::once(&command).chain(command.get_subcommands()) {
        let name = page_of.get_display_name().unwrap_or("retcodes");
        let path = folder.join(format!("{name}.1"));
        fs::write(&path, page(page_of)?)?;
        writeln!(session.out, "{}", path_shown(&path))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn page(command: &clap::Command) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}
