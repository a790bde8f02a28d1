//! One `.ftl` file as its text and its syntax tree, with the place of everything in it.
//!
//! The idea: Fluent's own parser runs over [`Piece`]s, slices that remember where they were cut. So the tree it gives back
//! already knows the byte range of every id, text and variable, outlives the parse, and a command changes a file by
//! collecting [`Edits`] to byte ranges of the text. What no edit names stays as it is, to the byte.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::parser::{ParserError, Slice, parse};

/// A file larger than this is no file of texts.
const MAX_BYTES: u64 = 4 * 1024 * 1024;
/// Braces and parentheses nested deeper than this are refused, as the library refuses them.
const MAX_NESTING: usize = 64;

/// The start of some files: U+FEFF, which Fluent's parser does not know.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

// ---------------------------------------------------------------------------------------------------------------------
// Pieces

/// A slice of a document's text that knows where it stands. Two pieces are equal if their text is.
#[derive(Clone)]
pub(crate) struct Piece {
    whole: Arc<str>,
    start: usize,
    end: usize,
}

impl Piece {
    /// Its text.
    pub(crate) fn as_str(&self) -> &str {
        // Never an index: the parser may cut inside a character while it words an error.
        self.whole.get(self.start..self.end).unwrap_or_default()
    }

    /// Its place in the document, in bytes.
    pub(crate) fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl AsRef<str> for Piece {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Piece {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl std::fmt::Debug for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

impl Slice<'_> for Piece {
    fn slice(&self, range: Range<usize>) -> Self {
        let end = self.start.saturating_add(range.end).min(self.end);
        let start = self.start.saturating_add(range.start).min(end);
        Piece {
            whole: Arc::clone(&self.whole),
            start,
            end,
        }
    }

    fn trim(&mut self) {
        self.end = self.start + self.as_str().trim_end_matches([' ', '\r', '\n']).len();
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// The document

/// How a file ends its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineEnd {
    Lf,
    CrLf,
}

impl LineEnd {
    /// `text`, which ends its lines with LF, with these line ends.
    pub(crate) fn apply(self, text: &str) -> String {
        match self {
            LineEnd::Lf => text.to_owned(),
            LineEnd::CrLf => text.replace('\n', "\r\n"),
        }
    }
}

/// Where something stands, as a person counts: lines and characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// One `.ftl` text: what it says, and where.
#[derive(Debug)]
pub(crate) struct Document {
    text: Arc<str>,
    entries: Vec<Entry>,
    /// The byte at which each line begins.
    lines: Vec<usize>,
    line_end: LineEnd,
}

/// One entry of the file, in the file's order.
#[derive(Debug)]
pub(crate) struct Entry {
    /// From its comment, if it has one, to its last byte; no line end after it.
    pub(crate) span: Range<usize>,
    /// The `#` comment directly above a message or term, without the last line end.
    pub(crate) comment: Option<Range<usize>>,
    /// [`Entry::span`] without the comment.
    pub(crate) body: Range<usize>,
    /// What it is.
    pub(crate) node: ast::Entry<Piece>,
    /// The id of a message or term, the `-` of a term included.
    pub(crate) id: Option<Range<usize>>,
    /// The pattern of the value, from its first character (not blank) to its last.
    pub(crate) value: Option<Range<usize>>,
    /// Its attributes in order.
    pub(crate) attributes: Vec<AttributeSpan>,
    /// For junk: what the parser says.
    pub(crate) error: Option<EntryError>,
}

/// Where an attribute stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AttributeSpan {
    /// From its dot to its last character.
    pub(crate) span: Range<usize>,
    /// Its name without the dot.
    pub(crate) id: Range<usize>,
    /// Its pattern.
    pub(crate) value: Range<usize>,
}

/// Why an entry is junk.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EntryError {
    /// Fluent's parser refuses it; its `pos` is a place in the document.
    Syntax(ParserError),
    /// Braces or parentheses are nested beyond [`MAX_NESTING`]: the parser never saw it.
    Nesting,
}

impl Document {
    /// The document that `text` is. Never fails: what can't be parsed is a junk entry.
    pub(crate) fn parse(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let start = if text.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        let (shown, too_deep) = hide_deep_nesting(&text);
        let whole = Piece {
            start,
            end: shown.len(),
            whole: shown,
        };
        let (resource, errors) = match parse(whole) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let lines: Vec<usize> = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let entries = entries(&text, start, resource, errors, &too_deep);
        let crlf = text.matches("\r\n").count();
        let line_end = if crlf * 2 > lines.len() - 1 {
            LineEnd::CrLf
        } else {
            LineEnd::Lf
        };
        Document {
            text,
            entries,
            lines,
            line_end,
        }
    }

