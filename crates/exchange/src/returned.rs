//! What came back from an agency, before it is held against the project.

use crate::finding::Finding;

/// How much a document may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes of what a spreadsheet unpacks to.
    pub unpacked_bytes: u64,
    /// Elements of XML within each other.
    pub depth: usize,
    /// Elements and attributes of XML: they bound the memory that a document takes.
    pub elements: usize,
    /// Units.
    pub units: usize,
    /// Bytes of one text.
    pub text_bytes: usize,
}

impl Limits {
    /// The limits of the command line.
    pub const DEFAULT: Self = Limits {
        file_bytes: 32 * 1024 * 1024,
        unpacked_bytes: 64 * 1024 * 1024,
        depth: 64,
        elements: 1_000_000,
        units: 50_000,
        text_bytes: 64 * 1024,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// What a document says of how far a translation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Somebody marked it as unfinished or doubtful.
    NeedsWork,
    /// It is translated.
    Translated,
    /// It is reviewed.
    Reviewed,
}

/// A document that came back.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Returned {
    /// The tag of the language it was translated to, as far as it says so.
    pub target_locale: Option<String>,
    /// Its units, in its order.
    pub units: Vec<ReturnedUnit>,
    /// What could not be read.
    pub findings: Vec<Finding>,
}

/// A unit of a document that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReturnedUnit {
    /// Its id.
    pub id: String,
    /// The line of the document, from 1.
    pub line: Option<usize>,
    /// The source's words as the document has them.
    pub source: Option<String>,
    /// The translation's words.
    pub target: Option<String>,
    /// How far it is, if the document says so.
    pub mark: Option<Mark>,
    /// What it was made from.
    pub stamp: Option<String>,
}
