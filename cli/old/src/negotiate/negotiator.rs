//! The same rules for a list of locales of one's own, with an account of each step.

use std::collections::HashMap;

use super::distance::Parts;
use super::matcher::{Matcher, Options};
use super::tag::{Tag, Text};
use super::wishes::Wishes;

/// Finds, of the locales that there are, those that answer a reader's wishes: the fallback rules on their own.
///
/// A catalogue negotiates by itself; this is for an app that has other things than texts to choose by language, and for
/// seeing why a reader gets what they get.
///
/// Of equally good locales the earlier in the list wins, after the defaults and CLDR's paradigm locales.
///
/// ```
/// use retcodes::negotiate::Negotiator;
///
/// let negotiator = Negotiator::new(["en-US", "zh-CN", "zh-TW"]);
/// assert_eq!(negotiator.chain("zh-HK"), ["zh-TW", "en-US"]);
/// assert_eq!(negotiator.chain("zh-SG, ja"), ["zh-CN", "en-US"]);
/// assert_eq!(negotiator.chain("ja"), ["en-US"]);
/// ```
#[derive(Debug)]
pub struct Negotiator {
    names: Vec<Text>,
    tags: Vec<Tag>,
    index_of: HashMap<Text, usize>,
    /// So many of the names are available; those behind them are only defaults.
    available: usize,
    skipped: Vec<Box<str>>,
    options: Options,
    matcher: Matcher,
}

impl Negotiator {
    /// Takes the locales that there are; the first is the default. What is no language tag is left out
    /// ([`skipped`](Self::skipped)), as is one that stands there twice.
    ///
    /// Costs next to nothing for each: a locale is looked at closely when a wish first comes near it.
    pub fn new<T: AsRef<str>>(available: impl IntoIterator<Item = T>) -> Self {
        let mut this = Self {
            names: Vec::new(),
            tags: Vec::new(),
            index_of: HashMap::new(),
            available: 0,
            skipped: Vec::new(),
            options: Options::default(),
            matcher: Matcher::of_tags([].into_iter(), 0, &Options::default()),
        };
        for tag in available {
            this.index_of(tag.as_ref());
        }
        this.available = this.names.len();
        this.options.defaults = if this.available == 0 { vec![] } else { vec![0] };
        this.built()
    }

    /// Sets the defaults, the first to be asked first. They need not be among the available locales.
    ///
    /// ```
    /// # use retcodes::negotiate::Negotiator;
    /// let negotiator = Negotiator::new(["de", "en-US", "zh-CN"]).defaults(["en-US", "zh-CN"]);
    /// assert_eq!(negotiator.chain("fr"), ["en-US", "zh-CN"]);
    /// ```
    #[must_use]
    pub fn defaults<T: AsRef<str>>(mut self, defaults: impl IntoIterator<Item = T>) -> Self {
        self.options.defaults.clear();
        for tag in defaults {
            let index = self.index_of(tag.as_ref());
            self.options.defaults.extend(index);
        }
        self.built()
    }

    /// Sets a default for readers of a language, to come before the general ones.
    ///
    /// ```
    /// # use retcodes::negotiate::Negotiator;
    /// let negotiator = Negotiator::new(["zh-CN", "fr", "es"]).default_for("pt", "es");
    /// assert_eq!(negotiator.chain("pt-BR"), ["es", "zh-CN"]);
    /// assert_eq!(negotiator.chain("ja"), ["zh-CN"]);
    /// ```
    #[must_use]
    pub fn default_for(mut self, language: &str, locale: &str) -> Self {
        if let Some((language, _)) = Tag::read(language)
            && let Some(index) = self.index_of(locale)
        {
            self.options.default_for.push((language, index));
        }
        self.built()
    }

    /// Sets how far a locale may be from a wish: only what is nearer matches. From 0, where nothing does, to 100; 50 if it
    /// isn't set, as in ICU.
    ///
    /// ```
    /// # use retcodes::negotiate::Negotiator;
    /// let negotiator = Negotiator::new(["en-US", "zh-CN"]);
    /// assert_eq!(negotiator.chain("zh-TW"), ["en-US"]);
    /// assert_eq!(negotiator.threshold(60).chain("zh-TW"), ["zh-CN", "en-US"]);
    /// ```
    #[must_use]
    pub fn threshold(mut self, threshold: u8) -> Self {
        self.options.threshold = threshold;
        self.built()
    }

    /// The available locales, in the order given and in canonical case.
    pub fn available(&self) -> impl Iterator<Item = &str> {
        self.names.iter().take(self.available).map(Text::as_str)
    }

    /// What was given as a locale and is no language tag.
    pub fn skipped(&self) -> impl Iterator<Item = &str> {
        self.skipped.iter().map(AsRef::as_ref)
    }

