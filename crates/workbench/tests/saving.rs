//! Saving, merging, drafts, review state: through the server, as the page does it.

mod common;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use common::Bench;
use serde_json::{Value, json};

const SOURCE: &str = "-hotline = 400\n\nretcode-1001 = 签名错误\n    .detailed = 签名错误，{ $x }\n\nretcode-1002 = 单号重复\n";

fn work(bench: &Bench, locale: &str, id: &str) -> Value {
    bench.get(&format!("entry?locale={locale}&id={id}"))["work"].clone()
}

fn with(mut work: Value, fields: &[(usize, &str)]) -> Value {
    for (at, text) in fields {
        work["fields"][*at] = json!(text);
    }
    work
}

fn save(bench: &Bench, locale: &str, id: &str, work: &Value) -> Value {
    bench.post(
        "save",
        &json!({ "locale": locale, "id": id, "work": work, "insist": true }),
    )
}

#[test]
fn entries_saved_at_once_are_merged() {
    let text: String = (0..8)
        .map(|at| format!("retcode-100{at} = {at}\n\n"))
        .collect();
    let bench = Bench::new(&[("zh-CN", &text), ("de", &text)]);
    let works: Vec<Value> = (0..8)
        .map(|at| work(&bench, "de", &format!("retcode-100{at}")))
        .collect();
    std::thread::scope(|scope| {
        for (at, work) in works.iter().enumerate() {
            let bench = &bench;
            scope.spawn(move || {
                let saved = save(
                    bench,
                    "de",
                    &format!("retcode-100{at}"),
                    &with(work.clone(), &[(0, "neu")]),
                );
                assert_eq!(saved["kind"], "done", "{saved}");
            });
        }
    });
    let all: String = (0..8)
        .map(|at| format!("retcode-100{at} = neu\n\n"))
        .collect();
    assert_eq!(bench.read("de"), all);
}

#[test]
fn one_entry_changed_twice_is_a_conflict_with_both_texts() {
    let bench = Bench::new(&[
        ("zh-CN", SOURCE),
        ("de", "retcode-1001 = eins\n\nretcode-1002 = zwei\n"),
    ]);
    let mine = with(work(&bench, "de", "retcode-1001"), &[(0, "meins")]);
    fs::write(
        bench.path("de"),
        "retcode-1001 = deins\n\nretcode-1002 = drei\n",
    )
    .unwrap();
    let saved = save(&bench, "de", "retcode-1001", &mine);
    assert_eq!(
        (&saved["kind"], &saved["theirs"]),
        (&json!("conflict"), &json!("retcode-1001 = deins")),
        "{saved}"
    );
    assert_eq!(saved["mine"], "retcode-1001 = meins");
    assert_eq!(
        bench.read("de"),
        "retcode-1001 = deins\n\nretcode-1002 = drei\n",
        "nothing is written"
    );

    // Both the same is no conflict; nor is another entry.
    let mut same = mine.clone();
    same["fields"][0] = json!("deins");
    assert_eq!(save(&bench, "de", "retcode-1001", &same)["kind"], "done");
    // Having seen the other text, mine is saved.
    let mut seen = mine;
    seen["base"] = json!("retcode-1001 = deins");
    assert_eq!(save(&bench, "de", "retcode-1001", &seen)["kind"], "done");
    assert_eq!(
        bench.read("de"),
        "retcode-1001 = meins\n\nretcode-1002 = drei\n"
    );
}

#[test]
fn an_entry_that_is_gone_is_a_conflict_too() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "retcode-1001 = eins\n")]);
    let mine = with(work(&bench, "de", "retcode-1001"), &[(0, "meins")]);
    fs::write(bench.path("de"), "# nothing\n").unwrap();
    let saved = save(&bench, "de", "retcode-1001", &mine);
    assert_eq!(
        (&saved["kind"], &saved["theirs"]),
        (&json!("conflict"), &Value::Null),
        "{saved}"
    );
}

#[test]
fn a_draft_is_kept_apart_until_it_is_saved() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "retcode-1001 = eins\n")]);
    let typed = with(work(&bench, "de", "retcode-1001"), &[(0, "halb { $")]);
    let keep = |work: &Value| {
        bench.post(
            "draft",
            &json!({ "locale": "de", "id": "retcode-1001", "work": work }),
        )
    };
    assert_eq!(keep(&typed), json!(true));
    assert_eq!(bench.read("de"), "retcode-1001 = eins\n");
    let only_texts: Vec<_> = fs::read_dir(bench.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(only_texts.len(), 2, "{only_texts:?}");
    let bench = bench.again();
    let entry = bench.get("entry?locale=de&id=retcode-1001");
    assert_eq!((&entry["drafted"], &entry["work"]), (&json!(true), &typed));
    assert_eq!(bench.get("list?locale=de")["rows"][1]["draft"], json!(true));
    assert_eq!(
        save(&bench, "de", "retcode-1001", &typed)["kind"],
        "refused"
    );
    let whole = with(typed, &[(0, "ganz")]);
    assert_eq!(save(&bench, "de", "retcode-1001", &whole)["kind"], "done");
    assert_eq!(
        bench.get("entry?locale=de&id=retcode-1001")["drafted"],
        json!(false)
    );
    // Work that says what the file says is no draft.
    let same = work(&bench, "de", "retcode-1001");
    assert_eq!(
        bench.post(
            "draft",
            &json!({ "locale": "de", "id": "retcode-1001", "work": same })
        ),
        json!(false)
    );
}

