//! What the client at the other end can do, and which language its user reads.

use lsp_types::{InitializeParams, MarkupKind, Uri, WorkspaceFolder};
use serde_json::Value;

use crate::lines::Encoding;
use crate::uri::DocumentId;
use crate::words::Words;

/// The client's side of the agreement.
#[derive(Debug)]
pub(crate) struct Client {
    pub(crate) encoding: Encoding,
    pub(crate) words: Words,
    /// The folders it works on.
    pub(crate) folders: Vec<DocumentId>,
    pub(crate) snippets: bool,
    pub(crate) markdown: bool,
    pub(crate) nested_symbols: bool,
    pub(crate) document_changes: bool,
    pub(crate) annotations: bool,
    pub(crate) related_information: bool,
    pub(crate) pulls: bool,
    pub(crate) watches: bool,
    pub(crate) applies_edits: bool,
    pub(crate) action_literals: bool,
    pub(crate) refreshes: Refreshes,
}

/// What the client asks for again when the server says so.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Refreshes {
    pub(crate) diagnostics: bool,
    pub(crate) hints: bool,
    pub(crate) lenses: bool,
}

impl Client {
    /// `raw` is what `params` was read from: lsp-types misses a field of it. `language` is spoken where it names none.
    pub(crate) fn new(params: &InitializeParams, raw: &Value, language: &str) -> Self {
        let all = &params.capabilities;
        let offered = all
            .general
            .as_ref()
            .and_then(|general| general.position_encodings.as_deref());
        let text = all.text_document.clone().unwrap_or_default();
        let workspace = all.workspace.clone().unwrap_or_default();
        let edit = workspace.workspace_edit.unwrap_or_default();
        let item = text
            .completion
            .and_then(|completion| completion.completion_item);
        let hover = text.hover.and_then(|hover| hover.content_format);
        let refreshes = Refreshes {
            // lsp-types calls it `diagnostic`.
            diagnostics: raw.pointer("/capabilities/workspace/diagnostics/refreshSupport")
                == Some(&Value::Bool(true)),
            hints: workspace.inlay_hint.and_then(|one| one.refresh_support) == Some(true),
            lenses: workspace.code_lens.and_then(|one| one.refresh_support) == Some(true),
        };
        let symbols = text
            .document_symbol
            .and_then(|one| one.hierarchical_document_symbol_support);
        let related = text
            .publish_diagnostics
            .and_then(|one| one.related_information);
        let watches = workspace
            .did_change_watched_files
            .and_then(|one| one.dynamic_registration);
        Client {
            encoding: Encoding::negotiate(offered),
            words: Words::new(params.locale.as_deref().unwrap_or(language)),
            folders: folders(params),
            snippets: item.and_then(|item| item.snippet_support) == Some(true),
            markdown: hover.is_none_or(|formats| formats.contains(&MarkupKind::Markdown)),
            nested_symbols: symbols == Some(true),
            document_changes: edit.document_changes == Some(true),
            annotations: edit.document_changes == Some(true)
                && edit.change_annotation_support.is_some(),
            related_information: related == Some(true),
            pulls: text.diagnostic.is_some(),
            watches: watches == Some(true),
            applies_edits: workspace.apply_edit == Some(true),
            action_literals: text
                .code_action
                .is_some_and(|one| one.code_action_literal_support.is_some()),
            refreshes,
        }
    }
}

/// The folders that are open, from the newest of the protocol's three ways to say so that the client uses.
fn folders(params: &InitializeParams) -> Vec<DocumentId> {
    let named = params.workspace_folders.iter().flatten();
    let mut folders: Vec<DocumentId> = named
        .map(|folder: &WorkspaceFolder| DocumentId::of(&folder.uri))
        .collect();
    #[allow(deprecated, reason = "clients of older versions say it so")]
    if folders.is_empty() {
        let uri: Option<&Uri> = params.root_uri.as_ref();
        folders.extend(uri.map(DocumentId::of));
        if folders.is_empty() {
            let path = params.root_path.as_deref().filter(|path| !path.is_empty());
            folders.extend(path.map(|path| DocumentId::of_path(path.as_ref())));
        }
    }
    folders
}
