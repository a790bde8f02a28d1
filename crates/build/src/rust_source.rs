//! Tables as Rust source: `static` items that a program includes.
//!
//! One line for each message, attribute and code, so that a difference between two builds can be read. The same tables
//! always give the same source.

use std::fmt::{self, Write as _};

use retcodes_core::pattern::{Key, Node, Number, NumberOptions, Operand, Pattern, Selector, Span};
use retcodes_core::{Codes, Scheme, Tables};
use retcodes_negotiate::MaximizedLocale;

/// Two positions.
struct At(Span);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at({}, {})", self.0.start, self.0.end)
    }
}

/// The source of a static [`retcodes::Baked`](https://docs.rs/retcodes) named `TEXTS`, to be included behind
/// `use retcodes::tables::*;`.
pub(crate) fn write(
    scheme: &Scheme,
    codes: &Codes,
    tables: &Tables,
    locales: &[MaximizedLocale],
    reviewed: &[bool],
) -> Result<String, fmt::Error> {
    let mut to = String::new();
    to.push_str("// Written by the build script from the folder of texts; not to be edited.\n\n");
    to.push_str("const fn at(start: u32, end: u32) -> Span {\n    Span::new(start, end)\n}\n\n");
    write_scheme(&mut to, scheme)?;
    write_codes(&mut to, codes)?;
    write_tables(&mut to, tables)?;
    let parts = locales.iter().map(|locale| {
        let (language, script, region, flags) = locale.parts();
        format!("MaximizedLocale::from_parts({language:#x}, {script:#x}, {region:#x}, {flags})")
    });
    list(&mut to, "LOCALES", "MaximizedLocale", parts)?;
    list(&mut to, "REVIEWED", "bool", reviewed.iter())?;
    to.push_str("/// The texts.\npub static TEXTS: Baked = Baked { scheme: SCHEME, codes: CODES, tables: TABLES, locales: &LOCALES, reviewed: &REVIEWED };\n");
    write_is_code(&mut to, codes);
    if tables.pool.options.len() + numbers(tables) > 0 {
        to.push_str(
            "\nconst _: () = assert!(\n    FORMATS_NUMBERS,\n    \
             \"the texts hold numbers or plurals: they can be baked with the feature `format` of retcodes alone\"\n);\n",
        );
    }
    Ok(to)
}

/// A function that says at compile time whether there is such a code.
fn write_is_code(to: &mut String, codes: &Codes) {
    let codes: Vec<String> = codes
        .index
        .codes()
        .iter()
        .map(|(_, code)| format!("b{:?}", code.as_str()))
        .collect();
    to.push_str(
        "\n/// Whether the texts have a code; for constants.\n#[allow(dead_code)]\n\
         pub const fn is_code(code: &str) -> bool {\n    matches!(code.as_bytes(), ",
    );
    to.push_str(if codes.is_empty() { "[] if false" } else { "" });
    to.push_str(&codes.join(" | "));
    to.push_str(")\n}\n");
}

/// How many nodes and selections only the feature `format` shows rightly.
fn numbers(tables: &Tables) -> usize {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let pool = &tables.pool;
    let counts = |key: &Key| match key {
        Key::Number(_) => true,
        Key::Name(name) => CATEGORIES.contains(&pool.text(*name)),
    };
    let is_number = |node: &&Node| match node {
        Node::Text(_) | Node::Argument(_) => false,
        Node::Number(_) => true,
        Node::Select {
            selector: Selector::Number(_),
            ..
        } => true,
        Node::Select { variants, .. } => pool
            .variants(*variants)
            .iter()
            .any(|variant| !variant.default && counts(&variant.key)),
    };
    pool.nodes.iter().filter(is_number).count()
}

fn write_scheme(to: &mut String, scheme: &Scheme) -> fmt::Result {
    let defaults: Vec<String> = scheme
        .defaults
        .iter()
        .map(|tag| format!("Cow::Borrowed({tag:?})"))
        .collect();
    writeln!(to, "const SCHEME: Scheme = Scheme {{")?;
    for (name, value) in [
        ("file", &scheme.file),
        ("prefix", &scheme.prefix),
        ("unknown", &scheme.unknown),
        ("payer_prefix", &scheme.payer_prefix),
        ("unknown_payer", &scheme.unknown_payer),
        ("source", &scheme.source),
        ("codes_file", &scheme.codes_file),
    ] {
        writeln!(to, "    {name}: Cow::Borrowed({value:?}),")?;
    }
    writeln!(
        to,
        "    shortest_code: {},\n    longest_code: {},",
        scheme.shortest_code, scheme.longest_code
    )?;
    writeln!(
        to,
        "    defaults: Cow::Borrowed(&[{}]),\n}};\n",
        defaults.join(", ")
    )
}

fn write_codes(to: &mut String, codes: &Codes) -> fmt::Result {
    let index = &codes.index;
    let entries = index.entries.iter().map(|entry| {
        format!(
            "Entry {{ key: {:#x}, len: {}, slot: {} }}",
            entry.key, entry.len, entry.slot
        )
    });
    list(to, "ENTRIES", "Entry", entries)?;
    list(
        to,
        "NAMES",
        "Span",
        index.names.iter().map(|span| At(*span)),
    )?;
    text(to, "NAMES_TEXT", &index.text, &index.names)?;
    let rows = codes.rows.iter().map(|row| match row {
        None => "None".to_owned(),
        Some(row) => format!(
            "Some(Row {{ outcome: Outcome::{:?}, actor: Actor::{:?}, retry: Retry::{:?}, basis: Basis::{:?}, payer: {}, source: {}, note: {} }})",
            row.outcome, row.actor, row.retry, row.basis, row.payer, At(row.source), At(row.note)
        ),
    });
    list(to, "ROWS", "Option<Row>", rows)?;
    let spans: Vec<Span> = codes
        .rows
        .iter()
        .flatten()
        .flat_map(|row| [row.source, row.note])
        .collect();
    text(to, "ROWS_TEXT", &codes.text, &spans)?;
    writeln!(
        to,
        "const CODES: Codes = Codes {{\n    index: CodeIndex {{ seed: {:#x}, entries: Cow::Borrowed(&ENTRIES), names: \
         Cow::Borrowed(&NAMES), text: Cow::Borrowed(NAMES_TEXT) }},\n    rows: Cow::Borrowed(&ROWS),\n    text: \
         Cow::Borrowed(ROWS_TEXT),\n    unknown: {:?},\n    unknown_payer: {:?},\n}};\n",
        index.seed, codes.unknown, codes.unknown_payer
    )
}

