//! Language ranges and available locales into a fallback chain.

use std::borrow::Cow;

use crate::distance::{DEMOTION, Distance, THRESHOLD, eighths, related, shifted};
use crate::explanation::{Explanation, Placement, Reason};
use crate::fallback_chain::FallbackChain;
use crate::language_ranges::{LanguageRange, LanguageRanges, ToLanguageRanges};
use crate::matching_data::LANGUAGE_DISTANCE;
use crate::maximized::MaximizedLocale;

/// Finds the available locales that answer a request, by the rules in the [crate's documentation](crate).
///
/// It knows locales by their positions in the list that it is made of. Of equally good ones the earlier wins, after the
/// defaults and CLDR's paradigm locales.
///
/// ```
/// use retcodes_negotiate::Negotiator;
///
/// let negotiator = Negotiator::new(["en-US", "zh-CN", "zh-TW"]);
/// assert_eq!(negotiator.chain("zh-HK").positions(), [2, 0]);
/// assert_eq!(negotiator.chain("zh-SG, ja").positions(), [1, 0]);
/// assert_eq!(negotiator.chain("ja").positions(), [0]);
/// ```
#[derive(Clone, Debug)]
pub struct Negotiator {
    available: Cow<'static, [MaximizedLocale]>,
    defaults: Vec<u16>,
    defaults_for: Vec<(MaximizedLocale, u16)>,
    threshold: u32,
}

impl Negotiator {
    /// Takes the available locales; the first is the default. What is no language tag is never in a chain
    /// ([`MaximizedLocale::from_tag`] says what is one), nor is any beyond the first 65,535.
    ///
    /// Costs some hundred nanoseconds for each locale.
    pub fn new<T: AsRef<str>>(available: impl IntoIterator<Item = T>) -> Self {
        let read =
            |tag: T| MaximizedLocale::from_tag(tag.as_ref()).unwrap_or(MaximizedLocale::NONE);
        Self::of(available.into_iter().map(read).collect())
    }

    /// As [`new`](Self::new), of locales that were maximised at build time. Costs nothing for each locale.
    ///
    /// ```
    /// use retcodes_negotiate::{MaximizedLocale, Negotiator};
    ///
    /// static LOCALES: [MaximizedLocale; 2] = [
    ///     MaximizedLocale::from_parts(0x656e, 0x4c61746e, 0x5553, 61),
    ///     MaximizedLocale::from_parts(0x7a68, 0x48616e73, 0x434e, 29),
    /// ];
    /// assert_eq!(Negotiator::baked(&LOCALES).chain("zh-SG").positions(), [1, 0]);
    /// ```
    pub fn baked(available: &'static [MaximizedLocale]) -> Self {
        Self::of(Cow::Borrowed(available))
    }

    fn of(available: Cow<'static, [MaximizedLocale]>) -> Self {
        let mut this = Self {
            available,
            defaults: Vec::new(),
            defaults_for: Vec::new(),
            threshold: THRESHOLD.into(),
        };
        this.defaults = this.positions().take(1).collect();
        this
    }

    /// Sets the defaults, the first to be asked first. One that isn't available becomes available, behind the others.
    /// What is no language tag is ignored.
    ///
    /// ```
    /// # use retcodes_negotiate::Negotiator;
    /// let negotiator = Negotiator::new(["de", "en-US", "zh-CN"]).defaults(["en-US", "zh-CN"]);
    /// assert_eq!(negotiator.chain("fr").positions(), [1, 2]);
    /// ```
    #[must_use]
    pub fn defaults<T: AsRef<str>>(mut self, defaults: impl IntoIterator<Item = T>) -> Self {
        let positions = defaults
            .into_iter()
            .filter_map(|tag| self.position_or_push(tag.as_ref()))
            .collect();
        self.defaults = positions;
        self
    }

    /// As [`defaults`](Self::defaults), by position. Positions that there are not are ignored.
    #[must_use]
    pub fn default_positions(mut self, defaults: impl IntoIterator<Item = usize>) -> Self {
        let positions = defaults
            .into_iter()
            .filter_map(|position| u16::try_from(position).ok());
        self.defaults = positions
            .filter(|position| self.locale(usize::from(*position)).is_some())
            .collect();
        self
    }

