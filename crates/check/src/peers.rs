//! How long the texts of all locales are, as evidence that one of them is far too long or too short.

use std::collections::HashMap;

use retcodes_ftl::{Document, Pattern};

use crate::locale::Locale;
use crate::syntax::field_name;
use crate::text_run::runs;

/// As many other locales as make evidence.
const ENOUGH: usize = 3;

/// The lengths of each text, by its name: which file it is in, and how many Chinese characters it is like.
#[derive(Debug, Default)]
pub(crate) struct Peers {
    lengths: HashMap<String, Vec<(usize, f64)>>,
}

impl Peers {
    pub(crate) fn new<'d>(files: impl Iterator<Item = (&'d Document, &'d Locale)>) -> Self {
        let mut lengths: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        let files: Vec<_> = files.collect();
        if files.len() <= ENOUGH {
            return Peers::default();
        }
        for (file, (document, locale)) in files.into_iter().enumerate() {
            let ratio = ratio(locale);
            for message in document.messages().filter(|message| !message.is_term) {
                for (name, pattern) in message.patterns() {
                    let name = field_name(message, name.map(|name| &**name));
                    lengths
                        .entry(name)
                        .or_default()
                        .push((file, length(pattern) as f64 / ratio));
                }
            }
        }
        Peers { lengths }
    }

    /// Whether there are too few files to say anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }

    /// The length of the middle one of the other files' texts; none where there are too few.
    pub(crate) fn median(&self, name: &str, file: usize) -> Option<f64> {
        let others = self
            .lengths
            .get(name)?
            .iter()
            .filter(|(other, _)| *other != file);
        let mut lengths: Vec<f64> = others.map(|(_, length)| *length).collect();
        lengths.sort_by(f64::total_cmp);
        lengths
            .get(lengths.len() / 2)
            .copied()
            .filter(|_| lengths.len() >= ENOUGH)
    }
}

/// How many characters a text of this locale has for each of Chinese, on average over the shipped texts.
pub(crate) fn ratio(locale: &Locale) -> f64 {
    match locale.script.as_str() {
        "Hans" | "Hant" | "Hani" => 1.0,
        "Jpan" => 1.7,
        "Kore" => 1.8,
        _ => 3.5,
    }
}

/// The length of a text as readers see it: of its longest variant.
pub(crate) fn length(pattern: &Pattern) -> usize {
    runs(pattern)
        .iter()
        .map(|run| run.chars.len())
        .max()
        .unwrap_or_default()
}
