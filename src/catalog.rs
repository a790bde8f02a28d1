//! All texts in all locales, and the way from a reader's language ranges to their localizer.

use std::fmt;
use std::sync::LazyLock;

use retcodes_core::pattern::{Pattern, Pool};
use retcodes_core::{LocaleTexts, Meaning, RetCode};
use retcodes_negotiate::{Negotiator, ToLanguageRanges};
use unic_langid::LanguageIdentifier;

use crate::baked::{Baked, Review};
use crate::chain::{Chain, Chains};
use crate::embedded;
use crate::localizer::Localizer;
#[cfg(feature = "overlay")]
use crate::overlay::{Diagnostic, ReadTexts};
use crate::rules::Rules;
use crate::store::Store;

/// All texts in all locales. Shared by reference between all threads; never changes.
///
/// ```
/// use retcodes::Catalog;
///
/// let catalog = Catalog::embedded();
/// let localizer = catalog.localizer("zh-HK,zh;q=0.9,en;q=0.8");
/// assert_eq!(localizer.message("0000").text(), "交易成功");
/// ```
#[doc(alias("i18n", "l10n", "translate", "bundle"))]
pub struct Catalog {
    pub(crate) store: Store,
    negotiator: Negotiator,
    chains: Chains,
    /// The tables in the program, to be asked for the review of a locale.
    baked: Vec<&'static Baked>,
    /// Whether drafts among them were left out.
    reviewed_only: bool,
    #[cfg(feature = "overlay")]
    pub(crate) read: ReadTexts,
}

