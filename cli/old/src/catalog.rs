//! Texts in, localizers out.

use std::borrow::Cow;
#[cfg(feature = "watch")]
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use unic_langid::LanguageIdentifier;

use crate::bidi::Isolation;
use crate::bundle::Bundle;
use crate::cache::Cache;
use crate::chain::{Chain, ChainRef, Chains};
use crate::code::RetCode;
use crate::error::{self, BuildError};
use crate::ftl::{Layer, Problem, Severity, Source};
use crate::localizer::Localizer;
use crate::negotiate::{DEFAULTS, Matcher, Negotiator, Options, Tag, Wishes};
use crate::order;
use crate::source::directory::{self, Directory};
use crate::source::{Found, embedded};
use crate::table::{Index, MOST_LOCALES, Table, View};
use crate::wishes::AsWishes;

/// One locale: where its sources are until somebody needs it, then what they say.
struct Entry {
    sources: Range<u32>,
    /// In a box, for most of many locales are never read.
    bundle: OnceLock<Box<Bundle>>,
}

/// All texts in all locales. Shared by reference between all threads; never changes.
///
/// A locale is read when it is first needed: a process that shows one text reads one locale.
///
/// ```
/// use retcodes::Catalog;
///
/// let catalog = Catalog::embedded();
/// let localizer = catalog.localizer("zh-HK,zh;q=0.9,en;q=0.8");
/// assert_eq!(localizer.message("0000").text(), "交易成功");
/// ```
pub struct Catalog {
    /// In the order of their tags.
    locales: Box<[Entry]>,
    ids: Box<[LanguageIdentifier]>,
    /// Of all locales, in their order. Each is taken when the bundle of its locale is made.
    sources: Mutex<Box<[Option<Found>]>>,
    matcher: Matcher,
    rules: Rules,
    index: Index,
    chains: Chains,
    cache: Cache,
    /// What was wrong with the places that texts were looked for in.
    problems: Box<[Problem]>,
}

