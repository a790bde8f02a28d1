//! ICU's message format, as Symfony and Flutter read it.
//!
//! The grammar is ICU's `MessagePattern`: an apostrophe quotes syntax that follows it, two stand for one. A plural's own
//! text also reads `#`.

use crate::text::{Key, Part, Selection};

/// How a dialect writes what it would otherwise read as syntax.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// ICU's: `''` for an apostrophe, `'{'` for a brace.
    Apostrophes,
    /// Flutter's default: apostrophes are text, and a brace cannot be written.
    None,
}

/// The message of a text.
pub(crate) fn message(parts: &[Part], quotes: Quotes) -> Result<String, String> {
    let mut out = String::new();
    write(parts, quotes, false, &mut out)?;
    Ok(out)
}

fn write(parts: &[Part], quotes: Quotes, plural: bool, out: &mut String) -> Result<(), String> {
    for part in parts {
        match part {
            Part::Text(text) => escape(text, quotes, plural, out)?,
            Part::Variable(variable) => {
                if variable
                    .number
                    .is_some_and(|options| options != Default::default())
                {
                    return Err(format!(
                        "options of NUMBER(${}) have no counterpart there",
                        variable.name
                    ));
                }
                out.push('{');
                out.push_str(&variable.name);
                if variable.number.is_some() {
                    out.push_str(", number");
                }
                out.push('}');
            }
            Part::Selection(selection) => choice(selection, quotes, out)?,
        }
    }
    Ok(())
}

fn choice(selection: &Selection, quotes: Quotes, out: &mut String) -> Result<(), String> {
    let plural = selection.is_plural();
    let options = selection.variable.number.unwrap_or_default();
    let ordinal = options.ordinal;
    if (retcodes_core::pattern::NumberOptions {
        ordinal: false,
        ..options
    }) != Default::default()
    {
        return Err(format!(
            "options of NUMBER(${}) have no counterpart there",
            selection.variable.name
        ));
    }
    let kind = match (plural, ordinal) {
        (true, false) => "plural",
        (true, true) => "selectordinal",
        (false, _) => "select",
    };
    out.push('{');
    out.push_str(&selection.variable.name);
    out.push_str(", ");
    out.push_str(kind);
    out.push(',');
    let mut other = false;
    for variant in &selection.variants {
        let key = match &variant.key {
            Key::Name(name) => name.clone(),
            Key::Number(number) if plural => format!("={number}"),
            Key::Number(_) => return Err("it chooses by names and by numbers at once".to_owned()),
        };
        // ICU takes `other` where nothing matches; in Fluent any variant can be the default.
        if (key == "other") != variant.default && (variant.default || key == "other") {
            if key == "other" {
                return Err("its variant [other] is not the default".to_owned());
            }
            if selection
                .variants
                .iter()
                .any(|one| one.key == Key::Name("other".to_owned()))
            {
                return Err("its variant [other] is not the default".to_owned());
            }
        }
        let mut body = String::new();
        write(&variant.parts, quotes, plural, &mut body)?;
        out.push_str(&format!(" {key} {{{body}}}"));
        other |= key == "other";
        if variant.default && key != "other" {
            out.push_str(&format!(" other {{{body}}}"));
            other = true;
        }
    }
    if !other {
        return Err("it has no default variant".to_owned());
    }
    out.push('}');
    Ok(())
}

fn escape(text: &str, quotes: Quotes, plural: bool, out: &mut String) -> Result<(), String> {
    let syntax = |c: char| matches!(c, '{' | '}') || (plural && c == '#');
    match quotes {
        Quotes::Apostrophes => quote(text, syntax, out),
        Quotes::None => match text.chars().find(|c| syntax(*c)) {
            Some(c) => return Err(format!("`{c}` cannot be written there")),
            None => out.push_str(text),
        },
    }
    Ok(())
}

/// Text with its syntax between apostrophes, as `java.text.MessageFormat` and ICU read it.
///
/// Neighbours share a quotation: between two, the apostrophes would be read as one of the text.
pub(crate) fn quote(text: &str, syntax: impl Fn(char) -> bool, out: &mut String) {
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '\'' => out.push_str("''"),
            c => {
                if syntax(c) != quoted {
                    out.push('\'');
                    quoted = !quoted;
                }
                out.push(c);
            }
        }
    }
    if quoted {
        out.push('\'');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What ICU reads: `''` is an apostrophe; an apostrophe before syntax opens a quotation that the next one closes.
    fn unescape(message: &str) -> String {
        let mut text = String::new();
        let mut rest = message.chars().peekable();
        let mut quoted = false;
        while let Some(c) = rest.next() {
            match c {
                '\'' if rest.peek() == Some(&'\'') => {
                    rest.next();
                    text.push('\'');
                }
                '\'' if quoted => quoted = false,
                '\'' if matches!(rest.peek(), Some('{' | '}')) => quoted = true,
                c => text.push(c),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_is(text in "[a'{}#,| \u{4e2d}]{0,20}") {
            let parts = [Part::Text(text.clone())];
            prop_assert_eq!(unescape(&message(&parts, Quotes::Apostrophes).unwrap()), text);
        }
    }
}
