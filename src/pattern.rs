//! The evaluator: a proven pattern and arguments in, text out.
//!
//! What a pattern can hold after it was proved is text, arguments, numbers and selections; terms and references are put
//! in already. Numbers follow ECMA-402, plural categories are CLDR's of the number as it is shown. A variant is chosen
//! as Fluent's runtimes do it: the first whose key matches, a number by value or a name by plural category, else the
//! default.

use std::borrow::Cow;
use std::fmt;

use retcodes_core::pattern::{
    Key, Node, Number, NumberOptions, Operand, Pattern, Pool, Selector, Span, Variant,
};
use retcodes_core::visible::is_visible;
use retcodes_negotiate::{TextDirection, text_direction};
use unic_langid::LanguageIdentifier;

use crate::arguments::{Args, Value};
use crate::format::bidi::{self, Isolation};
#[cfg(feature = "format")]
use crate::format::{
    number::{self, Numbers},
    plural::Plurals,
};

/// How deep selections may be nested. Proven texts are far below; a damaged table ends here.
const MAX_DEPTH: usize = 100;

/// Shows patterns to the readers of one locale. The one evaluator: readers of a catalogue and tools get the same text.
///
/// ```
/// use retcodes::tables::{Node, Pattern, Pool};
/// use retcodes::{Args, Isolation, PatternFormatter};
///
/// let mut pool = Pool::default();
/// let name = pool.push_text("amount");
/// let pattern = Pattern::Nodes(pool.push_nodes([Node::Argument(name)]));
///
/// let formatter = PatternFormatter::new(&"de".parse()?, Isolation::Auto);
/// let text = formatter.format(&pool, pattern, &Args::new().with("amount", 1234.5));
/// # #[cfg(feature = "format")]
/// assert_eq!(text.as_deref(), Ok("1.234,5"));
/// # Ok::<(), unic_langid::LanguageIdentifierError>(())
/// ```
pub struct PatternFormatter {
    /// Whether arguments are isolated; `None` leaves that to each argument.
    isolate: Option<bool>,
    numbers: LocaleNumbers,
}

impl PatternFormatter {
    /// For the readers of a locale. Looks up how it writes and counts numbers, in microseconds.
    pub fn new(locale: &LanguageIdentifier, isolation: Isolation) -> Self {
        Self {
            isolate: isolate(locale, isolation),
            numbers: LocaleNumbers::new(locale),
        }
    }

    /// The text of a pattern with these arguments. One allocation of the exact size if all of them are plain text.
    ///
    /// # Errors
    /// [`FormatError`] if an argument is missing or no number, or if nothing would be seen.
    pub fn format<'p>(
        &self,
        pool: &'p Pool,
        pattern: Pattern,
        args: &Args<'_>,
    ) -> Result<String, FormatError<'p>> {
        let evaluation = self.evaluation(pool, args);
        let mut text = String::with_capacity(evaluation.measure(pattern)?);
        // Writing to a String does not fail.
        let _ = evaluation.write(pattern, &mut text);
        Ok(text)
    }

    /// Writes the text of a pattern with these arguments; nothing if there is no text.
    ///
    /// # Errors
    /// The inner one as [`format`](Self::format); the outer one is the writer's.
    pub fn write<'p>(
        &self,
        pool: &'p Pool,
        pattern: Pattern,
        args: &Args<'_>,
        to: &mut dyn fmt::Write,
    ) -> Result<Result<(), FormatError<'p>>, fmt::Error> {
        let evaluation = self.evaluation(pool, args);
        match evaluation.measure(pattern) {
            Ok(_) => evaluation.write(pattern, to).map(Ok),
            Err(error) => Ok(Err(error)),
        }
    }

    fn evaluation<'e, 'a, 'p>(
        &'e self,
        pool: &'p Pool,
        args: &'e Args<'a>,
    ) -> Evaluation<'e, 'a, 'p, LocaleNumbers> {
        Evaluation {
            pool,
            args,
            isolate: self.isolate,
            style: &self.numbers,
        }
    }
}

