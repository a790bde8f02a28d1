//! Which encoding a file is in that is not UTF-8: so that a translator can be told what to convert it from.
//!
//! Each encoding counts how many of the bytes beyond ASCII are what its texts mostly consist of: common letters in words,
//! the common half of an ideographic set. The best wins if it explains nearly all. Sources of the ranges: the
//! WHATWG Encoding Standard's indexes.

/// What can't be told.
pub(crate) const UNKNOWN: &str = "unknown";

/// Names the encoding of a file that is clearly not UTF-8 as a whole.
pub(crate) fn foreign(bytes: &[u8], utf8: bool) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => return Some("UTF-32 LE"),
        [0, 0, 0xFE, 0xFF, ..] => return Some("UTF-32 BE"),
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
        let bytes = head.iter().skip(odd).step_by(2);
        bytes.filter(|&&byte| byte == 0).count()
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
    if wrong < 2 || wrong <= right {
        return None;
    }
    // A few bytes of no known encoding are slips too: each is shown where it is.
    Some(guess(bytes)).filter(|&name| name != UNKNOWN || wrong > SLIPS)
}

/// Whether a byte of ASCII may be a part of a character of this encoding, so that no part of the file can be trusted.
pub(crate) fn hides_ascii(encoding: &str) -> bool {
    !matches!(
        encoding,
        "Windows-1252" | "Windows-1251" | "KOI8-R" | UNKNOWN
    )
}

/// So many bytes may be wrong by mistake.
const SLIPS: usize = 4;

fn guess(bytes: &[u8]) -> &'static str {
    let total = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let candidates = [
        ("Windows-1252", Some(western(bytes))),
        (
            "Windows-1251",
            cyrillic(bytes, b"\xE0\xE5\xE8\xEE\xED\xF2\xF0\xF1\xEB\xE2"),
        ),
        (
            "KOI8-R",
            cyrillic(bytes, b"\xC1\xC5\xC9\xCF\xCE\xD4\xD2\xD3\xCC\xD7"),
        ),
        // Every Korean text is a Chinese one by its bytes; few Chinese ones are so long without a character of the others.
        ("EUC-KR", double(bytes, euc_kr).filter(|_| total >= 16)),
        ("GBK", double(bytes, gbk).filter(|_| total > 2)),
        ("Big5", double(bytes, big5).filter(|_| total > 2)),
        ("Shift-JIS", shift_jis(bytes)),
    ];
    let mut best = (UNKNOWN, total * 85 / 100);
    for (name, good) in candidates {
        if good.is_some_and(|good| good > best.1) {
            best = (name, good.unwrap_or_default());
        }
    }
    best.0
}

/// Typographic signs, and letters with an accent that the languages of Western Europe share: few in a row. Those that are
/// other letters in Central European and Turkish texts, which are written with other encodings, don't count.
fn western(bytes: &[u8]) -> usize {
    let is_letter = |byte: &&u8| {
        let others = [0xD0, 0xD7, 0xDD, 0xDE, 0xEC, 0xF0, 0xF7, 0xFD, 0xFE];
        **byte >= 0xC0 && !others.contains(*byte)
    };
    let is_sign = |byte: &&u8| {
        matches!(
            **byte,
            0x80 | 0x82 | 0x84 | 0x85 | 0x8C | 0x91..=0x97 | 0x99 | 0x9C
        ) || matches!(
            **byte,
            0xA0 | 0xA1 | 0xA9..=0xAB | 0xAE | 0xB0 | 0xBA | 0xBB | 0xBF
        )
    };
    let runs = bytes.split(u8::is_ascii).map(|run| {
        let letters = run.iter().filter(is_letter).count();
        let signs = run.iter().filter(is_sign).count();
        if letters <= 2 { letters + signs } else { signs }
    });
    runs.sum()
}

/// Words of Cyrillic letters. `common` are those of а е и о н т р с л в, which make up half of any such text, and
/// less of a Greek, Hebrew, Arabic or Thai one.
fn cyrillic(bytes: &[u8], common: &[u8]) -> Option<usize> {
    let is_letter = |byte: u8| {
        byte >= 0xC0
            || matches!(
                byte,
                0xA3 | 0xA8 | 0xAA | 0xAF | 0xB2 | 0xB3 | 0xB8 | 0xBA | 0xBF
            )
    };
    let is_sign = |byte: u8| {
        matches!(
            byte,
            0x85 | 0x91..=0x94 | 0x96 | 0x97 | 0xA0 | 0xAB | 0xB9 | 0xBB
        )
    };
    let count = |is: &dyn Fn(u8) -> bool| bytes.iter().filter(|byte| is(**byte)).count();
    let letters = count(&is_letter);
    let is_cyrillic = count(&|byte| common.contains(&byte)) * 100 > letters * 45;
    is_cyrillic.then(|| letters + count(&is_sign))
}

/// How many bytes are of common characters of two bytes each. None where the bytes are not in the encoding.
fn double(bytes: &[u8], common: fn(u8, u8) -> Option<bool>) -> Option<usize> {
    let (mut rest, mut good) = (bytes, 0);
    loop {
        rest = match rest {
            [] => return Some(good),
            [0..=0x7F, rest @ ..] => rest,
            // Of GB18030.
            [
                0x81..=0xFE,
                b'0'..=b'9',
                0x81..=0xFE,
                b'0'..=b'9',
                rest @ ..,
            ] => rest,
            [lead, trail, rest @ ..] => {
                let bytes = if trail.is_ascii() { 1 } else { 2 };
                good += if common(*lead, *trail)? { bytes } else { 0 };
                rest
            }
            _ => return None,
        };
    }
}

fn gbk(lead: u8, trail: u8) -> Option<bool> {
    let valid = (0x81..=0xFE).contains(&lead) && matches!(trail, 0x40..=0x7E | 0x80..=0xFE);
    valid.then_some(matches!(lead, 0xA1..=0xA3 | 0xB0..=0xD7) && trail >= 0xA1)
}

fn big5(lead: u8, trail: u8) -> Option<bool> {
    let valid = (0x81..=0xFE).contains(&lead) && matches!(trail, 0x40..=0x7E | 0xA1..=0xFE);
    valid.then_some(matches!(lead, 0xA1..=0xC6))
}

fn euc_kr(lead: u8, trail: u8) -> Option<bool> {
    let valid = (0xA1..=0xFE).contains(&lead) && (0xA1..=0xFE).contains(&trail);
    valid.then_some(matches!(lead, 0xA1..=0xA3 | 0xB0..=0xC8))
}

/// Kana and the common kanji. A text without kana is not Japanese.
fn shift_jis(bytes: &[u8]) -> Option<usize> {
    let (mut rest, mut good, mut kana) = (bytes, 0, 0);
    loop {
        rest = match rest {
            [] => return (kana > 0).then_some(good),
            [0..=0x7F | 0xA1..=0xDF, rest @ ..] => rest,
            [
                lead @ (0x81..=0x9F | 0xE0..=0xFC),
                trail @ (0x40..=0x7E | 0x80..=0xFC),
                rest @ ..,
            ] => {
                let is_kana = matches!((lead, trail), (0x82, 0x9F..=0xF1) | (0x83, 0x40..=0x96));
                kana += usize::from(is_kana);
                let bytes = if *trail < 0x80 { 1 } else { 2 };
                good += if is_kana || matches!(lead, 0x81 | 0x82 | 0x88..=0x9F) {
                    bytes
                } else {
                    0
                };
                rest
            }
            _ => return None,
        };
    }
}
