//! Which request is answered by which function, and where.

use lsp_server::ErrorCode;
use lsp_types::request::{
    CodeActionRequest, CodeLensRequest, Completion, DocumentDiagnosticRequest,
    DocumentHighlightRequest, DocumentSymbolRequest, FoldingRangeRequest, Formatting,
    GotoDefinition, HoverRequest, InlayHintRequest, PrepareRenameRequest, RangeFormatting,
    References, Rename, Request, SemanticTokensFullDeltaRequest, SemanticTokensFullRequest,
    SemanticTokensRangeRequest, WorkspaceDiagnosticRequest, WorkspaceSymbolRequest,
};
use serde_json::Value;

use crate::failure::Failure;
use crate::features::{
    actions, completion, definition, diagnostics, folding, format, hints, hover, lenses, rename,
    symbols, tokens,
};
use crate::world::Snapshot;

/// Where a request is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the main loop: it looks at one place.
    Here,
    /// On a thread: it looks at a whole file or project.
    Pool,
}

pub(crate) type Handler = fn(&Snapshot, Value) -> Result<Value, Failure>;

macro_rules! routes {
    ($method:ident: $($request:ty => $place:ident, $answer:path;)*) => {
        $(if $method == <$request>::METHOD {
            let handler: Handler = |snapshot, params| answer::<$request>(snapshot, params, $answer);
            return Some((Place::$place, handler));
        })*
    };
}

/// The function for a method.
pub(crate) fn route(method: &str) -> Option<(Place, Handler)> {
    routes! { method:
        GotoDefinition => Here, definition::definition;
        References => Here, definition::references;
        DocumentHighlightRequest => Here, definition::highlights;
        HoverRequest => Here, hover::hover;
        Completion => Here, completion::completion;
        PrepareRenameRequest => Here, rename::prepare;
        Rename => Pool, rename::rename;
        DocumentSymbolRequest => Pool, symbols::of_document;
        WorkspaceSymbolRequest => Pool, symbols::of_workspace;
        FoldingRangeRequest => Pool, folding::ranges;
        SemanticTokensFullRequest => Pool, tokens::full;
        SemanticTokensFullDeltaRequest => Pool, tokens::delta;
        SemanticTokensRangeRequest => Pool, tokens::range;
        InlayHintRequest => Pool, hints::hints;
        CodeLensRequest => Pool, lenses::lenses;
        CodeActionRequest => Pool, actions::actions;
        Formatting => Pool, format::document;
        RangeFormatting => Pool, format::range;
        DocumentDiagnosticRequest => Pool, diagnostics::of_document;
        WorkspaceDiagnosticRequest => Pool, diagnostics::of_workspace;
    }
    None
}

fn answer<R: Request>(
    snapshot: &Snapshot,
    params: Value,
    of: impl FnOnce(&Snapshot, &R::Params) -> Result<R::Result, Failure>,
) -> Result<Value, Failure> {
    let params = serde_json::from_value(params)
        .map_err(|error| Failure::new(ErrorCode::InvalidParams, error.to_string()))?;
    let result = of(snapshot, &params)?;
    serde_json::to_value(result)
        .map_err(|error| Failure::new(ErrorCode::InternalError, error.to_string()))
}
