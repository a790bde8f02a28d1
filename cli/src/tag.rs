//! Language tags: as the folders of locales are called, and what the system says.

use icu_locale::{LanguageIdentifier as IcuId, Locale, LocaleCanonicalizer, LocaleExpander};
use unic_langid::LanguageIdentifier;

/// The name of a locale's folder for a tag as somebody typed it: in canonical form, and without the script where language
/// and region imply it. `zh-hant-tw` is `zh-TW`, `iw` is `he`, `zh_cn` is `zh-CN`; `sr-Latn-RS` keeps its script.
///
/// Fails with a sentence if it is no tag, or says more than language, script, region and variants.
pub(crate) fn folder_name(typed: &str) -> Result<LanguageIdentifier, String> {
    let malformed =
        || format!("`{typed}` is not a language tag; write one like fr, pt-BR or zh-Hant-HK");
    let mut locale = Locale::try_from_str(&typed.replace('_', "-")).map_err(|_| malformed())?;
    if locale.extensions != Default::default() {
        return Err(format!(
            "`{typed}`: a locale here is language, script and region only; drop what follows"
        ));
    }
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let mut id = locale.id;
    if id.language.is_unknown() {
        return Err(format!("`{typed}` names no language"));
    }
    if id.script.is_some() && id.region.is_some() {
        let short = IcuId {
            script: None,
            ..id.clone()
        };
        if maximized(&short) == maximized(&id) {
            id = short;
        }
    }
    id.to_string().parse().map_err(|_| malformed())
}

/// The locale that the system is set to: the first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that is set. The others don't
/// count: `LC_ALL=C` means that nobody wants to hear the language of LANG.
pub(crate) fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

/// Whether two tags mean the same locale: `zh` and `zh-CN` do, by likely subtags.
pub(crate) fn same_locale(a: &LanguageIdentifier, b: &LanguageIdentifier) -> bool {
    let full =
        |id: &LanguageIdentifier| IcuId::try_from_str(&id.to_string()).map(|id| maximized(&id));
    matches!((full(a), full(b)), (Ok(a), Ok(b)) if a == b)
}

fn maximized(id: &IcuId) -> IcuId {
    let mut id = id.clone();
    LocaleExpander::new_extended().maximize(&mut id);
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_folder_names() {
        for (typed, expected) in [
            ("zh-hant-tw", Some("zh-TW")),
            ("ZH_CN", Some("zh-CN")),
            ("zh-Hans-CN", Some("zh-CN")),
            ("zh-Hant", Some("zh-Hant")),
            ("en-latn-us", Some("en-US")),
            ("en-us", Some("en-US")),
            ("sr-Latn-RS", Some("sr-Latn-RS")),
            ("sr-Cyrl-RS", Some("sr-RS")),
            ("iw", Some("he")),
            ("fr", Some("fr")),
            ("sl-rozaj", Some("sl-rozaj")),
            ("", None),
            ("und", None),
            ("und-CN", None),
            ("f", None),
            ("../fr", None),
            ("fr/..", None),
            ("français", None),
            ("en-u-ca-buddhist", None),
            ("en-x-private", None),
            ("English", None),
        ] {
            let name = folder_name(typed).ok().map(|id| id.to_string());
            assert_eq!(name.as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn likely_subtags_tell_which_locales_are_one() {
        for (a, b, same) in [
            ("zh", "zh-CN", true),
            ("en", "en-US", true),
            ("zh-TW", "zh-Hant", true),
            ("en", "en-GB", false),
        ] {
            let parse = |tag: &str| tag.parse::<LanguageIdentifier>().unwrap_or_default();
            assert_eq!(same_locale(&parse(a), &parse(b)), same, "{a} {b}");
        }
    }
}
