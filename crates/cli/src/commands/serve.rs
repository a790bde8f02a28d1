//! `retcodes serve`: the same answers over HTTP and JSON.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use std::io::Write as _;

use retcodes::Catalog;
use retcodes_serve::{Limits, Options, Texts, router, serve};

use crate::session::{Failure, Outcome, Session, path_shown};

/// The arguments of `retcodes serve`.
#[derive(clap::Args)]
#[command(after_help = "\
Routes: GET /v1/codes/CODE, POST /v1/messages, GET /v1/codes, GET /v1/locales, GET /healthz, GET /metrics,
GET /openapi.json, which describes them all.

Running it: there is no TLS and no login. Listen on the loopback address, or put a proxy of yours in front. A request's
body has at most 64 KiB and 256 messages, its headers 10 seconds to arrive, the whole of it 10 seconds; 1,024 connections
are served at once. On SIGTERM or Ctrl+C, what is under way is answered for at most 10 seconds.

Examples:
  retcodes serve
  retcodes serve --listen 127.0.0.1:9000 --overlay /etc/shop/texts
  curl -H 'Accept-Language: th' http://127.0.0.1:8080/v1/codes/6001

Exit status: 0 after it was told to stop; 2 if it cannot listen or has no texts.")]
pub(crate) struct Args {
    /// The address to listen on; port 0 takes any that is free.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A directory of LOCALE/retcodes.ftl files that replace texts or add locales. It is followed while the service runs.
    #[arg(long = "overlay", value_name = "DIR", help_heading = "Texts")]
    overlays: Vec<std::path::PathBuf>,
    /// Answer view=merchant, too: it says why a payment failed, which no payer may read.
    #[arg(long)]
    merchant: bool,
}

/// Runs the command until it is told to stop.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let texts = texts(args, session)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(args.listen)
            .await
            .map_err(|error| {
                let said = [
                    ("address", args.listen.to_string().into()),
                    ("error", error.to_string().into()),
                ];
                session.usage("serve-no-listener", &said)
            })?;
        let address = listener.local_addr()?;
        session.line(
            "serve-listening",
            &[("address", format!("http://{address}").into())],
        )?;
        session.out.flush()?;
        let router = router(
            texts,
            Options {
                merchant: args.merchant,
            },
        );
        serve(listener, router, Limits::default(), stopped()).await?;
        Ok(ExitCode::SUCCESS)
    })
}

fn texts(args: &Args, session: &Session) -> Result<Texts, Failure> {
    let mut builder = Catalog::builder().embedded();
    for directory in &args.overlays {
        if !directory.is_dir() {
            return Err(session.usage("not-a-directory", &[("dir", path_shown(directory).into())]));
        }
        builder = builder.directory(directory);
    }
    let unusable = |error: retcodes::BuildError| Failure::Usage(error.to_string());
    if args.overlays.is_empty() {
        return Ok(Texts::Fixed(Arc::new(builder.build().map_err(unusable)?)));
    }
    let live = builder.watch().map_err(unusable)?;
    for diagnostic in live.current().diagnostics() {
        session.tell(&diagnostic.to_string());
    }
    Ok(Texts::Live(live))
}

/// Done when the process is told to stop.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
