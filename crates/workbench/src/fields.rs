//! The fields of an entry: one for each run of text in its value, attributes and variants.
//!
//! A field holds a run as plain text, with placeables as they are written. What a person changes in it becomes the
//! smallest change of the entry's bytes: what two texts have in common at their ends stays as it is, so an edit that is
//! taken back gives the same bytes again. A changed entry is read again and has to say what its fields say; else it is
//! refused, at the character where it goes wrong.

use std::collections::BTreeMap;
use std::ops::Range;

use retcodes_ftl::edit::Edits;
use retcodes_ftl::{Document, Element, Expression, Inline, Limits, Message, Pattern};
use serde::Serialize;

/// What an empty field is in Fluent, where it cannot be left out.
pub(crate) const EMPTY: &str = "{ \"\" }";

/// The name of a value among the fields; attributes have their own.
pub(crate) const VALUE: &str = "";

/// An entry as fields. Its places are bytes of its body: the entry without its comment.
#[derive(Debug)]
pub(crate) struct Fields {
    body: String,
    document: Document,
    pub(crate) patterns: Vec<Field>,
    leaves: Vec<Leaf>,
    holders: Vec<Holder>,
}

/// A value or an attribute.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Field {
    /// The attribute's name; empty for the value.
    pub(crate) name: String,
    pub(crate) parts: Vec<Part>,
}

/// A part of a pattern.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Part {
    /// A run of text and placeables: a field of the page.
    Run { leaf: usize, text: String },
    /// A choice between variants.
    Select {
        /// The selector, as it is written.
        selector: String,
        /// The variable it looks at, if it is one.
        variable: Option<String>,
        ordinal: bool,
        /// Where the first variant begins in the body: names the choice for [`Fields::with_variant`].
        at: usize,
        variants: Vec<Variant>,
    },
}

/// A variant of a choice.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Variant {
    pub(crate) key: String,
    pub(crate) number: bool,
    pub(crate) default: bool,
    pub(crate) parts: Vec<Part>,
}

/// A run of text, and where its pieces are in the body.
#[derive(Clone, Debug)]
struct Leaf {
    text: String,
    pieces: Vec<Piece>,
    /// What its further lines begin with.
    indent: String,
    /// Whether it begins and ends its pattern: blanks there are not part of a text.
    first: bool,
    last: bool,
    /// Whether its first character is the first of a line.
    starts_a_line: bool,
    holder: usize,
}

/// A stretch of a leaf's text that is the same in the body.
#[derive(Clone, Debug)]
struct Piece {
    text: Range<usize>,
    body: Range<usize>,
}

/// What goes when all its leaves are empty: a variant, an attribute, a value.
#[derive(Clone, Debug)]
struct Holder {
    parent: Option<usize>,
    /// What is deleted.
    span: Range<usize>,
    /// A default variant stays, for its choice can't be without it.
    stays: bool,
}

/// An entry with changed fields.
#[derive(Debug)]
pub(crate) struct Composed {
    /// The body; empty if nothing is left of it.
    pub(crate) body: String,
    leaves: Vec<(String, Vec<Piece>)>,
}

/// Why fields are no entry, or a text has no fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Refusal {
    /// The field; none where the text as a whole is refused.
    pub(crate) leaf: Option<usize>,
    /// The character in it, in UTF-16 units as the page counts.
    pub(crate) offset: usize,
    /// A word for the page's sentence: `syntax`, `default-empty`, `another-entry`, `changes-meaning`.
    pub(crate) why: &'static str,
}

impl Fields {
    /// The fields of an entry's body. Refused if it is not one message or term that can be read all through.
    pub(crate) fn read(body: &str) -> Result<Self, Refusal> {
        let document = Document::read(body.as_bytes(), &Limits::DEFAULT);
        let refuse = |offset: usize, why| Refusal {
            leaf: None,
            offset: utf16(body, offset),
            why,
        };
        if let Some(problem) = document.diagnostics().first() {
            return Err(refuse(problem.span.start, "syntax"));
        }
        let [entry] = document.entries() else {
            let second = document
                .entries()
                .get(1)
                .map_or(0, |entry| entry.span().start);
            return Err(refuse(second, "another-entry"));
        };
        let Some(message) = entry
            .as_message()
            .filter(|message| message.comment.is_none())
        else {
            return Err(refuse(0, "another-entry"));
        };
        if message.is_broken() || message.spoilt {
            return Err(refuse(
                message.junk.first().map_or(0, |junk| junk.span.start),
                "syntax",
            ));
        }
        let message = message.clone();
        let mut fields = Self {
            body: document.text().as_str().to_owned(),
            document,
            patterns: Vec::new(),
            leaves: Vec::new(),
            holders: Vec::new(),
        };
        if let Some(value) = &message.value {
            let equals = fields.body.find('=').map_or(value.span.start, |at| at + 1);
            fields.add(VALUE, equals..value.span.end, value);
        }
        for attribute in &message.attributes {
            let line = fields.line_before(attribute.span.start);
            fields.add(&attribute.id, line..attribute.span.end, &attribute.value);
        }
        Ok(fields)
    }

