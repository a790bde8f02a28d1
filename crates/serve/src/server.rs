//! The server loop: what a client decides has a limit.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

/// Limits on what clients decide.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at once; further ones wait to be accepted.
    pub connections: usize,
    /// How long a client may take to send its headers, and how long a connection may rest between requests.
    pub headers: Duration,
    /// How long a request may take in all.
    pub request: Duration,
    /// How long requests under way may take when the service is told to stop.
    pub shutdown: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1024,
            headers: Duration::from_secs(10),
            request: Duration::from_secs(10),
            shutdown: Duration::from_secs(10),
        }
    }
}

/// Serves until `stop` is done, then lets requests under way finish within the limit.
///
/// # Errors
/// Only if the listener itself is broken. A connection that fails costs itself.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let graceful = GracefulShutdown::new();
    let slots = Arc::new(Semaphore::new(limits.connections));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            slot = Arc::clone(&slots).acquire_owned() => {
                let Ok(slot) = slot else { break };
                tokio::select! {
                    () = &mut stop => break,
                    accepted = listener.accept() => accepted.map(|(stream, _)| (stream, slot)),
                }
            }
        };
        let Ok((stream, slot)) = accepted else {
            // Out of file descriptors, or a client that went away: others are not to suffer.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let router = router.clone();
        let request = limits.request;
        let service = hyper::service::service_fn(move |incoming: Request<Incoming>| {
            let router = router.clone();
            async move {
                let answer = tokio::time::timeout(
                    request,
                    router.oneshot(incoming.map(axum::body::Body::new)),
                )
                .await;
                Ok::<_, Infallible>(match answer {
                    Ok(Ok(response)) => response,
                    Ok(Err(never)) => match never {},
                    Err(_) => axum::response::IntoResponse::into_response(crate::Problem::new(
                        axum::http::StatusCode::REQUEST_TIMEOUT,
                        "The request took too long",
                        "Send it again, and send its body at once.",
                    )),
                })
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.headers)
            .max_headers(64)
            .max_buf_size(32 * 1024)
            .serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that breaks off is no matter of ours.
            let _ = connection.await;
            drop(slot);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(limits.shutdown, graceful.shutdown()).await;
    Ok(())
}
