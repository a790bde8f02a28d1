//! What the parser survives: depth, escapes, and the time it takes.
//!
//! Fluent's parser descends once for each brace and parenthesis, panics on a `\u` before a character that is not
//! ASCII, and compares each named argument with all before it. A tracker follows it through an entry, in one pass and
//! without descending, and refuses what would hurt.

use super::problem::{Detail, Rule};

/// Braces and parentheses within each other.
const NESTING: usize = 64;
/// Named arguments of one call.
const ARGUMENTS: usize = 64;
/// Opening braces in one entry: they bound the size of its syntax tree.
const BRACES: usize = 1_000;

#[derive(Clone, Copy, PartialEq, Eq)]
/// Where the parser is inside an entry.
enum Inside {
    Placeable,
    /// The arguments of a call, with the number of named ones so far.
    Call(usize),
    /// The pattern of a variant: text again.
    Variant,
}

/// How many braces are opened. Most texts have none, and finding none is faster than counting.
pub(super) fn braces(text: &str) -> usize {
    text.find('{').map_or(0, |first| {
        text.bytes().skip(first).filter(|&b| b == b'{').count()
    })
}

/// Proves that the parser neither descends too deep into this entry, nor meets an escape that makes it panic, nor
/// takes more than linear time. The place and rule if it would.
///
/// Follows the parser step by step up to its first syntax error, after which the parser is done with the entry.
pub(super) fn survives(entry: &str) -> Result<(), (usize, Rule)> {
    let opens = braces(entry);
    if opens == 0 {
        return Ok(());
    }
    let bytes = entry.as_bytes();
    let parentheses = bytes.iter().filter(|&&b| b == b'(').count();
    let colons = bytes.iter().filter(|&&b| b == b':').count();
    if opens > BRACES {
        return Err((entry.find('{').unwrap_or(0), Rule::TooManyPlaceables));
    }
    if opens + parentheses <= NESTING && colons <= ARGUMENTS && !entry.contains('\\') {
        return Ok(());
    }
    let mut stack: Vec<Inside> = Vec::new();
    let (mut depth, mut at, mut margin) = (0, 0, 0);
    while let Some(&byte) = bytes.get(at) {
        let first = bytes
            .get(margin..at)
            .is_some_and(|blank| blank.iter().all(|&b| b == b' '));
        match (stack.last().copied(), byte) {
            (Some(Inside::Variant), b'[' | b'*' | b'.' | b'}') if first => {
                stack.pop();
                continue;
            }
            (Some(Inside::Variant), b) if at == margin && b != b'\n' && b != b' ' && b != b'{' => {
                stack.pop();
                continue;
            }
            (Some(Inside::Placeable | Inside::Call(_)), b'"') => match string(bytes, at + 1)? {
                Some(end) => at = end,
                None => return Ok(()),
            },
            (_, b'{') => {
                stack.push(Inside::Placeable);
                depth += 1;
            }
            (Some(Inside::Placeable), b'}') | (Some(Inside::Call(_)), b')') => {
                stack.pop();
                depth -= 1;
            }
            (Some(Inside::Placeable | Inside::Call(_)), b'(') => {
                stack.push(Inside::Call(0));
                depth += 1;
            }
            (Some(Inside::Call(ARGUMENTS..)), b':') => return Err((at, Rule::FunctionArgument)),
            (Some(Inside::Call(named)), b':') => {
                stack.pop();
                stack.push(Inside::Call(named + 1));
            }
            (Some(Inside::Call(_)), b'}') => return Ok(()),
            (Some(Inside::Placeable), b']') => stack.push(Inside::Variant),
            _ => {}
        }
        if byte == b'\n' {
            margin = at + 1;
        }
        if depth > NESTING {
            return Err((at, Rule::Nesting));
        }
        at += 1;
    }
    Ok(())
}

/// The end of a string literal that starts at `at`, or none if it is not closed on its line.
fn string(bytes: &[u8], mut at: usize) -> Result<Option<usize>, (usize, Rule)> {
    loop {
        match bytes.get(at) {
            Some(b'"') => return Ok(Some(at)),
            Some(b'\\') => {
                let digits = match bytes.get(at + 1) {
                    Some(b'u') => 4,
                    Some(b'U') => 6,
                    Some(b'"' | b'\\') => 0,
                    // The parser takes it, and shows a replacement character for it.
                    Some(b'{') => return Err((at, Rule::Escape)),
                    _ => return Ok(None),
                };
                let scalar = |digits: &[u8]| {
                    let digits = std::str::from_utf8(digits).ok()?;
                    let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
                    u32::from_str_radix(digits, 16)
                        .ok()
                        .filter(|_| hexadecimal)
                        .and_then(char::from_u32)
                };
                if digits > 0 {
                    match bytes.get(at + 2..at + 2 + digits).and_then(scalar) {
                        None => return Err((at, Rule::Escape)),
                        Some(c) if unwanted(c) => return Err((at, Rule::ControlCharacter)),
                        Some(_) => {}
                    }
                }
                at += 2 + digits;
            }
            Some(b'\n') | None => return Ok(None),
            Some(_) => at += 1,
        }
    }
}

/// What is to be said of a place that the parser must not see.
pub(super) fn details(rule: Rule, text: &str) -> Vec<Detail> {
    match rule {
        Rule::Escape if text.starts_with("\\{") => vec![("kind", "brace".into())],
        Rule::ControlCharacter => {
            let digits = text
                .get(2..if text.starts_with("\\U") { 8 } else { 6 })
                .unwrap_or_default();
            let code = u32::from_str_radix(digits, 16).unwrap_or_default();
            vec![("character", format!("U+{code:04X}").into())]
        }
        Rule::Nesting => vec![
            ("kind", "braces".into()),
            ("limit", NESTING.to_string().into()),
        ],
        Rule::FunctionArgument => vec![
            ("kind", "too-many".into()),
            ("limit", ARGUMENTS.to_string().into()),
        ],
        Rule::TooManyPlaceables => vec![("limit", super::expand::PLACEABLES.to_string().into())],
        _ => Vec::new(),
    }
}

/// A character that has no place in a text, line end and tab aside.
pub(super) fn unwanted(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}
