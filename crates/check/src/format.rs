//! One layout for every file.
//!
//! A layout is an order of the file's own pieces. Entries move as they are, with their comments; only the body of a
//! message is written anew. Then the result is read, and unless it means the same as before, entry for entry, the file
//! stays as it was.

use retcodes_ftl::{
    Arguments, CommentLevel, Document, Element, Entry, Expression, Inline, Limits, Message, Pattern,
};

use crate::pending::pending;
use crate::syntax::{ID_PREFIX, normalized};
use std::collections::BTreeSet;

use retcodes_ftl::edit::Edits;

/// A file in its layout.
#[derive(Debug)]
pub struct Formatted {
    /// Its text.
    pub text: String,
    /// What stays as it was.
    pub kept: Vec<Kept>,
}

/// Something that stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where, in bytes.
    pub at: usize,
    /// Why.
    pub why: Why,
}

/// Why something stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It can't be read, and the order of the file stays with it.
    Junk,
    /// It begins lines with placeables at different indents, which Fluent's implementations read differently.
    Indents,
    /// In the layout it would not mean the same.
    Meaning,
}

/// The file in its layout, proved to mean the same.
///
/// ```
/// use retcodes_check::format;
/// use retcodes_ftl::{Document, Limits};
///
/// let document = Document::read(b"retcode-1002=b\nretcode-1001  =  a\n", &Limits::DEFAULT);
/// assert_eq!(format(&document).text, "retcode-1001 = a\nretcode-1002 = b\n");
/// ```
pub fn format(document: &Document) -> Formatted {
    let mut kept = Vec::new();
    let bodies: Vec<Option<String>> = document
        .entries()
        .iter()
        .map(|entry| body(document, entry, &mut kept))
        .collect();
    let has_junk = kept.iter().any(|one| one.why == Why::Junk);
    let text = if has_junk {
        patched(document, &bodies)
    } else {
        laid_out(document, &bodies)
    };
    if same_meaning(document, &Document::read(text.as_bytes(), &Limits::DEFAULT)) {
        return Formatted { text, kept };
    }
    let text = document.text().as_str().to_owned();
    let kept = vec![Kept {
        at: 0,
        why: Why::Meaning,
    }];
    Formatted { text, kept }
}

/// The body of a message or term in its layout, with LF; nothing where it stays as it is.
fn body(document: &Document, entry: &Entry, kept: &mut Vec<Kept>) -> Option<String> {
    let message = match entry {
        Entry::Message(message) => message,
        Entry::Comment(_) => return None,
        Entry::Junk(junk) => {
            kept.push(Kept {
                at: junk.span.start,
                why: Why::Junk,
            });
            return None;
        }
    };
    if let Some(junk) = message.junk.first() {
        kept.push(Kept {
            at: junk.span.start,
            why: Why::Junk,
        });
        return None;
    }
    let old = document.text().slice(message.body());
    let text = printed(message);
    if text == old {
        return None;
    }
    let source = document.text().as_str();
    let unsure = message
        .patterns()
        .any(|(_, pattern)| has_unsure_indents(source, pattern));
    if !unsure && means(&text) == means(old) {
        return Some(text);
    }
    let why = if unsure { Why::Indents } else { Why::Meaning };
    kept.push(Kept {
        at: message.body().start,
        why,
    });
    None
}

/// Whether a text begins a line with a placeable while the indents of its lines differ.
///
/// By the specification the spaces before such a placeable count for the common indent and, beyond it, as text. Fluent's
/// Rust parser drops them. Where all lines are indented alike both agree.
fn has_unsure_indents(text: &str, pattern: &Pattern) -> bool {
    let (mut indents, mut placeable) = (BTreeSet::new(), false);
    let mut place = |start: usize| {
        let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let content = text[line..].trim_start_matches(' ');
        if text[line..start].trim_matches(' ').is_empty() && !content.starts_with(['\n', '\r']) {
            indents.insert(text.len() - line - content.len());
            placeable |= content.starts_with('{');
        }
    };
    let mut variants: Vec<&Pattern> = Vec::new();
    for element in &pattern.elements {
        match element {
            Element::Text(part) => place(part.span().start),
            Element::Placeable(inner) => {
                place(inner.span.start);
                variants.extend(choices(&inner.expression));
            }
        }
    }
    (placeable && indents.len() > 1)
        || variants
            .into_iter()
            .any(|variant| has_unsure_indents(text, variant))
}

