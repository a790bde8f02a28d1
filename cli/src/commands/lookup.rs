//! `retcodes lookup`: the text of one or more codes.

use std::io::Write as _;
use std::process::ExitCode;

use retcodes::{Message, Origin};

use super::argument::Arguments;
use super::{FOUND, Outcome, Output, catalog};

/// The arguments of `retcodes lookup`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes lookup 1001 --locale en-US
  retcodes lookup 1001 9990 --locale 'zh-HK,zh;q=0.9,en;q=0.8'
  retcodes lookup 9990 --locale zh-CN --arg bankMessage=余额不足
  retcodes lookup 9991 --overlay /etc/shop/texts --json

Exit status: 0; 1 if a code was unknown (its text is printed all the same); 2 for unusable arguments.")]
pub(crate) struct Args {
    /// The codes as they came over the wire.
    #[arg(required = true, value_name = "CODE")]
    codes: Vec<String>,
    #[command(flatten)]
    reader: catalog::Reader,
    #[command(flatten)]
    given: Arguments,
    #[command(flatten)]
    overlays: catalog::Overlays,
    /// Print one JSON object, or an array for several codes.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let Some(catalog) = args.overlays.open() else {
        return Ok(ExitCode::from(super::USAGE));
    };
    let Some(localizer) = args.reader.localizer(catalog) else {
        return Ok(ExitCode::from(super::USAGE));
    };
    let given = &args.given.arguments;
    let arguments: retcodes::Args = given
        .iter()
        .map(|argument| (argument.name.as_str(), argument.value()))
        .collect();
    let messages: Vec<Message> = if arguments.is_empty() {
        args.codes
            .iter()
            .map(|code| localizer.message(code))
            .collect()
    } else {
        args.codes
            .iter()
            .map(|code| localizer.format(code, &arguments))
            .collect()
    };
    for message in &messages {
        for warning in message.warnings() {
            anstream::eprintln!("retcodes: {}: {warning}", message.code());
        }
    }
    match messages.as_slice() {
        [message] if args.json => super::json(out, message)?,
        several if args.json => super::json(out, &several)?,
        [message] => writeln!(out, "{message}")?,
        several => {
            let width = several
                .iter()
                .map(|message| message.code().chars().count())
                .max();
            for message in several {
                writeln!(out, "{:<1$}  {message}", message.code(), width.unwrap_or(0))?;
            }
        }
    }
    let unknown = messages
        .iter()
        .any(|message| message.origin() == Origin::Unknown);
    Ok(if unknown {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    })
}
