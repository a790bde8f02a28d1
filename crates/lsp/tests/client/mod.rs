//! A client in this process. Dropped, it fails the test if the server said something that was not looked at.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::needless_pass_by_value, reason = "`json!` makes values")]

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Client {
    connection: Connection,
    server: Option<JoinHandle<bool>>,
    folder: Option<TempDir>,
    waiting: VecDeque<Message>,
    last_id: i32,
    /// What the server answered to `initialize`.
    pub(crate) offered: Value,
}

/// A folder without files.
pub(crate) const NONE: &[(&str, &str)] = &[];

/// A client that can do everything but be told to ask again.
pub(crate) fn able() -> Value {
    json!({
        "workspace": {
            "applyEdit": true,
            "workspaceEdit": {"documentChanges": true, "changeAnnotationSupport": {}},
        },
        "textDocument": {
            "diagnostic": {},
            "completion": {"completionItem": {"snippetSupport": true}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
            "hover": {"contentFormat": ["markdown"]},
        },
    })
}

/// `changes` in front of `value`, at any depth.
pub(crate) fn with(mut value: Value, changes: Value) -> Value {
    match (&mut value, changes) {
        (Value::Object(there), Value::Object(changes)) => {
            for (key, change) in changes {
                let old = there.remove(&key).unwrap_or(Value::Null);
                there.insert(key, with(old, change));
            }
        }
        (there, changes) => *there = changes,
    }
    value
}

impl Client {
    /// Starts a server on a folder with these files.
    pub(crate) fn start(capabilities: Value, files: &[(&str, impl AsRef<[u8]>)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text.as_ref()).expect("a file");
        }
        let mut client = Client::new();
        let path = folder.path().canonicalize().expect("the folder");
        client.folder = Some(folder);
        client.initialize(json!({
            "capabilities": capabilities,
            "workspaceFolders": [{"uri": format!("file://{}", path.display()), "name": "folder"}],
        }));
        client
    }

    /// A server that was told nothing yet.
    pub(crate) fn new() -> Self {
        let (server, connection) = Connection::memory();
        Client {
            connection,
            server: Some(thread::spawn(move || retcodes_lsp::serve(&server, ""))),
            folder: None,
            waiting: VecDeque::new(),
            last_id: 0,
            offered: Value::Null,
        }
    }

    pub(crate) fn initialize(&mut self, params: Value) {
        self.offered = self.ask("initialize", params);
        self.tell("initialized", json!({}));
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        let folder = self.folder.as_ref().expect("a folder").path();
        folder.canonicalize().expect("the folder").join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().expect("a folder")).expect("a folder");
        fs::write(self.path(name), text).expect("a file");
    }

    /// The URI of a file; a URI stays as it is.
    pub(crate) fn uri(&self, name: &str) -> String {
        if name.contains(':') {
            return name.to_owned();
        }
        format!("file://{}", self.path(name).display())
    }

    pub(crate) fn document(&self, name: &str) -> Value {
        json!({"uri": self.uri(name)})
    }

    /// The parameters of a request about a place: where the bar is in a text.
    pub(crate) fn at(&self, name: &str, line: usize, character: usize) -> Value {
        json!({"textDocument": self.document(name), "position": {"line": line, "character": character}})
    }

    pub(crate) fn open(&mut self, name: &str, text: &str) {
        let document =
            json!({"uri": self.uri(name), "languageId": "fluent", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Opens a file as it is on disk.
    pub(crate) fn open_file(&mut self, name: &str) -> String {
        let text = fs::read_to_string(self.path(name)).expect("a text");
        self.open(name, &text);
        text
    }

    pub(crate) fn change(&mut self, name: &str, version: i32, changes: Value) {
        let document = json!({"uri": self.uri(name), "version": version});
        self.tell(
            "textDocument/didChange",
            json!({"textDocument": document, "contentChanges": changes}),
        );
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        let notification = Notification::new(method.to_owned(), params);
        self.connection
            .sender
            .send(notification.into())
            .expect("a server");
    }

    /// Sends a request without waiting for its answer.
    pub(crate) fn send(&mut self, method: &str, params: Value) -> RequestId {
        self.last_id += 1;
        let id = RequestId::from(self.last_id);
        let request = Request {
            id: id.clone(),
            method: method.to_owned(),
            params,
        };
        self.connection
            .sender
            .send(request.into())
            .expect("a server");
        id
    }

    pub(crate) fn answer(&mut self, id: &RequestId) -> Result<Value, (i32, String)> {
        let is_answer =
            |message: &Message| matches!(message, Message::Response(one) if one.id == *id);
        match self.wait(is_answer, &id.to_string()) {
            Message::Response(response) => response
                .response_result
                .map_err(|error| (error.code, error.message)),
            _ => unreachable!(),
        }
    }

    pub(crate) fn try_ask(&mut self, method: &str, params: Value) -> Result<Value, (i32, String)> {
        let id = self.send(method, params);
        self.answer(&id)
    }

    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        self.try_ask(method, params)
            .unwrap_or_else(|error| panic!("{method}: {error:?}"))
    }

    /// The next notification of a method.
    pub(crate) fn told(&mut self, method: &str) -> Value {
        let is_it = |message: &Message| matches!(message, Message::Notification(one) if one.method == method);
        match self.wait(is_it, method) {
            Message::Notification(one) => one.params,
            _ => unreachable!(),
        }
    }

    /// The next request of the server's, answered.
    pub(crate) fn asked(&mut self, method: &str) -> Value {
        let is_it =
            |message: &Message| matches!(message, Message::Request(one) if one.method == method);
        match self.wait(is_it, method) {
            Message::Request(request) => {
                let answer = Response::new_ok(request.id, Value::Null);
                self.connection
                    .sender
                    .send(answer.into())
                    .expect("a server");
                request.params
            }
            _ => unreachable!(),
        }
    }

    /// Findings that the server sends for a version of a document, those of older versions passed over.
    pub(crate) fn published(&mut self, name: &str, version: i32) -> Vec<Value> {
        let uri = self.uri(name);
        loop {
            let found = self.told("textDocument/publishDiagnostics");
            if found["uri"] == uri && found["version"] == version {
                return found["diagnostics"].as_array().expect("findings").clone();
            }
        }
    }

    /// The findings of a document.
    pub(crate) fn findings(&mut self, name: &str) -> Vec<Value> {
        let report = self.ask(
            "textDocument/diagnostic",
            json!({"textDocument": self.document(name)}),
        );
        report["items"].as_array().expect("findings").clone()
    }

    fn wait(&mut self, is_it: impl Fn(&Message) -> bool, what: &str) -> Message {
        if let Some(place) = self.waiting.iter().position(&is_it) {
            return self.waiting.remove(place).expect("a message");
        }
        loop {
            let message = self.connection.receiver.recv_timeout(PATIENCE);
            let message =
                message.unwrap_or_else(|error| panic!("{what}: {error}, {:?}", self.waiting));
            if is_it(&message) {
                return message;
            }
            self.waiting.push_back(message);
        }
    }

    /// What the server says that this test does not look at.
    pub(crate) fn ignore(&mut self, method: &str) {
        self.waiting.extend(self.connection.receiver.try_iter());
        self.waiting.retain(|message| match message {
            Message::Notification(one) => one.method != method,
            Message::Request(one) => one.method != method,
            Message::Response(_) => true,
        });
    }

    /// Ends the server, and gives whether it was shut down in order.
    pub(crate) fn exit(&mut self) -> bool {
        self.tell("exit", Value::Null);
        let server = self.server.take().expect("a server");
        server.join().expect("no panic")
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        if self.server.is_some() {
            assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
            assert!(self.exit());
        }
        self.waiting.extend(self.connection.receiver.try_iter());
        assert!(self.waiting.is_empty(), "not looked at: {:?}", self.waiting);
    }
}

/// A text after edits as the protocol has them, in UTF-16.
pub(crate) fn edited(text: &str, edits: &Value) -> String {
    let mut places: Vec<(usize, usize, &str)> = edits
        .as_array()
        .expect("edits")
        .iter()
        .map(|edit| {
            let offset = |end: &str| utf16_offset(text, &edit["range"][end]);
            (
                offset("start"),
                offset("end"),
                edit["newText"].as_str().expect("a text"),
            )
        })
        .collect();
    places.sort();
    let mut after = text.to_owned();
    for (start, end, with) in places.into_iter().rev() {
        after.replace_range(start..end, with);
    }
    after
}

pub(crate) fn utf16_offset(text: &str, position: &Value) -> usize {
    let line = position["line"].as_u64().expect("a line") as usize;
    let column = position["character"].as_u64().expect("a column") as usize;
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = 0;
    for (at, c) in text[start..].char_indices() {
        if units >= column {
            return start + at;
        }
        units += c.len_utf16();
    }
    text.len()
}

/// The line and UTF-16 column of the first place of a part of a text.
pub(crate) fn place(text: &str, part: &str) -> (usize, usize) {
    let offset = text.find(part).unwrap_or_else(|| panic!("{part}"));
    let line = text[..offset].matches('\n').count();
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    (line, text[start..offset].encode_utf16().count())
}

/// The project's own folder.
pub(crate) fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the project")
}
