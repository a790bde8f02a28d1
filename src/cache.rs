//! Which chain a header led to: a small table of fixed size, read without a lock.
//!
//! Each line of the table is a sequence lock made of atomics (H. Boehm, "Can Seqlocks Get Along
//! With Programming Language Memory Models?", 2012): a reader that meets a writer takes it for a
//! miss, a writer that meets a writer goes away. So nobody waits, nothing is allocated after the
//! table is made, and a flood of made-up headers can push entries out but never make it grow.

use std::sync::atomic::{AtomicU64, Ordering, fence};

/// Longer texts are not kept; what browsers send is well below.
const MAX_BYTES: usize = WORDS * 8;
const WORDS: usize = 14;
const LINES: usize = 256;

/// One line: two cache lines of the processor.
#[derive(Default)]
#[repr(align(128))]
struct Line {
    /// Odd while somebody writes; 0 while nothing has been written.
    sequence: AtomicU64,
    /// The length in bytes and the chain's number.
    entry: AtomicU64,
    words: [AtomicU64; WORDS],
}

/// From the text of a wish to the number of its chain.
pub(crate) struct Cache {
    lines: Box<[Line]>,
}

/// A text as words, and the line it belongs into.
struct Key {
    words: [u64; WORDS],
    used: usize,
    bytes: usize,
    line: usize,
}

impl Key {
    #[inline]
    fn new(text: &str) -> Option<Self> {
        if text.len() > MAX_BYTES {
            return None;
        }
        let mut words = [0; WORDS];
        let mut used = 0;
        let mut hash = text.len() as u64;
        let (whole, rest) = text.as_bytes().as_chunks::<8>();
        for (word, bytes) in words.iter_mut().zip(whole) {
            *word = u64::from_le_bytes(*bytes);
            hash = mix(hash, *word);
            used += 1;
        }
        if !rest.is_empty() {
            let last = rest
                .iter()
                .rev()
                .fold(0, |word, byte| word << 8 | u64::from(*byte));
            if let Some(word) = words.get_mut(used) {
                *word = last;
                used += 1;
            }
            hash = mix(hash, last);
        }
        let line = (hash >> 32) as usize % LINES;
        Some(Self {
            words,
            used,
            bytes: text.len(),
            line,
        })
    }
}

/// One step of a multiplicative hash (D. Knuth, TAOCP 6.4). It only chooses a line: two texts in
/// one line are told apart by their words.
#[inline]
fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl Cache {
    pub(crate) fn new() -> Self {
        Self {
            lines: (0..LINES).map(|_| Line::default()).collect(),
        }
    }

    /// The chain's number for a text that was kept, at the cost of reading the text once.
    #[inline]
    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        let key = Key::new(text)?;
        let line = self.lines.get(key.line)?;
        let before = line.sequence.load(Ordering::Acquire);
        if before == 0 || before % 2 == 1 {
            return None;
        }
        let entry = line.entry.load(Ordering::Relaxed);
        let mut same = entry >> 32 == key.bytes as u64;
        for (kept, word) in line.words.iter().zip(&key.words).take(key.used) {
            same &= kept.load(Ordering::Relaxed) == *word;
        }
        // The words above are read before the sequence is read again.
        fence(Ordering::Acquire);
        let after = line.sequence.load(Ordering::Relaxed);
        (same && before == after).then_some(entry as u32)
    }

    /// Keeps a chain's number for a text; whatever stood in its line is forgotten.
    pub(crate) fn put(&self, text: &str, chain: u32) {
        let Some(key) = Key::new(text) else { return };
        let Some(line) = self.lines.get(key.line) else {
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
        for (kept, word) in line.words.iter().zip(&key.words) {
            kept.store(*word, Ordering::Relaxed);
        }
        line.sequence.store(before + 2, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_all_of_its_bytes() {
        let cache = Cache::new();
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
    fn readers_never_see_half_an_entry() {
        let cache = Cache::new();
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
