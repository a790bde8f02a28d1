//! Which encoding a file is in that is not UTF-8: so that a translator can be told what to save it as.

/// Names the encoding of a file that is clearly not UTF-8 as a whole.
pub(super) fn foreign(bytes: &[u8], utf8: bool) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Some("UTF-32"),
        [0xFF, 0xFE, ..] => return Some("UTF-16 LE"),
        [0xFE, 0xFF, ..] => return Some("UTF-16 BE"),
        _ => {}
    }
    // Without a mark: each ASCII character of a UTF-16 text has a zero beside it, on one side only.
    let head = bytes.get(..1024).unwrap_or(bytes);
    if utf8 && !head.contains(&0) {
        return None;
    }
    let zeros = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if even.max(odd) * 8 > head.len() && even.min(odd) * 8 < even.max(odd) {
        return Some(if odd > even { "UTF-16 LE" } else { "UTF-16 BE" });
    }
    if utf8 {
        return None;
    }
    // A text with a slip or two is still UTF-8; one in which hardly a character is right is not.
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    (wrong > 2 * right && is_gbk(bytes)).then_some("GBK")
}

/// Whether every byte beyond ASCII is part of a well-formed GBK or GB18030 character, at least two of them.
fn is_gbk(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut characters = 0;
    loop {
        rest = match rest {
            [] => return characters >= 2,
            [0..=0x7F, rest @ ..] => rest,
            [0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE, rest @ ..]
            | [
                0x81..=0xFE,
                b'0'..=b'9',
                0x81..=0xFE,
                b'0'..=b'9',
                rest @ ..,
            ] => {
                characters += 1;
                rest
            }
            _ => return false,
        };
    }
}
