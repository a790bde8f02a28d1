//! The tables that texts are baked into: what the Rust source that a build script writes is made of.

pub use std::borrow::Cow;

pub use retcodes_core::code_index::{CodeIndex, Entry};
pub use retcodes_core::codes::{Codes, Row};
pub use retcodes_core::pattern::{
    self, Key, Node, Number, NumberOptions, Operand, Pattern, Pool, Selector, Span, Variant,
};
pub use retcodes_core::texts::{Attribute, Locale, LocaleTexts, Message, Tables};
pub use retcodes_core::{Actor, Basis, Outcome, Retry, Scheme};
pub use retcodes_negotiate::MaximizedLocale;

pub use crate::baked::Baked;

/// Whether this build of the crate formats numbers: the feature `format`.
pub const FORMATS_NUMBERS: bool = cfg!(feature = "format");
