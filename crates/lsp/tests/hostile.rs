//! Whatever comes, the server lives and answers each request once.

mod client;

use std::io::{Cursor, Write};
use std::sync::{Arc, Mutex};

use client::{Client, able};
use proptest::prelude::*;
use serde_json::{Value, json};

const NAME: &str = "locales/en-US/retcodes.ftl";
const REQUESTS: [&str; 21] = [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/prepareRename",
    "textDocument/rename",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
    "textDocument/inlayHint",
    "textDocument/codeLens",
    "textDocument/codeAction",
    "textDocument/formatting",
    "textDocument/rangeFormatting",
    "textDocument/diagnostic",
    "workspace/symbol",
    "workspace/diagnostic",
    "workspace/executeCommand",
];

/// Texts like those of people, cut and put together anyhow.
fn texts() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "retcode-1001 = 付款",
        "\n",
        "\r\n",
        "\r",
        "    .detailed = ",
        "{ $x }",
        "{ -t(a: 1) }",
        "-t = 💳",
        "{",
        "}",
        "[one]",
        "*[other]",
        " -> ",
        "NUMBER($n, type: \"ordinal\")",
        "# $x - y\n",
        "## group\n",
        "### file\n",
        "\"",
        "\\",
        "(",
        ")",
        "\u{FEFF}",
        "\0",
        "\u{202E}",
        ".",
        "-",
        "$",
        "retcode-1001",
        "check-ignore: ",
    ]);
    prop_oneof![
        prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_any_place_is_answered(text in texts(), other in texts(), line in 0u32..12, column in 0u32..40) {
        let mut client = Client::start(able(), &[("locales/zh-CN/retcodes.ftl", &other)]);
        client.open(NAME, &text);
        let place = json!({"line": line, "character": column});
        for name in [NAME, "locales/zh-CN/retcodes.ftl", "untitled:x"] {
            let params = json!({
                "textDocument": client.document(name), "position": place, "newName": "renamed", "query": "1",
                "range": {"start": place, "end": {"line": line / 2, "character": 3}}, "previousResultId": "1",
                "previousResultIds": [], "context": {"includeDeclaration": true, "diagnostics": [], "triggerKind": 1},
                "options": {"tabSize": 4, "insertSpaces": true}, "command": "retcodes.accept",
                "arguments": [client.uri(name), "retcode-1001"],
            });
            for method in REQUESTS {
                if let Err((code, words)) = client.try_ask(method, params.clone()) {
                    // Refused with a reason, never a mistake of ours.
                    prop_assert_eq!(code, -32803, "{} {}", method, words);
                }
            }
        }
        client.ignore("workspace/applyEdit");
    }

    #[test]
    fn any_order_of_messages_is_answered(steps in prop::collection::vec((0usize..26, any::<u8>()), 0..60)) {
        let mut client = Client::start(able(), &[("locales/zh-CN/retcodes.ftl", "retcode-1001 = a\n")]);
        for (step, number) in steps {
            let name = [NAME, "untitled:x", "locales/zh-CN/retcodes.ftl", "locales/zh-CN/retcodes.state"][usize::from(number) % 4];
            let document = client.document(name);
            match step {
                0 => client.open(name, "retcode-1001 = b\n"),
                1 => client.tell("textDocument/didClose", json!({"textDocument": document})),
                2 => client.change(name, i32::from(number) - 100, json!([{"text": "retcode-1002 = {"}])),
                3 => client.tell("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": client.uri(name), "type": number % 3 + 1}]})),
                4 => client.tell("textDocument/didSave", json!({"textDocument": document})),
                step => {
                    let method = REQUESTS[step % REQUESTS.len()];
                    let _ = client.try_ask(method, json!({"textDocument": document, "position": {"line": 0, "character": number}}));
                }
            }
        }
        client.ignore("workspace/applyEdit");
    }

    #[test]
    fn any_bytes_end_no_server(garbage in prop::collection::vec(any::<u8>(), 0..200), cut in 0usize..400) {
        let mut input = message(&json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}));
        input.extend(&garbage);
        // Without a line's end in between, a header can't be told from what is before it.
        input.extend(b"\n");
        let good = input.len();
        input.extend(message(&json!({"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {}})));
        let is_whole = cut > 300;
        input.truncate(if is_whole { input.len() } else { cut.min(good) });
        let said = talk(&input);
        if is_whole && !garbage.to_ascii_lowercase().windows(7).any(|part| part == b"content") {
            prop_assert!(said.iter().any(|one| one["id"] == 2), "{:?}", said);
        }
    }
}

fn message(value: &Value) -> Vec<u8> {
    let body = value.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

#[derive(Clone, Default)]
struct Output(Arc<Mutex<Vec<u8>>>);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the output").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What the server says to an input.
fn talk(input: &[u8]) -> Vec<Value> {
    let output = Output::default();
    retcodes_lsp::serve_streams(Cursor::new(input.to_vec()), output.clone(), "").expect("an end");
    let bytes = output.0.lock().expect("the output").clone();
    let text = String::from_utf8(bytes).expect("UTF-8");
    let bodies = text.split("Content-Length: ").skip(1);
    bodies
        .map(|body| {
            serde_json::from_str(body.split_once("\r\n\r\n").expect("a header").1).expect("JSON")
        })
        .collect()
}

#[test]
fn what_is_no_message_is_answered_as_the_protocol_says() {
    let mut input = message(
        &json!({"jsonrpc": "2.0", "id": "a", "method": "initialize", "params": {"capabilities": {}}}),
    );
    input.extend(b"Content-Length: 5\r\nContent-Type: text\r\n\r\n{oops");
    input.extend(message(
        &json!({"jsonrpc": "2.0", "id": 1.5, "method": "shutdown"}),
    ));
    input.extend(message(
        &json!({"jsonrpc": "2.0", "id": 7, "oddly": "nothing"}),
    ));
    input.extend(message(&json!([1, 2, 3])));
    input.extend(b"content-length: 99999999999999999999\r\n\r\n");
    input.extend(message(
        &json!({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}),
    ));
    input.extend(message(&json!({"jsonrpc": "2.0", "method": "exit"})));
    let said = talk(&input);
    let codes: Vec<(Value, Value)> = said
        .iter()
        .map(|one| (one["id"].clone(), one["error"]["code"].clone()))
        .collect();
    assert!(codes.contains(&(Value::Null, json!(-32700))), "{codes:?}");
    assert!(codes.contains(&(json!(1.5), json!(-32600))), "{codes:?}");
    assert!(codes.contains(&(json!(2), Value::Null)), "{codes:?}");
}
