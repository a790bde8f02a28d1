//! What build time and run time share: codes, what they mean, and the tables of proven texts.
//!
//! A build script writes these tables as `static` items; an overlay makes the same tables at run time. So there is one
//! type for both, and one look-up.

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

pub mod code;
pub mod code_index;
pub mod codes;
pub mod codes_file;
pub mod meaning;
pub mod pattern;
pub mod scheme;
pub mod texts;
pub mod visible;
mod visible_data;

pub use code::{CodeError, RetCode};
pub use code_index::CodeIndex;
pub use codes::Codes;
pub use meaning::{Actor, Basis, Meaning, Outcome, Retry};
pub use scheme::Scheme;
pub use texts::{LocaleTexts, Tables};
