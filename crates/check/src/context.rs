//! What the rules see: one file, its locale, and the same texts of the source locale.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use retcodes_ftl::Document;
use retcodes_ftl::{Comment, Entry, Junk, Message, Pattern};
use retcodes_review::StateFile;

use crate::diagnostic::{Diagnostic, Span};
use crate::locale::Locale;
use crate::peers::Peers;
use crate::project::Project;
use crate::rule::Rule;
use crate::syntax::{Uses, declared, field_name};
use crate::text_run::{TextRun, runs};

/// A text longer than this is refused by the reader, so the rules have nothing to say about its words.
const TEXT_BYTES: usize = 16 * 1024;

/// Nothing is known of any text.
static NO_STATES: LazyLock<StateFile> = LazyLock::new(StateFile::default);

/// One file as the rules see it.
pub(crate) struct Context<'a> {
    pub(crate) file: usize,
    pub(crate) text: &'a str,
    pub(crate) locale: &'a Locale,
    pub(crate) document: &'a Document,
    /// The source locale's texts; none in its own file.
    pub(crate) source: Option<&'a SourceTexts<'a>>,
    /// What is known of the file's texts.
    pub(crate) state: &'a StateFile,
    /// What each code means, and the words of terms.
    pub(crate) project: &'a Project,
    /// How long the same texts of other locales are.
    pub(crate) peers: &'a Peers,
    /// The ids of the file's messages, and of its terms with their hyphen.
    pub(crate) messages: HashSet<&'a str>,
    pub(crate) terms: HashSet<&'a str>,
    /// Names of values and attributes that the reader could not read all of: what they lack is not missing.
    pub(crate) broken: BTreeSet<String>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl<'a> Context<'a> {
    /// The context of a file, with what the reader says about it.
    pub(crate) fn new(
        file: usize,
        document: &'a Document,
        locale: &'a Locale,
        source: Option<&'a SourceTexts<'a>>,
        (project, peers): (&'a Project, &'a Peers),
        diagnostics: Vec<Diagnostic>,
    ) -> Self {
        const UNREAD: [Rule; 5] = [
            Rule::SYNTAX,
            Rule::NESTING,
            Rule::ESCAPE,
            Rule::CONTROL_CHARACTER,
            Rule::ENCODING,
        ];
        let unread = diagnostics.iter().filter(|one| UNREAD.contains(&one.rule));
        let broken = unread.filter_map(|one| one.id.clone()).collect();
        let (terms, messages) = messages(document).partition_ids();
        Context {
            file,
            text: document.text().as_str(),
            locale,
            document,
            source,
            state: &NO_STATES,
            project,
            peers,
            messages,
            terms,
            broken,
            diagnostics,
        }
    }

    pub(crate) fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// A diagnostic in this file.
    pub(crate) fn diagnostic(&self, rule: Rule, span: Span) -> Diagnostic {
        Diagnostic::new(rule, self.file, span)
    }

    /// The messages and terms of the file.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &'a Message> + use<'a> {
        messages(self.document)
    }

    /// The places that could not be read: whole entries, and parts of messages.
    pub(crate) fn junk(&self) -> impl Iterator<Item = &'a Junk> + use<'a> {
        self.document
            .entries()
            .iter()
            .flat_map(|entry| match entry {
                Entry::Junk(junk) => std::slice::from_ref(junk).iter(),
                Entry::Message(message) => message.junk.iter(),
                Entry::Comment(_) => [].iter(),
            })
    }

    /// The comments that belong to no message.
    pub(crate) fn comments(&self) -> impl Iterator<Item = &'a Comment> + use<'a> {
        self.document
            .entries()
            .iter()
            .filter_map(|entry| match entry {
                Entry::Comment(comment) => Some(comment),
                _ => None,
            })
    }

    /// The value and the attributes of a message that are as short as the reader wants them.
    pub(crate) fn fields<'m>(&self, message: &'m Message) -> Vec<Field<'m>>
    where
        'a: 'm,
    {
        let patterns = message.patterns();
        patterns
            .filter(|(_, pattern)| pattern.span.len() <= TEXT_BYTES)
            .map(|(name, pattern)| {
                Field::new(message, name.map(|name| &**name), pattern, self.source)
            })
            .collect()
    }

    /// The variables that a message uses or declares, here or in the source locale.
    pub(crate) fn known_variables(&self, message: &Message) -> BTreeSet<String> {
        let mut names = Uses::of_message(message).names();
        names.extend(declared(message).into_iter().map(|(name, _)| name));
        if let Some(source) = self.source {
            names.extend(source.variables(message.key()));
        }
        names
    }
}

