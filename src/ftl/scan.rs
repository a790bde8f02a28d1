//! From bytes to text that the parser survives: size, encoding, control characters, nesting and escapes.
//!
//! The text is cut into *entries*, each from a line that starts with a letter or `-` to the next such line or
//! comment, and each entry is parsed by itself. So what is wrong in one entry never costs another, and how deep the
//! parser can descend is known from that entry alone. (Fluent would allow a line inside a placeable to start with a
//! letter at the very margin; nobody writes that, and here it is a syntax error.)
//!
//! Every step is linear in the size of the text.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::problem::Rule;
use super::report::Report;
use super::source::{Layer, Source};

/// Braces and parentheses within each other.
const NESTING: usize = 64;
/// Named arguments of one call. The parser compares each with all before it.
const ARGUMENTS: usize = 64;
/// Opening braces in one entry, and in one file: they bound the size of the syntax tree.
const BRACES_ENTRY: usize = 1_000;
const BRACES_FILE: usize = 100_000;
/// Messages and terms in one file.
const ENTRIES: usize = 20_000;
/// Lines in one file, blank lines and comments between the entries not counted.
const LINES: usize = 100_000;

/// A source as text, and where its entries are.
pub(super) struct Text<'s> {
    pub(super) name: Arc<str>,
    /// Without byte order mark, with LF for CR LF, with `?` for each byte that is not UTF-8.
    pub(super) text: Cow<'s, str>,
    /// The length of the byte order mark.
    pub(super) mark: usize,
    /// Where in `text` a CR was dropped.
    pub(super) dropped: Vec<u32>,
    /// The entries that can be parsed, in order.
    pub(super) entries: Vec<Range<usize>>,
}

impl<'s> Text<'s> {
    /// The offset of a slice of this text.
    pub(super) fn offset(&self, slice: &str) -> usize {
        (slice.as_ptr() as usize)
            .saturating_sub(self.text.as_ptr() as usize)
            .min(self.text.len())
    }

    /// The place of a name or literal of this text, with the sign that belongs to it: `-term`, `$variable`, `.attribute`.
    pub(super) fn place(&self, slice: &str) -> Range<usize> {
        let start = self.offset(slice);
        let end = start + slice.len();
        match start
            .checked_sub(1)
            .and_then(|before| self.text.as_bytes().get(before))
        {
            Some(b'-' | b'$' | b'.') => start - 1..end,
            Some(b'"') => start - 1..end + 1,
            _ => start..end,
        }
    }

    /// Whether a slice is of this text, and not empty.
    pub(super) fn holds(&self, slice: &str) -> bool {
        let (start, at) = (self.text.as_ptr() as usize, slice.as_ptr() as usize);
        !slice.is_empty() && (start..start + self.text.len()).contains(&at)
    }

    /// Scans one source. Without entries if the whole of it cannot be used.
    pub(super) fn scan(source: &'s Source, file: usize, report: &mut Report) -> Self {
        let mut text = Text {
            name: source.name.clone(),
            text: Cow::Borrowed(""),
            mark: 0,
            dropped: Vec::new(),
            entries: Vec::new(),
        };
        let bytes: &'s [u8] = &source.bytes;
        let limit = match source.layer {
            Layer::Embedded => 256 * 1024,
            Layer::Overlay => 4 * 1024 * 1024,
        };
        if bytes.len() > limit {
            let details = vec![
                ("kind", "bytes".into()),
                ("size", (bytes.len() / 1024).to_string().into()),
                ("limit", (limit / 1024).to_string().into()),
            ];
            report.add(file, 0..0, Rule::FileSize, None, details);
            return text;
        }
        if let Some(encoding) = foreign_encoding(bytes) {
            report.add(
                file,
                0..0,
                Rule::Encoding,
                None,
                vec![("encoding", encoding.into())],
            );
            return text;
        }
        let invalid = text.decode(bytes);
        let hurt = text.unwanted(invalid);
        text.cut(file, &hurt, report);
        text
    }

