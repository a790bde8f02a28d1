//! Findings: those of `retcodes check`, when the client asks for them or, if it never asks, when they change.

use std::hash::{DefaultHasher, Hash, Hasher};

use lsp_types::{
    Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport, DocumentDiagnosticReportResult,
    FullDocumentDiagnosticReport, PublishDiagnosticsParams, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
    WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDiagnosticReportResult,
    WorkspaceDocumentDiagnosticReport, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use crate::engine;
use crate::failure::Failure;
use crate::states;
use crate::uri::DocumentId;
use crate::world::{Found, Snapshot};

pub(crate) fn of_document(
    snapshot: &Snapshot,
    params: &DocumentDiagnosticParams,
) -> Result<DocumentDiagnosticReportResult, Failure> {
    let uri = &params.text_document.uri;
    let items = match snapshot.find(uri) {
        Some(found) => engine::diagnostics(snapshot, found),
        None => {
            let states = states::texts_of(snapshot, uri);
            let found = states.and_then(|found| engine::of_states(snapshot, found));
            found.map(|(_, found)| found).unwrap_or_default()
        }
    };
    let id = result_id(&items);
    let report = if params.previous_result_id.as_ref() == Some(&id) {
        DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport {
                result_id: id,
            },
        })
    } else {
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(id),
                items,
            },
        })
    };
    Ok(DocumentDiagnosticReportResult::Report(report))
}

/// Every file of every project, open or not.
pub(crate) fn of_workspace(
    snapshot: &Snapshot,
    params: &WorkspaceDiagnosticParams,
) -> Result<WorkspaceDiagnosticReportResult, Failure> {
    let mut items = Vec::new();
    for project in snapshot.world.projects() {
        for file in project.files() {
            let found = engine::diagnostics(snapshot, Found { project, file });
            let id = result_id(&found);
            let known = |one: &&lsp_types::PreviousResultId| DocumentId::of(&one.uri) == file.id;
            let known = params.previous_result_ids.iter().find(known);
            let (uri, version) = (file.uri.clone(), file.version.map(i64::from));
            items.push(if known.is_some_and(|known| known.value == id) {
                let report = UnchangedDocumentDiagnosticReport { result_id: id };
                WorkspaceDocumentDiagnosticReport::Unchanged(
                    WorkspaceUnchangedDocumentDiagnosticReport {
                        uri,
                        version,
                        unchanged_document_diagnostic_report: report,
                    },
                )
            } else {
                let report = FullDocumentDiagnosticReport {
                    result_id: Some(id),
                    items: found,
                };
                WorkspaceDocumentDiagnosticReport::Full(WorkspaceFullDocumentDiagnosticReport {
                    uri,
                    version,
                    full_document_diagnostic_report: report,
                })
            });
        }
    }
    Ok(WorkspaceDiagnosticReportResult::Report(
        WorkspaceDiagnosticReport { items },
    ))
}

/// The findings of all open documents.
pub(crate) fn of_open(snapshot: &Snapshot) -> Vec<PublishDiagnosticsParams> {
    let mut all = Vec::new();
    for found in snapshot.world.open() {
        let (uri, version) = (found.file.uri.clone(), found.file.version);
        let diagnostics = engine::diagnostics(snapshot, found);
        all.push(PublishDiagnosticsParams::new(uri, diagnostics, version));
        // The states of an open text, which hardly anyone opens.
        if let Some((beside, diagnostics)) = engine::of_states(snapshot, found)
            && let Some(uri) = DocumentId::of_path(&beside.path).uri()
        {
            all.push(PublishDiagnosticsParams::new(
                uri,
                diagnostics,
                beside.version,
            ));
        }
    }
    all
}

/// Equal findings have one id, whenever they were found.
fn result_id(items: &[Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    for item in items {
        serde_json::to_string(item)
            .unwrap_or_default()
            .hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}
