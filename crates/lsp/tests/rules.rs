//! One engine: findings, fixes and layout are those of `retcodes-check`, which the program prints.

mod client;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use client::{Client, NONE, able, edited, place, shipped, with};
use retcodes_check::{
    Applicability, Diagnostic, Example, Input, Messages, Project, Rule, SOURCE, Severity,
    Workspace, examples, fix, format, read, record, review_in, review_texts,
};
use retcodes_ftl::{Document, Limits, SourceText};
use retcodes_review::StateFile;
use serde_json::{Value, json};

/// A text, its locale, and what stands beside it.
#[derive(Default)]
struct Case {
    name: String,
    locale: String,
    bytes: Vec<u8>,
    source: Option<Vec<u8>>,
    codes: Option<String>,
    glossary: Option<String>,
    state: Option<Vec<u8>>,
}

fn case(name: &str, locale: &str, bytes: impl Into<Vec<u8>>, source: Option<Vec<u8>>) -> Case {
    Case {
        name: name.to_owned(),
        locale: locale.to_owned(),
        bytes: bytes.into(),
        source,
        ..Case::default()
    }
}

/// A text of an example, with what the example has beside it.
fn of_example(code: &str, kind: &str, example: &Example, text: &str) -> Case {
    let read = |text: &str| Document::read(text.as_bytes(), &Limits::DEFAULT);
    // The state of a text that was recorded for another source.
    let recorded = |before: &String| {
        let none = StateFile::default();
        let recorded = record(&read(before), &read(text), &none, &|_, _| None);
        recorded.file.to_string().into_bytes()
    };
    let source = example.source.clone().map(String::into_bytes);
    Case {
        codes: example.codes.clone(),
        glossary: example.glossary.clone(),
        state: example.before.as_ref().map(recorded),
        ..case(&format!("{code}, {kind}"), &example.locale, text, source)
    }
}

/// Texts beside the shipped source whose findings have fixes that no example has.
const FIXABLE: [(&str, &str, &str); 4] = [
    (
        "name-not-ascii",
        "en-US",
        "# Variables:\n#   $bankMessage (String) - a\nretcode-9990 = b\n    .detailed = c { $银行信息 }\n",
    ),
    ("unknown-id", "en-US", "retcodes-1001 = a\n"),
    (
        "undeclared-variable",
        "zh-CN",
        "# Variables:\n#   $amount (String) - a\nretcode-1001 = b\n    .detailed = c { $amont }\n",
    ),
    (
        "plural-unknown",
        "en-US",
        "# Variables:\n#   $n (Number) - a\nretcode-1001 = b\n    .detailed = { $n ->\n        [onee] b\n       *[other] { $n } c\n    }\n",
    ),
];

/// The examples of all rules, and every text among the fixtures.
fn texts() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, example) in examples() {
        cases.push(of_example(code, "wrong", example, &example.wrong));
        cases.push(of_example(code, "right", example, &example.right));
    }
    let beside = fs::read(shipped().join("locales/zh-CN/retcodes.ftl")).expect("the source");
    for (name, locale, text) in FIXABLE {
        cases.push(case(name, locale, text, Some(beside.clone())));
    }
    for folder in ["crates/cli/tests", "crates/check/tests", "crates/ftl/tests"] {
        for path in files(&shipped().join(folder).join("fixtures")) {
            let name = path.display().to_string();
            if let Some("ftl") = path.extension().and_then(|extension| extension.to_str()) {
                let folder = path
                    .parent()
                    .and_then(Path::file_name)
                    .and_then(|name| name.to_str())
                    .unwrap_or_default();
                let locale = if folder.contains('-') && folder.len() == 5 {
                    folder
                } else {
                    "en-US"
                };
                cases.push(case(
                    &name,
                    locale,
                    fs::read(&path).expect("a text"),
                    Some(beside.clone()),
                ));
            }
        }
    }
    assert!(cases.len() > 150, "{}", cases.len());
    cases
}

/// Those, and the cases of check.
fn cases() -> Vec<Case> {
    let mut cases = texts();
    for path in files(&shipped().join("crates/check/tests/fixtures")) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let values = text
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok());
        for value in values {
            if let (Some(locale), Some(text)) = (value["locale"].as_str(), value["ftl"].as_str()) {
                cases.push(case(&value.to_string(), locale, text, None));
            }
        }
    }
    assert!(cases.len() > 300, "{}", cases.len());
    cases
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_path_buf()];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                todo.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

