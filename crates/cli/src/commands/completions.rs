//! `retcodes completions`: from the same definition as the help.

use std::process::ExitCode;

use clap::CommandFactory;

use crate::session::{Outcome, Session};

/// The arguments of `retcodes completions`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes completions bash > ~/.local/share/bash-completion/completions/retcodes
  retcodes completions zsh > \"${fpath[1]}/_retcodes\"
  retcodes completions fish > ~/.config/fish/completions/retcodes.fish")]
pub(crate) struct Args {
    /// The shell to write it for.
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    // The generator panics where it can't write, so a reader that has seen enough must not reach it.
    let mut script = Vec::new();
    clap_complete::generate(
        args.shell,
        &mut crate::Cli::command(),
        "retcodes",
        &mut script,
    );
    std::io::Write::write_all(&mut session.out, &script)?;
    Ok(ExitCode::SUCCESS)
}
