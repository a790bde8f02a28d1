//! The service as a client meets it: every route against the OpenAPI document, requests that are not as they should be,
//! texts that change, and the end.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use retcodes::{Catalog, OwnedMessage, PayerMessage};
use retcodes_serve::{Limits, OPENAPI, Options, Texts, router, serve};
use serde_json::{Value, json};
use tower::ServiceExt as _;

fn service(merchant: bool) -> axum::Router {
    let catalog = Catalog::builder().embedded().build().unwrap();
    router(Texts::Fixed(Arc::new(catalog)), Options { merchant })
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&self.body).into()))
    }
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

async fn ask(
    service: &axum::Router,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = service
        .clone()
        .oneshot(request.body(Body::from(body.to_owned())).unwrap())
        .await
        .unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX)
        .await
        .unwrap()
        .to_vec();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body,
    }
}

async fn get(service: &axum::Router, path: &str) -> Answer {
    ask(service, "GET", path, &[], "").await
}

#[tokio::test]
async fn a_rust_client_reads_both_views_with_the_librarys_types() {
    let service = service(true);
    let localizer = Catalog::embedded().localizer("zh-CN");
    for code in ["6001", "9990", "4242"] {
        let expected = localizer.message(code);
        let path = format!("/v1/codes/{code}?locale=zh-CN");
        let payer: PayerMessage<'static> =
            serde_json::from_slice(&get(&service, &path).await.body).unwrap();
        assert_eq!(payer, expected.for_payer());
        let path = format!("{path}&view=merchant");
        let merchant: OwnedMessage =
            serde_json::from_slice(&get(&service, &path).await.body).unwrap();
        assert_eq!(merchant, expected.into_owned());
    }
}

#[tokio::test]
async fn every_answer_is_what_the_document_says() {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let (payer, merchant) = (service(false), service(true));
    let mut seen = BTreeSet::new();
    for (service, method, path, body, route) in [
        (
            &payer,
            "get",
            "/v1/codes/6001?locale=th",
            "",
            "/v1/codes/{code}",
        ),
        (&payer, "get", "/v1/codes/4242", "", "/v1/codes/{code}"),
        (
            &payer,
            "get",
            "/v1/codes/6001?view=merchant",
            "",
            "/v1/codes/{code}",
        ),
        (
            &payer,
            "get",
            "/v1/codes/6001?wiev=payer",
            "",
            "/v1/codes/{code}",
        ),
        (&payer, "get", "/v1/codes/%FF", "", "/v1/codes/{code}"),
        (
            &merchant,
            "get",
            "/v1/codes/9990?view=merchant&locale=zh-CN",
            "",
            "/v1/codes/{code}",
        ),
        (
            &merchant,
            "get",
            "/v1/codes/4242?view=merchant",
            "",
            "/v1/codes/{code}",
        ),
        (
            &payer,
            "post",
            "/v1/messages",
            r#"{"messages":[{"code":"0106"},{"code":"9999"}]}"#,
            "/v1/messages",
        ),
        (
            &merchant,
            "post",
            "/v1/messages",
            r#"{"view":"merchant","locale":"zh","messages":[{"code":"9990","args":{"bankMessage":"余额不足","n":1.5}}]}"#,
            "/v1/messages",
        ),
        (
            &payer,
            "post",
            "/v1/messages",
            r#"{"view":"merchant","messages":[]}"#,
            "/v1/messages",
        ),
        (&payer, "post", "/v1/messages", "{", "/v1/messages"),
        (&payer, "get", "/v1/codes", "", "/v1/codes"),
        (&payer, "get", "/v1/codes?view=merchant", "", "/v1/codes"),
        (&payer, "get", "/v1/codes?view=nobody", "", "/v1/codes"),
        (&merchant, "get", "/v1/codes?view=merchant", "", "/v1/codes"),
        (&payer, "get", "/v1/locales", "", "/v1/locales"),
        (&payer, "get", "/healthz", "", "/healthz"),
        (&payer, "get", "/metrics", "", "/metrics"),
        (&payer, "get", "/openapi.json", "", "/openapi.json"),
    ] {
        let answer = ask(service, &method.to_uppercase(), path, &[], body).await;
        let status = answer.status.as_u16().to_string();
        let response = &document["paths"][route][method]["responses"][&status];
        assert!(
            response.is_object(),
            "{method} {path}: {status} is not in the document"
        );
        let kind = answer.header("content-type").split(';').next().unwrap();
        let mut schema = response["content"][kind]["schema"].clone();
        assert!(
            schema.is_object(),
            "{method} {path}: {kind} is not in the document for {status}"
        );
        schema["components"] = document["components"].clone();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let value = answer.json();
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{method} {path}: {value}");
        seen.insert(format!("{method} {route}"));
    }
    let documented = document["paths"].as_object().unwrap().iter();
    let documented: BTreeSet<String> = documented
        .flat_map(|(route, methods)| {
            methods
                .as_object()
                .unwrap()
                .keys()
                .map(move |method| format!("{method} {route}"))
        })
        .collect();
    assert_eq!(seen, documented);
}

