//! `retcodes pseudo`: locales that nobody speaks, to see whether a layout can take a real one.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use retcodes_check::{Change, FILE_NAME, FileError, Pseudo, pseudo, write};
use unic_langid::LanguageIdentifier;

use super::sync::read;
use crate::session::{Outcome, Session, Texts, path_shown};

/// The arguments of `retcodes pseudo`.
#[derive(clap::Args)]
#[command(after_help = "\
Each text of en-XA stands between ⟦ and ⟧: where an end is missing, text has been cut off; where one stands in the middle, text has been put together from parts.

Examples:
  retcodes pseudo --out ../pseudo
  retcodes lookup 1001 --locale en-XA --overlay ../pseudo")]
pub(crate) struct Args {
    /// The folder to write en-XA/retcodes.ftl and ar-XB/retcodes.ftl into.
    #[arg(long, value_name = "DIR", default_value = "./pseudo-locales")]
    out: PathBuf,

    /// The locale to make them from: en-US, or the source locale where there is no en-US.
    #[arg(long, value_name = "LOCALE")]
    from: Option<LanguageIdentifier>,

    #[command(flatten)]
    texts: Texts,
}

const ENGLISH: &str = "en-US";

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open(session)?;
    let english = workspace
        .locales()
        .iter()
        .find(|locale| locale.id == ENGLISH);
    let from = match (&args.from, english) {
        (None, Some(english)) => Ok(english),
        (from, _) => workspace.require(from.as_ref().unwrap_or(&args.texts.source)),
    };
    let from = from.map_err(|error| session.no_workspace(&error))?;
    let source = read(from, workspace.document(from), session)?;
    fs::create_dir_all(&args.out)?;
    let messages = source
        .messages()
        .filter(|message| !message.is_term && message.patterns().next().is_some())
        .count();
    for (kind, name) in Pseudo::ALL {
        let path = args.out.join(name).join(FILE_NAME);
        // What an earlier run has made is replaced.
        let before = retcodes_check::read(&path, usize::MAX - 1).ok();
        let after = pseudo(&source, kind).into_bytes();
        let change = Change {
            path: path.clone(),
            before,
            after,
        };
        let written =
            write(&args.out, &[change]).and_then(|mut written| written.pop().unwrap_or(Ok(())));
        written.map_err(|error: FileError| {
            let said = [
                ("path", path_shown(&path).into()),
                ("kind", error.kind().into()),
                ("error", error.to_string().into()),
            ];
            session.usage("write-failed", &said)
        })?;
        let made = [
            ("path", path_shown(&path).into()),
            ("count", messages.into()),
            ("from", from.id.to_string().into()),
        ];
        session.line("pseudo-made", &made)?;
    }
    Ok(ExitCode::SUCCESS)
}
