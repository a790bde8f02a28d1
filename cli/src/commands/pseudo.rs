//! `retcodes pseudo`.

use super::{Outcome, Output};

/// The arguments of `retcodes pseudo`.
#[derive(clap::Args)]
pub(crate) struct Args {}

/// Runs the command.
pub(crate) fn run(_args: &Args, _out: &mut Output) -> Outcome {
    todo!()
}