#[tokio::test]
async fn a_payer_reads_no_reason_and_no_argument() {
    let service = service(false);
    let one = get(&service, "/v1/codes/1105?locale=en-US").await;
    assert_eq!(
        one.json(),
        get(&service, "/v1/codes/8104?locale=en-US").await.json()
    );
    let body =
        r#"{"locale":"zh-CN","messages":[{"code":"9990","args":{"bankMessage":"余额不足"}}]}"#;
    let answer = ask(&service, "POST", "/v1/messages", &[], body).await;
    assert!(!String::from_utf8(answer.body).unwrap().contains("余额不足"));
}

#[tokio::test]
async fn the_reader_decides_the_locale_and_an_answer_that_is_kept_is_not_sent_again() {
    let service = service(false);
    let answer = ask(
        &service,
        "GET",
        "/v1/codes/6001",
        &[("Accept-Language", "zh-SG,en;q=0.5")],
        "",
    )
    .await;
    assert_eq!(answer.header("content-language"), "zh-CN");
    assert!(
        answer
            .header("vary")
            .to_lowercase()
            .contains("accept-language")
    );
    let tag = answer.header("etag").to_owned();
    let again = ask(
        &service,
        "GET",
        "/v1/codes/6001",
        &[("Accept-Language", "zh-SG"), ("If-None-Match", &tag)],
        "",
    )
    .await;
    assert_eq!(
        (again.status, again.body.len()),
        (StatusCode::NOT_MODIFIED, 0)
    );
    let other = ask(
        &service,
        "GET",
        "/v1/codes/6001?locale=en-US",
        &[("Accept-Language", "zh-SG"), ("If-None-Match", &tag)],
        "",
    )
    .await;
    assert_eq!(other.header("content-language"), "en-US");
    let two = Request::builder()
        .uri("/v1/codes/6001")
        .header("Accept-Language", "xx")
        .header("Accept-Language", "zh-CN");
    let response = service
        .clone()
        .oneshot(two.body(Body::empty()).unwrap())
        .await
        .unwrap();
    assert_eq!(response.headers()["content-language"], "zh-CN");
}

