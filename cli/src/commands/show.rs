//! `retcodes show`: one message in every locale, one under the other.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;

use fluent_syntax::ast;
use notify::RecursiveMode;
use notify_debouncer_full::{DebounceEventResult, new_debouncer};
use retcodes::ftl::Severity;

use super::{FOUND, Outcome, Output, argument};
use crate::document::{Document, Entry};
use crate::fallback::{LocaleTexts, Texts};
use crate::locales_dir::{LocalesArgs, LocalesDir};
use crate::render::{Arguments, Reading, Renderer, field};
use crate::texts::ID_PREFIX;
use crate::todo;

/// The arguments of `retcodes show`.
#[derive(clap::Args)]
#[command(after_help = "\
Where a text has variants, each is shown with its key; the one that the arguments lead to is marked with `>`.
An argument that isn't given shows as {$name}.

Examples:
  retcodes show 9990 --arg bankMessage=余额不足
  retcodes show unknown --arg code=4242
  retcodes show 1001 --watch           again each time a file is saved; Ctrl-C ends it")]
pub(crate) struct Args {
    /// The code, or the id of a message or term.
    #[arg(value_name = "CODE", allow_hyphen_values = true)]
    code: String,

    #[command(flatten)]
    given: argument::Arguments,

    /// Show it again each time a file is saved.
    #[arg(long)]
    watch: bool,

    #[command(flatten)]
    texts: LocalesArgs,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    if args.watch {
        return watch(args, out);
    }
    Ok(if show(args, out)? {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FOUND)
    })
}

/// Shows the message, and again whenever something in the folder has changed.
fn watch(args: &Args, out: &mut Output) -> Outcome {
    let failed = |error: notify::Error| io::Error::other(error.to_string());
    let (sender, receiver) = mpsc::channel();
    let send = move |result: DebounceEventResult| {
        // Reading the files is an event too; only changes are news.
        if result.is_ok_and(|events| events.iter().any(|event| !event.kind.is_access())) {
            let _ = sender.send(());
        }
    };
    let mut debouncer = new_debouncer(Duration::from_millis(200), None, send).map_err(failed)?;
    debouncer
        .watch(&args.texts.dir, RecursiveMode::Recursive)
        .map_err(failed)?;
    loop {
        if io::stdout().is_terminal() {
            write!(out, "\x1b[2J\x1b[H")?;
        }
        // A folder that is just being replaced is back in a moment.
        match show(args, out) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Err(error),
            Err(error) => writeln!(out, "{error}")?,
            Ok(_) => {}
        }
        writeln!(out, "\nWaiting for a file to be saved; Ctrl-C ends this.")?;
        out.flush()?;
        if receiver.recv().is_err() {
            return Ok(ExitCode::SUCCESS);
        }
    }
}

/// Shows the message once. Answers whether any locale has it.
fn show(args: &Args, out: &mut Output) -> io::Result<bool> {
    let dir = LocalesDir::open(&args.texts.dir)?;
    let texts = Texts::read(&dir);
    let id = id(&args.code, &texts);
    let given = args.given.arguments.iter();
    let arguments: Arguments = given
        .map(|argument| (argument.name.clone(), argument.text.clone()))
        .collect();
    let attributes = attributes(&texts, args, &id);
    writeln!(out, "\x1b[1m{id}\x1b[0m")?;
    let mut found = false;
    for locale in &texts.locales {
        found |= write_locale(&texts, locale, &id, &attributes, &arguments, out)?;
    }
    if !found {
        writeln!(
            out,
            "\nNo locale has {id}. Apps show the gateway's own text, or `retcode-unknown`."
        )?;
    }
    Ok(found)
}

/// The id that was meant: itself if a locale has it, else the code's.
fn id(typed: &str, texts: &Texts) -> String {
    let is_id = texts
        .locales
        .iter()
        .filter_map(LocaleTexts::document)
        .any(|document| document.entry(typed).is_some());
    if is_id || typed.starts_with(ID_PREFIX) {
        typed.to_owned()
    } else {
        format!("{ID_PREFIX}{typed}")
    }
}