impl Case {
    fn inputs(&self) -> Vec<Input> {
        let input = |locale: &str, bytes: &[u8], wanted| Input {
            locale: locale.parse().expect("a tag"),
            path: locale.into(),
            document: Ok(Document::read(bytes, &Limits::DEFAULT)),
            state: None,
            wanted,
        };
        let mut inputs = vec![input(&self.locale, &self.bytes, true)];
        inputs[0].state = self.state.clone().map(Ok);
        let source = self.source.as_ref().filter(|_| self.locale != SOURCE);
        inputs.extend(source.map(|source| input(SOURCE, source, false)));
        inputs
    }

    /// What check finds.
    fn checked(&self) -> Vec<Diagnostic> {
        let project = Project::new(self.codes.as_deref(), self.glossary.as_deref());
        let review = review_in(&project, self.inputs(), &SOURCE.parse().expect("a tag"));
        // Those of the file of states are shown in that file.
        let found = review.diagnostics.into_iter();
        found.filter(|one| one.file == 0).collect()
    }

    /// A server with the files on disk.
    fn client(&self) -> (Client, String) {
        let name = format!("locales/{}/retcodes.ftl", self.locale);
        let mut files: Vec<(&str, &[u8])> = vec![(&name, &self.bytes)];
        let source = self.source.as_ref().filter(|_| name != SOURCE_FILE);
        files.extend(source.map(|source| (SOURCE_FILE, &**source)));
        let state = name.replace(".ftl", ".state");
        files.extend(
            self.state
                .as_ref()
                .map(|state_text| (&*state, &**state_text)),
        );
        let text = |text: &'_ Option<String>| text.as_ref().map(|text| text.as_bytes().to_vec());
        let (codes, glossary) = (text(&self.codes), text(&self.glossary));
        files.extend(codes.as_ref().map(|codes| ("codes/easypay.tsv", &**codes)));
        files.extend(
            glossary
                .as_ref()
                .map(|glossary| ("locales/glossary.tsv", &**glossary)),
        );
        let utf8 = json!({"general": {"positionEncodings": ["utf-8"]}});
        (Client::start(with(able(), utf8), &files), name)
    }
}

const SOURCE_FILE: &str = "locales/zh-CN/retcodes.ftl";

/// Line and column of a byte as the protocol has them, in UTF-8: computed without the server's own code.
fn position(text: &str, offset: usize) -> Value {
    let before = &text[..offset.min(text.len())];
    let ends = before
        .char_indices()
        .filter(|&(at, c)| c == '\n' || c == '\r' && !text[at + 1..].starts_with('\n'));
    let (line, start) = ends.fold((0, 0), |(line, _), (at, _)| (line + 1, at + 1));
    let mark = if line == 0 && text.starts_with('\u{FEFF}') {
        3
    } else {
        0
    };
    json!({"line": line, "character": (before.len() - start).saturating_sub(mark)})
}

#[test]
fn findings_are_those_of_check() {
    let messages = Messages::new("en-US");
    let mut seen: BTreeSet<Rule> = BTreeSet::new();
    for case in cases() {
        let (mut client, name) = case.client();
        let found = client.findings(&name);
        let text = SourceText::new(&case.bytes);
        let text = if case.bytes.len() > Limits::DEFAULT.file_bytes {
            ""
        } else {
            text.as_str()
        };
        let expected: Vec<Value> = case
            .checked()
            .iter()
            .map(|one| {
                seen.insert(one.rule);
                let span = one.span.clone().unwrap_or_default();
                json!({
                    "code": one.rule.code(),
                    "message": messages.of(one).message,
                    "range": {"start": position(text, span.start), "end": position(text, span.end)},
                    "severity": match one.severity() { Severity::Error => 1, Severity::Warning => 2, Severity::Note => 3 },
                    "source": "retcodes",
                })
            })
            .collect();
        assert_eq!(found, expected, "{}", case.name);
    }
    // What needs more than a text is shown by the tests of the program.
    let without: Vec<&str> = Rule::all()
        .filter(|rule| !seen.contains(rule))
        .map(Rule::code)
        .collect();
    assert!(without.len() <= 8, "{without:?}");
}

