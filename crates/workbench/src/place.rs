//! Where an entry is in a file, and where a new one goes: everything else in the file stays as it is, to the byte.

use std::ops::Range;

use retcodes_check::{Pending, pending};
use retcodes_ftl::edit::Edits;
use retcodes_ftl::{Comment, CommentLevel, Document, Entry, LineEnd, Message, Slice, SourceText};

/// What a file has for an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A message or a term: the place of its text without the comment.
    Message(Range<usize>),
    /// An entry of this id that cannot be read.
    Junk(Range<usize>),
}

impl Found {
    pub(crate) fn span(&self) -> Range<usize> {
        match self {
            Found::Message(span) | Found::Junk(span) => span.clone(),
        }
    }
}

/// Finds the entry of an id, by the first that has it: a message, a term, or what was to be one.
pub(crate) fn find(document: &Document, id: &str) -> Option<Found> {
    document.entries().iter().find_map(|entry| match entry {
        // What stands behind the part that can't be read may be of the next entry.
        Entry::Message(message) if message.key() == id && message.is_broken() => Some(Found::Junk(
            own_lines(document.text().slice(message.body()), &message.body()),
        )),
        Entry::Message(message) if message.key() == id => Some(Found::Message(message.body())),
        Entry::Junk(junk) => {
            let text = document.text().slice(junk.span.clone());
            let rest = text.strip_prefix(id)?;
            rest.trim_start_matches(' ')
                .starts_with('=')
                .then(|| Found::Junk(own_lines(text, &junk.span)))
        }
        _ => None,
    })
}

/// What of unreadable text belongs to the entry that it begins with: its line, and the lines below that are indented or
/// close a brace.
fn own_lines(text: &str, span: &Range<usize>) -> Range<usize> {
    let mut end = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index > 0 && !line.trim().is_empty() && !line.starts_with([' ', '\t', '}']) {
            break;
        }
        end += line.len();
    }
    let own = text.get(..end).unwrap_or(text).trim_end();
    span.start..span.start + own.len()
}

/// The changes that make `body` the text of an entry. An empty body takes the entry away.
pub(crate) fn put(document: &Document, source: &Document, id: &str, body: &str) -> Edits {
    let text = document.text();
    let mut edits = Edits::default();
    let body = line_ends(text, body);
    let message = document.message(id);
    match find(document, id) {
        Some(found) if body.is_empty() => {
            let start = message.map_or(found.span().start, |message| message.span.start);
            edits.delete(with_blank_lines(text, start..found.span().end));
        }
        Some(found) => {
            let span = found.span();
            let now = text.slice(span.clone());
            // Only what differs: an unfinished conflict of a merge tool elsewhere stays as it is.
            if now != body {
                edits.replace(span, body.clone());
            }
        }
        None if body.is_empty() => {}
        None => insert(&mut edits, document, source, id, &body),
    }
    if !body.is_empty() {
        drop_added(&mut edits, document, id, &body);
    }
    edits
}

/// A text with the line ends of the file that it goes into, unless the file mixes them.
fn line_ends(file: &SourceText, body: &str) -> String {
    match file.line_end() {
        LineEnd::CrLf if !file.as_str().replace("\r\n", "").contains('\n') => {
            body.replace("\r\n", "\n").replace('\n', "\r\n")
        }
        _ => body.to_owned(),
    }
}

fn insert(edits: &mut Edits, document: &Document, source: &Document, id: &str, body: &str) {
    let text = document.text();
    let end = text.line_end().as_str();
    let comment = source
        .message(id)
        .and_then(|message| message.comment.as_ref());
    let comment = comment.map(|comment| line_ends(text, source.text().slice(comment.span.clone())));
    let block = comment.map_or(body.to_owned(), |comment| format!("{comment}{end}{body}"));
    // In place of the comment in which it waits.
    for entry in document.entries() {
        let comment = match entry {
            Entry::Comment(comment) => Some(comment),
            Entry::Message(message) => message.comment.as_ref(),
            Entry::Junk(_) => None,
        };
        let waits = pending(entry)
            .iter()
            .any(|one| matches!(one, Pending::Message(there) if there == id));
        if let Some(lines) = comment
            .filter(|_| waits)
            .and_then(|comment| waiting(comment, id))
        {
            let Some(comment) = comment else { continue };
            let span = whole_lines(text, comment, &lines);
            let above = if lines.start > 0 { end } else { "" };
            let below = if lines.end < comment.lines.len() || entry.as_message().is_some() {
                end
            } else {
                ""
            };
            edits.replace(span, format!("{above}{block}{below}"));
            return;
        }
    }
    // Behind what stands before it in the source.
    let before = source
        .entries()
        .iter()
        .take_while(|entry| entry.as_message().is_none_or(|one| one.key() != id));
    let before: Vec<&Entry> = before.collect();
    let anchor = before.iter().rev().find_map(|entry| match entry {
        Entry::Message(message) => find(document, message.key()).map(|found| found.span().end),
        Entry::Comment(comment) if comment.level != CommentLevel::Message => {
            same_comment(document, comment)
        }
        _ => None,
    });
    let header = || {
        let header = document.entries().iter().take_while(|entry| {
            matches!(entry, Entry::Comment(comment) if comment.level == CommentLevel::Resource)
        });
        header.last().map_or(0, |entry| entry.span().end)
    };
    let at = anchor.unwrap_or_else(header);
    let whole = text.as_str();
    if whole.trim().is_empty() {
        edits.insert(whole.len(), format!("{block}{end}"));
    } else if at == 0 {
        let start = usize::from(text.has_byte_order_mark()) * 3;
        edits.insert(start, format!("{block}{end}{end}"));
    } else {
        // Messages that stand close together in the source do so here.
        edits.insert(at, format!("{end}{end}{block}"));
    }
}

