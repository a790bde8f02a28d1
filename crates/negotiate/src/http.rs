//! What a browser says in `Accept-Language`, as HTTP libraries hand it over (feature `http`).

use std::borrow::Cow;

use http::header::ACCEPT_LANGUAGE;
use http::{HeaderMap, HeaderValue};

use crate::language_ranges::{LanguageRanges, MOST_BYTES, ToLanguageRanges};

/// All `Accept-Language` lines, which are one list (RFC 9110, section 5.3). Bytes beyond ASCII are read as blanks, so that
/// they cost the element that they are in and not the header. No line asks for nothing.
///
/// ```
/// use http::header::{ACCEPT_LANGUAGE, HeaderMap, HeaderValue};
/// use retcodes_negotiate::ToLanguageRanges;
///
/// let mut headers = HeaderMap::new();
/// headers.append(ACCEPT_LANGUAGE, HeaderValue::from_bytes(b"\xE4\xB8\xAD, th")?);
/// headers.append(ACCEPT_LANGUAGE, HeaderValue::from_static("en;q=0.5"));
/// assert_eq!(headers.to_language_ranges().requested().collect::<Vec<_>>(), ["th", "en"]);
/// # Ok::<(), http::header::InvalidHeaderValue>(())
/// ```
impl ToLanguageRanges for HeaderMap {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        let mut lines = self.get_all(ACCEPT_LANGUAGE).iter();
        let Some(first) = lines.next() else { return };
        let mut text = text_of(first);
        for line in lines {
            // What is behind is not read.
            if text.len() > MOST_BYTES {
                break;
            }
            let text = text.to_mut();
            text.push(',');
            text.push_str(&text_of(line));
        }
        ranges.add(&text);
    }

    fn as_text(&self) -> Option<&str> {
        let mut lines = self.get_all(ACCEPT_LANGUAGE).iter();
        match (lines.next(), lines.next()) {
            (None, _) => Some(""),
            (Some(only), None) => only.as_text(),
            (Some(_), Some(_)) => None,
        }
    }
}

/// One line; bytes beyond ASCII are read as blanks.
impl ToLanguageRanges for HeaderValue {
    fn add_to(&self, ranges: &mut LanguageRanges) {
        ranges.add(&text_of(self));
    }

    fn as_text(&self) -> Option<&str> {
        self.to_str().ok()
    }
}

fn text_of(value: &HeaderValue) -> Cow<'_, str> {
    match value.to_str() {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let bytes = value.as_bytes().iter().take(MOST_BYTES + 1);
            let character = |byte: &u8| match byte.is_ascii() {
                true => char::from(*byte),
                false => ' ',
            };
            Cow::Owned(bytes.map(character).collect())
        }
    }
}
