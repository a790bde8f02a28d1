//! Apple's string catalogue: one `Retcodes.xcstrings` for all locales, laid out as Xcode writes it.
//!
//! `extractionState` is `manual`: without it Xcode marks a key that it does not find in code as stale. A text that a
//! person has reviewed is `translated`, any other `needs_review`.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize as _;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};
use serde_json::{Map, Value, json};

use crate::format::{File, Refusal};
use crate::names::{clashes, dotted};
use crate::text::{Bundle, Key, Part, Selection, Text};

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let mut refusals = clashes(bundle, dotted);
    let mut strings: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    for locale in &bundle.locales {
        for text in &locale.texts {
            let localization = match localization(text, &bundle.positions(&text.id)) {
                Ok(localization) => localization,
                Err(reason) => {
                    refusals.push(Refusal::new(&locale.tag, &text.id, reason));
                    continue;
                }
            };
            let entry = strings.entry(dotted(&text.id)).or_default();
            if let (Some(comment), true) = (&text.comment, locale.tag == bundle.source) {
                entry.insert("comment".to_owned(), Value::String(comment.clone()));
            }
            entry.insert(
                "extractionState".to_owned(),
                Value::String("manual".to_owned()),
            );
            let localizations = entry.entry("localizations").or_insert_with(|| json!({}));
            if let Value::Object(localizations) = localizations {
                localizations.insert(apple(&locale.tag).to_owned(), localization);
            }
        }
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let catalogue = json!({
        "sourceLanguage": apple(&bundle.source),
        "strings": strings,
        "version": "1.0",
    });
    Ok(vec![File::new("Retcodes.xcstrings", xcode(&catalogue))])
}

/// Apple names the Chinese languages by their script.
fn apple(tag: &str) -> &str {
    match tag {
        "zh-CN" => "zh-Hans",
        "zh-TW" => "zh-Hant",
        "zh-HK" => "zh-HK",
        tag => tag,
    }
}

fn localization(text: &Text, positions: &[String]) -> Result<Value, String> {
    let unit = |parts: &[Part]| -> Result<Value, String> {
        let state = if text.reviewed {
            "translated"
        } else {
            "needs_review"
        };
        Ok(json!({ "stringUnit": { "state": state, "value": flat(parts, positions)? } }))
    };
    match text.parts.as_slice() {
        [Part::Selection(selection)] => plural(selection, unit),
        parts => unit(parts),
    }
}

fn plural(
    selection: &Selection,
    unit: impl Fn(&[Part]) -> Result<Value, String>,
) -> Result<Value, String> {
    let options = selection.variable.number.unwrap_or_default();
    if !selection.is_plural() || options != Default::default() {
        return Err(
            "a string catalogue chooses by the plural of one whole number alone".to_owned(),
        );
    }
    let mut forms = Map::new();
    for variant in &selection.variants {
        match &variant.key {
            Key::Name(category) if (category == "other") == variant.default => {
                forms.insert(category.clone(), unit(&variant.parts)?);
            }
            Key::Name(_) => return Err("its default variant is not [other]".to_owned()),
            Key::Number(number) => {
                return Err(format!(
                    "a string catalogue has no variant for the number {number}"
                ));
            }
        }
    }
    Ok(json!({ "variations": { "plural": forms } }))
}

fn flat(parts: &[Part], positions: &[String]) -> Result<String, String> {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) if positions.is_empty() => out.push_str(text),
            Part::Text(text) => out.push_str(&text.replace('%', "%%")),
            Part::Variable(variable)
                if variable
                    .number
                    .is_some_and(|options| options != Default::default()) =>
            {
                return Err(format!(
                    "options of NUMBER(${}) have no counterpart there",
                    variable.name
                ));
            }
            Part::Variable(variable) => {
                let place = positions
                    .iter()
                    .position(|name| *name == variable.name)
                    .unwrap_or_default()
                    + 1;
                let kind = if variable.number.is_some() { "lf" } else { "@" };
                out.push_str(&format!("%{place}${kind}"));
            }
            Part::Selection(_) => return Err("a choice stands beside other text".to_owned()),
        }
    }
    Ok(out)
}

/// Xcode's layout: two blanks, a blank before each colon, no line end at the end.
fn xcode(value: &Value) -> String {
    let mut out = Vec::new();
    let layout = Xcode(PrettyFormatter::new());
    // Writing to memory does not fail.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut out, layout));
    String::from_utf8(out).unwrap_or_default()
}

struct Xcode(PrettyFormatter<'static>);

impl Formatter for Xcode {
    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b" : ")
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}
