//! Why a catalogue cannot be built. Look-ups have no errors.

use unic_langid::LanguageIdentifier;

use crate::ftl::Problem;

/// Why [`CatalogBuilder::build`](crate::CatalogBuilder::build) gave no catalogue.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// There is not one locale: no source was named, or none of them holds a file.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// assert_eq!(Catalog::builder().build().unwrap_err(), BuildError::NoTexts);
    /// ```
    #[error(
        "there are no texts: name a source, such as `embedded()`, that holds `<locale>/retcodes.ftl`"
    )]
    NoTexts,
    /// A default is none of the locales that there are.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let error = Catalog::builder().embedded().defaults(["ja"]).build().unwrap_err();
    /// assert_eq!(error, BuildError::UnknownDefault("ja".into()));
    /// ```
    #[error("the default `{0}` is none of the locales that have texts")]
    UnknownDefault(Box<str>),
    /// A locale given to the builder is no language tag.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let error = Catalog::builder().text("en_US!", "").build().unwrap_err();
    /// assert_eq!(error, BuildError::Locale("en_US!".into()));
    /// ```
    #[error("`{0}` is not a language tag: expected one such as `en-US`")]
    Locale(Box<str>),
    /// More locales than the 65,000 that a catalogue can hold.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let mut builder = Catalog::builder();
    /// for region in 0..66 {
    ///     for language in 0..1000 {
    ///         let [a, b, c] = [language / 100, language / 10 % 10, language % 10];
    ///         let letter = |digit: u8| char::from(b'a' + digit);
    ///         let language = String::from_iter([a, b, c].map(|digit| letter(digit as u8)));
    ///         builder = builder.text(&format!("{language}-{:03}", 100 + region), "");
    ///     }
    /// }
    /// assert_eq!(builder.build().unwrap_err(), BuildError::TooManyLocales);
    /// ```
    #[error("there are more than 65,000 locales")]
    TooManyLocales,
    /// The builder is strict, and something is wrong with the texts.
    ///
    /// ```
    /// use retcodes::{BuildError, Catalog};
    /// let builder = Catalog::builder().embedded().text("en-US", "retcode-1001 = { $x }").strict(true);
    /// let Err(BuildError::Problems(problems)) = builder.build() else { panic!() };
    /// assert_eq!(problems[0].rule().code(), "variable-in-value");
    /// ```
    #[error("{}", summary(.0))]
    Problems(Vec<Problem>),
    /// The thread that watches cannot be started, since the system has no more of them or no memory
    /// for it.
    #[cfg(feature = "watch")]
    #[error("the thread that watches the directories cannot be started: {0}")]
    Watch(std::io::ErrorKind),
}

fn summary(problems: &[Problem]) -> String {
    let mut text = match problems.len() {
        1 => "the texts have a problem:".to_owned(),
        count => format!("the texts have {count} problems:"),
    };
    for problem in problems {
        text.push_str(&format!("\n{problem}"));
    }
    text
}

/// A wish that is malformed never is an error; a locale named in code is.
pub(crate) fn locale(tag: &str) -> Result<LanguageIdentifier, BuildError> {
    tag.parse().map_err(|_| BuildError::Locale(tag.into()))
}
