//! Texts of many languages: what is right and must not be found, and what a fix must leave alone.

use std::fs;

use retcodes_check::{Applicability, Diagnostic, Input, Rule, SOURCE, fix, review_texts};
use retcodes_ftl::{Document, Limits};
use serde_json::Value;

const SHIPPED: &str = "../../locales/zh-CN/retcodes.ftl";

fn cases(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(format!("tests/fixtures/{file}")).expect("the fixture");
    text.lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect()
}

/// The text of a case beside the shipped source.
fn inputs(case: &Value) -> Vec<Input> {
    let input = |locale: &str, bytes: Vec<u8>, wanted| Input {
        locale: locale.parse().expect("a tag"),
        path: locale.into(),
        document: Ok(Document::read(&bytes, &Limits::DEFAULT)),
        state: None,
        wanted,
    };
    let text = case["ftl"].as_str().expect("a text").as_bytes();
    vec![
        input(
            case["locale"].as_str().expect("a locale"),
            text.to_vec(),
            true,
        ),
        input(SOURCE, fs::read(SHIPPED).expect("the source"), false),
    ]
}

fn found(case: &Value) -> Vec<Diagnostic> {
    review_texts(inputs(case), &SOURCE.parse().expect("a tag")).diagnostics
}

#[test]
fn nothing_is_wrong_with_correct_texts() {
    let mut wrong = Vec::new();
    for case in cases("correct.jsonl") {
        let mut found = found(&case);
        found.retain(|one| ![Rule::MISSING_MESSAGE, Rule::MISSING_ATTRIBUTE].contains(&one.rule));
        if !found.is_empty() {
            let codes: Vec<&str> = found.iter().map(|one| one.rule.code()).collect();
            wrong.push(format!("{codes:?} {case}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_safe_fix_leaves_texts_as_they_are() {
    let source = SOURCE.parse().expect("a tag");
    let mut wrong = Vec::new();
    for case in cases("fix_leaves_alone.jsonl") {
        let (fixed, _) = fix(inputs(&case), &source, Applicability::Safe);
        wrong.extend(
            fixed
                .into_iter()
                .map(|fixed| format!("{case}\n  {:?}", fixed.after)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
