//! Texts that were proved and laid out when the program was compiled.

use retcodes_core::{Codes, Scheme, Tables};
use retcodes_negotiate::MaximizedLocale;

/// A folder of texts as a build script bakes it into a program; [`baked!`](crate::baked) includes it.
#[derive(Debug)]
pub struct Baked {
    /// How files and messages are named.
    pub scheme: Scheme,
    /// The codes and what they mean.
    pub codes: Codes,
    /// The texts of all locales.
    pub tables: Tables,
    /// The locales as negotiation sees them, in the order of the tables.
    pub locales: &'static [MaximizedLocale],
    /// Whether a person has reviewed all texts of each locale, in the order of the tables.
    pub reviewed: &'static [bool],
}

/// Whether people who read a language have read its texts.
///
/// It is one fact for each locale, known when the program is compiled: the state files that it follows from are never read
/// at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Review {
    /// Nobody has reviewed all of them as they are.
    Draft,
    /// A person has reviewed each text for the source as it is; or it is the source.
    Reviewed,
}

impl Review {
    /// The lower case word for it: `draft`, `reviewed`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }
}

impl Baked {
    /// What is known of the locale at a place.
    pub(crate) fn review(&self, place: usize) -> Review {
        match self.reviewed.get(place) {
            Some(true) => Review::Reviewed,
            _ => Review::Draft,
        }
    }

    /// What is known of a locale, by its tag in canonical form; `None` if it is not here.
    pub(crate) fn review_of(&self, tag: &str) -> Option<Review> {
        let mut places = 0..self.tables.locales.len();
        let place = places.find(|place| self.tables.tag(*place) == tag)?;
        Some(self.review(place))
    }
}

/// Includes what `retcodes_build::Folder` wrote when the build script ran: a module of this name with a static
/// [`Baked`](crate::Baked) in it, `TEXTS`.
///
/// ```ignore
/// retcodes::baked!(errors);
///
/// let catalog = retcodes::Catalog::builder().baked(&errors::TEXTS).build()?;
/// ```
#[macro_export]
macro_rules! baked {
    ($visibility:vis $name:ident) => {
        /// Texts that were proved when the program was compiled.
        #[allow(unreachable_pub)]
        $visibility mod $name {
            #[allow(unused_imports)]
            use $crate::tables::*;
            include!(concat!(env!("OUT_DIR"), "/retcodes.rs"));
        }
    };
}
