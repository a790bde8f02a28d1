//! The rules from outside: tables of cases, and what holds for any request and any available locales.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use retcodes_negotiate::{
    Distance, Explanation, LanguageRanges, MaximizedLocale, Negotiator, Placement, Reason,
    ToLanguageRanges, read_tag,
};
use unic_langid::LanguageIdentifier;

fn read(path: impl AsRef<Path>) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of a table: cells separated by tabs, `#` at the start of a line for a comment.
fn rows<const CELLS: usize>(name: &str) -> Vec<[String; CELLS]> {
    let row = |line: &str| {
        let mut cells = line
            .split('\t')
            .map(|cell| cell.replace("\\t", "\t").replace("\\n", "\n"));
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    };
    let table = read(Path::new("tests/fixtures").join(name));
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rows: Vec<_> = lines.map(row).collect();
    assert!(!rows.is_empty(), "{name} holds no case");
    rows
}

/// Fails with everything that is wrong, not with the first only.
fn assert_all_right(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A negotiator with the tags that it was made of.
struct Named {
    tags: Vec<String>,
    negotiator: Negotiator,
}

impl Named {
    fn new(available: &str, defaults: &str) -> Self {
        let mut tags: Vec<String> = available.split(',').map(str::to_owned).collect();
        let mut negotiator = Negotiator::new(&tags);
        if !defaults.is_empty() {
            negotiator = negotiator.defaults(defaults.split(','));
            // A default that isn't available becomes available, behind the others.
            for default in defaults.split(',') {
                if !tags.iter().any(|tag| tag == default) {
                    tags.push(default.to_owned());
                }
            }
        }
        assert_eq!(negotiator.len(), tags.len());
        Self { tags, negotiator }
    }

    fn chain(&self, requested: impl ToLanguageRanges) -> String {
        let chain = self.negotiator.chain(requested);
        chain.of(&self.tags).cloned().collect::<Vec<_>>().join(",")
    }
}

#[test]
fn the_head_is_what_icu_answers() {
    let mut wrong = Vec::new();
    for table in ["locale_matching.tsv", "icu_random.tsv"] {
        for [available, requested, expected] in rows(table) {
            let chain = Named::new(&available, "").chain(&requested);
            if chain.split(',').next() != Some(expected.as_str()) {
                wrong.push(format!(
                    "{table}: {requested} × {available} = {expected}, not {chain}"
                ));
            }
        }
    }
    assert_all_right(&wrong);
}

#[test]
fn texts_are_read_as_language_ranges() {
    let mut wrong = Vec::new();
    for [text, requested, refused, skipped] in rows("headers.tsv") {
        let ranges = LanguageRanges::parse(&text);
        let read = [
            ranges.requested().collect::<Vec<_>>().join(" "),
            ranges.refused().collect::<Vec<_>>().join(" "),
            ranges.skipped().collect::<Vec<_>>().join("|"),
        ];
        if read != [requested, refused, skipped] {
            wrong.push(format!("{text:?}: {read:?}"));
        }
    }
    assert_all_right(&wrong);
}

#[test]
fn requests_lead_to_chains() {
    let mut wrong = Vec::new();
    for [available, defaults, requested, expected] in rows("chains.tsv") {
        let chain = Named::new(&available, &defaults).chain(&requested);
        if chain != expected {
            wrong.push(format!(
                "{requested} × {available} ({defaults}) = {expected}, not {chain}"
            ));
        }
    }
    assert_all_right(&wrong);
}

/// The diagrams: `requested × available = chain`, then perhaps two spaces and a remark.
#[test]
fn the_documentation_tells_the_truth() {
    let docs = read("src/lib.rs");
    let diagrams: Vec<_> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("//!")?.split_once('×'))
        .filter_map(|(requested, rest)| Some((requested.trim(), rest.split_once('=')?)))
        .collect();
    assert!(diagrams.len() > 10);
    let mut wrong = Vec::new();
    for (requested, (available, expected)) in diagrams {
        let expected = expected
            .trim()
            .split("  ")
            .next()
            .unwrap_or_default()
            .replace(' ', ",");
        let available = available.split_whitespace().collect::<Vec<_>>().join(",");
        let chain = Named::new(&available, "").chain(requested);
        if chain != expected {
            wrong.push(format!(
                "{requested} × {available} = {expected}, not {chain}"
            ));
        }
    }
    assert_all_right(&wrong);
}

