//! `retcodes fmt`: one layout for every file.
//!
//! The idea: a layout is an order of the file's own pieces. Entries move as they are, with their comments; only the body
//! of a message is written anew, by Fluent's own serializer. Then the result is parsed, and unless it means the same as
//! before, entry for entry, the file stays as it was.

use std::io::{self, Write};
use std::process::ExitCode;

use fluent_syntax::{ast, serializer};
use unic_langid::LanguageIdentifier;

use super::{FOUND, Outcome, Output};
use crate::change::{Mode, counted};
use crate::document::{BYTE_ORDER_MARK, Document, Edits, Entry};
use crate::locales_dir::{LocalesArgs, LocalesDir};
use crate::texts::{ID_PREFIX, meaning};
use crate::todo;

/// The arguments of `retcodes fmt`.
#[derive(clap::Args)]
#[command(after_help = "\
The layout:
  - first the header and what stands before any group, then the groups by their lowest code
  - in a group first the terms, then the messages by code
  - a comment stays with the message below it
  - `id = text` on one line; longer texts begin below the id, indented by 4 spaces
  - a blank line around what has a comment, attributes or several lines
A file with an entry that can't be parsed keeps its order and its blank lines, and that entry stays as it is.

Examples:
  retcodes fmt              bring every file into the layout
  retcodes fmt --diff fr    see what would change in locales/fr/retcodes.ftl")]
pub(crate) struct Args {
    /// The locales to work on; all of them if none is named.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    #[command(flatten)]
    mode: Mode,

    #[command(flatten)]
    texts: LocalesArgs,
}

/// Runs the command.
pub(crate) fn run(args: &Args, out: &mut Output) -> Outcome {
    let dir = LocalesDir::open(&args.texts.dir)?;
    let (mut changed, mut refused) = (0, 0);
    let selected = dir.select(&args.locales)?;
    for locale in &selected {
        let document = match locale.read() {
            Ok(document) => document,
            Err(error) => {
                writeln!(out, "{}: {error}", locale.shown_path())?;
                refused += 1;
                continue;
            }
        };
        let formatted = format(&document);
        for refusal in &formatted.refusals {
            let position = document.position(refusal.at);
            writeln!(
                out,
                "{}:{}:{}: {}",
                locale.shown_path(),
                position.line,
                position.column,
                refusal.why
            )?;
            refused += 1;
        }
        changed +=
            usize::from(
                args.mode
                    .change(&locale.file, document.text(), &formatted.text, out)?,
            );
    }
    summary(&args.mode, selected.len(), changed, refused, out)?;
    let found = refused > 0 || (args.mode.is_dry() && changed > 0);
    Ok(if found {
        ExitCode::from(FOUND)
    } else {
        ExitCode::SUCCESS
    })
}

fn summary(
    mode: &Mode,
    files: usize,
    changed: usize,
    refused: usize,
    out: &mut Output,
) -> io::Result<()> {
    let verb = if mode.is_dry() {
        "would change"
    } else {
        "changed"
    };
    write!(
        out,
        "{} {verb} of {}",
        counted(changed, "file"),
        counted(files, "file")
    )?;
    if refused > 0 {
        let verb = if refused == 1 { "stays" } else { "stay" };
        write!(out, "; {} {verb} as written", counted(refused, "place"))?;
    }
    writeln!(out)
}

/// A file in its layout.
struct Formatted {
    text: String,
    refusals: Vec<Refusal>,
}

/// Something that stays as it was.
struct Refusal {
    at: usize,
    why: &'static str,
}

const JUNK: &str = "this can't be parsed, so it stays as it is, and the order of the file with it (`retcodes check` says more)";
const UNSURE_INDENT: &str = "this text begins lines with `{` at different indents, which Fluent's implementations read \
     differently, so it stays as it is: indent its lines alike";
const NOT_PROVED: &str = "this would not mean the same in the new layout, so it stays as it is";

/// The file in its layout, proved to mean the same.
fn format(document: &Document) -> Formatted {
    let mut refusals = Vec::new();
    let bodies: Vec<Option<String>> = document
        .entries()
        .iter()
        .map(|entry| body(document, entry, &mut refusals))
        .collect();
    let has_junk = document.entries().iter().any(Entry::is_junk);
    let text = if has_junk {
        patched(document, &bodies)
    } else {
        laid_out(document, &bodies)
    };
    if !same_meaning(document, &Document::parse(text.as_str())) {
        let text = document.text().to_owned();
        return Formatted {
            text,
            refusals: vec![Refusal {
                at: 0,
                why: NOT_PROVED,
            }],
        };
    }
    Formatted { text, refusals }
}

