//! The protocol: what is answered when, and to what.

mod client;

use std::fs;

use client::{Client, NONE, able, place, with};
use serde_json::{Value, json};

const TEXT: &str = "retcode-1001 = 签名错误\n";
const FILE: &str = "locales/zh-CN/retcodes.ftl";

#[test]
fn the_talk_begins_with_initialize_and_ends_with_exit() {
    let mut client = Client::new();
    let code = |result: Result<Value, (i32, String)>| result.expect_err("an error").0;
    client.tell("textDocument/didOpen", json!({}));
    assert_eq!(
        code(client.try_ask("textDocument/hover", json!({}))),
        -32002
    );
    assert_eq!(code(client.try_ask("shutdown", Value::Null)), -32002);
    client.initialize(json!({"capabilities": {}}));
    assert_eq!(
        code(client.try_ask("initialize", json!({"capabilities": {}}))),
        -32600
    );
    assert_eq!(
        code(client.try_ask("textDocument/unheardOf", json!({}))),
        -32601
    );
    assert_eq!(code(client.try_ask("$/unheardOf", json!({}))), -32601);
    assert_eq!(
        code(client.try_ask("textDocument/hover", json!({"position": 1}))),
        -32602
    );
    client.tell("$/unheardOf", json!({}));
    client.tell("textDocument/didChange", json!([1, 2]));
    assert_eq!(client.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(
        code(client.try_ask("textDocument/hover", json!({}))),
        -32600
    );
    assert_eq!(code(client.try_ask("shutdown", Value::Null)), -32600);
    assert!(client.exit());
}

#[test]
fn an_exit_without_shutdown_is_no_success() {
    assert!(!Client::new().exit());
    let mut client = Client::new();
    client.initialize(json!({"capabilities": {}}));
    assert!(!client.exit());
}

#[test]
fn the_encoding_is_the_first_that_both_know() {
    for (offered, agreed) in [
        (json!(["utf-8", "utf-16"]), "utf-8"),
        (json!(["utf-32", "utf-16"]), "utf-32"),
        (json!(["utf-7", "utf-16", "utf-8"]), "utf-16"),
        (json!([]), "utf-16"),
        (Value::Null, "utf-16"),
    ] {
        let mut client = Client::new();
        client.initialize(json!({"capabilities": {"general": {"positionEncodings": offered}}}));
        assert_eq!(client.offered["capabilities"]["positionEncoding"], agreed);
    }
}

#[test]
fn only_what_the_client_can_do_is_offered() {
    let mut client = Client::new();
    client.initialize(json!({"capabilities": {}}));
    let offered = &client.offered["capabilities"];
    assert_eq!(offered["diagnosticProvider"], Value::Null);
    assert_eq!(offered["executeCommandProvider"], Value::Null);
    assert_eq!(offered["textDocumentSync"]["change"], 2);
    let client = Client::start(able(), NONE);
    let offered = &client.offered["capabilities"];
    assert_eq!(offered["diagnosticProvider"]["interFileDependencies"], true);
    assert_eq!(
        offered["executeCommandProvider"]["commands"],
        json!(["retcodes.accept"])
    );
}

#[test]
fn files_are_watched_where_the_client_watches() {
    let watches = json!({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}});
    let mut client = Client::start(with(able(), watches), &[(FILE, TEXT)]);
    let asked = client.asked("client/registerCapability");
    let globs = &asked["registrations"][0]["registerOptions"]["watchers"];
    assert!(
        globs
            .as_array()
            .expect("globs")
            .iter()
            .any(|one| one["globPattern"] == "**/*.ftl")
    );

    let symbols = |client: &mut Client| {
        client
            .ask("workspace/symbol", json!({"query": "retcode"}))
            .as_array()
            .expect("symbols")
            .len()
    };
    assert_eq!(symbols(&mut client), 1);
    // A file comes, changes and goes, and a folder.
    let new = "locales/fr/retcodes.ftl";
    client.write(new, "retcode-1001 = a\n");
    let event = |client: &Client, name: &str, kind: i32| json!({"changes": [{"uri": client.uri(name), "type": kind}]});
    let params = event(&client, new, 1);
    client.tell("workspace/didChangeWatchedFiles", params);
    assert_eq!(symbols(&mut client), 2);
    client.write(new, "retcode-1001 = a\nretcode-1002 = b\n");
    let params = event(&client, new, 2);
    client.tell("workspace/didChangeWatchedFiles", params);
    assert_eq!(symbols(&mut client), 3);
    fs::remove_dir_all(client.path("locales/fr")).expect("the folder");
    let params = event(&client, "locales/fr", 3);
    client.tell("workspace/didChangeWatchedFiles", params);
    assert_eq!(symbols(&mut client), 1);
}

