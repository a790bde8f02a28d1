//! What is read, held against Fluent's own runtime: one loop over the fixture files.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::{DISPLAY, Id, Layer, Message, Pattern, Reading, Segment, Source, read};

fn source(name: &str, layer: Layer, text: &str) -> Source {
    Source {
        name: name.into(),
        locale: "en-US".parse().unwrap(),
        layer,
        bytes: text.as_bytes().to_vec().into(),
    }
}

/// A bundle of Fluent's own, without isolation; our display function shows what it is given.
fn bundle(text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en-US".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().unwrap();
    bundle
        .add_function(DISPLAY, |positional, _| {
            positional.first().cloned().unwrap_or(FluentValue::Error)
        })
        .unwrap();
    let resource = FluentResource::try_new(text.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{errors:?}\n{text}"));
    bundle.add_resource(resource).unwrap();
    bundle
}

fn id(message: &Message) -> String {
    match message.id {
        Id::Code(code) => format!("retcode-{code}"),
        Id::Unknown => "retcode-unknown".to_owned(),
    }
}

/// What we show.
fn ours(
    reading: &Reading,
    fluent: &FluentBundle<FluentResource>,
    pattern: &Pattern,
    args: &FluentArgs,
) -> String {
    let text =
        |range: &std::ops::Range<u32>| &reading.text[range.start as usize..range.end as usize];
    match pattern {
        Pattern::Text(range) => text(range).to_owned(),
        Pattern::Segments(segments) => segments
            .iter()
            .map(|segment| match segment {
                Segment::Text(range) => text(range).to_owned(),
                Segment::Variable(name) => match args.get(&**name) {
                    Some(FluentValue::String(text)) => text.to_string(),
                    Some(FluentValue::Number(number)) => number.as_string().into_owned(),
                    other => panic!("{name}: {other:?}"),
                },
            })
            .collect(),
        Pattern::Fluent { id, variables } => {
            for variable in variables {
                assert!(args.get(&**variable).is_some(), "{id} needs {variable}");
            }
            let message = fluent.get_message(id).unwrap();
            let mut errors = Vec::new();
            let text = fluent
                .format_pattern(message.value().unwrap(), Some(args), &mut errors)
                .into_owned();
            assert!(errors.is_empty(), "{id}: {errors:?}");
            text
        }
    }
}

/// What Fluent's runtime shows for the same file.
fn theirs(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs,
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

fn arguments(x: &'static str, n: f64) -> FluentArgs<'static> {
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
    args
}

fn argument_sets() -> Vec<FluentArgs<'static>> {
    let numbers = [0.0, 1.0, 2.0, 3.0, 11.0, 21.0, 1234.5];
    ["a", "b", "中文"]
        .into_iter()
        .flat_map(|x| numbers.map(|n| arguments(x, n)))
        .collect()
}

fn agree(name: &str, text: &str) {
    let reading = read(&[source(name, Layer::Embedded, text)]);
    assert_eq!(reading.problems, [], "{name}");
    let (theirs_bundle, fluent) = (bundle(text), bundle(&reading.fluent));
    assert!(!reading.messages.is_empty());
    for args in argument_sets() {
        for message in &reading.messages {
            let id = id(message);
            let value = message.value.iter().map(|pattern| (None, pattern));
            let attributes = message
                .attributes
                .iter()
                .map(|(name, pattern)| (Some(&**name), pattern));
            for (attribute, pattern) in value.chain(attributes) {
                let expected = theirs(&theirs_bundle, &id, attribute, &args);
                assert_eq!(
                    ours(&reading, &fluent, pattern, &args),
                    expected,
                    "{id} {attribute:?} {args:?}"
                );
            }
        }
    }
}

fn files(directory: &str) -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root).into_iter().flatten().flatten() {
        let path = entry.path();
        let file = if path.is_dir() {
            path.join("retcodes.ftl")
        } else {
            path
        };
        if file.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        if let Ok(text) = std::fs::read_to_string(&file) {
            files.push((file.display().to_string(), text));
        }
    }
    files
}

#[test]
fn every_text_is_what_fluent_shows() {
    let text = include_str!("../../tests/fixtures/ftl/agrees.ftl");
    agree("agrees.ftl", text);
    for (name, text) in files("locales") {
        agree(&name, &text);
    }
}

