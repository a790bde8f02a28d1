//! A web handler: the gateway's answer to a payment, in the language of the browser.
//!
//! ```text
//! cargo run --example web
//! curl -H 'Accept-Language: zh-HK,zh;q=0.9' 'http://127.0.0.1:3000/paid?ret_code=1001'
//! ```

use axum::Router;
use axum::extract::Query;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use axum::http::{HeaderMap, HeaderName};
use axum::routing::get;
use retcodes::Catalog;

/// The part of the gateway's answer that matters here. Neither field can be trusted.
#[derive(serde::Deserialize)]
struct Answer {
    ret_code: String,
    #[serde(default)]
    ret_msg: String,
}

async fn paid(
    headers: HeaderMap,
    Query(answer): Query<Answer>,
) -> ([(HeaderName, String); 2], String) {
    let languages = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    // A header that came before is found again without an allocation or a lock.
    let message = Catalog::embedded()
        .localizer(languages)
        .message_or(&answer.ret_code, &answer.ret_msg);
    let headers = [
        (CONTENT_LANGUAGE, message.locale().to_string()),
        // A cache must not give one reader's language to another.
        (VARY, "Accept-Language".to_owned()),
    ];
    (headers, message.text().to_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    println!("http://{}/paid?ret_code=1001", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/paid", get(paid))).await
}
