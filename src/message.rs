//! What a look-up answers.

use std::borrow::Cow;
use std::fmt;

use retcodes_core::{Actor, LocaleTexts, Meaning, Outcome, Retry};
use retcodes_negotiate::{TextDirection, text_direction};
use unic_langid::LanguageIdentifier;

use crate::arguments::Warning;
use crate::chain::Chain;
use crate::embedded;
use crate::notes::Notes;
use crate::store::{DESCRIPTION, DETAILED, PAYER, Store, UNDETERMINED, plain};

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "lowercase")
)]
#[non_exhaustive]
pub enum Origin {
    /// A locale that matches the reader's language ranges.
    Requested,
    /// One of the catalogue's defaults, because no locale that the reader asked for has the code.
    Fallback,
    /// The catalogue does not have the code: the text is `retcode-unknown`, or the gateway's own.
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

/// The answer of a look-up. Borrows from the catalogue; outlives the localizer.
///
/// With the `serde` feature it is serialised as `{"code","text","description","description_locale","locale","origin",
/// "outcome","actor","retry","payer","payer_locale","attributes"}`: for merchants and logs. What a payer may see is
/// [`for_payer`](Self::for_payer).
#[derive(Clone)]
pub struct Message<'a> {
    pub(crate) store: &'a Store,
    pub(crate) chain: Chain,
    pub(crate) text: Cow<'a, str>,
    /// The slot of the code; `None` for a code that the catalogue does not have.
    pub(crate) slot: Option<u32>,
    /// Whether the text is that of the slot, and not that of an unknown code.
    pub(crate) is_known: bool,
    /// The place in the chain of the locale that answers; `None` for the gateway's own text.
    pub(crate) place: Option<u16>,
    pub(crate) notes: Notes,
}

