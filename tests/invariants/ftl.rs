//! Any bytes as a `.ftl` file: what passes is shown whole, and as Fluent's own runtime shows it.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Resource};
use retcodes::{Args, Catalog, Isolation, RetCode, Scheme, Severity};

use super::{argument_sets, assert_look_up, assert_message, hostile_texts};

/// So many codes of one file are looked up with arguments.
const CODES: usize = 3;

/// Reads the bytes as en-US, and shows every message with every set of arguments.
#[track_caller]
pub(crate) fn hold(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes);
    let catalog = match text {
        Ok(text) => Catalog::builder()
            .text("en-US", text)
            .build()
            .expect("a valid locale"),
        Err(_) => from_disk(bytes),
    };
    for diagnostic in catalog.diagnostics() {
        assert!(
            diagnostic.line() > 0 && diagnostic.column() > 0,
            "{diagnostic}"
        );
        assert!(!diagnostic.message().is_empty());
        let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
        assert!(diagnostic.line() <= lines, "{diagnostic}");
    }
    let lossy = String::from_utf8_lossy(bytes);
    show(&catalog, &lossy);
    let clean = catalog
        .diagnostics()
        .iter()
        .all(|one| one.severity() != Severity::Error);
    if let (Ok(text), true) = (text, clean) {
        agree(text);
    }
}

/// The same file as an operator's directory has it: the only way for what is not UTF-8.
fn from_disk(bytes: &[u8]) -> Catalog {
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join("en-US");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("retcodes.ftl"), bytes).expect("a file");
    Catalog::builder()
        .directory(root.path())
        .build()
        .expect("one locale")
}

/// Looks up every message with every set of arguments.
#[track_caller]
pub(crate) fn show(catalog: &Catalog, source: &str) {
    let braces = literals_may_hold_braces(source);
    let (variables, attributes) = (names_after(source, '$'), names_after(source, '.'));
    let mut names: Vec<&str> = variables.into_iter().take(34).collect();
    names.extend(["code", "x"]);
    let attributes: Vec<&str> = attributes.into_iter().take(6).collect();
    let texts = hostile_texts();
    let sets = argument_sets(&names, &texts);
    let localizer = catalog.localizer("en-US");
    let codes = catalog.codes();
    for code in &codes {
        assert_message(&localizer.message(code), braces);
    }
    let few: Vec<&str> = codes.iter().map(RetCode::as_str).take(CODES).collect();
    for (number, args) in sets.iter().enumerate() {
        // Each set for one of the codes, in turn.
        if let Some(code) = few.get(number % few.len().max(1)) {
            assert_look_up(&localizer, code, args, &attributes, braces);
        }
        if number % 8 == 0 {
            let code = ["4242", "{ $x }", "zz", "", "\u{200b}"][number / 8 % 5];
            assert_look_up(&localizer, code, args, &attributes, braces);
        }
    }
}

/// Whether a string literal of this text may hold a brace. Says yes too often rather than too seldom: whatever stands
/// between two quotes of one line counts.
pub(crate) fn literals_may_hold_braces(source: &str) -> bool {
    source.lines().any(|line| {
        let mut parts = line.split('"');
        // Neither before the first nor behind the last quote.
        let _ = (parts.next(), parts.next_back());
        parts.any(|part| {
            let part = part.to_ascii_lowercase();
            let escapes = ["\\u007b", "\\u007d", "\\u00007b", "\\u00007d"];
            part.contains(['{', '}']) || escapes.iter().any(|escape| part.contains(escape))
        })
    })
}

/// Whatever looks like a name behind a sign.
fn names_after(source: &str, sign: char) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for part in source.split(sign).skip(1) {
        let end = part
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(part.len());
        if end > 0 && part.starts_with(|c: char| c.is_ascii_alphabetic()) {
            names.insert(&part[..end]);
        }
    }
    names
}

/// A text in which nothing is wrong is shown as Fluent's own runtime shows it.
#[track_caller]
fn agree(text: &str) {
    let plain = super::for_fluent(text).replace("\r\n", "\n");
    let resource = match FluentResource::try_new(plain) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            panic!("Fluent cannot read what we find nothing wrong with: {errors:?}\n{text}")
        }
    };
    let parsed =
        fluent_syntax::parser::parse_runtime(resource.source()).expect("was read just now");
    if parsed.body.iter().any(loses_arguments) {
        return;
    }
    let fields = fields(&parsed);
    let names = names_after(text, '$');
    if names.len() > super::MOST_ARGUMENTS {
        return;
    }
    let mut bundle = FluentBundle::new(vec!["en-US".parse().expect("a language tag")]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("nothing is there yet");
    bundle.add_resource_overriding(resource);
    let builder = Catalog::builder()
        .text("en-US", text)
        .isolation(Isolation::Never);
    let catalog = builder.build().expect("a valid locale");
    let localizer = catalog.localizer("en-US");
    for (code, attribute) in &fields {
        for value in values(text) {
            let mut theirs = FluentArgs::new();
            let mut ours = Args::new();
            for name in &names {
                theirs.set(*name, value.clone());
                match &value {
                    FluentValue::Number(number) => ours.set(*name, number.value),
                    FluentValue::String(text) => ours.set(*name, text.to_string()),
                    _ => {}
                }
            }
            let Some(expected) = fluents(&bundle, code, attribute.as_deref(), &theirs) else {
                continue;
            };
            let shown = match attribute {
                None => Some(localizer.message(code).into_text().into_owned()),
                Some(name) => localizer.format_attribute(code, name, &ours),
            };
            if !super::is_visible(&expected) {
                continue;
            }
            let shown =
                shown.unwrap_or_else(|| panic!("{code}.{attribute:?} is left out of\n{text}"));
            assert_eq!(
                without_numbers(&shown),
                without_numbers(&expected),
                "{code}.{attribute:?} of\n{text}"
            );
        }
    }
}

/// What the arguments are. A text given to `NUMBER()` is an error that Fluent's runtime shows without telling.
fn values(text: &str) -> Vec<FluentValue<'static>> {
    let mut values = vec![FluentValue::from(1), FluentValue::from(2)];
    if !text.contains("NUMBER") {
        values.extend(["", "a", "b", "one", "中文"].map(FluentValue::from));
    }
    values
}

/// Whether Fluent's runtime would show a term wrong: behind a term within a term it has lost the arguments.
fn loses_arguments(entry: &Entry<&str>) -> bool {
    let Entry::Term(_) = entry else { return false };
    let alone = Resource {
        body: vec![entry.clone()],
    };
    let text = fluent_syntax::serializer::serialize(&alone);
    text.contains('$') && text.contains("{ -")
}

/// What Fluent's runtime shows, if it has nothing to object.
fn fluents(
    bundle: &FluentBundle<FluentResource>,
    code: &str,
    attribute: Option<&str>,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(&Scheme::RETCODES.id_of(code))?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// Numbers are written by the locale's rules, which Fluent's runtime in Rust does not know.
fn without_numbers(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-'))
        .collect()
}

/// The codes of a resource, each with `None` for its value and with the names of its attributes.
pub(crate) fn fields(resource: &Resource<&str>) -> Vec<(String, Option<String>)> {
    let mut fields = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let Some(code) = Scheme::RETCODES.code_of(message.id.name) else {
            continue;
        };
        if message.value.is_none() {
            continue;
        }
        fields.push((code.to_string(), None));
        for attribute in &message.attributes {
            fields.push((code.to_string(), Some(attribute.id.name.to_owned())));
        }
    }
    fields
}
