//! Text from outside inside a sentence of ours: no control characters, and no way to turn the
//! sentence around.
//!
//! An argument in a left-to-right sentence that holds nothing right-to-left is shown as
//! it is, without invisible characters that would get in the way of copying and comparing. All
//! others stand between U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE, as the
//! Unicode Bidirectional Algorithm (UAX #9, 2.7 and 3.1.2) means it for text whose direction is
//! not known, and controls that would reach out of the isolate are taken out.

use std::borrow::Cow;

/// How many bytes of a text argument are shown. The rest is cut off and reported.
const MAX_BYTES: usize = 4096;

/// When an argument is isolated from the direction of the text around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Isolation {
    /// When it holds right-to-left letters or bidi controls, or stands in a right-to-left locale.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never. Controls without a partner are taken out all the same.
    Never,
}

const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// What one pass over a text finds.
#[derive(Clone, Copy, Default)]
struct Found {
    control: bool,
    right_to_left: bool,
    bidi_control: bool,
}

/// A text from outside as it may be shown: cut to [`MAX_BYTES`], without control characters,
/// isolated where it has to be. Borrowed where nothing had to be changed.
///
/// `always` is what [`Isolation`] and the direction of the locale say together; `None` leaves the
/// choice to the text itself.
pub(crate) fn shown(text: &str, always: Option<bool>) -> Cow<'_, str> {
    let text = cut(text);
    let found = look_at(text);
    let isolate = always.unwrap_or(found.right_to_left || found.bidi_control);
    if !isolate && !found.control && !found.bidi_control {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + FSI.len_utf8() + PDI.len_utf8());
    if isolate {
        shown.push(FSI);
    }
    let lone = if found.bidi_control {
        lone_controls(text)
    } else {
        Vec::new()
    };
    let mut lone = lone.into_iter().peekable();
    for (place, character) in text.char_indices() {
        if lone.next_if_eq(&place).is_some() {
            continue;
        }
        shown.push(if is_control(character) {
            ' '
        } else {
            character
        });
    }
    if isolate {
        shown.push(PDI);
    }
    Cow::Owned(shown)
}

/// Whether a text is longer than what is shown of it.
pub(crate) fn is_cut(text: &str) -> bool {
    text.len() > MAX_BYTES
}

fn cut(text: &str) -> &str {
    if !is_cut(text) {
        return text;
    }
    let whole_characters = (0..=MAX_BYTES).rev().find_map(|end| text.get(..end));
    whole_characters.unwrap_or_default()
}

fn look_at(text: &str) -> Found {
    let mut found = Found::default();
    for character in text.chars() {
        found.control |= is_control(character);
        found.right_to_left |= is_right_to_left(character);
        found.bidi_control |= is_bidi_control(character);
    }
    found
}

/// Control characters (C0, DEL, C1) and the two Unicode line breaks.
fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// The property Bidi_Control (Unicode, PropList.txt).
fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The blocks whose characters are right-to-left unless said otherwise (Unicode,
/// DerivedBidiClass.txt, the `@missing` lines for R and AL). A digit or sign in such a block
/// isolates too, which does no harm.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{0590}'..='\u{08FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

/// The places of the embeddings, overrides and isolates that have no partner, and of the ends that
/// have none, in order (UAX #9, BD9 to BD11: an isolate's end closes the embeddings inside it).
fn lone_controls(text: &str) -> Vec<usize> {
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut lone = Vec::new();
    for (place, character) in text.char_indices() {
        match character {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push((place, false)),
            '\u{2066}'..='\u{2068}' => open.push((place, true)),
            '\u{202C}' if open.pop_if(|(_, isolate)| !*isolate).is_some() => {}
            '\u{202C}' => lone.push(place),
            '\u{2069}' => {
                if let Some(depth) = open.iter().rposition(|(_, isolate)| *isolate) {
                    lone.extend(open.drain(depth..).skip(1).map(|(place, _)| place));
                } else {
                    lone.push(place);
                }
            }
            _ => {}
        }
    }
    lone.extend(open.into_iter().map(|(place, _)| place));
    lone.sort_unstable();
    lone
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn only_what_needs_isolation_is_changed() {
        let cases = [
            // text, always, shown
            ("余额不足", None, "余额不足"),
            ("Ünïcode – “ok”", None, "Ünïcode – “ok”"),
            ("a\nb\u{7}c\u{85}d\u{2028}e", None, "a b c d e"),
            ("plain", Some(true), "\u{2068}plain\u{2069}"),
            ("رصيد", None, "\u{2068}رصيد\u{2069}"),
            ("רצ", Some(false), "רצ"),
            // An end without a beginning would close our isolate.
            ("a\u{2069}b", None, "\u{2068}ab\u{2069}"),
            // A beginning without an end would swallow our end.
            ("a\u{2066}b", None, "\u{2068}ab\u{2069}"),
            ("\u{202E}evil", None, "\u{2068}evil\u{2069}"),
            ("\u{202E}evil", Some(false), "evil"),
            (
                "a\u{2066}b\u{2069}c",
                None,
                "\u{2068}a\u{2066}b\u{2069}c\u{2069}",
            ),
            (
                "\u{2066}a\u{202B}b\u{2069}\u{202C}",
                None,
                "\u{2068}\u{2066}ab\u{2069}\u{2069}",
            ),
        ];
        for (text, always, expected) in cases {
            assert_eq!(shown(text, always), expected, "{text:?} {always:?}");
        }
    }
}
