//! `retcodes explain`.

use std::io::Write;
use std::process::ExitCode;

use super::{Outcome, Output, USAGE};
use crate::speech::Speech;

/// The arguments of `retcodes explain`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The rule to explain; all rules are listed without it.
    #[arg(value_name = "RULE")]
    rule: Option<String>,

    /// The language of the answer: en-US or zh-CN. The system's, if not given.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let _ = (args, &mut *out, USAGE, Speech::new(None));
    writeln!(out)?;
    Ok(ExitCode::SUCCESS)
}
