//! What a client that speaks only the protocol gets.

mod client;

use client::{Client, able, edited, place, with};
use retcodes_ftl::{Document, Limits};
use retcodes_review::{Hash, Mark, StateFile};
use serde_json::{Value, json};

const ZH: &str = "\
## 条款

-brand = 连连
-unit =
    { $case ->
       *[one] 元
        [other] 元整
    }

## 0000–0999：成功

# Variables:
#   $amount (Number) - the amount that was paid
retcode-0000 = 交易成功
    .detailed = 交易成功，{ -brand }收到{ $amount }{ -unit(case: \"one\") }

# Shown to merchants.
retcode-1001 = 签名错误，{ -brand }
retcode-1002 = 订单号重复
payer-again = 请重试 💳 { retcode-1001.detailed }
";
const EN: &str = "\
-brand = LianLian

# Variables:
#   $amount (Number) - the amount
retcode-0000 = Success
    .detailed = { $amount ->
        [one] { -brand } received { $amount }
       *[other] { -brand } received { $amount }s
    }

retcode-1001 = Invalid signature, { -brand }
payer-again = Try again { retcode-1001 }
";
const CODES: &str = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\tnote
0000\tsucceeded\tnone\tno\tpayer-again\tdocument\ttable\t
1001\tunknown\tdeveloper\tquery_first\tpayer-again\tinferred\ttable\tLook first.
";
const GLOSSARY: &str =
    "term\tdefinition\tzh-CN\ten-US\tnote\ntransaction\tOne exchange\t交易\ttransaction\t\n";

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("locales/zh-CN/retcodes.ftl", ZH),
        ("locales/en-US/retcodes.ftl", EN),
        (
            "locales/fr/retcodes.ftl",
            "retcode-1001 = Signature non valide\n",
        ),
        ("locales/glossary.tsv", GLOSSARY),
        ("codes/table.tsv", CODES),
    ]
}

fn client() -> Client {
    Client::start(able(), &files())
}

const FR: &str = "locales/fr/retcodes.ftl";
const ENGLISH: &str = "locales/en-US/retcodes.ftl";
const CHINESE: &str = "locales/zh-CN/retcodes.ftl";

/// Where a part of the English text is, plus some columns.
fn en(client: &Client, part: &str, more: usize) -> Value {
    let (line, column) = place(EN, part);
    client.at(ENGLISH, line, column + more)
}

fn zh(client: &Client, part: &str, more: usize) -> Value {
    let (line, column) = place(ZH, part);
    client.at(CHINESE, line, column + more)
}

/// Locations as `fr 3:4`.
fn places(locations: &Value) -> Vec<String> {
    let list = match locations {
        Value::Array(list) => list.clone(),
        Value::Null => Vec::new(),
        one => vec![one.clone()],
    };
    let mut places: Vec<String> = list
        .iter()
        .map(|one| {
            let uri = one["uri"].as_str().expect("a URI");
            let locale = uri.rsplit('/').nth(1).expect("a locale");
            let start = &one["range"]["start"];
            format!("{locale} {}:{}", start["line"], start["character"])
        })
        .collect();
    places.sort();
    places
}

fn labels(completion: &Value) -> Vec<&str> {
    let items = completion.as_array().expect("items");
    items
        .iter()
        .map(|item| item["label"].as_str().expect("a label"))
        .collect()
}

