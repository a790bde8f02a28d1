//! `lookup`, `list` and `locales`, as a person or a script sees them.

use std::collections::BTreeSet;
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;

/// Runs the command with `line` split at spaces (`_` stands for a space inside an argument).
fn retcodes(line: &str, environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    for variable in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command.envs(environment.iter().copied());
    command.args(line.split(' ').map(|word| word.replace('_', " ")));
    if !line.contains("--locales") && !line.starts_with('-') {
        command.arg("--embedded");
    }
    command.output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn lookup_prints_text_and_says_by_its_status_whether_a_code_was_unknown() {
    #[rustfmt::skip]
    let cases: &[(&str, &str, i32)] = &[
        // arguments, standard output, exit status
        ("lookup 1001 --locale en-US", "Invalid signature in the merchant request\n", 0),
        ("lookup 1001 --locale zh-CN", "商户请求签名错误\n", 0),
        ("lookup 1001 -l zh-SG,zh;q=0.9,en;q=0.8", "商户请求签名错误\n", 0),
        ("lookup 1001", "Invalid signature in the merchant request\n", 0),
        ("lookup 9990 --locale zh-CN --arg bankMessage=余额不足", "银行交易出错，余额不足，请稍后重试\n", 0),
        ("lookup 9990 --locale zh-CN", "银行交易出错\n", 0),
        ("lookup 9990 --locale zh-CN --arg bankMessage:=1234.5", "银行交易出错，1,234.5，请稍后重试\n", 0),
        ("lookup 4242", "Unknown return code: 4242\n", 1),
        ("lookup 0000 4242 PR07 --locale en", "0000  Transaction successful\n4242  Unknown return code: 4242\nPR07  Unknown return code: PR07\n", 1),
        ("lookup 9991 --overlay overlay", "An error occurred during the bank transaction. Please call the customer service hotline at 0800 000 000.\n", 0),
        ("lookup 0000 --locale sv --overlay overlay", "Payé\n", 0),
        ("lookup 1001 --locale sv --overlay overlay", "Invalid signature in the merchant request\n", 0),
        ("lookup", "", 2),
        ("lookup 1001 --arg x", "", 2),
        ("lookup 1001 --arg =x", "", 2),
        ("lookup 1001 --arg x:=many", "", 2),
        ("lookup 1001 --arg x:=inf", "", 2),
        ("lookup 1001 --locale !!!", "", 2),
        ("lookup 1001 --overlay nowhere", "", 2),
    ];
    for (line, expected, status) in cases {
        let output = retcodes(line, &[]);
        assert_eq!(stdout(&output), *expected, "{line}");
        assert_eq!(output.status.code(), Some(*status), "{line}");
        assert_eq!(
            output.stderr.is_empty(),
            *status != 2 && !says_why(line),
            "{line}"
        );
    }
}

/// The cases that are answered, with a word about the arguments or the overlay besides.
fn says_why(line: &str) -> bool {
    line.contains("sv --overlay") || line.contains("9991 --overlay")
}

#[test]
fn the_locale_of_the_system_is_the_one_that_posix_says() {
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[("LANG", "zh_CN.UTF-8")], "zh-CN"),
        (
            &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_CN.UTF-8")],
            "zh-CN",
        ),
        (
            &[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_GB.UTF-8")],
            "en-US",
        ),
        (&[("LANG", "C.UTF-8")], "en-US"),
        (&[("LANG", "POSIX")], "en-US"),
        (&[], "en-US"),
    ];
    for (environment, expected) in cases {
        let output = retcodes("lookup 0000 --json", environment);
        let json: Json = serde_json::from_str(&stdout(&output)).unwrap();
        assert_eq!(json["locale"], *expected, "{environment:?}");
    }
}

#[test]
fn json_is_an_object_for_one_code_and_an_array_for_several() {
    let output = retcodes("lookup 1000 --locale zh-CN --json", &[]);
    let json: Json = serde_json::from_str(&stdout(&output)).unwrap();
    let expected = serde_json::json!({
        "code": "1000",
        "text": "支付授权令牌失效或错误",
        "description": json["description"],
        "description_locale": "zh-CN",
        "locale": "zh-CN",
        "origin": "requested",
        "outcome": json["outcome"],
        "actor": json["actor"],
        "retry": json["retry"],
        "payer": json["payer"],
        "payer_locale": "zh-CN",
        "attributes": {},
    });
    assert_eq!(json, expected);
    assert!(json["description"].is_string());

    let output = retcodes("lookup 0000 4242 --locale sv --json", &[]);
    let json: Json = serde_json::from_str(&stdout(&output)).unwrap();
    let origins: Vec<&Json> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["origin"])
        .collect();
    assert_eq!(origins, ["fallback", "unknown"]);
    assert_eq!(json[0]["description"], Json::Null);
}

