//! Wishes and supported locales into a chain.
//!
//! The one idea: a wish reaches few languages, its own and those that a rule of CLDR relates to it. So a supported
//! locale costs next to nothing until a wish can reach it, and 1,000 of them are matched as fast as ten.

use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;

use super::data::LANGUAGE_DISTANCE;
use super::distance::{DEMOTION, Parts, THRESHOLD, nearest, parts, related, shifted};
use super::lsr::{Lsr, canonical_language, is_paradigm, language_aliases};
use super::negotiator::Why;
use super::tag::{Tag, UND};
use super::wishes::{Wish, Wishes};
use crate::order;

/// What a [`Matcher`] answers when no wish leads anywhere, and how near is near.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The defaults, first one first, as indices of the supported locales.
    pub(crate) defaults: Vec<u16>,
    /// Locales at this distance or farther don't match.
    pub(crate) threshold: u8,
    /// For readers of a language, the default that comes before the general ones.
    pub(crate) default_for: Vec<(Tag, u16)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            defaults: Vec::new(),
            threshold: THRESHOLD,
            default_for: Vec::new(),
        }
    }
}

/// What the wishes lead to: no locale twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Chain {
    /// Indices of supported locales, the first to be asked first.
    pub(crate) locales: Vec<u16>,
    /// How many of them, from the first, match a wish; the others are defaults.
    pub(crate) requested: usize,
}

/// A list of supported locales, ready to be matched.
///
/// Order breaks ties as in ICU: what is equivalent to the first default comes first, then to the next; then
/// the paradigm locales; then the others as they stand in the list.
#[derive(Debug)]
pub(crate) struct Matcher {
    entries: Box<[Entry]>,
    /// The indices of the locales that can be matched, by language subtag as written.
    by_language: Box<[(u64, u16)]>,
    defaults: Vec<u16>,
    default_lsrs: OnceLock<Vec<Lsr>>,
    threshold: u32,
    default_for: Vec<(Tag, u16)>,
}

#[derive(Debug)]
struct Entry {
    tag: Tag,
    full: OnceLock<Full>,
}

/// What is found out about a supported locale when a wish first reaches it.
#[derive(Debug)]
struct Full {
    lsr: Lsr,
    /// By which equals are ordered: a default by its position, then paradigm locales, then the rest.
    rank: u16,
    unlikeliness: u8,
}

/// A supported locale that a wish can reach.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    index: u16,
    full: &'a Full,
    /// In eighths, and however far.
    distance: u32,
}

impl<'a> Candidate<'a> {
    fn order(&self) -> (u16, u16) {
        (self.full.rank, self.index)
    }
    fn lsr(&self) -> &'a Lsr {
        &self.full.lsr
    }
}

/// A wish with what it can reach, in the order that breaks ties.
struct Reach<'a> {
    lsr: Lsr,
    candidates: Vec<Candidate<'a>>,
}

/// What a supported locale owes its place in the chain to, or its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) why: Why,
    /// The position of the wish that put it there, or else of the wish that it is nearest to.
    pub(super) wish: Option<usize>,
    /// How far it is from that wish; `*` has no distance.
    pub(super) parts: Option<Parts>,
}

impl Matcher {
    /// Takes note of the supported locales; of those beyond 65,535, nothing.
    pub(crate) fn new(locales: &[LanguageIdentifier], options: &Options) -> Self {
        Self::of_tags(locales.iter().map(Tag::from), locales.len(), options)
    }

    /// The first `matchable` tags are supported locales; those behind them can only be defaults.
    pub(super) fn of_tags(
        tags: impl Iterator<Item = Tag>,
        matchable: usize,
        options: &Options,
    ) -> Self {
        let entries: Box<[Entry]> = tags
            .take(usize::from(u16::MAX))
            .map(|tag| Entry {
                tag,
                full: OnceLock::new(),
            })
            .collect();
        let mut by_language: Box<[(u64, u16)]> = entries
            .iter()
            .take(matchable)
            .zip(0..)
            .map(|(entry, index)| (entry.tag.language, index))
            .collect();
        order::sort_by(&mut by_language, Ord::cmp);
        let known = |index: &u16| usize::from(*index) < entries.len();
        let defaults = options.defaults.iter().copied().filter(known).collect();
        let default_for = options.default_for.iter().filter(|(_, index)| known(index));
        Self {
            by_language,
            defaults,
            default_lsrs: OnceLock::new(),
            threshold: u32::from(options.threshold.min(100)),
            default_for: default_for.copied().collect(),
            entries,
        }
    }

