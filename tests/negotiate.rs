//! The fallback rules from outside: tables of cases, and what holds for any wishes and locales.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use retcodes::negotiate::{Distance, Explanation, Negotiator, Why, Wishes};
use unic_langid::LanguageIdentifier;

fn read(path: impl AsRef<Path>) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of a table: so many cells parted by tabs, `#` at the start of a line for a comment.
fn rows<const CELLS: usize>(name: &str) -> Vec<[String; CELLS]> {
    let row = |line: &str| {
        let mut cells = line
            .split('\t')
            .map(|cell| cell.replace("\\t", "\t").replace("\\n", "\n"));
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    };
    let table = read(Path::new("tests/fixtures/negotiate").join(name));
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rows: Vec<_> = lines.map(row).collect();
    assert!(!rows.is_empty(), "{name} holds no case");
    rows
}

/// Fails with everything that is wrong, not with the first only.
fn all_right(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_head_is_what_icu_answers() {
    let mut wrong = Vec::new();
    for table in ["locale_matching.tsv", "icu_random.tsv"] {
        for [supported, desired, expected] in rows(table) {
            let negotiator = Negotiator::new(supported.split(','));
            let chain = negotiator.chain(&desired);
            if chain.first() != Negotiator::new([&expected]).available().next().as_ref() {
                wrong.push(format!(
                    "{table}: {desired} × {supported} = {expected}, not {chain:?}"
                ));
            }
        }
    }
    all_right(&wrong);
}

#[test]
fn texts_are_read_as_wishes() {
    let mut wrong = Vec::new();
    for [text, wished, refused, skipped] in rows("headers.tsv") {
        let wishes = Wishes::parse(&text);
        let read = [
            wishes.wishes().collect::<Vec<_>>().join(" "),
            wishes.refused().collect::<Vec<_>>().join(" "),
            wishes.skipped().collect::<Vec<_>>().join("|"),
        ];
        if read != [wished, refused, skipped] {
            wrong.push(format!("{text:?}: {read:?}"));
        }
    }
    all_right(&wrong);
}

#[test]
fn wishes_lead_to_chains() {
    let mut wrong = Vec::new();
    for [available, defaults, wishes, expected] in rows("chains.tsv") {
        let mut negotiator = Negotiator::new(available.split(','));
        if !defaults.is_empty() {
            negotiator = negotiator.defaults(defaults.split(','));
        }
        let chain = negotiator.chain(&wishes).join(",");
        if chain != expected {
            wrong.push(format!(
                "{wishes} × {available} ({defaults}) = {expected}, not {chain}"
            ));
        }
    }
    all_right(&wrong);
}

/// `wishes × available = chain`, then perhaps two spaces and a remark.
#[test]
fn the_documentation_tells_the_truth() {
    let docs = read("src/negotiate/mod.rs");
    let diagrams: Vec<_> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("//!")?.split_once('×'))
        .filter_map(|(wishes, rest)| Some((wishes.trim(), rest.split_once('=')?)))
        .collect();
    assert!(diagrams.len() > 10);
    let mut wrong = Vec::new();
    for (wishes, (available, expected)) in diagrams {
        let expected = expected.trim().split("  ").next().unwrap_or_default();
        let negotiator = Negotiator::new(available.split_whitespace());
        let chain = negotiator.chain(wishes).join(" ");
        if chain != expected {
            wrong.push(format!("{wishes} × {available} = {expected}, not {chain}"));
        }
    }
    all_right(&wrong);
}

#[test]
fn a_default_for_a_language_comes_before_the_general_ones() {
    let negotiator = Negotiator::new(["zh-CN", "en-US", "fr"])
        .default_for("en", "en-US")
        .default_for("zh-Hant", "fr")
        .default_for("iw", "en-US");
    for (wishes, expected) in [
        ("cy-Latn, en-Cyrl", "en-US zh-CN"),
        ("en-Cyrl", "en-US zh-CN"),
        ("zh-TW", "fr zh-CN"),
        ("zh-SG", "zh-CN"),
        ("he", "en-US zh-CN"),
        ("ja", "zh-CN"),
        ("he, zh-Hant", "en-US fr zh-CN"),
    ] {
        assert_eq!(negotiator.chain(wishes).join(" "), expected, "{wishes}");
    }
}

