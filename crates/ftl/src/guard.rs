//! What Fluent's parser survives: depth, escapes, and the time it takes.
//!
//! The parser descends once for each brace and parenthesis, and compares each named argument of a call with all before it.
//! The guard follows it through an entry, in one pass and without descending, and refuses what would hurt. It also refuses
//! escapes that the parser takes although they name no character.

use crate::limits::Limits;
use crate::rule::Rule;
use crate::sentence::Arg;

/// What the parser must not see.
pub(crate) struct Refusal {
    pub(crate) rule: Rule,
    /// Where, from the start of the entry.
    pub(crate) at: usize,
    pub(crate) args: Vec<Arg>,
}

/// Where the parser is inside an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Placeable,
    /// The arguments of a call, with the number of named ones so far.
    Call(usize),
    /// The pattern of a variant: text again.
    Variant,
}

/// How many braces are opened.
pub(crate) fn braces(text: &str) -> usize {
    text.bytes().filter(|&byte| byte == b'{').count()
}

/// Proves that the parser neither descends too deep into this entry, nor takes more than linear time.
///
/// Follows the parser step by step up to its first syntax error, after which the parser is done with the entry.
pub(crate) fn check(entry: &str, limits: &Limits) -> Result<(), Refusal> {
    let nesting = limits.nesting;
    let opens = braces(entry);
    if opens == 0 {
        return Ok(());
    }
    if opens > limits.message_braces {
        return Err(Refusal {
            rule: Rule::TooManyPlaceables,
            at: entry.find('{').unwrap_or(0),
            args: vec![("limit", limits.placeables.to_string().into())],
        });
    }
    let count = |wanted: u8| entry.bytes().filter(|&byte| byte == wanted).count();
    if opens + count(b'(') <= nesting && count(b':') <= limits.arguments && !entry.contains('\\') {
        return Ok(());
    }
    let bytes = entry.as_bytes();
    let mut stack: Vec<Inside> = Vec::new();
    let (mut depth, mut at, mut margin) = (0_usize, 0, 0);
    // Whether there are only spaces before this byte in its line.
    let mut is_first = true;
    while let Some(&byte) = bytes.get(at) {
        match (stack.last().copied(), byte) {
            (Some(Inside::Variant), b'[' | b'*' | b'.' | b'}') if is_first => {
                stack.pop();
                continue;
            }
            (Some(Inside::Variant), byte)
                if at == margin && !matches!(byte, b'\r' | b'\n' | b' ' | b'{') =>
            {
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
                depth = depth.saturating_sub(1);
            }
            (Some(Inside::Placeable | Inside::Call(_)), b'(') => {
                stack.push(Inside::Call(0));
                depth += 1;
            }
            (Some(Inside::Call(named)), b':') => {
                if named >= limits.arguments {
                    return Err(Refusal {
                        rule: Rule::FunctionArgument,
                        at,
                        args: vec![
                            ("kind", "too-many".into()),
                            ("limit", limits.arguments.to_string().into()),
                        ],
                    });
                }
                stack.pop();
                stack.push(Inside::Call(named + 1));
            }
            (Some(Inside::Call(_)), b'}') => return Ok(()),
            (Some(Inside::Placeable), b']') => stack.push(Inside::Variant),
            _ => {}
        }
        is_first = byte == b'\n' || is_first && byte == b' ';
        if byte == b'\n' {
            margin = at + 1;
        }
        if depth > nesting {
            return Err(Refusal {
                rule: Rule::Nesting,
                at,
                args: vec![
                    ("kind", "braces".into()),
                    ("limit", nesting.to_string().into()),
                ],
            });
        }
        at += 1;
    }
    Ok(())
}

/// The end of a string literal that starts at `at`, or none if it is not closed on its line.
fn string(bytes: &[u8], mut at: usize) -> Result<Option<usize>, Refusal> {
    loop {
        let refuse = |rule, args| Err(Refusal { rule, at, args });
        match bytes.get(at) {
            Some(b'"') => return Ok(Some(at)),
            Some(b'\\') => {
                let digits = match bytes.get(at + 1) {
                    Some(b'u') => 4,
                    Some(b'U') => 6,
                    Some(b'"' | b'\\') => 0,
                    // The parser takes it, and shows a replacement character for it.
                    Some(b'{') => return refuse(Rule::Escape, vec![("kind", "brace".into())]),
                    _ => return Ok(None),
                };
                if digits > 0 {
                    match bytes.get(at + 2..at + 2 + digits).and_then(scalar) {
                        None => return refuse(Rule::Escape, Vec::new()),
                        Some(c) if is_unwanted(c) => {
                            return refuse(Rule::ControlCharacter, vec![character(c)]);
                        }
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

/// The character that hexadecimal digits name.
fn scalar(digits: &[u8]) -> Option<char> {
    let digits = std::str::from_utf8(digits).ok()?;
    let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = u32::from_str_radix(digits, 16).ok()?;
    char::from_u32(code).filter(|_| is_hexadecimal)
}

/// A character that has no place in a text; line ends and tabs are judged where they are.
pub(crate) fn is_unwanted(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// How a diagnostic names a character.
pub(crate) fn character(c: char) -> Arg {
    ("character", format!("U+{:04X}", u32::from(c)).into())
}
