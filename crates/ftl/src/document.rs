//! A `.ftl` file as text and syntax tree, read entry by entry.
//!
//! The text is cut into *entries*, each from a line that begins with a letter or a hyphen to the next such line or
//! comment, and each is parsed by itself. So what is wrong in one entry never costs another, and how deep the parser
//! descends is known from that entry alone. A line inside braces may begin at the margin too: where an entry ends in the
//! middle of a placeable, it is tried with the next lines, and taken if that is one entry without an error.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::encoding;
use crate::guard::{braces, character, is_unwanted};
use crate::limits::Limits;
use crate::lower::Lower;
use crate::recover::{self, identifier};
use crate::rule::Rule;
use crate::sentence::Arg;
use crate::slice::{Part, Slice, trim_blank_end};
use crate::source_text::{BYTE_ORDER_MARK, SourceText};
use crate::syntax::{Comment, CommentLevel, Entry, Junk, Message};

/// One `.ftl` file: its text, its syntax tree, and what is wrong with it as a text.
///
/// What references lead to, and what readers see, [`resolve`](crate::resolve()) finds out.
///
/// ```
/// use retcodes_ftl::{Document, Limits};
///
/// let text = "# Shown to all\nretcode-1001 = Text\n    .detailed = Text, { $why }\n    .description = {\n";
/// let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
/// let message = document.messages().next().expect("one message");
/// assert_eq!(message.key(), "retcode-1001");
/// assert_eq!(message.comment.as_ref().map(|comment| &*comment.lines[0]), Some("Shown to all"));
/// // A broken attribute costs that attribute.
/// assert_eq!(message.attributes.len(), 1);
/// assert_eq!(document.text().slice(message.attributes[0].value.span.clone()), "Text, { $why }");
/// assert!(message.is_broken());
/// assert_eq!(document.diagnostics().len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: SourceText,
    /// A clone copies none.
    entries: Arc<Vec<Entry>>,
    diagnostics: Vec<Diagnostic>,
    unlisted: usize,
    /// The entry of each key.
    keys: OnceLock<Arc<HashMap<String, usize>>>,
}

impl Document {
    /// Reads a file's bytes, whatever they are. Never fails and never panics. Linear in their number.
    pub fn read(bytes: &[u8], limits: &Limits) -> Self {
        let limits = &limits.bounded();
        let mut diagnostics = Diagnostics::new(limits.diagnostics);
        if bytes.len() > limits.file_bytes {
            diagnostics.push(too_large(bytes.len(), limits.file_bytes));
            return Document::of(SourceText::new(b""), Vec::new(), diagnostics);
        }
        let text = SourceText::new(bytes);
        if let Some(name) = text.foreign_encoding() {
            let args = vec![("encoding", name.into())];
            diagnostics.push(Diagnostic::new(Rule::Encoding, 0..0, None, args));
            if encoding::hides_ascii(name) {
                return Document::of(text, Vec::new(), diagnostics);
            }
        }
        let mut reader = Reader {
            text: &text,
            limits,
            entries: Vec::new(),
            diagnostics,
            pending: None,
            invalid: text.invalid(),
            counts: [0; 3],
        };
        reader.read();
        let Reader {
            entries,
            diagnostics,
            ..
        } = reader;
        Document::of(text, entries, diagnostics)
    }

    fn of(text: SourceText, entries: Vec<Entry>, diagnostics: Diagnostics) -> Self {
        let unlisted = diagnostics.unlisted();
        Document {
            text,
            entries: Arc::new(entries),
            diagnostics: diagnostics.finish(),
            unlisted,
            keys: OnceLock::new(),
        }
    }

    /// Its text.
    pub fn text(&self) -> &SourceText {
        &self.text
    }

    /// Its entries, in the file's order. Between them there are only blanks and line ends.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Its messages and terms, in the file's order.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        self.entries.iter().filter_map(Entry::as_message)
    }

    /// The message or term of this id, a term's with its hyphen; the first one if there are two. The first call makes a
    /// table of all.
    pub fn message(&self, key: &str) -> Option<&Message> {
        let keys = self.keys.get_or_init(|| {
            let mut keys = HashMap::new();
            for (at, entry) in self.entries.iter().enumerate() {
                if let Some(message) = entry.as_message() {
                    keys.entry(message.key().to_owned()).or_insert(at);
                }
            }
            Arc::new(keys)
        });
        self.entries.get(*keys.get(key)?)?.as_message()
    }

    /// What is wrong with its encoding, characters and syntax, in the file's order, at most as many as
    /// [`Limits::diagnostics`] and one that counts the rest.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Its diagnostics, for more to be added.
    pub(crate) fn report(&self, limit: usize) -> Diagnostics {
        Diagnostics::of(&self.diagnostics, limit, self.unlisted)
    }
}