    /// The locales to ask, the first one first: what matches the wishes, then the defaults. None stands there twice. Empty
    /// only if nothing matches and there is no default.
    ///
    /// Costs a few microseconds and a few allocations.
    pub fn chain(&self, wishes: impl Into<Wishes>) -> Vec<&str> {
        let chain = self.matcher.chain(&wishes.into());
        self.names_of(&chain.locales)
    }

    /// The chain, and for each available locale why it stands where it stands.
    ///
    /// ```
    /// use retcodes::negotiate::{Negotiator, Why, Wishes};
    ///
    /// let wishes = Wishes::parse("zh-HK");
    /// let negotiator = Negotiator::new(["en-US", "zh-CN", "zh-TW"]);
    /// let explanation = negotiator.explain(&wishes);
    /// assert_eq!(explanation.chain, ["zh-TW", "en-US"]);
    /// assert_eq!(explanation.requested, 1);
    ///
    /// let [_, simplified, traditional] = explanation.locales[..] else { panic!() };
    /// assert_eq!(simplified.why, Why::Far); // 50 for the script, and more for the region
    /// assert_eq!(traditional.wish, Some("zh-HK"));
    /// assert_eq!(traditional.distance.unwrap().total(), 5); // Hong Kong's is the same script as Taiwan's
    /// ```
    pub fn explain<'a>(&'a self, wishes: &'a Wishes) -> Explanation<'a> {
        let (chain, reasons) = self.matcher.explain(wishes);
        let locales = self
            .available()
            .zip(reasons)
            .map(|(locale, reason)| Placement {
                locale,
                wish: reason
                    .wish
                    .and_then(|position| wishes.wishes().nth(position)),
                distance: reason.parts.map(Distance::from),
                why: reason.why,
            });
        Explanation {
            locales: locales.collect(),
            chain: self.names_of(&chain.locales),
            requested: chain.requested,
        }
    }

    fn names_of(&self, indices: &[u16]) -> Vec<&str> {
        let name = |index: &u16| self.names.get(usize::from(*index)).map(Text::as_str);
        indices.iter().filter_map(name).collect()
    }

    /// Where a locale stands in the list; behind it if it is new.
    fn index_of(&mut self, tag: &str) -> Option<u16> {
        let Some((read, text)) = Tag::read(tag.trim()) else {
            self.skipped.push(tag.into());
            return None;
        };
        let new = self.names.len();
        let index = *self.index_of.entry(text).or_insert(new);
        if index == new {
            self.names.push(text);
            self.tags.push(read);
        }
        u16::try_from(index).ok()
    }

    fn built(mut self) -> Self {
        self.matcher = Matcher::of_tags(self.tags.iter().copied(), self.available, &self.options);
        self
    }
}

/// What [`Negotiator::explain`] answers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation<'a> {
    /// The locales to ask, the first one first.
    pub chain: Vec<&'a str>,
    /// How many of them, from the first, match a wish; the others are defaults.
    pub requested: usize,
    /// Every available locale, in the order given.
    pub locales: Vec<Placement<'a>>,
}

/// Why an available locale stands in the chain where it stands, or doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Placement<'a> {
    /// The locale.
    pub locale: &'a str,
    /// The wish that leads to it, or else the wish that it is nearest to; `None` if no language is wished for.
    pub wish: Option<&'a str>,
    /// How far it is from that wish; `None` where there is no wish, or `*`.
    pub distance: Option<Distance>,
    /// What decided.
    pub why: Why,
}

/// What decided on a [`Placement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Why {
    /// It is in the chain: the wish leads to it.
    Wish,
    /// It is in the chain: it is a default, or stands in for defaults that are all refused.
    Default,
    /// It is in the chain behind the default: near enough, but the wish stands so late in the list that the default is
    /// ICU's answer.
    Late,
    /// It is in the chain though it is refused, as are all defaults: some text there has to be.
    LastResort,
    /// It isn't in the chain: it is refused.
    Refused,
    /// It isn't in the chain: it is too far from every wish.
    Far,
}

/// How far a locale is from a wish, by UTS #35.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Distance {
    /// What the languages add.
    pub language: u32,
    /// What the scripts add.
    pub script: u32,
    /// What the regions add.
    pub region: u32,
}

impl Distance {
    /// The sum. 0 for what is the same, written out or not: `zh` and `zh-Hans-CN`.
    pub fn total(self) -> u32 {
        self.language + self.script + self.region
    }
}

impl From<Parts> for Distance {
    fn from(parts: Parts) -> Self {
        Self {
            language: parts.language,
            script: parts.script,
            region: parts.region,
        }
    }
}
