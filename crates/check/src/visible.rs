//! Characters that nobody sees, shown by their code points: `<U+200B>`.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// Whether a character would not be seen, or would change what is seen around it.
pub fn is_invisible(c: char) -> bool {
    use GeneralCategory as Category;
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    let category = CodePointMapData::<Category>::new().get(c);
    matches!(
        category,
        Category::Control
            | Category::Format
            | Category::SpaceSeparator
            | Category::LineSeparator
            | Category::ParagraphSeparator
            | Category::PrivateUse
            | Category::Unassigned
    ) || matches!(
        c,
        '\u{115f}'
            | '\u{1160}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{34f}'
            | '\u{2800}'
            | '\u{17b4}'
            | '\u{17b5}'
    )
}

/// A character by its code point, in angle brackets.
pub(crate) fn bracketed(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

/// A text in which every character can be seen.
pub fn visible(text: &str) -> String {
    if !text.chars().any(is_invisible) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| {
            if is_invisible(c) {
                bracketed(c)
            } else {
                c.to_string()
            }
        })
        .collect()
}

/// The start of the character that a byte is in; the end of the text for a byte behind it.
pub fn character_start(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
