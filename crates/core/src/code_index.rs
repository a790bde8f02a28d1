//! From the text of a code to the place of its message: one hash table for all codes.
//!
//! Open addressing with linear probing, a power of two of places, at most half of them taken. A code of up to eight
//! bytes is packed into a key that together with its length is the code itself, so that comparing two integers proves a
//! hit. A longer code is hashed over all bytes, and a hit is proved by the text.

use std::borrow::Cow;

use crate::code::{RetCode, is_code_byte};
use crate::pattern::Span;

/// A place of the table. One with a length of 0 is free.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The packed code, or the hash of a long one.
    pub key: u64,
    /// How many bytes the code has.
    pub len: u32,
    /// The slot of its message.
    pub slot: u32,
}

/// All messages that readers see, numbered by slots, and the table that finds the slot of a code.
///
/// A build script writes one as a `static`, and an overlay adds codes to a copy of that: slots stay as they are, so
/// tables of texts that were made for fewer slots stay valid.
///
/// ```
/// use retcodes_core::CodeIndex;
///
/// let mut index = CodeIndex::with_seed(7);
/// let slot = index.insert("auth.expired");
/// assert_eq!(index.get("auth.expired"), slot);
/// assert_eq!(index.get("auth.expire"), None);
/// assert_eq!(slot.map(|slot| index.name(slot)), Some("auth.expired"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeIndex {
    /// Decides where codes lie. Random where codes come from a file that somebody else writes: then nobody can choose
    /// codes that all fall into one place.
    pub seed: u64,
    /// The places.
    pub entries: Cow<'static, [Entry]>,
    /// For each slot, a span of [`text`](Self::text): the code, or the id of a message that has no code.
    pub names: Cow<'static, [Span]>,
    /// The names of all slots.
    pub text: Cow<'static, str>,
}

impl Default for CodeIndex {
    fn default() -> Self {
        Self::with_seed(0)
    }
}

impl CodeIndex {
    /// An index without codes.
    pub const fn with_seed(seed: u64) -> Self {
        Self {
            seed,
            entries: Cow::Borrowed(&[]),
            names: Cow::Borrowed(&[]),
            text: Cow::Borrowed(""),
        }
    }

    /// The slot of a code. Allocates nothing, takes no lock, and ends for any text.
    #[inline]
    pub fn get(&self, code: &str) -> Option<u32> {
        match packed(code.as_bytes()) {
            Some(key) => self.find(key, code.len(), |_| true),
            None => self.get_long(code),
        }
    }

    #[inline(never)]
    fn get_long(&self, code: &str) -> Option<u32> {
        self.find(key_of(code, self.seed)?, code.len(), |slot| {
            self.name(slot) == code
        })
    }

    /// Walks from the place of a key to the first entry that has it and is the one, or to a free place.
    #[inline]
    fn find(&self, key: u64, len: usize, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        let entries: &[Entry] = &self.entries;
        let mask = entries.len().wrapping_sub(1);
        let mut place = start(key, self.seed);
        // Half of the places are free; the count ends the walk should a table be damaged.
        for _ in 0..entries.len() {
            let entry = entries.get(place & mask)?;
            if entry.key == key && entry.len as usize == len && is_it(entry.slot) {
                return Some(entry.slot);
            }
            if entry.len == 0 {
                return None;
            }
            place = place.wrapping_add(1);
        }
        None
    }

    /// The code of a slot, or the id of a message that has no code; empty for a slot that is not there.
    #[inline]
    pub fn name(&self, slot: u32) -> &str {
        let span = self.names.get(slot as usize).copied().unwrap_or_default();
        self.text
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// How many slots there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no slot.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The codes with their slots, in the order of the slots.
    pub fn codes(&self) -> Vec<(u32, RetCode)> {
        let taken = self.entries.iter().filter(|entry| entry.len > 0);
        let code = |slot| Some((slot, RetCode::new(self.name(slot)).ok()?));
        let mut codes: Vec<(u32, RetCode)> = taken.filter_map(|entry| code(entry.slot)).collect();
        codes.sort_unstable_by_key(|(slot, _)| *slot);
        codes
    }

    /// The slot of a code, a new one if it has none yet. `None` for a text that is no code.
    pub fn insert(&mut self, code: &str) -> Option<u32> {
        if let Some(slot) = self.get(code) {
            return Some(slot);
        }
        RetCode::new(code).ok()?;
        self.reserve(self.names.len() + 1);
        let slot = self.add_name(code);
        self.place(Entry {
            key: key_of(code, self.seed)?,
            len: code.len() as u32,
            slot,
        });
        Some(slot)
    }

    /// A slot for a message that has no code, by its id.
    pub fn add_name(&mut self, name: &str) -> u32 {
        let start = self.text.len() as u32;
        self.text.to_mut().push_str(name);
        let end = self.text.len() as u32;
        self.names.to_mut().push(Span { start, end });
        self.names.len() as u32 - 1
    }

    /// The same codes and slots, laid out by another seed.
    #[must_use]
    pub fn reseeded(&self, seed: u64) -> Self {
        let codes = self.codes();
        let mut index = Self {
            seed,
            entries: Cow::Borrowed(&[]),
            names: self.names.clone(),
            text: self.text.clone(),
        };
        index.reserve(codes.len());
        for (slot, code) in codes {
            if let Some(key) = key_of(code.as_str(), seed) {
                let len = code.as_str().len() as u32;
                index.place(Entry { key, len, slot });
            }
        }
        index
    }

    /// How many places the look-ups of all codes look at, each once: a measure of a seed.
    pub fn probes(&self) -> usize {
        let mask = self.entries.len().wrapping_sub(1);
        let probes = |(place, entry): (usize, &Entry)| {
            (place.wrapping_sub(start(entry.key, self.seed)) & mask) + 1
        };
        let taken = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.len > 0);
        taken.map(probes).sum()
    }

