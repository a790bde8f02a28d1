//! Reads what a reader asks for: tags, lists and `Accept-Language` values, into language ranges in order.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use crate::maximized::MaximizedLocale;
use crate::tag::{Tag, Text};

/// Of a longer text, the elements within this many bytes are read.
pub(crate) const MOST_BYTES: usize = 4096;
/// Further ranges are not read.
const MOST_RANGES: usize = 32;

/// A reader's language ranges in order of preference ([RFC 4647], [RFC 9110]), the refused ones, and what could not be read.
///
/// | written | read as |
/// |---|---|
/// | `zh-HK` | one range |
/// | `zh-HK, zh;q=0.9, en;q=0.8` | `Accept-Language`: by weight, equal weights in the order given |
/// | `en;q=0, *` | anything but English |
/// | `zh-HK zh en`, `zh_HK:zh:en` | a list by spaces, by colons (as in `LANGUAGE`) |
/// | `zh_CN.UTF-8`, `sr_RS@latin`, `C` | a POSIX locale: `zh-CN`, `sr-Latn-RS`, `en-US-posix` |
/// | `de-u-co-phonebk`, `en-x-mine` | its language; extensions are ignored in matching |
/// | `i-klingon`, `en-GB-oed`, `zh-yue` | grandfathered tags and extended languages: `tlh`, `en-GB-oxendict`, `yue` |
///
/// A weight is a number from 0 to 1, with any number of decimals. An element with another weight is skipped. Other
/// parameters than `q` are ignored.
///
/// At most 4 KiB of a text are read, 32 ranges, and of each tag the subtags within its first 35 bytes. The rest is
/// ignored. Reading never fails, and costs a few hundred nanoseconds for a usual header.
///
/// ```
/// use retcodes_negotiate::LanguageRanges;
///
/// let ranges = LanguageRanges::parse("en;q=0.5, zh_HK.UTF-8, what?, fr;q=0");
/// assert_eq!(ranges.requested().collect::<Vec<_>>(), ["zh-HK", "en"]);
/// assert_eq!(ranges.refused().collect::<Vec<_>>(), ["fr"]);
/// assert_eq!(ranges.skipped().collect::<Vec<_>>(), ["what?"]);
/// ```
///
/// [RFC 4647]: https://www.rfc-editor.org/rfc/rfc4647
/// [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageRanges {
    /// The highest weight first; the refused ones, of weight 0, last.
    ranges: Vec<LanguageRange>,
    skipped: Vec<Box<str>>,
}

/// A language range with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LanguageRange {
    text: Text,
    /// `None` is `*`: any language that no other range names.
    pub(crate) locale: Option<MaximizedLocale>,
    weight: u32,
}

impl LanguageRanges {
    /// Reads one tag, a list, or an `Accept-Language` value. Never fails; see [`skipped`](Self::skipped).
    ///
    /// ```
    /// # use retcodes_negotiate::LanguageRanges;
    /// let ranges = LanguageRanges::parse("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5");
    /// assert_eq!(ranges.requested().collect::<Vec<_>>(), ["fr-CH", "fr", "en", "de", "*"]);
    /// ```
    pub fn parse(text: &str) -> Self {
        let mut ranges = Self::default();
        ranges.add(text);
        ranges
    }

    /// Reads a further text: another header line, or the next tag of a list. Its ranges come behind those of equal weight.
    ///
    /// ```
    /// # use retcodes_negotiate::LanguageRanges;
    /// let mut ranges = LanguageRanges::parse("de, en;q=0.5");
    /// ranges.add("fr");
    /// assert_eq!(ranges.requested().collect::<Vec<_>>(), ["de", "fr", "en"]);
    /// ```
    pub fn add(&mut self, text: &str) {
        let mut rest = start_of(text);
        while self.ranges.len() < MOST_RANGES {
            rest = rest.trim_start_matches(is_separator);
            if rest.is_empty() {
                return;
            }
            let element = rest;
            let (tag, after) = token(rest, |c| is_separator(c) || c == ';');
            let (weight, after) = parameters(after);
            rest = after;
            match weight.and_then(|weight| LanguageRange::read(tag, weight)) {
                Some(range) => self.insert(range),
                None => {
                    let written = element.get(..element.len() - after.len()).unwrap_or(tag);
                    self.skipped
                        .push(written.trim_end_matches(is_separator).into());
                }
            }
        }
    }

