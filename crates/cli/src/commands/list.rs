//! `retcodes list`: the whole catalogue.

use std::io::{self, Write};
use std::process::ExitCode;

use retcodes::{Localizer, Message};

use crate::catalog;
use crate::escape;
use crate::session::{Outcome, Session};
use crate::table::{self, Column};

/// The arguments of `retcodes list`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes list --locale zh-CN
  retcodes list --filter refund
  retcodes list --locale en-US --format csv > codes.csv")]
pub(crate) struct Args {
    #[command(flatten)]
    reader: catalog::Reader,
    /// Only what has this in its code, text or description, in upper or lower case.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    #[command(flatten)]
    sources: catalog::Sources,
    /// How to print it.
    #[arg(long, value_enum, default_value_t, help_heading = "Output")]
    format: Format,
    /// The same as --format json.
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    json: bool,
}

#[derive(Clone, Copy, Default, PartialEq, clap::ValueEnum)]
enum Format {
    /// Columns for a terminal.
    #[default]
    Table,
    /// An array of objects.
    Json,
    /// Comma-separated values, safe to open in a spreadsheet.
    Csv,
    /// A Markdown table.
    Md,
}

/// Names for programs, and the ids of what people read.
const COLUMNS: [&str; 5] = ["code", "text", "description", "locale", "origin"];

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let catalog = args.sources.open(session)?;
    let localizer = args.reader.localizer(&catalog, session)?;
    let codes = catalog.codes();
    let wanted = |message: &Message<'_>| {
        args.filter
            .as_deref()
            .is_none_or(|text| holds(message, text))
    };
    let messages: Vec<Message<'_>> = codes
        .iter()
        .map(|code| localizer.message(code))
        .filter(wanted)
        .collect();
    let columns = COLUMNS.map(|name| Column::Words(session.say(&format!("column-{name}"), &[])));
    match if args.json { Format::Json } else { args.format } {
        Format::Json => session.json(&messages)?,
        Format::Table => print_table(&localizer, &messages, &columns, session)?,
        Format::Csv => print_csv(&messages, &mut session.out)?,
        Format::Md => table::print_markdown(&mut session.out, &columns, messages.iter().map(row))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn holds(message: &Message<'_>, text: &str) -> bool {
    let text = text.to_lowercase();
    [
        message.code(),
        message.text(),
        message.description().unwrap_or(""),
    ]
    .iter()
    .any(|field| field.to_lowercase().contains(&text))
}

fn row(message: &Message<'_>) -> [String; 5] {
    [
        message.code().to_owned(),
        message.text().to_owned(),
        message.description().unwrap_or("").to_owned(),
        message.locale().to_string(),
        message.origin().to_string(),
    ]
}

/// Code, text and description; the locale only where it is not the one that was asked first.
fn print_table(
    localizer: &Localizer<'_>,
    messages: &[Message<'_>],
    columns: &[Column],
    session: &mut Session,
) -> io::Result<()> {
    let mixed = messages
        .iter()
        .any(|message| message.locale() != localizer.locale());
    let shown = if mixed { 4 } else { 3 };
    // A text of several lines would look like several codes.
    let rows = messages.iter().map(|message| {
        row(message)
            .map(|cell| cell.replace('\n', " "))
            .into_iter()
            .take(shown)
    });
    table::print(&mut session.out, &columns[..shown], rows)?;
    if messages.is_empty() {
        session.line("list-nothing", &[])?;
    }
    Ok(())
}

fn print_csv(messages: &[Message<'_>], out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    let write = |writer: &mut csv::Writer<_>, fields: [String; 5]| {
        writer
            .write_record(fields)
            .map_err(|error| match error.into_kind() {
                // As it is, so that a broken pipe is known for one.
                csv::ErrorKind::Io(error) => error,
                other => io::Error::other(format!("{other:?}")),
            })
    };
    write(&mut writer, COLUMNS.map(str::to_owned))?;
    for message in messages {
        write(
            &mut writer,
            row(message).map(|field| escape::spreadsheet(&field)),
        )?;
    }
    writer.flush()
}