#[test]
fn a_new_language_waits_in_comments_and_comes_one_entry_at_a_time() {
    let bench = Bench::new(&[("zh-CN", SOURCE)]);
    assert_eq!(
        bench.post("begin", &json!({ "locale": "zh-hant-tw" })),
        json!("zh-TW")
    );
    assert_eq!(
        bench
            .try_post("begin", &json!({ "locale": "zh-TW" }))
            .status,
        400
    );
    assert_eq!(
        bench.try_post("begin", &json!({ "locale": "../x" })).status,
        400
    );
    let before = bench.read("zh-TW");
    assert!(
        before.contains("# retcode-1001 = 签名错误\n#     .detailed = 签名错误，{ $x }\n"),
        "{before}"
    );
    // One of two texts is enough; the other is left out.
    let saved = save(
        &bench,
        "zh-TW",
        "retcode-1001",
        &with(work(&bench, "zh-TW", "retcode-1001"), &[(0, "簽名錯誤")]),
    );
    assert_eq!(saved["kind"], "done", "{saved}");
    let wanted = before.replace(
        "# retcode-1001 = 签名错误\n#     .detailed = 签名错误，{ $x }",
        "retcode-1001 = 簽名錯誤",
    );
    assert_eq!(bench.read("zh-TW"), wanted);
    let undone = bench.post("undo", &json!({ "locale": "zh-TW", "undo": saved["undo"] }));
    assert_eq!(undone["kind"], "done");
    assert_eq!(bench.read("zh-TW"), before);
    assert!(!bench.state("zh-TW").contains("retcode-1001"));
}

#[test]
fn the_state_follows_what_is_done() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "retcode-1001 = eins\n")]);
    let state = |id: &str| -> Vec<String> {
        let entry = bench.get(&format!("entry?locale=de&id={id}"));
        entry["states"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                format!(
                    "{}{}",
                    one["name"].as_str().unwrap(),
                    one["state"].as_str().unwrap()
                )
            })
            .collect()
    };
    assert_eq!(state("retcode-1001"), ["draft", "detailedmissing"]);
    let reviewed = |work: &Value, id: &str| {
        bench.post(
            "save",
            &json!({ "locale": "de", "id": id, "work": work, "reviewed": true }),
        )
    };
    let both = with(
        work(&bench, "de", "retcode-1001"),
        &[(0, "Signatur"), (1, "Signatur, { $x }")],
    );
    assert_eq!(reviewed(&both, "retcode-1001")["copied"], json!(false));
    assert_eq!(state("retcode-1001"), ["reviewed", "detailedreviewed"]);
    // A later save is a draft; a copy of the source is one however it is saved.
    save(
        &bench,
        "de",
        "retcode-1001",
        &with(work(&bench, "de", "retcode-1001"), &[(0, "Die Signatur")]),
    );
    assert_eq!(state("retcode-1001"), ["draft", "detailedreviewed"]);
    let copy = with(work(&bench, "de", "retcode-1002"), &[(0, "单号重复")]);
    assert_eq!(reviewed(&copy, "retcode-1002")["copied"], json!(true));
    assert_eq!(state("retcode-1002"), ["draft"]);
    // The source changes.
    fs::write(
        bench.path("zh-CN"),
        SOURCE.replace("签名错误，", "签名不对，"),
    )
    .unwrap();
    assert_eq!(state("retcode-1001"), ["draft", "detailedstale"]);
    // Accepted and taken back; what has changed since it was looked at is passed over.
    let mark = |seen: Option<&str>, reviewed| {
        bench.post(
            "mark",
            &json!({ "locale": "de", "texts": [["retcode-1001", seen]], "reviewed": reviewed }),
        )
    };
    assert_eq!(mark(Some("something else"), true), json!(0));
    assert_eq!(mark(None, true), json!(2));
    assert_eq!(state("retcode-1001"), ["reviewed", "detailedreviewed"]);
    assert_eq!(mark(None, false), json!(2));
    assert_eq!(state("retcode-1001"), ["draft", "detaileddraft"]);
}

