//! The original at the end of each translated line.

use lsp_types::{InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip};

use crate::failure::Failure;
use crate::shown::{block, field, one_line, shortened};
use crate::world::Snapshot;

/// The longest original at a line's end; the tooltip has all of it.
const LONGEST: usize = 60;

pub(crate) fn hints(
    snapshot: &Snapshot,
    params: &InlayHintParams,
) -> Result<Option<Vec<InlayHint>>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(None);
    };
    let (project, file) = (found.project, found.file);
    let span = file.span(params.range, snapshot.client.encoding);
    let mut hints = Vec::new();
    for message in file.messages_in(&span) {
        let Some((there, original)) = project.original(file, message.key()) else {
            continue;
        };
        for (attribute, pattern) in message.patterns() {
            let Some(source) = field(original, attribute.map(|name| &**name)) else {
                continue;
            };
            // The end of the line that the text begins in: a text of several lines is not torn.
            let text = file.text().as_str();
            let line = file
                .lines()
                .span(text, file.lines().line(pattern.span.start));
            if line.end < span.start || span.end < line.start {
                continue;
            }
            hints.push(InlayHint {
                position: file.position(line.end, snapshot.client.encoding),
                label: InlayHintLabel::String(shortened(&one_line(there.text(), source), LONGEST)),
                kind: None,
                text_edits: None,
                tooltip: Some(InlayHintTooltip::String(block(
                    there.text(),
                    source.span.clone(),
                ))),
                padding_left: Some(true),
                padding_right: None,
                data: None,
            });
        }
    }
    Ok(Some(hints))
}
