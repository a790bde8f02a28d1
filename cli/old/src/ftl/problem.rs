//! What can be wrong with a text, and where.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// How bad a [`Problem`] is. Ordered: an error is worse than a warning.
///
/// ```
/// use retcodes::ftl::{Rule, Severity};
///
/// assert_eq!(Rule::UnknownTerm.severity(), Severity::Error);
/// assert_eq!(Rule::UnknownId.severity(), Severity::Warning);
/// assert!(Severity::Warning < Severity::Error);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// The text is used all the same.
    Warning,
    /// The text is left out; the fallback chain answers for it.
    Error,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)*) => {
        /// What a [`Problem`] is about. Its [`code`](Rule::code) is stable.
        ///
        /// ```
        /// use retcodes::ftl::Rule;
        ///
        /// let rule = Rule::ALL.iter().find(|rule| rule.code() == "unknown-term");
        /// assert_eq!(rule, Some(&Rule::UnknownTerm));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Rule { $($(#[$doc])* $name,)* }

        impl Rule {
            /// Every rule, in the order in which they are documented.
            pub const ALL: &[Rule] = &[$(Rule::$name,)*];

            /// The stable name of the rule: lower case ASCII words joined by hyphens.
            pub const fn code(self) -> &'static str {
                match self { $(Rule::$name => $code,)* }
            }

            /// How bad a problem of this rule is.
            pub const fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    // The whole file.
    /// The file cannot be read from disk. Found by whoever reads a directory, not in a text.
    Unreadable = "unreadable", Error;
    /// The file is larger than its layer allows ([`Layer`](super::Layer)), holds more than 20,000 messages,
    /// 100,000 lines or 100,000 braces, or there are too many files.
    FileSize = "file-size", Error;
    /// The bytes are not UTF-8: the encoding is named where the whole file is in another one (UTF-16, UTF-32, GBK),
    /// and then costs the file; a single wrong byte, as in `b"retcode-1001 = Caf\xE9"`, costs its message.
    Encoding = "encoding", Error;
    /// The file or folder has no place in the layout `<locale>/retcodes.ftl`. Found by whoever reads a directory,
    /// not in a text.
    Layout = "layout", Warning;
    // Before the parse.
    /// A control character other than tab and line end, a lone CR, U+2028 or U+2029, as it is or as an escape:
    /// `"retcode-1001 = a\u{7}b"`.
    ControlCharacter = "control-character", Error;
    /// Braces or parentheses nested beyond 64, or more than 32 messages and terms that refer to each other in a row.
    Nesting = "nesting", Error;
    /// A `\u` or `\U` escape that is not all hexadecimal digits, or not a Unicode scalar value.
    ///
    /// ```text
    /// retcode-1001 = { "\uD800" }
    /// ```
    Escape = "escape", Error;
    // The parse.
    /// Not Fluent syntax.
    ///
    /// ```text
    /// retcode-1001 = Call { -hotline
    /// ```
    Syntax = "syntax", Error;
    // Ids and names.
    /// A message or term is defined twice in one file.
    ///
    /// ```text
    /// retcode-1001 = One
    /// retcode-1001 = Two
    /// ```
    DuplicateId = "duplicate-id", Error;
    /// An attribute is defined twice in one message or term.
    ///
    /// ```text
    /// retcode-1001 = Text
    ///     .description = One.
    ///     .description = Two.
    /// ```
    DuplicateAttribute = "duplicate-attribute", Error;
    /// A variant key stands twice in one select expression.
    ///
    /// ```text
    /// retcode-1001 = Text
    ///     .detailed = { $count ->
    ///         [one] One
    ///         [one] Two
    ///        *[other] Three
    ///     }
    /// ```
    DuplicateVariant = "duplicate-variant", Error;
    /// One name is shared by a message, a term or a function.
    ///
    /// ```text
    /// -brand = One
    /// brand = Two
    /// ```
    NameClash = "name-clash", Error;
    /// A message id that is not `retcode-` and a code, and that no other message refers to.
    ///
    /// ```text
    /// greeting = Hello
    /// ```
    UnknownId = "unknown-id", Warning;
    // References.
    /// A term that does not exist is referred to.
    ///
    /// ```text
    /// retcode-1001 = Call { -hotline }
    /// ```
    UnknownTerm = "unknown-term", Error;
    /// A message or attribute that does not exist is referred to.
    ///
    /// ```text
    /// retcode-1001 = See { greeting }
    /// ```
    UnknownMessage = "unknown-message", Error;
    /// A function other than `NUMBER` is called: no other is known to every Fluent runtime.
    ///
    /// ```text
    /// retcode-1001 = Text
    ///     .detailed = { DATETIME($date) }
    /// ```
    UnknownFunction = "unknown-function", Error;
    /// An option of `NUMBER` that does not exist or is for programmers (`style`, `currency`), or whose value is out
    /// of range. Known are `minimumFractionDigits` and `maximumFractionDigits` (0 to 20), `minimumIntegerDigits`,
    /// `minimumSignificantDigits` and `maximumSignificantDigits` (1 to 21), `useGrouping` (`"true"`, `"false"`) and
    /// `type` (`"cardinal"`, `"ordinal"`).
    ///
    /// ```text
    /// retcode-1001 = Text
    ///     .detailed = { NUMBER($n, minimumFractionDigits: 21) }
    /// ```
    FunctionOption = "function-option", Error;
    /// `NUMBER` is called with anything but one variable or number, or a call has more than 64 arguments.
    ///
    /// ```text
    /// retcode-1001 = Text
    ///     .detailed = { NUMBER("12") }
    /// ```
    FunctionArgument = "function-argument", Error;
    /// A message or term refers to itself, directly or through others.
    ///
    /// ```text
    /// retcode-1001 = { retcode-1001 }
    /// ```
    Cycle = "cycle", Error;
    // What may stand in a pattern.
    /// A number literal with more than 15 digits.
    ///
    /// ```text
    /// retcode-1001 = { 1234567890.123456 }
    /// ```
    NumberLiteral = "number-literal", Error;
    /// A placeable directly inside a placeable: `{ { $x } }`.
    ///
    /// ```text
    /// retcode-1001 = { { "text" } }
    /// ```
    NestedPlaceable = "nested-placeable", Error;
    /// A literal as the selector of a select expression, or an attribute of a term that is more than text.
    ///
    /// ```text
    /// retcode-1001 = { "a" ->
    ///     [a] A
    ///    *[b] B
    /// }
    /// ```
    LiteralSelector = "literal-selector", Error;
    /// A positional argument given to a term.
    ///
    /// ```text
    /// -brand = LianLian
    /// retcode-1001 = { -brand("genitive") }
    /// ```
    TermArgument = "term-argument", Error;
    /// A variable inside a term that the reference to it does not set: the caller's arguments don't reach it. As a
    /// selector it chooses the default variant, which is how Fluent's grammatical cases work; it is a problem only
    /// where the variants are chosen by number.
    ///
    /// ```text
    /// -greeting = Hello { $name }
    /// retcode-1001 = Text
    ///     .detailed = { -greeting }
    /// ```
    TermVariable = "term-variable", Error;
    /// A variable in a value, which has to be complete without arguments. `retcode-unknown` may show `$code`.
    ///
    /// ```text
    /// retcode-1001 = Amount: { $amount }
    /// ```
    VariableInValue = "variable-in-value", Error;
    /// More than 50 placeables after the terms and messages referred to are put in, or more than 32 different
    /// variables.
    TooManyPlaceables = "too-many-placeables", Error;
    /// More than 16 KiB after the terms and messages referred to are put in, or more than 8 MiB in a locale.
    ExpandedSize = "expanded-size", Error;
    /// A message without a value: it has attributes only.
    ///
    /// ```text
    /// retcode-1001 =
    ///     .description = Text.
    /// ```
    MissingValue = "missing-value", Warning;
    /// A value or an attribute that shows nothing, whatever the arguments are or with some of them.
    ///
    /// ```text
    /// retcode-1001 = { "" }
    /// ```
    EmptyText = "empty-text", Error;
    /// What it refers to has been left out.
    ///
    /// ```text
    /// -hotline = { -phone }
    /// retcode-1001 = Call { -hotline }
    /// ```
    LeftOut = "left-out", Error;
    // The list itself.
    /// The file has more problems than are listed.
    TooManyProblems = "too-many-problems", Warning;
}

