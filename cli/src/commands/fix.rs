//! `retcodes fix`.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use similar::TextDiff;
use unic_langid::LanguageIdentifier;

use super::{FOUND, Outcome, Output};
use crate::check::repair::{Repaired, repair};
use crate::check::{Options, Report, inputs};
use crate::document;
use crate::locales_dir::{LocalesArgs, LocalesDir};
use crate::speech::Speech;

/// The arguments of `retcodes fix`.
#[derive(clap::Args)]
#[command(after_help = "\
Repairs what is certain: spaces, punctuation, tabs, byte order marks, line ends, and names that can only mean one
other name. Everything else in a file stays as it is, to the byte. What is left is for `retcodes check` to say.

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

    /// Show the changes as a unified diff, and write nothing.
    #[arg(long)]
    diff: bool,

    /// Write nothing, and exit with 1 if something would change.
    #[arg(long)]
    check: bool,

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
        if args.diff {
            write_diff(one, &report, out)?;
        } else if args.check {
            say(&speech, "fix-would", one, &report, out)?;
        } else {
            document::write(&report.files[one.file].path, &one.after)?;
            say(&speech, "fix-done", one, &report, out)?;
        }
    }
    if repaired.is_empty() && !args.diff {
        writeln!(out, "{}", speech.say("fix-nothing", &[]))?;
    }
    Ok(if args.check && !repaired.is_empty() {
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

/// How long a diff may look for what stayed the same.
const COMPARE: Duration = Duration::from_secs(2);

fn write_diff(one: &Repaired, report: &Report, out: &mut Output) -> std::io::Result<()> {
    let path = &report.files[one.file].shown;
    // A file of which every line changes is shown as removed and added, not compared to the last line.
    let diff = TextDiff::configure()
        .timeout(COMPARE)
        .diff_lines(&one.before, &one.after);
    write!(
        out,
        "{}",
        diff.unified_diff()
            .context_radius(2)
            .header(&format!("a/{path}"), &format!("b/{path}"))
    )
}
