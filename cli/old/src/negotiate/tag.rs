//! One language tag, as people, browsers and operating systems write it.
//!
//! The one idea: what the matcher needs of a tag are three subtags and whether it is one of two oddities
//! (private use, pseudo-locale). So a [`Tag`] is a few numbers, and everything else in the text is passed over.

use tinystr::TinyAsciiStr;
use unic_langid::LanguageIdentifier;

use super::key;

/// The longest tag that is read (RFC 5646, section 4.4.1). Of a longer one the subtags within it count.
pub(super) const LONGEST: usize = 35;

/// A tag's text in canonical case: short enough to be copied about.
pub(super) type Text = TinyAsciiStr<LONGEST>;

/// The language, undetermined.
pub(super) const UND: u64 = key::long(b"und");

/// What the matcher needs of a language tag. A subtag that isn't there is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(super) language: u64,
    pub(super) script: u32,
    pub(super) region: u32,
    pub(super) kind: Kind,
}

/// What matches as other locales do, and what only matches itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Ordinary,
    /// `x-…` and nothing before it; the language is a hash of the whole.
    Private,
    /// A pseudo-locale by a variant: `-psaccent` (`A`), `-psbidi` (`B`) or `-pscrack` (`C`).
    Pseudo(u8),
}

impl Tag {
    const fn new(language: u64) -> Self {
        Self {
            language,
            script: 0,
            region: 0,
            kind: Kind::Ordinary,
        }
    }

    /// Reads a BCP 47 tag or a POSIX locale name: its subtags, and its text in canonical case.
    pub(super) fn read(text: &str) -> Option<(Self, Text)> {
        if text.eq_ignore_ascii_case("c") || text.eq_ignore_ascii_case("posix") {
            return Reader::read("en-US-posix");
        }
        match text.find(['.', '@']) {
            None => Reader::read(within(text)?),
            Some(end) => posix(text, end),
        }
    }
}

impl From<&LanguageIdentifier> for Tag {
    fn from(id: &LanguageIdentifier) -> Self {
        let mut tag = Self::new(key::long(id.language.as_str().as_bytes()));
        tag.script = id
            .script
            .as_ref()
            .map_or(0, |script| key::short(script.as_str()));
        tag.region = id
            .region
            .as_ref()
            .map_or(0, |region| key::short(region.as_str()));
        for variant in id.variants() {
            tag.kind = pseudo(variant.as_str().as_bytes()).unwrap_or(tag.kind);
        }
        tag
    }
}

fn pseudo(variant: &[u8]) -> Option<Kind> {
    match variant {
        b"psaccent" => Some(Kind::Pseudo(b'A')),
        b"psbidi" => Some(Kind::Pseudo(b'B')),
        b"pscrack" => Some(Kind::Pseudo(b'C')),
        _ => None,
    }
}

/// As much of a tag as may be read, cut between subtags (RFC 5646, section 4.4.2).
fn within(text: &str) -> Option<&str> {
    if text.len() <= LONGEST {
        return Some(text);
    }
    let start = text.as_bytes().get(..=LONGEST)?;
    let end = start.iter().rposition(|byte| matches!(byte, b'-' | b'_'))?;
    text.get(..end)
}

/// `language_REGION.encoding@modifier`: the encoding says nothing about the language, some modifiers do.
fn posix(text: &str, end: usize) -> Option<(Tag, Text)> {
    let (name, rest) = text.split_at_checked(end)?;
    if name.eq_ignore_ascii_case("c") || name.eq_ignore_ascii_case("posix") {
        return Reader::read("en-US-posix");
    }
    let modifier = rest.split_once('@').map_or("", |(_, modifier)| modifier);
    let script = SCRIPT_MODIFIERS
        .iter()
        .find(|(name, _)| modifier.eq_ignore_ascii_case(name));
    let (tag, read) = Reader::read(within(name)?)?;
    match script {
        Some((_, script)) if tag.script == 0 && tag.kind != Kind::Private => {
            let (language, rest) = read.split_at_checked(key::text(tag.language).len())?;
            Reader::read(within(&format!("{language}-{script}{rest}"))?)
        }
        _ => Some((tag, read)),
    }
}

