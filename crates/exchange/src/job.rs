//! One language to translate: what is exported, and what an import is held against.

use std::fmt;

use retcodes_ftl::{CommentLevel, Document, Entry, Limits as FtlLimits};
use retcodes_review::{State, StateFile};

use crate::model::{Model, Node as TextNode};
use crate::plural::Plurals;
use crate::text;

/// A locale's `.ftl` files.
#[derive(Clone, Debug)]
pub struct Folder {
    /// The tag of the locale.
    pub locale: String,
    /// Its files. Source and translation belong together by the ids of their messages; a new message goes to the file of
    /// the same name.
    pub files: Vec<File>,
}

/// A `.ftl` file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name within the locale's folder.
    pub name: String,
    /// Its text.
    pub document: Document,
}

impl File {
    /// Reads a file's bytes, with the limits that all tools read with.
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        File {
            name: name.to_owned(),
            document: Document::read(bytes, &FtlLimits::DEFAULT),
        }
    }
}

/// What a project knows of a text besides its words and its state.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What the source said when a stale translation was made, if that is known.
    pub previous: Option<String>,
    /// Whether it may be translated.
    pub translate: bool,
    /// What a translator has to know.
    pub notes: Vec<Note>,
}

impl Default for Fact {
    fn default() -> Self {
        Fact {
            previous: None,
            translate: true,
            notes: Vec::new(),
        }
    }
}

/// What a project knows of its texts. A function of a message's id (a term's with its hyphen) and an attribute is one.
pub trait Facts {
    /// What it knows of one text.
    fn text(&self, message: &str, attribute: Option<&str>) -> Fact;
}

impl<F: Fn(&str, Option<&str>) -> Fact> Facts for F {
    fn text(&self, message: &str, attribute: Option<&str>) -> Fact {
        self(message, attribute)
    }
}

/// Something a translator has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub category: Category,
    /// What it says.
    pub text: String,
}

impl Note {
    /// A note.
    pub fn new(category: Category, text: impl Into<String>) -> Self {
        Note {
            category,
            text: text.into(),
        }
    }
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Category {
    /// The comment at the head of the file.
    File,
    /// The heading above the message.
    Section,
    /// The message's own comment.
    Comment,
    /// What the return code means.
    Meaning,
    /// How a term is to be translated.
    Glossary,
    /// The text as a reader sees it.
    Example,
    /// The text in another language, for who reads that better than the source.
    Reference,
    /// Which variant of a text it is.
    Variant,
    /// What the source said before it changed.
    Previous,
}

impl Category {
    /// Its word in documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Category::File => "file",
            Category::Section => "section",
            Category::Comment => "comment",
            Category::Meaning => "meaning",
            Category::Glossary => "glossary",
            Category::Example => "example",
            Category::Reference => "reference",
            Category::Variant => "variant",
            Category::Previous => "previous-source",
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What is translated in one piece: a value, an attribute, or a variant of one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Unit {
    /// `retcode-9990`, `retcode-9990.detailed`; a variant's with its key, `retcode-9990.detailed:one`, and a colon more
    /// for each select before its own in the same pattern. Unique, and a `NMTOKEN` of XML.
    pub id: String,
    /// The id of the message; a term's with its hyphen.
    pub message: String,
    /// The attribute's name.
    pub attribute: Option<String>,
    /// The file of the source, by its number.
    pub file: usize,
    /// The source's words, codes in braces.
    pub source: String,
    /// The translation's words.
    pub target: Option<String>,
    /// The state of the text; [`State::Missing`] for a variant that isn't there.
    pub state: State,
    /// Whether it may be translated.
    pub translate: bool,
    /// What it was made from: the hash of the source, and of the translation's words. Comes back with the document.
    pub stamp: String,
    /// The source before it changed.
    pub previous: Option<String>,
    /// The heading above the message.
    pub section: Option<String>,
    /// What a translator has to know.
    pub notes: Vec<Note>,
    /// The plural form that it is, where the whole text is one plural.
    pub plural: Option<Plural>,
}

/// One form of a text that is nothing but a plural.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Plural {
    /// The id of the text.
    pub text: String,
    /// The plural category.
    pub category: String,
}

/// A message that can't be exchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PassedOver {
    /// The file of the source.
    pub file: String,
    /// Its id; empty if it can't be read.
    pub id: String,
    /// Why, in words.
    pub why: &'static str,
}