/// The attributes that any locale has, the source's first.
fn attributes(texts: &Texts, args: &Args, id: &str) -> Vec<String> {
    let mut locales: Vec<&LocaleTexts> = texts.locales.iter().collect();
    locales.sort_by_key(|locale| locale.locale.id != args.texts.source);
    let mut names: Vec<String> = Vec::new();
    for entry in locales
        .iter()
        .filter_map(|locale| locale.document()?.entry(id))
    {
        let (ast::Entry::Message(ast::Message { attributes, .. })
        | ast::Entry::Term(ast::Term { attributes, .. })) = &entry.node
        else {
            continue;
        };
        for attribute in attributes {
            let name = attribute.id.name.as_str();
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    names
}

/// Shows one locale's texts of a message. Answers whether it has the message.
fn write_locale(
    texts: &Texts,
    locale: &LocaleTexts,
    id: &str,
    attributes: &[String],
    arguments: &Arguments,
    out: &mut Output,
) -> io::Result<bool> {
    let name = &locale.locale.id;
    let document = match &locale.document {
        Ok(document) => document,
        Err(error) => {
            writeln!(
                out,
                "\n\x1b[1;36m{name}\x1b[0m  {}: {error}",
                locale.locale.shown_path()
            )?;
            return Ok(false);
        }
    };
    let Some(entry) = document.entry(id) else {
        writeln!(
            out,
            "\n\x1b[1;36m{name}\x1b[0m  {}",
            absent(texts, locale, document, id)
        )?;
        return Ok(false);
    };
    let line = document.position(entry.body.start).line;
    writeln!(
        out,
        "\n\x1b[1;36m{name}\x1b[0m  \x1b[2m{}:{line}\x1b[0m",
        locale.locale.shown_path()
    )?;
    let renderer = Renderer::new(document, name, arguments);
    for attribute in std::iter::once(None).chain(attributes.iter().map(|name| Some(name.as_str())))
    {
        let label = attribute.map_or_else(|| "value".to_owned(), |name| format!(".{name}"));
        match field(&entry.node, attribute) {
            Some(pattern) => {
                write_readings(&label, &renderer.readings(pattern), out)?;
                write_refusals(locale, id, attribute, out)?;
            }
            None => {
                let answer = texts.answers(name, id, attribute);
                let answer = answer.map_or("nobody answers".to_owned(), |other| {
                    format!("{} answers", other.locale.id)
                });
                writeln!(out, "  {label:<12} \x1b[33mmissing; {answer}\x1b[0m")?;
            }
        }
    }
    Ok(true)
}

/// Why a locale doesn't have the message, and who answers.
fn absent(texts: &Texts, locale: &LocaleTexts, document: &Document, id: &str) -> String {
    let waits = document
        .entries()
        .iter()
        .flat_map(todo::waiting)
        .any(|waiting| waiting == todo::Waiting::Entry(id.to_owned()));
    let broken = document
        .entries()
        .iter()
        .filter(|entry| entry.is_junk())
        .find(|entry| begins_with(document, entry, id));
    let why = match broken {
        Some(entry) => format!(
            "can't be parsed (line {})",
            document.position(entry.span.start).line
        ),
        None if waits => "not translated yet".to_owned(),
        None => "missing".to_owned(),
    };
    let answer = match texts.answers(&locale.locale.id, id, None) {
        // Terms don't fall back.
        _ if id.starts_with('-') => String::new(),
        Some(other) => format!("; {} answers", other.locale.id),
        None => "; nobody answers".to_owned(),
    };
    format!("\x1b[33m{why}{answer}\x1b[0m")
}

fn begins_with(document: &Document, entry: &Entry, id: &str) -> bool {
    let text = document.slice(entry.span.clone());
    text.strip_prefix(id)
        .is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn write_readings(label: &str, readings: &[Reading], out: &mut Output) -> io::Result<()> {
    for (index, reading) in readings.iter().enumerate() {
        let label = if index == 0 { label } else { "" };
        // A text of several lines stays in its column.
        let text = reading.text.replace('\n', &format!("\n{:15}", ""));
        if reading.path.is_empty() {
            writeln!(out, "  {label:<12} {text}")?;
            continue;
        }
        let mark = if reading.chosen { ">" } else { " " };
        writeln!(
            out,
            "  {label:<12} \x1b[2m{mark} {}\x1b[0m  {text}",
            reading.path.join(", ")
        )?;
    }
    Ok(())
}

/// What the library has against a text: its readers don't see it.
fn write_refusals(
    locale: &LocaleTexts,
    id: &str,
    attribute: Option<&str>,
    out: &mut Output,
) -> io::Result<()> {
    let name = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
    let refusals = locale
        .problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Error);
    for problem in refusals.filter(|problem| problem.id() == Some(&name)) {
        writeln!(
            out,
            "  {:12} \x1b[31mnot shown to readers: {}\x1b[0m",
            "",
            problem.sentence()
        )?;
    }
    Ok(())
}