    /// The text, as it was read.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text of a place; empty if there is no such place.
    pub(crate) fn slice(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or_default()
    }

    /// Every entry, in the file's order.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The message or term of this id (a term's with its `-`); the first one if it stands there twice.
    pub(crate) fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.key().as_deref() == Some(id))
    }

    /// The messages, in the file's order.
    pub(crate) fn messages(&self) -> impl Iterator<Item = (&Entry, &ast::Message<Piece>)> {
        self.entries.iter().filter_map(|entry| match &entry.node {
            ast::Entry::Message(message) => Some((entry, message)),
            _ => None,
        })
    }

    /// Whether the file begins with a byte order mark.
    pub(crate) fn has_byte_order_mark(&self) -> bool {
        self.text.starts_with(BYTE_ORDER_MARK)
    }

    /// How most of its lines end.
    pub(crate) fn line_end(&self) -> LineEnd {
        self.line_end
    }

    /// Line and column of a byte, a byte order mark not counted.
    pub(crate) fn position(&self, byte: usize) -> Position {
        let line = self.lines.partition_point(|&start| start <= byte).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let end = self.text.floor_char_boundary(byte.max(start));
        let column = self
            .slice(start..end)
            .trim_start_matches(BYTE_ORDER_MARK)
            .chars()
            .count()
            + 1;
        Position { line, column }
    }
}

impl Entry {
    /// Its id, a term's with its `-`; none for comments and junk.
    pub(crate) fn key(&self) -> Option<String> {
        match &self.node {
            ast::Entry::Message(message) => Some(message.id.name.as_str().to_owned()),
            ast::Entry::Term(term) => Some(format!("-{}", term.id.name.as_str())),
            _ => None,
        }
    }

    /// Whether it could not be parsed.
    pub(crate) fn is_junk(&self) -> bool {
        matches!(self.node, ast::Entry::Junk { .. })
    }
}

/// Adds the places to what the parser gave.
fn entries(
    text: &str,
    first: usize,
    resource: ast::Resource<Piece>,
    errors: Vec<ParserError>,
    too_deep: &[usize],
) -> Vec<Entry> {
    let mut errors = errors.into_iter();
    let starts: Vec<(usize, usize)> = resource
        .body
        .iter()
        .map(|node| starts(text, node))
        .collect();
    let ends = starts
        .iter()
        .skip(1)
        .map(|(start, _)| *start)
        .chain([text.len()]);
    let mut entries = Vec::with_capacity(starts.len());
    for ((node, &(start, body)), next) in resource.body.into_iter().zip(&starts).zip(ends) {
        let end = trimmed_end(text, start..next);
        let mut entry = Entry {
            span: start..end,
            comment: (body > start).then(|| start..trimmed_end(text, start..body)),
            body: body..end,
            node,
            id: None,
            value: None,
            attributes: Vec::new(),
            error: None,
        };
        if entry.is_junk() {
            let error = errors.next().map(|error| shift(error, first));
            let deep = too_deep.iter().any(|at| entry.span.contains(at));
            entry.error = if deep {
                Some(EntryError::Nesting)
            } else {
                error.map(EntryError::Syntax)
            };
        }
        place_fields(text, &mut entry);
        entries.push(entry);
    }
    entries
}

/// The parser counts from where it began, which is behind a byte order mark.
fn shift(mut error: ParserError, by: usize) -> ParserError {
    error.pos = error.pos.start + by..error.pos.end + by;
    error.slice = error.slice.map(|slice| slice.start + by..slice.end + by);
    error
}

/// Where an entry begins, and where it begins without its comment.
fn starts(text: &str, node: &ast::Entry<Piece>) -> (usize, usize) {
    let line_of = |comment: &ast::Comment<Piece>| {
        // A last `#` without a line end is a comment of no lines.
        let inside = comment
            .content
            .first()
            .map_or(text.len(), |line| line.start);
        let before = text.get(..inside).unwrap_or_default();
        let hashes = before.trim_end_matches(' ').trim_end_matches('#');
        hashes.len()
    };
    let (comment, body) = match node {
        ast::Entry::Message(message) => (message.comment.as_ref(), message.id.name.start),
        ast::Entry::Term(term) => (term.comment.as_ref(), term.id.name.start.saturating_sub(1)),
        ast::Entry::Comment(c) | ast::Entry::GroupComment(c) | ast::Entry::ResourceComment(c) => {
            (None, line_of(c))
        }
        ast::Entry::Junk { content } => (None, content.start),
    };
    (comment.map_or(body, line_of), body)
}