#[test]
fn a_text_is_read_up_to_its_limits() {
    let count = |text: &str| Wishes::parse(text).wishes().count();
    assert_eq!(count(&"en,".repeat(32)), 32);
    assert_eq!(count(&"en,".repeat(33)), 32);

    // 4 KiB: what begins within them but ends beyond isn't cut in two.
    let padded = |spaces: usize| format!("en{}zh-TW", " ".repeat(spaces));
    let at_the_limit = Wishes::parse(&padded(4096 - 2 - 5))
        .wishes()
        .last()
        .map(str::to_owned);
    assert_eq!(at_the_limit.as_deref(), Some("zh-TW"));
    let beyond = Wishes::parse(&padded(4096 - 2 - 4))
        .wishes()
        .last()
        .map(str::to_owned);
    assert_eq!(beyond.as_deref(), Some("en"));

    // 35 bytes: the subtags within them count.
    for (tag, read) in [
        (
            "zh-TW-u-nu-hanidec-x-abcdefgh-abcdef",
            "zh-TW-u-nu-hanidec-x-abcdefgh",
        ),
        (
            "zh-TW-u-nu-hanidec-x-abcdefgh-abcde",
            "zh-TW-u-nu-hanidec-x-abcdefgh-abcde",
        ),
    ] {
        assert_eq!(Wishes::parse(tag).wishes().collect::<Vec<_>>(), [read]);
    }
    let endless = format!("de{}", "-abcdefgh".repeat(10_000));
    assert_eq!(Wishes::parse(&endless).wishes().count(), 1);
    let ids = vec!["en".parse::<LanguageIdentifier>().unwrap(); 100];
    assert_eq!(Wishes::from(&ids).wishes().count(), 32);
}

#[test]
fn identifiers_and_lists_are_wishes_too() {
    let ids: Vec<LanguageIdentifier> = ["zh-Hant-HK", "en"].map(|id| id.parse().unwrap()).into();
    assert_eq!(
        Wishes::from(&ids).wishes().collect::<Vec<_>>(),
        ["zh-Hant-HK", "en"]
    );
    assert_eq!(
        Wishes::from(&ids[0]).wishes().collect::<Vec<_>>(),
        ["zh-Hant-HK"]
    );
    let list = Wishes::from(["zh_HK.UTF-8", "en"]);
    assert_eq!(list.wishes().collect::<Vec<_>>(), ["zh-HK", "en"]);
    assert!(Wishes::parse(" , ").is_empty());
}

#[test]
fn the_explanation_says_why() {
    let negotiator = Negotiator::new(["en-US", "de", "fr", "ja", "zh-CN", "zh-TW"]);
    let wishes = Wishes::parse("zh-HK, gsw;q=0.5, fr;q=0");
    let explanation = negotiator.explain(&wishes);
    assert_eq!(explanation.chain, ["zh-TW", "de", "en-US"]);
    assert_eq!(explanation.requested, 2);
    let told: Vec<_> = explanation
        .locales
        .iter()
        .map(|placement| {
            let distance = placement.distance.map(Distance::total);
            (placement.locale, placement.wish, distance, placement.why)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("en-US", Some("gsw"), Some(84), Why::Default),
            ("de", Some("gsw"), Some(8), Why::Wish),
            ("fr", Some("gsw"), Some(84), Why::Refused),
            ("ja", Some("zh-HK"), Some(134), Why::Far),
            ("zh-CN", Some("zh-HK"), Some(54), Why::Far),
            ("zh-TW", Some("zh-HK"), Some(5), Why::Wish),
        ]
    );
}

/// Tags that have something to do with each other.
fn tag() -> impl Strategy<Value = String> {
    let language = prop::sample::select(vec![
        "en", "zh", "es", "pt", "sr", "ar", "nb", "no", "da", "iw", "he", "cy", "und", "qaa", "deu",
    ]);
    let script = prop::sample::select(vec!["", "-Latn", "-Hant", "-Cyrl"]);
    let region = prop::sample::select(vec![
        "", "-US", "-GB", "-TW", "-HK", "-419", "-001", "-XA", "-ZZ",
    ]);
    (language, script, region)
        .prop_map(|(language, script, region)| format!("{language}{script}{region}"))
}

fn wish() -> impl Strategy<Value = String> {
    let weight = prop::sample::select(vec!["", ";q=0.5", ";q=0.1", ";q=0"]);
    (prop_oneof![9 => tag(), 1 => Just("*".to_owned())], weight)
        .prop_map(|(tag, weight)| format!("{tag}{weight}"))
}

