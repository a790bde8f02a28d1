//! How a catalogue picks among its locales.

use retcodes_core::Scheme;
use retcodes_negotiate::Negotiator;
use unic_langid::LanguageIdentifier;

use crate::error::BuildError;
use crate::format::bidi::Isolation;
use crate::store::Store;

/// What a builder says about a catalogue besides its texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub(crate) isolation: Isolation,
    pub(crate) threshold: Option<u8>,
    pub(crate) defaults: Option<Vec<Box<str>>>,
    pub(crate) defaults_for: Vec<(Box<str>, Box<str>)>,
}

impl Rules {
    /// Gives a negotiator over a store's locales the defaults and the threshold.
    pub(crate) fn apply(
        &self,
        negotiator: Negotiator,
        store: &Store,
        scheme: &Scheme,
    ) -> Negotiator {
        let place = |tag: &str| store.place_of(&canonical(tag).ok()?.to_string());
        let mut defaults: Vec<usize> = match &self.defaults {
            Some(defaults) => defaults.iter().filter_map(|tag| place(tag)).collect(),
            None => scheme
                .defaults
                .iter()
                .filter_map(|tag| place(tag))
                .collect(),
        };
        if defaults.is_empty() && store.len() > 0 {
            defaults.push(0);
        }
        let mut negotiator = negotiator.default_positions(defaults);
        if let Some(threshold) = self.threshold {
            negotiator = negotiator.threshold(threshold);
        }
        for (language, locale) in &self.defaults_for {
            negotiator = negotiator.default_for(language, locale);
        }
        negotiator
    }

    /// Whether all locales that are named are there.
    pub(crate) fn check(&self, store: &Store) -> Result<(), BuildError> {
        let named = self.defaults.iter().flatten();
        for tag in named.chain(self.defaults_for.iter().map(|(_, locale)| locale)) {
            if store.place_of(&canonical(tag)?.to_string()).is_none() {
                return Err(BuildError::UnknownDefault(tag.clone()));
            }
        }
        self.defaults_for
            .iter()
            .try_for_each(|(language, _)| canonical(language).map(drop))
    }
}

/// A locale that is named in code, in canonical form. A language range that is malformed never is an error.
pub(crate) fn canonical(tag: &str) -> Result<LanguageIdentifier, BuildError> {
    retcodes_negotiate::canonical_tag(tag).map_err(|_| BuildError::Locale(tag.into()))
}
