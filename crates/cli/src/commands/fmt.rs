//! `retcodes fmt`: one layout for every file.

use std::io::Write;

use retcodes_check::{Why, format};
use unic_langid::LanguageIdentifier;

use crate::edit::{Edited, WriteMode};
use crate::session::{Outcome, Session, Texts, found, path_shown};

/// As many places of a file that stay as they are as anyone reads.
const LISTED: usize = 20;

/// The arguments of `retcodes fmt`.
#[derive(clap::Args)]
#[command(after_help = "\
The layout:
  - first the header and what stands before any group, then the groups by their lowest code
  - in a group first the terms, then the messages by code
  - a comment stays with the message below it
  - `id = text` on one line; longer texts begin below the id, indented by 4 spaces
  - a blank line around what has a comment, attributes or several lines
A file with an entry that can't be read keeps its order and its blank lines, and that entry stays as it is.

Exit status: 0; 1 if a file can't be read or written, or with --check and --diff would change; 2 if the arguments can't be used.

Examples:
  retcodes fmt              bring every file into the layout
  retcodes fmt --diff fr    see what would change in locales/fr/retcodes.ftl")]
pub(crate) struct Args {
    /// The locales to work on; all of them if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    #[command(flatten)]
    mode: WriteMode,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open_with(&args.locales, session)?;
    let (mut edited, mut kept, mut failed) = (Vec::new(), 0, 0);
    let selected = workspace
        .select(&args.locales)
        .map_err(|error| session.no_workspace(&error))?;
    for locale in &selected {
        let path = path_shown(&locale.path);
        let document = match workspace.document(locale) {
            Ok(document) if document.text().is_utf8() => document,
            outcome => {
                let (kind, error) = match &outcome {
                    Ok(_) => ("not-utf8", String::new()),
                    Err(error) => (error.kind(), error.to_string()),
                };
                let args = [
                    ("path", path.into()),
                    ("kind", kind.into()),
                    ("error", error.into()),
                ];
                session.line("unreadable-file", &args)?;
                failed += 1;
                continue;
            }
        };
        let formatted = format(&document);
        for one in formatted.kept.iter().take(LISTED) {
            let position = document.text().position(one.at);
            let why = match one.why {
                Why::Junk => "fmt-junk",
                Why::Indents => "fmt-indents",
                Why::Meaning => "fmt-meaning",
            };
            let why = session.say(why, &[]);
            writeln!(
                session.out,
                "{path}:{}:{}: {why}",
                position.line, position.column
            )?;
        }
        if formatted.kept.len() > LISTED {
            let more = formatted.kept.len() - LISTED;
            session.line("fmt-more", &[("path", path.into()), ("count", more.into())])?;
        }
        kept += formatted.kept.len();
        edited.push(Edited {
            path: locale.path.clone(),
            before: Some(document.text().as_str().to_owned()),
            after: formatted.text,
        });
    }
    let changed = args.mode.apply(workspace.root(), &edited, session)?;
    let differ = edited.iter().filter(|one| one.differs()).count();
    for (one, _) in edited
        .iter()
        .zip(&changed)
        .filter(|(_, changed)| **changed && !args.mode.is_diff())
    {
        let id = if args.mode.is_dry() {
            "would-change"
        } else {
            "has-changed"
        };
        session.line(id, &[("path", path_shown(&one.path).into())])?;
    }
    session.tell_layout(&workspace);
    let count = changed.iter().filter(|changed| **changed).count();
    let summary = [
        (
            "mode",
            if args.mode.is_dry() { "dry" } else { "done" }.into(),
        ),
        ("count", count.into()),
        ("files", selected.len().into()),
        ("kept", kept.into()),
    ];
    session.line("fmt-summary", &summary)?;
    Ok(found(
        failed > 0 || count < differ || (args.mode.is_dry() && count > 0),
    ))
}