    /// The chain for these wishes. Costs a few microseconds, a few allocations, and no lock.
    pub(crate) fn chain(&self, wishes: &Wishes) -> Chain {
        Negotiation::new(self, wishes).chain
    }

    /// For each supported locale, in their order, what its place is owed to; and the chain.
    pub(super) fn explain(&self, wishes: &Wishes) -> (Chain, Vec<Reason>) {
        let negotiation = Negotiation::new(self, wishes);
        let reasons = self
            .indices()
            .map(|index| negotiation.reason(index))
            .collect();
        (negotiation.chain, reasons)
    }

    fn indices(&self) -> impl Iterator<Item = u16> {
        (0..).zip(&self.entries).map(|(index, _)| index)
    }

    fn full(&self, index: u16) -> Option<&Full> {
        let entry = self.entries.get(usize::from(index))?;
        Some(entry.full.get_or_init(|| {
            let lsr = Lsr::of(&entry.tag);
            let rank = self.rank(&lsr);
            Full {
                lsr,
                rank,
                unlikeliness: lsr.unlikeliness(),
            }
        }))
    }

    fn rank(&self, lsr: &Lsr) -> u16 {
        let defaults = self.default_lsrs.get_or_init(|| {
            let entry = |index: &u16| self.entries.get(usize::from(*index));
            self.defaults
                .iter()
                .filter_map(entry)
                .map(|entry| Lsr::of(&entry.tag))
                .collect()
        });
        let default = (0..)
            .zip(defaults)
            .find(|(_, default)| default.is_equivalent(lsr));
        match default {
            Some((position, _)) => position,
            None if is_paradigm(lsr) => u16::MAX - 1,
            None => u16::MAX,
        }
    }

    /// The supported locales that a wish can reach.
    fn reach(&self, tag: &Tag) -> Reach<'_> {
        let lsr = Lsr::of(tag);
        let mut found = Reach {
            lsr,
            candidates: Vec::new(),
        };
        if self.threshold > LANGUAGE_DISTANCE {
            self.add_all(&self.by_language, &mut found);
        } else {
            let language = lsr.language;
            self.add_language(canonical_language(tag.language), &mut found);
            if language != tag.language {
                self.add_language(language, &mut found);
            }
            if language != UND {
                self.add_bucket(UND, &mut found);
            }
            for (language, distance) in related(language) {
                if distance < self.threshold {
                    self.add_language(language, &mut found);
                }
            }
        }
        found
    }

    fn add_language<'a>(&'a self, language: u64, found: &mut Reach<'a>) {
        self.add_bucket(language, found);
        for alias in language_aliases(language) {
            self.add_bucket(alias, found);
        }
    }

    fn add_bucket<'a>(&'a self, language: u64, found: &mut Reach<'a>) {
        let start = self
            .by_language
            .partition_point(|(other, _)| *other < language);
        let bucket = self.by_language.get(start..).unwrap_or_default();
        let end = bucket.partition_point(|(other, _)| *other == language);
        self.add_all(bucket.get(..end).unwrap_or_default(), found);
    }

    /// Puts each where it belongs: for a handful that is as quick as sorting, and needs far less code.
    fn add_all<'a>(&'a self, bucket: &[(u64, u16)], found: &mut Reach<'a>) {
        for (_, index) in bucket {
            let Some(full) = self.full(*index) else {
                continue;
            };
            let distance = parts(&found.lsr, &full.lsr).shifted();
            let candidate = Candidate {
                index: *index,
                full,
                distance,
            };
            let place = found
                .candidates
                .binary_search_by_key(&candidate.order(), Candidate::order);
            if let Err(place) = place {
                found.candidates.insert(place, candidate);
            }
        }
    }
}