/// The messages and terms of a document.
pub(crate) fn messages(document: &Document) -> impl Iterator<Item = &Message> {
    document.entries().iter().filter_map(Entry::as_message)
}

trait PartitionIds<'a> {
    fn partition_ids(self) -> (HashSet<&'a str>, HashSet<&'a str>);
}

impl<'a, I: Iterator<Item = &'a Message>> PartitionIds<'a> for I {
    fn partition_ids(self) -> (HashSet<&'a str>, HashSet<&'a str>) {
        self.map(Message::key).partition(|id| id.starts_with('-'))
    }
}

/// A value or an attribute, and the same of the source locale.
pub(crate) struct Field<'a> {
    pub(crate) entry: &'a Message,
    pub(crate) attribute: Option<&'a str>,
    pub(crate) pattern: &'a Pattern,
    pub(crate) runs: Vec<TextRun>,
    pub(crate) original: Option<&'a Pattern>,
    pub(crate) original_runs: Vec<TextRun>,
}

impl<'a> Field<'a> {
    fn new(
        entry: &'a Message,
        attribute: Option<&'a str>,
        pattern: &'a Pattern,
        source: Option<&'a SourceTexts<'a>>,
    ) -> Self {
        let original = source.and_then(|source| source.pattern(entry.key(), attribute));
        Field {
            entry,
            attribute,
            pattern,
            runs: runs(pattern),
            original,
            original_runs: original.map(runs).unwrap_or_default(),
        }
    }

    /// As it is written in a diagnostic: `retcode-9990.detailed`, `-hotline`.
    pub(crate) fn id(&self) -> String {
        field_name(self.entry, self.attribute)
    }

    /// Whether the source locale's text has these characters, too.
    pub(crate) fn original_has(&self, text: &str) -> bool {
        self.original_runs
            .iter()
            .any(|run| run.find(text).is_some())
    }
}

/// The source locale's texts by id.
pub(crate) struct SourceTexts<'a> {
    pub(crate) file: usize,
    pub(crate) locale: &'a Locale,
    document: &'a Document,
    entries: HashMap<&'a str, &'a Message>,
    /// The ids of its messages, in its order.
    pub(crate) messages: Vec<&'a str>,
}

impl<'a> SourceTexts<'a> {
    pub(crate) fn new(file: usize, document: &'a Document, locale: &'a Locale) -> Self {
        let mut source = SourceTexts {
            file,
            locale,
            document,
            entries: HashMap::new(),
            messages: Vec::new(),
        };
        for message in messages(document) {
            let id = message.key();
            if source.entries.contains_key(id) {
                continue;
            }
            source.entries.insert(id, message);
            if !message.is_term {
                source.messages.push(id);
            }
        }
        source
    }

    pub(crate) fn entry(&self, id: &str) -> Option<&'a Message> {
        self.entries.get(id).copied()
    }

    /// The text of a place in its file.
    pub(crate) fn text(&self, place: Span) -> &'a str {
        self.document.text().slice(place)
    }

    /// The pattern of a value or attribute.
    pub(crate) fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&'a Pattern> {
        let entry = self.entry(id)?;
        match attribute {
            None => entry.value.as_ref(),
            Some(name) => entry.attribute(name).map(|attribute| &attribute.value),
        }
    }

    /// The variables anywhere in a message.
    pub(crate) fn variables(&self, id: &str) -> BTreeSet<String> {
        self.entry(id)
            .map(|message| Uses::of_message(message).names())
            .unwrap_or_default()
    }

    /// The terms anywhere in a message, with their hyphen.
    pub(crate) fn terms(&self, id: &str) -> BTreeSet<String> {
        self.entry(id)
            .map(|message| Uses::of_message(message).terms)
            .unwrap_or_default()
    }

    /// Every term that any message or term refers to. Looks at all of them.
    pub(crate) fn used_terms(&self) -> impl Iterator<Item = String> {
        self.entries
            .values()
            .flat_map(|message| Uses::of_message(message).terms)
    }

    /// The attributes of a message, in its order.
    pub(crate) fn attributes(&self, id: &str) -> Vec<&'a str> {
        let attributes = self.entry(id).map_or(&[][..], |entry| &entry.attributes);
        attributes.iter().map(|attribute| &*attribute.id).collect()
    }
}
