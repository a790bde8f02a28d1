//! `retcodes lookup`: the text of one or more codes.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use retcodes::{Args as Arguments, Message, Origin, Value};

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
    /// An argument of the message: NAME=TEXT, or NAME:=NUMBER for a number.
    #[arg(long = "arg", value_name = "NAME=VALUE", value_parser = argument)]
    arguments: Vec<Argument>,
    /// A directory of <locale>/retcodes.ftl files that replace texts; later ones stand before earlier ones.
    #[arg(long, value_name = "DIR")]
    overlay: Vec<PathBuf>,
    /// Print one JSON object, or an array for several codes.
    #[arg(long)]
    json: bool,
}

#[derive(Clone)]
struct Argument {
    name: String,
    value: Value<'static>,
}

fn argument(text: &str) -> Result<Argument, String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    let (name, value) = match name.strip_suffix(':') {
        Some(name) => {
            let number: f64 = value
                .parse()
                .map_err(|_| format!("`{value}` is not a number"))?;
            if !number.is_finite() {
                return Err(format!("`{value}` is not a finite number"));
            }
            (name, number.into())
        }
        None => (name, value.to_owned().into()),
    };
    if name.is_empty() {
        return Err("the name before `=` is missing".to_owned());
    }
    Ok(Argument {
        name: name.to_owned(),
        value,
    })
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let Some(catalog) = catalog::open(&args.overlay) else {
        return Ok(ExitCode::from(super::USAGE));
    };
    let Some(localizer) = args.reader.localizer(catalog) else {
        return Ok(ExitCode::from(super::USAGE));
    };
    let arguments: Arguments = args
        .arguments
        .iter()
        .map(|arg| (arg.name.as_str(), arg.value.clone()))
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
