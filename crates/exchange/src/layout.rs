//! How new words are written into a `.ftl` file: only the pattern that changes, and new fields the way the project's
//! own files look.

use std::collections::HashMap;

use retcodes_ftl::edit::{Edit, Edits};
use retcodes_ftl::{Document, Pattern};

use crate::model::{Field, MessageModel, Model, Node, Select};
use crate::plural::CATEGORIES;
use crate::text::{self, Piece};

/// Makes edits from the words that came back.
pub(crate) struct Layout<'l, 'a> {
    pub(crate) model: &'l Model<'a>,
    /// New words, by their number in the model.
    pub(crate) new: &'l HashMap<usize, String>,
}

/// The id of a unit that is empty where a text is needed.
pub(crate) type Lacking = String;

/// How far the lines of a field are indented.
const STEP: usize = 4;

impl Layout<'_, '_> {
    /// Whether there are new words in a pattern or in a select of it.
    pub(crate) fn is_changed(&self, node: &Node<'_>) -> bool {
        let own = node.words.is_some_and(|one| self.new.contains_key(&one));
        own || node.selects.iter().any(|select| {
            let mut variants = select.variants.iter();
            variants.any(|one| self.is_changed(&one.node))
        })
    }

    /// The edits of a pattern that is there already.
    pub(crate) fn edits(
        &self,
        node: &Node<'_>,
        pattern: &Pattern,
        document: &Document,
        edits: &mut Vec<Edit>,
    ) -> Result<(), Lacking> {
        if node.words.is_some_and(|one| self.new.contains_key(&one)) {
            let (indent, own_line) = indentation(document, pattern.span.start);
            if let Some(text) = self.render(node, indent, own_line, document)? {
                let span = pattern.span.clone();
                edits.push(Edit { span, text });
            }
            return Ok(());
        }
        for select in &node.selects {
            for variant in &select.variants {
                match variant.target {
                    Some(there) => self.edits(&variant.node, &there.value, document, edits)?,
                    None if self.is_changed(&variant.node) => {
                        edits.extend(self.new_variant(select, &variant.key, document)?);
                    }
                    None => {}
                }
            }
        }
        Ok(())
    }

    /// A variant that a select doesn't have yet, on a line beside its neighbours.
    fn new_variant(
        &self,
        select: &Select<'_>,
        key: &str,
        document: &Document,
    ) -> Result<Option<Edit>, Lacking> {
        let Some(variant) = select.variants.iter().find(|one| one.key == key) else {
            return Ok(None);
        };
        let there = select.variants.iter();
        let mut there: Vec<_> = there.filter_map(|one| Some((one, one.target?))).collect();
        there.sort_by_key(|(_, one)| one.span.start);
        let rank = |key: &str| CATEGORIES.iter().position(|one| *one == key);
        let later = there.iter().find(|(one, _)| match rank(key) {
            Some(own) if select.plural.is_some() => rank(&one.key).is_some_and(|it| it > own),
            _ => one.is_default,
        });
        let Some((neighbour, beside)) = later.or(there.last()) else {
            return Ok(None);
        };
        let column = indentation_of_line(document, beside.span.start);
        let indent = column + usize::from(neighbour.is_default);
        let Some(text) = self.render(&variant.node, indent + STEP, false, document)? else {
            return Ok(None);
        };
        let line = assigned(&format!("[{key}]"), &text, indent + STEP);
        let pad = " ".repeat(indent);
        Ok(Some(match later {
            Some(_) => Edit {
                span: beside.span.start - column..beside.span.start - column,
                text: format!("{pad}{line}\n"),
            },
            None => Edit {
                span: beside.span.end..beside.span.end,
                text: format!("\n{pad}{line}"),
            },
        }))
    }

    /// A pattern's Fluent text, its lines but the first indented. `None` if it has no words.
    fn render(
        &self,
        node: &Node<'_>,
        indent: usize,
        own_line: bool,
        document: &Document,
    ) -> Result<Option<String>, Lacking> {
        let Some(number) = node.words else {
            return match node.selects.first() {
                Some(select) => self.render_select(select, indent, document),
                None => Ok(None),
            };
        };
        let Some(words) = self.model.words.get(number) else {
            return Ok(None);
        };
        let Some(text) = self.new.get(&number).or(words.target.as_ref()) else {
            return Ok(None);
        };
        let mut out = String::new();
        let mut begins_line = own_line;
        for piece in text::pieces(text).unwrap_or_default() {
            match piece {
                Piece::Text(text) => push_lines(text, indent, begins_line, &mut out),
                Piece::Code(code) => {
                    let select = node.selects.iter().find(|select| select.code == code);
                    let bytes = words.codes.iter().find(|(known, _)| known == code);
                    match (select, bytes) {
                        (Some(select), _) => match self.render_select(select, indent, document)? {
                            Some(text) => out.push_str(&text),
                            None => return Err(default_id(select)),
                        },
                        (None, Some((_, bytes))) => out.push_str(bytes),
                        (None, None) => out.push_str(code),
                    }
                }
            }
            begins_line = false;
        }
        // Fluent drops the blanks around a pattern.
        if out.starts_with([' ', '\n']) {
            out.insert_str(0, "{ \"\" }");
        }
        if out.ends_with([' ', '\n']) {
            out.push_str("{ \"\" }");
        }
        Ok(Some(out))
    }

