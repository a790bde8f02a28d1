//! Every input that ever broke a promise, and random ones, held to all promises of `invariants`.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

mod invariants;

#[test]
fn requests_that_were_answered_wrong() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/regressions");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        println!("{}", path.display());
        invariants::hold(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        count += 1;
    }
    assert!(count > 5, "{count} files");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    // What fails here becomes a file among the fixtures.
    #[test]
    fn any_text_is_answered_right(
        text in "[a-zA-Z*_.;=0-9, x-]{0,60}(\\|((en|zh|he|iw|sh|und|x|de|art|posix|i|C|no|[a-z]{2,8})([-_](US|TW|XA|ZZ|UK|419|Latn|Hant|Zzzz|x|lojban|psaccent|u|ao|rozaj))*[ ,]){0,6}){0,3}(\\|[0-9]{0,3})?(\\|en=fr|\\|zh-XA=he)?"
    ) {
        invariants::hold(&text);
    }
}