/// The modifiers of glibc's locales that name a script.
const SCRIPT_MODIFIERS: &[(&str, &str)] = &[
    ("latin", "Latn"),
    ("latn", "Latn"),
    ("ijekavianlatin", "Latn"),
    ("iqtelif", "Latn"),
    ("cyrillic", "Cyrl"),
    ("cyrl", "Cyrl"),
    ("devanagari", "Deva"),
    ("arabic", "Arab"),
    ("hant", "Hant"),
    ("hans", "Hans"),
    ("shaw", "Shaw"),
];

/// Grandfathered tags with what stands for each: its preferred value (IANA's language subtag registry), or the nearest
/// language where the registry has none.
const GRANDFATHERED: &[(&str, &str)] = &[
    ("art-lojban", "jbo"),
    ("cel-gaulish", "xtg"),
    ("en-gb-oed", "en-GB-oxendict"),
    ("i-ami", "ami"),
    ("i-bnn", "bnn"),
    ("i-default", "en-x-i-default"),
    ("i-enochian", "und-x-i-enochian"),
    ("i-hak", "hak"),
    ("i-klingon", "tlh"),
    ("i-lux", "lb"),
    ("i-mingo", "see-x-i-mingo"),
    ("i-navajo", "nv"),
    ("i-pwn", "pwn"),
    ("i-tao", "tao"),
    ("i-tay", "tay"),
    ("i-tsu", "tsu"),
    ("no-bok", "nb"),
    ("no-nyn", "nn"),
    ("sgn-be-fr", "sfb"),
    ("sgn-be-nl", "vgt"),
    ("sgn-ch-de", "sgg"),
    ("zh-guoyu", "zh"),
    ("zh-hakka", "hak"),
    ("zh-min", "nan-x-zh-min"),
    ("zh-min-nan", "nan"),
    ("zh-xiang", "hsn"),
];

/// Reads subtags one after the other and writes them down in canonical case.
struct Reader {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Reader {
    fn read(text: &str) -> Option<(Tag, Text)> {
        let mut reader = Self {
            bytes: [0; LONGEST],
            length: 0,
        };
        if let Some(preferred) = grandfathered(text) {
            return Self::read(preferred);
        }
        let mut subtags = text.split(['-', '_']);
        let first = subtags.next()?.as_bytes();
        let tag = match first {
            [b'x' | b'X'] => reader.private(subtags)?,
            _ => reader.ordinary(first, subtags)?,
        };
        let text = Text::try_from_raw(reader.bytes).ok()?;
        Some((tag, text))
    }

    /// `x-…`: only what is the same to the letter matches.
    fn private<'a>(&mut self, subtags: impl Iterator<Item = &'a str>) -> Option<Tag> {
        self.push(b"x", u8::to_ascii_lowercase)?;
        let mut any = false;
        for subtag in subtags {
            well_formed(subtag.as_bytes())?;
            self.push(subtag.as_bytes(), u8::to_ascii_lowercase)?;
            any = true;
        }
        any.then(|| Tag {
            kind: Kind::Private,
            ..Tag::new(hash(&self.bytes))
        })
    }

