//! What `docs/translating.md` shows is what happens: its commands are run and its edits made, from top to bottom.
//!
//! In a ```` ```console ```` block a line behind `$ ` is run, and what follows must be printed; a line `…` stands for any
//! lines, a `…` at a line's end for its rest. Behind `<!-- edit FILE -->`, what the first ```` ```ftl ```` block holds
//! becomes what the second one holds.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A fenced block: its language, the edit named before it, its lines.
struct Block {
    language: String,
    edit: Option<String>,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let (mut blocks, mut open, mut edit) = (Vec::new(), None::<Block>, None);
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => block.text.push_str(&format!("{line}\n")),
            (None, Some(language)) => {
                open = Some(Block {
                    language: language.to_owned(),
                    edit: edit.take(),
                    text: String::new(),
                });
            }
            (None, None) => {
                if let Some(file) = line
                    .strip_prefix("<!-- edit ")
                    .and_then(|rest| rest.strip_suffix(" -->"))
                {
                    edit = Some(file.to_owned());
                }
            }
        }
    }
    blocks
}

/// Whether lines are as expected, `…` standing for what is left out.
fn matches(expected: &[&str], lines: &[&str]) -> bool {
    match (expected.split_first(), lines.split_first()) {
        (None, None) => true,
        (Some((&"…", rest)), _) => {
            matches(rest, lines)
                || lines
                    .split_first()
                    .is_some_and(|(_, lines)| matches(expected, lines))
        }
        (Some((first, rest)), Some((line, lines))) => {
            let same = match first.strip_suffix('…') {
                Some(start) => line.starts_with(start.trim_end()),
                None => first == line,
            };
            same && matches(rest, lines)
        }
        _ => false,
    }
}

fn run(folder: &Path, line: &str) -> String {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("retcodes"), "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_retcodes"))
        .current_dir(folder)
        .args(words)
        .env("LC_ALL", "en_US.UTF-8")
        .output();
    let output = output.unwrap();
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[test]
fn the_translators_page_shows_what_happens() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = fs::read_to_string(root.join("docs/translating.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for locale in ["en-US", "zh-CN"] {
        let to = folder.path().join("locales").join(locale);
        fs::create_dir_all(&to).unwrap();
        fs::copy(
            root.join("locales").join(locale).join("retcodes.ftl"),
            to.join("retcodes.ftl"),
        )
        .unwrap();
    }
    let blocks = blocks(&page);
    let mut ran = 0;
    for (index, block) in blocks.iter().enumerate() {
        if let Some(file) = &block.edit {
            let path = folder.path().join(file);
            let text = fs::read_to_string(&path).unwrap();
            assert_eq!(
                text.matches(&block.text).count(),
                1,
                "{file} has this once: {}",
                block.text
            );
            fs::write(&path, text.replace(&block.text, &blocks[index + 1].text)).unwrap();
        }
        if block.language == "console" {
            for command in format!("\n{}", block.text).split("\n$ ").skip(1) {
                let (line, expected) = command.split_once('\n').unwrap_or((command, ""));
                let printed = run(folder.path(), line);
                let (expected, lines): (Vec<&str>, Vec<&str>) = (
                    expected.trim_end().lines().collect(),
                    printed.trim_end().lines().collect(),
                );
                assert!(
                    matches(&expected, &lines),
                    "$ {line}\nprints\n{printed}\nand the page shows\n{}",
                    expected.join("\n")
                );
                ran += 1;
            }
        }
    }
    assert!(ran > 8, "only {ran} commands were found");
}
