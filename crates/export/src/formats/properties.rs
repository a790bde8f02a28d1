//! Java's `retcodes_<locale>.properties`, for `ResourceBundle`.
//!
//! ASCII with `\u` escapes, which every Java reads alike: those before 9 take a file for ISO-8859-1, later ones for
//! UTF-8. A text with arguments is a pattern of `java.text.MessageFormat` (`{0}`, apostrophes doubled); a text without
//! is plain, as `getString` returns it. Which argument has which number stands in a comment above the key.

use crate::format::{File, Refusal, each_locale};
use crate::names::{clashes, dotted};
use crate::text::{Bundle, Part, Text};

use super::icu::quote;

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let pattern = |text: &Text| pattern(text, &bundle.positions(&text.id));
    let mut files = each_locale(bundle, clashes(bundle, dotted), pattern, |locale, texts| {
        let mut out = String::new();
        for (text, pattern) in texts {
            let positions = bundle.positions(&text.id);
            if !positions.is_empty() {
                let arguments: Vec<String> = positions
                    .iter()
                    .enumerate()
                    .map(|(number, name)| format!("{{{number}}} is {name}"))
                    .collect();
                out.push_str(&format!("# MessageFormat: {}\n", arguments.join(", ")));
            }
            out.push_str(&format!(
                "{}={}\n",
                escape(&dotted(&text.id), true),
                escape(&pattern, false)
            ));
        }
        File::new(format!("retcodes_{}.properties", java(&locale.tag)), out)
    })?;
    // The root bundle is what Java falls back to; it has to be there for a language that no other file is for.
    if let Some(root) = bundle
        .locales
        .iter()
        .position(|locale| locale.tag == "en-US")
        .or(bundle
            .locales
            .iter()
            .position(|locale| locale.tag == bundle.source))
        && let Some(File { text, .. }) = files.get(root)
    {
        files.push(File::new("retcodes.properties", text.clone()));
    }
    Ok(files)
}

/// A tag as Java names files: `zh_CN`, and `sr__#Latn` for a script.
pub(crate) fn java(tag: &str) -> String {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let (mut script, mut region) = ("", "");
    for subtag in subtags {
        match subtag.len() {
            4 => script = subtag,
            2 | 3 => region = subtag,
            _ => {}
        }
    }
    match (script, region) {
        ("", "") => language.to_owned(),
        ("", region) => format!("{language}_{region}"),
        (script, region) => format!(
            "{language}_{script}{}{region}",
            if region.is_empty() { "" } else { "_" }
        ),
    }
}

fn pattern(text: &Text, positions: &[String]) -> Result<String, String> {
    if let Some(plain) = text.plain()
        && positions.is_empty()
    {
        return Ok(plain);
    }
    let mut out = String::new();
    for part in &text.parts {
        match part {
            Part::Text(text) => quote(text, |c| matches!(c, '{' | '}'), &mut out),
            Part::Variable(variable) => {
                let place = positions
                    .iter()
                    .position(|name| *name == variable.name)
                    .unwrap_or_default();
                match variable.number {
                    None => out.push_str(&format!("{{{place}}}")),
                    Some(options) if options == Default::default() => {
                        out.push_str(&format!("{{{place},number}}"));
                    }
                    Some(_) => {
                        return Err(format!(
                            "options of NUMBER(${}) have no counterpart in MessageFormat",
                            variable.name
                        ));
                    }
                }
            }
            Part::Selection(_) => {
                return Err(
                    "java.text.MessageFormat knows no plural; format it with ICU4J".to_owned(),
                );
            }
        }
    }
    Ok(out)
}

/// As `Properties.store` writes it.
fn escape(text: &str, key: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (place, c) in text.chars().enumerate() {
        match c {
            ' ' if key || place == 0 => out.push_str("\\ "),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\u{c}' => out.push_str("\\f"),
            '\\' | '=' | ':' | '#' | '!' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04X}"));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What `Properties.load` makes of a value (Java SE, java.util.Properties).
    fn load(value: &str) -> String {
        let mut units: Vec<u16> = Vec::new();
        let mut rest = value.trim_start_matches([' ', '\t', '\u{c}']).chars();
        while let Some(c) = rest.next() {
            let c = match c {
                '\\' => match rest.next() {
                    Some('u') => {
                        let digits: String = rest.by_ref().take(4).collect();
                        units.push(u16::from_str_radix(&digits, 16).unwrap());
                        continue;
                    }
                    Some('t') => '\t',
                    Some('n') => '\n',
                    Some('r') => '\r',
                    Some('f') => '\u{c}',
                    Some(other) => other,
                    None => break,
                },
                c => c,
            };
            units.extend(c.encode_utf16(&mut [0; 2]).iter());
        }
        String::from_utf16(&units).unwrap()
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_is(text in any::<String>()) {
            let escaped = escape(&text, false);
            prop_assert!(escaped.is_ascii() && !escaped.contains('\n'));
            prop_assert_eq!(load(&escaped), text);
        }
    }

    #[test]
    fn files_are_named_as_java_looks_for_them() {
        for (tag, name) in [
            ("zh-CN", "zh_CN"),
            ("de", "de"),
            ("es-419", "es_419"),
            ("sr-Latn", "sr_Latn"),
            ("zh-Hant-TW", "zh_Hant_TW"),
        ] {
            assert_eq!(java(tag), name);
        }
    }
}
