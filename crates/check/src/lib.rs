//! What is wrong with the texts of return codes, and how to repair it.
//!
//! The reader ([`retcodes_ftl`]) says what it leaves out; the rules here say what it lets pass and readers still wouldn't
//! want. Both are [`Diagnostic`]s: a [`Rule`], a place in bytes, the arguments of a sentence, and the [`Fix`] where there
//! is one. [`review`] checks a [`Workspace`], which is a folder with an editor's open buffers in front of its files;
//! [`fix`] applies what is safe; [`Messages`] words it all in English and Chinese.

#![forbid(unsafe_code)]

mod change;
mod context;
mod diagnostic;
mod examples;
mod fix;
mod format;
mod locale;
mod memory;
mod messages;
mod peers;
mod pending;
mod project;
mod pseudo;
mod readings;
mod resolved;
mod review;
mod rule;
mod rules;
mod scaffold;
mod state;
mod status;
mod sync;
mod syntax;
mod text_run;
mod visible;
mod words;
mod workspace;
mod write;

pub use change::{Part, brief, words};
pub use diagnostic::{Diagnostic, Fix, Span};
pub use examples::{Example, example, examples};
pub use fix::{Fixed, fix};
pub use format::{Formatted, Kept, Why, format};
pub use memory::Memory;
pub use messages::{Messages, Said, Value};
pub use pending::{Pending, pending};
pub use project::Project;
pub use pseudo::{Pseudo, pseudo};
pub use readings::{Reading, Readings};
pub use resolved::resolved;
pub use review::{
    Input, Options, Review, ReviewedFile, SOURCE, inputs, review, review_again, review_in,
    review_texts,
};
pub use rule::{Applicability, Group, Rule, Severity};
pub use rules::plural::{ordinal_categories, plural_categories};
pub use scaffold::{Plan, Scaffold, scaffold};
pub use state::{
    Recorded, STATE_NAME, Waved, carry, name_changes, read_state, record, state_path, states,
    tidied, wave_through,
};
pub use status::{Answers, Level, States, Status, status};
pub use sync::{Synced, first_junk, sync};
pub use syntax::{ID_PREFIX, normalized, normalized_pattern};
pub use visible::{character_start, is_invisible, visible};
pub use workspace::{FILE_NAME, LayoutProblem, LocaleFile, Workspace, WorkspaceError, shown};
pub use write::{Change, FileError, read, write};
