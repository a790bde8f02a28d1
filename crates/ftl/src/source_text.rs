//! Bytes as text, with every place where it was.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::encoding;

/// The mark that some files begin with.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A file's bytes as text. A byte offset of the text is the offset in the file.
///
/// Byte order mark and line ends stay, and a byte that is not UTF-8 becomes one `?`. A clone copies no text.
///
/// ```
/// use retcodes_ftl::{Position, SourceText};
///
/// let text = SourceText::new("a = 付款💳\r\nb = ok\n".as_bytes());
/// assert_eq!(text.position(14), Position { line: 1, column: 8 }); // characters, from 1
/// assert_eq!(text.utf16(14), (0, 8)); // as editors count: from 0, the card takes two
/// assert_eq!(text.offset_of_utf16(0, 8), 14);
/// ```
#[derive(Clone, Debug)]
pub struct SourceText {
    text: Arc<str>,
    /// Where bytes are not UTF-8, in order, neighbours joined.
    invalid: Vec<Range<usize>>,
    encoding: Option<&'static str>,
    index: OnceLock<Arc<Index>>,
}

/// Where something lies as a person counts: lines and characters, both from 1, a byte order mark not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// How a file ends its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// With a line feed.
    Lf,
    /// With a carriage return and a line feed.
    CrLf,
}

impl LineEnd {
    /// Its characters.
    pub fn as_str(self) -> &'static str {
        match self {
            LineEnd::Lf => "\n",
            LineEnd::CrLf => "\r\n",
        }
    }

    /// `text`, which ends its lines with LF, with these line ends.
    pub fn apply(self, text: &str) -> String {
        text.replace('\n', self.as_str())
    }
}

/// Where lines begin, and how many characters come before each block of bytes.
#[derive(Debug)]
struct Index {
    lines: Vec<usize>,
    /// Characters, and UTF-16 units, before each block. So no position costs more than one block, however long its line.
    blocks: Vec<(usize, usize)>,
}

const BLOCK: usize = 1024;

