//! A number for the meaning of a text.
//!
//! Two patterns that show the same for all arguments by their own words have the same hash: indentation, line ends,
//! comments, the order of the file and the way a literal is written (`{ "x" }` for `x`) do not count. What a term says is
//! not looked at, for a new telephone number makes no translation stale; that a term is named is. No character is
//! normalised away: all of them are visible.

use std::fmt;
use std::str::FromStr;

use retcodes_ftl::{Arguments, Element, Expression, Inline, Pattern};

/// The version of the rules by which a pattern becomes a hash. New rules get a new one, so that they make nothing stale.
const VERSION: &str = "v1";

/// The hash of a text's meaning: 64 bits of FNV-1a over the parsed pattern. Good against accident, not against a person
/// who makes two texts collide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(u64);

impl Hash {
    /// The hash of a pattern. Linear in its size.
    pub fn of(pattern: &Pattern) -> Self {
        let mut meaning = String::new();
        write(pattern, &mut meaning);
        Self(meaning.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{VERSION}:{:016x}", self.0)
    }
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        let digits = text
            .strip_prefix(VERSION)
            .and_then(|rest| rest.strip_prefix(':'));
        let digits = digits
            .filter(|digits| digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let hash = digits.and_then(|digits| u64::from_str_radix(digits, 16).ok());
        hash.map(Self).ok_or(NotAHash)
    }
}

/// A text that is not a hash of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAHash;

impl fmt::Display for NotAHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a hash is `{VERSION}:` and sixteen hexadecimal digits")
    }
}

impl std::error::Error for NotAHash {}

/// Writes what a pattern says, each part with a sign of its kind that no text can hold.
fn write(pattern: &Pattern, out: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text(text) => out.push_str(text),
            Element::Placeable(placeable) => expression(&placeable.expression, out),
        }
    }
}

/// Stands before what is not text. A control character, which no text that readers see can hold.
const SIGN: char = '\u{1}';

fn expression(expression: &Expression, out: &mut String) {
    match expression {
        Expression::Inline(one) => inline(one, out),
        Expression::Select { selector, variants } => {
            out.extend([SIGN, '?']);
            inline(selector, out);
            for variant in variants {
                out.extend([SIGN, if variant.is_default { '*' } else { '[' }]);
                out.push_str(&variant.key);
                out.extend([SIGN, ']']);
                write(&variant.value, out);
            }
            out.extend([SIGN, '.']);
        }
    }
}

fn inline(inline: &Inline, out: &mut String) {
    let name = |sign: char, id: &str, out: &mut String| {
        out.extend([SIGN, sign]);
        out.push_str(id);
        out.push(SIGN);
    };
    match inline {
        Inline::String(text) => out.push_str(&unescaped(text)),
        Inline::Number(number) => name('#', number, out),
        Inline::Variable(id) => name('$', id, out),
        Inline::Message { id, attribute, .. } => {
            name('m', id, out);
            if let Some(attribute) = attribute {
                name('.', attribute, out);
            }
        }
        Inline::Term {
            id,
            attribute,
            arguments: with,
            ..
        } => {
            name('-', id, out);
            if let Some(attribute) = attribute {
                name('.', attribute, out);
            }
            if let Some(with) = with {
                arguments(with, out);
            }
        }
        Inline::Function {
            id,
            arguments: with,
            ..
        } => {
            name('f', id, out);
            arguments(with, out);
        }
        Inline::Placeable(placeable) => expression(&placeable.expression, out),
    }
}

fn arguments(arguments: &Arguments, out: &mut String) {
    for positional in &arguments.positional {
        out.extend([SIGN, '(']);
        inline(positional, out);
    }
    // The order of named arguments says nothing.
    let mut named: Vec<_> = arguments.named.iter().collect();
    named.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    for argument in named {
        out.extend([SIGN, ':']);
        out.push_str(&argument.name);
        out.push(SIGN);
        inline(&argument.value, out);
    }
    out.extend([SIGN, ')']);
}

/// The text of a literal. An escape that the reader refuses stays as it is written.
fn unescaped(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let digits = match after.as_bytes().first() {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => 0,
        };
        let code = after.get(1..=digits).filter(|_| digits > 0);
        let c = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        match (c, after.chars().next()) {
            (Some(c), _) => {
                text.push(c);
                rest = after.get(digits + 1..).unwrap_or_default();
            }
            (None, Some(c)) => {
                text.push(c);
                rest = after.get(c.len_utf8()..).unwrap_or_default();
            }
            (None, None) => rest = "",
        }
    }
    text.push_str(rest);
    text
}