#[test]
fn line_ends_and_byte_order_mark_change_nothing() {
    let text = include_str!("../../tests/fixtures/ftl/agrees.ftl");
    let plain = read(&[source("lf", Layer::Embedded, text)]);
    for other in [
        text.replace('\n', "\r\n"),
        format!("\u{FEFF}{text}"),
        format!("\u{FEFF}{}", text.replace('\n', "\r\n")),
    ] {
        let reading = read(&[source("other", Layer::Embedded, &other)]);
        assert_eq!(reading.problems, []);
        assert_eq!(
            (&reading.text, &reading.fluent),
            (&plain.text, &plain.fluent)
        );
        assert_eq!(reading.messages, plain.messages);
    }
}

/// The shipped texts, or while there are none, what stands in for them.
fn shipped() -> Vec<(String, String)> {
    let files = files("locales");
    if files.is_empty() {
        return vec![(
            "agrees.ftl".to_owned(),
            include_str!("../../tests/fixtures/ftl/agrees.ftl").to_owned(),
        )];
    }
    files
}

/// Reads bytes that may be anything, and shows all that comes of them: no error, no panic, and no braces if the text
/// that was damaged shows none.
fn show_all(bytes: Vec<u8>, braces: bool) {
    let mut source = source("damaged", Layer::Overlay, "");
    source.bytes = bytes.into();
    let reading = read(&[source]);
    let fluent = if reading.fluent.is_empty() {
        FluentBundle::default()
    } else {
        bundle(&reading.fluent)
    };
    let args = &arguments("a", 3.0);
    assert!(braces || !reading.text.contains(['{', '}']));
    for message in &reading.messages {
        let attributes = message.attributes.iter().map(|(_, pattern)| pattern);
        for pattern in message.value.iter().chain(attributes) {
            if let Pattern::Text(range) = pattern {
                assert!(!range.is_empty());
            } else if needs(pattern).iter().all(|&name| args.get(name).is_some()) {
                let text = ours(&reading, &fluent, pattern, args);
                assert!(!text.is_empty());
                assert!(braces || !text.contains(['{', '}']), "{text}");
            }
        }
    }
}

fn needs(pattern: &Pattern) -> Vec<&str> {
    match pattern {
        Pattern::Text(_) => Vec::new(),
        Pattern::Segments(segments) => segments
            .iter()
            .filter_map(|segment| match segment {
                Segment::Variable(name) => Some(&**name),
                Segment::Text(_) => None,
            })
            .collect(),
        Pattern::Fluent { variables, .. } => variables.iter().map(|name| &**name).collect(),
    }
}

/// A text in pieces of some dozen lines, each with all terms before it: reading a piece once for each of its bytes
/// costs a fraction of reading the whole once for each of its bytes.
fn pieces(text: &str) -> Vec<String> {
    let terms: String = text
        .split_inclusive('\n')
        .filter(|line| line.starts_with('-'))
        .collect();
    let mut pieces = vec![String::new()];
    for line in text.split_inclusive('\n') {
        let piece = pieces.last_mut().unwrap();
        if line.starts_with("retcode-") && piece.lines().count() > 12 {
            pieces.push(terms.clone() + line);
        } else {
            piece.push_str(line);
        }
    }
    pieces
}