    /// The requested ranges, best first, in canonical case; `*` is any other language.
    pub fn requested(&self) -> impl Iterator<Item = &str> {
        self.requested_ranges()
            .iter()
            .map(|range| range.text.as_str())
    }

    /// The ranges that are refused by `q=0`, in the order given.
    pub fn refused(&self) -> impl Iterator<Item = &str> {
        self.refused_ranges()
            .iter()
            .map(|range| range.text.as_str())
    }

    /// What could not be read, as it was written: no language tag, or no weight.
    pub fn skipped(&self) -> impl Iterator<Item = &str> {
        self.skipped.iter().map(AsRef::as_ref)
    }

    /// Whether nothing is requested and nothing refused.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    pub(crate) fn requested_ranges(&self) -> &[LanguageRange] {
        self.ranges.get(..self.first_refused()).unwrap_or_default()
    }

    pub(crate) fn refused_ranges(&self) -> &[LanguageRange] {
        self.ranges.get(self.first_refused()..).unwrap_or_default()
    }

    fn first_refused(&self) -> usize {
        self.ranges.partition_point(|range| range.weight > 0)
    }

    fn insert(&mut self, range: LanguageRange) {
        if self.ranges.len() < MOST_RANGES {
            let place = self
                .ranges
                .partition_point(|other| other.weight >= range.weight);
            self.ranges.insert(place, range);
        }
    }
}

impl LanguageRange {
    fn read(text: &str, weight: u32) -> Option<Self> {
        if text == "*" {
            let text = Text::try_from_str("*").ok()?;
            return Some(Self {
                text,
                locale: None,
                weight,
            });
        }
        let (tag, text) = Tag::read(text)?;
        Some(Self {
            text,
            locale: Some(MaximizedLocale::of(&tag)),
            weight,
        })
    }
}

/// What can be given as a reader's languages.
///
/// A text is a language tag, a list of tags, an `Accept-Language` value or a POSIX locale. Slices, arrays and vectors are
/// lists, best first, of which 32 items are read. `None` asks for nothing, as does an empty text.
///
/// ```
/// use retcodes_negotiate::{Negotiator, ToLanguageRanges};
///
/// let negotiator = Negotiator::new(["en-US", "zh-CN"]);
/// let first = |languages: &dyn ToLanguageRanges| negotiator.chain(languages).first();
/// assert_eq!(first(&"zh-SG, en;q=0.5"), Some(1));
/// assert_eq!(first(&["ja", "zh"]), Some(1));
/// assert_eq!(first(&Some("zh_CN.UTF-8".to_owned())), Some(1));
/// assert_eq!(first(&None::<&str>), Some(0));
/// ```
pub trait ToLanguageRanges {
    /// Adds the ranges to others, behind those of equal weight.
    fn add_to(&self, ranges: &mut LanguageRanges);

    /// The ranges; borrowed where there are some already.
    fn to_language_ranges(&self) -> Cow<'_, LanguageRanges> {
        let mut ranges = LanguageRanges::default();
        self.add_to(&mut ranges);
        Cow::Owned(ranges)
    }

    /// The text, if they are written as one: a key for a cache of chains.
    fn as_text(&self) -> Option<&str> {
        None
    }
}

impl ToLanguageRanges for str {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        ranges.add(self);
    }

    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl ToLanguageRanges for LanguageRanges {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        for range in &self.ranges {
            ranges.insert(*range);
        }
        ranges.skipped.extend(self.skipped.iter().cloned());
    }

    fn to_language_ranges(&self) -> Cow<'_, LanguageRanges> {
        Cow::Borrowed(self)
    }
}

impl ToLanguageRanges for LanguageIdentifier {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        ranges.add(&self.to_string());
    }
}

/// Its extensions are ignored, as in any tag.
#[cfg(feature = "icu")]
impl ToLanguageRanges for icu_locale_core::Locale {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        self.id.add_to(ranges);
    }
}

