//! Proven patterns as flat tables: text, arguments, numbers and selections.
//!
//! Terms, message references and string literals are already put in; what is left depends on the caller's arguments
//! alone. The parts of all patterns lie in the arrays of one [`Pool`] and name each other by position, so a table that
//! is baked into a program holds no pointer that has to be relocated when it starts.

use std::borrow::Cow;

/// A range of a [`Pool`]'s text, or of one of its arrays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first position.
    pub start: u32,
    /// The position behind the last.
    pub end: u32,
}

impl Span {
    /// The positions from `start` to before `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }
}

/// One proven pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Plain text: a span of [`Pool::text`].
    Text(Span),
    /// Nodes, one after the other: a span of [`Pool::nodes`].
    Nodes(Span),
}

/// A part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text: a span of [`Pool::text`].
    Text(Span),
    /// What the caller passed under this name, as it is: `{ $name }`. A number is formatted without options.
    Argument(Span),
    /// A number literal, or a call of `NUMBER`.
    Number(Number),
    /// A choice between variants.
    Select {
        /// What is looked at.
        selector: Selector,
        /// The variants, in the order of the source: a span of [`Pool::variants`].
        variants: Span,
    },
}

/// What a select expression looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector {
    /// An argument as it is: a text is compared with the names, a number with the numbers, then its plural category.
    Argument(Span),
    /// A number with options: compared by value, then by the plural category of the formatted number.
    Number(Number),
}

/// A number that is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Where it comes from.
    pub operand: Operand,
    /// The options of `NUMBER`: a position in [`Pool::options`], `None` for a bare literal.
    pub options: Option<u32>,
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The caller's argument of this name.
    Argument(Span),
    /// A literal, as it is written: its decimals are shown.
    Literal(Span),
}

/// A variant of a select expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its key.
    pub key: Key,
    /// Whether it stands where no key matches. Exactly one variant of a selection does.
    pub default: bool,
    /// A span of [`Pool::nodes`].
    pub nodes: Span,
}

/// The key of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A name, such as a plural category: a span of [`Pool::text`].
    Name(Span),
    /// A number, as it is written; it matches by value.
    Number(Span),
}

/// The options of `NUMBER` that a text may set (ECMA-402, `Intl.NumberFormat` and `Intl.PluralRules`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberOptions {
    /// 1 to 21.
    pub minimum_integer_digits: Option<u8>,
    /// 0 to 20.
    pub minimum_fraction_digits: Option<u8>,
    /// 0 to 20.
    pub maximum_fraction_digits: Option<u8>,
    /// 1 to 21.
    pub minimum_significant_digits: Option<u8>,
    /// 1 to 21.
    pub maximum_significant_digits: Option<u8>,
    /// Whether digits are grouped; `true` unless the text says otherwise.
    pub grouping: bool,
    /// Whether the plural category is that of an ordinal number.
    pub ordinal: bool,
}

impl NumberOptions {
    /// No option set.
    pub const DEFAULT: Self = Self {
        minimum_integer_digits: None,
        minimum_fraction_digits: None,
        maximum_fraction_digits: None,
        minimum_significant_digits: None,
        maximum_significant_digits: None,
        grouping: true,
        ordinal: false,
    };
}

impl Default for NumberOptions {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// What patterns are made of: borrowed where it is baked into the program, owned where it was read at run time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pool {
    /// All text: what is shown, and names of arguments, keys and numbers as they are written.
    pub text: Cow<'static, str>,
    /// The parts of all patterns; those of one pattern or variant lie side by side.
    pub nodes: Cow<'static, [Node]>,
    /// The variants of all selections; those of one selection lie side by side.
    pub variants: Cow<'static, [Variant]>,
    /// The options that numbers name.
    pub options: Cow<'static, [NumberOptions]>,
}

impl Pool {
    /// The text of a span; empty for one that is not of this pool.
    #[inline]
    pub fn text(&self, span: Span) -> &str {
        self.text
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// The nodes of a span; none for one that is not of this pool.
    #[inline]
    pub fn nodes(&self, span: Span) -> &[Node] {
        self.nodes
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// The variants of a span; none for one that is not of this pool.
    #[inline]
    pub fn variants(&self, span: Span) -> &[Variant] {
        self.variants
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// The options of a number.
    #[inline]
    pub fn options(&self, number: Number) -> NumberOptions {
        let set = number.options.and_then(|at| self.options.get(at as usize));
        set.copied().unwrap_or_default()
    }

    /// Adds text, and says where it is.
    pub fn push_text(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.to_mut().push_str(text);
        span(start, self.text.len())
    }

    /// Adds nodes side by side. Those of their variants have to be there already.
    pub fn push_nodes(&mut self, nodes: impl IntoIterator<Item = Node>) -> Span {
        let start = self.nodes.len();
        self.nodes.to_mut().extend(nodes);
        span(start, self.nodes.len())
    }

    /// Adds variants side by side.
    pub fn push_variants(&mut self, variants: impl IntoIterator<Item = Variant>) -> Span {
        let start = self.variants.len();
        self.variants.to_mut().extend(variants);
        span(start, self.variants.len())
    }

    /// Adds options, or finds equal ones, and says where they are.
    pub fn push_options(&mut self, options: NumberOptions) -> u32 {
        let known = self.options.iter().position(|known| *known == options);
        position(known.unwrap_or_else(|| {
            self.options.to_mut().push(options);
            self.options.len() - 1
        }))
    }
}

fn span(start: usize, end: usize) -> Span {
    Span {
        start: position(start),
        end: position(end),
    }
}

/// All texts of a locale together are far smaller than four gigabytes: the reader's limits see to that.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
