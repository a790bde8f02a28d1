//! The routes, and what each answers.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, MatchedPath, Path, Query, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use retcodes::watch::LiveCatalog;
use retcodes::{Args, Catalog, LanguageRanges, Localizer, Message, Origin, PayerMessage, Value};
use serde::{Deserialize, Serialize};

use crate::answer::{Problem, json};
use crate::metrics::Metrics;

/// Bytes of a request's body.
const BODY: usize = 64 * 1024;
/// Messages of one request.
const MESSAGES: usize = 256;

/// Where the texts come from.
#[derive(Debug)]
pub enum Texts {
    /// Texts that never change while the service runs.
    Fixed(Arc<Catalog>),
    /// Texts that follow an operator's directory.
    Live(LiveCatalog),
}

impl Texts {
    fn catalog(&self) -> Arc<Catalog> {
        match self {
            Self::Fixed(catalog) => Arc::clone(catalog),
            Self::Live(live) => live.load(),
        }
    }
}

/// What the operator decides.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether `view=merchant` is answered. It says why a payment failed, which a payer must not read.
    pub merchant: bool,
}

struct Service {
    texts: Texts,
    options: Options,
    metrics: Arc<Metrics>,
}

/// The service as a router of axum's. Each request reads one state of the texts.
///
/// With [`Texts::Live`], a task counts reloads for `/metrics`; call it within a Tokio runtime.
pub fn router(texts: Texts, options: Options) -> Router {
    let metrics = Arc::new(Metrics::default());
    if let Texts::Live(live) = &texts {
        let reloads = live.subscribe();
        let metrics = Arc::clone(&metrics);
        // Ends with the catalogue that it watches.
        std::thread::spawn(move || {
            for reload in reloads {
                metrics.reloads.fetch_add(1, Ordering::Relaxed);
                if reload.refused().len() > 0 {
                    metrics.refused.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    let service = Arc::new(Service {
        texts,
        options,
        metrics,
    });
    Router::new()
        .route("/v1/codes", get(codes))
        .route("/v1/codes/{code}", get(code))
        .route("/v1/messages", post(messages))
        .route("/v1/locales", get(locales))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/metrics", get(metrics_text))
        .route(
            "/openapi.json",
            get(|| async { ([(CONTENT_TYPE, "application/json")], crate::OPENAPI) }),
        )
        .fallback(|| async {
            Problem::new(
                StatusCode::NOT_FOUND,
                "There is no such route",
                "GET /openapi.json lists the routes.",
            )
        })
        .method_not_allowed_fallback(|| async {
            Problem::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "This route has no such method",
                "GET /openapi.json lists the methods.",
            )
        })
        .layer(DefaultBodyLimit::max(BODY))
        .layer(middleware::from_fn_with_state(Arc::clone(&service), count))
        .with_state(service)
}

/// Counts each request under its route, so that a stranger's paths make no new counters.
async fn count(
    State(service): State<Arc<Service>>,
    path: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response<Body> {
    const ROUTES: [&str; 7] = [
        "/v1/codes",
        "/v1/codes/{code}",
        "/v1/messages",
        "/v1/locales",
        "/healthz",
        "/metrics",
        "/openapi.json",
    ];
    let response = next.run(request).await;
    let route = ROUTES
        .into_iter()
        .find(|route| path.as_ref().is_some_and(|path| path.as_str() == *route));
    service
        .metrics
        .request(route.unwrap_or("other"), response.status().as_u16());
    response
}

/// What a client may say beside the code.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    locale: Option<String>,
    #[serde(default)]
    view: View,
}

/// Who reads the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum View {
    #[default]
    Payer,
    Merchant,
}

impl Service {
    fn allow(&self, view: View) -> Result<(), Problem> {
        if view == View::Merchant && !self.options.merchant {
            return Err(Problem::new(
                StatusCode::FORBIDDEN,
                "The merchant's view is turned off",
                "It says why a payment failed. The operator turns it on with --merchant, for callers that are not payers.",
            ));
        }
        Ok(())
    }

    fn localizer<'c>(
        &self,
        catalog: &'c Catalog,
        locale: Option<&str>,
        headers: &HeaderMap,
    ) -> Localizer<'c> {
        match locale {
            Some(locale) => catalog.localizer(locale),
            None => {
                let mut ranges = LanguageRanges::default();
                for value in headers.get_all(ACCEPT_LANGUAGE) {
                    ranges.add(&String::from_utf8_lossy(value.as_bytes()));
                }
                catalog.localizer(&ranges)
            }
        }
    }

    fn seen(&self, message: &Message<'_>) {
        if message.origin() == Origin::Unknown {
            self.metrics.unknown_codes.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// One message as this view shows it.
#[derive(Serialize)]
#[serde(untagged)]
enum Shown<'a> {
    Payer(PayerMessage<'a>),
    Merchant(Message<'a>),
}

impl Shown<'_> {
    fn of<'a>(message: Message<'a>, view: View) -> Shown<'a> {
        match view {
            View::Payer => Shown::Payer(message.for_payer()),
            View::Merchant => Shown::Merchant(message),
        }
    }

    fn language(&self) -> String {
        match self {
            Shown::Payer(message) => message.locale().to_string(),
            Shown::Merchant(message) => message.locale().to_string(),
        }
    }
}

type Rejected<T> = Result<T, Problem>;

fn query(
    query: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
) -> Rejected<Wanted> {
    query.map(|Query(wanted)| wanted).map_err(|rejection| {
        let detail = format!(
            "{}; known are `locale` and `view` (payer or merchant).",
            rejection.body_text()
        );
        Problem::new(StatusCode::BAD_REQUEST, "The query cannot be read", detail)
    })
}

async fn code(
    State(service): State<Arc<Service>>,
    code: Result<Path<String>, axum::extract::rejection::PathRejection>,
    wanted: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Rejected<Response<Body>> {
    let Path(code) = code.map_err(|rejection| {
        Problem::new(
            StatusCode::BAD_REQUEST,
            "The code cannot be read",
            rejection.body_text(),
        )
    })?;
    let wanted = query(wanted)?;
    service.allow(wanted.view)?;
    let catalog = service.texts.catalog();
    let message = service
        .localizer(&catalog, wanted.locale.as_deref(), &headers)
        .message(&code);
    service.seen(&message);
    let shown = Shown::of(message, wanted.view);
    Ok(json(&shown, Some(&shown.language()), &headers))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch {
    locale: Option<String>,
    #[serde(default)]
    view: View,
    messages: Vec<Asked>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    code: String,
    #[serde(default)]
    args: BTreeMap<String, Argument>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Argument {
    Number(f64),
    Text(String),
}

#[derive(Serialize)]
struct Messages<'a> {
    messages: Vec<Shown<'a>>,
}

async fn messages(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
    body: Result<Bytes, axum::extract::rejection::BytesRejection>,
) -> Rejected<Response<Body>> {
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "The request is too large",
            format!(
                "At most {} KiB are read. Ask in several requests.",
                BODY / 1024
            ),
        ),
        _ => Problem::new(
            StatusCode::BAD_REQUEST,
            "The request cannot be read",
            rejection.body_text(),
        ),
    })?;
    let batch: Batch = serde_json::from_slice(&body).map_err(|error| {
        Problem::new(
            StatusCode::BAD_REQUEST,
            "The request is not as it should be",
            error.to_string(),
        )
    })?;
    service.allow(batch.view)?;
    if batch.messages.len() > MESSAGES {
        let detail =
            format!("At most {MESSAGES} messages are answered at once. Ask in several requests.");
        return Err(Problem::new(
            StatusCode::BAD_REQUEST,
            "There are too many messages",
            detail,
        ));
    }
    let catalog = service.texts.catalog();
    let localizer = service.localizer(&catalog, batch.locale.as_deref(), &headers);
    let shown: Vec<Shown<'_>> = batch
        .messages
        .iter()
        .map(|asked| {
            let args: Args<'_> = asked
                .args
                .iter()
                .map(|(name, value)| {
                    let value: Value<'_> = match value {
                        Argument::Number(number) => (*number).into(),
                        Argument::Text(text) => text.as_str().into(),
                    };
                    (name.as_str(), value)
                })
                .collect();
            // Only a merchant reads what arguments say.
            let message = match batch.view {
                View::Merchant => localizer.format(&asked.code, &args),
                View::Payer => localizer.message(&asked.code),
            };
            service.seen(&message);
            Shown::of(message, batch.view)
        })
        .collect();
    // Several locales may answer; each message says its own.
    Ok(json(&Messages { messages: shown }, None, &headers))
}

