//! What each locale of the folder has to show, and which locale answers for what it lacks.
//!
//! The idea: nothing here decides by itself. The library's reading says which texts can be shown, the library's
//! negotiation in which order a reader's locales are asked; this puts the two together for the texts on disk.

use std::collections::{BTreeMap, HashSet};

use retcodes::ftl::{Layer, Problem, Severity, Source, check};
use retcodes::negotiate::{DEFAULTS, Negotiator};
use unic_langid::LanguageIdentifier;

use crate::document::{Document, ReadError};
use crate::locales_dir::{Locale, LocalesDir};
use crate::texts::{Text, texts};

/// The attribute that says the same as the value, so it has to be of the same locale.
const SAME_LOCALE_AS_VALUE: &str = "detailed";

/// Every locale of the folder, read.
pub(crate) struct Texts {
    pub(crate) locales: Vec<LocaleTexts>,
    negotiator: Negotiator,
}

/// One locale, read.
pub(crate) struct LocaleTexts {
    pub(crate) locale: Locale,
    pub(crate) document: Result<Document, ReadError>,
    /// The names of the texts that a reader can be shown: there and not refused by the library.
    pub(crate) shown: HashSet<String>,
    /// What the library has against the file.
    pub(crate) problems: Vec<Problem>,
}

impl Texts {
    /// Reads every locale of the folder.
    pub(crate) fn read(dir: &LocalesDir) -> Self {
        let locales: Vec<LocaleTexts> = dir.locales().iter().map(LocaleTexts::read).collect();
        let tags: Vec<String> = locales
            .iter()
            .map(|texts| texts.locale.id.to_string())
            .collect();
        let defaults = DEFAULTS
            .into_iter()
            .filter(|default| tags.iter().any(|tag| tag == default));
        let negotiator = Negotiator::new(&tags).defaults(defaults);
        Texts {
            locales,
            negotiator,
        }
    }

    /// The locale of this id.
    pub(crate) fn get(&self, id: &LanguageIdentifier) -> Option<&LocaleTexts> {
        self.locales.iter().find(|texts| texts.locale.id == *id)
    }

    /// Which locale answers a reader of `id` for a text, if not `id` itself. None if nobody has it.
    pub(crate) fn answers(
        &self,
        id: &LanguageIdentifier,
        message: &str,
        attribute: Option<&str>,
    ) -> Option<&LocaleTexts> {
        let wish = id.to_string();
        let chain = self.negotiator.chain(wish.as_str());
        let mut chain = chain
            .iter()
            .filter_map(|tag| self.locales.iter().find(|texts| texts.locale.id == *tag));
        match attribute {
            None => chain.find(|texts| texts.shown.contains(message)),
            Some(attribute) => {
                let name = format!("{message}.{attribute}");
                if attribute == SAME_LOCALE_AS_VALUE {
                    return chain
                        .find(|texts| texts.shown.contains(message))
                        .filter(|texts| texts.shown.contains(&name));
                }
                chain.find(|texts| texts.shown.contains(&name))
            }
        }
    }

    /// How many of these texts each other locale answers for a reader of `id`, the most first; last, how many nobody does.
    pub(crate) fn answers_by_locale(
        &self,
        id: &LanguageIdentifier,
        names: &[String],
    ) -> Vec<(Option<String>, usize)> {
        let mut counts: BTreeMap<Option<String>, usize> = BTreeMap::new();
        for name in names {
            let (message, attribute) = match name.split_once('.') {
                Some((message, attribute)) => (message, Some(attribute)),
                None => (name.as_str(), None),
            };
            let answer = self
                .answers(id, message, attribute)
                .map(|texts| texts.locale.id.to_string());
            *counts.entry(answer).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(locale, count)| (locale.is_none(), std::cmp::Reverse(*count)));
        counts
    }
}

impl LocaleTexts {
    fn read(locale: &Locale) -> Self {
        let document = locale.read();
        let (mut shown, mut problems) = (HashSet::new(), Vec::new());
        if let Ok(document) = &document {
            shown.extend(texts(document).iter().map(Text::name));
            let source = Source {
                name: locale.shown_path().into(),
                locale: locale.id.clone(),
                layer: Layer::Overlay,
                bytes: document.text().as_bytes().to_vec().into(),
            };
            problems = check(&[source]);
            for problem in problems
                .iter()
                .filter(|problem| problem.severity() == Severity::Error)
            {
                problem.id().map(|id| shown.remove(id));
            }
        }
        LocaleTexts {
            locale: locale.clone(),
            document,
            shown,
            problems,
        }
    }

    /// The document; nothing if the file can't be read.
    pub(crate) fn document(&self) -> Option<&Document> {
        self.document.as_ref().ok()
    }
}
