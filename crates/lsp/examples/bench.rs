//! How long an editor waits: the index of a large workspace, warm requests, and findings after a key stroke.
//!
//! `cargo run --release -p retcodes-lsp --example bench`

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

/// The shape that fluent-lsp publishes figures for.
const LOCALES: usize = 31;
const FILES: usize = 50;
const MESSAGES: usize = 20;
/// The messages of one large file.
const MANY: usize = 10_000;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    index(&folder.path().join("many"));
    one_file(&folder.path().join("one"));
}

const TAGS: [&str; LOCALES] = [
    "en-US", "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi",
    "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "th", "tr", "vi",
];

fn index(root: &Path) {
    for tag in TAGS {
        fs::create_dir_all(root.join("locales").join(tag)).expect("a folder");
        for file in 0..FILES {
            let mut text = String::new();
            for number in 0..MESSAGES {
                let _ = writeln!(
                    text,
                    "file{file}-message{number} = {tag} text {number} with {{ $name }} and {{ -brand }}"
                );
                let _ = writeln!(
                    text,
                    "    .title = Title {{ file{file}-message{} }}\n",
                    (number + 1) % MESSAGES
                );
            }
            if file == 0 {
                text.push_str("-brand = Brand\n");
            }
            fs::write(
                root.join("locales")
                    .join(tag)
                    .join(format!("file{file}.ftl")),
                text,
            )
            .expect("a file");
        }
    }
    let (start, before) = (Instant::now(), all_processor_time());
    let mut client = Client::start(root);
    // Answered when everything is read.
    client.ask("workspace/symbol", json!({"query": "no such symbol"}));
    println!(
        "index of {LOCALES} locales × {FILES} files × {MESSAGES} messages: {:?}, of the processors {:?}",
        start.elapsed(),
        all_processor_time() - before
    );
    println!("  memory: {} MB", memory());
    let uri = uri(&root.join("locales/de/file7.ftl"));
    client.open(&root.join("locales/de/file7.ftl"));
    let at = |line: usize, character: usize| json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}, "context": {"includeDeclaration": true, "triggerKind": 1}});
    for (name, method, params) in [
        ("definition", "textDocument/definition", at(0, 3)),
        ("hover", "textDocument/hover", at(0, 3)),
        ("references", "textDocument/references", at(0, 3)),
        ("references of a term", "textDocument/references", at(0, 56)),
        ("completion", "textDocument/completion", at(0, 43)),
        (
            "document symbols",
            "textDocument/documentSymbol",
            json!({"textDocument": {"uri": uri}}),
        ),
        (
            "inlay hints",
            "textDocument/inlayHint",
            json!({"textDocument": {"uri": uri}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}),
        ),
        (
            "semantic tokens",
            "textDocument/semanticTokens/full",
            json!({"textDocument": {"uri": uri}}),
        ),
        (
            "workspace symbols",
            "workspace/symbol",
            json!({"query": "message19"}),
        ),
        (
            "findings",
            "textDocument/diagnostic",
            json!({"textDocument": {"uri": uri}}),
        ),
    ] {
        let mut times: Vec<Duration> = (0..300).map(|_| client.time(method, &params)).collect();
        report(name, &mut times);
    }
}

fn one_file(root: &Path) {
    let text = |word: &str| {
        let mut text = String::new();
        for number in 0..MANY {
            let _ = writeln!(
                text,
                "# Variables:\n#   $name (String) - the name\nretcode-{number:05} = {word} {number}\n    .detailed = {word} {number} {{ $name }}\n"
            );
        }
        text
    };
    for (tag, word) in [("zh-CN", "交易失败"), ("en-US", "Transaction failed")] {
        fs::create_dir_all(root.join("locales").join(tag)).expect("a folder");
        fs::write(
            root.join("locales").join(tag).join("retcodes.ftl"),
            text(word),
        )
        .expect("a file");
    }
    let start = Instant::now();
    let mut client = Client::start(root);
    let (source, translation) = (
        root.join("locales/zh-CN/retcodes.ftl"),
        root.join("locales/en-US/retcodes.ftl"),
    );
    client.open(&translation);
    client.open(&source);
    client.ask(
        "textDocument/diagnostic",
        json!({"textDocument": {"uri": uri(&translation)}}),
    );
    println!(
        "{MANY} messages in one file, first findings: {:?}",
        start.elapsed()
    );
    for (name, changed) in [
        ("findings after a key stroke", &translation),
        (
            "findings of the translation after one in the source",
            &source,
        ),
    ] {
        let (mut times, mut processor) = (Vec::new(), Vec::new());
        for round in 0..60 {
            let place = json!({"line": 5 * (round * 150 % MANY) + 2, "character": 16});
            let changes = json!([{"range": {"start": place, "end": place}, "text": "x"}]);
            let (start, before) = (Instant::now(), processor_time());
            client.tell("textDocument/didChange", json!({"textDocument": {"uri": uri(changed), "version": round + 2}, "contentChanges": changes}));
            client.ask(
                "textDocument/diagnostic",
                json!({"textDocument": {"uri": uri(&translation)}}),
            );
            times.push(start.elapsed());
            processor.push(processor_time() - before);
        }
        report(name, &mut times);
        report("  of the processor", &mut processor);
    }
    println!("  memory: {} MB", memory());
}

fn report(name: &str, times: &mut [Duration]) {
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    println!("  {name}: p50 {:?}, p99 {:?}", at(50), at(99));
}

/// What this process holds, in MB.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kilobytes| kilobytes.parse::<u64>().ok())
        .unwrap_or_default()
        / 1000
}

/// The processors' time that this process has used, in hundredths of a second: threads that have ended count.
fn all_processor_time() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(10 * ticks)
}

/// The processors' time of the threads that run, to the nanosecond.
fn processor_time() -> Duration {
    let tasks = fs::read_dir("/proc/self/task")
        .into_iter()
        .flatten()
        .flatten();
    let stats = tasks.filter_map(|task| fs::read_to_string(task.path().join("schedstat")).ok());
    let nanoseconds = stats.filter_map(|stat| stat.split_whitespace().next()?.parse::<u64>().ok());
    Duration::from_nanos(nanoseconds.sum())
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

struct Client {
    connection: Connection,
    last: i32,
}

impl Client {
    fn start(root: &Path) -> Self {
        let (server, connection) = Connection::memory();
        thread::spawn(move || retcodes_lsp::serve(&server, ""));
        let mut client = Client {
            connection,
            last: 0,
        };
        let capabilities = json!({"textDocument": {"diagnostic": {}}});
        client.ask("initialize", json!({"capabilities": capabilities, "workspaceFolders": [{"uri": uri(root), "name": "bench"}]}));
        client.tell("initialized", json!({}));
        client
    }

    fn open(&mut self, path: &Path) {
        let text = fs::read_to_string(path).expect("a text");
        self.tell("textDocument/didOpen", json!({"textDocument": {"uri": uri(path), "languageId": "fluent", "version": 1, "text": text}}));
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.connection
            .sender
            .send(Notification::new(method.to_owned(), params).into())
            .expect("a server");
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        let id = RequestId::from(self.last);
        let request = Request {
            id: id.clone(),
            method: method.to_owned(),
            params,
        };
        self.connection
            .sender
            .send(request.into())
            .expect("a server");
        loop {
            match self.connection.receiver.recv().expect("an answer") {
                Message::Response(response) if response.id == id => {
                    return response.response_result.expect(method);
                }
                _ => {}
            }
        }
    }

    fn time(&mut self, method: &str, params: &Value) -> Duration {
        let start = Instant::now();
        self.ask(method, params.clone());
        start.elapsed()
    }
}
