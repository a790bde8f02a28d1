//! Several texts for one locale, one over the other: what a text leaves out stays as it was below.
//!
//! Written as one text, the lowest layer first, with a line `%%` between two layers.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Entry, Identifier, Message, Pattern, Resource, Term};
use fluent_syntax::{parser, serializer};
use retcodes::{Args, Catalog, Severity};

const LOCALE: &str = "en-US";
/// A layer that says nothing.
const NOTHING: [&str; 3] = ["", "# only a comment\n", "\n \n### only a comment\n\n"];
/// More layers are not read.
const LAYERS: usize = 4;

/// Lays the texts one over the other.
#[track_caller]
pub(crate) fn hold(text: &str) {
    let layers: Vec<&str> = text.split("\n%%\n").take(LAYERS).collect();
    let whole = told(&layers, text);
    for (place, nothing) in (0..=layers.len()).zip(NOTHING.iter().cycle()) {
        let mut more = layers.clone();
        more.insert(place, nothing);
        assert_eq!(
            told(&more, text),
            whole,
            "a layer that says nothing, at {place} of\n{text}"
        );
    }
    for place in 0..layers.len() {
        let mut more = layers.clone();
        more.insert(place, layers[place]);
        assert_eq!(told(&more, text), whole, "layer {place} twice, of\n{text}");
    }
    stays(&layers, &whole, text);
    merges(&layers, &whole, text);
    super::ftl::show(&catalog(&layers), text);
}

fn catalog(layers: &[&str]) -> Catalog {
    let builder = Catalog::builder();
    let builder = layers
        .iter()
        .fold(builder, |builder, text| builder.text(LOCALE, text));
    builder.build().expect("one locale")
}

/// Each text that a catalogue of these layers has, by code and attribute.
type Told = BTreeMap<(String, String), String>;

#[track_caller]
fn told(layers: &[&str], text: &str) -> Told {
    let catalog = catalog(layers);
    let localizer = catalog.localizer(LOCALE);
    let names: Vec<&str> = names_after(text, '.');
    let variables = names_after(text, '$');
    let sets = [
        Args::new(),
        variables.iter().map(|name| (*name, "a")).collect(),
        variables.iter().map(|name| (*name, 2)).collect(),
    ];
    let mut told = Told::new();
    for code in catalog.codes() {
        let message = localizer.message(code);
        told.insert((code.to_string(), String::new()), message.text().to_owned());
        for name in &names {
            for (number, args) in sets.iter().enumerate() {
                let found = localizer.format_attribute(code, name, args);
                if let Some(found) = found {
                    told.insert((code.to_string(), format!("{name}/{number}")), found);
                }
            }
        }
    }
    let unknown = localizer.message("zz").into_text().into_owned();
    told.insert(("unknown".to_owned(), String::new()), unknown);
    told
}

fn names_after(text: &str, sign: char) -> Vec<&str> {
    let end = |part: &str| part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let parts = text.split(sign).skip(1);
    let mut names: Vec<&str> = parts
        .map(|part| &part[..end(part).unwrap_or(part.len())])
        .collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| !name.is_empty());
    names.truncate(32);
    names
}

/// What the layers above the lowest don't mention is as the lowest alone tells it, unless they have something that it
/// may refer to.
#[track_caller]
fn stays(layers: &[&str], whole: &Told, text: &str) {
    let Some((lowest, above)) = layers.split_first() else {
        return;
    };
    let entries = above.iter().flat_map(|layer| layer.lines());
    let mut ids =
        entries.filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'));
    if lowest.contains("retcode-unknown") || !ids.all(|line| line.starts_with("retcode-")) {
        return;
    }
    let alone = told(&[lowest], text);
    for ((code, attribute), expected) in &alone {
        let id = format!("retcode-{code}");
        // A reference to a message is a mention too, wherever it stands.
        let referred = lowest.contains("{ retcode-") || lowest.contains("{retcode-");
        if code == "unknown" || referred || above.iter().any(|layer| layer.contains(&id)) {
            continue;
        }
        let found = whole.get(&(code.clone(), attribute.clone()));
        assert_eq!(found, Some(expected), "{id}.{attribute} of\n{text}");
    }
}

/// Layers in which nothing is wrong tell what one text tells that was put together from them.
#[track_caller]
fn merges(layers: &[&str], whole: &Told, text: &str) {
    if !is_clean(layers) {
        return;
    }
    let texts: Vec<String> = layers
        .iter()
        .map(|layer| super::for_fluent(layer))
        .collect();
    let parsed = texts
        .iter()
        .map(|layer| parser::parse_runtime(layer.as_str()));
    let parsed: Result<Vec<Resource<&str>>, _> = parsed.collect();
    let parsed = parsed.unwrap_or_else(|(_, errors)| {
        panic!("Fluent cannot read what we find nothing wrong with: {errors:?}\n{text}")
    });
    let merged = serializer::serialize(&merge(parsed));
    if is_clean(&[&merged]) {
        assert_eq!(
            told(&[&merged], text),
            *whole,
            "put together:\n{merged}\nof\n{text}"
        );
    }
}

/// Whether nothing is wrong with layers, the lowest first.
fn is_clean(layers: &[&str]) -> bool {
    let catalog = catalog(layers);
    catalog
        .diagnostics()
        .iter()
        .all(|one| one.severity() != Severity::Error)
}

/// A message or term: its value and its attributes.
#[derive(Default)]
struct Fields<'t> {
    value: Option<Pattern<&'t str>>,
    attributes: Vec<Attribute<&'t str>>,
}

impl<'t> Fields<'t> {
    fn cover(&mut self, value: Option<Pattern<&'t str>>, attributes: Vec<Attribute<&'t str>>) {
        self.value = value.or(self.value.take());
        for attribute in attributes {
            self.attributes
                .retain(|other| other.id.name != attribute.id.name);
            self.attributes.push(attribute);
        }
    }
}

/// One resource of several, field by field, a later one over those before it.
fn merge(layers: Vec<Resource<&str>>) -> Resource<&str> {
    let mut terms: BTreeMap<&str, Fields<'_>> = BTreeMap::new();
    let mut messages: BTreeMap<&str, Fields<'_>> = BTreeMap::new();
    for entry in layers.into_iter().flat_map(|layer| layer.body) {
        match entry {
            Entry::Term(Term {
                id,
                value,
                attributes,
                ..
            }) => {
                terms
                    .entry(id.name)
                    .or_default()
                    .cover(Some(value), attributes);
            }
            Entry::Message(Message {
                id,
                value,
                attributes,
                ..
            }) => {
                messages
                    .entry(id.name)
                    .or_default()
                    .cover(value, attributes);
            }
            _ => {}
        }
    }
    let terms = terms.into_iter().filter_map(|(name, fields)| {
        let Fields { value, attributes } = fields;
        Some(Entry::Term(Term {
            id: Identifier { name },
            value: value?,
            attributes,
            comment: None,
        }))
    });
    let messages = messages.into_iter().map(|(name, fields)| {
        let Fields { value, attributes } = fields;
        Entry::Message(Message {
            id: Identifier { name },
            value,
            attributes,
            comment: None,
        })
    });
    Resource {
        body: terms.chain(messages).collect(),
    }
}
