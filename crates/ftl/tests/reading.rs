//! Reading: every part of a tree has its place, and nothing that a file holds stops the reader.

use fluent_syntax::{ast, parser};
use proptest::prelude::*;
use retcodes_ftl::{
    Comment, Document, Element, Entry, Expression, Inline, Limits, Message, Pattern, Rule,
    SourceText,
};

fn read(text: &str) -> Document {
    Document::read(text.as_bytes(), &Limits::DEFAULT)
}

/// Every place of a tree, one a line: what it is and the text that stands there.
fn places(document: &Document) -> Vec<String> {
    let mut places = Vec::new();
    let text = document.text();
    let mut place = |what: &str, span: std::ops::Range<usize>| {
        assert!(
            span.start <= span.end && span.end <= text.as_str().len(),
            "{what} {span:?}"
        );
        assert!(
            text.as_str().get(span.clone()).is_some(),
            "{what} {span:?} cuts a character"
        );
        places.push(format!("{what} {:?}", text.slice(span)));
    };
    fn comment(comment: &Comment, place: &mut impl FnMut(&str, std::ops::Range<usize>)) {
        place("comment", comment.span.clone());
        comment
            .lines
            .iter()
            .for_each(|line| place("line", line.span()));
    }
    fn inline(one: &Inline, place: &mut impl FnMut(&str, std::ops::Range<usize>)) {
        place("inline", one.span());
        let arguments = match one {
            Inline::Function { arguments, .. } => Some(arguments),
            Inline::Term { arguments, .. } => arguments.as_ref(),
            Inline::Placeable(inner) => {
                expression(&inner.expression, place);
                None
            }
            _ => None,
        };
        if let Some(arguments) = arguments {
            place("arguments", arguments.span.clone());
            arguments
                .positional
                .iter()
                .for_each(|one| inline(one, place));
            for named in &arguments.named {
                place("name", named.name.span());
                inline(&named.value, place);
            }
        }
    }
    fn expression(one: &Expression, place: &mut impl FnMut(&str, std::ops::Range<usize>)) {
        match one {
            Expression::Inline(one) => inline(one, place),
            Expression::Select { selector, variants } => {
                inline(selector, place);
                for variant in variants {
                    place("variant", variant.span.clone());
                    place("key", variant.key.span());
                    pattern(&variant.value, place);
                }
            }
        }
    }
    fn pattern(pattern: &Pattern, place: &mut impl FnMut(&str, std::ops::Range<usize>)) {
        place("pattern", pattern.span.clone());
        for element in &pattern.elements {
            match element {
                Element::Text(text) => place("text", text.span()),
                Element::Placeable(one) => {
                    place("placeable", one.span.clone());
                    expression(&one.expression, place);
                }
            }
        }
    }
    for entry in document.entries() {
        match entry {
            Entry::Comment(one) => comment(one, &mut place),
            Entry::Junk(junk) => place("junk", junk.span.clone()),
            Entry::Message(message) => {
                place("entry", message.span.clone());
                message
                    .comment
                    .iter()
                    .for_each(|one| comment(one, &mut place));
                place("id", message.key_span());
                message
                    .value
                    .iter()
                    .for_each(|one| pattern(one, &mut place));
                for attribute in &message.attributes {
                    place("attribute", attribute.span.clone());
                    place("name", attribute.id.span());
                    pattern(&attribute.value, &mut place);
                }
                message
                    .junk
                    .iter()
                    .for_each(|junk| place("junk", junk.span.clone()));
            }
        }
    }
    for diagnostic in document.diagnostics() {
        assert!(
            text.as_str().get(diagnostic.span.clone()).is_some(),
            "{diagnostic:?}"
        );
    }
    places
}