    fn render_select(
        &self,
        select: &Select<'_>,
        indent: usize,
        document: &Document,
    ) -> Result<Option<String>, Lacking> {
        let changed = select.variants.iter().any(|one| self.is_changed(&one.node));
        if let Some(placeable) = select.target.filter(|_| !changed) {
            return Ok(Some(
                document.text().slice(placeable.span.clone()).to_owned(),
            ));
        }
        let mut out = format!("{{ {} ->\n", select.selector);
        let inner = indent + STEP;
        let mut is_empty = true;
        let mut lacking = None;
        for variant in &select.variants {
            let text = self.render(&variant.node, inner + STEP, false, document)?;
            let Some(text) = text else {
                if variant.is_default {
                    lacking = Some(default_id(select));
                }
                continue;
            };
            is_empty = false;
            let (pad, star) = if variant.is_default {
                (inner.saturating_sub(1), "*")
            } else {
                (inner, "")
            };
            let key = format!("{star}[{}]", variant.key);
            let line = assigned(&key, &text, inner + STEP);
            out.push_str(&format!("{:pad$}{line}\n", ""));
        }
        out.push_str(&format!("{:indent$}}}", ""));
        match lacking {
            _ if is_empty => Ok(None),
            Some(id) => Err(id),
            None => Ok(Some(out)),
        }
    }

    /// A field of a new entry: ` text`, or a block on its own lines. `None` if it has no words.
    pub(crate) fn field(
        &self,
        field: &Field<'_>,
        document: &Document,
    ) -> Result<Option<String>, Lacking> {
        let indent = match field.attribute {
            None => STEP,
            Some(_) => 2 * STEP,
        };
        let Some(text) = self.render(&field.root, indent, false, document)? else {
            return Ok(None);
        };
        Ok(Some(match &field.attribute {
            None => assigned("=", &text, indent),
            Some(name) => format!(
                "{:STEP$}{}",
                "",
                assigned(&format!(".{name} ="), &text, indent)
            ),
        }))
    }

    /// A message that the translation doesn't have yet, with the comment of the source. `None` if no text of it came back.
    pub(crate) fn message(
        &self,
        message: &MessageModel<'_>,
        source: &Document,
    ) -> Result<Option<String>, Lacking> {
        let mut out = String::new();
        for field in &message.fields {
            let Some(text) = self.field(field, source)? else {
                if field.attribute.is_none()
                    && message.fields.iter().any(|one| self.is_changed(&one.root))
                {
                    return Err(field.root.id.clone());
                }
                continue;
            };
            if field.attribute.is_some() {
                out.push_str(if out.is_empty() { " =\n" } else { "\n" });
            } else {
                out.push(' ');
            }
            out.push_str(&text);
        }
        if out.is_empty() {
            return Ok(None);
        }
        let comment = message.source.comment.as_ref();
        let comment = comment.map(|one| source.text().slice(one.span.clone()));
        let comment = comment.map(|text| format!("{text}\n")).unwrap_or_default();
        Ok(Some(format!("{comment}{}{out}", message.key)))
    }
}

fn default_id(select: &Select<'_>) -> String {
    let default = select.variants.iter().find(|one| one.is_default);
    default.map(|one| one.node.id.clone()).unwrap_or_default()
}

/// A text behind its name: in the same line, or on its own lines if it has several.
fn assigned(name: &str, text: &str, indent: usize) -> String {
    if !text.contains('\n') {
        return format!("{name} {text}");
    }
    let guard = if text.starts_with(['[', '*', '.']) {
        "{ \"\" }"
    } else {
        ""
    };
    format!("{name}\n{:indent$}{guard}{text}", "")
}

/// Appends text. What Fluent would read otherwise at the start of a line gets an empty literal in front.
fn push_lines(text: &str, indent: usize, begins_line: bool, out: &mut String) {
    for (number, line) in text.split('\n').enumerate() {
        let begins_line = number > 0 || begins_line;
        if number > 0 {
            out.push('\n');
        }
        if line.is_empty() {
            continue;
        }
        if number > 0 {
            out.push_str(&" ".repeat(indent));
        }
        if begins_line && line.starts_with([' ', '[', '*', '.']) {
            out.push_str("{ \"\" }");
        }
        out.push_str(line);
    }
    // A code that begins a line.
    if text.ends_with('\n') {
        out.push_str(&" ".repeat(indent));
    }
}

/// How far lines of a pattern are indented, and whether its first character begins one.
fn indentation(document: &Document, start: usize) -> (usize, bool) {
    let before = line_before(document, start);
    let spaces = before.len() - before.trim_start_matches(' ').len();
    if spaces == before.len() {
        return (spaces.max(1), !before.is_empty());
    }
    let star = before
        .get(spaces..)
        .is_some_and(|rest| rest.starts_with('*'));
    (spaces + usize::from(star) + STEP, false)
}

/// The spaces that the line of a place begins with.
fn indentation_of_line(document: &Document, at: usize) -> usize {
    let before = line_before(document, at);
    before.len() - before.trim_start_matches(' ').len()
}

/// A line up to a place.
fn line_before(document: &Document, at: usize) -> &str {
    let before = document.text().slice(0..at);
    before.rsplit('\n').next().unwrap_or_default()
}

/// Adds an edit, with the line ends of the document.
pub(crate) fn add(document: &Document, edit: Edit, edits: &mut Edits) {
    let text = edit.text.replace("\r\n", "\n");
    edits.replace(edit.span, document.text().line_end().apply(&text));
}
