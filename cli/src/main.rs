//! `retcodes`: look up return codes; check, fix and translate their texts.

mod change;
mod check;
mod commands;
mod diagnostics;
mod document;
mod fallback;
mod locales_dir;
mod plural;
mod render;
mod speech;
mod tag;
mod texts;
mod todo;

use std::io;
use std::process::ExitCode;

use clap::Parser;

/// Payment gateway return codes as text in the reader's language.
#[derive(Parser)]
#[command(name = "retcodes", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Show the text of one or more codes.
    Lookup(commands::lookup::Args),
    /// List the whole catalogue.
    List(commands::list::Args),
    /// List the locales that are there, and how complete each is.
    Locales(commands::locales::Args),
    /// Explain which locales a reader's wishes lead to.
    Negotiate(commands::negotiate::Args),
    /// Check the .ftl files and say what is wrong.
    Check(commands::check::Args),
    /// Explain a rule of `check`.
    Explain(commands::explain::Args),
    /// Repair what can be repaired safely.
    Fix(commands::fix::Args),
    /// Bring the .ftl files into one layout.
    Fmt(commands::fmt::Args),
    /// Show how complete each locale is.
    Status(commands::status::Args),
    /// Start a new locale.
    New(commands::new::Args),
    /// Add to locales what the source locale has gained.
    Sync(commands::sync::Args),
    /// Show one message in every locale.
    Show(commands::show::Args),
    /// Write pseudo-locales for testing layouts.
    Pseudo(commands::pseudo::Args),
    /// Print a completion script for a shell.
    Completions(commands::completions::Args),
    /// Print the manual page.
    Man(commands::man::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    let outcome = match &cli.command {
        Command::Lookup(args) => commands::lookup::run(args, &mut out),
        Command::List(args) => commands::list::run(args, &mut out),
        Command::Locales(args) => commands::locales::run(args, &mut out),
        Command::Negotiate(args) => commands::negotiate::run(args, &mut out),
        Command::Check(args) => commands::check::run(args, &mut out),
        Command::Explain(args) => commands::explain::run(args, &mut out),
        Command::Fix(args) => commands::fix::run(args, &mut out),
        Command::Fmt(args) => commands::fmt::run(args, &mut out),
        Command::Status(args) => commands::status::run(args, &mut out),
        Command::New(args) => commands::new::run(args, &mut out),
        Command::Sync(args) => commands::sync::run(args, &mut out),
        Command::Show(args) => commands::show::run(args, &mut out),
        Command::Pseudo(args) => commands::pseudo::run(args, &mut out),
        Command::Completions(args) => commands::completions::run(args, &mut out),
        Command::Man(args) => commands::man::run(args, &mut out),
    };
    match outcome {
        Ok(code) => code,
        // Whoever reads has seen enough: `retcodes list | head -1`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("retcodes: {error}");
            ExitCode::from(commands::USAGE)
        }
    }
}
