//! `fmt` and `sync` on random files, valid and broken: content never changes or vanishes, and a second run changes
//! nothing more. What a file says is judged here by Fluent's own parser, not by the command's own idea of it.

use std::fs;
use std::path::Path;
use std::process::Command;

use fluent_syntax::ast::{Entry, Resource};
use proptest::collection::vec;
use proptest::prelude::*;

/// A byte order mark.
const MARK: char = '\u{feff}';

/// Files that one run of the command works on.
const FILES: usize = 12;
const LOCALES: [&str; FILES] = [
    "af", "ar", "cs", "da", "de", "es", "fi", "fr", "he", "ja", "ko", "nl",
];

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (1000u32..1012).prop_map(|code| format!("retcode-{code}")),
        1 => Just("retcode-unknown".to_owned()),
        1 => Just("helper".to_owned()),
        1 => Just("-brand".to_owned()),
        1 => Just("retcode-PR07".to_owned()),
    ]
}

/// A pattern, with line ends of its own.
fn pattern() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-z中，.!*\\[\\]\"# ]{1,8}",
        1 => Just("{ $x }".to_owned()),
        1 => Just("{$x}".to_owned()),
        1 => Just("{ -brand }".to_owned()),
        1 => Just("{ \"\\u4e2d { \" }".to_owned()),
        1 => Just("\n   next".to_owned()),
        1 => Just("\n\n      deeper".to_owned()),
        1 => Just("\n  { $x }".to_owned()),
        1 => Just("{ $n ->\n [one] eins\n  *[other] { $n }\n      viele\n }".to_owned()),
        1 => Just("{ NUMBER( $n ,minimumFractionDigits:2) }".to_owned()),
    ];
    vec(part, 1..4).prop_map(|parts| parts.concat())
}

fn entry() -> impl Strategy<Value = String> {
    let equals = || prop_oneof![Just(" = "), Just("="), Just("  =   "), Just(" =\n    ")];
    let attribute = (
        prop_oneof![Just("detailed"), Just("description"), Just("own")],
        equals(),
        pattern(),
    )
        .prop_map(|(name, equals, pattern)| format!("\n  .{name}{equals}{pattern}"));
    let comment = prop_oneof![
        3 => Just(String::new()),
        1 => Just("# A comment\n".to_owned()),
        1 => Just("# Variables:\n#   $x (String) - x\n".to_owned()),
    ];
    let message = (comment, id(), equals(), pattern(), vec(attribute, 0..3)).prop_map(
        |(comment, id, equals, pattern, attributes)| {
            format!("{comment}{id}{equals}{pattern}{}", attributes.concat())
        },
    );
    prop_oneof![
        12 => message,
        1 => Just("# On its own".to_owned()),
        1 => Just("# retcode-1003 = waits\n#     .detailed = too".to_owned()),
        1 => Just("# Add to retcode-1002:\n#     .detailed = waits".to_owned()),
        1 => (0..4u8).prop_map(|n| format!("## Group {n}")),
        1 => Just("##".to_owned()),
        1 => Just("### Header".to_owned()),
    ]
}

/// A file without anything that Fluent's parser refuses.
fn valid() -> impl Strategy<Value = String> {
    let gap = prop_oneof![Just("\n"), Just("\n\n"), Just("\n\n\n"), Just("  \n")];
    let file = (vec((entry(), gap), 0..10), any::<bool>(), any::<bool>());
    file.prop_map(|(entries, crlf, mark)| {
        let text: String = entries
            .iter()
            .map(|(entry, gap)| format!("{entry}{gap}"))
            .collect();
        let text = if crlf {
            text.replace('\n', "\r\n")
        } else {
            text
        };
        if mark {
            format!("\u{feff}{text}")
        } else {
            text
        }
    })
}

/// A file with something broken in it, or nothing but noise.
fn broken() -> impl Strategy<Value = String> {
    let noise = "[ \t\r\n{}\\[\\]().*#=$\"\\\\a-c0-2中\u{200b}-]{0,12}";
    let spoilt = (valid(), any::<prop::sample::Index>(), noise, 0..6usize).prop_map(
        |(text, at, noise, gone)| {
            let chars: Vec<char> = text.chars().collect();
            let at = at.index(chars.len() + 1);
            let rest = chars.iter().skip((at + gone).min(chars.len()));
            chars
                .iter()
                .take(at)
                .copied()
                .chain(noise.chars())
                .chain(rest.copied())
                .collect()
        },
    );
    prop_oneof![3 => spoilt, 1 => noise.prop_map(String::from)]
}

fn files() -> impl Strategy<Value = Vec<String>> {
    vec(prop_oneof![valid(), broken()], FILES)
}

