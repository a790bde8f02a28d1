//! Language ranges in, fallback chain out: CLDR language matching, as ICU does it.
//!
//! How well a locale serves a reader is a *distance*, from 0 for the same locale to 80 and more for a language that the
//! reader can't be expected to read. CLDR gives the distances ([UTS #35], *Enhanced Language Matching*; the rules are CLDR
//! 48's), ICU's `LocaleMatcher` gives the way to choose by them, and [RFC 9110] the way readers write what they want. ICU
//! answers one locale. It is the head of the chain here; the rest of the chain is for texts that the head lacks.
//!
//! ```text
//!  requested            available                     chain
//!  zh-HK             ×  en-US zh-CN zh-TW          =  zh-TW en-US
//!  zh-SG             ×  en-US zh-CN zh-TW          =  zh-CN en-US
//!  zh-TW             ×  en-US zh-CN                =  en-US            not Simplified Chinese …
//!  zh-TW zh          ×  en-US zh-CN                =  zh-CN en-US      … unless they ask for it
//!  en-AU             ×  en-US en-GB                =  en-GB en-US
//!  pt-AO             ×  en-US pt-BR pt-PT          =  pt-PT pt-BR en-US
//!  iw                ×  en-US he                   =  he en-US
//! ```
//!
//! The first of the available locales is the default here and ends the chain. A [`Negotiator`] can have several defaults,
//! and others for readers of certain languages.
//!
//! # The steps
//!
//! ## 1. Read the request
//! [`LanguageRanges::parse`] takes a tag, a list or an `Accept-Language` value and puts it in order: by weight, and equal
//! weights as they are written.
//!
//! ```text
//!  en;q=0.8, zh-HK, zh;q=0.9     =  zh-HK zh en
//! ```
//!
//! ## 2. Maximise the tags
//! Each tag, requested or available, is brought into canonical form (`iw` is `he`, `cmn` is `zh`, `UK` is `GB`), and gets its
//! likely subtags, so that tags of the same locale are the same ([`MaximizedLocale`]):
//!
//! ```text
//!  zh-TW    →  zh-Hant-TW               zh    →  zh-Hans-CN
//!  zh-Hant  →  zh-Hant-TW               iw    →  he-Hebr-IL
//! ```
//!
//! Four kinds of tags match nothing but themselves: `und`, which isn't taken for English here; private use (`x-mine`);
//! the pseudo-locales `en-XA`, `ar-XB` and their like; and languages that CLDR doesn't know. As in ICU's matcher, only an
//! alias of one language for another counts: `sh` is a language, near to `sr-Latn`, `hr` and `bs`.
//!
//! ## 3. Measure distances
//! Language, script and region each add to the [`Distance`] what CLDR's rules give for the two subtags, and nothing if they
//! are equal:
//!
//! | | without a rule | some rules |
//! |---|---|---|
//! | language | 80 | `nb` to `no` 1, `gsw` to `de` 4, `da` to `nb` 8, `cy` to `en` 20 |
//! | script | 50 | `sr-Latn` to `sr-Cyrl` 5, `ja-Latn` to `ja-Jpan` 5, `zh-Latn` to `zh-Hans` 20 |
//! | region | 4 | 5 between the Englishes of `en-US` and `en-GB`, the Spanishes of `es-419` and `es-ES`; 3 from any of the latter Englishes to `en-GB` |
//!
//! ```text
//!  zh-HK  →  zh-TW    0 +  0 + 5  =   5        zh-HK  →  zh-CN    0 + 50 + 4  =  54
//!  en-AU  →  en-GB    0 +  0 + 3  =   3        en-AU  →  en-US    0 +  0 + 5  =   5
//! ```
//!
//! Most rules go one way: a reader of Swiss German reads German, not every reader of German reads Swiss German. Rules for
//! regions speak of groups of regions, and a macroregion such as `419` is as far as the farthest of its groups.
//!
//! ## 4. Leave out what is refused
//! `q=0` takes out the locales that the refused range would match, and those that begin with it, except where a requested
//! range is nearer than the refused one:
//!
//! ```text
//!  en;q=0 *          ×  en-US zh-CN                =  zh-CN en-US
//!  en-GB en;q=0      ×  zh-CN en-GB en-US          =  en-GB zh-CN
//! ```
//!
//! `*` is every locale that no other range matches, and leads to the first default among them, or else to the first of
//! them. `*;q=0` refuses them all.
//!
//! ## 5. For one range, take the nearest
//! Exactly what is requested (`nl` for `nl`) comes before what is equivalent (`nl-NL`), and that before what is near. Only
//! what is nearer than the threshold matches: 50, the distance of two scripts. Of several at one distance, one in the
//! script or region that is likely for the language wins; else what is equivalent to a default; then CLDR's paradigm
//! locales (`en`, `en-GB`, `es`, `es-419`, `pt-BR`, `pt-PT`); then the first.
//!
//! ## 6. Of several ranges, take the first, unless a later one is clearly nearer
//! An exact match of a later range is taken at once; a near match has to be nearer by 5 for each place that its range is
//! later. So after a match that differs by no more than a region, ICU looks at no further range:
//!
//! ```text
//!  de-CH fr          ×  en de fr                   =  de fr en         4 for de
//!  cy fr-CA          ×  zh-CN en fr                =  fr en zh-CN      20 + 4 for en, 4 for fr
//!  da en             ×  zh-CN no en                =  en no zh-CN      8 + 4 for no, en is exact
//!  cy eu             ×  zh-CN es en                =  en es zh-CN      20 + 4 for both
//! ```
//!
//! ## 7. Put the best match at the head
//! Behind it comes every other locale within the threshold of a range, by range, then by distance:
//!
//! ```text
//!  fr-CA en-GB       ×  zh-CN en-US fr en fr-CH    =  fr fr-CH en-US en zh-CN
//! ```
//!
//! If the only matches are for ranges so late that ICU takes none of them, the head is ICU's answer: the default.
//!
//! ## 8. End with the defaults
//! First those that are set for readers of a language, then the general ones, without the refused ones. If all are refused,
//! they come nevertheless, at the very end: there has to be some text.
//!
//! # The reasons for a chain
//! [`Negotiator::explain`] gives the distance and the reason for each available locale; so does the command line:
//! `retcodes negotiate 'zh-HK,en;q=0.8' --available en-US,zh-CN,zh-TW`.
//!
//! # Also here
//! What needs the same tables: [reading](read_tag) and [canonical spelling](canonical_tag) of tags,
//! [equivalence](are_equivalent), [text direction](text_direction), and all [likely subtags](likely_subtags). The tables hold
//! every language that `icu_locale` knows, in some 45 KB; no run-time data are loaded, and nothing allocates but lists.
//!
//! [UTS #35]: https://www.unicode.org/reports/tr35/tr35.html#LanguageMatching
//! [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4

#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo
    )
)]

mod canonical;
mod distance;
mod explanation;
mod fallback_chain;
#[cfg(feature = "http")]
mod http;
mod language_ranges;
mod likely;
mod likely_subtags;
mod matching_data;
mod maximized;
mod negotiator;
mod subtag;
mod tag;

pub use canonical::{TagError, are_equivalent, canonical_tag, read_tag, text_direction};
pub use distance::Distance;
pub use explanation::{Explanation, Placement, Reason};
pub use fallback_chain::FallbackChain;
pub use language_ranges::{LanguageRanges, ToLanguageRanges};
pub use likely::{known_regions, likely_subtags};
pub use maximized::{MaximizedLocale, TextDirection};
pub use negotiator::Negotiator;
