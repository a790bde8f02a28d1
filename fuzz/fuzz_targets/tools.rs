//! Any bytes as the files that `fmt`, `fix` and `sync` change: nothing is lost, texts stay what they were, and a second
//! run changes nothing more.
//!
//! The source locale's file comes first, then a line `%%`, then the translation. The command line is a program, not a
//! library, so its modules are read in here, and its commands run as they do there, on a folder of files.

#![no_main]
#![allow(
    dead_code,
    unused_imports,
    reason = "the commands that are not run here"
)]

#[path = "../../cli/src/change.rs"]
mod change;
#[path = "../../cli/src/check/mod.rs"]
mod check;
#[path = "../../cli/src/commands/mod.rs"]
mod commands;
#[path = "../../cli/src/diagnostics/mod.rs"]
mod diagnostics;
#[path = "../../cli/src/document.rs"]
mod document;
#[path = "../../cli/src/fallback.rs"]
mod fallback;
#[path = "../../cli/src/locales_dir.rs"]
mod locales_dir;
#[path = "../../cli/src/plural.rs"]
mod plural;
#[path = "../../cli/src/render.rs"]
mod render;
#[path = "../../cli/src/speech.rs"]
mod speech;
#[path = "../../cli/src/tag.rs"]
mod tag;
#[path = "../../cli/src/texts.rs"]
mod texts;
#[path = "../../cli/src/todo.rs"]
mod todo;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Parser;
use libfuzzer_sys::fuzz_target;
use retcodes::Catalog;

const SOURCE: &str = "zh-CN";
const TRANSLATION: &str = "fr";

/// The commands that are run.
#[derive(Parser)]
enum Cli {
    Check(commands::check::Args),
    Fix(commands::fix::Args),
    Fmt(commands::fmt::Args),
    Sync(commands::sync::Args),
}

/// A folder of two files.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(source: &[u8], translation: &[u8]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        for (locale, bytes) in [(SOURCE, source), (TRANSLATION, translation)] {
            fs::create_dir(folder.0.path().join(locale)).expect("a folder");
            fs::write(folder.file(locale), bytes).expect("a file");
        }
        folder
    }

    fn file(&self, locale: &str) -> PathBuf {
        self.0.path().join(locale).join("retcodes.ftl")
    }

    fn bytes(&self) -> [Vec<u8>; 2] {
        [SOURCE, TRANSLATION].map(|locale| fs::read(self.file(locale)).expect("is still there"))
    }

    fn run(&self, command: &str) {
        let folder = self.0.path().to_str().expect("ASCII");
        let cli = Cli::parse_from(["retcodes", command, "--locales", folder]);
        let mut out = anstream::AutoStream::never(io::stdout().lock());
        let outcome = match &cli {
            Cli::Check(args) => commands::check::run(args, &mut out),
            Cli::Fix(args) => commands::fix::run(args, &mut out),
            Cli::Fmt(args) => commands::fmt::run(args, &mut out),
            Cli::Sync(args) => commands::sync::run(args, &mut out),
        };
        // What cannot be read is refused; what is written is looked at by the caller.
        let _ = outcome;
    }
}

/// Every text of a file that a reader may see.
fn texts_of(bytes: &[u8]) -> BTreeMap<String, String> {
    let text = String::from_utf8_lossy(bytes);
    let catalog = Catalog::builder()
        .text("en-US", &text)
        .build()
        .expect("one locale");
    let localizer = catalog.localizer("en-US");
    let mut texts = BTreeMap::new();
    for code in catalog.codes() {
        let message = localizer.message(code);
        for (name, text) in message.attributes() {
            texts.insert(format!("{code}.{name}"), text.to_owned());
        }
        let description = message.description().map(str::to_owned);
        texts.extend(description.map(|text| (format!("{code}.description"), text)));
        texts.insert(code.to_string(), message.into_text().into_owned());
    }
    texts
}

/// The comments of a file, as they stand there, in order of their words.
fn comments_of(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.trim_start_matches('\u{FEFF}').lines();
    let mut comments: Vec<String> = lines
        .filter(|line| line.starts_with('#') && !line.trim_matches(['#', ' ']).is_empty())
        .map(|line| line.trim_end().to_owned())
        .collect();
    comments.sort_unstable();
    comments
}

/// Whether the files can be compared: `fix` may change what a text says, and files that are not text.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok()
}

fn hold(source: &[u8], translation: &[u8]) {
    for command in ["fmt", "fix", "sync"] {
        let folder = Folder::new(source, translation);
        folder.run("check");
        assert_eq!(
            folder.bytes(),
            [source, translation],
            "`check` changes nothing"
        );
        folder.run(command);
        let after = folder.bytes();
        folder.run(command);
        let again = folder.bytes();
        for ((before, after), again) in [source, translation].into_iter().zip(&after).zip(&again) {
            let show = String::from_utf8_lossy;
            assert_eq!(
                show(after),
                show(again),
                "`{command}` twice, of\n{}",
                show(before)
            );
            if !is_text(before) {
                continue;
            }
            let (had, has) = (texts_of(before), texts_of(after));
            for (name, text) in &had {
                // `fix` mends what a text says. What was left out may be shown now, but nothing may vanish.
                let kept = has
                    .get(name)
                    .is_some_and(|now| command == "fix" || now == text);
                assert!(
                    kept,
                    "`{command}` loses {name}:\n{}\n=>\n{}",
                    show(before),
                    show(after)
                );
            }
            if command == "fmt" {
                assert_eq!(
                    comments_of(before),
                    comments_of(after),
                    "`fmt`:\n{}",
                    show(before)
                );
            }
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let split = bytes.windows(4).position(|window| window == b"\n%%\n");
    let (source, translation) = match split {
        Some(at) => (&bytes[..=at], &bytes[at + 4..]),
        None => (
            &b"retcode-0000 = \xe4\xba\xa4\xe6\x98\x93\xe6\x88\x90\xe5\x8a\x9f\n"[..],
            bytes,
        ),
    };
    hold(source, translation);
});
