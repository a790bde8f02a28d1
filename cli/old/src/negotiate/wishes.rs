//! What a reader asks for: tags, lists and Accept-Language values into an ordered list of wishes.
//!
//! The one idea: whatever comes, a browser's header or a user's environment, is read by one scanner that
//! always comes to an end with a list. What it can't read it puts aside to be asked for; it never fails.

use unic_langid::LanguageIdentifier;

use super::tag::{Tag, Text};

/// As much of a header as is read. Of a longer one, the elements that fit.
const MOST_BYTES: usize = 4096;
/// As many tags as are read.
const MOST_TAGS: usize = 32;

/// What a reader asks for, best first; what the reader refuses; and what couldn't be read.
///
/// Made from one tag, a list, an `Accept-Language` value, or [`LanguageIdentifier`]s. Nothing is looked up yet: a value
/// that is made is as good for one catalogue as for another.
///
/// | written | read as |
/// |---|---|
/// | `zh-HK` | one wish |
/// | `zh-HK, zh;q=0.9, en;q=0.8` | `Accept-Language` ([RFC 9110], section 12.5.4): by weight, equal weights in the order given |
/// | `en;q=0, *` | anything but English |
/// | `zh-HK zh en`, `zh_HK:zh:en` | a list by spaces, by colons (as in `LANGUAGE`) |
/// | `zh_CN.UTF-8`, `sr_RS@latin`, `C` | a POSIX locale: `zh-CN`, `sr-Latn-RS`, `en-US-posix` |
/// | `de-u-co-phonebk`, `en-x-mine` | its language; the extension matches nothing, and takes nothing away |
/// | `i-klingon`, `en-GB-oed`, `zh-yue` | grandfathered tags and extended languages: `tlh`, `en-GB-oxendict`, `yue` |
///
/// A weight is a number from 0 to 1; more than three decimals are read, too. With any other weight, the element is put
/// aside. Parameters other than `q` are passed over.
///
/// At most 4 KiB, 32 tags, and of each tag the subtags within its first 35 bytes are read; the rest is ignored. No text
/// makes this panic, and the cost doesn't grow beyond that of 4 KiB.
///
/// ```
/// use retcodes::negotiate::Wishes;
///
/// let wishes = Wishes::parse("en;q=0.5, zh_HK.UTF-8, what?, fr;q=0");
/// assert_eq!(wishes.wishes().collect::<Vec<_>>(), ["zh-HK", "en"]);
/// assert_eq!(wishes.refused().collect::<Vec<_>>(), ["fr"]);
/// assert_eq!(wishes.skipped().collect::<Vec<_>>(), ["what?"]);
/// ```
///
/// [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    pub(super) wished: Vec<Wish>,
    pub(super) refused: Vec<Wish>,
    skipped: Vec<Box<str>>,
}

/// One wish or refusal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub(super) text: Text,
    /// `None` is `*`: any language that no other wish names.
    pub(super) tag: Option<Tag>,
}

impl Wishes {
    /// Reads one tag, a list, or an `Accept-Language` value. Never fails; see [`skipped`](Self::skipped).
    ///
    /// ```
    /// # use retcodes::negotiate::Wishes;
    /// let wishes = Wishes::parse("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5");
    /// assert_eq!(wishes.wishes().collect::<Vec<_>>(), ["fr-CH", "fr", "en", "de", "*"]);
    /// ```
    pub fn parse(text: &str) -> Self {
        let mut collected = Collected::default();
        collected.read(start_of(text));
        collected.wishes()
    }

    /// What is wished for, best first, in canonical case; `*` stands for any other language.
    pub fn wishes(&self) -> impl Iterator<Item = &str> {
        self.wished.iter().map(|wish| wish.text.as_str())
    }

    /// What is refused by `q=0`, in the order given.
    pub fn refused(&self) -> impl Iterator<Item = &str> {
        self.refused.iter().map(|wish| wish.text.as_str())
    }

    /// What could not be read, as it was written: no language tag, or a weight that is none.
    pub fn skipped(&self) -> impl Iterator<Item = &str> {
        self.skipped.iter().map(AsRef::as_ref)
    }

    /// Whether nothing is wished for and nothing refused.
    pub fn is_empty(&self) -> bool {
        self.wished.is_empty() && self.refused.is_empty()
    }

    /// The wishes that name a language.
    pub(super) fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.wished.iter().filter_map(|wish| wish.tag.as_ref())
    }
}

