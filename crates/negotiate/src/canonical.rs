//! Tags as names of locales: reading, canonical spelling, equivalence, direction.

use std::fmt;

use unic_langid::LanguageIdentifier;

use crate::maximized::{MaximizedLocale, TextDirection, canonical_language, canonical_region};
use crate::subtag;
use crate::tag::{Tag, UND};

/// Why a text isn't the [name of a locale](canonical_tag).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TagError {
    /// It is no language tag.
    ///
    /// ```
    /// # use retcodes_negotiate::{TagError, canonical_tag};
    /// assert_eq!(canonical_tag("English"), Err(TagError::Malformed));
    /// ```
    Malformed,
    /// It says more than language, script, region and variants.
    ///
    /// ```
    /// # use retcodes_negotiate::{TagError, canonical_tag};
    /// assert_eq!(canonical_tag("de-u-co-phonebk"), Err(TagError::Extension));
    /// ```
    Extension,
    /// It names no language.
    ///
    /// ```
    /// # use retcodes_negotiate::{TagError, canonical_tag};
    /// assert_eq!(canonical_tag("und-CN"), Err(TagError::NoLanguage));
    /// ```
    NoLanguage,
}

impl fmt::Display for TagError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a language tag; write one like fr, pt-BR or zh-Hant-HK",
            Self::Extension => {
                "a locale is language, script, region and variants only; drop what follows"
            }
            Self::NoLanguage => "the tag names no language",
        })
    }
}

impl std::error::Error for TagError {}

/// Reads a tag as [`MaximizedLocale::from_tag`] does, and drops extensions. `None` if it is no tag, or for private use only.
///
/// ```
/// use retcodes_negotiate::read_tag;
///
/// assert_eq!(read_tag("zh_hant_tw.UTF-8").unwrap(), "zh-Hant-TW");
/// assert_eq!(read_tag("de-u-co-phonebk").unwrap(), "de");
/// assert_eq!(read_tag("C").unwrap(), "en-US-posix");
/// assert_eq!(read_tag("x-mine"), None);
/// ```
pub fn read_tag(tag: &str) -> Option<LanguageIdentifier> {
    let (_, text) = Tag::read(tag.trim_ascii())?;
    without_extensions(&text).parse().ok()
}

/// The part of a tag before the first subtag of one character.
fn without_extensions(tag: &str) -> &str {
    let bytes = tag.as_bytes();
    let singleton = bytes
        .windows(3)
        .position(|window| matches!(window, [b'-', _, b'-']));
    singleton.and_then(|end| tag.get(..end)).unwrap_or(tag)
}

/// The usual spelling of a locale's name: aliases replaced, and no script where language and region imply it.
///
/// Takes `-` and `_` between subtags, and any case.
///
/// ```
/// use retcodes_negotiate::canonical_tag;
///
/// for (tag, canonical) in [
///     ("zh-Hans-CN", "zh-CN"),
///     ("ZH_tw", "zh-TW"),
///     ("zh-Hant", "zh-Hant"), // only language and region together imply a script
///     ("sr-Latn-RS", "sr-Latn-RS"),
///     ("iw", "he"),
///     ("en-UK", "en-GB"),
/// ] {
///     assert_eq!(canonical_tag(tag).unwrap(), canonical);
/// }
/// ```
pub fn canonical_tag(tag: &str) -> Result<LanguageIdentifier, TagError> {
    let (read, canonical) = Tag::read_bcp47(tag).ok_or(TagError::Malformed)?;
    if without_extensions(&canonical) != canonical.as_str() || canonical.starts_with("x-") {
        return Err(TagError::Extension);
    }
    let mut id: LanguageIdentifier = canonical.parse().map_err(|_| TagError::Malformed)?;
    if read.language == UND {
        return Err(TagError::NoLanguage);
    }
    if read.language > u64::from(u32::MAX >> 8) {
        // Four letters and more are for languages that have no code yet, and none has been given.
        return Err(TagError::Malformed);
    }
    id.language = subtag::language(canonical_language(read.language));
    id.region = subtag::region(canonical_region(read.region));
    id.script = id.script.filter(|script| script.as_str() != "Zzzz");
    if id.script.is_some() && id.region.is_some() {
        let mut short = id.clone();
        short.script = None;
        if are_equivalent(&short, &id) {
            return Ok(short);
        }
    }
    Ok(id)
}

/// Whether two tags mean the same locale: aliases and likely subtags make no difference, variants do.
///
/// ```
/// use retcodes_negotiate::are_equivalent;
///
/// assert!(are_equivalent(&"zh-Hans-CN".parse()?, &"zh".parse()?));
/// assert!(are_equivalent(&"iw".parse()?, &"he-IL".parse()?));
/// assert!(!are_equivalent(&"en".parse()?, &"en-GB".parse()?));
/// # Ok::<(), unic_langid::LanguageIdentifierError>(())
/// ```
pub fn are_equivalent(one: &LanguageIdentifier, other: &LanguageIdentifier) -> bool {
    MaximizedLocale::from(one).is_equivalent(other.into()) && one.variants().eq(other.variants())
}

/// The direction of a locale's script, named or likely.
///
/// ```
/// use retcodes_negotiate::{TextDirection, text_direction};
///
/// assert_eq!(text_direction(&"he".parse()?), TextDirection::RightToLeft);
/// # Ok::<(), unic_langid::LanguageIdentifierError>(())
/// ```
pub fn text_direction(locale: &LanguageIdentifier) -> TextDirection {
    MaximizedLocale::from(locale).text_direction()
}