impl<'a> Message<'a> {
    /// The text to show to the merchant: never empty, and without a placeholder.
    #[inline]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, without a copy where it is in the catalogue.
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The text to show to the payer: one statement and one next step, no code, and no reason that helps a thief.
    ///
    /// The code's own text for payers (`.payer`) if it has one, else the message of its category
    /// ([`Meaning::payer`]); from the first locale of the chain that has one of them. Allocates nothing.
    ///
    /// ```
    /// let localizer = retcodes::Catalog::embedded().localizer("en-US");
    /// let stolen = localizer.message("1105");
    /// let declined = localizer.message("9910");
    /// assert_eq!(stolen.payer_text(), declined.payer_text());
    /// ```
    pub fn payer_text(&self) -> &'a str {
        self.payer().1
    }

    /// The locale of [`payer_text`](Self::payer_text), which need not be that of the text.
    pub fn payer_locale(&self) -> &'a LanguageIdentifier {
        self.payer().0
    }

    /// All that a payer may see, in a type that holds nothing else.
    ///
    /// ```
    /// let localizer = retcodes::Catalog::embedded().localizer("en-US");
    /// let message = localizer.message("9999");
    /// let payer = message.for_payer();
    /// assert_eq!(payer.text(), message.payer_text());
    /// assert_eq!(payer.outcome(), retcodes::Outcome::Unknown);
    /// ```
    pub fn for_payer(&self) -> PayerMessage<'a> {
        let (locale, text) = self.payer();
        PayerMessage {
            text: Cow::Borrowed(text),
            locale: locale.clone(),
            outcome: self.outcome(),
        }
    }

    fn payer(&self) -> (&'a LanguageIdentifier, &'a str) {
        let codes = &self.store.codes;
        let row = self.slot.and_then(|slot| codes.row(slot));
        let category = row.map(|row| row.payer).or(codes.unknown_payer);
        let found = self.locales().find_map(|(locale, texts)| {
            let own = || plain(texts, texts.attribute(self.slot?, PAYER)?);
            let of_category = || plain(texts, texts.value(category?)?);
            Some((locale, own().or_else(of_category)?))
        });
        found.unwrap_or_else(|| self.embedded_payer())
    }

    /// For a catalogue that has no text for payers: what this crate says of an unknown outcome, in the language of the
    /// first locale if it is there, else in the first default.
    #[cold]
    fn embedded_payer(&self) -> (&'a LanguageIdentifier, &'a str) {
        let store = embedded_store();
        let language = self.locales().next().map(|(locale, _)| locale.language);
        let places: Vec<u16> = (0..store.len() as u16).collect();
        let is = |place: &&u16, tag: &str| store.id(**place).is_some_and(|id| *id == tag);
        let same = places.iter().find(|place| {
            store
                .id(**place)
                .is_some_and(|id| Some(id.language) == language)
        });
        let default = || places.iter().find(|place| is(place, "en-US"));
        let places: Vec<u16> = same
            .into_iter()
            .chain(default())
            .chain(&places)
            .copied()
            .collect();
        let found = store
            .codes
            .unknown_payer
            .and_then(|slot| store.first_with(&places, slot));
        let (place, text) = found.unwrap_or((0, "\u{2014}"));
        let locale = places
            .get(usize::from(place))
            .and_then(|locale| store.id(*locale));
        (locale.unwrap_or(&UNDETERMINED), text)
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

    /// The locale of the [`description`](Self::description).
    pub fn description_locale(&self) -> Option<&'a LanguageIdentifier> {
        Some(self.find_attribute(DESCRIPTION)?.0)
    }

    /// Another attribute of the message, by its name in the .ftl files, if its text needs no argument. Those that do
    /// are [`Localizer::format_attribute`](crate::Localizer::format_attribute)'s.
    ///
    /// From the first locale of the chain that has it; `detailed` only from the locale of the text. Allocates nothing.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        Some(self.find_attribute(name)?.1)
    }

    fn find_attribute(&self, name: &str) -> Option<(&'a LanguageIdentifier, &'a str)> {
        let place = self.place?;
        let slot = if self.is_known {
            self.slot?
        } else {
            self.store.codes.unknown?
        };
        let text = |(locale, texts): (&'a LanguageIdentifier, LocaleTexts<'a>)| {
            Some((locale, plain(texts, texts.attribute(slot, name)?)?))
        };
        if name == DETAILED || !self.is_known {
            return self.locales().nth(usize::from(place)).and_then(text);
        }
        self.locales().find_map(text)
    }

    /// The attributes other than `description`, `detailed` and `payer` whose text needs no argument, with their names,
    /// in the order of the chain and of the files.
    pub fn attributes(&self) -> Vec<(&'a str, &'a str)> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        let Some(slot) = self.slot.filter(|_| self.is_known) else {
            return found;
        };
        for (_, texts) in self.locales() {
            for (name, pattern) in texts.attributes(slot) {
                let special = [DESCRIPTION, DETAILED, PAYER].contains(&name);
                if !special
                    && let Some(text) = plain(texts, pattern)
                    && !found.iter().any(|(known, _)| *known == name)
                {
                    found.push((name, text));
                }
            }
        }
        found
    }

    /// The code that was looked up. Of a text that is no code, what can be shown of it.
    pub fn code(&self) -> &str {
        match self.slot {
            Some(slot) => self.store.codes.index.name(slot),
            None => self.notes.code(),
        }
    }

    /// What the code means. For a code that the catalogue does not have, or has no row for, the outcome is unknown and
    /// a query comes first.
    ///
    /// ```
    /// use retcodes::{Catalog, Outcome, Retry};
    ///
    /// let localizer = Catalog::embedded().localizer("en-US");
    /// for code in ["9999", "4242"] {
    ///     let meaning = localizer.message(code).meaning();
    ///     assert_eq!((meaning.outcome(), meaning.retry()), (Outcome::Unknown, Retry::QueryFirst));
    /// }
    /// ```
    pub fn meaning(&self) -> Meaning<'a> {
        self.store.meaning(self.slot)
    }

    /// What became of the operation that was asked for. Of an unknown code: unknown.
    pub fn outcome(&self) -> Outcome {
        self.meaning().outcome()
    }

    /// Who has to act.
    pub fn actor(&self) -> Actor {
        self.meaning().actor()
    }

    /// Whether the request may be sent again. Of an unknown code: query first.
    pub fn retry(&self) -> Retry {
        self.meaning().retry()
    }

    /// The locale of the text: what belongs into `Content-Language` or a `lang` attribute. `und` for the gateway's own
    /// text.
    pub fn locale(&self) -> &'a LanguageIdentifier {
        let locale = self
            .place
            .and_then(|place| self.chain.locales().get(usize::from(place)));
        locale
            .and_then(|locale| self.store.id(*locale))
            .unwrap_or(&UNDETERMINED)
    }

    /// The direction in which the text's locale is written, for a `dir` attribute.
    pub fn direction(&self) -> TextDirection {
        text_direction(self.locale())
    }

    /// Who answered: a locale that the reader asked for, a default, or none.
    pub fn origin(&self) -> Origin {
        match self.place {
            Some(place) if self.is_known && usize::from(place) < self.chain.requested() => {
                Origin::Requested
            }
            Some(_) if self.is_known => Origin::Fallback,
            _ => Origin::Unknown,
        }
    }

    /// What was odd about the code, or about the arguments given to [`Localizer::format`](crate::Localizer::format).
    pub fn warnings(&self) -> Vec<Warning<'_>> {
        self.notes.warnings()
    }

    /// The locales of the chain with their texts.
    pub(crate) fn locales(
        &self,
    ) -> impl Iterator<Item = (&'a LanguageIdentifier, LocaleTexts<'a>)> + use<'a, '_> {
        let store = self.store;
        let locales = self.chain.locales().iter();
        locales.filter_map(move |locale| Some((store.id(*locale)?, store.texts(*locale)?)))
    }
}