fn too_large(size: usize, limit: usize) -> Diagnostic {
    let args: Vec<Arg> = vec![
        ("kind", "bytes".into()),
        ("size", size.div_ceil(1024).to_string().into()),
        ("limit", (limit / 1024).to_string().into()),
    ];
    Diagnostic::new(Rule::FileSize, 0..0, None, args)
}

/// How many lines at the margin there may be within the braces of one entry, and how many bytes it may have then.
const JOINED: (usize, usize) = (16, 64 * 1024);

struct Reader<'t> {
    text: &'t SourceText,
    limits: &'t Limits,
    entries: Vec<Entry>,
    diagnostics: Diagnostics,
    /// The comment that the next entry owns if it comes at once.
    pending: Option<Comment>,
    /// Where bytes are not UTF-8, from here on.
    invalid: &'t [Range<usize>],
    /// Messages, braces and lines so far.
    counts: [usize; 3],
}

impl<'t> Reader<'t> {
    fn read(&mut self) {
        let text = self.text.as_str();
        let mut at = if self.text.has_byte_order_mark() {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        while at < text.len() {
            let end = self.cut(at);
            at = if text.as_bytes().get(at) == Some(&b'#') {
                self.unwanted(at..end, None);
                self.comments(at..end);
                end
            } else {
                self.entry(at, end)
            };
        }
        self.comment_alone();
    }

    /// Where the stretch of comment lines, or the entry, that begins here ends.
    fn cut(&self, start: usize) -> usize {
        let bytes = self.text.as_str().as_bytes();
        let is_comment = bytes.get(start) == Some(&b'#');
        let mut at = start;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let newline = rest.iter().position(|&byte| byte == b'\n');
            at += newline.map_or(rest.len(), |newline| newline + 1);
            match bytes.get(at) {
                None => return at,
                Some(&byte) if is_comment && byte != b'#' => return at,
                Some(byte)
                    if !is_comment
                        && (byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#')) =>
                {
                    return at;
                }
                Some(_) => {}
            }
        }
    }

    /// Reads comment lines. Lines of one level directly below each other are one comment.
    fn comments(&mut self, span: Range<usize>) {
        self.comment_alone();
        let whole = self.text.shared();
        let mut at = span.start;
        for line in self.text.slice(span).split_inclusive('\n') {
            let content = line.strip_suffix('\n').unwrap_or(line);
            let content = content.strip_suffix('\r').unwrap_or(content);
            let words = content.trim_start_matches('#');
            let signs = content.len() - words.len();
            let level = match signs {
                1 => CommentLevel::Message,
                2 => CommentLevel::Group,
                _ => CommentLevel::Resource,
            };
            let malformed = signs > 3 || !(words.is_empty() || words.starts_with(' '));
            let skip = signs + usize::from(words.starts_with(' '));
            let end = at + content.len();
            let text = Slice::new(whole, at + skip..end);
            match &mut self.pending {
                Some(comment) if comment.level == level && !comment.malformed && !malformed => {
                    comment.lines.push(text);
                    comment.span.end = end;
                }
                _ => {
                    self.comment_alone();
                    self.pending = Some(Comment {
                        span: at..end,
                        level,
                        lines: vec![text],
                        malformed,
                    });
                }
            }
            at += line.len();
        }
    }

    /// The comment that was read last belongs to no message.
    fn comment_alone(&mut self) {
        self.entries.extend(self.pending.take().map(Entry::Comment));
    }

    /// Reads the entry that lies between two places, and says where it ended.
    fn entry(&mut self, start: usize, mut end: usize) -> usize {
        // A file may begin, and a comment be followed, by blank lines.
        let skipped = blank_lines(self.text.slice(start..end));
        let start = start + skipped;
        let mut part = self.part(start, end);
        if skipped > 0 || part.text.is_empty() {
            self.comment_alone();
        }
        let id = identifier(part.text);
        if part.text.is_empty() {
            self.unwanted(start..end, id);
            return end;
        }
        if let Some((kind, limit)) = self.beyond(part.text) {
            return self.leave_out_rest(part, id, kind, limit);
        }
        let lower = Lower {
            whole: self.text.shared(),
        };
        let mut read = recover::entry(part, &lower, self.limits);
        if read.is_broken()
            && let Some(longer) = self.joined(start, end)
        {
            end = longer;
            part = self.part(start, end);
            read = recover::entry(part, &lower, self.limits);
        }
        let spoilt = self.unwanted(start..end, id);
        if let Some(mut message) = read.message {
            message.spoilt = spoilt;
            let is_its = |comment: &mut Comment| {
                comment.level == CommentLevel::Message && !comment.malformed
            };
            if let Some(comment) = self.pending.take_if(is_its) {
                message.span.start = comment.span.start;
                message.comment = Some(comment);
            }
            self.comment_alone();
            for junk in &message.junk {
                self.say(&junk.diagnostic, spoilt);
            }
            self.entries.push(Entry::Message(message));
        }
        self.comment_alone();
        for junk in read.junk {
            self.say(&junk.diagnostic, spoilt);
            self.entries.push(Entry::Junk(junk));
        }
        end
    }

    /// A wrong byte or character is the cause of what the parser says of its entry.
    fn say(&mut self, diagnostic: &Diagnostic, spoilt: bool) {
        if !spoilt || diagnostic.rule != Rule::Syntax {
            self.diagnostics.push(diagnostic.clone());
        }
    }

    /// The text between two places without the blanks at its end.
    fn part(&self, start: usize, end: usize) -> Part<'t> {
        Part {
            text: trim_blank_end(self.text.slice(start..end)),
            start,
        }
    }