#[test]
fn the_page_says_what_check_says() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "retcode-1001 = eins\n")]);
    let slip = with(
        work(&bench, "de", "retcode-1001"),
        &[(0, "zwei  Leerzeichen"), (1, "eins, { $y }")],
    );
    let look = bench.post(
        "look",
        &json!({ "locale": "de", "id": "retcode-1001", "work": slip, "ui": "en" }),
    );
    let found = |rule: &str| {
        look["findings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["rule"] == rule)
            .cloned()
            .unwrap_or_else(|| panic!("{rule}: {look}"))
    };
    let (spaces, variable) = (found("doubled-space"), found("unknown-variable"));
    assert_eq!(
        (&spaces["leaf"], &spaces["start"], &spaces["end"]),
        (&json!(0), &json!(4), &json!(6)),
        "{spaces}"
    );
    assert_eq!(
        (&variable["leaf"], &variable["severity"]),
        (&json!(1), &json!("error"))
    );

    // The same sentences, said by the library.
    let body = look["body"].as_str().unwrap();
    let input = |tag: &str, text: &str, wanted| retcodes_check::Input {
        locale: tag.parse().unwrap(),
        path: tag.into(),
        document: Ok(retcodes_ftl::Document::read(
            text.as_bytes(),
            &retcodes_ftl::Limits::DEFAULT,
        )),
        state: None,
        wanted,
    };
    let source = "zh-CN".parse().unwrap();
    let review = retcodes_check::review_texts(
        vec![
            input("de", &format!("{body}\n"), true),
            input("zh-CN", SOURCE, false),
        ],
        &source,
    );
    let messages = retcodes_check::Messages::new("en");
    for finding in look["findings"].as_array().unwrap() {
        let same = review
            .diagnostics
            .iter()
            .find(|one| one.rule.code() == finding["rule"])
            .unwrap();
        assert_eq!(json!(messages.of(same).message), finding["message"]);
    }

    // Its fix changes the entry and nothing else.
    let fixed = spaces["fix"]["body"].as_str().unwrap();
    assert_eq!(fixed, body.replace("  Leer", " Leer"));
}

#[test]
fn a_text_is_shown_as_readers_get_it() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("ar", "retcode-1001 = نعم\n")]);
    let typed = with(work(&bench, "ar", "retcode-1001"), &[(1, "نعم { $x }")]);
    let arguments = json!({ "x": { "number": true, "value": "1234.5" } });
    let look = bench.post(
        "look",
        &json!({ "locale": "ar", "id": "retcode-1001", "work": typed, "arguments": arguments }),
    );
    let shown = look["shown"][1]["text"].as_str().unwrap();
    assert!(
        shown.contains('\u{2068}') && shown.contains('\u{2069}'),
        "isolated in Arabic: {shown}"
    );
    assert_eq!(bench.get("entry?locale=ar&id=retcode-1001")["dir"], "rtl");
}

#[test]
fn a_term_is_shown_too() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "-hotline = 0800\n")]);
    let work = work(&bench, "de", "-hotline");
    let look = bench.post(
        "look",
        &json!({ "locale": "de", "id": "-hotline", "work": work }),
    );
    assert_eq!(look["shown"][0]["text"], "0800", "{look}");
}

#[test]
fn changes_on_disk_are_told_while_they_happen() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "retcode-1001 = eins\n")]);
    let mut stream = TcpStream::connect(&bench.host).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    let head = format!(
        "GET {}api/events HTTP/1.1\r\nHost: {}\r\n\r\n",
        bench.path, bench.host
    );
    stream.write_all(head.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(700));
    fs::write(bench.path("de"), "retcode-1001 = zwei\n").unwrap();
    let began = Instant::now();
    let mut heard = String::new();
    let mut buffer = [0; 1024];
    while !heard.contains("data: de") {
        assert!(began.elapsed() < Duration::from_secs(9), "{heard}");
        let read = stream.read(&mut buffer).unwrap();
        heard.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
    assert!(heard.contains("event: changed"), "{heard}");
}

#[test]
fn requests_that_make_no_sense_are_refused_and_change_nothing() {
    let bench = Bench::new(&[("zh-CN", SOURCE), ("de", "retcode-1001 = eins\n")]);
    let good = work(&bench, "de", "retcode-1001");
    for (locale, id, work) in [
        ("xx", "retcode-1001", good.clone()),
        ("../de", "retcode-1001", good.clone()),
        ("de", "retcode-1002", good.clone()),
        ("de", "retcode-1001", Value::Null),
        (
            "de",
            "retcode-1001",
            json!({ "template": "x", "generated": [], "fields": [] }),
        ),
    ] {
        let answer = bench.try_post("save", &json!({ "locale": locale, "id": id, "work": work }));
        assert!(
            [400, 404, 422].contains(&answer.status),
            "{locale} {id}: {} {}",
            answer.status,
            answer.body
        );
    }
    let source = json!({ "base": "retcode-1001 = eins", "template": "", "generated": [], "fields": [], "source": "retcode-1001 = a\nretcode-1003 = b" });
    assert_eq!(
        save(&bench, "de", "retcode-1001", &source)["kind"],
        "refused",
        "two entries are not one"
    );
    assert_eq!(bench.read("de"), "retcode-1001 = eins\n");
}
