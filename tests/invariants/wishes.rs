//! Any text as a reader's wishes: there is always a chain, and always the same.
//!
//! Written as one text with `|` between the wishes, the available locales, the defaults, the threshold, and a default
//! for one language (`en=fr`); what is left out is as a user would leave it out.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use retcodes::Catalog;
use retcodes::negotiate::{Negotiator, Why, Wishes};
use unic_langid::LanguageIdentifier;

const MOST_TAGS: usize = 32;
const MOST_BYTES: usize = 35;

static CATALOG: LazyLock<(Catalog, Negotiator)> = LazyLock::new(|| {
    let locales = [
        "de", "en-GB", "en-US", "es-419", "fr", "he", "pt-BR", "sr", "zh-CN", "zh-TW",
    ];
    let text =
        |builder: retcodes::CatalogBuilder, locale: &&str| builder.text(locale, "retcode-1 = x\n");
    let catalog = locales
        .iter()
        .fold(Catalog::builder(), text)
        .build()
        .expect("valid locales");
    let negotiator = catalog.negotiator();
    (catalog, negotiator)
});

/// Negotiates in every way.
#[track_caller]
pub(crate) fn hold(text: &str) {
    let mut parts = text.split('|');
    let mut part = || parts.next().unwrap_or_default();
    let (written, available, defaults, threshold, default_for) =
        (part(), part(), part(), part(), part());
    let wishes = Wishes::parse(written);
    read(&wishes);
    kept(written, &wishes);

    let tags = |list: &str| -> Vec<String> {
        list.split([' ', ','])
            .filter(|tag| !tag.is_empty())
            .take(40)
            .map(str::to_owned)
            .collect()
    };
    let available = tags(available);
    let mut negotiator = Negotiator::new(&available);
    let mut twice = Negotiator::new(available.iter().chain(&available));
    let mut may_stand_in: BTreeSet<String> = BTreeSet::new();
    if !defaults.is_empty() {
        negotiator = negotiator.defaults(tags(defaults));
        twice = twice.defaults(tags(defaults));
    }
    if let Ok(threshold) = threshold.trim().parse::<u8>() {
        negotiator = negotiator.threshold(threshold);
        twice = twice.threshold(threshold);
    }
    if let Some((language, locale)) = default_for.split_once('=') {
        negotiator = negotiator.default_for(language, locale);
        twice = twice.default_for(language, locale);
        may_stand_in.extend(Negotiator::new([locale]).available().map(str::to_owned));
    }
    let defaults: Vec<String> = match defaults {
        "" => negotiator.available().take(1).map(str::to_owned).collect(),
        _ => Negotiator::new(tags(defaults))
            .available()
            .map(str::to_owned)
            .collect(),
    };
    may_stand_in.extend(defaults.iter().cloned());
    chained(&negotiator, &wishes, &defaults, &may_stand_in);
    assert_eq!(
        twice.chain(wishes.clone()),
        negotiator.chain(wishes),
        "each available twice"
    );
    for tag in negotiator.available().filter(|tag| !is_another_alone(tag)) {
        itself(&negotiator, tag);
    }
}

/// Whether a tag, read again, is something else: `POSIX-x` and `zh-art-lojban` leave the names of others behind.
fn is_another_alone(tag: &str) -> bool {
    matches!(tag, "posix" | "art-lojban")
}

/// What was read keeps to the limits, and reads the same when it is read again.
#[track_caller]
fn read(wishes: &Wishes) {
    let all: Vec<&str> = wishes.wishes().chain(wishes.refused()).collect();
    assert!(all.len() <= MOST_TAGS, "{} tags", all.len());
    for tag in &all {
        assert!(!tag.is_empty() && tag.len() <= MOST_BYTES, "{tag:?}");
        if is_another_alone(tag) {
            return;
        }
        let again = Wishes::parse(tag);
        assert_eq!(again.wishes().collect::<Vec<_>>(), [*tag], "read again");
        assert_eq!(
            (again.refused().count(), again.skipped().count()),
            (0, 0),
            "{tag:?}"
        );
    }
    let wished: Vec<&str> = wishes.wishes().collect();
    let again = Wishes::parse(&wished.join(","));
    assert_eq!(
        again.wishes().collect::<Vec<_>>(),
        wished,
        "read again as a list"
    );
    let list = Wishes::from(wished.as_slice());
    assert_eq!(
        list.wishes().collect::<Vec<_>>(),
        wished,
        "read again as a slice"
    );
    assert_eq!(wishes.is_empty(), all.is_empty());
    assert!(wishes.skipped().all(|skipped| !skipped.is_empty()));
}

/// A catalogue answers from its cache what it answers without.
#[track_caller]
fn kept(written: &str, wishes: &Wishes) {
    let (catalog, negotiator) = &*CATALOG;
    let explanation = negotiator.explain(wishes);
    for _ in 0..2 {
        let localizer = catalog.localizer(written);
        let chain: Vec<String> = localizer.chain().map(ToString::to_string).collect();
        assert_eq!(chain, explanation.chain, "{written:?}");
        assert_eq!(localizer.requested(), explanation.requested, "{written:?}");
        assert_eq!(localizer.locale().to_string(), chain[0]);
    }
    if let Ok(id) = written.parse::<LanguageIdentifier>() {
        let _ = (catalog.localizer(&id), Wishes::from(&id));
    }
}

/// A chain holds each locale once, matches first, then defaults, and none of them is forgotten.
#[track_caller]
fn chained(
    negotiator: &Negotiator,
    wishes: &Wishes,
    defaults: &[String],
    may_stand_in: &BTreeSet<String>,
) {
    let explanation = negotiator.explain(wishes);
    let chain = negotiator.chain(wishes.clone());
    assert_eq!(explanation.chain, chain);
    let distinct: BTreeSet<&str> = chain.iter().copied().collect();
    assert_eq!(distinct.len(), chain.len(), "twice: {chain:?}");
    assert!(explanation.requested <= chain.len());
    let available: BTreeSet<&str> = negotiator.available().collect();
    for locale in &chain {
        assert!(
            available.contains(locale) || may_stand_in.contains(*locale),
            "{locale} of nowhere"
        );
    }
    assert!(
        explanation
            .locales
            .iter()
            .map(|one| one.locale)
            .eq(negotiator.available())
    );
    assert!(!chain.is_empty() || defaults.is_empty(), "empty");
    if wishes.refused().next().is_none() {
        for locale in defaults {
            assert!(
                distinct.contains(locale.as_str()),
                "the default {locale} is not in {chain:?}"
            );
        }
        for locale in &chain[explanation.requested..] {
            let mut placements = explanation.locales.iter();
            let late = placements.any(|one| one.locale == *locale && one.why == Why::Late);
            let default = defaults.is_empty() || may_stand_in.contains(*locale);
            assert!(late || default, "{locale} is no default of {defaults:?}");
        }
    }
}

/// Who wishes for what there is gets it, and nothing is nearer.
#[track_caller]
fn itself(negotiator: &Negotiator, tag: &str) {
    let wishes = Wishes::parse(tag);
    let explanation = negotiator.explain(&wishes);
    let placement = explanation
        .locales
        .iter()
        .find(|one| one.locale == tag)
        .expect("it is available");
    if let Some(distance) = placement.distance {
        assert_eq!(distance.total(), 0, "{tag} to itself");
    }
}
