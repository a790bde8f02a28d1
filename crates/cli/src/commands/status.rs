//! `retcodes status`: how complete each locale is.

use std::io::Write;

use clap::ValueEnum;
use retcodes_check::{Level, Options, Status, review, status};
use serde::Serialize;
use unic_langid::LanguageIdentifier;

use super::sync::read;
use crate::session::{Outcome, Session, Texts, found};
use crate::table::{self, Column};

/// The arguments of `retcodes status`.
#[derive(clap::Args)]
#[command(after_help = "\
A text is a value or an attribute of a message of the source locale.
  translated  the locale shows a text of its own
  reviewed    a person has reviewed it (`retcodes review`)
  draft       nobody has, since it was last changed
  stale       the source has changed since it was translated
  missing     it doesn't: not there, waiting in a comment, or broken
  extra       the locale has it and the source doesn't
  identical   the same words as in the source, which may mean that they are not translated
  findings    what `retcodes check` finds in the file

Examples:
  retcodes status
  retcodes status --names fr          which texts are missing, extra or identical
  retcodes status --fail-under 95     exit with 1 if a locale is less than 95 % translated
  retcodes status --fail-under draft=100,reviewed=80
                                      nothing stale or missing, and 80 % reviewed")]
pub(crate) struct Args {
    /// The locales to show; all of them if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Table, help_heading = "Output")]
    format: Format,

    /// The same as --format json.
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    json: bool,

    /// Exit with 1 if less than this of a locale is translated; LEVEL= asks for more: `draft`, drafts and reviewed
    /// texts, so nothing stale, or `reviewed`.
    #[arg(long, value_name = "[LEVEL=]PERCENT", value_parser = limit, value_delimiter = ',')]
    fail_under: Vec<(Level, f64)>,

    /// Name the texts that are missing, extra or identical.
    #[arg(long)]
    names: bool,

    #[command(flatten)]
    texts: Texts,
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

fn limit(text: &str) -> Result<(Level, f64), String> {
    let (level, percent) = text.split_once('=').unwrap_or(("translated", text));
    let level = Level::ALL.into_iter().find(|one| one.as_str() == level);
    let level = level.ok_or("is none of translated, draft and reviewed")?;
    let number: f64 = percent
        .trim_end_matches('%')
        .parse()
        .map_err(|_| "is not a number".to_owned())?;
    if (0.0..=100.0).contains(&number) {
        Ok((level, number))
    } else {
        Err("is not between 0 and 100".to_owned())
    }
}

/// The JSON that is printed.
#[derive(Serialize)]
struct Document<'s> {
    source: String,
    locales: Vec<Item<'s>>,
}

#[derive(Serialize)]
struct Item<'s> {
    locale: String,
    file: &'s str,
    readable: bool,
    total: usize,
    translated: usize,
    percent: f64,
    /// None for the source locale, as the next two.
    reviewed: Option<usize>,
    draft: Option<usize>,
    stale: Option<usize>,
    missing: &'s [String],
    extra: &'s [String],
    identical: &'s [String],
    findings: usize,
    /// How many of the missing texts each locale answers; under "none", those that none does.
    fallback: serde_json::Map<String, serde_json::Value>,
}

