//! `retcodes lookup`: the text of one or more codes.

use std::io::Write as _;

use retcodes::{Message, Origin, PayerMessage};

use crate::arguments::Arguments;
use crate::catalog;
use crate::session::{Outcome, Session, found};

/// The arguments of `retcodes lookup`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes lookup 1001 --locale en-US
  retcodes lookup 1001 9990 --locale 'zh-HK,zh;q=0.9,en;q=0.8'
  retcodes lookup 9990 --locale zh-CN --arg bankMessage=余额不足
  retcodes lookup 9991 --overlay /etc/shop/texts --json
  retcodes lookup 1105 --payer              what a payer may read of it

Exit status: 0; 1 if a code was unknown (its text is printed all the same); 2 for unusable arguments.")]
pub(crate) struct Args {
    /// The codes as they came over the wire.
    #[arg(required = true, value_name = "CODE")]
    codes: Vec<String>,
    #[command(flatten)]
    reader: catalog::Reader,
    #[command(flatten)]
    given: Arguments,
    /// What a payer reads, instead of what a merchant does.
    #[arg(long)]
    payer: bool,
    #[command(flatten)]
    sources: catalog::Sources,
    /// Print one JSON object, or an array for several codes.
    #[arg(long, help_heading = "Output")]
    json: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let catalog = args.sources.open(session)?;
    let localizer = args.reader.localizer(&catalog, session)?;
    let arguments = args.given.arguments();
    let message = |code: &String| match arguments.is_empty() {
        true => localizer.message(code),
        false => localizer.format(code, &arguments),
    };
    let messages: Vec<Message<'_>> = args.codes.iter().map(message).collect();
    for (typed, message) in args.codes.iter().zip(&messages) {
        for warning in message.warnings() {
            session.tell(&format!("{}: {warning}", message.code()));
        }
        if message.origin() == Origin::Unknown && typed.trim() != typed {
            session.warn("blank-code", &[("code", typed.trim().into())]);
        }
    }
    let payers: Vec<PayerMessage<'_>> = messages.iter().map(Message::for_payer).collect();
    let text = |message: &Message<'_>| match args.payer {
        true => message.payer_text().to_owned(),
        false => message.text().to_owned(),
    };
    match messages.as_slice() {
        [_] if args.json && args.payer => session.json(&payers.first())?,
        _ if args.json && args.payer => session.json(&payers)?,
        [message] if args.json => session.json(message)?,
        several if args.json => session.json(&several)?,
        [message] => writeln!(session.out, "{}", text(message))?,
        several => {
            let width = several
                .iter()
                .map(|message| message.code().chars().count())
                .max()
                .unwrap_or(0);
            for message in several {
                writeln!(session.out, "{:width$}  {}", message.code(), text(message))?;
            }
        }
    }
    Ok(found(
        messages
            .iter()
            .any(|message| message.origin() == Origin::Unknown),
    ))
}
