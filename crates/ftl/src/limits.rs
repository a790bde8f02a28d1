//! One table of limits, for every reader of `.ftl` text.

/// How much one file and one text may hold.
///
/// Library, build script and tools read with the same limits ([`Limits::DEFAULT`]), so what a tool says of a file is
/// what readers get.
///
/// ```
/// use retcodes_ftl::Limits;
///
/// assert_eq!(Limits::default().file_bytes, 4 * 1024 * 1024);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one file.
    pub file_bytes: usize,
    /// Messages and terms of one file.
    pub messages: usize,
    /// Lines of one file; comments and blank lines between entries are not counted.
    pub lines: usize,
    /// Opening braces of one file: they bound the size of its syntax tree.
    pub braces: usize,
    /// Opening braces of one message or term.
    pub message_braces: usize,
    /// Braces and parentheses within each other. A value above 64 counts as 64: the parser descends once for each.
    pub nesting: usize,
    /// Named arguments of one call.
    pub arguments: usize,
    /// Messages and terms that refer to each other in a row. A value above 32 counts as 32.
    pub references: usize,
    /// Placeables that are resolved one after the other to show one text.
    pub placeables: usize,
    /// Different variables in one text.
    pub variables: usize,
    /// Parts of one text, all variants together.
    pub elements: usize,
    /// Bytes of one text, all variants together.
    pub text_bytes: usize,
    /// Bytes of all texts of one locale.
    pub locale_bytes: usize,
    /// Digits of a number literal: more than 15 a 64-bit float does not keep.
    pub digits: usize,
    /// Problems of one file that are listed; the rest is counted.
    pub diagnostics: usize,
}

impl Limits {
    /// The limits that library and tools read with.
    pub const DEFAULT: Self = Self {
        file_bytes: 4 * 1024 * 1024,
        messages: 20_000,
        lines: 100_000,
        braces: 100_000,
        message_braces: 1_000,
        nesting: 64,
        arguments: 64,
        references: 32,
        placeables: 50,
        variables: 32,
        elements: 2_000,
        text_bytes: 16 * 1024,
        locale_bytes: 8 * 1024 * 1024,
        digits: 15,
        diagnostics: 500,
    };

    /// With what bounds the stack not above what a stack of 2 MiB allows.
    pub(crate) fn bounded(&self) -> Self {
        Limits {
            nesting: self.nesting.min(Self::DEFAULT.nesting),
            references: self.references.min(Self::DEFAULT.references),
            ..self.clone()
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