impl<'s> Item<'s> {
    fn of(status: &'s Status) -> Self {
        let answers = status.fallback.iter().map(|(locale, count)| {
            let locale = locale
                .as_ref()
                .map_or("none".to_owned(), ToString::to_string);
            (locale, (*count).into())
        });
        Item {
            locale: status.locale.to_string(),
            file: &status.path,
            readable: status.readable,
            total: status.total,
            translated: status.translated(),
            percent: status.percent(Level::Translated),
            reviewed: status.states.map(|states| states.reviewed),
            draft: status.states.map(|states| states.draft),
            stale: status.states.map(|states| states.stale),
            missing: &status.missing,
            extra: &status.extra,
            identical: &status.identical,
            findings: status.diagnostics,
            fallback: answers.collect(),
        }
    }
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open_with(&args.locales, session)?;
    let source = workspace
        .require(&args.texts.source)
        .map_err(|error| session.no_workspace(&error))?;
    read(source, workspace.document(source), session)?;
    let options = Options {
        locales: Vec::new(),
        source: source.id.clone(),
    };
    let mut statuses = status(&review(&workspace, &options));
    statuses.retain(|status| args.locales.is_empty() || args.locales.contains(&status.locale));
    let format = if args.json { Format::Json } else { args.format };
    let columns = columns(session);
    let rows: Vec<[String; COLUMNS]> = statuses.iter().map(|status| row(status, session)).collect();
    match format {
        Format::Json => {
            let document = Document {
                source: source.id.to_string(),
                locales: statuses.iter().map(Item::of).collect(),
            };
            session.json(&document)?;
        }
        Format::Md => table::print_markdown(&mut session.out, &columns, rows)?,
        Format::Table => {
            // Which locale answers stands below the table: in a column it would not fit into 80.
            let shown = columns.len() - 1;
            let below = rows
                .iter()
                .map(|row| row[shown].clone())
                .collect::<Vec<_>>();
            let rows = rows
                .into_iter()
                .map(|row| row.into_iter().take(shown).collect());
            let rows: Vec<Vec<String>> = rows.collect();
            table::print_or_stack(&mut session.out, &columns[..shown], used(&statuses), &rows)?;
            let incomplete = statuses
                .iter()
                .zip(below)
                .filter(|(status, _)| !status.missing.is_empty());
            for (index, (status, answers)) in incomplete.enumerate() {
                if index == 0 {
                    writeln!(session.out)?;
                }
                let said = [
                    ("locale", status.locale.to_string().into()),
                    ("answers", answers.into()),
                ];
                session.line("status-fallback", &said)?;
            }
        }
    }
    if args.names && format != Format::Json {
        for status in &statuses {
            write_names(status, session)?;
        }
    }
    session.tell_layout(&workspace);
    let mut failed = false;
    for status in &statuses {
        if !status.readable {
            session.warn(
                "status-unreadable",
                &[("path", status.path.as_str().into())],
            );
            failed = true;
        }
        let under = |(level, limit): &&(Level, f64)| status.percent(*level) < *limit;
        for (level, limit) in args.fail_under.iter().filter(under) {
            let said = [
                ("locale", status.locale.to_string().into()),
                ("level", level.as_str().into()),
                ("percent", status.percent(*level).to_string().into()),
                ("limit", limit.to_string().into()),
            ];
            session.warn("status-under", &said);
            failed = true;
        }
    }
    Ok(found(failed))
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

const COLUMNS: usize = 12;

/// The columns of what is rarely there, which are left out where it isn't.
fn used(statuses: &[Status]) -> impl Fn(usize) -> bool + use<> {
    let any = |count: fn(&Status) -> usize| statuses.iter().any(|status| count(status) > 0);
    let rare = [
        (7, any(|status| status.missing.len())),
        (8, any(|status| status.extra.len())),
        (9, any(|status| status.identical.len())),
        (10, any(|status| status.diagnostics)),
    ];
    move |column| rare.iter().all(|(rare, used)| *rare != column || *used)
}

fn columns(session: &Session) -> [Column; COLUMNS] {
    let word = |id: &str| Column::Words(session.say(id, &[]));
    let number = |id: &str| Column::Number(session.say(id, &[]));
    [
        word("column-locale"),
        Column::Words(String::new()),
        Column::Number("%".to_owned()),
        number("column-translated"),
        number("column-reviewed"),
        number("column-draft"),
        number("column-stale"),
        number("column-missing"),
        number("column-extra"),
        number("column-identical"),
        number("column-findings"),
        word("column-fallback"),
    ]
}

fn row(status: &Status, session: &Session) -> [String; COLUMNS] {
    // What the source says is what others are held to.
    let state = |count: Option<usize>| count.map_or("-".to_owned(), |count| count.to_string());
    let states = status.states;
    let number = |count: usize| match count {
        0 => "-".to_owned(),
        count => count.to_string(),
    };
    let answers = status.fallback.iter().map(|(locale, count)| {
        let locale = locale
            .as_ref()
            .map_or_else(|| session.say("status-none", &[]), ToString::to_string);
        format!("{locale} {count}")
    });
    let answers: Vec<String> = answers.collect();
    [
        status.locale.to_string(),
        bar(status.translated(), status.total),
        format!("{:.1}", status.percent(Level::Translated)),
        format!("{}/{}", status.translated(), status.total),
        state(states.map(|states| states.reviewed)),
        state(states.map(|states| states.draft)),
        state(states.map(|states| states.stale)),
        number(status.missing.len()),
        number(status.extra.len()),
        number(status.identical.len()),
        number(status.diagnostics),
        if answers.is_empty() {
            "-".to_owned()
        } else {
            answers.join(", ")
        },
    ]
}

fn write_names(status: &Status, session: &mut Session) -> std::io::Result<()> {
    for (kind, names) in [
        ("missing", &status.missing),
        ("extra", &status.extra),
        ("identical", &status.identical),
    ] {
        if !names.is_empty() {
            writeln!(session.out)?;
            session.line(
                "status-names",
                &[
                    ("locale", status.locale.to_string().into()),
                    ("kind", kind.into()),
                ],
            )?;
            names
                .iter()
                .try_for_each(|name| writeln!(session.out, "  {name}"))?;
        }
    }
    Ok(())
}
