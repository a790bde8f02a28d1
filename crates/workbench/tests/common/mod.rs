//! A workbench over a folder of its own, asked as the page asks it: through HTTP.
#![allow(dead_code, unreachable_pub)]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use retcodes_workbench::{Options, Server};
use serde_json::Value;

pub struct Bench {
    folder: tempfile::TempDir,
    /// `127.0.0.1:PORT`.
    pub host: String,
    /// `/TOKEN/`.
    pub path: String,
}

/// An answer: its status, its headers as they came, and its body.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Bench {
    pub fn new(texts: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (locale, text) in texts {
            fs::create_dir_all(folder.path().join("locales").join(locale)).unwrap();
            fs::write(
                folder
                    .path()
                    .join("locales")
                    .join(locale)
                    .join("retcodes.ftl"),
                text,
            )
            .unwrap();
        }
        Self::serve(folder)
    }

    /// A second program over the same folder, as after closing the first.
    pub fn again(self) -> Self {
        Self::serve(self.folder)
    }

    fn serve(folder: tempfile::TempDir) -> Self {
        let options = Options {
            folder: folder.path().join("locales"),
            state: Some(folder.path().join("state")),
            ..Options::default()
        };
        let server = Server::bind(&options).unwrap();
        let address = server.address();
        std::thread::spawn(move || server.run());
        let (host, path) = address
            .strip_prefix("http://")
            .unwrap()
            .split_once('/')
            .unwrap();
        Self {
            folder,
            host: host.to_owned(),
            path: format!("/{path}"),
        }
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("locales")
    }

    pub fn path(&self, locale: &str) -> PathBuf {
        self.root().join(locale).join("retcodes.ftl")
    }

    pub fn read(&self, locale: &str) -> String {
        fs::read_to_string(self.path(locale)).unwrap()
    }

    pub fn state(&self, locale: &str) -> String {
        fs::read_to_string(self.path(locale).with_file_name("retcodes.state")).unwrap_or_default()
    }

    pub fn get(&self, what: &str) -> Value {
        let answer = self.send(
            "GET",
            &format!("{}api/{what}", self.path),
            &[("Host", &self.host)],
            "",
        );
        assert_eq!(answer.status, 200, "{what}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    pub fn post(&self, what: &str, body: &Value) -> Value {
        let answer = self.try_post(what, body);
        assert_eq!(answer.status, 200, "{what}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    pub fn try_post(&self, what: &str, body: &Value) -> Answer {
        let origin = format!("http://{}", self.host);
        let headers = [
            ("Host", self.host.as_str()),
            ("Origin", &origin),
            ("Content-Type", "application/json"),
        ];
        self.send(
            "POST",
            &format!("{}api/{what}", self.path),
            &headers,
            &body.to_string(),
        )
    }

    /// A request with these headers and no others.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let headers: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let head = format!(
            "{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        let _ = stream.write_all(body.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .unwrap_or(0);
        let body = if head
            .to_ascii_lowercase()
            .contains("transfer-encoding: chunked")
        {
            unchunked(body)
        } else {
            body.to_owned()
        };
        Answer {
            status,
            head: head.to_ascii_lowercase(),
            body,
        }
    }
}

fn unchunked(body: &str) -> String {
    let (mut rest, mut whole) = (body, String::new());
    while let Some((size, after)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        if size == 0 {
            break;
        }
        whole.push_str(&after[..size]);
        rest = after[size..].trim_start_matches("\r\n");
    }
    whole
}

/// Every `.ftl` file that the project has: its texts, the tools' words, the reader's fixtures.
pub fn texts_of_the_project() -> Vec<(String, String)> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["locales", "crates"].map(|name| root.join(name)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
        {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("target") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ftl")
                && let Ok(text) = fs::read_to_string(&path)
            {
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}
