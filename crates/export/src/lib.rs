//! Proven texts in the formats of other platforms.
//!
//! A [`Bundle`] holds what is exported: the texts of each locale, as [`Part`]s that depend on the caller's arguments
//! alone. A [`Format`] turns it into [`File`]s, as the platform's own tool would lay them out, and a [`Target`] folder
//! takes them without touching anything that an export did not make.
//!
//! What a platform cannot express is a [`Refusal`] that names the text and the reason. No text is changed to get it
//! through, and no text is filled in from another locale unless the caller [asks for it](Bundle::complete).

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod facts;
mod fallback;
mod format;
mod formats;
mod names;
mod target;
mod text;

pub use facts::{Audience, Facts};
pub use fallback::FallbackMap;
pub use format::{File, Format, Refusal};
pub use target::{Target, TargetError, Written};
pub use text::{Bundle, Key, Locale, Part, Selection, Text, TextId, Variable, Variant};
