//! One reader's chain of locales, and the look-ups along it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use crate::arguments::{Args, Value, Warning};
use crate::bidi;
use crate::bundle::{CODE, DETAILED, Filled, Unfilled};
use crate::catalog::Catalog;
use crate::chain::{Chain, ChainRef};
use crate::code::RetCode;
use crate::ftl;
use crate::message::{Context, Message, Origin, Text, UNDETERMINED, origin};
use crate::table::{Missed, Short, View, Whose};

/// How many characters of something that is no code are shown in its place.
const SHOWN_OF_NO_CODE: usize = 40;
/// Shown for a code of which nothing can be shown.
const NOTHING: &str = "\u{2014}";

/// The look-ups of one reader: made by [`Catalog::localizer`], used for as many codes as needed.
///
/// A look-up never fails, never panics and never gives an empty text. A small handle that borrows
/// from the catalogue; messages borrow from the catalogue too and outlive it.
#[derive(Clone)]
pub struct Localizer<'a> {
    context: Context<'a>,
    /// If the catalogue does not keep the chain.
    own: Option<Arc<Chain>>,
    /// Of the whole chain if that has been made, else of its first locale; of nothing for a chain
    /// of one's own, so that what the hot path finds is always a kept chain's.
    view: View<'a>,
}

impl<'a> Localizer<'a> {
    #[inline]
    pub(crate) fn new(catalog: &'a Catalog, chain: ChainRef<'a>, view: View<'a>) -> Self {
        let (kept, own) = match chain {
            ChainRef::Kept(chain) => (Some(chain), None),
            ChainRef::Own(chain) => (None, Some(chain)),
        };
        Self {
            context: Context { catalog, kept },
            own,
            view,
        }
    }