/// One run of the algorithm. The steps are numbered as in the documentation of the module above.
struct Negotiation<'a> {
    matcher: &'a Matcher,
    wishes: &'a Wishes,
    /// Each wish with its reach; `None` for `*`.
    reaches: Vec<Option<Reach<'a>>>,
    /// Which of the supported locales a refusal covers, and which are within the threshold of a wish.
    refused: Flags,
    matched: Flags,
    /// ICU's answer: the position of a wish and the locale that it leads to.
    best: Option<(usize, u16)>,
    chain: Chain,
    /// Which of the supported locales the chain holds.
    taken: Flags,
}

/// A mark for each supported locale, or none.
struct Flags(Vec<bool>);

impl Flags {
    fn none(count: usize) -> Self {
        Self(vec![false; count])
    }
    fn has(&self, index: u16) -> bool {
        self.0.get(usize::from(index)).is_some_and(|flag| *flag)
    }
    /// Whether the mark is new.
    fn set(&mut self, index: u16) -> bool {
        let flag = self.0.get_mut(usize::from(index));
        flag.is_some_and(|flag| !std::mem::replace(flag, true))
    }
}

impl<'a> Negotiation<'a> {
    fn new(matcher: &'a Matcher, wishes: &'a Wishes) -> Self {
        let count = matcher.entries.len();
        let reach = |wish: &Wish| wish.tag.as_ref().map(|tag| matcher.reach(tag));
        let mut this = Self {
            matcher,
            wishes,
            reaches: wishes.wished.iter().map(reach).collect(),
            refused: Flags::none(count),
            matched: Flags::none(count),
            best: None,
            chain: Chain::default(),
            taken: Flags::none(count),
        };
        this.refuse();
        this.note_matches();
        this.best = this.best_match();
        this.add_matches();
        this.add_defaults();
        this
    }

    /// Step 4: takes out what a refusal covers, unless a wish is nearer to it.
    fn refuse(&mut self) {
        for refusal in self
            .wishes
            .refused
            .iter()
            .filter_map(|wish| wish.tag.as_ref())
        {
            for candidate in self.matcher.reach(refusal).candidates {
                let covered = self.is_within(&candidate) || self.holds(refusal, candidate.index);
                if covered && !self.is_wished_more(&candidate) {
                    self.refused.set(candidate.index);
                }
            }
        }
        let refused = &self.refused;
        for reach in self.reaches.iter_mut().flatten() {
            reach
                .candidates
                .retain(|candidate| !refused.has(candidate.index));
        }
    }

    /// Basic filtering (RFC 4647, section 3.3.1): `zh` holds `zh-TW`, however far that is.
    fn holds(&self, range: &Tag, index: u16) -> bool {
        let Some(entry) = self.matcher.entries.get(usize::from(index)) else {
            return false;
        };
        canonical_language(entry.tag.language) == canonical_language(range.language)
            && (range.script == 0 || range.script == entry.tag.script)
            && (range.region == 0 || range.region == entry.tag.region)
    }

    /// Whether a wish is nearer to a locale than the refusal that reaches it.
    fn is_wished_more(&self, refused: &Candidate<'_>) -> bool {
        self.reaches.iter().flatten().any(|reach| {
            let place = reach
                .candidates
                .binary_search_by_key(&refused.order(), Candidate::order);
            let wished = place.ok().and_then(|place| reach.candidates.get(place));
            wished.is_some_and(|wished| wished.distance < refused.distance)
        })
    }

    fn note_matches(&mut self) {
        let threshold = shifted(self.matcher.threshold);
        for reach in self.reaches.iter().flatten() {
            for candidate in &reach.candidates {
                if candidate.distance < threshold {
                    self.matched.set(candidate.index);
                }
            }
        }
    }

