//! What is read: one `.ftl` text, the locale it is for and what to call it in a problem.

use std::borrow::Cow;
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

/// Who a text comes from. Decides the size limit and, within a locale, who is heard first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Layer {
    /// Shipped with the program: at most 256 KiB a file.
    Embedded,
    /// An operator's: at most 4 MiB a file, and stands before what is embedded.
    Overlay,
}

/// One `.ftl` text as it was found, not yet read: [`check`](super::check) reads it.
///
/// ```
/// use retcodes::ftl::{Layer, Source};
///
/// let source = Source {
///     name: "overlay/en-US/retcodes.ftl".into(),
///     locale: "en-US".parse()?,
///     layer: Layer::Overlay,
///     bytes: std::fs::read("Cargo.toml")?.into(), // any bytes: what they are is found out later
/// };
/// assert!(source.layer > Layer::Embedded);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Source {
    /// What to call it in a problem: a path as the reader of the problem would write it.
    pub name: Arc<str>,
    /// The locale it is for.
    pub locale: LanguageIdentifier,
    /// Who it comes from.
    pub layer: Layer,
    /// Its bytes, of any encoding and content.
    pub bytes: Cow<'static, [u8]>,
}