#[tokio::test]
async fn no_request_is_answered_with_a_fault_of_the_server() {
    let service = service(true);
    let long = "9".repeat(10_000);
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    let many = json!({ "messages": vec![json!({ "code": "1001" }); 257] }).to_string();
    let large = format!(r#"{{"messages":[{{"code":"{}"}}]}}"#, "x".repeat(70_000));
    let mut statuses = BTreeSet::new();
    for (method, path, body) in [
        ("GET", "/", ""),
        ("GET", "/v1/codes/", ""),
        ("GET", "/v1/codes/%00", ""),
        ("GET", "/v1/codes/%F0%9F%92%B3", ""),
        ("GET", "/v1/codes/%2e%2e%2f", ""),
        ("GET", &format!("/v1/codes/{long}"), ""),
        ("GET", &format!("/v1/codes/1001?locale={long}"), ""),
        ("GET", "/v1/codes/1001?locale=%FF%FE", ""),
        ("GET", "/v1/codes/1001?locale=&view=", ""),
        ("GET", "/v1/codes/1001?view=payer&view=merchant", ""),
        ("PUT", "/v1/codes/1001", ""),
        ("DELETE", "/v1/messages", ""),
        ("POST", "/v1/messages", ""),
        ("POST", "/v1/messages", "null"),
        ("POST", "/v1/messages", deep.as_str()),
        ("POST", "/v1/messages", many.as_str()),
        ("POST", "/v1/messages", large.as_str()),
        ("POST", "/v1/messages", r#"{"messages":[{"code":1001}]}"#),
        (
            "POST",
            "/v1/messages",
            r#"{"messages":[{"code":"1001","args":{"n":1e999}}]}"#,
        ),
        (
            "POST",
            "/v1/messages",
            r#"{"messages":[{"code":"1001","args":{"n":null}}]}"#,
        ),
        (
            "POST",
            "/v1/messages",
            "{\"messages\":[{\"code\":\"\\ud800\"}]}",
        ),
        ("POST", "/v1/messages", r#"{"messages":[],"extra":1}"#),
    ] {
        for headers in [
            &[][..],
            &[
                ("Accept-Language", ",;q=,*;q=2,-x"),
                ("If-None-Match", "\",W/\""),
            ][..],
        ] {
            let answer = ask(&service, method, path, headers, body).await;
            assert!(
                answer.status.as_u16() < 500,
                "{method} {path}: {}",
                answer.status
            );
            if answer.status.is_client_error() {
                assert!(
                    !answer.json()["detail"]
                        .as_str()
                        .unwrap_or_default()
                        .is_empty(),
                    "{method} {path}: {:?}",
                    answer.json()
                );
            }
            statuses.insert(answer.status.as_u16());
        }
    }
    assert!(
        statuses.contains(&413) && statuses.contains(&405) && statuses.contains(&404),
        "{statuses:?}"
    );
}

async fn start(
    router: axum::Router,
    limits: Limits,
) -> (
    SocketAddr,
    tokio::sync::oneshot::Sender<()>,
    tokio::task::JoinHandle<std::io::Result<()>>,
) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let done = tokio::spawn(serve(listener, router, limits, async {
        drop(stopped.await);
    }));
    (address, stop, done)
}

fn exchange(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(5)))
        .unwrap();
    // The server may close before it has read all of it.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_no_http_cost_their_connection_alone() {
    let limits = Limits {
        headers: Duration::from_millis(300),
        request: Duration::from_millis(500),
        ..Limits::default()
    };
    let (address, stop, done) = start(service(false), limits).await;
    tokio::task::spawn_blocking(move || {
        let huge = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(100_000));
        let headers: String = (0..200)
            .map(|number| format!("X-{number}: y\r\n"))
            .collect();
        let many = format!("GET / HTTP/1.1\r\n{headers}\r\n");
        for bytes in [
            &b"\x16\x03\x01\x02\x00"[..],
            b"GET",
            b"GET / HTTP/9.9\r\n\r\n",
            b"GET /v1/codes/1001 HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
            b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            huge.as_bytes(),
            many.as_bytes(),
            b"",
        ] {
            let answer = exchange(address, bytes);
            assert!(!answer.starts_with("HTTP/1.1 5"), "{answer}");
        }
        let answer = exchange(
            address,
            b"GET /v1/codes/6001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        );
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    })
    .await
    .unwrap();
    stop.send(()).unwrap();
    done.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_overlay_is_answered_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let live = Catalog::builder()
        .embedded()
        .directory(folder.path())
        .watch()
        .unwrap();
    let service = router(Texts::Live(live), Options { merchant: true });
    let text = async || {
        get(&service, "/v1/codes/6001?view=merchant&locale=en-US")
            .await
            .json()["text"]
            .clone()
    };
    let before = text().await;
    std::fs::create_dir(folder.path().join("en-US")).unwrap();
    std::fs::write(
        folder.path().join("en-US/retcodes.ftl"),
        "retcode-6001 = Not enough money\n",
    )
    .unwrap();
    for _ in 0..100 {
        if text().await == "Not enough money" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_ne!(text().await, before);
    let metrics = String::from_utf8(get(&service, "/metrics").await.body).unwrap();
    assert!(metrics.contains("retcodes_reloads_total 1\n"), "{metrics}");
    assert!(
        metrics.contains(r#"retcodes_requests_total{route="/v1/codes/{code}",status="200"}"#),
        "{metrics}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_is_told_to_stop_answers_what_is_under_way() {
    let slow = axum::Router::new().route(
        "/",
        axum::routing::get(|| async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            "done"
        }),
    );
    let (address, stop, done) = start(slow, Limits::default()).await;
    let asked = tokio::task::spawn_blocking(move || {
        exchange(address, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    stop.send(()).unwrap();
    done.await.unwrap().unwrap();
    assert!(asked.await.unwrap().ends_with("done"));
    assert!(TcpStream::connect(address).is_err());
}
