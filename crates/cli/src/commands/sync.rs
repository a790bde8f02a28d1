//! `retcodes sync`: what the source has gained waits in every locale, and what it has dropped is marked.

use std::process::ExitCode;

use retcodes_check::{LocaleFile, first_junk, sync};
use retcodes_ftl::Document;
use unic_langid::LanguageIdentifier;

use crate::edit::{Edited, WriteMode};
use crate::session::{FOUND, Failure, Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes sync`.
#[derive(clap::Args)]
#[command(after_help = "\
A message that the source has gained is added as a comment with the source's text, beside its neighbours. Delete the \"# \" in front of its lines and put your words in the place of the text. A message that the source has dropped gets a comment that says so. Nothing else changes, and a second run changes nothing more.

Examples:
  retcodes sync                       bring every locale up to the source
  retcodes sync fr --from en-US       add texts to translate from en-US
  retcodes sync --diff fr             see what would be added to locales/fr/retcodes.ftl")]
pub(crate) struct Args {
    /// The locales to work on; all of them if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    /// The locale whose texts are added. The source locale if not given.
    #[arg(long, value_name = "LOCALE")]
    from: Option<LanguageIdentifier>,

    #[command(flatten)]
    mode: WriteMode,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open_with(&args.locales, session)?;
    let from = workspace.require(args.from.as_ref().unwrap_or(&args.texts.source));
    let from = from.map_err(|error| session.no_workspace(&error))?;
    let source = read(from, workspace.document(from), session)?;
    if tell_junk(from, &source, session)? {
        return Ok(ExitCode::from(FOUND));
    }
    let selected = workspace
        .select(&args.locales)
        .map_err(|error| session.no_workspace(&error))?;
    let (mut edited, mut reports, mut unreadable) = (Vec::new(), Vec::new(), false);
    for locale in selected
        .into_iter()
        .filter(|locale| locale.id != from.id && locale.id != args.texts.source)
    {
        let target = match read(locale, workspace.document(locale), session) {
            Ok(target) => target,
            Err(failure) => {
                session.tell(&failure.to_string());
                unreadable = true;
                continue;
            }
        };
        let synced = sync(&source, &target, &from.id.to_string());
        edited.push(Edited {
            path: locale.path.clone(),
            before: Some(target.text().as_str().to_owned()),
            after: synced.text.clone(),
        });
        reports.push((locale, synced));
    }
    let changed = args.mode.apply(workspace.root(), &edited, session)?;
    for ((locale, synced), changed) in reports.iter().zip(&changed) {
        let differs = synced.added + synced.marked > 0;
        let state = match () {
            () if synced.refused => "refused",
            () if !differs => "up-to-date",
            () if args.mode.is_dry() => "dry",
            () if *changed => "done",
            () => "failed",
        };
        if *changed && !args.mode.is_diff() {
            let id = if args.mode.is_dry() {
                "would-change"
            } else {
                "has-changed"
            };
            session.line(id, &[("path", path_shown(&locale.path).into())])?;
        }
        unreadable |= state == "failed";
        let report = [
            ("locale", locale.id.to_string().into()),
            ("state", state.into()),
            ("added", synced.added.into()),
            ("marked", synced.marked.into()),
        ];
        session.line("sync-locale", &report)?;
        if !synced.stale.is_empty() {
            let stale = synced.stale.join(", ");
            session.line(
                "sync-stale",
                &[
                    ("locale", locale.id.to_string().into()),
                    ("ids", stale.into()),
                ],
            )?;
        }
    }
    session.tell_layout(&workspace);
    Ok(found(
        unreadable || (args.mode.is_dry() && changed.contains(&true)),
    ))
}

/// The texts of a locale; a failure that names the file where it can't be read.
pub(crate) fn read(
    locale: &LocaleFile,
    document: Result<Document, retcodes_check::FileError>,
    session: &Session,
) -> Result<Document, Failure> {
    let (kind, error) = match document {
        Ok(document) if document.text().is_utf8() => return Ok(document),
        Ok(_) => ("not-utf8", String::new()),
        Err(error) => (error.kind(), error.to_string()),
    };
    let path = path_shown(&locale.path);
    Err(session.usage(
        "unreadable-file",
        &[
            ("path", path.into()),
            ("kind", kind.into()),
            ("error", error.into()),
        ],
    ))
}

/// Says where the source can't be read. Such an entry would look like one that was dropped.
pub(super) fn tell_junk(
    locale: &LocaleFile,
    source: &Document,
    session: &mut Session,
) -> Result<bool, Failure> {
    let Some(junk) = first_junk(source) else {
        return Ok(false);
    };
    let at = source.text().position(junk);
    let place = format!("{}:{}:{}", path_shown(&locale.path), at.line, at.column);
    session.line(
        "source-broken",
        &[
            ("place", place.into()),
            ("locale", locale.id.to_string().into()),
        ],
    )?;
    Ok(true)
}