impl Catalog {
    /// The texts that this crate ships, in en-US and zh-CN and whatever else is in `locales/`.
    ///
    /// The first call sets the catalogue up, in microseconds; it reads no locale.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Catalog> = LazyLock::new(|| {
            Catalog::assemble(Parts {
                found: embedded::found(),
                problems: Vec::new(),
                rules: Rules::default(),
            })
        });
        &EMBEDDED
    }

    /// A builder with no texts yet.
    pub fn builder() -> CatalogBuilder {
        CatalogBuilder::default()
    }

    /// The look-ups of one reader, by their wishes.
    ///
    /// A wish is anything that [`AsWishes`] is implemented for: a language tag, a list of them, the
    /// value of an `Accept-Language` header, a POSIX locale such as `zh_CN.UTF-8`, or a
    /// [`LanguageIdentifier`]. What cannot be read in it is skipped; with no wish left the defaults
    /// answer. See [`negotiate`](crate::negotiate) for the rules.
    ///
    /// Costs a look into a cache for a wish that came before (no allocation, no lock), and some
    /// microseconds for a new one. The second time that a chain is wished for, its locales are put
    /// into one table, once.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// for localizer in [
    ///     catalog.localizer("zh-CN"),
    ///     catalog.localizer("zh-Hans-SG, en;q=0.5"),
    ///     catalog.localizer("zh-SG".parse::<unic_langid::LanguageIdentifier>()?),
    ///     catalog.localizer(["fr", "zh"]),
    ///     catalog.localizer("zh_CN.UTF-8"),
    /// ] {
    ///     assert_eq!(localizer.locale().to_string(), "zh-CN");
    /// }
    /// # Ok::<(), unic_langid::LanguageIdentifierError>(())
    /// ```
    #[inline]
    pub fn localizer(&self, wishes: impl AsWishes) -> Localizer<'_> {
        wishes.with_text(|text| {
            let number = self.cache.get(text);
            match number.and_then(|number| self.chains.get(number)) {
                // Whoever comes a second time is worth a table of the whole chain.
                Some(chain) => Localizer::new(self, ChainRef::Kept(chain), self.whole(chain)),
                None => self.negotiate(text),
            }
        })
    }

    #[cold]
    fn negotiate(&self, wishes: &str) -> Localizer<'_> {
        let chain = self.matcher.chain(&Wishes::parse(wishes));
        // A chain holds no locale twice, so its length fits where a locale's number does.
        let requested = u16::try_from(chain.requested).unwrap_or(u16::MAX);
        let (chain, number) = self.chains.intern(chain.locales, requested);
        if let Some(number) = number {
            self.cache.put(wishes, number);
        }
        let view = match &chain {
            ChainRef::Kept(kept) => self.table_of(kept),
            // A table of its own would not live long enough.
            ChainRef::Own(_) => self.nothing(),
        };
        Localizer::new(self, chain, view)
    }

    /// The table of a chain that the catalogue keeps: of all of it if that has been made, else of its
    /// first locale, which agrees with it.
    pub(crate) fn table_of<'a>(&'a self, chain: &'a Chain) -> View<'a> {
        let table = chain.table.get();
        table.map_or_else(|| self.first(chain), |table| table.view(&self.index))
    }

    /// The table of a chain's first locale: all that the first look-up needs.
    fn first(&self, chain: &Chain) -> View<'_> {
        let first = chain.locales.first().and_then(|locale| self.alone(*locale));
        first.unwrap_or_else(|| self.nothing())
    }

    fn nothing(&self) -> View<'_> {
        static NOTHING: LazyLock<Table> = LazyLock::new(Table::default);
        NOTHING.view(&self.index)
    }

    /// The locales that have texts, in the order of their tags.
    pub fn locales(&self) -> &[LanguageIdentifier] {
        &self.ids
    }

    /// The rules by which this catalogue turns wishes into a chain, made to be asked why.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let negotiator = Catalog::embedded().negotiator();
    /// assert_eq!(negotiator.chain("zh-SG"), ["zh-CN", "en-US"]);
    /// ```
    pub fn negotiator(&self) -> Negotiator {
        let options = self.rules.options(&self.ids);
        let tag = |place: &u16| self.id(*place).map(ToString::to_string);
        let mut negotiator = Negotiator::new(self.ids.iter().map(ToString::to_string))
            .defaults(options.defaults.iter().filter_map(tag))
            .threshold(options.threshold);
        for (language, locale) in &self.rules.defaults_for {
            negotiator = negotiator.default_for(language, locale);
        }
        negotiator
    }

    /// All codes that have a text in any locale, in order. Reads every locale.
    pub fn codes(&self) -> Vec<RetCode> {
        let mut codes: Vec<RetCode> = self.bundles().flat_map(Bundle::codes).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The codes that have a text in one locale, in order; none if the catalogue does not have it.
    /// Reads that locale.
    pub fn codes_in(&self, locale: &LanguageIdentifier) -> Vec<RetCode> {
        let number = self.ids.iter().position(|id| id == locale);
        let bundle = number.and_then(|number| self.bundle(u16::try_from(number).ok()?));
        bundle
            .map(|bundle| bundle.codes().collect())
            .unwrap_or_default()
    }

    /// Everything that is wrong with the texts, in the order of locales and places. Reads every
    /// locale.
    ///
    /// What a problem is about was left out, and the fallback chain answers for it.
    pub fn problems(&self) -> Vec<&Problem> {
        self.problems
            .iter()
            .chain(self.bundles().flat_map(Bundle::problems))
            .collect()
    }

    /// What is wrong inside of the texts of these locales. Reads no others.
    #[cfg(feature = "watch")]
    pub(crate) fn problems_in<'a>(
        &'a self,
        locales: &'a BTreeSet<&LanguageIdentifier>,
    ) -> impl Iterator<Item = &'a Problem> {
        let numbers = (0..).zip(&self.ids).filter(|(_, id)| locales.contains(id));
        numbers
            .filter_map(|(number, _)| self.bundle(number))
            .flat_map(Bundle::problems)
    }

    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        (0..self.locales.len() as u16).filter_map(|number| self.bundle(number))
    }

    /// A locale's texts, read now if nobody has needed them before.
    #[inline]
    pub(crate) fn bundle(&self, number: u16) -> Option<&Bundle> {
        let entry = self.locales.get(usize::from(number))?;
        match entry.bundle.get() {
            Some(bundle) => Some(bundle),
            None => self.read(entry, number),
        }
    }

    #[cold]
    fn read<'a>(&'a self, entry: &'a Entry, number: u16) -> Option<&'a Bundle> {
        let id = self.id(number)?;
        Some(entry.bundle.get_or_init(|| {
            let sources = self.open(&entry.sources, id);
            let isolation = self.rules.isolation;
            Box::new(Bundle::read(id, number, &sources, &self.index, isolation))
        }))
    }

    fn open(&self, range: &Range<u32>, id: &LanguageIdentifier) -> Vec<Source> {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        let of_locale = sources.get_mut(range.start as usize..range.end as usize);
        let found = of_locale.into_iter().flatten().filter_map(Option::take);
        found.filter_map(|found| found.open(id)).collect()
    }

    pub(crate) fn id(&self, number: u16) -> Option<&LanguageIdentifier> {
        self.ids.get(usize::from(number))
    }

    /// The table of one locale.
    pub(crate) fn alone(&self, number: u16) -> Option<View<'_>> {
        Some(self.bundle(number)?.table().view(&self.index))
    }

    /// All locales of a chain that the catalogue keeps, in one table.
    #[inline]
    pub(crate) fn whole<'a>(&'a self, chain: &'a Chain) -> View<'a> {
        match chain.table.get() {
            Some(table) => table.view(&self.index),
            None => self.make_whole(chain),
        }
    }

    #[cold]
    fn make_whole<'a>(&'a self, chain: &'a Chain) -> View<'a> {
        let table = chain.table.get_or_init(|| {
            let bundles = || {
                let numbers = chain.locales.iter();
                numbers.filter_map(|number| Some((*number, self.bundle(*number)?)))
            };
            // The first locale that has a text for unknown codes has it, simple or not.
            let unknown = bundles().find(|(_, bundle)| bundle.has_unknown());
            let unknown =
                unknown.and_then(|(number, bundle)| Some((bundle.unknown_prefix()?, number)));
            Table::of_chain(bundles().map(|(_, bundle)| bundle.table()), unknown)
        });
        table.view(&self.index)
    }

    /// Puts sources, highest priority first, together to locales.
    fn assemble(parts: Parts) -> Self {
        let mut found = parts.found;
        // Stable, and the sources of each kind are in order already.
        order::sort_by(&mut found, |(a, _), (b, _)| a.cmp(b));
        let mut ids: Vec<LanguageIdentifier> = Vec::with_capacity(found.len());
        let mut locales: Vec<Entry> = Vec::with_capacity(found.len());
        let mut sources = Vec::with_capacity(found.len());
        for (locale, source) in found {
            let from = sources.len() as u32;
            sources.push(Some(source));
            match locales.last_mut() {
                Some(entry) if ids.last() == Some(&locale) => entry.sources.end = from + 1,
                _ => {
                    ids.push(locale);
                    locales.push(Entry {
                        sources: from..from + 1,
                        bundle: OnceLock::new(),
                    });
                }
            }
        }
        Self {
            matcher: Matcher::new(&ids, &parts.rules.options(&ids)),
            rules: parts.rules,
            ids: ids.into(),
            locales: locales.into(),
            sources: Mutex::new(sources.into()),
            index: Index::new(),
            chains: Chains::new(),
            cache: Cache::default(),
            problems: parts.problems.into(),
        }
    }
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let locales: Vec<String> = self.ids.iter().map(ToString::to_string).collect();
        f.debug_struct("Catalog")
            .field("locales", &locales)
            .finish_non_exhaustive()
    }
}