    /// Sets a default for readers of a language, to come before the general ones. Ignored if one of the two is no tag.
    ///
    /// ```
    /// # use retcodes_negotiate::Negotiator;
    /// let negotiator = Negotiator::new(["zh-CN", "fr", "es"]).default_for("pt", "es");
    /// assert_eq!(negotiator.chain("pt-BR").positions(), [2, 0]);
    /// assert_eq!(negotiator.chain("ja").positions(), [0]);
    /// ```
    #[must_use]
    pub fn default_for(mut self, language: &str, locale: &str) -> Self {
        if let Some(language) = MaximizedLocale::from_tag(language)
            && let Some(position) = self.position_or_push(locale)
        {
            self.defaults_for.push((language, position));
        }
        self
    }

    /// Sets how far a locale may be from a range: only what is nearer matches. From 0, where nothing does, to 100; 50 if it
    /// isn't set, as in ICU.
    ///
    /// ```
    /// # use retcodes_negotiate::Negotiator;
    /// let negotiator = Negotiator::new(["en-US", "zh-CN"]);
    /// assert_eq!(negotiator.chain("zh-TW").positions(), [0]);
    /// assert_eq!(negotiator.threshold(60).chain("zh-TW").positions(), [1, 0]);
    /// ```
    #[must_use]
    pub fn threshold(mut self, threshold: u8) -> Self {
        self.threshold = threshold.min(100).into();
        self
    }

    /// How many locales there are, with those that became available as defaults.
    pub fn len(&self) -> usize {
        self.available.len()
    }

    /// Whether there is no locale.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The locale at a position. `None` if it is no language tag.
    pub fn locale(&self, position: usize) -> Option<MaximizedLocale> {
        let locale = self.available.get(position).copied();
        locale.filter(|locale| *locale != MaximizedLocale::NONE)
    }

    /// The locales to ask for a text: what matches the request, then the defaults.
    ///
    /// Costs about a microsecond and a handful of allocations for a usual header and twenty locales; no lock.
    pub fn chain(&self, requested: impl ToLanguageRanges) -> FallbackChain {
        Negotiation::new(self, &requested.to_language_ranges()).chain
    }

    /// The chain, and for each available locale the reason why it is in it or isn't.
    ///
    /// ```
    /// use retcodes_negotiate::{LanguageRanges, Negotiator, Reason};
    ///
    /// let ranges = LanguageRanges::parse("zh-HK");
    /// let negotiator = Negotiator::new(["en-US", "zh-CN", "zh-TW"]);
    /// let explanation = negotiator.explain(&ranges);
    /// assert_eq!(explanation.chain.positions(), [2, 0]);
    ///
    /// let [_, simplified, traditional] = explanation.placements[..] else { panic!() };
    /// assert_eq!(simplified.reason, Reason::TooFar); // 50 for the script, and more for the region
    /// assert_eq!(traditional.range, Some("zh-HK"));
    /// assert_eq!(traditional.distance.unwrap().total(), 5); // Hong Kong's is the same script as Taiwan's
    /// ```
    pub fn explain<'a>(&self, requested: &'a LanguageRanges) -> Explanation<'a> {
        let negotiation = Negotiation::new(self, requested);
        let locales = self.locales();
        let placements = locales.map(|(position, locale)| negotiation.placement(position, locale));
        Explanation {
            placements: placements.collect(),
            chain: negotiation.chain,
        }
    }

    /// The available locales with their positions.
    fn locales(&self) -> impl Iterator<Item = (u16, MaximizedLocale)> {
        let locales = (0..u16::MAX).zip(self.available.iter().copied());
        locales.filter(|(_, locale)| *locale != MaximizedLocale::NONE)
    }

    fn positions(&self) -> impl Iterator<Item = u16> {
        self.locales().map(|(position, _)| position)
    }

    fn position_or_push(&mut self, tag: &str) -> Option<u16> {
        let locale = MaximizedLocale::from_tag(tag)?;
        if let Some((position, _)) = self.locales().find(|(_, other)| *other == locale) {
            return Some(position);
        }
        let position = u16::try_from(self.len()).ok()?;
        self.available.to_mut().push(locale);
        Some(position)
    }

    /// The order of equally good locales: a default by its place, then paradigm locales, then the rest.
    fn rank(&self, locale: MaximizedLocale) -> u16 {
        let mut defaults = (0..).zip(&self.defaults);
        let default = defaults.find(|(_, default)| {
            let default = self.locale(usize::from(**default));
            default.is_some_and(|default| default.is_equivalent(locale))
        });
        match default {
            Some((place, _)) => place,
            None if locale.is_paradigm() => u16::MAX - 1,
            None => u16::MAX,
        }
    }

    /// Adds the locales that a range comes near, in the order that breaks ties.
    fn add_candidates(&self, range: MaximizedLocale, place: usize, all: &mut Vec<Candidate>) {
        let rules = related(range.language);
        let is_near = |locale: MaximizedLocale| {
            let is_rule = |rule: &(u32, u32, u8)| {
                u64::from(rule.1) == locale.language && u32::from(rule.2) < self.threshold
            };
            locale.language == range.language
                || locale.has_written_language_of(range)
                || rules.iter().any(is_rule)
                || self.threshold > LANGUAGE_DISTANCE
        };
        let start = all.len();
        for (position, locale) in self.locales().filter(|(_, locale)| is_near(*locale)) {
            let distance = eighths(range, locale);
            all.push(Candidate {
                range: place,
                position,
                locale,
                distance,
                is_match: distance < shifted(self.threshold),
                rank: self.rank(locale),
            });
        }
        if let Some(added) = all.get_mut(start..) {
            added.sort_unstable_by_key(Candidate::order);
        }
    }
}

