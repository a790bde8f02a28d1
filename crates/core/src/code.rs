//! A return code as it stands on the wire.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::error::Error;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// A return code: 1 to 32 ASCII letters, digits, `_`, `.` and `-`; case and leading zeros are kept.
///
/// Whether a code has a text is the catalogue's matter: a code without one is a value like any other. `Copy`, and
/// ordered, compared and hashed as its text.
///
/// In a struct that is read from the wire keep the code as a `String`, and look that up: as a field, `RetCode` refuses
/// the whole answer for one code that is empty.
///
/// ```
/// use retcodes_core::RetCode;
///
/// let received: RetCode = "0106".parse()?;
/// assert_eq!(received, "0106");
/// assert_eq!(RetCode::new("auth.expired")?.to_string(), "auth.expired");
/// # Ok::<(), retcodes_core::CodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct RetCode {
    /// Filled up with zeros, which no code holds.
    bytes: [u8; RetCode::MAX_LEN],
    len: u8,
}

impl RetCode {
    /// How long a code can be, in bytes.
    pub const MAX_LEN: usize = 32;

    /// The code that stands in `code`, to the letter: nothing is trimmed or padded.
    ///
    /// Can be called in a `const`; `retcode!` does so and needs no error handling.
    ///
    /// # Errors
    /// [`CodeError`] says which of the three rules is broken.
    pub const fn new(code: &str) -> Result<Self, CodeError> {
        if code.is_empty() {
            return Err(CodeError::Empty);
        }
        let mut bytes = [0; Self::MAX_LEN];
        let (mut room, mut rest): (&mut [u8], _) = (&mut bytes, code.as_bytes());
        let mut fits = true;
        while let [first, tail @ ..] = rest {
            if !is_code_byte(*first) {
                // A character says more about a long text than its length does.
                return Err(CodeError::Character);
            }
            match room {
                [place, more @ ..] => {
                    *place = *first;
                    room = more;
                }
                [] => {
                    fits = false;
                    room = &mut [];
                }
            }
            rest = tail;
        }
        if !fits {
            return Err(CodeError::TooLong);
        }
        Ok(Self {
            bytes,
            len: code.len() as u8,
        })
    }

    /// The code as it stands on the wire.
    pub const fn as_str(&self) -> &str {
        let bytes = self.bytes.as_slice();
        let Some((text, _)) = bytes.split_at_checked(self.len as usize) else {
            return "";
        };
        match std::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// Whether a byte can stand in a code.
pub(crate) const fn is_code_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')
}

impl PartialEq for RetCode {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for RetCode {}

impl PartialOrd for RetCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RetCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes.cmp(&other.bytes)
    }
}

/// As its text, so that a map of codes can be asked for a `&str`.
impl Hash for RetCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Borrow<str> for RetCode {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for RetCode {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for RetCode {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<RetCode> for str {
    fn eq(&self, other: &RetCode) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<RetCode> for &str {
    fn eq(&self, other: &RetCode) -> bool {
        *self == other.as_str()
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

impl TryFrom<String> for RetCode {
    type Error = CodeError;
    fn try_from(code: String) -> Result<Self, CodeError> {
        Self::new(&code)
    }
}

impl From<RetCode> for String {
    fn from(code: RetCode) -> Self {
        code.as_str().to_owned()
    }
}

impl AsRef<str> for RetCode {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Why a text is no [`RetCode`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CodeError {
    /// There is nothing in it.
    ///
    /// ```
    /// use retcodes_core::{CodeError, RetCode};
    /// assert_eq!(RetCode::new(""), Err(CodeError::Empty));
    /// ```
    Empty,
    /// It holds something other than ASCII letters, digits, `_`, `.` and `-`.
    ///
    /// ```
    /// use retcodes_core::{CodeError, RetCode};
    /// assert_eq!(RetCode::new("[1012]"), Err(CodeError::Character));
    /// ```
    Character,
    /// It has more than 32 characters.
    ///
    /// ```
    /// use retcodes_core::{CodeError, RetCode};
    /// assert_eq!(RetCode::new(&"1".repeat(33)), Err(CodeError::TooLong));
    /// ```
    TooLong,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "a return code cannot be empty",
            Self::Character => {
                "a return code holds ASCII letters, digits, `_`, `.` and `-` only; take anything else, such as blanks, off"
            }
            Self::TooLong => "a return code has at most 32 characters",
        })
    }
}

impl Error for CodeError {}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_its_text() {
        const LONGEST: &str = "abcdefghijklmnopqrstuvwxyz.-_123";
        for text in [
            "1",
            "0106",
            "auth.expired",
            "4-02",
            "insufficient_funds",
            LONGEST,
        ] {
            let code = RetCode::new(text).unwrap();
            assert_eq!(code.as_str(), text);
            assert_eq!(code, text);
            assert_eq!(String::from(code), text);
            assert_eq!(RetCode::try_from(text.to_owned()), Ok(code));
        }
        let cases = [
            ("", CodeError::Empty),
            (" 1001", CodeError::Character),
            ("1001\n", CodeError::Character),
            ("１００１", CodeError::Character),
            (
                "a code of more than thirty-two characters",
                CodeError::Character,
            ),
            ("abcdefghijklmnopqrstuvwxyz.-_1234", CodeError::TooLong),
        ];
        for (text, error) in cases {
            assert_eq!(RetCode::new(text), Err(error), "{text:?}");
        }
        assert!(RetCode::new("1").unwrap() < RetCode::new("10").unwrap());
        assert!(RetCode::new("0999").unwrap() < RetCode::new("1").unwrap());
    }

    #[test]
    fn a_map_of_codes_is_asked_with_a_text() {
        let map = std::collections::HashMap::from([(RetCode::new("1001").unwrap(), 7)]);
        assert_eq!(map.get("1001"), Some(&7));
        assert_eq!(map.get("1002"), None);
    }
}