impl Catalog {
    /// The texts that this crate ships, in en-US and zh-CN and whatever else is in `locales/`.
    ///
    /// They were proved and laid out when the crate was compiled: the first call reads nothing and takes less than a
    /// microsecond.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Catalog> = LazyLock::new(|| {
            let rules = Rules::default();
            let negotiator = Negotiator::baked(embedded::TEXTS.locales);
            let store = Store::baked(&embedded::TEXTS, rules.isolation);
            let negotiator = rules.apply(negotiator, &store, &embedded::TEXTS.scheme);
            Catalog::new(store, negotiator, vec![&embedded::TEXTS], false)
        });
        &EMBEDDED
    }

    pub(crate) fn new(
        store: Store,
        negotiator: Negotiator,
        baked: Vec<&'static Baked>,
        reviewed_only: bool,
    ) -> Self {
        Self {
            store,
            baked,
            reviewed_only,
            negotiator,
            chains: Chains::default(),
            #[cfg(feature = "overlay")]
            read: ReadTexts::default(),
        }
    }

    #[cfg(feature = "overlay")]
    pub(crate) fn with_read(self, read: ReadTexts) -> Self {
        Self { read, ..self }
    }

    /// The look-ups of one reader, by their language ranges.
    ///
    /// [`ToLanguageRanges`] is implemented for a language tag, a list of them, the value of an `Accept-Language` header,
    /// a POSIX locale such as `zh_CN.UTF-8`, and a [`LanguageIdentifier`]. What cannot be read in it is skipped; with no
    /// range left the defaults answer. See [`negotiate`](crate::negotiate) for the rules.
    ///
    /// Costs about a microsecond. Of the texts that come again and again, such as headers, some hundred are remembered:
    /// these cost a look into a table.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// for localizer in [
    ///     catalog.localizer("zh-CN"),
    ///     catalog.localizer("zh-Hans-SG, en;q=0.5"),
    ///     catalog.localizer("zh-SG".parse::<retcodes::unic_langid::LanguageIdentifier>()?),
    ///     catalog.localizer(["de-x-none", "zh"]),
    ///     catalog.localizer("zh_CN.UTF-8"),
    /// ] {
    ///     assert!(localizer.chain().any(|locale| locale.to_string() == "zh-CN"));
    /// }
    /// # Ok::<(), retcodes::unic_langid::LanguageIdentifierError>(())
    /// ```
    #[doc(alias("language", "accept-language", "locale"))]
    pub fn localizer(&self, languages: impl ToLanguageRanges) -> Localizer<'_> {
        Localizer::new(&self.store, self.chain(languages))
    }

    pub(crate) fn chain(&self, languages: impl ToLanguageRanges) -> Chain {
        match languages.as_text() {
            Some(text) => self
                .chains
                .get_or_negotiate(text, || self.negotiator.chain(text).into()),
            None => Chain::from(self.negotiator.chain(languages)),
        }
    }

    /// The locales that have texts, in the order of their tags.
    pub fn locales(&self) -> &[LanguageIdentifier] {
        self.store.ids()
    }

    /// Whether people who read the language have reviewed the texts of a locale that were baked into the program. `None`
    /// if the catalogue does not have the locale, or has read all of its texts at run time: of these nothing is known.
    ///
    /// ```
    /// use retcodes::{Catalog, Review};
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.review(&"zh-CN".parse()?), Some(Review::Reviewed));
    /// assert_eq!(catalog.review(&"de-AT".parse()?), None);
    /// # Ok::<(), retcodes::unic_langid::LanguageIdentifierError>(())
    /// ```
    pub fn review(&self, locale: &LanguageIdentifier) -> Option<Review> {
        let tag = locale.to_string();
        self.store.place_of(&tag)?;
        let reviews = self.baked.iter().filter_map(|baked| baked.review_of(&tag));
        let reviews = reviews.filter(|review| !self.reviewed_only || *review == Review::Reviewed);
        // Texts of several tables stand before each other: one draft among them is enough.
        reviews.min_by_key(|review| *review != Review::Draft)
    }

    /// The rules by which this catalogue turns language ranges into a chain, to be asked why. Its positions are those
    /// of [`locales`](Self::locales).
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let chain = catalog.negotiator().chain("zh-SG");
    /// let locales: Vec<String> = chain.of(catalog.locales()).map(ToString::to_string).collect();
    /// assert_eq!(locales[0], "zh-CN");
    /// ```
    pub fn negotiator(&self) -> &Negotiator {
        &self.negotiator
    }

    /// What a code means, without a reader. For a code that the catalogue does not have, or has no row for, the outcome
    /// is unknown and a query comes first. Allocates nothing.
    ///
    /// ```
    /// use retcodes::{Catalog, Outcome, Retry};
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.meaning("2008").outcome(), Outcome::Pending);
    /// assert_eq!(catalog.meaning("4242").retry(), Retry::QueryFirst);
    /// ```
    pub fn meaning(&self, code: impl AsRef<str>) -> Meaning<'_> {
        self.store
            .meaning(self.store.codes.index.get(code.as_ref()))
    }

    /// Whether the catalogue has a code: a text for it in any locale, or a row that says what it means.
    pub fn has(&self, code: impl AsRef<str>) -> bool {
        self.store.codes.index.get(code.as_ref()).is_some()
    }

    /// All codes that have a text in any locale, in order.
    pub fn codes(&self) -> Vec<RetCode> {
        let mut has_text = vec![false; self.store.codes.index.len()];
        let locales = (0..self.store.len() as u16).filter_map(|locale| self.store.texts(locale));
        for slot in locales.flat_map(LocaleTexts::slots) {
            if let Some(place) = has_text.get_mut(slot as usize) {
                *place = true;
            }
        }
        self.codes_where(|slot| has_text.get(slot as usize).copied().unwrap_or(false))
    }

    /// The codes that have a text in one locale, in order; none if the catalogue does not have it.
    pub fn codes_in(&self, locale: &LanguageIdentifier) -> Vec<RetCode> {
        let place = self.locales().iter().position(|id| id == locale);
        let texts = place.and_then(|place| self.store.texts(u16::try_from(place).ok()?));
        texts.map_or_else(Vec::new, |texts| {
            self.codes_where(|slot| texts.value(slot).is_some())
        })
    }

    /// The proven texts of a locale, for a tool that writes them in another form; none if the catalogue does not have it.
    /// Terms and references are put in. In the order of the catalogue's tables; allocates nothing.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let texts = catalog.texts(&"en-US".parse()?);
    /// assert!(texts.into_iter().any(|text| text.code == Some("9990") && text.attribute == Some("detailed")));
    /// # Ok::<(), retcodes::unic_langid::LanguageIdentifierError>(())
    /// ```
    pub fn texts(&self, locale: &LanguageIdentifier) -> Vec<CatalogText<'_>> {
        let place = self.locales().iter().position(|id| id == locale);
        let Some(texts) = place.and_then(|place| self.store.texts(u16::try_from(place).ok()?))
        else {
            return Vec::new();
        };
        let index = &self.store.codes.index;
        let mut found = Vec::new();
        for slot in texts.slots() {
            let name = index.name(slot);
            let is_code = index.get(name) == Some(slot);
            let mut add = |attribute, pattern| {
                found.push(CatalogText {
                    code: is_code.then_some(name),
                    id: (!is_code).then_some(name),
                    attribute,
                    pool: texts.pool(),
                    pattern,
                });
            };
            if let Some(value) = texts.value(slot) {
                add(None, value);
            }
            for (attribute, pattern) in texts.attributes(slot) {
                add(Some(attribute), pattern);
            }
        }
        found
    }

    fn codes_where(&self, is_in: impl Fn(u32) -> bool) -> Vec<RetCode> {
        let codes = self.store.codes.index.codes().into_iter();
        let mut codes: Vec<RetCode> = codes
            .filter(|(slot, _)| is_in(*slot))
            .map(|(_, code)| code)
            .collect();
        codes.sort_unstable();
        codes
    }

    /// Everything that is wrong with the texts that were read at run time, in the order of locales and places. What a
    /// diagnostic is about was left out, and the fallback chain answers for it.
    ///
    /// What is baked into a program was told when it was compiled.
    #[cfg(feature = "overlay")]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.read.diagnostics
    }
}

/// A proven text of a locale. Made by [`Catalog::texts`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CatalogText<'c> {
    /// The code that it is the text of.
    pub code: Option<&'c str>,
    /// The id of a message that has no code: a payer's, or the one for unknown codes.
    pub id: Option<&'c str>,
    /// The attribute; none for the value.
    pub attribute: Option<&'c str>,
    /// What the pattern is made of.
    pub pool: &'c Pool,
    /// The text.
    pub pattern: Pattern,
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let locales: Vec<String> = self.locales().iter().map(ToString::to_string).collect();
        f.debug_struct("Catalog")
            .field("locales", &locales)
            .finish_non_exhaustive()
    }
}
