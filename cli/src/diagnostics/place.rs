//! Places as people count them: lines and characters from 1.

use std::ops::Range;

/// From the first character of a place to the one behind its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) end_line: usize,
    pub(crate) end_column: usize,
}

/// Where the lines of a text begin.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn new(text: &str) -> Self {
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Lines(std::iter::once(0).chain(starts).collect())
    }

    /// The place of some bytes.
    pub(crate) fn place(&self, text: &str, span: Range<usize>) -> Place {
        let (line, column) = self.position(text, span.start);
        let (end_line, end_column) = self.position(text, span.end.max(span.start));
        Place {
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// The bytes of the line that a byte is in, without its end.
    pub(crate) fn line(&self, text: &str, at: usize) -> Range<usize> {
        let line = self.0.partition_point(|&start| start <= at).max(1);
        let start = self.0[line - 1];
        let end = self.0.get(line).map_or(text.len(), |next| next - 1);
        let end = if text[start..end.max(start)].ends_with('\r') {
            end - 1
        } else {
            end
        };
        start..end.max(start)
    }

    /// Line and column of a byte; a byte order mark is no character.
    fn position(&self, text: &str, at: usize) -> (usize, usize) {
        let at = text.floor_char_boundary(at.min(text.len()));
        let line = self.0.partition_point(|&start| start <= at).max(1);
        let before = &text[self.0[line - 1]..at];
        (
            line,
            before.trim_start_matches('\u{feff}').chars().count() + 1,
        )
    }
}