/// The fields of a message or term: each begins behind its `=` and ends before the next one's dot.
fn place_fields(text: &str, entry: &mut Entry) {
    let (name, has_value, attributes) = match &entry.node {
        ast::Entry::Message(message) => (
            &message.id.name,
            message.value.is_some(),
            &message.attributes,
        ),
        ast::Entry::Term(term) => (&term.id.name, true, &term.attributes),
        _ => return,
    };
    entry.id = Some(entry.body.start..name.end);
    let dots: Vec<usize> = attributes
        .iter()
        .map(|attribute| attribute.id.name.start - 1)
        .collect();
    let value_end = dots.first().copied().unwrap_or(entry.body.end);
    entry.value = has_value.then(|| pattern_span(text, name.end..value_end));
    let ends = dots.iter().skip(1).copied().chain([entry.body.end]);
    entry.attributes = attributes
        .iter()
        .zip(ends)
        .map(|(attribute, end)| {
            let id = attribute.id.name.span();
            AttributeSpan {
                span: id.start - 1..trimmed_end(text, id.clone().start..end),
                value: pattern_span(text, id.end..end),
                id,
            }
        })
        .collect();
}

/// The pattern within ` = pattern `.
fn pattern_span(text: &str, span: Range<usize>) -> Range<usize> {
    let end = trimmed_end(text, span.clone());
    let inside = text.get(span.start..end).unwrap_or_default();
    let pattern = inside
        .trim_start_matches(' ')
        .strip_prefix('=')
        .unwrap_or(inside);
    end - trimmed_start(pattern).len()..end
}

/// A text without the blanks it begins with: spaces and line ends. A lone CR is none; to Fluent it is text.
fn trimmed_start(mut text: &str) -> &str {
    while let Some(rest) = [" ", "\n", "\r\n"]
        .iter()
        .find_map(|blank| text.strip_prefix(blank))
    {
        text = rest;
    }
    text
}

/// The end of a place without the blanks at its end.
fn trimmed_end(text: &str, span: Range<usize>) -> usize {
    let mut inside = text.get(span.clone()).unwrap_or_default();
    while let Some(rest) = ["\r\n", "\n", " "]
        .iter()
        .find_map(|blank| inside.strip_suffix(blank))
    {
        inside = rest;
    }
    let end = span.start + inside.len();
    let behind = text.get(end..span.end).unwrap_or_default();
    if inside.ends_with('\r') {
        // The spaces behind a lone CR keep it from becoming one with a line end.
        return end + behind.len() - behind.trim_start_matches(' ').len();
    }
    end
}

// ---------------------------------------------------------------------------------------------------------------------
// What the parser must not see

/// The text with every entry broken that nests too deep for a recursive parser, and where those entries begin.
///
/// One pass, no stack. It may count too deep but never too shallow:
/// - an opening brace or parenthesis always counts, in text and in string literals too;
/// - a closing one counts unless a quotation mark stands before it in its line, because it may then be text;
/// - the count starts anew only at a line that looks like `id =` or a comment, because such a line ends whatever was
///   open: in no placeable can `=` follow a name, and no placeable holds a `#`.
fn hide_deep_nesting(text: &Arc<str>) -> (Arc<str>, Vec<usize>) {
    let mut too_deep = Vec::new();
    let (mut depth, mut begins, mut at) = (0usize, 0, 0);
    for line in text.split_inclusive('\n') {
        if line.starts_with('#') || begins_entry(line.trim_start_matches(BYTE_ORDER_MARK)) {
            (depth, begins) = (
                0,
                at + line.len() - line.trim_start_matches(BYTE_ORDER_MARK).len(),
            );
        }
        let mut quoted = false;
        for byte in line.bytes() {
            match byte {
                b'"' => quoted = true,
                b'{' | b'(' => depth += 1,
                b'}' | b')' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > MAX_NESTING && too_deep.last() != Some(&begins) {
                too_deep.push(begins);
            }
        }
        at += line.len();
    }
    if too_deep.is_empty() {
        return (Arc::clone(text), too_deep);
    }
    let mut bytes = text.as_bytes().to_vec();
    for &begins in &too_deep {
        // A `!` begins no entry. The first byte of `id =` or of a line without any id is one of ASCII or part of junk.
        if let Some(byte) = bytes.get_mut(begins).filter(|byte| byte.is_ascii()) {
            *byte = b'!';
        }
    }
    let hidden = String::from_utf8_lossy(&bytes);
    (Arc::from(hidden.as_ref()), too_deep)
}

/// Whether a line looks like `id =` or `-id =`.
fn begins_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && rest.trim_start_matches(' ').starts_with('=')
}

