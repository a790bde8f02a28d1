//! An open document's text, changed as the editor changes it.

use lsp_types::{Position, TextDocumentContentChangeEvent, Uri};

use crate::lines::Encoding;

/// A document that is open in the editor.
#[derive(Clone, Debug)]
pub(crate) struct Buffer {
    /// As the client spells it.
    pub(crate) uri: Uri,
    pub(crate) version: i32,
    pub(crate) text: String,
}

impl Buffer {
    /// Applies a change. A range that is not in the text is moved to where it ends.
    pub(crate) fn apply(&mut self, change: &TextDocumentContentChangeEvent, encoding: Encoding) {
        let Some(range) = change.range else {
            self.text.clone_from(&change.text);
            return;
        };
        let start = offset(&self.text, range.start, encoding);
        let end = offset(&self.text, range.end, encoding);
        self.text
            .replace_range(start.min(end)..end.max(start), &change.text);
    }
}

/// The byte of a position, found from the start of the text.
fn offset(text: &str, position: Position, encoding: Encoding) -> usize {
    let mut start = 0;
    for _ in 0..position.line {
        let rest = text.get(start..).unwrap_or_default();
        let Some(end) = rest.bytes().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            return text.len();
        };
        let length = if rest.get(end..).is_some_and(|rest| rest.starts_with("\r\n")) {
            2
        } else {
            1
        };
        start += end + length;
    }
    let line = text.get(start..).unwrap_or_default();
    let line = line.split(['\n', '\r']).next().unwrap_or_default();
    start + encoding.bytes(line, position.character)
}
