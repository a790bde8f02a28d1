//! XML, read into a small tree and written as text.
//!
//! The reader knows no DTD and no entity but the five of XML itself, so a document can neither grow when it is read nor
//! name a file. Depth is bounded; everything else is bounded by the size of the file.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{ReadError, xliff1, xliff2};
use crate::returned::{Limits, Returned};
use crate::text::{self, Piece};

/// An element. Its name is without the prefix of the root's namespace; other prefixes stay.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) content: Vec<Content>,
    /// The line of its start tag, from 1.
    pub(crate) line: usize,
}

/// What is in an element.
#[derive(Debug)]
pub(crate) enum Content {
    Element(Element),
    Text(String),
}

impl Element {
    /// An attribute, by its name without a prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let local = |full: &str| full.rsplit(':').next() == Some(name);
        let found = self.attributes.iter().find(|(full, _)| local(full));
        found.map(|(_, value)| value.as_str())
    }

    /// The elements directly in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.content.iter().filter_map(|one| match one {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    /// The first element of this name directly in it.
    pub(crate) fn element(&self, name: &str) -> Option<&Element> {
        self.elements().find(|one| one.name == name)
    }

    /// Its text, with that of its elements.
    pub(crate) fn text(&self) -> String {
        let parts = self.content.iter().map(|one| match one {
            Content::Element(element) => element.text(),
            Content::Text(text) => text.clone(),
        });
        parts.collect()
    }

    /// Calls `visit` for each element of this name in it, at any depth.
    pub(crate) fn each<'e>(&'e self, name: &str, visit: &mut dyn FnMut(&'e Element)) {
        for element in self.elements() {
            if element.name == name {
                visit(element);
            } else {
                element.each(name, visit);
            }
        }
    }
}

/// Reads an XLIFF document of any version that is known.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Returned, ReadError> {
    let root = parse(text, limits)?;
    if root.name != "xliff" {
        return Err(ReadError::new(format!(
            "not an XLIFF file: its root is <{}>",
            root.name
        )));
    }
    match root.attribute("version").unwrap_or_default() {
        "1.2" | "1.1" => xliff1::read(&root, limits),
        "2.0" | "2.1" | "2.2" => xliff2::read(&root, limits),
        other => Err(ReadError::new(format!(
            "XLIFF version “{other}” is not known; 1.2, 2.0, 2.1 and 2.2 are"
        ))),
    }
}