    fn message(&self) -> Option<&Message> {
        self.document.messages().next()
    }

    /// The id, a term's with its hyphen.
    pub(crate) fn key(&self) -> &str {
        self.message().map_or("", Message::key)
    }

    /// How many fields there are.
    pub(crate) fn len(&self) -> usize {
        self.leaves.len()
    }

    /// The texts of the fields.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.leaves.iter().map(|leaf| leaf.text.as_str())
    }

    fn add(&mut self, name: &str, span: Range<usize>, pattern: &Pattern) {
        let holder = self.holders.len();
        self.holders.push(Holder {
            parent: None,
            span,
            stays: false,
        });
        let parts = self.parts(pattern, holder);
        self.patterns.push(Field {
            name: name.to_owned(),
            parts,
        });
    }

    fn parts(&mut self, pattern: &Pattern, holder: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut run: Vec<&Element> = Vec::new();
        let count = pattern.elements.len();
        for (index, element) in pattern.elements.iter().enumerate() {
            let select = match element {
                Element::Placeable(placeable) => match &placeable.expression {
                    Expression::Select { selector, variants } => Some((selector, variants)),
                    Expression::Inline(_) => None,
                },
                Element::Text(_) => None,
            };
            let Some((selector, variants)) = select else {
                run.push(element);
                continue;
            };
            let first = index == run.len();
            parts.extend(self.run(std::mem::take(&mut run), pattern, holder, (first, false)));
            parts.push(self.select(selector, variants, holder));
        }
        let first = run.len() == count;
        parts.extend(self.run(run, pattern, holder, (first, true)));
        parts
    }

    fn select(
        &mut self,
        selector: &Inline,
        variants: &[retcodes_ftl::Variant],
        holder: usize,
    ) -> Part {
        let (variable, ordinal) = match selector {
            Inline::Variable(id) => (Some(id.to_string()), false),
            Inline::Function { arguments, .. } => {
                let variable = arguments.positional.iter().find_map(|one| match one {
                    Inline::Variable(id) => Some(id.to_string()),
                    _ => None,
                });
                let ordinal = arguments.named.iter().any(|one| {
                    &*one.name == "type"
                        && matches!(&one.value, Inline::String(kind) if &**kind == "ordinal")
                });
                (variable, ordinal)
            }
            _ => (None, false),
        };
        let at = variants.first().map_or(0, |variant| variant.span.start);
        let selector = self
            .body
            .get(selector.span())
            .unwrap_or_default()
            .to_owned();
        let variants = variants.iter().map(|variant| {
            let inner = self.holders.len();
            let span = self.line_before(variant.span.start)..variant.span.end;
            self.holders.push(Holder {
                parent: Some(holder),
                span,
                stays: variant.is_default,
            });
            Variant {
                key: variant.key.to_string(),
                number: variant.is_number,
                default: variant.is_default,
                parts: self.parts(&variant.value, inner),
            }
        });
        Part::Select {
            selector,
            variable,
            ordinal,
            at,
            variants: variants.collect(),
        }
    }

    fn run(
        &mut self,
        run: Vec<&Element>,
        pattern: &Pattern,
        holder: usize,
        ends: (bool, bool),
    ) -> Option<Part> {
        let mut text = String::new();
        let mut pieces = Vec::new();
        for element in run {
            let span = match element {
                Element::Text(text) => text.span(),
                Element::Placeable(placeable) => placeable.span.clone(),
            };
            let from = text.len();
            // A placeable may go over lines; the page knows one sign for a line's end.
            text.push_str(self.body.get(span.clone()).unwrap_or_default());
            pieces.push(Piece {
                text: from..text.len(),
                body: span,
            });
        }
        let (start, end) = (pieces.first()?.body.start, pieces.last()?.body.end);
        let (first, last) = ends;
        let empty = text == EMPTY;
        if text.trim().is_empty() {
            // Only what parts two choices: nobody's text.
            return None;
        }
        let indent = self.indent(pattern, start);
        if empty {
            text.clear();
            pieces = vec![Piece {
                text: 0..0,
                body: start..end,
            }];
        }
        let leaf = self.leaves.len();
        let before = self
            .body
            .get(..start)
            .unwrap_or_default()
            .trim_end_matches(' ');
        let starts_a_line = before.ends_with('\n');
        self.leaves.push(Leaf {
            text: text.clone(),
            pieces,
            indent,
            first,
            last,
            starts_a_line,
            holder,
        });
        Some(Part::Run { leaf, text })
    }

    /// What further lines of a pattern begin with: what the least indented of them has, or four spaces more than its
    /// first line.
    fn indent(&self, pattern: &Pattern, start: usize) -> String {
        let line = |at: usize| {
            let from = self
                .body
                .get(..at)
                .and_then(|before| before.rfind('\n'))
                .map_or(0, |at| at + 1);
            let line = self.body.get(from..).unwrap_or_default();
            let blanks = line.len() - line.trim_start_matches(' ').len();
            (from, line.get(..blanks).unwrap_or_default())
        };
        let first = line(pattern.span.start).0;
        let starts_a_line = first > 0
            && self
                .body
                .get(first..pattern.span.start)
                .is_some_and(|it| it.trim().is_empty());
        let lines = pattern.elements.iter().filter_map(|element| match element {
            Element::Text(text) => Some(line(text.span().start)).filter(|(from, blanks)| {
                (*from != first || starts_a_line)
                    && text.span().start <= from + blanks.len()
                    && !text.trim().is_empty()
            }),
            Element::Placeable(_) => None,
        });
        let least = lines
            .map(|(_, blanks)| blanks)
            .min_by_key(|blanks| blanks.len());
        match least.filter(|blanks| !blanks.is_empty()) {
            Some(blanks) => blanks.to_owned(),
            None if starts_a_line => line(start).1.to_owned(),
            None => format!("{}    ", line(start).1),
        }
    }

    /// The end of the line above `at`, so that what begins there goes with its line; `at` itself where it does not begin
    /// a line.
    fn line_before(&self, at: usize) -> usize {
        let before = self.body.get(..at).unwrap_or_default();
        let trimmed = before.trim_end_matches([' ', '\t']);
        match trimmed.strip_suffix('\n') {
            Some(rest) => rest.strip_suffix('\r').unwrap_or(rest).len(),
            None => at,
        }
    }

    /// The body with these texts in its fields. Fields that are not named stay as they are, but those of `generated`
    /// values and attributes, which are not in the file yet, go if they are empty.
    pub(crate) fn compose(
        &self,
        texts: &BTreeMap<usize, String>,
        generated: &[String],
    ) -> Composed {
        let line_end = if self.body.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let mut changes: Vec<Change> = Vec::new();
        for (index, leaf) in self.leaves.iter().enumerate() {
            let asked = texts.get(&index).map_or(leaf.text.as_str(), String::as_str);
            changes.push(leaf.change(asked, line_end));
        }
        let gone = self.gone(&changes, generated);
        let mut edits = Edits::default();
        for span in &gone {
            edits.delete(span.clone());
        }
        for change in changes.iter().filter(|change| change.is_change) {
            edits.replace(change.body.clone(), change.with.clone());
        }
        let mut body = edits.apply(&self.body);
        if let Some(id_end) = body.find('=')
            && body
                .get(id_end + 1..)
                .is_some_and(|rest| rest.trim().is_empty())
        {
            body.clear();
        }
        // Where a place of the old body is now: before or behind what is inserted at it.
        let moved = |at: usize, behind: bool| {
            let before = edits
                .iter()
                .filter(|edit| edit.span.end <= at && (behind || edit.span.start < at));
            before.fold(at, |to, edit| to + edit.text.len() - edit.span.len())
        };
        let leaves = changes.into_iter().map(|change| {
            let start = moved(change.body.start, false);
            let pieces = change.pieces.into_iter().map(|piece| {
                let at = match piece.side {
                    Side::Before => moved(piece.body.start, false),
                    Side::New => start + piece.body.start,
                    Side::After => moved(piece.body.start, true),
                };
                Piece {
                    body: at..at + piece.text.len(),
                    text: piece.text,
                }
            });
            (change.text, pieces.collect())
        });
        Composed {
            leaves: leaves.collect(),
            body,
        }
    }

    /// The places of variants, attributes and values that have become empty.
    fn gone(&self, changes: &[Change], generated: &[String]) -> Vec<Range<usize>> {
        let top = |mut holder: usize| {
            while let Some(parent) = self.holders.get(holder).and_then(|one| one.parent) {
                holder = parent;
            }
            holder
        };
        let tops: Vec<usize> = (0..self.holders.len())
            .filter(|one| self.holders[*one].parent.is_none())
            .collect();
        let is_generated = |holder: usize| {
            let field = tops
                .iter()
                .position(|one| *one == top(holder))
                .and_then(|at| self.patterns.get(at));
            field.is_some_and(|field| generated.contains(&field.name))
        };
        let mut alive = vec![false; self.holders.len()];
        let mut touched = vec![false; self.holders.len()];
        for (leaf, change) in self.leaves.iter().zip(changes) {
            let mut holder = Some(leaf.holder);
            while let Some(at) = holder {
                alive[at] |= !change.text.trim().is_empty();
                touched[at] |= change.is_change || is_generated(at);
                holder = self.holders[at].parent;
            }
        }
        let goes = |at: usize| !alive[at] && touched[at] && !self.holders[at].stays;
        let mut gone: Vec<Range<usize>> = Vec::new();
        for (_, holder) in self.holders.iter().enumerate().filter(|(at, _)| goes(*at)) {
            let mut parent = holder.parent;
            while let Some(above) = parent.filter(|above| !goes(*above)) {
                parent = self.holders[above].parent;
            }
            if parent.is_none() {
                gone.push(holder.span.clone());
            }
        }
        gone
    }

    /// The body with a variant `key` more in the choice whose first variant begins at `at`, or without it if it is there.
    /// A new variant is empty and stands before the default, in the order of `order`.
    pub(crate) fn with_variant(&self, at: usize, key: &str, order: &[&str]) -> Option<String> {
        let message = self.message()?;
        let variants = message
            .patterns()
            .find_map(|(_, pattern)| find_select(pattern, at))?;
        let mut edits = Edits::default();
        if let Some(there) = variants.iter().find(|variant| &*variant.key == key) {
            if there.is_default {
                return None;
            }
            edits.delete(self.line_before(there.span.start)..there.span.end);
            return Some(edits.apply(&self.body));
        }
        let rank = |key: &str| {
            order
                .iter()
                .position(|one| *one == key)
                .unwrap_or(order.len())
        };
        let before = variants
            .iter()
            .find(|variant| rank(&variant.key) > rank(key) || variant.is_default)?;
        let blanks = self.body.get(..before.span.start)?;
        let blanks = blanks.get(blanks.trim_end_matches(' ').len()..)?;
        let line_end = if self.body.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let own = if before.is_default { " " } else { "" };
        edits.insert(
            before.span.start,
            format!("{own}[{key}] {EMPTY}{line_end}{blanks}"),
        );
        Some(edits.apply(&self.body))
    }

    /// The body with a choice by the plural of a variable in place of the text of a field.
    pub(crate) fn with_plural(
        &self,
        leaf: usize,
        variable: &str,
        categories: &[&str],
    ) -> Option<String> {
        let leaf = self.leaves.get(leaf)?;
        let (start, end) = (
            leaf.pieces.first()?.body.start,
            leaf.pieces.last()?.body.end,
        );
        let text = self.body.get(start..end)?;
        let line_end = if self.body.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let indent = &leaf.indent;
        let mut choice = format!("{{ ${variable} ->");
        for category in categories {
            let star = if *category == "other" { "   *" } else { "    " };
            choice.push_str(&format!("{line_end}{indent}{star}[{category}] {text}"));
        }
        choice.push_str(&format!("{line_end}{indent}}}"));
        let mut edits = Edits::default();
        edits.replace(start..end, choice);
        Some(edits.apply(&self.body))
    }
}

