//! `retcodes new`: a folder and a file for a new locale.
//!
//! The idea: the file is the source's, with every message in a comment. So it can be shipped at any time: what is not
//! translated yet is answered by another locale.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::sync::tell_junk;
use super::{FOUND, Outcome, Output};
use crate::change::counted;
use crate::document::{self, Document, Entry};
use crate::locales_dir::{FILE_NAME, LocalesArgs, LocalesDir, shown};
use crate::plural;
use crate::tag::{folder_name, same_locale};
use crate::texts::ID_PREFIX;
use crate::todo;

/// The arguments of `retcodes new`.
#[derive(clap::Args)]
#[command(after_help = "\
The new file has the header, the groups and the terms of the locale it is made from. Each message stands in a comment with the text to translate; delete the \"# \" in front of its lines when you have translated it.

Examples:
  retcodes new fr                       every message, to translate from zh-CN
  retcodes new pt-BR --from en-US       every message, to translate from en-US
  retcodes new fr 0000 1001 1005        these three only; `retcodes sync fr` adds the rest later
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

    /// The locale whose texts are translated. The source locale if not given.
    #[arg(long, value_name = "LOCALE")]
    from: Option<LanguageIdentifier>,

    /// Copy the messages as they are instead of putting them in comments. They are shown to readers until they are
    /// changed, so this is for a locale that can read them, such as en-GB from en-US.
    #[arg(long)]
    full: bool,

    #[command(flatten)]
    texts: LocalesArgs,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let invalid = |message: String| io::Error::new(io::ErrorKind::InvalidInput, message);
    let id = folder_name(&args.locale).map_err(invalid)?;
    let dir = LocalesDir::open(&args.texts.dir)?;
    if let Some(same) = dir
        .locales()
        .iter()
        .find(|locale| same_locale(&locale.id, &id))
    {
        let is_other = same.id != id;
        let why = if is_other {
            format!(", which means the same as {id}")
        } else {
            String::new()
        };
        return Err(invalid(format!(
            "{} is there already{why}: {}",
            same.id,
            same.shown_path()
        )));
    }
    let from = dir.require(args.from.as_ref().unwrap_or(&args.texts.source))?;
    let source = from.document()?;
    if tell_junk(from, &source, out)? {
        return Ok(ExitCode::from(FOUND));
    }
    let wanted = wanted(args, &source).map_err(invalid)?;
    let file = compose(&source, &from.id, &id, &wanted, args.full);

    let folder = dir.root().join(id.to_string());
    let path = folder.join(FILE_NAME);
    if path.exists() {
        return Err(invalid(format!("{} is there already", shown(&path))));
    }
    fs::create_dir_all(&folder)?;
    document::write(&path, &file.text)?;
    report(args, &id, &shown(&path), &from.id, &file, out)?;
    Ok(ExitCode::SUCCESS)
}

/// The ids that were asked for; empty if all are wanted. Fails at one that the source does not have.
fn wanted(args: &Args, source: &Document) -> Result<HashSet<String>, String> {
    let names = args
        .codes
        .iter()
        .chain(&args.only)
        .map(|name| name.trim())
        .filter(|name| !name.is_empty());
    names
        .map(|name| {
            let id = if source.entry(name).is_some() {
                name.to_owned()
            } else {
                format!("{ID_PREFIX}{name}")
            };
            source
                .entry(&id)
                .map(|_| id)
                .ok_or_else(|| format!("the source has no message for `{name}`"))
        })
        .collect()
}

/// The new file.
struct New {
    text: String,
    messages: usize,
    terms: usize,
}

const HOW_TO: &str = "\
# To translate a message: delete the \"# \" in front of its lines and put your words in the place of the text.
# Messages that stay in comments are answered in another language. Terms are copied as they are: look at them first.";

