//! What an app passes to a message that has variables.

use std::borrow::Cow;
use std::fmt;

/// How many arguments are heard. One more is ignored and [reported](Warning::TooMany).
pub(crate) const MAX_ARGUMENTS: usize = 32;
/// How many bytes of a text argument are shown. The rest is cut off and [reported](Warning::TooLong).
pub(crate) const MAX_BYTES: usize = 4096;

/// The value of one argument: a text or a number.
///
/// Made by `into()` from `&str`, `String` and the number types. As in Fluent, a number is a double:
/// of an `i64` or `u64` beyond 2⁵³ the last digits are rounded. Pass an account or order number as
/// a text, so that it is shown to the letter.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Shown as it is, with control characters and line breaks turned into spaces.
    String(Cow<'a, str>),
    /// Shown with the grouping, the decimal sign and the digits of the locale that answers.
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::String(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::String(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::String(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::String(text)
    }
}

macro_rules! from_number {
    ($($number:ty)*) => {
        $(impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                // Fluent's numbers are doubles; the type's docs say what that means.
                Self::Number(number as f64)
            }
        })*
    };
}
from_number!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64);

/// Arguments by name, for [`Localizer::format`](crate::Localizer::format).
///
/// Up to two are kept without an allocation. At most 32 are heard, of a text at most 4 KiB is
/// shown, and a number that is not finite counts as not given: each is [reported](Warning) on the
/// answer, none is an error.
///
/// ```
/// use retcodes::Args;
///
/// let args = Args::new().with("bankMessage", "余额不足").with("attempts", 3);
/// assert_eq!(args.len(), 2);
/// let same: Args = [("bankMessage", "余额不足".into()), ("attempts", 3.into())].into();
/// assert_eq!(args, same);
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Args<'a> {
    // Fields rather than a list: where an app names its arguments one by one, the compiler then
    // knows which of them are there, and neither looks nor moves.
    first: Option<Item<'a>>,
    second: Option<Item<'a>>,
    /// From the third on.
    more: Vec<Item<'a>>,
    ignored: bool,
}

type Item<'a> = (&'a str, Value<'a>);

impl<'a> Args<'a> {
    /// No arguments.
    #[inline]
    pub const fn new() -> Self {
        Self {
            first: None,
            second: None,
            more: Vec::new(),
            ignored: false,
        }
    }

    /// Sets an argument; one of the same name is replaced.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub fn set(&mut self, name: &'a str, value: impl Into<Value<'a>>) {
        let value = value.into();
        match (&mut self.first, &mut self.second) {
            (none @ None, _) => *none = Some((name, value)),
            (Some(first), _) if first.0 == name => first.1 = value,
            (_, none @ None) => *none = Some((name, value)),
            (_, Some(second)) if second.0 == name => second.1 = value,
            (Some(_), Some(_)) => self.set_more(name, value),
        }
    }

    #[cold]
    fn set_more(&mut self, name: &'a str, value: Value<'a>) {
        if let Some(item) = self.more.iter_mut().find(|item| item.0 == name) {
            item.1 = value;
        } else if self.len() < MAX_ARGUMENTS {
            self.more.push((name, value));
        } else {
            self.ignored = true;
        }
    }

    /// The same arguments and one more.
    // In line, where the copies that `self` by value means are never made.
    #[allow(clippy::inline_always)]
    #[must_use]
    #[inline(always)]
    pub fn with(mut self, name: &'a str, value: impl Into<Value<'a>>) -> Self {
        self.set(name, value);
        self
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        usize::from(self.first.is_some()) + usize::from(self.second.is_some()) + self.more.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The value set for a name.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.find(name).map(|(_, value)| value)
    }

    /// Names and values, in the order in which they were first set.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&'a str, &Value<'a>)> {
        Iter {
            args: self,
            next: 0,
        }
    }

    fn at(&self, place: usize) -> Option<&Item<'a>> {
        match place {
            0 => self.first.as_ref(),
            1 => self.second.as_ref(),
            _ => self.more.get(place - 2),
        }
    }

    fn find(&self, name: &str) -> Option<(usize, &Value<'a>)> {
        let mut items = self.iter().enumerate();
        let (place, (_, value)) = items.find(|(_, (known, _))| *known == name)?;
        Some((place, value))
    }

    /// The place and value of a name, if it has a value that can be shown.
    pub(crate) fn usable(&self, name: &str) -> Option<(usize, &Value<'a>)> {
        match self.find(name)? {
            (_, Value::Number(number)) if !number.is_finite() => None,
            found => Some(found),
        }
    }

    /// The name and the text of the one argument, if there is one and it is a text.
    #[inline]
    pub(crate) fn one_text(&self) -> Option<(&'a str, &str)> {
        match (&self.first, &self.second) {
            (Some((name, Value::String(text))), None) => Some((name, text)),
            _ => None,
        }
    }

    /// Whether more than [`MAX_ARGUMENTS`] were set.
    pub(crate) fn ignored_some(&self) -> bool {
        self.ignored
    }
}

