//! Locales that nobody speaks, to see whether a layout can take a real one.
//!
//! Only the characters of texts are replaced, in their place in the file. Whatever is not text (ids, variables, functions,
//! variant keys, comments, line ends, broken entries) is copied to the byte.

use retcodes_ftl::{Document, Element, Pattern};

use crate::format::choices;

use retcodes_ftl::edit::Edits;

/// A way to change text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`: letters with accents and a third more of them, so clipped, concatenated and hard-coded text shows.
    Accented,
    /// `ar-XB`: each word between right-to-left override and pop, as Android's `ar-XB` has it, so layouts that don't
    /// mirror show.
    RightToLeft,
}

impl Pseudo {
    /// Every kind, with the tag of its locale.
    pub const ALL: [(Pseudo, &str); 2] =
        [(Pseudo::Accented, "en-XA"), (Pseudo::RightToLeft, "ar-XB")];
}

/// The file with the characters of its texts replaced.
pub fn pseudo(source: &Document, kind: Pseudo) -> String {
    let mut edits = Edits::default();
    for message in source.messages() {
        // A term's attributes are for selects, not for readers; and it is put into messages, which have brackets.
        for (_, pattern) in message
            .patterns()
            .filter(|(name, _)| name.is_none() || !message.is_term)
        {
            change(
                pattern,
                kind,
                kind == Pseudo::Accented && !message.is_term,
                &mut edits,
            );
        }
    }
    edits.apply(source.text().as_str())
}

/// Replaces the text of a pattern and of the variants in it. With `brackets` it gets a pair: around each variant, if it
/// is one select and no text.
fn change(pattern: &Pattern, kind: Pseudo, brackets: bool, edits: &mut Edits) {
    let has_text = pattern.elements.iter().any(|element| match element {
        Element::Text(text) => !text.trim().is_empty(),
        Element::Placeable(placeable) => choices(&placeable.expression).is_empty(),
    });
    if brackets && has_text {
        edits.insert(pattern.span.start, OPEN);
    }
    for element in &pattern.elements {
        match element {
            Element::Text(text) => {
                let changed = kind.apply(text);
                if changed != text.as_str() {
                    edits.replace(text.span(), changed);
                }
            }
            Element::Placeable(placeable) => {
                for value in choices(&placeable.expression) {
                    change(value, kind, brackets && !has_text, edits);
                }
            }
        }
    }
    if brackets && has_text {
        edits.insert(pattern.span.end, CLOSE);
    }
}

const OPEN: &str = "⟦";
const CLOSE: &str = "⟧";

/// RIGHT-TO-LEFT MARK and OVERRIDE, POP DIRECTIONAL FORMATTING and the mark again, as Android writes them.
const RIGHT_TO_LEFT: (&str, &str) = ("\u{200f}\u{202e}", "\u{202c}\u{200f}");

impl Pseudo {
    /// A text with its characters replaced; blanks, line ends, tags and entities (`<b>`, `&amp;`) stay.
    fn apply(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let (mut rest, mut owed) = (text, 0.0);
        while let Some(first) = rest.chars().next() {
            let markup = markup_len(rest);
            let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\r']).len();
            let len = match markup.max(blank) {
                0 if self == Pseudo::Accented => first.len_utf8(),
                0 => word_len(rest),
                len => len,
            };
            let (part, behind) = rest.split_at(len);
            rest = behind;
            match self {
                _ if markup > 0 || blank > 0 => out.push_str(part),
                Pseudo::Accented => accent(first, &mut owed, &mut out),
                Pseudo::RightToLeft if part.contains(char::is_alphanumeric) => {
                    out.extend([RIGHT_TO_LEFT.0, part, RIGHT_TO_LEFT.1]);
                }
                Pseudo::RightToLeft => out.push_str(part),
            }
        }
        out
    }
}

/// The length of the word that a text begins with, up to a blank or markup.
fn word_len(text: &str) -> usize {
    let end = text
        .char_indices()
        .find(|(at, c)| c.is_whitespace() || (*at > 0 && markup_len(text.split_at(*at).1) > 0));
    end.map_or(text.len(), |(at, _)| at)
        .max(text.chars().next().map_or(0, char::len_utf8))
}

/// The length of the tag or entity that a text begins with: `<b>`, `&amp;`.
fn markup_len(text: &str) -> usize {
    let (end, inside): (char, fn(char) -> bool) = match text.as_bytes() {
        [b'<', b'/' | b'a'..=b'z' | b'A'..=b'Z', ..] => ('>', |c| c != '<' && c != '\n'),
        [b'&', ..] => (';', |c| c.is_ascii_alphanumeric() || c == '#'),
        _ => return 0,
    };
    match text
        .char_indices()
        .skip(1)
        .find(|(_, c)| *c == end || !inside(*c))
    {
        Some((at, c)) if c == end && at > 1 => at + 1,
        _ => 0,
    }
}

/// How many letters are added for each letter: English grows by about this much in other languages.
const GROWTH: f64 = 0.35;

/// Adds a letter with an accent; twice, a vowel rather than a consonant, as often as the growth asks for.
fn accent(letter: char, owed: &mut f64, out: &mut String) {
    let index = |first: char| (letter as usize).wrapping_sub(first as usize);
    let accented = LOWER
        .get(index('a'))
        .or_else(|| UPPER.get(index('A')))
        .copied()
        .unwrap_or(letter);
    out.push(accented);
    if letter.is_alphabetic() {
        *owed += GROWTH;
        if *owed
            >= if "aeiouAEIOU".contains(letter) {
                1.0
            } else {
                2.0
            }
        {
            *owed -= 1.0;
            out.push(accented);
        }
    }
}

const LOWER: [char; 26] = [
    'å', 'ƀ', 'ç', 'ð', 'é', 'ƒ', 'ĝ', 'ĥ', 'î', 'ĵ', 'ķ', 'ļ', 'ɱ', 'ñ', 'ö', 'þ', 'ǫ', 'ŕ', 'š',
    'ţ', 'û', 'ṽ', 'ŵ', 'ẋ', 'ý', 'ž',
];
const UPPER: [char; 26] = [
    'Å', 'Ɓ', 'Ç', 'Ð', 'É', 'Ƒ', 'Ĝ', 'Ĥ', 'Î', 'Ĵ', 'Ķ', 'Ļ', 'Ṁ', 'Ñ', 'Ö', 'Þ', 'Ǫ', 'Ŕ', 'Š',
    'Ţ', 'Û', 'Ṽ', 'Ŵ', 'Ẋ', 'Ý', 'Ž',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_change_and_a_third_is_added() {
        let text = "The <b>card</b> number &amp; the phone number do not match, 3 times &c;\nline";
        let accented = Pseudo::Accented.apply(text);
        assert!(accented.starts_with("Ţĥéé <b>ç"), "{accented}");
        assert!(
            accented.contains(" &amp; ") && accented.contains(", 3 ") && accented.contains('\n'),
            "{accented}"
        );
        let (before, after) = (text.chars().count(), accented.chars().count());
        assert!(
            after * 100 > before * 118 && after * 100 < before * 140,
            "{before} {after}"
        );
    }

    #[test]
    fn each_word_is_turned_around() {
        assert_eq!(
            Pseudo::RightToLeft.apply(" a <b>bc</b> - 1 "),
            " \u{200f}\u{202e}a\u{202c}\u{200f} <b>\u{200f}\u{202e}bc\u{202c}\u{200f}</b> - \u{200f}\u{202e}1\u{202c}\u{200f} "
        );
    }
}
