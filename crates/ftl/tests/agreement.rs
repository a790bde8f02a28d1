//! What a resolved text says, held against Fluent's own runtime.
//!
//! Plural categories are those of English and of whole numbers here: what numbers look like in each locale is the
//! business of the evaluator, not of the reader.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use proptest::prelude::*;
use retcodes_core::pattern::{Key, Node, Number, Operand, Pattern, Pool, Selector, Span};
use retcodes_ftl::{Resolution, ResolvedMessage};

mod common;

fn bundle(text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en-US".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().unwrap();
    let resource = FluentResource::try_new(text.to_owned());
    bundle
        .add_resource(resource.unwrap_or_else(|(resource, _)| resource))
        .unwrap();
    bundle
}

fn theirs(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs<'_>,
) -> String {
    let message = bundle.get_message(id).unwrap();
    let pattern = match attribute {
        None => message.value().unwrap(),
        Some(name) => message.get_attribute(name).unwrap().value(),
    };
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{id}: {errors:?}");
    text
}

fn shown(pool: &Pool, nodes: &[Node], args: &FluentArgs<'_>) -> String {
    let argument = |name: Span| args.get(pool.text(name)).unwrap();
    let value = |number: &Number| match number.operand {
        Operand::Argument(name) => match argument(name) {
            FluentValue::Number(number) => (number.value, number.as_string().into_owned()),
            other => panic!("{other:?}"),
        },
        Operand::Literal(text) => (pool.text(text).parse().unwrap(), pool.text(text).to_owned()),
    };
    let digits = |number: &Number| {
        let (_, text) = value(number);
        let wanted = usize::from(pool.options(*number).minimum_fraction_digits.unwrap_or(0));
        let has = text.split_once('.').map_or(0, |(_, digits)| digits.len());
        let point = if has == 0 && wanted > 0 { "." } else { "" };
        format!("{text}{point}{}", "0".repeat(wanted.saturating_sub(has)))
    };
    nodes
        .iter()
        .map(|node| match node {
            Node::Text(text) => pool.text(*text).to_owned(),
            Node::Argument(name) => match argument(*name) {
                FluentValue::String(text) => text.to_string(),
                FluentValue::Number(number) => number.as_string().into_owned(),
                other => panic!("{other:?}"),
            },
            Node::Number(number) => digits(number),
            Node::Select { selector, variants } => {
                let (text, number, ordinal) = match selector {
                    Selector::Argument(name) => match argument(*name) {
                        FluentValue::String(text) => (Some(text.to_string()), None, false),
                        FluentValue::Number(number) => (None, Some(number.value), false),
                        other => panic!("{other:?}"),
                    },
                    Selector::Number(number) => {
                        (None, Some(value(number).0), pool.options(*number).ordinal)
                    }
                };
                let category = match number {
                    Some(n) if ordinal && n % 10.0 == 1.0 && n % 100.0 != 11.0 => "one",
                    Some(n) if ordinal && n % 10.0 == 2.0 && n % 100.0 != 12.0 => "two",
                    Some(n) if ordinal && n % 10.0 == 3.0 && n % 100.0 != 13.0 => "few",
                    Some(1.0) if !ordinal => "one",
                    Some(_) => "other",
                    None => "",
                };
                let variants = pool.variants(*variants);
                let chosen = variants.iter().find(|variant| match variant.key {
                    Key::Name(key) => {
                        Some(pool.text(key)) == text.as_deref() || pool.text(key) == category
                    }
                    Key::Number(key) => number == pool.text(key).parse().ok(),
                });
                let chosen = chosen.or(variants.iter().find(|variant| variant.default));
                shown(pool, pool.nodes(chosen.unwrap().nodes), args)
            }
        })
        .collect()
}

fn text(pool: &Pool, pattern: Pattern, args: &FluentArgs<'_>) -> String {
    match pattern {
        Pattern::Text(text) => pool.text(text).to_owned(),
        Pattern::Nodes(nodes) => shown(pool, pool.nodes(nodes), args),
    }
}

/// Each text of a message: the name of its attribute, and its pattern.
fn texts(message: &ResolvedMessage) -> impl Iterator<Item = (Option<&str>, Pattern)> {
    let value = message.value.iter().map(|value| (None, value.pattern));
    let attributes = message.attributes.iter();
    value.chain(attributes.map(|(name, one)| (Some(&**name), one.pattern)))
}

