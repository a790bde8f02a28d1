//! A locale with its language, script and region, none of them missing.
//!
//! UTS #35 compares maximised locales: only as `zh-Hant-TW` are `zh-TW` and `zh-Hant` seen to be the same. So aliases are
//! replaced and likely subtags added before any distance is measured.

use std::fmt;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Language, Region, Script};

use crate::likely::{Subtags, maximize};
use crate::likely_subtags::RIGHT_TO_LEFT;
use crate::matching_data::{LANGUAGE_ALIASES, PARADIGMS, REGION_ALIASES};
use crate::subtag::{self, short};
use crate::tag::{Kind, Tag, UND};

/// A locale's language, script and region after *Add Likely Subtags* ([UTS #35]), and what the matching rules ask of it.
///
/// ICU's `LSR`. A small plain value: a build script can write it with [`parts`](Self::parts) and
/// [`from_parts`](Self::from_parts).
///
/// Two values are equal if the tags are the same apart from aliases, and [equivalent](Self::is_equivalent) if only likely
/// subtags differ: `nl` and `nl-NL` are equivalent, `iw` and `he` equal. A reader who asks for `nl` gets `nl` before `nl-NL`.
///
/// ```
/// use retcodes_negotiate::MaximizedLocale;
///
/// let taiwan = MaximizedLocale::from_tag("zh-TW").unwrap();
/// assert_eq!(taiwan.to_string(), "zh-Hant-TW");
/// assert!(taiwan.is_equivalent(MaximizedLocale::from_tag("zh_hant").unwrap()));
/// ```
///
/// [UTS #35]: https://www.unicode.org/reports/tr35/#Likely_Subtags
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MaximizedLocale {
    /// The language; of a pseudo-locale with a mark in the first byte, of private use a hash.
    pub(crate) language: u64,
    pub(crate) script: u32,
    pub(crate) region: u32,
    flags: u8,
}

/// The direction in which a locale's script is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextDirection {
    /// Latin, Chinese and most others.
    LeftToRight,
    /// Arabic, Hebrew and their like.
    RightToLeft,
}

impl TextDirection {
    /// `ltr` or `rtl`: the value of HTML's attribute `dir`.
    ///
    /// ```
    /// let direction = retcodes_negotiate::text_direction(&"ar".parse()?);
    /// assert_eq!(direction.as_str(), "rtl");
    /// # Ok::<(), unic_langid::LanguageIdentifierError>(())
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

const NAMED_REGION: u8 = 1;
const NAMED_SCRIPT: u8 = 2;
const NAMED_LANGUAGE: u8 = 4;
/// The subtags that the tag names itself.
const NAMED: u8 = NAMED_LANGUAGE | NAMED_SCRIPT | NAMED_REGION;
/// The script, the region is the likely one for the language alone.
const LIKELY_SCRIPT: u8 = 8;
const LIKELY_REGION: u8 = 16;
/// One of CLDR's paradigm locales.
const PARADIGM: u8 = 32;

const ZZZZ: u32 = short("Zzzz");
const ZZ: u32 = short("ZZ");

impl MaximizedLocale {
    /// In the place of what is no tag.
    pub(crate) const NONE: Self = Self::from_parts(0, 0, 0, 0);

    /// The locale of these [`parts`](Self::parts).
    ///
    /// ```
    /// use retcodes_negotiate::MaximizedLocale;
    ///
    /// const ENGLISH: MaximizedLocale = MaximizedLocale::from_parts(0x656e, 0x4c61746e, 0x5553, 60);
    /// assert_eq!(MaximizedLocale::from_tag("en"), Some(ENGLISH));
    /// ```
    pub const fn from_parts(language: u64, script: u32, region: u32, flags: u8) -> Self {
        Self {
            language,
            script,
            region,
            flags,
        }
    }

    /// Language, script, region and flags, as [`from_parts`](Self::from_parts) takes them. The numbers' meaning is private
    /// and may change between versions.
    pub const fn parts(self) -> (u64, u32, u32, u8) {
        (self.language, self.script, self.region, self.flags)
    }