    /// The end of an entry with lines at the margin within its braces, if that makes it one without an error.
    fn joined(&self, start: usize, end: usize) -> Option<usize> {
        let mut end = end;
        let mut field = start + recover::open_field(self.text.slice(start..end), self.limits)?;
        for _ in 0..JOINED.0 {
            let next = self.text.as_str().as_bytes().get(end);
            let goes_on = next.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'-');
            if !goes_on || end - start > JOINED.1 {
                return None;
            }
            end = self.cut(end);
            if recover::is_clean(self.text.slice(start..end), self.limits) {
                return Some(end);
            }
            let open = recover::open_field(self.text.slice(field..end), self.limits)?;
            // Where another field is open now, the one before has to be closed.
            let closed = self.text.slice(field..(field + open).saturating_sub(1));
            if open > 0 && !recover::is_clean(closed, self.limits) {
                return None;
            }
            field += open;
        }
        None
    }

    /// Reports the bytes and characters of a stretch that no text may hold. Whether there are any.
    fn unwanted(&mut self, span: Range<usize>, id: Option<&str>) -> bool {
        let mut found = false;
        let named = self.text.foreign_encoding().is_some();
        while let Some((first, rest)) = self
            .invalid
            .split_first()
            .filter(|(first, _)| first.start < span.end)
        {
            found = true;
            self.invalid = rest;
            if !named {
                self.diagnostics.push(Diagnostic::new(
                    Rule::Encoding,
                    first.clone(),
                    id,
                    Vec::new(),
                ));
            }
        }
        let text = self.text.slice(span.clone());
        for (at, c) in text.char_indices().filter(|(_, c)| is_unwanted(*c)) {
            let is_line_end = c == '\r' && text.as_bytes().get(at + 1) == Some(&b'\n');
            if matches!(c, '\n' | '\t') || is_line_end {
                continue;
            }
            found = true;
            let at = span.start + at;
            self.diagnostics.push(Diagnostic::new(
                Rule::ControlCharacter,
                at..at + c.len_utf8(),
                id,
                vec![character(c)],
            ));
        }
        found
    }

    /// Counts an entry, and says which limit of the file it goes beyond.
    fn beyond(&mut self, text: &str) -> Option<(&'static str, usize)> {
        // What has more than a message may have is refused before it becomes a tree.
        let braces = Some(braces(text)).filter(|&braces| braces <= self.limits.message_braces);
        let lines = text.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let limits = [
            ("entries", self.limits.messages, 1),
            ("braces", self.limits.braces, braces.unwrap_or(0)),
            ("lines", self.limits.lines, lines),
        ];
        let mut beyond = None;
        for (count, (kind, limit, more)) in self.counts.iter_mut().zip(limits) {
            *count += more;
            if *count > limit {
                beyond = beyond.or(Some((kind, limit)));
            }
        }
        beyond
    }

    fn leave_out_rest(
        &mut self,
        part: Part<'_>,
        id: Option<&str>,
        kind: &'static str,
        limit: usize,
    ) -> usize {
        self.comment_alone();
        let rest = self.text.slice(part.start..self.text.as_str().len());
        let args = vec![("kind", kind.into()), ("limit", limit.to_string().into())];
        let diagnostic = Diagnostic::new(Rule::FileSize, part.start..part.start, id, args);
        self.diagnostics.push(diagnostic.clone());
        self.entries.push(Entry::Junk(Junk {
            span: part.start..part.start + trim_blank_end(rest).len(),
            diagnostic,
        }));
        self.text.as_str().len()
    }
}

/// How many bytes of blank lines a text begins with.
fn blank_lines(text: &str) -> usize {
    let mut blank = 0;
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix("\r\n").or(line.strip_suffix('\n'));
        match content {
            Some(content) if content.trim_start_matches(' ').is_empty() => blank += line.len(),
            _ => break,
        }
    }
    blank
}
