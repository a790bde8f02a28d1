//! Formatting: the layout that `retcodes fmt` gives, of a file or of the entries that a range meets.

use lsp_types::{DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit, Uri};

use crate::edits::differences;
use crate::engine;
use crate::failure::Failure;
use crate::world::Snapshot;

pub(crate) fn document(
    snapshot: &Snapshot,
    params: &DocumentFormattingParams,
) -> Result<Option<Vec<TextEdit>>, Failure> {
    Ok(format(snapshot, &params.text_document.uri, None))
}

pub(crate) fn range(
    snapshot: &Snapshot,
    params: &DocumentRangeFormattingParams,
) -> Result<Option<Vec<TextEdit>>, Failure> {
    Ok(format(
        snapshot,
        &params.text_document.uri,
        Some(params.range),
    ))
}

fn format(
    snapshot: &Snapshot,
    uri: &Uri,
    range: Option<lsp_types::Range>,
) -> Option<Vec<TextEdit>> {
    let found = snapshot.find(uri)?;
    let file = found.file;
    let formatted = engine::formatted(file);
    let span = range.map(|range| file.span(range, snapshot.client.encoding));
    let touches = |place: &std::ops::Range<usize>| {
        span.as_ref()
            .is_none_or(|span| place.start <= span.end && span.start <= place.end)
    };
    let all = differences(file.text().as_str(), &formatted).into_iter();
    let wanted = all.filter(|(place, _)| touches(place));
    Some(
        wanted
            .map(|(place, with)| TextEdit::new(snapshot.range(file, place), with))
            .collect(),
    )
}
