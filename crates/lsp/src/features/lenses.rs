//! Above a translation: its review state, and accepting it. Above a source text: the languages that lack it.

use lsp_types::{CodeLens, CodeLensParams, Command};
use retcodes_review::State;
use serde_json::json;

use crate::failure::Failure;
use crate::project::tag;
use crate::shown::field_name;
use crate::states::{ACCEPT, state};
use crate::world::Snapshot;

pub(crate) fn lenses(
    snapshot: &Snapshot,
    params: &CodeLensParams,
) -> Result<Option<Vec<CodeLens>>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(None);
    };
    let (project, file) = (found.project, found.file);
    let tags = project.tags();
    let is_source = tag(file).is_some() && tag(file) == project.source_tag();
    let mut lenses = Vec::new();
    for message in file.document.messages() {
        let range = snapshot.range(file, message.key_span());
        if is_source {
            let lacks = |tag: &&&str| project.defined(tag, &file.name, message.key()).is_none();
            let lacking: Vec<&str> = tags.iter().filter(lacks).copied().collect();
            if !lacking.is_empty() {
                let title = snapshot.say("lens-lacking", &[("locales", &lacking.join(", "))]);
                lenses.push(lens(range, title, None));
            }
            continue;
        }
        for (attribute, pattern) in message.patterns() {
            let attribute = attribute.map(|name| &**name);
            let Some(state) =
                state(found, message, attribute).filter(|state| *state < State::Reviewed)
            else {
                continue;
            };
            let range = match attribute.and_then(|name| message.attribute(name)) {
                Some(attribute) => snapshot.range(file, attribute.id.span()),
                None => range,
            };
            lenses.push(lens(
                range,
                snapshot.say(&format!("state-{state}"), &[]),
                None,
            ));
            if snapshot.client.applies_edits && !pattern.elements.is_empty() {
                let arguments = vec![json!(file.uri), json!(field_name(message, attribute))];
                lenses.push(lens(range, snapshot.say("accept", &[]), Some(arguments)));
            }
        }
    }
    Ok(Some(lenses))
}

/// A lens that says something, and does something if it has arguments.
fn lens(
    range: lsp_types::Range,
    title: String,
    arguments: Option<Vec<serde_json::Value>>,
) -> CodeLens {
    let command = if arguments.is_some() { ACCEPT } else { "" };
    CodeLens {
        range,
        command: Some(Command::new(title, command.to_owned(), arguments)),
        data: None,
    }
}
