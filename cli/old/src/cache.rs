//! Which chain a header led to: a small table of bounded size, read without a lock.
//!
//! Each line of the table is a sequence lock made of atomics (H. Boehm, "Can Seqlocks Get Along
//! With Programming Language Memory Models?", 2012): a reader that meets a writer takes it for a
//! miss, a writer that meets a writer goes away. So nobody waits, and a flood of made-up headers can
//! push entries out but never make the table grow beyond its 32 KiB.

use std::array;
use std::sync::OnceLock;

use crate::atomic::{AtomicU64, Ordering, fence};

/// Longer texts are not kept; what browsers send is well below.
const MAX_BYTES: usize = WORDS * 8;
const WORDS: usize = 13;
/// Lines come into being in groups, so that a process that sees few texts touches little memory.
const GROUPS: usize = 16;
const GROUP: usize = 16;

/// One line: two cache lines of the processor.
#[repr(align(128))]
struct Line {
    /// Odd while somebody writes; 0 while nothing has been written.
    sequence: AtomicU64,
    /// The length in bytes and the chain's number.
    entry: AtomicU64,
    last: AtomicU64,
    words: [AtomicU64; WORDS],
}

impl Line {
    // Not 16 times in a row where a group is made.
    #[inline(never)]
    fn new() -> Self {
        Self {
            sequence: AtomicU64::new(0),
            entry: AtomicU64::new(0),
            last: AtomicU64::new(0),
            words: array::from_fn(|_| AtomicU64::new(0)),
        }
    }
}

/// From the text of a wish to the number of its chain.
#[derive(Default)]
pub(crate) struct Cache {
    groups: [OnceLock<Box<[Line; GROUP]>>; GROUPS],
}

/// A text as words: eight bytes each, the last of a longer text overlapping the one before it, so
/// that words and length together are the text.
#[derive(Clone, Copy)]
struct Key<'t> {
    whole: &'t [[u8; 8]],
    last: u64,
    bytes: usize,
}

impl<'t> Key<'t> {
    #[inline]
    fn new(text: &'t str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() > MAX_BYTES {
            return None;
        }
        let last = match bytes.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => bytes
                .iter()
                .fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        let (whole, _) = bytes.as_chunks();
        Some(Self {
            whole,
            last,
            bytes: bytes.len(),
        })
    }

    /// The words before the last.
    #[inline]
    fn words(self) -> impl Iterator<Item = u64> + use<'t> {
        self.whole.iter().map(|word| u64::from_le_bytes(*word))
    }

    /// The number of its line. A multiplicative hash (D. Knuth, TAOCP 6.4) is good enough for that:
    /// two texts in one line are told apart by their words.
    #[inline]
    fn line(self) -> usize {
        let mix = |hash: u64, word: u64| {
            (hash ^ word)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(29)
        };
        let hash = mix(self.words().fold(self.bytes as u64, mix), self.last);
        // The topmost bits of a product hang on all bits below; the rotation has brought them here.
        (hash >> 21) as usize % (GROUPS * GROUP)
    }
}

impl Cache {
    /// The chain's number for a text that was kept, at the cost of reading the text twice.
    #[inline]
    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        let key = Key::new(text)?;
        let number = key.line();
        let group = self.groups.get(number / GROUP)?.get()?;
        let line = group.get(number % GROUP)?;
        let before = line.sequence.load(Ordering::Acquire);
        let entry = line.entry.load(Ordering::Relaxed);
        let mut differ = line.last.load(Ordering::Relaxed) ^ key.last;
        differ |= entry >> 32 ^ key.bytes as u64;
        for (kept, word) in line.words.iter().zip(key.words()) {
            differ |= kept.load(Ordering::Relaxed) ^ word;
        }
        // The words above are read before the sequence is read again.
        fence(Ordering::Acquire);
        let after = line.sequence.load(Ordering::Relaxed);
        // Odd: somebody writes. Zero: nobody has.
        let settled = before == after && before % 2 == 0 && before != 0;
        (differ == 0 && settled).then_some(entry as u32)
    }

    /// Keeps a chain's number for a text; whatever stood in its line is forgotten.
    pub(crate) fn put(&self, text: &str, chain: u32) {
        let Some(key) = Key::new(text) else { return };
        let number = key.line();
        let group = self
            .groups
            .get(number / GROUP)
            .map(|group| group.get_or_init(|| Box::new(array::from_fn(|_| Line::new()))));
        let Some(line) = group.and_then(|group| group.get(number % GROUP)) else {
            return;
        };
        let before = line.sequence.load(Ordering::Relaxed);
        if before % 2 == 1
            || line
                .sequence
                .compare_exchange(before, before + 1, Ordering::Acquire, Ordering::Relaxed)
                .is_err()
        {
            return;
        }
        // The odd sequence is seen before any word below is.
        fence(Ordering::Release);
        line.entry.store(
            (key.bytes as u64) << 32 | u64::from(chain),
            Ordering::Relaxed,
        );
        line.last.store(key.last, Ordering::Relaxed);
        for (kept, word) in line.words.iter().zip(key.words()) {
            kept.store(word, Ordering::Relaxed);
        }
        line.sequence.store(before + 2, Ordering::Release);
    }
}

#[cfg(any())]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_all_of_its_bytes() {
        let cache = Cache::default();
        let long = "x".repeat(MAX_BYTES);
        let texts = [
            "",
            "e",
            "en-US",
            "en-US,en;q=0.9",
            "en-US\0",
            "zh-Hant-HK,zh;q=0.5",
            &long,
        ];
        for (number, text) in (0..).zip(texts) {
            cache.put(text, number);
            assert_eq!(cache.get(text), Some(number), "{text:?}");
        }
        assert_eq!(cache.get("en-UK"), None);
        let too_long = "x".repeat(MAX_BYTES + 1);
        cache.put(&too_long, 9);
        assert_eq!(cache.get(&too_long), None);
    }

    #[test]
    fn texts_that_differ_in_one_place_seldom_drive_each_other_out() {
        for text in [
            "en-US",
            "en-US,en;q=0.9",
            "zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7",
        ] {
            for place in 0..text.len() {
                let cache = Cache::default();
                let texts: Vec<String> = (b'0'..=b'9')
                    .map(|digit| {
                        let mut bytes = text.as_bytes().to_vec();
                        bytes[place] = digit;
                        String::from_utf8(bytes).unwrap()
                    })
                    .collect();
                for (number, text) in (0..).zip(&texts) {
                    cache.put(text, number);
                }
                let kept = texts.iter().filter(|text| cache.get(text).is_some());
                assert!(kept.count() >= 7, "{text:?} at {place}");
            }
        }
    }

    #[test]
    fn readers_never_see_half_an_entry() {
        let cache = Cache::default();
        // Every text maps to a number made of it; a mixture would give another's.
        let texts: Vec<String> = (0..2000)
            .map(|n| format!("t{n}-{}", "y".repeat(n % 90)))
            .collect();
        let rounds = if cfg!(miri) { 1 } else { 20 };
        std::thread::scope(|scope| {
            for start in 0..2 {
                let (cache, texts) = (&cache, &texts);
                scope.spawn(move || {
                    for round in 0..rounds {
                        for (number, text) in texts.iter().enumerate().skip(start * 7 + round) {
                            cache.put(text, number as u32);
                        }
                    }
                });
                scope.spawn(move || {
                    for _ in 0..rounds {
                        for (number, text) in texts.iter().enumerate() {
                            if let Some(found) = cache.get(text) {
                                assert_eq!(found, number as u32);
                            }
                        }
                    }
                });
            }
        });
    }
}
