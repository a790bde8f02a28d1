//! The state of every text of a locale.

use std::collections::BTreeMap;

use retcodes_ftl::{Document, Pattern};

use crate::file::{Mark, StateFile};
use crate::{Hash, State};

/// One text that the source has, and what is known of its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextReview {
    /// The text: `retcode-9990`, `retcode-9990.detailed`, `-hotline`.
    pub id: String,
    /// What is known of it.
    pub state: State,
    /// The hash of the source's meaning.
    pub source: Hash,
    /// The hash of the translation's meaning, if there is one.
    pub translation: Option<Hash>,
}

/// The state of all texts that the source has, in the order of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The texts.
    pub texts: Vec<TextReview>,
}

impl Review {
    /// How many texts are in this state.
    pub fn count(&self, state: State) -> usize {
        self.texts.iter().filter(|text| text.state == state).count()
    }

    /// Whether a person has reviewed every text.
    pub fn is_reviewed(&self) -> bool {
        !self.texts.is_empty() && self.texts.iter().all(|text| text.state == State::Reviewed)
    }

    /// The text of this id.
    pub fn text(&self, id: &str) -> Option<&TextReview> {
        self.texts.iter().find(|text| text.id == id)
    }

    /// Records every translation that the file does not know as it stands: new ones, and those that have changed. Their
    /// translator has seen the source as it is now, so they are drafts for it. Lines of texts that are gone are dropped.
    ///
    /// A translation that is stale and has *not* changed stays stale. Gives the ids that were recorded.
    pub fn record(&self, file: &mut StateFile) -> Vec<String> {
        let mut recorded = Vec::new();
        for text in &self.texts {
            let Some(translation) = text.translation else {
                file.remove(&text.id);
                continue;
            };
            match file.line(&text.id) {
                Some(line) if line.translation == translation => {}
                // Several lines of a merge disagree: which of them is right, only a person can say.
                None if text.state == State::Stale => {}
                _ => {
                    file.set(&text.id, Mark::Draft, text.source, translation, None);
                    recorded.push(text.id.clone());
                }
            }
        }
        file.retain(|id| self.texts.iter().any(|text| text.id == id));
        recorded
    }
}

/// The texts of a document by id, in its order; of two with one id the first.
pub fn texts(document: &Document) -> Vec<(String, &Pattern)> {
    let mut texts = Vec::new();
    for message in document.messages() {
        for (attribute, pattern) in message.patterns() {
            let id = match attribute {
                Some(attribute) => format!("{}.{}", message.key(), attribute.as_str()),
                None => message.key().to_owned(),
            };
            texts.push((id, pattern));
        }
    }
    texts
}

/// The state of each text that the source has, by the locale's translation and state file. Linear in the documents.
pub fn review(source: &Document, translation: &Document, file: &StateFile) -> Review {
    let mut translated: BTreeMap<String, Hash> = BTreeMap::new();
    for (id, pattern) in texts(translation) {
        translated.entry(id).or_insert_with(|| Hash::of(pattern));
    }
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let texts = texts(source)
        .into_iter()
        .filter(|(id, _)| seen.insert(id.clone(), ()).is_none());
    let texts = texts.map(|(id, pattern)| {
        let source = Hash::of(pattern);
        let translation = translated.get(&id).copied();
        let state = file.state(&id, source, translation);
        TextReview {
            id,
            state,
            source,
            translation,
        }
    });
    Review {
        texts: texts.collect(),
    }
}
