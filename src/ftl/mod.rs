//! Reading `.ftl` text so that what passes cannot fail later.
//!
//! One door for every text, embedded or not: bytes go in, proven messages and problems come out.

mod problem;
mod source;

pub use problem::{Detail, Problem, Rule, Severity};
pub use source::{Layer, Source};
