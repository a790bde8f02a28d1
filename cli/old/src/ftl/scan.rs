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

use super::encoding;
use super::problem::{Detail, Rule};
use super::report::Report;
use super::source::{Layer, Source};
use super::survive;
use crate::order;

/// Opening braces in one file: they bound the size of its syntax tree.
const BRACES: usize = 100_000;
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
        let utf8 = std::str::from_utf8(bytes).ok();
        if let Some(encoding) = encoding::foreign(bytes, utf8.is_some()) {
            let details = vec![("encoding", encoding.into())];
            report.add(file, 0..0, Rule::Encoding, None, details);
            return text;
        }
        let invalid = text.decode(bytes, utf8);
        let hurt = text.unwanted(invalid);
        text.cut(file, &hurt, report);
        text
    }

    /// Sets the text, and returns where bytes were not UTF-8.
    fn decode(&mut self, bytes: &'s [u8], utf8: Option<&'s str>) -> Vec<Hurt> {
        let mut hurt = Vec::new();
        let decoded = match utf8 {
            Some(text) => Cow::Borrowed(text),
            None => {
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
        let carriage = bytes.contains(&b'\r');
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
        const BLOCK: usize = 64;
        let before = hurt.len();
        let (blocks, rest) = self.text.as_bytes().as_chunks::<BLOCK>();
        for (i, block) in blocks.iter().enumerate() {
            // Nearly every block is passed over here. Branchless, and of a known size, so that the compiler makes
            // vector instructions of it.
            let suspicious = block.iter().fold(0_u8, |found, &b| {
                let control = u8::from(b < 0x20) & u8::from(b != b'\n') & u8::from(b != b'\t');
                found | control | u8::from(b == 0x7F) | u8::from(b == 0xC2) | u8::from(b == 0xE2)
            });
            if suspicious != 0 {
                self.unwanted_among(block, i * BLOCK, &mut hurt);
            }
        }
        self.unwanted_among(rest, blocks.len() * BLOCK, &mut hurt);
        if before > 0 {
            order::sort_by_key(&mut hurt, |one| one.place.start);
        }
        hurt
    }

    /// The control characters that start among these bytes, which stand at `base`.
    fn unwanted_among(&self, bytes: &[u8], base: usize, hurt: &mut Vec<Hurt>) {
        for (at, &byte) in (base..).zip(bytes) {
            if matches!(byte, b'\n' | b'\t' | 0x20..=0x7E | 0x80..=0xC1 | 0xC3..=0xE1 | 0xE3..) {
                continue;
            }
            let character = self.text.get(at..).and_then(|rest| rest.chars().next());
            if let Some(what) = character.filter(|&c| survive::unwanted(c)) {
                let place = at..at + what.len_utf8();
                hurt.push(Hurt {
                    place,
                    rule: Rule::ControlCharacter,
                    what,
                });
            }
        }
    }

    /// Finds the entries and leaves out those that the parser must not see.
    fn cut(&mut self, file: usize, hurt: &[Hurt], report: &mut Report) {
        let mut entries = std::mem::take(&mut self.entries);
        let mut hurt = hurt.iter().peekable();
        let (mut sound, mut braces, mut lines) = (0, 0, 0);
        for Part {
            place: entry,
            what,
            lines: long,
        } in Parts::new(&self.text)
        {
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
            let whole = self.text.get(entry.clone()).unwrap_or_default();
            let text = whole.trim_end_matches([' ', '\n']);
            let blank = whole
                .bytes()
                .skip(text.len())
                .filter(|&b| b == b'\n')
                .count();
            let entry = entry.start..entry.start + text.len();
            if text.is_empty() {
                continue;
            }
            if let Err((at, rule)) = survive::survives(text) {
                let details = survive::details(rule, text.get(at..).unwrap_or_default());
                let at = entry.start + at;
                report.add(file, at..at + 1, rule, identifier(text), details);
                continue;
            }
            sound += 1;
            braces += survive::braces(text);
            lines += long - blank.saturating_sub(1).min(long);
            let limits = [
                ("entries", sound, ENTRIES),
                ("braces", braces, BRACES),
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
            entries.push(entry);
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
    fn details(&self) -> Vec<Detail> {
        match self.rule {
            Rule::Encoding => Vec::new(),
            _ => vec![("character", format!("U+{:04X}", self.what as u32).into())],
        }
    }
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Comment,
    Entry,
}

/// A stretch of comment lines, or an entry with the blank lines behind it.
struct Part {
    place: Range<usize>,
    what: What,
    lines: usize,
}

/// Cuts a text into comments and entries.
struct Parts<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parts<'t> {
    fn new(text: &'t str) -> Self {
        Parts { text, at: 0 }
    }
}

impl Iterator for Parts<'_> {
    type Item = Part;

    fn next(&mut self) -> Option<Part> {
        let start = self.at;
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        let what = if rest.starts_with('#') {
            What::Comment
        } else {
            What::Entry
        };
        let mut lines = 0;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            self.at += rest.find('\n').map_or(rest.len(), |newline| newline + 1);
            lines += 1;
            let ends = match (what, self.text.as_bytes().get(self.at)) {
                (_, None) => true,
                (What::Comment, Some(b)) => *b != b'#',
                (What::Entry, Some(b)) => b.is_ascii_alphabetic() || matches!(b, b'-' | b'#'),
            };
            if ends {
                return Some(Part {
                    place: start..self.at,
                    what,
                    lines,
                });
            }
        }
    }
}
