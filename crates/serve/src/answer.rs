//! Answers: JSON with an ETag, or a problem by RFC 9457.

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use axum::response::IntoResponse;
use serde::Serialize;

/// An error that a client can act on, as `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    /// The HTTP status.
    pub status: u16,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// What to do about it.
    pub detail: String,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, title: &'static str, detail: impl Into<String>) -> Self {
        Self {
            status: status.as_u16(),
            title,
            detail: detail.into(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = axum::Json(&self).into_response();
        *response.status_mut() = status;
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(CONTENT_TYPE, kind);
        response
    }
}

/// JSON that a client may keep as long as its ETag is current.
///
/// The texts can change at any time, so a cache has to ask; it is answered 304 where nothing has changed.
pub(crate) fn json(
    value: &impl Serialize,
    language: Option<&str>,
    request: &HeaderMap,
) -> Response<Body> {
    let Ok(body) = serde_json::to_vec(value) else {
        return Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "The answer cannot be written",
            "",
        )
        .into_response();
    };
    let tag = format!("\"{:016x}\"", hash(&body));
    let mut response = if matches(request, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, "application/json")], body).into_response()
    };
    let headers = response.headers_mut();
    let mut set = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(ETAG, &tag);
    set(CACHE_CONTROL, "no-cache");
    set(VARY, "Accept-Language");
    // A text of no known language has no Content-Language, never `und`.
    if let Some(language) = language.filter(|language| *language != "und") {
        set(CONTENT_LANGUAGE, language);
    }
    response
}

/// `If-None-Match` (RFC 9110, section 13.1.2), compared weakly.
fn matches(request: &HeaderMap, tag: &str) -> bool {
    let values = request
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

/// FNV-1a: equal bodies have equal tags, and two that differ nearly never do.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
