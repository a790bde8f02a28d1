//! What a look-up answers.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, LazyLock};

use unic_langid::LanguageIdentifier;

use crate::arguments::Warning;
use crate::bundle::{Bundle, DESCRIPTION, DETAILED};
use crate::catalog::Catalog;
use crate::chain::Chain;
use crate::table::{Short, Whose};

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

/// The tag for a text whose language nobody knows.
pub(crate) static UNDETERMINED: LazyLock<LanguageIdentifier> =
    LazyLock::new(LanguageIdentifier::default);

/// The text, and whatever else a message rarely has.
#[derive(Clone)]
pub(crate) enum Text<'a> {
    Plain(&'a str),
    Short(Short),
    Own(Own),
}

/// A text that had to be made, or that has something beside it.
#[derive(Clone)]
pub(crate) struct Own {
    text: String,
    /// Shared rather than boxed: dropping it is then a few instructions in line, and most callers
    /// drop a message whose text is plain.
    rare: Option<Arc<Rare>>,
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self::Own(Own { text, rare: None })
    }
}

/// Who answers with a message, in a chain.
pub(crate) fn origin(whose: Whose, chain: Option<&Chain>) -> Origin {
    let requested = chain.map_or(0, |chain| chain.requested);
    match whose.place() {
        Some(place) if place < requested => Origin::Requested,
        Some(_) => Origin::Fallback,
        None => Origin::Unknown,
    }
}

/// What few messages have.
#[derive(Clone, Default)]
struct Rare {
    chain: Option<Arc<Chain>>,
    code: Option<Box<str>>,
    warnings: Vec<Warning>,
}

/// Where a message comes from.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) catalog: &'a Catalog,
    /// The chain, if the catalogue keeps it.
    pub(crate) kept: Option<&'a Chain>,
}

/// The answer of a look-up. Borrows from the catalogue; outlives the localizer.
///
/// With the `serde` feature it is serialised as
/// `{"code","text","description","locale","origin","attributes"}`.
#[derive(Clone)]
pub struct Message<'a> {
    context: Context<'a>,
    text: Text<'a>,
    whose: Whose,
}

impl<'a> Message<'a> {
    #[inline(always)]
    pub(crate) fn new(context: Context<'a>, text: Text<'a>, whose: Whose) -> Self {
        Self {
            context,
            text,
            whose,
        }
    }

    pub(crate) fn with_chain(self, chain: &Arc<Chain>) -> Self {
        self.with_rare(|rare| rare.chain = Some(Arc::clone(chain)))
    }

    pub(crate) fn with_code(self, code: &str) -> Self {
        self.with_rare(|rare| rare.code = Some(code.into()))
    }

    pub(crate) fn with_text(mut self, text: String) -> Self {
        self.text = match self.text {
            Text::Own(own) => Text::Own(Own { text, ..own }),
            Text::Plain(_) | Text::Short(_) => text.into(),
        };
        self
    }

    pub(crate) fn with_warnings(self, warnings: Vec<Warning>) -> Self {
        if warnings.is_empty() {
            return self;
        }
        self.with_rare(|rare| rare.warnings = warnings)
    }

    fn with_rare(mut self, change: impl FnOnce(&mut Rare)) -> Self {
        let mut own = match self.text {
            Text::Own(own) => own,
            Text::Plain(_) | Text::Short(_) => Own {
                text: self.text().to_owned(),
                rare: None,
            },
        };
        change(Arc::make_mut(own.rare.get_or_insert_default()));
        self.text = Text::Own(own);
        self
    }

    fn rare(&self) -> Option<&Rare> {
        match &self.text {
            Text::Own(own) => own.rare.as_deref(),
            Text::Plain(_) | Text::Short(_) => None,
        }
    }

    /// Whose text it is. A look-up leaves that open; only a chain that the catalogue keeps does.
    fn whose(&self) -> Whose {
        let context = self.context;
        self.whose
            .settled(|| Some(context.catalog.table_of(context.kept?)))
    }

    fn chain(&self) -> Option<&Chain> {
        self.context.kept.or_else(|| self.rare()?.chain.as_deref())
    }

    /// The text to show: never empty, and without a placeholder.
    #[inline]
    pub fn text(&self) -> &str {
        match &self.text {
            Text::Plain(text) => text,
            Text::Short(text) => text,
            Text::Own(own) => &own.text,
        }
    }

    /// The text, without a copy where it stands in the catalogue.
    pub fn into_text(self) -> Cow<'a, str> {
        match self.text {
            Text::Plain(text) => Cow::Borrowed(text),
            Text::Short(text) => Cow::Owned(text.to_string()),
            Text::Own(own) => Cow::Owned(own.text),
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
        let Some((bundle, message)) = self.bundle() else {
            return self
                .context
                .catalog
                .bundle(self.whose().locale()?)?
                .unknown_attribute(name);
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
        if let Some(code) = self.rare().and_then(|rare| rare.code.as_deref()) {
            return code;
        }
        let code = match self.bundle() {
            Some((bundle, message)) => bundle.code(message),
            None => self.text().get(self.whose.message as usize..),
        };
        code.unwrap_or_default()
    }

    /// The locale of the text: what belongs into `Content-Language` or a `lang` attribute. `und`
    /// for the gateway's own text.
    pub fn locale(&self) -> &'a LanguageIdentifier {
        let locale = self.whose().locale();
        let id = locale.and_then(|locale| self.context.catalog.id(locale));
        id.unwrap_or(&UNDETERMINED)
    }

    /// Who answered: a locale that the reader wished for, a default, or nobody.
    pub fn origin(&self) -> Origin {
        origin(self.whose(), self.chain())
    }

    /// What was odd about the arguments given to [`Localizer::format`](crate::Localizer::format).
    pub fn warnings(&self) -> &[Warning] {
        self.rare().map_or(&[], |rare| &rare.warnings)
    }

    /// The locale's texts and the number of this message in it.
    pub(crate) fn bundle(&self) -> Option<(&'a Bundle, u32)> {
        let whose = self.whose();
        whose.place()?;
        let bundle = self.context.catalog.bundle(whose.locale()?)?;
        Some((bundle, whose.message))
    }

    /// The same for every locale of the chain that has the code, in order.
    pub(crate) fn bundles(&self) -> impl Iterator<Item = (&'a Bundle, u32)> + use<'a, '_> {
        let chain = self.chain().map_or(&[][..], |chain| &chain.locales);
        let code = self
            .bundle()
            .and_then(|(bundle, message)| bundle.ret_code(message));
        chain.iter().filter_map(move |locale| {
            let bundle = self.context.catalog.bundle(*locale)?;
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
            .field("origin", &self.origin())
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
        object.serialize_field("origin", &self.origin())?;
        object.serialize_field("attributes", &Attributes(self.attributes()))?;
        object.end()
    }
}
