//! What can be folded: groups, comments and messages of several lines.

use std::ops::Range;

use lsp_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};
use retcodes_ftl::{CommentLevel, Entry};

use crate::failure::Failure;
use crate::file::File;
use crate::lines::number;
use crate::world::Snapshot;

pub(crate) fn ranges(
    snapshot: &Snapshot,
    params: &FoldingRangeParams,
) -> Result<Option<Vec<FoldingRange>>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(None);
    };
    let file = found.file;
    let mut ranges = Vec::new();
    let mut add = |span: Range<usize>, kind| ranges.extend(folding(file, &span, kind));
    let mut group: Option<Range<usize>> = None;
    for entry in file.document.entries() {
        match entry {
            Entry::Comment(comment) => {
                if comment.level != CommentLevel::Message {
                    group.take().into_iter().for_each(|span| add(span, None));
                }
                if comment.level == CommentLevel::Group {
                    group = Some(comment.span.clone());
                }
                add(comment.span.clone(), Some(FoldingRangeKind::Comment));
            }
            Entry::Message(message) => {
                let comment = message.comment.as_ref().map(|comment| comment.span.clone());
                comment
                    .into_iter()
                    .for_each(|span| add(span, Some(FoldingRangeKind::Comment)));
                add(message.body(), None);
            }
            Entry::Junk(_) => {}
        }
        if let Some(group) = &mut group {
            group.end = entry.span().end;
        }
    }
    group.into_iter().for_each(|span| add(span, None));
    Ok(Some(ranges))
}

fn folding(
    file: &File,
    span: &Range<usize>,
    kind: Option<FoldingRangeKind>,
) -> Option<FoldingRange> {
    let (start, end) = (file.lines().line(span.start), file.lines().line(span.end));
    (start < end).then(|| FoldingRange {
        start_line: number(start),
        end_line: number(end),
        kind,
        ..FoldingRange::default()
    })
}