/// The comment with the same words.
fn same_comment(document: &Document, comment: &Comment) -> Option<usize> {
    let same = |there: &Comment| {
        there.level == comment.level
            && there.lines.len() == comment.lines.len()
            && there
                .lines
                .iter()
                .zip(&comment.lines)
                .all(|(a, b)| a.as_str() == b.as_str())
    };
    document.entries().iter().find_map(|entry| match entry {
        Entry::Comment(there) if same(there) => Some(there.span.end),
        _ => None,
    })
}

/// The lines of a comment in which a message waits, its own comment with it.
fn waiting(comment: &Comment, id: &str) -> Option<Range<usize>> {
    let begins = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let lines: Vec<&str> = comment.lines.iter().map(Slice::as_str).collect();
    let at = lines.iter().position(|line| begins(line))?;
    let own = lines
        .get(..at)?
        .iter()
        .rev()
        .take_while(|line| line.starts_with('#'))
        .count();
    let more = lines
        .get(at + 1..)?
        .iter()
        .take_while(|line| line.is_empty() || line.starts_with([' ', '}']))
        .count();
    Some(at - own..at + 1 + more)
}

/// The place of lines of a comment, with the signs before them.
fn whole_lines(text: &SourceText, comment: &Comment, lines: &Range<usize>) -> Range<usize> {
    let whole = text.as_str();
    let of = |line: usize| {
        comment
            .lines
            .get(line)
            .map_or(comment.span.clone(), Slice::span)
    };
    let start = of(lines.start).start;
    let start = whole
        .get(..start)
        .and_then(|before| before.rfind('\n'))
        .map_or(comment.span.start, |at| at + 1);
    start.max(comment.span.start)..of(lines.end.saturating_sub(1)).end
}

/// Takes away the comment in which attributes wait that the entry has now.
fn drop_added(edits: &mut Edits, document: &Document, id: &str, body: &str) {
    let read = Document::read(body.as_bytes(), &retcodes_ftl::Limits::DEFAULT);
    let has = |name: &String| {
        read.messages()
            .any(|message: &Message| message.attribute(name).is_some())
    };
    for entry in document
        .entries()
        .iter()
        .filter(|entry| entry.as_message().is_none())
    {
        let waits = pending(entry);
        let done = |one: &Pending| matches!(one, Pending::Attributes(there, names) if there == id && names.iter().all(has));
        if !waits.is_empty() && waits.iter().all(done) {
            edits.delete(with_blank_lines(document.text(), entry.span()));
        }
    }
}

