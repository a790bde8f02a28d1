//! Readers of requests, and answers, in axum.
#![cfg(all(feature = "axum", feature = "watch"))]

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, HeaderMap, HeaderValue, VARY,
};
use axum::http::request::Parts;
use axum::http::{Request, Uri};
use axum::response::Response;
use axum::routing::get;
use retcodes::axum::ReaderState;
use retcodes::http::languages;
use retcodes::{Catalog, Origin, OwnedMessage, PayerMessage, Reader, SharedCatalog};
use tower::ServiceExt;

async fn payer(reader: Reader, Path(code): Path<String>) -> PayerMessage<'static> {
    reader.message(code).for_payer().into_owned()
}

async fn merchant(reader: Reader, Path(code): Path<String>) -> OwnedMessage {
    reader.message(code).into_owned()
}

async fn gateways_text(reader: Reader) -> OwnedMessage {
    reader
        .localizer()
        .message_or("4242", "渠道维护中")
        .into_owned()
}

fn app<S: ReaderState + Clone + Send + Sync + 'static>(state: S) -> Router {
    Router::new()
        .route("/payer/{code}", get(payer))
        .route("/merchant/{code}", get(merchant))
        .route("/gateway", get(gateways_text))
        .with_state(state)
}

async fn answer(app: &Router, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    app.clone().oneshot(request).await.unwrap()
}

async fn body(response: Response) -> Vec<u8> {
    to_bytes(response.into_body(), 1 << 16)
        .await
        .unwrap()
        .to_vec()
}

#[tokio::test]
async fn a_client_reads_both_views_with_the_types_of_this_crate() {
    let app = app(());
    let response = answer(&app, "/merchant/6001", &[("accept-language", "zh-HK")]).await;
    assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
    assert_eq!(response.headers()[CONTENT_LANGUAGE], "zh-TW");
    assert_eq!(response.headers()[VARY], "Accept-Language, Cookie");
    let received: OwnedMessage = serde_json::from_slice(&body(response).await).unwrap();
    let message = Catalog::embedded().localizer("zh-HK").message("6001");
    assert_eq!(received, message.clone().into_owned());

    let response = answer(&app, "/payer/6001", &[("accept-language", "zh-HK")]).await;
    assert_eq!(response.headers()[CONTENT_LANGUAGE], "zh-TW");
    let received: PayerMessage<'static> = serde_json::from_slice(&body(response).await).unwrap();
    assert_eq!(received, message.for_payer());
}

#[tokio::test]
async fn a_text_in_no_known_language_has_no_content_language() {
    let response = answer(&app(()), "/gateway", &[]).await;
    assert_eq!(response.headers().get(CONTENT_LANGUAGE), None);
    let received: OwnedMessage = serde_json::from_slice(&body(response).await).unwrap();
    assert_eq!(
        (received.text(), received.origin()),
        ("渠道维护中", Origin::Unknown)
    );
}

#[tokio::test]
async fn a_request_is_answered_from_the_texts_of_its_moment() {
    let directory = tempfile::tempdir().unwrap();
    let live = Catalog::builder().embedded().directory(directory.path());
    let live = Arc::new(live.watch().unwrap());
    let app = app(Arc::clone(&live));
    let text = async || {
        let response = answer(&app, "/merchant/0000?lang=en", &[]).await;
        let received: OwnedMessage = serde_json::from_slice(&body(response).await).unwrap();
        received.text().to_owned()
    };
    assert_eq!(text().await, "Transaction successful");
    std::fs::create_dir(directory.path().join("en-US")).unwrap();
    let path = directory.path().join("en-US/retcodes.ftl");
    std::fs::write(path, "retcode-0000 = Paid\n").unwrap();
    live.reload();
    assert_eq!(text().await, "Paid");
}

/// Texts by the host that is asked.
#[derive(Clone)]
struct Tenants {
    own: SharedCatalog,
}

impl ReaderState for Tenants {
    fn catalog(&self, request: &Parts) -> SharedCatalog {
        match request.headers.get(HOST) {
            Some(host) if host == "own.example" => self.own.clone(),
            _ => Catalog::embedded().into(),
        }
    }
}

#[tokio::test]
async fn a_tenant_has_texts_of_its_own() {
    let own = Catalog::builder()
        .embedded()
        .text("en-US", "retcode-0000 = Done");
    let app = app(Tenants {
        own: own.build().unwrap().into(),
    });
    for (host, text) in [
        ("own.example", "Done"),
        ("other.example", "Transaction successful"),
    ] {
        let headers = [("host", host), ("accept-language", "en")];
        let response = answer(&app, "/merchant/0000", &headers).await;
        let received: OwnedMessage = serde_json::from_slice(&body(response).await).unwrap();
        assert_eq!(received.text(), text);
    }
}

#[test]
fn a_choice_stands_before_the_header() {
    let requested = |uri: &'static str, cookies: &[&'static str], lines: &[&[u8]]| {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(COOKIE, HeaderValue::from_static(cookie));
        }
        for line in lines {
            headers.append(ACCEPT_LANGUAGE, HeaderValue::from_bytes(line).unwrap());
        }
        let ranges = languages(&Uri::from_static(uri), &headers, "lang");
        ranges.requested().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(requested("/", &[], &[]), [""; 0]);
    assert_eq!(requested("/?lang=", &["lang="], &[b"de"]), ["de"]);
    assert_eq!(
        requested(
            "/?a=b&lang=th&lang=vi",
            &["x=1; lang=\"ja\"", "lang=ko"],
            &[b"de;q=0.9, en", b"fr"]
        ),
        ["th", "ja", "en", "fr", "de"]
    );
    assert_eq!(requested("/?lang=zh%2DHK%2Cth", &[], &[]), ["zh-HK", "th"]);
    for wrong in [
        "/?lang=%",
        "/?lang=%2",
        "/?lang=%E4%B8%AD",
        "/?lang=%zz",
        "/?Lang=th",
        "/?lang",
    ] {
        assert_eq!(requested(wrong, &[], &[b"de"]), ["de"], "{wrong}");
    }
    let long: &'static str = format!("/?lang={}", "th,".repeat(100)).leak();
    assert_eq!(requested(long, &[], &[b"de"]), ["de"]);
    // Bytes beyond ASCII cost the element that they are in.
    assert_eq!(
        requested("/", &[], &[b"\xE4\xB8\xAD,de", b"\xFFen;q=0.5"]),
        ["de", "en"]
    );
}