#[test]
fn a_default_for_a_language_comes_before_the_general_ones() {
    let mut named = Named::new("zh-CN,en-US,fr", "");
    named.negotiator = named
        .negotiator
        .default_for("en", "en-US")
        .default_for("zh-Hant", "fr")
        .default_for("iw", "en-US");
    for (requested, expected) in [
        ("cy-Latn, en-Cyrl", "en-US,zh-CN"),
        ("en-Cyrl", "en-US,zh-CN"),
        ("zh-TW", "fr,zh-CN"),
        ("zh-SG", "zh-CN"),
        ("he", "en-US,zh-CN"),
        ("ja", "zh-CN"),
        ("he, zh-Hant", "en-US,fr,zh-CN"),
    ] {
        assert_eq!(named.chain(requested), expected, "{requested}");
    }
}

#[test]
fn positions_are_those_of_the_list_that_was_given() {
    let negotiator = Negotiator::new(["no tag", "de", "?", "fr", "DE"]);
    assert_eq!(negotiator.len(), 5);
    assert_eq!(negotiator.chain("fr").positions(), [3, 1]);
    assert_eq!(negotiator.chain("de").positions(), [1, 4]);
    assert_eq!(negotiator.locale(0), None);
    assert_eq!(
        negotiator
            .clone()
            .default_positions([2, 3, 70_000, 9])
            .chain("ja")
            .positions(),
        [3]
    );
    assert_eq!(
        negotiator.defaults(["it", "?"]).chain("ja").positions(),
        [5]
    );
    assert!(Negotiator::new(["?"]).chain("en").is_empty());
    assert_eq!(Negotiator::new([""; 0]).chain("en").first(), None);
}

/// What a build script writes negotiates as what is read at run time, with and without further defaults.
#[test]
fn baked_locales_are_as_good_as_read_ones() {
    for [available, defaults, requested, _] in rows("chains.tsv") {
        let tags: Vec<&str> = available.split(',').collect();
        let locales: Option<Vec<_>> = tags
            .iter()
            .map(|tag| MaximizedLocale::from_tag(tag))
            .collect();
        let written = locales.unwrap().into_iter().map(|locale| {
            let (language, script, region, flags) = locale.parts();
            MaximizedLocale::from_parts(language, script, region, flags)
        });
        let baked = Negotiator::baked(written.collect::<Vec<_>>().leak());
        let read = Negotiator::new(&tags);
        let both = match defaults.as_str() {
            "" => [baked, read],
            _ => [baked, read].map(|negotiator| negotiator.defaults(defaults.split(','))),
        };
        let [baked, read] = both.map(|negotiator| negotiator.chain(&requested));
        assert_eq!(baked, read, "{requested} × {available}");
    }
}

#[test]
fn a_text_is_read_up_to_its_limits() {
    let count = |text: &str| LanguageRanges::parse(text).requested().count();
    assert_eq!(count(&"en,".repeat(32)), 32);
    assert_eq!(count(&"en,".repeat(33)), 32);

    // 4 KiB: what begins within them but ends beyond isn't cut in two.
    let last = |spaces: usize| {
        let ranges = LanguageRanges::parse(&format!("en{}zh-TW", " ".repeat(spaces)));
        ranges.requested().last().map(str::to_owned)
    };
    assert_eq!(last(4096 - 2 - 5).as_deref(), Some("zh-TW"));
    assert_eq!(last(4096 - 2 - 4).as_deref(), Some("en"));
    let characters = LanguageRanges::parse(&"語".repeat(2000));
    assert_eq!(
        characters.skipped().map(str::len).collect::<Vec<_>>(),
        [4095]
    );

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
        assert_eq!(
            LanguageRanges::parse(tag).requested().collect::<Vec<_>>(),
            [read]
        );
    }
    let endless = format!("de{}", "-abcdefgh".repeat(10_000));
    assert_eq!(count(&endless), 1);
    let ids = vec!["en".parse::<LanguageIdentifier>().unwrap(); 100];
    assert_eq!(ids.to_language_ranges().requested().count(), 32);
}