    /// The message of a code: a [`RetCode`], or the text that came over the wire.
    ///
    /// Answered by the first locale of the chain that has the code, and by `retcode-unknown` if
    /// none has. Copies nothing, allocates nothing and takes no lock. The first code that the
    /// chain's first locale lacks makes the catalogue read the others, unless its wish has come twice.
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
    // Into the caller, where most of what a message holds is then never written.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub fn message(&self, code: impl AsRef<str>) -> Message<'a> {
        let code = code.as_ref();
        match self.view.find_text(code) {
            Ok((text, whose)) => self.known(text, whose),
            Err(Missed::FourDigits) => match self.view.unknown() {
                Some(unknown) => self.unknown_code(unknown, code),
                None => self.missed_by_first(code),
            },
            Err(Missed::NotFourDigits) => self.missed_by_first(code),
        }
    }

    /// The message of a code, and the gateway's own text if nobody knows the code.
    ///
    /// The gateway's text is shown with control characters and line breaks turned into spaces, at
    /// most 4 KiB of it; an empty one counts as none. Nobody knows its language: the message's
    /// locale is `und`.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let localizer = Catalog::embedded().localizer("zh-CN");
    /// assert_eq!(localizer.message_or("4242", "渠道维护").text(), "渠道维护");
    /// assert_eq!(localizer.message_or("0000", "ok").text(), "交易成功");
    /// ```
    pub fn message_or(&self, code: impl AsRef<str>, ret_msg: &str) -> Message<'a> {
        let code = code.as_ref();
        let message = self.message(code);
        if message.origin() != Origin::Unknown {
            return message;
        }
        let text = bidi::shown(ret_msg, Some(false));
        let text = text.trim();
        if !ftl::is_visible(text) {
            return message;
        }
        self.unknown(text.to_owned(), None, &shown_code(code))
    }

    /// The message of a code with arguments: its `.detailed` text if all variables of that are
    /// given and something is seen of it, else its value.
    ///
    /// At most one allocation for text arguments. What was odd about the arguments is told by
    /// [`Message::warnings`].
    ///
    /// ```
    /// use retcodes::{Args, Catalog};
    ///
    /// let localizer = Catalog::embedded().localizer("zh-CN");
    /// let args = Args::new().with("bankMessage", "余额不足");
    /// assert_eq!(localizer.format("9990", &args).text(), "银行交易出错，余额不足，请稍后重试");
    /// assert_eq!(localizer.format("9990", &Args::new()).text(), "银行交易出错");
    /// ```
    #[inline]
    pub fn format(&self, code: impl AsRef<str>, args: &Args<'_>) -> Message<'a> {
        let code = code.as_ref();
        match self.around(code, args) {
            Some((parts, whose)) => Message::new(self.context, joined(parts).into(), whose),
            None => self.format_with_care(code, args),
        }
    }

    /// The common case of [`format`](Self::format): a text in three parts, the second of which is
    /// the only argument.
    #[inline]
    fn around<'p>(&self, code: &str, args: &'p Args<'_>) -> Option<([&'p str; 3], Whose)>
    where
        'a: 'p,
    {
        let (_, whose) = self.view.find(code).ok()?;
        let catalog: &'p Catalog = self.context.catalog;
        let bundle = catalog.bundle(whose.locale()?)?;
        Some((bundle.detailed_around(whose.message, args)?, whose))
    }

    /// The same for any arguments, and what there is to say about them.
    #[cold]
    fn format_with_care(&self, code: &str, args: &Args<'_>) -> Message<'a> {
        let mut message = self.message(code);
        let mut warnings = Vec::new();
        let mut used = 0;
        if let Some((bundle, number)) = message.bundle() {
            match bundle.format_detailed(number, args) {
                Some(Ok(filled)) => {
                    used = filled.used;
                    message = message.with_text(filled.into_string());
                }
                Some(Err(Unfilled::Missing(name))) => warnings.push(Warning::Missing(name.into())),
                Some(Err(Unfilled::NotANumber(name))) => {
                    warnings.push(Warning::NotANumber(name.into()));
                }
                Some(Err(Unfilled::Nothing)) | None => {}
            }
        }
        self.look_at(args, used, &message, &mut warnings);
        message.with_warnings(warnings)
    }

    /// Writes the text that [`format`](Self::format) gives into a buffer, such as a `String` that
    /// is used again: with text arguments nothing is allocated beyond what the buffer needs.
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
        let code = code.as_ref();
        if let Some((parts, whose)) = self.around(code, args) {
            parts.iter().try_for_each(|part| buffer.write_str(part))?;
            return Ok(origin(whose, self.either()));
        }
        let message = self.message(code);
        let detailed = message
            .bundle()
            .and_then(|(bundle, number)| bundle.format_detailed(number, args));
        match detailed {
            Some(Ok(filled)) => filled.write(buffer)?,
            Some(Err(_)) | None => buffer.write_str(message.text())?,
        }
        Ok(message.origin())
    }

    /// An attribute with arguments, from the first locale of the chain that has it; `detailed` only
    /// from the locale whose value answers. `None` if no locale has it, a variable is not given, or
    /// nothing would be seen of it because its arguments are blank.
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
        let found = if name == DETAILED {
            message
                .bundle()
                .and_then(|(bundle, number)| bundle.format_attribute(number, name, args))
        } else {
            message
                .bundles()
                .find_map(|(bundle, number)| bundle.format_attribute(number, name, args))
        };
        found?.ok().map(Filled::into_string)
    }

    /// The locale that is asked first.
    pub fn locale(&self) -> &'a LanguageIdentifier {
        self.chain().next().unwrap_or(&UNDETERMINED)
    }

    /// All locales that are asked, in order: what matches the reader's wishes, then the defaults.
    pub fn chain(&self) -> impl Iterator<Item = &'a LanguageIdentifier> + use<'a, '_> {
        let locales = self.either().map_or(&[][..], |chain| &chain.locales);
        locales
            .iter()
            .filter_map(|number| self.context.catalog.id(*number))
    }

    /// How many locales of the [`chain`](Self::chain) match a wish; those after them are defaults.
    pub fn requested(&self) -> usize {
        self.either().map_or(0, |chain| chain.requested.into())
    }

    fn either(&self) -> Option<&Chain> {
        self.context.kept.or(self.own.as_deref())
    }

    #[inline(always)]
    fn known(&self, text: &'a str, whose: Whose) -> Message<'a> {
        Message::new(self.context, Text::Plain(text), whose)
    }

    /// The common case of a code that nobody knows, at the price of one that somebody does.
    // Into the caller like a hit: returned from a function, the text would be copied twice.
    #[inline(always)]
    fn unknown_code(&self, (before, whose): &(Short, Whose), code: &str) -> Message<'a> {
        let mut text = *before;
        // There is room for every code.
        let _ = text.try_push_str(code);
        Message::new(self.context, Text::Short(text), *whose)
    }

    /// A code that may still be found: behind the chain's first locale, or not as four digits.
    #[cold]
    fn missed_by_first(&self, code: &str) -> Message<'a> {
        let whole = self
            .context
            .kept
            .map(|chain| self.context.catalog.whole(chain));
        let found = match (whole, &self.own) {
            (Some(whole), _) => whole.find_any(code),
            (None, Some(chain)) => (0..).zip(&chain.locales).find_map(|(place, locale)| {
                let (text, whose) = self.context.catalog.alone(*locale)?.find_any(code)?;
                Some((text, whose.at(place)))
            }),
            (None, None) => None,
        };
        let message = match found {
            Some((text, whose)) => self.known(text, whose),
            // A localizer may be older than the chain's table.
            None => whole
                .filter(|_| RetCode::new(code).is_ok())
                .and_then(|whole| Some(self.unknown_code(whole.unknown()?, code)))
                .unwrap_or_else(|| self.nobody_knows(code)),
        };
        match &self.own {
            Some(chain) => message.with_chain(chain),
            None => message,
        }
    }

    /// The text of `retcode-unknown`, from the first locale of the chain that has one.
    #[cold]
    fn nobody_knows(&self, code: &str) -> Message<'a> {
        let shown = shown_code(code);
        let args = Args::new().with(CODE, &*shown);
        let locales = self.either().map_or(&[][..], |chain| &chain.locales);
        let found = locales.iter().find_map(|locale| {
            let text = self.context.catalog.bundle(*locale)?.unknown(&args)?;
            Some((text.into_string(), *locale))
        });
        let (text, locale) = match found {
            Some((text, locale)) => (text, Some(locale)),
            // No locale of this catalogue says anything about unknown codes: the code itself does.
            None => (shown.clone().into_owned(), None),
        };
        self.unknown(text, locale, &shown)
    }

    fn unknown(&self, text: String, locale: Option<u16>, code: &str) -> Message<'a> {
        Message::new(self.context, text.into(), Whose::unknown(locale, 0)).with_code(code)
    }

    /// The warnings about arguments that are not shown, or not in full.
    fn look_at(&self, args: &Args<'_>, used: u32, message: &Message<'a>, to: &mut Vec<Warning>) {
        for (place, (name, value)) in args.iter().enumerate() {
            match value {
                Value::String(text) if bidi::is_cut(text) => to.push(Warning::TooLong(name.into())),
                Value::Number(number) if !number.is_finite() => {
                    to.push(Warning::NotFinite(name.into()));
                }
                Value::String(_) | Value::Number(_) => {}
            }
            let is_used = used & 1 << place != 0
                || message
                    .bundle()
                    .is_some_and(|(bundle, number)| bundle.has_variable(number, name));
            if !is_used {
                to.push(Warning::Unused(name.into()));
            }
        }
        if args.ignored_some() {
            to.push(Warning::TooMany);
        }
    }
}

/// Three texts in one allocation of the exact size. (`concat` spends more on finding out how many
/// there are than this does on the texts.)
#[inline]
fn joined([before, text, after]: [&str; 3]) -> String {
    let mut joined = String::with_capacity(before.len() + text.len() + after.len());
    joined.push_str(before);
    joined.push_str(text);
    joined.push_str(after);
    joined
}

/// A code as it is shown: to the letter if it is one, else without control characters and not
/// longer than a line.
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
        shown if ftl::is_visible(shown) => Cow::Owned(shown.to_owned()),
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
