//! A slice of a text that knows where it lies.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

use fluent_syntax::parser;

/// A part of a document's text, and its place there: names, texts and literals of the syntax tree.
///
/// It dereferences to its text. Two slices are equal if their texts are, wherever they lie. A clone copies no text.
#[derive(Clone)]
pub struct Slice {
    whole: Arc<str>,
    start: usize,
    end: usize,
}

impl Slice {
    pub(crate) fn new(whole: &Arc<str>, span: Range<usize>) -> Self {
        Slice {
            whole: Arc::clone(whole),
            start: span.start,
            end: span.end,
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        self.whole.get(self.start..self.end).unwrap_or_default()
    }

    /// Its text with the bytes directly before it.
    pub(crate) fn with_before(&self, bytes: usize) -> &str {
        let start = self.start.saturating_sub(bytes);
        self.whole.get(start..self.end).unwrap_or_default()
    }

    /// Its place in bytes from the start of the document.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl Deref for Slice {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Slice {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Slice {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Slice {}

impl PartialEq<str> for Slice {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Slice {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Hash for Slice {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for Slice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Slice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

/// What Fluent's parser cuts: a part of an entry's text, and where it lies in the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'t> {
    pub(crate) text: &'t str,
    pub(crate) start: usize,
}

impl Part<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(crate) fn span(&self) -> Range<usize> {
        self.start..self.end()
    }
}

impl AsRef<str> for Part<'_> {
    fn as_ref(&self) -> &str {
        self.text
    }
}

impl PartialEq for Part<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<'t> parser::Slice<'t> for Part<'t> {
    fn slice(&self, range: Range<usize>) -> Self {
        // Never an index: while it words an error the parser may cut inside a character.
        Part {
            text: self.text.get(range.clone()).unwrap_or_default(),
            start: self.start + range.start,
        }
    }

    fn trim(&mut self) {
        self.text = trim_blank_end(self.text);
    }
}

/// A text without the blanks at its end, as Fluent has them: spaces and line ends. A lone CR is text.
pub(crate) fn trim_blank_end(text: &str) -> &str {
    let mut inside = text;
    while let Some(rest) = ["\r\n", "\n", " "]
        .iter()
        .find_map(|blank| inside.strip_suffix(blank))
    {
        inside = rest;
    }
    if inside.ends_with('\r') {
        // The spaces behind a lone CR keep it from becoming one with a line end.
        let behind = text.get(inside.len()..).unwrap_or_default();
        let spaces = behind.len() - behind.trim_start_matches(' ').len();
        return text.get(..inside.len() + spaces).unwrap_or(inside);
    }
    inside
}