#[test]
fn many_types_are_language_ranges() {
    use std::borrow::Cow;
    use std::sync::Arc;

    fn requested(languages: impl ToLanguageRanges) -> String {
        languages
            .to_language_ranges()
            .requested()
            .collect::<Vec<_>>()
            .join(" ")
    }
    let header = "en;q=0.5, zh_HK.UTF-8";
    let owned = header.to_owned();
    let ids: Vec<LanguageIdentifier> = ["zh-Hant-HK", "en"].map(|id| id.parse().unwrap()).into();
    for languages in [
        requested(header),
        requested(&owned),
        requested(owned),
        requested(Some(header)),
        requested([header]),
        requested([header].as_slice()),
        requested(vec![header.to_owned()]),
        requested(Cow::Borrowed(header)),
        requested(Arc::<str>::from(header)),
        requested(Box::<str>::from(header)),
        requested(LanguageRanges::parse(header)),
        requested([LanguageRanges::parse(header), LanguageRanges::parse("")]),
        requested(["zh_HK.UTF-8", "en;q=0.5"]),
    ] {
        assert_eq!(languages, "zh-HK en");
    }
    assert_eq!(requested(&ids), "zh-Hant-HK en");
    assert_eq!(requested(ids[0].clone()), "zh-Hant-HK");
    assert_eq!(requested(None::<&str>), "");
    assert_eq!(requested(["de, en;q=0.5", "fr"]), "de fr en");
    assert!(LanguageRanges::parse(" , ").is_empty());

    assert_eq!(Some(Arc::<str>::from(header)).as_text(), Some(header));
    assert_eq!(None::<&str>.as_text(), Some(""));
    assert_eq!(vec![header].as_text(), None);
}

#[test]
fn the_explanation_gives_the_reasons() {
    let available = ["en-US", "de", "fr", "ja", "zh-CN", "zh-TW"];
    let ranges = LanguageRanges::parse("zh-HK, gsw;q=0.5, fr;q=0");
    let explanation = Negotiator::new(available).explain(&ranges);
    assert_eq!(
        explanation.chain.of(&available).collect::<Vec<_>>(),
        [&"zh-TW", &"de", &"en-US"]
    );
    assert_eq!(explanation.chain.requested(), 2);
    let reasons: Vec<_> = explanation
        .placements
        .iter()
        .map(|placement| {
            let distance = placement.distance.map(Distance::total);
            (
                available[placement.position],
                placement.range,
                distance,
                placement.reason,
            )
        })
        .collect();
    assert_eq!(
        reasons,
        [
            ("en-US", Some("gsw"), Some(84), Reason::Default),
            ("de", Some("gsw"), Some(8), Reason::Requested),
            ("fr", Some("gsw"), Some(84), Reason::Refused),
            ("ja", Some("zh-HK"), Some(134), Reason::TooFar),
            ("zh-CN", Some("zh-HK"), Some(54), Reason::TooFar),
            ("zh-TW", Some("zh-HK"), Some(5), Reason::Requested),
        ]
    );

    let ranges = LanguageRanges::parse("ar-DZ,chr,kn, sr;q=0");
    let explanation = Negotiator::new(["sr-ME", "en-AU"]).explain(&ranges);
    let reasons: Vec<_> = explanation
        .placements
        .iter()
        .map(|placement| placement.reason)
        .collect();
    assert_eq!(reasons, [Reason::LastResort, Reason::Demoted]);
    let ranges = LanguageRanges::parse("ar-DZ,chr,kn");
    let explanation = Negotiator::new(["sr-ME", "en-AU"]).explain(&ranges);
    let reasons: Vec<_> = explanation
        .placements
        .iter()
        .map(|placement| placement.reason)
        .collect();
    assert_eq!(reasons, [Reason::Default, Reason::Demoted]);
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

fn range() -> impl Strategy<Value = String> {
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

fn placement<'a>(explanation: &Explanation<'a>, position: u16) -> Placement<'a> {
    explanation.placements[usize::from(position)]
}

