//! i18next's JSON, version 4: `<locale>/retcodes.json`, a namespace of its own.
//!
//! - An attribute is a context: `t('retcode-9990', { context: 'detailed', bankMessage })` reads `retcode-9990_detailed`,
//!   and `retcode-9990` where there is none. So no key holds the separators `.` and `:`.
//! - A plural is a key a category, `…_one`, and i18next knows it by one name alone: the variable has to be `$count`.
//! - In a text i18next reads `{{` and `$t(`, and has no escape for them: such a text is refused.

use serde_json::{Map, Value};

use crate::format::{File, Refusal, each_locale};
use crate::names::clashes;
use crate::text::{Bundle, Key, Part, Text, TextId};

use super::json::pretty;

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    each_locale(bundle, clashes(bundle, key), texts, |locale, texts| {
        let keys: Map<String, Value> = texts
            .into_iter()
            .flat_map(|(_, keys)| keys)
            .map(|(key, text)| (key, Value::String(text)))
            .collect();
        File::new(
            format!("{}/retcodes.json", locale.tag),
            pretty(&Value::Object(keys)),
        )
    })
}

fn key(id: &TextId) -> String {
    match &id.attribute {
        Some(attribute) => format!("{}_{attribute}", id.message),
        None => id.message.clone(),
    }
}

/// The keys of a text: one, or one for each plural category.
fn texts(text: &Text) -> Result<Vec<(String, String)>, String> {
    let key = key(&text.id);
    if let [Part::Selection(selection)] = text.parts.as_slice() {
        if !selection.is_plural() || selection.variable.name != "count" {
            return Err("i18next chooses by the plural of $count alone".to_owned());
        }
        let ordinal = selection
            .variable
            .number
            .is_some_and(|options| options.ordinal);
        return selection
            .variants
            .iter()
            .map(|variant| match &variant.key {
                Key::Name(name) if (name == "other") == variant.default => {
                    let ordinal = if ordinal { "_ordinal" } else { "" };
                    Ok((format!("{key}{ordinal}_{name}"), flat(&variant.parts)?))
                }
                Key::Name(_) => Err("its default variant is not [other]".to_owned()),
                Key::Number(number) if number == "0" && !ordinal => {
                    Ok((format!("{key}_zero"), flat(&variant.parts)?))
                }
                Key::Number(number) => {
                    Err(format!("i18next has no variant for the number {number}"))
                }
            })
            .collect();
    }
    Ok(vec![(key, flat(&text.parts)?)])
}

fn flat(parts: &[Part]) -> Result<String, String> {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Variable(variable) => {
                if variable.number.is_some() {
                    return Err(format!(
                        "NUMBER(${}) has no counterpart without an i18next formatter",
                        variable.name
                    ));
                }
                out.push_str(&format!("{{{{{}}}}}", variable.name));
            }
            Part::Selection(_) => return Err("a choice stands beside other text".to_owned()),
        }
    }
    // Looked for in the whole, for a brace of a text may stand beside one of a placeholder.
    let shown: String = parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.as_str(),
            _ => "\u{0}",
        })
        .collect();
    for syntax in ["{{", "}}", "$t("] {
        if shown.contains(syntax) {
            return Err(format!(
                "i18next reads `{syntax}` as its own, and has no escape for it"
            ));
        }
    }
    if shown.contains("{\u{0}") || shown.contains("\u{0}}") {
        return Err("a brace stands beside a placeholder, where i18next would read it".to_owned());
    }
    Ok(out)
}
