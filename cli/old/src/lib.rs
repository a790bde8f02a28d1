//! Payment gateway return codes as text in the reader's language.
//!
//! A payment gateway answers each request with a code of four characters and a Chinese text. This
//! crate holds those texts in several languages, as [Project Fluent](https://projectfluent.org)
//! resources, and gives an app the one that its reader understands: at once and without ever
//! failing.
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
//! use retcodes::{Catalog, Origin};
//!
//! // The value of an Accept-Language header, a language tag, a list of them, …
//! let localizer = Catalog::embedded().localizer("zh-SG,zh;q=0.9,en;q=0.8");
//!
//! let message = localizer.message("1001");
//! assert_eq!(message.text(), "商户请求签名错误");
//! assert_eq!(message.locale().to_string(), "zh-CN"); // for Content-Language or a lang attribute
//! assert_eq!(message.origin(), Origin::Requested); // zh-CN is what a reader of zh-SG wished for
//! ```
//!
//! A code that nobody knows is answered too, with the gateway's own text if the app has it:
//!
//! ```
//! # use retcodes::{Catalog, Origin};
//! # let localizer = Catalog::embedded().localizer("zh-CN");
//! let message = localizer.message_or("4242", "渠道维护中");
//! assert_eq!((message.text(), message.origin()), ("渠道维护中", Origin::Unknown));
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
//! An operator's texts stand before the embedded ones, message by message
//! ([`CatalogBuilder::directory`]), and so do an app's:
//!
//! ```
//! use retcodes::Catalog;
//!
//! let catalog = Catalog::builder().embedded().text("en-US", "-hotline = 0800 000 000").build()?;
//! assert!(catalog.localizer("en").message("9991").text().contains("0800 000 000"));
//! # Ok::<(), retcodes::BuildError>(())
//! ```
//!
//! # What is guaranteed
//!
//! - A look-up never panics, never fails, never gives an empty text and never shows a placeholder.
//! - A text without arguments is not copied, and nothing is allocated or locked to find it.
//! - `.ftl` files, language tags, headers, codes and arguments may hold anything: what cannot be
//!   used is left out and [reported](Catalog::problems), and the next locale of the chain answers.
//! - Everything is `Send` and `Sync`; a catalogue is shared by reference.
//!
//! # Features
//!
//! - `serde`: [`RetCode`] as its string, [`Message`] as
//!   `{"code","text","description","locale","origin","attributes"}`.
//! - `watch`: a catalogue that follows its directories while the program runs, see
//!   `CatalogBuilder::watch`.

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
mod bidi;
mod bundle;
mod cache;
mod catalog;
mod chain;
mod code;
mod error;
pub mod ftl;
mod localizer;
mod message;
pub mod negotiate;
mod numbers;
mod order;
mod source;
mod table;
#[cfg(feature = "watch")]
pub mod watch;
mod wishes;

// By this name, so that the proof in `tests/loom` can put atomics that it watches in their place.
use std::sync::atomic;

pub use arguments::{Args, Value, Warning};
pub use bidi::Isolation;
pub use catalog::{Catalog, CatalogBuilder};
pub use code::{CodeError, RetCode};
pub use error::BuildError;
pub use localizer::Localizer;
pub use message::{Message, Origin};
pub use wishes::AsWishes;

/// The text of a code for a reader's wishes: the shortest way there is.
///
/// The same as `Catalog::embedded().localizer(wishes).message(code).into_text()`.
///
/// ```
/// assert_eq!(retcodes::text("1001", "zh-CN"), "商户请求签名错误");
/// assert!(retcodes::text("4242", "en-US").contains("4242"));
/// ```
pub fn text(code: impl AsRef<str>, wishes: impl AsWishes) -> Cow<'static, str> {
    Catalog::embedded()
        .localizer(wishes)
        .message(code)
        .into_text()
}