impl SourceText {
    /// Decodes bytes. Linear in their number.
    pub fn new(bytes: &[u8]) -> Self {
        let (text, invalid) = match std::str::from_utf8(bytes) {
            Ok(text) => (Arc::from(text), Vec::new()),
            Err(_) => decode(bytes),
        };
        SourceText {
            encoding: encoding::foreign(bytes, invalid.is_empty()),
            text,
            invalid,
            index: OnceLock::new(),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text of a place; empty if there is no such place.
    pub fn slice(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or_default()
    }

    pub(crate) fn shared(&self) -> &Arc<str> {
        &self.text
    }

    /// The encoding of a file that is not UTF-8 as a whole: `GBK`, `Windows-1252`, `UTF-16 LE` and so on, `unknown`
    /// where it can't be told. `None` for UTF-8, with a slip here and there.
    pub fn foreign_encoding(&self) -> Option<&'static str> {
        self.encoding
    }

    /// Whether every byte is UTF-8, so that the text is the file.
    pub fn is_utf8(&self) -> bool {
        self.invalid.is_empty()
    }

    pub(crate) fn invalid(&self) -> &[Range<usize>] {
        &self.invalid
    }

    /// Whether the file begins with a byte order mark.
    pub fn has_byte_order_mark(&self) -> bool {
        self.text.starts_with(BYTE_ORDER_MARK)
    }

    /// How most of its lines end.
    pub fn line_end(&self) -> LineEnd {
        let lines = self.index().lines.len() - 1;
        if self.text.matches("\r\n").count() * 2 > lines {
            LineEnd::CrLf
        } else {
            LineEnd::Lf
        }
    }

    /// How many lines there are; the one behind the last line end counts.
    pub fn line_count(&self) -> usize {
        self.index().lines.len()
    }

    /// The bytes of a line, which counts from 1, without its line end.
    pub fn line_span(&self, line: usize) -> Option<Range<usize>> {
        let lines = &self.index().lines;
        let start = *lines.get(line.checked_sub(1)?)?;
        let end = lines.get(line).copied().unwrap_or(self.text.len());
        let text = self.slice(start..end);
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        Some(start..start + text.len())
    }

    /// Line and column of a byte. An offset within a character is that of the character; one behind the end, of the end.
    pub fn position(&self, offset: usize) -> Position {
        let (line, start, offset) = self.line_of(offset);
        let mark = usize::from(line == 1 && self.has_byte_order_mark() && offset > 0);
        Position {
            line,
            column: self.before(offset).0 - self.before(start).0 - mark + 1,
        }
    }

    /// The byte of a position; the end of the line, where the line is shorter, and of the text, where it has fewer lines.
    pub fn offset(&self, position: Position) -> usize {
        let mark = usize::from(position.line == 1 && self.has_byte_order_mark());
        let Some(line) = self.line_span(position.line) else {
            return self.text.len();
        };
        let mut characters = self.slice(line.clone()).char_indices();
        let found = characters.nth((position.column + mark).saturating_sub(1));
        found.map_or(line.end, |(at, _)| line.start + at)
    }

    /// Line and UTF-16 column of a byte, both from 0: the Language Server Protocol's default. A byte order mark counts.
    pub fn utf16(&self, offset: usize) -> (usize, usize) {
        let (line, start, offset) = self.line_of(offset);
        (line - 1, self.before(offset).1 - self.before(start).1)
    }

    /// Line and column in bytes, both from 0.
    pub fn utf8(&self, offset: usize) -> (usize, usize) {
        let (line, start, offset) = self.line_of(offset);
        (line - 1, offset - start)
    }

    /// The byte of a line and UTF-16 column, both from 0. Clamped as [`offset`](Self::offset) does.
    pub fn offset_of_utf16(&self, line: usize, column: usize) -> usize {
        let Some(line) = self.line_span(line.saturating_add(1)) else {
            return self.text.len();
        };
        let mut units = 0;
        for (at, character) in self.slice(line.clone()).char_indices() {
            units += character.len_utf16();
            if units > column {
                return line.start + at;
            }
        }
        line.end
    }

    /// The byte of a line and a column in bytes, both from 0. Clamped as [`offset`](Self::offset) does.
    pub fn offset_of_utf8(&self, line: usize, column: usize) -> usize {
        let Some(line) = self.line_span(line.saturating_add(1)) else {
            return self.text.len();
        };
        let offset = line.start.saturating_add(column).min(line.end);
        self.boundary(offset)
    }

    /// The start of the character that a byte belongs to.
    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// The line of a byte from 1, where it begins, and the byte's offset, moved to the start of its character.
    fn line_of(&self, offset: usize) -> (usize, usize, usize) {
        let offset = self.boundary(offset);
        let lines = &self.index().lines;
        let line = lines.partition_point(|&start| start <= offset).max(1);
        let start = lines.get(line - 1).copied().unwrap_or_default();
        (line, start, offset)
    }

    /// Characters and UTF-16 units before a character boundary.
    fn before(&self, offset: usize) -> (usize, usize) {
        let block = offset / BLOCK;
        let (mut characters, mut units) =
            self.index().blocks.get(block).copied().unwrap_or_default();
        for &byte in self
            .text
            .as_bytes()
            .get(block * BLOCK..offset)
            .unwrap_or_default()
        {
            let (character, unit) = counted(byte);
            characters += character;
            units += unit;
        }
        (characters, units)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index {
                lines: vec![0],
                blocks: Vec::with_capacity(self.text.len() / BLOCK + 1),
            };
            let (mut characters, mut units) = (0, 0);
            for (at, byte) in self.text.bytes().enumerate() {
                if at % BLOCK == 0 {
                    index.blocks.push((characters, units));
                }
                if byte == b'\n' {
                    index.lines.push(at + 1);
                }
                let (character, unit) = counted(byte);
                characters += character;
                units += unit;
            }
            index.blocks.push((characters, units));
            Arc::new(index)
        })
    }
}

/// Whether a byte begins a character, and how many UTF-16 units that character has.
fn counted(byte: u8) -> (usize, usize) {
    match byte {
        0x80..=0xBF => (0, 0),
        0xF0.. => (1, 2),
        _ => (1, 1),
    }
}

fn decode(bytes: &[u8]) -> (Arc<str>, Vec<Range<usize>>) {
    let mut text = String::with_capacity(bytes.len());
    let mut invalid: Vec<Range<usize>> = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if chunk.invalid().is_empty() {
            continue;
        }
        let start = text.len();
        text.extend(chunk.invalid().iter().map(|_| '?'));
        match invalid.last_mut() {
            Some(last) if last.end == start => last.end = text.len(),
            _ => invalid.push(start..text.len()),
        }
    }
    (Arc::from(text), invalid)
}
