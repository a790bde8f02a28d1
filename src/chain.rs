//! A reader's fallback chain, and the chains of the language ranges that came before.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use retcodes_negotiate::FallbackChain;

/// How many texts of language ranges are remembered.
const REMEMBERED: usize = 512;
/// Longer ones are negotiated each time.
const MAX_BYTES: usize = 512;
/// Chains of so many locales are kept in place.
const SHORT: usize = 6;

/// The locales that are asked, by their places in the catalogue.
///
/// Each message holds one, so a short one is copied and only a long one is shared.
#[derive(Clone, Debug)]
pub(crate) enum Chain {
    Short {
        locales: [u16; SHORT],
        len: u8,
        requested: u8,
    },
    Long(Arc<FallbackChain>),
}

impl Chain {
    #[inline]
    pub(crate) fn locales(&self) -> &[u16] {
        match self {
            Self::Short { locales, len, .. } => {
                locales.get(..usize::from(*len)).unwrap_or_default()
            }
            Self::Long(chain) => chain.positions(),
        }
    }

    /// How many of the locales, from the first, match the request; the others are defaults.
    pub(crate) fn requested(&self) -> usize {
        match self {
            Self::Short { requested, .. } => usize::from(*requested),
            Self::Long(chain) => chain.requested(),
        }
    }
}

impl From<FallbackChain> for Chain {
    fn from(chain: FallbackChain) -> Self {
        let mut locales = [0; SHORT];
        let len = chain.positions().len();
        match locales.get_mut(..len) {
            Some(places) => {
                places.copy_from_slice(chain.positions());
                Self::Short {
                    locales,
                    len: len as u8,
                    requested: chain.requested().min(len) as u8,
                }
            }
            None => Self::Long(Arc::new(chain)),
        }
    }
}

/// The chains of language ranges by their text, so that a service negotiates once for each header that browsers send.
///
/// Bounded: when it is full it begins anew. Nobody waits for it: who finds it locked negotiates.
#[derive(Default)]
pub(crate) struct Chains(RwLock<HashMap<Box<str>, Chain>>);

impl Chains {
    /// The chain of a text: one that is known, or what `negotiate` answers.
    pub(crate) fn get_or_negotiate(
        &self,
        ranges: &str,
        negotiate: impl FnOnce() -> Chain,
    ) -> Chain {
        if ranges.len() > MAX_BYTES {
            return negotiate();
        }
        if let Ok(known) = self.0.try_read()
            && let Some(chain) = known.get(ranges)
        {
            return chain.clone();
        }
        let chain = negotiate();
        if let Ok(mut known) = self.0.try_write() {
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(ranges.into(), chain.clone());
        }
        chain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain_of(tags: &[String], first: usize) -> Chain {
        let negotiator =
            retcodes_negotiate::Negotiator::new(tags).default_positions(first..tags.len());
        negotiator.chain("").into()
    }

    #[test]
    fn chains_of_any_length_are_kept_whole() {
        let tags: Vec<String> = ('a'..='z').map(|letter| format!("q{letter}q")).collect();
        for first in 0..tags.len() {
            let expected: Vec<u16> = (first as u16..tags.len() as u16).collect();
            assert_eq!(chain_of(&tags, first).locales(), expected);
        }
    }

    #[test]
    fn texts_are_remembered_within_a_bound() {
        let chains = Chains::default();
        let mut negotiated = 0;
        for turn in 0..2 {
            for number in 0..REMEMBERED {
                let chain = chains.get_or_negotiate(&number.to_string(), || {
                    negotiated += 1;
                    Chain::from(FallbackChain::default())
                });
                assert!(chain.locales().is_empty());
            }
            assert_eq!(negotiated, REMEMBERED, "{turn}");
        }
        for number in 0..10 * REMEMBERED {
            chains.get_or_negotiate(&format!("x{number}"), || FallbackChain::default().into());
            assert!(chains.0.read().unwrap().len() <= REMEMBERED);
        }
    }
}
