//! The fallback map against the negotiation that it is made from.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use retcodes_export::FallbackMap;
use retcodes_negotiate::Negotiator;

const LOCALES: [&str; 15] = [
    "ar", "de", "en-US", "es-419", "fr", "id", "ja", "ko", "ms", "pt-BR", "ru", "th", "vi",
    "zh-CN", "zh-TW",
];

fn subtag(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => prop::sample::select(words).prop_map(|word| format!("-{word}")),
    ]
}

/// Tags of languages that are near to ours, of any others, with scripts and regions that matter and some that do not.
fn tag() -> impl Strategy<Value = String> {
    let language = prop_oneof![
        prop::sample::select(vec![
            "zh", "en", "es", "pt", "fr", "de", "ar", "id", "ms", "ja", "ko", "ru", "th", "vi",
            "und", "iw", "cmn", "yue", "gsw", "ca", "eu", "gl", "be", "uk", "kk", "cy", "jv", "su",
            "nan", "hak", "arz", "apc", "in", "zsm", "lb", "br", "oc",
        ])
        .prop_map(String::from),
        "[a-z]{2,3}",
    ];
    let script = subtag(&[
        "Hans", "Hant", "Latn", "Cyrl", "Arab", "Jpan", "Kore", "Thai", "Hani", "Zzzz",
    ]);
    let region = subtag(&[
        "CN", "TW", "HK", "MO", "SG", "MY", "US", "GB", "AU", "ES", "MX", "419", "PT", "BR", "AO",
        "CA", "CH", "EG", "ID", "001", "DE", "UK",
    ]);
    (language, script, region)
        .prop_map(|(language, script, region)| format!("{language}{script}{region}"))
}

#[test]
fn the_map_gives_every_tag_the_chain_that_negotiation_gives() {
    let locales = LOCALES.map(String::from);
    let defaults = ["en-US", "zh-CN"].map(String::from);
    let map = FallbackMap::new(&locales, &defaults);
    let negotiator = Negotiator::new(&locales).defaults(&defaults);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 100_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&tag(), |tag| {
            let chain = negotiator.chain(tag.as_str());
            let expected: Vec<String> = chain.of(&locales).cloned().collect();
            prop_assert_eq!(map.chain(&tag), expected, "{}", tag);
            Ok(())
        })
        .unwrap();
    for (tag, first) in [
        ("zh-SG", "zh-CN"),
        ("zh-HK", "zh-TW"),
        ("es-ES", "es-419"),
        ("pt-AO", "pt-BR"),
        ("nl", "en-US"),
    ] {
        assert_eq!(map.chain(tag)[0], first, "{tag}");
    }
    let size = map.file().text.len();
    assert!(size < 200_000, "{size} bytes");
}
