//! The server: 127.0.0.1 alone, an address with a random token, and a door that other pages do not get through.
//!
//! A page elsewhere can make a browser send requests here. It does not know the token; its requests carry an `Origin` that
//! is not ours; and after DNS rebinding their `Host` is a foreign name. Each of the three is refused by itself.

use std::convert::Infallible;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, Json, Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::Stream;
use futures_util::stream::unfold;
use retcodes_check::{FileError, WorkspaceError};
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;
use unic_langid::LanguageIdentifier;

use crate::assets::asset;
use crate::desk::{Ask, Desk, Failure, Shape, Work};
use crate::drafts::state_folder;
use crate::preview::Arguments;
use crate::ui;

/// How often files are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(300);
/// A request is at most as large as the largest file of texts, written as JSON.
const MAX_REQUEST: usize = 32 << 20;

/// What a page of ours may do: its own files and its own server, nothing else, and no script in the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// How the workbench is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of texts, such as `locales`.
    pub folder: PathBuf,
    /// The locale that the others are translated from; without one `zh-CN`.
    pub source: Option<LanguageIdentifier>,
    /// The locale that is open first; without one the page asks.
    pub locale: Option<LanguageIdentifier>,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Where drafts are kept; without one the user's folder for state.
    pub state: Option<PathBuf>,
}

/// Why the workbench does not start or stops.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The folder of texts can't be listed.
    Folder(WorkspaceError),
    /// No address could be had, or serving it failed.
    Io(io::Error),
    /// The system gives no random bytes.
    Random,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
            Self::Random => f.write_str("the system gives no random bytes"),
        }
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<WorkspaceError> for Error {
    fn from(error: WorkspaceError) -> Self {
        Self::Folder(error)
    }
}

/// The workbench, listening.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    desk: Desk,
    token: String,
    port: u16,
    locale: Option<LanguageIdentifier>,
    events: broadcast::Sender<String>,
}

impl Server {
    /// Opens the folder and takes an address on 127.0.0.1. Requests wait until [`run`](Self::run).
    ///
    /// # Errors
    /// If the folder can't be listed, or the port is taken.
    pub fn bind(options: &Options) -> Result<Self, Error> {
        let state = options.state.clone().unwrap_or_else(state_folder);
        let desk = Desk::open(&options.folder, options.source.clone(), &state)?;
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, options.port)))?;
        listener.set_nonblocking(true)?;
        let mut random = [0u8; 16];
        getrandom::fill(&mut random).map_err(|_| Error::Random)?;
        let token: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let port = listener.local_addr()?.port();
        let events = broadcast::channel(64).0;
        let shared = Shared {
            desk,
            token,
            port,
            locale: options.locale.clone(),
            events,
        };
        Ok(Self {
            listener,
            shared: Arc::new(shared),
        })
    }

    /// The address of the page. It opens the texts for editing, so keep it to yourself.
    pub fn address(&self) -> String {
        let Shared { token, port, .. } = &*self.shared;
        let locale = self
            .shared
            .locale
            .as_ref()
            .map_or(String::new(), |locale| format!("#/{locale}"));
        format!("http://127.0.0.1:{port}/{token}/{locale}")
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    /// If the system takes the address away.
    pub fn run(self) -> Result<(), Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        runtime.block_on(async move {
            tokio::spawn(follow(Arc::clone(&self.shared)));
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            axum::serve(listener, router(self.shared)).await?;
            Ok(())
        })
    }
}

/// Opens an address in the user's browser, and does not wait for it.
///
/// # Errors
/// If there is no program to open it with.
pub fn open_in_browser(address: &str) -> io::Result<()> {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else {
        Command::new(if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        })
    };
    command
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().map(drop)
}

/// Looks at the files now and then, and tells the pages what has changed.
async fn follow(shared: Arc<Shared>) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let looking = Arc::clone(&shared);
        let changed = tokio::task::spawn_blocking(move || looking.desk.changed()).await;
        for locale in changed.unwrap_or_default() {
            // Nobody listening is no error.
            let _ = shared.events.send(locale);
        }
    }
}