fn argument_sets() -> Vec<FluentArgs<'static>> {
    let mut sets = Vec::new();
    for x in ["a", "b", "中文"] {
        for n in [0.0, 1.0, 2.0, 3.0, 11.0, 21.0] {
            let mut args = FluentArgs::new();
            for name in [
                "x",
                "y",
                "code",
                "bankMessage",
                "parameter",
                "userId",
                "name",
            ] {
                args.set(name, x);
            }
            args.set("n", n);
            sets.push(args);
        }
    }
    sets
}

fn agree(name: &str, source: &str) {
    let (_, resolution) = common::read(&[source]);
    assert_eq!(resolution.diagnostics.concat(), [], "{name}");
    assert!(!resolution.messages.is_empty());
    let bundle = bundle(source);
    for args in argument_sets() {
        for message in &resolution.messages {
            for (attribute, pattern) in texts(message) {
                let expected = theirs(&bundle, &message.id, attribute, &args);
                let found = text(&resolution.pool, pattern, &args);
                assert_eq!(found, expected, "{} {attribute:?} {args:?}", message.id);
            }
        }
    }
}

#[test]
fn every_text_is_what_fluent_shows() {
    agree("agrees.ftl", include_str!("fixtures/agrees.ftl"));
}

#[test]
fn line_ends_and_byte_order_mark_change_nothing() {
    let source = include_str!("fixtures/agrees.ftl");
    let (_, plain) = common::read(&[source]);
    for other in [
        source.replace('\n', "\r\n"),
        format!("\u{FEFF}{source}"),
        format!("\u{FEFF}{}", source.replace('\n', "\r\n")),
    ] {
        let (_, found) = common::read(&[other]);
        assert_eq!(found.diagnostics, plain.diagnostics);
        assert_eq!(found.pool, plain.pool);
        assert_eq!(found.messages, plain.messages);
    }
}

#[test]
fn what_fluent_s_runtime_gets_wrong_is_as_fluent_js_shows_it() {
    for (source, expected) in [
        (
            "retcode-1001 = x\n    .detailed = \n        { $x } says:\n          - step one\n          - step two\n",
            "a says:\n  - step one\n  - step two",
        ),
        ("-t = { $k }\nretcode-1001 = x{ -t(k: -1) }\n", "x-1"),
        (
            "retcode-1001 = Pay {\n-hotline } now\n-hotline = 1\n",
            "Pay 1 now",
        ),
    ] {
        let (_, resolution) = common::read(&[source]);
        assert_eq!(resolution.diagnostics.concat(), []);
        let last = texts(&resolution.messages[0]).last().unwrap().1;
        assert_eq!(text(&resolution.pool, last, &argument_sets()[0]), expected);
    }
}

#[test]
fn an_overlay_replaces_fields_and_nothing_else() {
    let below = "\
-hotline = 1
-brand = Brand
    .gender = f
retcode-1001 = Call { -hotline }
    .description = More, call { -hotline }.
retcode-1002 = { -brand } { -brand.gender ->
    [f] she
   *[m] he
}
retcode-1003 = Text
";
    // What stands above, and the texts that come of it.
    let usual = ["Call 1", "More, call 1.", "Brand she", "Text"];
    let cases: &[(&[&str], &[&str])] = &[
        (&[], &usual),
        (
            &["-hotline = 2\n"],
            &["Call 2", "More, call 2.", "Brand she", "Text"],
        ),
        (
            &["retcode-1001 = Dial { -hotline }\n"],
            &["Dial 1", "More, call 1.", "Brand she", "Text"],
        ),
        (
            &["retcode-1001 =\n    .description = Less.\n"],
            &["Call 1", "Less.", "Brand she", "Text"],
        ),
        (
            &["-brand = Other\n"],
            &["Call 1", "More, call 1.", "Other she", "Text"],
        ),
        (
            &["-brand = Other\n    .gender = m\n"],
            &["Call 1", "More, call 1.", "Other he", "Text"],
        ),
        (
            &["-hotline = 3\n", "-hotline = 2\nretcode-1003 = Second\n"],
            &["Call 3", "More, call 3.", "Brand she", "Second"],
        ),
        (&["retcode-1003 = { -gone }\n"], &usual),
        (&["-hotline = { $x }\n"], &usual),
        (
            &["-hotline = <{ $x }>\nretcode-1001 = Call { -hotline(x: \"9\") }\n"],
            &["Call <9>", "Brand she", "Text"],
        ),
        (
            &["retcode-1003 = { $x }\n", "retcode-1003 = Second\n"],
            &["Call 1", "More, call 1.", "Brand she", "Second"],
        ),
        (&["-hotline = { retcode-1001 }\n"], &usual),
        (&["retcode-1003 = \u{7}\n"], &usual),
    ];
    for (above, expected) in cases {
        let mut files = above.to_vec();
        files.push(below);
        let (_, resolution) = common::read(&files);
        let args = FluentArgs::new();
        let patterns = resolution.messages.iter().flat_map(texts);
        let found: Vec<String> = patterns
            .map(|(_, one)| text(&resolution.pool, one, &args))
            .collect();
        assert_eq!(found, *expected, "{above:?}: {:?}", resolution.diagnostics);
    }
}

