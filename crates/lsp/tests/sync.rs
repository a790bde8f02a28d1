//! Texts as the editor has them: edits, positions and encodings.

mod client;

use client::{Client, NONE, able, with};
use proptest::prelude::*;
use serde_json::{Value, json};

const NAME: &str = "locales/fr/retcodes.ftl";
const PARTS: [&str; 16] = [
    "retcode-1001 = 付款\n",
    "💳",
    "\r\n",
    "\n",
    "\r",
    "\u{FEFF}",
    "é",
    "    .detailed = { $x }\n",
    "{ -t }",
    "# $x - y\n",
    "a = b",
    "}",
    "{",
    "\"",
    "  ",
    "ß",
];

fn offer(encoding: &str) -> Value {
    with(
        able(),
        json!({"general": {"positionEncodings": [encoding]}}),
    )
}

/// A text as the protocol counts it.
struct Model {
    text: Vec<char>,
    encoding: &'static str,
}

impl Model {
    fn width(&self, c: char) -> usize {
        match self.encoding {
            "utf-8" => c.len_utf8(),
            "utf-16" => c.len_utf16(),
            _ => 1,
        }
    }

    /// Line and column of each character, and the end's.
    fn position(&self, place: usize) -> Value {
        let (mut line, mut column) = (0, 0);
        for (at, &c) in self.text.iter().enumerate().take(place) {
            column += self.width(c);
            if c == '\n' || c == '\r' && self.text.get(at + 1) != Some(&'\n') {
                (line, column) = (line + 1, 0);
            }
        }
        json!({"line": line, "character": column})
    }

    /// Between a CR and its LF there is no place.
    fn place(&self, wanted: usize) -> usize {
        let place = wanted % (self.text.len() + 1);
        let between =
            place > 0 && self.text[place - 1] == '\r' && self.text.get(place) == Some(&'\n');
        place + usize::from(between)
    }
}

/// What the server knows of a text: its names with their places, and its findings.
fn seen(client: &mut Client, name: &str) -> Value {
    let document = json!({"textDocument": client.document(name)});
    json!([
        client.ask("textDocument/documentSymbol", document.clone()),
        client.ask("textDocument/semanticTokens/full", document.clone())["data"],
        client.ask("textDocument/diagnostic", document)["items"],
    ])
}

/// Makes edits, some of them in one notification, and compares with the text opened afresh.
fn edits_are_a_fresh_text(encoding: &'static str, edits: &[(usize, usize, usize, bool)]) {
    let mut client = Client::start(offer(encoding), NONE);
    let mut model = Model {
        text: Vec::new(),
        encoding,
    };
    client.open(NAME, "");
    let mut changes = Vec::new();
    for (version, &(from, length, part, sent)) in (2..).zip(edits) {
        let start = model.place(from);
        let end = model.place(start + length % 12).max(start);
        let with = PARTS[part % PARTS.len()];
        let range = json!({"start": model.position(start), "end": model.position(end)});
        changes.push(json!({"range": range, "text": with}));
        model.text.splice(start..end, with.chars());
        if sent {
            client.change(NAME, version, Value::Array(std::mem::take(&mut changes)));
        }
    }
    client.change(NAME, i32::MAX, Value::Array(changes));
    let text: String = model.text.iter().collect();
    let edited = seen(&mut client, NAME);
    client.tell(
        "textDocument/didClose",
        json!({"textDocument": client.document(NAME)}),
    );
    client.open(NAME, &text);
    assert_eq!(edited, seen(&mut client, NAME), "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// 60 times up to 500 edits: more than 10,000 in all.
    #[test]
    fn random_edits_give_what_a_fresh_open_gives(
        encoding in prop_oneof![Just("utf-8"), Just("utf-16"), Just("utf-32")],
        edits in prop::collection::vec((any::<usize>(), any::<usize>(), any::<usize>(), any::<bool>()), 200..500),
    ) {
        edits_are_a_fresh_text(encoding, &edits);
    }
}

#[test]
fn the_three_encodings_make_the_same_edit() {
    // A file with a byte order mark, CR LF, Chinese and a character of two UTF-16 units.
    let text = "\u{FEFF}# 💳 $付\r\n-brand = 连连💳{ -brand2 }\r\nretcode-1001 = 💳签名{ -brand }错误{ -brand }\r\n";
    let mut ranges = Vec::new();
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = Client::start(offer(encoding), &[("locales/zh-CN/retcodes.ftl", text)]);
        let file = "locales/zh-CN/retcodes.ftl";
        // From disk, the mark is no character: the editor does not show it.
        let model = Model {
            text: text.trim_start_matches('\u{FEFF}').chars().collect(),
            encoding,
        };
        let line = model.text.iter().collect::<String>();
        let offset = line.find("-brand }错").expect("a reference");
        let place = line[..offset].chars().count();
        let position = model.position(place + 2);
        let params =
            json!({"textDocument": client.document(file), "position": position, "newName": "firm"});
        let edit = client.ask("textDocument/rename", params);
        let mut after: Vec<char> = model.text.clone();
        let mut edits = edit["documentChanges"][0]["edits"]
            .as_array()
            .expect("edits")
            .clone();
        edits.reverse();
        for edit in &edits {
            let find = |end: &str| {
                (0..=model.text.len())
                    .find(|&at| model.position(at) == edit["range"][end])
                    .expect("a place")
            };
            after.splice(
                find("start")..find("end"),
                edit["newText"].as_str().expect("a text").chars(),
            );
        }
        assert_eq!(
            after.iter().collect::<String>(),
            line.replace("-brand ", "-firm "),
            "{encoding}"
        );
        ranges.push(edits);
        // The same text, opened by an editor that keeps the mark: there it counts.
        client.open(file, text);
        let open = Model {
            text: text.chars().collect(),
            encoding,
        };
        let symbols = client.ask(
            "textDocument/documentSymbol",
            json!({"textDocument": client.document(file)}),
        );
        let start = open.text.iter().position(|&c| c == '-').expect("a term");
        assert_eq!(
            symbols[0]["selectionRange"]["start"],
            open.position(start),
            "{encoding}"
        );
    }
    assert_ne!(ranges[0], ranges[1]);
    assert_ne!(ranges[1], ranges[2]);
}

#[test]
fn a_column_behind_a_line_is_its_end() {
    let mut client = Client::start(able(), NONE);
    client.open(NAME, "a = b\r\nc = d\r\n");
    let behind = json!({"line": 0, "character": 999});
    client.change(
        NAME,
        2,
        json!([{"range": {"start": behind, "end": behind}, "text": "!"}]),
    );
    let symbols = client.ask(
        "textDocument/documentSymbol",
        json!({"textDocument": client.document(NAME)}),
    );
    assert_eq!(symbols[0]["detail"], "b!");
    assert_eq!(symbols.as_array().expect("symbols").len(), 2);
}
