//! What build time and run time share: the tables of proven texts.
//!
//! A build script writes these tables as `static` items; an overlay makes the same tables at run time. So there is one
//! type for both, and one look-up.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod pattern;
