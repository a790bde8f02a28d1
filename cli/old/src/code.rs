//! A return code as it stands on the wire.

use std::fmt;
use std::str::FromStr;

use tinystr::TinyAsciiStr;

/// A return code: one to eight ASCII letters or digits, case and leading zeros kept.
///
/// A code that nobody knows is a value like any other: which codes have a text is the
/// catalogue's matter. Eight bytes, `Copy`, ordered as its text.
///
/// ```
/// use retcodes::{RetCode, retcode};
///
/// const SIGNATURE: RetCode = retcode!("1001"); // checked by the compiler
/// let received: RetCode = "0106".parse()?;
/// assert_eq!(received.as_str(), "0106");
/// # Ok::<(), retcodes::CodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RetCode(TinyAsciiStr<8>);

impl RetCode {
    /// How long a code can be.
    pub(crate) const MAX_BYTES: usize = 8;

    /// The code that stands in `code`, to the letter: nothing is trimmed or padded.
    ///
    /// Can be called in a `const`; [`retcode!`](crate::retcode) does so and needs no error handling.
    ///
    /// # Errors
    /// [`CodeError`] says which of the three rules is broken.
    pub const fn new(code: &str) -> Result<Self, CodeError> {
        let bytes = code.as_bytes();
        if bytes.is_empty() {
            return Err(CodeError::Empty);
        }
        // The first offending character is told before the length: in a long text it says more.
        let mut rest = bytes;
        while let [first, tail @ ..] = rest {
            if !first.is_ascii_alphanumeric() {
                return Err(CodeError::Character);
            }
            rest = tail;
        }
        match TinyAsciiStr::try_from_utf8(bytes) {
            Ok(text) => Ok(Self(text)),
            Err(_) => Err(CodeError::TooLong),
        }
    }

    /// The code as it stands on the wire.
    pub const fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The eight bytes, filled up with zeros, as one number: a key that is equal for equal codes.
    pub(crate) const fn key(self) -> u64 {
        u64::from_le_bytes(*self.0.all_bytes())
    }
}

impl fmt::Display for RetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for RetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RetCode({})", self.as_str())
    }
}

impl FromStr for RetCode {
    type Err = CodeError;
    fn from_str(code: &str) -> Result<Self, CodeError> {
        Self::new(code)
    }
}

impl TryFrom<&str> for RetCode {
    type Error = CodeError;
    fn try_from(code: &str) -> Result<Self, CodeError> {
        Self::new(code)
    }
}

impl AsRef<str> for RetCode {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// A [`RetCode`] that is checked when the program is compiled.
///
/// ```
/// const IN_PROGRESS: retcodes::RetCode = retcodes::retcode!("1003");
/// assert_eq!(IN_PROGRESS.as_str(), "1003");
/// ```
///
/// ```compile_fail
/// const WRONG: retcodes::RetCode = retcodes::retcode!("10 03");
/// ```
#[macro_export]
macro_rules! retcode {
    ($code:expr) => {
        const {
            match $crate::RetCode::new($code) {
                Ok(code) => code,
                Err(_) => panic!("a return code is one to eight ASCII letters or digits"),
            }
        }
    };
}

/// Why a text is no [`RetCode`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum CodeError {
    /// There is nothing in it.
    ///
    /// ```
    /// use retcodes::{CodeError, RetCode};
    /// assert_eq!(RetCode::new(""), Err(CodeError::Empty));
    /// ```
    #[error("a return code cannot be empty")]
    Empty,
    /// It holds something other than ASCII letters and digits.
    ///
    /// ```
    /// use retcodes::{CodeError, RetCode};
    /// assert_eq!(RetCode::new("[1012]"), Err(CodeError::Character));
    /// ```
    #[error("a return code holds ASCII letters and digits only")]
    Character,
    /// It has more than eight letters and digits.
    ///
    /// ```
    /// use retcodes::{CodeError, RetCode};
    /// assert_eq!(RetCode::new("123456789"), Err(CodeError::TooLong));
    /// ```
    #[error("a return code has at most eight letters or digits")]
    TooLong,
}

#[cfg(feature = "serde")]
impl serde::Serialize for RetCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for RetCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = RetCode;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a return code as a string, such as \"0106\"")
            }
            fn visit_str<E: serde::de::Error>(self, code: &str) -> Result<RetCode, E> {
                RetCode::new(code).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}
