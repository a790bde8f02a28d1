//! The reader's wishes into a chain of locales: CLDR language matching, exactly as ICU does it.
//!
//! The one idea: how well a locale serves a reader is a *distance*, from 0 for the same to 80 and more for a language
//! they can't be expected to read. CLDR gives the distances ([UTS #35], *Enhanced Language Matching*; the data here are
//! CLDR 48's), ICU's `LocaleMatcher` says how to choose by them, and RFC 9110 how readers say what they want.
//! What ICU answers, one locale, is the head of the chain here; the rest of it is there for texts that the head lacks.
//!
//! ```text
//!  wishes               available                     chain
//!  zh-HK             ×  en-US zh-CN zh-TW          =  zh-TW en-US
//!  zh-SG             ×  en-US zh-CN zh-TW          =  zh-CN en-US
//!  zh-TW             ×  en-US zh-CN                =  en-US            its readers resent Simplified Chinese …
//!  zh-TW zh          ×  en-US zh-CN                =  zh-CN en-US      … unless they ask for it
//!  en-AU             ×  en-US en-GB                =  en-GB en-US
//!  pt-AO             ×  en-US pt-BR pt-PT          =  pt-PT pt-BR en-US
//!  iw                ×  en-US he                   =  he en-US
//! ```
//!
//! The first of the available locales is the default here, and stands at the end. In a catalogue there may be several,
//! and for certain readers others.
//!
//! # The steps
//!
//! ## 1. The wishes are read
//! [`Wishes::parse`] takes a tag, a list or an `Accept-Language` value ([RFC 9110], section 12.5.4) and puts it in order: by
//! weight, and equal weights as they stand there.
//!
//! ```text
//!  en;q=0.8, zh-HK, zh;q=0.9     =  zh-HK zh en
//! ```
//!
//! ## 2. Tags are filled up
//! Each tag, wished for or available, is brought into canonical form (`iw` is `he`, `cmn` is `zh`, `UK` is `GB`), and
//! its likely subtags are added, so that what is the same also looks the same:
//!
//! ```text
//!  zh-TW    →  zh-Hant-TW               zh    →  zh-Hans-CN
//!  zh-Hant  →  zh-Hant-TW               iw    →  he-Hebr-IL
//! ```
//!
//! Four kinds of tags match nothing but themselves: `und`, which is not likely to be English here; private use
//! (`x-mine`); the pseudo-locales `en-XA`, `ar-XB` and their like; and languages nobody knows. As in ICU's matcher, only
//! aliases of one language by another count: `sh` is a language of its own, near to `sr-Latn`, `hr` and `bs`.
//!
//! ## 3. Distances are measured
//! Language, script and region each add to the distance what CLDR's rules give for the two subtags, and nothing if they
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
//! ## 4. What is refused is left out
//! `q=0` takes out the locales that the refused tag would match, and those that begin with it, except where a wish is
//! nearer than the refusal:
//!
//! ```text
//!  en;q=0 *          ×  en-US zh-CN                =  zh-CN en-US
//!  en-GB en;q=0      ×  zh-CN en-GB en-US          =  en-GB zh-CN
//! ```
//!
//! `*` stands for every locale that no other wish matches, and leads to the first default among them, or else to the first
//! of them. `*;q=0` refuses them all.
//!
//! ## 5. For one wish, the nearest wins
//! Exactly what is wished for (`nl` for `nl`) comes before what is equivalent (`nl-NL`), and that before what is near. Only
//! what is nearer than the threshold matches: 50, the distance of two scripts. Of several at one distance, one in the
//! script or region that is likely for the language wins; else what is equivalent to a default; then CLDR's paradigm
//! locales (`en`, `en-GB`, `es`, `es-419`, `pt-BR`, `pt-PT`); then the first.
//!
//! ## 6. Of several wishes, the first, unless a later one is clearly nearer
//! What is exactly there for a further wish is taken at once; what is near has to be nearer by 5 for each wish that it comes
//! later. So after a match that differs by no more than a region no further wish is looked at:
//!
//! ```text
//!  de-CH fr          ×  en de fr                   =  de fr en         4 for de
//!  cy fr-CA          ×  zh-CN en fr                =  fr en zh-CN      20 + 4 for en, 4 for fr
//!  da en             ×  zh-CN no en                =  en no zh-CN      8 + 4 for no, en is there
//!  cy eu             ×  zh-CN es en                =  en es zh-CN      20 + 4 for both
//! ```
//!
//! ## 7. The best match heads the chain
//! Behind it comes every other locale within the threshold of a wish, by wish, then by distance:
//!
//! ```text
//!  fr-CA en-GB       ×  zh-CN en-US fr en fr-CH    =  fr fr-CH en-US en zh-CN
//! ```
//!
//! If wishes stand so late that ICU takes nothing for a match, its answer, the default, is the head all the same.
//!
//! ## 8. The defaults end the chain
//! First those that are set for the readers of a language, then the general ones, none of them if it is refused. If all of
//! them are refused they come nevertheless, at the very end: there has to be some text.
//!
//! # The same by the command line
//! `retcodes negotiate 'zh-HK,en;q=0.8' --available en-US,zh-CN,zh-TW` explains itself.
//!
//! [UTS #35]: https://www.unicode.org/reports/tr35/tr35.html#LanguageMatching
//! [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4

#[rustfmt::skip]
mod data;
mod distance;
mod key;
mod lsr;
mod matcher;
mod negotiator;
mod tag;
mod wishes;

pub(crate) use matcher::{Matcher, Options};
pub use negotiator::{Distance, Explanation, Negotiator, Placement, Why};
pub(crate) use tag::Tag;
pub use wishes::Wishes;

/// The defaults of a [`Catalog`](crate::Catalog) whose builder names none, as far as it has them.
///
/// ```
/// use retcodes::negotiate::{DEFAULTS, Negotiator};
///
/// let negotiator = Negotiator::new(["de", "en-US", "zh-CN"]).defaults(DEFAULTS);
/// assert_eq!(negotiator.chain("ja"), ["en-US", "zh-CN"]);
/// ```
pub const DEFAULTS: [&str; 2] = ["en-US", "zh-CN"];
