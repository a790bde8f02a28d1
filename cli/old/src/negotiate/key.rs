//! A subtag as a number, so that subtags are compared, searched and hashed as numbers.

/// The letters and digits of a subtag of up to four bytes, big-endian: `de` is `0x6465`. None is 0.
///
/// The case is kept; who makes a key brings the subtag into its canonical case first.
pub(super) const fn short(subtag: &str) -> u32 {
    long(subtag.as_bytes()) as u32
}

/// As [`short`], of up to eight bytes.
pub(super) const fn long(subtag: &[u8]) -> u64 {
    let mut key = 0;
    let mut rest = subtag;
    while let [first, tail @ ..] = rest {
        key = key << 8 | *first as u64;
        rest = tail;
    }
    key
}

/// The subtag that a key was made of, at most eight bytes.
pub(super) fn text(key: u64) -> String {
    key.to_be_bytes()
        .into_iter()
        .skip_while(|byte| *byte == 0)
        .map(char::from)
        .collect()
}
