//! A chain of locales, and the chains that a catalogue has met.
//!
//! The idea: few chains serve all readers, so each is kept for as long as the catalogue lives and
//! handed out by reference. Their number is bounded: a reader whose chain finds no room gets one of
//! their own, which answers the same and only costs more.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, OnceLock};

use crate::table::Table;

/// How many chains a catalogue keeps.
const KEPT: usize = 128;

/// Locales in the order in which they are asked.
pub(crate) struct Chain {
    /// Places in the catalogue.
    pub(crate) locales: Box<[u16]>,
    /// How many of the first are a wish of the reader's; the others are defaults.
    pub(crate) requested: u16,
    /// All locales of the chain in one table: made when the first of them lacks a code.
    pub(crate) table: OnceLock<Table>,
}

impl Chain {
    fn new(locales: Vec<u16>, requested: u16) -> Self {
        Self {
            locales: locales.into(),
            requested,
            table: OnceLock::new(),
        }
    }
}

/// A chain that the catalogue keeps, or one of its holder's own.
#[derive(Clone)]
pub(crate) enum ChainRef<'a> {
    Kept(&'a Chain),
    Own(Arc<Chain>),
}

/// The chains that a catalogue keeps: a hash table that only grows, up to [`KEPT`], so that a
/// reference into it is good for as long as the table.
pub(crate) struct Chains {
    kept: Box<[OnceLock<Box<Chain>>]>,
}

impl Chains {
    pub(crate) fn new() -> Self {
        Self {
            kept: (0..KEPT).map(|_| OnceLock::new()).collect(),
        }
    }

    /// A chain that is kept, by its number.
    #[inline]
    pub(crate) fn get(&self, number: u32) -> Option<&Chain> {
        Some(self.kept.get(number as usize)?.get()?)
    }

    /// The chain of these locales, and its number if it is kept.
    pub(crate) fn intern(&self, locales: Vec<u16>, requested: u16) -> (ChainRef<'_>, Option<u32>) {
        let mut hasher = DefaultHasher::new();
        (&locales, requested).hash(&mut hasher);
        let start = hasher.finish() as usize % KEPT;
        for number in (start..KEPT).chain(0..start) {
            let Some(place) = self.kept.get(number) else {
                break;
            };
            // Somebody else may be quicker with another chain; then the next place is tried.
            let found = place.get_or_init(|| Box::new(Chain::new(locales.clone(), requested)));
            if *found.locales == *locales && found.requested == requested {
                return (ChainRef::Kept(found), u32::try_from(number).ok());
            }
        }
        (
            ChainRef::Own(Arc::new(Chain::new(locales, requested))),
            None,
        )
    }
}

#[cfg(any())]
mod tests {
    use super::*;

    fn locales<'a>(chain: &'a ChainRef<'_>) -> &'a [u16] {
        match chain {
            ChainRef::Kept(chain) => &chain.locales,
            ChainRef::Own(chain) => &chain.locales,
        }
    }

    #[test]
    fn chains_are_kept_once_and_not_without_bound() {
        let chains = Chains::new();
        let (mut kept, mut own) = (0, 0);
        for number in 0..1000 {
            let (first, place) = chains.intern(vec![number, 1], 1);
            let (again, same) = chains.intern(vec![number, 1], 1);
            assert_eq!(place, same);
            assert_eq!(locales(&first), locales(&again));
            assert_eq!(*locales(&first), [number, 1]);
            match place {
                Some(place) => {
                    assert_eq!(*chains.get(place).unwrap().locales, [number, 1]);
                    kept += 1;
                }
                None => own += 1,
            }
        }
        assert_eq!((kept, own), (KEPT, 1000 - KEPT));
    }
}
