//! `retcodes sync`: what the source has gained waits in every locale, and what it has dropped is marked.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::process::ExitCode;

use retcodes_check::{LocaleFile, Recorded, Workspace, first_junk, record, state_path, sync};
use retcodes_ftl::Document;
use retcodes_review::StateFile;
use retcodes_review::history::History;
use unic_langid::LanguageIdentifier;

use crate::edit::{Edited, WriteMode};
use crate::session::{FOUND, Failure, Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes sync`.
#[derive(clap::Args)]
#[command(after_help = "\
A message that the source has gained is added as a comment with the source's text, beside its neighbours. Delete the \"# \" in front of its lines and put your words in the place of the text. A message that the source has dropped gets a comment that says so. Nothing else changes, and a second run changes nothing more.

New and changed translations are recorded as drafts in LOCALE/retcodes.state, with the source that they were made for: by git the source as it was when the translation was last changed; for what is not committed, and without git, the source as it is.

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

    /// Record every new translation as made for the source as it is, without asking git.
    #[arg(long)]
    no_git: bool,

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
    let original = match workspace.get(&args.texts.source) {
        Some(locale) if locale.id == from.id => Some((locale, source.clone())),
        Some(locale) => Some((locale, read(locale, workspace.document(locale), session)?)),
        None => None,
    };
    let source_history = OnceCell::new();
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
        let recorded = match &original {
            Some((original, document)) => {
                let histories = Histories {
                    source: &source_history,
                    target: OnceCell::new(),
                    paths: (!args.no_git).then_some((&original.path, &locale.path)),
                };
                let state = read_state_file(&workspace, locale, session);
                unreadable |= state.is_none();
                state.map(|before| Recording::new(before, document, &target, &histories))
            }
            None => None,
        };
        let path = state_path(&locale.path);
        // A file that stays as it is keeps its place in the list.
        let (before, after) = match &recorded {
            Some(recorded) if !recorded.is_nothing() => {
                (recorded.before.clone(), recorded.after.file.to_string())
            }
            _ => (Some(String::new()), String::new()),
        };
        edited.push(Edited {
            path,
            before,
            after,
        });
        reports.push((locale, synced, recorded));
    }
    let changed = args.mode.apply(workspace.root(), &edited, session)?;
    for ((locale, synced, recorded), changes) in reports.iter().zip(changed.chunks(2)) {
        let [changed, state_changed] = changes else {
            continue;
        };
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
        if let Some(recorded) = recorded.as_ref().filter(|_| *state_changed) {
            recorded.tell(locale, args.mode, session)?;
        }
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

/// What git knows of the source and of a translation, asked when a text first needs it.
struct Histories<'h> {
    source: &'h OnceCell<Option<History>>,
    target: OnceCell<Option<History>>,
    /// The files of both; none if git is not to be asked.
    paths: Option<(&'h PathBuf, &'h PathBuf)>,
}

impl Histories<'_> {
    /// Both, if git knows both files.
    fn get(&self) -> Option<(&History, &History)> {
        let (source, target) = self.paths?;
        let source = self.source.get_or_init(|| History::of(source)).as_ref()?;
        let target = self.target.get_or_init(|| History::of(target)).as_ref()?;
        Some((source, target))
    }
}

/// A state file with what is new in it.
struct Recording {
    /// What was read; none if there was no file.
    before: Option<String>,
    after: Recorded,
    by_git: bool,
}

impl Recording {
    fn new(
        before: Option<String>,
        source: &Document,
        target: &Document,
        histories: &Histories<'_>,
    ) -> Self {
        let state = StateFile::read(before.as_deref().unwrap_or_default());
        let after = record(source, target, &state, &|id, translation| {
            let (source, target) = histories.get()?;
            target.made_for(source, id, translation)
        });
        let by_git = !after.ids.is_empty() && histories.get().is_some();
        Recording {
            before,
            after,
            by_git,
        }
    }

    /// Whether there is no file and nothing to make one for.
    fn is_nothing(&self) -> bool {
        self.before.is_none() && self.after.file.is_empty()
    }

    fn tell(
        &self,
        locale: &LocaleFile,
        mode: WriteMode,
        session: &mut Session,
    ) -> std::io::Result<()> {
        if !mode.is_diff() {
            let id = if mode.is_dry() {
                "would-change"
            } else {
                "has-changed"
            };
            session.line(
                id,
                &[("path", path_shown(&state_path(&locale.path)).into())],
            )?;
        }
        let said = [
            ("locale", locale.id.to_string().into()),
            ("mode", if mode.is_dry() { "dry" } else { "done" }.into()),
            ("count", self.after.ids.len().into()),
            ("stale", self.after.stale.into()),
            ("by", if self.by_git { "git" } else { "nothing" }.into()),
        ];
        session.line("sync-recorded", &said)
    }
}

/// The text of a locale's state file, if there is one. `None` if nothing can be written into it, with the reason on
/// standard error.
pub(super) fn read_state_file(
    workspace: &Workspace,
    locale: &LocaleFile,
    session: &Session,
) -> Option<Option<String>> {
    let path = path_shown(&state_path(&locale.path));
    let (kind, error) = match workspace.state(locale) {
        None => return Some(None),
        Some(Err(error)) => (error.kind(), error.to_string()),
        Some(Ok(bytes)) => match String::from_utf8(bytes) {
            Ok(text) if StateFile::read(&text).errors().is_empty() => return Some(Some(text)),
            Ok(_) => {
                session.warn("state-broken", &[("path", path.into())]);
                return None;
            }
            Err(_) => ("not-utf8", String::new()),
        },
    };
    let said = [
        ("path", path.into()),
        ("kind", kind.into()),
        ("error", error.into()),
    ];
    session.warn("unreadable-file", &said);
    None
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
