//! Texts of many languages: what is right and must not be found, and what a fix must leave alone.

use std::fs;
use std::sync::LazyLock;

use retcodes_check::{
    Applicability, Diagnostic, Input, Messages, Options, Project, Rule, SOURCE, Severity,
    Workspace, fix, review, review_in,
};
use retcodes_ftl::{Document, Limits};
use serde_json::Value;

const SHIPPED: &str = "../../locales/zh-CN/retcodes.ftl";

fn cases(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(format!("tests/fixtures/{file}")).expect("the fixture");
    text.lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect()
}

/// The shipped source, codes file and glossary, read once.
struct Shipped {
    source: Document,
    project: Project,
    with_glossary: Project,
}

static READ: LazyLock<Shipped> = LazyLock::new(|| {
    let read = |path: &str| fs::read_to_string(path).expect(path);
    let (codes, glossary) = (
        read("../../codes/easypay.tsv"),
        read("../../locales/glossary.tsv"),
    );
    Shipped {
        source: Document::read(&fs::read(SHIPPED).expect("the source"), &Limits::DEFAULT),
        project: Project::new(Some(&codes), None),
        with_glossary: Project::new(Some(&codes), Some(&glossary)),
    }
});

/// The text of a case beside the shipped source.
fn inputs(case: &Value) -> Vec<Input> {
    let input = |locale: &str, document, wanted| Input {
        locale: locale.parse().expect("a tag"),
        path: locale.into(),
        document: Ok(document),
        state: None,
        wanted,
    };
    let text = case["ftl"].as_str().expect("a text").as_bytes();
    let locale = case["locale"].as_str().expect("a locale");
    vec![
        input(locale, Document::read(text, &Limits::DEFAULT), true),
        input(SOURCE, READ.source.clone(), false),
    ]
}

/// What is found beside the shipped source, codes file and, where it is asked for, glossary.
fn found(case: &Value, glossary: bool) -> Vec<Diagnostic> {
    let project = if glossary {
        &READ.with_glossary
    } else {
        &READ.project
    };
    let source = SOURCE.parse().expect("a tag");
    let mut found = review_in(project, inputs(case), &source).diagnostics;
    found.retain(|one| ![Rule::MISSING_MESSAGE, Rule::MISSING_ATTRIBUTE].contains(&one.rule));
    found
}

#[test]
fn nothing_is_wrong_with_correct_texts() {
    let mut wrong = Vec::new();
    for case in cases("correct.jsonl")
        .iter()
        .chain(&cases("more_correct.jsonl"))
    {
        let codes: Vec<&str> = found(case, false)
            .iter()
            .map(|one| one.rule.code())
            .collect();
        if !codes.is_empty() {
            wrong.push(format!("{codes:?} {case}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each mistake is found by its rule, at its place where one is given, and said in a sentence that names no internals.
#[test]
fn mistakes_of_translators_are_found() {
    let mut missed = Vec::new();
    for case in cases("mistakes.jsonl")
        .iter()
        .chain(&cases("more_mistakes.jsonl"))
    {
        let Some(rule) = case["rule"].as_str() else {
            continue;
        };
        let (text, at) = (case["ftl"].as_str().expect("a text"), case["at"].as_str());
        let found = found(case, rule == "glossary");
        let placed = |one: &Diagnostic| one.span.clone().and_then(|span| text.get(span));
        if !found
            .iter()
            .any(|one| one.rule.code() == rule && (at.is_none() || placed(one) == at))
        {
            let there: Vec<_> = found
                .iter()
                .map(|one| (one.rule.code(), placed(one)))
                .collect();
            missed.push(format!("{rule} at {at:?}, not {there:?}\n  {case}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// The shipped texts, with the codes and the glossary beside them.
#[test]
fn nothing_is_wrong_with_the_shipped_texts() {
    let workspace = Workspace::open("../../locales".as_ref()).expect("the shipped locales");
    let review = review(&workspace, &Options::default());
    let messages = Messages::new("en");
    let wrong = review.diagnostics.iter();
    let said = wrong
        .filter(|one| one.severity() > Severity::Note)
        .map(|one| {
            let file = review.files.get(one.file).map(|file| file.shown.as_str());
            format!(
                "{file:?} {} {:?}: {}",
                one.rule,
                one.id,
                messages.of(one).message
            )
        });
    assert_eq!(said.collect::<Vec<_>>(), Vec::<String>::new());
    assert!(review.checked().count() >= 15);
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
