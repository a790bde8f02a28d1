//! The forms in which a reader's wishes come.
//!
//! The idea: all of them can be written as one list of language tags, and that text is the key
//! under which the catalogue remembers the chain.

use std::fmt::Write as _;

use arrayvec::ArrayString;
use unic_langid::LanguageIdentifier;

/// What [`Catalog::localizer`](crate::Catalog::localizer) takes for a reader's wishes, best first.
///
/// A text is a language tag, a list of tags, the value of an `Accept-Language` header or a POSIX
/// locale. Slices, arrays and vectors are lists of wishes; `None` is no wish, as is an empty text.
pub trait AsWishes {
    /// Calls `read` with the wishes as one text; without an allocation where that is short.
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R;
}

impl AsWishes for str {
    #[inline]
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        read(self)
    }
}

impl AsWishes for String {
    #[inline]
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        read(self)
    }
}

impl<T: AsWishes + ?Sized> AsWishes for &T {
    #[inline]
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        (**self).with_text(read)
    }
}

impl<T: AsWishes> AsWishes for Option<T> {
    #[inline]
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        match self {
            Some(wishes) => wishes.with_text(read),
            None => read(""),
        }
    }
}

impl AsWishes for LanguageIdentifier {
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        // Language, script, region and two variants; more of these take an allocation.
        let mut tag = ArrayString::<40>::new();
        match write!(tag, "{self}") {
            Ok(()) => read(&tag),
            Err(_) => read(&self.to_string()),
        }
    }
}

impl<T: AsWishes> AsWishes for [T] {
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        let mut short = ArrayString::<128>::new();
        let fits = self.iter().all(|wish| {
            wish.with_text(|text| {
                (short.is_empty() || short.try_push(',').is_ok())
                    && short.try_push_str(text).is_ok()
            })
        });
        if fits {
            return read(&short);
        }
        let mut long = String::new();
        for wish in self {
            if !long.is_empty() {
                long.push(',');
            }
            wish.with_text(|text| long.push_str(text));
        }
        read(&long)
    }
}

impl<T: AsWishes, const N: usize> AsWishes for [T; N] {
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        self.as_slice().with_text(read)
    }
}

impl<T: AsWishes> AsWishes for Vec<T> {
    fn with_text<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        self.as_slice().with_text(read)
    }
}
