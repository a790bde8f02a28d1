//! Why a catalogue cannot be built. Look-ups have no errors.

use std::fmt;

#[cfg(feature = "overlay")]
use crate::overlay::Diagnostic;

/// Why [`CatalogBuilder::build`](crate::CatalogBuilder::build) gave no catalogue.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BuildError {
    /// There is not one locale: no source was named, or none of them holds a file.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// assert_eq!(Catalog::builder().build().unwrap_err(), BuildError::NoTexts);
    /// ```
    NoTexts,
    /// A default is none of the locales that there are.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let error = Catalog::builder().embedded().defaults(["it"]).build().unwrap_err();
    /// assert_eq!(error, BuildError::UnknownDefault("it".into()));
    /// ```
    UnknownDefault(Box<str>),
    /// A locale given to the builder is no language tag.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let error = Catalog::builder().text("en_US!", "").build().unwrap_err();
    /// assert_eq!(error, BuildError::Locale("en_US!".into()));
    /// ```
    Locale(Box<str>),
    /// A text stands before that of a locale which is baked in, and the sources of that are not there:
    /// [`baked_with`](crate::CatalogBuilder::baked_with) has them.
    #[cfg(feature = "overlay")]
    NoSources(Box<str>),
    /// More locales than the 65,000 that a catalogue can hold.
    TooManyLocales,
    /// The builder is strict, and something is wrong with the texts.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let builder = Catalog::builder().embedded().text("en-US", "retcode-1001 = { $x }").strict(true);
    /// let Err(BuildError::Diagnostics(diagnostics)) = builder.build() else { panic!() };
    /// assert_eq!(diagnostics[0].rule(), "variable-in-value");
    /// ```
    #[cfg(feature = "overlay")]
    Diagnostics(Vec<Diagnostic>),
    /// The thread that watches cannot be started, since the system has no more of them or no memory
    /// for it.
    #[cfg(feature = "watch")]
    Watch(std::io::ErrorKind),
    /// Reading the directories ended in a panic, which is a mistake of this crate's. What was read before stays in use.
    #[cfg(feature = "watch")]
    Panic,
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTexts => f.write_str("there are no texts: name a source, such as `embedded()`, that holds `<locale>/retcodes.ftl`"),
            Self::UnknownDefault(tag) => write!(f, "the default `{tag}` is none of the locales that have texts"),
            Self::Locale(tag) => write!(f, "`{tag}` is not a language tag: expected one such as `en-US`"),
            #[cfg(feature = "overlay")]
            Self::NoSources(tag) => write!(f, "the sources of the baked texts for {tag} are not there: give them with `baked_with`"),
            Self::TooManyLocales => f.write_str("there are more than 65,000 locales"),
            #[cfg(feature = "overlay")]
            Self::Diagnostics(diagnostics) => {
                match diagnostics.len() {
                    1 => f.write_str("the texts have a problem:")?,
                    count => write!(f, "the texts have {count} problems:")?,
                }
                diagnostics.iter().try_for_each(|diagnostic| write!(f, "\n{diagnostic}"))
            }
            #[cfg(feature = "watch")]
            Self::Watch(kind) => write!(f, "the thread that watches the directories cannot be started: {kind}"),
            #[cfg(feature = "watch")]
            Self::Panic => f.write_str("reading the directories ended in a panic: please report it"),
        }
    }
}

impl std::error::Error for BuildError {}
