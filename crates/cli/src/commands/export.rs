//! `retcodes export`: texts as documents for a translation agency.

use std::fs;
use std::path::PathBuf;

use retcodes_exchange::{Format, Job, write};
use retcodes_review::{State, StateFile};
use unic_langid::LanguageIdentifier;

use crate::agency::{Known, folder, states};
use crate::session::{Failure, Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes export`.
#[derive(clap::Args)]
#[command(after_help = "\
One document holds all texts of a language, translated or not. The same texts give the same file. docs/agencies.md says what to send and what to do with what comes back.

Examples:
  retcodes export --to xliff2 --out to-agency fr de    to-agency/fr.xlf and to-agency/de.xlf
  retcodes export --to xlsx --out to-agency            a spreadsheet for every language")]
pub(crate) struct Args {
    /// The languages to write; all but the source if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    /// The format: xliff (1.2), xliff2 (2.1), po, csv or xlsx.
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    to: Format,

    /// The folder to write to. It is made if it is not there.
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,

    /// Write over files that are there and differ, though an agency may have worked in them.
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    texts: Texts,
}

fn format(name: &str) -> Result<Format, String> {
    Format::from_name(name).ok_or_else(|| {
        let names = Format::ALL.map(Format::name);
        format!("expected one of {}", names.join(", "))
    })
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open_with(&args.locales, session)?;
    let source = workspace.require(&args.texts.source);
    let source = source.map_err(|error| session.no_workspace(&error))?;
    let source_texts = folder(source, &workspace, session)?;
    let selected = workspace.select(&args.locales);
    let selected = selected.map_err(|error| session.no_workspace(&error))?;
    fs::create_dir_all(&args.out)?;
    let mut failed = false;
    for locale in selected.into_iter().filter(|one| one.id != source.id) {
        let target_texts = folder(locale, &workspace, session)?;
        let (_, text) = states(locale)?;
        let states = StateFile::read(text.as_deref().unwrap_or_default());
        let known = Known::new(
            &workspace,
            (source, &source_texts),
            (locale, &target_texts),
            &states,
        );
        let job = Job::new(&source_texts, &target_texts, &states, &known);
        for one in job.passed_over() {
            let said = [
                ("locale", locale.id.to_string().into()),
                ("id", one.id.as_str().into()),
                ("why", one.why.into()),
            ];
            session.warn("export-passed-over", &said);
        }
        let bytes = write(&job, args.to);
        let bytes = bytes.map_err(|error| Failure::Usage(error.to_string()))?;
        let path = args
            .out
            .join(format!("{}.{}", known.target(), args.to.extension()));
        let there = fs::read(&path).ok();
        if !args.force && there.is_some_and(|there| there != bytes) {
            session.warn("export-there", &[("path", path_shown(&path).into())]);
            failed = true;
            continue;
        }
        fs::write(&path, bytes)?;
        let count = |state| {
            job.units()
                .iter()
                .filter(|unit| unit.state == state)
                .count()
        };
        let said = [
            ("path", path_shown(&path).into()),
            ("count", job.units().len().into()),
            ("missing", count(State::Missing).into()),
            ("stale", count(State::Stale).into()),
        ];
        session.line("export-done", &said)?;
    }
    Ok(found(failed))
}