    /// Whether a locale is refused by name, or by `*;q=0` and no wish matching it.
    fn is_refused(&self, index: u16) -> bool {
        let all = || self.wishes.refused.iter().any(|wish| wish.tag.is_none());
        self.refused.has(index) || !self.matched.has(index) && all()
    }

    fn is_within(&self, candidate: &Candidate<'_>) -> bool {
        candidate.distance < shifted(self.matcher.threshold)
    }

    /// Steps 5 and 6: the best match, as ICU's `LocaleMatcher::getBestMatch` finds it.
    fn best_match(&self) -> Option<(usize, u16)> {
        let mut best = None;
        let mut threshold = shifted(self.matcher.threshold);
        for (position, reach) in self.reaches.iter().enumerate() {
            let Some(reach) = reach else {
                // `*`: what has been found is better than what is wished for less than anything.
                return best.or_else(|| Some((position, self.any()?)));
            };
            if let Some(exact) = reach
                .candidates
                .iter()
                .find(|candidate| *candidate.lsr() == reach.lsr)
            {
                return Some((position, exact.index));
            }
            let candidates = reach
                .candidates
                .iter()
                .map(|candidate| (candidate.index, candidate.lsr()));
            if let Some((index, distance)) = nearest(&reach.lsr, candidates, threshold) {
                best = Some((position, index));
                threshold = distance;
            }
            threshold = threshold.saturating_sub(shifted(DEMOTION));
            if threshold == 0 {
                break;
            }
        }
        best
    }

    /// What `*` leads to: a default that no wish names and no refusal covers, or else the first such locale.
    fn any(&self) -> Option<u16> {
        let acceptable = |index: &u16| !self.matched.has(*index) && !self.is_refused(*index);
        let defaults = self.matcher.defaults.iter().copied();
        let matchable = |index: &u16| usize::from(*index) < self.matcher.by_language.len();
        defaults
            .chain(self.matcher.indices())
            .filter(matchable)
            .find(acceptable)
    }

    /// Step 7: the best match heads the chain, and behind it stands, wish by wish, what is within the threshold, nearest
    /// first. If ICU finds no match, because each was too far for a wish that late, then the first default is its answer.
    fn add_matches(&mut self) {
        let head = self.best.map(|(_, index)| index);
        if let Some(head) = head.or_else(|| self.first_default()) {
            self.add(head);
        }
        for position in 0..self.reaches.len() {
            for index in self.matches_of(position) {
                self.add(index);
            }
        }
        if head.is_some() {
            self.chain.requested = self.chain.locales.len();
        }
    }

    /// Whether any wish leads to a locale, however late it stands.
    fn is_match(&self, index: u16) -> bool {
        (0..self.reaches.len()).any(|position| self.matches_of(position).contains(&index))
    }

