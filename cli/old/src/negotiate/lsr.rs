//! A tag, filled up: language, script and region, none missing.
//!
//! UTS #35 compares *maximised* tags, because `zh-TW` and `zh-Hant` only turn out to be the same once both
//! are `zh-Hant-TW`. Canonical form and likely subtags come before any distance.

use std::sync::LazyLock;

use icu_locale::subtags::{Language, Region, Script};
use icu_locale::{LanguageIdentifier, LocaleExpander};

use super::data::{LANGUAGE_ALIASES, LANGUAGE_ALIASES_BACK, PARADIGMS, REGION_ALIASES};
use super::key;
use super::tag::{Kind, Tag, UND};

/// Every language's likely subtags, not only those of languages that have locale data: the rules for matching name
/// languages such as `arz` that have none.
///
/// A constant and not a static: it holds but references to static data, yet isn't `Sync`.
const EXPANDER: LocaleExpander = LocaleExpander::new_extended();

/// Language, script, region; and which of them the tag named itself.
///
/// ICU's `LSR`. Two tags that differ in [`named`](Self::named) alone are equivalent, not exactly the same: of `nl` and
/// `nl-NL`, a reader who asked for `nl` gets the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lsr {
    pub(super) language: u64,
    pub(super) script: u32,
    pub(super) region: u32,
    pub(super) named: u8,
}

const NAMED_LANGUAGE: u8 = 4;
const NAMED_SCRIPT: u8 = 2;
const NAMED_REGION: u8 = 1;
const NAMED_ALL: u8 = NAMED_LANGUAGE | NAMED_SCRIPT | NAMED_REGION;

const ZZZZ: u32 = key::short("Zzzz");
const ZZ: u32 = key::short("ZZ");

impl Lsr {
    pub(super) fn is_equivalent(&self, other: &Self) -> bool {
        (self.language, self.script, self.region) == (other.language, other.script, other.region)
    }

    /// Canonical form, then likely subtags (UTS #35, *Likely Subtags*), with the exceptions that ICU's matcher makes.
    pub(super) fn of(tag: &Tag) -> Self {
        if let Some(special) = special(tag) {
            return special;
        }
        let mut full = Self {
            language: canonical_language(tag.language),
            script: if tag.script == ZZZZ { 0 } else { tag.script },
            region: canonical_region(tag.region),
            named: 0,
        };
        let und = full.language == UND;
        full.named = [
            (!und, NAMED_LANGUAGE),
            (full.script != 0, NAMED_SCRIPT),
            (full.region != 0, NAMED_REGION),
        ]
        .into_iter()
        .filter_map(|(named, flag)| named.then_some(flag))
        .sum();
        if full.named != NAMED_ALL {
            full.expand(und);
        }
        full
    }

    /// What is likely for the language alone.
    fn likely(&self) -> Self {
        let mut likely = Self {
            script: 0,
            region: 0,
            ..*self
        };
        likely.expand(false);
        likely
    }

    /// 0 for a locale with the script and region that are likely for its language, 1 with the script, 2 with neither.
    pub(super) fn unlikeliness(&self) -> u8 {
        let likely = self.likely();
        match (self.script == likely.script, self.region == likely.region) {
            (true, true) => 0,
            (true, false) => 1,
            (false, _) => 2,
        }
    }

    fn expand(&mut self, und: bool) {
        if und && self.script != 0 && self.region != 0 {
            // What is likely in the region is taken first, if it is written in this script.
            let likely = maximised(UND, 0, self.region);
            if likely.language != UND && likely.script == self.script {
                self.language = likely.language;
                return;
            }
        }
        let likely = maximised(self.language, self.script, self.region);
        (self.language, self.script, self.region) = (likely.language, likely.script, likely.region);
        if self.script == 0 || self.region == 0 || self.language == UND {
            self.expand_unknown();
        }
    }

    /// A language, script or region without data: what is likely without it, or else what is likely at all.
    fn expand_unknown(&mut self) {
        let likely = maximised(UND, self.script, self.region);
        let fill = |subtag: &mut u32, likely: u32, otherwise: &str| {
            if *subtag == 0 {
                *subtag = if likely == 0 {
                    key::short(otherwise)
                } else {
                    likely
                };
            }
        };
        fill(&mut self.script, likely.script, "Latn");
        fill(&mut self.region, likely.region, "US");
        if self.language == UND {
            self.language = key::long(b"en");
        }
    }
}

/// Tags that match nothing but themselves: `und`, private use, and pseudo-locales, whose language and script only look
/// like those of others.
fn special(tag: &Tag) -> Option<Lsr> {
    let itself = Lsr {
        language: tag.language,
        script: tag.script,
        region: tag.region,
        named: NAMED_ALL,
    };
    if tag.kind == Kind::Private || (tag.language, tag.script, tag.region) == (UND, 0, 0) {
        return Some(itself);
    }
    let (([0, 0, b'X', letter @ b'A'..=b'C'], _) | (_, Kind::Pseudo(letter))) =
        (tag.region.to_be_bytes(), tag.kind)
    else {
        return None;
    };
    let language = itself.language ^ u64::from(letter) << 56;
    Some(if tag.region == 0 {
        let region = u32::from_be_bytes([0, 0, b'X', letter]);
        let named = NAMED_LANGUAGE | NAMED_SCRIPT;
        Lsr {
            language,
            region,
            named,
            ..itself
        }
    } else {
        Lsr { language, ..itself }
    })
}

/// The language that an alias stands for: `he` for `iw`.
pub(super) fn canonical_language(language: u64) -> u64 {
    let canonical = u32::try_from(language)
        .ok()
        .and_then(|language| canonical(LANGUAGE_ALIASES, language));
    canonical.map_or(language, u64::from)
}

