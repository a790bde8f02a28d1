//! This library.

use retcodes::{Args, Catalog, Localizer};

use super::{Load, Subject};
use crate::texts::Set;

/// A catalogue over texts in memory.
pub struct Ours(Catalog);

impl Subject for Ours {
    const NAME: &'static str = "retcodes";
    type Reader<'s> = Localizer<'s>;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let mut builder = Catalog::builder();
        for (locale, text) in set.texts() {
            for part in parts(&text) {
                builder = builder.text(&locale, part);
            }
        }
        Some(Box::new(move || {
            Self(builder.build().expect("texts that load"))
        }))
    }

    fn force(&self) {
        self.0.codes();
    }

    fn reader<'s>(&'s self, header: &str) -> Localizer<'s> {
        self.0.localizer(header)
    }

    fn text<R>(reader: &Localizer<'_>, code: &str, read: impl FnOnce(&str) -> R) -> R {
        read(reader.message(code).text())
    }

    fn detailed<R>(reader: &Localizer<'_>, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        let args = Args::new().with("bankMessage", bank_message);
        read(reader.format("9990", &args).text())
    }

    fn write(reader: &Localizer<'_>, bank_message: &str, buffer: &mut String) {
        let args = Args::new().with("bankMessage", bank_message);
        reader
            .write_to(buffer, "9990", &args)
            .expect("a string takes everything");
    }
}

/// A text as files that are not too large: 10,000 codes are more than one may hold.
fn parts(mut text: &str) -> Vec<&str> {
    const MOST: usize = 200 * 1024;
    let mut parts = Vec::new();
    while text.len() > MOST {
        let end = text
            .match_indices("\nretcode-")
            .map(|(at, _)| at + 1)
            .take_while(|at| *at <= MOST)
            .last();
        let (part, rest) = text.split_at(end.expect("messages shorter than that"));
        parts.push(part);
        text = rest;
    }
    parts.push(text);
    parts
}

/// The texts that ship with the library: only for what happens in a new process.
pub struct Embedded(&'static Catalog);

impl Subject for Embedded {
    const NAME: &'static str = "retcodes, embedded";
    type Reader<'s> = Localizer<'s>;

    fn prepare(set: Set) -> Option<Load<Self>> {
        (set == Set::Locales(2)).then(|| Box::new(|| Self(Catalog::embedded())) as Load<Self>)
    }

    fn force(&self) {
        self.0.codes();
    }

    fn reader<'s>(&'s self, header: &str) -> Localizer<'s> {
        self.0.localizer(header)
    }

    fn text<R>(reader: &Localizer<'_>, code: &str, read: impl FnOnce(&str) -> R) -> R {
        Ours::text(reader, code, read)
    }

    fn detailed<R>(reader: &Localizer<'_>, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        Ours::detailed(reader, bank_message, read)
    }
}