/// An available locale that a range comes near.
struct Candidate {
    /// The place of the range among the requested ones.
    range: usize,
    position: u16,
    locale: MaximizedLocale,
    /// In eighths, however far.
    distance: u32,
    /// Whether it is nearer than the threshold.
    is_match: bool,
    rank: u16,
}

impl Candidate {
    fn order(&self) -> (u16, u16) {
        (self.rank, self.position)
    }
}

/// Marks of the available locales.
struct Marks(Vec<u8>);

/// A refusal covers the locale; a range matches it; the chain holds it.
const REFUSED: u8 = 1;
const MATCHED: u8 = 2;
const TAKEN: u8 = 4;

impl Marks {
    fn has(&self, position: u16, mark: u8) -> bool {
        self.0
            .get(usize::from(position))
            .is_some_and(|marks| marks & mark != 0)
    }

    /// Whether the mark is new.
    fn set(&mut self, position: u16, mark: u8) -> bool {
        let is_new = !self.has(position, mark);
        if let Some(marks) = self.0.get_mut(usize::from(position)) {
            *marks |= mark;
        }
        is_new
    }
}

/// One run of the algorithm. The steps are numbered as in the crate's documentation.
struct Negotiation<'n, 'r> {
    negotiator: &'n Negotiator,
    ranges: &'r LanguageRanges,
    requested: &'r [LanguageRange],
    defaults: Cow<'n, [u16]>,
    /// By range, then in the order that breaks ties; from step 7 on in the order of the chain.
    candidates: Vec<Candidate>,
    marks: Marks,
    /// ICU's answer: the place of a range and the locale that it leads to.
    best: Option<(usize, u16)>,
    chain: FallbackChain,
}

impl<'n, 'r> Negotiation<'n, 'r> {
    fn new(negotiator: &'n Negotiator, ranges: &'r LanguageRanges) -> Self {
        let requested = ranges.requested_ranges();
        let mut this = Self {
            negotiator,
            ranges,
            requested,
            defaults: defaults(negotiator, requested),
            candidates: Vec::with_capacity(8),
            marks: Marks(vec![0; negotiator.len()]),
            best: None,
            chain: FallbackChain::default(),
        };
        for (place, range) in requested.iter().enumerate() {
            if let Some(locale) = range.locale {
                negotiator.add_candidates(locale, place, &mut this.candidates);
            }
        }
        this.refuse();
        this.best = this.best_match();
        this.add_matches();
        this.add_defaults();
        this
    }

