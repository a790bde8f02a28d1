//! One module a command: its arguments, and what it does.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod fix;
pub(crate) mod fmt;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod locales;
pub(crate) mod lookup;
pub(crate) mod lsp;
pub(crate) mod man;
pub(crate) mod negotiate;
pub(crate) mod new;
pub(crate) mod pseudo;
pub(crate) mod review;
pub(crate) mod serve;
pub(crate) mod show;
pub(crate) mod status;
pub(crate) mod sync;
pub(crate) mod workbench;
