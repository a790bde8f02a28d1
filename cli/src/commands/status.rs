//! `retcodes status`: how complete each locale is.
//!
//! The idea: what is counted is texts, values and attributes alike, because that is what a translator translates and what
//! falls back one by one. Translated is what a reader is shown; the rest is missing, whatever the reason.

use std::collections::HashMap;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::ValueEnum;
use fluent_syntax::ast;
use serde::Serialize;
use unic_langid::LanguageIdentifier;

use super::table::{self, Column};
use super::{FOUND, Outcome, Output};
use crate::check;
use crate::document::{Document, Piece};
use crate::fallback::{LocaleTexts, Texts};
use crate::locales_dir::{LocalesArgs, LocalesDir};
use crate::texts::{Text, pattern_meaning, texts};

/// The arguments of `retcodes status`.
#[derive(clap::Args)]
#[command(after_help = "\
A text is a value or an attribute of a message of the source locale.
  translated  the locale shows a text of its own
  missing     it doesn't: not there, waiting in a comment, or broken
  extra       the locale has it and the source doesn't
  identical   the same words as in the source, which may mean that nobody has translated them
  findings    what `retcodes check` finds in the file

Examples:
  retcodes status
  retcodes status --names fr          which texts are missing, extra or identical
  retcodes status --fail-under 95     exit with 1 if a locale is less than 95 % translated")]
pub(crate) struct Args {
    /// The locales to show; all of them if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,

    /// The same as --format json.
    #[arg(long, conflicts_with = "format")]
    json: bool,

    /// Exit with 1 if one of the locales is translated to less than this.
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    fail_under: Option<f64>,

    /// Name the texts that are missing, extra or identical.
    #[arg(long)]
    names: bool,

    #[command(flatten)]
    texts: LocalesArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// For programs.
    Json,
    /// A Markdown table.
    Md,
}

fn percent(text: &str) -> Result<f64, String> {
    let number: f64 = text
        .trim_end_matches('%')
        .parse()
        .map_err(|_| "is not a number".to_owned())?;
    if (0.0..=100.0).contains(&number) {
        Ok(number)
    } else {
        Err("is not between 0 and 100".to_owned())
    }
}

/// The JSON that is printed.
#[derive(Serialize)]
struct Report<'s> {
    source: String,
    locales: &'s [Status],
}

/// What there is to say about one locale.
#[derive(Serialize)]
struct Status {
    locale: String,
    file: String,
    /// Why there is nothing to count.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    total: usize,
    translated: usize,
    percent: f64,
    missing: Vec<String>,
    extra: Vec<String>,
    identical: Vec<String>,
    findings: usize,
    /// How many of the missing texts each locale answers; under "none", those that nobody does.
    fallback: serde_json::Map<String, serde_json::Value>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let dir = LocalesDir::open(&args.texts.dir)?;
    let source_locale = dir.require(&args.texts.source)?;
    let selected: Vec<LanguageIdentifier> = dir
        .select(&args.locales)?
        .into_iter()
        .map(|locale| locale.id.clone())
        .collect();
    let source = source_locale.document()?;
    let all = Texts::read(&dir);
    let options = check::Options {
        locales: Vec::new(),
        source: source_locale.id.clone(),
    };
    let checked = check::run(&dir, &options);
    let statuses: Vec<Status> = selected
        .iter()
        .filter_map(|id| all.get(id))
        .map(|locale| Status {
            findings: findings(&checked, &locale.locale.file),
            ..status(&all, locale, &source, locale.locale.id == source_locale.id)
        })
        .collect();
    match if args.json { Format::Json } else { args.format } {
        Format::Json => {
            let report = Report {
                source: source_locale.id.to_string(),
                locales: &statuses,
            };
            super::json(out, &report)?;
        }
        Format::Table => print_table(&statuses, out)?,
        Format::Md => table::print_markdown(out, &COLUMNS, statuses.iter().map(row))?,
    }
    if args.names && !args.json && args.format != Format::Json {
        statuses
            .iter()
            .try_for_each(|status| write_names(status, out))?;
    }
    for problem in dir.problems() {
        anstream::eprintln!("retcodes: {problem}");
    }
    let mut found = false;
    for status in &statuses {
        if let Some(error) = &status.error {
            anstream::eprintln!("retcodes: {}: {error}", status.file);
            found = true;
        }
        if let Some(limit) = args.fail_under.filter(|limit| status.percent < *limit) {
            anstream::eprintln!(
                "retcodes: {} is translated to {} %, less than {limit} %",
                status.locale,
                status.percent
            );
            found = true;
        }
    }
    Ok(if found {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    })
}

