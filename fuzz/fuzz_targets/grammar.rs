//! Files and layers by Fluent's grammar: what random bytes seldom reach, such as terms within terms under selectors.
//!
//! The input chooses among a few ids, names and texts, so that references meet what they refer to. A finding prints its
//! layers; kept as a text, it becomes a case of `ftl` or `overlay`.

#![no_main]

use std::fmt::{self, Write as _};

use arbitrary::Arbitrary;

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

const LAYERS: usize = 3;
/// Select expressions within each other; beyond, there is text.
const DEPTH: usize = 6;

const MESSAGES: &[&str] = &[
    "retcode-0",
    "retcode-1001",
    "retcode-A",
    "retcode-unknown",
    "helper",
    "a",
    "NUMBER",
];
const TERMS: &[&str] = &["a", "b", "c", "term"];
const ATTRIBUTES: &[&str] = &["detailed", "description", "a", "b"];
const VARIABLES: &[&str] = &["x", "y", "n", "code", "case"];
const KEYS: &[&str] = &["a", "b", "one", "few", "other", "0", "1", "2.50", "-1"];
const NUMBERS: &[&str] = &["0", "1", "-1", "2.50", "1000", "123456789012345", "0.000"];
const TEXTS: &[&str] = &[
    "a",
    "Some text. ",
    " ",
    "中文，",
    "\n    more",
    "\n\n     deeper",
    ".",
    "*",
    "[",
    "#",
    "-",
    "\\u0041",
    "\"",
    "=",
    "\u{a0}",
    "e\u{301}",
    "עברית",
];
const LITERALS: &[&str] = &[
    "",
    " ",
    "a",
    "{",
    "}",
    "\\\"",
    "\\\\",
    "\\u0041",
    "\\U01F600",
    "\\u00A0",
    "\\u202E",
    "中",
];
const OPTIONS: &[&str] = &[
    "minimumFractionDigits: 2",
    "maximumFractionDigits: 0",
    "minimumIntegerDigits: 3",
    "maximumSignificantDigits: 2",
    "useGrouping: \"false\"",
    "type: \"ordinal\"",
    "style: \"percent\"",
];

#[derive(Arbitrary)]
struct File {
    layers: Vec<Vec<Entry>>,
}

impl File {
    /// The layers as texts, the lowest first.
    fn texts(&self) -> Vec<String> {
        let layers = self.layers.iter().take(LAYERS);
        let text = |entries: &Vec<Entry>| {
            let mut text = String::new();
            entries.iter().for_each(|entry| entry.write(&mut text));
            text
        };
        layers.map(text).collect()
    }
}

/// What `cargo fuzz fmt` shows of a finding.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.texts().join("\n%%\n"))
    }
}

#[derive(Arbitrary, Debug)]
struct Entry {
    /// Whether it is a term.
    term: bool,
    id: u8,
    value: Option<Vec<Element>>,
    attributes: Vec<(u8, Vec<Element>)>,
}

#[derive(Arbitrary, Debug)]
enum Element {
    Text(u8),
    Literal(u8),
    Inline(Inline),
    Select(Inline, Vec<(u8, Vec<Element>)>, u8),
}

#[derive(Arbitrary, Debug)]
enum Inline {
    Variable(u8),
    Number(u8),
    Call(Operand, Vec<u8>),
    Term(u8, Option<u8>, Vec<(u8, Argument)>),
    Message(u8, Option<u8>),
}

#[derive(Arbitrary, Debug)]
enum Operand {
    Variable(u8),
    Number(u8),
}

#[derive(Arbitrary, Debug)]
enum Argument {
    Number(u8),
    Key(u8),
    Literal(u8),
}

fn of(list: &[&'static str], choice: u8) -> &'static str {
    list[usize::from(choice) % list.len()]
}

/// Writing to a `String` never fails.
macro_rules! put {
    ($out:expr, $($words:tt)*) => {{
        let _ = write!($out, $($words)*);
    }};
}

impl Entry {
    fn write(&self, out: &mut String) {
        let value = self.value.as_deref();
        match self.term {
            true => put!(out, "-{} =", of(TERMS, self.id)),
            false => put!(out, "{} =", of(MESSAGES, self.id)),
        }
        put!(out, " ");
        pattern(value.unwrap_or_default(), 0, out);
        for (name, value) in &self.attributes {
            put!(out, "\n    .{} = ", of(ATTRIBUTES, *name));
            pattern(value, 0, out);
        }
        out.push('\n');
    }
}

fn pattern(elements: &[Element], depth: usize, out: &mut String) {
    for element in elements {
        match element {
            Element::Text(choice) => out.push_str(of(TEXTS, *choice)),
            Element::Literal(choice) => put!(out, "{{ \"{}\" }}", of(LITERALS, *choice)),
            Element::Inline(inline) => {
                out.push_str("{ ");
                inline.write(out);
                out.push_str(" }");
            }
            Element::Select(..) if depth >= DEPTH => out.push('s'),
            Element::Select(selector, variants, default) => {
                out.push_str("{ ");
                selector.write(out);
                out.push_str(" ->");
                for (key, value) in variants {
                    put!(out, "\n        [{}] ", of(KEYS, *key));
                    pattern(value, depth + 1, out);
                }
                put!(out, "\n       *[{}] ", of(KEYS, *default));
                match variants.last() {
                    Some((_, value)) if default % 2 == 0 => pattern(value, depth + 1, out),
                    _ => out.push_str("default"),
                }
                out.push_str("\n    }");
            }
        }
    }
}

impl Inline {
    fn write(&self, out: &mut String) {
        match self {
            Self::Variable(choice) => put!(out, "${}", of(VARIABLES, *choice)),
            Self::Number(choice) => out.push_str(of(NUMBERS, *choice)),
            Self::Call(operand, options) => {
                out.push_str("NUMBER(");
                match operand {
                    Operand::Variable(choice) => put!(out, "${}", of(VARIABLES, *choice)),
                    Operand::Number(choice) => out.push_str(of(NUMBERS, *choice)),
                }
                for choice in options {
                    put!(out, ", {}", of(OPTIONS, *choice));
                }
                out.push(')');
            }
            Self::Term(choice, attribute, arguments) => {
                put!(out, "-{}", of(TERMS, *choice));
                if let Some(attribute) = attribute {
                    put!(out, ".{}", of(ATTRIBUTES, *attribute));
                }
                if arguments.is_empty() {
                    return;
                }
                out.push('(');
                for (name, argument) in arguments {
                    put!(out, "{}: ", of(VARIABLES, *name));
                    match argument {
                        Argument::Number(choice) => out.push_str(of(NUMBERS, *choice)),
                        Argument::Key(choice) => put!(out, "\"{}\"", of(KEYS, *choice)),
                        Argument::Literal(choice) => put!(out, "\"{}\"", of(LITERALS, *choice)),
                    }
                    out.push_str(", ");
                }
                out.push(')');
            }
            Self::Message(choice, attribute) => {
                out.push_str(of(MESSAGES, *choice));
                if let Some(attribute) = attribute {
                    put!(out, ".{}", of(ATTRIBUTES, *attribute));
                }
            }
        }
    }
}

libfuzzer_sys::fuzz_target!(|file: File| {
    let layers = file.texts();
    if let [only] = layers.as_slice() {
        invariants::ftl::hold(only.as_bytes());
    }
    invariants::overlay::hold(&layers.join("\n%%\n"));
});
