//! Every rule: what breaks it and what does not, as a table in `fixtures/rules.txt`.

use std::collections::BTreeSet;

use retcodes_ftl::Rule;

mod common;

struct Case {
    name: String,
    /// `rule line:column id`, and parts of the sentence.
    expected: Vec<(String, Vec<String>)>,
    files: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in include_str!("fixtures/rules.txt").split_inclusive('\n') {
        let Some(directive) = line.strip_prefix("%% ") else {
            if let Some(text) = cases.last_mut().and_then(|case| case.files.last_mut()) {
                text.push_str(line);
            }
            continue;
        };
        let (word, rest) = directive.trim_end().split_once(' ').unwrap();
        match (word, cases.last_mut()) {
            ("case", _) => cases.push(Case {
                name: rest.to_owned(),
                expected: Vec::new(),
                files: vec![String::new()],
            }),
            ("problem", Some(case)) => case.expected.push((rest.to_owned(), Vec::new())),
            ("sentence", Some(case)) => case.expected.last_mut().unwrap().1.push(rest.to_owned()),
            ("source", Some(case)) => case.files.push(String::new()),
            _ => panic!("no such directive: {line}"),
        }
    }
    cases
}

/// What is found in files, highest priority first: `rule line:column id`, and the sentence.
fn found(files: &[String]) -> Vec<(String, String)> {
    let (documents, resolution) = common::read(files);
    let mut found = Vec::new();
    for (document, diagnostics) in documents.iter().zip(&resolution.diagnostics) {
        for one in diagnostics {
            let at = document.text().position(one.span.start);
            let id = one.id.as_deref().unwrap_or("-");
            let place = format!("{} {}:{} {id}", one.rule.code(), at.line, at.column);
            found.push((place, one.message()));
        }
    }
    found
}

#[test]
fn each_rule_finds_what_breaks_it_and_nothing_else() {
    let mut wrong = String::new();
    let cases = cases();
    assert!(cases.len() > 80);
    for case in &cases {
        for crlf in [false, true] {
            let mut files = case.files.clone();
            if crlf {
                files
                    .iter_mut()
                    .for_each(|file| *file = file.replace('\n', "\r\n"));
            }
            let found = found(&files);
            let places = found.iter().map(|(place, _)| place);
            if places.ne(case.expected.iter().map(|(place, _)| place)) {
                wrong.push_str(&format!(
                    "{}, CR LF {crlf}:\n  {found:#?}\n  {:?}\n",
                    case.name, case.expected
                ));
            }
            for ((_, sentence), (_, parts)) in found.iter().zip(&case.expected) {
                for part in parts
                    .iter()
                    .filter(|part| !sentence.contains(part.as_str()))
                {
                    wrong.push_str(&format!("{}: {part:?} in {sentence}\n", case.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_about_a_text_has_a_case() {
    let tables = [
        include_str!("fixtures/rules.txt"),
        include_str!("fixtures/hostile/expected.tsv"),
        include_str!("fixtures/hostile/generated.tsv"),
    ];
    let words = tables
        .iter()
        .flat_map(|table| table.split([' ', '\t', '\n', ',']));
    let words: BTreeSet<&str> = words.collect();
    // What the file system says is found where directories are read.
    let elsewhere = [Rule::Unreadable, Rule::Layout];
    for rule in Rule::ALL.iter().filter(|rule| !elsewhere.contains(rule)) {
        assert!(words.contains(rule.code()), "{} has no case", rule.code());
    }
}

#[test]
fn codes_of_rules_are_distinct_words() {
    let codes: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    for code in codes {
        assert!(
            code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
            "{code}"
        );
    }
}

#[test]
fn every_sentence_says_what_to_do_in_one_line() {
    for case in cases() {
        for (_, sentence) in found(&case.files) {
            assert!(sentence.ends_with(['.', '?', '…']), "{sentence}");
            assert!(!sentence.contains(['\n', '\u{0}']), "{sentence}");
            assert!(
                !sentence.contains("``"),
                "{}: a word is missing: {sentence}",
                case.name
            );
        }
    }
}

#[test]
fn a_diagnostic_points_at_its_place_in_the_bytes_as_found() {
    let lf = "retcode-1001 = 文字\nretcode-1002 = 请联系{ -hotlin }客服\n";
    for (name, text) in [
        ("lf", lf.to_owned()),
        ("crlf", lf.replace('\n', "\r\n")),
        ("mark", format!("\u{FEFF}{lf}")),
        ("both", format!("\u{FEFF}{}", lf.replace('\n', "\r\n"))),
    ] {
        let (documents, resolution) = common::read(&[&text]);
        let [one] = resolution.diagnostics[0].as_slice() else {
            panic!("{name}: {:?}", resolution.diagnostics)
        };
        let at = documents[0].text().position(one.span.start);
        assert_eq!((at.line, at.column), (2, 21), "{name}");
        assert_eq!(&text[one.span.clone()], "-hotlin", "{name}");
    }
}

/// The texts that the documentation of the rules shows, each with the code of its rule.
fn documented() -> Vec<(String, String)> {
    let mut examples = Vec::new();
    let mut example: Option<String> = None;
    let mut open = false;
    for line in include_str!("../src/rule.rs").lines() {
        let doc = line.trim().strip_prefix("///");
        match doc.map(|doc| doc.strip_prefix(' ').unwrap_or(doc)) {
            Some("```text") => (open, example) = (true, Some(String::new())),
            Some("```") => open = false,
            Some(text) if open => example.as_mut().unwrap().push_str(&format!("{text}\n")),
            Some(_) => {}
            None => {
                if let (Some(text), Some((_, code))) = (example.take(), line.split_once(" = \"")) {
                    examples.push((code.split('"').next().unwrap().to_owned(), text));
                }
            }
        }
    }
    examples
}

#[test]
fn what_the_documentation_shows_breaks_the_rule() {
    let examples = documented();
    assert!(examples.len() >= 20);
    for (code, text) in examples {
        let found = found(std::slice::from_ref(&text));
        let is_found = found
            .iter()
            .any(|(place, _)| place.starts_with(&format!("{code} ")));
        assert!(is_found, "{code}: {text}{found:?}");
    }
}
