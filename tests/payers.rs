//! What payers read, in every locale and for every code: no reason that helps a thief, and no way to tell one code from
//! another.
//!
//! `tests/fixtures/meanings/reason_words.tsv` has the words by which the texts for merchants name a reason: a row for
//! each locale, code and word. A new locale needs rows of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use retcodes::{Actor, Catalog, Meaning, Outcome, RetCode};

/// The word by which a text for merchants names its reason.
struct ReasonWord {
    locale: String,
    code: String,
    word: String,
}

fn reason_words() -> Vec<ReasonWord> {
    let text = fs::read_to_string(root().join("tests/fixtures/meanings/reason_words.tsv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("locale\tcode\tword"));
    let words = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [locale, code, word] = cells[..] else {
            panic!("not three cells: {line}")
        };
        ReasonWord {
            locale: locale.to_owned(),
            code: code.to_owned(),
            word: word.to_owned(),
        }
    });
    words.collect()
}

/// Whether a payer may read no reason: of a decline, of an unknown outcome, of what merchants or developers do wrong.
fn hides_its_reason(meaning: &Meaning<'_>) -> bool {
    meaning.payer() == "payer-generic-decline"
        || meaning.outcome() == Outcome::Unknown
        || matches!(meaning.actor(), Actor::Merchant | Actor::Developer)
}

#[test]
fn no_payer_reads_the_reason_of_a_code_that_hides_it() {
    let catalog = Catalog::embedded();
    let words = reason_words();
    let mut complaints = Vec::new();
    for locale in catalog.locales() {
        let tag = locale.to_string();
        let words: BTreeSet<&str> = words
            .iter()
            .filter(|word| word.locale == tag)
            .map(|word| word.word.as_str())
            .collect();
        assert!(
            words.len() > 10,
            "{tag}: tests/fixtures/meanings/reason_words.tsv has no words of this locale"
        );
        let localizer = catalog.localizer(locale);
        for code in catalog.codes() {
            let message = localizer.message(code);
            let text = message.payer_text().to_lowercase();
            assert_eq!(
                message.payer_locale(),
                locale,
                "{code}: no payer text in this locale"
            );
            if hides_its_reason(&message.meaning()) {
                let leaks = words.iter().filter(|word| text.contains(**word));
                complaints.extend(leaks.map(|word| format!("{tag} {code}: {word:?} in {text}")));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Without this, a word that no text has would let every leak through.
#[test]
fn every_word_of_a_reason_is_one_that_the_merchant_reads() {
    let catalog = Catalog::embedded();
    for ReasonWord { locale, code, word } in reason_words() {
        if !catalog
            .locales()
            .iter()
            .any(|known| known.to_string() == locale)
        {
            continue;
        }
        let message = catalog.localizer(locale.as_str()).message(&code);
        assert!(
            message.text().to_lowercase().contains(&word),
            "{locale} {code}: no {word:?} in {message}"
        );
    }
}

#[test]
fn the_codes_of_a_payer_message_cannot_be_told_apart() {
    let catalog = Catalog::embedded();
    for locale in catalog.locales() {
        let localizer = catalog.localizer(locale);
        let mut seen = BTreeMap::new();
        for code in catalog.codes() {
            let payer = localizer.message(code).for_payer();
            let same = seen
                .entry(catalog.meaning(code).payer())
                .or_insert_with(|| payer.clone());
            assert_eq!(payer, *same, "{code}");
        }
        assert!(seen.len() > 15, "{locale}: {} payer messages", seen.len());
    }
}

#[cfg(feature = "serde")]
#[test]
fn what_a_payer_gets_holds_no_code_no_reason_and_nothing_of_the_gateways() {
    let catalog = Catalog::embedded();
    let secret = "卡号在黑名单中";
    let args = retcodes::Args::new()
        .with("bankMessage", secret)
        .with("parameter", secret)
        .with("userId", secret);
    let keys = BTreeSet::from(["locale", "outcome", "text"]);
    for locale in catalog
        .locales()
        .iter()
        .filter(|locale| locale.to_string() != "zh-CN")
    {
        let localizer = catalog.localizer(locale);
        let codes = catalog.codes().into_iter().map(|code| code.to_string());
        for code in codes.chain(["4242".to_owned(), secret.to_owned()]) {
            for message in [
                localizer.message_or(&code, secret),
                localizer.format(&code, &args),
            ] {
                let payer = message.for_payer();
                let json = serde_json::to_value(&payer).unwrap();
                let object = json.as_object().unwrap();
                assert_eq!(
                    object.keys().map(String::as_str).collect::<BTreeSet<_>>(),
                    keys
                );
                for shown in [json.to_string(), payer.to_string(), format!("{payer:?}")] {
                    assert!(
                        !shown.contains(secret) && !shown.contains(&code),
                        "{code}: {shown}"
                    );
                    assert!(
                        !hides_its_reason(&message.meaning()) || !shown.contains(message.text()),
                        "{code}: {shown}"
                    );
                }
            }
        }
    }
}

/// README names the codes that no app may take for failures.
#[test]
fn readme_names_all_codes_whose_outcome_is_pending() {
    let catalog = Catalog::embedded();
    let is_pending = |code: &RetCode| catalog.meaning(*code).outcome() == Outcome::Pending;
    let pending: Vec<String> = catalog
        .codes()
        .into_iter()
        .filter(is_pending)
        .map(|code| code.to_string())
        .collect();
    let (last, others) = pending.split_last().unwrap();
    let expected = format!("{} and {last}", others.join(", "));
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("<!-- pending codes -->").unwrap();
    let (named, _) = rest.split_once("<!-- end -->").unwrap();
    assert_eq!(named, expected, "README.md, between the comments");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