impl fmt::Debug for PatternFormatter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PatternFormatter").finish_non_exhaustive()
    }
}

/// The text of a pattern that shows texts alone, such as `retcode-unknown`. Links nothing that formats numbers.
pub(crate) fn format_texts<'p>(
    locale: &LanguageIdentifier,
    isolation: Isolation,
    pool: &'p Pool,
    pattern: Pattern,
    args: &Args<'_>,
) -> Result<String, FormatError<'p>> {
    let isolate = isolate(locale, isolation);
    let evaluation = Evaluation {
        pool,
        args,
        isolate,
        style: &NoNumbers,
    };
    let mut text = String::with_capacity(evaluation.measure(pattern)?);
    let _ = evaluation.write(pattern, &mut text);
    Ok(text)
}

fn isolate(locale: &LanguageIdentifier, isolation: Isolation) -> Option<bool> {
    match isolation {
        Isolation::Always => Some(true),
        Isolation::Never => Some(false),
        Isolation::Auto => (text_direction(locale) == TextDirection::RightToLeft).then_some(true),
    }
}

/// Why a pattern has no text with these arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FormatError<'p> {
    /// This argument is not given, or is a number that is not finite.
    Missing(&'p str),
    /// This argument has to be a number, and is a text.
    NotANumber(&'p str),
    /// Nothing would be seen: all that the text shows are arguments, and they are blank.
    Nothing,
}

impl fmt::Display for FormatError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "the argument `{name}` is missing"),
            Self::NotANumber(name) => write!(f, "the argument `{name}` has to be a number"),
            Self::Nothing => {
                f.write_str("nothing would be seen of the text: its arguments are blank")
            }
        }
    }
}

impl std::error::Error for FormatError<'_> {}

/// Whether a pattern names an argument, shown or not.
pub(crate) fn mentions(pool: &Pool, pattern: Pattern, name: &str) -> bool {
    fn in_nodes(pool: &Pool, nodes: Span, name: &str, depth: usize) -> bool {
        let is = |span: Span| pool.text(span) == name;
        let number =
            |number: &Number| matches!(number.operand, Operand::Argument(span) if is(span));
        depth > 0
            && pool.nodes(nodes).iter().any(|node| match node {
                Node::Text(_) => false,
                Node::Argument(span) => is(*span),
                Node::Number(of) => number(of),
                Node::Select { selector, variants } => {
                    let selected = match selector {
                        Selector::Argument(span) => is(*span),
                        Selector::Number(of) => number(of),
                    };
                    let variants = pool.variants(*variants).iter();
                    selected
                        || variants
                            .into_iter()
                            .any(|variant| in_nodes(pool, variant.nodes, name, depth - 1))
                }
            })
    }
    match pattern {
        Pattern::Text(_) => false,
        Pattern::Nodes(span) => in_nodes(pool, span, name, MAX_DEPTH),
    }
}

