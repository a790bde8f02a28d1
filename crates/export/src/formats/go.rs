//! A package of Go's: `retcodes.go`, which embeds the texts and the fallback map beside it.
//!
//! The program is the same for every export; what differs is data.

use serde_json::{Map, Value};

use crate::format::{File, Refusal, each_locale};
use crate::names::{clashes, dotted};
use crate::text::{Bundle, Part, Text};

use super::json::pretty;

const PROGRAM: &str = include_str!("go/retcodes.go.txt");

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let mut locales: Map<String, Value> = Map::new();
    each_locale(bundle, clashes(bundle, dotted), text, |locale, texts| {
        let texts: Map<String, Value> = texts
            .into_iter()
            .map(|(text, value)| (dotted(&text.id), Value::String(value)))
            .collect();
        locales.insert(locale.tag.clone(), Value::Object(texts));
        File::new("", "")
    })?;
    Ok(vec![
        File::new("retcodes.go", PROGRAM),
        File::new("texts.json", pretty(&Value::Object(locales))),
    ])
}

/// Placeholders are `{name}`, braces of the text are doubled.
fn text(text: &Text) -> Result<String, String> {
    let mut out = String::new();
    for part in &text.parts {
        match part {
            Part::Text(text) => out.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Part::Variable(variable) if variable.number.is_some() => {
                return Err(format!(
                    "NUMBER(${}) has no counterpart in Go's standard library",
                    variable.name
                ));
            }
            Part::Variable(variable) => out.push_str(&format!("{{{}}}", variable.name)),
            Part::Selection(_) => return Err("Go's standard library knows no plural".to_owned()),
        }
    }
    Ok(out)
}