#[test]
fn each_fix_is_a_quick_fix_with_the_same_bytes() {
    let mut seen: BTreeSet<Rule> = BTreeSet::new();
    for case in texts() {
        let text = SourceText::new(&case.bytes);
        for one in case.checked() {
            let Some(fix) = &one.fix else { continue };
            if !seen.insert(one.rule) && seen.len() > 5 && case.name.ends_with("right") {
                continue;
            }
            let (mut client, name) = case.client();
            let span = one.span.clone().unwrap_or_default();
            let start = position(text.as_str(), span.start);
            let params = json!({"textDocument": client.document(&name), "range": {"start": start, "end": start},
                "context": {"diagnostics": [], "only": ["quickfix"]}});
            let actions = client.ask("textDocument/codeAction", params);
            let edits: Vec<Value> = fix
                .edits
                .iter()
                .map(|(span, with)| {
                    let (start, end) = (
                        position(text.as_str(), span.start),
                        position(text.as_str(), span.end),
                    );
                    json!({"range": {"start": start, "end": end}, "newText": with})
                })
                .collect();
            let same = |action: &&Value| {
                action["edit"]["documentChanges"][0]["edits"] == json!(edits)
                    && action["diagnostics"][0]["code"] == one.rule.code()
                    && action["data"]["applicability"] == fix.applicability.as_str()
                    && action["isPreferred"] == (fix.applicability == Applicability::Safe)
            };
            assert!(
                actions
                    .as_array()
                    .expect("actions")
                    .iter()
                    .any(|action| same(&action)),
                "{} {one:?} {actions}",
                case.name
            );
        }
    }
    let without: Vec<&str> = Rule::all()
        .filter(|rule| rule.fix().is_some() && !seen.contains(rule))
        .map(Rule::code)
        .collect();
    // A file of review states is no text: its fix is tested with the states.
    assert_eq!(without, ["state-file"]);
}

/// What an edit makes of a text, the text's byte order mark left alone.
fn applied(text: &str, edits: &Value) -> String {
    let shown = text.trim_start_matches('\u{FEFF}');
    let mark = &text[..text.len() - shown.len()];
    let places: Vec<Value> = edits.as_array().expect("edits").clone();
    format!("{mark}{}", edited_utf8(shown, &places))
}

fn edited_utf8(text: &str, edits: &[Value]) -> String {
    let offset = |place: &Value| {
        (0..=text.len())
            .find(|&at| text.is_char_boundary(at) && position(text, at) == *place)
            .expect("a place")
    };
    let mut after = text.to_owned();
    for edit in edits.iter().rev() {
        let (start, end) = (
            offset(&edit["range"]["start"]),
            offset(&edit["range"]["end"]),
        );
        after.replace_range(start..end, edit["newText"].as_str().expect("a text"));
    }
    after
}

#[test]
fn all_fixes_at_once_are_what_fix_does() {
    let mut changed = 0;
    for case in texts() {
        let Ok(text) = std::str::from_utf8(&case.bytes) else {
            continue;
        };
        let (fixed, _) = fix(
            case.inputs(),
            &SOURCE.parse().expect("a tag"),
            Applicability::Safe,
        );
        let expected = fixed.first().map_or(text, |one| &one.after);
        let (mut client, name) = case.client();
        let params = json!({"textDocument": client.document(&name), "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
            "context": {"diagnostics": [], "only": ["source.fixAll"]}});
        let actions = client.ask("textDocument/codeAction", params);
        let after = match actions.as_array().expect("actions").first() {
            Some(action) => applied(text, &action["edit"]["documentChanges"][0]["edits"]),
            None => text.to_owned(),
        };
        assert_eq!(
            after.trim_start_matches('\u{FEFF}'),
            expected.trim_start_matches('\u{FEFF}'),
            "{}",
            case.name
        );
        changed += usize::from(after != text);
    }
    assert!(changed > 10, "{changed}");
}

