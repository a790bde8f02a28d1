//! Where `.ftl` text comes from.
//!
//! Sources are found here and read nowhere: a text leaves this room as bytes with a name and a
//! locale ([`ftl::Source`](crate::ftl::Source)), and only [`ftl`](crate::ftl) looks into it. What
//! cannot even be found or opened is a [`Problem`] beside the sources, never an `Err` that would
//! cost the rest.

pub(crate) mod directory;
pub(crate) mod embedded;
#[cfg(feature = "watch")]
pub(crate) mod watch;

use std::borrow::Cow;
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use crate::ftl::{Detail, Problem, Rule, Source};

/// What the file of a locale is called, wherever it stands: `<locale>/retcodes.ftl`.
const FILE: &str = "retcodes.ftl";

/// A source that was found. One that is embedded is no more than its name until its locale is read:
/// a program has a thousand of them for little more than the price of two.
pub(crate) enum Found {
    /// The path of its file in `locales/`.
    Embedded(Cow<'static, str>),
    Opened(Box<Source>),
}

impl Found {
    /// The source, which is for this locale.
    pub(crate) fn open(self, locale: &LanguageIdentifier) -> Option<Source> {
        match self {
            Self::Embedded(path) => embedded::open(&path, locale),
            Self::Opened(source) => Some(*source),
        }
    }
}

/// The locale that a folder's name stands for, if it is a language tag.
///
/// Case does not matter here (BCP 47 has none); underscores are no BCP 47, though the parser would
/// let them through.
fn locale_of(folder: &str) -> Option<LanguageIdentifier> {
    if folder.bytes().any(|byte| byte == b'_') {
        return None;
    }
    folder.parse().ok()
}

/// A problem with a whole file or folder: it stands at the file's first character.
fn problem(source: Arc<str>, rule: Rule, details: Vec<Detail>, sentence: String) -> Problem {
    Problem {
        source,
        line: 1,
        column: 1,
        span: 0..0,
        rule,
        id: None,
        details,
        sentence: sentence.into(),
    }
}