    /// Sets the text, and returns where bytes were not UTF-8.
    fn decode(&mut self, bytes: &'s [u8]) -> Vec<Hurt> {
        let mut hurt = Vec::new();
        let decoded = match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => {
                let mut text = String::with_capacity(bytes.len());
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    if !chunk.invalid().is_empty() {
                        let start = text.len();
                        text.extend(chunk.invalid().iter().map(|_| '?'));
                        hurt.push(Hurt {
                            place: start..text.len(),
                            rule: Rule::Encoding,
                            what: '?',
                        });
                    }
                }
                Cow::Owned(text)
            }
        };
        const MARK: &str = "\u{FEFF}";
        let marked = decoded.starts_with(MARK);
        self.mark = if marked { MARK.len() } else { 0 };
        let carriage = decoded.contains("\r\n");
        self.text = match decoded {
            Cow::Borrowed(text) if !carriage => {
                Cow::Borrowed(text.get(self.mark..).unwrap_or_default())
            }
            decoded => {
                let decoded = decoded.get(self.mark..).unwrap_or_default();
                let mut text = String::with_capacity(decoded.len());
                let mut pieces = decoded.split("\r\n");
                text.push_str(pieces.next().unwrap_or_default());
                for piece in pieces {
                    self.dropped
                        .push(u32::try_from(text.len()).unwrap_or(u32::MAX));
                    text.push('\n');
                    text.push_str(piece);
                }
                Cow::Owned(text)
            }
        };
        for one in &mut hurt {
            let original = one.place.start.saturating_sub(self.mark);
            // The n-th dropped CR stood n bytes further on in the original.
            let mut before = 0;
            if !self.dropped.is_empty() {
                let (mut low, mut high) = (0, self.dropped.len());
                while low < high {
                    let middle = usize::midpoint(low, high);
                    match self.dropped.get(middle) {
                        Some(&cr) if (cr as usize) + middle < original => low = middle + 1,
                        _ => high = middle,
                    }
                }
                before = low;
            }
            let length = one.place.len();
            let start = original.saturating_sub(before);
            one.place = start..start + length;
        }
        hurt
    }

    /// Adds the control characters to what `hurt` lists, in the order of the text.
    fn unwanted(&self, mut hurt: Vec<Hurt>) -> Vec<Hurt> {
        // A block without a suspicious byte, which is nearly every block, is passed over at the speed of memory.
        const BLOCK: usize = 64;
        let before = hurt.len();
        for (block, bytes) in self.text.as_bytes().chunks(BLOCK).enumerate() {
            let suspicious = bytes.iter().fold(false, |found, &b| {
                found
                    | ((b < 0x20) & (b != b'\n') & (b != b'\t'))
                    | (b == 0x7F)
                    | (b == 0xC2)
                    | (b == 0xE2)
            });
            if !suspicious {
                continue;
            }
            for (i, &byte) in bytes.iter().enumerate() {
                if matches!(byte, b'\n' | b'\t' | 0x20..=0x7E | 0x80..=0xC1 | 0xC3..=0xE1 | 0xE3..)
                {
                    continue;
                }
                let at = block * BLOCK + i;
                let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else {
                    continue;
                };
                if unwanted(c) {
                    hurt.push(Hurt {
                        place: at..at + c.len_utf8(),
                        rule: Rule::ControlCharacter,
                        what: c,
                    });
                }
            }
        }
        if before > 0 {
            hurt.sort_by_key(|one| one.place.start);
        }
        hurt
    }

    /// Finds the entries and leaves out those that the parser must not see.
    fn cut(&mut self, file: usize, hurt: &[Hurt], report: &mut Report) {
        let mut entries = std::mem::take(&mut self.entries);
        let mut hurt = hurt.iter().peekable();
        let (mut sound, mut braces, mut lines) = (0, 0, 0);
        for (entry, what) in Lines::new(&self.text) {
            let mut spoilt = false;
            while let Some(one) = hurt.next_if(|one| one.place.start < entry.end) {
                spoilt = true;
                let text = self.text.get(entry.clone()).unwrap_or_default();
                let id = if what == What::Entry {
                    identifier(text)
                } else {
                    None
                };
                report.add(file, one.place.clone(), one.rule, id, one.details());
            }
            if spoilt || what == What::Comment {
                continue;
            }
            // Blank lines at the end would each become an element of the tree.
            let text = self
                .text
                .get(entry.clone())
                .unwrap_or_default()
                .trim_end_matches([' ', '\n']);
            let entry = entry.start..entry.start + text.len();
            let opens = text.bytes().filter(|&b| b == b'{').count();
            if opens > 0
                && let Err((at, rule)) = survives(text, opens)
            {
                let details = limits(rule, text.get(at..).unwrap_or_default());
                let at = entry.start + at;
                report.add(file, at..at + 1, rule, identifier(text), details);
                continue;
            }
            sound += 1;
            braces += opens;
            lines += 1 + text.bytes().filter(|&b| b == b'\n').count();
            let limits = [
                ("entries", sound, ENTRIES),
                ("braces", braces, BRACES_FILE),
                ("lines", lines, LINES),
            ];
            if let Some((kind, _, limit)) =
                limits.into_iter().find(|(_, count, limit)| count > limit)
            {
                let details = vec![("kind", kind.into()), ("limit", limit.to_string().into())];
                report.add(
                    file,
                    entry.start..entry.start,
                    Rule::FileSize,
                    identifier(text),
                    details,
                );
                break;
            }
            if !text.is_empty() {
                entries.push(entry);
            }
        }
        for one in hurt {
            report.add(file, one.place.clone(), one.rule, None, one.details());
        }
        self.entries = entries;
    }
}

