//! Which texts a catalogue has, and how it picks among them.

#[cfg(feature = "overlay")]
use std::path::{Path, PathBuf};

use retcodes_core::Scheme;
use retcodes_negotiate::Negotiator;

use crate::baked::Baked;
use crate::catalog::Catalog;
use crate::embedded;
use crate::error::BuildError;
use crate::format::bidi::Isolation;
#[cfg(feature = "overlay")]
use crate::overlay::{
    CodesSource, Directory, Layer, LocaleSources, ReadTexts, Severity, Source, SourcesOf,
    embedded_sources, merge, read_directory,
};
use crate::rules::Rules;
#[cfg(feature = "overlay")]
use crate::rules::canonical;
use crate::store::Store;

/// Says which texts a [`Catalog`] has and how it picks among them.
///
/// A source that is added later stands before those added earlier: its messages, attributes and terms replace theirs
/// one by one, and what it lacks stays as it was.
///
/// ```
/// use retcodes::Catalog;
///
/// let catalog = Catalog::builder()
///     .embedded()
///     .text("en-US", "retcode-6001 = Insufficient funds")
///     .text("fr", "retcode-6001 = Solde insuffisant")
///     .build()?;
/// assert_eq!(catalog.localizer("en-US").message("6001").text(), "Insufficient funds");
/// assert_eq!(catalog.localizer("fr").message("6001").text(), "Solde insuffisant");
/// # Ok::<(), retcodes::BuildError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CatalogBuilder {
    pub(crate) inputs: Vec<Input>,
    pub(crate) scheme: Option<Scheme>,
    pub(crate) rules: Rules,
    pub(crate) strict: bool,
    pub(crate) reviewed_only: bool,
}

/// Where texts come from.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    /// Tables in the program, and their sources where an overlay needs them.
    Baked(
        &'static Baked,
        #[cfg(feature = "overlay")] Option<SourcesOf>,
    ),
    #[cfg(feature = "overlay")]
    Embed(SourcesOf),
    #[cfg(feature = "overlay")]
    Directory(PathBuf),
    #[cfg(feature = "overlay")]
    Text { locale: Box<str>, text: Box<str> },
    #[cfg(feature = "overlay")]
    Codes(Box<str>),
}

impl Catalog {
    /// A builder with no texts yet.
    pub fn builder() -> CatalogBuilder {
        CatalogBuilder::default()
    }
}

impl CatalogBuilder {
    /// The texts that this crate ships.
    #[must_use]
    pub fn embedded(mut self) -> Self {
        self.inputs.push(Input::Baked(
            &embedded::TEXTS,
            #[cfg(feature = "overlay")]
            Some(embedded_sources()),
        ));
        self
    }

    /// The texts that a build script has baked into the program: see [`baked!`](crate::baked).
    ///
    /// Their names are the catalogue's [scheme](Self::scheme). A text of an overlay for one of their locales needs their
    /// sources, see [`baked_with`](Self::baked_with).
    #[must_use]
    pub fn baked(mut self, texts: &'static Baked) -> Self {
        self.inputs.push(Input::Baked(
            texts,
            #[cfg(feature = "overlay")]
            None,
        ));
        self
    }

    /// As [`baked`](Self::baked), with the sources of the texts, so that an overlay can stand before them.
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn baked_with<E: rust_embed::Embed>(mut self, texts: &'static Baked) -> Self {
        self.inputs
            .push(Input::Baked(texts, Some(SourcesOf::embed::<E>())));
        self
    }

    /// The files of a folder that rust-embed holds in the program, and its codes file, read when the catalogue is built.
    ///
    /// ```
    /// use retcodes::{Catalog, Scheme};
    ///
    /// #[derive(rust_embed::Embed)]
    /// #[folder = "tests/fixtures/embed"]
    /// struct Errors;
    ///
    /// let scheme = Scheme { file: "errors.ftl".into(), prefix: "error-".into(), ..Scheme::RETCODES };
    /// let catalog = Catalog::builder().scheme(scheme).embed::<Errors>().build()?;
    /// assert_eq!(catalog.localizer("en").message("auth.expired").text(), "Your session has ended");
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn embed<E: rust_embed::Embed>(mut self) -> Self {
        self.inputs.push(Input::Embed(SourcesOf::embed::<E>()));
        self
    }