/// What a catalogue is made of.
struct Parts {
    found: Vec<(LanguageIdentifier, Found)>,
    problems: Vec<Problem>,
    rules: Rules,
}

/// What a builder says about a catalogue besides its texts.
#[derive(Clone, Debug, Default)]
struct Rules {
    isolation: Isolation,
    threshold: Option<u8>,
    defaults: Option<Vec<Box<str>>>,
    defaults_for: Vec<(Box<str>, Box<str>)>,
}

/// Where texts come from.
#[derive(Clone, Debug)]
enum Input {
    Embedded,
    Directory(PathBuf),
    Text { locale: Box<str>, text: Box<str> },
}

/// Reads a directory: from disk, or as it was read before.
type ReadDirectory<'a> = &'a mut dyn FnMut(&Path) -> Directory;

/// Says which texts a [`Catalog`] has and how it picks among them.
///
/// A source that is added later stands before those added earlier: its messages, attributes and
/// terms replace theirs one by one, and what it lacks stays as it was.
///
/// ```
/// use retcodes::Catalog;
///
/// let catalog = Catalog::builder()
///     .embedded()
///     .text("en-US", "retcode-0000 = Paid")
///     .text("fr", "retcode-0000 = Payé")
///     .build()?;
/// assert_eq!(catalog.localizer("en-US").message("0000").text(), "Paid");
/// assert_eq!(catalog.localizer("fr").message("0000").text(), "Payé");
/// # Ok::<(), retcodes::BuildError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CatalogBuilder {
    inputs: Vec<Input>,
    rules: Rules,
    strict: bool,
}