fn write_tables(to: &mut String, tables: &Tables) -> fmt::Result {
    let pool = &tables.pool;
    list(to, "NODES", "Node", pool.nodes.iter().map(node))?;
    let variants = pool.variants.iter().map(|variant| {
        let key = match variant.key {
            Key::Name(name) => format!("Key::Name({})", At(name)),
            Key::Number(digits) => format!("Key::Number({})", At(digits)),
        };
        format!(
            "Variant {{ key: {key}, default: {}, nodes: {} }}",
            variant.default,
            At(variant.nodes)
        )
    });
    list(to, "VARIANTS", "Variant", variants)?;
    list(
        to,
        "OPTIONS",
        "NumberOptions",
        pool.options.iter().map(options),
    )?;
    let messages = tables.messages.iter().map(|message| match message.value {
        None => format!(
            "Message {{ value: None, attributes: {} }}",
            At(message.attributes)
        ),
        Some(value) => format!(
            "Message {{ value: Some({}), attributes: {} }}",
            pattern(value),
            At(message.attributes)
        ),
    });
    list(to, "MESSAGES", "Message", messages)?;
    let attributes = tables.attributes.iter().map(|attribute| {
        format!(
            "Attribute {{ name: {}, pattern: {} }}",
            At(attribute.name),
            pattern(attribute.pattern)
        )
    });
    list(to, "ATTRIBUTES", "Attribute", attributes)?;
    let locales = tables.locales.iter().map(|locale| {
        format!(
            "Locale {{ tag: {}, messages: {} }}",
            At(locale.tag),
            At(locale.messages)
        )
    });
    list(to, "LOCALE_TABLES", "Locale", locales)?;
    let values = tables
        .messages
        .iter()
        .filter_map(|message| match message.value {
            Some(Pattern::Text(span)) => Some(span),
            _ => None,
        });
    text(to, "TEXT", &pool.text, &values.collect::<Vec<_>>())?;
    to.push_str(
        "const TABLES: Tables = Tables {\n    pool: Pool { text: Cow::Borrowed(TEXT), nodes: Cow::Borrowed(&NODES), \
         variants: Cow::Borrowed(&VARIANTS), options: Cow::Borrowed(&OPTIONS) },\n    messages: \
         Cow::Borrowed(&MESSAGES),\n    attributes: Cow::Borrowed(&ATTRIBUTES),\n    locales: \
         Cow::Borrowed(&LOCALE_TABLES),\n};\n\n",
    );
    Ok(())
}

fn node(node: &Node) -> String {
    match node {
        Node::Text(span) => format!("Node::Text({})", At(*span)),
        Node::Argument(name) => format!("Node::Argument({})", At(*name)),
        Node::Number(of) => format!("Node::Number({})", number(*of)),
        Node::Select { selector, variants } => {
            let selector = match selector {
                Selector::Argument(name) => format!("Selector::Argument({})", At(*name)),
                Selector::Number(of) => format!("Selector::Number({})", number(*of)),
            };
            format!(
                "Node::Select {{ selector: {selector}, variants: {} }}",
                At(*variants)
            )
        }
    }
}

fn number(number: Number) -> String {
    let operand = match number.operand {
        Operand::Argument(name) => format!("Operand::Argument({})", At(name)),
        Operand::Literal(digits) => format!("Operand::Literal({})", At(digits)),
    };
    format!(
        "Number {{ operand: {operand}, options: {:?} }}",
        number.options
    )
}

fn options(options: &NumberOptions) -> String {
    // The derived form is Rust.
    format!("{options:?}")
}

fn pattern(pattern: Pattern) -> String {
    match pattern {
        Pattern::Text(span) => format!("Pattern::Text({})", At(span)),
        Pattern::Nodes(span) => format!("Pattern::Nodes({})", At(span)),
    }
}

/// A static array, an item a line.
fn list<T: fmt::Display>(
    to: &mut String,
    name: &str,
    kind: &str,
    items: impl Iterator<Item = T>,
) -> fmt::Result {
    let items: Vec<T> = items.collect();
    writeln!(to, "static {name}: [{kind}; {}] = [", items.len())?;
    for item in items {
        writeln!(to, "    {item},")?;
    }
    to.push_str("];\n\n");
    Ok(())
}

/// A text, cut into lines where one of the spans begins.
fn text(to: &mut String, name: &str, text: &str, spans: &[Span]) -> fmt::Result {
    let mut starts: Vec<usize> = spans.iter().map(|span| span.start as usize).collect();
    starts.push(0);
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    writeln!(to, "const {name}: &str = concat!(")?;
    for (start, end) in starts.iter().zip(ends) {
        writeln!(to, "    {:?},", text.get(*start..end).unwrap_or_default())?;
    }
    to.push_str(");\n\n");
    Ok(())
}
