//! Symfony's `retcodes+intl-icu.<locale>.yaml`: ICU's message format, in double-quoted YAML.

use crate::format::{File, Refusal, each_locale};
use crate::names::{clashes, dotted};
use crate::text::Bundle;

use super::icu::{self, Quotes};

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let message = |text: &crate::Text| icu::message(&text.parts, Quotes::Apostrophes);
    each_locale(bundle, clashes(bundle, dotted), message, |locale, texts| {
        let mut out = String::new();
        for (text, message) in texts {
            out.push_str(&format!(
                "{}: {}\n",
                quoted(&dotted(&text.id)),
                quoted(&message)
            ));
        }
        File::new(
            format!("retcodes+intl-icu.{}.yaml", locale.tag.replace('-', "_")),
            out,
        )
    })
}

/// A double-quoted scalar (YAML 1.2, section 5.7). JSON's escapes are among YAML's; beyond them, what YAML does not take
/// as printable, and what some of its readers take for line ends.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                out.push_str(&format!("\\u{:04x}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
