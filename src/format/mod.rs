//! How values are shown inside of a text: numbers, plural categories, and texts from outside.

pub(crate) mod bidi;
#[cfg(feature = "format")]
pub(crate) mod number;
#[cfg(feature = "format")]
pub(crate) mod plural;