// ---------------------------------------------------------------------------------------------------------------------
// Edits

/// Changes to byte ranges of one text. They never overlap.
#[derive(Debug, Default)]
pub(crate) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts `with` in the place of `span`. Answers `false`, and changes nothing, where another edit is there already.
    pub(crate) fn replace(&mut self, span: Range<usize>, with: impl Into<String>) -> bool {
        let at = self
            .0
            .partition_point(|(other, _)| (other.start, other.end) <= (span.start, span.end));
        let before = at.checked_sub(1).and_then(|index| self.0.get(index));
        let free = before.is_none_or(|(other, _)| other.end <= span.start)
            && self
                .0
                .get(at)
                .is_none_or(|(other, _)| span.end <= other.start);
        if free {
            self.0.insert(at, (span, with.into()));
        }
        free
    }

    /// Puts `text` before the byte `at`; behind what was inserted there earlier.
    pub(crate) fn insert(&mut self, at: usize, text: impl Into<String>) -> bool {
        self.replace(at..at, text)
    }

    /// `text` with the changes made.
    pub(crate) fn apply(&self, text: &str) -> String {
        let mut changed = String::with_capacity(text.len());
        let mut done = 0;
        for (span, with) in &self.0 {
            changed.push_str(text.get(done..span.start).unwrap_or_default());
            changed.push_str(with);
            done = span.end;
        }
        changed.push_str(text.get(done..).unwrap_or_default());
        changed
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Files

/// Why a file has no text.
#[derive(Debug)]
pub(crate) enum ReadError {
    /// It can't be read.
    Io(io::Error),
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It is not UTF-8: how many bytes of it are.
    NotUtf8 { valid_up_to: usize },
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReadError::Io(error) => write!(f, "cannot be read: {error}"),
            ReadError::TooLarge => write!(f, "is larger than {} MiB", MAX_BYTES / 1024 / 1024),
            ReadError::NotUtf8 { valid_up_to } => {
                write!(
                    f,
                    "is not UTF-8 (byte {} does not belong); save it as UTF-8",
                    valid_up_to + 1
                )
            }
        }
    }
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, ReadError> {
    if std::fs::metadata(path).map_err(ReadError::Io)?.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let bytes = std::fs::read(path).map_err(ReadError::Io)?;
    String::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 {
        valid_up_to: error.utf8_error().valid_up_to(),
    })
}