    /// Step 4: takes out what a refusal covers, unless a requested range is nearer to it.
    fn refuse(&mut self) {
        let mut reached = Vec::new();
        for refusal in self
            .ranges
            .refused_ranges()
            .iter()
            .filter_map(|range| range.locale)
        {
            reached.clear();
            self.negotiator.add_candidates(refusal, 0, &mut reached);
            for candidate in &reached {
                let is_nearer = |requested: &Candidate| {
                    requested.position == candidate.position
                        && requested.distance < candidate.distance
                };
                let is_covered = candidate.is_match || refusal.covers(candidate.locale);
                if is_covered && !self.candidates.iter().any(is_nearer) {
                    self.marks.set(candidate.position, REFUSED);
                }
            }
        }
        self.candidates
            .retain(|candidate| !self.marks.has(candidate.position, REFUSED));
        for candidate in self
            .candidates
            .iter()
            .filter(|candidate| candidate.is_match)
        {
            self.marks.set(candidate.position, MATCHED);
        }
    }

    /// Whether a locale is refused by name, or by `*;q=0` and no range matching it.
    fn is_refused(&self, position: u16) -> bool {
        let refuses_others = || {
            let mut refused = self.ranges.refused_ranges().iter();
            refused.any(|range| range.locale.is_none())
        };
        self.marks.has(position, REFUSED) || !self.marks.has(position, MATCHED) && refuses_others()
    }

    fn candidates_of(&self, place: usize) -> impl Iterator<Item = &Candidate> {
        self.candidates
            .iter()
            .filter(move |candidate| candidate.range == place)
    }

    /// Steps 5 and 6: the best match, as ICU's `LocaleMatcher::getBestMatch` finds it.
    fn best_match(&self) -> Option<(usize, u16)> {
        let mut best = None;
        let mut threshold = shifted(self.negotiator.threshold);
        for (place, range) in self.requested.iter().enumerate() {
            let Some(range) = range.locale else {
                // `*`: what has been found is better than what is wanted less than anything.
                return best.or_else(|| Some((place, self.any()?)));
            };
            if let Some(exact) = self
                .candidates_of(place)
                .find(|other| other.locale == range)
            {
                return Some((place, exact.position));
            }
            let mut nearest: Option<&Candidate> = None;
            for candidate in self.candidates_of(place) {
                // ICU gives a locale up when language and script alone are as far as the nearest.
                let is_likelier = |nearest: &Candidate| {
                    candidate.distance == threshold
                        && candidate.locale.is_likelier_than(nearest.locale)
                        && Distance::between(range, candidate.locale).region > 0
                };
                if candidate.distance < threshold || nearest.is_some_and(is_likelier) {
                    threshold = candidate.distance;
                    nearest = Some(candidate);
                }
            }
            best = nearest.map(|nearest| (place, nearest.position)).or(best);
            threshold = threshold.saturating_sub(shifted(DEMOTION));
            if threshold == 0 {
                break;
            }
        }
        best
    }

    /// What `*` leads to: a default that no range matches and no refusal covers, or else the first such locale.
    fn any(&self) -> Option<u16> {
        let mut all = self
            .negotiator
            .defaults
            .iter()
            .copied()
            .chain(self.negotiator.positions());
        all.find(|position| !self.marks.has(*position, MATCHED) && !self.is_refused(*position))
    }

    /// Step 7: the best match is the head; behind it comes, range by range, what is within the threshold, nearest first. If
    /// ICU finds no match, because each was too far for a range that late, then the first default is its answer.
    fn add_matches(&mut self) {
        let head = self.best.map(|(_, position)| position);
        if let Some(head) = head.or_else(|| self.first_default()) {
            self.add(head);
        }
        self.candidates.sort_unstable_by_key(|candidate| {
            let likeliness = candidate.locale.unlikeliness();
            (
                candidate.range,
                candidate.distance,
                likeliness,
                candidate.order(),
            )
        });
        let any = self.any();
        for place in 0..self.requested.len() {
            for candidate in &self.candidates {
                if candidate.range == place
                    && candidate.is_match
                    && self.marks.set(candidate.position, TAKEN)
                {
                    self.chain.positions.push(candidate.position);
                }
            }
            if let Some(any) = any.filter(|_| self.is_any(place)) {
                self.add(any);
            }
        }
        if head.is_some() {
            self.chain.requested = self.chain.positions.len();
        }
    }

