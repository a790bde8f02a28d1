//! The rules by name: the stable code of each, how bad it is, and whether `retcodes fix` can repair it.
//!
//! What a rule says to a person stands in `cli/locales/`, and its wrong and right example in `cli/data/rules.toml`, both
//! under the rule's code.

use std::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// Readers get a text, but a worse one than they could.
    Warning,
    /// Readers get no text, or one that says something wrong.
    Error,
}

impl Severity {
    /// The word for programs.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// Where in `retcodes explain` a rule is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// The whole file.
    File,
    /// Fluent's syntax.
    Syntax,
    /// What the library proves when it reads a file.
    Reading,
    /// Against the source locale and the comment.
    Source,
    /// Plural categories.
    Plural,
    /// The script and the words of the text.
    Wording,
    /// Spaces, punctuation and characters.
    Typography,
    /// `# check-ignore` comments.
    Ignore,
}

impl Group {
    /// Every group, in the order in which they are listed.
    pub(crate) const ALL: &[Group] = &[
        Group::File,
        Group::Syntax,
        Group::Reading,
        Group::Source,
        Group::Plural,
        Group::Wording,
        Group::Typography,
        Group::Ignore,
    ];

    /// The name of its heading among the tool's messages.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Group::File => "group-file",
            Group::Syntax => "group-syntax",
            Group::Reading => "group-reading",
            Group::Source => "group-source",
            Group::Plural => "group-plural",
            Group::Wording => "group-wording",
            Group::Typography => "group-typography",
            Group::Ignore => "group-ignore",
        }
    }
}

macro_rules! rules {
    ($($group:ident { $($name:ident = $code:literal, $severity:ident $(, $fix:ident)?;)* })*) => {
        /// What a finding is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Rule { $($($name,)*)* }

        impl Rule {
            /// Every rule, in the order in which they are listed.
            pub(crate) const ALL: &[Rule] = &[$($(Rule::$name,)*)*];

            /// The stable name.
            pub(crate) const fn code(self) -> &'static str {
                match self { $($(Rule::$name => $code,)*)* }
            }

            /// How bad a finding of it is.
            pub(crate) const fn severity(self) -> Severity {
                match self { $($(Rule::$name => Severity::$severity,)*)* }
            }

            /// Where it is listed.
            pub(crate) const fn group(self) -> Group {
                match self { $($(Rule::$name => Group::$group,)*)* }
            }

            /// Whether `retcodes fix` repairs at least its plain cases.
            pub(crate) const fn fixable(self) -> bool {
                match self { $($(Rule::$name => rules!(@fix $($fix)?),)*)* }
            }
        }
    };
    (@fix) => { false };
    (@fix fix) => { true };
}

