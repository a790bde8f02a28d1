//! fluent-bundle with its concurrent memoizer: a bundle per locale, all loaded at the start, and a
//! request's bundles chosen by fluent-langneg, as Project Fluent's documentation has it.

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentResource, concurrent};
use unic_langid::LanguageIdentifier;

use super::{Load, Subject, default_locale, langid, negotiate};
use crate::texts::Set;

type Bundle = concurrent::FluentBundle<FluentResource>;

pub struct FluentBundle {
    bundles: HashMap<LanguageIdentifier, Bundle>,
    available: Vec<LanguageIdentifier>,
    default: LanguageIdentifier,
}

fn bundle(locale: LanguageIdentifier, text: String) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text).expect("a text that parses");
    bundle.add_resource(resource).expect("ids that occur once");
    bundle
}

/// A message's value or attribute, from the first bundle that has it.
fn format<R>(
    bundles: &[&Bundle],
    id: &str,
    attribute: Option<&str>,
    args: Option<&FluentArgs<'_>>,
    read: impl FnOnce(&str) -> R,
) -> Option<R> {
    let (bundle, pattern) = bundles.iter().find_map(|bundle| {
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        Some((bundle, pattern))
    })?;
    let mut errors = Vec::new();
    Some(read(&bundle.format_pattern(pattern, args, &mut errors)))
}

fn text<R>(bundles: &[&Bundle], code: &str, read: impl FnOnce(&str) -> R) -> R {
    let mut read = Some(read);
    let mut once = |text: &str| read.take().map(|read| read(text));
    if let Some(found) = format(bundles, &format!("retcode-{code}"), None, None, &mut once) {
        return found.expect("read once");
    }
    let mut args = FluentArgs::new();
    args.set("code", code);
    let unknown = format(bundles, "retcode-unknown", None, Some(&args), &mut once);
    unknown.flatten().expect("a text for unknown codes")
}

impl Subject for FluentBundle {
    const NAME: &'static str = "fluent-bundle";
    type Reader<'s> = Vec<&'s Bundle>;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let texts = set.texts();
        Some(Box::new(move || {
            let bundles: HashMap<_, _> = texts
                .into_iter()
                .map(|(locale, text)| (langid(&locale), bundle(langid(&locale), text)))
                .collect();
            let mut available: Vec<_> = bundles.keys().cloned().collect();
            available.sort();
            Self {
                bundles,
                available,
                default: default_locale(),
            }
        }))
    }

    fn reader<'s>(&'s self, header: &str) -> Vec<&'s Bundle> {
        let locales = negotiate(header, &self.available, &self.default);
        locales
            .into_iter()
            .filter_map(|locale| self.bundles.get(locale))
            .collect()
    }

    fn text<R>(reader: &Vec<&Bundle>, code: &str, read: impl FnOnce(&str) -> R) -> R {
        text(reader, code, read)
    }

    fn detailed<R>(reader: &Vec<&Bundle>, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        let mut args = FluentArgs::new();
        args.set("bankMessage", bank_message);
        format(reader, "retcode-9990", Some("detailed"), Some(&args), read).expect("the message")
    }

    fn write(reader: &Vec<&Bundle>, bank_message: &str, buffer: &mut String) {
        let mut args = FluentArgs::new();
        args.set("bankMessage", bank_message);
        let found = reader.iter().find_map(|bundle| {
            let message = bundle.get_message("retcode-9990")?;
            Some((bundle, message.get_attribute("detailed")?.value()))
        });
        let (bundle, pattern) = found.expect("the message");
        let mut errors = Vec::new();
        bundle
            .write_pattern(buffer, pattern, Some(&args), &mut errors)
            .expect("a string");
    }
}

/// The same with a locale parsed when the first reader wants it: the measure for a first text.
pub struct Lazy {
    texts: HashMap<LanguageIdentifier, String>,
    available: Vec<LanguageIdentifier>,
    default: LanguageIdentifier,
}

impl Subject for Lazy {
    const NAME: &'static str = "fluent-bundle, lazy";
    type Reader<'s> = Bundle;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let texts: HashMap<_, _> = set
            .texts()
            .into_iter()
            .map(|(locale, text)| (langid(&locale), text))
            .collect();
        let mut available: Vec<_> = texts.keys().cloned().collect();
        available.sort();
        Some(Box::new(move || Self {
            texts,
            available,
            default: default_locale(),
        }))
    }

    fn reader<'s>(&'s self, header: &str) -> Bundle {
        let locale = negotiate(header, &self.available, &self.default)[0];
        bundle(locale.clone(), self.texts[locale].clone())
    }

    fn text<R>(reader: &Bundle, code: &str, read: impl FnOnce(&str) -> R) -> R {
        text(&[reader], code, read)
    }

    fn detailed<R>(reader: &Bundle, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        FluentBundle::detailed(&vec![reader], bank_message, read)
    }
}