#[test]
fn a_text_knows_the_file_it_is_from() {
    let (_, resolution) = common::read(&[
        "retcode-1001 =\n    .a = Above\n",
        "retcode-1001 = Below\n    .a = Below\n",
    ]);
    let message = &resolution.messages[0];
    let from = (
        message.value.unwrap().document,
        message.attributes[0].1.document,
    );
    assert_eq!(from, (1, 0));
}

/// Resolves bytes that may be anything, and shows all that comes of them: no panic, and no braces if the text that was
/// damaged shows none.
fn show_all(bytes: &[u8], braces: bool) {
    let (documents, resolution) = common::read(&[bytes]);
    let pool = &resolution.pool;
    let args = &argument_sets()[3];
    for one in resolution.diagnostics.concat() {
        assert!(
            documents[0].text().as_str().get(one.span.clone()).is_some(),
            "{one:?}"
        );
        assert!(!one.message().is_empty());
    }
    for (_, pattern) in resolution.messages.iter().flat_map(texts) {
        let has_all = needs(&resolution, pattern)
            .iter()
            .all(|name| args.get(*name).is_some());
        if has_all {
            let text = text(pool, pattern, args);
            assert!(!text.is_empty());
            assert!(braces || !text.contains(['{', '}']), "{text}");
        }
    }
}

/// The variables of a pattern; a text that is passed for a number is one that the test does not show.
fn needs(resolution: &Resolution, pattern: Pattern) -> Vec<&str> {
    fn of<'p>(pool: &'p Pool, nodes: &[Node], names: &mut Vec<&'p str>) {
        let mut number = |number: &Number| match number.operand {
            Operand::Argument(name) => names.push(if pool.text(name) == "n" { "n" } else { "" }),
            Operand::Literal(_) => {}
        };
        for node in nodes {
            match node {
                Node::Text(_) => {}
                Node::Number(one) => number(one),
                Node::Select {
                    selector: Selector::Number(one),
                    ..
                } => number(one),
                Node::Argument(_) | Node::Select { .. } => {}
            }
        }
        for node in nodes {
            match node {
                Node::Argument(name)
                | Node::Select {
                    selector: Selector::Argument(name),
                    ..
                } => names.push(pool.text(*name)),
                _ => {}
            }
            if let Node::Select { variants, .. } = node {
                pool.variants(*variants)
                    .iter()
                    .for_each(|one| of(pool, pool.nodes(one.nodes), names));
            }
        }
    }
    let mut names = Vec::new();
    if let Pattern::Nodes(nodes) = pattern {
        of(&resolution.pool, resolution.pool.nodes(nodes), &mut names);
    }
    names
}

const SHIPPED: [&str; 2] = [
    include_str!("../../../locales/zh-CN/retcodes.ftl"),
    include_str!("../../../locales/en-US/retcodes.ftl"),
];

#[test]
fn a_file_cut_short_shows_no_syntax() {
    for text in SHIPPED {
        let braces = text.contains("\"{\"");
        let end = 6_000;
        for end in (0..end).step_by(7).chain(end - 200..end) {
            show_all(&text.as_bytes()[..end], braces);
        }
    }
}

#[test]
fn the_fixtures_of_regressions_are_read() {
    for folder in [
        "../../tests/fixtures/regressions/ftl",
        "tests/fixtures/hostile",
    ] {
        for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            show_all(&std::fs::read(file.path()).unwrap(), true);
        }
    }
}