/// How numbers are written and counted. A type rather than a table of functions, so that a program that shows no number
/// links nothing for it.
trait NumberStyle {
    /// An argument's digits, as Rust writes them.
    fn digits(&self, number: f64) -> String;
    fn write(&self, number: &Shown<'_>, to: &mut dyn fmt::Write) -> fmt::Result;
    /// Whether a number is that of a key.
    fn is(&self, number: &Shown<'_>, key: &str) -> bool;
    /// The name of the plural category.
    fn category(&self, number: &Shown<'_>) -> &'static str;
}

/// Of a text that shows no number but literals: as they are written.
struct NoNumbers;

impl NumberStyle for NoNumbers {
    fn digits(&self, _: f64) -> String {
        String::new()
    }

    fn write(&self, number: &Shown<'_>, to: &mut dyn fmt::Write) -> fmt::Result {
        to.write_str(&number.digits)
    }

    fn is(&self, number: &Shown<'_>, key: &str) -> bool {
        number.digits == key
    }

    fn category(&self, _: &Shown<'_>) -> &'static str {
        "other"
    }
}

/// As Rust writes them, all in one category.
#[cfg(not(feature = "format"))]
struct LocaleNumbers;

/// As a locale writes and counts them.
#[cfg(feature = "format")]
struct LocaleNumbers {
    numbers: Numbers,
    plurals: Plurals,
}

impl LocaleNumbers {
    #[cfg(feature = "format")]
    fn new(locale: &LanguageIdentifier) -> Self {
        let locale = number::icu(locale);
        Self {
            numbers: Numbers::new(&locale),
            plurals: Plurals::new(&locale),
        }
    }

    #[cfg(not(feature = "format"))]
    fn new(_: &LanguageIdentifier) -> Self {
        Self
    }
}

impl NumberStyle for LocaleNumbers {
    fn digits(&self, number: f64) -> String {
        number.to_string()
    }

    fn is(&self, number: &Shown<'_>, key: &str) -> bool {
        let value = number.digits.parse::<f64>().ok();
        value.is_some() && key.parse().ok() == value
    }

    #[cfg(feature = "format")]
    fn write(&self, shown: &Shown<'_>, to: &mut dyn fmt::Write) -> fmt::Result {
        match number::rounded(&shown.digits, &shown.options) {
            Some(number) => self.numbers.write(&number, shown.options.grouping, to),
            None => to.write_str(&shown.digits),
        }
    }

    #[cfg(not(feature = "format"))]
    fn write(&self, shown: &Shown<'_>, to: &mut dyn fmt::Write) -> fmt::Result {
        NoNumbers.write(shown, to)
    }

    #[cfg(feature = "format")]
    fn category(&self, shown: &Shown<'_>) -> &'static str {
        let number = number::rounded(&shown.digits, &shown.options);
        number.map_or("other", |number| {
            self.plurals.category(&number, shown.options.ordinal)
        })
    }

    #[cfg(not(feature = "format"))]
    fn category(&self, shown: &Shown<'_>) -> &'static str {
        NoNumbers.category(shown)
    }
}

/// A number as a text uses it.
struct Shown<'e> {
    /// As Rust or the text writes it.
    digits: Cow<'e, str>,
    #[cfg_attr(not(feature = "format"), allow(dead_code))]
    options: NumberOptions,
}

/// What a selection looks at.
enum Selected<'e> {
    Text(&'e str),
    Number(Shown<'e>),
}

/// One pattern with its arguments.
struct Evaluation<'e, 'a, 'p, S> {
    pool: &'p Pool,
    args: &'e Args<'a>,
    isolate: Option<bool>,
    style: &'e S,
}

impl<'a, 'p, S: NumberStyle> Evaluation<'_, 'a, 'p, S> {
    /// How many bytes the text has, if it has all its arguments and something is seen of it.
    fn measure(&self, pattern: Pattern) -> Result<usize, FormatError<'p>> {
        let mut probe = Probe::default();
        self.pattern(pattern, &mut Sink::new(&mut probe))?;
        match probe.visible {
            true => Ok(probe.len),
            false => Err(FormatError::Nothing),
        }
    }

    /// Writes a text that was measured.
    fn write(&self, pattern: Pattern, to: &mut dyn fmt::Write) -> fmt::Result {
        let mut sink = Sink::new(to);
        // What can go wrong with it went wrong when it was measured.
        let _ = self.pattern(pattern, &mut sink);
        sink.result
    }

    fn pattern(&self, pattern: Pattern, to: &mut Sink<'_>) -> Result<(), FormatError<'p>> {
        match pattern {
            Pattern::Text(span) => {
                to.text(self.pool.text(span));
                Ok(())
            }
            Pattern::Nodes(span) => self.nodes(span, MAX_DEPTH, to),
        }
    }

    fn nodes(&self, span: Span, depth: usize, to: &mut Sink<'_>) -> Result<(), FormatError<'p>> {
        let depth = depth.checked_sub(1).ok_or(FormatError::Nothing)?;
        for node in self.pool.nodes(span) {
            match node {
                Node::Text(span) => to.text(self.pool.text(*span)),
                Node::Argument(name) => match self.argument(*name)? {
                    Value::String(text) => to.text(&bidi::shown(text, self.isolate)),
                    Value::Number(number) => self.show(&self.plain(*number), to),
                },
                Node::Number(number) => self.show(&self.number(*number)?, to),
                Node::Select { selector, variants } => {
                    self.nodes(self.select(*selector, *variants)?, depth, to)?;
                }
            }
        }
        Ok(())
    }

    /// A number is isolated as a text is: its digits may be right-to-left, or stand in a right-to-left text.
    fn show(&self, number: &Shown<'_>, to: &mut Sink<'_>) {
        let mut text = String::new();
        // Writing to a String does not fail.
        let _ = self.style.write(number, &mut text);
        to.text(&bidi::shown(&text, self.isolate));
    }

    fn argument(&self, name: Span) -> Result<&Value<'a>, FormatError<'p>> {
        let name = self.pool.text(name);
        self.args.usable(name).ok_or(FormatError::Missing(name))
    }

    /// A number without options.
    fn plain(&self, number: f64) -> Shown<'p> {
        Shown {
            digits: Cow::Owned(self.style.digits(number)),
            options: NumberOptions::DEFAULT,
        }
    }

    fn number(&self, number: Number) -> Result<Shown<'p>, FormatError<'p>> {
        let mut options = self.pool.options(number);
        let digits = match number.operand {
            Operand::Argument(name) => match self.argument(name)? {
                Value::Number(value) => Cow::Owned(self.style.digits(*value)),
                Value::String(_) => return Err(FormatError::NotANumber(self.pool.text(name))),
            },
            Operand::Literal(span) => {
                let digits = self.pool.text(span);
                // A literal shows the decimals that it is written with.
                let decimals = digits
                    .split_once('.')
                    .map_or(0, |(_, decimals)| decimals.len());
                if options.minimum_fraction_digits.is_none() && decimals > 0 {
                    options.minimum_fraction_digits = Some(decimals.min(20) as u8);
                }
                Cow::Borrowed(digits)
            }
        };
        Ok(Shown { digits, options })
    }

    /// The nodes of the first variant that matches, else of the default.
    fn select(&self, selector: Selector, variants: Span) -> Result<Span, FormatError<'p>> {
        let selected = match selector {
            Selector::Number(number) => Selected::Number(self.number(number)?),
            Selector::Argument(name) => match self.argument(name)? {
                Value::Number(number) => Selected::Number(self.plain(*number)),
                Value::String(text) => Selected::Text(text),
            },
        };
        let variants = self.pool.variants(variants);
        let found = match selected {
            Selected::Text(text) => variants.iter().find(|variant| self.has_name(variant, text)),
            Selected::Number(number) => {
                let category = self.style.category(&number);
                variants.iter().find(|variant| match variant.key {
                    Key::Number(key) => self.style.is(&number, self.pool.text(key)),
                    Key::Name(_) => self.has_name(variant, category),
                })
            }
        };
        let chosen = found.or_else(|| variants.iter().find(|variant| variant.default));
        chosen
            .map(|variant| variant.nodes)
            .ok_or(FormatError::Nothing)
    }

    fn has_name(&self, variant: &Variant, name: &str) -> bool {
        matches!(variant.key, Key::Name(key) if self.pool.text(key) == name)
    }
}

/// Where a text goes. After an error of the writer nothing more is written.
struct Sink<'w> {
    to: &'w mut dyn fmt::Write,
    result: fmt::Result,
}

impl<'w> Sink<'w> {
    fn new(to: &'w mut dyn fmt::Write) -> Self {
        Self { to, result: Ok(()) }
    }

    fn text(&mut self, text: &str) {
        self.result = self.result.and_then(|()| self.to.write_str(text));
    }
}

/// Counts what is written, and looks whether anything of it is seen.
#[derive(Default)]
struct Probe {
    len: usize,
    visible: bool,
}

impl fmt::Write for Probe {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.len += text.len();
        self.visible = self.visible || is_visible(text);
        Ok(())
    }
}
