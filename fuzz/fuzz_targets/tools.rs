//! Any bytes as the files that `fmt`, `fix` and `sync` change: nothing is lost, texts stay what they were, and a second
//! run changes nothing more.
//!
//! The source locale's file comes first, then a line `%%`, then the translation.

#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use retcodes::Catalog;
use retcodes_check::{Applicability, Input, fix, format, review_texts, sync};
use retcodes_ftl::{Document, Limits};

const SOURCE: &str = "zh-CN";
const TRANSLATION: &str = "fr";

fn read(bytes: &[u8]) -> Document {
    Document::read(bytes, &Limits::DEFAULT)
}

/// What a command makes of the source and the translation.
fn run(command: &str, texts: &[Vec<u8>; 2]) -> [Vec<u8>; 2] {
    let input = |locale: &str, bytes: &[u8]| Input {
        locale: locale.parse().expect("a tag"),
        path: locale.into(),
        document: Ok(read(bytes)),
        state: None,
        wanted: true,
    };
    let inputs = || vec![input(SOURCE, &texts[0]), input(TRANSLATION, &texts[1])];
    let source = SOURCE.parse().expect("a tag");
    let mut after = texts.clone();
    match command {
        "check" => drop(review_texts(inputs(), &source)),
        "fix" => {
            for fixed in fix(inputs(), &source, Applicability::Offered).0 {
                after[fixed.file] = fixed.after.into_bytes();
            }
        }
        "fmt" => {
            for (text, after) in texts.iter().zip(&mut after).filter(|(text, _)| is_text(text)) {
                *after = format(&read(text)).text.into_bytes();
            }
        }
        _ => {
            if texts.iter().all(|text| is_text(text)) {
                after[1] = sync(&read(&texts[0]), &read(&texts[1]), SOURCE).text.into_bytes();
            }
        }
    }
    after
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
    let texts = [source.to_vec(), translation.to_vec()];
    run("check", &texts);
    for command in ["fmt", "fix", "sync"] {
        let after = run(command, &texts);
        let again = run(command, &after);
        for ((before, after), again) in texts.iter().zip(&after).zip(&again) {
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
