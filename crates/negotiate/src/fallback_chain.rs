//! The answer of a negotiation.

/// The locales to ask for a text, the first one first: those that match the request, then the defaults.
///
/// Locales are positions in the list that the [`Negotiator`](crate::Negotiator) was made of. None is there twice.
///
/// ```
/// use retcodes_negotiate::Negotiator;
///
/// let available = ["en-US", "zh-CN", "zh-TW"];
/// let chain = Negotiator::new(available).chain("zh-HK");
/// assert_eq!(chain.positions(), [2, 0]);
/// assert_eq!(chain.requested(), 1);
/// assert_eq!(chain.of(&available).collect::<Vec<_>>(), [&"zh-TW", &"en-US"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FallbackChain {
    pub(crate) positions: Vec<u16>,
    pub(crate) requested: usize,
}

impl FallbackChain {
    /// The positions of the locales.
    pub fn positions(&self) -> &[u16] {
        &self.positions
    }

    /// How many of them, from the first, match the request; the others are defaults.
    pub fn requested(&self) -> usize {
        self.requested
    }

    /// The first position. `None` only if nothing matches and there is no default.
    pub fn first(&self) -> Option<usize> {
        self.positions.first().copied().map(usize::from)
    }

    /// Whether there is no locale in it.
    pub fn is_empty(&self) -> bool {
        self.positions.is_empty()
    }

    /// The items of a list that are at the chain's positions.
    pub fn of<'a, T>(&self, available: &'a [T]) -> impl Iterator<Item = &'a T> {
        self.positions
            .iter()
            .filter_map(|position| available.get(usize::from(*position)))
    }
}
