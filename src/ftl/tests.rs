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

fn argument_sets() -> Vec<FluentArgs<'static>> {
    let mut sets = Vec::new();
    for x in ["a", "b", "中文"] {
        for n in [0.0, 1.0, 2.0, 3.0, 11.0, 21.0, 1234.5] {
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
