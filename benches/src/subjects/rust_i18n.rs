//! rust-i18n: its `i18n!` with texts as JSON, or its `SimpleBackend` where texts are made at run
//! time. The locale of a header is fluent-langneg's; the library brings no negotiation.
//!
//! `t!` cannot say that a key is unknown, so the function behind it is called that can.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rust_i18n::{Backend, SimpleBackend};
use unic_langid::LanguageIdentifier;

use super::{Load, Subject, default_locale, langid, negotiate};
use crate::texts::{DEFAULT, Set, Texts, flat};

#[allow(dead_code, unused_imports, unused_macros, clippy::all)]
mod two {
    include!(concat!(env!("OUT_DIR"), "/rust_i18n.rs"));
}

pub struct RustI18n {
    /// `None` for what `i18n!` holds.
    backend: Option<SimpleBackend>,
    available: Vec<LanguageIdentifier>,
    default: LanguageIdentifier,
}

pub struct Reader<'s> {
    backend: Option<&'s SimpleBackend>,
    locale: String,
}

impl Reader<'_> {
    fn translate(&self, key: &str) -> Option<Cow<'_, str>> {
        match self.backend {
            None => two::_rust_i18n_try_translate(&self.locale, key),
            Some(backend) => backend
                .translate(&self.locale, key)
                .or_else(|| backend.translate(DEFAULT, key)),
        }
    }

    /// A text with one variable, replaced as `t!` does it.
    fn replaced(&self, key: &str, name: &str, value: &str) -> String {
        let text = self.translate(key).expect("the message");
        rust_i18n::replace_patterns_cow(&text, &[name], &[Cow::Borrowed(value)])
    }
}

impl Subject for RustI18n {
    const NAME: &'static str = "rust-i18n";
    type Reader<'s> = Reader<'s>;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let texts = set.texts();
        let mut available: Vec<_> = texts.iter().map(|(locale, _)| langid(locale)).collect();
        available.sort();
        if matches!(set, Set::Two | Set::Locales(2)) {
            return Some(Box::new(move || {
                // The first look into it loads it.
                two::_rust_i18n_available_locales();
                Self {
                    backend: None,
                    available,
                    default: default_locale(),
                }
            }));
        }
        let messages = messages(texts);
        Some(Box::new(move || {
            let mut backend = SimpleBackend::new();
            for (locale, messages) in messages {
                let messages = messages
                    .into_iter()
                    .map(|(key, text)| (key.into(), text.into()));
                backend.add_translations(locale.into(), messages.collect());
            }
            Self {
                backend: Some(backend),
                available,
                default: default_locale(),
            }
        }))
    }

    fn reader<'s>(&'s self, header: &str) -> Reader<'s> {
        let locale = negotiate(header, &self.available, &self.default)[0].to_string();
        Reader {
            backend: self.backend.as_ref(),
            locale,
        }
    }

    fn text<R>(reader: &Reader<'_>, code: &str, read: impl FnOnce(&str) -> R) -> R {
        match reader.translate(&format!("retcode-{code}")) {
            Some(text) => read(&text),
            None => read(&reader.replaced("retcode-unknown", "code", code)),
        }
    }

    fn detailed<R>(reader: &Reader<'_>, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        read(&reader.replaced("retcode-9990.detailed", "bankMessage", bank_message))
    }
}

/// The texts as keys and values; those that many locales share are read once.
fn messages(texts: Texts) -> Vec<(String, BTreeMap<String, String>)> {
    let mut known: HashMap<String, BTreeMap<String, String>> = HashMap::new();
    let mut messages = Vec::new();
    for (locale, text) in texts {
        let flat = known
            .entry(text)
            .or_insert_with_key(|text| flat(&locale, text));
        messages.push((locale, flat.clone()));
    }
    messages
}