#[test]
fn every_part_of_a_file_has_its_place() {
    let mut wrong = String::new();
    for case in include_str!("fixtures/places.txt").split("\n%% ").skip(1) {
        let (text, expected) = case.split_once("\n%--\n").unwrap();
        let (name, text) = text.split_once('\n').unwrap();
        let text = text.replace("<CR>", "\r").replace("<BOM>", "\u{FEFF}");
        let found = places(&read(&(text.clone() + "\n"))).join("\n");
        if found != expected.trim_end() {
            let text = text.replace('\r', "<CR>").replace('\u{FEFF}', "<BOM>");
            wrong.push_str(&format!("%% {name}\n{text}\n%--\n{found}\n\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A pattern as Fluent's own tree has it, lines joined.
fn simple(pattern: &Pattern) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            Element::Text(text) => out.push_str(text),
            Element::Placeable(one) => {
                out.push_str(&format!("{{{}}}", expression(&one.expression)));
            }
        }
    }
    out
}

fn expression(one: &Expression) -> String {
    match one {
        Expression::Inline(one) => inline(one),
        Expression::Select { selector, variants } => {
            let variants = variants.iter().map(|variant| {
                let (default, number) = (variant.is_default, variant.is_number);
                format!(
                    "{default} {number} [{}] {}",
                    variant.key,
                    simple(&variant.value)
                )
            });
            format!("{} -> {:?}", inline(selector), variants.collect::<Vec<_>>())
        }
    }
}

fn inline(one: &Inline) -> String {
    let arguments = |arguments: &retcodes_ftl::Arguments| {
        let positional: Vec<String> = arguments.positional.iter().map(inline).collect();
        let named = arguments.named.iter();
        let named: Vec<String> = named
            .map(|one| format!("{}: {}", one.name, inline(&one.value)))
            .collect();
        format!("({positional:?}{named:?})")
    };
    match one {
        Inline::String(text) => format!("\"{text}\""),
        Inline::Number(number) => number.to_string(),
        Inline::Variable(name) => format!("${name}"),
        Inline::Message { id, attribute } => format!("{id} {attribute:?}"),
        Inline::Term {
            id,
            attribute,
            arguments: passed,
        } => {
            format!("-{id} {attribute:?} {:?}", passed.as_ref().map(arguments))
        }
        Inline::Function {
            id,
            arguments: passed,
        } => format!("{id}{}", arguments(passed)),
        Inline::Placeable(inner) => format!("{{{}}}", expression(&inner.expression)),
    }
}

fn fluent_simple(pattern: &ast::Pattern<&str>) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.push_str(value),
            ast::PatternElement::Placeable { expression } => {
                out.push_str(&format!("{{{}}}", fluent_expression(expression)));
            }
        }
    }
    out
}

fn fluent_expression(one: &ast::Expression<&str>) -> String {
    match one {
        ast::Expression::Inline(one) => fluent_inline(one),
        ast::Expression::Select { selector, variants } => {
            let variants = variants.iter().map(|variant| {
                let (number, key) = match variant.key {
                    ast::VariantKey::Identifier { name } => (false, name),
                    ast::VariantKey::NumberLiteral { value } => (true, value),
                };
                format!(
                    "{} {number} [{key}] {}",
                    variant.default,
                    fluent_simple(&variant.value)
                )
            });
            format!(
                "{} -> {:?}",
                fluent_inline(selector),
                variants.collect::<Vec<_>>()
            )
        }
    }
}

fn fluent_inline(one: &ast::InlineExpression<&str>) -> String {
    let arguments = |arguments: &ast::CallArguments<&str>| {
        let positional: Vec<String> = arguments.positional.iter().map(fluent_inline).collect();
        let named = arguments.named.iter();
        let named: Vec<String> = named
            .map(|one| format!("{}: {}", one.name.name, fluent_inline(&one.value)))
            .collect();
        format!("({positional:?}{named:?})")
    };
    let attribute =
        |one: &Option<ast::Identifier<&str>>| format!("{:?}", one.as_ref().map(|one| one.name));
    match one {
        ast::InlineExpression::StringLiteral { value } => format!("\"{value}\""),
        ast::InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        ast::InlineExpression::VariableReference { id } => format!("${}", id.name),
        ast::InlineExpression::MessageReference { id, attribute: one } => {
            format!("{} {}", id.name, attribute(one))
        }
        ast::InlineExpression::TermReference {
            id,
            attribute: one,
            arguments: passed,
        } => {
            format!(
                "-{} {} {:?}",
                id.name,
                attribute(one),
                passed.as_ref().map(arguments)
            )
        }
        ast::InlineExpression::FunctionReference {
            id,
            arguments: passed,
        } => {
            format!("{}{}", id.name, arguments(passed))
        }
        ast::InlineExpression::Placeable { expression } => {
            format!("{{{}}}", fluent_expression(expression))
        }
    }
}

