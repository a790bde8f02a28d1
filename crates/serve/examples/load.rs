//! How long 200 connections on loopback wait for the service, beside a bare handler of axum's in the same run.
//!
//! ```text
//! cargo run --release -p retcodes-serve --example load
//! ```
//!
//! Each connection sends 200 requests, one after the other. The two servers take turns, five rounds each; the figures are of
//! the round in the middle. Memory is the process's own, before and after.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use retcodes::Catalog;
use retcodes_serve::{Limits, Options, Texts, router, serve};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const CONNECTIONS: usize = 200;
const REQUESTS: usize = 200;
const ROUNDS: usize = 5;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let catalog = Catalog::builder()
        .embedded()
        .build()
        .expect("the embedded texts");
    let ours = start(router(Texts::Fixed(Arc::new(catalog)), Options::default())).await?;
    let bare =
        start(Router::new().route("/v1/codes/{code}", get(|| async { "{\"text\":\"bare\"}" })))
            .await?;
    let before = memory();
    let mut rounds: [Vec<[Duration; 3]>; 2] = Default::default();
    for _ in 0..ROUNDS {
        for (rounds, address) in rounds.iter_mut().zip([bare, ours]) {
            rounds.push(round(address).await?);
        }
    }
    println!("server  p50 µs  p99 µs  requests/s");
    for (name, rounds) in ["bare", "ours"].iter().zip(&mut rounds) {
        rounds.sort();
        let [p50, p99, all] = rounds[ROUNDS / 2];
        let rate = (CONNECTIONS * REQUESTS) as f64 / all.as_secs_f64();
        println!(
            "{name:6}  {:6}  {:6}  {rate:10.0}",
            p50.as_micros(),
            p99.as_micros()
        );
    }
    println!("memory: {before} KiB before, {} KiB after", memory());
    Ok(())
}

async fn start(router: Router) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(
        listener,
        router,
        Limits::default(),
        std::future::pending(),
    ));
    Ok(address)
}

/// The median and the 99th percentile of a round's waits, and how long it took.
async fn round(address: SocketAddr) -> std::io::Result<[Duration; 3]> {
    let began = Instant::now();
    let connections: Vec<_> = (0..CONNECTIONS)
        .map(|_| tokio::spawn(connection(address)))
        .collect();
    let mut waits = Vec::with_capacity(CONNECTIONS * REQUESTS);
    for connection in connections {
        waits.extend(connection.await??);
    }
    let all = began.elapsed();
    waits.sort();
    Ok([waits[waits.len() / 2], waits[waits.len() * 99 / 100], all])
}

async fn connection(address: SocketAddr) -> std::io::Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(address).await?;
    let mut waits = Vec::with_capacity(REQUESTS);
    let mut answer = vec![0; 4096];
    for _ in 0..REQUESTS {
        let asked = Instant::now();
        stream.write_all(b"GET /v1/codes/6001 HTTP/1.1\r\nHost: x\r\nAccept-Language: zh-HK,zh;q=0.9\r\n\r\n").await?;
        // Both answers fit into one read on loopback.
        if stream.read(&mut answer).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        waits.push(asked.elapsed());
    }
    Ok(waits)
}

/// What the process holds in memory, in KiB; 0 where the system does not say.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}
