//! What `retcodes-check` says of a file, as the protocol has it. Nothing is judged here.

use std::ops::Range;

use lsp_types::{
    CodeAction, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location,
    NumberOrString,
};
use unic_langid::LanguageIdentifier;

use crate::file::File;
use crate::world::{Found, Snapshot};

/// The functions that readers' texts may call.
pub(crate) const FUNCTIONS: &[&str] = &["NUMBER", "DATETIME"];

pub(crate) fn options(_function: &str) -> &'static [&'static str] {
    &[]
}

pub(crate) fn values(option: &str) -> &'static [&'static str] {
    match option {
        "type" => &["cardinal", "ordinal"],
        _ => &[],
    }
}

pub(crate) fn plural_categories(_locale: &LanguageIdentifier, _ordinal: bool) -> Vec<&'static str> {
    vec!["one", "other"]
}

pub(crate) fn diagnostics(snapshot: &Snapshot, found: Found<'_>) -> Vec<Diagnostic> {
    let all = found.file.document.diagnostics().iter();
    all.map(|one| Diagnostic {
        range: snapshot.range(found.file, one.span.clone()),
        severity: Some(DiagnosticSeverity::ERROR),
        code: Some(NumberOrString::String(one.rule.code().to_owned())),
        source: Some("retcodes".to_owned()),
        message: one.message(),
        related_information: one
            .related
            .clone()
            .filter(|_| snapshot.client.related_information)
            .map(|span| {
                let location =
                    Location::new(found.file.uri.clone(), snapshot.range(found.file, span));
                vec![DiagnosticRelatedInformation {
                    location,
                    message: String::new(),
                }]
            }),
        ..Diagnostic::default()
    })
    .collect()
}

pub(crate) fn quick_fixes(
    _snapshot: &Snapshot,
    _found: Found<'_>,
    _span: &Range<usize>,
) -> Vec<CodeAction> {
    Vec::new()
}

pub(crate) fn fixed(_found: Found<'_>) -> Option<String> {
    None
}

pub(crate) fn formatted(_file: &File) -> Option<String> {
    None
}
