//! `retcodes review`: a person reads translations beside their source, and says which are right.

use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::Command;

use retcodes::Catalog;
use retcodes_check::{
    Change, Diagnostic, ID_PREFIX, LocaleFile, Options, Part, Review, ReviewedFile, Severity,
    Workspace, brief, name_changes, review, state_path, states, wave_through, words, write,
};
use retcodes_review::history::History;
use retcodes_review::{Hash, Mark, State, StateFile, TextReview};
use unic_langid::LanguageIdentifier;

use super::show::state_word;
use super::sync::{read, read_state_file};
use crate::session::{Failure, Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes review`.
#[derive(clap::Args)]
#[command(after_help = "\
Goes through the texts that nobody has reviewed since they, or their source, last changed: stale ones first. Each is shown with the source as it is and as it was, with other languages, with what the code means and with what `check` finds. A line with one letter answers: a accepts it, e opens the file in $VISUAL or $EDITOR, s goes on, b goes back, q ends. What is accepted is written at once, into LOCALE/retcodes.state.

Examples:
  retcodes review fr                      go through what waits
  retcodes review fr 6001 payer-pending   look at these, whatever their state
  retcodes review fr 6001 --accept        mark them as reviewed
  retcodes review fr --list               name what waits
  retcodes review --source-typo 1005      the source was only corrected: no translation is stale for it")]
pub(crate) struct Args {
    /// The locale to review.
    #[arg(
        value_name = "LOCALE",
        required_unless_present = "source_typo",
        conflicts_with = "source_typo"
    )]
    locale: Option<LanguageIdentifier>,

    /// Codes, or ids of messages, terms or attributes. Without them, all that waits.
    #[arg(value_name = "CODE")]
    codes: Vec<String>,

    /// Mark the texts as reviewed without asking.
    #[arg(long)]
    accept: bool,

    /// Only name the texts that wait, with their states.
    #[arg(long, conflicts_with = "accept")]
    list: bool,

    /// The name of the reviewer, to be kept with what is accepted. Without it, no name is kept.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,

    /// Take the corrected source of these codes for what it was: in every locale, translations keep the state that they
    /// had before the correction.
    #[arg(long, value_name = "CODE", num_args = 1.., conflicts_with_all = ["accept", "list", "by"])]
    source_typo: Vec<String>,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let Some(locale) = &args.locale else {
        return source_typo(args, session);
    };
    let mut desk = Desk::open(args, locale, session)?;
    let ids = desk.wanted(&args.codes, args.accept, session)?;
    if args.list {
        return desk.list(&ids, session);
    }
    if args.accept {
        return desk.accept_all(&ids, session);
    }
    if ids.is_empty() {
        let said = [("locale", locale.to_string().into())];
        session.line("review-nothing", &said)?;
        return Ok(found(false));
    }
    desk.walk(&ids, session)
}

/// A locale, its source and its state file, as they were last read.
struct Desk<'a> {
    args: &'a Args,
    workspace: Workspace,
    locale: LocaleFile,
    /// The texts of the locale, of the source and in English, and what is wrong with them.
    review: Review,
    /// The text of the state file; `None` if there is none.
    before: Option<String>,
    history: Option<History>,
}

impl<'a> Desk<'a> {
    fn open(
        args: &'a Args,
        locale: &LanguageIdentifier,
        session: &Session,
    ) -> Result<Self, Failure> {
        let workspace = args
            .texts
            .open_with(&[locale.clone(), args.texts.source.clone()], session)?;
        if *locale == args.texts.source {
            return Err(session.usage("review-source", &[("locale", locale.to_string().into())]));
        }
        let no = |error| session.no_workspace(&error);
        let source = workspace.require(&args.texts.source).map_err(no)?;
        let history = History::of(&source.path);
        let mut desk = Desk {
            args,
            locale: workspace.require(locale).map_err(no)?.clone(),
            workspace,
            review: Review::default(),
            before: None,
            history,
        };
        desk.read(session)?;
        Ok(desk)
    }

    /// Reads all files again.
    fn read(&mut self, session: &Session) -> Result<(), Failure> {
        for id in [&self.locale.id, &self.args.texts.source] {
            let locale = self.workspace.require(id);
            let locale = locale.map_err(|error| session.no_workspace(&error))?;
            read(locale, self.workspace.document(locale), session)?;
        }
        let english: Option<LanguageIdentifier> = ENGLISH.parse().ok();
        let english = english.filter(|english| self.workspace.get(english).is_some());
        let options = Options {
            locales: english
                .into_iter()
                .chain([self.locale.id.clone()])
                .collect(),
            source: self.args.texts.source.clone(),
        };
        self.review = review(&self.workspace, &options);
        name_changes(&mut self.review);
        let state = read_state_file(&self.workspace, &self.locale, session);
        let path = path_shown(&state_path(&self.locale.path));
        self.before =
            state.ok_or_else(|| session.usage("review-unreadable", &[("path", path.into())]))?;
        Ok(())
    }

    fn file(&self, locale: &LanguageIdentifier) -> Option<&ReviewedFile> {
        let mut files = self.review.files.iter();
        files.find(|file| file.locale.as_ref() == Some(locale))
    }

    /// What is known of each text.
    fn texts(&self) -> Vec<TextReview> {
        let file = self.file(&self.locale.id);
        let states = file.and_then(|file| states(&self.review, file));
        states.map_or_else(Vec::new, |states| states.texts)
    }

    fn text(&self, id: &str) -> Option<TextReview> {
        self.texts().into_iter().find(|text| text.id == id)
    }

    /// The texts that are asked for; without a name those that wait, stale ones first, or all of them.
    fn wanted(
        &self,
        codes: &[String],
        all: bool,
        session: &Session,
    ) -> Result<Vec<String>, Failure> {
        let texts: Vec<TextReview> = self
            .texts()
            .into_iter()
            .filter(|text| text.state != State::Missing)
            .collect();
        if codes.is_empty() {
            let waits = |state: State| texts.iter().filter(move |text| text.state == state);
            let mut wanted: Vec<&TextReview> =
                waits(State::Stale).chain(waits(State::Draft)).collect();
            if all {
                wanted.sort_by_key(|text| texts.iter().position(|other| other.id == text.id));
            }
            return Ok(wanted.into_iter().map(|text| text.id.clone()).collect());
        }
        let mut ids = Vec::new();
        for code in codes {
            let named = named(code, texts.iter().map(|text| text.id.as_str()));
            if named.is_empty() {
                let said = [
                    ("locale", self.locale.id.to_string().into()),
                    ("code", code.as_str().into()),
                ];
                return Err(session.usage("review-unknown", &said));
            }
            ids.extend(named);
        }
        Ok(ids)
    }

    fn list(&self, ids: &[String], session: &mut Session) -> Outcome {
        for text in ids.iter().filter_map(|id| self.text(id)) {
            let word = state_word(text.state, session);
            writeln!(session.out, "{}  \x1b[2m{word}\x1b[0m", text.id)?;
        }
        Ok(found(false))
    }

    fn accept_all(&mut self, ids: &[String], session: &mut Session) -> Outcome {
        let texts: Vec<TextReview> = ids.iter().filter_map(|id| self.text(id)).collect();
        let done = self.accept(&texts, session)?;
        if done {
            let said = [
                ("locale", self.locale.id.to_string().into()),
                ("count", texts.len().into()),
            ];
            session.line("review-accepted", &said)?;
        }
        Ok(found(!done))
    }

    /// Marks texts as reviewed, each for the source and the translation that were shown. Answers whether it was written.
    fn accept(&mut self, texts: &[TextReview], session: &Session) -> Result<bool, Failure> {
        let mut file = StateFile::read(self.before.as_deref().unwrap_or_default());
        for text in texts {
            if let Some(translation) = text.translation {
                let by = self.args.by.as_deref();
                file.set(&text.id, Mark::Reviewed, text.source, translation, by);
            }
        }
        let after = file.to_string();
        if self.before.as_ref() == Some(&after) {
            return Ok(true);
        }
        let path = state_path(&self.locale.path);
        let before = self.before.clone().map(String::into_bytes);
        let written = write_file(&self.workspace, &path, before, &after, session)?;
        if written {
            self.before = Some(after);
        }
        Ok(written)
    }

    /// Shows one text after the other and does what is answered.
    fn walk(&mut self, ids: &[String], session: &mut Session) -> Outcome {
        let (mut place, mut accepted, mut failed) = (0, 0, false);
        let mut input = io::stdin().lock();
        while let Some(id) = ids.get(place) {
            self.read(session)?;
            let Some(text) = self.text(id).filter(|text| text.translation.is_some()) else {
                place += 1;
                continue;
            };
            self.show(&text, place + 1, ids.len(), session)?;
            loop {
                write!(
                    session.out,
                    "\x1b[1m{}\x1b[0m ",
                    session.messages.say("review-keys", &[])
                )?;
                session.out.flush()?;
                let mut line = String::new();
                let ended = input.read_line(&mut line)? == 0;
                if ended || !io::stdin().is_terminal() {
                    // What was typed ends the line of a terminal.
                    writeln!(session.out)?;
                }
                match line.trim() {
                    _ if ended => place = ids.len(),
                    "a" => {
                        // Somebody may have saved one of them while this was read.
                        self.read(session)?;
                        if self.text(id).map(|now| (now.source, now.translation))
                            != Some((text.source, text.translation))
                        {
                            session.line("review-changed", &[])?;
                        } else if self.accept(std::slice::from_ref(&text), session)? {
                            accepted += 1;
                            place += 1;
                        } else {
                            failed = true;
                        }
                    }
                    "e" => self.edit(id, session)?,
                    "s" => place += 1,
                    "b" => place = place.saturating_sub(1),
                    "q" => place = ids.len(),
                    _ => {
                        session.line("review-help", &[])?;
                        continue;
                    }
                }
                break;
            }
        }
        let said = [
            ("locale", self.locale.id.to_string().into()),
            ("count", accepted.into()),
        ];
        session.line("review-accepted", &said)?;
        Ok(found(failed))
    }

    /// Shows a text with all that helps to judge it.
    fn show(
        &self,
        text: &TextReview,
        place: usize,
        of: usize,
        session: &mut Session,
    ) -> io::Result<()> {
        let id = &text.id;
        let state = state_word(text.state, session);
        writeln!(
            session.out,
            "\n\x1b[1m{id}\x1b[0m  \x1b[2m{state}  {place}/{of}\x1b[0m"
        )?;
        let line = |label: &str, text: &str, session: &mut Session| {
            let text = text.replace('\n', &format!("\n{:15}", ""));
            writeln!(session.out, "  \x1b[2m{label:<12}\x1b[0m {text}")
        };
        let source = &self.args.texts.source;
        let now = self.says(source, id).unwrap_or_default();
        line(&source.to_string(), &now, session)?;
        if text.state == State::Stale {
            let label = session.say("review-was", &[]);
            match self.older(id) {
                Some(older) => {
                    let change = coloured(&words(&older.text, &now));
                    line(
                        &label,
                        &format!("{change}  \x1b[2m({})\x1b[0m", older.commit),
                        session,
                    )?;
                }
                None => {
                    let unknown = session.say("review-was-unknown", &[]);
                    line(&label, &unknown, session)?;
                }
            }
        }
        let own = self.says(&self.locale.id, id).unwrap_or_default();
        line(
            &self.locale.id.to_string(),
            &format!("\x1b[1m{own}\x1b[0m"),
            session,
        )?;
        let english: Option<LanguageIdentifier> = ENGLISH.parse().ok();
        let english = english.filter(|english| *english != self.locale.id && english != source);
        if let Some(text) = english.and_then(|english| self.says(&english, id)) {
            line(ENGLISH, &text, session)?;
        }
        if let Some(meaning) = meaning(id) {
            let label = session.say("review-means", &[]);
            line(&label, &meaning, session)?;
        }
        for one in self.findings(id) {
            let severity = session.say(&format!("severity-{}", one.severity().as_str()), &[]);
            let colour = if one.severity() == Severity::Error {
                "31"
            } else {
                "33"
            };
            let said = session.messages.of(one).message;
            let said = format!("\x1b[{colour}m{}\x1b[0m: {said}", one.rule);
            line(&severity, &said, session)?;
        }
        Ok(())
    }

    /// What a locale says for a text, as it stands in the file.
    fn says(&self, locale: &LanguageIdentifier, id: &str) -> Option<String> {
        let document = &self.file(locale)?.document;
        let texts = retcodes_review::texts(document);
        let (_, pattern) = texts.into_iter().find(|(known, _)| known == id)?;
        let text = document.text().slice(pattern.span.clone());
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        Some(lines.join("\n"))
    }

    /// The source that a stale translation was made for.
    fn older(&self, id: &str) -> Option<retcodes_review::history::Older> {
        let line = self.file(&self.locale.id)?.state.line(id)?;
        self.history.as_ref()?.older(id, line.source)
    }

    fn findings(&self, id: &str) -> impl Iterator<Item = &Diagnostic> {
        let of_file = |one: &&Diagnostic| {
            let file = self.review.files.get(one.file);
            file.is_some_and(|file| file.locale.as_ref() == Some(&self.locale.id))
        };
        let found = self.review.diagnostics.iter();
        found.filter(of_file).filter(move |one| {
            // Stale is shown by what has changed.
            one.id.as_deref() == Some(id) && one.rule != retcodes_check::Rule::STALE_TRANSLATION
        })
    }

    /// Opens the file in the reviewer's editor, at the text if the editor is known to take a line.
    fn edit(&self, id: &str, session: &mut Session) -> io::Result<()> {
        let line = self.file(&self.locale.id).and_then(|file| {
            let texts = retcodes_review::texts(&file.document);
            let (_, pattern) = texts.into_iter().find(|(known, _)| known == id)?;
            Some(file.document.text().position(pattern.span.start).line)
        });
        let editor = ["VISUAL", "EDITOR"].into_iter().find_map(|name| {
            let editor = std::env::var(name).ok()?;
            (!editor.trim().is_empty()).then_some(editor)
        });
        let editor = editor.unwrap_or_else(|| "vi".to_owned());
        let mut words = editor.split_whitespace();
        let program = words.next().unwrap_or("vi");
        let name = Path::new(program)
            .file_stem()
            .and_then(|name| name.to_str());
        let mut command = Command::new(program);
        command.args(words);
        match (line, name.unwrap_or_default()) {
            (Some(line), "vi" | "vim" | "nvim" | "nano" | "emacs" | "kak" | "micro") => {
                command.arg(format!("+{line}")).arg(&self.locale.path);
            }
            (Some(line), "code" | "codium") => {
                let place = format!("{}:{line}", self.locale.path.display());
                command.args(["--wait", "--goto"]).arg(place);
            }
            (Some(line), "hx" | "subl" | "zed") => {
                command.arg(format!("{}:{line}", self.locale.path.display()));
            }
            _ => {
                command.arg(&self.locale.path);
            }
        }
        if let Err(error) = command.status() {
            let said = [
                ("editor", editor.as_str().into()),
                ("error", error.to_string().into()),
            ];
            session.line("review-no-editor", &said)?;
        }
        Ok(())
    }
}

const ENGLISH: &str = "en-US";

/// The texts that a code, or an id, names: a message with its attributes, or one attribute.
fn named<'t>(code: &str, texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut found = (Vec::new(), Vec::new());
    let of_code = format!("{ID_PREFIX}{code}");
    for id in texts {
        let is_of = |name: &str| {
            id.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if is_of(code) {
            found.0.push(id.to_owned());
        } else if is_of(&of_code) {
            found.1.push(id.to_owned());
        }
    }
    if found.0.is_empty() { found.1 } else { found.0 }
}

/// What the code of a text means, if it is one that is shipped.
fn meaning(id: &str) -> Option<String> {
    let id = id.split('.').next().unwrap_or(id);
    let code = id.strip_prefix(ID_PREFIX)?;
    let catalog = Catalog::embedded();
    if !catalog.has(code) {
        return None;
    }
    let meaning = catalog.meaning(code);
    Some(format!(
        "outcome {}, actor {}, retry {}, {}",
        meaning.outcome().as_str(),
        meaning.actor().as_str(),
        meaning.retry().as_str(),
        meaning.payer()
    ))
}

/// A difference as a terminal shows it. Without colours the signs of `git diff --word-diff` are left.
fn coloured(parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Same(text) => text.clone(),
        Part::Removed(text) => format!("\x1b[31m[-{text}-]\x1b[0m"),
        Part::Added(text) => format!("\x1b[32m{{+{text}+}}\x1b[0m"),
    };
    parts.iter().map(part).collect()
}

/// Writes a file if it still holds what was read; says on standard error if not.
fn write_file(
    workspace: &Workspace,
    path: &Path,
    before: Option<Vec<u8>>,
    after: &str,
    session: &Session,
) -> Result<bool, Failure> {
    let change = Change {
        path: path.to_path_buf(),
        before,
        after: after.as_bytes().to_vec(),
    };
    let written = write(workspace.root(), &[change]);
    let written = written.and_then(|mut written| written.pop().unwrap_or(Ok(())));
    if let Err(error) = &written {
        let said = [
            ("path", path_shown(path).into()),
            ("kind", error.kind().into()),
            ("error", error.to_string().into()),
        ];
        session.warn("write-failed", &said);
    }
    Ok(written.is_ok())
}

/// Keeps the states of all locales over a correction of the source.
fn source_typo(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open(session)?;
    let source = workspace.require(&args.texts.source);
    let source = source.map_err(|error| session.no_workspace(&error))?;
    let document = read(source, workspace.document(source), session)?;
    let mut targets = Vec::new();
    let mut failed = false;
    for locale in workspace
        .locales()
        .iter()
        .filter(|locale| locale.id != source.id)
    {
        let Some(before) = read_state_file(&workspace, locale, session) else {
            failed = true;
            continue;
        };
        if let Some(before) = before {
            let target = read(locale, workspace.document(locale), session)?;
            targets.push((locale, target, StateFile::read(&before), before));
        }
    }
    let mut corrected = Vec::new();
    for code in &args.source_typo {
        let texts = retcodes_review::texts(&document);
        let ids = named(code, texts.iter().map(|(id, _)| id.as_str()));
        if ids.is_empty() {
            let said = [
                ("locale", source.id.to_string().into()),
                ("code", code.as_str().into()),
            ];
            return Err(session.usage("review-unknown", &said));
        }
        let history = History::of(&source.path);
        let states: Vec<&StateFile> = targets.iter().map(|(_, _, state, _)| state).collect();
        let mut any = false;
        for id in ids {
            let Some((_, pattern)) = texts.iter().find(|(known, _)| *known == id) else {
                continue;
            };
            let now = Hash::of(pattern);
            let text = document.text().slice(pattern.span.clone());
            match before(&id, now, history.as_ref(), &states) {
                Before::Same => continue,
                Before::Unclear => {
                    failed = true;
                    session.warn("review-typo-unclear", &[("id", id.as_str().into())]);
                }
                Before::Known(old, older) => {
                    let change = older.map_or_else(
                        || session.say("review-was-unknown", &[]),
                        |older| brief(&words(&older, text)),
                    );
                    writeln!(session.out, "{id}: {change}")?;
                    corrected.push((id, old));
                }
            }
            any = true;
        }
        if !any {
            session.line("review-typo-none", &[("code", code.as_str().into())])?;
        }
    }
    for (locale, target, state, text) in &targets {
        let waved = wave_through(&document, target, state, &corrected);
        let after = waved.file.to_string();
        if waved.kept.is_empty() && waved.stale == 0 {
            continue;
        }
        let path = state_path(&locale.path);
        let before = Some(text.clone().into_bytes());
        if after != *text && !write_file(&workspace, &path, before, &after, session)? {
            failed = true;
            continue;
        }
        let count = |state: State| waved.kept.iter().filter(|kept| **kept == state).count();
        let said = [
            ("locale", locale.id.to_string().into()),
            ("reviewed", count(State::Reviewed).into()),
            ("draft", count(State::Draft).into()),
            ("stale", waved.stale.into()),
        ];
        session.line("review-typo-locale", &said)?;
    }
    Ok(found(failed))
}

/// What a text of the source was before its correction.
enum Before {
    /// It was not corrected: every state file knows it as it is.
    Same,
    /// Its hash, and its text if git has it.
    Known(Hash, Option<String>),
    /// The state files name several, and git has none.
    Unclear,
}

/// By git the text before its last change; without git the one source that the state files name and that is not the
/// one of now.
fn before(id: &str, now: Hash, history: Option<&History>, states: &[&StateFile]) -> Before {
    let mut recorded: BTreeMap<Hash, usize> = BTreeMap::new();
    for line in states.iter().filter_map(|state| state.line(id)) {
        if line.source != now {
            *recorded.entry(line.source).or_default() += 1;
        }
    }
    if recorded.is_empty() {
        return Before::Same;
    }
    if let Some(older) = history.and_then(|history| history.before(id, now)) {
        return Before::Known(older.hash, Some(older.text));
    }
    match recorded.into_keys().collect::<Vec<_>>().as_slice() {
        [only] => Before::Known(*only, None),
        _ => Before::Unclear,
    }
}
