//! Payment gateway return codes as text in the reader's language, and what each code means.
//!
//! A payment gateway answers each request with a code of four characters and a Chinese text. This crate holds texts for
//! those codes in several languages, as [Project Fluent](https://projectfluent.org) resources, and gives an app the one
//! that its reader understands: at once and without ever failing. It also says of each code whether the outcome is
//! known, who has to act, and what a payer may read.
//!
//! ```
//! assert_eq!(retcodes::text("0000", "en-US"), "Transaction successful");
//! assert_eq!(retcodes::text("0000", "zh-CN"), "交易成功");
//! ```
//!
//! # A tour
//!
//! A [`Catalog`] is all texts in all locales; [`Catalog::embedded`] is the one that ships with the
//! crate. A [`Localizer`] is one reader's view of it, made from whatever says which languages they
//! read. A [`Message`] is what it answers for a code.
//!
//! ```
//! use retcodes::{Catalog, Origin, Outcome};
//!
//! // The value of an Accept-Language header, a language tag, a list of them, …
//! let localizer = Catalog::embedded().localizer("zh-SG,zh;q=0.9,en;q=0.8");
//!
//! let message = localizer.message("1001");
//! assert_eq!(message.text(), "商户请求签名错误"); // for the merchant
//! assert_eq!(message.outcome(), Outcome::Failed);
//! assert_eq!(message.locale().to_string(), "zh-CN"); // for Content-Language or a lang attribute
//! assert_eq!(message.origin(), Origin::Requested); // zh-CN answers a reader who asked for zh-SG
//! ```
//!
//! A payer reads another text than the merchant: one statement and one next step, without the code and without a reason
//! that helps a thief. [`Message::for_payer`] holds that and nothing else:
//!
//! ```
//! # use retcodes::Catalog;
//! # let localizer = Catalog::embedded().localizer("en-US");
//! let payer = localizer.message("1105").for_payer();
//! assert_eq!(payer.text(), localizer.message("9910").payer_text());
//! ```
//!
//! A code that no table has is answered too: its outcome is unknown, and a query comes first. The app may show the
//! gateway's own text to the merchant:
//!
//! ```
//! # use retcodes::{Catalog, Origin, Retry};
//! # let localizer = Catalog::embedded().localizer("zh-CN");
//! let message = localizer.message_or("4242", "渠道维护中");
//! assert_eq!((message.text(), message.origin()), ("渠道维护中", Origin::Unknown));
//! assert_eq!(message.retry(), Retry::QueryFirst);
//! ```
//!
//! Some messages say more when the app knows more ([`Args`]); some have a description for the
//! merchant ([`Message::description`]):
//!
//! ```
//! # use retcodes::{Args, Catalog};
//! # let localizer = Catalog::embedded().localizer("zh-CN");
//! let args = Args::new().with("bankMessage", "余额不足");
//! let message = localizer.format("9990", &args);
//! assert_eq!(message.text(), "银行交易出错，余额不足，请稍后重试");
//! assert!(message.description().is_some());
//! ```
//!
//! An operator's texts come before the embedded ones, field by field
//! (`CatalogBuilder::directory`), and so do an app's:
//!
//! ```
//! # #[cfg(feature = "overlay")] {
//! use retcodes::Catalog;
//!
//! let catalog = Catalog::builder().embedded().text("en-US", "-hotline = 0800 000 000").build()?;
//! assert!(catalog.localizer("en").message("9991").text().contains("0800 000 000"));
//! # }
//! # Ok::<(), retcodes::BuildError>(())
//! ```
//!
//! An app with codes of its own bakes its own folder with `retcodes-build` and [`baked!`], or reads it with
//! `CatalogBuilder::embed`.
//!
//! # Which table this is
//!
//! The codes of LianLian Pay's card-payment API for mainland China cards ("Easypay", domain `*.lianlianpay.com`, four
//! digits), as published in March 2018. **Do not use them for the company's other products**: in ACCP (accounts) and in
//! instant payment the same four digits mean other things; LianLian Global, the phone SDKs and Thailand have codes of
//! their own. From the gateway's answer to what an app does goes the page `docs/payments.md` of the repository.
//!
//! # What is guaranteed
//!
//! - A look-up never panics, never fails, never gives an empty text and never shows a placeholder.
//! - A code that the catalogue has is found without an allocation and without a lock.
//! - `.ftl` files, language tags, headers, codes and arguments may hold anything: what cannot be
//!   used is left out and reported (`Catalog::diagnostics`), and the next locale of the chain answers.
//! - Everything is `Send` and `Sync`; a catalogue is shared by reference.
//!
//! # Features
//!
//! - `format` (default): numbers and plurals as CLDR has them for the locale. Without it an argument that is a number is
//!   shown plainly, and texts that hold numbers or plurals can't be baked into a program.
//! - `overlay` (default): texts that are read at run time. Without it the crate links no parser.
//! - `fluent` (default): the texts for an app that has a `FluentBundle`, see `Catalog::fluent_bundle`.
//! - `serde`: [`RetCode`] and what it means as their words, [`Message`] and [`PayerMessage`] as JSON.
//! - `http`: language ranges from the headers of a request, see `http::languages`.
//! - `axum`: a [`Reader`] as an extractor, messages as answers, see the module `axum`.
//! - `icu`: language ranges from the `Locale` and the `LanguageIdentifier` of `icu_locale`.
//! - `watch`: a catalogue that follows its directories while the program runs, see `CatalogBuilder::watch`.

