//! Why a request has no result.

use lsp_server::ErrorCode;

/// Why a request has no result.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) code: ErrorCode,
    pub(crate) message: String,
}

impl Failure {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Failure {
            code,
            message: message.into(),
        }
    }

    /// What the user asked for can't be done, and why.
    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Failure::new(ErrorCode::RequestFailed, message)
    }
}