fn put(folder: &Path, locale: &str, text: &str) {
    let path = folder.join("locales").join(locale);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("retcodes.ftl"), text).unwrap();
}

fn get(folder: &Path, locale: &str) -> String {
    fs::read_to_string(folder.join("locales").join(locale).join("retcodes.ftl")).unwrap()
}

/// Runs a command on the files, twice; gives what became of each.
fn run(command: &str, source: Option<&str>, files: &[String]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    source
        .iter()
        .for_each(|source| put(folder.path(), "zh-CN", source));
    LOCALES
        .iter()
        .zip(files)
        .for_each(|(locale, text)| put(folder.path(), locale, text));
    let run = || {
        let output = Command::new(env!("CARGO_BIN_EXE_retcodes"))
            .current_dir(folder.path())
            .arg(command)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{error}");
        assert!(error.is_empty(), "{error}");
        LOCALES
            .iter()
            .map(|locale| get(folder.path(), locale))
            .collect::<Vec<String>>()
    };
    let first = run();
    for (first, second) in first.iter().zip(run()) {
        assert_eq!(*first, second, "a second run changes something");
    }
    source
        .iter()
        .for_each(|source| assert_eq!(get(folder.path(), "zh-CN"), *source, "the source changed"));
    first
}

/// What a file says: each entry as the parser has it, line ends and the spaces of blank lines aside.
fn says(text: &str) -> Vec<String> {
    // The parser reads a last `#` without a line end as a comment of no lines, and a last CR becomes a line end by what
    // is added after it: with a line end after it, a file says the same before and after.
    let text = text.trim_start_matches(MARK).to_owned() + "\n";
    let text = text.replace("\r\n", "\n");
    let blank = |line: &str| line.trim_matches(' ').is_empty();
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| if blank(line) { "" } else { line })
        .collect();
    let text = without_code_points(&lines.join("\n"));
    let (Ok(Resource { body }) | Err((Resource { body }, _))) =
        fluent_syntax::parser::parse(text.as_str());
    body.iter()
        .map(|entry| match entry {
            Entry::Junk { content } => format!("junk {}", content.trim_end()),
            // A text of no characters is no text.
            entry => format!("{entry:?}").replace(", TextElement { value: \"\" }", ""),
        })
        .collect()
}

/// The text with `\\` for each `\u` and `\U`: the parser itself panics at one before a character that is not ASCII.
fn without_code_points(text: &str) -> String {
    let mut chars = text.chars();
    let mut result = String::new();
    while let Some(char) = chars.next() {
        result.push(char);
        if char == '\\' {
            result.extend(chars.next().map(|next| match next {
                'u' | 'U' => '\\',
                next => next,
            }));
        }
    }
    result
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn fmt_keeps_everything(files in files()) {
        for (before, after) in files.iter().zip(run("fmt", None, &files)) {
            let (mut said, mut says) = (says(before), says(&after));
            // With an entry that can't be read, the order stays too.
            if !said.iter().any(|entry| entry.starts_with("junk")) {
                said.sort();
                says.sort();
            }
            prop_assert_eq!(said, says, "{:?} became {:?}", before, after);
        }
    }

    #[test]
    fn sync_only_adds_comments(source in prop_oneof![3 => valid(), 1 => broken()], files in files()) {
        for (before, after) in files.iter().zip(run("sync", Some(&source), &files)) {
            // Without what was added, the file is what it was, to the byte.
            prop_assert_eq!(before.starts_with(MARK), after.starts_with(MARK));
            // A lone CR at the end of the file becomes a line end by what follows it.
            let mut lines = lines(before).peekable();
            for line in self::lines(&after) {
                if lines.peek() == Some(&line) {
                    lines.next();
                } else {
                    let is_comment = line.is_empty() || line.starts_with('#');
                    prop_assert!(is_comment, "{:?} became {:?}", before, after);
                }
            }
            prop_assert_eq!(lines.find(|line| !line.is_empty()), None, "{:?} became {:?}", before, after);
            // And no entry has been cut in two, joined or made a comment of.
            let mut said = says(&after).into_iter().peekable();
            for entry in says(before) {
                let entry = strip_comment(&entry);
                prop_assert!(said.any(|other| strip_comment(&other) == entry), "{:?} became {:?}", before, after);
            }
        }
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches(MARK)
        .split('\n')
        .map(|line| line.trim_end_matches('\r'))
}

/// An entry without the comment above it, to which `sync` may add a line.
fn strip_comment(entry: &str) -> String {
    match entry.rfind(", comment: ") {
        Some(at) if entry.starts_with("Message") || entry.starts_with("Term") => {
            entry[..at].to_owned()
        }
        _ => entry.to_owned(),
    }
}