#[cfg(feature = "icu")]
impl ToLanguageRanges for icu_locale_core::LanguageIdentifier {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        ranges.add(&self.to_string());
    }
}

impl<T: ToLanguageRanges> ToLanguageRanges for [T] {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        for item in self.iter().take(MOST_RANGES) {
            item.add_to(ranges);
        }
    }
}

impl<T: ToLanguageRanges> ToLanguageRanges for Option<T> {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        if let Some(languages) = self {
            languages.add_to(ranges);
        }
    }

    fn as_text(&self) -> Option<&str> {
        self.as_ref().map_or(Some(""), ToLanguageRanges::as_text)
    }
}

/// Whatever points to languages is languages.
macro_rules! pointers {
    ($([$($generics:tt)*] $kind:ty;)+) => {$(
        impl<$($generics)*> ToLanguageRanges for $kind {
            fn add_to(&self, ranges: &mut LanguageRanges) {
                (**self).add_to(ranges);
            }

            fn to_language_ranges(&self) -> Cow<'_, LanguageRanges> {
                (**self).to_language_ranges()
            }

            fn as_text(&self) -> Option<&str> {
                (**self).as_text()
            }
        }
    )+};
}

pointers! {
    [T: ToLanguageRanges + ?Sized] &T;
    [T: ToLanguageRanges + ?Sized] Box<T>;
    [T: ToLanguageRanges + ?Sized] Rc<T>;
    [T: ToLanguageRanges + ?Sized] Arc<T>;
    [T: ToLanguageRanges + ToOwned + ?Sized] Cow<'_, T>;
    [T: ToLanguageRanges] Vec<T>;
    [] String;
}

impl<T: ToLanguageRanges, const N: usize> ToLanguageRanges for [T; N] {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        self.as_slice().add_to(ranges);
    }
}

/// The part of a text that is read: no element is cut in two, unless it is the only one.
fn start_of(text: &str) -> &str {
    if text.len() <= MOST_BYTES {
        return text;
    }
    let whole_characters = (0..=MOST_BYTES).rev().find_map(|end| text.get(..end));
    let start = whole_characters.unwrap_or_default();
    match start.rfind(is_separator) {
        Some(end) => start.get(..end).unwrap_or_default(),
        None => start,
    }
}

fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// Whether a character ends an element.
fn is_separator(character: char) -> bool {
    is_space(character) || matches!(character, ',' | ':')
}

/// The text up to where `ends`, and what follows it.
fn token(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// The weight that the parameters after a tag give it, `None` if it is malformed; and what follows the parameters.
fn parameters(text: &str) -> (Option<u32>, &str) {
    let mut given = None;
    let mut rest = text;
    while let Some(parameter) = rest.trim_start_matches(is_space).strip_prefix(';') {
        let ends = |c| is_separator(c) || matches!(c, ';' | '=');
        let (name, after) = token(parameter.trim_start_matches(is_space), ends);
        let (value, after) = match after.trim_start_matches(is_space).strip_prefix('=') {
            Some(value) => token(value.trim_start_matches(is_space), |c| {
                is_separator(c) || c == ';'
            }),
            None => ("", after),
        };
        if name.eq_ignore_ascii_case("q") {
            given = given.or(Some(weight(value)));
        }
        rest = after;
    }
    (given.unwrap_or(Some(WHOLE)), rest)
}

/// The weight 1, in billionths.
const WHOLE: u32 = 1_000_000_000;

/// `qvalue` of RFC 9110, section 12.4.2, with any number of decimals.
fn weight(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || (whole, decimals) == ("", "") {
        return None;
    }
    let zeros = decimals.bytes().all(|byte| byte == b'0');
    match whole {
        "1" if zeros => Some(WHOLE),
        "0" | "" if zeros => Some(0),
        "0" | "" => {
            let digits = decimals.bytes().chain(std::iter::repeat(b'0')).take(9);
            let value = digits.fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
            // A weight too small for nine decimals is no refusal.
            Some(value.max(1))
        }
        _ => None,
    }
}
