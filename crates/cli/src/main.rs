//! `retcodes`: look up return codes; check, fix and translate their texts.

mod agency;
mod arguments;
mod catalog;
mod commands;
mod edit;
mod escape;
mod output;
mod session;
mod table;

use std::io;
use std::process::ExitCode;

use clap::Parser;

use session::{Failure, Session, USAGE};

/// Payment gateway return codes as text in the reader's language.
#[derive(Parser)]
#[command(name = "retcodes", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// The language that the tool speaks: en-US or zh-CN. The system's, if not given.
    #[arg(long, value_name = "TAG", global = true, help_heading = "Output")]
    lang: Option<String>,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Show the text of one or more codes.
    Lookup(commands::lookup::Args),
    /// List the whole catalogue.
    List(commands::list::Args),
    /// List the locales that are there, and how complete each is.
    Locales(commands::locales::Args),
    /// Explain which locales a reader's languages lead to.
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
    /// Read translations beside their source, and mark those that are right.
    Review(commands::review::Args),
    /// Show one message in every locale.
    Show(commands::show::Args),
    /// Write pseudo-locales for testing layouts.
    Pseudo(commands::pseudo::Args),
    /// Write texts for a translation agency, or in other platforms' formats.
    Export(commands::export::Args),
    /// Take in documents that an agency sent back.
    Import(commands::import::Args),
    /// Serve an editor: findings while one types, names across locales.
    Lsp(commands::lsp::Args),
    /// Translate in the browser.
    Workbench(commands::workbench::Args),
    /// Answer over HTTP and JSON.
    Serve(commands::serve::Args),
    /// Print a completion script for a shell.
    Completions(commands::completions::Args),
    /// Print the manual page.
    Man(commands::man::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let language = cli.lang.as_deref();
    // A session holds standard output, which the server writes to from a thread.
    if let Command::Lsp(args) = &cli.command {
        return commands::lsp::run(args, language).unwrap_or(ExitCode::from(USAGE));
    }
    let mut session = Session::new(language);
    let session = &mut session;
    let outcome = match &cli.command {
        Command::Lookup(args) => commands::lookup::run(args, session),
        Command::List(args) => commands::list::run(args, session),
        Command::Locales(args) => commands::locales::run(args, session),
        Command::Negotiate(args) => commands::negotiate::run(args, session),
        Command::Check(args) => commands::check::run(args, session),
        Command::Explain(args) => commands::explain::run(args, session),
        Command::Fix(args) => commands::fix::run(args, session),
        Command::Fmt(args) => commands::fmt::run(args, session),
        Command::Status(args) => commands::status::run(args, session),
        Command::New(args) => commands::new::run(args, session),
        Command::Sync(args) => commands::sync::run(args, session),
        Command::Review(args) => commands::review::run(args, session),
        Command::Show(args) => commands::show::run(args, session),
        Command::Pseudo(args) => commands::pseudo::run(args, session),
        Command::Export(args) => commands::export::run(args, session),
        Command::Import(args) => commands::import::run(args, session),
        Command::Lsp(_) => Ok(ExitCode::SUCCESS),
        Command::Workbench(args) => commands::workbench::run(args, session),
        Command::Serve(args) => commands::serve::run(args, session),
        Command::Completions(args) => commands::completions::run(args, session),
        Command::Man(args) => commands::man::run(args, session),
    };
    match outcome {
        Ok(code) => code,
        // Who reads has seen enough: `retcodes list | head -1`.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            session.tell(&failure.to_string());
            ExitCode::from(USAGE)
        }
    }
}
