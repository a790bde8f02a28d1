//! Fallback rules, from outside: tables of cases through `Negotiator` and `Wishes`.

use std::fs;
use std::path::PathBuf;

use retcodes::negotiate::Negotiator;

/// The rows of a table: cells parted by tabs, `#` at the start of a line for a comment.
fn rows(name: &str) -> Vec<Vec<String>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/negotiate")
        .join(name);
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| {
            line.split('\t')
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect()
}

#[test]
fn heads_with_what_icu_answers() {
    let mut wrong = Vec::new();
    for row in rows("locale_matching.tsv") {
        let [supported, desired, expected] = row.as_slice() else {
            panic!("{row:?}")
        };
        let negotiator = Negotiator::new(supported.split(','));
        let chain = negotiator.chain(desired);
        if chain.first() != Some(&expected.as_str()) {
            wrong.push(format!("{supported} | {desired} | {expected}: {chain:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{wrong:#?}", wrong.len());
}
