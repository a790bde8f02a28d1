//! Reading and proving `.ftl` texts: the only reader there is.
//!
//! 1. [`SourceText`] is a file's bytes as text, with every place where it was.
//! 2. [`Document`] is the text with its syntax tree. What is wrong in one field costs that field.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used,
    )
)]

mod diagnostic;
mod document;
mod encoding;
mod guard;
mod limits;
mod lower;
mod recover;
mod rule;
mod sentence;
mod slice;
mod source_text;
mod syntax;

pub use diagnostic::Diagnostic;
pub use document::Document;
pub use limits::Limits;
pub use rule::{Rule, Severity};
pub use sentence::Arg;
pub use slice::Slice;
pub use source_text::{LineEnd, Position, SourceText};
pub use syntax::{
    Arguments, Attribute, Comment, CommentLevel, Element, Entry, Expression, Inline, Junk, Message,
    NamedArgument, Pattern, Placeable, Variant,
};
