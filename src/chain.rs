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
#[derive(Clone)]
pub(crate) struct Chain {
    short: [u16; SHORT],
    len: u8,
    requested: u8,
    long: Long,
}

/// A chain that is too long to be copied.
#[derive(Clone, Default)]
struct Long(Option<Arc<FallbackChain>>);

/// Hands the chain on by value: the message that it is a part of then needs no place in memory while it is only read.
impl Drop for Long {
    #[inline]
    fn drop(&mut self) {
        #[inline(never)]
        fn release(_: Arc<FallbackChain>) {}
        if let Some(chain) = self.0.take() {
            release(chain);
        }
    }
}

impl Chain {
    #[inline]
    pub(crate) fn locales(&self) -> &[u16] {
        match &self.long.0 {
            None => self.short.get(..usize::from(self.len)).unwrap_or_default(),
            Some(chain) => chain.positions(),
        }
    }

    /// How many of the locales, from the first, match the request; the others are defaults.
    pub(crate) fn requested(&self) -> usize {
        let long = self.long.0.as_deref();
        long.map_or(usize::from(self.requested), FallbackChain::requested)
    }
}

impl From<FallbackChain> for Chain {
    fn from(chain: FallbackChain) -> Self {
        let mut this = Self {
            short: [0; SHORT],
            len: 0,
            requested: 0,
            long: Long::default(),
        };
        let len = chain.positions().len();
        match this.short.get_mut(..len) {
            Some(places) => {
                places.copy_from_slice(chain.positions());
                this.len = len as u8;
                this.requested = chain.requested().min(len) as u8;
            }
            None => this.long = Long(Some(Arc::new(chain))),
        }
        this
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
