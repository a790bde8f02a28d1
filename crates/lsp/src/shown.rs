//! Patterns as people read them: as they are written, without what only their place asks for.

use std::ops::Range;

use retcodes_ftl::{Message, Pattern, SourceText};

/// A text as one line: line ends and indentation are one space.
pub(crate) fn one_line(text: &SourceText, pattern: &Pattern) -> String {
    let words: Vec<&str> = text
        .slice(pattern.span.clone())
        .split_whitespace()
        .collect();
    // Chinese, Japanese and Thai texts have no spaces to lose; what is between words stays one space.
    words.join(" ")
}

/// A text of at most so many characters, with an ellipsis where more follows.
pub(crate) fn shortened(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}

/// A part of a file without the indentation that its lines share.
pub(crate) fn block(text: &SourceText, span: Range<usize>) -> String {
    let part = text.slice(span).replace("\r\n", "\n");
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let behind = part.lines().skip(1).filter(|line| !line.trim().is_empty());
    let shared = behind.map(indent).min().unwrap_or_default();
    let lines = part.lines().enumerate().map(|(number, line)| match number {
        0 => line,
        _ => line.get(shared.min(indent(line))..).unwrap_or_default(),
    });
    lines.collect::<Vec<&str>>().join("\n")
}

/// The pattern of a message at a byte, with the name of its attribute: the value before the first attribute.
pub(crate) fn field_at(message: &Message, offset: usize) -> Option<(Option<&str>, &Pattern)> {
    let attributes = message.attributes.iter();
    let attribute = attributes.take_while(|one| one.span.start <= offset).last();
    match attribute {
        Some(attribute) => Some((Some(&*attribute.id), &attribute.value)),
        None => message.value.as_ref().map(|value| (None, value)),
    }
}

/// A message's value, or its attribute of this name.
pub(crate) fn field<'m>(message: &'m Message, attribute: Option<&str>) -> Option<&'m Pattern> {
    match attribute {
        None => message.value.as_ref(),
        Some(name) => message.attribute(name).map(|attribute| &attribute.value),
    }
}

/// The name of a value or attribute: `retcode-9990.detailed`.
pub(crate) fn field_name(message: &Message, attribute: Option<&str>) -> String {
    match attribute {
        None => message.key().to_owned(),
        Some(attribute) => format!("{}.{attribute}", message.key()),
    }
}