impl fmt::Debug for Args<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// The arguments from `next` on.
struct Iter<'i, 'a> {
    args: &'i Args<'a>,
    next: usize,
}

impl<'i, 'a> Iterator for Iter<'i, 'a> {
    type Item = (&'a str, &'i Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, value) = self.args.at(self.next)?;
        self.next += 1;
        Some((name, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let rest = self.args.len() - self.next;
        (rest, Some(rest))
    }
}

impl ExactSizeIterator for Iter<'_, '_> {}

impl<'a, const N: usize> From<[(&'a str, Value<'a>); N]> for Args<'a> {
    fn from(items: [(&'a str, Value<'a>); N]) -> Self {
        items.into_iter().collect()
    }
}

impl<'a, V: Into<Value<'a>>> FromIterator<(&'a str, V)> for Args<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, V)>>(items: I) -> Self {
        let mut args = Self::new();
        args.extend(items);
        args
    }
}

impl<'a, V: Into<Value<'a>>> Extend<(&'a str, V)> for Args<'a> {
    fn extend<I: IntoIterator<Item = (&'a str, V)>>(&mut self, items: I) {
        for (name, value) in items {
            self.set(name, value);
        }
    }
}

/// Something about the arguments that the app should know. The text is complete all the same.
///
/// Found on the answer by [`Message::warnings`](crate::Message::warnings).
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Warning {
    /// The message has a `.detailed` text, which could not be used for want of this argument.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let message = Catalog::embedded().localizer("en-US").format("9990", &Args::new());
    /// assert_eq!(message.warnings(), [Warning::Missing("bankMessage".into())]);
    /// ```
    #[error("no argument `{0}` was given, so the text without details is shown")]
    Missing(Box<str>),
    /// No text of the message has a variable of this name.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let args = Args::new().with("amount", 5);
    /// let message = Catalog::embedded().localizer("en-US").format("1001", &args);
    /// assert_eq!(message.warnings(), [Warning::Unused("amount".into())]);
    /// ```
    #[error("the message has no variable `{0}`")]
    Unused(Box<str>),
    /// Only the first 4 KiB of this argument are shown.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let args = Args::new().with("bankMessage", "x".repeat(5000));
    /// let message = Catalog::embedded().localizer("en-US").format("9990", &args);
    /// assert_eq!(message.warnings(), [Warning::TooLong("bankMessage".into())]);
    /// ```
    #[error("the argument `{0}` is longer than 4 KiB and was cut")]
    TooLong(Box<str>),
    /// This argument is an infinite number or none at all; it counts as not given.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let args = Args::new().with("bankMessage", f64::NAN);
    /// let message = Catalog::embedded().localizer("en-US").format("9990", &args);
    /// assert!(message.warnings().contains(&Warning::NotFinite("bankMessage".into())));
    /// ```
    #[error("the argument `{0}` is not a finite number and counts as not given")]
    NotFinite(Box<str>),
    /// The message has a `.detailed` text in which this is a number, with `NUMBER()`, and it was given as a
    /// text: the text without details is shown.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let text = "retcode-1016 = Too much\n    .detailed = More than { NUMBER($limit) }";
    /// let catalog = Catalog::builder().text("en-US", text).build()?;
    /// let message = catalog.localizer("en-US").format("1016", &Args::new().with("limit", "500"));
    /// assert_eq!(message.text(), "Too much");
    /// assert_eq!(message.warnings(), [Warning::NotANumber("limit".into())]);
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    #[error("the argument `{0}` has to be a number, so the text without details is shown")]
    NotANumber(Box<str>),
    /// More than 32 arguments were given; those after the thirty-second are ignored.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let names: Vec<String> = (0..33).map(|n| format!("a{n}")).collect();
    /// let args: Args = names.iter().map(|name| (name.as_str(), 0)).collect();
    /// let message = Catalog::embedded().localizer("en-US").format("1001", &args);
    /// assert!(message.warnings().contains(&Warning::TooMany));
    /// ```
    #[error("more than 32 arguments were given; the rest is ignored")]
    TooMany,
}