    fn matches_of(&self, position: usize) -> Vec<u16> {
        match self.reaches.get(position) {
            Some(Some(reach)) => {
                let mut matches: Vec<((u32, u8), u16)> = Vec::new();
                for candidate in reach
                    .candidates
                    .iter()
                    .filter(|candidate| self.is_within(candidate))
                {
                    let key = (candidate.distance, candidate.full.unlikeliness);
                    // Behind its equals: they stay in the order that breaks ties.
                    let place = matches.partition_point(|(other, _)| *other <= key);
                    matches.insert(place, (key, candidate.index));
                }
                matches.into_iter().map(|(_, index)| index).collect()
            }
            Some(None) => self.any().into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Step 8: at the end the defaults.
    fn add_defaults(&mut self) {
        if let Some(first) = self.first_default() {
            self.add(first);
        }
        let defaults = self.defaults();
        // A refusal doesn't leave the chain without any default: there has to be some text in the end.
        let all_refused = defaults.iter().all(|index| self.is_refused(*index));
        for index in defaults {
            if all_refused || !self.is_refused(index) {
                self.add(index);
            }
        }
    }

    /// What answers where no wish leads anywhere: the first default that isn't refused. If all are, then anything else is
    /// better than what is refused.
    fn first_default(&self) -> Option<u16> {
        let defaults = self.defaults();
        let acceptable = defaults
            .iter()
            .copied()
            .find(|index| !self.is_refused(*index));
        let any = || self.chain.locales.is_empty().then(|| self.any()).flatten();
        acceptable.or_else(|| if defaults.is_empty() { None } else { any() })
    }

    /// The defaults, those for the wishes' languages first.
    fn defaults(&self) -> Vec<u16> {
        let mut defaults = Vec::new();
        if !self.matcher.default_for.is_empty() {
            for wish in self.wishes.tags().map(Lsr::of) {
                let for_wish = self
                    .matcher
                    .default_for
                    .iter()
                    .filter(|(language, _)| is_for(language, &wish));
                defaults.extend(for_wish.map(|(_, index)| *index));
            }
        }
        defaults.extend(&self.matcher.defaults);
        defaults
    }

    fn add(&mut self, index: u16) {
        if self.taken.set(index) {
            self.chain.locales.push(index);
        }
    }

    fn reason(&self, index: u16) -> Reason {
        let place = self
            .chain
            .locales
            .iter()
            .position(|locale| *locale == index);
        let refused = self.is_refused(index);
        let why = match place {
            Some(place) if place < self.chain.requested => Why::Wish,
            Some(_) if refused => Why::LastResort,
            Some(_) if self.is_match(index) && !self.defaults().contains(&index) => Why::Late,
            Some(_) => Why::Default,
            None if refused => Why::Refused,
            None => Why::Far,
        };
        let wish = match self.best {
            Some((position, best)) if best == index => Some(position),
            _ if matches!(why, Why::Wish | Why::Late) => {
                (0..self.reaches.len()).find(|at| self.matches_of(*at).contains(&index))
            }
            _ => self.nearest_wish(index),
        };
        Reason {
            why,
            wish,
            parts: wish.and_then(|position| self.parts(position, index)),
        }
    }

    fn parts(&self, position: usize, index: u16) -> Option<Parts> {
        let reach = self.reaches.get(position)?.as_ref()?;
        self.matcher
            .full(index)
            .map(|full| parts(&reach.lsr, &full.lsr))
    }

    /// The wish that a locale is nearest to, however far.
    fn nearest_wish(&self, index: u16) -> Option<usize> {
        (0..self.reaches.len())
            .filter_map(|position| Some((position, self.parts(position, index)?)))
            .min_by_key(|(_, parts)| parts.shifted())
            .map(|(position, _)| position)
    }
}

/// Whether a default for a language (or `zh-Hant`) is for a reader with this wish.
fn is_for(language: &Tag, wish: &Lsr) -> bool {
    let named = Lsr::of(language);
    named.language == wish.language
        && (language.script == 0 || named.script == wish.script)
        && (language.region == 0 || named.region == wish.region)
}

#[cfg(any())]
mod tests {
    use super::*;

    fn locales(count: usize) -> Vec<LanguageIdentifier> {
        let letters = || 'a'..='z';
        let languages =
            letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
        let tags = languages
            .flat_map(|language| ["", "-US", "-GB"].map(|region| language.clone() + region));
        tags.take(count).map(|tag| tag.parse().unwrap()).collect()
    }

    #[test]
    fn of_a_thousand_locales_only_those_in_reach_are_looked_at() {
        let locales = locales(1000);
        let matcher = Matcher::new(&locales, &Options::default());
        let chain = matcher.chain(&Wishes::parse("ga-GB"));
        let head = chain
            .locales
            .first()
            .map(|index| locales[usize::from(*index)].to_string());
        assert_eq!(head.as_deref(), Some("ga-GB"));
        let looked_at = matcher
            .entries
            .iter()
            .filter(|entry| entry.full.get().is_some());
        // Irish and, related to it by a rule, English: three of each.
        assert_eq!(looked_at.count(), 6);
    }

    #[test]
    fn indices_that_are_none_are_no_defaults() {
        let matcher = Matcher::new(
            &locales(2),
            &Options {
                defaults: vec![7, 1],
                ..Options::default()
            },
        );
        assert_eq!(matcher.chain(&Wishes::default()).locales, [1]);
    }
}
