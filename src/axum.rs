//! Readers of requests, and answers, for [axum](https://docs.rs/axum) (feature `axum`).
//!
//! [`Reader`] is an extractor: it holds the texts that the router's state has for the request, and the languages that the
//! request asks for. What a handler returns becomes JSON: a [`PayerMessage`] for payers, an [`OwnedMessage`] for merchants,
//! with `Content-Language` and `Vary`.
//!
//! ```
//! use axum::{Router, extract::Path, routing::get};
//! use retcodes::{PayerMessage, Reader};
//!
//! async fn payer(reader: Reader, Path(code): Path<String>) -> PayerMessage<'static> {
//!     reader.message(code).for_payer().into_owned()
//! }
//!
//! // Without a state, the texts that this crate ships.
//! let app: Router = Router::new().route("/codes/{code}", get(payer));
//! ```
//!
//! An error of the app's shows a code in the same way: its `into_response` calls that of the message.

use std::convert::Infallible;
use std::sync::Arc;

use axum_core::body::Body;
use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse, Response};
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use http::request::Parts;
use http::{HeaderValue, StatusCode};
use retcodes_negotiate::LanguageRanges;
use unic_langid::LanguageIdentifier;

use crate::catalog::Catalog;
use crate::http::languages;
use crate::message::{Message, PayerMessage};
use crate::owned::OwnedMessage;
use crate::reader::{Reader, SharedCatalog};

/// A router's state that knows the texts for a request; what the extractor [`Reader`] needs.
///
/// Implemented for `()` (the texts that this crate ships), `&'static Catalog`, `Arc<Catalog>`, [`SharedCatalog`] and, with
/// the feature `watch`, `Arc<LiveCatalog>`. An app with a state of its own implements it in a few lines, for a tenant's
/// texts by what is in the request:
///
/// ```
/// use std::{collections::HashMap, sync::Arc};
/// use http::{header::HOST, request::Parts};
/// use retcodes::{Catalog, SharedCatalog, axum::ReaderState};
///
/// #[derive(Clone)]
/// struct Shop {
///     tenants: Arc<HashMap<String, SharedCatalog>>,
/// }
///
/// impl ReaderState for Shop {
///     fn catalog(&self, request: &Parts) -> SharedCatalog {
///         let host = request.headers.get(HOST).and_then(|host| host.to_str().ok());
///         let own = host.and_then(|host| self.tenants.get(host));
///         own.cloned().unwrap_or_else(|| Catalog::embedded().into())
///     }
/// }
/// ```
pub trait ReaderState {
    /// The texts for a request.
    fn catalog(&self, request: &Parts) -> SharedCatalog;

    /// The languages of a request: the query value `lang`, the cookie `lang`, then `Accept-Language`, as
    /// [`languages`] says. An app that calls them otherwise, or keeps the choice in a session,
    /// answers itself.
    fn languages(&self, request: &Parts) -> LanguageRanges {
        languages(&request.uri, &request.headers, "lang")
    }
}

/// The texts that this crate ships.
impl ReaderState for () {
    fn catalog(&self, _: &Parts) -> SharedCatalog {
        Catalog::embedded().into()
    }
}

impl ReaderState for &'static Catalog {
    fn catalog(&self, _: &Parts) -> SharedCatalog {
        (*self).into()
    }
}

impl ReaderState for Arc<Catalog> {
    fn catalog(&self, _: &Parts) -> SharedCatalog {
        self.into()
    }
}

impl ReaderState for SharedCatalog {
    fn catalog(&self, _: &Parts) -> SharedCatalog {
        self.clone()
    }
}

/// The texts of the moment at which the request came.
#[cfg(feature = "watch")]
impl ReaderState for Arc<crate::watch::LiveCatalog> {
    fn catalog(&self, _: &Parts) -> SharedCatalog {
        (&**self).into()
    }
}

/// Never refuses a request: without a language the catalogue's defaults answer.
impl<S: ReaderState + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self::new(state.catalog(parts), state.languages(parts)))
    }
}

/// The payer's view as JSON: `{"text","locale","outcome"}`.
impl IntoResponse for PayerMessage<'_> {
    fn into_response(self) -> Response {
        json(serde_json::to_vec(&self), self.locale())
    }
}

/// The merchant's view as JSON. **Not for payers**: it has the code and the reason.
impl IntoResponse for OwnedMessage {
    fn into_response(self) -> Response {
        json(serde_json::to_vec(&self), self.locale())
    }
}

/// As [`OwnedMessage`].
impl IntoResponse for Message<'_> {
    fn into_response(self) -> Response {
        json(serde_json::to_vec(&self), self.locale())
    }
}

fn json(body: serde_json::Result<Vec<u8>>, locale: &LanguageIdentifier) -> Response {
    let Ok(body) = body else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = Body::from(body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // What the languages of a reader come from, beside the address.
    headers.insert(VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    // The gateway's own text is in no known language; then the header is left out.
    if *locale != LanguageIdentifier::default()
        && let Ok(locale) = HeaderValue::from_str(&locale.to_string())
    {
        headers.insert(CONTENT_LANGUAGE, locale);
    }
    response
}