/// A byte or character that spoils the entry it stands in.
struct Hurt {
    place: Range<usize>,
    rule: Rule,
    what: char,
}

impl Hurt {
    fn details(&self) -> Vec<super::Detail> {
        match self.rule {
            Rule::Encoding => Vec::new(),
            _ => vec![("character", format!("U+{:04X}", self.what as u32).into())],
        }
    }
}

/// What is to be said of a place that the parser must not see.
fn limits(rule: Rule, text: &str) -> Vec<super::Detail> {
    match rule {
        Rule::Escape if text.starts_with("\\{") => vec![("kind", "brace".into())],
        Rule::ControlCharacter => {
            let digits = text
                .get(2..if text.starts_with("\\U") { 8 } else { 6 })
                .unwrap_or_default();
            let code = u32::from_str_radix(digits, 16).unwrap_or_default();
            vec![("character", format!("U+{code:04X}").into())]
        }
        Rule::Nesting => vec![
            ("kind", "braces".into()),
            ("limit", NESTING.to_string().into()),
        ],
        Rule::FunctionArgument => vec![
            ("kind", "too-many".into()),
            ("limit", ARGUMENTS.to_string().into()),
        ],
        Rule::TooManyPlaceables => vec![("limit", super::expand::PLACEABLES.to_string().into())],
        _ => Vec::new(),
    }
}

/// A character that has no place in a text, line end and tab aside.
fn unwanted(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The id at the start of an entry, with the `-` of a term.
pub(super) fn identifier(entry: &str) -> Option<&str> {
    let end = entry
        .bytes()
        .position(|b| !b.is_ascii_alphanumeric() && b != b'-' && b != b'_');
    entry
        .get(..end.unwrap_or(entry.len()))
        .filter(|id| !id.is_empty())
}

/// Names the encoding of a file that is clearly not UTF-8 as a whole.
fn foreign_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Some("UTF-32"),
        [0xFF, 0xFE, ..] => return Some("UTF-16 LE"),
        [0xFE, 0xFF, ..] => return Some("UTF-16 BE"),
        _ => {}
    }
    // Without a mark: each ASCII character of a UTF-16 text has a zero beside it, on one side only.
    let head = bytes.get(..1024).unwrap_or(bytes);
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
    if std::str::from_utf8(bytes).is_ok() {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Comment,
    Entry,
}

/// Cuts a text into comments and entries.
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        // Blank lines before the first entry belong to nobody.
        let blank = text
            .bytes()
            .position(|b| b != b'\n' && b != b' ')
            .unwrap_or(text.len());
        let at = text
            .get(..blank)
            .and_then(|blank| blank.rfind('\n'))
            .map_or(0, |newline| newline + 1);
        Lines {
            text,
            at: if blank == text.len() { blank } else { at },
        }
    }
}

impl Iterator for Lines<'_> {
    type Item = (Range<usize>, What);

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at;
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        let what = if rest.starts_with('#') {
            What::Comment
        } else {
            What::Entry
        };
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            self.at += rest.find('\n').map_or(rest.len(), |newline| newline + 1);
            let next = self.text.as_bytes().get(self.at);
            let ends = match (what, next) {
                (_, None) => true,
                (What::Comment, Some(b)) => *b != b'#',
                (What::Entry, Some(b)) => b.is_ascii_alphabetic() || matches!(b, b'-' | b'#'),
            };
            if ends {
                return Some((start..self.at, what));
            }
        }
    }
}

