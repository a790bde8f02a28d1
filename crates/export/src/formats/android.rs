//! Android's string resources: `values-<locale>/strings.xml`, and the source's in `values/`.
//!
//! aapt2 takes apostrophes, quotes, backslashes, runs of blanks, and a leading `@` or `?` for syntax. A string with
//! arguments is a format of `java.util.Formatter`, so its percent signs are doubled; one without is shown as it is and
//! marked `formatted="false"` where it holds one.

use crate::format::{File, Refusal};
use crate::names::{clashes, snake};
use crate::text::{Bundle, Key, Locale, Part, Selection, Text};

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let element = |text: &Text| element(text, &bundle.positions(&text.id));
    let file = |locale: &Locale, texts: Vec<(&Text, String)>| {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<resources>\n");
        texts.iter().for_each(|(_, element)| out.push_str(element));
        out.push_str("</resources>\n");
        File::new(folder(&locale.tag, &bundle.source), out)
    };
    crate::format::each_locale(bundle, clashes(bundle, snake), element, file)
}

/// `values/` for the source, `values-de/`, `values-zh-rTW/`, and BCP 47's form for what the older cannot say.
fn folder(tag: &str, source: &str) -> String {
    let qualifier = match tag.split('-').collect::<Vec<_>>().as_slice() {
        _ if tag == source => String::new(),
        [language] => format!("-{language}"),
        [language, region] if region.len() == 2 => format!("-{language}-r{region}"),
        _ => format!("-b+{}", tag.replace('-', "+")),
    };
    format!("values{qualifier}/retcodes.xml")
}

fn element(text: &Text, positions: &[String]) -> Result<String, String> {
    let name = snake(&text.id);
    if let [Part::Selection(selection)] = text.parts.as_slice() {
        return plural(&name, selection, positions);
    }
    let format = !positions.is_empty();
    let body = flat(&text.parts, positions, format)?;
    let formatted = if !format && body.contains('%') {
        " formatted=\"false\""
    } else {
        ""
    };
    Ok(format!(
        "    <string name=\"{name}\"{formatted}>{body}</string>\n"
    ))
}

fn plural(name: &str, selection: &Selection, positions: &[String]) -> Result<String, String> {
    let options = selection.variable.number.unwrap_or_default();
    if !selection.is_plural() || options != Default::default() {
        return Err("Android chooses by the plural of one whole number alone".to_owned());
    }
    let mut items = String::new();
    for variant in &selection.variants {
        match &variant.key {
            Key::Name(category) if (category == "other") == variant.default => {
                let body = flat(&variant.parts, positions, true)?;
                items.push_str(&format!(
                    "        <item quantity=\"{category}\">{body}</item>\n"
                ));
            }
            Key::Name(_) => return Err("its default variant is not [other]".to_owned()),
            Key::Number(number) => {
                return Err(format!("Android has no variant for the number {number}"));
            }
        }
    }
    Ok(format!(
        "    <plurals name=\"{name}\">\n{items}    </plurals>\n"
    ))
}

fn flat(parts: &[Part], positions: &[String], format: bool) -> Result<String, String> {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => {
                let text = if format {
                    text.replace('%', "%%")
                } else {
                    text.clone()
                };
                out.push_str(&text);
            }
            Part::Variable(variable) if variable.number.is_some() => {
                return Err(format!(
                    "NUMBER(${}) has no counterpart in java.util.Formatter",
                    variable.name
                ));
            }
            Part::Variable(variable) => {
                let place = positions
                    .iter()
                    .position(|name| *name == variable.name)
                    .unwrap_or_default();
                out.push_str(&format!("%{}$s", place + 1));
            }
            Part::Selection(_) => return Err("a choice stands beside other text".to_owned()),
        }
    }
    escape(&out)
}

/// The character data of a string element.
fn escape(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    for c in text.chars() {
        match c {
            '\\' | '\'' | '"' => out.extend(['\\', c]),
            '@' | '?' if before.is_none() => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // Blanks at the edges and behind each other are taken out unless they are written as escapes.
            ' ' if before.is_none_or(|before| before == ' ') => out.push_str("\\u0020"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                return Err(format!("U+{:04X} has no place in XML", c as u32));
            }
            c => out.push(c),
        }
        before = Some(c);
    }
    if out.ends_with(' ') {
        out.pop();
        out.push_str("\\u0020");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What aapt2 makes of character data: entities, white space, then backslashes (its `StringBuilder`).
    fn unescape(data: &str) -> String {
        let data = data
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        let mut collapsed = String::new();
        for c in data.trim_matches([' ', '\n', '\t']).chars() {
            if !(c == ' ' && collapsed.ends_with(' ')) {
                collapsed.push(c);
            }
        }
        let mut text = String::new();
        let mut rest = collapsed.chars();
        while let Some(c) = rest.next() {
            if c != '\\' {
                assert!(!matches!(c, '\'' | '"'), "unescaped {c}");
                text.push(c);
                continue;
            }
            match rest.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('u') => {
                    let digits: String = rest.by_ref().take(4).collect();
                    text.push(char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap());
                }
                Some(other) => text.push(other),
                None => {}
            }
        }
        text
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_is(text in "[ -~\n\t中é😀\u{a0}]{0,24}") {
            prop_assert_eq!(unescape(&escape(&text).unwrap()), text);
        }
    }

    #[test]
    fn folders_are_androids() {
        for (tag, path) in [
            ("zh-CN", "values/retcodes.xml"),
            ("de", "values-de/retcodes.xml"),
            ("zh-TW", "values-zh-rTW/retcodes.xml"),
            ("es-419", "values-b+es+419/retcodes.xml"),
        ] {
            assert_eq!(folder(tag, "zh-CN"), path);
        }
    }
}