/// Locales in some order, and in another.
fn shuffled() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    prop::collection::btree_set(tag(), 1..12).prop_flat_map(|tags| {
        let tags: Vec<_> = tags.into_iter().collect();
        (Just(tags.clone()).prop_shuffle(), Just(tags).prop_shuffle())
    })
}

proptest! {
    // What fails here becomes a row of a table.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_chain_has_no_duplicates_and_ends_with_the_defaults(
        (available, defaults) in shuffled(),
        wishes in prop::collection::vec(wish(), 0..6),
    ) {
        let defaults = &defaults[..defaults.len().min(2)];
        let negotiator = Negotiator::new(&available).defaults(defaults);
        let wishes = Wishes::parse(&wishes.join(","));
        let explanation = negotiator.explain(&wishes);
        let chain = &explanation.chain;

        let mut sorted = chain.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(sorted.len(), chain.len());
        prop_assert!(!chain.is_empty());

        let refused = |locale: &str| explanation.locales.iter().any(|p| p.locale == locale && p.why == Why::Refused);
        for default in Negotiator::new(defaults).available() {
            prop_assert!(chain.contains(&default) || refused(default), "{} in {:?}", default, chain);
        }
        // Behind the matches, unless ICU took nothing for one, stands nothing but defaults and what stands in for them.
        for placement in explanation.locales {
            let place = chain.iter().position(|locale| *locale == placement.locale);
            prop_assert_eq!(place.is_some_and(|place| place < explanation.requested), placement.why == Why::Wish);
            prop_assert_eq!(place.is_none(), matches!(placement.why, Why::Far | Why::Refused));
        }
        prop_assert_eq!(negotiator.chain(wishes.clone()), negotiator.chain(wishes));
    }

    #[test]
    fn what_is_wished_for_by_name_heads_the_chain((available, _) in shuffled(), which in any::<prop::sample::Index>()) {
        let wish = which.get(&available);
        let negotiator = Negotiator::new(&available);
        let wishes = Wishes::parse(wish);
        let explanation = negotiator.explain(&wishes);
        let placement = explanation.locales.iter().find(|p| Some(p.locale) == wishes.wishes().next()).unwrap();
        prop_assert_eq!(placement.distance.map(Distance::total), Some(0));
        prop_assert_eq!(placement.why, Why::Wish);
        let head = explanation.locales.iter().find(|p| p.locale == explanation.chain[0]).unwrap();
        prop_assert_eq!(head.distance.map(Distance::total), Some(0));
    }

    #[test]
    fn the_order_of_locales_only_breaks_ties(
        (one, other) in shuffled(),
        wishes in prop::collection::vec(tag(), 1..4),
    ) {
        let wishes = Wishes::parse(&wishes.join(","));
        let default = [one[0].clone()];
        let (one, other) = (Negotiator::new(one).defaults(&default), Negotiator::new(other).defaults(&default));
        let (one, other) = (one.explain(&wishes), other.explain(&wishes));
        let mut sets = [one.chain.clone(), other.chain.clone()];
        sets.iter_mut().for_each(|chain| chain.sort_unstable());
        prop_assert_eq!(&sets[0], &sets[1]);
        let distance = |explanation: &Explanation<'_>| {
            let head = explanation.chain[0];
            let placement = explanation.locales.iter().find(|placement| placement.locale == head);
            placement.map(|placement| (placement.wish.map(str::to_owned), placement.distance))
        };
        prop_assert_eq!(distance(&one), distance(&other));
    }

    #[test]
    fn no_text_panics(text in any::<String>(), available in prop::collection::vec(any::<String>(), 0..5)) {
        let negotiator = Negotiator::new(&available);
        let wishes = Wishes::parse(&text);
        prop_assert!(negotiator.explain(&wishes).chain.len() <= available.len());
    }

    #[test]
    fn no_header_panics(text in "[a-zA-Z0-9*_.@;=,: x-]{0,200}") {
        let wishes = Wishes::parse(&text);
        prop_assert!(wishes.wishes().count() + wishes.refused().count() <= 32);
        for tag in wishes.wishes() {
            let again = Wishes::parse(tag);
            prop_assert_eq!(again.wishes().next(), Some(tag));
        }
    }
}