    /// The files `<locale>/retcodes.ftl` in a directory, and its `codes.tsv`, read when the catalogue is built.
    ///
    /// A directory that is not there, and whatever in it cannot be used, is told by [`Catalog::diagnostics`].
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn directory(mut self, path: impl Into<PathBuf>) -> Self {
        self.inputs.push(Input::Directory(path.into()));
        self
    }

    /// A text in Fluent's format, for one locale.
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn text(mut self, locale: impl AsRef<str>, text: impl AsRef<str>) -> Self {
        self.inputs.push(Input::Text {
            locale: locale.as_ref().into(),
            text: text.as_ref().into(),
        });
        self
    }

    /// What codes mean, in the form of a codes file: each row replaces what the code meant before.
    ///
    /// ```
    /// use retcodes::{Catalog, Outcome};
    ///
    /// let rows = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\n\
    ///             1001\tunknown\tmerchant\tquery_first\tpayer-outcome-unknown\tdocument\tour contract\n";
    /// let catalog = Catalog::builder().embedded().codes(rows).build()?;
    /// assert_eq!(catalog.meaning("1001").outcome(), Outcome::Unknown);
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn codes(mut self, rows: impl AsRef<str>) -> Self {
        self.inputs.push(Input::Codes(rows.as_ref().into()));
        self
    }