/// The texts of a choice; none if the expression is none.
pub(crate) fn choices(expression: &Expression) -> Vec<&Pattern> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().map(|variant| &variant.value).collect()
        }
        Expression::Inline(Inline::Placeable(inner)) => choices(&inner.expression),
        Expression::Inline(_) => Vec::new(),
    }
}

/// What a text means by itself.
fn means(text: &str) -> Vec<String> {
    let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
    document
        .entries()
        .iter()
        .map(|entry| normalized(entry, text))
        .collect()
}

// ---------------------------------------------------------------------------------------------------------------------
// Printing

/// A message or term without its comment, in its layout.
fn printed(message: &Message) -> String {
    let mut out = Printer::default();
    out.push(message.key());
    out.push(" =");
    for (name, pattern) in message.patterns() {
        match name {
            None => out.pattern(pattern, 1),
            Some(name) => {
                out.line(1, &format!(".{name} ="));
                out.pattern(pattern, 2);
            }
        }
    }
    out.text
}

/// Text whose lines are indented, but for blank ones.
#[derive(Default)]
struct Printer {
    text: String,
    level: usize,
}

impl Printer {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if self.text.ends_with('\n') && c != '\n' && c != '\r' {
                self.text.push_str(&"    ".repeat(self.level));
            }
            self.text.push(c);
        }
    }

    /// Begins a line at a level.
    fn line(&mut self, level: usize, text: &str) {
        self.level = level;
        self.push("\n");
        self.push(text);
    }

    /// A pattern behind its `=` or key; one of several lines begins below it.
    fn pattern(&mut self, pattern: &Pattern, level: usize) {
        let own_lines = pattern.elements.iter().any(|element| match element {
            Element::Text(text) => text.contains('\n'),
            Element::Placeable(placeable) => !choices(&placeable.expression).is_empty(),
        });
        if own_lines {
            self.line(level, "");
        } else {
            self.push(" ");
        }
        for element in &pattern.elements {
            self.level = level;
            match element {
                Element::Text(text) => self.push(text),
                Element::Placeable(placeable) => self.placeable(&placeable.expression, level),
            }
        }
    }

    fn placeable(&mut self, expression: &Expression, level: usize) {
        match expression {
            Expression::Inline(Inline::Placeable(inner)) => {
                self.push("{");
                self.placeable(&inner.expression, level);
                self.push("}");
            }
            Expression::Inline(inline) => {
                self.push("{ ");
                self.inline(inline);
                self.push(" }");
            }
            Expression::Select { selector, variants } => {
                self.push("{ ");
                self.inline(selector);
                self.push(" ->");
                for variant in variants {
                    let star = if variant.is_default { "   *" } else { "    " };
                    self.line(level, &format!("{star}[{}]", variant.key));
                    self.pattern(&variant.value, level + 2);
                }
                self.line(level, "}");
            }
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::String(text) => {
                self.push("\"");
                self.push(text);
                self.push("\"");
            }
            Inline::Number(number) => self.push(number),
            Inline::Variable(name) => self.push(&format!("${name}")),
            Inline::Message { id, attribute } => {
                self.push(id);
                self.dotted(attribute.as_deref());
            }
            Inline::Term {
                id,
                attribute,
                arguments,
            } => {
                self.push(&format!("-{id}"));
                self.dotted(attribute.as_deref());
                arguments
                    .iter()
                    .for_each(|arguments| self.arguments(arguments));
            }
            Inline::Function { id, arguments } => {
                self.push(id);
                self.arguments(arguments);
            }
            Inline::Placeable(placeable) => self.placeable(&placeable.expression, self.level),
        }
    }

    fn dotted(&mut self, attribute: Option<&str>) {
        attribute
            .iter()
            .for_each(|name| self.push(&format!(".{name}")));
    }

    fn arguments(&mut self, arguments: &Arguments) {
        self.push("(");
        let mut first = true;
        let mut separate = |printer: &mut Self| {
            if !std::mem::take(&mut first) {
                printer.push(", ");
            }
        };
        for argument in &arguments.positional {
            separate(self);
            self.inline(argument);
        }
        for argument in &arguments.named {
            separate(self);
            self.push(&format!("{}: ", argument.name));
            self.inline(&argument.value);
        }
        self.push(")");
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Order

/// The text with the bodies put in, all else as it is.
fn patched(document: &Document, bodies: &[Option<String>]) -> String {
    let mut edits = Edits::default();
    for (entry, body) in document.entries().iter().zip(bodies) {
        if let (Entry::Message(message), Some(body)) = (entry, body) {
            edits.replace(message.body(), document.text().line_end().apply(body));
        }
    }
    edits.apply(document.text().as_str())
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
        // Attributes that wait belong below the message that they are for, which has the same key.
        let id = match entry {
            Entry::Message(message) => message.key().to_owned(),
            entry => pending(entry).first()?.id().to_owned(),
        };
        Some(match id.strip_prefix(ID_PREFIX) {
            _ if id.starts_with('-') => Key::Term,
            Some("unknown") => Key::Unknown,
            Some(code) => Key::Code(code.to_owned()),
            None => Key::Other,
        })
    }
}

