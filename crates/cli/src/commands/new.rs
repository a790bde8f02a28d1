//! `retcodes new`: a folder and a file for a new locale.

use std::collections::HashSet;
use std::io::{self, Write};
use std::process::ExitCode;

use retcodes_check::{
    Change, FILE_NAME, ID_PREFIX, Plan, Scaffold, Workspace, plural_categories, scaffold, write,
};
use retcodes_ftl::Document;
use retcodes_negotiate::{TagError, are_equivalent, canonical_tag};
use unic_langid::LanguageIdentifier;

use super::sync::{read, tell_junk};
use crate::session::{FOUND, Failure, Outcome, Session, Texts, path_shown};

/// The arguments of `retcodes new`.
#[derive(clap::Args)]
#[command(after_help = "\
The new file has the header, the groups and the terms of the locale it is made from. Each message stands in a comment with the text to translate; delete the \"# \" in front of its lines when you have translated it.

Examples:
  retcodes new fr                       every message, to translate from zh-CN
  retcodes new pt-BR --from en-US       every message, to translate from en-US
  retcodes new fr 0000 1001 1005        these three only; `retcodes sync fr` adds the rest later
  retcodes new fr --payer               what payers read, which makes a language useful by itself
  retcodes new en-GB --from en-US --full
                                        a copy that is shown as it is, to change where it differs")]
pub(crate) struct Args {
    /// The language tag of the new locale, such as fr, pt-BR or zh-Hant-HK.
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// The codes to start with; all of them if none is named.
    #[arg(value_name = "CODE")]
    codes: Vec<String>,

    /// Codes or message ids to start with, as a list: 0000,1001.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    only: Vec<String>,

    /// Start with the messages for payers only.
    #[arg(long)]
    payer: bool,

    /// The locale whose texts are translated. The source locale if not given.
    #[arg(long, value_name = "LOCALE")]
    from: Option<LanguageIdentifier>,

    /// Copy the messages as they are instead of putting them in comments. They are shown to readers until they are
    /// changed, so this is for a locale that can read them, such as en-GB from en-US.
    #[arg(long)]
    full: bool,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let id = canonical_tag(&args.locale).map_err(|error| bad_tag(&args.locale, error, session))?;
    let workspace = args.texts.open(session)?;
    if let Some(same) = workspace
        .locales()
        .iter()
        .find(|locale| are_equivalent(&locale.id, &id))
    {
        let kind = if same.id == id { "same" } else { "equivalent" };
        return Err(session.usage(
            "new-there",
            &[
                ("locale", same.id.to_string().into()),
                ("kind", kind.into()),
                ("other", id.to_string().into()),
                ("path", path_shown(&same.path).into()),
            ],
        ));
    }
    let from = workspace.require(args.from.as_ref().unwrap_or(&args.texts.source));
    let from = from.map_err(|error| session.no_workspace(&error))?;
    let source = read(from, workspace.document(from), session)?;
    if tell_junk(from, &source, session)? {
        return Ok(ExitCode::from(FOUND));
    }
    let wanted = wanted(args, &source, session)?;
    let plan = Plan {
        from: &from.id,
        to: &id,
        wanted: &wanted,
        full: args.full,
    };
    let new = scaffold(&source, &plan);
    let path = workspace.root().join(id.to_string()).join(FILE_NAME);
    let change = Change {
        path: path.clone(),
        before: None,
        after: new.text.clone().into_bytes(),
    };
    let written = write(workspace.root(), &[change]).map(|mut written| written.pop());
    if let Err(error) | Ok(Some(Err(error))) = written {
        let path = path_shown(&path);
        let said = [
            ("path", path.into()),
            ("kind", error.kind().into()),
            ("error", error.to_string().into()),
        ];
        return Err(session.usage("write-failed", &said));
    }
    report(
        args,
        &id,
        &path_shown(&path),
        &from.id,
        &new,
        &workspace,
        session,
    )?;
    Ok(ExitCode::SUCCESS)
}

fn bad_tag(typed: &str, error: TagError, session: &Session) -> Failure {
    let kind = match error {
        TagError::Extension => "extension",
        TagError::NoLanguage => "no-language",
        _ => "malformed",
    };
    session.usage("bad-tag", &[("tag", typed.into()), ("kind", kind.into())])
}

/// The ids that were asked for; empty if all are wanted. Fails at one that the source does not have.
fn wanted(args: &Args, source: &Document, session: &Session) -> Result<HashSet<String>, Failure> {
    let names = args.codes.iter().chain(&args.only).map(|name| name.trim());
    let mut wanted = HashSet::new();
    for name in names.filter(|name| !name.is_empty()) {
        let id = [name.to_owned(), format!("{ID_PREFIX}{name}")];
        let id = id.into_iter().find(|id| source.message(id).is_some());
        wanted.insert(id.ok_or_else(|| session.usage("new-unknown", &[("name", name.into())]))?);
    }
    if args.payer {
        let payer = source
            .messages()
            .filter(|message| message.key().starts_with("payer-"));
        wanted.extend(payer.map(|message| message.key().to_owned()));
        if wanted.is_empty() {
            return Err(session.usage("new-no-payer", &[]));
        }
    }
    Ok(wanted)
}

/// Says what was made and what to do with it.
fn report(
    args: &Args,
    id: &LanguageIdentifier,
    path: &str,
    from: &LanguageIdentifier,
    new: &Scaffold,
    workspace: &Workspace,
    session: &mut Session,
) -> io::Result<()> {
    let locale = id.to_string();
    if locale != args.locale {
        session.line(
            "new-called",
            &[
                ("typed", args.locale.as_str().into()),
                ("locale", locale.as_str().into()),
            ],
        )?;
    }
    let made = [
        ("path", path.into()),
        ("messages", new.messages.into()),
        ("terms", new.terms.into()),
        ("kind", if args.full { "full" } else { "pending" }.into()),
        ("from", from.to_string().into()),
    ];
    session.line("new-made", &made)?;
    if let Some(categories) = plural_categories(id) {
        let list = categories.join(", ");
        let said = [
            ("locale", locale.as_str().into()),
            ("categories", list.into()),
            ("count", categories.len().into()),
        ];
        session.line("new-plurals", &said)?;
    }
    let option = match args.texts.is_named() {
        true => format!(" --locales {}", path_shown(workspace.root())),
        false => String::new(),
    };
    let code = new.first.as_deref().unwrap_or("0000");
    let code = code.strip_prefix(ID_PREFIX).unwrap_or(code);
    let next = [
        (format!("retcodes check {id}{option}"), "new-check"),
        (format!("retcodes show {code}{option}"), "new-show"),
        (format!("retcodes status{option}"), "new-status"),
    ];
    session.line("new-next", &[("path", path.into())])?;
    let width = next
        .iter()
        .map(|(command, _)| command.len())
        .max()
        .unwrap_or_default();
    for (command, why) in next {
        let why = session.say(why, &[]);
        writeln!(session.out, "  {command:width$}  # {why}")?;
    }
    Ok(())
}
