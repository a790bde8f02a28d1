//! A language server for texts of return codes, and for Fluent texts at large: the findings of `retcodes check` while one
//! types, and the original beside the translation in any editor.
//!
//! [`serve`] speaks the protocol over a [`Connection`](lsp_server::Connection), [`serve_stdio`] over standard input and
//! output, as editors start it. It judges nothing itself: findings, fixes and formatting are those of `retcodes-check`.
//!
//! The main loop (`server`) owns what is known (`world`): projects, which are folders of locales, and their files, open
//! buffers before what is on disk. It takes messages in order. A request is answered by one function (`routes`) of one
//! room (`features`) from a snapshot, in the loop where it looks at one place, else on a thread.

#![forbid(unsafe_code)]
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

mod buffer;
mod capabilities;
mod client;
mod cursor;
mod edits;
mod engine;
mod facts;
mod failure;
mod features;
mod file;
mod folders;
mod glossary;
mod lines;
mod memory;
mod names;
mod pool;
mod project;
mod routes;
mod server;
mod shown;
mod states;
mod stdio;
mod uri;
mod words;
mod world;

pub use server::serve;
pub use stdio::{serve_stdio, serve_streams};