/// The body of a message or term in its layout, with LF; nothing where it stays as it is.
fn body(document: &Document, entry: &Entry, refusals: &mut Vec<Refusal>) -> Option<String> {
    let mut node = entry.node.clone();
    match &mut node {
        ast::Entry::Message(message) => message.comment = None,
        ast::Entry::Term(term) => term.comment = None,
        ast::Entry::Junk { .. } => {
            refusals.push(Refusal {
                at: entry.span.start,
                why: JUNK,
            });
            return None;
        }
        _ => return None,
    }
    let old = document.slice(entry.body.clone());
    let resource = ast::Resource { body: vec![node] };
    let text = serializer::serialize(&resource);
    let text = text.trim_end_matches('\n');
    if text == old {
        return None;
    }
    if has_unsure_indent(old) {
        refusals.push(Refusal {
            at: entry.body.start,
            why: UNSURE_INDENT,
        });
        return None;
    }
    // The serializer indents blank lines too.
    let tidy: Vec<&str> = text
        .split('\n')
        .map(|line| {
            if line.trim_matches(' ').is_empty() {
                ""
            } else {
                line
            }
        })
        .collect();
    let forms = [tidy.join("\n"), text.to_owned()];
    let proved = forms.into_iter().find(|form| means(form) == means(old));
    if proved.is_none() {
        refusals.push(Refusal {
            at: entry.body.start,
            why: NOT_PROVED,
        });
    }
    proved
}

/// What a text means on its own.
fn means(text: &str) -> Vec<String> {
    Document::parse(text)
        .entries()
        .iter()
        .map(meaning)
        .collect()
}

