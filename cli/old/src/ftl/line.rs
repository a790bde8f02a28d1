//! Entries in which each field is one line of text, variables and terms, read without Fluent's parser.
//!
//! The idea: nearly all entries are like that, and the parser says the same of them at ten times the cost. Whatever is
//! not quite so is left to it, whether it is right or wrong.

use fluent_syntax::ast::{
    Attribute, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};

use super::parse::Entry;
use super::scan::identifier;

/// The entry that a chunk is, if it is of this kind: what the parser would make of it, without an error.
pub(super) fn entry(chunk: &str, file: usize) -> Option<Entry<'_>> {
    let (term, rest) = match chunk.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, chunk),
    };
    let (head, rest) = match rest.split_once('\n') {
        Some((head, rest)) => (head, Some(rest)),
        None => (rest, None),
    };
    let (id, value) = field(head)?;
    let mut attributes = Vec::new();
    for line in rest.into_iter().flat_map(|rest| rest.split('\n')) {
        let (name, value) = field(line.trim_start_matches(' ').strip_prefix('.')?)?;
        attributes.push(Attribute {
            id: Identifier { name },
            value,
        });
    }
    Some(Entry {
        file,
        term,
        id,
        value: Some(value),
        attributes,
    })
}

/// A name, `=` and a pattern.
fn field(line: &str) -> Option<(&str, Pattern<&str>)> {
    let (name, rest) = name(line)?;
    let text = rest.trim_start_matches(' ').strip_prefix('=')?;
    let text = text.trim_start_matches(' ');
    // Of blanks at the end the parser decides which belong to the text.
    if text.is_empty() || text.ends_with(' ') {
        return None;
    }
    Some((name, pattern(text)?))
}

/// The name that a text begins with, and what follows it.
fn name(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.split_at_checked(identifier(text)?.len())?;
    let letter = name.starts_with(|first: char| first.is_ascii_alphabetic());
    letter.then_some((name, rest))
}

fn pattern(mut text: &str) -> Option<Pattern<&str>> {
    let special = text.bytes().fold(false, |found, byte| {
        found | (byte == b'{') | (byte == b'}') | (byte == b'\r')
    });
    if !special {
        let elements = vec![PatternElement::TextElement { value: text }];
        return Some(Pattern { elements });
    }
    let mut elements = Vec::new();
    while !text.is_empty() {
        let (before, placeable) = match text.split_once('{') {
            Some((before, rest)) => {
                let (inside, after) = rest.split_once('}')?;
                text = after;
                (before, Some(inside))
            }
            None => (std::mem::take(&mut text), None),
        };
        if before.contains(['}', '\r']) {
            return None;
        }
        if !before.is_empty() {
            elements.push(PatternElement::TextElement { value: before });
        }
        if let Some(inside) = placeable {
            let expression = Expression::Inline(reference(inside.trim_matches(' '))?);
            elements.push(PatternElement::Placeable { expression });
        }
    }
    Some(Pattern { elements })
}

/// `$variable` or `-term`.
fn reference(inside: &str) -> Option<InlineExpression<&str>> {
    let id = |text| match name(text)? {
        (name, "") => Some(Identifier { name }),
        _ => None,
    };
    match inside.strip_prefix('$') {
        Some(name) => Some(InlineExpression::VariableReference { id: id(name)? }),
        None => Some(InlineExpression::TermReference {
            id: id(inside.strip_prefix('-')?)?,
            attribute: None,
            arguments: None,
        }),
    }
}

#[cfg(any())]
mod tests {
    use fluent_syntax::ast;
    use fluent_syntax::parser;
    use proptest::prelude::*;

    use super::*;

    fn chunk() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "retcode-1001",
            "-hotline",
            "a",
            "-",
            "1",
            "_",
            " = ",
            "=",
            " =",
            "= ",
            " ",
            "  ",
            "\n",
            "\n    .",
            "\n.",
            ".detailed = ",
            ".b=",
            "{ $code\t}",
            "\n\t.b = x",
            "{ $code }",
            "{$code}",
            "{ -hotline }",
            "{",
            "}",
            "$",
            "$1",
            "{ $ code }",
            "{}",
            "{ $a { $b }",
            "{ a }",
            "{ F() }",
            "{ -a.b }",
            "{ \"x\" }",
            "text",
            "Text, and more.",
            "文字",
            "é",
            "\r",
            "\t",
            "#",
            "[",
            "*",
            ".",
            "\"",
            "\u{a0}",
            "\\",
        ]);
        let head = prop::sample::select(vec!["", "retcode-1001 = ", "-hotline = ", "a="]);
        (head, prop::collection::vec(piece, 0..8))
            .prop_map(|(head, pieces)| head.to_owned() + &pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

        #[test]
        fn an_entry_is_what_the_parser_makes_of_it(chunk in chunk()) {
            let Some(ours) = entry(&chunk, 0) else { return Ok(()) };
            let parsed = parser::parse_runtime(chunk.as_str());
            let body = parsed.map(|resource| resource.body).map_err(|(_, errors)| errors);
            let expected = match ours.term {
                true => ast::Entry::Term(ast::Term {
                    id: Identifier { name: ours.id },
                    value: ours.value.unwrap(),
                    attributes: ours.attributes,
                    comment: None,
                }),
                false => ast::Entry::Message(ast::Message {
                    id: Identifier { name: ours.id },
                    value: ours.value,
                    attributes: ours.attributes,
                    comment: None,
                }),
            };
            prop_assert_eq!(body, Ok(vec![expected]));
        }
    }
}
