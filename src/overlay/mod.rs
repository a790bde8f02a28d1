//! Texts that are read at run time, over those that are baked in.

mod diagnostic;
mod directory;
mod directory_error;
mod merge;
mod source;

pub use diagnostic::Diagnostic;
#[cfg(feature = "watch")]
pub(crate) use directory::Survey;
pub(crate) use directory::{Directory, read as read_directory};
pub(crate) use merge::{Layer, LocaleSources, ReadTexts, merge};
pub use retcodes_ftl::Severity;
pub(crate) use source::{CodesSource, Source, SourcesOf, embedded_sources};
