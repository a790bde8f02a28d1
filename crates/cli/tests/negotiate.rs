//! `retcodes negotiate`, as it is run.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn negotiate(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_retcodes"))
        .arg("negotiate")
        .args(arguments)
        .output()
        .unwrap()
}

fn answer(arguments: &[&str]) -> Value {
    let output = negotiate(arguments);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text(arguments: &[&str]) -> String {
    String::from_utf8(negotiate(arguments).stdout).unwrap()
}

#[test]
fn chains_are_those_of_the_library() {
    let table =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../negotiate/tests/fixtures/chains.tsv");
    let table = fs::read_to_string(table).unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    assert!(!rows.is_empty());
    for row in rows {
        let [available, defaults, wishes, expected] = row[..] else {
            panic!("{row:?}")
        };
        let mut arguments = vec!["--json", wishes, "--available", available];
        if !defaults.is_empty() {
            arguments.extend(["--default", defaults]);
        }
        let expected: Vec<&str> = expected.split(',').collect();
        assert_eq!(
            answer(&arguments)["chain"],
            json!(expected),
            "{arguments:?}"
        );
    }
}

#[test]
fn without_available_locales_the_catalogue_answers() {
    assert_eq!(
        answer(&["zh-SG", "--json"])["chain"],
        json!(["zh-CN", "en-US"])
    );
    assert_eq!(
        answer(&["sv", "--json"])["chain"],
        json!(["en-US", "zh-CN"])
    );
    let arguments = ["en;q=0.1,zh-CN;q=0.9", "--json"];
    assert_eq!(answer(&arguments)["chain"], json!(["zh-CN", "en-US"]));
}

#[test]
fn json_tells_ranges_distances_and_what_was_not_read() {
    assert_eq!(
        answer(&[
            "en-AU;q=0.5, zh_HK.UTF-8, what?, *;q=0.1",
            "--available",
            "fr,en-US,zh-TW",
            "--json"
        ]),
        json!({
            "chain": ["zh-TW", "en-US", "fr"],
            "requested": ["zh-HK", "en-AU", "*"],
            "skipped": ["what?"],
            "distances": [
                {"locale": "fr", "range": "*", "distance": null},
                {"locale": "en-US", "range": "en-AU", "distance": 5},
                {"locale": "zh-TW", "range": "zh-HK", "distance": 5},
            ],
        })
    );
}

#[test]
fn text_explains_each_locale() {
    assert_eq!(
        text(&[
            "zh-HK, fr;q=0, what?",
            "--available",
            "en-US,fr-CA,zh-CN,zh-TW"
        ]),
        "\
requested zh-HK
refused   fr
not read  what?
chain     zh-TW → en-US

Locale  Range  Distance  Why
en-US   zh-HK       134  2. in the chain: a default
fr-CA   zh-HK       134  refused
zh-CN   zh-HK        54  too far: another script 50, another region 4
zh-TW   zh-HK         5  1. in the chain: near: another region 5
"
    );
}

#[test]
fn what_is_no_tag_is_left_out_and_said() {
    let output = negotiate(&["de", "--available", "91,de", "--json"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("`91` is not a language tag"));
    assert_eq!(
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["chain"],
        json!(["de"])
    );
}

#[test]
fn help_has_examples() {
    let help = text(&["--help"]);
    assert!(
        help.contains("retcodes negotiate 'zh-TW,zh;q=0.9' --available en-US,zh-CN"),
        "{help}"
    );
}