impl Composed {
    /// Which field a place of the body is in, and where in its text, in UTF-16 units.
    pub(crate) fn place(&self, span: &Range<usize>) -> Option<(usize, Range<usize>)> {
        place(
            self.leaves
                .iter()
                .map(|(text, pieces)| (text.as_str(), pieces.as_slice())),
            span,
        )
    }

    /// Whether the body says what the fields say, read again. Refused at the character where it does not.
    pub(crate) fn prove(&self, from: &Fields) -> Result<(), Refusal> {
        if self.body.is_empty() {
            return Ok(());
        }
        let again = Fields::read(&self.body).map_err(|refusal| self.at(refusal))?;
        if again.key() != from.key() {
            return Err(Refusal {
                leaf: None,
                offset: 0,
                why: "another-entry",
            });
        }
        let wanted: Vec<(usize, String)> = self
            .leaves
            .iter()
            .enumerate()
            .map(|(leaf, (text, _))| (leaf, literal(text)))
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        let there: Vec<String> = again
            .texts()
            .map(literal)
            .filter(|text| !text.trim().is_empty())
            .collect();
        for (at, (leaf, text)) in wanted.iter().enumerate() {
            let found = there.get(at).map(String::as_str).unwrap_or_default();
            if found.trim() != text.trim() {
                let same = text.chars().zip(found.chars()).take_while(|(a, b)| a == b);
                let offset = same.map(|(c, _)| c.len_utf16()).sum();
                return Err(Refusal {
                    leaf: Some(*leaf),
                    offset,
                    why: "changes-meaning",
                });
            }
        }
        if there.len() != wanted.len() {
            return Err(Refusal {
                leaf: wanted.last().map(|(leaf, _)| *leaf),
                offset: 0,
                why: "changes-meaning",
            });
        }
        Ok(())
    }

