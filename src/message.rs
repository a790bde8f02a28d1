//! What a look-up answers.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, LazyLock};

use unic_langid::LanguageIdentifier;

use crate::arguments::Warning;
use crate::bundle::{Bundle, DESCRIPTION, DETAILED};
use crate::catalog::Catalog;
use crate::chain::Chain;
use crate::table::Short;

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
#[non_exhaustive]
pub enum Origin {
    /// A locale that matches one of the reader's wishes.
    Requested,
    /// One of the catalogue's defaults, because no locale that the reader wished for has the code.
    Fallback,
    /// Nobody knows the code: the text is `retcode-unknown`, or the gateway's own.
    Unknown,
}

impl Origin {
    /// The lower case word for it, as in JSON: `requested`, `fallback` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Fallback => "fallback",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[derive(Clone)]
pub(crate) enum Text<'a> {
    Plain(&'a str),
    Short(Short),
    Owned(String),
}

/// The tag for a text whose language nobody knows.
pub(crate) static UNDETERMINED: LazyLock<LanguageIdentifier> =
    LazyLock::new(LanguageIdentifier::default);

/// What the message is about.
#[derive(Clone, Copy)]
pub(crate) enum Subject {
    Known {
        locale: u16,
        message: u32,
    },
    Unknown {
        /// Whose `retcode-unknown` it is; `None` for the gateway's own text.
        locale: Option<u16>,
        /// Where in the text the code begins, if it is the end of the text.
        code: usize,
    },
}

/// What few messages have.
#[derive(Clone, Default)]
struct Rare {
    chain: Option<Arc<Chain>>,
    code: Option<Box<str>>,
    warnings: Vec<Warning>,
}

/// The answer of a look-up. Borrows from the catalogue; outlives the localizer.
///
/// With the `serde` feature it is serialised as
/// `{"code","text","description","locale","origin","attributes"}`.
#[derive(Clone)]
pub struct Message<'a> {
    catalog: &'a Catalog,
    chain: Option<&'a Chain>,
    text: Text<'a>,
    origin: Origin,
    subject: Subject,
    rare: Option<Box<Rare>>,
}

impl<'a> Message<'a> {
    #[inline]
    pub(crate) fn new(
        catalog: &'a Catalog,
        text: Text<'a>,
        origin: Origin,
        subject: Subject,
    ) -> Self {
        Self {
            catalog,
            chain: None,
            text,
            origin,
            subject,
            rare: None,
        }
    }

    #[inline]
    pub(crate) fn with_chain(mut self, chain: &'a Chain) -> Self {
        self.chain = Some(chain);
        self
    }

    pub(crate) fn with_own_chain(mut self, chain: &Arc<Chain>) -> Self {
        self.rare().chain = Some(Arc::clone(chain));
        self
    }

    pub(crate) fn with_code(mut self, code: &str) -> Self {
        self.rare().code = Some(code.into());
        self
    }

    pub(crate) fn set_text(&mut self, text: String) {
        self.text = Text::Owned(text);
    }

    pub(crate) fn set_warnings(&mut self, warnings: Vec<Warning>) {
        if !warnings.is_empty() {
            self.rare().warnings = warnings;
        }
    }

    fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    /// The text to show: never empty, and without a placeholder.
    #[inline]
    pub fn text(&self) -> &str {
        match &self.text {
            Text::Plain(text) => text,
            Text::Short(text) => text,
            Text::Owned(text) => text,
        }
    }

