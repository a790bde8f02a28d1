//! The rules, one folder for each group.
//!
//! Rules ask in three steps, so that an editor can ask again about what has changed only: about a value or attribute
//! (`field`), about a message, and about a file as a whole (`file`). What compares with the source locale has the same
//! text of it at hand.

pub(crate) mod file;
pub(crate) mod ignore;
pub(crate) mod plural;
pub(crate) mod reading;
pub(crate) mod source;
pub(crate) mod syntax;
pub(crate) mod typography;
pub(crate) mod wording;

use crate::context::Context;
use crate::diagnostic::Diagnostic;

/// Runs every rule on a file.
pub(crate) fn run(context: &mut Context<'_>) {
    syntax::refine(context);
    file::file(context);
    let mut found = Vec::new();
    for field in context.fields() {
        let first = found.len();
        syntax::field(context, &field, &mut found);
        source::field(context, &field, &mut found);
        plural::field(context, &field, &mut found);
        wording::field(context, &field, &mut found);
        typography::field(context, &field, &mut found);
        let id = field.id();
        for diagnostic in found.iter_mut().skip(first) {
            diagnostic.id.get_or_insert_with(|| id.clone());
        }
    }
    found.sort_by_key(|one| one.span.as_ref().map(|span| span.start));
    let mut comments = Vec::new();
    for message in context.messages() {
        let within = |one: &Diagnostic| one.span.as_ref().map(|span| span.start);
        let from = found.partition_point(|one| within(one) < Some(message.span.start));
        let to = found.partition_point(|one| within(one) <= Some(message.span.end));
        source::message(context, message, &found[from..to], &mut comments);
    }
    context.diagnostics.extend(found);
    context.diagnostics.extend(comments);
    source::file(context);
    ignore::apply(context);
}