    /// A refusal of the body as one of a field, where the place is in one.
    fn at(&self, refusal: Refusal) -> Refusal {
        let offset = bytes(&self.body, refusal.offset);
        match self.place(&(offset..offset)) {
            Some((leaf, place)) => Refusal {
                leaf: Some(leaf),
                offset: place.start,
                ..refusal
            },
            None => refusal,
        }
    }
}

fn place<'l>(
    leaves: impl Iterator<Item = (&'l str, &'l [Piece])>,
    span: &Range<usize>,
) -> Option<(usize, Range<usize>)> {
    let mut nearest: Option<(usize, Range<usize>)> = None;
    for (index, (text, pieces)) in leaves.enumerate() {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            continue;
        };
        if span.start < first.body.start || span.start > last.body.end {
            continue;
        }
        let at = |place: usize| {
            let piece = pieces
                .iter()
                .rfind(|piece| piece.body.start <= place)
                .unwrap_or(first);
            let inside = (place.max(piece.body.start) - piece.body.start).min(piece.text.len());
            utf16(text, piece.text.start + inside)
        };
        let start = at(span.start);
        let found = (index, start..at(span.end.min(last.body.end)).max(start));
        if span.start < last.body.end || nearest.is_none() {
            nearest = Some(found);
        }
    }
    nearest
}

