//! Reading and proving `.ftl` texts: the only reader there is.
//!
//! 1. [`SourceText`] is a file's bytes as text, with every place where it was.
//! 2. [`Document`] is the text with its syntax tree, read entry by entry with Fluent's own parser.
//! 3. [`resolve()`] makes one table of the documents of a locale and proves it: for each field, the text of the highest
//!    priority that can be shown, with all that it refers to put in.
//!
//! What is wrong is found here, where a translator can see the place, and not where a reader waits. It costs the field
//! it is in, and nothing else. [`Rule`] lists what can be wrong, [`Limits`] how much of everything there may be.
//!
//! Tools change a text with [`edit::Edits`]; names of locale folders are judged in [`folders`].
//!
//! Inside, each module knows only those before it:
//!
//! ```text
//! limits  rule  sentence  diagnostic     what is wrong, and in which words
//! slice  encoding  source_text           bytes as text
//! syntax  guard  lower  recover  document   the tree, and how a text becomes one
//! layers  validate  expand  resolve      documents of one locale become what readers see
//! ```
//!
//! ```
//! use retcodes_ftl::{Document, Limits};
//!
//! let document = Document::read("-hotline = 4000188888\nhelp = 请联系{ -hotline\n".as_bytes(), &Limits::DEFAULT);
//! let keys: Vec<&str> = document.messages().map(|message| message.key()).collect();
//! assert_eq!(keys, ["-hotline", "help"]);
//! let [diagnostic] = document.diagnostics() else { panic!("one") };
//! let at = document.text().position(diagnostic.span.start);
//! assert_eq!((at.line, at.column), (2, 21));
//! assert_eq!(diagnostic.message(), "A closing brace } is missing.");
//! ```

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
pub mod edit;
mod encoding;
mod expand;
mod fault;
pub mod folders;
mod guard;
mod layers;
mod limits;
mod lower;
mod number_options;
mod recover;
mod resolve;
mod rule;
mod schema;
mod sentence;
mod slice;
mod source_text;
pub mod suggest;
mod syntax;
mod validate;

pub use diagnostic::Diagnostic;
pub use document::Document;
pub use limits::Limits;
pub use number_options::NAMES as NUMBER_OPTIONS;
pub use resolve::{Resolution, ResolvedMessage, ResolvedPattern, resolve};
pub use rule::{Rule, Severity};
pub use schema::{Role, Schema};
pub use sentence::Arg;
pub use slice::Slice;
pub use source_text::{LineEnd, Position, SourceText};
pub use syntax::{
    Arguments, Attribute, Comment, CommentLevel, Element, Entry, Expression, Inline, Junk, Message,
    NamedArgument, Pattern, Placeable, Variant,
};