/// A message as one text: its id, comment, value and attributes.
fn told(message: &Message) -> String {
    let comment = message.comment.as_ref().map(|comment| {
        comment
            .lines
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    });
    let attributes = message
        .attributes
        .iter()
        .map(|one| format!(".{} {}", one.id, simple(&one.value)));
    format!(
        "{comment:?} {} {:?} {:?}",
        message.key(),
        message.value.as_ref().map(simple),
        attributes.collect::<Vec<_>>()
    )
}

/// The entries as Fluent's parser has them, when it reads a whole file.
fn fluent(text: &str) -> Option<Vec<String>> {
    let resource = parser::parse(text).ok()?;
    let lines = |comment: &ast::Comment<&str>| {
        comment
            .content
            .iter()
            .map(|line| (*line).to_owned())
            .collect::<Vec<_>>()
    };
    let message = |id: String,
                   value: Option<&ast::Pattern<&str>>,
                   attributes: &[ast::Attribute<&str>],
                   comment: &Option<ast::Comment<&str>>| {
        let attributes = attributes
            .iter()
            .map(|one| format!(".{} {}", one.id.name, fluent_simple(&one.value)));
        format!(
            "{:?} {id} {:?} {:?}",
            comment.as_ref().map(lines),
            value.map(fluent_simple),
            attributes.collect::<Vec<_>>()
        )
    };
    let entries = resource.body.iter().map(|entry| match entry {
        ast::Entry::Message(one) => message(
            one.id.name.to_owned(),
            one.value.as_ref(),
            &one.attributes,
            &one.comment,
        ),
        ast::Entry::Term(one) => message(
            format!("-{}", one.id.name),
            Some(&one.value),
            &one.attributes,
            &one.comment,
        ),
        ast::Entry::Comment(one) => format!("Message {:?}", lines(one)),
        ast::Entry::GroupComment(one) => format!("Group {:?}", lines(one)),
        ast::Entry::ResourceComment(one) => format!("Resource {:?}", lines(one)),
        ast::Entry::Junk { content } => format!("junk {content}"),
    });
    Some(entries.collect())
}

fn ours(document: &Document) -> Vec<String> {
    let entries = document.entries().iter().map(|entry| match entry {
        Entry::Message(message) => told(message),
        Entry::Comment(comment) => {
            format!(
                "{:?} {:?}",
                comment.level,
                comment
                    .lines
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
            )
        }
        Entry::Junk(junk) => format!("junk {}", document.text().slice(junk.span.clone())),
    });
    entries.collect()
}

#[test]
fn a_file_without_errors_is_what_fluent_s_parser_makes_of_it() {
    for text in [
        include_str!("../../../locales/zh-CN/retcodes.ftl"),
        include_str!("../../../locales/en-US/retcodes.ftl"),
        include_str!("../../check/locales/en-US/tools.ftl"),
        include_str!("fixtures/valid.ftl"),
    ] {
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            let document = read(&text);
            assert_eq!(document.diagnostics(), []);
            assert_eq!(Some(ours(&document)), fluent(&text));
        }
    }
}

#[test]
fn lines_keep_the_indentation_that_they_do_not_share() {
    for (text, expected) in [
        (
            "a =\n    { $n } says:\n      - one\n      - two\n",
            "{$n} says:\n  - one\n  - two",
        ),
        ("a = one\n      { $n }\n    two\n", "one\n  {$n}\ntwo"),
        (
            "a = one\n    two\n{ $n } three\n",
            "one\n    two\n{$n} three",
        ),
        ("a =\n      one\n    two\n", "  one\ntwo"),
        ("a =\n    one\n         \n    two  \n\n", "one\n\ntwo"),
        (
            "a =\r\n    one\r\n\r\n      { $n }\r\n    two\r\n",
            "one\n\n  {$n}\ntwo",
        ),
        (
            "a = { $n ->\n       *[b]\n            c\n              d\n    }\n",
            "{$n -> [\"true false [b] c\\n  d\"]}",
        ),
        ("a = { $n }\n", "{$n}"),
        ("a = one  \n    two\n", "one  \ntwo"),
    ] {
        let document = read(text);
        let message = document.messages().next().unwrap();
        assert_eq!(
            simple(message.value.as_ref().unwrap()),
            expected,
            "{text:?}"
        );
        assert!(document.diagnostics().is_empty(), "{text:?}");
    }
}

