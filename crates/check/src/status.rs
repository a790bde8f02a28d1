//! How complete each locale is, and which locale answers for what it lacks.
//!
//! What is counted is texts, values and attributes alike, because that is what a translator translates and what falls
//! back one by one. Translated is what a reader is shown; the rest is missing, whatever the reason.

use std::collections::{BTreeMap, HashMap, HashSet};

use retcodes_core::Scheme;
use retcodes_ftl::{Document, Element, Pattern};
use retcodes_negotiate::Negotiator;
use unic_langid::LanguageIdentifier;

use retcodes_review::State;

use crate::resolved::shown_texts;
use crate::review::Review;
use crate::state::states;
use crate::syntax::{field_name, normalized_pattern};

/// The attribute that says the same as the value, so it has to be of the same locale.
const SAME_LOCALE_AS_VALUE: &str = "detailed";

/// What there is to say about one locale.
#[derive(Clone, Debug)]
pub struct Status {
    /// The locale.
    pub locale: LanguageIdentifier,
    /// The path of its file, as it is shown.
    pub path: String,
    /// Whether its file could be read.
    pub readable: bool,
    /// How many texts the source has.
    pub total: usize,
    /// The texts of the source that the locale has none of its own for, by name.
    pub missing: Vec<String>,
    /// The texts that the source does not have.
    pub extra: Vec<String>,
    /// The texts that say the same words as the source's.
    pub identical: Vec<String>,
    /// How many of its texts are in each state; none for the source locale.
    pub states: Option<States>,
    /// How many diagnostics there are in its file.
    pub diagnostics: usize,
    /// How many of the missing texts each other locale answers, the most first; last, how many none does.
    pub fallback: Vec<(Option<LanguageIdentifier>, usize)>,
}

/// How many of the texts that readers get are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct States {
    /// A person has reviewed it for the source as it is.
    pub reviewed: usize,
    /// It was made for the source as it is.
    pub draft: usize,
    /// The source has changed since.
    pub stale: usize,
}

/// What a text counts as at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// There is a translation, stale or not.
    Translated,
    /// There is one for the source as it is.
    Draft,
    /// A person has reviewed it.
    Reviewed,
}

impl Level {
    /// From the lowest to the highest.
    pub const ALL: [Self; 3] = [Self::Translated, Self::Draft, Self::Reviewed];

    /// The word for programs: `translated`, `draft`, `reviewed`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Translated => "translated",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }
}

impl Status {
    /// How many texts of the source it has.
    pub fn translated(&self) -> usize {
        self.total - self.missing.len()
    }

    /// How many texts are at this level or above. The source locale is what others are held to: all of its texts are
    /// reviewed.
    pub fn at_least(&self, level: Level) -> usize {
        match (level, self.states) {
            (Level::Draft, Some(states)) => states.draft + states.reviewed,
            (Level::Reviewed, Some(states)) => states.reviewed,
            _ => self.translated(),
        }
    }

    /// Per cent to one decimal, rounded down: 100 means all.
    pub fn percent(&self, level: Level) -> f64 {
        match self.total {
            0 => 100.0,
            total => (self.at_least(level) * 1000 / total) as f64 / 10.0,
        }
    }
}

/// How complete each locale of a review of all files is; none if the source locale is not there.
pub fn status(review: &Review) -> Vec<Status> {
    let answers = Answers::new(review);
    let is_source = |id: &LanguageIdentifier| review.source.as_ref() == Some(id);
    let source = review
        .files
        .iter()
        .find(|file| file.locale.as_ref().is_some_and(is_source));
    let Some(source) = source else {
        return Vec::new();
    };
    let originals = texts(&source.document);
    let says: HashMap<&str, String> = originals
        .iter()
        .map(|(name, pattern)| (name.as_str(), normalized_pattern(pattern)))
        .collect();
    let mut statuses = Vec::new();
    for (index, file) in review.files.iter().enumerate() {
        let Some(locale) = &file.locale else { continue };
        let shown = answers.shown(locale);
        let names = originals.iter().map(|(name, _)| name.clone());
        let missing: Vec<String> = names
            .filter(|name| !shown.is_some_and(|shown| shown.contains(name)))
            .collect();
        let own = texts(&file.document);
        let extra = own
            .iter()
            .map(|(name, _)| name.clone())
            .filter(|name| !says.contains_key(name.as_str()));
        let same = own.iter().filter(|(name, pattern)| {
            !is_source(locale)
                && has_words(pattern)
                && says.get(name.as_str()) == Some(&normalized_pattern(pattern))
        });
        statuses.push(Status {
            locale: locale.clone(),
            path: file.shown.clone(),
            readable: file.readable,
            total: originals.len(),
            extra: extra.collect(),
            identical: same.map(|(name, _)| name.clone()).collect(),
            states: states(review, file).map(|of_file| {
                let mut counts = States::default();
                let texts = of_file.texts.iter();
                for text in texts.filter(|text| shown.is_some_and(|shown| shown.contains(&text.id)))
                {
                    match text.state {
                        State::Reviewed => counts.reviewed += 1,
                        State::Stale => counts.stale += 1,
                        _ => counts.draft += 1,
                    }
                }
                counts
            }),
            diagnostics: review
                .diagnostics
                .iter()
                .filter(|one| one.file == index)
                .count(),
            fallback: answers.by_locale(locale, &missing),
            missing,
        });
    }
    statuses
}

