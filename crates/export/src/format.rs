//! The formats, and what all of them share.

use std::fmt;
use std::str::FromStr;

use crate::formats::{android, apple, arb, gettext, go, i18next, json, properties, symfony};
use crate::text::{Bundle, TextId};

/// A file of an export: where it lies below the folder, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path below the folder, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl File {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}

/// A text that a platform cannot express.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The locale; empty where it is about all of them.
    pub locale: String,
    /// The text.
    pub id: TextId,
    /// Why, as the end of the sentence "cannot be exported: …".
    pub reason: String,
}

impl Refusal {
    pub(crate) fn new(locale: &str, id: &TextId, reason: impl Into<String>) -> Self {
        Self {
            locale: locale.to_owned(),
            id: id.clone(),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { locale, id, reason } = self;
        match locale.as_str() {
            "" => write!(f, "{id} cannot be exported: {reason}"),
            locale => write!(f, "{id} in {locale} cannot be exported: {reason}"),
        }
    }
}

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $module:ident;)*) => {
        /// A format that texts are exported to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Format { $($(#[$doc])* $name,)* }

        impl Format {
            /// Every format, in alphabetical order.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word for it on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The files of an export, or each text that the platform cannot express.
            ///
            /// # Errors
            /// All refusals, in the order of locales and ids. Nothing is exported then.
            pub fn write(self, bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
                match self { $(Self::$name => $module::write(bundle),)* }
            }
        }
    };
}

formats! {
    /// Android's `res/values-*/strings.xml`.
    Android = "android", android;
    /// Apple's string catalogue, `Retcodes.xcstrings`.
    Apple = "xcstrings", apple;
    /// Flutter's application resource bundles, `retcodes_*.arb`.
    Arb = "arb", arb;
    /// gettext's `*.po`, with the ids as `msgid`.
    Gettext = "gettext", gettext;
    /// A package of Go's.
    Go = "go", go;
    /// i18next's JSON, version 4.
    I18next = "i18next", i18next;
    /// Plain JSON with placeholders in braces.
    Json = "json", json;
    /// Java's `*.properties`.
    Properties = "properties", properties;
    /// Symfony's `*.yaml` with ICU's message format.
    Symfony = "symfony", symfony;
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Self::ALL
            .iter()
            .copied()
            .find(|format| format.as_str() == word)
            .ok_or_else(|| {
                let words: Vec<&str> = Self::ALL.iter().map(|format| format.as_str()).collect();
                format!(
                    "`{word}` is not a format: choose one of {}",
                    words.join(", ")
                )
            })
    }
}

/// Writes each text of each locale, and gathers what is refused.
pub(crate) fn each_locale<T>(
    bundle: &Bundle,
    mut refusals: Vec<Refusal>,
    write: impl Fn(&crate::Text) -> Result<T, String>,
    mut file: impl FnMut(&crate::Locale, Vec<(&crate::Text, T)>) -> File,
) -> Result<Vec<File>, Vec<Refusal>> {
    let mut files = Vec::with_capacity(bundle.locales.len());
    for locale in &bundle.locales {
        let mut written = Vec::with_capacity(locale.texts.len());
        for text in &locale.texts {
            match write(text) {
                Ok(one) => written.push((text, one)),
                Err(reason) => refusals.push(Refusal::new(&locale.tag, &text.id, reason)),
            }
        }
        files.push(file(locale, written));
    }
    if refusals.is_empty() {
        Ok(files)
    } else {
        Err(refusals)
    }
}
