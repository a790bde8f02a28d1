//! `retcodes new`.

use super::{Outcome, Output};

/// The arguments of `retcodes new`.
#[derive(clap::Args)]
pub(crate) struct Args {}

/// Runs the command.
pub(crate) fn run(_args: &Args, _out: &mut Output) -> Outcome {
    todo!()
}
