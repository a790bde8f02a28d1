//! Likely subtags, aliases and directions beside `icu_locale`'s.

use icu_locale::subtags::{Language, Region, Script};
use icu_locale::{
    LanguageIdentifier as IcuId, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander,
};
use retcodes_negotiate::{
    MaximizedLocale, TagError, TextDirection, are_equivalent, canonical_tag, known_regions,
    likely_subtags, read_tag, text_direction,
};
use unic_langid::LanguageIdentifier;

const EXPANDER: LocaleExpander = LocaleExpander::new_extended();

fn maximized(tag: &str) -> String {
    MaximizedLocale::from_tag(tag)
        .unwrap_or_else(|| panic!("{tag}"))
        .to_string()
}

/// Every language of two or three letters.
fn languages() -> impl Iterator<Item = String> {
    let letters = || ('a'..='z').map(String::from);
    let two = letters().flat_map(move |one| letters().map(move |other| format!("{one}{other}")));
    two.flat_map(move |two| {
        std::iter::once(two.clone()).chain(letters().map(move |letter| format!("{two}{letter}")))
    })
}

#[test]
fn every_language_has_the_likely_subtags_of_icu() {
    let scripts = ["", "Latn", "Cyrl", "Arab", "Hant", "Shaw"];
    let regions = [
        "", "US", "TW", "HK", "RS", "TR", "PK", "CN", "MN", "419", "AQ",
    ];
    let canonicalizer = LocaleCanonicalizer::new_extended();
    let (mut wrong, mut known) = (Vec::new(), 0);
    for language in languages() {
        let id: Language = language.parse().unwrap();
        let mut locale = Locale::from(IcuId::from(id));
        canonicalizer.canonicalize(&mut locale);
        let mut alone = IcuId::from(id);
        EXPANDER.maximize(&mut alone);
        if id.is_unknown() || locale.id.language != id || alone.script.is_none() {
            // Aliases, and languages that ICU doesn't know, are for other tests.
            continue;
        }
        known += 1;
        for script in scripts {
            for region in regions {
                let mut expected = IcuId::from(id);
                expected.script = script.parse::<Script>().ok();
                expected.region = region.parse::<Region>().ok();
                EXPANDER.maximize(&mut expected);
                let tag = [language.as_str(), script, region];
                let tag = tag
                    .into_iter()
                    .filter(|subtag| !subtag.is_empty())
                    .collect::<Vec<_>>()
                    .join("-");
                let found = maximized(&tag);
                if found != expected.to_string() {
                    wrong.push(format!("{tag}: {found}, not {expected}"));
                }
            }
        }
    }
    assert!(known > 7000, "{known} languages");
    assert!(
        wrong.is_empty(),
        "{} wrong: {:?}",
        wrong.len(),
        &wrong[..wrong.len().min(30)]
    );
}

#[test]
fn every_region_and_script_has_the_likely_subtags_of_icu() {
    let scripts: Vec<Script> = [
        "Latn", "Cyrl", "Arab", "Hant", "Deva", "Ethi", "Hebr", "Shaw", "Grek",
    ]
    .map(|script| script.parse().unwrap())
    .into();
    for region in known_regions() {
        for script in scripts.iter().copied().map(Some).chain([None]) {
            let mut expected = IcuId::UNKNOWN;
            expected.script = script;
            expected.region = region.as_str().parse().ok();
            let tag = expected.to_string();
            // What is likely in the region comes first, if it is written in the script: so does ICU's matcher.
            let mut of_region = IcuId {
                script: None,
                ..expected.clone()
            };
            EXPANDER.maximize(&mut of_region);
            if of_region.script == script {
                expected = of_region;
            } else {
                EXPANDER.maximize(&mut expected);
            }
            if expected.language.is_unknown() {
                // Unknown to ICU: its matcher takes what is likely at all.
                expected.language = "en".parse().unwrap();
                expected.script = expected.script.or("Latn".parse().ok());
            }
            assert_eq!(maximized(&tag), expected.to_string(), "{tag}");
        }
    }
    for letters in languages().filter(|letters| letters.len() == 3) {
        for last in 'a'..='z' {
            let mut expected = IcuId::UNKNOWN;
            expected.script = format!("{letters}{last}").parse().ok();
            let tag = expected.to_string();
            if expected
                .script
                .is_some_and(|script| script.as_str() != "Zzzz")
                && EXPANDER.maximize(&mut expected) == icu_locale::TransformResult::Modified
            {
                if expected.language.is_unknown() {
                    expected.language = "en".parse().unwrap();
                }
                assert_eq!(maximized(&tag), expected.to_string(), "{tag}");
            }
        }
    }
}

#[test]
fn tags_are_maximized_as_by_icus_matcher() {
    for (tag, expected) in [
        ("zh", "zh-Hans-CN"),
        ("zh-TW", "zh-Hant-TW"),
        ("iw", "he-Hebr-IL"),
        ("en-UK", "en-Latn-GB"),
        ("zh-ZZ", "zh-Hans-CN"),
        ("zh-Zzzz", "zh-Hans-CN"),
        ("und", "und"),
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
        ("en-XA", "und"),
        ("x-mine", "und"),
    ] {
        assert_eq!(maximized(tag), expected, "{tag}");
    }
}