    /// Reads a tag as people, browsers and systems write it: BCP 47 with `-` or `_`, or a POSIX locale such as
    /// `sr_RS.UTF-8@latin`. `None` if it is no tag. Doesn't allocate, except for POSIX modifiers.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Tag::read(tag.trim_ascii()).map(|(tag, _)| Self::of(&tag))
    }

    /// Replaces aliases and adds likely subtags, with the exceptions that ICU's matcher makes.
    pub(crate) fn of(tag: &Tag) -> Self {
        if let Some(special) = special(tag) {
            return special;
        }
        let language = canonical_language(tag.language);
        let script = canonical_script(tag.script);
        let region = canonical_region(tag.region);
        let named = [
            (language != UND, NAMED_LANGUAGE),
            (script != 0, NAMED_SCRIPT),
            (region != 0, NAMED_REGION),
        ];
        let flags = named
            .into_iter()
            .filter_map(|(named, flag)| named.then_some(flag))
            .sum();
        let full = maximize(Subtags::new(language, script, region));
        Self::from_parts(full.language, full.script, full.region, flags).with_likeliness()
    }

    fn with_likeliness(mut self) -> Self {
        let likely = maximize(Subtags::new(self.language, 0, 0));
        if self.script == likely.script {
            self.flags |= LIKELY_SCRIPT;
        }
        if self.region == likely.region {
            self.flags |= LIKELY_REGION;
        }
        let is_paradigm = |(language, region): &(u32, u32)| {
            u64::from(*language) == self.language
                && (*region == self.region || *region == 0 && self.region == likely.region)
        };
        if self.script == likely.script && PARADIGMS.iter().any(is_paradigm) {
            self.flags |= PARADIGM;
        }
        self
    }

    /// Whether both are the same but for likely subtags: `zh-Hans-CN`, `zh-CN` and `zh`.
    pub const fn is_equivalent(self, other: Self) -> bool {
        self.language == other.language
            && self.script == other.script
            && self.region == other.region
    }

    /// The language. `und` for private use and pseudo-locales, which only look like a language's.
    pub fn language(self) -> Language {
        subtag::language(self.language)
    }

    /// The script. `None` for `und` and private use.
    pub fn script(self) -> Option<Script> {
        subtag::script(self.script)
    }

    /// The region. `None` for `und` and private use.
    pub fn region(self) -> Option<Region> {
        subtag::region(self.region)
    }

    /// The direction of the script.
    ///
    /// ```
    /// use retcodes_negotiate::{MaximizedLocale, TextDirection};
    ///
    /// let direction = |tag| MaximizedLocale::from_tag(tag).unwrap().text_direction();
    /// assert_eq!(direction("ur"), TextDirection::RightToLeft);
    /// assert_eq!(direction("ur-Latn"), TextDirection::LeftToRight);
    /// ```
    pub fn text_direction(self) -> TextDirection {
        match RIGHT_TO_LEFT.binary_search(&self.script) {
            Ok(_) => TextDirection::RightToLeft,
            Err(_) => TextDirection::LeftToRight,
        }
    }

    /// The subtags that one of two equivalent tags names and the other doesn't: below 8.
    pub(crate) fn spelling_difference(self, other: Self) -> u32 {
        u32::from((self.flags ^ other.flags) & NAMED)
    }

    /// The language of the tag, even if it is a pseudo-locale's.
    fn written_language(self) -> u64 {
        if self.flags & NAMED_LANGUAGE == 0 {
            UND
        } else {
            self.language & u64::MAX >> 8
        }
    }

    /// Whether both tags name the same language, matching or not: `en` and `en-XA`.
    pub(crate) fn has_written_language_of(self, other: Self) -> bool {
        self.written_language() == other.written_language()
    }

    /// The script and the region that the tag names itself, or 0.
    fn named(self) -> (u32, u32) {
        let named = |flag, subtag| if self.flags & flag == 0 { 0 } else { subtag };
        (
            named(NAMED_SCRIPT, self.script),
            named(NAMED_REGION, self.region),
        )
    }

