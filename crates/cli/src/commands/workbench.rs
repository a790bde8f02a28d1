//! `retcodes workbench`: translate in the browser.

use std::io::Write as _;
use std::process::ExitCode;

use retcodes_workbench::{Error, Options, Server, open_in_browser};
use unic_langid::LanguageIdentifier;

use crate::session::{Failure, Outcome, Session, Texts};

/// The arguments of `retcodes workbench`.
#[derive(clap::Args)]
#[command(after_help = "\
The page is served on this computer alone, until the command is ended with Ctrl+C. Keep its address to yourself: it opens the texts for editing.

Examples:
  retcodes workbench --open
  retcodes workbench --locale de")]
pub(crate) struct Args {
    /// The locale that is open first.
    #[arg(long, value_name = "LOCALE")]
    locale: Option<LanguageIdentifier>,

    /// Open the page in the browser.
    #[arg(long)]
    open: bool,

    /// The port; any that is free, if not given.
    #[arg(
        long,
        value_name = "PORT",
        default_value_t = 0,
        hide_default_value = true
    )]
    port: u16,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let locale: Vec<LanguageIdentifier> = args.locale.iter().cloned().collect();
    args.texts.open_with(&locale, session)?;
    let options = Options {
        folder: args.texts.dir(),
        source: Some(args.texts.source.clone()),
        locale: args.locale.clone(),
        port: args.port,
        ..Options::default()
    };
    let server = Server::bind(&options).map_err(|error| failure(error, session))?;
    let address = server.address();
    session.line("workbench-address", &[("address", address.as_str().into())])?;
    session.out.flush()?;
    if args.open && open_in_browser(&address).is_err() {
        session.warn("workbench-no-browser", &[]);
    }
    server.run().map_err(|error| failure(error, session))?;
    Ok(ExitCode::SUCCESS)
}

fn failure(error: Error, session: &Session) -> Failure {
    match error {
        Error::Io(error) => Failure::Io(error),
        Error::Folder(error) => session.no_workspace(&error),
        error => Failure::Usage(error.to_string()),
    }
}
