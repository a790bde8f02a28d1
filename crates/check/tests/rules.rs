//! The examples of the rules: a wrong text breaks its rule and no other, a right one none.

use std::collections::BTreeSet;

use retcodes_check::{Diagnostic, Group, Input, Rule, SOURCE, example, examples, review_texts};
use retcodes_ftl::{Document, Limits};

/// What is found in a text of a locale, beside one of the source locale.
fn found(locale: &str, source: Option<&str>, text: &str) -> Vec<Diagnostic> {
    let input = |locale: &str, text: &str, wanted| Input {
        locale: locale.parse().expect("a tag"),
        path: format!("{locale}/retcodes.ftl").into(),
        document: Ok(Document::read(text.as_bytes(), &Limits::DEFAULT)),
        wanted,
    };
    let mut inputs = vec![input(locale, text, true)];
    inputs.extend(source.map(|source| input(SOURCE, source, false)));
    review_texts(inputs, &SOURCE.parse().expect("a tag")).diagnostics
}

fn codes(diagnostics: &[Diagnostic]) -> BTreeSet<String> {
    diagnostics
        .iter()
        .map(|one| one.rule.code().to_owned())
        .collect()
}

#[test]
fn a_wrong_text_breaks_its_rule_and_the_right_one_none() {
    let mut wrong = Vec::new();
    for (code, example) in examples() {
        let mut expected: BTreeSet<String> = example.also.iter().cloned().collect();
        expected.insert(code.to_owned());
        let source = example.source.as_deref();
        let broken = codes(&found(&example.locale, source, &example.wrong));
        if broken != expected {
            wrong.push(format!("{code}, wrong: {broken:?}"));
        }
        let broken = codes(&found(&example.locale, source, &example.right));
        if !broken.is_empty() {
            wrong.push(format!("{code}, right: {broken:?}"));
        }
        let broken = source
            .map(|source| codes(&found(SOURCE, None, source)))
            .unwrap_or_default();
        if !broken.is_empty() {
            wrong.push(format!("{code}, source: {broken:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What no text of a few lines can show is shown by the tests of the command line.
const WITHOUT: &[&str] = &[
    "unreadable",
    "file-size",
    "encoding",
    "layout",
    "too-many-problems",
    "expanded-size",
];

#[test]
fn every_rule_has_an_example_and_every_example_a_rule() {
    let without = Rule::all()
        .filter(|rule| example(*rule).is_none())
        .map(Rule::code);
    assert_eq!(without.collect::<Vec<_>>(), WITHOUT);
    assert!(examples().all(|(code, _)| Rule::from_code(code).is_some()));
    let files = std::fs::read_dir("src/rules").expect("the groups").count();
    assert_eq!(files, Group::ALL.len() + 1);
}

#[test]
fn every_rule_of_the_reader_is_a_rule_here_and_as_bad() {
    for rule in retcodes_ftl::Rule::ALL {
        let ours = Rule::from_code(rule.code()).expect("a rule of this code");
        let error = rule.severity() == retcodes_ftl::Severity::Error;
        assert_eq!(
            ours.severity() == retcodes_check::Severity::Error,
            error,
            "{ours}"
        );
    }
}
