//! The whole file: what it is to the system, its encoding, its line ends.

use crate::context::Context;
use crate::rule::{Rule, define_rules};

define_rules! { File:
    /// The file can't be read from disk.
    UNREADABLE = "unreadable", Error;
    /// The file is too large.
    FILE_SIZE = "file-size", Error;
    /// The bytes are not UTF-8.
    ENCODING = "encoding", Error;
    /// A line of the state file can't be read.
    STATE_FILE = "state-file", Warning, Safe;
    /// The file or folder has no place among the texts.
    LAYOUT = "layout", Warning;
    /// The file begins with a byte order mark.
    BYTE_ORDER_MARK = "byte-order-mark", Warning, Safe;
    /// Lines end with CR LF.
    LINE_END = "line-end", Warning, Safe;
    /// The last line has no end.
    FINAL_NEWLINE = "final-newline", Warning, Safe;
    /// The file has more problems than are listed.
    TOO_MANY_PROBLEMS = "too-many-problems", Warning;
}

/// Byte order mark, line ends, the end of the file.
pub(crate) fn file(context: &mut Context<'_>) {
    let text = context.text;
    if text.starts_with('\u{feff}') {
        context.add(
            context
                .diagnostic(Rule::BYTE_ORDER_MARK, 0..3)
                .edit(0..3, ""),
        );
    }
    if let Some(first) = text.find("\r\n") {
        let ends: Vec<usize> = text.match_indices("\r\n").map(|(at, _)| at).collect();
        let one = context
            .diagnostic(Rule::LINE_END, first..first + 1)
            .arg("count", ends.len().to_string());
        context.add(
            ends.into_iter()
                .fold(one, |one, at| one.edit(at..at + 1, "")),
        );
    }
    if let Some((last, _)) = text.char_indices().next_back().filter(|(_, c)| *c != '\n') {
        let end = text.len();
        context.add(
            context
                .diagnostic(Rule::FINAL_NEWLINE, last..end)
                .edit(end..end, "\n"),
        );
    }
}
