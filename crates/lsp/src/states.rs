//! Whether a translation has been reviewed, and saying so.

use lsp_types::{Uri, WorkspaceEdit};
use retcodes_core::Scheme;
use retcodes_ftl::Message;
use retcodes_review::{Hash, Mark, State};

use crate::edits::Edits;
use crate::facts::STATE_FILE;
use crate::project::tag;
use crate::shown::{field, field_name};
use crate::uri::DocumentId;
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

/// The text whose review states a file holds.
pub(crate) fn texts_of<'s>(snapshot: &'s Snapshot, states: &Uri) -> Option<Found<'s>> {
    let id = DocumentId::of(states);
    let path = id.path().filter(|path| path.ends_with(STATE_FILE))?;
    let texts = path.with_file_name(&*Scheme::RETCODES.file);
    snapshot.world.find(&DocumentId::of_path(&texts))
}

/// The fix of what is wrong with a file of review states: one line for each text, and nothing else.
pub(crate) fn tidy(snapshot: &Snapshot, found: Found<'_>) -> Option<WorkspaceEdit> {
    let (beside, states) = found.project.facts.states(tag(found.file)?)?;
    let source = found.project.source_tag();
    let source = source.and_then(|tag| found.project.with_name(tag, &found.file.name));
    let source = source.map(|source| &source.document);
    let tidy = retcodes_check::tidied(source, &found.file.document, states).to_string();
    let mut edits = Edits::new(&snapshot.client);
    edits.rewrite(beside, &tidy, None);
    (tidy != beside.text).then(|| edits.finish())
}
