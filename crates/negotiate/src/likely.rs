//! *Add Likely Subtags* ([UTS #35]): language, script and region for a tag that lacks some of them.
//!
//! [UTS #35]: https://www.unicode.org/reports/tr35/#Likely_Subtags

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Region;

use crate::likely_subtags::{
    LANGUAGE_REGIONS, LANGUAGE_SCRIPTS, LANGUAGES, REGIONS, SCRIPTS, UNKNOWN_REGIONS,
    UNKNOWN_SCRIPT_REGIONS, UNKNOWN_SCRIPTS,
};
use crate::subtag::{self, long, pack, short, unpack};
use crate::tag::UND;

/// The subtags of a tag. A missing one is 0; a missing language is `und`.
#[derive(Clone, Copy)]
pub(crate) struct Subtags {
    pub(crate) language: u64,
    pub(crate) script: u32,
    pub(crate) region: u32,
}

impl Subtags {
    pub(crate) const fn new(language: u64, script: u32, region: u32) -> Self {
        Self {
            language,
            script,
            region,
        }
    }

    fn is_full(self) -> bool {
        self.language != UND && self.script != 0 && self.region != 0
    }

    /// These subtags, the missing ones from another tag.
    fn or(self, other: Self) -> Self {
        let or = |subtag, other| if subtag == 0 { other } else { subtag };
        let language = if self.language == UND {
            other.language
        } else {
            self.language
        };
        Self::new(
            language,
            or(self.script, other.script),
            or(self.region, other.region),
        )
    }
}

/// *Add Likely Subtags*, with what ICU's matcher does where there are none.
pub(crate) fn maximize(tag: Subtags) -> Subtags {
    const ENGLISH: Subtags = Subtags::new(long(b"en"), short("Latn"), short("US"));
    if tag.is_full() {
        return tag;
    }
    if tag.script != 0 && tag.region != 0 {
        // What is likely in the region comes first, if it is written in this script.
        let likely = add_likely(Subtags::new(UND, 0, tag.region));
        if likely.language != UND && likely.script == tag.script {
            return tag.or(likely);
        }
    }
    let likely = add_likely(tag);
    if likely.is_full() {
        return likely;
    }
    // No data for this language, script or region: what is likely without the language, or else English.
    let without = add_likely(Subtags {
        language: UND,
        ..likely
    });
    likely
        .or(Subtags {
            language: UND,
            ..without
        })
        .or(ENGLISH)
}

/// *Add Likely Subtags*. What there are no data for stays as it is.
fn add_likely(tag: Subtags) -> Subtags {
    likely(tag).map_or(tag, |likely| tag.or(likely))
}

fn likely(tag: Subtags) -> Option<Subtags> {
    let (script, region) = (place(SCRIPTS, tag.script), place(REGIONS, tag.region));
    if tag.language != UND {
        let language = pack(tag.language)?;
        let (mut likely_script, mut likely_region) = find1(LANGUAGES, language)?;
        if let Some(other) = region.and_then(|region| find2(LANGUAGE_REGIONS, language, region)) {
            likely_script = other;
        } else if let Some(script) = script
            && let Some(other) = find2(LANGUAGE_SCRIPTS, language, script)
        {
            likely_region = other;
        }
        let (script, region) = (at(SCRIPTS, likely_script), at(REGIONS, likely_region));
        return Some(Subtags::new(tag.language, script, region));
    }
    if let Some(script) = script
        && let Some((language, likely_region)) = find1(UNKNOWN_SCRIPTS, script)
    {
        let both = region.and_then(|region| find2(UNKNOWN_SCRIPT_REGIONS, script, region));
        let language = unpack(both.unwrap_or(language));
        return Some(Subtags::new(
            language,
            tag.script,
            at(REGIONS, likely_region),
        ));
    }
    let (language, script) = find1(UNKNOWN_REGIONS, region?)?;
    Some(Subtags::new(
        unpack(language),
        at(SCRIPTS, script),
        tag.region,
    ))
}

/// Every tag that has likely subtags, with its maximised form: each language alone (`zh`), and where a region or a script
/// makes another script or region likely (`zh-TW`, `zh-Hant`). Some 7,000, in the order of their languages.
///
/// This is for exporters, which write fallback chains down for any reader.
///
/// ```
/// use retcodes_negotiate::likely_subtags;
///
/// let (_, greek) = likely_subtags().find(|(tag, _)| tag.language == "el").unwrap();
/// assert_eq!(greek, "el-Grek-GR");
/// assert!(likely_subtags().any(|(tag, likely)| tag == "zh-TW" && likely == "zh-Hant-TW"));
/// ```
pub fn likely_subtags() -> impl Iterator<Item = (LanguageIdentifier, LanguageIdentifier)> {
    LANGUAGES.iter().flat_map(|&(language, _, _)| {
        let own = |table: &'static [(u16, u8, u8)]| {
            let start = table.partition_point(|row| row.0 < language);
            table
                .iter()
                .skip(start)
                .take_while(move |row| row.0 == language)
        };
        let alone = std::iter::once((0, 0));
        let regions = own(LANGUAGE_REGIONS).map(|row| (0, at(REGIONS, row.1)));
        let scripts = own(LANGUAGE_SCRIPTS).map(|row| (at(SCRIPTS, row.1), 0));
        alone
            .chain(regions)
            .chain(scripts)
            .map(move |(script, region)| {
                let tag = Subtags::new(unpack(language), script, region);
                (identifier(tag), identifier(maximize(tag)))
            })
    })
}

fn identifier(tag: Subtags) -> LanguageIdentifier {
    let (script, region) = (subtag::script(tag.script), subtag::region(tag.region));
    LanguageIdentifier::from_parts(subtag::language(tag.language), script, region, &[])
}

/// The regions that have likely subtags: with a language, the tags that a reader may have.
///
/// ```
/// assert!(retcodes_negotiate::known_regions().any(|region| region == "TW"));
/// ```
pub fn known_regions() -> impl Iterator<Item = Region> {
    REGIONS.iter().filter_map(|region| subtag::region(*region))
}

/// The row of a table with one key, sorted by it.
fn find1<K: Ord + Copy, A: Copy, B: Copy>(table: &[(K, A, B)], key: K) -> Option<(A, B)> {
    let at = table.binary_search_by_key(&key, |row| row.0).ok()?;
    table.get(at).map(|row| (row.1, row.2))
}

/// The row of a table with two keys, sorted by both.
fn find2<K: Ord + Copy, L: Ord + Copy, A: Copy>(table: &[(K, L, A)], one: K, two: L) -> Option<A> {
    let at = table.binary_search_by_key(&(one, two), |row| (row.0, row.1));
    table.get(at.ok()?).map(|row| row.2)
}

fn place(table: &[u32], subtag: u32) -> Option<u8> {
    table
        .binary_search(&subtag)
        .ok()
        .and_then(|place| u8::try_from(place).ok())
}

fn at(table: &[u32], place: u8) -> u32 {
    table.get(usize::from(place)).copied().unwrap_or_default()
}