/// The texts of the messages of a file, in its order, by name. Of a message that is there twice, the first.
fn texts(document: &Document) -> Vec<(String, &Pattern)> {
    let mut seen = HashSet::new();
    let messages = document
        .messages()
        .filter(|message| !message.is_term && seen.insert(message.key()));
    let texts = messages.flat_map(|message| {
        let patterns = message.patterns();
        patterns.map(|(name, pattern)| (field_name(message, name.map(|name| &**name)), pattern))
    });
    texts.collect()
}

/// Whether a pattern has letters of its own, so that it can be translated.
fn has_words(pattern: &Pattern) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Text(text) => text.chars().any(char::is_alphabetic),
        Element::Placeable(_) => false,
    })
}

/// Which locale answers a reader for a text: the reader's locales are asked in the order of the library's negotiation.
pub struct Answers {
    locales: Vec<(LanguageIdentifier, HashSet<String>)>,
    negotiator: Negotiator,
}

impl Answers {
    /// The answers of a review's files.
    pub fn new(review: &Review) -> Self {
        let locales: Vec<(LanguageIdentifier, HashSet<String>)> = review
            .files
            .iter()
            .filter_map(|file| Some((file.locale.clone()?, shown_texts(&file.document))))
            .collect();
        let tags: Vec<String> = locales.iter().map(|(id, _)| id.to_string()).collect();
        let defaults: Vec<String> = Scheme::RETCODES
            .defaults
            .iter()
            .map(ToString::to_string)
            .collect();
        let defaults = defaults
            .into_iter()
            .filter(|default| tags.contains(default));
        let negotiator = Negotiator::new(&tags).defaults(defaults);
        Answers {
            locales,
            negotiator,
        }
    }

    /// The names of the texts of a locale that readers see.
    fn shown(&self, id: &LanguageIdentifier) -> Option<&HashSet<String>> {
        self.locales
            .iter()
            .find(|(locale, _)| locale == id)
            .map(|(_, shown)| shown)
    }

    /// Which locale answers a reader of `id` for a text. None if none has it.
    pub fn of(
        &self,
        id: &LanguageIdentifier,
        message: &str,
        attribute: Option<&str>,
    ) -> Option<&LanguageIdentifier> {
        let chain = self.negotiator.chain(id);
        let mut chain = chain.of(&self.locales);
        let name = attribute.map(|attribute| format!("{message}.{attribute}"));
        let found = match (&name, attribute) {
            (Some(name), Some(SAME_LOCALE_AS_VALUE)) => {
                let value = chain.find(|(_, shown)| shown.contains(message));
                value.filter(|(_, shown)| shown.contains(name))
            }
            (Some(name), _) => chain.find(|(_, shown)| shown.contains(name)),
            (None, _) => chain.find(|(_, shown)| shown.contains(message)),
        };
        found.map(|(id, _)| id)
    }

    fn by_locale(
        &self,
        id: &LanguageIdentifier,
        names: &[String],
    ) -> Vec<(Option<LanguageIdentifier>, usize)> {
        let mut counts: BTreeMap<Option<LanguageIdentifier>, usize> = BTreeMap::new();
        for name in names {
            let (message, attribute) = match name.split_once('.') {
                Some((message, attribute)) => (message, Some(attribute)),
                None => (name.as_str(), None),
            };
            *counts
                .entry(self.of(id, message, attribute).cloned())
                .or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(locale, count)| (locale.is_none(), std::cmp::Reverse(*count)));
        counts
    }
}
