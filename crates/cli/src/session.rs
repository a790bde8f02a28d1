//! What every command has: where its answer goes, the language it speaks, the texts it works on, how it ends.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use retcodes_check::{Messages, SOURCE, Value, Workspace, WorkspaceError, shown, visible};
use unic_langid::LanguageIdentifier;

/// Where answers go. Colours are taken out unless it is a terminal that wants them.
pub(crate) type Output = anstream::AutoStream<io::StdoutLock<'static>>;

/// How a command ends.
pub(crate) type Outcome = Result<ExitCode, Failure>;

/// Found what it was asked to find: an unknown code, an error in a file.
pub(crate) const FOUND: u8 = 1;
/// The arguments can't be used.
pub(crate) const USAGE: u8 = 2;

/// Why a command can't go on.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The system refuses. A broken pipe is no failure.
    Io(io::Error),
    /// The arguments can't be used: a sentence that says why.
    Usage(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Io(error) => error.fmt(f),
            Failure::Usage(sentence) => f.write_str(sentence),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

/// Ends with 1 if something was found.
pub(crate) fn found(found: bool) -> ExitCode {
    if found {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    }
}

/// The locale that the system is set to: the first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that is set. The others don't
/// count: `LC_ALL=C` means that nobody wants the language of LANG.
pub(crate) fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

/// The answer's way out, and its language.
pub(crate) struct Session {
    pub(crate) out: Output,
    pub(crate) messages: Messages,
}

impl Session {
    /// Speaks the language of a tag, or of the system where none is given.
    pub(crate) fn new(tag: Option<&str>) -> Self {
        let tag = tag
            .map(str::to_owned)
            .or_else(system_locale)
            .unwrap_or_default();
        Session {
            out: anstream::AutoStream::auto(io::stdout().lock()),
            messages: Messages::new(&tag),
        }
    }

    /// A text of the tool's.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.messages.say(id, args)
    }

    /// Prints a line of the answer.
    pub(crate) fn line(&mut self, id: &str, args: &[(&str, Value<'_>)]) -> io::Result<()> {
        let text = self.say(id, args);
        writeln!(self.out, "{text}")
    }

    /// Says something beside the answer, on standard error.
    pub(crate) fn warn(&self, id: &str, args: &[(&str, Value<'_>)]) {
        self.tell(&self.say(id, args));
    }

    /// Says a sentence on standard error.
    pub(crate) fn tell(&self, sentence: &str) {
        anstream::eprintln!("retcodes: {sentence}");
    }

    /// A failure that says this.
    pub(crate) fn usage(&self, id: &str, args: &[(&str, Value<'_>)]) -> Failure {
        Failure::Usage(self.say(id, args))
    }

    /// Prints a value as JSON, indented, and a line end.
    pub(crate) fn json(&mut self, value: &impl serde::Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.out, value)?;
        writeln!(self.out)
    }

    /// The failure that there is no such folder or locale.
    pub(crate) fn no_workspace(&self, error: &WorkspaceError) -> Failure {
        match error {
            WorkspaceError::NoLocale(path, id, there) => {
                let there: Vec<String> = there.iter().map(ToString::to_string).collect();
                self.usage(
                    "no-locale",
                    &[
                        ("dir", path_shown(path).into()),
                        ("locale", id.to_string().into()),
                        ("there", there.join(", ").into()),
                        ("count", there.len().into()),
                    ],
                )
            }
            WorkspaceError::Folder(path, error) => {
                let kind = match error.kind() {
                    io::ErrorKind::NotFound => "missing",
                    io::ErrorKind::NotADirectory => "no-folder",
                    _ => "other",
                };
                let args = [
                    ("dir", path_shown(path).into()),
                    ("kind", kind.into()),
                    ("error", error.to_string().into()),
                ];
                self.usage("no-folder", &args)
            }
            error => Failure::Usage(error.to_string()),
        }
    }

    /// Says what of the folder no command reads.
    pub(crate) fn tell_layout(&self, workspace: &Workspace) {
        for problem in workspace.problems() {
            let said = self.messages.of_reader(&problem.diagnostic);
            self.tell(&format!("{}: {}", path_shown(&problem.path), said.message));
        }
    }
}

/// A path in which every character can be seen.
pub(crate) fn path_shown(path: &Path) -> String {
    visible(&shown(path))
}

/// Which texts a command works on.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Texts {
    /// The folder that holds a folder for each locale. Without it, the nearest `locales` here or above.
    #[arg(long = "locales", value_name = "DIR", help_heading = "Texts")]
    dir: Option<PathBuf>,

    /// The locale that all others are translated from.
    #[arg(long, value_name = "LOCALE", default_value = SOURCE, help_heading = "Texts")]
    pub(crate) source: LanguageIdentifier,
}

impl Texts {
    /// The folder: the one that was named, else the nearest `locales`, here or above.
    pub(crate) fn dir(&self) -> PathBuf {
        self.dir
            .clone()
            .unwrap_or_else(|| nearest().unwrap_or_else(|| PathBuf::from("locales")))
    }

    /// Whether the folder was named.
    pub(crate) fn is_named(&self) -> bool {
        self.dir.is_some()
    }

    /// Opens the folder. Fails if there is none.
    pub(crate) fn open(&self, session: &Session) -> Result<Workspace, Failure> {
        Workspace::open(&self.dir()).map_err(|error| session.no_workspace(&error))
    }

    /// Opens the folder, which must have these locales.
    pub(crate) fn open_with(
        &self,
        locales: &[LanguageIdentifier],
        session: &Session,
    ) -> Result<Workspace, Failure> {
        let workspace = self.open(session)?;
        workspace
            .select(locales)
            .map_err(|error| session.no_workspace(&error))?;
        Ok(workspace)
    }
}

/// The nearest folder called `locales`, named as short as can be.
fn nearest() -> Option<PathBuf> {
    let here = Path::new("locales");
    if here.is_dir() {
        return Some(here.to_path_buf());
    }
    let current = std::env::current_dir().ok()?;
    let found = Workspace::find(&current)?;
    let levels = current
        .canonicalize()
        .ok()?
        .strip_prefix(found.parent()?)
        .ok()?
        .components()
        .count();
    Some(
        std::iter::repeat_n("..", levels)
            .collect::<PathBuf>()
            .join(here),
    )
}
