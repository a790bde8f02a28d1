//! One file for each format: its layout, its placeholders, and how it escapes.

pub(crate) mod android;
pub(crate) mod apple;
pub(crate) mod arb;
pub(crate) mod gettext;
pub(crate) mod go;
pub(crate) mod i18next;
mod icu;
pub(crate) mod json;
pub(crate) mod properties;
pub(crate) mod symfony;