/// Where the parser is inside an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Placeable,
    /// The arguments of a call, with the number of named ones so far.
    Call(usize),
    /// The pattern of a variant: text again.
    Variant,
}

/// Proves that the parser neither descends too deep into this entry, nor meets an escape that makes it panic, nor
/// takes more than linear time. The place and rule if it would.
///
/// Follows the parser step by step up to its first syntax error, after which the parser is done with the entry.
fn survives(entry: &str, opens: usize) -> Result<(), (usize, Rule)> {
    let bytes = entry.as_bytes();
    let parentheses = bytes.iter().filter(|&&b| b == b'(').count();
    let colons = bytes.iter().filter(|&&b| b == b':').count();
    if opens > BRACES_ENTRY {
        return Err((entry.find('{').unwrap_or(0), Rule::TooManyPlaceables));
    }
    if opens + parentheses <= NESTING && colons <= ARGUMENTS && !entry.contains('\\') {
        return Ok(());
    }
    let mut stack: Vec<Inside> = Vec::new();
    let (mut depth, mut at, mut margin) = (0, 0, 0);
    while let Some(&byte) = bytes.get(at) {
        let first = bytes
            .get(margin..at)
            .is_some_and(|blank| blank.iter().all(|&b| b == b' '));
        match (stack.last().copied(), byte) {
            (Some(Inside::Variant), b'[' | b'*' | b'.' | b'}') if first => {
                stack.pop();
                continue;
            }
            (Some(Inside::Variant), b) if at == margin && b != b'\n' && b != b' ' && b != b'{' => {
                stack.pop();
                continue;
            }
            (Some(Inside::Placeable | Inside::Call(_)), b'"') => match string(bytes, at + 1)? {
                Some(end) => at = end,
                None => return Ok(()),
            },
            (_, b'{') => {
                stack.push(Inside::Placeable);
                depth += 1;
            }
            (Some(Inside::Placeable), b'}') | (Some(Inside::Call(_)), b')') => {
                stack.pop();
                depth -= 1;
            }
            (Some(Inside::Placeable | Inside::Call(_)), b'(') => {
                stack.push(Inside::Call(0));
                depth += 1;
            }
            (Some(Inside::Call(ARGUMENTS..)), b':') => return Err((at, Rule::FunctionArgument)),
            (Some(Inside::Call(named)), b':') => {
                stack.pop();
                stack.push(Inside::Call(named + 1));
            }
            (Some(Inside::Call(_)), b'}') => return Ok(()),
            (Some(Inside::Placeable), b']') => stack.push(Inside::Variant),
            _ => {}
        }
        if byte == b'\n' {
            margin = at + 1;
        }
        if depth > NESTING {
            return Err((at, Rule::Nesting));
        }
        at += 1;
    }
    Ok(())
}

/// The end of a string literal that starts at `at`, or none if it is not closed on its line.
fn string(bytes: &[u8], mut at: usize) -> Result<Option<usize>, (usize, Rule)> {
    loop {
        match bytes.get(at) {
            Some(b'"') => return Ok(Some(at)),
            Some(b'\\') => {
                let digits = match bytes.get(at + 1) {
                    Some(b'u') => 4,
                    Some(b'U') => 6,
                    Some(b'"' | b'\\') => 0,
                    // The parser takes it, and shows a replacement character for it.
                    Some(b'{') => return Err((at, Rule::Escape)),
                    _ => return Ok(None),
                };
                let scalar = |digits: &[u8]| {
                    let digits = std::str::from_utf8(digits).ok()?;
                    let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
                    u32::from_str_radix(digits, 16)
                        .ok()
                        .filter(|_| hexadecimal)
                        .and_then(char::from_u32)
                };
                if digits > 0 {
                    match bytes.get(at + 2..at + 2 + digits).and_then(scalar) {
                        None => return Err((at, Rule::Escape)),
                        Some(c) if unwanted(c) => return Err((at, Rule::ControlCharacter)),
                        Some(_) => {}
                    }
                }
                at += 2 + digits;
            }
            Some(b'\n') | None => return Ok(None),
            Some(_) => at += 1,
        }
    }
}
