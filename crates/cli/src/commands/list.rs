//! `retcodes list`: the whole catalogue.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::ValueEnum as _;
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
  retcodes list --outcome pending --columns code,outcome,text,payer
  retcodes list --locale en-US --format csv > codes.csv")]
pub(crate) struct Args {
    #[command(flatten)]
    reader: catalog::Reader,
    /// Only what has this in its code, text or description, in upper or lower case.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Only codes with this outcome: succeeded, pending, unknown or failed.
    #[arg(long, value_name = "OUTCOME")]
    outcome: Option<retcodes::Outcome>,
    #[command(flatten)]
    sources: catalog::Sources,
    /// Which columns to print, in this order, with commas between them.
    #[arg(long, value_enum, value_delimiter = ',', help_heading = "Output")]
    columns: Vec<Field>,
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

/// A column. Its word is the name in JSON, in CSV, and behind `column-` the id of what people read.
#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
enum Field {
    Code,
    Outcome,
    Actor,
    Retry,
    Text,
    Description,
    DescriptionLocale,
    Payer,
    PayerLocale,
    Locale,
    Origin,
}

impl Field {
    /// What is printed if nobody says otherwise.
    const DEFAULT: [Self; 5] = [
        Self::Code,
        Self::Text,
        Self::Description,
        Self::Locale,
        Self::Origin,
    ];

    fn name(&self) -> String {
        let value = self.to_possible_value();
        value
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    fn of(self, message: &Message<'_>) -> String {
        match self {
            Self::Code => message.code().to_owned(),
            Self::Outcome => message.outcome().to_string(),
            Self::Actor => message.actor().to_string(),
            Self::Retry => message.retry().to_string(),
            Self::Text => message.text().to_owned(),
            Self::Description => message.description().unwrap_or_default().to_owned(),
            Self::DescriptionLocale => {
                let locale = message.description_locale();
                locale.map(ToString::to_string).unwrap_or_default()
            }
            Self::Payer => message.payer_text().to_owned(),
            Self::PayerLocale => message.payer_locale().to_string(),
            Self::Locale => message.locale().to_string(),
            Self::Origin => message.origin().to_string(),
        }
    }
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let catalog = args.sources.open(session)?;
    let localizer = args.reader.localizer(&catalog, session)?;
    let codes = catalog.codes();
    let wanted = |message: &Message<'_>| {
        let text = args.filter.as_deref();
        text.is_none_or(|text| holds(message, text))
            && args
                .outcome
                .is_none_or(|outcome| outcome == message.outcome())
    };
    let messages: Vec<Message<'_>> = codes
        .iter()
        .map(|code| localizer.message(code))
        .filter(wanted)
        .collect();
    let format = if args.json { Format::Json } else { args.format };
    let fields = match args.columns.as_slice() {
        [] if format == Format::Table => in_a_table(&localizer, &messages),
        [] => &Field::DEFAULT,
        named => named,
    };
    let row = |message| fields.iter().map(move |field| field.of(message));
    let columns: Vec<Column> = fields
        .iter()
        .map(|field| Column::Words(session.say(&format!("column-{}", field.name()), &[])))
        .collect();
    match format {
        Format::Json if args.columns.is_empty() => session.json(&messages)?,
        Format::Json => {
            let object = |message| -> BTreeMap<String, String> {
                fields.iter().map(Field::name).zip(row(message)).collect()
            };
            session.json(&messages.iter().map(object).collect::<Vec<_>>())?;
        }
        Format::Table => {
            // A text of several lines would look like several codes.
            let rows = messages
                .iter()
                .map(|message| row(message).map(|cell| cell.replace('\n', " ")));
            table::print(&mut session.out, &columns, rows)?;
            if messages.is_empty() {
                session.line("list-nothing", &[])?;
            }
        }
        Format::Csv => print_csv(fields, messages.iter().map(row), &mut session.out)?,
        Format::Md => table::print_markdown(&mut session.out, &columns, messages.iter().map(row))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Code, text and description; the locale only where it is not the one that was asked first.
fn in_a_table(localizer: &Localizer<'_>, messages: &[Message<'_>]) -> &'static [Field] {
    let [all @ .., _] = &Field::DEFAULT;
    let [few @ .., _] = all;
    let same = |message: &Message<'_>| message.locale() == localizer.locale();
    if messages.iter().all(same) { few } else { all }
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

fn print_csv(
    fields: &[Field],
    rows: impl Iterator<Item = impl Iterator<Item = String>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    let write = |writer: &mut csv::Writer<_>, cells: &mut dyn Iterator<Item = String>| {
        writer
            .write_record(cells)
            .map_err(|error| match error.into_kind() {
                // As it is, so that a broken pipe is known for one.
                csv::ErrorKind::Io(error) => error,
                other => io::Error::other(format!("{other:?}")),
            })
    };
    write(&mut writer, &mut fields.iter().map(Field::name))?;
    for row in rows {
        write(&mut writer, &mut row.map(|cell| escape::spreadsheet(&cell)))?;
    }
    writer.flush()
}
