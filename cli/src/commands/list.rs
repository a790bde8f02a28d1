//! `retcodes list`: the whole catalogue.

use std::io::{self, Write as _};
use std::process::ExitCode;

use retcodes::{Localizer, Message};

use super::table::{self, Column};
use super::{Outcome, Output, catalog};

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
    overlays: catalog::Overlays,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The same as --format json.
    #[arg(long, conflicts_with = "format")]
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

const COLUMNS: [Column; 5] = [
    Column::Words("Code"),
    Column::Words("Text"),
    Column::Words("Description"),
    Column::Words("Locale"),
    Column::Words("Origin"),
];

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let Some(catalog) = args.overlays.open() else {
        return Ok(ExitCode::from(super::USAGE));
    };
    let Some(localizer) = args.reader.localizer(catalog) else {
        return Ok(ExitCode::from(super::USAGE));
    };
    let codes = catalog.codes();
    let messages: Vec<Message> = codes
        .iter()
        .map(|code| localizer.message(code))
        .filter(|message| {
            args.filter
                .as_deref()
                .is_none_or(|text| holds(message, text))
        })
        .collect();
    match if args.json { Format::Json } else { args.format } {
        Format::Json => super::json(out, &messages)?,
        Format::Table => print_table(&localizer, &messages, out)?,
        Format::Csv => print_csv(&messages, out)?,
        Format::Md => table::print_markdown(out, &COLUMNS, messages.iter().map(row))?,
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
    out: &mut Output,
) -> io::Result<()> {
    let mixed = messages
        .iter()
        .any(|message| message.locale() != localizer.locale());
    let columns = if mixed { 4 } else { 3 };
    let rows = messages
        .iter()
        .map(|message| row(message).into_iter().take(columns));
    table::print(out, &COLUMNS[..columns], rows)?;
    if messages.is_empty() {
        writeln!(out, "No code, text or description has that in it.")?;
    }
    Ok(())
}

fn print_csv(messages: &[Message<'_>], out: &mut Output) -> io::Result<()> {
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
    write(
        &mut writer,
        COLUMNS.map(|column| column.name().to_lowercase()),
    )?;
    for message in messages {
        write(&mut writer, row(message).map(|field| guarded(&field)))?;
    }
    writer.flush()
}

/// A field that no spreadsheet takes for a formula (OWASP, "CSV Injection").
fn guarded(field: &str) -> String {
    match field.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') => {
            format!("'{field}")
        }
        _ => field.to_owned(),
    }
}
