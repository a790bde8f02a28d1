//! Reading `.ftl` text so that what passes cannot fail later.
//!
//! One door for every text, embedded or not: bytes go in, proven messages and problems come out. The one idea: all
//! that can go wrong with a text goes wrong here, where a translator can be told the line, and not where a reader
//! waits. The way through is
//!
//! 1. `scan`: bytes become text that the parser survives, cut into entries;
//! 2. `parse`: entries become Fluent's syntax tree, each by itself;
//! 3. `merge`: the sources of a locale become one table of fields, each with its candidates;
//! 4. `prove`: for each field the first candidate is chosen that can be shown and whose references can;
//! 5. `expand` and `write`: what it refers to is put in, and what is left is text, variables, or a little Fluent.
//!
//! What fails on the way costs the field it is in and nothing else. [`check`] is the same way for tools.

mod encoding;
mod expand;
mod line;
mod merge;
mod near;
mod parse;
mod problem;
mod prove;
mod report;
mod scan;
mod source;
mod survive;
mod walk;
mod words;
mod write;

use std::ops::Range;

pub(crate) use expand::visible as is_visible;
pub use problem::{Detail, Problem, Rule, Severity};
pub use source::{Layer, Source};
pub(crate) use write::DISPLAY;

use crate::code::RetCode;
use crate::order;

/// What the sources of one locale say.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// All text, one after the other.
    pub(crate) text: String,
    /// Sorted by id.
    pub(crate) messages: Vec<Message>,
    /// A Fluent resource with the messages that [`Pattern::Fluent`] names; it refers to nothing outside itself but
    /// the functions `NUMBER` and [`DISPLAY`].
    pub(crate) fluent: String,
    /// In the order of the sources and of their places in them.
    pub(crate) problems: Vec<Problem>,
}

/// A message that readers see.
#[derive(Debug, PartialEq)]
pub(crate) struct Message {
    pub(crate) id: Id,
    /// None if no source has a value that can be shown: then this locale does not answer for the code.
    pub(crate) value: Option<Pattern>,
    /// By name, sorted.
    pub(crate) attributes: Vec<(Box<str>, Pattern)>,
}

/// What a message is the text for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Id {
    Code(RetCode),
    /// Every code that has no message.
    Unknown,
}

/// A text to show.
#[derive(Debug, PartialEq)]
pub(crate) enum Pattern {
    /// A range of [`Reading::text`].
    Text(Range<u32>),
    /// Text and variables one after the other.
    Segments(Box<[Segment]>),
    /// Selectors or numbers: a message of [`Reading::fluent`], and the variables that it needs.
    Fluent {
        id: Box<str>,
        variables: Box<[Box<str>]>,
    },
}

#[derive(Debug, PartialEq)]
pub(crate) enum Segment {
    Text(Range<u32>),
    Variable(Box<str>),
}

/// Reads the sources of one locale, highest priority first.
pub(crate) fn read(sources: &[Source]) -> Reading {
    let mut report = report::Report::default();
    let texts: Vec<scan::Text<'_>> = sources
        .iter()
        .enumerate()
        .map(|(file, source)| scan::Text::scan(source, file, &mut report))
        .collect();
    let mut entries = Vec::new();
    for (file, text) in texts.iter().enumerate() {
        parse::parse(text, file, &mut report, &mut entries);
    }
    merge::sort(&mut entries, &texts, &mut report);
    let table = merge::table(&entries, &texts, &mut report);
    let ids = ids(&table);
    let mut writer = write::Writer::default();
    let shown = prove::Prover::new(&table, &ids, &texts, &mut report, &mut writer).prove();
    let messages = messages(&table, &ids, shown);
    Reading {
        text: writer.text,
        messages,
        fluent: writer.fluent,
        problems: report.finish(&texts),
    }
}

/// The code that each field is about; none for terms and for messages that only others show.
fn ids(table: &merge::Table<'_, '_>) -> Vec<Option<Id>> {
    let mut last = ("", None);
    let names = (0..table.fields.len()).filter_map(|field| table.name(field));
    names
        .map(|name| {
            if !name.message {
                return None;
            }
            if last.0 != name.id {
                last = (name.id, Id::of(name.id));
            }
            last.1
        })
        .collect()
}

/// Gathers the fields that are shown into messages.
fn messages(
    table: &merge::Table<'_, '_>,
    ids: &[Option<Id>],
    shown: Vec<Option<Pattern>>,
) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::with_capacity(shown.len());
    for (field, (pattern, id)) in shown.into_iter().zip(ids).enumerate() {
        let (Some(pattern), Some(id)) = (pattern, id) else {
            continue;
        };
        if messages.last().is_none_or(|last| last.id != *id) {
            messages.push(Message {
                id: *id,
                value: None,
                attributes: Vec::new(),
            });
        }
        let Some(message) = messages.last_mut() else {
            continue;
        };
        match table.name(field).and_then(|name| name.attribute) {
            None => message.value = Some(pattern),
            Some(attribute) => message.attributes.push((attribute.into(), pattern)),
        }
    }
    // By the text of the id they are sorted already, except that "unknown" stands among the codes.
    order::sort_by_key(&mut messages, |message| message.id);
    messages
}

/// Everything that is wrong with the sources of one locale, highest priority first.
///
/// This is what a catalogue finds when it reads the same sources: a text that has no problem of
/// [`Severity::Error`] is shown as it is written. The problems come in the order of the sources and of their places
/// in them. Costs as much as reading the texts does, linear in their size; never fails and never panics, whatever the
/// bytes are. At most 500 problems of one source are listed.
///
/// ```
/// use retcodes::ftl::{self, Layer, Rule, Source};
///
/// let source = Source {
///     name: "locales/en-US/retcodes.ftl".into(),
///     locale: "en-US".parse()?,
///     layer: Layer::Embedded,
///     bytes: b"-hotline = 400 018 8888\nretcode-9991 = Call { -hotlin }\n".into(),
/// };
/// let problems = ftl::check(&[source]);
/// assert_eq!(problems.len(), 1);
/// assert_eq!(problems[0].rule(), Rule::UnknownTerm);
/// assert_eq!(problems[0].id(), Some("retcode-9991"));
/// assert_eq!(
///     problems[0].to_string(),
///     "locales/en-US/retcodes.ftl:2:23: error[unknown-term]: There is no term `-hotlin`. Did you mean `-hotline`?"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(sources: &[Source]) -> Vec<Problem> {
    read(sources).problems
}

#[cfg(any())]
mod tests;