    /// Makes room for so many codes in all.
    fn reserve(&mut self, codes: usize) {
        let places = (codes * 2).next_power_of_two();
        if places <= self.entries.len() {
            return;
        }
        let old = std::mem::replace(
            &mut self.entries,
            Cow::Owned(vec![Entry::default(); places]),
        );
        for entry in old.iter().filter(|entry| entry.len > 0) {
            self.place(*entry);
        }
    }

    fn place(&mut self, entry: Entry) {
        let entries = self.entries.to_mut();
        let mask = entries.len().wrapping_sub(1);
        let first = start(entry.key, self.seed) & mask;
        for step in 0..entries.len() {
            if let Some(free) = entries.get_mut((first + step) & mask)
                && free.len == 0
            {
                *free = entry;
                return;
            }
        }
    }
}

/// The longest code that fits into a key.
const PACKED: usize = 8;

/// The key of a code of one to eight bytes: the bytes themselves, which with the length make no two codes the same.
#[inline]
fn packed(bytes: &[u8]) -> Option<u64> {
    // Two halves that overlap where there are fewer than eight bytes.
    if let (4..=PACKED, Some(head), Some(tail)) =
        (bytes.len(), bytes.first_chunk(), bytes.last_chunk())
    {
        let (head, tail) = (u32::from_le_bytes(*head), u32::from_le_bytes(*tail));
        return Some(u64::from(head) | u64::from(tail) << 32);
    }
    match bytes {
        [a] => Some(u64::from(*a)),
        [a, b] => Some(u64::from(u32::from_le_bytes([*a, *b, 0, 0]))),
        [a, b, c] => Some(u64::from(u32::from_le_bytes([*a, *b, *c, 0]))),
        _ => None,
    }
}

/// The key of a code of any length: packed, or a hash. `None` for a text that is too short or too long for a code.
fn key_of(code: &str, seed: u64) -> Option<u64> {
    let bytes = code.as_bytes();
    packed(bytes).or_else(|| hash(bytes, seed).filter(|_| bytes.len() <= RetCode::MAX_LEN))
}

/// A hash of nine or more bytes; the last eight may overlap with those before them.
fn hash(bytes: &[u8], seed: u64) -> Option<u64> {
    let tail = u64::from_le_bytes(*bytes.last_chunk()?);
    let (eights, _) = bytes.as_chunks();
    let mixed = eights.iter().fold(seed ^ MIX, |hash, eight| {
        fold(hash ^ u64::from_le_bytes(*eight), MIX)
    });
    Some(fold(mixed ^ tail, seed ^ MIX))
}

/// Where the walk for a key begins.
#[inline]
fn start(key: u64, seed: u64) -> usize {
    fold(key ^ seed, MIX) as usize
}

/// Both halves of a product, so that each bit of a factor reaches each bit of the result.
#[inline]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// The golden ratio's digits: an odd number whose bits have no pattern.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// Whether a text is made of the bytes of codes.
pub(crate) fn is_code(text: &str) -> bool {
    (1..=RetCode::MAX_LEN).contains(&text.len()) && text.bytes().all(is_code_byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index_of<'c>(codes: impl IntoIterator<Item = &'c str>, seed: u64) -> CodeIndex {
        let mut index = CodeIndex::with_seed(seed);
        for (slot, code) in codes.into_iter().enumerate() {
            assert_eq!(index.insert(code), Some(slot as u32), "{code}");
        }
        index
    }

    #[test]
    fn codes_of_all_lengths_are_found_and_nothing_else_is() {
        let all: String = ('a'..='z').chain('0'..='9').collect();
        let codes: Vec<&str> = (1..=32).map(|len| &all[..len]).collect();
        let index = index_of(codes.iter().copied(), 1);
        for (slot, code) in codes.iter().enumerate() {
            assert_eq!(index.get(code), Some(slot as u32), "{code}");
            for place in 0..code.len() {
                let other = format!("{}!{}", &code[..place], &code[place + 1..]);
                assert_eq!(index.get(&other), None, "{other}");
                let other = format!("{}A{}", &code[..place], &code[place + 1..]);
                assert_eq!(index.get(&other), None, "{other}");
            }
        }
        assert_eq!(index.get(""), None);
        assert_eq!(index.get(&all), None);
        assert_eq!(index.get("\0"), None);
        assert_eq!(index.get("a\0"), None);
        assert_eq!(CodeIndex::default().get("1001"), None);
    }

    #[test]
    fn every_code_of_four_digits_has_a_place_near_its_own() {
        let codes: Vec<String> = (0..10_000).map(|code| format!("{code:04}")).collect();
        let mut index = index_of(codes.iter().map(String::as_str), 3);
        assert_eq!(index.insert("0042"), Some(42));
        assert_eq!(index.entries.len(), 32_768);
        // A little more than one each.
        assert!(index.probes() < 15_000, "{}", index.probes());
        let reseeded = index.reseeded(99);
        for (slot, code) in codes.iter().enumerate() {
            assert_eq!(reseeded.get(code), Some(slot as u32));
        }
    }

    #[test]
    fn a_name_without_a_code_has_a_slot_and_is_not_found() {
        let mut index = index_of(["1", "2"], 0);
        assert_eq!(index.add_name("retcode-unknown"), 2);
        assert_eq!(index.name(2), "retcode-unknown");
        assert_eq!(index.get("retcode-unknown"), None);
        assert_eq!(index.codes().len(), 2);
        assert_eq!(index.insert("3"), Some(3));
        assert_eq!(index.name(99), "");
    }
}
