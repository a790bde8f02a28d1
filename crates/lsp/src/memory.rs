//! What answers remember of those before them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use lsp_types::SemanticToken;
use retcodes_check::Diagnostic;

use crate::facts::Facts;
use crate::file::File;
use crate::uri::DocumentId;

/// What answers remember of those before them. None of it changes what an answer says.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// What was found in each document last.
    pub(crate) findings: Mutex<HashMap<DocumentId, Findings>>,
    /// The semantic tokens that a document was answered with last, and the id of that answer.
    pub(crate) tokens: Mutex<HashMap<DocumentId, (u64, Vec<SemanticToken>)>>,
}

/// The findings of a file, and what they were found from.
#[derive(Debug)]
pub(crate) struct Findings {
    pub(crate) file: Arc<File>,
    /// The source, and the same file of the other locales.
    pub(crate) others: Vec<Arc<File>>,
    pub(crate) facts: Arc<Facts>,
    pub(crate) found: Found,
    /// What check remembers of the file, for when it changes.
    pub(crate) memory: retcodes_check::Memory,
}

/// What is wrong with a text, and with the file of its review states.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub(crate) text: Arc<Vec<Diagnostic>>,
    pub(crate) states: Arc<Vec<Diagnostic>>,
}
