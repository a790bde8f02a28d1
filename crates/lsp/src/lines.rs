//! Positions as the protocol counts them, in the encoding that client and server agree on.

use std::ops::Range;

use lsp_types::{Position, PositionEncodingKind};

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16,
    Utf32,
}

impl Encoding {
    /// The first encoding a client offers that is known here: it lists them by preference. UTF-16 where it offers none.
    pub(crate) fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Self {
        let all = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];
        let offered = offered.unwrap_or_default().iter();
        let known = |kind: &PositionEncodingKind| all.into_iter().find(|one| one.kind() == *kind);
        offered.filter_map(known).next().unwrap_or(Encoding::Utf16)
    }

    pub(crate) fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    /// The byte of a column in a line; the line's end if there is no such column.
    pub(crate) fn bytes(self, line: &str, column: u32) -> usize {
        let mut counted = 0;
        for (at, character) in line.char_indices() {
            counted += self.width(character);
            if counted > column as usize {
                return at;
            }
        }
        line.len()
    }

    fn width(self, character: char) -> usize {
        match self {
            Encoding::Utf8 => character.len_utf8(),
            Encoding::Utf16 => character.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }
}

/// Where the lines of a text begin. A line ends with LF, CR LF or CR: the protocol's rule, not Fluent's.
#[derive(Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    /// Characters, and UTF-16 units, before each block of bytes, so that a long line costs no more than a short one.
    blocks: Vec<(usize, usize)>,
    /// The text begins with a byte order mark that no editor shows: columns of its line don't count it.
    mark: usize,
}

const BLOCK: usize = 1024;
const MARK: char = '\u{FEFF}';

impl Lines {
    /// The lines of a text. That of a file hides its byte order mark, as editors do when they open it.
    pub(crate) fn new(text: &str, is_file: bool) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|&(at, &byte)| {
            byte == b'\n' || byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')
        });
        let starts = std::iter::once(0)
            .chain(ends.map(|(at, _)| at + 1))
            .collect();
        let mut blocks = Vec::with_capacity(text.len() / BLOCK + 2);
        let (mut characters, mut units) = (0, 0);
        for block in bytes.chunks(BLOCK) {
            blocks.push((characters, units));
            let (more, wide) = counted(block);
            characters += more;
            units += more + wide;
        }
        blocks.push((characters, units));
        let mark = if is_file && text.starts_with(MARK) {
            MARK.len_utf8()
        } else {
            0
        };
        Lines {
            starts,
            blocks,
            mark,
        }
    }

    /// The line of a byte, from 0.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1)
    }

    /// The bytes of a line without its line end; empty at the text's end for a line that is not there.
    pub(crate) fn span(&self, text: &str, line: usize) -> Range<usize> {
        let Some(&start) = self.starts.get(line) else {
            return text.len()..text.len();
        };
        let start = if line == 0 { self.mark } else { start };
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let line = text.get(start..end).unwrap_or_default();
        start..start + line.trim_end_matches(['\r', '\n']).len()
    }

    /// The position of a byte. One within a character is that of the character.
    pub(crate) fn position(&self, text: &str, offset: usize, encoding: Encoding) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let start = if line == 0 { self.mark } else { start };
        let offset = offset.max(start);
        let column = match encoding {
            Encoding::Utf8 => offset - start,
            Encoding::Utf16 => self.before(text, offset).1 - self.before(text, start).1,
            Encoding::Utf32 => self.before(text, offset).0 - self.before(text, start).0,
        };
        Position::new(number(line), number(column))
    }

    /// The byte of a position. What lies behind a line's end is its end, what lies behind the last line the text's end.
    pub(crate) fn offset(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let line = self.span(text, position.line as usize);
        line.start
            + encoding.bytes(
                text.get(line.clone()).unwrap_or_default(),
                position.character,
            )
    }

    /// Characters and UTF-16 units before a character's first byte.
    fn before(&self, text: &str, offset: usize) -> (usize, usize) {
        let block = offset / BLOCK;
        let from = self.blocks.get(block).copied().unwrap_or_default();
        let rest = text.as_bytes().get(block * BLOCK..offset);
        let (more, wide) = counted(rest.unwrap_or_default());
        (from.0 + more, from.1 + more + wide)
    }
}

/// How many characters begin in some bytes, and how many of them have two UTF-16 units.
fn counted(bytes: &[u8]) -> (usize, usize) {
    let characters = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    (
        characters,
        bytes.iter().filter(|&&byte| byte >= 0xF0).count(),
    )
}

/// A count as the protocol has it. No text that is read has more than 32 bits of bytes.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