/// Whether a text begins a line with a placeable while the indents of its lines differ.
///
/// By the specification the spaces before such a placeable count for the common indent and, beyond it, as text.
/// fluent-rs, whose tree this is, drops them. Where all lines are indented alike both agree.
fn has_unsure_indent(body: &str) -> bool {
    let mut levels: Vec<(Option<usize>, bool, bool)> = vec![Default::default()];
    let (mut depth, mut in_string) = (0usize, false);
    for (number, line) in body.lines().enumerate() {
        let text = line.trim_start_matches(' ');
        let indent = line.len() - text.len();
        if depth == 0 && text.starts_with('.') {
            levels = vec![Default::default()];
        }
        if number > 0 && !text.is_empty() && !text.starts_with(['[', '*', '}', '.']) {
            levels.resize(levels.len().max(depth + 1), Default::default());
            if let Some((common, differs, placeable)) = levels.get_mut(depth) {
                *differs |= common.is_some_and(|common| common != indent);
                common.get_or_insert(indent);
                *placeable |= text.starts_with('{');
                if *differs && *placeable {
                    return true;
                }
            }
        }
        let mut bytes = line.bytes();
        while let Some(byte) = bytes.next() {
            match byte {
                b'\\' if in_string => drop(bytes.next()),
                b'"' if depth > 0 => in_string = !in_string,
                b'{' if !in_string => depth += 1,
                b'}' if !in_string => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        in_string = false;
    }
    false
}

/// The text with the bodies put in, all else as it is.
fn patched(document: &Document, bodies: &[Option<String>]) -> String {
    let mut edits = Edits::default();
    for (entry, body) in document.entries().iter().zip(bodies) {
        if let Some(body) = body {
            edits.replace(entry.body.clone(), document.line_end().apply(body));
        }
    }
    edits.apply(document.text())
}

/// A part of a group that moves as one: the entries are indices.
struct Item {
    key: Key,
    entries: Vec<usize>,
}

/// Where an item stands in its group, and a group in the file: both by the lowest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Term,
    Code(String),
    /// `retcode-unknown`.
    Unknown,
    /// Any other message.
    Other,
}

impl Key {
    fn of(entry: &Entry) -> Option<Self> {
        // Waiting attributes belong below the message that they are for, which has the same key.
        let id = match entry.key() {
            Some(id) => id,
            None => todo::waiting(entry).first()?.id().to_owned(),
        };
        Some(match id.strip_prefix(ID_PREFIX) {
            _ if id.starts_with('-') => Key::Term,
            Some("unknown") => Key::Unknown,
            Some(code) => Key::Code(code.to_owned()),
            None => Key::Other,
        })
    }
}

/// The entries in the order of the layout.
fn order(entries: &[Entry]) -> Vec<usize> {
    let mut groups: Vec<Vec<usize>> = vec![Vec::new()];
    for (index, entry) in entries.iter().enumerate() {
        if matches!(entry.node, ast::Entry::GroupComment(_)) {
            groups.push(Vec::new());
        }
        groups
            .last_mut()
            .into_iter()
            .for_each(|group| group.push(index));
    }
    let mut groups: Vec<(Option<Key>, Vec<usize>)> = groups
        .into_iter()
        .map(|group| items(entries, group))
        .collect();
    // A group without a message stays in front of the next one.
    let mut next = Some(Key::Other);
    for (key, _) in groups.iter_mut().rev() {
        next = key.take().or(next);
        key.clone_from(&next);
    }
    // What stands before the first group belongs to none: moved behind one, it would join it.
    if let Some((_, rest)) = groups.split_first_mut() {
        rest.sort_by(|a, b| a.0.cmp(&b.0));
    }
    groups
        .into_iter()
        .flat_map(|(_, entries)| entries)
        .collect()
}

/// The entries of one group in the order of the layout, and the lowest key among them.
fn items(entries: &[Entry], group: Vec<usize>) -> (Option<Key>, Vec<usize>) {
    let mut items: Vec<Item> = Vec::new();
    let (mut head, mut lead) = (Vec::new(), Vec::new());
    for index in group {
        match entries.get(index).and_then(Key::of) {
            Some(key) => {
                lead.push(index);
                items.push(Item {
                    key,
                    entries: std::mem::take(&mut lead),
                });
            }
            // Before the first message a comment is about the group, later about what follows it.
            None if items.is_empty() => head.push(index),
            None => lead.push(index),
        }
    }
    items.sort_by(|a, b| a.key.cmp(&b.key));
    let lowest = items.first().map(|item| item.key.clone());
    let items = items.into_iter().flat_map(|item| item.entries);
    (lowest, head.into_iter().chain(items).chain(lead).collect())
}

/// The text with its entries in order and one rule for the blank lines between them.
fn laid_out(document: &Document, bodies: &[Option<String>]) -> String {
    let mut text = String::new();
    let mut last: Option<usize> = None;
    for index in order(document.entries()) {
        if let Some(last) = last {
            let close = is_plain(document, bodies, last) && is_plain(document, bodies, index);
            text.push_str(if close { "\n" } else { "\n\n" });
        }
        text.push_str(&rendered(document, bodies, index));
        last = Some(index);
    }
    if last.is_some() {
        text.push('\n');
    }
    let text = document.line_end().apply(&text);
    if document.has_byte_order_mark() {
        format!("{BYTE_ORDER_MARK}{text}")
    } else {
        text
    }
}

/// Whether an entry is a message on one line without a comment: such messages stand together.
fn is_plain(document: &Document, bodies: &[Option<String>], index: usize) -> bool {
    document.entries().get(index).is_some_and(|entry| {
        entry.id.is_some()
            && entry.comment.is_none()
            && !rendered(document, bodies, index).contains('\n')
    })
}

/// An entry in the layout, with LF.
fn rendered(document: &Document, bodies: &[Option<String>], index: usize) -> String {
    let Some(entry) = document.entries().get(index) else {
        return String::new();
    };
    let old = document.slice(entry.body.clone());
    let body = bodies.get(index).and_then(Option::as_deref).unwrap_or(old);
    let comment = entry
        .comment
        .clone()
        .map_or("", |comment| document.slice(comment));
    let separator = if comment.is_empty() { "" } else { "\n" };
    format!("{comment}{separator}{body}").replace("\r\n", "\n")
}

/// Whether two documents say the same: the same entries, each in the same group; the same comments and the same junk.
fn same_meaning(before: &Document, after: &Document) -> bool {
    let meanings = |document: &Document| {
        let mut group = String::new();
        let mut meanings: Vec<(Option<String>, String, String)> = Vec::new();
        for entry in document.entries() {
            if matches!(entry.node, ast::Entry::GroupComment(_)) {
                group = meaning(entry);
            }
            meanings.push((entry.key(), group.clone(), meaning(entry)));
        }
        // The sort is stable, so two definitions of one id have to stand in the same order: the first one counts.
        meanings.sort_by(|a, b| match (&a.0, &b.0) {
            (None, None) => (&a.1, &a.2).cmp(&(&b.1, &b.2)),
            (a, b) => a.cmp(b),
        });
        meanings
    };
    meanings(before) == meanings(after)
}