#[derive(Serialize)]
struct Code {
    code: String,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry: Option<&'static str>,
}

#[derive(Serialize)]
struct Codes {
    codes: Vec<Code>,
}

async fn codes(
    State(service): State<Arc<Service>>,
    wanted: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Rejected<Response<Body>> {
    let view = query(wanted)?.view;
    service.allow(view)?;
    let catalog = service.texts.catalog();
    let codes = catalog.codes().into_iter().map(|code| {
        let meaning = catalog.meaning(code);
        let merchant = view == View::Merchant;
        Code {
            code: code.to_string(),
            outcome: meaning.outcome().as_str(),
            actor: merchant.then(|| meaning.actor().as_str()),
            retry: merchant.then(|| meaning.retry().as_str()),
        }
    });
    Ok(json(
        &Codes {
            codes: codes.collect(),
        },
        None,
        &headers,
    ))
}

#[derive(Serialize)]
struct Locales {
    locales: Vec<String>,
}

async fn locales(State(service): State<Arc<Service>>, headers: HeaderMap) -> Response<Body> {
    let catalog = service.texts.catalog();
    let locales = catalog.locales().iter().map(ToString::to_string).collect();
    json(&Locales { locales }, None, &headers)
}

async fn metrics_text(State(service): State<Arc<Service>>) -> impl IntoResponse {
    (
        [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        service.metrics.text(),
    )
}