/// Puts the new file together from the source's entries.
fn compose(
    source: &Document,
    from: &LanguageIdentifier,
    to: &LanguageIdentifier,
    wanted: &HashSet<String>,
    full: bool,
) -> New {
    let mut new = New {
        text: String::new(),
        messages: 0,
        terms: 0,
    };
    let mut parts: Vec<String> = Vec::new();
    let (mut heading, mut in_header) = (None, true);
    for entry in source.entries() {
        let text = source.slice(entry.span.clone()).replace("\r\n", "\n");
        let begins_texts =
            entry.key().is_some() || matches!(entry.node, ast::Entry::GroupComment(_));
        if begins_texts && in_header {
            in_header = false;
            parts.extend((!full).then(|| HOW_TO.to_owned()));
        }
        match &entry.node {
            // The header may tell how to check the file it stands in.
            ast::Entry::ResourceComment(_) if in_header => {
                parts.push(text.replace(&format!("check {from}"), &format!("check {to}")));
            }
            ast::Entry::ResourceComment(_) => parts.push(text),
            ast::Entry::GroupComment(_) => heading = Some(text),
            ast::Entry::Comment(_) if !todo::waiting(entry).is_empty() => {}
            ast::Entry::Comment(_) if in_header || wanted.is_empty() => {
                parts.extend(heading.take());
                parts.push(text);
            }
            ast::Entry::Term(_) => {
                parts.extend(heading.take());
                parts.push(text);
                new.terms += 1;
            }
            ast::Entry::Message(message)
                if wanted.is_empty() || wanted.contains(message.id.name.as_str()) =>
            {
                parts.extend(heading.take());
                parts.push(if full {
                    text
                } else {
                    todo::entry_block(source, entry)
                });
                new.messages += 1;
            }
            _ => {}
        }
    }
    new.text = joined(&parts);
    new
}

/// The parts with a blank line between them, but none between two messages of one line: the layout of `retcodes fmt`.
fn joined(parts: &[String]) -> String {
    let mut text = String::new();
    let is_plain = |part: &str| !part.starts_with('#') && !part.contains('\n');
    for (index, part) in parts.iter().enumerate() {
        if let Some(previous) = index.checked_sub(1).and_then(|index| parts.get(index)) {
            text.push_str(if is_plain(previous) && is_plain(part) {
                "\n"
            } else {
                "\n\n"
            });
        }
        text.push_str(part);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Tells what was made and what to do with it.
fn report(
    args: &Args,
    id: &LanguageIdentifier,
    path: &str,
    from: &LanguageIdentifier,
    new: &New,
    out: &mut Output,
) -> io::Result<()> {
    if id.to_string() != args.locale {
        writeln!(out, "{} is called {id}.", args.locale)?;
    }
    let state = if args.full {
        format!("copied from {from}, shown as they are")
    } else {
        format!("to translate from {from}")
    };
    let messages = counted(new.messages, "message");
    writeln!(
        out,
        "{path}: {messages} {state}; {} copied",
        counted(new.terms, "term")
    )?;
    if let Some(categories) = plural::categories(id) {
        let only = if categories.len() == 1 {
            "one form for all numbers"
        } else {
            "so a number may need these variants"
        };
        writeln!(
            out,
            "Plural categories of {id}: {} ({only})",
            categories.join(", ")
        )?;
    }
    let dir = &args.texts.dir;
    let default = dir.as_os_str() == "./locales";
    let option = if default {
        String::new()
    } else {
        format!(" --locales {}", shown(dir))
    };
    let code = first_code(new).unwrap_or_else(|| "0000".to_owned());
    writeln!(out, "\nTranslate some messages in {path}, then run:")?;
    let next = [
        (
            format!("retcodes check {id}{option}"),
            "is everything right?",
        ),
        (
            format!("retcodes show {code}{option}"),
            "how it reads, beside the other languages",
        ),
        (format!("retcodes status{option}"), "what is left to do"),
    ];
    let width = next
        .iter()
        .map(|(command, _)| command.len())
        .max()
        .unwrap_or_default();
    next.iter()
        .try_for_each(|(command, why)| writeln!(out, "  {command:width$}  # {why}"))
}

/// The first code of the file, to show.
fn first_code(new: &New) -> Option<String> {
    let document = Document::parse(new.text.as_str());
    let waiting = document
        .entries()
        .iter()
        .flat_map(todo::waiting)
        .map(|waiting| waiting.id().to_owned());
    let live = document.entries().iter().filter_map(Entry::key);
    waiting
        .chain(live)
        .find_map(|id| id.strip_prefix(ID_PREFIX).map(str::to_owned))
}
