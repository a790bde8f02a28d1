//! Likely subtags ([UTS #35]) of every language that `icu_locale` knows, and the scripts that run from right to left.
//!
//! `icu_locale` doesn't list its data, so this asks for every language, script and region that can be written, and keeps
//! what the steps of *Add Likely Subtags* need: what is likely for a language, and where a script or a region changes that.
//!
//! [UTS #35]: https://www.unicode.org/reports/tr35/#Likely_Subtags

use std::collections::BTreeSet;
use std::fmt::Write as _;

use icu_locale::subtags::{Language, Region, Script};
use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander};

/// The bytes after which a line of the table ends.
const WIDTH: usize = 110;

/// The text of `crates/negotiate/src/likely_subtags.rs`.
pub(crate) fn generate() -> String {
    let data = Data::collect();
    let mut text = String::from(
        "//! Likely subtags by icu_locale, for every language, script and region that has any.\n\
         //!\n\
         //! Generated: `cargo run -p retcodes-generate -- likely-subtags`. Do not edit.\n\n\
         use crate::subtag::{packed as l, short as k};\n",
    );
    data.write(&mut text);
    text
}

struct Data {
    scripts: Vec<Script>,
    regions: Vec<Region>,
    /// The language with what is likely for it.
    languages: Vec<LanguageIdentifier>,
    /// Where a region makes another script likely than the language alone does.
    by_region: Vec<LanguageIdentifier>,
    /// Where a script makes another region likely than the language alone does.
    by_script: Vec<LanguageIdentifier>,
    /// What is likely for a script, for a region, and where both together make another language likely than the script does.
    of_scripts: Vec<LanguageIdentifier>,
    of_regions: Vec<LanguageIdentifier>,
    of_both: Vec<LanguageIdentifier>,
}

impl Data {
    fn collect() -> Self {
        let languages: Vec<_> = all_languages()
            .filter_map(|language| likely(language, None, None))
            .collect();
        let of_scripts: Vec<_> = all_scripts()
            .filter_map(|script| likely(Language::UNKNOWN, Some(script), None))
            .collect();
        let of_regions: Vec<_> = all_regions()
            .filter_map(|region| likely(Language::UNKNOWN, None, Some(region)))
            .collect();
        let scripts = sorted(
            languages.iter().chain(&of_scripts).chain(&of_regions),
            |id| id.script,
        );
        let regions = sorted(
            languages.iter().chain(&of_scripts).chain(&of_regions),
            |id| id.region,
        );

        let (mut by_region, mut by_script, mut of_both) = (Vec::new(), Vec::new(), Vec::new());
        for usual in &languages {
            let other_script = |region: &Region| {
                likely(usual.language, None, Some(*region)).filter(|id| id.script != usual.script)
            };
            by_region.extend(regions.iter().filter_map(other_script));
            let other_region = |script: &Script| {
                likely(usual.language, Some(*script), None).filter(|id| id.region != usual.region)
            };
            by_script.extend(scripts.iter().filter_map(other_region));
        }
        for usual in &of_scripts {
            let other_language = |region: &Region| {
                likely(Language::UNKNOWN, usual.script, Some(*region))
                    .filter(|id| id.language != usual.language)
            };
            of_both.extend(regions.iter().filter_map(other_language));
        }
        Self {
            scripts,
            regions,
            languages,
            by_region,
            by_script,
            of_scripts,
            of_regions,
            of_both,
        }
    }

