//! The languages of a request (feature `http`).
//!
//! `catalog.localizer(&headers)` reads all `Accept-Language` lines of a [`HeaderMap`]. Where a site lets its readers
//! choose, [`languages`] puts their choice in front.

use http::header::COOKIE;
use http::{HeaderMap, Uri};
use retcodes_negotiate::{LanguageRanges, ToLanguageRanges};

/// A longer value of a query or a cookie is no language.
const MAX_BYTES: usize = 256;

/// What a request says about its reader's languages, in this order:
///
/// 1. the query value `name` of the address, the first one;
/// 2. the cookie `name`, the first one;
/// 3. all `Accept-Language` lines.
///
/// What comes later still counts where the earlier has no text. The name is the app's, such as `lang`.
///
/// ```
/// use http::{Request, header};
/// use retcodes::{Catalog, http::languages};
///
/// let request = Request::get("/orders/1?lang=th")
///     .header(header::COOKIE, "session=1; lang=ja")
///     .header(header::ACCEPT_LANGUAGE, "de, en;q=0.5")
///     .body(())?;
/// let ranges = languages(request.uri(), request.headers(), "lang");
/// assert_eq!(ranges.requested().collect::<Vec<_>>(), ["th", "ja", "de", "en"]);
/// assert_eq!(Catalog::embedded().localizer(&ranges).locale().to_string(), "th");
/// # Ok::<(), http::Error>(())
/// ```
pub fn languages(uri: &Uri, headers: &HeaderMap, name: &str) -> LanguageRanges {
    let mut ranges = LanguageRanges::default();
    let query = uri.query().unwrap_or_default().split('&');
    let cookies = headers.get_all(COOKIE).iter();
    let cookies = cookies.filter_map(|line| line.to_str().ok());
    let chosen = [
        value_of(query, name),
        value_of(cookies.flat_map(|line| line.split(';')), name),
    ];
    for text in chosen.into_iter().flatten() {
        ranges.add(&text);
    }
    headers.add_to(&mut ranges);
    ranges
}

/// The value of the first pair with a name, decoded.
fn value_of<'t>(pairs: impl Iterator<Item = &'t str>, name: &str) -> Option<String> {
    let mut pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    (value.len() <= MAX_BYTES).then(|| decoded(value.trim_matches('"')))
}

/// `zh%2DHK` as `zh-HK`: percent signs as in a query, of ASCII characters; others stay as they are, and are no language.
fn decoded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('%') {
        text.push_str(before);
        let byte = after
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (byte.filter(u8::is_ascii), after.get(2..)) {
            (Some(byte), Some(behind)) => {
                text.push(char::from(byte));
                rest = behind;
            }
            _ => {
                text.push('%');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text.replace('+', " ")
}
