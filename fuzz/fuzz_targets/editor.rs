//! Any bytes as what an editor has open and says: each request is answered once, never by a mistake of the server's, and
//! a text typed in pieces is the text.
//!
//! The source locale's file comes first, then a line `%%`, then the translation.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

const SOURCE: &str = "file:///fuzz/locales/zh-CN/retcodes.ftl";
const TRANSLATION: &str = "file:///fuzz/locales/fr/retcodes.ftl";
const REQUESTS: [&str; 16] = [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/prepareRename",
    "textDocument/rename",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/semanticTokens/full",
    "textDocument/inlayHint",
    "textDocument/codeLens",
    "textDocument/codeAction",
    "textDocument/formatting",
    "textDocument/rangeFormatting",
    "textDocument/diagnostic",
    "workspace/symbol",
];
/// Why a request may be refused: the user is told.
const REFUSED: i32 = -32803;

struct Client(Connection, i32);

impl Client {
    fn tell(&self, method: &str, params: Value) {
        let notification = Notification::new(method.to_owned(), params);
        self.0.sender.send(notification.into()).expect("a server");
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.1 += 1;
        let id = RequestId::from(self.1);
        let request = Request { id: id.clone(), method: method.to_owned(), params };
        self.0.sender.send(request.into()).expect("a server");
        match self.0.receiver.recv().expect("an answer") {
            Message::Response(response) => {
                assert_eq!(response.id, id);
                response.response_result.unwrap_or_else(|error| {
                    assert_eq!(error.code, REFUSED, "{method}: {}", error.message);
                    Value::Null
                })
            }
            message => panic!("not asked for: {message:?}"),
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    // An editor has text; what is no UTF-8 never gets into a message.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (source, translation) = text.split_once("\n%%\n").unwrap_or((text, text));
    let (server, connection) = Connection::memory();
    let server = std::thread::spawn(move || retcodes_lsp::serve(&server, ""));
    let mut client = Client(connection, 0);
    let capabilities = json!({"general": {"positionEncodings": ["utf-8"]}, "textDocument": {"diagnostic": {}}});
    client.ask("initialize", json!({"capabilities": capabilities}));
    for (uri, text) in [(SOURCE, source), (TRANSLATION, "")] {
        client.tell("textDocument/didOpen", json!({"textDocument": {"uri": uri, "languageId": "fluent", "version": 1, "text": text}}));
    }
    // Typed line by line, at the end.
    for (version, line) in (2..).zip(translation.split_inclusive('\n')) {
        let end = json!({"line": u32::MAX, "character": 0});
        let change = json!([{"range": {"start": end, "end": end}, "text": line}]);
        client.tell("textDocument/didChange", json!({"textDocument": {"uri": TRANSLATION, "version": version}, "contentChanges": change}));
    }
    let place = json!({"line": bytes.len() % 7, "character": bytes.first().copied().unwrap_or_default() % 40});
    let params = json!({
        "textDocument": {"uri": TRANSLATION}, "position": place, "range": {"start": place, "end": place}, "newName": "x",
        "query": "1", "context": {"includeDeclaration": true, "diagnostics": [], "triggerKind": 1},
        "options": {"tabSize": 4, "insertSpaces": true},
    });
    let mut typed = Vec::new();
    for method in REQUESTS {
        typed.push(client.ask(method, params.clone()));
    }
    client.tell("textDocument/didChange", json!({"textDocument": {"uri": TRANSLATION, "version": i32::MAX}, "contentChanges": [{"text": translation}]}));
    for (method, typed) in REQUESTS.into_iter().zip(typed) {
        assert_eq!(client.ask(method, params.clone()), typed, "{method}");
    }
    client.ask("shutdown", Value::Null);
    client.tell("exit", Value::Null);
    assert!(server.join().expect("no panic"));
});