    fn write(&self, text: &mut String) {
        let script = |id: &LanguageIdentifier| place(&self.scripts, id.script);
        let region = |id: &LanguageIdentifier| place(&self.regions, id.region);
        let directions = LocaleDirectionality::new_extended();
        let right_to_left = |script: &&Script| {
            let mut id = LanguageIdentifier::UNKNOWN;
            id.script = Some(**script);
            directions.is_right_to_left(&id)
        };

        table(
            text,
            "The scripts, sorted.",
            "SCRIPTS",
            "u32",
            self.scripts.iter().map(|s| format!("k(\"{s}\")")),
        );
        table(
            text,
            "The regions, sorted.",
            "REGIONS",
            "u32",
            self.regions.iter().map(|r| format!("k(\"{r}\")")),
        );
        table(
            text,
            "The scripts that are written from right to left, sorted.",
            "RIGHT_TO_LEFT",
            "u32",
            self.scripts
                .iter()
                .filter(right_to_left)
                .map(|s| format!("k(\"{s}\")")),
        );
        table(
            text,
            "(language, script, region): what is likely for a language, sorted. Scripts and regions are places in their tables.",
            "LANGUAGES",
            "(u16, u8, u8)",
            self.languages
                .iter()
                .map(|id| format!("(l(\"{}\"), {}, {})", id.language, script(id), region(id))),
        );
        table(
            text,
            "(language, region, script): where a region makes another script likely, sorted.",
            "LANGUAGE_REGIONS",
            "(u16, u8, u8)",
            self.by_region
                .iter()
                .map(|id| format!("(l(\"{}\"), {}, {})", id.language, region(id), script(id))),
        );
        table(
            text,
            "(language, script, region): where a script makes another region likely, sorted.",
            "LANGUAGE_SCRIPTS",
            "(u16, u8, u8)",
            self.by_script
                .iter()
                .map(|id| format!("(l(\"{}\"), {}, {})", id.language, script(id), region(id))),
        );
        table(
            text,
            "(script, language, region): what is likely for a script, sorted.",
            "UNKNOWN_SCRIPTS",
            "(u8, u16, u8)",
            self.of_scripts
                .iter()
                .map(|id| format!("({}, l(\"{}\"), {})", script(id), id.language, region(id))),
        );
        table(
            text,
            "(region, language, script): what is likely for a region, sorted.",
            "UNKNOWN_REGIONS",
            "(u8, u16, u8)",
            self.of_regions
                .iter()
                .map(|id| format!("({}, l(\"{}\"), {})", region(id), id.language, script(id))),
        );
        table(
            text,
            "(script, region, language): where both together make another language likely than the script does, sorted.",
            "UNKNOWN_SCRIPT_REGIONS",
            "(u8, u8, u16)",
            self.of_both
                .iter()
                .map(|id| format!("({}, {}, l(\"{}\"))", script(id), region(id), id.language)),
        );
    }
}

/// The maximised form, if `icu_locale` has one. A few scripts are those of no known language.
fn likely(
    language: Language,
    script: Option<Script>,
    region: Option<Region>,
) -> Option<LanguageIdentifier> {
    const EXPANDER: LocaleExpander = LocaleExpander::new_extended();
    let mut id = LanguageIdentifier::UNKNOWN;
    (id.language, id.script, id.region) = (language, script, region);
    EXPANDER.maximize(&mut id);
    (id.script.is_some() && id.region.is_some()).then_some(id)
}

fn words(
    length: u32,
    letters: u32,
    text: impl Fn(u32) -> char + Copy,
) -> impl Iterator<Item = String> {
    let word = move |number: u32| {
        (0..length)
            .rev()
            .map(|place| text(number / letters.pow(place) % letters))
            .collect()
    };
    (0..letters.pow(length)).map(word)
}

fn letter(number: u32) -> char {
    char::from_u32(u32::from('a') + number).unwrap_or('a')
}

fn all_languages() -> impl Iterator<Item = Language> {
    let mut tags: Vec<String> = words(2, 26, letter).chain(words(3, 26, letter)).collect();
    tags.sort_unstable();
    let known = |tag: String| {
        Language::try_from_str(&tag)
            .ok()
            .filter(|language| !language.is_unknown())
    };
    tags.into_iter().filter_map(known)
}

fn all_scripts() -> impl Iterator<Item = Script> {
    words(4, 26, letter).filter_map(|tag| Script::try_from_str(&tag).ok())
}

fn all_regions() -> impl Iterator<Item = Region> {
    let digit = |number| char::from_digit(number, 10).unwrap_or('0');
    // Letters before digits, as the keys of the tables sort them: two bytes are less than three.
    words(2, 26, letter)
        .chain(words(3, 10, digit))
        .filter_map(|tag| Region::try_from_str(&tag).ok())
}

fn sorted<'a, T: Copy + Ord + ToString>(
    ids: impl Iterator<Item = &'a LanguageIdentifier>,
    subtag: impl Fn(&LanguageIdentifier) -> Option<T>,
) -> Vec<T> {
    let subtags: BTreeSet<_> = ids.filter_map(subtag).collect();
    let mut subtags: Vec<T> = subtags.into_iter().collect();
    subtags.sort_by_key(|subtag| (subtag.to_string().len(), subtag.to_string()));
    subtags
}

fn place<T: PartialEq + Copy>(all: &[T], one: Option<T>) -> u8 {
    let place = all.iter().position(|other| Some(*other) == one);
    u8::try_from(place.expect("the table holds every subtag"))
        .expect("the table has at most 256 subtags")
}

fn table(
    text: &mut String,
    doc: &str,
    name: &str,
    kind: &str,
    items: impl Iterator<Item = String>,
) {
    let _ = writeln!(
        text,
        "\n/// {doc}\n#[rustfmt::skip]\npub(crate) static {name}: &[{kind}] = &["
    );
    let mut line = String::from("   ");
    for item in items {
        if line.len() + item.len() + 2 > WIDTH {
            let _ = writeln!(text, "{line}");
            line = String::from("   ");
        }
        let _ = write!(line, " {item},");
    }
    let _ = writeln!(text, "{line}\n];");
}
