//! A code as JSON, for payers and for merchants, from texts that an operator changes while the program runs.
//!
//! ```text
//! cargo run --example api --features axum,watch
//! curl -H 'Accept-Language: th' http://127.0.0.1:3000/codes/6001    # what a payer reads
//! curl 'http://127.0.0.1:3001/codes/6001?lang=de'                   # what the merchant reads
//! mkdir -p texts/de && echo 'retcode-6001 = Zu wenig Geld' > texts/de/retcodes.ftl
//! ```
//!
//! Two servers, as in `web.rs`: only the merchant's network reaches the second.

use std::sync::Arc;

use axum::extract::Path;
use axum::routing::get;
use axum::{Router, serve};
use retcodes::watch::LiveCatalog;
use retcodes::{Catalog, OwnedMessage, PayerMessage, Reader};
use tokio::net::TcpListener;

async fn payer(reader: Reader, Path(code): Path<String>) -> PayerMessage<'static> {
    reader.message(code).for_payer().into_owned()
}

async fn merchant(reader: Reader, Path(code): Path<String>) -> OwnedMessage {
    reader.message(code).into_owned()
}

fn shop(texts: Arc<LiveCatalog>) -> Router {
    Router::new()
        .route("/codes/{code}", get(payer))
        .with_state(texts)
}

fn back_office(texts: Arc<LiveCatalog>) -> Router {
    Router::new()
        .route("/codes/{code}", get(merchant))
        .with_state(texts)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = Arc::new(Catalog::builder().embedded().directory("texts").watch()?);
    let payers = TcpListener::bind("127.0.0.1:3000").await?;
    let merchants = TcpListener::bind("127.0.0.1:3001").await?;
    tokio::try_join!(
        async { serve(payers, shop(Arc::clone(&texts))).await },
        async { serve(merchants, back_office(Arc::clone(&texts))).await },
    )?;
    Ok(())
}
