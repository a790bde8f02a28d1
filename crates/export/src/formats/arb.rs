//! Flutter's application resource bundles: `retcodes_<locale>.arb`, and the types of placeholders in the template alone.
//!
//! `flutter gen-l10n` makes a method of each key, so a key is an identifier of Dart: `retcode9990Detailed`. It reads braces
//! as placeholders and, by default, has no escape for them.

use serde_json::{Map, Value, json};

use crate::format::{File, Refusal, each_locale};
use crate::names::{camel, clashes};
use crate::text::{Bundle, Text};

use super::icu::{self, Quotes};
use super::json::pretty;

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let message = |text: &Text| icu::message(&text.parts, Quotes::None);
    each_locale(bundle, clashes(bundle, camel), message, |locale, texts| {
        let mut keys = vec![(
            "@@locale".to_owned(),
            Value::String(locale.tag.replace('-', "_")),
        )];
        for (text, message) in texts {
            keys.push((camel(&text.id), Value::String(message)));
            if locale.tag == bundle.source {
                keys.push((
                    format!("@{}", camel(&text.id)),
                    metadata(text, &bundle.positions(&text.id)),
                ));
            }
        }
        // The members keep their order: each `@key` stands behind its key.
        let members: Vec<String> = keys
            .iter()
            .map(|(key, value)| {
                let value = pretty(value).trim_end().replace('\n', "\n  ");
                format!("  {}: {value}", Value::String(key.clone()))
            })
            .collect();
        let name = format!("retcodes_{}.arb", locale.tag.replace('-', "_"));
        File::new(name, format!("{{\n{}\n}}\n", members.join(",\n")))
    })
}

fn metadata(text: &Text, names: &[String]) -> Value {
    let variables = text.variables();
    let mut placeholders = Map::new();
    for name in names {
        let number = variables
            .iter()
            .any(|variable| variable.name == *name && variable.number.is_some());
        let kind = if number { "num" } else { "String" };
        placeholders.insert(name.clone(), json!({ "type": kind }));
    }
    let mut metadata = Map::new();
    metadata.insert(
        "description".to_owned(),
        Value::String(text.comment.clone().unwrap_or_else(|| text.id.to_string())),
    );
    if !placeholders.is_empty() {
        metadata.insert("placeholders".to_owned(), Value::Object(placeholders));
    }
    Value::Object(metadata)
}
