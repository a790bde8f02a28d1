//! What an app passes to a message that has variables.

use std::borrow::Cow;
use std::fmt;

use retcodes_core::RetCode;
use smallvec::SmallVec;

/// How many arguments are heard. One more is ignored and [reported](Warning::TooMany).
pub(crate) const MAX_ARGUMENTS: usize = 32;

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
from_number!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);

impl From<char> for Value<'_> {
    fn from(character: char) -> Self {
        Self::String(Cow::Owned(character.into()))
    }
}

/// The words `true` and `false`, which a text can select by.
impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::String(Cow::Borrowed(if truth { "true" } else { "false" }))
    }
}

impl From<RetCode> for Value<'_> {
    fn from(code: RetCode) -> Self {
        Self::String(Cow::Owned(code.into()))
    }
}

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
    items: SmallVec<[(Cow<'a, str>, Value<'a>); 2]>,
    ignored: bool,
}

impl<'a> Args<'a> {
    /// No arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an argument; one of the same name is replaced.
    pub fn set(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let (name, value) = (name.into(), value.into());
        if let Some(item) = self.items.iter_mut().find(|item| item.0 == name) {
            item.1 = value;
        } else if self.items.len() < MAX_ARGUMENTS {
            self.items.push((name, value));
        } else {
            self.ignored = true;
        }
    }

    /// The same arguments and one more.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) -> Self {
        self.set(name, value);
        self
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The value set for a name.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        let item = self.items.iter().find(|item| item.0 == name)?;
        Some(&item.1)
    }

    /// Names and values, in the order in which they were first set.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value<'a>)> {
        self.items.iter().map(|(name, value)| (&**name, value))
    }

    /// The value of a name, if it can be shown.
    pub(crate) fn usable(&self, name: &str) -> Option<&Value<'a>> {
        match self.get(name)? {
            Value::Number(number) if !number.is_finite() => None,
            value => Some(value),
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

impl<'a, const N: usize> From<[(&'a str, Value<'a>); N]> for Args<'a> {
    fn from(items: [(&'a str, Value<'a>); N]) -> Self {
        items.into_iter().collect()
    }
}

impl<'a, N: Into<Cow<'a, str>>, V: Into<Value<'a>>> FromIterator<(N, V)> for Args<'a> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(items: I) -> Self {
        let mut args = Self::new();
        args.extend(items);
        args
    }
}

impl<'a, N: Into<Cow<'a, str>>, V: Into<Value<'a>>> Extend<(N, V)> for Args<'a> {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, items: I) {
        for (name, value) in items {
            self.set(name, value);
        }
    }
}

/// Something about a look-up that the app should know. The text is complete all the same.
///
/// Found on the answer by [`Message::warnings`](crate::Message::warnings).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Warning<'m> {
    /// The message has a `.detailed` text, which could not be used for want of this argument.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let message = Catalog::embedded().localizer("en-US").format("9990", &Args::new());
    /// assert_eq!(message.warnings(), [Warning::Missing("bankMessage")]);
    /// ```
    Missing(&'m str),
    /// No text of the message has a variable of this name.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let args = Args::new().with("amount", 5);
    /// let message = Catalog::embedded().localizer("en-US").format("1001", &args);
    /// assert_eq!(message.warnings(), [Warning::Unused("amount")]);
    /// ```
    Unused(&'m str),
    /// Only the first 4 KiB of this argument are shown.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let args = Args::new().with("bankMessage", "x".repeat(5000));
    /// let message = Catalog::embedded().localizer("en-US").format("9990", &args);
    /// assert_eq!(message.warnings(), [Warning::TooLong("bankMessage")]);
    /// ```
    TooLong(&'m str),
    /// This argument is an infinite number or none at all; it counts as not given.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let args = Args::new().with("bankMessage", f64::NAN);
    /// let message = Catalog::embedded().localizer("en-US").format("9990", &args);
    /// assert!(message.warnings().contains(&Warning::NotFinite("bankMessage")));
    /// ```
    NotFinite(&'m str),
    /// The message has a `.detailed` text in which this is a number, with `NUMBER()`, and it was given as a
    /// text: the text without details is shown.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let text = "retcode-1016 = Too much\n    .detailed = More than { NUMBER($limit) }";
    /// let catalog = Catalog::builder().text("en-US", text).build()?;
    /// let message = catalog.localizer("en-US").format("1016", &Args::new().with("limit", "500"));
    /// assert_eq!(message.text(), "Too much");
    /// assert_eq!(message.warnings(), [Warning::NotANumber("limit")]);
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    NotANumber(&'m str),
    /// More than 32 arguments were given; those after the thirty-second are ignored.
    ///
    /// ```
    /// use retcodes::{Args, Catalog, Warning};
    /// let names: Vec<String> = (0..33).map(|n| format!("a{n}")).collect();
    /// let args: Args = names.iter().map(|name| (name.as_str(), 0)).collect();
    /// let message = Catalog::embedded().localizer("en-US").format("1001", &args);
    /// assert!(message.warnings().contains(&Warning::TooMany));
    /// ```
    TooMany,
    /// There are blanks around the code; without them it is known. It was looked up as it is.
    ///
    /// ```
    /// use retcodes::{Catalog, Warning};
    /// let message = Catalog::embedded().localizer("en-US").message(" 1001\n");
    /// assert_eq!(message.warnings(), [Warning::BlanksAround]);
    /// ```
    BlanksAround,
}

impl fmt::Display for Warning<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(
                f,
                "no argument `{name}` was given, so the text without details is shown"
            ),
            Self::Unused(name) => write!(f, "the message has no variable `{name}`"),
            Self::TooLong(name) => {
                write!(f, "the argument `{name}` is longer than 4 KiB and was cut")
            }
            Self::NotFinite(name) => write!(
                f,
                "the argument `{name}` is not a finite number and counts as not given"
            ),
            Self::NotANumber(name) => write!(
                f,
                "the argument `{name}` has to be a number, so the text without details is shown"
            ),
            Self::TooMany => f.write_str("more than 32 arguments were given; the rest is ignored"),
            Self::BlanksAround => f.write_str(
                "there are blanks around the code: it is unknown with them, and known without",
            ),
        }
    }
}

impl std::error::Error for Warning<'_> {}