fn parse(text: &str, limits: &Limits) -> Result<Element, ReadError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut prefix: Option<String> = None;
    let (mut line, mut counted) = (1, 0);
    let mut left = limits.elements;
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let here = line;
        let passed = text.as_bytes().get(counted..at).unwrap_or_default();
        line += passed.iter().filter(|&&byte| byte == b'\n').count();
        counted = at.max(counted);
        let fail = |message: &str| ReadError {
            message: message.to_owned(),
            line: Some(here),
        };
        match event.map_err(|error| fail(&format!("not well-formed XML: {error}")))? {
            Event::Start(start) => {
                if open.len() >= limits.depth {
                    return Err(fail("elements are nested too deeply"));
                }
                if root.is_some() {
                    return Err(fail("a second root element"));
                }
                let mut element = element(&start, line).map_err(|why| fail(&why))?;
                left = left
                    .checked_sub(1 + element.attributes.len())
                    .ok_or_else(|| fail("more elements and attributes than a document may hold"))?;
                let prefix = prefix.get_or_insert_with(|| match element.name.split_once(':') {
                    Some((prefix, _)) => format!("{prefix}:"),
                    None => String::new(),
                });
                if let Some(local) = element.name.strip_prefix(prefix.as_str()) {
                    element.name = local.to_owned();
                }
                open.push(element);
            }
            Event::End(_) => {
                let Some(done) = open.pop() else {
                    return Err(fail("an end tag without a start tag"));
                };
                match open.last_mut() {
                    Some(parent) => parent.content.push(Content::Element(done)),
                    None => root = Some(done),
                }
            }
            Event::Text(part) => {
                push_text(&mut open, part.as_ref());
            }
            Event::CData(part) => {
                push_text(&mut open, part.as_ref());
            }
            Event::GeneralRef(name) => {
                let character = match name.resolve_char_ref() {
                    Ok(Some(character)) => character,
                    Ok(None) => match name.as_ref() {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(fail("an entity that XML itself does not have")),
                    },
                    Err(error) => return Err(fail(&error.to_string())),
                };
                push_text(&mut open, character.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => {
                return Err(fail(
                    "has a document type (DTD), which is refused for safety",
                ));
            }
            Event::Decl(declaration) => {
                let encoding = declaration.encoding();
                let encoding = encoding
                    .and_then(Result::ok)
                    .map(|name| name.to_ascii_lowercase());
                let known = encoding.as_deref().is_none_or(|name| {
                    name == "utf-8" || name.starts_with("utf-16") || name == "us-ascii"
                });
                if !known && !text.is_ascii() {
                    return Err(fail("not in UTF-8 or UTF-16, by its XML declaration"));
                }
            }
            Event::Eof if open.is_empty() => {
                return root.ok_or_else(|| fail("has no element"));
            }
            Event::Eof => return Err(fail("ends before its elements do")),
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
}

/// Text belongs to the innermost element; between elements it is blank.
fn push_text(open: &mut [Element], text: &str) {
    let Some(element) = open.last_mut() else {
        return;
    };
    match element.content.last_mut() {
        Some(Content::Text(before)) => before.push_str(text),
        _ => element.content.push(Content::Text(text.to_owned())),
    }
}

fn element(start: &BytesStart<'_>, line: usize) -> Result<Element, String> {
    let mut attributes = Vec::new();
    // Twice the same attribute is not well-formed; finding that out takes time that grows with the square of their number.
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| format!("not well-formed XML: {error}"))?;
        let key = attribute.key.as_ref();
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_err(|error| format!("not well-formed XML: {error}"))?;
        attributes.push((key.to_owned(), value.into_owned()));
    }
    Ok(Element {
        name: start.name().as_ref().to_owned(),
        attributes,
        content: Vec::new(),
        line,
    })
}

/// Appends text as XML has it. A character that XML has not becomes U+FFFD.
pub(crate) fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ if text::is_unsafe(character) => out.push('\u{FFFD}'),
            _ => out.push(character),
        }
    }
}

/// Appends ` name="value"`.
pub(crate) fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    let mut escaped = String::new();
    escape(value, &mut escaped);
    out.push_str(&escaped.replace('\n', "&#10;").replace('\t', "&#9;"));
    out.push('"');
}

/// Numbers the codes of a text: the same code has the same number in source and target, its repetitions others.
pub(crate) struct Numbers<'w> {
    codes: &'w [(String, String)],
    seen: Vec<usize>,
}

impl<'w> Numbers<'w> {
    pub(crate) fn new(codes: &'w [(String, String)]) -> Self {
        Numbers {
            codes,
            seen: vec![0; codes.len()],
        }
    }

    /// The number of the next occurrence of a code, from 1, and the code's own.
    pub(crate) fn next(&mut self, code: &str) -> Option<(usize, usize)> {
        let at = self.codes.iter().position(|(known, _)| known == code)?;
        let seen = self.seen.get_mut(at)?;
        let number = at + 1 + *seen * self.codes.len();
        *seen += 1;
        Some((number, at + 1))
    }
}

/// Writes a text, its codes as `code` says.
pub(crate) fn write_text(
    words: &str,
    codes: &[(String, String)],
    out: &mut String,
    mut code: impl FnMut(&str, (usize, usize), &mut String),
) {
    let mut numbers = Numbers::new(codes);
    for piece in text::pieces(words).unwrap_or_default() {
        match piece {
            Piece::Text(text) => escape(text, out),
            Piece::Code(one) => match numbers.next(one) {
                Some(number) => code(one, number, out),
                None => escape(one, out),
            },
        }
    }
}
