//! Every rule: what breaks it and what does not, as a table in `fixtures/ftl/rules.txt`.

use std::collections::BTreeSet;

use retcodes::ftl::{self, Layer, Rule, Severity, Source};

struct Case {
    name: String,
    /// `rule line:column id`, and parts of the sentence.
    expected: Vec<(String, Vec<String>)>,
    sources: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in include_str!("fixtures/ftl/rules.txt").split_inclusive('\n') {
        let Some(directive) = line.strip_prefix("%% ") else {
            if let Some(text) = cases.last_mut().and_then(|case| case.sources.last_mut()) {
                text.push_str(line);
            }
            continue;
        };
        let (word, rest) = directive.trim_end().split_once(' ').unwrap();
        match (word, cases.last_mut()) {
            ("case", _) => {
                cases.push(Case {
                    name: rest.to_owned(),
                    expected: Vec::new(),
                    sources: vec![String::new()],
                });
            }
            ("problem", Some(case)) => case.expected.push((rest.to_owned(), Vec::new())),
            ("sentence", Some(case)) => case.expected.last_mut().unwrap().1.push(rest.to_owned()),
            ("source", Some(case)) => case.sources.push(String::new()),
            _ => panic!("no such directive: {line}"),
        }
    }
    cases
}

fn sources(texts: &[String]) -> Vec<Source> {
    let mut layer = if texts.len() > 1 {
        Layer::Overlay
    } else {
        Layer::Embedded
    };
    let mut sources = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        let locale = "en-US".parse().unwrap();
        sources.push(Source {
            name: i.to_string().into(),
            locale,
            layer,
            bytes: text.clone().into_bytes().into(),
        });
        layer = Layer::Embedded;
    }
    sources
}

#[test]
fn each_rule_finds_what_breaks_it_and_nothing_else() {
    let mut wrong = String::new();
    let cases = cases();
    assert!(cases.len() > 80);
    for case in &cases {
        let problems = ftl::check(&sources(&case.sources));
        let found: Vec<String> = problems
            .iter()
            .map(|p| {
                format!(
                    "{} {}:{} {}",
                    p.rule().code(),
                    p.line(),
                    p.column(),
                    p.id().unwrap_or("-")
                )
            })
            .collect();
        let expected: Vec<&String> = case.expected.iter().map(|(problem, _)| problem).collect();
        if found.iter().ne(expected.iter().copied()) {
            let sentences: Vec<&str> = problems.iter().map(ftl::Problem::sentence).collect();
            wrong.push_str(&format!(
                "{}:\n  {found:?}\n  {expected:?}\n  {sentences:?}\n",
                case.name
            ));
        }
        for (problem, (_, parts)) in problems.iter().zip(&case.expected) {
            for part in parts {
                if !problem.sentence().contains(part.as_str()) {
                    wrong.push_str(&format!(
                        "{}: {:?} in {}\n",
                        case.name,
                        part,
                        problem.sentence()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_about_a_text_has_a_case() {
    let tables = [
        include_str!("fixtures/ftl/rules.txt"),
        include_str!("fixtures/hostile/expected.tsv"),
        include_str!("fixtures/hostile/generated.tsv"),
    ];
    let words: BTreeSet<&str> = tables
        .iter()
        .flat_map(|table| table.split([' ', '\t', '\n', ',']))
        .collect();
    // What the file system says is the business of whoever reads from it.
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
fn every_problem_says_what_to_do_in_one_line() {
    for case in cases() {
        for problem in ftl::check(&sources(&case.sources)) {
            let sentence = problem.sentence();
            assert!(sentence.ends_with(['.', '?', '…']), "{sentence}");
            assert!(!sentence.contains(['\n', '\u{0}']), "{sentence}");
            assert!(
                !sentence.contains("``"),
                "{}: a word is missing: {sentence}",
                case.name
            );
            assert!(problem.severity() <= Severity::Error);
        }
    }
}

#[test]
fn a_problem_points_at_its_place_in_the_bytes_as_found() {
    let lf = "retcode-1001 = 文字\nretcode-1002 = 请联系{ -hotlin }客服\n";
    for (name, text) in [
        ("lf", lf.to_owned()),
        ("crlf", lf.replace('\n', "\r\n")),
        ("mark", format!("\u{FEFF}{lf}")),
        ("both", format!("\u{FEFF}{}", lf.replace('\n', "\r\n"))),
    ] {
        let problems = ftl::check(&sources(std::slice::from_ref(&text)));
        assert_eq!(problems.len(), 1, "{name}");
        assert_eq!(
            (problems[0].line(), problems[0].column()),
            (2, 21),
            "{name}"
        );
        assert_eq!(&text[problems[0].span()], "-hotlin", "{name}");
    }
}

/// The texts that the documentation of the rules shows, each with the code of its rule.
fn documented() -> Vec<(String, String)> {
    let mut examples = Vec::new();
    let mut example: Option<String> = None;
    let mut open = false;
    for line in include_str!("../src/ftl/problem.rs").lines() {
        let doc = line
            .trim()
            .strip_prefix("///")
            .map(|doc| doc.strip_prefix(' ').unwrap_or(doc));
        match doc {
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
        let problems = ftl::check(&sources(std::slice::from_ref(&text)));
        assert!(
            problems.iter().any(|problem| problem.rule().code() == code),
            "{code}: {text}{problems:?}"
        );
    }
}