/// One to three elements of a pattern, selectors nested to a depth.
fn pattern(depth: u32) -> BoxedStrategy<String> {
    let text = "[a-zé中 .\\[\\]*#=:()\"\\\\$-]{1,8}";
    let parts = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("\\\"".to_owned()),
        Just("\\\\".to_owned()),
        Just("\\u00A0".to_owned()),
        Just("\\U01F4B3".to_owned()),
        "[a-z ]",
    ];
    let literal = prop::collection::vec(parts, 0..4);
    let leaf = prop_oneof![
        4 => text.prop_map(|text| text),
        2 => literal.prop_map(|parts| format!("{{ \"{}\" }}", parts.concat())),
        1 => Just("{ $x }".to_owned()),
        1 => Just("{ $n }".to_owned()),
        1 => Just("{ -3.50 }".to_owned()),
        1 => (1..4).prop_map(|digits| format!("{{ NUMBER($n, minimumFractionDigits: {digits}) }}")),
        1 => Just("{ -term }".to_owned()),
        1 => Just("{ -cases(case: \"a\") }{ -cases }{ -outer(case: \"a\") }".to_owned()),
        1 => Just("{ -items(n: 1) } { -items(n: 2) }".to_owned()),
        1 => Just("{ helper }".to_owned()),
        1 => "\n {4,6}[a-z]{1,3}",
    ];
    if depth == 0 {
        return prop::collection::vec(leaf, 1..4)
            .prop_map(|parts| parts.concat())
            .boxed();
    }
    let inner = pattern(depth - 1);
    let selector = "(\\$x|\\$n|-term\\.kind|NUMBER\\(\\$n, type: \"ordinal\"\\))";
    let select =
        (selector, inner.clone(), inner.clone(), inner).prop_map(|(selector, one, two, other)| {
            format!("{{ {selector} ->\n [a] {one}\n [few] {two}\n *[other] {other}\n }}")
        });
    let element = prop_oneof![3 => leaf, 1 => select];
    prop::collection::vec(element, 1..4)
        .prop_map(|parts| parts.concat())
        .boxed()
}

const AROUND: &str = "\
-term = Term
    .kind = a
-cases = { $case ->
    [a] A
   *[b] B
 }
-outer = { $case ->
    [a] a
   *[b] b
 }<{ -cases(case: \"b\") }>
-items = { $n ->
    [one] item
   *[other] items
 }
helper = help { $x } { -term }
retcode-0000 = Text
    .x = { helper }
";

const PARTS: &[&str] = &[
    "DEEP",
    "retcode-1",
    " = ",
    "{",
    "}",
    "{ ",
    " }",
    "\n",
    "\r\n",
    "\r",
    " ",
    "    ",
    "-t",
    "$x",
    "->",
    "[a]",
    "*[b]",
    "\"",
    "\\u",
    "\\U",
    "00A0",
    "01F4B3",
    "\\",
    "(",
    ")",
    ":",
    ",",
    ".a",
    ".a = ",
    "NUMBER",
    "minimumFractionDigits: 2",
    "5",
    "-5.5",
    "#",
    "中",
    "\u{030c}",
    "\u{2028}",
    "\t",
    "x",
    "-t = T",
    "retcode-unknown = ",
    "\n-t = { $a }",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn patterns_show_what_fluent_shows(one in pattern(2), two in pattern(1)) {
        let source = format!("{AROUND}retcode-1001 = Text\n    .one = x{one}\n    .two = {two}y\n");
        let (_, resolution) = common::read(&[&source]);
        let bundle = bundle(&source);
        for message in &resolution.messages {
            for (name, pattern) in texts(message) {
                // Fluent gives up all attributes after a syntax error; we only the one that has it. It also forgets the
                // indentation before a placeable.
                let known = bundle.get_message(&message.id);
                let is_known = known.is_some_and(|known| name.is_none_or(|name| known.get_attribute(name).is_some()));
                if !is_known {
                    continue;
                }
                for args in argument_sets() {
                    let expected = theirs(&bundle, &message.id, name, &args);
                    prop_assert_eq!(text(&resolution.pool, pattern, &args), expected, "{}", source);
                }
            }
        }
        // Nothing in these patterns is refused but by the syntax, and blank text.
        for one in resolution.diagnostics.concat() {
            prop_assert!(matches!(one.rule.code(), "syntax" | "empty-text" | "duplicate-variant"), "{:?}", one);
        }
    }

    #[test]
    fn flipped_bits_show_no_syntax(file in 0..2_usize, flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..12)) {
        let text = SHIPPED[file];
        let mut bytes = text.as_bytes().to_vec();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        show_all(&bytes, text.contains("\"{\""));
    }

    #[test]
    fn any_bytes_are_resolved(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        show_all(&bytes, true);
    }

    #[test]
    fn anything_like_fluent_is_resolved(parts in prop::collection::vec(prop::sample::select(PARTS), 0..60)) {
        // A test's thread has a stack of two megabytes: what descends as deep as this would end it.
        let text = parts.concat().replace("DEEP", &format!("{{{}", "A(".repeat(5_000)));
        show_all(text.as_bytes(), true);
    }
}
