//! Subtags as numbers, so that they are compared and searched as numbers.

use unic_langid::subtags::{Language, Region, Script};

/// The letters and digits of a subtag of up to four bytes, big-endian: `de` is `0x6465`. The empty text is 0.
///
/// Keeps the case: the caller brings the subtag into its canonical case first.
pub(crate) const fn short(subtag: &str) -> u32 {
    long(subtag.as_bytes()) as u32
}

/// As [`short`], for up to eight bytes.
pub(crate) const fn long(subtag: &[u8]) -> u64 {
    let mut key = 0;
    let mut rest = subtag;
    while let [first, tail @ ..] = rest {
        key = key << 8 | *first as u64;
        rest = tail;
    }
    key
}

/// A language of two or three lower-case letters in five bits each, so that packed languages sort like their texts.
pub(crate) const fn packed(language: &str) -> u16 {
    match pack(short(language) as u64) {
        Some(packed) => packed,
        None => 0,
    }
}

/// The packed form of a language's key. `None` for what is no language of two or three letters.
pub(crate) const fn pack(key: u64) -> Option<u16> {
    let [0, 0, 0, 0, 0, one, two, three] = key.to_be_bytes() else {
        return None;
    };
    let (one, two, three) = if one == 0 {
        (two, three, b'a' - 1)
    } else {
        (one, two, three)
    };
    let letters = one.is_ascii_lowercase() && two.is_ascii_lowercase();
    if !letters || !(three == b'a' - 1 || three.is_ascii_lowercase()) {
        return None;
    }
    Some((one as u16 - 0x60) << 10 | (two as u16 - 0x60) << 5 | (three as u16 - 0x60))
}

/// The key of a packed language.
pub(crate) fn unpack(packed: u16) -> u64 {
    [10, 5, 0]
        .into_iter()
        .map(|shift| u64::from(packed >> shift & 0x1f))
        .filter(|letter| *letter > 0)
        .fold(0, |key, letter| key << 8 | (letter + 0x60))
}

/// The language of a key; `und` if it is none.
pub(crate) fn language(key: u64) -> Language {
    text(key, |language| {
        Language::from_bytes(language).unwrap_or_default()
    })
}

/// The script of a key.
pub(crate) fn script(key: u32) -> Option<Script> {
    text(key.into(), |script| Script::from_bytes(script).ok())
}

/// The region of a key.
pub(crate) fn region(key: u32) -> Option<Region> {
    text(key.into(), |region| Region::from_bytes(region).ok())
}

/// Reads the bytes of the subtag that a key was made of.
pub(crate) fn text<R>(key: u64, read: impl FnOnce(&[u8]) -> R) -> R {
    let bytes = key.to_be_bytes();
    let start = bytes.iter().take_while(|byte| **byte == 0).count();
    read(bytes.get(start..).unwrap_or_default())
}
