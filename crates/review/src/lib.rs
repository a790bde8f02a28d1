//! Whether a translation has been reviewed, and whether its source has changed since.
//!
//! The state of a text is a fact about a *pair*: this translation was made, or reviewed, for this source. A file
//! `retcodes.state` beside the translation holds one line for each text, with a hash of the meaning of both:
//!
//! ```text
//! retcode-9990 reviewed v1:3f9a21c8d0e4b715 v1:91b07c4e2a6f8d30
//! retcode-9990.detailed draft v1:77aa0c31…  v1:c0ffee12…  by=anna
//! ```
//!
//! From the two hashes follows what happened without a database: [`StateFile::state`]. Nothing a merge of two branches
//! does to the file can raise a state: a missing line is a draft, a second line for a text counts as the lower of the
//! two, a wrong hash as stale or as a draft. So the file needs no merge driver and no total.
//!
//! - [`hash`]: what counts as a change of meaning, and what does not.
//! - [`StateFile`]: the file.
//! - [`review`]: the state of every text of a locale.
//! - [`history`]: what the source said when a translation was made, from git.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod file;
pub mod hash;
pub mod history;
mod review;

pub use file::{Line, LineError, Mark, StateFile};
pub use hash::Hash;
pub use review::{Review, TextReview, review, texts};

/// What is known of one text of a locale. Ordered: each state promises more than those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// There is no translation.
    Missing,
    /// The source has changed since the translation was made.
    Stale,
    /// There is a translation, and no person has reviewed it as it stands.
    Draft,
    /// A person has reviewed this translation for this source.
    Reviewed,
}

impl State {
    /// Every state, from the lowest to the highest.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Stale, Self::Draft, Self::Reviewed];

    /// The lower case word for it: `missing`, `stale`, `draft`, `reviewed`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }
}

impl std::fmt::Display for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}
