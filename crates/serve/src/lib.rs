//! Return codes over HTTP and JSON, for apps that are not written in Rust.
//!
//! [`router`] answers from a catalogue that may change while it runs; [`serve`] runs it on a listener with limits on
//! everything that a client decides. A payer's view is the default. A merchant's view has to be
//! [turned on](Options::merchant), since it says why a payment failed.
//!
//! `GET /openapi.json` describes every route; `tests/openapi.rs` holds the answers to it.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod answer;
mod metrics;
mod routes;
mod server;

pub use answer::Problem;
pub use routes::{Options, Texts, router};
pub use server::{Limits, serve};

/// The OpenAPI 3.1 document of the service.
pub const OPENAPI: &str = include_str!("openapi.json");
