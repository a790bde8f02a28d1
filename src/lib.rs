//! Payment gateway return codes as text in the reader's language.
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

mod code;
pub mod ftl;
pub mod negotiate;
mod source;

pub use code::{CodeError, RetCode};