fn status(all: &Texts, locale: &LocaleTexts, source: &Document, is_source: bool) -> Status {
    let source_texts = texts(source);
    let says: HashMap<String, String> = source_texts
        .iter()
        .map(|text| (text.name(), pattern_meaning(text.pattern)))
        .collect();
    let missing: Vec<String> = source_texts
        .iter()
        .map(Text::name)
        .filter(|name| !locale.shown.contains(name))
        .collect();
    let own = locale.document().map(texts).unwrap_or_default();
    let extra = own
        .iter()
        .map(Text::name)
        .filter(|name| !says.contains_key(name))
        .collect();
    let identical = own.iter().filter(|text| {
        !is_source
            && has_words(text.pattern)
            && says.get(&text.name()) == Some(&pattern_meaning(text.pattern))
    });
    let identical = identical.map(Text::name).collect();
    let (total, translated) = (source_texts.len(), source_texts.len() - missing.len());
    let answers = all.answers_by_locale(&locale.locale.id, &missing);
    Status {
        locale: locale.locale.id.to_string(),
        file: locale.locale.shown_path(),
        error: locale.document.as_ref().err().map(ToString::to_string),
        total,
        translated,
        percent: floored_percent(translated, total),
        missing,
        extra,
        identical,
        findings: 0,
        fallback: answers
            .into_iter()
            .map(|(locale, count)| (locale.unwrap_or("none".to_owned()), count.into()))
            .collect(),
    }
}

/// How many findings there are in a file.
fn findings(checked: &check::Report, path: &std::path::Path) -> usize {
    let in_file = |finding: &&check::Finding| {
        let file = checked.files.get(finding.file);
        file.is_some_and(|file| file.path == path)
    };
    checked.findings.iter().filter(in_file).count()
}

/// Per cent to one decimal, rounded down: 100 means all.
fn floored_percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 100.0;
    }
    (part * 1000 / whole) as f64 / 10.0
}

/// Whether a pattern has letters of its own, so that it can be translated.
fn has_words(pattern: &ast::Pattern<Piece>) -> bool {
    pattern.elements.iter().any(|element| match element {
        ast::PatternElement::TextElement { value } => {
            value.as_str().chars().any(char::is_alphabetic)
        }
        ast::PatternElement::Placeable { .. } => false,
    })
}

/// Ten cells; full only at 100 %, empty only at 0.
fn bar(translated: usize, total: usize) -> String {
    const CELLS: usize = 10;
    let full = match translated {
        0 => 0,
        _ if translated == total => CELLS,
        _ => (translated * CELLS / total.max(1)).clamp(1, CELLS - 1),
    };
    format!("{}{}", "█".repeat(full), "░".repeat(CELLS - full))
}

const COLUMNS: [Column; 9] = [
    Column::Words("Locale"),
    Column::Words(""),
    Column::Number("%"),
    Column::Number("Translated"),
    Column::Number("Missing"),
    Column::Number("Extra"),
    Column::Number("Identical"),
    Column::Number("Findings"),
    Column::Words("Falls back to"),
];

fn row(status: &Status) -> [String; 9] {
    let number = |count: usize| match count {
        0 => "-".to_owned(),
        count => count.to_string(),
    };
    [
        status.locale.clone(),
        bar(status.translated, status.total),
        format!("{:.1}", status.percent),
        format!("{}/{}", status.translated, status.total),
        number(status.missing.len()),
        number(status.extra.len()),
        number(status.identical.len()),
        number(status.findings),
        fallback(status),
    ]
}

/// The table, and below it who answers: in a column of its own that would not fit into 80.
fn print_table(statuses: &[Status], out: &mut Output) -> io::Result<()> {
    let columns = COLUMNS.len() - 1;
    let rows = statuses
        .iter()
        .map(|status| row(status).into_iter().take(columns));
    table::print(out, &COLUMNS[..columns], rows)?;
    let mut incomplete = statuses
        .iter()
        .filter(|status| !status.missing.is_empty())
        .peekable();
    if incomplete.peek().is_some() {
        writeln!(out)?;
    }
    incomplete.try_for_each(|status| {
        writeln!(
            out,
            "{}: what is missing falls back to {}",
            status.locale,
            fallback(status)
        )
    })
}

/// Who answers for what is missing: `en-US 30, zh-CN 2`.
fn fallback(status: &Status) -> String {
    let answers: Vec<String> = status
        .fallback
        .iter()
        .map(|(locale, count)| match locale.as_str() {
            "none" => format!("nobody {count}"),
            locale => format!("{locale} {count}"),
        })
        .collect();
    if answers.is_empty() {
        "-".to_owned()
    } else {
        answers.join(", ")
    }
}

fn write_names(status: &Status, out: &mut Output) -> io::Result<()> {
    for (what, names) in [
        ("missing", &status.missing),
        ("extra", &status.extra),
        ("identical", &status.identical),
    ] {
        if !names.is_empty() {
            writeln!(out, "\n{} {what}:", status.locale)?;
            names
                .iter()
                .try_for_each(|name| writeln!(out, "  {name}"))?;
        }
    }
    Ok(())
}
