//! The look-ups of one reader.

use std::borrow::Cow;
use std::fmt;

use retcodes_core::pattern::{Pattern, Pool};
use retcodes_core::visible::is_visible;
use retcodes_core::{LocaleTexts, RetCode};
use unic_langid::LanguageIdentifier;

use crate::arguments::{Args, Value, Warning};
use crate::chain::Chain;
use crate::format::bidi;
use crate::message::{Message, Origin};
use crate::notes::Notes;
use crate::pattern::{FormatError, mentions};
use crate::store::{DETAILED, Store, UNDETERMINED};

/// The variable of the text for an unknown code.
const CODE: &str = "code";
/// How many characters of something that is no code are shown in its place.
const SHOWN_OF_NO_CODE: usize = 40;
/// Shown for a code of which nothing can be shown.
const NOTHING: &str = "\u{2014}";

/// The look-ups of one reader: made by [`Catalog::localizer`](crate::Catalog::localizer), used for as many codes as
/// needed.
///
/// A look-up never fails, never panics and never gives an empty text. A small handle that borrows from the catalogue;
/// messages borrow from the catalogue too and outlive it.
#[doc(alias("language", "i18n", "translator"))]
#[derive(Clone)]
pub struct Localizer<'a> {
    store: &'a Store,
    chain: Chain,
    /// The texts of the chain's first locale, where most codes are found.
    first: Option<LocaleTexts<'a>>,
}

impl<'a> Localizer<'a> {
    pub(crate) fn new(store: &'a Store, chain: Chain) -> Self {
        let first = chain
            .locales()
            .first()
            .and_then(|locale| store.texts(*locale));
        Self {
            store,
            chain,
            first,
        }
    }

