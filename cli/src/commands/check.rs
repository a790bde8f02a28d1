//! `retcodes check`.

use std::process::ExitCode;

use unic_langid::LanguageIdentifier;

use super::{FOUND, Outcome, Output, USAGE};
use crate::check::{self, Options, SOURCE, Severity};
use crate::diagnostics::{Format, Shown};
use crate::locales_dir::{LocalesArgs, LocalesDir};
use crate::speech::Speech;

/// The arguments of `retcodes check`.
#[derive(clap::Args)]
#[command(after_help = "\
Exit status: 0 if there are no errors, 1 if there are, 2 if the arguments can't be used.

Examples:
  retcodes check                          every locale in ./locales
  retcodes check en-US --deny warnings    one locale, and warnings count
  retcodes check --format github          in a workflow on GitHub
  retcodes explain ascii-punctuation      what a rule is for")]
pub(crate) struct Args {
    /// Check these locales only.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    #[command(flatten)]
    texts: LocalesArgs,

    /// How to write what is found.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,

    /// The language of the answer: en-US or zh-CN. The system's, if not given.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,

    /// Let warnings count as errors.
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,
}

/// What counts as an error besides errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Deny {
    Warnings,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let dir = LocalesDir::open(&args.texts.dir)?;
    dir.select(&args.locales)?;
    // The default may be absent: an operator's folder holds what it overrides. A name that was typed may not.
    if args.texts.source != SOURCE {
        dir.require(&args.texts.source)?;
    }
    let options = Options {
        locales: args.locales.clone(),
        source: args.texts.source.clone(),
    };
    let report = check::run(&dir, &options);
    let speech = Speech::new(args.lang.as_deref());
    let deny_warnings = args.deny == Some(Deny::Warnings);
    let shown = args.texts.dir.display().to_string();
    let shown = Shown::new(
        &report,
        &speech,
        deny_warnings,
        shown,
        args.texts.source.to_string(),
    );
    shown.write(args.format, out)?;
    if dir.locales().is_empty() && args.format == Format::Text && report.findings.is_empty() {
        return Ok(ExitCode::from(USAGE));
    }
    let found = report.count(Severity::Error) > 0 || (deny_warnings && !report.findings.is_empty());
    Ok(if found {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    })
}