/// Units in groups, as a document shows them.
#[derive(Debug)]
pub(crate) enum Node {
    /// Units that belong together.
    Group {
        /// Unique in its file.
        id: String,
        /// What it is called.
        name: String,
        /// What is said of all of it.
        notes: Vec<Note>,
        /// What is in it.
        children: Vec<Node>,
    },
    /// A unit, by its number.
    Unit(usize),
}

/// One language to translate.
///
/// It borrows the files. Making it costs time linear in their size.
pub struct Job<'a> {
    pub(crate) source: &'a Folder,
    pub(crate) target: &'a Folder,
    pub(crate) model: Model<'a>,
    pub(crate) units: Vec<Unit>,
    /// For each file of the source, its notes and its units in groups.
    pub(crate) files: Vec<(Vec<Note>, Vec<Node>)>,
}

impl<'a> Job<'a> {
    /// Pairs the texts of two locales. What is broken is left out; [`passed_over`](Self::passed_over) names it.
    pub fn new(
        source: &'a Folder,
        target: &'a Folder,
        states: &StateFile,
        facts: &dyn Facts,
    ) -> Self {
        let model = Model::new(source, target);
        let mut job = Job {
            source,
            target,
            units: Vec::with_capacity(model.words.len()),
            files: Vec::new(),
            model,
        };
        job.arrange(states, facts);
        job
    }

    /// The units, in the source's order.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The messages that are not exchanged, because an entry is broken.
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.model.passed_over
    }

    /// The tag of the language that is translated from.
    pub fn source_locale(&self) -> &str {
        &self.source.locale
    }

    /// The tag of the language that is translated to.
    pub fn target_locale(&self) -> &str {
        &self.target.locale
    }

    fn arrange(&mut self, states: &StateFile, facts: &dyn Facts) {
        let plurals = [false, true].map(|ordinal| Plurals::new(&self.target.locale, ordinal));
        for (number, file) in self.source.files.iter().enumerate() {
            let (notes, headings) = comments(&file.document);
            let mut nodes: Vec<Node> = Vec::new();
            let mut section = 0;
            let mut open: Option<(usize, Vec<Node>)> = None;
            let messages = self.model.messages.iter();
            for message in messages.filter(|message| message.file == number) {
                if message.section != section {
                    close(&mut nodes, open.take(), &headings);
                    section = message.section;
                }
                let heading = section.checked_sub(1).and_then(|one| headings.get(one));
                let heading = heading.filter(|text| !text.is_empty());
                let mut arranger = Arranger {
                    words: &self.model.words,
                    units: &mut self.units,
                    plurals: &plurals,
                    unit: Unit {
                        id: String::new(),
                        message: message.key.clone(),
                        attribute: None,
                        file: number,
                        source: String::new(),
                        target: None,
                        state: State::Missing,
                        translate: true,
                        stamp: String::new(),
                        previous: None,
                        section: heading.cloned(),
                        notes: Vec::new(),
                        plural: None,
                    },
                };
                let comment = message.source.comment.as_ref();
                let comment = comment.map(|one| Note::new(Category::Comment, lines(&one.lines)));
                let mut children = Vec::new();
                for field in &message.fields {
                    let fact = facts.text(&message.key, field.attribute.as_deref());
                    arranger.unit.attribute = field.attribute.clone();
                    let (source, translation) = (field.source_hash, field.target_hash);
                    arranger.unit.state = states.state(&field.root.id, source, translation);
                    arranger.unit.stamp = source.to_string();
                    arranger.field(&field.root, fact, comment.as_ref(), &mut children);
                }
                let node = match children.len() {
                    0 => continue,
                    1 => children.remove(0),
                    _ => Node::Group {
                        id: format!("message:{}", message.key),
                        name: message.key.clone(),
                        notes: Vec::new(),
                        children,
                    },
                };
                match (&mut open, heading) {
                    (Some((_, children)), _) => children.push(node),
                    (None, Some(_)) => open = Some((section, vec![node])),
                    (None, None) => nodes.push(node),
                }
            }
            close(&mut nodes, open, &headings);
            self.files.push((notes, nodes));
        }
    }
}

/// Ends the section that is open.
fn close(nodes: &mut Vec<Node>, open: Option<(usize, Vec<Node>)>, headings: &[String]) {
    if let Some((section, children)) = open {
        let heading = headings.get(section - 1).cloned().unwrap_or_default();
        nodes.push(Node::Group {
            id: format!("section:{section}"),
            name: heading.lines().next().unwrap_or_default().to_owned(),
            notes: vec![Note::new(Category::Section, heading)],
            children,
        });
    }
}