pub(crate) fn is_group(entry: &Entry) -> bool {
    matches!(entry, Entry::Comment(comment) if comment.level == CommentLevel::Group)
}

/// The entries in the order of the layout.
fn order(entries: &[Entry]) -> Vec<usize> {
    let mut groups: Vec<Vec<usize>> = vec![Vec::new()];
    for (index, entry) in entries.iter().enumerate() {
        if is_group(entry) {
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
                let entries = std::mem::take(&mut lead);
                items.push(Item { key, entries });
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
    let rendered: Vec<String> = document
        .entries()
        .iter()
        .zip(bodies)
        .map(|(entry, body)| rendered(document, entry, body.as_deref()))
        .collect();
    let plain = |index: usize| {
        let entry = document.entries().get(index).and_then(Entry::as_message);
        entry.is_some_and(|message| message.comment.is_none()) && !rendered[index].contains('\n')
    };
    let mut text = String::new();
    let mut last: Option<usize> = None;
    for index in order(document.entries()) {
        if let Some(last) = last {
            // Messages on one line without a comment stand together.
            text.push_str(if plain(last) && plain(index) {
                "\n"
            } else {
                "\n\n"
            });
        }
        text.push_str(&rendered[index]);
        last = Some(index);
    }
    if last.is_some() {
        text.push('\n');
    }
    let text = document.text().line_end().apply(&text);
    let mark = if document.text().has_byte_order_mark() {
        "\u{feff}"
    } else {
        ""
    };
    format!("{mark}{text}")
}

/// An entry in the layout, with LF.
fn rendered(document: &Document, entry: &Entry, body: Option<&str>) -> String {
    let text = document.text();
    let rendered = match entry {
        Entry::Message(message) => {
            let comment = message
                .comment
                .as_ref()
                .map(|comment| text.slice(comment.span.clone()));
            let comment = comment.map_or(String::new(), |comment| format!("{comment}\n"));
            format!("{comment}{}", body.unwrap_or(text.slice(message.body())))
        }
        entry => text.slice(entry.span()).to_owned(),
    };
    rendered.replace("\r\n", "\n")
}

/// Whether two documents say the same: the same entries, each in the same group; the same comments and the same junk.
fn same_meaning(before: &Document, after: &Document) -> bool {
    let meanings = |document: &Document| {
        let mut group = String::new();
        let mut meanings: Vec<(Option<String>, String, String)> = Vec::new();
        for entry in document.entries() {
            let meaning = normalized(entry, document.text().as_str());
            if is_group(entry) {
                group.clone_from(&meaning);
            }
            let key = entry.as_message().map(|message| message.key().to_owned());
            meanings.push((key, group.clone(), meaning));
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
