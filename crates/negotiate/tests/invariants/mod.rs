//! What holds for every input. The fuzz target looks for an input for which it doesn't; the tests check it for every input
//! that was ever found.
//!
//! An input is one text with `|` between the request, the available locales, the defaults, the threshold, and a default for
//! one language (`en=fr`). What is left out is left as it is without it.

use std::collections::BTreeSet;

use retcodes_negotiate::{
    LanguageRanges, MaximizedLocale, Negotiator, Reason, ToLanguageRanges, are_equivalent,
    canonical_tag, read_tag,
};

const MOST_RANGES: usize = 32;
const MOST_BYTES: usize = 35;

/// Panics with what is broken.
#[track_caller]
pub(crate) fn hold(text: &str) {
    let mut parts = text.split('|');
    let mut part = || parts.next().unwrap_or_default();
    let (written, available, defaults, threshold, default_for) =
        (part(), part(), part(), part(), part());
    let ranges = LanguageRanges::parse(written);
    hold_ranges(written, &ranges);

    let tags = |list: &str| -> Vec<String> {
        list.split([' ', ','])
            .filter(|tag| !tag.is_empty())
            .take(40)
            .map(str::to_owned)
            .collect()
    };
    let available = tags(available);
    let read = |tag: &String| MaximizedLocale::from_tag(tag).map(MaximizedLocale::parts);
    let mut negotiator = Negotiator::new(&available);
    let defaults: BTreeSet<_> = if defaults.is_empty() {
        available.iter().filter_map(read).take(1).collect()
    } else {
        negotiator = negotiator.defaults(tags(defaults));
        tags(defaults).iter().filter_map(read).collect()
    };
    if let Ok(threshold) = threshold.trim().parse::<u8>() {
        negotiator = negotiator.threshold(threshold);
    }
    let mut may_replace = BTreeSet::new();
    if let Some((language, locale)) = default_for.split_once('=') {
        negotiator = negotiator.default_for(language, locale);
        may_replace.extend(read(&locale.to_owned()));
    }
    may_replace.extend(&defaults);
    hold_chain(&negotiator, &ranges, &defaults, &may_replace);
    for tag in &available {
        hold_itself(&negotiator, tag);
        hold_tag(tag);
    }
    ranges.requested().for_each(hold_tag);
}

/// Whether a tag, read again, is another: `POSIX-x` and `zh-art-lojban` leave the names of others behind.
fn is_another_alone(tag: &str) -> bool {
    matches!(tag, "posix" | "art-lojban")
}

/// What was read keeps to the limits, and reads the same when it is read again.
#[track_caller]
fn hold_ranges(written: &str, ranges: &LanguageRanges) {
    let all: Vec<&str> = ranges.requested().chain(ranges.refused()).collect();
    assert!(all.len() <= MOST_RANGES, "{} ranges", all.len());
    assert_eq!(ranges.is_empty(), all.is_empty());
    assert!(ranges.skipped().all(|skipped| !skipped.is_empty()));
    assert_eq!(&*Some(written).to_language_ranges(), ranges);
    assert_eq!(&*[ranges].to_language_ranges(), ranges);
    for tag in &all {
        assert!(!tag.is_empty() && tag.len() <= MOST_BYTES, "{tag:?}");
        if is_another_alone(tag) {
            return;
        }
        let again = LanguageRanges::parse(tag);
        assert_eq!(again.requested().collect::<Vec<_>>(), [*tag], "read again");
        assert_eq!(
            (again.refused().count(), again.skipped().count()),
            (0, 0),
            "{tag:?}"
        );
    }
    let requested: Vec<&str> = ranges.requested().collect();
    let again = LanguageRanges::parse(&requested.join(","));
    assert_eq!(
        again.requested().collect::<Vec<_>>(),
        requested,
        "read again as a list"
    );
    let list = requested.to_language_ranges();
    assert_eq!(
        list.requested().collect::<Vec<_>>(),
        requested,
        "read again as a slice"
    );
}

/// A chain holds each position once, matches first, then defaults, and none of them is forgotten.
#[track_caller]
fn hold_chain(
    negotiator: &Negotiator,
    ranges: &LanguageRanges,
    defaults: &BTreeSet<(u64, u32, u32, u8)>,
    may_replace: &BTreeSet<(u64, u32, u32, u8)>,
) {
    let explanation = negotiator.explain(ranges);
    let chain = negotiator.chain(ranges);
    assert_eq!(explanation.chain, chain);
    let distinct: BTreeSet<u16> = chain.positions().iter().copied().collect();
    assert_eq!(distinct.len(), chain.positions().len(), "twice: {chain:?}");
    assert!(chain.requested() <= chain.positions().len());
    assert!(!chain.is_empty() || defaults.is_empty(), "empty");
    let locale = |position: u16| {
        negotiator
            .locale(position.into())
            .map(MaximizedLocale::parts)
    };
    let placed: Vec<usize> = explanation
        .placements
        .iter()
        .map(|placement| placement.position)
        .collect();
    let readable: Vec<usize> = (0..negotiator.len())
        .filter(|at| negotiator.locale(*at).is_some())
        .collect();
    assert_eq!(placed, readable);
    for placement in &explanation.placements {
        let is_in = chain
            .positions()
            .iter()
            .any(|position| usize::from(*position) == placement.position);
        assert_eq!(
            is_in,
            !matches!(placement.reason, Reason::Refused | Reason::TooFar),
            "{placement:?}"
        );
        assert!(
            placement
                .range
                .is_none_or(|range| ranges.requested().any(|other| other == range))
        );
    }
    if ranges.refused().next().is_none() {
        for default in defaults {
            let is_in = chain
                .positions()
                .iter()
                .any(|position| locale(*position) == Some(*default));
            assert!(is_in, "the default {default:?} is not in {chain:?}");
        }
        for position in &chain.positions()[chain.requested()..] {
            let mut placements = explanation.placements.iter();
            let is_demoted = placements
                .any(|one| one.position == usize::from(*position) && one.reason == Reason::Demoted);
            let is_default = locale(*position).is_some_and(|locale| may_replace.contains(&locale));
            assert!(
                is_demoted || is_default,
                "{position} is no default of {defaults:?}"
            );
        }
    }
}

/// A request for an available locale is at no distance from it.
#[track_caller]
fn hold_itself(negotiator: &Negotiator, tag: &str) {
    let ranges = LanguageRanges::parse(tag);
    let Some(locale) = MaximizedLocale::from_tag(tag) else {
        return;
    };
    if ranges.requested().count() != 1 {
        return;
    }
    let explanation = negotiator.explain(&ranges);
    let is_itself = |position: usize| negotiator.locale(position) == Some(locale);
    let own = explanation
        .placements
        .iter()
        .find(|placement| is_itself(placement.position));
    if let Some(distance) = own.and_then(|own| own.distance) {
        assert_eq!(distance.total(), 0, "{tag} to itself");
    }
}

/// A canonical tag is equivalent to the tag that it was made of, and canonical.
#[track_caller]
fn hold_tag(tag: &str) {
    if let Ok(canonical) = canonical_tag(tag) {
        let read = read_tag(tag).expect("it has a canonical form");
        assert!(are_equivalent(&canonical, &read), "{tag} {canonical}");
        if !is_another_alone(&canonical.to_string()) {
            assert_eq!(
                canonical_tag(&canonical.to_string()).as_ref(),
                Ok(&canonical),
                "{tag}"
            );
        }
    }
}
