//! The rules, one folder for each group.
//!
//! Rules ask in three steps, so that an editor can ask again about what has changed only: about a value or attribute
//! (`field`), about a message, and about a file as a whole (`file`). What compares with the source locale has the same
//! text of it at hand.

pub(crate) mod file;
pub(crate) mod ignore;
pub(crate) mod language;
pub(crate) mod meaning;
pub(crate) mod plural;
pub(crate) mod reading;
pub(crate) mod source;
pub(crate) mod syntax;
pub(crate) mod typography;
pub(crate) mod wording;

use retcodes_ftl::Message;

use crate::context::Context;
use crate::memory::{Found, Memory};

/// Runs every rule on a file. What `memory` has of a message is not asked again.
pub(crate) fn run(context: &mut Context<'_>, memory: &mut Memory) {
    syntax::refine(context);
    file::file(context);
    let mut all = Found::default();
    let mut known = memory.of(context);
    for message in context.messages() {
        let found = known.or_find(message, || of_message(context, message));
        all.fields.extend(found.fields);
        all.comments.extend(found.comments);
    }
    drop(known);
    all.fields
        .sort_by_key(|one| one.span.as_ref().map(|span| span.start));
    context.diagnostics.extend(all.fields);
    context.diagnostics.extend(all.comments);
    source::file(context);
    meaning::file(context);
    ignore::apply(context);
}

/// Asks about the fields of a message, then about its comment. All that is asked here is answered from the message, the
/// source's message of that id, the locales of both, which terms there are, the states
/// of texts, what the project says of codes and terms, and how long the message is elsewhere.
fn of_message(context: &Context<'_>, message: &Message) -> Found {
    let mut found = Found::default();
    for field in context.fields(message) {
        let first = found.fields.len();
        syntax::field(context, &field, &mut found.fields);
        source::field(context, &field, &mut found.fields);
        plural::field(context, &field, &mut found.fields);
        wording::field(context, &field, &mut found.fields);
        meaning::field(context, &field, &mut found.fields);
        language::field(context, &field, &mut found.fields);
        typography::field(context, &field, &mut found.fields);
        let id = field.id();
        for diagnostic in found.fields.iter_mut().skip(first) {
            diagnostic.id.get_or_insert_with(|| id.clone());
        }
    }
    found
        .fields
        .sort_by_key(|one| one.span.as_ref().map(|span| span.start));
    source::message(context, message, &found.fields, &mut found.comments);
    found
}