/// A word of a problem's sentence, by name: what a tool needs to say it in another language.
///
/// The names depend on the rule: `name`, `suggestion`, `line`, `limit` and others. Where one rule has several
/// sentences, `kind` tells which.
pub type Detail = (&'static str, Box<str>);

/// Something wrong with a text: where, what and which rule says so.
///
/// `Display` gives `name:line:column: severity[rule]: sentence`. All of it is made when a text is read; asking costs
/// nothing.
///
/// ```
/// use retcodes::ftl::{self, Layer, Rule, Severity, Source};
///
/// let source = Source {
///     name: "retcodes.ftl".into(),
///     locale: "zh-CN".parse()?,
///     layer: Layer::Overlay,
///     bytes: "-hotline = 4000188888\nretcode-9991 = 请联系{ hotline }\n".as_bytes().into(),
/// };
/// let problems = ftl::check(&[source]);
/// let [problem] = problems.as_slice() else { panic!("one problem") };
/// assert_eq!((problem.rule(), problem.severity()), (Rule::UnknownMessage, Severity::Error));
/// assert_eq!((problem.line(), problem.column()), (2, 21)); // characters, not bytes
/// assert_eq!(problem.id(), Some("retcode-9991"));
/// assert_eq!(problem.sentence(), "There is no message `hotline`. Did you mean `-hotline`?");
/// assert!(problem.details().contains(&("suggestion", "-hotline".into())));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(crate) source: Arc<str>,
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) span: Range<usize>,
    pub(crate) rule: Rule,
    pub(crate) id: Option<Box<str>>,
    pub(crate) details: Vec<Detail>,
    pub(crate) sentence: Box<str>,
}

impl Problem {
    /// The name of the source it is in.
    pub fn source(&self) -> &str {
        &self.source
    }
    /// The line, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }
    /// The column in characters, from 1.
    pub fn column(&self) -> u32 {
        self.column
    }
    /// The place in bytes from the start of the source, a byte order mark included.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
    /// Which rule it breaks.
    pub fn rule(&self) -> Rule {
        self.rule
    }
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }
    /// The message or term it is in, with the attribute: `retcode-9990.detailed`, `-hotline`.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
    /// The words of the sentence by name.
    pub fn details(&self) -> &[Detail] {
        &self.details
    }
    /// What is wrong and what to do about it, in English.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity() {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(
            f,
            "{}:{}:{}: {severity}[{}]: {}",
            self.source,
            self.line,
            self.column,
            self.rule.code(),
            self.sentence
        )
    }
}