type App = State<Arc<Shared>>;

fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/{token}/api/start", get(start))
        .route("/{token}/api/list", get(list))
        .route("/{token}/api/entry", get(entry))
        .route("/{token}/api/was", get(was))
        .route("/{token}/api/history", get(history))
        .route("/{token}/api/events", get(events))
        .route("/{token}/api/look", post(look))
        .route("/{token}/api/shape", post(shape))
        .route("/{token}/api/draft", post(draft))
        .route("/{token}/api/save", post(save))
        .route("/{token}/api/undo", post(undo))
        .route("/{token}/api/mark", post(mark))
        .route("/{token}/api/begin", post(begin))
        .route("/{token}/", get(|| page(String::new())))
        .route(
            "/{token}/{name}",
            get(|Path((_, name)): Path<(String, String)>| page(name)),
        )
        .layer(DefaultBodyLimit::max(MAX_REQUEST))
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), door))
        .with_state(shared)
}

/// Lets through what comes from our own page, and dresses every answer.
async fn door(State(shared): App, request: Request, next: Next) -> Response {
    let mut response = match refuse(
        &shared,
        request.method(),
        request.uri().path(),
        request.headers(),
    ) {
        Some(status) => status.into_response(),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request is refused before anything looks at it.
fn refuse(shared: &Shared, method: &Method, path: &str, headers: &HeaderMap) -> Option<StatusCode> {
    let text = |name: HeaderName| -> Option<&str> {
        let mut values = headers.get_all(name).iter();
        let first = values.next()?.to_str().unwrap_or("?");
        Some(if values.next().is_some() { "?" } else { first })
    };
    let ours = |name: &str| {
        name == format!("127.0.0.1:{}", shared.port) || name == format!("localhost:{}", shared.port)
    };
    let host = text(header::HOST);
    if !host.is_some_and(ours) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }
    let origin = text(header::ORIGIN);
    let from_us = origin.map(|origin| {
        origin
            .strip_prefix("http://")
            .is_some_and(|origin| Some(origin) == host)
    });
    // A browser sends an origin with whatever can change something; reading needs none, but a foreign one is refused.
    let changes = !matches!(*method, Method::GET | Method::HEAD);
    if from_us == Some(false) || (changes && from_us.is_none()) {
        return Some(StatusCode::FORBIDDEN);
    }
    let site = text(HeaderName::from_static("sec-fetch-site"));
    let navigates = text(HeaderName::from_static("sec-fetch-mode")) == Some("navigate") && !changes;
    if !navigates && site.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return Some(StatusCode::FORBIDDEN);
    }
    let token = path
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    (!is_same(token, &shared.token)).then_some(StatusCode::NOT_FOUND)
}

/// Compares without telling by its time how much is right.
fn is_same(a: &str, b: &str) -> bool {
    a.len() == b.len()
        && a.bytes()
            .zip(b.bytes())
            .fold(0, |differs, (a, b)| differs | (a ^ b))
            == 0
}

/// A file of the page.
async fn page(name: String) -> Response {
    match asset(&name) {
        Some(asset) => (
            [(header::CONTENT_TYPE, asset.kind)],
            Body::from(asset.bytes),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, error) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found".to_owned()),
            Self::Bad(why) => (StatusCode::BAD_REQUEST, why.to_owned()),
            Self::File(error @ (FileError::Changed | FileError::Locked)) => {
                (StatusCode::CONFLICT, error.to_string())
            }
            Self::File(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
        };
        (status, Json(serde_json::json!({ "error": error }))).into_response()
    }
}