#[test]
fn what_fluent_allows_is_read() {
    for (text, expected) in [
        (
            "a = Pay {\n-hotline } now\n-hotline = 1\n",
            vec!["a", "-hotline"],
        ),
        (
            "a = { NUMBER(\n$n,\nuseGrouping: 0\n) } x\nb = c\n",
            vec!["a", "b"],
        ),
        (
            "a = { NUMBER($n,\nuseGrouping: 0,\ntype: \"ordinal\") }\nb = c\n",
            vec!["a", "b"],
        ),
        ("a = {\nb }\n    .c = {\nd}\ne = f\n", vec!["a", "e"]),
        (
            "a = {\n$b\n->\n*[\nkey\n] Value\n[\nother\n] Other\n}\nb = c\n",
            vec!["a", "b"],
        ),
        ("a = { -t(n: -1, m:-2.5, o: \"}\") }\n", vec!["a"]),
    ] {
        let document = read(text);
        let keys: Vec<&str> = document.messages().map(Message::key).collect();
        assert_eq!(keys, expected, "{text}");
        assert!(document.diagnostics().is_empty(), "{text}");
    }
    let document = read("a = { -t(n: -1, m:-2.5, o: \"}\") } x\n");
    let value = document.messages().next().unwrap().value.as_ref().unwrap();
    assert_eq!(
        simple(value),
        "{-t None Some(\"([][\\\"n: -1\\\", \\\"m: -2.5\\\", \\\"o: \\\\\\\"}\\\\\\\"\\\"])\")} x"
    );
}

#[test]
fn an_open_brace_takes_no_entry_behind_it() {
    let document = read("a = {\nb = c\nd = { $x\n-e = f\n");
    let broken: Vec<(&str, bool)> = document
        .messages()
        .map(|one| (one.key(), one.is_broken()))
        .collect();
    assert_eq!(
        broken,
        [("a", true), ("b", false), ("d", true), ("-e", false)]
    );
    assert_eq!(document.diagnostics().len(), 2);
}

#[test]
fn a_document_can_be_kept_and_shared() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    shared(&read("a = b\n"));
}

#[test]
fn a_message_is_found_by_its_key() {
    let document = read("a = first\n-a = term\nb = {\na = second\n");
    let found = |key| {
        document
            .message(key)
            .map(|one| document.text().slice(one.body()))
    };
    assert_eq!(found("a"), Some("a = first"));
    assert_eq!(found("-a"), Some("-a = term"));
    assert_eq!(found("b"), Some("b = {"));
    assert_eq!(found("c"), None);
    assert_eq!(document.clone().message("a").map(Message::key), Some("a"));
}

#[test]
fn what_the_parser_cannot_survive_is_junk() {
    let deep = |open: &str, close: &str| {
        format!(
            "a = b\nc = {}$x{}\nd = e\n",
            open.repeat(10_000),
            close.repeat(10_000)
        )
    };
    for text in [
        deep("{", "}"),
        deep("{ A(\"}}\", ", ") }"),
        deep("{\n", "}"),
        deep("{\nA(\n", ")}"),
        deep("{ $x ->\n *[a] \"}", "}\n"),
        "a = b\nc = { \"\\u中文\" }\nd = e\n".to_owned(),
        "a = b\nc = { \"\\U00110000\nd = e\n".to_owned(),
    ] {
        let document = read(&text);
        let keys: Vec<&str> = document
            .messages()
            .filter(|m| !m.is_broken())
            .map(Message::key)
            .collect();
        assert_eq!(keys.first(), Some(&"a"));
        assert_eq!(keys.last(), Some(&"d"));
        assert!(!document.diagnostics().is_empty());
    }
}