/// The store of the texts that this crate ships.
fn embedded_store() -> &'static Store {
    static STORE: std::sync::LazyLock<Store> =
        std::sync::LazyLock::new(|| Store::baked(&embedded::TEXTS, crate::Isolation::Auto));
    &STORE
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

        let description_locale = self.description_locale().map(ToString::to_string);
        let mut object = serializer.serialize_struct("Message", 12)?;
        object.serialize_field("code", self.code())?;
        object.serialize_field("text", self.text())?;
        object.serialize_field("description", &self.description())?;
        object.serialize_field("description_locale", &description_locale)?;
        object.serialize_field("locale", &self.locale().to_string())?;
        object.serialize_field("origin", &self.origin())?;
        object.serialize_field("outcome", &self.outcome())?;
        object.serialize_field("actor", &self.actor())?;
        object.serialize_field("retry", &self.retry())?;
        object.serialize_field("payer", self.payer_text())?;
        object.serialize_field("payer_locale", &self.payer_locale().to_string())?;
        object.serialize_field("attributes", &Attributes(self.attributes()))?;
        object.end()
    }
}

/// What a payer may see of a [`Message`]: their text, its locale and the outcome. There is no code in it, no reason, no
/// text of the gateway's and no argument, so that none can leak.
///
/// With the `serde` feature it is serialised as `{"text","locale","outcome"}`, and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PayerMessage<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) locale: LanguageIdentifier,
    pub(crate) outcome: Outcome,
}

impl PayerMessage<'_> {
    /// The text to show.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its locale, for `Content-Language` or a `lang` attribute.
    pub fn locale(&self) -> &LanguageIdentifier {
        &self.locale
    }

    /// Whether to show a success, a question or a failure. No reason to deliver goods: see [`Outcome::is_final`].
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The direction in which the text's locale is written, for a `dir` attribute.
    pub fn direction(&self) -> TextDirection {
        text_direction(&self.locale)
    }

    /// The same without a borrow from the catalogue.
    pub fn into_owned(self) -> PayerMessage<'static> {
        PayerMessage {
            text: Cow::Owned(self.text.into_owned()),
            ..self
        }
    }
}

impl fmt::Display for PayerMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}