/// A place with the rest of its last line and the blank lines behind it.
fn with_blank_lines(text: &SourceText, span: Range<usize>) -> Range<usize> {
    let rest = text.as_str().get(span.end..).unwrap_or_default();
    let mut end = span.end;
    for line in rest.split_inclusive('\n') {
        if !line.trim().is_empty() {
            break;
        }
        end += line.len();
    }
    span.start..end
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    use retcodes_ftl::{Document, Limits};

    use super::{find, put};
    use crate::fields::Fields;

    fn read(text: &str) -> Document {
        Document::read(text.as_bytes(), &Limits::DEFAULT)
    }

    fn saved(file: &str, source: &str, id: &str, body: &str) -> String {
        put(&read(file), &read(source), id, body).apply(file)
    }

    const SOURCE: &str =
        "# head\n\n## one\n\na = 1\n# of b\nb = 2\n    .x = 3\n\n## two\n\nc = 4\n";

    #[test]
    fn a_new_entry_goes_where_it_waits() {
        let file = "# # of b\n# b = 2\n#     .x = 3\n\n# c = 4\n";
        assert_eq!(
            saved(file, SOURCE, "b", "b = zwei"),
            "# of b\nb = zwei\n\n# c = 4\n"
        );
        assert_eq!(
            saved(file, SOURCE, "c", "c = vier"),
            "# # of b\n# b = 2\n#     .x = 3\n\nc = vier\n"
        );
        // Others wait in the same comment, above and below.
        let file = "# a = 1\n# # of b\n# b = 2\n#     .x = 3\n# c = 4\n";
        let after = saved(file, SOURCE, "b", "b = zwei");
        assert_eq!(after, "# a = 1\n\n# of b\nb = zwei\n\n# c = 4\n");
    }

    #[test]
    fn a_new_entry_goes_behind_what_stands_before_it_in_the_source() {
        assert_eq!(
            saved("a = eins\n\nc = vier\n", SOURCE, "b", "b = zwei"),
            "a = eins\n\n# of b\nb = zwei\n\nc = vier\n"
        );
        assert_eq!(
            saved("## two\n\nd = x\n", SOURCE, "c", "c = vier"),
            "## two\n\nc = vier\n\nd = x\n"
        );
        assert_eq!(saved("", SOURCE, "a", "a = eins"), "a = eins\n");
        assert_eq!(
            saved("z = x\r\n", SOURCE, "b", "b = 2\n    .x = 3"),
            "# of b\r\nb = 2\r\n    .x = 3\r\n\r\nz = x\r\n"
        );
    }

    #[test]
    fn a_translated_attribute_waits_no_longer() {
        let file = "b = zwei\n\n# Add to b:\n#     .x = 3\n\nc = vier\n";
        assert_eq!(
            saved(file, SOURCE, "b", "b = zwei\n    .x = drei"),
            "b = zwei\n    .x = drei\n\nc = vier\n"
        );
    }

    #[test]
    fn what_cannot_be_read_is_found_and_repaired() {
        let file = "a = eins\nb = zwei { $\nc = vier\n";
        let found = find(&read(file), "b").map(|found| file[found.span()].to_owned());
        assert_eq!(found.as_deref(), Some("b = zwei { $"));
        assert_eq!(
            saved(file, SOURCE, "b", "b = zwei"),
            "a = eins\nb = zwei\nc = vier\n"
        );
        let file = "b = { $x ->\n  [a] y\n}} {\n\n<<<<<<< ours\nc = vier\n";
        assert_eq!(
            saved(file, SOURCE, "b", "b = zwei"),
            "b = zwei\n\n<<<<<<< ours\nc = vier\n"
        );
    }

    #[test]
    fn an_entry_without_text_goes_with_its_comment() {
        assert_eq!(
            saved("a = 1\n\n# c\nb = 2\n\nc = 3\n", SOURCE, "b", ""),
            "a = 1\n\nc = 3\n"
        );
    }

    /// Every field of every entry of every file of the project: an edit that is taken back leaves the entry as it was. In
    /// the file, which is looked at for a part of the entries of long ones, it changes one line.
    #[test]
    fn every_entry_comes_back_from_its_fields() {
        let mut folders = vec![PathBuf::from("../../locales"), PathBuf::from("..")];
        let mut edited = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
            {
                if entry.is_dir() && !entry.ends_with("target") {
                    folders.push(entry);
                } else if entry
                    .extension()
                    .is_some_and(|extension| extension == "ftl")
                {
                    let Ok(text) = std::fs::read_to_string(&entry) else {
                        continue;
                    };
                    edited += edit_each(&entry.display().to_string(), &text);
                }
            }
        }
        assert!(edited > 1_000, "{edited}");
    }

    fn edit_each(name: &str, text: &str) -> usize {
        let document = read(text);
        let mut edited = 0;
        let every = document.messages().count() / 20 + 1;
        for (index, message) in document.messages().enumerate() {
            let id = message.key();
            let Some(body) = find(&document, id).map(|found| text[found.span()].to_owned()) else {
                continue;
            };
            let Ok(fields) = Fields::read(&body) else {
                continue;
            };
            let same = fields.compose(&BTreeMap::new(), &[]);
            assert_eq!(same.body, body, "{name} {id}");
            let texts: Vec<String> = fields.texts().map(str::to_owned).collect();
            for (leaf, old) in texts.iter().enumerate() {
                let typed = format!("{old}\u{4ed8}");
                let composed = fields.compose(&BTreeMap::from([(leaf, typed)]), &[]);
                assert_eq!(composed.prove(&fields), Ok(()), "{name} {id} {leaf}");
                let again = Fields::read(&composed.body).unwrap();
                let back = again.compose(&BTreeMap::from([(leaf, old.clone())]), &[]);
                // An empty literal can't be told from a field that is empty.
                if !old.is_empty() {
                    assert_eq!(back.body, body, "{name} {id} {leaf}");
                }
                if index % every == 0 && leaf == 0 {
                    let after = put(&document, &document, id, &composed.body).apply(text);
                    let lines = text
                        .split('\n')
                        .zip(after.split('\n'))
                        .filter(|(a, b)| a != b)
                        .count();
                    assert_eq!(
                        (lines, text.lines().count()),
                        (1, after.lines().count()),
                        "{name} {id}"
                    );
                    let now = read(&after);
                    assert_eq!(
                        put(&now, &now, id, &body).apply(&after),
                        text,
                        "{name} {id}"
                    );
                }
                edited += 1;
            }
        }
        edited
    }
}
