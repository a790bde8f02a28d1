//! Saving through the server changes the bytes of one entry; taken back, the file is what it was.

mod common;

use common::{Bench, texts_of_the_project};
use serde_json::{Value, json};

/// A few entries of every file of the project; that each entry comes back from its fields is tested with the fields.
#[test]
fn an_edit_that_is_taken_back_leaves_the_file_as_it_was() {
    let mut edited = 0;
    for (name, text) in texts_of_the_project() {
        let bench = Bench::new(&[("zh-CN", &text)]);
        let list = bench.get("list?locale=zh-CN");
        let rows = list["rows"].as_array().unwrap();
        for row in rows.iter().step_by(rows.len() / 2 + 1) {
            let id = row["id"].as_str().unwrap();
            let entry = bench.get(&format!("entry?locale=zh-CN&id={id}"));
            let mut work = entry["work"].clone();
            let Some(first) = work["fields"]
                .get(0)
                .and_then(Value::as_str)
                .map(str::to_owned)
            else {
                continue;
            };
            if work["source"].is_string() || first.is_empty() {
                continue;
            }
            let typed = format!("{first}\u{4ed8}");
            work["fields"][0] = json!(typed);
            let saved = bench.post(
                "save",
                &json!({ "locale": "zh-CN", "id": id, "work": work, "insist": true }),
            );
            assert_eq!(saved["kind"], "done", "{name} {id}: {saved}");
            let changed = bench.read("zh-CN");
            let before: Vec<&str> = text.split('\n').collect();
            let after: Vec<&str> = changed.split('\n').collect();
            let lines = before.iter().zip(&after).filter(|(a, b)| a != b).count();
            assert!(
                before.len() == after.len() && lines == 1,
                "{name} {id}: one line changes, not {lines}"
            );

            // Typed back, and saved again.
            let mut work = bench.get(&format!("entry?locale=zh-CN&id={id}"))["work"].clone();
            assert_eq!(work["fields"][0], json!(typed), "{name} {id}");
            work["fields"][0] = json!(first);
            let saved = bench.post(
                "save",
                &json!({ "locale": "zh-CN", "id": id, "work": work, "insist": true }),
            );
            assert_eq!(saved["kind"], "done", "{name} {id}: {saved}");
            assert!(bench.read("zh-CN") == text, "{name} {id}");
            edited += 1;
        }
    }
    assert!(edited > 20, "{edited}");
}

#[test]
fn undo_brings_back_the_file_to_the_byte() {
    let text = "\u{feff}# head\r\n\r\nretcode-1001 =\r\n      one\r\n        two\r\n    .description = { \"\" }\r\n\r\n# c\r\nretcode-1002   =   x\r\n";
    let bench = Bench::new(&[("zh-CN", text)]);
    for (field, typed) in [
        (0, "other"),
        (0, ""),
        (0, "a\nb\n\nc"),
        (1, "more"),
        (0, ".x\n[y]"),
    ] {
        let mut work = bench.get("entry?locale=zh-CN&id=retcode-1001")["work"].clone();
        work["fields"][field] = json!(typed);
        let saved = bench.post(
            "save",
            &json!({ "locale": "zh-CN", "id": "retcode-1001", "work": work, "insist": true }),
        );
        assert_eq!(saved["kind"], "done", "{saved}");
        assert!(bench.read("zh-CN") != text);
        assert!(
            !bench.read("zh-CN").replace("\r\n", "").contains('\n'),
            "line ends stay"
        );
        let undone = bench.post("undo", &json!({ "locale": "zh-CN", "undo": saved["undo"] }));
        assert_eq!(undone["kind"], "done");
        assert_eq!(bench.read("zh-CN"), text);
    }
}

#[test]
fn work_that_changes_nothing_writes_nothing() {
    let bench = Bench::new(&[
        ("zh-CN", "retcode-1001 =   x\n    .a =\n        y\n"),
        ("de", "retcode-1001 = x\n"),
    ]);
    for locale in ["zh-CN", "de"] {
        let before = bench.read(locale);
        let work = bench.get(&format!("entry?locale={locale}&id=retcode-1001"))["work"].clone();
        let saved = bench.post(
            "save",
            &json!({ "locale": locale, "id": "retcode-1001", "work": work }),
        );
        assert_eq!(
            (&saved["kind"], &saved["undo"]),
            (&json!("done"), &Value::Null),
            "{saved}"
        );
        assert_eq!(bench.read(locale), before);
        assert!(!bench.path("de").with_file_name("retcodes.state").exists());
    }
}
