//! Fixes on any text: a second run changes nothing more, no word is lost, and a safe fix changes no text that is read.

use std::collections::BTreeMap;

use proptest::prelude::*;
use retcodes_check::{
    Applicability, Input, Rule, SOURCE, Severity, fix, normalized_pattern, review_texts,
};
use retcodes_ftl::{Document, Limits};

const SOURCE_TEXT: &str = "-hotline = 4000188888\n\n# Variables:\n#   $bankMessage (String) - x\nretcode-9990 = 银行交易出错\n    .detailed = 银行交易出错，{ $bankMessage }\n    .description = 请联系{ -hotline }。\n";

fn inputs(locale: &str, text: &str) -> Vec<Input> {
    let input = |locale: &str, text: &str, wanted| Input {
        locale: locale.parse().expect("a tag"),
        path: locale.into(),
        document: Ok(Document::read(text.as_bytes(), &Limits::DEFAULT)),
        state: None,
        wanted,
    };
    vec![input(locale, text, true), input(SOURCE, SOURCE_TEXT, false)]
}

fn fixed(locale: &str, text: &str, level: Applicability) -> String {
    let (fixed, _) = fix(inputs(locale, text), &SOURCE.parse().expect("a tag"), level);
    fixed
        .into_iter()
        .next()
        .map_or_else(|| text.to_owned(), |one| one.after)
}

/// The errors in a text, by rule and id.
fn errors(locale: &str, text: &str) -> Vec<(Rule, Option<String>)> {
    let found = review_texts(inputs(locale, text), &SOURCE.parse().expect("a tag")).diagnostics;
    let errors = found
        .into_iter()
        .filter(|one| one.severity() == Severity::Error);
    errors.map(|one| (one.rule, one.id)).collect()
}

/// Each text that is read, by name.
fn read(text: &str) -> BTreeMap<String, String> {
    let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
    let mut texts = BTreeMap::new();
    for message in document.messages().filter(|message| !message.spoilt) {
        for (name, pattern) in message.patterns() {
            let name = name.map_or(String::new(), |name| format!(".{name}"));
            texts
                .entry(format!("{}{name}", message.key()))
                .or_insert_with(|| normalized_pattern(pattern));
        }
    }
    texts
}

/// Pieces of which files are made, right and wrong ones.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "retcode-9990 = ",
            "retcode-1001 = ",
            "Retcode-1002 =",
            "1003 = ",
            "-hotline = ",
            "    .detailed = ",
            "\t.description = ",
            "    description = ",
            ".detailed ＝ ",
            "# Variables:\n#   $bankMessage (String) - x\n",
            "# note \n",
            "#bad\n",
            "// c\n",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            " \n",
            "  ",
            "\t",
            "{ $bankMessage }",
            "{ $bankMesage }",
            "{ $ x }",
            "{ -hotline }",
            "{ - hotline }",
            "{ -hotlien }",
            "｛ $bankMessage ｝",
            "{",
            "}",
            "{ \"",
            "\" }",
            "{ $n ->\n    [one] a\n   *[other] b\n    }",
            "$bankMessage",
            "text",
            "Text ",
            "失败",
            "，",
            "。",
            ",",
            ".",
            "...",
            "!!",
            "（",
            ")",
            "“",
            "\"",
            "\u{a0}",
            "\u{3000}",
            "\u{200b}",
            "\u{feff}",
            "\u{202e}",
            "e\u{301}",
            "１２３",
            " ,",
            "a.Bb",
            "&nbsp;",
            "%s",
            "\\n",
            "\\u12",
            "\u{0}",
            "# check-ignore doubled-space: x\n",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// What a fix may not take away: Chinese characters are no part of a name, a mark or a tab.
fn words(text: &str) -> usize {
    text.chars()
        .filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
        .count()
}

#[test]
fn words_in_an_unclosed_brace_are_no_name() {
    let text = "retcode-9990 = {失败\n";
    assert_eq!(fixed("en-US", text, Applicability::Offered), text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn a_second_run_changes_nothing_more_and_no_word_is_lost(
        text in text(),
        locale in prop::sample::select(vec!["en-US", "zh-TW", "ja", "fr", "ar"]),
    ) {
        for level in [Applicability::Safe, Applicability::Offered] {
            let once = fixed(locale, &text, level);
            prop_assert_eq!(&fixed(locale, &once, level), &once);
            prop_assert!(words(&once) >= words(&text));
        }
    }

    #[test]
    fn a_safe_fix_changes_no_text_that_is_read_and_makes_no_error(
        text in text(),
        locale in prop::sample::select(vec!["en-US", "zh-CN", "ja", "fr", "he"]),
    ) {
        let after = fixed(locale, &text, Applicability::Safe);
        let wrong = errors(locale, &text);
        let now = read(&after);
        for (name, text) in read(&text).iter().filter(|(name, _)| !wrong.iter().any(|(_, id)| id.as_ref() == Some(name))) {
            prop_assert_eq!(now.get(name), Some(text), "{}", name);
        }
        for (rule, id) in errors(locale, &after) {
            prop_assert!(wrong.iter().any(|(_, wrong)| *wrong == id), "{} {:?} in {:?}", rule, id, after);
        }
    }
}
