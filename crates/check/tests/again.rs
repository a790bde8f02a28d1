//! A review with a memory finds what one without finds, whatever has changed since.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use retcodes_check::{Input, Memory, Project, SOURCE, review_again, review_in};
use retcodes_ftl::{Document, Limits};
use retcodes_review::StateFile;

/// What translators write, and what goes wrong while they do.
const PARTS: [&str; 24] = [
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "{",
    "}",
    "{ $bankMessage }",
    "{ -hotline }",
    "{ -hotlien }",
    "failed",
    "1,000 ",
    "。",
    "，",
    "\n-hotline = 1\n",
    "\nretcode-1001 = Invalid  signature\n",
    "\nretcode-9999 = x\n    .detailed = { $y }\n",
    "\n# check-ignore doubled-space: for a test\n",
    "\n    .description = a",
    "# Variables:\n#   $z (String) - z\n",
    "=",
    "\"",
    "retcode-",
    "é",
];

/// A part put in, or some bytes taken out, at a place of the translation or of the source.
type Change = (bool, usize, Option<usize>);

fn changed(text: &mut String, (_, place, part): Change) {
    let mut at = place % (text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    match part {
        Some(part) => text.insert_str(at, PARTS[part % PARTS.len()]),
        None => {
            let rest = &text[at..];
            let end = rest
                .char_indices()
                .nth(5)
                .map_or(rest.len(), |(end, _)| end);
            text.replace_range(at..at + end, "");
        }
    }
}

/// Every text as a draft of the source as it is.
fn states(translation: &str, source: &str) -> Vec<u8> {
    let read = |text: &str| Document::read(text.as_bytes(), &Limits::DEFAULT);
    let mut states = StateFile::default();
    let review = retcodes_review::review(&read(source), &read(translation), &states);
    review.record(&mut states);
    states.to_string().into_bytes()
}

fn inputs(translation: &str, source: &str, states: &[u8]) -> Vec<Input> {
    let input = |locale: &str, text: &str, wanted: bool| Input {
        locale: locale.parse().expect("a tag"),
        path: locale.into(),
        document: Ok(Document::read(text.as_bytes(), &Limits::DEFAULT)),
        state: wanted.then(|| Ok(states.to_vec())),
        wanted,
    };
    vec![
        input("en-US", translation, true),
        input(SOURCE, source, false),
        // As many as are evidence of how long a text is.
        input("zh-TW", source, false),
        input("de", translation, false),
        input("fr", translation, false),
    ]
}

/// The first messages of a shipped text: enough to meet, few enough to check often.
fn shipped(locale: &str) -> String {
    let text = fs::read_to_string(format!("../../locales/{locale}/retcodes.ftl")).expect("a text");
    let end = text.find("## 1200").expect("a group");
    let group = text.find("## 9900").expect("a group");
    format!("{}{}", &text[..end], &text[group..])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_remembered_is_what_would_be_found(
        changes in prop::collection::vec((any::<bool>(), any::<usize>(), prop::option::weighted(0.8, any::<usize>())), 1..25)
    ) {
        let source_locale = SOURCE.parse().expect("a tag");
        let (mut translation, mut source) = (shipped("en-US"), shipped(SOURCE));
        let project = Project::of(Path::new("../../locales"));
        let mut memory = Memory::default();
        let mut states = states(&translation, &source);
        for change in changes {
            if change.1 % 7 == 0 {
                states = self::states(&translation, &source);
            }
            changed(if change.0 { &mut source } else { &mut translation }, change);
            let again = review_again(&project, inputs(&translation, &source, &states), &source_locale, &mut memory);
            let afresh = review_in(&project, inputs(&translation, &source, &states), &source_locale);
            prop_assert_eq!(again.diagnostics, afresh.diagnostics);
        }
    }
}