    /// Whether the range at a place is `*`.
    fn is_any(&self, place: usize) -> bool {
        self.requested
            .get(place)
            .is_some_and(|range| range.locale.is_none())
    }

    /// Step 8: the defaults end the chain.
    fn add_defaults(&mut self) {
        if let Some(first) = self.first_default() {
            self.add(first);
        }
        // Refusals don't leave the chain without any default: there has to be some text.
        let all_refused = self
            .defaults
            .iter()
            .all(|position| self.is_refused(*position));
        for position in self.defaults.clone().iter().copied() {
            if all_refused || !self.is_refused(position) {
                self.add(position);
            }
        }
    }

    /// What answers where no range leads anywhere: the first default that isn't refused. If all are, then anything else is
    /// better than what is refused.
    fn first_default(&self) -> Option<u16> {
        let acceptable = self
            .defaults
            .iter()
            .copied()
            .find(|position| !self.is_refused(*position));
        let is_last_hope = self.chain.is_empty() && !self.defaults.is_empty();
        acceptable.or_else(|| if is_last_hope { self.any() } else { None })
    }

    fn add(&mut self, position: u16) {
        if self.marks.set(position, TAKEN) {
            self.chain.positions.push(position);
        }
    }

    /// Whether the range at a place leads to a locale, however late it is in the list.
    fn matches(&self, place: usize, position: u16) -> bool {
        self.candidates_of(place)
            .any(|candidate| candidate.position == position && candidate.is_match)
            || self.is_any(place) && self.any() == Some(position)
    }

    fn placement(&self, position: u16, locale: MaximizedLocale) -> Placement<'r> {
        let place = self
            .chain
            .positions
            .iter()
            .position(|other| *other == position);
        let first_match = (0..self.requested.len()).find(|place| self.matches(*place, position));
        let is_refused = self.is_refused(position);
        let reason = match place {
            Some(place) if place < self.chain.requested => Reason::Requested,
            Some(_) if is_refused => Reason::LastResort,
            Some(_) if first_match.is_some() && !self.defaults.contains(&position) => {
                Reason::Demoted
            }
            Some(_) => Reason::Default,
            None if is_refused => Reason::Refused,
            None => Reason::TooFar,
        };
        let range = match self.best {
            Some((place, best)) if best == position => Some(place),
            _ if matches!(reason, Reason::Requested | Reason::Demoted) => first_match,
            _ => self.nearest_range(locale),
        };
        let requested = range.and_then(|place| self.requested.get(place));
        let distance = requested.and_then(|range| Some(Distance::between(range.locale?, locale)));
        Placement {
            position: position.into(),
            range: range.and_then(|place| self.ranges.requested().nth(place)),
            distance,
            reason,
        }
    }

    /// The range that a locale is nearest to, however far.
    fn nearest_range(&self, locale: MaximizedLocale) -> Option<usize> {
        let ranges = self.requested.iter().enumerate();
        let distances =
            ranges.filter_map(|(place, range)| Some((place, eighths(range.locale?, locale))));
        distances
            .min_by_key(|(_, distance)| *distance)
            .map(|(place, _)| place)
    }
}

/// The defaults, those for the languages of the ranges first.
fn defaults<'a>(negotiator: &'a Negotiator, requested: &[LanguageRange]) -> Cow<'a, [u16]> {
    if negotiator.defaults_for.is_empty() {
        return Cow::Borrowed(&negotiator.defaults);
    }
    let mut defaults = Vec::new();
    for range in requested.iter().filter_map(|range| range.locale) {
        let own = negotiator
            .defaults_for
            .iter()
            .filter(|(language, _)| language.includes(range));
        defaults.extend(own.map(|(_, position)| *position));
    }
    defaults.extend(&negotiator.defaults);
    Cow::Owned(defaults)
}