#[test]
fn a_payer_reads_the_same_line_for_every_decline() {
    for locale in ["en-US", "zh-CN", "ar"] {
        let lines: BTreeSet<String> = ["1105", "9910", "1101", "8911", "8104"]
            .map(|code| {
                stdout(&retcodes(
                    &format!("lookup {code} --payer --locale {locale}"),
                    &[],
                ))
            })
            .into();
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines.iter().all(|line| line.lines().count() == 1));
    }
    let output = retcodes("lookup 1105 4242 --payer --json --locale en-US", &[]);
    let json: Json = serde_json::from_str(&stdout(&output)).unwrap();
    for payer in json.as_array().unwrap() {
        let keys: Vec<&String> = payer.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["locale", "outcome", "text"]);
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_code_that_may_have_moved_money_is_to_be_queried_first() {
    for code in ["9999", "4242"] {
        let output = retcodes(&format!("lookup {code} --json"), &[]);
        let json: Json = serde_json::from_str(&stdout(&output)).unwrap();
        assert_eq!(json["outcome"], "unknown", "{code}");
        assert_eq!(json["retry"], "query_first", "{code}");
    }
}

#[test]
fn explain_says_of_a_code_what_to_do_and_where_that_is_from() {
    let cases = [
        (
            "explain 9999 --lang en-US",
            0,
            [
                "neither as paid nor as failed",
                "Query before",
                "LLP-InstantPay-Java",
            ],
        ),
        (
            "explain 9999 --lang zh-CN",
            0,
            ["结果未知", "请先查询", "LLP-InstantPay-Java"],
        ),
        (
            "explain 1105 --lang en-US",
            0,
            [
                "blocklist",
                "not carried out",
                "A payer reads: Your payment was declined.",
            ],
        ),
        (
            "explain 8888 --lang en-US",
            0,
            [
                "Never show it as failed",
                "The payer acts",
                "The document says so",
            ],
        ),
        (
            "explain 4242 --lang en-US",
            1,
            ["Unknown", "Query before", "No table has this code"],
        ),
    ];
    for (line, status, parts) in cases {
        let output = retcodes(line, &[]);
        let text = stdout(&output);
        for part in parts {
            assert!(text.contains(part), "{line}: no {part:?} in {text}");
        }
        assert_eq!(output.status.code(), Some(status), "{line}");
    }
}

#[test]
fn list_prints_the_columns_and_outcomes_that_are_asked_for() {
    let csv = stdout(&retcodes(
        "list --outcome pending --columns code,outcome,actor --format csv",
        &[],
    ));
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("code,outcome,actor"));
    let lines: Vec<&str> = lines.collect();
    assert!(lines.contains(&"2008,pending,none"), "{csv}");
    assert!(lines.iter().all(|line| line.contains(",pending,")), "{csv}");

    let json = stdout(&retcodes(
        "list --columns code,retry --json --filter 9990",
        &[],
    ));
    let json: Json = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json,
        serde_json::json!([{"code": "9990", "retry": "query_first"}])
    );

    let whole: Json = serde_json::from_str(&stdout(&retcodes("list --json", &[]))).unwrap();
    for name in ["outcome", "actor", "retry", "payer", "payer_locale"] {
        assert!(whole[0][name].is_string(), "{name}");
    }
    assert_eq!(retcodes("list --outcome lost", &[]).status.code(), Some(2));
    assert_eq!(
        retcodes("list --columns reason", &[]).status.code(),
        Some(2)
    );
}

