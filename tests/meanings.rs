//! What codes mean, and what payers read.

use retcodes::{Actor, Catalog, Origin, Outcome, Retry};

#[test]
fn every_code_has_a_meaning_with_a_source() {
    let catalog = Catalog::embedded();
    let codes = catalog.codes();
    assert_eq!(codes.len(), 134);
    for code in codes {
        let meaning = catalog.meaning(code);
        assert!(!meaning.source().is_empty(), "{code}");
        assert!(meaning.payer().starts_with("payer-"), "{code}");
        for locale in catalog.locales() {
            let message = catalog.localizer(locale).message(code);
            assert_eq!(message.meaning(), meaning, "{code}");
            assert!(!message.payer_text().is_empty());
            assert!(!message.payer_text().contains(code.as_str()), "{code}");
        }
    }
}

#[test]
fn all_declined_codes_read_the_same() {
    let localizer = Catalog::embedded().localizer("en-US");
    let declined = localizer.message("1105").payer_text();
    for code in ["9910", "1101", "8911", "8104"] {
        assert_eq!(localizer.message(code).payer_text(), declined, "{code}");
    }
}

#[test]
fn an_unknown_code_is_an_unknown_outcome() {
    let catalog = Catalog::embedded();
    for code in ["4242", "", "unknown", "payer-outcome-unknown", " 1001"] {
        let message = catalog.localizer("en-US").message(code);
        assert_eq!(message.origin(), Origin::Unknown, "{code:?}");
        assert_eq!(
            (message.outcome(), message.retry()),
            (Outcome::Unknown, Retry::QueryFirst),
            "{code:?}"
        );
        assert_eq!(
            catalog.meaning(code).payer(),
            "payer-outcome-unknown",
            "{code:?}"
        );
        assert_eq!(
            message.payer_text(),
            catalog.localizer("en-US").message("9999").payer_text(),
            "{code:?}"
        );
    }
    // The gateway's own words are for merchants.
    let message = catalog.localizer("en-US").message_or("4242", "卡被盗");
    assert_eq!(message.text(), "卡被盗");
    assert!(!message.payer_text().contains('卡'));
    assert_eq!(message.payer_locale().to_string(), "en-US");
}

#[cfg(feature = "overlay")]
#[test]
fn a_text_for_payers_of_a_code_stands_before_its_category() {
    let catalog = Catalog::builder()
        .embedded()
        .text(
            "en-US",
            "retcode-6001 =\n    .payer = Top up your card.\npayer-try-later = Later, please.\n",
        )
        .build()
        .unwrap();
    let localizer = catalog.localizer("en-US");
    assert_eq!(localizer.message("6001").payer_text(), "Top up your card.");
    assert_eq!(localizer.message("0106").payer_text(), "Later, please.");
    // It is no attribute for merchants.
    assert_eq!(localizer.message("6001").attributes(), []);
    // A reader of another language gets their own words, not those of another locale.
    assert_ne!(
        catalog.localizer("zh-CN").message("6001").payer_text(),
        "Top up your card."
    );
}

#[cfg(feature = "overlay")]
#[test]
fn rows_of_an_overlay_replace_ours() {
    const HEADER: &str = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\n";
    let root = tempfile::tempdir().unwrap();
    let rows = format!(
        "{HEADER}1001\tpending\tgateway\tlater\tpayer-in-progress\tdocument\tours\n7000\tfailed\tpayer\tno\tpayer-own\tdocument\tours\n\
         7001\tfailed\tpayer\tno\tpayer-nothing\tdocument\tours\n7002\tlost\tpayer\tno\tpayer-own\tdocument\tours\n"
    );
    std::fs::write(root.path().join("codes.tsv"), rows).unwrap();
    std::fs::create_dir(root.path().join("en-US")).unwrap();
    std::fs::write(
        root.path().join("en-US/retcodes.ftl"),
        "payer-own = Ours.\n",
    )
    .unwrap();
    let catalog = Catalog::builder()
        .embedded()
        .directory(root.path())
        .build()
        .unwrap();
    let meaning = catalog.meaning("1001");
    assert_eq!(
        (meaning.outcome(), meaning.actor(), meaning.source()),
        (Outcome::Pending, Actor::Gateway, "ours")
    );
    assert_eq!(
        catalog.localizer("en-US").message("1001").payer_text(),
        catalog.localizer("en-US").message("2008").payer_text()
    );
    // A code without a text, and a payer message of the operator's own.
    assert_eq!(catalog.meaning("7000").payer(), "payer-own");
    assert_eq!(
        catalog.localizer("en-US").message("7000").origin(),
        Origin::Unknown
    );
    assert_eq!(
        catalog.localizer("en-US").message("7000").payer_text(),
        "Ours."
    );
    // What is wrong costs its row, and is told with its place.
    let told: Vec<(usize, usize, &str)> = catalog
        .diagnostics()
        .iter()
        .map(|one| (one.line(), one.column(), one.rule()))
        .collect();
    assert_eq!(told, [(4, 1, "codes"), (5, 6, "codes")]);
    assert_eq!(catalog.meaning("1002"), Catalog::embedded().meaning("1002"));
}

#[cfg(feature = "serde")]
#[test]
fn what_a_payer_may_see_holds_nothing_else() {
    let localizer = Catalog::embedded().localizer("en-US");
    let payer = localizer.message_or("4242", "reason").for_payer();
    let json = serde_json::to_value(&payer).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["locale", "outcome", "text"]);
    let back: retcodes::PayerMessage<'static> = serde_json::from_value(json).unwrap();
    assert_eq!(back, payer);
}
