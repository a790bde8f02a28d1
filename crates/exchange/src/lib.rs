//! Fluent texts for translation agencies: XLIFF, PO, CSV and XLSX, out and back without loss.
//!
//! Agencies work with computer-assisted translation tools and with spreadsheets. A [`Job`] is one language to translate:
//! its [`Unit`]s are made from the texts of the source language and of the translation. [`write()`] writes it in one of the
//! [`Format`]s. [`read`] reads what came back, and [`Job::import`] turns it into edits of the `.ftl` files, in which
//! nothing but the changed patterns changes, and into findings: what was refused, and why.
//!
//! ```
//! use retcodes_exchange::{Fact, File, Folder, Format, Job, Limits, read, write};
//! use retcodes_review::{State, StateFile};
//!
//! let folder = |locale: &str, text: &str| Folder {
//!     locale: locale.into(),
//!     files: vec![File::new("retcodes.ftl", text.as_bytes())],
//! };
//! let source = folder("zh-CN", "a = 交易成功\nb = 无效卡号（{ $code }）\n");
//! let target = folder("fr", "a = Transaction réussie\n");
//!
//! let mut states = StateFile::read("");
//! let job = Job::new(&source, &target, &states, &|_: &str, _: Option<&str>| Fact::default());
//! let xliff = write(&job, Format::Xliff2).unwrap();
//!
//! // An agency translates `b`.
//! let returned = String::from_utf8(xliff).unwrap().replace(
//!     "</source>\n</segment>",
//!     "</source>\n<target>Carte non valide (<ph id=\"1\" dataRef=\"d1\"/>)</target></segment>",
//! );
//! let returned = read("fr.xlf", returned.as_bytes(), &Limits::DEFAULT).unwrap();
//! let import = job.import(&returned, &mut |_| Vec::new());
//! assert!(import.findings.is_empty());
//! assert_eq!(
//!     import.files[0].text,
//!     "a = Transaction réussie\nb = Carte non valide ({ $code })\n"
//! );
//! assert_eq!(import.states[0].state, State::Draft);
//! import.record(&mut states);
//! assert!(states.line("b").is_some());
//! ```

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used,
    )
)]

mod finding;
mod format;
mod import;
mod job;
mod layout;
mod model;
mod plural;
mod returned;
mod text;

pub use finding::{Finding, Problem};
pub use format::{Format, ReadError, WriteError, read, write};
pub use import::{Change, FileChange, Import, Objection, StateChange};
pub use job::{Category, Fact, Facts, File, Folder, Job, Note, PassedOver, Plural, Unit};
pub use returned::{Limits, Mark, Returned, ReturnedUnit};