/// The comments at the head of a file, each as a note, and its headings.
fn comments(document: &Document) -> (Vec<Note>, Vec<String>) {
    let (mut notes, mut headings) = (Vec::new(), Vec::new());
    for entry in document.entries() {
        if let Entry::Comment(comment) = entry {
            let text = lines(&comment.lines);
            match comment.level {
                CommentLevel::Resource => notes.push(Note::new(Category::File, text)),
                CommentLevel::Group => headings.push(text),
                CommentLevel::Message => {}
            }
        }
    }
    (notes, headings)
}

fn lines(lines: &[retcodes_ftl::Slice]) -> String {
    let lines: Vec<&str> = lines.iter().map(retcodes_ftl::Slice::as_str).collect();
    let mut text = String::new();
    text::push_text(&lines.join("\n"), &mut text);
    text
}

struct Arranger<'j> {
    words: &'j [crate::model::Words],
    units: &'j mut Vec<Unit>,
    plurals: &'j [Plurals; 2],
    /// What all units of the message share.
    unit: Unit,
}

impl Arranger<'_> {
    /// Makes the units of a value or an attribute.
    fn field(
        &mut self,
        root: &TextNode<'_>,
        fact: Fact,
        comment: Option<&Note>,
        nodes: &mut Vec<Node>,
    ) {
        self.unit.notes = comment.into_iter().cloned().collect();
        self.unit.notes.extend(fact.notes);
        self.unit.translate = fact.translate;
        self.unit.previous = fact.previous;
        self.unit.plural = None;
        self.text(root, whole_plural(root), None, nodes);
    }

    fn text(
        &mut self,
        node: &TextNode<'_>,
        plural: bool,
        variant: Option<&Note>,
        nodes: &mut Vec<Node>,
    ) {
        if let Some(words) = node.words.and_then(|number| self.words.get(number)) {
            let mut unit = self.unit.clone();
            unit.id.clone_from(&words.id);
            unit.source.clone_from(&words.source);
            unit.target.clone_from(&words.target);
            unit.notes.extend(variant.cloned());
            if unit.target.is_none() {
                unit.state = State::Missing;
            }
            if unit.state != State::Stale {
                unit.previous = None;
            }
            unit.stamp = stamp(&unit.stamp, unit.target.as_deref());
            nodes.push(Node::Unit(self.units.len()));
            self.units.push(unit);
        }
        let around = node.words.and_then(|number| self.words.get(number));
        let around = around.map(|words| words.source.replace('\n', " "));
        for (number, select) in node.selects.iter().enumerate() {
            let mut children = Vec::new();
            for variant in &select.variants {
                let plurals = select
                    .plural
                    .and_then(|one| self.plurals.get(usize::from(one)));
                let numbers = plurals.map(|one| one.examples(&variant.key));
                let mut note = variant_note(&select.selector, &variant.key, numbers.as_deref());
                if let Some(around) = &around {
                    note.text.push_str(&format!("; in “{around}”"));
                }
                if variant.target.is_none() && !variant.is_default {
                    note.text.push_str("; may stay empty: the default answers");
                }
                self.unit.plural = plural.then(|| Plural {
                    text: node.id.clone(),
                    category: variant.key.clone(),
                });
                self.text(&variant.node, false, Some(&note), &mut children);
            }
            nodes.push(Node::Group {
                id: format!("select:{}{}", node.id, ":".repeat(number)),
                name: format!("{}: {}", node.id, select.selector),
                notes: Vec::new(),
                children,
            });
        }
    }
}

/// Whether a text is one plural of plain texts, and nothing else.
fn whole_plural(node: &TextNode<'_>) -> bool {
    let ([select], None) = (node.selects.as_slice(), node.words) else {
        return false;
    };
    let plain = |one: &crate::model::VariantNode<'_>| {
        one.node.selects.is_empty() && crate::plural::CATEGORIES.contains(&one.key.as_str())
    };
    select.plural == Some(false) && select.variants.iter().all(plain)
}

fn variant_note(selector: &str, key: &str, numbers: Option<&[u32]>) -> Note {
    let mut text = format!("{selector}: {key}");
    if let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) {
        let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
        text.push_str(&format!(" (for example {})", numbers.join(", ")));
    }
    Note::new(Category::Variant, text)
}

/// What a unit was made from: the hash of the source, and of the translation's words, or `-` if there were none.
pub(crate) fn stamp(source_hash: &str, target: Option<&str>) -> String {
    let target = target.map_or_else(|| "-".to_owned(), text::fingerprint);
    format!("{source_hash} {target}")
}