/// Which part of a changed field a piece is in.
#[derive(Clone, Copy, Debug)]
enum Side {
    Before,
    New,
    After,
}

#[derive(Debug)]
struct ChangedPiece {
    text: Range<usize>,
    /// Of the old body, but of what takes the place of the old text for [`Side::New`].
    body: Range<usize>,
    side: Side,
}

/// What a changed field does to the body.
#[derive(Debug)]
struct Change {
    /// Whether anything changes.
    is_change: bool,
    body: Range<usize>,
    with: String,
    /// The text of the field as it will be read.
    text: String,
    pieces: Vec<ChangedPiece>,
}

impl Leaf {
    /// The change that makes this field's text `asked`.
    fn change(&self, asked: &str, line_end: &str) -> Change {
        let asked = asked.replace("\r\n", "\n").replace('\r', "\n");
        let mut new = asked.as_str();
        let old = self.text.as_str();
        if new == old {
            return Change {
                is_change: false,
                body: self.whole(),
                with: String::new(),
                text: new.to_owned(),
                pieces: self.pieces_between(0, old.len(), 0, Side::Before),
            };
        }
        // What Fluent does not keep at the ends of a pattern is no part of the text.
        let lead = if self.first {
            new.len() - new.trim_start_matches([' ', '\n']).len()
        } else {
            0
        };
        new = &new[lead..];
        if self.last {
            new = new.trim_end_matches([' ', '\n']);
        }
        if new.trim().is_empty() {
            return Change {
                is_change: !old.is_empty(),
                body: self.whole(),
                with: EMPTY.to_owned(),
                text: String::new(),
                pieces: Vec::new(),
            };
        }
        let (mut prefix, mut suffix) = (0, 0);
        if !old.is_empty() {
            let common = old.chars().zip(new.chars()).take_while(|(a, b)| a == b);
            prefix = common.map(|(c, _)| c.len_utf8()).sum();
            let (rest_old, rest_new) = (&old[prefix..], &new[prefix..]);
            let common = rest_old
                .chars()
                .rev()
                .zip(rest_new.chars().rev())
                .take_while(|(a, b)| a == b);
            suffix = common.map(|(c, _)| c.len_utf8()).sum();
            let exposed = self.starts_a_line && prefix == 0 && new.starts_with(['.', '*', '[']);
            if exposed || needs_signs(new, prefix, new.len() - suffix) {
                (prefix, suffix) = (0, 0);
            }
        }
        let start = if prefix == 0 {
            self.whole().start
        } else {
            self.body_of(prefix)
        };
        let end = if suffix == 0 {
            self.whole().end
        } else {
            self.body_of(old.len() - suffix)
        };
        let middle = &new[prefix..new.len() - suffix];
        let after = &new[new.len() - suffix..];
        let mut with = String::new();
        let mut pieces = self.pieces_between(0, prefix, lead, Side::Before);
        let mut at = prefix + lead;
        let line_count = middle.split('\n').count();
        for (index, line) in middle.split('\n').enumerate() {
            let is_last = index + 1 == line_count;
            if index > 0 {
                at += 1;
                with.push_str(line_end);
                let blank =
                    line.is_empty() && (!is_last || after.is_empty() || after.starts_with('\n'));
                if !blank {
                    with.push_str(&self.indent);
                }
            }
            let first = line
                .chars()
                .next()
                .filter(|_| index > 0 || (prefix == 0 && self.starts_a_line));
            let mut rest = line;
            match first {
                Some(' ') => with.push_str(EMPTY),
                Some(sign @ ('.' | '*' | '[')) => {
                    with.push_str(&format!("{{ \"{sign}\" }}"));
                    rest = &line[1..];
                    at += 1;
                }
                _ => {}
            }
            let from = with.len();
            with.push_str(rest);
            pieces.push(ChangedPiece {
                text: at..at + rest.len(),
                body: from..with.len(),
                side: Side::New,
            });
            at += rest.len();
        }
        let delta = (new.len() + lead) as isize - old.len() as isize;
        let tail = self.pieces_between(old.len() - suffix, old.len(), 0, Side::After);
        pieces.extend(tail.into_iter().map(|piece| ChangedPiece {
            text: piece.text.start.saturating_add_signed(delta)
                ..piece.text.end.saturating_add_signed(delta),
            ..piece
        }));
        Change {
            is_change: true,
            body: start..end,
            with,
            text: asked.clone(),
            pieces,
        }
    }