#[test]
fn other_documents_are_asked_for_again_and_once_at_a_time() {
    let refreshes = json!({"workspace": {
        "diagnostics": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}, "codeLens": {"refreshSupport": true},
    }});
    let mut client = Client::start(with(able(), refreshes), &[(FILE, TEXT)]);
    client.open_file(FILE);
    client.open("locales/fr/retcodes.ftl", "retcode-1001 = a\n");
    // Until the first is answered, further changes ask for nothing.
    for version in 2..20 {
        client.change(
            FILE,
            version,
            json!([{"text": format!("retcode-1001 = {version}\n")}]),
        );
    }
    for _ in 0..2 {
        for method in [
            "workspace/diagnostic/refresh",
            "workspace/inlayHint/refresh",
            "workspace/codeLens/refresh",
        ] {
            client.asked(method);
        }
    }
}

#[test]
fn findings_are_sent_to_a_client_that_never_asks() {
    let silent = json!({"textDocument": {"diagnostic": null}});
    let mut client = Client::start(with(able(), silent), &[(FILE, TEXT)]);
    client.open(FILE, "retcode-1001 = {\n");
    assert_eq!(client.published(FILE, 1).len(), 1);
    client.change(FILE, 2, json!([{"text": TEXT}]));
    assert_eq!(client.published(FILE, 2), Vec::<Value>::new());
    client.tell(
        "textDocument/didClose",
        json!({"textDocument": client.document(FILE)}),
    );
    let last = client.told("textDocument/publishDiagnostics");
    assert_eq!(
        (&last["diagnostics"], &last["version"]),
        (&json!([]), &Value::Null)
    );
}

#[test]
fn equal_findings_are_not_sent_twice() {
    let mut client = Client::start(able(), &[(FILE, "retcode-1001 = {\n")]);
    let document = client.document(FILE);
    let report = client.ask("textDocument/diagnostic", json!({"textDocument": document}));
    assert_eq!(report["kind"], "full");
    let id = &report["resultId"];
    let again = client.ask(
        "textDocument/diagnostic",
        json!({"textDocument": document, "previousResultId": id}),
    );
    assert_eq!(again, json!({"kind": "unchanged", "resultId": id}));
    let all = client.ask(
        "workspace/diagnostic",
        json!({"previousResultIds": [{"uri": client.uri(FILE), "value": id}]}),
    );
    assert_eq!(all["items"][0]["kind"], "unchanged");
    let all = client.ask("workspace/diagnostic", json!({"previousResultIds": []}));
    assert_eq!(all["items"][0]["items"], report["items"]);
}

#[test]
fn tokens_change_by_what_has_changed() {
    let mut client = Client::start(able(), NONE);
    let text = "# $n - a number\na = { $n } { NUMBER($n, type: \"ordinal\") }\n\n\n-t = x\n    .b = { -t(c: 1) }\n";
    client.open(FILE, text);
    let document = json!({"textDocument": client.document(FILE)});
    let all = client.ask("textDocument/semanticTokens/full", document.clone());
    let numbers = |value: &Value| -> Vec<u64> {
        value
            .as_array()
            .expect("numbers")
            .iter()
            .map(|number| number.as_u64().expect("a number"))
            .collect()
    };
    let mut data = numbers(&all["data"]);
    assert_eq!(
        data[..20],
        [0, 0, 2, 0, 0, 0, 2, 2, 3, 1, 0, 2, 11, 0, 0, 1, 0, 1, 1, 1]
    );
    client.change(FILE, 2, json!([{"text": text.replace("{ $n } ", "")}]));
    let params = with(
        document.clone(),
        json!({"previousResultId": all["resultId"]}),
    );
    let delta = client.ask("textDocument/semanticTokens/full/delta", params);
    let edit = &delta["edits"][0];
    let start = edit["start"].as_u64().expect("a number") as usize;
    let end = start + edit["deleteCount"].as_u64().expect("a number") as usize;
    data.splice(start..end, numbers(&edit["data"]));
    let now = client.ask("textDocument/semanticTokens/full", document.clone());
    assert_eq!(data, numbers(&now["data"]));
    let range = json!({"range": {"start": {"line": 4, "character": 0}, "end": {"line": 5, "character": 0}}});
    let part = client.ask(
        "textDocument/semanticTokens/range",
        with(document.clone(), range),
    );
    assert_eq!(numbers(&part["data"])[..5], [4, 0, 2, 2, 1]);
    let params = with(document, json!({"previousResultId": "unknown"}));
    assert_eq!(
        client.ask("textDocument/semanticTokens/full/delta", params)["data"],
        now["data"]
    );
}