    fn ordinary<'a>(
        &mut self,
        first: &[u8],
        subtags: impl Iterator<Item = &'a str>,
    ) -> Option<Tag> {
        if !matches!(first.len(), 2 | 3 | 5..=8) || !first.iter().all(u8::is_ascii_alphabetic) {
            return None;
        }
        self.push(first, u8::to_ascii_lowercase)?;
        let mut tag = Tag::new(lower(first));
        let mut stage = Stage::Language;
        for subtag in subtags {
            let subtag = subtag.as_bytes();
            stage = self.subtag(&mut tag, stage, subtag)?;
        }
        Some(tag)
    }

    /// Reads one subtag after the first, and says what may still follow it.
    fn subtag(&mut self, tag: &mut Tag, stage: Stage, subtag: &[u8]) -> Option<Stage> {
        well_formed(subtag)?;
        let alphabetic = subtag.iter().all(u8::is_ascii_alphabetic);
        let numeric = subtag.iter().all(u8::is_ascii_digit);
        match subtag {
            _ if stage == Stage::Extension => self.push(subtag, u8::to_ascii_lowercase)?,
            [_] => {
                self.push(subtag, u8::to_ascii_lowercase)?;
                return Some(Stage::Extension);
            }
            // The extended language is the language: zh-yue is yue (RFC 5646, section 4.5).
            [_, _, _] if alphabetic && stage == Stage::Language => {
                self.clear();
                self.push(subtag, u8::to_ascii_lowercase)?;
                tag.language = lower(subtag);
                return Some(Stage::ExtendedLanguage);
            }
            [_, _, _] if alphabetic && stage == Stage::ExtendedLanguage => return Some(stage),
            [_, _, _, _] if alphabetic && stage <= Stage::ExtendedLanguage => {
                tag.script = self.title(subtag)?;
                return Some(Stage::Script);
            }
            [_, _] | [_, _, _] if (alphabetic || numeric) && stage < Stage::Region => {
                if alphabetic != (subtag.len() == 2) {
                    return None;
                }
                self.push(subtag, u8::to_ascii_uppercase)?;
                tag.region = key::long(&subtag.to_ascii_uppercase()) as u32;
                return Some(Stage::Region);
            }
            [first, _, _, _] if first.is_ascii_digit() => self.variant(tag, subtag)?,
            _ if matches!(subtag.len(), 5..=8) => self.variant(tag, subtag)?,
            _ => return None,
        }
        Some(stage.max(Stage::Region))
    }

    fn title(&mut self, subtag: &[u8]) -> Option<u32> {
        let mut script = subtag.to_ascii_lowercase();
        script.first_mut()?.make_ascii_uppercase();
        self.push(&script, |byte| *byte)?;
        Some(key::long(&script) as u32)
    }

    fn variant(&mut self, tag: &mut Tag, subtag: &[u8]) -> Option<()> {
        tag.kind = pseudo(&subtag.to_ascii_lowercase()).unwrap_or(tag.kind);
        self.push(subtag, u8::to_ascii_lowercase)
    }

    fn clear(&mut self) {
        self.bytes = [0; LONGEST];
        self.length = 0;
    }

    fn push(&mut self, subtag: &[u8], case: impl Fn(&u8) -> u8) -> Option<()> {
        if self.length > 0 {
            *self.bytes.get_mut(self.length)? = b'-';
            self.length += 1;
        }
        let end = self.length.checked_add(subtag.len())?;
        let place = self.bytes.get_mut(self.length..end)?;
        for (to, from) in place.iter_mut().zip(subtag) {
            *to = case(from);
        }
        self.length = end;
        Some(())
    }
}

/// How far a tag has been read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Language,
    ExtendedLanguage,
    Script,
    Region,
    Extension,
}

fn grandfathered(text: &str) -> Option<&'static str> {
    if text.len() < 5 || text.len() > 11 {
        return None;
    }
    let same = |one: &str| {
        one.len() == text.len()
            && one.bytes().zip(text.bytes()).all(|(one, other)| {
                one == other.to_ascii_lowercase() || (one == b'-' && other == b'_')
            })
    };
    GRANDFATHERED
        .iter()
        .find(|(tag, _)| same(tag))
        .map(|(_, preferred)| *preferred)
}

fn well_formed(subtag: &[u8]) -> Option<()> {
    ((1..=8).contains(&subtag.len()) && subtag.iter().all(u8::is_ascii_alphanumeric)).then_some(())
}

fn lower(subtag: &[u8]) -> u64 {
    subtag.iter().fold(0, |key, byte| {
        key << 8 | u64::from(byte.to_ascii_lowercase())
    })
}

/// FNV-1a, with the top bit set: no subtag's key has it.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    }) | 1 << 63
}