/// Runs what reads files and checks texts away from the threads that serve.
async fn work<T: Serialize + Send + 'static>(
    shared: Arc<Shared>,
    what: impl FnOnce(&Desk) -> Result<T, Failure> + Send + 'static,
) -> Response {
    match tokio::task::spawn_blocking(move || what(&shared.desk)).await {
        Ok(Ok(answer)) => Json(answer).into_response(),
        Ok(Err(failure)) => failure.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// What a request names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Named {
    locale: String,
    id: String,
    reference: String,
    ui: String,
    quick: bool,
}

async fn start(State(shared): App, Query(named): Query<Named>) -> Response {
    let (language, words) = ui::words(&named.ui);
    let first = shared.locale.as_ref().map(ToString::to_string);
    work(shared, move |desk| {
        Ok(serde_json::json!({ "ui": language, "words": words, "locale": first, "locales": desk.progress() }))
    })
    .await
}

async fn list(State(shared): App, Query(named): Query<Named>) -> Response {
    work(shared, move |desk| {
        desk.list(&named.locale, &named.ui, named.quick)
    })
    .await
}

async fn entry(State(shared): App, Query(named): Query<Named>) -> Response {
    work(shared, move |desk| {
        desk.entry(&named.locale, &named.id, &named.reference)
    })
    .await
}

async fn was(State(shared): App, Query(named): Query<Named>) -> Response {
    work(shared, move |desk| desk.was(&named.locale, &named.id)).await
}

async fn history(State(shared): App, Query(named): Query<Named>) -> Response {
    work(shared, move |desk| desk.history(&named.locale, &named.id)).await
}

async fn events(State(shared): App) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = unfold(shared.events.subscribe(), |mut events| async move {
        let event = match events.recv().await {
            Ok(locale) => Event::default().event("changed").data(locale),
            // Too far behind: the page looks at everything again.
            Err(broadcast::error::RecvError::Lagged(_)) => {
                Event::default().event("changed").data("*")
            }
            Err(broadcast::error::RecvError::Closed) => return None,
        };
        Some((Ok(event), events))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

type Posted<T> = Result<Json<T>, JsonRejection>;

/// A request that changes something or sends work.
#[derive(Debug, Deserialize)]
struct Sent {
    locale: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    ui: String,
    work: Option<Work>,
    #[serde(default)]
    arguments: Arguments,
    shape: Option<Shape>,
    #[serde(default)]
    reviewed: bool,
    #[serde(default)]
    insist: bool,
    #[serde(default)]
    undo: u64,
    /// Ids, with the translation that was looked at.
    #[serde(default)]
    texts: Vec<(String, Option<String>)>,
}

async fn with_sent<T: Serialize + Send + 'static>(
    shared: Arc<Shared>,
    sent: Posted<Sent>,
    what: impl FnOnce(&Desk, Sent) -> Result<T, Failure> + Send + 'static,
) -> Response {
    match sent {
        Ok(Json(sent)) => work(shared, move |desk| what(desk, sent)).await,
        Err(rejection) => rejection.into_response(),
    }
}

const NO_WORK: Failure = Failure::Bad("the request has no work");

async fn look(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| {
        desk.look(
            &sent.locale,
            &sent.id,
            &sent.work.ok_or(NO_WORK)?,
            &sent.arguments,
            &sent.ui,
        )
    })
    .await
}

async fn shape(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| {
        desk.shape(
            &sent.locale,
            &sent.id,
            &sent.work.ok_or(NO_WORK)?,
            &sent.shape.ok_or(NO_WORK)?,
        )
    })
    .await
}

async fn draft(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| {
        desk.keep(&sent.locale, &sent.id, sent.work.as_ref())
    })
    .await
}

async fn save(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| {
        let ask = Ask {
            reviewed: sent.reviewed,
            insist: sent.insist,
        };
        desk.save(
            &sent.locale,
            &sent.id,
            &sent.work.ok_or(NO_WORK)?,
            ask,
            &sent.ui,
        )
    })
    .await
}

async fn undo(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| desk.undo(sent.undo)).await
}

async fn mark(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| {
        desk.mark(&sent.locale, &sent.texts, sent.reviewed)
    })
    .await
}

async fn begin(State(shared): App, sent: Posted<Sent>) -> Response {
    with_sent(shared, sent, |desk, sent| desk.begin(&sent.locale)).await
}