    fn whole(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| piece.body.start);
        start..self.pieces.last().map_or(start, |piece| piece.body.end)
    }

    /// Where a place of the text is in the body. Between two pieces it is where the later one begins: behind the
    /// indentation of its line.
    fn body_of(&self, at: usize) -> usize {
        let piece = self
            .pieces
            .iter()
            .find(|piece| piece.text.start <= at && at < piece.text.end);
        match piece {
            Some(piece) => piece.body.start + (at - piece.text.start),
            None => self.whole().end,
        }
    }

    fn pieces_between(
        &self,
        from: usize,
        to: usize,
        shift: usize,
        side: Side,
    ) -> Vec<ChangedPiece> {
        let pieces = self
            .pieces
            .iter()
            .filter(|piece| piece.text.start < to && piece.text.end > from);
        let cut = pieces.map(|piece| {
            let (start, end) = (piece.text.start.max(from), piece.text.end.min(to));
            let at = piece.body.start + (start - piece.text.start);
            ChangedPiece {
                text: start + shift..end + shift,
                body: at..at + (end - start),
                side,
            }
        });
        cut.collect()
    }
}

/// Whether a line's end or its first character is changed, and it begins with what Fluent would read as something else
/// than text: such lines are written anew from the first.
fn needs_signs(new: &str, from: usize, to: usize) -> bool {
    let special = |at: usize| {
        new.get(at..)
            .is_some_and(|rest| rest.starts_with([' ', '.', '*', '[']))
    };
    let starts = new.match_indices('\n').map(|(at, _)| at + 1);
    starts
        .filter(|start| from <= *start && start - 1 < to.max(from))
        .any(special)
}

fn find_select(pattern: &Pattern, at: usize) -> Option<&[retcodes_ftl::Variant]> {
    pattern.elements.iter().find_map(|element| match element {
        Element::Placeable(placeable) => match &placeable.expression {
            Expression::Select { variants, .. } => match variants.first() {
                Some(first) if first.span.start == at => Some(variants.as_slice()),
                _ => variants
                    .iter()
                    .find_map(|variant| find_select(&variant.value, at)),
            },
            Expression::Inline(_) => None,
        },
        Element::Text(_) => None,
    })
}

/// A text with the signs that are written as literals put in plainly, so that both ways of writing compare equal.
fn literal(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n").replace(EMPTY, "");
    for sign in [".", "*", "["] {
        text = text.replace(&format!("{{ \"{sign}\" }}"), sign);
    }
    text
}