#[test]
fn a_file_cut_short_at_any_byte_shows_no_syntax() {
    for (_, text) in shipped() {
        let braces = text.contains("\"{\"");
        show_all(text.clone().into_bytes(), braces);
        for piece in pieces(&text) {
            for end in 0..piece.len() {
                show_all(piece.as_bytes()[..end].to_vec(), braces);
            }
        }
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
    let cases: &[(&[&str], &[&str])] = &[
        (&[], &["Call 1", "More, call 1.", "Brand she", "Text"]),
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
        (
            &["retcode-1003 = { -gone }\n"],
            &["Call 1", "More, call 1.", "Brand she", "Text"],
        ),
        (
            &["-hotline = { $x }\n"],
            &["Call 1", "More, call 1.", "Brand she", "Text"],
        ),
        (
            &["-hotline = <{ $x }>\nretcode-1001 = Call { -hotline(x: \"9\") }\n"],
            &["Call <9>", "Brand she", "Text"],
        ),
        (
            &["retcode-1003 = { $x }\n", "retcode-1003 = Second\n"],
            &["Call 1", "More, call 1.", "Brand she", "Second"],
        ),
        (
            &["-hotline = { retcode-1001 }\n"],
            &["Call 1", "More, call 1.", "Brand she", "Text"],
        ),
    ];
    for (above, expected) in cases {
        let mut sources: Vec<Source> = above
            .iter()
            .map(|text| source("above", Layer::Overlay, text))
            .collect();
        sources.push(source("below", Layer::Embedded, below));
        let reading = read(&sources);
        let fluent = bundle(&reading.fluent);
        let args = FluentArgs::new();
        let patterns = reading.messages.iter().flat_map(|message| {
            message
                .value
                .iter()
                .chain(message.attributes.iter().map(|(_, pattern)| pattern))
        });
        let texts: Vec<String> = patterns
            .map(|pattern| ours(&reading, &fluent, pattern, &args))
            .collect();
        assert_eq!(texts, *expected, "{above:?}: {:?}", reading.problems);
    }
}

mod random {
    use proptest::prelude::*;

    use super::*;

    /// One to three elements of a pattern, selectors nested to a depth.
    fn pattern(depth: u32) -> BoxedStrategy<String> {
        let text = "[a-zé中 .\\[\\]*#=:()\"\\\\$-]{1,8}";
        let literal = prop::collection::vec(
            prop_oneof![
                Just("{".to_owned()),
                Just("}".to_owned()),
                Just("\\\"".to_owned()),
                Just("\\\\".to_owned()),
                Just("\\u00A0".to_owned()),
                Just("\\U01F4B3".to_owned()),
                "[a-z ]",
            ],
            0..4,
        );
        let leaf = prop_oneof![
            4 => text.prop_map(|text| text),
            2 => literal.prop_map(|parts| format!("{{ \"{}\" }}", parts.concat())),
            1 => Just("{ $x }".to_owned()),
            1 => Just("{ $n }".to_owned()),
            1 => Just("{ -3.50 }".to_owned()),
            1 => (0..4).prop_map(|digits| format!("{{ NUMBER($n, minimumFractionDigits: {digits}) }}")),
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
        let select = (
            "(\\$x|\\$n|-term\\.kind|NUMBER\\(\\$n, type: \"ordinal\"\\))",
            inner.clone(),
            inner.clone(),
            inner,
        )
            .prop_map(|(selector, one, two, other)| {
                format!(
                    "{{ {selector} ->\n [a] {one}\n [2] {two}\n [few] {two}\n *[other] {other}\n }}"
                )
            });
        prop::collection::vec(prop_oneof![3 => leaf, 1 => select], 1..4)
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
retcode-0000 = { helper.attr }
    .x = { helper }
helper2 =
    .attr = x
";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn patterns_show_what_fluent_shows(one in pattern(2), two in pattern(1)) {
            let around = AROUND.replace("{ helper.attr }", "{ helper2.attr }");
            let text = format!("{around}retcode-1001 = Text\n    .one = x{one}\n    .two = {two}y\n");
            let reading = read(&[source("random", Layer::Embedded, &text)]);
            let (theirs_bundle, fluent) = (bundle_of_any(&text), bundle(&reading.fluent));
            for message in &reading.messages {
                for (name, pattern) in &message.attributes {
                    // Fluent gives up all attributes after a syntax error; we only the one that has it.
                    let known = theirs_bundle.get_message(&id(message));
                    if known.is_none_or(|message| message.get_attribute(name).is_none()) {
                        continue;
                    }
                    for args in argument_sets() {
                        let expected = theirs(&theirs_bundle, &id(message), Some(name), &args);
                        prop_assert_eq!(ours(&reading, &fluent, pattern, &args), expected, "{}", text);
                    }
                }
            }
            // Nothing in these patterns is refused but by the syntax, and blank text.
            for problem in &reading.problems {
                prop_assert!(matches!(problem.rule().code(), "syntax" | "empty-text" | "duplicate-variant"), "{}", problem);
            }
        }

        #[test]
        fn flipped_bits_show_no_syntax(seed in any::<prop::sample::Index>(), flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..12)) {
            let files = shipped();
            let text = &files[seed.index(files.len())].1;
            let braces = text.contains("\"{\"");
            let mut bytes = text.clone().into_bytes();
            for (at, bit) in flips {
                let at = at.index(bytes.len());
                bytes[at] ^= 1 << bit;
            }
            show_all(bytes, braces);
        }

        #[test]
        fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            show_all(bytes, true);
        }

        #[test]
        fn anything_like_fluent_is_read(parts in prop::collection::vec(prop::sample::select(PARTS), 0..60)) {
            // A test's thread has a stack of two megabytes: what descends as deep as this would end it.
            let text = parts.concat().replace("DEEP", &format!("{{{}", "A(".repeat(5_000)));
            show_all(text.into_bytes(), true);
        }
    }

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

    /// Fluent's own bundle of a text that may hold syntax errors.
    fn bundle_of_any(text: &str) -> FluentBundle<FluentResource> {
        let mut bundle = bundle("");
        let resource =
            FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource(resource).unwrap();
        bundle
    }
}
