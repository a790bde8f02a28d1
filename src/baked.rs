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
