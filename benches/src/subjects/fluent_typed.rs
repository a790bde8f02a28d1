//! fluent-typed, as its documentation has a server use it: all languages loaded once, its own
//! `langneg` on the header, messages by id because a code is only known at run time.

use fluent_bundle::FluentArgs;
use fluent_typed::prelude::{L10nBundle, L10nLanguageVec};

use super::{Load, Subject};
use crate::texts::{DEFAULT, Set};

pub struct FluentTyped(L10nLanguageVec);

pub struct Reader<'s> {
    bundle: &'s L10nBundle,
    default: &'s L10nBundle,
}

impl Subject for FluentTyped {
    const NAME: &'static str = "fluent-typed";
    type Reader<'s> = Reader<'s>;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let mut bytes = Vec::new();
        let mut ranges = Vec::new();
        for (locale, text) in set.texts() {
            let start = bytes.len();
            bytes.extend(text.into_bytes());
            ranges.push((locale, start..bytes.len()));
        }
        Some(Box::new(move || {
            let languages = L10nLanguageVec::load_without_isolation(&bytes, ranges.into_iter());
            Self(languages.expect("texts that load"))
        }))
    }

    fn reader<'s>(&'s self, header: &str) -> Reader<'s> {
        let default = self.0.get(DEFAULT);
        Reader {
            bundle: self.0.langneg(header).unwrap_or(default),
            default,
        }
    }

    fn text<R>(reader: &Reader<'_>, code: &str, read: impl FnOnce(&str) -> R) -> R {
        let id = format!("retcode-{code}");
        let text = reader
            .bundle
            .msg(&id, None)
            .or_else(|_| reader.default.msg(&id, None));
        let text = text.or_else(|_| {
            let mut args = FluentArgs::new();
            args.set("code", code);
            reader.bundle.msg("retcode-unknown", Some(args))
        });
        read(&text.expect("a text for unknown codes"))
    }

    fn detailed<R>(reader: &Reader<'_>, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        let mut args = FluentArgs::new();
        args.set("bankMessage", bank_message);
        let text = reader.bundle.attr("retcode-9990", "detailed", Some(args));
        read(&text.expect("the message"))
    }
}
