//! The reader's wishes into a chain of locales.

#[rustfmt::skip]
mod data;
mod distance;
mod key;
mod lsr;
mod matcher;
mod negotiator;
mod tag;
mod wishes;

pub(crate) use matcher::{Matcher, Options};
pub use negotiator::{Distance, Explanation, Negotiator, Placement, Why};
pub(crate) use tag::Tag;
pub use wishes::Wishes;
