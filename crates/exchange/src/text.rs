//! The text of a unit: Fluent's own inline syntax, in one spelling.
//!
//! Fluent's text holds no brace: what is in braces is a code. So `{ $amount }` says in any format which characters a
//! translator must leave as they are, and comes back as the same code even from a tool that knows no codes.

use retcodes_ftl::{Arguments, Element, Expression, Inline, Placeable};

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// What is translated.
    Text(&'t str),
    /// A code, with its braces.
    Code(&'t str),
}

/// Cuts a text into words and codes. `None` if a brace has no partner.
pub(crate) fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (words, code) = rest.split_at(at);
        if !words.is_empty() {
            pieces.push(Piece::Text(words));
        }
        let (code, behind) = code.split_at(code_length(code)?);
        pieces.push(Piece::Code(code));
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    Some(pieces)
}

/// The bytes of the code that a text begins with. A brace in a string literal counts as text.
fn code_length(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ if in_string => {}
            '{' => depth += 1,
            '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// A code without the blanks that mean nothing, to compare two spellings of it.
pub(crate) fn squeezed(code: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let significant = code.chars().filter(|&character| {
        match character {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ => {}
        }
        in_string || !character.is_whitespace()
    });
    significant.collect()
}

/// Whether a code is a string literal, which says the same everywhere: `{ "" }`, `{ "\u00A0" }`.
pub(crate) fn is_literal(code: &str) -> bool {
    let code = squeezed(code);
    let inner = code
        .strip_prefix("{\"")
        .and_then(|code| code.strip_suffix("\"}"));
    inner.is_some_and(|inner| !inner.replace("\\\\", "").replace("\\\"", "").contains('"'))
}

/// What kind of code one is, by how it begins.
pub(crate) fn kind(code: &str) -> &'static str {
    let inner = code.trim_start_matches(['{', ' ']);
    if inner.contains("->") && !is_literal(code) {
        return "select";
    }
    match inner.as_bytes().first() {
        Some(b'$') => "variable",
        Some(b'-') if inner.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) => "term",
        Some(b'"' | b'0'..=b'9' | b'-') => "literal",
        _ if inner.contains('(') => "function",
        _ => "message",
    }
}

/// The code of a select expression in the text around it: its selector and which select of the pattern it is.
pub(crate) fn select_code(selector: &Inline, number: usize) -> String {
    format!("{{ {} -> {number} }}", inline(selector))
}

/// The spelling of a placeable that is no select.
pub(crate) fn placeable_code(placeable: &Placeable) -> String {
    format!("{{ {} }}", expression(&placeable.expression))
}

/// Appends the text of an element that is text. What no format can hold becomes a literal.
pub(crate) fn push_text(text: &str, out: &mut String) {
    for character in text.chars() {
        if is_unsafe(character) {
            out.push_str(&char_code(character));
        } else {
            out.push(character);
        }
    }
}

/// A character as a literal that Fluent reads as that character.
fn char_code(character: char) -> String {
    format!("{{ \"\\u{:04X}\" }}", u32::from(character))
}

/// Whether XML, spreadsheets or editors can't keep a character: controls but tab and line feed, and U+FFFE, U+FFFF.
pub(crate) fn is_unsafe(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{FFFE}' | '\u{FFFF}')
}

/// The text of an element that is neither a select nor holds one.
pub(crate) fn push_element(element: &Element, out: &mut String) {
    match element {
        Element::Text(text) => push_text(text, out),
        Element::Placeable(placeable) => out.push_str(&placeable_code(placeable)),
    }
}

fn expression(expression: &Expression) -> String {
    match expression {
        Expression::Inline(one) => inline(one),
        // A select in braces within braces: kept whole, in one line.
        Expression::Select { selector, variants } => {
            let mut text = format!("{} ->", inline(selector));
            for variant in variants {
                let star = if variant.is_default { "*" } else { "" };
                text.push_str(&format!(" {star}[{}] ", variant.key));
                for element in &variant.value.elements {
                    push_element(element, &mut text);
                }
            }
            text
        }
    }
}

/// The spelling of an inline expression.
pub(crate) fn inline(one: &Inline) -> String {
    let dotted = |id: &str, attribute: &Option<retcodes_ftl::Slice>| match attribute {
        Some(attribute) => format!("{id}.{attribute}"),
        None => id.to_owned(),
    };
    match one {
        Inline::String(text) => format!("\"{text}\""),
        Inline::Number(number) => number.to_string(),
        Inline::Variable(name) => format!("${name}"),
        Inline::Message { id, attribute } => dotted(id, attribute),
        Inline::Term {
            id,
            attribute,
            arguments: passed,
        } => {
            let passed = passed.as_ref().map(arguments).unwrap_or_default();
            format!("-{}{passed}", dotted(id, attribute))
        }
        Inline::Function {
            id,
            arguments: passed,
        } => format!("{id}{}", arguments(passed)),
        Inline::Placeable(placeable) => placeable_code(placeable),
    }
}

fn arguments(arguments: &Arguments) -> String {
    let positional = arguments.positional.iter().map(inline);
    let named = arguments.named.iter();
    let named = named.map(|one| format!("{}: {}", one.name, inline(&one.value)));
    let all: Vec<String> = positional.chain(named).collect();
    format!("({})", all.join(", "))
}

/// A text without the empty literals that only keep Fluent from reading a blank or a sign as its own.
pub(crate) fn without_guards(text: &str) -> String {
    text.replace("{ \"\" }", "")
}

/// A text without the blanks around it, which tools add and drop.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// Sixteen hexadecimal digits that tell whether a text is still the same (FNV-1a, 64 bits). No security.
pub(crate) fn fingerprint(text: &str) -> String {
    let hash = trimmed(text)
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_in_literals_are_text() {
        let text = r#"a { "}" } b { -t(x: "\"}") }"#;
        assert_eq!(
            pieces(text),
            Some(vec![
                Piece::Text("a "),
                Piece::Code(r#"{ "}" }"#),
                Piece::Text(" b "),
                Piece::Code(r#"{ -t(x: "\"}") }"#),
            ])
        );
        for text in ["{", "}", "a { $b", "{ \"} ", "}{"] {
            assert_eq!(pieces(text), None, "{text}");
        }
    }

    #[test]
    fn spellings_of_one_code_are_the_same() {
        assert_eq!(squeezed("{ $a }"), squeezed("{$a }"));
        assert_ne!(squeezed("{ \" \" }"), squeezed("{ \"\" }"));
        assert!(is_literal(r#"{ "a\"b" }"#));
        assert!(!is_literal(r#"{ "a" "b" }"#));
        assert!(!is_literal("{ $a }"));
    }
}
