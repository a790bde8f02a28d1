//! Whether a translation has been reviewed, and saying so.

use lsp_types::WorkspaceEdit;
use retcodes_ftl::Message;
use retcodes_review::{Hash, Mark, State};

use crate::edits::Edits;
use crate::project::tag;
use crate::shown::{field, field_name};
use crate::world::{Found, Snapshot};

/// The command that accepts a translation: its document and its name.
pub(crate) const ACCEPT: &str = "retcodes.accept";

/// What is known of a translation's review.
pub(crate) fn state(found: Found<'_>, message: &Message, attribute: Option<&str>) -> Option<State> {
    let (_, original) = found.project.original(found.file, message.key())?;
    let source = Hash::of(field(original, attribute)?);
    let translation = Hash::of(field(message, attribute)?);
    let facts = &found.project.facts;
    facts.state(
        tag(found.file)?,
        &field_name(message, attribute),
        source,
        translation,
    )
}

/// The edit of the state file that says that a person has reviewed a text as it stands.
pub(crate) fn accepted(snapshot: &Snapshot, found: Found<'_>, name: &str) -> Option<WorkspaceEdit> {
    let Found { project, file } = found;
    let (key, attribute) = name
        .split_once('.')
        .map_or((name, None), |(key, attribute)| (key, Some(attribute)));
    let translation = Hash::of(field(file.message(key)?, attribute)?);
    let (_, original) = project.original(file, key)?;
    let source = Hash::of(field(original, attribute)?);
    let (beside, states) = project.facts.states(tag(file)?)?;
    let mut states = states.clone();
    states.set(name, Mark::Reviewed, source, translation, None);
    let mut edits = Edits::new(&snapshot.client);
    edits.rewrite(beside, &states.to_string(), None);
    Some(edits.finish())
}