/// As [`Wishes::parse`].
impl From<&str> for Wishes {
    fn from(text: &str) -> Self {
        Self::parse(text)
    }
}

/// As [`Wishes::parse`].
impl From<&String> for Wishes {
    fn from(text: &String) -> Self {
        Self::parse(text)
    }
}

/// A list, best first: each is read as [`Wishes::parse`] reads.
impl From<&[&str]> for Wishes {
    fn from(texts: &[&str]) -> Self {
        let mut collected = Collected::default();
        for text in texts.iter().take(MOST_TAGS) {
            collected.read(start_of(text));
        }
        collected.wishes()
    }
}

/// A list, best first: each is read as [`Wishes::parse`] reads.
impl<const N: usize> From<[&str; N]> for Wishes {
    fn from(texts: [&str; N]) -> Self {
        Self::from(texts.as_slice())
    }
}

/// One wish.
impl From<&LanguageIdentifier> for Wishes {
    fn from(id: &LanguageIdentifier) -> Self {
        Self::from(std::slice::from_ref(id))
    }
}

/// One wish.
impl From<LanguageIdentifier> for Wishes {
    fn from(id: LanguageIdentifier) -> Self {
        Self::from(&id)
    }
}

/// A list, best first; the first 32 are read.
impl From<&[LanguageIdentifier]> for Wishes {
    fn from(ids: &[LanguageIdentifier]) -> Self {
        let mut wishes = Self::default();
        for id in ids.iter().take(MOST_TAGS) {
            let written = id.to_string();
            match Tag::read(&written) {
                Some((_, text)) => wishes.wished.push(Wish {
                    text,
                    tag: Some(Tag::from(id)),
                }),
                None => wishes.skipped.push(written.into()),
            }
        }
        wishes
    }
}

/// A list, best first; the first 32 are read.
impl From<&Vec<LanguageIdentifier>> for Wishes {
    fn from(ids: &Vec<LanguageIdentifier>) -> Self {
        Self::from(ids.as_slice())
    }
}

/// The part of a text that is read: no element is cut in two, unless there is but one.
fn start_of(text: &str) -> &str {
    if text.len() <= MOST_BYTES {
        return text;
    }
    let start = text
        .get(..text.floor_char_boundary(MOST_BYTES))
        .unwrap_or_default();
    match start.rfind(is_separator) {
        Some(end) => start.get(..end).unwrap_or_default(),
        None => start,
    }
}

fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// What stands between two elements.
fn is_separator(character: char) -> bool {
    is_space(character) || matches!(character, ',' | ':')
}

/// The elements with their weights, the highest first.
#[derive(Default)]
struct Collected {
    read: Vec<(u32, Wish)>,
    skipped: Vec<Box<str>>,
}

impl Collected {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while self.read.len() < MOST_TAGS {
            rest = rest.trim_start_matches(is_separator);
            if rest.is_empty() {
                return;
            }
            let element = rest;
            let (tag, after) = token(rest, |c| is_separator(c) || c == ';');
            let (weight, after) = parameters(after);
            rest = after;
            match (wish(tag), weight) {
                (Some(wish), Some(weight)) => {
                    // Behind its equals: equal weights stay in the order given.
                    let place = self.read.partition_point(|(other, _)| *other >= weight);
                    self.read.insert(place, (weight, wish));
                }
                _ => {
                    let length = element.len() - after.len();
                    let written = element.get(..length).unwrap_or(tag);
                    self.skipped
                        .push(written.trim_end_matches(is_separator).into());
                }
            }
        }
    }

    fn wishes(mut self) -> Wishes {
        let first_refused = self.read.partition_point(|(weight, _)| *weight > 0);
        let refused = self.read.split_off(first_refused);
        let wishes = |read: Vec<(u32, Wish)>| read.into_iter().map(|(_, wish)| wish).collect();
        Wishes {
            wished: wishes(self.read),
            refused: wishes(refused),
            skipped: self.skipped,
        }
    }
}

fn wish(text: &str) -> Option<Wish> {
    if text == "*" {
        let text = Text::try_from_str("*").ok()?;
        return Some(Wish { text, tag: None });
    }
    Tag::read(text).map(|(tag, text)| Wish {
        text,
        tag: Some(tag),
    })
}

/// The text up to where `ends`, and what follows it.
fn token(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// The weight that the parameters after a tag give it, `None` if it is none; and what follows them.
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
            // However little, it isn't nothing.
            Some(value.max(1))
        }
        _ => None,
    }
}
