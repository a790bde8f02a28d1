//! The examples of the rules: a wrong text breaks its rule and no other, a right one none.

use std::collections::BTreeSet;

use retcodes_check::{
    Diagnostic, Group, Input, Project, Rule, SOURCE, example, examples, record, review_in,
};
use retcodes_ftl::{Document, Limits};
use retcodes_review::StateFile;

fn document(text: &str) -> Document {
    Document::read(text.as_bytes(), &Limits::DEFAULT)
}

/// The state file of a text that was recorded for this source.
fn recorded(source: &str, text: &str) -> Vec<u8> {
    let none = StateFile::default();
    let recorded = record(&document(source), &document(text), &none, &|_, _| None);
    recorded.file.to_string().into_bytes()
}

/// What is found in a text of a locale, beside one of the source locale.
fn found(
    project: &Project,
    locale: &str,
    source: Option<&str>,
    text: &str,
    state: Option<Vec<u8>>,
) -> Vec<Diagnostic> {
    let input = |locale: &str, text: &str, wanted| Input {
        locale: locale.parse().expect("a tag"),
        path: format!("{locale}/retcodes.ftl").into(),
        document: Ok(document(text)),
        state: None,
        wanted,
    };
    let mut inputs = vec![input(locale, text, true)];
    inputs[0].state = state.map(Ok);
    inputs.extend(source.map(|source| input(SOURCE, source, false)));
    review_in(project, inputs, &SOURCE.parse().expect("a tag")).diagnostics
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
        let (source, project) = (example.source.as_deref(), example.project());
        let before = example.before.as_deref();
        let state = before.map(|before| recorded(before, &example.wrong));
        let broken = codes(&found(
            &project,
            &example.locale,
            source,
            &example.wrong,
            state,
        ));
        if broken != expected {
            wrong.push(format!("{code}, wrong: {broken:?}"));
        }
        let state = source.map(|source| recorded(source, &example.right));
        let broken = codes(&found(
            &project,
            &example.locale,
            source,
            &example.right,
            state,
        ));
        if !broken.is_empty() {
            wrong.push(format!("{code}, right: {broken:?}"));
        }
        let broken = source
            .map(|source| codes(&found(&project, SOURCE, None, source, None)))
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
    "state-file",
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

/// In every shipped language: what a payer reads of a success or a decline does for no outcome that is open.
#[test]
fn an_open_outcome_reads_neither_as_paid_nor_as_failed_in_any_shipped_language() {
    let catalog = retcodes::Catalog::embedded();
    let rows = std::fs::read_to_string("../../codes/easypay.tsv").expect("the codes");
    let project = Project::new(Some(&rows), None);
    let mut complaints = Vec::new();
    for locale in catalog.locales() {
        let tag = locale.to_string();
        let localizer = catalog.localizer(locale);
        let (paid, declined) = (localizer.message("0000"), localizer.message("8104"));
        let wrong = [
            ("payer-in-progress", paid.text()),
            ("payer-outcome-unknown", paid.text()),
            ("payer-in-progress", declined.payer_text()),
            ("payer-start-again", declined.payer_text()),
            ("payer-already-paid", declined.payer_text()),
            ("retcode-9999 = ?\n    .payer", paid.text()),
        ];
        let is_found = |id: &str, text: &str| {
            codes(&found(
                &project,
                &tag,
                None,
                &format!("{id} = {text}\n"),
                None,
            ))
            .contains("payer-outcome")
        };
        for (id, text) in wrong {
            if !is_found(id, text) {
                complaints.push(format!("{tag} {id}, not found: {text}"));
            }
        }
        // They may name what they are about, and a final outcome is no secret.
        for (id, text) in [
            ("payer-already-paid", localizer.message("2007").payer_text()),
            ("payer-received", paid.text()),
            ("payer-generic-decline", declined.payer_text()),
        ] {
            if is_found(id, text) {
                complaints.push(format!("{tag} {id}, found: {text}"));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
