//! A message that borrows nothing: to be kept, sent, and read where there is no catalogue.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use retcodes_core::{Actor, Outcome, Retry};
use retcodes_negotiate::{TextDirection, text_direction};
use unic_langid::LanguageIdentifier;

use crate::message::{Message, Origin, PayerMessage};

/// A [`Message`] that borrows nothing, with all that a merchant reads. What a payer may see of it is
/// [`for_payer`](Self::for_payer).
///
/// With the `serde` feature it is the JSON of a [`Message`], both ways: a client reads what a server sent, and so it does
/// with a [`PayerMessage`], the JSON of the other view. Members that it does not know are passed over.
///
/// ```
/// # #[cfg(feature = "serde")] {
/// use retcodes::{Catalog, OwnedMessage};
///
/// let message = Catalog::embedded().localizer("en-US").message("6001");
/// let sent = serde_json::to_string(&message)?;
/// let received: OwnedMessage = serde_json::from_str(&sent)?;
/// assert_eq!(received, message.into_owned());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OwnedMessage {
    code: String,
    text: String,
    description: Option<String>,
    description_locale: Option<LanguageIdentifier>,
    locale: LanguageIdentifier,
    origin: Origin,
    outcome: Outcome,
    actor: Actor,
    retry: Retry,
    payer: String,
    payer_locale: LanguageIdentifier,
    attributes: BTreeMap<String, String>,
}

impl Message<'_> {
    /// The same without a borrow from the catalogue. Copies all texts; [warnings](Self::warnings) are left behind.
    ///
    /// ```
    /// let catalog = retcodes::Catalog::builder().text("en", "retcode-1 = Declined").build()?;
    /// let kept = catalog.localizer("en").message("1").into_owned();
    /// drop(catalog);
    /// assert_eq!(kept.text(), "Declined");
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    pub fn into_owned(self) -> OwnedMessage {
        let attributes = self.attributes().into_iter();
        OwnedMessage {
            code: self.code().to_owned(),
            description: self.description().map(str::to_owned),
            description_locale: self.description_locale().cloned(),
            locale: self.locale().clone(),
            origin: self.origin(),
            outcome: self.outcome(),
            actor: self.actor(),
            retry: self.retry(),
            payer: self.payer_text().to_owned(),
            payer_locale: self.payer_locale().clone(),
            attributes: attributes
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .collect(),
            text: self.into_text().into_owned(),
        }
    }
}

impl From<Message<'_>> for OwnedMessage {
    fn from(message: Message<'_>) -> Self {
        message.into_owned()
    }
}

impl OwnedMessage {
    /// The code that was looked up.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The text to show to the merchant.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The locale of the text; `und` for the gateway's own.
    pub fn locale(&self) -> &LanguageIdentifier {
        &self.locale
    }

    /// The direction in which the text's locale is written.
    pub fn direction(&self) -> TextDirection {
        text_direction(&self.locale)
    }

    /// The text to show to the payer.
    pub fn payer_text(&self) -> &str {
        &self.payer
    }

    /// The locale of the [`payer_text`](Self::payer_text).
    pub fn payer_locale(&self) -> &LanguageIdentifier {
        &self.payer_locale
    }

    /// All that a payer may see, in a type that holds nothing else.
    pub fn for_payer(&self) -> PayerMessage<'_> {
        PayerMessage {
            text: Cow::Borrowed(&self.payer),
            locale: self.payer_locale.clone(),
            outcome: self.outcome,
        }
    }

    /// What the merchant should know or do, where there is more to say than the text does.
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// The locale of the [`description`](Self::description).
    pub fn description_locale(&self) -> Option<&LanguageIdentifier> {
        self.description_locale.as_ref()
    }

    /// Another attribute, by its name in the .ftl files.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The attributes with their names, as [`Message::attributes`], in the order of the names.
    pub fn attributes(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        let attributes = self.attributes.iter();
        attributes.map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Who answered: a locale that the reader asked for, a default, or none.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// What became of the operation that was asked for.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Who has to act.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// Whether the request may be sent again.
    pub fn retry(&self) -> Retry {
        self.retry
    }
}

impl fmt::Display for OwnedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}
