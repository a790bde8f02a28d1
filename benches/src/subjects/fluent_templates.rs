//! fluent-templates: its `static_loader!`, or its `ArcLoader` where the texts are made at run time.
//!
//! A look-up takes a locale and negotiates for itself; the locale of a header is fluent-langneg's.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs;

use fluent_bundle::FluentValue;
use fluent_templates::{ArcLoader, Loader};
use unic_langid::LanguageIdentifier;

use super::{Load, Subject, default_locale, langid, negotiate};
use crate::texts::Set;

mod two {
    include!(concat!(env!("OUT_DIR"), "/fluent_templates.rs"));
    pub(super) fn loader() -> &'static fluent_templates::StaticLoader {
        &LOADER
    }
}

pub struct FluentTemplates {
    loader: Box<dyn Loader + Send + Sync>,
    available: Vec<LanguageIdentifier>,
    default: LanguageIdentifier,
}

pub struct Reader<'s> {
    loader: &'s (dyn Loader + Send + Sync),
    locale: LanguageIdentifier,
}

/// The static loader as a value of its own.
struct Static(&'static fluent_templates::StaticLoader);

impl Loader for Static {
    fn lookup_complete(
        &self,
        lang: &LanguageIdentifier,
        text_id: &str,
        args: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>,
    ) -> String {
        self.0.lookup_complete(lang, text_id, args)
    }

    fn try_lookup_complete(
        &self,
        lang: &LanguageIdentifier,
        text_id: &str,
        args: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>,
    ) -> Option<String> {
        self.0.try_lookup_complete(lang, text_id, args)
    }

    fn locales(&self) -> Box<dyn Iterator<Item = &LanguageIdentifier> + '_> {
        self.0.locales()
    }
}

impl Subject for FluentTemplates {
    const NAME: &'static str = "fluent-templates";
    type Reader<'s> = Reader<'s>;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let texts = set.texts();
        let mut available: Vec<_> = texts.iter().map(|(locale, _)| langid(locale)).collect();
        available.sort();
        if matches!(set, Set::Two | Set::Locales(2)) {
            return Some(Box::new(move || {
                // The first look into it loads it.
                two::loader().locales().count();
                Self {
                    loader: Box::new(Static(two::loader())),
                    available,
                    default: default_locale(),
                }
            }));
        }
        let folder = tempfile::tempdir().ok()?;
        for (locale, text) in texts {
            fs::create_dir(folder.path().join(&locale)).ok()?;
            fs::write(folder.path().join(locale).join("retcodes.ftl"), text).ok()?;
        }
        Some(Box::new(move || {
            let loader = ArcLoader::builder(folder.path(), default_locale())
                .customize(|bundle| bundle.set_use_isolating(false))
                .build()
                .expect("texts that load");
            Self {
                loader: Box::new(loader),
                available,
                default: default_locale(),
            }
        }))
    }

    fn reader<'s>(&'s self, header: &str) -> Reader<'s> {
        let locale = negotiate(header, &self.available, &self.default)[0].clone();
        Reader {
            loader: &*self.loader,
            locale,
        }
    }

    fn text<R>(reader: &Reader<'_>, code: &str, read: impl FnOnce(&str) -> R) -> R {
        let text = reader
            .loader
            .try_lookup(&reader.locale, &format!("retcode-{code}"));
        let text = text.unwrap_or_else(|| {
            let args = HashMap::from([(Cow::Borrowed("code"), FluentValue::from(code))]);
            reader
                .loader
                .lookup_with_args(&reader.locale, "retcode-unknown", &args)
        });
        read(&text)
    }

    fn detailed<R>(reader: &Reader<'_>, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        let args = HashMap::from([(
            Cow::Borrowed("bankMessage"),
            FluentValue::from(bank_message),
        )]);
        read(
            &reader
                .loader
                .lookup_with_args(&reader.locale, "retcode-9990.detailed", &args),
        )
    }
}