    /// How files and messages are named. Without this call as the baked texts say, else as in this crate's own folder.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = Some(scheme);
        self
    }

    /// The locales that answer when nothing else does, in order. Without this call those of the
    /// [scheme](Self::scheme), en-US and zh-CN, as far as they are there, else the first locale of all.
    #[must_use]
    pub fn defaults<L: AsRef<str>>(mut self, locales: impl IntoIterator<Item = L>) -> Self {
        self.rules.defaults = Some(
            locales
                .into_iter()
                .map(|locale| locale.as_ref().into())
                .collect(),
        );
        self
    }

    /// The default for readers of one language, asked before the others: with `default_for("en", "en-US")`, a reader of
    /// English never gets Chinese because zh-CN is the first default.
    #[must_use]
    pub fn default_for(mut self, language: impl AsRef<str>, locale: impl AsRef<str>) -> Self {
        self.rules
            .defaults_for
            .push((language.as_ref().into(), locale.as_ref().into()));
        self
    }

    /// How far from a language range a locale may be and still match it: a distance of CLDR's, 0 to 100. Without this
    /// call 50, as in ICU; a distance has to be below it.
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

    /// Whether [`build`](Self::build) refuses texts with errors.
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Leaves out the baked texts of every locale that is a [draft](crate::Review::Draft), so that the fallback chain
    /// answers with texts that people have reviewed. What is read at run time stays.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let catalog = Catalog::builder().embedded().reviewed_only().build()?;
    /// assert!(catalog.locales().iter().any(|locale| locale.to_string() == "zh-CN"));
    /// for locale in catalog.locales() {
    ///     assert_eq!(catalog.review(locale), Some(retcodes::Review::Reviewed));
    /// }
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    #[must_use]
    pub fn reviewed_only(mut self) -> Self {
        self.reviewed_only = true;
        self
    }

    /// Makes the catalogue. Reads directories and texts; a locale that is baked in and that nothing else has a text for
    /// is not read.
    ///
    /// # Errors
    /// [`BuildError`] says what is missing or wrong.
    pub fn build(&self) -> Result<Catalog, BuildError> {
        #[cfg(feature = "overlay")]
        if !matches!(*self.inputs, [Input::Baked(..)]) {
            let catalog = self.build_with(&mut read_directory)?;
            let errors = catalog
                .diagnostics()
                .iter()
                .filter(|one| one.severity() == Severity::Error);
            let errors: Vec<_> = errors.filter(|_| self.strict).cloned().collect();
            return if errors.is_empty() {
                Ok(catalog)
            } else {
                Err(BuildError::Diagnostics(errors))
            };
        }
        let Some(Input::Baked(baked, ..)) = self.inputs.last() else {
            return Err(BuildError::NoTexts);
        };
        let (store, negotiator) = if self.reviewed_only {
            let store = Store::reviewed(baked, self.rules.isolation);
            let negotiator = Negotiator::new(store.tags());
            (store, negotiator)
        } else {
            (
                Store::baked(baked, self.rules.isolation),
                Negotiator::baked(baked.locales),
            )
        };
        let catalog = self.catalog(store, negotiator, self.scheme_or(&baked.scheme))?;
        #[cfg(feature = "overlay")]
        if let Some(Input::Baked(baked, sources)) = self.inputs.last()
            && !std::ptr::eq(*baked, &raw const embedded::TEXTS)
        {
            let sources = LocaleSources::Baked(baked, *sources);
            return Ok(catalog.with_read(ReadTexts {
                sources,
                ..ReadTexts::default()
            }));
        }
        Ok(catalog)
    }

    /// As [`build`](Self::build), strict or not, with `read` to read the directories, the one of the highest priority
    /// first.
    #[cfg(feature = "overlay")]
    pub(crate) fn build_with(
        &self,
        read: &mut dyn FnMut(&Path, &Scheme) -> Directory,
    ) -> Result<Catalog, BuildError> {
        let scheme = self.scheme_of_texts();
        let mut layers = Vec::with_capacity(self.inputs.len());
        for input in self.inputs.iter().rev() {
            layers.push(match input {
                Input::Baked(baked, sources) => Layer::Baked(baked, *sources),
                Input::Embed(sources) => Layer::Embed(*sources, sources.codes(scheme)),
                Input::Directory(path) => {
                    let Directory {
                        sources,
                        codes,
                        diagnostics,
                    } = read(path, scheme);
                    Layer::Read {
                        sources,
                        codes,
                        diagnostics,
                    }
                }
                Input::Text { locale, text } => Layer::Read {
                    sources: vec![Source {
                        name: format!("{locale}/{}", scheme.file).into(),
                        locale: canonical(locale)?,
                        bytes: text.as_bytes().to_vec().into(),
                    }],
                    codes: None,
                    diagnostics: Vec::new(),
                },
                Input::Codes(rows) => Layer::Read {
                    sources: Vec::new(),
                    codes: Some(CodesSource {
                        name: (*scheme.codes_file).into(),
                        bytes: rows.as_bytes().into(),
                    }),
                    diagnostics: Vec::new(),
                },
            });
        }
        let merged = merge(layers, scheme, self.rules.isolation, self.reviewed_only)
            .map_err(|lacks| BuildError::NoSources(lacks.0.into()))?;
        let store = Store::mixed(merged.codes, merged.entries, self.rules.isolation);
        let negotiator = Negotiator::new(store.tags());
        Ok(self
            .catalog(store, negotiator, scheme)?
            .with_read(merged.texts))
    }

    /// The directories, the one of the highest priority first.
    #[cfg(feature = "watch")]
    pub(crate) fn directories(&self) -> impl Iterator<Item = &Path> {
        self.inputs.iter().rev().filter_map(|input| match input {
            Input::Directory(path) => Some(path.as_path()),
            _ => None,
        })
    }

    /// The scheme that was set, else that of the baked texts, else this crate's own.
    #[cfg(feature = "overlay")]
    pub(crate) fn scheme_of_texts(&self) -> &Scheme {
        let baked = self.inputs.iter().find_map(|input| match input {
            Input::Baked(baked, _) => Some(&baked.scheme),
            _ => None,
        });
        self.scheme_or(baked.unwrap_or(&const { Scheme::RETCODES }))
    }

    fn scheme_or<'s>(&'s self, other: &'s Scheme) -> &'s Scheme {
        self.scheme.as_ref().unwrap_or(other)
    }

    fn catalog(
        &self,
        store: Store,
        negotiator: Negotiator,
        scheme: &Scheme,
    ) -> Result<Catalog, BuildError> {
        if store.len() == 0 {
            return Err(BuildError::NoTexts);
        }
        if store.len() > MOST_LOCALES {
            return Err(BuildError::TooManyLocales);
        }
        self.rules.check(&store)?;
        let negotiator = self.rules.apply(negotiator, &store, scheme);
        // Without overlays there is no other input.
        #[cfg_attr(not(feature = "overlay"), allow(clippy::unnecessary_filter_map))]
        let baked = self.inputs.iter().filter_map(|input| match input {
            Input::Baked(baked, ..) => Some(*baked),
            #[cfg(feature = "overlay")]
            _ => None,
        });
        Ok(Catalog::new(
            store,
            negotiator,
            baked.collect(),
            self.reviewed_only,
        ))
    }
}

/// How many locales a catalogue can hold.
const MOST_LOCALES: usize = 65_000;
