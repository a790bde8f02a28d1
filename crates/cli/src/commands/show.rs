//! `retcodes show`: one message in every locale, one under the other.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc;
use std::time::Duration;

use notify::RecursiveMode;
use notify_debouncer_full::{DebounceEventResult, new_debouncer};
use retcodes_check::{
    Answers, Diagnostic, ID_PREFIX, Options, Pending, Reading, Readings, Review, ReviewedFile,
    Severity, pending, review, states,
};
use retcodes_ftl::{Entry, Message, Pattern};
use retcodes_review::State;

use crate::arguments::Arguments;
use crate::session::{Failure, Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes show`.
#[derive(clap::Args)]
#[command(after_help = "\
Where a text has variants, each is shown with its key; the one that the arguments lead to is marked with `>`.
An argument that isn't given shows as {$name}. Texts are those of the folder, as readers get them.

Examples:
  retcodes show 9990 --arg bankMessage=余额不足
  retcodes show 1106 --arg count:=1    a number; count=1 would be a text
  retcodes show unknown --arg code=4242
  retcodes show 1001 --watch           again each time a file is saved; Ctrl-C ends it")]
pub(crate) struct Args {
    /// The code, or the id of a message or term.
    #[arg(value_name = "CODE", allow_hyphen_values = true)]
    code: String,

    #[command(flatten)]
    given: Arguments,

    /// Show it again each time a file is saved.
    #[arg(long)]
    watch: bool,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    for given in &args.given.arguments {
        if given.is_text_of_number() {
            let said = [
                ("name", given.name.as_str().into()),
                ("value", given.text.as_str().into()),
            ];
            session.warn("show-number", &said);
        }
    }
    if args.watch {
        return watch(args, session);
    }
    Ok(found(!show(args, session)?))
}

/// Shows the message, and again whenever something in the folder has changed.
fn watch(args: &Args, session: &mut Session) -> Outcome {
    let failed = |error: notify::Error| Failure::Io(io::Error::other(error.to_string()));
    let (sender, receiver) = mpsc::channel();
    let send = move |result: DebounceEventResult| {
        // Reading the files is an event too; only changes are news.
        if result.is_ok_and(|events| events.iter().any(|event| !event.kind.is_access())) {
            let _ = sender.send(());
        }
    };
    let mut debouncer = new_debouncer(Duration::from_millis(200), None, send).map_err(failed)?;
    debouncer
        .watch(args.texts.dir(), RecursiveMode::Recursive)
        .map_err(failed)?;
    loop {
        if io::stdout().is_terminal() {
            write!(session.out, "\x1b[2J\x1b[H")?;
        }
        // A folder that is just being replaced is back in a moment.
        match show(args, session) {
            Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
                return Err(error.into());
            }
            Err(error) => writeln!(session.out, "{error}")?,
            Ok(_) => {}
        }
        session.line("show-waiting", &[])?;
        session.out.flush()?;
        if receiver.recv().is_err() {
            return Ok(found(false));
        }
    }
}

/// Shows the message once. Answers whether any locale has it.
fn show(args: &Args, session: &mut Session) -> Result<bool, Failure> {
    let workspace = args.texts.open(session)?;
    let options = Options {
        locales: Vec::new(),
        source: args.texts.source.clone(),
    };
    let review = review(&workspace, &options);
    let id = id(&args.code, &review);
    let shower = Shower {
        review: &review,
        answers: Answers::new(&review),
        attributes: attributes(&review, &id),
        id: &id,
        given: &args.given,
    };
    writeln!(session.out, "\x1b[1m{id}\x1b[0m")?;
    let mut any = false;
    for (index, _) in review
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| file.locale.is_some())
    {
        any |= shower.locale(index, session)?;
    }
    if !any {
        session.line("show-unknown", &[("id", id.as_str().into())])?;
    }
    Ok(any)
}

/// The id that was meant: itself if a locale has it, else the code's.
fn id(typed: &str, review: &Review) -> String {
    let is_id = review
        .files
        .iter()
        .any(|file| file.document.message(typed).is_some());
    if is_id || typed.starts_with(ID_PREFIX) {
        typed.to_owned()
    } else {
        format!("{ID_PREFIX}{typed}")
    }
}

/// The attributes that any locale has, the source's first.
fn attributes(review: &Review, id: &str) -> Vec<String> {
    let mut files: Vec<&ReviewedFile> = review.files.iter().collect();
    files.sort_by_key(|file| file.locale != review.source);
    let mut names: Vec<String> = Vec::new();
    for message in files.iter().filter_map(|file| file.document.message(id)) {
        for attribute in &message.attributes {
            if !names.iter().any(|known| attribute.id == known.as_str()) {
                names.push(attribute.id.to_string());
            }
        }
    }
    names
}

struct Shower<'a> {
    review: &'a Review,
    answers: Answers,
    attributes: Vec<String>,
    id: &'a str,
    given: &'a Arguments,
}

impl Shower<'_> {
    /// Shows the message of one locale. Answers whether it has one.
    fn locale(&self, index: usize, session: &mut Session) -> io::Result<bool> {
        let file = &self.review.files[index];
        let Some(locale) = &file.locale else {
            return Ok(false);
        };
        let path = path_shown(&file.path);
        let Some(message) = file.document.message(self.id) else {
            let why = self.absent(file, session);
            writeln!(
                session.out,
                "\n\x1b[1;36m{locale}\x1b[0m  \x1b[33m{why}\x1b[0m"
            )?;
            return Ok(false);
        };
        let line = file.document.text().position(message.body().start).line;
        writeln!(
            session.out,
            "\n\x1b[1;36m{locale}\x1b[0m  \x1b[2m{path}:{line}\x1b[0m{}",
            self.state(file, session)
        )?;
        let readings = Readings::new(&file.document, locale, self.id);
        let arguments = self.given.arguments();
        let attributes =
            std::iter::once(None).chain(self.attributes.iter().map(|name| Some(name.as_str())));
        for attribute in attributes {
            let label =
                attribute.map_or_else(|| session.say("show-value", &[]), |name| format!(".{name}"));
            if let Some(pattern) = pattern(message, attribute) {
                let mut readings = readings.of(attribute, &arguments);
                if readings.is_empty() {
                    // What readers don't get is shown as it is written.
                    let text = file.document.text().slice(pattern.span.clone()).to_owned();
                    readings.push(Reading {
                        text,
                        ..Reading::default()
                    });
                }
                write_readings(&label, &readings, session)?;
                self.refusals(index, attribute, session)?;
            } else {
                let answer = self.answer(locale, attribute, session);
                let said = session.say("show-missing", &[("answer", answer.into())]);
                writeln!(session.out, "  {label:<12} \x1b[33m{said}\x1b[0m")?;
            }
        }
        Ok(true)
    }

    /// The review state of the value, and of each attribute that has another.
    fn state(&self, file: &ReviewedFile, session: &Session) -> String {
        let Some(states) = states(self.review, file) else {
            return String::new();
        };
        let of = |id: &str| states.text(id).map(|text| text.state);
        let of_value = of(self.id);
        let mut said: Vec<String> = of_value
            .map(|state| state_word(state, session))
            .into_iter()
            .collect();
        for name in &self.attributes {
            let state = of(&format!("{}.{name}", self.id));
            if let Some(state) =
                state.filter(|state| *state != State::Missing && Some(*state) != of_value)
            {
                said.push(format!(".{name} {}", state_word(state, session)));
            }
        }
        if said.is_empty() {
            return String::new();
        }
        format!("  \x1b[2m{}\x1b[0m", said.join(", "))
    }

    fn answer(
        &self,
        locale: &unic_langid::LanguageIdentifier,
        attribute: Option<&str>,
        session: &Session,
    ) -> String {
        match self.answers.of(locale, self.id, attribute) {
            Some(other) => session.say("show-answers", &[("locale", other.to_string().into())]),
            None => session.say("show-nobody", &[]),
        }
    }

    /// Why a locale doesn't have the message, and which answers.
    fn absent(&self, file: &ReviewedFile, session: &Session) -> String {
        let entries = file.document.entries();
        let waits = || {
            entries
                .iter()
                .flat_map(pending)
                .any(|one| one == Pending::Message(self.id.to_owned()))
        };
        let begins = |text: &str| {
            text.strip_prefix(self.id)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let broken = entries.iter().find_map(|entry| match entry {
            Entry::Junk(junk) if begins(file.document.text().slice(junk.span.clone())) => {
                Some(junk.span.start)
            }
            _ => None,
        });
        let line = broken.map_or(0, |at| file.document.text().position(at).line);
        let kind = match broken {
            Some(_) => "broken",
            None if waits() => "pending",
            None => "missing",
        };
        // Terms don't fall back.
        let answer = match (&file.locale, self.id.starts_with('-')) {
            (Some(locale), false) => self.answer(locale, None, session),
            _ => "none".to_owned(),
        };
        session.say(
            "show-absent",
            &[
                ("kind", kind.into()),
                ("line", line.into()),
                ("answer", answer.into()),
            ],
        )
    }

    /// What the reader has against a text: nobody sees it then.
    fn refusals(
        &self,
        index: usize,
        attribute: Option<&str>,
        session: &mut Session,
    ) -> io::Result<()> {
        let name = attribute.map_or_else(
            || self.id.to_owned(),
            |attribute| format!("{}.{attribute}", self.id),
        );
        let refuses = |one: &&Diagnostic| {
            one.file == index
                && one.severity() == Severity::Error
                && one.rule.is_readers()
                && one.id.as_ref() == Some(&name)
        };
        for one in self.review.diagnostics.iter().filter(refuses) {
            let why = session.messages.of(one).message;
            let said = session.say("show-refused", &[("why", why.into())]);
            writeln!(session.out, "  {:12} \x1b[31m{said}\x1b[0m", "")?;
        }
        Ok(())
    }
}

/// The word for a state, coloured where somebody has to look.
pub(super) fn state_word(state: State, session: &Session) -> String {
    let word = session.say(&format!("state-{state}"), &[]);
    match state {
        State::Stale => format!("\x1b[0;33m{word}\x1b[0;2m"),
        _ => word,
    }
}

fn pattern<'m>(message: &'m Message, attribute: Option<&str>) -> Option<&'m Pattern> {
    match attribute {
        None => message.value.as_ref(),
        Some(name) => message.attribute(name).map(|attribute| &attribute.value),
    }
}

fn write_readings(label: &str, readings: &[Reading], session: &mut Session) -> io::Result<()> {
    for (index, reading) in readings.iter().enumerate() {
        let label = if index == 0 { label } else { "" };
        // A text of several lines stays in its column.
        let text = reading.text.replace('\n', &format!("\n{:15}", ""));
        if reading.path.is_empty() {
            writeln!(session.out, "  {label:<12} {text}")?;
            continue;
        }
        let mark = if reading.chosen { ">" } else { " " };
        writeln!(
            session.out,
            "  {label:<12} \x1b[2m{mark} {}\x1b[0m  {text}",
            reading.path.join(", ")
        )?;
    }
    Ok(())
}
