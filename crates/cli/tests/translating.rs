//! The commands that start a locale and show what there is, as a translator sees them.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value as Json, json};

type Tested = Result<(), Box<dyn std::error::Error>>;

const SOURCE: &str = include_str!("fixtures/editing/new/source.ftl");

/// A folder with these files of texts.
fn folder(texts: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (locale, text) in texts {
        let path = file(folder.path(), locale);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn file(folder: &Path, locale: &str) -> PathBuf {
    folder.join("locales").join(locale).join("retcodes.ftl")
}

fn command(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
    command
        .current_dir(folder)
        .args(line.split_whitespace())
        .env_remove("RUST_BACKTRACE");
    command
}

fn retcodes(folder: &Path, line: &str) -> Output {
    command(folder, line).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn new_makes_a_file_and_says_what_comes_next() -> Tested {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/editing/new");
    for case in ["all", "some", "full"].map(|name| cases.join(name)) {
        let folder = folder(&[("zh-CN", SOURCE)]);
        let output = retcodes(folder.path(), &fs::read_to_string(case.join("args.txt"))?);
        assert!(output.status.success(), "{case:?}");
        assert_eq!(
            stdout(&output),
            fs::read_to_string(case.join("out.txt"))?,
            "{case:?}"
        );
        let made = stdout(&output);
        let locale = made
            .split("locales/")
            .nth(1)
            .and_then(|rest| rest.split('/').next())
            .unwrap();
        assert_eq!(
            fs::read_to_string(file(folder.path(), locale))?,
            fs::read_to_string(case.join("file.ftl"))?
        );
        // What was put together is in the layout; and `sync` finds all that waits, and adds only what was left out.
        let copied = case.ends_with("full");
        let in_layout = retcodes(folder.path(), &format!("fmt --check {locale}"))
            .status
            .success();
        assert!(copied || in_layout, "{case:?}");
        assert!(retcodes(folder.path(), "sync").status.success(), "{case:?}");
        let waits = fs::read_to_string(file(folder.path(), locale))?
            .matches("retcode-1003 =")
            .count();
        assert_eq!(waits, 1, "{case:?}");
        assert!(
            retcodes(folder.path(), "sync --check").status.success(),
            "{case:?}"
        );
    }
    Ok(())
}

#[test]
fn new_refuses_what_is_no_new_locale() {
    for case in include_str!("fixtures/editing/new/refused.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let (line, said) = case.split_once(" | ").unwrap();
        let folder = folder(&[("zh-CN", SOURCE)]);
        let output = retcodes(folder.path(), line);
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).trim_end(),
            said,
            "{line}"
        );
        assert_eq!(
            fs::read_dir(folder.path().join("locales")).unwrap().count(),
            1,
            "{line}"
        );
    }
}

const FRENCH: &str = "\
# retcode-1000 = 一千

retcode-1001 = Mille un
    .own = à nous
retcode-1003 = 一千零三
retcode-1004 = en trop
retcode-unknown = { $codes }
";

#[test]
fn status_counts_texts_and_says_who_answers() -> Tested {
    let english = "retcode-1000 = Thousand\nretcode-1003 = Three\nretcode-unknown = { $code }\n";
    let folder = folder(&[("zh-CN", SOURCE), ("en-US", english), ("fr", FRENCH)]);
    let json: Json = serde_json::from_slice(&retcodes(folder.path(), "status --json").stdout)?;
    assert_eq!(json["source"], "zh-CN");
    let locales = json["locales"].as_array().unwrap();
    let names: Vec<&Json> = locales.iter().map(|locale| &locale["locale"]).collect();
    assert_eq!(names, ["en-US", "fr", "zh-CN"]);
    let french = &locales[1];
    for (what, expected) in [
        ("total", json!(6)),
        ("translated", json!(2)),
        ("percent", json!(33.3)),
        // Waiting in a comment, not there, and refused by the library: $codes is no argument of it.
        (
            "missing",
            json!([
                "retcode-1000",
                "retcode-1000.detailed",
                "retcode-1000.description",
                "retcode-unknown"
            ]),
        ),
        ("extra", json!(["retcode-1001.own", "retcode-1004"])),
        ("identical", json!(["retcode-1003"])),
        // en-US answers for the value, so only its .detailed would count, and it has none; .description is any locale's.
        ("fallback", json!({ "en-US": 2, "zh-CN": 1, "none": 1 })),
    ] {
        assert_eq!(french[what], expected, "{what}");
    }
    assert_eq!(locales[2]["percent"], 100.0);
    let checked = retcodes(folder.path(), "check fr --format json");
    let checked: Json = serde_json::from_slice(&checked.stdout)?;
    let findings = checked["findings"].as_array().unwrap().len();
    assert!(findings > 0);
    assert_eq!(french["findings"], json!(findings));
    Ok(())
}

#[test]
fn status_shows_tables_and_fails_under_a_limit() {
    let folder = folder(&[
        ("zh-CN", "retcode-1 = 一\nretcode-2 = 二\nretcode-3 = 三\n"),
        ("fr", "retcode-1 = un\n"),
    ]);
    let table = retcodes(folder.path(), "status --format md");
    assert!(table.status.success());
    let table = stdout(&table);
    assert!(
        table.contains("| fr | ███░░░░░░░ | 33.3 | 1/3 | 0 | 1 | 0 | 2 |"),
        "{table}"
    );
    for (line, status) in [
        ("status --fail-under 33.3", 0),
        ("status --fail-under 34", 1),
        ("status --fail-under 100 zh-CN", 0),
        ("status --fail-under draft=33.3,reviewed=0", 0),
        ("status --fail-under draft=33.3,reviewed=1", 1),
        ("status --fail-under reviewed=100 zh-CN", 0),
        ("status --fail-under done=1", 2),
        ("status --fail-under 101", 2),
        ("status de", 2),
        ("status --source de", 2),
    ] {
        assert_eq!(
            retcodes(folder.path(), line).status.code(),
            Some(status),
            "{line}"
        );
    }
    let names = stdout(&retcodes(folder.path(), "status fr --names"));
    assert!(
        names.ends_with("fr missing:\n  retcode-2\n  retcode-3\n"),
        "{names}"
    );
}

#[test]
fn show_reads_out_every_variant_in_every_locale() {
    let english = "\
-bank = { $case ->
       *[plain] bank
        [of] bank's
    }
retcode-1000 = No
    .detailed =
        { $count ->
            [one] One try left, { -bank(case: \"of\") } { $name }
           *[other] { $count } tries left
        }
";
    let folder = folder(&[("zh-CN", SOURCE), ("en-US", english), ("fr", FRENCH)]);
    let shown = |line: &str| stdout(&retcodes(folder.path(), line));
    assert_eq!(
        shown("show 1000 --arg count:=1 --arg parameter=p"),
        "\
retcode-1000

en-US  locales/en-US/retcodes.ftl:5  draft
  value        No
  .detailed    > $count [one]  One try left, bank's {$name}
                 $count *[other]  1 tries left
  .description missing; zh-CN answers

fr  not translated yet; en-US answers

zh-CN  locales/zh-CN/retcodes.ftl:15
  value        一千
  .detailed    一千 p
  .description 说明
               
               一千。
"
    );
    assert!(shown("show unknown").contains("fr  locales/fr/retcodes.ftl:7  draft\n  value        { $codes }\n               not shown to readers: "));
    assert!(
        shown("show -- -hotline")
            .contains("zh-CN  locales/zh-CN/retcodes.ftl:9\n  value        400\n")
    );
    let nobody = retcodes(folder.path(), "show 4242");
    assert_eq!(nobody.status.code(), Some(1));
    assert!(stdout(&nobody).contains("No locale has retcode-4242."));
    assert_eq!(
        retcodes(folder.path(), "show 1000 --arg count")
            .status
            .code(),
        Some(2)
    );
}

/// What `show` marks as chosen is what readers get: cases that fluent.js and ECMA-402 decide.
#[test]
fn show_says_what_readers_get() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../check/tests/fixtures/readers.jsonl");
    let mut wrong = Vec::new();
    for line in fs::read_to_string(cases).unwrap().lines() {
        let case: Json = serde_json::from_str(line).unwrap();
        let folder = folder(&[(
            case["locale"].as_str().unwrap(),
            case["ftl"].as_str().unwrap(),
        )]);
        let mut command = command(folder.path(), "show 1001");
        for (name, value) in case["args"].as_object().unwrap() {
            let value = value
                .as_str()
                .map_or(format!("{name}:={value}"), |text| format!("{name}={text}"));
            command.args(["--arg", &value]);
        }
        let shown = stdout(&command.output().unwrap());
        let label = if shown.contains(".detailed") {
            "  .detailed    "
        } else {
            "  value        "
        };
        let from = shown
            .find(label)
            .map_or("", |at| &shown[at + label.len()..]);
        // Of several variants the chosen one, behind its key.
        let text = match from.starts_with(['>', ' ']) {
            true => from
                .lines()
                .map(str::trim_start)
                .find_map(|line| line.strip_prefix("> "))
                .unwrap_or_default(),
            false => from,
        };
        let text = text.split_once("]  ").map_or(text, |(_, text)| text);
        let text: Vec<&str> = text
            .lines()
            .map(|line| line.strip_prefix("               ").unwrap_or(line))
            .collect();
        if text.join("\n").trim_end() != case["text"].as_str().unwrap() {
            wrong.push(format!("{line}\n{shown}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Waits for the file system's word, not for the clock.
#[test]
fn show_watches_for_a_file_to_be_saved() -> Tested {
    let folder = folder(&[("zh-CN", "retcode-1 = 一\n")]);
    let mut child = command(folder.path(), "show 1 --watch")
        .stdout(Stdio::piped())
        .spawn()?;
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    assert!(lines.any(|line| line == "  value        一"));
    assert!(lines.any(|line| line.starts_with("Waiting")));
    // As an editor saves: beside it, then renamed.
    let path = file(folder.path(), "zh-CN");
    fs::write(path.with_extension("tmp"), "retcode-1 = 一个\n")?;
    fs::rename(path.with_extension("tmp"), &path)?;
    assert!(lines.any(|line| line == "  value        一个"));
    child.kill()?;
    child.wait()?;
    Ok(())
}

#[test]
fn pseudo_changes_text_and_nothing_else() -> Tested {
    let english = "\
### Header
# Variables: $x
retcode-1 = Failed
    .detailed = { $x } of { NUMBER($n) -> 
        [one] one
       *[other] many { -term } { \"lit\" }
    } done
retcode-2 = { $n ->
        [one] one
       *[other] { $n } many
    }
-term = Term
    .case = of
broken = {
";
    let folder = folder(&[("zh-CN", SOURCE), ("en-US", english)]);
    let output = retcodes(folder.path(), "pseudo --out made");
    assert_eq!(
        stdout(&output),
        "made/en-XA/retcodes.ftl: 2 messages made from en-US\nmade/ar-XB/retcodes.ftl: 2 messages made from en-US\n"
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("made/en-XA/retcodes.ftl"))?,
        "\
### Header
# Variables: $x
retcode-1 = ⟦Ƒåîîļéð⟧
    .detailed = ⟦{ $x } öƒ { NUMBER($n) -> 
        [one] öñéé
       *[other] ɱåñý { -term } { \"lit\" }
    } ðöñéé⟧
retcode-2 = { $n ->
        [one] ⟦öñéé⟧
       *[other] ⟦{ $n } ɱåñý⟧
    }
-term = Ţéŕɱ
    .case = of
broken = {
"
    );
    let turned = fs::read_to_string(folder.path().join("made/ar-XB/retcodes.ftl"))?;
    assert!(
        turned.contains("retcode-1 = \u{200f}\u{202e}Failed\u{202c}\u{200f}\n"),
        "{turned}"
    );
    let without_marks = turned.replace(['\u{200f}', '\u{202e}', '\u{202c}'], "");
    assert_eq!(without_marks, english);
    Ok(())
}

#[test]
fn completions_and_manual_come_from_the_commands_there_are() -> Tested {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(&retcodes(folder.path(), &format!("completions {shell}")));
        assert!(
            script.contains("pseudo") && script.contains("fail-under"),
            "{shell}"
        );
    }
    let manual = stdout(&retcodes(folder.path(), "man"));
    assert!(
        manual.contains(".TH retcodes 1") && manual.contains("retcodes\\-sync(1)"),
        "{manual}"
    );
    let written = stdout(&retcodes(folder.path(), "man --out man1"));
    let help = stdout(&retcodes(folder.path(), "--help"));
    let commands = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    for command in commands
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
    {
        assert!(
            written.contains(&format!("man1/retcodes-{command}.1\n")),
            "{command}"
        );
        let page = fs::read_to_string(folder.path().join(format!("man1/retcodes-{command}.1")))?;
        assert!(page.contains(".SH NAME"), "{command}");
    }
    Ok(())
}