proptest! {
    // What fails here becomes a row of a table.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_chain_has_no_duplicates_and_ends_with_the_defaults(
        (available, defaults) in shuffled(),
        requested in prop::collection::vec(range(), 0..6),
    ) {
        let defaults = &defaults[..defaults.len().min(2)];
        let negotiator = Negotiator::new(&available).defaults(defaults);
        prop_assert_eq!(negotiator.len(), available.len());
        let ranges = LanguageRanges::parse(&requested.join(","));
        let explanation = negotiator.explain(&ranges);
        let chain = explanation.chain.positions();

        let mut sorted = chain.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(sorted.len(), chain.len());
        prop_assert!(!chain.is_empty());

        for default in defaults {
            let locale = MaximizedLocale::from_tag(default);
            let is_answered = explanation.placements.iter().any(|placement| {
                negotiator.locale(placement.position) == locale
                    && (chain.contains(&(placement.position as u16)) || placement.reason == Reason::Refused)
            });
            prop_assert!(is_answered, "{} in {:?}", default, chain);
        }
        // Behind the matches, unless ICU takes nothing for one, are only defaults and what replaces them.
        for placement in &explanation.placements {
            let place = chain.iter().position(|locale| usize::from(*locale) == placement.position);
            let is_requested = place.is_some_and(|place| place < explanation.chain.requested());
            prop_assert_eq!(is_requested, placement.reason == Reason::Requested);
            prop_assert_eq!(place.is_none(), matches!(placement.reason, Reason::TooFar | Reason::Refused));
        }
        prop_assert_eq!(negotiator.chain(&ranges), explanation.chain);
    }

    #[test]
    fn what_is_requested_by_name_is_the_head((available, _) in shuffled(), which in any::<prop::sample::Index>()) {
        let requested = which.index(available.len());
        let negotiator = Negotiator::new(&available);
        let ranges = LanguageRanges::parse(&available[requested]);
        let explanation = negotiator.explain(&ranges);
        let own = explanation.placements[requested];
        prop_assert_eq!(own.distance.map(Distance::total), Some(0));
        prop_assert_eq!(own.reason, Reason::Requested);
        let head = placement(&explanation, explanation.chain.positions()[0]);
        prop_assert_eq!(head.distance.map(Distance::total), Some(0));
    }

    #[test]
    fn the_order_of_locales_only_breaks_ties(
        (one, other) in shuffled(),
        requested in prop::collection::vec(tag(), 1..4),
    ) {
        let ranges = LanguageRanges::parse(&requested.join(","));
        let default = [one[0].clone()];
        let answers = [one, other].map(|available| {
            let negotiator = Negotiator::new(&available).defaults(&default);
            let explanation = negotiator.explain(&ranges);
            let mut set: Vec<_> = explanation.chain.of(&available).cloned().collect();
            set.sort_unstable();
            let head = placement(&explanation, explanation.chain.positions()[0]);
            (set, head.range.map(str::to_owned), head.distance)
        });
        prop_assert_eq!(&answers[0], &answers[1]);
    }

    #[test]
    fn no_text_panics(text in any::<String>(), available in prop::collection::vec(any::<String>(), 0..5)) {
        let negotiator = Negotiator::new(&available);
        let ranges = LanguageRanges::parse(&text);
        prop_assert!(negotiator.explain(&ranges).chain.positions().len() <= available.len());
        let _ = read_tag(&text);
    }

    #[test]
    fn no_header_panics(text in "[a-zA-Z0-9*_.@;=,: x-]{0,200}") {
        let ranges = LanguageRanges::parse(&text);
        prop_assert!(ranges.requested().count() + ranges.refused().count() <= 32);
        for tag in ranges.requested() {
            let again = LanguageRanges::parse(tag);
            prop_assert_eq!(again.requested().next(), Some(tag));
        }
    }
}