#[test]
fn list_has_every_code_in_every_format() {
    let output = retcodes("list --locale zh-CN --json", &[]);
    let json: Json = serde_json::from_str(&stdout(&output)).unwrap();
    let all = json.as_array().unwrap();
    assert_eq!(all.len(), 134);
    assert!(
        all.iter()
            .all(|one| one["locale"] == "zh-CN" && one["origin"] == "requested")
    );
    assert_eq!(
        stdout(&retcodes("list --locale zh-CN --format json", &[])),
        stdout(&output)
    );

    // A header, and a line for each code: whatever reads lines can read it.
    for (format, header) in [("table", 1), ("csv", 1), ("md", 2)] {
        let text = stdout(&retcodes(
            &format!("list --locale zh-CN --format {format}"),
            &[],
        ));
        assert_eq!(text.lines().count(), header + 134, "{format}");
        for one in all {
            assert!(
                text.contains(one["text"].as_str().unwrap()),
                "{format}: {one}"
            );
        }
    }
}

#[test]
fn columns_stand_where_they_should_under_wide_characters() {
    let text = stdout(&retcodes("list --locale zh-CN", &[]));
    // Where the third column begins, in columns of the terminal: a Chinese character fills two.
    let width = |text: &str| {
        text.chars()
            .map(|c| if c < '\u{2000}' { 1 } else { 2 })
            .sum::<usize>()
    };
    let header = text.lines().next().unwrap();
    let start = width(&header[..header.find("Description").unwrap()]);
    let line = text.lines().find(|line| line.starts_with("1000")).unwrap();
    let description = line.find("令牌的有效期").unwrap();
    assert_eq!(width(&line[..description]), start, "{line}");
}

#[test]
fn list_can_be_filtered() {
    let codes = |line: &str| -> Vec<String> {
        let json: Json = serde_json::from_str(&stdout(&retcodes(line, &[]))).unwrap();
        let all = json.as_array().unwrap();
        all.iter()
            .map(|one| one["code"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(codes("list --json --filter allowlist"), ["1008"]);
    assert_eq!(codes("list --json --filter ALLOWLIST"), ["1008"]);
    assert_eq!(codes("list --json --filter 9990"), ["9990"]);
    assert_eq!(codes("list --json --locale zh --filter 幂等"), ["8117"]);
    assert_eq!(codes("list --json --filter nowhere"), [""; 0]);
}

#[test]
fn a_field_cannot_become_a_formula_or_a_column() {
    let csv = stdout(&retcodes(
        "list --locale en --overlay overlay --filter really --format csv",
        &[],
    ));
    assert_eq!(
        csv.lines().nth(1),
        Some("'0000,'=Paid | really,,en-US,requested")
    );
    let markdown = stdout(&retcodes(
        "list --locale en --overlay overlay --filter really --format md",
        &[],
    ));
    assert_eq!(
        markdown.lines().nth(2),
        Some(r"| 0000 | =Paid \| really |  | en-US | requested |")
    );
}

#[test]
fn locales_say_what_they_are_called_and_how_complete_they_are() {
    let json: Json =
        serde_json::from_str(&stdout(&retcodes("locales --json --overlay overlay", &[]))).unwrap();
    let all = json.as_array().unwrap();
    let tags: Vec<&str> = all
        .iter()
        .map(|one| one["locale"].as_str().unwrap())
        .collect();
    assert!(tags.is_sorted(), "{tags:?}");
    for expected in [
        serde_json::json!({ "locale": "en-US", "name": "American English", "codes": 134, "of": 134 }),
        serde_json::json!({ "locale": "sv", "name": "svenska", "codes": 1, "of": 134 }),
        serde_json::json!({ "locale": "zh-CN", "name": "中文（中国）", "codes": 134, "of": 134 }),
    ] {
        assert!(all.contains(&expected), "{json}");
    }
    let text = stdout(&retcodes("locales --overlay overlay", &[]));
    let squeezed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.lines()
            .any(|line| squeezed(line) == "sv svenska 1 of 134 (0 %)"),
        "{text}"
    );
}

#[test]
fn nobody_panics_when_the_reader_has_seen_enough() {
    for line in [
        "list --embedded",
        "list --embedded --format csv",
        "list --embedded --json",
        "lookup --embedded 0000",
        "locales --embedded",
        "--help",
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_retcodes"))
            .args(line.split(' '))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Nobody will ever read: the first write fails.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
        assert_eq!(output.status.code(), Some(0), "{line}");
    }
}

#[test]
fn nothing_is_coloured_unless_it_is_for_a_terminal() {
    for line in ["list", "lookup 1001", "locales", "--help"] {
        let output = retcodes(line, &[]);
        assert!(!output.stdout.contains(&0x1b), "{line}");
    }
}
