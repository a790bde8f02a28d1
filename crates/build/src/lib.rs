//! From a folder of proven texts to the tables that look-ups walk.
//!
//! A build script uses [`Folder`], which proves a folder while the program is compiled and writes its tables as Rust
//! source; `retcodes::baked!` includes that. An overlay, which is read while the program runs, uses [`Compiler`] and
//! makes the same tables in memory.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo
    )
)]
#![warn(missing_docs)]

mod compiler;
mod folder;
mod rust_source;
mod schema;

pub use compiler::{Compiler, Fold, LeftOut};
pub use folder::{Folder, Problem, Proven};
pub use retcodes_core::Scheme;
pub use schema::TextSchema;
