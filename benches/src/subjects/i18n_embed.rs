//! i18n-embed: one loader with all languages, and per request a loader of the languages selected
//! from it by its own negotiation.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;
use i18n_embed::fluent::{FluentLanguageLoader, NegotiationStrategy};
use i18n_embed::{I18nAssets, LanguageLoader};

use super::{Load, Subject, default_locale};
use crate::texts::{DETAILED, Set, Texts, with_detailed};

pub struct I18nEmbed(FluentLanguageLoader);

/// Texts as the loader asks for them: by `<locale>/<domain>.ftl`.
struct Assets(Texts);

impl I18nAssets for Assets {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let locale = path.split('/').next();
        let texts = self
            .0
            .iter()
            .filter(|(tag, _)| Some(tag.as_str()) == locale);
        texts
            .map(|(_, text)| Cow::Borrowed(text.as_bytes()))
            .collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(
            self.0
                .iter()
                .map(|(locale, _)| format!("{locale}/retcodes.ftl")),
        )
    }
}

impl Subject for I18nEmbed {
    const NAME: &'static str = "i18n-embed";
    type Reader<'s> = FluentLanguageLoader;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let texts = set
            .texts()
            .into_iter()
            .map(|(locale, text)| (locale, with_detailed(&text)));
        let assets = Assets(texts.collect());
        Some(Box::new(move || {
            let loader = FluentLanguageLoader::new("retcodes", default_locale());
            loader
                .load_available_languages(&assets)
                .expect("texts that load");
            loader.set_use_isolating(false);
            Self(loader)
        }))
    }

    fn reader<'s>(&'s self, header: &str) -> FluentLanguageLoader {
        let wishes = fluent_langneg::accepted_languages::parse(header);
        self.0
            .select_languages_negotiate(&wishes, NegotiationStrategy::Filtering)
    }

    fn text<R>(reader: &FluentLanguageLoader, code: &str, read: impl FnOnce(&str) -> R) -> R {
        let id = format!("retcode-{code}");
        if reader.has(&id) {
            return read(&reader.get(&id));
        }
        let mut args = FluentArgs::new();
        args.set("code", code);
        read(&reader.get_args_fluent("retcode-unknown", Some(&args)))
    }

    fn detailed<R>(
        reader: &FluentLanguageLoader,
        bank_message: &str,
        read: impl FnOnce(&str) -> R,
    ) -> R {
        let mut args = FluentArgs::new();
        args.set("bankMessage", bank_message);
        read(&reader.get_args_fluent(DETAILED, Some(&args)))
    }
}