impl CatalogBuilder {
    /// The texts that this crate ships.
    #[must_use]
    pub fn embedded(mut self) -> Self {
        self.inputs.push(Input::Embedded);
        self
    }

    /// The files `<locale>/retcodes.ftl` in a directory, read when the catalogue is built.
    ///
    /// A directory that is not there, and whatever in it cannot be used, is told by
    /// [`Catalog::problems`].
    #[must_use]
    pub fn directory(mut self, path: impl Into<PathBuf>) -> Self {
        self.inputs.push(Input::Directory(path.into()));
        self
    }

    /// A text in Fluent's format, for one locale.
    #[must_use]
    pub fn text(mut self, locale: &str, text: &str) -> Self {
        self.inputs.push(Input::Text {
            locale: locale.into(),
            text: text.into(),
        });
        self
    }

    /// The locales that answer when nothing else does, in order. Without this call: en-US, then
    /// zh-CN, as far as they are there, else the first locale of all.
    #[must_use]
    pub fn defaults<'l>(mut self, locales: impl IntoIterator<Item = &'l str>) -> Self {
        self.rules.defaults = Some(locales.into_iter().map(Into::into).collect());
        self
    }

    /// The default for readers of one language, asked before the others: with
    /// `default_for("en", "en-US")`, a reader of English never gets Chinese because somebody made
    /// zh-CN the first default.
    #[must_use]
    pub fn default_for(mut self, language: &str, locale: &str) -> Self {
        self.rules
            .defaults_for
            .push((language.into(), locale.into()));
        self
    }

    /// How far from a wish a locale may be and still match it: a distance of CLDR's, 0 to 100.
    /// Without this call 50, as in ICU; a distance has to be below it.
    #[must_use]
    pub fn threshold(mut self, distance: u8) -> Self {
        self.rules.threshold = Some(distance);
        self
    }

    /// When arguments are isolated from the direction of the text around them.
    #[must_use]
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.rules.isolation = isolation;
        self
    }

    /// Whether [`build`](Self::build) refuses texts with errors. It then reads every locale.
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Makes the catalogue. Reads directories, but no text: each locale is read on first use,
    /// unless the builder is [strict](Self::strict).
    ///
    /// # Errors
    /// [`BuildError`] says what is missing or wrong.
    pub fn build(&self) -> Result<Catalog, BuildError> {
        let catalog = self.build_with(&mut directory::read)?;
        if self.strict {
            let errors = |problem: &&Problem| problem.severity() == Severity::Error;
            let problems: Vec<Problem> = catalog
                .problems()
                .into_iter()
                .filter(errors)
                .cloned()
                .collect();
            if !problems.is_empty() {
                return Err(BuildError::Problems(problems));
            }
        }
        Ok(catalog)
    }

    /// As [`build`](Self::build), strict or not, with `read` to read the directories, the one of
    /// the highest priority first.
    pub(crate) fn build_with(&self, read: ReadDirectory<'_>) -> Result<Catalog, BuildError> {
        let parts = self.gather(read)?;
        parts.rules.check(&parts.found)?;
        Ok(Catalog::assemble(parts))
    }

    /// The directories, the one of the highest priority first.
    #[cfg(feature = "watch")]
    pub(crate) fn directories(&self) -> impl Iterator<Item = &Path> {
        self.inputs.iter().rev().filter_map(|input| match input {
            Input::Directory(path) => Some(path.as_path()),
            _ => None,
        })
    }

    #[cfg(feature = "watch")]
    pub(crate) fn is_strict(&self) -> bool {
        self.strict
    }

    /// All sources, highest priority first.
    fn gather(&self, read: ReadDirectory<'_>) -> Result<Parts, BuildError> {
        let (mut found, mut problems) = (Vec::new(), Vec::new());
        let opened = |source: Source| (source.locale.clone(), Found::Opened(Box::new(source)));
        for input in self.inputs.iter().rev() {
            match input {
                Input::Embedded => found.extend(embedded::found()),
                Input::Directory(path) => {
                    let directory = read(path);
                    found.extend(directory.sources.into_iter().map(opened));
                    problems.extend(directory.problems);
                }
                Input::Text { locale, text } => found.push(opened(Source {
                    name: format!("{locale}/retcodes.ftl").into(),
                    locale: error::locale(locale)?,
                    layer: Layer::Overlay,
                    bytes: Cow::Owned(text.as_bytes().to_vec()),
                })),
            }
        }
        Ok(Parts {
            found,
            problems,
            rules: self.rules.clone(),
        })
    }
}

