//! What can be wrong with a text: each rule with its stable code.

/// How bad a [`Diagnostic`](crate::Diagnostic) is. Ordered: an error is worse than a warning.
///
/// ```
/// use retcodes_ftl::{Rule, Severity};
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
        /// What a [`Diagnostic`](crate::Diagnostic) is about. Its [`code`](Rule::code) is stable.
        ///
        /// ```
        /// use retcodes_ftl::Rule;
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
    /// The file cannot be read from disk. Found where a directory is read, not in a text.
    Unreadable = "unreadable", Error;
    /// The file is larger than 4 MiB, holds more than 20,000 messages, 100,000 lines or 100,000 braces
    /// ([`Limits`](crate::Limits)), or there are too many files.
    FileSize = "file-size", Error;
    /// The bytes are not UTF-8. Where the whole file is in another encoding, that is named once, and costs all messages
    /// beyond ASCII, or the file if its bytes can't be told apart (UTF-16, GBK, Big5, Shift-JIS). A single wrong byte, as in
    /// `b"retcode-1001 = Caf\xE9"`, costs its message.
    Encoding = "encoding", Error;
    /// The file or folder has no place in the layout `<locale>/retcodes.ftl`. Found where a directory is
    /// read, not in a text.
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
    /// A variant key is used twice in one select expression.
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
    /// An option of `NUMBER` that does not exist or is for programmers (`style`, `currency`), or has a value that is out
    /// of range. Known are `minimumFractionDigits` and `maximumFractionDigits` (0 to 20), `minimumIntegerDigits`,
    /// `minimumSignificantDigits` and `maximumSignificantDigits` (1 to 21), `useGrouping` (0 for no) and
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
    // What a pattern may hold.
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