#[test]
fn a_request_that_is_cancelled_is_answered_once() {
    let mut client = Client::start(able(), &[(FILE, TEXT)]);
    let ids: Vec<_> = (0..50)
        .map(|_| client.send("workspace/symbol", json!({"query": ""})))
        .collect();
    for number in 0..50 {
        client.tell("$/cancelRequest", json!({"id": number + 2}));
    }
    // An unknown id, and one that is answered.
    client.tell("$/cancelRequest", json!({"id": 999}));
    client.tell("$/cancelRequest", json!({"id": "a"}));
    for id in ids {
        match client.answer(&id) {
            Ok(_) => {}
            Err((code, _)) => assert_eq!(code, -32800),
        }
    }
}

#[test]
fn documents_without_a_file_work() {
    let mut client = Client::start(able(), NONE);
    for name in [
        "untitled:Untitled-1",
        "vscode-vfs://github/a/b.ftl",
        "git:/x.ftl?%7B%22ref%22%3A%22~%22%7D",
    ] {
        client.open(name, "a = { $x }\nb = {\n");
        assert!(!client.findings(name).is_empty(), "{name}");
        let symbols = client.ask(
            "textDocument/documentSymbol",
            json!({"textDocument": client.document(name)}),
        );
        assert_eq!(symbols[0]["name"], "a");
        client.tell(
            "textDocument/didClose",
            json!({"textDocument": client.document(name)}),
        );
        assert_eq!(client.findings(name), Vec::<Value>::new());
    }
}

#[test]
fn wrong_places_and_unknown_documents_are_no_errors() {
    let mut client = Client::start(able(), &[(FILE, TEXT)]);
    client.open(FILE, TEXT);
    let far = json!({"line": u32::MAX, "character": u32::MAX});
    let range = json!({"start": far, "end": {"line": 0, "character": 99}});
    for name in [
        FILE,
        "locales/fr/gone.ftl",
        "untitled:never-opened",
        "http://example.com/a.ftl",
    ] {
        let document = client.document(name);
        let at = json!({"textDocument": document, "position": far, "range": range, "newName": "x", "query": "",
            "context": {"includeDeclaration": true, "diagnostics": [], "triggerKind": 1}, "options": {"tabSize": 4, "insertSpaces": true},
            "previousResultId": "x"});
        for method in [
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
        ] {
            client.ask(method, at.clone());
        }
    }
    // Edits that are nowhere are made at the end.
    client.change(
        FILE,
        2,
        json!([{"range": {"start": far, "end": far}, "text": "retcode-1002 = x\n"}]),
    );
    let symbols = client.ask(
        "textDocument/documentSymbol",
        json!({"textDocument": client.document(FILE)}),
    );
    assert_eq!(symbols[1]["name"], "retcode-1002");
    client.change("untitled:never-opened", 2, json!([{"text": "a"}]));
    client.tell(
        "textDocument/didClose",
        json!({"textDocument": {"uri": "untitled:never-opened"}}),
    );
    client.tell(
        "textDocument/didSave",
        json!({"textDocument": {"uri": "untitled:never-opened"}}),
    );
}

#[test]
fn a_file_that_vanishes_is_gone_when_it_is_closed() {
    let mut client = Client::start(able(), &[(FILE, TEXT)]);
    client.open(FILE, TEXT);
    fs::remove_dir_all(client.path("locales")).expect("the folder");
    assert_eq!(client.findings(FILE), Vec::<Value>::new());
    client.tell(
        "textDocument/didSave",
        json!({"textDocument": client.document(FILE)}),
    );
    client.tell(
        "textDocument/didClose",
        json!({"textDocument": client.document(FILE)}),
    );
    assert_eq!(
        client.ask("workspace/symbol", json!({"query": ""})),
        json!([])
    );
    // It comes back.
    client.open(FILE, TEXT);
    assert_eq!(
        client
            .ask("workspace/symbol", json!({"query": ""}))
            .as_array()
            .expect("symbols")
            .len(),
        1
    );
}

#[test]
fn any_tree_of_locales_is_understood() {
    let mut client = Client::start(
        able(),
        &[
            ("app/i18n/en-US/main.ftl", "hello = Hello { -name }\n"),
            ("app/i18n/en-US/terms/names.ftl", "-name = App\n"),
            ("app/i18n/de/main.ftl", "hello = Hallo { -name }\n"),
            ("app/node_modules/x/locales/en/a.ftl", "other = x\n"),
            // The name of a language, too.
            ("src/notes.ftl", "note = x\n"),
        ],
    );
    let (line, column) = place("hello = Hallo { -name }\n", "-name");
    let at = client.at("app/i18n/de/main.ftl", line, column + 1);
    let found = client.ask("textDocument/definition", at);
    assert_eq!(found["uri"], client.uri("app/i18n/en-US/terms/names.ftl"));
    assert_eq!(
        client
            .ask("workspace/symbol", json!({"query": ""}))
            .as_array()
            .expect("symbols")
            .len(),
        3
    );
}
