//! Plain JSON, one file a locale: `{"retcode-9990": {"value": "…", "detailed": "… { $bankMessage } …"}}`.
//!
//! A placeholder is `{name}`; a brace of the text is doubled. Texts that choose between variants stand as objects, so
//! nothing is lost: `{"select": "count", "plural": true, "variants": {…}, "default": "other"}`.

use serde_json::{Map, Value, json};

use crate::format::{File, Refusal, each_locale};
use crate::text::{Bundle, Key, Part, Text};

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    each_locale(
        bundle,
        Vec::new(),
        |text| value(&text.parts),
        |locale, texts| {
            let mut messages: Map<String, Value> = Map::new();
            for (Text { id, .. }, value) in texts {
                let name = id.attribute.clone().unwrap_or_else(|| "value".to_owned());
                let message = messages
                    .entry(id.message.clone())
                    .or_insert_with(|| json!({}));
                if let Value::Object(message) = message {
                    message.insert(name, value);
                }
            }
            File::new(
                format!("{}.json", locale.tag),
                pretty(&Value::Object(messages)),
            )
        },
    )
}

fn value(parts: &[Part]) -> Result<Value, String> {
    if let [Part::Selection(selection)] = parts {
        let mut variants = Map::new();
        let mut default = String::new();
        for variant in &selection.variants {
            let (Key::Name(key) | Key::Number(key)) = &variant.key;
            if variant.default {
                default.clone_from(key);
            }
            variants.insert(key.clone(), value(&variant.parts)?);
        }
        let ordinal = selection
            .variable
            .number
            .is_some_and(|options| options.ordinal);
        return Ok(json!({
            "select": selection.variable.name,
            "plural": selection.is_plural(),
            "ordinal": ordinal,
            "variants": variants,
            "default": default,
        }));
    }
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(plain) => text.push_str(&plain.replace('{', "{{").replace('}', "}}")),
            Part::Variable(variable) => text.push_str(&format!("{{{}}}", variable.name)),
            Part::Selection(_) => {
                return Err(
                    "a choice stands beside other text; put that text into each variant".to_owned(),
                );
            }
        }
    }
    Ok(Value::String(text))
}

/// JSON as `JSON.stringify(value, null, 2)` writes it, with a line end.
pub(crate) fn pretty(value: &Value) -> String {
    // A value without maps of odd keys is always written.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
