//! Edits of many documents as one, in the form that the client understands.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use lsp_types::{
    AnnotatedTextEdit, ChangeAnnotation, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

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

    /// Gives a file beside the texts another text; what is the same at its ends is not touched.
    pub(crate) fn rewrite(&mut self, beside: &Beside, text: &str, annotation: Option<&str>) {
        let lines = Lines::new(&beside.text, beside.version.is_none());
        let uri = DocumentId::of_path(&beside.path).uri();
        if let (Some(uri), Some((span, with))) = (uri, difference(&beside.text, text)) {
            let start = lines.position(&beside.text, span.start, self.client.encoding);
            let end = lines.position(&beside.text, span.end, self.client.encoding);
            let edit = TextEdit::new(lsp_types::Range::new(start, end), with.to_owned());
            self.push(uri, beside.version, edit, annotation);
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

/// The one place where two texts differ, in whole lines, and what stands there in the new one; none if they are equal.
pub(crate) fn difference<'n>(old: &str, new: &'n str) -> Option<(Range<usize>, &'n str)> {
    if old == new {
        return None;
    }
    let same_lines =
        |old: &mut dyn Iterator<Item = &str>, new: &mut dyn Iterator<Item = &str>| -> usize {
            old.zip(new)
                .take_while(|(a, b)| a == b)
                .map(|(a, _)| a.len())
                .sum()
        };
    let start = same_lines(
        &mut old.split_inclusive('\n'),
        &mut new.split_inclusive('\n'),
    );
    let (rest_old, rest_new) = (old.get(start..)?, new.get(start..)?);
    let tail = same_lines(
        &mut rest_old.split_inclusive('\n').rev(),
        &mut rest_new.split_inclusive('\n').rev(),
    );
    let inserted = rest_new.get(..rest_new.len() - tail)?;
    Some((start..old.len() - tail, inserted))
}

/// Every place where two texts differ, in whole lines, and what stands there in the new one. Places are in order and
/// don't meet.
///
/// Both texts are cut where they have the same line once: lines of ids are, and formatting keeps them.
pub(crate) fn differences(old: &str, new: &str) -> Vec<(Range<usize>, String)> {
    let old_lines: Vec<&str> = old.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new.split_inclusive('\n').collect();
    let mut edits = Vec::new();
    let mut at = 0;
    let (mut from_old, mut from_new) = (0, 0);
    for (next_old, next_new) in anchors(&old_lines, &new_lines) {
        let part = |lines: &[&str], from: usize, to: usize| {
            lines.get(from..to).unwrap_or_default().concat()
        };
        let before = part(&old_lines, from_old, next_old);
        let after = part(&new_lines, from_new, next_new);
        if let Some((span, with)) = difference(&before, &after) {
            edits.push((at + span.start..at + span.end, with.to_owned()));
        }
        at += before.len();
        (from_old, from_new) = (next_old, next_new);
    }
    edits
}

/// Pairs of equal lines that are in both texts once and in the same order, and the ends of both.
fn anchors(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let once = |lines: &[&str]| {
        let mut places: HashMap<String, Option<usize>> = HashMap::new();
        for (number, line) in lines.iter().enumerate() {
            places
                .entry((*line).to_owned())
                .and_modify(|place| *place = None)
                .or_insert(Some(number));
        }
        places
    };
    let new_places = once(new);
    let old_places = once(old);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (number, line) in old.iter().enumerate() {
        let unique = old_places.get(*line).copied().flatten().is_some();
        if let (true, Some(Some(place))) = (unique, new_places.get(*line))
            && pairs.last().is_none_or(|last| last.1 < *place)
        {
            pairs.push((number, *place));
        }
    }
    pairs.push((old.len(), new.len()));
    pairs
}