#[test]
fn formatting_is_what_fmt_does() {
    let mut changed = 0;
    for case in texts() {
        let Ok(text) = std::str::from_utf8(&case.bytes) else {
            continue;
        };
        let expected = format(&Document::read(&case.bytes, &Limits::DEFAULT)).text;
        let (mut client, name) = case.client();
        let params = json!({"textDocument": client.document(&name), "options": {"tabSize": 4, "insertSpaces": true}});
        let edits = client.ask("textDocument/formatting", params);
        let after = applied(text, &edits);
        if case.bytes.len() <= Limits::DEFAULT.file_bytes {
            assert_eq!(
                after.trim_start_matches('\u{FEFF}'),
                expected.trim_start_matches('\u{FEFF}'),
                "{}",
                case.name
            );
        }
        changed += usize::from(after != text);
    }
    assert!(changed > 10, "{changed}");
}

#[test]
fn formatting_a_range_changes_what_it_meets() {
    let mut client = Client::start(able(), NONE);
    let text = "retcode-1001  =  a\nretcode-1002 = b\nretcode-1003  =  c\n";
    client.open("locales/en-US/retcodes.ftl", text);
    let range = json!({"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 1}});
    let params = json!({"textDocument": client.document("locales/en-US/retcodes.ftl"), "range": range,
        "options": {"tabSize": 4, "insertSpaces": true}});
    let edits = client.ask("textDocument/rangeFormatting", params);
    assert_eq!(edited(text, &edits), text.replace("1003  =  c", "1003 = c"));
}

#[test]
fn findings_speak_the_language_of_the_user() {
    let mut client = Client::new();
    client.initialize(json!({"capabilities": able(), "locale": "zh-CN"}));
    client.open("untitled:a", "retcode-1001 = a  b\n");
    let found = client.findings("untitled:a");
    let expected = review_texts(
        vec![Input {
            locale: Default::default(),
            path: PathBuf::new(),
            document: Ok(Document::read(b"retcode-1001 = a  b\n", &Limits::DEFAULT)),
            state: None,
            wanted: true,
        }],
        &SOURCE.parse().expect("a tag"),
    );
    let messages = Messages::new("zh-CN");
    assert_eq!(
        found[0]["message"],
        messages.of(&expected.diagnostics[0]).message
    );
}

#[test]
fn a_change_of_the_source_is_found_in_a_translation_at_once() {
    let source = "retcode-1001 = 交易失败，{ -hotline }\n-hotline = 400\n";
    let mut client = Client::start(
        able(),
        &[
            (SOURCE_FILE, source),
            (
                "locales/en-US/retcodes.ftl",
                "-hotline = 400\nretcode-1001 = Transaction failed, { -hotline }\n",
            ),
        ],
    );
    client.open_file(SOURCE_FILE);
    client.open_file("locales/en-US/retcodes.ftl");
    assert_eq!(
        client.findings("locales/en-US/retcodes.ftl"),
        Vec::<Value>::new()
    );
    let (line, _) = place(source, "-hotline = 400");
    let end = json!({"line": line + 1, "character": 0});
    client.change(
        SOURCE_FILE,
        2,
        json!([{"range": {"start": end, "end": end}, "text": "retcode-1002 = 签名错误\n"}]),
    );
    let found = client.findings("locales/en-US/retcodes.ftl");
    assert_eq!(found[0]["code"], "missing-message");
}

/// The shipped texts, as `check` finds them.
#[test]
fn the_shipped_texts_have_the_findings_of_check() {
    let root = shipped().join("locales");
    let workspace = Workspace::open(&root).expect("the folder");
    let mut client = Client::new();
    client.initialize(json!({"capabilities": able(), "workspaceFolders": [{"uri": format!("file://{}", root.display()), "name": "locales"}]}));
    let review = retcodes_check::review(&workspace, &retcodes_check::Options::default());
    for locale in workspace.locales() {
        assert!(read(&locale.path, Limits::DEFAULT.file_bytes).is_ok());
        let expected = review
            .diagnostics
            .iter()
            .filter(|one| review.files[one.file].path == locale.path);
        let expected: Vec<&str> = expected.map(|one| one.rule.code()).collect();
        let found = client.findings(&format!("file://{}", locale.path.display()));
        let found: Vec<&str> = found
            .iter()
            .map(|one| one["code"].as_str().expect("a code"))
            .collect();
        assert_eq!(found, expected, "{}", locale.name);
    }
}
