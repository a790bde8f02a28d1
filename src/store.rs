//! All texts of a catalogue by locale and slot: baked into the program, or read at run time.

use std::cmp::Ordering;
use std::sync::{LazyLock, OnceLock};

use retcodes_core::pattern::{Pattern, Pool};
use retcodes_core::{Codes, LocaleTexts, Meaning, Tables};
use unic_langid::LanguageIdentifier;

use crate::arguments::Args;
use crate::baked::{Baked, Review};
use crate::format::bidi::Isolation;
use crate::pattern::{FormatError, PatternFormatter, format_texts};

/// The name of the attribute that says more for the merchant.
pub(crate) const DESCRIPTION: &str = "description";
/// The name of the attribute that says the same as the value with arguments.
pub(crate) const DETAILED: &str = "detailed";
/// The name of the attribute that a payer reads in place of the category's message.
pub(crate) const PAYER: &str = "payer";

/// The locale of a text in a language that is not known.
pub(crate) static UNDETERMINED: LazyLock<LanguageIdentifier> =
    LazyLock::new(LanguageIdentifier::default);

/// The texts and the meanings of a catalogue.
pub(crate) struct Store {
    pub(crate) codes: Codes,
    locales: Locales,
    /// In the order of the locales. Read from their tags when somebody asks.
    ids: OnceLock<Box<[LanguageIdentifier]>>,
    /// Made for each locale when a text first needs one.
    formatters: OnceLock<Box<[OnceLock<PatternFormatter>]>>,
    isolation: Isolation,
}

/// Where the texts of each locale are, in the order of their tags.
enum Locales {
    /// All of them in the program.
    Baked(&'static Tables),
    Mixed(Box<[Entry]>),
}

/// The texts of one locale.
#[derive(Clone)]
pub(crate) enum Entry {
    /// At a place of the tables in the program.
    Baked(&'static Tables, usize),
    /// Of its own tables, which have one locale.
    #[cfg_attr(not(feature = "overlay"), allow(dead_code))]
    Owned(Box<Tables>),
}

impl Entry {
    pub(crate) fn tag(&self) -> &str {
        match self {
            Self::Baked(tables, place) => tables.tag(*place),
            Self::Owned(tables) => tables.tag(0),
        }
    }
}

impl Store {
    /// The texts that are baked into the program, as they are.
    pub(crate) fn baked(baked: &'static Baked, isolation: Isolation) -> Self {
        Self::new(
            baked.codes.clone(),
            Locales::Baked(&baked.tables),
            isolation,
        )
    }

    /// The texts of the locales that a person has reviewed.
    pub(crate) fn reviewed(baked: &'static Baked, isolation: Isolation) -> Self {
        let places = 0..baked.tables.locales.len();
        let reviewed = places.filter(|place| baked.review(*place) == Review::Reviewed);
        let entries = reviewed.map(|place| Entry::Baked(&baked.tables, place));
        Self::mixed(baked.codes.clone(), entries.collect(), isolation)
    }

    /// Texts of several sources. The entries are in the order of their tags.
    pub(crate) fn mixed(codes: Codes, entries: Vec<Entry>, isolation: Isolation) -> Self {
        Self::new(codes, Locales::Mixed(entries.into()), isolation)
    }

    fn new(codes: Codes, locales: Locales, isolation: Isolation) -> Self {
        Self {
            codes,
            locales,
            ids: OnceLock::new(),
            formatters: OnceLock::new(),
            isolation,
        }
    }

    /// What a slot's code means; of none, what an unknown code does.
    pub(crate) fn meaning(&self, slot: Option<u32>) -> Meaning<'_> {
        let known = slot.and_then(|slot| self.codes.meaning(slot));
        known.unwrap_or_else(|| {
            let payer = self
                .codes
                .unknown_payer
                .map(|slot| self.codes.index.name(slot));
            Meaning::of_unknown_code(payer.unwrap_or_default())
        })
    }

    /// How many locales there are.
    pub(crate) fn len(&self) -> usize {
        match &self.locales {
            Locales::Baked(tables) => tables.locales.len(),
            Locales::Mixed(entries) => entries.len(),
        }
    }

    /// The texts of a locale.
    #[inline]
    pub(crate) fn texts(&self, locale: u16) -> Option<LocaleTexts<'_>> {
        match &self.locales {
            Locales::Baked(tables) => tables.locale(usize::from(locale)),
            Locales::Mixed(entries) => match entries.get(usize::from(locale))? {
                Entry::Baked(tables, place) => tables.locale(*place),
                Entry::Owned(tables) => tables.locale(0),
            },
        }
    }

    fn tag(&self, locale: usize) -> &str {
        match &self.locales {
            Locales::Baked(tables) => tables.tag(locale),
            Locales::Mixed(entries) => entries.get(locale).map_or("", Entry::tag),
        }
    }

    /// The tags of the locales, in order.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|locale| self.tag(locale))
    }

    /// The place of a locale, by its tag in canonical form.
    pub(crate) fn place_of(&self, tag: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.tag(middle).cmp(tag) {
                Ordering::Equal => return Some(middle),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The locales, in the order of their tags.
    pub(crate) fn ids(&self) -> &[LanguageIdentifier] {
        self.ids.get_or_init(|| {
            let tags = (0..self.len()).map(|locale| self.tag(locale));
            // A tag that is baked in was read before.
            tags.map(|tag| tag.parse().unwrap_or_default()).collect()
        })
    }

    pub(crate) fn id(&self, locale: u16) -> Option<&LanguageIdentifier> {
        self.ids().get(usize::from(locale))
    }

    /// What shows the patterns of a locale.
    pub(crate) fn formatter(&self, locale: u16) -> Option<&PatternFormatter> {
        let formatters = self
            .formatters
            .get_or_init(|| (0..self.len()).map(|_| OnceLock::new()).collect());
        let formatter = formatters.get(usize::from(locale))?;
        Some(formatter.get_or_init(|| {
            PatternFormatter::new(self.id(locale).unwrap_or(&UNDETERMINED), self.isolation)
        }))
    }

    /// The text of a pattern that shows nothing but texts.
    pub(crate) fn format_texts<'p>(
        &self,
        locale: u16,
        pool: &'p Pool,
        pattern: Pattern,
        args: &Args<'_>,
    ) -> Result<String, FormatError<'p>> {
        let id = self.id(locale).unwrap_or(&UNDETERMINED);
        format_texts(id, self.isolation, pool, pattern, args)
    }

    /// The first of some locales that has a text for a slot, by its place among them.
    #[inline(never)]
    pub(crate) fn first_with(&self, locales: &[u16], slot: u32) -> Option<(u16, &str)> {
        (0..).zip(locales).find_map(|(place, locale)| {
            let texts = self.texts(*locale)?;
            Some((place, plain(texts, texts.value(slot)?)?))
        })
    }
}

/// The text of a pattern that needs no argument.
#[inline]
pub(crate) fn plain<'t>(texts: LocaleTexts<'t>, pattern: Pattern) -> Option<&'t str> {
    match pattern {
        Pattern::Text(span) => Some(texts.pool().text(span)),
        Pattern::Nodes(_) => None,
    }
}