#[test]
fn a_file_in_another_encoding_is_named_once() {
    let mut wrong = String::new();
    for line in include_str!("fixtures/encodings.tsv").lines().skip(1) {
        let (encoding, hex) = line.split_once('\t').unwrap();
        let bytes: Vec<u8> = (0..hex.len() / 2)
            .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
            .collect();
        let document = Document::read(&bytes, &Limits::DEFAULT);
        let found: Vec<&str> = document
            .diagnostics()
            .iter()
            .filter_map(|one| one.arg("encoding"))
            .collect();
        let only = document
            .diagnostics()
            .iter()
            .all(|one| one.rule == Rule::Encoding);
        if found != [encoding] || !only {
            wrong.push_str(&format!(
                "{encoding}: {found:?} {:?}\n",
                document.diagnostics()
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "-",
        "retcode-1001",
        " = ",
        "=",
        " ",
        "    ",
        "\n",
        "\r\n",
        "\r",
        "\n    ",
        "\n    .b = ",
        "\n.",
        "{",
        "}",
        "{ $x }",
        "{ -t }",
        "{ m.a }",
        "{ \"",
        "\" }",
        "\"",
        "\\u00e9",
        "\\",
        "\\u",
        "中",
        "💳",
        "\u{FEFF}",
        "\u{7}",
        "#",
        "# c\n",
        "## g\n",
        "###",
        "#x\n",
        " ->",
        "\n [one] ",
        "\n *[other] ",
        "[",
        "*",
        "]",
        "(",
        ")",
        "F(",
        "NUMBER($n, a: -1)",
        ":",
        ", ",
        "$",
        "1",
        "-1.5",
        "x = y\n",
        "-t = z\n",
        "\t",
        "é",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_its_entries_tile_it(text in pieces()) {
        let document = read(&text);
        places(&document);
        let mut end = 0;
        for entry in document.entries() {
            let span = entry.span();
            prop_assert!(end <= span.start && span.start < span.end, "{:?}", document.entries());
            let between = text[end..span.start].trim_start_matches('\u{FEFF}');
            prop_assert!(between.trim_matches([' ', '\n', '\r']).is_empty(), "{between:?}");
            end = span.end;
        }
        prop_assert!(text[end..].trim_matches([' ', '\n', '\r', '\u{FEFF}']).is_empty(), "{:?}", &text[end..]);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let document = Document::read(&bytes, &Limits::DEFAULT);
        places(&document);
        prop_assert!(document.text().as_str().len() == bytes.len());
    }

    #[test]
    fn an_entry_reads_the_same_alone(text in pieces()) {
        let document = read(&text);
        for message in document.messages() {
            let alone = read(&text[message.span.clone()]);
            let found = alone.messages().next().map(told);
            prop_assert_eq!(found, Some(told(message)));
        }
    }

    #[test]
    fn a_text_that_fluent_reads_is_read(text in pieces()) {
        let text = text.replace("\\u", "").replace(['\u{FEFF}', '\u{7}', '\r'], "") + "\n";
        if let Some(expected) = fluent(&text) {
            let document = read(&text);
            let indented = text.contains("\n{") || text.contains(" {") || text.contains("  \n");
            prop_assert_eq!(document.diagnostics(), &[]);
            if !indented {
                prop_assert_eq!(ours(&document), expected);
            }
        }
    }

    #[test]
    fn places_are_the_same_in_both_directions(text in "[a中💳\r\n\u{FEFF}]{0,80}") {
        let source = SourceText::new(text.as_bytes());
        for (at, c) in text.char_indices().filter(|(_, c)| !matches!(c, '\r' | '\n')) {
            if at == 0 && c == '\u{FEFF}' { continue }
            prop_assert_eq!(source.offset(source.position(at)), at);
            let (line, column) = source.utf16(at);
            prop_assert_eq!(source.offset_of_utf16(line, column), at);
            let (line, column) = source.utf8(at);
            prop_assert_eq!(source.offset_of_utf8(line, column), at);
        }
    }
}