/// The other subtags that stand for a language: `iw` for `he`.
pub(super) fn language_aliases(language: u64) -> impl Iterator<Item = u64> {
    let language = u32::try_from(language).unwrap_or(0);
    let start = LANGUAGE_ALIASES_BACK.partition_point(|(canonical, _)| *canonical < language);
    LANGUAGE_ALIASES_BACK
        .get(start..)
        .unwrap_or_default()
        .iter()
        .take_while(move |(canonical, _)| *canonical == language)
        .map(|(_, alias)| u64::from(*alias))
}

fn canonical_region(region: u32) -> u32 {
    match region {
        ZZ => 0,
        _ => canonical(REGION_ALIASES, region).unwrap_or(region),
    }
}

fn canonical(aliases: &[(u32, u32)], subtag: u32) -> Option<u32> {
    let at = aliases
        .binary_search_by_key(&subtag, |(alias, _)| *alias)
        .ok()?;
    aliases.get(at).map(|(_, canonical)| *canonical)
}

/// Likely subtags by icu_locale. What it has no data for stays as it is.
fn maximised(language: u64, script: u32, region: u32) -> Likely {
    let mut id = LanguageIdentifier::UNKNOWN;
    id.language = subtag(language, Language::try_from_utf8).unwrap_or(Language::UNKNOWN);
    id.script = subtag(u64::from(script), Script::try_from_utf8);
    id.region = subtag(u64::from(region), Region::try_from_utf8);
    let known = id.language != Language::UNKNOWN || language == UND;
    if known {
        EXPANDER.maximize(&mut id);
    }
    Likely {
        language: if known {
            key::long(id.language.as_str().as_bytes())
        } else {
            language
        },
        script: id.script.map_or(0, |script| key::short(script.as_str())),
        region: id.region.map_or(0, |region| key::short(region.as_str())),
    }
}

struct Likely {
    language: u64,
    script: u32,
    region: u32,
}

fn subtag<T, E>(key: u64, read: impl Fn(&[u8]) -> Result<T, E>) -> Option<T> {
    let bytes = key.to_be_bytes();
    let start = bytes.iter().position(|byte| *byte != 0)?;
    read(bytes.get(start..)?).ok()
}

/// Whether a locale has the script, or else the region, that is likely for its language, where another differs in it.
///
/// This decides between supported locales at the same distance, as ICU does (`compareLikely`).
pub(super) fn is_likelier(one: &Lsr, other: &Lsr) -> bool {
    if one.language != other.language || one.is_equivalent(other) {
        return false;
    }
    let likely = one.likely();
    if one.script == other.script {
        one.region == likely.region
    } else {
        one.script == likely.script
    }
}

/// Whether a locale is one of CLDR's paradigm locales.
pub(super) fn is_paradigm(lsr: &Lsr) -> bool {
    static PARADIGM_LSRS: LazyLock<Vec<Lsr>> = LazyLock::new(|| {
        let tags = PARADIGMS.iter().filter_map(|tag| Tag::read(tag));
        tags.map(|(tag, _)| Lsr::of(&tag)).collect()
    });
    PARADIGM_LSRS
        .iter()
        .any(|paradigm| paradigm.is_equivalent(lsr))
}

#[cfg(any())]
mod tests {
    use icu_locale::{Locale, LocaleCanonicalizer};

    use super::*;

    fn full(tag: &str) -> String {
        let (tag, _) = Tag::read(tag).unwrap();
        let Lsr {
            language,
            script,
            region,
            ..
        } = Lsr::of(&tag);
        [language, script.into(), region.into()]
            .map(key::text)
            .join("-")
    }

    #[test]
    fn tags_are_filled_up_as_icu_fills_them() {
        for (tag, expected) in [
            ("zh", "zh-Hans-CN"),
            ("zh-TW", "zh-Hant-TW"),
            ("iw", "he-Hebr-IL"),
            ("en-UK", "en-Latn-GB"),
            ("zh-ZZ", "zh-Hans-CN"),
            ("zh-Zzzz", "zh-Hans-CN"),
            ("und", "und--"),
            ("und-ZZ", "en-Latn-US"),
            ("und-TW", "zh-Hant-TW"),
            ("und-Latn", "en-Latn-US"),
            ("und-Latn-DE", "de-Latn-DE"),
            ("und-Cyrl-DE", "ru-Cyrl-DE"),
            ("qaa", "qaa-Latn-US"),
            ("qaa-Cyrl", "qaa-Cyrl-RU"),
            ("qaa-JP", "qaa-Jpan-JP"),
            ("arz", "arz-Arab-EG"),
            ("sh", "sh-Latn-US"),
        ] {
            assert_eq!(full(tag), expected, "{tag}");
        }
    }

    /// The table is made from CLDR 48's aliases, icu_locale holds those of a later CLDR: they must agree but for these.
    #[test]
    fn aliases_are_those_of_icu_locale() {
        let canonicalizer = LocaleCanonicalizer::new_extended();
        let mut different = Vec::new();
        for (alias, canonical) in LANGUAGE_ALIASES {
            let (alias, canonical) = (
                key::text(u64::from(*alias)),
                key::text(u64::from(*canonical)),
            );
            let mut locale: Locale = alias.parse().unwrap();
            canonicalizer.canonicalize(&mut locale);
            if locale.to_string() != canonical {
                different.push(format!("{alias} {canonical} {locale}"));
            }
        }
        assert_eq!(different, ["fat ak fat"]);
    }
}
