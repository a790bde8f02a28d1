//! What a code means: is the outcome known, who has to act, may the request be sent again.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// The words of an enum, in its order: `as_str`, `FromStr`, `Display`, serde.
macro_rules! words {
    ($name:ident, $what:literal, $($variant:ident = $word:literal),+) => {
        impl $name {
            /// All values, in the order in which they are documented.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The lower-case word for it, as in the codes file and in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(UnknownWord { what: $what, known: &[$($word),+] }),
                }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl serde::de::Visitor<'_> for Visitor {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!($what, " as a word"))
                    }
                    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<$name, E> {
                        word.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Visitor)
            }
        }
    };
}

/// A word that is none of those that an enum has.
///
/// ```
/// use retcodes_core::Outcome;
///
/// let error = "paid".parse::<Outcome>().unwrap_err();
/// assert_eq!(error.to_string(), "expected an outcome: succeeded, pending, unknown or failed");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownWord {
    what: &'static str,
    known: &'static [&'static str],
}

impl UnknownWord {
    /// The words that would do.
    pub const fn known(&self) -> &'static [&'static str] {
        self.known
    }
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}: ", self.what)?;
        for (place, word) in self.known.iter().enumerate() {
            match self.known.len() - place {
                1 => f.write_str(word)?,
                2 => write!(f, "{word} or ")?,
                _ => write!(f, "{word}, ")?,
            }
        }
        Ok(())
    }
}

impl Error for UnknownWord {}

/// What became of the operation that was asked for.
///
/// Of the request that was answered with the code: a query that fails says nothing about the payment that it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Outcome {
    /// It was carried out, or accepted.
    Succeeded,
    /// It is being carried out, or waits for somebody's next step.
    Pending,
    /// It may have been carried out or not: query before anything else, or a payer pays twice.
    Unknown,
    /// It was not carried out.
    Failed,
}
words!(
    Outcome,
    "an outcome",
    Succeeded = "succeeded",
    Pending = "pending",
    Unknown = "unknown",
    Failed = "failed"
);

impl Outcome {
    /// Whether the outcome of the request will not change: [`Succeeded`](Self::Succeeded) and
    /// [`Failed`](Self::Failed).
    ///
    /// **No reason to deliver goods**: a request can succeed without money being paid. Whether money was paid is in
    /// the field `result_pay` of the gateway's answer or notification.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed)
    }
}

/// Who has to act so that the request succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Actor {
    /// The payer: another card, another amount, a verification code.
    Payer,
    /// The merchant: contracts, limits, settings at the gateway.
    Merchant,
    /// The developer of the app: the request is wrong.
    Developer,
    /// The gateway or the bank.
    Gateway,
    /// There is nothing to do.
    None,
}
words!(
    Actor,
    "an actor",
    Payer = "payer",
    Merchant = "merchant",
    Developer = "developer",
    Gateway = "gateway",
    None = "none"
);

/// Whether, and when, the request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Retry {
    /// It would be answered in the same way.
    No,
    /// After the one who has to act has changed something.
    AfterChange,
    /// After a while.
    Later,
    /// Only after a query has shown that the first request was not carried out.
    QueryFirst,
}
words!(
    Retry,
    "a kind of retry",
    No = "no",
    AfterChange = "after_change",
    Later = "later",
    QueryFirst = "query_first"
);

/// What a row of the codes file rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Basis {
    /// A document says so.
    Document,
    /// It was concluded from wording, samples or neighbouring codes.
    Inferred,
}
words!(
    Basis,
    "a basis",
    Document = "document",
    Inferred = "inferred"
);

/// What a code means, without a reader: a row of the codes file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Meaning<'t> {
    pub(crate) outcome: Outcome,
    pub(crate) actor: Actor,
    pub(crate) retry: Retry,
    pub(crate) basis: Basis,
    pub(crate) payer: &'t str,
    pub(crate) source: &'t str,
    pub(crate) note: &'t str,
}

impl<'t> Meaning<'t> {
    /// What the gateway's code means when no table has it: the outcome is unknown, so query first.
    ///
    /// ```
    /// use retcodes_core::{Meaning, Outcome, Retry};
    ///
    /// let meaning = Meaning::of_unknown_code("payer-outcome-unknown");
    /// assert_eq!((meaning.outcome(), meaning.retry()), (Outcome::Unknown, Retry::QueryFirst));
    /// ```
    pub const fn of_unknown_code(payer: &'t str) -> Self {
        Self {
            outcome: Outcome::Unknown,
            actor: Actor::Developer,
            retry: Retry::QueryFirst,
            basis: Basis::Inferred,
            payer,
            source: "",
            note: "",
        }
    }

    /// What became of the operation that was asked for.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Who has to act.
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// Whether the request may be sent again.
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// The id of the message that a payer reads.
    pub const fn payer(&self) -> &'t str {
        self.payer
    }

    /// What this rests on.
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// The document or sample that says so; empty for a code that no table has.
    pub const fn source(&self) -> &'t str {
        self.source
    }

    /// What else there is to know; may be empty.
    pub const fn note(&self) -> &'t str {
        self.note
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_they_are_written() {
        fn both_ways<T: FromStr<Err = UnknownWord> + Copy + PartialEq + fmt::Debug>(
            all: &[T],
            word: fn(T) -> &'static str,
        ) {
            for value in all {
                assert_eq!(word(*value).parse::<T>(), Ok(*value));
            }
            assert!("".parse::<T>().is_err());
        }
        both_ways(Outcome::ALL, Outcome::as_str);
        both_ways(Actor::ALL, Actor::as_str);
        both_ways(Retry::ALL, Retry::as_str);
        both_ways(Basis::ALL, Basis::as_str);
        assert_eq!(Retry::QueryFirst.to_string(), "query_first");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn words_are_the_json() {
        assert_eq!(
            serde_json::to_string(&Retry::AfterChange).unwrap(),
            "\"after_change\""
        );
        assert_eq!(
            serde_json::from_str::<Actor>("\"none\"").unwrap(),
            Actor::None
        );
        assert!(serde_json::from_str::<Actor>("\"nobody\"").is_err());
    }
}