impl Rules {
    /// Places in the catalogue of the locales that are named here.
    fn options(&self, ids: &[LanguageIdentifier]) -> Options {
        let place = |tag: &str| {
            let id = tag.parse::<LanguageIdentifier>().ok()?;
            u16::try_from(ids.binary_search(&id).ok()?).ok()
        };
        let mut defaults: Vec<u16> = match &self.defaults {
            Some(defaults) => defaults.iter().filter_map(|tag| place(tag)).collect(),
            None => DEFAULTS.iter().filter_map(|tag| place(tag)).collect(),
        };
        if defaults.is_empty() && !ids.is_empty() {
            defaults.push(0);
        }
        let default_for = self
            .defaults_for
            .iter()
            .filter_map(|(language, tag)| Some((Tag::from(&language.parse().ok()?), place(tag)?)));
        let standard = Options::default();
        Options {
            defaults,
            threshold: self.threshold.unwrap_or(standard.threshold),
            default_for: default_for.collect(),
        }
    }

    fn check(&self, found: &[(LanguageIdentifier, Found)]) -> Result<(), BuildError> {
        if found.is_empty() {
            return Err(BuildError::NoTexts);
        }
        // Fewer sources are fewer locales: most catalogues are not counted.
        let most = MOST_LOCALES;
        if found.len() > most {
            let mut locales: Vec<_> = found.iter().map(|(locale, _)| locale).collect();
            order::sort_by(&mut locales, Ord::cmp);
            locales.dedup();
            if locales.len() > most {
                return Err(BuildError::TooManyLocales);
            }
        }
        let named = self.defaults.iter().flatten();
        for tag in named.chain(self.defaults_for.iter().map(|(_, locale)| locale)) {
            let locale = error::locale(tag)?;
            if !found.iter().any(|(known, _)| *known == locale) {
                return Err(BuildError::UnknownDefault(tag.clone()));
            }
        }
        self.defaults_for
            .iter()
            .try_for_each(|(language, _)| error::locale(language).map(drop))
    }
}