rules! {
    File {
        Unreadable = "unreadable", Error;
        FileSize = "file-size", Error;
        Encoding = "encoding", Error;
        Layout = "layout", Warning;
        ByteOrderMark = "byte-order-mark", Warning, fix;
        LineEnd = "line-end", Warning, fix;
        FinalNewline = "final-newline", Warning, fix;
        TooManyProblems = "too-many-problems", Warning;
    }
    Syntax {
        Syntax = "syntax", Error;
        MergeConflict = "merge-conflict", Error;
        TabIndent = "tab-indent", Error, fix;
        IdDigit = "id-digit", Error, fix;
        IdForm = "id-form", Error, fix;
        NameNotAscii = "name-not-ascii", Error, fix;
        SpaceInName = "space-in-name", Error, fix;
        FullWidthSyntax = "full-width-syntax", Error, fix;
        UnclosedBrace = "unclosed-brace", Error;
        UnopenedBrace = "unopened-brace", Error;
        MissingDefault = "missing-default", Error;
        MissingEquals = "missing-equals", Error, fix;
        MissingIndent = "missing-indent", Error;
        LineStart = "line-start", Error;
        AttributeForm = "attribute-form", Error, fix;
        IndentedMessage = "indented-message", Error, fix;
        CommentForm = "comment-form", Error, fix;
    }
    Reading {
        ControlCharacter = "control-character", Error;
        Nesting = "nesting", Error;
        Escape = "escape", Error;
        DuplicateId = "duplicate-id", Error;
        DuplicateAttribute = "duplicate-attribute", Error;
        DuplicateVariant = "duplicate-variant", Error;
        NameClash = "name-clash", Error;
        UnknownId = "unknown-id", Warning, fix;
        UnknownTerm = "unknown-term", Error, fix;
        UnknownMessage = "unknown-message", Error, fix;
        UnknownFunction = "unknown-function", Error, fix;
        FunctionOption = "function-option", Error, fix;
        FunctionArgument = "function-argument", Error;
        Cycle = "cycle", Error;
        NumberLiteral = "number-literal", Error;
        NestedPlaceable = "nested-placeable", Error;
        LiteralSelector = "literal-selector", Error;
        TermArgument = "term-argument", Error;
        TermVariable = "term-variable", Error;
        VariableInValue = "variable-in-value", Error;
        TooManyPlaceables = "too-many-placeables", Error;
        ExpandedSize = "expanded-size", Error;
        MissingValue = "missing-value", Warning;
        EmptyText = "empty-text", Error;
        LeftOut = "left-out", Error;
    }
    Source {
        MissingMessage = "missing-message", Warning;
        ExtraMessage = "extra-message", Warning;
        MissingAttribute = "missing-attribute", Warning;
        ExtraAttribute = "extra-attribute", Warning, fix;
        MissingVariable = "missing-variable", Error;
        UnknownVariable = "unknown-variable", Error, fix;
        UndeclaredVariable = "undeclared-variable", Warning, fix;
        UnusedDeclaration = "unused-declaration", Warning;
        MissingTerm = "missing-term", Warning;
        UnusedTerm = "unused-term", Warning;
        SameAsSource = "same-as-source", Warning;
        NumberChanged = "number-changed", Warning;
        FinalPunctuation = "final-punctuation", Warning, fix;
    }
    Plural {
        PluralUnknown = "plural-unknown", Warning, fix;
        PluralMissing = "plural-missing", Warning;
        PluralDefault = "plural-default", Warning;
    }
    Wording {
        WrongScript = "wrong-script", Error;
        MixedScript = "mixed-script", Error;
        FailureWording = "failure-wording", Error;
        ForeignPlaceholder = "foreign-placeholder", Error;
        BareName = "bare-name", Error, fix;
        QuotedText = "quoted-text", Warning;
        EscapeInText = "escape-in-text", Error;
        Markup = "markup", Error;
        GarbledText = "garbled-text", Error;
        UnfinishedText = "unfinished-text", Warning;
        CommentInText = "comment-in-text", Warning;
        RepeatedWords = "repeated-words", Warning;
        LowercaseStart = "lowercase-start", Warning;
        LineBreak = "line-break", Warning;
    }
    Typography {
        TrailingSpace = "trailing-space", Warning, fix;
        DoubledSpace = "doubled-space", Warning, fix;
        TabInText = "tab-in-text", Warning, fix;
        OddSpace = "odd-space", Warning, fix;
        InvisibleCharacter = "invisible-character", Warning, fix;
        BidiControl = "bidi-control", Error;
        SpaceBeforePunctuation = "space-before-punctuation", Warning, fix;
        SpaceAfterPunctuation = "space-after-punctuation", Warning, fix;
        RepeatedPunctuation = "repeated-punctuation", Warning, fix;
        UnpairedBracket = "unpaired-bracket", Warning;
        UnpairedQuote = "unpaired-quote", Warning;
        AsciiPunctuation = "ascii-punctuation", Warning, fix;
        FullWidthPunctuation = "full-width-punctuation", Warning, fix;
        FullWidthCharacter = "full-width-character", Warning, fix;
        NotNormalised = "not-normalised", Warning, fix;
    }
    Ignore {
        IgnoreForm = "ignore-form", Warning;
        IgnoreUnused = "ignore-unused", Warning;
    }
}

impl Rule {
    /// The rule of this code.
    pub(crate) fn from_code(code: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.code() == code)
    }
}

impl Rule {
    /// Whether a `# check-ignore` comment may name it. What the library leaves out can't be wished away.
    pub(crate) fn can_be_ignored(self) -> bool {
        let proved = matches!(
            self.group(),
            Group::File | Group::Syntax | Group::Reading | Group::Ignore
        );
        !proved || (self.severity() == Severity::Warning && self.group() == Group::Reading)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
