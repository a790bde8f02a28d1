//! `retcodes check`, `explain` and `fix` as people run them: what they print, what they write, how they exit.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const MISTAKES: &str = "tests/fixtures/check/mistakes";

/// Runs the command in a folder.
fn retcodes(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_retcodes"))
        .args(args)
        .current_dir(dir)
        .env_remove("LANGUAGE")
        .env("LC_ALL", "en_US.UTF-8")
        .output()
        .expect("the command runs")
}

/// Runs the command in this package's folder.
fn here(args: &[&str]) -> Output {
    retcodes(Path::new(env!("CARGO_MANIFEST_DIR")), args)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the answer is UTF-8")
}

/// A folder of locales with these files.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files {
        let path = dir.path().join("locales").join(path);
        fs::create_dir_all(path.parent().unwrap_or(dir.path())).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    dir
}

/// The codes of the findings in a folder, in their order.
fn codes(dir: &Path, args: &[&str]) -> Vec<String> {
    let output = retcodes(dir, &[&["check", "--format", "json"], args].concat());
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = document["findings"].as_array().cloned().unwrap_or_default();
    findings
        .iter()
        .filter_map(|finding| finding["rule"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn every_format_says_the_same() {
    for (name, args) in [
        ("text-en", ["--format", "text", "--lang", "en-US"]),
        ("text-zh", ["--format", "text", "--lang", "zh-CN"]),
        ("json", ["--format", "json", "--lang", "en-US"]),
        ("junit", ["--format", "junit", "--lang", "en-US"]),
        ("github", ["--format", "github", "--lang", "en-US"]),
    ] {
        let output = here(&[&["check", "--locales", MISTAKES], args.as_slice()].concat());
        assert_eq!(output.status.code(), Some(1), "{name}");
        insta::assert_snapshot!(name, stdout(&output));
    }
}

#[test]
fn sarif_is_complete() {
    let output = here(&[
        "check",
        "--locales",
        MISTAKES,
        "--format",
        "sarif",
        "--lang",
        "en-US",
    ]);
    let mut document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let run = &mut document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].take();
    let rules = rules.as_array().expect("rules");
    for result in run["results"].as_array().expect("results") {
        let index = result["ruleIndex"]
            .as_u64()
            .and_then(|index| usize::try_from(index).ok())
            .expect("an index");
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
    run["tool"]["driver"]["version"] = "0.0.0".into();
    insta::assert_snapshot!(
        "sarif",
        serde_json::to_string_pretty(&document).expect("JSON")
    );
}

#[test]
fn the_exit_status_tells_errors_from_warnings_from_misuse() {
    let clean = b"retcode-1001 = Invalid signature\n".as_slice();
    let warning = b"retcode-1001 = Invalid  signature\n".as_slice();
    let error = b"retcode-1001 = { $x\n".as_slice();
    for (text, args, status) in [
        (clean, vec![], 0),
        (warning, vec![], 0),
        (warning, vec!["--deny", "warnings"], 1),
        (clean, vec!["--deny", "warnings"], 0),
        (error, vec![], 1),
        (clean, vec!["de"], 2),
        (clean, vec!["--source", "ja"], 2),
        (clean, vec!["--locales", "nowhere"], 2),
        (clean, vec!["not a tag"], 2),
        (clean, vec!["--format", "xml"], 2),
    ] {
        let dir = folder(&[("en-US/retcodes.ftl", text)]);
        let output = retcodes(dir.path(), &[vec!["check"], args.clone()].concat());
        assert_eq!(output.status.code(), Some(status), "{args:?}");
    }
}

#[test]
fn a_file_that_is_no_text_is_named_and_the_rest_is_checked() {
    let chinese = "retcode-1001 = 商户请求签名错误\n";
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(chinese.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let gbk = b"retcode-1001 = \xc9\xcc\xbb\xa7\xc7\xeb\xc7\xf3\xc7\xa9\xc3\xfb\xb4\xed\xce\xf3\n";
    let large = "# large\n".repeat(600_000);
    let slip = b"retcode-1001 = Invalid\xff signature\nretcode-1002 = Duplicate  order\n";
    let dir = folder(&[
        ("de/retcodes.ftl", utf16.as_slice()),
        ("en-US/retcodes.ftl", slip),
        ("es/retcodes.ftl", large.as_bytes()),
        ("zh-CN/retcodes.ftl", chinese.as_bytes()),
        ("zh-TW/retcodes.ftl", gbk),
    ]);
    assert_eq!(codes(dir.path(), &["de"]), ["encoding"]);
    assert_eq!(
        codes(dir.path(), &["en-US"]),
        ["encoding", "extra-message", "doubled-space"]
    );
    assert!(codes(dir.path(), &["es"]).contains(&"file-size".to_owned()));
    let text = stdout(&retcodes(dir.path(), &["check", "--lang", "en"]));
    assert!(text.contains("encoded as UTF-16"), "{text}");
    assert!(text.contains("encoded as GBK"), "{text}");
}

/// A text that grows to more than 16 KiB, and one byte less than that; more than 500 problems, and 500.
#[test]
fn what_is_too_much_is_told() {
    let term = |bytes: usize| format!("-long = {}\n", "a".repeat(bytes));
    let twice = "retcode-1001 = { -long }{ -long }\n";
    let slips = |count: usize| "retcode-1001 = a\n".to_owned() + &"no message\n".repeat(count);
    for (rule, wrong, right) in [
        (
            "expanded-size",
            term(8 * 1024 + 1) + twice,
            term(8 * 1024) + twice,
        ),
        ("too-many-problems", slips(501), slips(500)),
    ] {
        for (text, told) in [(wrong, true), (right, false)] {
            let dir = folder(&[("zh-CN/retcodes.ftl", text.as_bytes())]);
            let found = codes(dir.path(), &[]);
            assert_eq!(found.iter().any(|code| code == rule), told, "{rule}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let dir = folder(&[("zh-CN/retcodes.ftl", b"retcode-1001 = x\n")]);
    fs::create_dir_all(dir.path().join("locales/en-US/retcodes.ftl")).expect("a folder");
    assert_eq!(codes(dir.path(), &["en-US"]), ["unreadable"]);
}

#[test]
fn what_has_no_place_in_the_folder_is_told() {
    let dir = folder(&[
        ("en-US/retcodes.ftl", b"retcode-1001 = Invalid signature\n"),
        ("en-US/more.ftl", b"retcode-1002 = Duplicate order\n"),
        ("chinese texts/retcodes.ftl", b""),
    ]);
    assert_eq!(codes(dir.path(), &[]), ["layout", "layout"]);
}

#[test]
fn hostile_files_are_survived() {
    let files = [
        "{".repeat(200_000),
        format!("retcode-1001 = {}", "{".repeat(100_000)),
        format!("retcode-1001 = {}\n", "{ NUMBER(".repeat(20_000)),
        format!("retcode-1001 = {}\n", "(".repeat(200_000)),
        format!("retcode-1001 = {}\n", "a!b?".repeat(50_000)),
        format!("retcode-1001 = {}\n", "-".repeat(200_000)),
        format!("retcode-1001 = {}\n", "，".repeat(80_000)),
        format!("retcode-1001 = {}\n", "\"".repeat(200_000)),
        format!("retcode-1001 = {}\n", "啊".repeat(80_000)),
        format!("retcode-1001 = {}\n", "%1".repeat(100_000)),
        "retcode-1001 = { \"\\u00é\" }\nretcode-1002 = { \"\\U12é\" }\n".to_owned(),
        "retcode-1001 = a\u{0}b\u{7f}\r\u{2028}\n".to_owned(),
        "\r\n".repeat(100_000),
        "a=b\n".repeat(19_000),
        "#\n".repeat(100_000),
        format!("retcode-1001 = {}x\n", "{ $a ->\n *[a] ".repeat(40)),
        "\u{feff}\u{feff}retcode-1001 = x".to_owned(),
    ];
    for (index, file) in files.iter().enumerate() {
        let dir = folder(&[
            ("zh-CN/retcodes.ftl", b"retcode-1001 = x\n"),
            ("en-US/retcodes.ftl", file.as_bytes()),
        ]);
        for args in [
            ["check", "--format", "text"],
            ["check", "--format", "json"],
            ["fix", "--diff", "--lang=en"],
        ] {
            let output = retcodes(dir.path(), &args);
            let status = output.status.code();
            assert!(
                matches!(status, Some(0 | 1)),
                "{index} {args:?}: {status:?}"
            );
        }
    }
}

#[test]
fn fix_repairs_and_then_has_nothing_to_repair() {
    let before = "\u{feff}retcode-1001 = Invalid  signature \r\n1002 = Duplicate order\r\n# kept:  as it is\r\nretcode-1003 = In progress，wait";
    let after = "retcode-1001 = Invalid signature\nretcode-1002 = Duplicate order\n# kept:  as it is\nretcode-1003 = In progress, wait\n";
    let dir = folder(&[("en-US/retcodes.ftl", before.as_bytes())]);
    let file = dir.path().join("locales/en-US/retcodes.ftl");
    // What can't change a text, and what could not be read: the rest is offered.
    let diff = stdout(&retcodes(dir.path(), &["fix", "--diff"]));
    assert!(
        diff.contains("+retcode-1002") && diff.contains("+retcode-1001 = Invalid  signature\n"),
        "{diff}"
    );
    let diff = retcodes(dir.path(), &["fix", "--unsafe", "--diff"]);
    assert_eq!(diff.status.code(), Some(1));
    assert!(
        stdout(&diff).contains("+retcode-1002 = Duplicate order"),
        "{}",
        stdout(&diff)
    );
    assert_eq!(
        retcodes(dir.path(), &["fix", "--unsafe", "--check"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(fs::read_to_string(&file).expect("the file"), before);
    assert_eq!(
        retcodes(dir.path(), &["fix", "--unsafe"]).status.code(),
        Some(0)
    );
    assert_eq!(fs::read_to_string(&file).expect("the file"), after);
    assert_eq!(
        retcodes(dir.path(), &["fix", "--unsafe", "--check"])
            .status
            .code(),
        Some(0)
    );
    assert_eq!(codes(dir.path(), &[]), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn fix_keeps_the_mode_of_a_file() {
    use std::os::unix::fs::PermissionsExt;
    let dir = folder(&[("en-US/retcodes.ftl", b"retcode-1001 = Invalid signature \n")]);
    let file = dir.path().join("locales/en-US/retcodes.ftl");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("the mode is set");
    assert_eq!(retcodes(dir.path(), &["fix"]).status.code(), Some(0));
    let mode = fs::metadata(&file).expect("the file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn explain_lists_shows_and_suggests() {
    let list = here(&["explain", "--lang", "en-US"]);
    assert!(stdout(&list).contains("ascii-punctuation"));
    insta::assert_snapshot!(
        "explain",
        stdout(&here(&["explain", "odd-space", "--lang", "en-US"]))
    );
    insta::assert_snapshot!(
        "explain-zh",
        stdout(&here(&["explain", "final-punctuation", "--lang", "zh-CN"]))
    );
    let unknown = here(&["explain", "od-space"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("odd-space"));
}

/// With UPDATE_DOCS set, writes the page anew.
#[test]
fn the_page_of_rules_is_what_explain_says() {
    let page = stdout(&here(&["explain", "--markdown", "--lang", "en-US"]));
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(path.parent().unwrap_or(&path)).expect("docs");
        fs::write(&path, &page).expect("the page is written");
    }
    assert_eq!(fs::read_to_string(&path).expect("docs/rules.md"), page);
}

#[test]
fn colours_are_for_terminals_only() {
    let output = here(&["check", "--locales", MISTAKES]);
    assert!(!output.stdout.contains(&0x1b));
}
