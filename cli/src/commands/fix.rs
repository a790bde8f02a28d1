//! `retcodes fix`.

use std::io::Write;
use std::process::ExitCode;

use unic_langid::LanguageIdentifier;

use super::{FOUND, Outcome, Output};
use crate::change::{Mode, write_diff};
use crate::check::repair::{Repaired, repair};
use crate::check::{Options, Report, inputs};
use crate::document;
use crate::locales_dir::{LocalesArgs, LocalesDir};
use crate::speech::Speech;

/// The arguments of `retcodes fix`.
#[derive(clap::Args)]
#[command(after_help = "\
Repairs what is certain: spaces, punctuation, tabs, byte order marks, line ends, and names that can only mean one other name. Everything else in a file stays as it is, to the byte. What is left is for `retcodes check` to say.

Examples:
  retcodes fix --diff       show what would change
  retcodes fix              change it
  retcodes fix --check      exit with 1 if something would change")]
pub(crate) struct Args {
    /// Repair these locales only.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    #[command(flatten)]
    texts: LocalesArgs,

    #[command(flatten)]
    mode: Mode,

    /// The language of the answer: en-US or zh-CN. The system's, if not given.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let dir = LocalesDir::open(&args.texts.dir)?;
    dir.select(&args.locales)?;
    let options = Options {
        locales: args.locales.clone(),
        source: args.texts.source.clone(),
    };
    let speech = Speech::new(args.lang.as_deref());
    let (repaired, report) = repair(inputs(&dir, &options), &options.source);
    for one in &repaired {
        if args.mode.is_diff() {
            write_diff(&report.files[one.file].shown, &one.before, &one.after, out)?;
        } else if args.mode.is_dry() {
            say(&speech, "fix-would", one, &report, out)?;
        } else {
            document::write(&report.files[one.file].path, &one.after)?;
            say(&speech, "fix-done", one, &report, out)?;
        }
    }
    if repaired.is_empty() && !args.mode.is_diff() {
        writeln!(out, "{}", speech.say("fix-nothing", &[]))?;
    }
    Ok(if args.mode.is_dry() && !repaired.is_empty() {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    })
}

fn say(
    speech: &Speech,
    id: &str,
    one: &Repaired,
    report: &Report,
    out: &mut Output,
) -> std::io::Result<()> {
    let count = one.count.to_string();
    writeln!(
        out,
        "{}",
        speech.say(
            id,
            &[("path", &report.files[one.file].shown), ("count", &count)]
        )
    )
}