#[test]
fn symbols_stand_under_the_headings_of_their_groups() {
    let mut client = client();
    let params = json!({"textDocument": client.document(CHINESE)});
    let symbols = client.ask("textDocument/documentSymbol", params.clone());
    let names = |symbols: &Value| -> Vec<String> {
        symbols
            .as_array()
            .expect("symbols")
            .iter()
            .map(|one| one["name"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert_eq!(names(&symbols), ["条款", "0000–0999：成功"]);
    assert_eq!(names(&symbols[0]["children"]), ["-brand", "-unit"]);
    assert_eq!(
        names(&symbols[1]["children"]),
        [
            "retcode-0000",
            "retcode-1001",
            "retcode-1002",
            "payer-again"
        ]
    );
    assert_eq!(names(&symbols[1]["children"][0]["children"]), [".detailed"]);
    assert_eq!(symbols[1]["children"][1]["detail"], "签名错误，{ -brand }");

    // A client without trees gets a list.
    let flat =
        json!({"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": false}}});
    let mut client = Client::start(with(able(), flat), &files());
    let symbols = client.ask(
        "textDocument/documentSymbol",
        json!({"textDocument": client.document(CHINESE)}),
    );
    assert_eq!(symbols.as_array().expect("symbols").len(), 9);
    assert_eq!(symbols[1]["containerName"], "条款");
}

#[test]
fn symbols_of_the_workspace_are_found_by_id_and_by_text() {
    let mut client = client();
    let by_id = client.ask("workspace/symbol", json!({"query": "CODE-1001"}));
    let ids: Vec<&str> = by_id
        .as_array()
        .expect("symbols")
        .iter()
        .map(|one| one["name"].as_str().expect("a name"))
        .collect();
    // By id first, then those whose texts refer to it.
    assert_eq!(
        ids,
        [
            "retcode-1001",
            "retcode-1001",
            "retcode-1001",
            "payer-again",
            "payer-again"
        ]
    );
    let by_text = client.ask("workspace/symbol", json!({"query": "非不 valide"}));
    assert_eq!(by_text, json!([]));
    let by_text = client.ask("workspace/symbol", json!({"query": "non VALIDE"}));
    assert_eq!(by_text[0]["containerName"], "fr: Signature non valide");
}

#[test]
fn groups_comments_and_long_messages_fold() {
    let mut client = client();
    let ranges = client.ask(
        "textDocument/foldingRange",
        json!({"textDocument": client.document(CHINESE)}),
    );
    let mut lines: Vec<(u64, u64, Option<&str>)> = ranges
        .as_array()
        .expect("ranges")
        .iter()
        .map(|one| {
            let line = |name: &str| one[name].as_u64().expect("a line");
            (line("startLine"), line("endLine"), one["kind"].as_str())
        })
        .collect();
    lines.sort();
    assert_eq!(
        lines,
        [
            (0, 7, None),
            (3, 7, None),
            (9, 19, None),
            (11, 12, Some("comment")),
            (13, 14, None),
        ]
    );
}

#[test]
fn a_name_leads_to_its_definition_across_locales() {
    let mut client = client();
    for (params, expected) in [
        // An id leads to the source's, an attribute, too.
        (en(&client, "retcode-1001 =", 3), "zh-CN 17:0"),
        (en(&client, "detailed", 0), "zh-CN 14:5"),
        (zh(&client, "retcode-1001 =", 3), "zh-CN 17:0"),
        // A reference stays in its locale, or leads to the source where that lacks it.
        (en(&client, "{ -brand } received", 4), "en-US 0:0"),
        (en(&client, "{ retcode-1001 }", 4), "en-US 10:0"),
        (zh(&client, "-unit(", 5), "zh-CN 3:0"),
        // A variable leads to the comment that says what it holds; an argument to the parameter of its term.
        (en(&client, "$amount ->", 2), "en-US 3:4"),
        (zh(&client, "case: ", 1), "zh-CN 4:6"),
    ] {
        let found = client.ask("textDocument/definition", params.clone());
        assert_eq!(places(&found), [expected], "{params}");
    }
    let nothing = zh(&client, "交易成功", 1);
    assert_eq!(client.ask("textDocument/definition", nothing), Value::Null);
}

#[test]
fn references_are_those_of_all_locales() {
    let mut client = client();
    let term = en(&client, "{ -brand } received", 4);
    let attribute = zh(&client, "detailed }", 2);
    let variable = en(&client, "$amount }\n", 1);
    let parameter = zh(&client, "$case", 1);
    for (params, declaration, expected) in [
        (
            &term,
            true,
            vec![
                "en-US 0:0",
                "en-US 10:36",
                "en-US 6:16",
                "en-US 7:18",
                "zh-CN 14:23",
                "zh-CN 17:22",
                "zh-CN 2:0",
            ],
        ),
        (
            &term,
            false,
            vec![
                "en-US 10:36",
                "en-US 6:16",
                "en-US 7:18",
                "zh-CN 14:23",
                "zh-CN 17:22",
            ],
        ),
        (&attribute, true, vec!["zh-CN 19:36"]),
        (
            &variable,
            false,
            vec!["en-US 5:18", "en-US 6:36", "en-US 7:38", "zh-CN 14:35"],
        ),
        (&parameter, true, vec!["zh-CN 14:52", "zh-CN 4:6"]),
    ] {
        let params = with(
            params.clone(),
            json!({"context": {"includeDeclaration": declaration}}),
        );
        assert_eq!(
            places(&client.ask("textDocument/references", params.clone())),
            expected,
            "{params}"
        );
    }
    let highlights = client.ask("textDocument/documentHighlight", term);
    assert_eq!(highlights.as_array().expect("highlights").len(), 4);
}

fn hover(client: &mut Client, params: Value) -> String {
    let hover = client.ask("textDocument/hover", params);
    hover["contents"]["value"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_hover_shows_the_original_the_meaning_and_who_answers() {
    let mut client = client();
    let at = en(&client, "Success", 1);
    let text = hover(&mut client, at);
    for part in [
        "**`retcode-0000`**",
        "zh-CN:\n```fluent\n交易成功\n```",
        "The request succeeded.",
        "`payer-again`: Try again",
        "交易 → transaction",
        "- fr: *not translated; en-US answers*",
        "- zh-CN: 交易成功",
        "the amount",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let at = client.at(FR, 0, 1);
    let text = hover(&mut client, at);
    for part in [
        "en-US:\n```fluent\nInvalid signature, { -brand }\n```",
        "query before anything else",
        "Shown to merchants.",
        "Look first.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let at = en(&client, "$amount ->", 1);
    assert!(hover(&mut client, at).contains("**`$amount`** (Number) - the amount"));
    let at = en(&client, "{ -brand } received", 3);
    assert!(hover(&mut client, at).starts_with("```fluent\nLianLian\n```"));
    let at = zh(&client, "\n\n# Shown", 80);
    assert!(hover(&mut client, at).contains("retcode-0000.detailed"));

    // The reader's language, and a client without Markdown.
    let plain = json!({"textDocument": {"hover": {"contentFormat": ["plaintext"]}}});
    let mut client = Client::new();
    client.initialize(json!({"capabilities": with(able(), plain), "locale": "zh-Hans"}));
    client.open("untitled:one", "# { $n }\na = { $n }\n");
    let hover = client.ask("textDocument/hover", client.at("untitled:one", 1, 7));
    assert_eq!(
        hover["contents"],
        json!({"kind": "plaintext", "value": "$n 注释没有说明它的内容。"})
    );
}

#[test]
fn what_can_be_written_is_offered() {
    let mut client = client();
    let mut offered = |text: &str| -> Vec<String> {
        let offset = text.find('|').expect("a bar");
        let (line, column) = place(text, "|");
        let text = format!("{}{}", &text[..offset], &text[offset + 1..]);
        client.open(ENGLISH, &text);
        let items = client.ask("textDocument/completion", client.at(ENGLISH, line, column));
        client.tell(
            "textDocument/didClose",
            json!({"textDocument": client.document(ENGLISH)}),
        );
        if items == Value::Null {
            Vec::new()
        } else {
            labels(&items).into_iter().map(str::to_owned).collect()
        }
    };
    assert_eq!(
        offered("|"),
        [
            "-brand",
            "-unit",
            "retcode-0000",
            "retcode-1001",
            "retcode-1002",
            "payer-again"
        ]
    );
    assert_eq!(offered("retcode-1001 = x\nretcode-1|"), ["retcode-1002"]);
    assert_eq!(offered("retcode-0000 = x\n    .|"), ["detailed"]);
    assert_eq!(
        offered("retcode-0000 = { $|")[..4],
        ["$amount", "-brand", "-unit", "NUMBER"]
    );
    assert_eq!(
        offered("retcode-0000 = { retcode-1001.| }\nretcode-1001 = b\n    .c = d")[..1],
        ["c"]
    );
    assert_eq!(offered("-brand = x\nretcode-0000 = { -unit(| }"), ["case"]);
    assert_eq!(
        offered("retcode-0000 = { NUMBER($amount, type: \"|"),
        ["cardinal", "ordinal"]
    );
    assert_eq!(
        offered("retcode-0000 = { $amount ->\n    [|"),
        ["one", "other"]
    );
    assert_eq!(
        offered("retcode-0000 = { $amount ->\n    [one] x\n    |"),
        ["other"]
    );
    assert_eq!(offered("retcode-0000 = text |"), [""; 0]);
    assert_eq!(offered("# retcode-|"), [""; 0]);
    // The source has nothing to translate.
    let items = client.ask("textDocument/completion", client.at(CHINESE, 1, 0));
    assert_eq!(items, json!([]));
}

#[test]
fn an_id_is_offered_without_a_text() {
    let mut client = client();
    client.open(FR, "retcode-0");
    let items = client.ask("textDocument/completion", client.at(FR, 0, 9));
    assert_eq!(items[0]["textEdit"]["newText"], "retcode-0000 = ");
    assert_eq!(items[0]["detail"], "交易成功");
    assert_eq!(
        edited("retcode-0", &json!([items[0]["textEdit"]])),
        "retcode-0000 = "
    );
}

/// The edits of a workspace edit by locale, and the version of each document.
fn changed(client: &Client, edit: &Value, texts: &[(&str, &str)]) -> Vec<(String, Value)> {
    let mut changed = Vec::new();
    for document in edit["documentChanges"].as_array().expect("changes") {
        let uri = document["textDocument"]["uri"].as_str().expect("a URI");
        let (_, text) = texts
            .iter()
            .find(|(name, _)| client.uri(name) == uri)
            .expect(uri);
        changed.push((
            edited(text, &document["edits"]),
            document["textDocument"]["version"].clone(),
        ));
    }
    changed
}

#[test]
fn a_rename_changes_all_locales_in_one_edit() {
    let mut client = client();
    client.open(ENGLISH, EN);
    let both = [
        (CHINESE, ZH),
        (ENGLISH, EN),
        ("codes/table.tsv", CODES),
        (FR, "retcode-1001 = Signature non valide\n"),
    ];
    let term = en(&client, "{ -brand } received", 4);
    let range = client.ask("textDocument/prepareRename", term.clone());
    assert_eq!(range["placeholder"], "brand");
    let edit = client.ask(
        "textDocument/rename",
        with(term, json!({"newName": "-company"})),
    );
    let after = changed(&client, &edit, &both);
    assert_eq!(after[0], (EN.replace("-brand", "-company"), json!(1)));
    assert_eq!(after[1], (ZH.replace("-brand", "-company"), Value::Null));
    assert_eq!(
        edit["changeAnnotations"]["texts"]["label"],
        "Rename brand to company"
    );
    assert_eq!(
        edit["documentChanges"][0]["edits"][0]["annotationId"],
        "texts"
    );

    // A variable, in the comment too.
    let variable = zh(&client, "$amount }", 1);
    let edit = client.ask(
        "textDocument/rename",
        with(variable, json!({"newName": "sum"})),
    );
    let after = changed(&client, &edit, &both);
    assert_eq!(after[0].0, EN.replace("$amount", "$sum"));
    assert_eq!(after[1].0, ZH.replace("$amount", "$sum"));

    // A term's parameter, where it is passed too.
    let parameter = zh(&client, "$case", 1);
    let edit = client.ask(
        "textDocument/rename",
        with(parameter, json!({"newName": "form"})),
    );
    assert_eq!(
        changed(&client, &edit, &both)[0].0,
        ZH.replace("case", "form")
    );

    // A message for payers, in the file of codes too.
    let id = zh(&client, "payer-again", 1);
    let edit = client.ask(
        "textDocument/rename",
        with(id, json!({"newName": "payer-once-more"})),
    );
    let after = changed(&client, &edit, &both);
    assert_eq!(after.len(), 3);
    assert!(
        after
            .iter()
            .any(|(text, _)| *text == CODES.replace("payer-again", "payer-once-more"))
    );

    // An attribute that the library looks for: a person has to agree.
    let attribute = en(&client, "detailed", 1);
    let edit = client.ask(
        "textDocument/rename",
        with(attribute, json!({"newName": "long"})),
    );
    assert_eq!(changed(&client, &edit, &both).len(), 2);
    assert_eq!(
        edit["changeAnnotations"]["lookups"]["needsConfirmation"],
        true
    );
}

#[test]
fn a_rename_that_breaks_something_is_refused_with_a_reason() {
    let mut client = client();
    for (params, new, reason) in [
        (
            en(&client, "retcode-1001 =", 2),
            "retcode-1009",
            "return code 1001",
        ),
        (en(&client, "{ retcode-1001 }", 4), "x", "return code 1001"),
        (en(&client, "[one]", 1), "x", "one is Fluent's name"),
        (en(&client, "-brand", 2), "9lives", "“9lives” is no name"),
        (zh(&client, "-brand", 2), "unit", "-unit is there already"),
    ] {
        let params = with(params, json!({"newName": new}));
        let (code, words) = client
            .try_ask("textDocument/rename", params.clone())
            .expect_err(new);
        assert_eq!(code, -32803);
        assert!(words.contains(reason), "{words}");
    }
    let code = en(&client, "retcode-1001 =", 2);
    let (_, words) = client
        .try_ask("textDocument/prepareRename", code)
        .expect_err("a code");
    assert_eq!(
        words,
        "The id names the gateway's return code 1001, which only the gateway can change."
    );
    let text = zh(&client, "交易成功", 1);
    assert_eq!(client.ask("textDocument/prepareRename", text), Value::Null);
}

#[test]
fn a_client_without_versions_gets_plain_changes() {
    let old = json!({"workspace": {"workspaceEdit": {"documentChanges": false}}});
    let mut client = Client::start(with(able(), old), &files());
    let term = en(&client, "-brand", 2);
    let edit = client.ask(
        "textDocument/rename",
        with(term, json!({"newName": "company"})),
    );
    let changes = edit["changes"].as_object().expect("changes");
    assert_eq!(changes.len(), 2);
    let english = &changes[&client.uri(ENGLISH)];
    assert_eq!(edited(EN, english), EN.replace("-brand", "-company"));
}

#[test]
fn the_original_stands_at_the_end_of_each_translated_line() {
    let mut client = client();
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let mut hints = |name: &str, range: &Value| {
        let params = json!({"textDocument": client.document(name), "range": range});
        client.ask("textDocument/inlayHint", params)
    };
    let all = hints(ENGLISH, &range);
    let shown: Vec<(u64, &str)> = all
        .as_array()
        .expect("hints")
        .iter()
        .map(|one| {
            (
                one["position"]["line"].as_u64().expect("a line"),
                one["label"].as_str().expect("a label"),
            )
        })
        .collect();
    assert_eq!(shown[..2], [(0, "连连"), (4, "交易成功")]);
    assert_eq!(shown[2].0, 5);
    assert_eq!(all[1]["position"]["character"], 22);
    assert_eq!(hints(CHINESE, &range), json!([]));
    let one = json!({"start": {"line": 10, "character": 0}, "end": {"line": 10, "character": 1}});
    assert_eq!(hints(ENGLISH, &one).as_array().expect("hints").len(), 1);
}

#[test]
fn a_change_of_the_source_that_is_not_saved_shows_in_other_files() {
    let mut client = client();
    client.open(CHINESE, &ZH.replace("交易成功\n", "交易已成功\n"));
    let range = json!({"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 0}});
    let hints = client.ask(
        "textDocument/inlayHint",
        json!({"textDocument": client.document(ENGLISH), "range": range}),
    );
    assert_eq!(hints[0]["label"], "交易已成功");
    // Closed without being saved, it is the file's again.
    client.tell(
        "textDocument/didClose",
        json!({"textDocument": client.document(CHINESE)}),
    );
    let hints = client.ask(
        "textDocument/inlayHint",
        json!({"textDocument": client.document(ENGLISH), "range": range}),
    );
    assert_eq!(hints[0]["label"], "交易成功");
}

#[test]
fn the_source_is_put_above_a_translation_as_a_comment() {
    let mut client = client();
    let (line, _) = place(EN, "retcode-1001");
    let range =
        json!({"start": {"line": line, "character": 0}, "end": {"line": line, "character": 0}});
    let params = json!({"textDocument": client.document(ENGLISH), "range": range,
        "context": {"diagnostics": [], "only": ["refactor"]}});
    let actions = client.ask("textDocument/codeAction", params);
    assert_eq!(actions[0]["title"], "Put the source above, as a comment");
    let edit = &actions[0]["edit"]["documentChanges"][0]["edits"];
    let expected = EN.replace(
        "retcode-1001 =",
        "# retcode-1001 = 签名错误，{ -brand }\nretcode-1001 =",
    );
    assert_eq!(edited(EN, edit), expected);
}

/// The file of a state in which the French text is reviewed, as it stands and for the source as it stands.
fn reviewed(source: &str, translation: &str) -> String {
    let hash = |text: &str| {
        let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
        let message = document.message("retcode-1001").expect("a message");
        Hash::of(message.value.as_ref().expect("a value"))
    };
    let mut states = StateFile::read("");
    states.set(
        "retcode-1001",
        Mark::Reviewed,
        hash(source),
        hash(translation),
        None,
    );
    states.to_string()
}

#[test]
fn a_lens_says_that_the_source_has_changed_and_accepts_the_translation() {
    const STATE: &str = "locales/fr/retcodes.state";
    let french = "retcode-1001 = Signature non valide\n";
    let state = reviewed(ZH, french);
    let mut all = files();
    all.push((STATE, &state));
    let mut client = Client::start(able(), &all);
    client.open(FR, french);
    let lenses = |client: &mut Client| -> Vec<String> {
        let lenses = client.ask(
            "textDocument/codeLens",
            json!({"textDocument": client.document(FR)}),
        );
        let lenses = lenses.as_array().expect("lenses").iter();
        lenses
            .map(|lens| {
                lens["command"]["title"]
                    .as_str()
                    .expect("a title")
                    .to_owned()
            })
            .collect()
    };
    assert_eq!(lenses(&mut client), [""; 0]);
    let stale = |client: &mut Client| {
        let found = client.findings(FR);
        found.iter().any(|one| one["code"] == "stale-translation")
    };
    assert!(!stale(&mut client));

    // A change of the source that is not saved is seen at once.
    let changed = ZH.replace("签名错误", "签名无效");
    client.open(CHINESE, &changed);
    assert_eq!(
        lenses(&mut client),
        ["The source has changed since", "Accept the translation"]
    );
    let at = client.at(FR, 0, 3);
    assert!(
        hover(&mut client, at).starts_with("**`retcode-1001`** · The source has changed since")
    );

    assert!(stale(&mut client));

    // The lens's command asks the editor for an edit of the state, and so does the action.
    let command =
        json!({"command": "retcodes.accept", "arguments": [client.uri(FR), "retcode-1001"]});
    assert_eq!(client.ask("workspace/executeCommand", command), Value::Null);
    let asked = client.asked("workspace/applyEdit");
    let range = json!({"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 3}});
    let params = json!({"textDocument": client.document(FR), "range": range, "context": {"diagnostics": [], "only": ["refactor"]}});
    let actions = client.ask("textDocument/codeAction", params);
    let action = actions
        .as_array()
        .expect("actions")
        .iter()
        .find(|one| one["title"] == "Accept the translation");
    assert_eq!(action.expect("an action")["edit"], asked["edit"]);
    let edit = &asked["edit"]["documentChanges"][0];
    assert_eq!(edit["textDocument"]["uri"], client.uri(STATE));
    let after = edited(&state, &edit["edits"]);
    assert_eq!(after, reviewed(&changed, french));

    // The editor opens the state and makes it: then nothing waits, saved or not.
    client.open(STATE, &after);
    assert_eq!(lenses(&mut client), [""; 0]);
    assert!(!stale(&mut client));
    client.change(
        FR,
        2,
        json!([{"text": "retcode-1001 = Signature erronée\n"}]),
    );
    assert_eq!(lenses(&mut client)[0], "Draft: not reviewed");

    // Above a text of the source, the languages that lack it.
    let lacking = client.ask(
        "textDocument/codeLens",
        json!({"textDocument": client.document(CHINESE)}),
    );
    assert_eq!(lacking[0]["command"]["title"], "Not translated: fr");
}

#[test]
fn a_renamed_id_takes_its_review_state_along() {
    const STATE: &str = "locales/fr/retcodes.state";
    let state = reviewed(ZH, "retcode-1001 = a\n").replace("retcode-1001", "payer-again");
    let mut all = files();
    all.push((STATE, &state));
    let mut client = Client::start(able(), &all);
    let params = with(
        zh(&client, "payer-again", 1),
        json!({"newName": "payer-once-more"}),
    );
    let edit = client.ask("textDocument/rename", params);
    let documents = edit["documentChanges"].as_array().expect("changes");
    let states = documents
        .iter()
        .find(|one| one["textDocument"]["uri"] == client.uri(STATE));
    let after = edited(&state, &states.expect("an edit of the state")["edits"]);
    assert_eq!(after, state.replace("payer-again", "payer-once-more"));
}

#[test]
fn what_is_wrong_with_a_file_of_states_is_found_in_it() {
    const STATE: &str = "locales/fr/retcodes.state";
    let french = "retcode-1001 = a\n";
    let state = reviewed(ZH, french);
    let mut all = files();
    all.push((STATE, &state));
    let mut client = Client::start(able(), &all);
    assert_eq!(client.findings(STATE), Vec::<Value>::new());
    let merged = format!("{state}retcode-1002 nonsense\n");
    client.open(STATE, &merged);
    let found = client.findings(STATE);
    assert_eq!(found[0]["code"], "state-file");
    let (line, _) = place(&merged, "retcode-1002");
    assert_eq!(found[0]["range"]["start"]["line"], line);
    let range = found[0]["range"].clone();
    let params = json!({"textDocument": client.document(STATE), "range": range, "context": {"diagnostics": []}});
    let actions = client.ask("textDocument/codeAction", params);
    let edits = &actions[0]["edit"]["documentChanges"][0]["edits"];
    assert_eq!(edited(&merged, edits), state);
    // It is not told of the texts, too.
    assert!(
        client
            .findings(FR)
            .iter()
            .all(|one| one["code"] != "state-file")
    );
}
