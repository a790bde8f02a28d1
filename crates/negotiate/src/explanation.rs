//! What [`Negotiator::explain`](crate::Negotiator::explain) answers.

use crate::distance::Distance;
use crate::fallback_chain::FallbackChain;

/// A fallback chain with the reasons for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation<'a> {
    /// The chain.
    pub chain: FallbackChain,
    /// Every available locale, in the order given; those that are no language tags are left out.
    pub placements: Vec<Placement<'a>>,
}

/// Why an available locale is in the chain where it is, or isn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Placement<'a> {
    /// The locale's position among the available ones.
    pub position: usize,
    /// The range that leads to it, or else the range that it is nearest to; `None` if no language is requested.
    pub range: Option<&'a str>,
    /// How far it is from that range; `None` without a range, and for `*`.
    pub distance: Option<Distance>,
    /// What decided.
    pub reason: Reason,
}

/// What decided on a [`Placement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// It is in the chain: the range leads to it.
    Requested,
    /// It is in the chain: it is a default, or replaces defaults that are all refused.
    Default,
    /// It is in the chain behind the default: near enough, but the range is so late in the list that the default is ICU's
    /// answer.
    Demoted,
    /// It is in the chain though it is refused, as are all defaults: there has to be some text.
    LastResort,
    /// It isn't in the chain: it is refused.
    Refused,
    /// It isn't in the chain: it is too far from every range.
    TooFar,
}
