//! Every text that ships, in a file that can be reviewed: `tests/snapshots/`.
//!
//! `INSTA_UPDATE=always cargo test --test golden` writes it anew.

use std::fmt::Write as _;

use retcodes::{Args, Catalog, Origin};

/// What a reader of one locale gets for every code: the text, what it becomes with arguments, the
/// description and the other attributes.
fn shown(locale: &str) -> String {
    let catalog = Catalog::embedded();
    let localizer = catalog.localizer(locale);
    let args = Args::new()
        .with("bankMessage", "«bankMessage»")
        .with("parameter", "«parameter»")
        .with("userId", "«userId»");
    let mut shown = String::new();
    for code in catalog.codes() {
        let message = localizer.message(code);
        assert_eq!(
            message.origin(),
            Origin::Requested,
            "{locale} has no text for {code}"
        );
        writeln!(shown, "{code}  {message}").unwrap();
        let detailed = localizer.format(code, &args);
        if detailed.text() != message.text() {
            writeln!(shown, "      detailed: {detailed}").unwrap();
        }
        if let Some(description) = message.description() {
            writeln!(shown, "      description: {description}").unwrap();
        }
        for (name, text) in message.attributes() {
            writeln!(shown, "      {name}: {text}").unwrap();
        }
    }
    writeln!(shown, "4242  {}", localizer.message("4242")).unwrap();
    shown
}

#[test]
fn every_text_is_the_one_that_was_reviewed() {
    for locale in ["en-US", "zh-CN"] {
        insta::assert_snapshot!(locale, shown(locale));
    }
}

#[test]
fn the_shipped_texts_have_no_problem() {
    let problems: Vec<String> = Catalog::embedded()
        .diagnostics()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn a_code_without_a_text_is_unknown() {
    // The document has a row for 9904 with both cells empty.
    let message = Catalog::embedded().localizer("zh-CN").message("9904");
    assert_eq!(message.origin(), Origin::Unknown);
    assert!(message.text().contains("9904"));
}