/// The aliases are those of icu_locale, whose data Cargo.lock keeps at CLDR 48.
#[test]
fn aliases_are_those_of_icu() {
    let canonicalizer = LocaleCanonicalizer::new_extended();
    let mut different = Vec::new();
    let mut aliases = 0;
    for language in languages() {
        let mut expected: Locale = language.parse().unwrap();
        canonicalizer.canonicalize(&mut expected);
        let id: LanguageIdentifier = language.parse().unwrap();
        let Ok(canonical) = canonical_tag(&language) else {
            assert_eq!(
                canonical_tag(&language),
                Err(TagError::NoLanguage),
                "{language}"
            );
            continue;
        };
        aliases += usize::from(canonical != id);
        // ICU also replaces a language by a language with a script or region, which its matcher doesn't.
        if expected.to_string().len() <= 3 && canonical.to_string() != expected.to_string() {
            different.push(format!("{language} {canonical} {expected}"));
        }
    }
    assert!(aliases > 400, "{aliases}");
    assert_eq!(different, [""; 0]);
}

#[test]
fn directions_are_those_of_icu() {
    let directions = LocaleDirectionality::new_extended();
    let mut right_to_left = 0;
    for (tag, likely) in likely_subtags() {
        let id: IcuId = likely.to_string().parse().unwrap();
        let expected = directions.is_right_to_left(&id);
        assert_eq!(
            text_direction(&tag) == TextDirection::RightToLeft,
            expected,
            "{tag}"
        );
        right_to_left += usize::from(expected);
    }
    assert!(right_to_left > 100, "{right_to_left}");
    for (tag, expected) in [
        ("ar", TextDirection::RightToLeft),
        ("az-IR", TextDirection::RightToLeft),
        ("az", TextDirection::LeftToRight),
        ("ks-Deva", TextDirection::LeftToRight),
        ("en-Arab", TextDirection::RightToLeft),
        ("und", TextDirection::LeftToRight),
    ] {
        assert_eq!(text_direction(&tag.parse().unwrap()), expected, "{tag}");
    }
}

#[test]
fn the_table_can_be_listed() {
    let mut count = 0;
    for (tag, likely) in likely_subtags() {
        count += 1;
        let mut expected: IcuId = tag.to_string().parse().unwrap();
        EXPANDER.maximize(&mut expected);
        assert_eq!(likely.to_string(), expected.to_string(), "{tag}");
    }
    assert!(count > 7000, "{count}");
}

#[test]
fn names_of_locales_have_one_spelling() {
    for (typed, expected) in [
        ("zh-hant-tw", Ok("zh-TW")),
        ("ZH_CN", Ok("zh-CN")),
        ("zh-Hans-CN", Ok("zh-CN")),
        ("zh-Hant", Ok("zh-Hant")),
        ("zh", Ok("zh")),
        ("en-latn-us", Ok("en-US")),
        ("en-us", Ok("en-US")),
        ("en-UK", Ok("en-GB")),
        ("zh-Zzzz-CN", Ok("zh-CN")),
        ("zh-ZZ", Ok("zh")),
        ("sr-Latn-RS", Ok("sr-Latn-RS")),
        ("sr-Cyrl-RS", Ok("sr-RS")),
        ("uz-Latn-UZ", Ok("uz-UZ")),
        ("pa-Arab-PK", Ok("pa-PK")),
        ("qaa-Latn-US", Ok("qaa-US")),
        ("iw", Ok("he")),
        ("cmn-TW", Ok("zh-TW")),
        ("fr", Ok("fr")),
        ("sl-rozaj", Ok("sl-rozaj")),
        ("sl-latn-si-rozaj", Ok("sl-SI-rozaj")),
        ("", Err(TagError::Malformed)),
        ("f", Err(TagError::Malformed)),
        ("../fr", Err(TagError::Malformed)),
        ("fr/..", Err(TagError::Malformed)),
        (" fr", Err(TagError::Malformed)),
        ("français", Err(TagError::Malformed)),
        ("English", Err(TagError::Malformed)),
        ("posix", Err(TagError::Malformed)),
        ("zh_CN.UTF-8", Err(TagError::Malformed)),
        ("en-u-ca-buddhist", Err(TagError::Extension)),
        ("en-x-private", Err(TagError::Extension)),
        ("x-private", Err(TagError::Extension)),
        ("und", Err(TagError::NoLanguage)),
        ("und-CN", Err(TagError::NoLanguage)),
    ] {
        let name = canonical_tag(typed);
        assert_eq!(
            name.as_ref()
                .map(ToString::to_string)
                .map_err(|error| *error),
            expected.map(str::to_owned),
            "{typed}"
        );
        if let Ok(name) = name {
            assert_eq!(canonical_tag(&name.to_string()), Ok(name), "{typed} again");
        }
    }
}

#[test]
fn equivalent_tags_are_one_locale() {
    for (one, other, expected) in [
        ("zh", "zh-CN", true),
        ("zh-Hans-CN", "zh-CN", true),
        ("zh-TW", "zh-Hant", true),
        ("en", "en-US", true),
        ("iw", "he-IL", true),
        ("mo", "ro", true),
        ("en", "en-GB", false),
        ("zh-TW", "zh-HK", false),
        ("sl", "sl-rozaj", false),
        ("sl-SI-rozaj", "sl-rozaj", true),
        ("sl-1994-rozaj", "sl-rozaj-1994", true),
        ("en", "en-XA", false),
        ("und", "en", false),
    ] {
        let read = |tag: &str| read_tag(tag).unwrap();
        assert_eq!(
            are_equivalent(&read(one), &read(other)),
            expected,
            "{one} {other}"
        );
        assert_eq!(
            are_equivalent(&read(other), &read(one)),
            expected,
            "{other} {one}"
        );
    }
}
