//! An operator's directories over the embedded texts: `tests/fixtures/overlay/merges.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use retcodes::{Args, BuildError, Catalog};
use serde_json::Value;

#[test]
fn each_overlay_answers_as_its_row_says() {
    let rows: Vec<Value> =
        serde_json::from_str(include_str!("fixtures/overlay/merges.json")).unwrap();
    assert!(rows.len() > 10);
    for row in &rows {
        let root = tempfile::tempdir().unwrap();
        let mut builder = Catalog::builder().embedded();
        for (number, overlay) in row["overlays"].as_array().unwrap().iter().enumerate() {
            let directory = root.path().join(number.to_string());
            lay_out(&directory, overlay);
            builder = builder.directory(directory);
        }
        let catalog = builder.build().unwrap();
        for ask in row["asks"].as_array().unwrap() {
            check(&catalog, ask, &row["about"]);
        }
        if let Some(expected) = row.get("problems") {
            assert_eq!(
                Value::from(problems(&catalog, root.path())),
                *expected,
                "{}",
                row["about"]
            );
        }
    }
}

fn check(catalog: &Catalog, ask: &Value, about: &Value) {
    let about = format!("{about}: {ask}");
    let word = |name: &str| ask.get(name).map(|word| word.as_str().unwrap());
    let given: BTreeMap<String, String> = ask
        .get("args")
        .map(|args| serde_json::from_value(args.clone()).unwrap())
        .unwrap_or_default();
    let mut args = Args::new();
    for (name, value) in &given {
        args = args.with(name.as_str(), value.as_str());
    }
    let localizer = catalog.localizer(word("wishes").unwrap());
    let message = localizer.format(word("code").unwrap(), &args);
    if let Some(text) = word("text") {
        assert_eq!(message.text(), text, "{about}");
    }
    if let Some(part) = word("has") {
        assert!(
            message.text().contains(part),
            "{about}: {:?}",
            message.text()
        );
    }
    if let Some(locale) = word("locale") {
        assert_eq!(message.locale().to_string(), locale, "{about}");
    }
    if let Some(description) = word("description") {
        assert_eq!(message.description(), Some(description), "{about}");
    }
}

/// `<directory>/<file> <rule>`, in order.
fn problems(catalog: &Catalog, root: &Path) -> Vec<String> {
    let mut problems: Vec<String> = catalog
        .diagnostics()
        .iter()
        .map(|problem| {
            let source = Path::new(problem.source()).strip_prefix(root).unwrap();
            format!("{} {}", source.display(), problem.rule())
        })
        .collect();
    problems.sort();
    problems
}

/// A strict builder refuses what a lenient one tells.
#[test]
fn a_strict_builder_refuses_a_directory_that_is_not_there() {
    let root = tempfile::tempdir().unwrap();
    let missing = root.path().join("missing");
    let builder = Catalog::builder().embedded().directory(&missing);
    assert!(builder.build().is_ok());
    let Err(BuildError::Diagnostics(problems)) = builder.strict(true).build() else {
        panic!("built")
    };
    assert_eq!(problems[0].source(), missing.to_str().unwrap());
    assert_eq!(problems[0].rule(), "unreadable");
}

/// Texts by their paths; none for a directory that is not there.
fn lay_out(root: &Path, tree: &Value) {
    for (path, content) in tree.as_object().into_iter().flatten() {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let bytes = match content.as_str() {
            Some(text) => text.as_bytes().to_vec(),
            None => hex(content["hex"].as_str().unwrap()),
        };
        fs::write(path, bytes).unwrap();
    }
}

fn hex(digits: &str) -> Vec<u8> {
    (0..digits.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&digits[i..i + 2], 16).unwrap())
        .collect()
}
