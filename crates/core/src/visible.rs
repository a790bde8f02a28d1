//! Whether a reader sees anything of a text.

use crate::visible_data::INVISIBLE;

/// Whether a text holds a character that is seen on its own: no blank, no control, nothing that is ignored when it is
/// drawn (Default_Ignorable_Code_Point), no empty Braille pattern and no mark that needs a character to stand on.
///
/// ```
/// use retcodes_core::visible::is_visible;
///
/// assert!(is_visible(" x"));
/// assert!(!is_visible(" \u{200B}\u{2800}\u{0301}"));
/// ```
pub fn is_visible(text: &str) -> bool {
    text.chars().any(|character| {
        let place = INVISIBLE.partition_point(|(_, last)| *last < character);
        INVISIBLE
            .get(place)
            .is_none_or(|(first, _)| character < *first)
    })
}