#![forbid(unsafe_code)]
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
#![warn(missing_docs)]

use std::borrow::Cow;

mod arguments;
#[cfg(feature = "axum")]
pub mod axum;
mod baked;
mod builder;
mod catalog;
mod catalogs;
mod chain;
mod embedded;
mod error;
#[cfg(feature = "fluent")]
mod fluent;
mod format;
#[cfg(feature = "http")]
pub mod http;
mod localizer;
mod message;
mod notes;
#[cfg(feature = "overlay")]
mod overlay;
mod owned;
mod pattern;
mod reader;
mod rules;
mod store;
pub mod tables;
#[cfg(feature = "watch")]
pub mod watch;

pub use arguments::{Args, Value, Warning};
pub use baked::{Baked, Review};
pub use builder::CatalogBuilder;
pub use catalog::{Catalog, CatalogText};
pub use catalogs::Catalogs;
#[doc(hidden)]
pub use embedded::is_embedded;
pub use error::BuildError;
pub use format::bidi::Isolation;
pub use localizer::Localizer;
pub use message::{Message, Origin, PayerMessage};
#[cfg(feature = "overlay")]
pub use overlay::{Diagnostic, Severity};
pub use owned::OwnedMessage;
pub use pattern::{FormatError, PatternFormatter};
pub use reader::{Reader, SharedCatalog};
pub use retcodes_core::{Actor, Basis, CodeError, Meaning, Outcome, RetCode, Retry, Scheme};
#[cfg(feature = "overlay")]
pub use retcodes_ftl as ftl;
pub use retcodes_negotiate as negotiate;
pub use retcodes_negotiate::{LanguageRanges, TextDirection, ToLanguageRanges};
pub use unic_langid;

/// The text of a code for a reader's language ranges: the shortest way there is.
///
/// The same as `Catalog::embedded().localizer(languages).message(code).into_text()`: for the merchant. A payer reads
/// [`Message::payer_text`].
///
/// ```
/// assert_eq!(retcodes::text("1001", "zh-CN"), "商户请求签名错误");
/// assert!(retcodes::text("4242", "en-US").contains("4242"));
/// ```
#[doc(alias("lookup", "translate"))]
pub fn text(code: impl AsRef<str>, languages: impl ToLanguageRanges) -> Cow<'static, str> {
    let localizer = Catalog::embedded().localizer(languages);
    localizer.message(code).into_text()
}

/// A [`RetCode`] that is checked when the program is compiled: that it is one, and that this crate's table has it.
///
/// ```
/// const IN_PROGRESS: retcodes::RetCode = retcodes::retcode!("1003");
/// assert_eq!(IN_PROGRESS, "1003");
/// ```
///
/// ```compile_fail
/// const WRONG: retcodes::RetCode = retcodes::retcode!("10 03");
/// ```
///
/// ```compile_fail
/// const NO_SUCH_CODE: retcodes::RetCode = retcodes::retcode!("9X9X");
/// ```
///
/// With the module of a table that is [`baked!`](crate::baked) into the app, the code has to be in that:
///
/// ```ignore
/// retcodes::baked!(errors);
///
/// const EXPIRED: retcodes::RetCode = retcodes::retcode!(errors, "auth.expired");
/// ```
#[macro_export]
macro_rules! retcode {
    (@read $code:expr) => {
        match $crate::RetCode::new($code) {
            Ok(code) => code,
            Err(_) => panic!("a return code is 1 to 32 ASCII letters, digits, `_`, `.` and `-`"),
        }
    };
    ($code:expr) => {
        const {
            assert!($crate::is_embedded($code), "no code of the gateway's table");
            $crate::retcode!(@read $code)
        }
    };
    ($($table:ident)::+, $code:expr) => {
        const {
            assert!($($table)::+::is_code($code), "no code of this table");
            $crate::retcode!(@read $code)
        }
    };
}

/// The code in README.md runs.
#[cfg(all(doctest, feature = "overlay"))]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/payments.md")]
struct Payments;

#[cfg(all(doctest, feature = "axum", feature = "watch"))]
#[doc = include_str!("../docs/cookbook.md")]
struct Cookbook;