/// Replaces what a file holds, in one step: a reader sees the old text or the new one, never a part.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let folder = path
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, text.as_bytes())?;
    let permissions = match std::fs::metadata(&path) {
        Ok(metadata) => Some(metadata.permissions()),
        Err(_) => new_file_permissions(),
    };
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is private to its user; a file of texts is not.
#[cfg(unix)]
fn new_file_permissions() -> Option<std::fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn new_file_permissions() -> Option<std::fs::Permissions> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every place of a document, one a line: what it is and the text that stands there.
    fn places(text: &str) -> Vec<String> {
        let document = Document::parse(text);
        let mut places = Vec::new();
        for entry in document.entries() {
            let mut place = |what: &str, span: Range<usize>| {
                places.push(format!("{what} {:?}", document.slice(span)));
            };
            place(
                if entry.is_junk() { "junk" } else { "entry" },
                entry.span.clone(),
            );
            entry
                .comment
                .iter()
                .for_each(|span| place("comment", span.clone()));
            entry.id.iter().for_each(|span| place("id", span.clone()));
            entry
                .value
                .iter()
                .for_each(|span| place("value", span.clone()));
            for attribute in &entry.attributes {
                place("attribute", attribute.span.clone());
                place("attribute id", attribute.id.clone());
                place("attribute value", attribute.value.clone());
            }
        }
        places
    }

    #[test]
    fn every_part_of_a_file_has_its_place() {
        for (text, expected) in [
            (
                "a = b\n",
                vec![r#"entry "a = b""#, r#"id "a""#, r#"value "b""#],
            ),
            (
                "\u{feff}a = b",
                vec![r#"entry "a = b""#, r#"id "a""#, r#"value "b""#],
            ),
            (
                "-a=b  \n\n\n",
                vec![r#"entry "-a=b""#, r#"id "-a""#, r#"value "b""#],
            ),
            (
                "# one\n#\n# two\na =\n    b\n\n    c { $d }\n\n    .e = f\n    .g =\n        h\n\n",
                vec![
                    r##"entry "# one\n#\n# two\na =\n    b\n\n    c { $d }\n\n    .e = f\n    .g =\n        h""##,
                    r##"comment "# one\n#\n# two""##,
                    r#"id "a""#,
                    r#"value "b\n\n    c { $d }""#,
                    r#"attribute ".e = f""#,
                    r#"attribute id "e""#,
                    r#"attribute value "f""#,
                    r#"attribute ".g =\n        h""#,
                    r#"attribute id "g""#,
                    r#"attribute value "h""#,
                ],
            ),
            (
                "### head\n\n## group\n\n#\n\n# alone\n\na =\n    .b = c\n# last",
                vec![
                    r####"entry "### head""####,
                    r###"entry "## group""###,
                    r##"entry "#""##,
                    r##"entry "# alone""##,
                    r#"entry "a =\n    .b = c""#,
                    r#"id "a""#,
                    r#"attribute ".b = c""#,
                    r#"attribute id "b""#,
                    r#"attribute value "c""#,
                    r##"entry "# last""##,
                ],
            ),
            (
                "a = b\n\n##",
                vec![
                    r#"entry "a = b""#,
                    r#"id "a""#,
                    r#"value "b""#,
                    r###"entry "##""###,
                ],
            ),
            (
                "# c # d\r\na = 中\r\n\r\nb { = c\r\n\r\nd = e\r\n",
                vec![
                    r##"entry "# c # d\r\na = 中""##,
                    r##"comment "# c # d""##,
                    r#"id "a""#,
                    r#"value "中""#,
                    r#"junk "b { = c""#,
                    r#"entry "d = e""#,
                    r#"id "d""#,
                    r#"value "e""#,
                ],
            ),
        ] {
            assert_eq!(places(text), expected, "{text:?}");
        }
    }

    #[test]
    fn positions_count_characters_from_one() {
        let document = Document::parse("\u{feff}a = 中文\r\n𝔸b\n");
        let at =
            |needle: &str| document.position(document.text().find(needle).unwrap_or(usize::MAX));
        assert_eq!(at("a"), Position { line: 1, column: 1 });
        assert_eq!(at("文"), Position { line: 1, column: 6 });
        assert_eq!(at("b"), Position { line: 2, column: 2 });
        assert_eq!(
            document.position(usize::MAX),
            Position { line: 3, column: 1 }
        );
    }

    #[test]
    fn what_the_parser_cannot_survive_is_junk() {
        let deep = |open: &str, close: &str| {
            format!(
                "a = b\nc = {}$x{}\nd = e\n",
                open.repeat(100_000),
                close.repeat(100_000)
            )
        };
        for text in [
            deep("{", "}"),
            deep("{ A(\"}}\", ", ") }"),
            deep("{\n", "}"),
            deep("{\nA(\n", ")}"),
            deep("{ $x ->\n *[a] \"}", "}\n"),
            "a = b\nc = { \"\\u中文\" }\nd = e\n".to_owned(),
            "a = b\nc = { \"\\U00110000\nd = e\n".to_owned(),
        ] {
            let document = Document::parse(text);
            let keys: Vec<String> = document.entries().iter().filter_map(Entry::key).collect();
            assert_eq!(keys, ["a", "d"]);
            assert!(document.entries().iter().any(Entry::is_junk));
        }
    }

    #[test]
    fn edits_change_what_they_name_and_never_overlap() {
        let mut edits = Edits::default();
        assert!(edits.replace(2..3, "X"));
        assert!(!edits.replace(0..3, "Y"), "overlaps");
        assert!(!edits.replace(2..4, ""), "overlaps");
        assert!(edits.insert(3, "1"));
        assert!(edits.insert(3, "2"));
        assert!(edits.insert(0, "0"));
        assert!(edits.replace(5..6, ""));
        assert_eq!(edits.apply("abcdef"), "0abX12de");
    }
}
