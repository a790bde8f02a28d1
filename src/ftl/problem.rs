//! What can be wrong with a text, and where.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// How bad a [`Problem`] is.
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
    /// The file cannot be read from disk.
    Unreadable = "unreadable", Error;
    /// The file is larger than its layer allows, or there are too many files.
    FileSize = "file-size", Error;
    /// The bytes are not UTF-8; the encoding is named where it can be told (UTF-16, GBK).
    Encoding = "encoding", Error;
    /// The file or folder has no place in the layout `<locale>/retcodes.ftl`.
    Layout = "layout", Warning;
    // Before the parse.
    /// A control character other than tab and line end, a lone CR, U+2028 or U+2029.
    ControlCharacter = "control-character", Error;
    /// Braces or parentheses nested beyond 64.
    Nesting = "nesting", Error;
    /// A `\u` or `\U` escape that is not all hexadecimal digits, or not a Unicode scalar value.
    Escape = "escape", Error;
    // The parse.
    /// Not Fluent syntax.
    Syntax = "syntax", Error;
    // Ids and names.
    /// A message or term is defined twice in one file.
    DuplicateId = "duplicate-id", Error;
    /// An attribute is defined twice in one message or term.
    DuplicateAttribute = "duplicate-attribute", Error;
    /// A variant key stands twice in one select expression.
    DuplicateVariant = "duplicate-variant", Error;
    /// One name is shared by a message, a term or a function.
    NameClash = "name-clash", Error;
    /// A message id that is not `retcode-` and a code, and that no other message refers to.
    UnknownId = "unknown-id", Warning;
    // References.
    /// A term that does not exist is referred to.
    UnknownTerm = "unknown-term", Error;
    /// A message or attribute that does not exist is referred to.
    UnknownMessage = "unknown-message", Error;
    /// A function other than `NUMBER` is called.
    UnknownFunction = "unknown-function", Error;
    /// An option of a function that does not exist, or whose value is out of range.
    FunctionOption = "function-option", Error;
    /// A function is called with arguments that it cannot take.
    FunctionArgument = "function-argument", Error;
    /// A message or term refers to itself, directly or through others.
    Cycle = "cycle", Error;
    // What may stand in a pattern.
    /// A number literal with more than 15 digits.
    NumberLiteral = "number-literal", Error;
    /// A placeable directly inside a placeable: `{ { $x } }`.
    NestedPlaceable = "nested-placeable", Error;
    /// A literal as the selector of a select expression.
    LiteralSelector = "literal-selector", Error;
    /// A positional argument given to a term.
    TermArgument = "term-argument", Error;
    /// A variable inside a term that the reference to it does not set: the caller's arguments don't reach it.
    TermVariable = "term-variable", Error;
    /// A variable in a value, which has to be complete without arguments.
    VariableInValue = "variable-in-value", Error;
    /// More than 50 placeables after the terms and messages referred to are put in.
    TooManyPlaceables = "too-many-placeables", Error;
    /// More than 16 KiB after the terms and messages referred to are put in.
    ExpandedSize = "expanded-size", Error;
    /// A message without a value: it has attributes only.
    MissingValue = "missing-value", Warning;
    /// A value or an attribute that shows nothing.
    EmptyText = "empty-text", Error;
    /// What it refers to has been left out.
    LeftOut = "left-out", Error;
    // The list itself.
    /// The file has more problems than are listed.
    TooManyProblems = "too-many-problems", Warning;
}

/// A word of a problem's sentence, by name: what a tool needs to say it in another language.
pub type Detail = (&'static str, Box<str>);

/// Something wrong with a text: where, what and which rule says so.
///
/// `Display` gives `name:line:column: severity[rule]: sentence`.
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