    /// The message of a code: a [`RetCode`], or the text that came over the wire.
    ///
    /// Answered by the first locale of the chain that has the code, and by `retcode-unknown` if none has. A code that
    /// the catalogue has costs no allocation and no lock. A code with blanks around it is unknown, with a
    /// [warning](Warning::BlanksAround).
    ///
    /// ```
    /// use retcodes::{Catalog, Origin, retcode};
    ///
    /// let localizer = Catalog::embedded().localizer("en-US");
    /// assert_eq!(localizer.message("1001").text(), localizer.message(retcode!("1001")).text());
    ///
    /// let unknown = localizer.message("4242");
    /// assert_eq!(unknown.origin(), Origin::Unknown);
    /// assert!(unknown.text().contains("4242"));
    /// ```
    // Into the caller: a text that is read at once is then never written into a message.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub fn message(&self, code: impl AsRef<str>) -> Message<'a> {
        let code = code.as_ref();
        match self.find(code) {
            Some((slot, place, text)) => self.known(slot, place, text),
            None => *self.unknown_message(code),
        }
    }

    /// The slot of a code, the place in the chain of the first locale that has a text for it, and that text.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn find(&self, code: &str) -> Option<(u32, u16, &'a str)> {
        let slot = self.store.codes.index.get(code)?;
        if let Some(first) = self.first
            && let Some(Pattern::Text(span)) = first.value(slot)
        {
            return Some((slot, 0, first.pool().text(span)));
        }
        let (place, text) = self.store.first_with(self.chain.locales(), slot)?;
        Some((slot, place, text))
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn known(&self, slot: u32, place: u16, text: &'a str) -> Message<'a> {
        Message {
            store: self.store,
            chain: self.chain.clone(),
            text: Cow::Borrowed(text),
            slot: Some(slot),
            is_known: true,
            place: Some(place),
            notes: Notes::default(),
        }
    }

    /// The text of `retcode-unknown`, from the first locale of the chain that has one.
    #[cold]
    #[inline(never)]
    fn unknown_message(&self, code: &str) -> Box<Message<'a>> {
        let slot = self.store.codes.index.get(code);
        let shown = shown_code(code);
        let args = Args::new().with(CODE, &*shown);
        let unknown = self.store.codes.unknown;
        let found = (0..).zip(self.chain.locales()).find_map(|(place, locale)| {
            let texts = self.store.texts(*locale)?;
            let text = self
                .store
                .format_texts(*locale, texts.pool(), texts.value(unknown?)?, &args)
                .ok()?;
            Some((place, text))
        });
        let (place, text) = match found {
            Some((place, text)) => (Some(place), text),
            // No locale of this catalogue says anything about unknown codes: the code itself does.
            None => (None, shown.clone().into_owned()),
        };
        let mut message = self.without_text(slot, place, text, &shown);
        let trimmed = code.trim();
        if trimmed.len() < code.len() && self.store.codes.index.get(trimmed).is_some() {
            message.notes.push(Warning::BlanksAround);
        }
        Box::new(message)
    }

    fn without_text(
        &self,
        slot: Option<u32>,
        place: Option<u16>,
        text: String,
        code: &str,
    ) -> Message<'a> {
        Message {
            store: self.store,
            chain: self.chain.clone(),
            text: Cow::Owned(text),
            slot,
            is_known: false,
            place,
            notes: if slot.is_some() {
                Notes::default()
            } else {
                Notes::of_code(code)
            },
        }
    }

    /// The message of a code, and the gateway's own `ret_msg` for a code that the catalogue does not have: **Chinese,
    /// unsigned, and not for payers**, who get [`Message::payer_text`] as for any code.
    ///
    /// The gateway's text is shown with control characters and line breaks turned into spaces, at most 4 KiB of it; an
    /// empty one counts as none. The message's locale is `und`.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let localizer = Catalog::embedded().localizer("zh-CN");
    /// assert_eq!(localizer.message_or("4242", "渠道维护").text(), "渠道维护");
    /// assert_eq!(localizer.message_or("0000", "ok").text(), "交易成功");
    /// ```
    pub fn message_or(&self, code: impl AsRef<str>, ret_msg: &str) -> Message<'a> {
        let message = self.message(code);
        if message.is_known {
            return message;
        }
        match bidi::shown(ret_msg, Some(false)).trim() {
            text if is_visible(text) => Message {
                text: Cow::Owned(text.to_owned()),
                place: None,
                ..message
            },
            _ => message,
        }
    }

    /// The message of a code with arguments: its `.detailed` text if all variables of that are given and something is
    /// seen of it, else its value.
    ///
    /// One allocation for text arguments. What was odd about the arguments is told by [`Message::warnings`].
    ///
    /// ```
    /// use retcodes::{Args, Catalog};
    ///
    /// let localizer = Catalog::embedded().localizer("zh-CN");
    /// let args = Args::new().with("bankMessage", "余额不足");
    /// assert_eq!(localizer.format("9990", &args).text(), "银行交易出错，余额不足，请稍后重试");
    /// assert_eq!(localizer.format("9990", &Args::new()).text(), "银行交易出错");
    /// ```
    pub fn format(&self, code: impl AsRef<str>, args: &Args<'_>) -> Message<'a> {
        let mut message = self.message(code);
        if let Some((pool, pattern, locale)) = self.detailed(&message)
            && let Some(formatter) = self.store.formatter(locale)
        {
            match formatter.format(pool, pattern, args) {
                Ok(text) => message.text = Cow::Owned(text),
                Err(FormatError::Missing(name)) => message.notes.push(Warning::Missing(name)),
                Err(FormatError::NotANumber(name)) => message.notes.push(Warning::NotANumber(name)),
                Err(FormatError::Nothing) => {}
            }
        }
        self.look_at(args, &mut message);
        message
    }

    /// Writes the text that [`format`](Self::format) gives into a buffer, such as a `String` that is used again: with
    /// text arguments nothing is allocated beyond what the buffer needs.
    ///
    /// # Errors
    /// Only what the writer itself gives; a `String` gives none.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Origin};
    ///
    /// let localizer = Catalog::embedded().localizer("en-US");
    /// let mut buffer = String::new();
    /// let origin = localizer.write_to(&mut buffer, "0000", &Args::new())?;
    /// assert_eq!(origin, Origin::Requested);
    /// assert_eq!(buffer, localizer.message("0000").text());
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    pub fn write_to(
        &self,
        buffer: &mut impl fmt::Write,
        code: impl AsRef<str>,
        args: &Args<'_>,
    ) -> Result<Origin, fmt::Error> {
        let message = self.message(code);
        if let Some((pool, pattern, locale)) = self.detailed(&message)
            && let Some(formatter) = self.store.formatter(locale)
            && formatter.write(pool, pattern, args, buffer)?.is_ok()
        {
            return Ok(message.origin());
        }
        buffer.write_str(message.text())?;
        Ok(message.origin())
    }

    /// The pattern that says the same as a message with arguments, and its locale.
    fn detailed(&self, message: &Message<'a>) -> Option<(&'a Pool, Pattern, u16)> {
        let locale = *self.chain.locales().get(usize::from(message.place?))?;
        let texts = self.store.texts(locale)?;
        Some((
            texts.pool(),
            texts.attribute(message.slot.filter(|_| message.is_known)?, DETAILED)?,
            locale,
        ))
    }

    /// An attribute with arguments, from the first locale of the chain that has it; `detailed` only from the locale
    /// whose value answers. `None` if no locale has it, a variable is not given, or nothing would be seen of it because
    /// its arguments are blank.
    ///
    /// ```
    /// use retcodes::{Args, Catalog};
    ///
    /// let localizer = Catalog::embedded().localizer("zh-CN");
    /// let args = Args::new().with("bankMessage", "余额不足");
    /// assert!(localizer.format_attribute("9990", "detailed", &args).is_some());
    /// assert!(localizer.format_attribute("9990", "detailed", &Args::new()).is_none());
    /// ```
    pub fn format_attribute(
        &self,
        code: impl AsRef<str>,
        name: &str,
        args: &Args<'_>,
    ) -> Option<String> {
        let message = self.message(code);
        let (slot, place) = (message.slot?, message.place?);
        let (skipped, taken) = if name == DETAILED {
            (usize::from(place), 1)
        } else {
            (0, usize::MAX)
        };
        let mut locales = self.chain.locales().iter().skip(skipped).take(taken);
        locales.find_map(|locale| {
            let texts = self.store.texts(*locale)?;
            let pattern = texts.attribute(slot, name)?;
            Some(
                self.store
                    .formatter(*locale)?
                    .format(texts.pool(), pattern, args)
                    .ok(),
            )
        })?
    }

    /// The locale that is asked first.
    pub fn locale(&self) -> &'a LanguageIdentifier {
        self.chain().next().unwrap_or(&UNDETERMINED)
    }

    /// All locales that are asked, in order: what matches the reader's language ranges, then the defaults.
    pub fn chain(&self) -> impl Iterator<Item = &'a LanguageIdentifier> + use<'a, '_> {
        let store = self.store;
        self.chain
            .locales()
            .iter()
            .filter_map(move |locale| store.id(*locale))
    }

    /// How many locales of the [`chain`](Self::chain) match a language range; those after them are defaults.
    pub fn requested(&self) -> usize {
        self.chain.requested()
    }

    /// The warnings about arguments that are not shown, or not in full.
    fn look_at(&self, args: &Args<'_>, message: &mut Message<'a>) {
        let answering = message
            .place
            .and_then(|place| self.chain.locales().get(usize::from(place)));
        let texts = answering.and_then(|locale| self.store.texts(*locale));
        let is_used = |name: &str| {
            texts.zip(message.slot).is_some_and(|(texts, slot)| {
                let mut patterns = texts.attributes(slot);
                patterns.any(|(_, pattern)| mentions(texts.pool(), pattern, name))
            })
        };
        let mut notes = std::mem::take(&mut message.notes);
        for (name, value) in args.iter() {
            match value {
                Value::String(text) if bidi::is_cut(text) => notes.push(Warning::TooLong(name)),
                Value::Number(number) if !number.is_finite() => {
                    notes.push(Warning::NotFinite(name));
                }
                Value::String(_) | Value::Number(_) => {}
            }
            if !is_used(name) {
                notes.push(Warning::Unused(name));
            }
        }
        if args.ignored_some() {
            notes.push(Warning::TooMany);
        }
        message.notes = notes;
    }
}

/// A code as it is shown: to the letter if it is one, else without control characters and not longer than a line.
fn shown_code(code: &str) -> Cow<'_, str> {
    if RetCode::new(code).is_ok() {
        return Cow::Borrowed(code);
    }
    let mut characters = code.chars();
    let mut start: String = characters.by_ref().take(SHOWN_OF_NO_CODE).collect();
    if characters.next().is_some() {
        start.push('…');
    }
    match bidi::shown(&start, Some(false)).trim() {
        shown if is_visible(shown) => Cow::Owned(shown.to_owned()),
        _ => Cow::Borrowed(NOTHING),
    }
}

impl fmt::Debug for Localizer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chain: Vec<String> = self.chain().map(ToString::to_string).collect();
        f.debug_struct("Localizer")
            .field("chain", &chain)
            .field("requested", &self.requested())
            .finish()
    }
}