    /// The text, without a copy where it stands in the catalogue.
    pub fn into_text(self) -> Cow<'a, str> {
        match self.text {
            Text::Plain(text) => Cow::Borrowed(text),
            Text::Short(text) => Cow::Owned(text.to_string()),
            Text::Owned(text) => Cow::Owned(text),
        }
    }

    /// What the merchant should know or do, where there is more to say than the text does.
    ///
    /// From the first locale of the chain that has it, which need not be the one of the text.
    ///
    /// ```
    /// let localizer = retcodes::Catalog::embedded().localizer("en-US");
    /// assert!(localizer.message("1000").description().is_some());
    /// assert!(localizer.message("0000").description().is_none());
    /// ```
    pub fn description(&self) -> Option<&'a str> {
        self.attribute(DESCRIPTION)
    }

    /// Another attribute of the message, by its name in the .ftl files, if its text needs no
    /// argument. Those that do are [`Localizer::format_attribute`](crate::Localizer::format_attribute)'s.
    ///
    /// From the first locale of the chain that has it; `detailed` only from the locale of the text.
    /// Allocates nothing; may read locales that nobody has needed so far.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let (bundle, message) = match self.subject {
            Subject::Known { .. } => self.bundle()?,
            Subject::Unknown { locale, .. } => {
                return self.catalog.bundle(locale?)?.unknown_attribute(name);
            }
        };
        if name == DETAILED {
            return bundle.attribute(message, name);
        }
        self.bundles()
            .find_map(|(bundle, message)| bundle.attribute(message, name))
    }

    /// The attributes other than `description` and `detailed` whose text needs no argument, with
    /// their names, in the order of the chain and of the files.
    pub fn attributes(&self) -> Vec<(&'a str, &'a str)> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        for (bundle, message) in self.bundles() {
            for (name, text) in bundle.plain_attributes(message) {
                let special = name == DESCRIPTION || name == DETAILED;
                if !special && !found.iter().any(|(known, _)| *known == name) {
                    found.push((name, text));
                }
            }
        }
        found
    }

    /// The code that was looked up. Of a text that is no code, what can be shown of it.
    pub fn code(&self) -> &str {
        if let Some(code) = self.rare.as_ref().and_then(|rare| rare.code.as_deref()) {
            return code;
        }
        match self.subject {
            Subject::Known { locale, message } => self
                .catalog
                .bundle(locale)
                .and_then(|bundle| bundle.code(message))
                .unwrap_or(""),
            Subject::Unknown { code, .. } => self.text().get(code..).unwrap_or(""),
        }
    }

    /// The locale of the text: what belongs into `Content-Language` or a `lang` attribute. `und`
    /// for the gateway's own text.
    pub fn locale(&self) -> &'a LanguageIdentifier {
        let locale = match self.subject {
            Subject::Known { locale, .. } => Some(locale),
            Subject::Unknown { locale, .. } => locale,
        };
        locale
            .and_then(|locale| self.catalog.id(locale))
            .unwrap_or(&UNDETERMINED)
    }

    /// Who answered: a locale that the reader wished for, a default, or nobody.
    #[inline]
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// What was odd about the arguments given to [`Localizer::format`](crate::Localizer::format).
    pub fn warnings(&self) -> &[Warning] {
        self.rare.as_ref().map_or(&[], |rare| &rare.warnings)
    }

    /// The locale's texts and the number of this message in it.
    pub(crate) fn bundle(&self) -> Option<(&'a Bundle, u32)> {
        match self.subject {
            Subject::Known { locale, message } => Some((self.catalog.bundle(locale)?, message)),
            Subject::Unknown { .. } => None,
        }
    }

    /// The same for every locale of the chain that has the code, in order.
    pub(crate) fn bundles(&self) -> impl Iterator<Item = (&'a Bundle, u32)> + use<'a, '_> {
        let own = self.rare.as_ref().and_then(|rare| rare.chain.as_deref());
        let chain = self.chain.or(own).map_or(&[][..], |chain| &chain.locales);
        let code = self
            .bundle()
            .and_then(|(bundle, message)| bundle.ret_code(message));
        chain.iter().filter_map(move |locale| {
            let bundle = self.catalog.bundle(*locale)?;
            Some((bundle, bundle.message(code?)?))
        })
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("code", &self.code())
            .field("text", &self.text())
            .field("locale", &self.locale().to_string())
            .field("origin", &self.origin)
            .field("warnings", &self.warnings())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Message<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        struct Attributes<'m>(Vec<(&'m str, &'m str)>);
        impl serde::Serialize for Attributes<'_> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.iter().copied())
            }
        }

        let mut object = serializer.serialize_struct("Message", 6)?;
        object.serialize_field("code", self.code())?;
        object.serialize_field("text", self.text())?;
        object.serialize_field("description", &self.description())?;
        object.serialize_field("locale", &self.locale().to_string())?;
        object.serialize_field("origin", &self.origin)?;
        object.serialize_field("attributes", &Attributes(self.attributes()))?;
        object.end()
    }
}