    /// Basic filtering (RFC 4647, section 3.3.1): the tag `zh` covers `zh-TW`.
    pub(crate) fn covers(self, other: Self) -> bool {
        let ((script, region), others) = (self.named(), other.named());
        self.has_written_language_of(other)
            && (script == 0 || script == others.0)
            && (region == 0 || region == others.1)
    }

    /// Whether a locale has all that this tag names: a default for `zh-Hant` is for readers of `zh-TW`.
    pub(crate) fn includes(self, other: Self) -> bool {
        let (script, region) = self.named();
        self.language == other.language
            && (script == 0 || script == other.script)
            && (region == 0 || region == other.region)
    }

    pub(crate) fn is_paradigm(self) -> bool {
        self.flags & PARADIGM != 0
    }

    /// 0 for a locale with the script and region that are likely for its language, 1 with the script, 2 with neither.
    pub(crate) fn unlikeliness(self) -> u8 {
        match (
            self.flags & LIKELY_SCRIPT != 0,
            self.flags & LIKELY_REGION != 0,
        ) {
            (true, true) => 0,
            (true, false) => 1,
            (false, _) => 2,
        }
    }

    /// Whether this locale has the script, or else the region, that is likely for the language, where the other differs
    /// in it. Decides between locales at the same distance, as ICU's `compareLikely` does.
    pub(crate) fn is_likelier_than(self, other: Self) -> bool {
        if self.language != other.language || self.is_equivalent(other) {
            return false;
        }
        let likely = if self.script == other.script {
            LIKELY_REGION
        } else {
            LIKELY_SCRIPT
        };
        self.flags & likely != 0
    }
}

impl From<&LanguageIdentifier> for MaximizedLocale {
    fn from(id: &LanguageIdentifier) -> Self {
        Self::of(&Tag::from(id))
    }
}

/// `zh-Hans-CN`. A locale that matches only itself has no such form and is `und`.
impl fmt::Display for MaximizedLocale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let special = self.language().is_empty();
        let (script, region) = (
            self.script().filter(|_| !special),
            self.region().filter(|_| !special),
        );
        LanguageIdentifier::from_parts(self.language(), script, region, &[]).fmt(f)
    }
}

/// Tags that match nothing but themselves: `und`, private use, and pseudo-locales, whose language and script only look
/// like those of others.
fn special(tag: &Tag) -> Option<MaximizedLocale> {
    if tag.kind == Kind::Private || (tag.language, tag.script, tag.region) == (UND, 0, 0) {
        let (language, script, region) = (tag.language, tag.script, tag.region);
        return Some(MaximizedLocale::from_parts(language, script, region, NAMED));
    }
    let (([0, 0, b'X', letter @ b'A'..=b'C'], _) | (_, Kind::Pseudo(letter))) =
        (tag.region.to_be_bytes(), tag.kind)
    else {
        return None;
    };
    let language = canonical_language(tag.language) ^ u64::from(letter) << 56;
    let (region, flags) = match canonical_region(tag.region) {
        0 => (
            u32::from_be_bytes([0, 0, b'X', letter]),
            NAMED & !NAMED_REGION,
        ),
        region => (region, NAMED),
    };
    let script = canonical_script(tag.script);
    Some(MaximizedLocale::from_parts(language, script, region, flags))
}

/// The language of an alias: `he` for `iw`.
pub(crate) fn canonical_language(language: u64) -> u64 {
    let alias = u32::try_from(language).ok();
    alias
        .and_then(|alias| find(LANGUAGE_ALIASES, alias))
        .map_or(language, u64::from)
}

/// No script for `Zzzz`.
fn canonical_script(script: u32) -> u32 {
    if script == ZZZZ { 0 } else { script }
}

/// The region of an alias: `GB` for `UK`; none for `ZZ`.
pub(crate) fn canonical_region(region: u32) -> u32 {
    if region == ZZ {
        0
    } else {
        find(REGION_ALIASES, region).unwrap_or(region)
    }
}

fn find(aliases: &[(u32, u32)], alias: u32) -> Option<u32> {
    let at = aliases.binary_search_by_key(&alias, |row| row.0).ok()?;
    aliases.get(at).map(|row| row.1)
}
