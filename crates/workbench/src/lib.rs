//! A workbench for those who translate the texts: in the browser, on their own computer, without an account.
//!
//! [`Server`] answers on 127.0.0.1 alone, under an address that holds a random token. It stands on the project's other
//! crates and judges nothing by itself: what is wrong with a text says `retcodes-check`, what readers get says the
//! library's evaluator, what has been reviewed says `retcodes-review`.
//!
//! - `server`: the address, the door, the events.
//! - `desk`: what the page asks for and does.
//! - `fields`, `template`, `place`: an entry as fields and back, changing no byte that was not edited.
//! - `project`, `drafts`: the files, and what was typed and not saved.
//! - `preview`, `history`, `glossary`, `words`, `ui`: what the page shows beside.
//!
//! ```no_run
//! let server = retcodes_workbench::Server::bind(&retcodes_workbench::Options {
//!     folder: "locales".into(),
//!     ..Default::default()
//! })?;
//! println!("{}", server.address());
//! server.run()?;
//! # Ok::<(), retcodes_workbench::Error>(())
//! ```

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod assets;
mod desk;
mod drafts;
mod fields;
mod glossary;
mod history;
mod place;
mod preview;
mod project;
mod server;
mod template;
mod ui;
mod words;

pub use server::{Error, Options, Server, open_in_browser};