/// A place in bytes as one in UTF-16 units.
pub(crate) fn utf16(text: &str, bytes: usize) -> usize {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end)
        .unwrap_or_default()
        .chars()
        .map(char::len_utf16)
        .sum()
}

/// A place in UTF-16 units as one in bytes.
pub(crate) fn bytes(text: &str, utf16: usize) -> usize {
    let mut left = utf16;
    for (at, c) in text.char_indices() {
        if left < c.len_utf16() {
            return at;
        }
        left -= c.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{EMPTY, Fields, bytes, utf16};

    fn entry(body: &str) -> Fields {
        Fields::read(body).unwrap_or_else(|refusal| panic!("{body:?}: {refusal:?}"))
    }

    fn with(body: &str, texts: &[(usize, &str)]) -> String {
        let fields = entry(body);
        let texts = texts
            .iter()
            .map(|(leaf, text)| (*leaf, (*text).to_owned()))
            .collect();
        let composed = fields.compose(&texts, &[]);
        assert_eq!(composed.prove(&fields), Ok(()), "{:?}", composed.body);
        composed.body
    }

    const NESTED: &str = "retcode-1 = Left\n    .detailed =\n        You have { $n ->\n            [one] { $n } try\n           *[other]\n                { $kind ->\n                    [a] some\n                   *[b] other\n                }\n        } left";

    #[test]
    fn an_entry_has_a_field_for_each_run_of_text() {
        let fields = entry(NESTED);
        assert_eq!(
            fields.texts().collect::<Vec<_>>(),
            ["Left", "You have ", "{ $n } try", "some", "other", " left"]
        );
        let lines = entry("retcode-1 =\n      one\n        two\n\n      three");
        assert_eq!(lines.texts().collect::<Vec<_>>(), ["one\n  two\n\nthree"]);
    }

    #[test]
    fn only_what_is_edited_changes() {
        assert_eq!(
            with(NESTED, &[(2, "{ $n } attempt")]),
            NESTED.replace("try", "attempt")
        );
        assert_eq!(with("a =  x  y", &[(0, "x z y")]), "a =  x z y");
        assert_eq!(
            with("a =\n   one\n   two", &[(0, "one\nand\ntwo")]),
            "a =\n   one\n   and\n   two"
        );
        assert_eq!(with("a = one", &[(0, "one\n\ntwo")]), "a = one\n\n    two");
        assert_eq!(
            with("a = x\r\n    .b = one", &[(1, "one\ntwo")]),
            "a = x\r\n    .b = one\r\n        two"
        );
    }

    #[test]
    fn lines_end_as_the_file_s_lines_do() {
        let body = "a =\r\n      one\r\n        two\r\n    .b = x";
        assert_eq!(entry(body).texts().collect::<Vec<_>>(), ["one\n  two", "x"]);
        assert_eq!(
            with(body, &[(0, "a\nb\n\nc")]),
            "a =\r\n      a\r\n      b\r\n\r\n      c\r\n    .b = x"
        );
    }

    #[test]
    fn what_fluent_would_read_as_something_else_is_written_as_a_literal() {
        assert_eq!(
            with("a = one", &[(0, "one\n.two")]),
            "a = one\n    { \".\" }two"
        );
        assert_eq!(
            with("a = one", &[(0, "one\n[two]\n* x")]),
            "a = one\n    { \"[\" }two]\n    { \"*\" } x"
        );
        assert_eq!(
            with("a = one", &[(0, "one\n  two")]),
            "a = one\n    { \"\" }  two"
        );
    }

    #[test]
    fn what_becomes_empty_goes() {
        assert_eq!(
            with("a = x\n    .b = y\n    .c = z", &[(1, "")]),
            "a = x\n    .c = z"
        );
        assert_eq!(with("a = x", &[(0, " \n")]), "");
        assert_eq!(with("a = x\n    .b = y", &[(0, "")]), "a =\n    .b = y");
        let choice = "a = { $n ->\n    [one] x\n    [few] y\n   *[other] z\n}";
        assert_eq!(
            with(choice, &[(1, "")]),
            "a = { $n ->\n    [one] x\n   *[other] z\n}"
        );
        let fields = entry(choice);
        let composed = fields.compose(&BTreeMap::from([(2, String::new())]), &[]);
        assert!(
            composed.body.contains(&format!("*[other] {EMPTY}")),
            "a default stays: {}",
            composed.body
        );
    }

    #[test]
    fn a_slip_is_refused_at_its_character() {
        let fields = entry("a = x\n    .b = y");
        let composed = fields.compose(&BTreeMap::from([(1, "支付 { $n".to_owned())]), &[]);
        let refusal = composed.prove(&fields).unwrap_err();
        assert_eq!((refusal.leaf, refusal.why), (Some(1), "syntax"));
        assert!((3..=7).contains(&refusal.offset), "{refusal:?}");
        let composed = fields.compose(&BTreeMap::from([(0, "x }".to_owned())]), &[]);
        assert_eq!(composed.prove(&fields).unwrap_err().leaf, Some(0));
        // What would be read as a further attribute is no text of this field.
        let composed = fields.compose(
            &BTreeMap::from([(0, "x{ $n ->\n *[a] b\n }".to_owned())]),
            &[],
        );
        assert_eq!(composed.prove(&fields).unwrap_err().leaf, Some(0));
    }

    #[test]
    fn a_text_that_is_no_single_entry_has_no_fields() {
        for body in [
            "a = x\nb = y",
            "# c\na = x",
            "a",
            "a = { $n",
            "a = x\n    .b",
            "",
        ] {
            assert!(Fields::read(body).is_err(), "{body:?}");
        }
    }

    #[test]
    fn a_place_of_the_text_is_a_place_of_a_field() {
        let body = "retcode-1 = x\n    .b = 支付 { $n }";
        let fields = entry(body);
        let at = body.find('$').unwrap();
        let same = fields.compose(&BTreeMap::new(), &[]);
        assert_eq!(same.place(&(at..at + 2)), Some((1, 5..7)));
        let composed = fields.compose(
            &BTreeMap::from([(0, "longer".to_owned()), (1, "支付 is { $n }".to_owned())]),
            &[],
        );
        let at = composed.body.find('$').unwrap();
        assert_eq!(composed.place(&(at..at + 2)), Some((1, 8..10)));
    }

    #[test]
    fn variants_come_and_go() {
        let body = "a =\n    { $n ->\n        [one] x\n       *[other] z\n    }";
        let at = body.find("[one]").unwrap();
        let order = ["zero", "one", "two", "few", "many", "other"];
        let more = entry(body).with_variant(at, "few", &order).unwrap();
        assert_eq!(
            more,
            "a =\n    { $n ->\n        [one] x\n        [few] { \"\" }\n       *[other] z\n    }"
        );
        assert_eq!(entry(&more).with_variant(at, "few", &order).unwrap(), body);
        assert_eq!(entry(body).with_variant(at, "other", &order), None);
        let plural = entry("a = { $n } days")
            .with_plural(0, "n", &["one", "other"])
            .unwrap();
        assert_eq!(
            plural,
            "a = { $n ->\n        [one] { $n } days\n       *[other] { $n } days\n    }"
        );
        assert_eq!(entry(&plural).texts().count(), 2);
    }

    #[test]
    fn utf16_and_bytes_lead_to_each_other() {
        for (utf, byte) in [(0, 0), (1, 3), (3, 7), (4, 8), (9, 8)] {
            assert_eq!(bytes("支😀a", utf), byte);
        }
        assert_eq!(
            (utf16("支😀a", 3), utf16("支😀a", 7), utf16("支😀a", 8)),
            (1, 3, 4)
        );
    }

    proptest! {
        /// Whatever is typed into a field is either read back as it was typed, or refused; and taken back it leaves the
        /// bytes that were there.
        #[test]
        fn typed_text_is_kept_or_refused(
            text in r#"[ a支.*\[\]{}"$\n-]{0,24}"#,
            leaf in 0usize..6,
            at in 0usize..12,
        ) {
            let fields = entry(NESTED);
            let old = fields.texts().nth(leaf).unwrap_or_default().to_owned();
            let at = old.char_indices().map(|(at, _)| at).nth(at).unwrap_or(old.len());
            let typed = format!("{}{text}{}", &old[..at], &old[at..]);
            let composed = fields.compose(&BTreeMap::from([(leaf, typed)]), &[]);
            if composed.prove(&fields).is_ok() && !composed.body.is_empty() {
                let again = entry(&composed.body);
                prop_assert_eq!(again.len(), fields.len());
                let back = again.compose(&BTreeMap::from([(leaf, old)]), &[]);
                if !text.contains('\n') && back.body != NESTED {
                    // Blanks that Fluent drops at a line's end are the only bytes that a field cannot bring back.
                    prop_assert!(text.trim() != text || text.contains(['{', '[', '*', '.']), "{}", back.body);
                }
            }
        }
    }
}
