//! Only the workbench's own page gets in.

mod common;

use common::{Answer, Bench};

const TEXT: &str = "retcode-1001 = x\n";
const BEGIN: &str = r#"{"locale":"de"}"#;

fn bench() -> Bench {
    Bench::new(&[("zh-CN", TEXT)])
}

fn begin(bench: &Bench, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut all = vec![("Content-Type", "application/json")];
    all.extend_from_slice(headers);
    bench.send("POST", path, &all, BEGIN)
}

#[test]
fn the_address_has_to_be_known() {
    let bench = bench();
    let host = bench.host.clone();
    for path in [
        "/",
        "/api/start",
        "//api/start",
        "/00000000000000000000000000000000/",
        "/00000000000000000000000000000000/api/start",
    ] {
        assert_eq!(
            bench.send("GET", path, &[("Host", &host)], "").status,
            404,
            "{path}"
        );
    }
    assert_eq!(bench.path.len(), 34, "128 random bits");
    assert_ne!(bench.path, self::bench().path);
    assert_eq!(
        bench
            .send("GET", &bench.path, &[("Host", &host)], "")
            .status,
        200
    );
}

/// A foreign name that resolves to 127.0.0.1 makes a browser send that name.
#[test]
fn dns_rebinding_is_refused() {
    let bench = bench();
    let port = bench.host.rsplit(':').next().unwrap().to_owned();
    let own = format!("127.0.0.1:{port}");
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        "127.0.0.1",
        "127.0.0.1:1",
        "",
        &format!("127.0.0.1:{port}.evil.example"),
    ] {
        for path in [bench.path.clone(), format!("{}api/start", bench.path)] {
            assert_eq!(
                bench.send("GET", &path, &[("Host", host)], "").status,
                421,
                "{host}"
            );
        }
        let origin = format!("http://{host}");
        let answer = begin(
            &bench,
            &format!("{}api/begin", bench.path),
            &[("Host", host), ("Origin", &origin)],
        );
        assert_eq!(answer.status, 421, "{host}");
    }
    assert!(
        [400, 421].contains(&bench.send("GET", &bench.path, &[], "").status),
        "without a host"
    );
    assert!(
        [400, 421].contains(
            &bench
                .send(
                    "GET",
                    &bench.path,
                    &[("Host", &own), ("Host", "evil.example")],
                    ""
                )
                .status
        )
    );
    assert!(!bench.path("de").exists());
}

#[test]
fn a_post_from_another_site_is_refused() {
    let bench = bench();
    let host = bench.host.clone();
    let path = format!("{}api/begin", bench.path);
    let port = host.rsplit(':').next().unwrap();
    for origin in [
        "http://evil.example",
        "null",
        &format!("https://{host}"),
        "http://127.0.0.1:1",
        &format!("http://localhost:{port}"),
        "",
        "file://",
    ] {
        assert_eq!(
            begin(&bench, &path, &[("Host", &host), ("Origin", origin)]).status,
            403,
            "{origin}"
        );
    }
    assert_eq!(
        begin(&bench, &path, &[("Host", &host)]).status,
        403,
        "a browser always says where a POST is from"
    );
    let ours = format!("http://{host}");
    for site in ["cross-site", "same-site"] {
        assert_eq!(
            begin(
                &bench,
                &path,
                &[("Host", &host), ("Origin", &ours), ("Sec-Fetch-Site", site)]
            )
            .status,
            403
        );
    }
    // A form of another site can't send JSON.
    let form = [
        ("Host", host.as_str()),
        ("Origin", ours.as_str()),
        ("Content-Type", "text/plain"),
    ];
    assert_eq!(bench.send("POST", &path, &form, BEGIN).status, 415);
    assert!(!bench.path("de").exists());
    assert_eq!(
        begin(
            &bench,
            &path,
            &[
                ("Host", &host),
                ("Origin", &ours),
                ("Sec-Fetch-Site", "same-origin")
            ]
        )
        .status,
        200
    );
    assert!(bench.path("de").exists());
}

#[test]
fn another_site_can_read_nothing() {
    let bench = bench();
    let host = bench.host.clone();
    let path = format!("{}api/list?locale=zh-CN", bench.path);
    let from = [("Host", host.as_str()), ("Origin", "http://evil.example")];
    assert_eq!(bench.send("GET", &path, &from, "").status, 403);
    let embedded = [
        ("Host", host.as_str()),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Mode", "no-cors"),
    ];
    assert_eq!(bench.send("GET", &path, &embedded, "").status, 403);
    let answer = bench.send("GET", &path, &[("Host", &host)], "");
    assert!(
        !answer.head.contains("access-control-allow"),
        "{}",
        answer.head
    );
}

#[test]
fn every_answer_is_dressed() {
    let bench = bench();
    let host = bench.host.clone();
    for path in [
        bench.path.clone(),
        format!("{}main.js", bench.path),
        format!("{}api/start", bench.path),
        "/".to_owned(),
    ] {
        let head = bench.send("GET", &path, &[("Host", &host)], "").head;
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "frame-ancestors 'none'",
            "nosniff",
            "no-referrer",
            "no-store",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(head.contains(part), "{path}: {part}: {head}");
        }
        assert!(!head.contains("unsafe-"), "{head}");
    }
    let page = bench.send("GET", &bench.path, &[("Host", &host)], "").body;
    assert!(
        !page.contains("<style") && !page.contains(" on") && page.matches("<script").count() == 1,
        "{page}"
    );
    assert!(
        !page.contains("http://") && !page.contains("https://"),
        "nothing from elsewhere"
    );
}

#[test]
fn no_file_but_the_page_s_is_served() {
    let bench = bench();
    let host = bench.host.clone();
    for name in [
        "..%2f..%2fetc%2fpasswd",
        "../Cargo.toml",
        "words.en.ftl",
        "%2e%2e/secret",
        "index.html%00.js",
    ] {
        let status = bench
            .send(
                "GET",
                &format!("{}{name}", bench.path),
                &[("Host", &host)],
                "",
            )
            .status;
        assert!([400, 404].contains(&status), "{name}: {status}");
    }
}
