//! Edits of many documents as one, in the form that the client understands.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::time::{Duration, Instant};

use lsp_types::{
    AnnotatedTextEdit, ChangeAnnotation, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};
use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

use crate::client::Client;
use crate::facts::Beside;
use crate::file::File;
use crate::lines::Lines;
use crate::uri::DocumentId;

type Annotated = (TextEdit, Option<String>);

/// Edits of documents, collected one by one.
pub(crate) struct Edits<'c> {
    client: &'c Client,
    /// The version of each document, and its edits with the annotation of each.
    documents: BTreeMap<Uri, (Option<i32>, Vec<Annotated>)>,
    annotations: HashMap<String, ChangeAnnotation>,
}

impl<'c> Edits<'c> {
    pub(crate) fn new(client: &'c Client) -> Self {
        Edits {
            client,
            documents: BTreeMap::new(),
            annotations: HashMap::new(),
        }
    }

    /// Says what the edits that name this annotation are, and whether a person has to agree to them.
    pub(crate) fn annotate(&mut self, id: &str, label: String, needs_confirmation: bool) {
        let annotation = ChangeAnnotation {
            label,
            needs_confirmation: Some(needs_confirmation),
            description: None,
        };
        self.annotations.insert(id.to_owned(), annotation);
    }

    /// Puts a text in a place of a file.
    pub(crate) fn put(
        &mut self,
        file: &File,
        span: Range<usize>,
        text: &str,
        annotation: Option<&str>,
    ) {
        let range = file.range(span, self.client.encoding);
        self.push(
            file.uri.clone(),
            file.version,
            TextEdit::new(range, text.to_owned()),
            annotation,
        );
    }

    /// Gives a file beside the texts another text, by edits of the lines that differ.
    pub(crate) fn rewrite(&mut self, beside: &Beside, text: &str, annotation: Option<&str>) {
        let lines = Lines::new(&beside.text, beside.version.is_none());
        let Some(uri) = DocumentId::of_path(&beside.path).uri() else {
            return;
        };
        for (span, with) in differences(&beside.text, text) {
            let start = lines.position(&beside.text, span.start, self.client.encoding);
            let end = lines.position(&beside.text, span.end, self.client.encoding);
            let edit = TextEdit::new(lsp_types::Range::new(start, end), with);
            self.push(uri.clone(), beside.version, edit, annotation);
        }
    }

    fn push(&mut self, uri: Uri, version: Option<i32>, edit: TextEdit, annotation: Option<&str>) {
        let (_, edits) = self
            .documents
            .entry(uri)
            .or_insert_with(|| (version, Vec::new()));
        edits.push((edit, annotation.map(str::to_owned)));
    }

    pub(crate) fn finish(self) -> WorkspaceEdit {
        if !self.client.document_changes {
            let plain =
                |edits: Vec<(TextEdit, _)>| edits.into_iter().map(|(edit, _)| edit).collect();
            let changes = self
                .documents
                .into_iter()
                .map(|(uri, (_, edits))| (uri, plain(edits)));
            #[allow(clippy::mutable_key_type, reason = "the protocol's own type")]
            return WorkspaceEdit::new(changes.collect());
        }
        let annotates = self.client.annotations;
        let one = |(edit, annotation): (TextEdit, Option<String>)| match annotation
            .filter(|_| annotates)
        {
            None => OneOf::Left(edit),
            Some(annotation_id) => OneOf::Right(AnnotatedTextEdit {
                text_edit: edit,
                annotation_id,
            }),
        };
        let documents =
            self.documents
                .into_iter()
                .map(|(uri, (version, edits))| TextDocumentEdit {
                    text_document: OptionalVersionedTextDocumentIdentifier { uri, version },
                    edits: edits.into_iter().map(one).collect(),
                });
        WorkspaceEdit {
            changes: None,
            document_changes: Some(DocumentChanges::Operations(
                documents.map(DocumentChangeOperation::Edit).collect(),
            )),
            change_annotations: (annotates && !self.annotations.is_empty())
                .then_some(self.annotations),
        }
    }
}

/// As long as looking for the smallest difference may take; a larger one is as right.
const PATIENCE: Duration = Duration::from_millis(200);

/// Every place where two texts differ, in whole lines, and what stands there in the new one. Places are in order and
/// don't meet.
pub(crate) fn differences(old: &str, new: &str) -> Vec<(Range<usize>, String)> {
    let lines = |text| -> Vec<&str> { str::split_inclusive(text, '\n').collect() };
    let (old, new) = (lines(old), lines(new));
    let deadline = Instant::now().checked_add(PATIENCE);
    let mut edits = Vec::new();
    let (mut at, mut from, mut to) = (0, 0, 0);
    for operation in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, deadline) {
        // Their lengths are right; the indices of insertions are not always.
        let (gone, come) = (operation.old_range().len(), operation.new_range().len());
        let before = old.get(from..from + gone).unwrap_or_default().concat();
        if operation.tag() != DiffTag::Equal {
            let after = new.get(to..to + come).unwrap_or_default().concat();
            edits.push((at..at + before.len(), after));
        }
        at += before.len();
        (from, to) = (from + gone, to + come);
    }
    edits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::differences;

    proptest! {
        #[test]
        fn the_differences_of_two_texts_lead_from_one_to_the_other(old in "([abc]?\n){0,30}", new in "([abc]?\n){0,30}[a]?") {
            let mut text = old.clone();
            for (span, with) in differences(&old, &new).into_iter().rev() {
                text.replace_range(span, &with);
            }
            prop_assert_eq!(text, new);
        }
    }
}
