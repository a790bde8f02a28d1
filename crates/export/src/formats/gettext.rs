//! gettext's `<locale>.po`, with the ids as `msgid`: `gettext("retcode-9990.detailed")`.
//!
//! Placeholders are `{name}`, as Python's `str.format` takes them; in a text that has one, braces of the text are
//! doubled. No format flag is set, for `msgfmt` would look for the placeholders in the `msgid`.

use crate::format::{File, Refusal, each_locale};
use crate::names::{clashes, dotted};
use crate::text::{Bundle, Key, Part, Selection, Text};

/// Languages, gettext's formula for their plurals, and the category of each form.
///
/// From the manual of GNU gettext, "Plural forms"; the categories are CLDR's.
const PLURALS: &[(&[&str], &str, &[&str])] = &[
    (
        &["zh", "ja", "ko", "vi", "th", "id", "ms"],
        "nplurals=1; plural=0;",
        &["other"],
    ),
    (
        &["en", "de", "es"],
        "nplurals=2; plural=(n != 1);",
        &["one", "other"],
    ),
    (
        &["fr", "pt"],
        "nplurals=2; plural=(n > 1);",
        &["one", "other"],
    ),
    (
        &["ru"],
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
        &["one", "few", "many"],
    ),
    (
        &["ar"],
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
        &["zero", "one", "two", "few", "many", "other"],
    ),
];

pub(crate) fn write(bundle: &Bundle) -> Result<Vec<File>, Vec<Refusal>> {
    let mut refusals = clashes(bundle, dotted);
    let mut written = Vec::new();
    for locale in &bundle.locales {
        let language = locale.tag.split('-').next().unwrap_or_default();
        let plural = PLURALS
            .iter()
            .find(|(languages, ..)| languages.contains(&language));
        let one = Bundle {
            locales: vec![locale.clone()],
            source: bundle.source.clone(),
        };
        let message = |text: &Text| message(text, plural.map(|(.., forms)| *forms));
        let files = each_locale(&one, Vec::new(), message, |locale, texts| {
            let mut out = header(&locale.tag, plural.map(|(_, formula, _)| *formula));
            for (text, message) in texts {
                out.push('\n');
                for line in text.comment.iter().flat_map(|comment| comment.lines()) {
                    out.push_str(&format!("#. {line}\n"));
                }
                out.push_str(&message);
            }
            File::new(format!("{}.po", locale.tag.replace('-', "_")), out)
        });
        match files {
            Ok(files) => written.extend(files),
            Err(more) => refusals.extend(more),
        }
    }
    if refusals.is_empty() {
        Ok(written)
    } else {
        Err(refusals)
    }
}

fn header(tag: &str, plural: Option<&str>) -> String {
    let mut lines = vec![
        format!("Language: {}", tag.replace('-', "_")),
        "MIME-Version: 1.0".to_owned(),
        "Content-Type: text/plain; charset=UTF-8".to_owned(),
        "Content-Transfer-Encoding: 8bit".to_owned(),
    ];
    lines.extend(plural.map(|formula| format!("Plural-Forms: {formula}")));
    let lines: String = lines
        .iter()
        .map(|line| format!("\"{line}\\n\"\n"))
        .collect();
    format!("msgid \"\"\nmsgstr \"\"\n{lines}")
}

fn message(text: &Text, forms: Option<&[&str]>) -> Result<String, String> {
    let id = quoted(&dotted(&text.id));
    if let [Part::Selection(selection)] = text.parts.as_slice() {
        let forms = forms.ok_or("gettext's plural formula of this language is not known here")?;
        let mut out = format!("msgid {id}\nmsgid_plural {id}\n");
        for (number, form) in plural(selection, forms)?.into_iter().enumerate() {
            out.push_str(&format!("msgstr[{number}] {}\n", quoted(&form)));
        }
        return Ok(out);
    }
    Ok(format!(
        "msgid {id}\nmsgstr {}\n",
        quoted(&flat(&text.parts, false)?)
    ))
}

/// The text of each form of gettext's.
fn plural(selection: &Selection, forms: &[&str]) -> Result<Vec<String>, String> {
    let options = selection.variable.number.unwrap_or_default();
    if !selection.is_plural() || options != Default::default() {
        return Err("gettext chooses by the plural of one whole number alone".to_owned());
    }
    let default = selection.variants.iter().find(|variant| variant.default);
    let known = |key: &Key| matches!(key, Key::Name(name) if forms.contains(&name.as_str()));
    if let Some(lost) = selection
        .variants
        .iter()
        .find(|variant| !variant.default && !known(&variant.key))
    {
        let (Key::Name(key) | Key::Number(key)) = &lost.key;
        return Err(format!("gettext has no form for the variant [{key}]"));
    }
    forms
        .iter()
        .map(|form| {
            let key = Key::Name((*form).to_owned());
            let variant = selection
                .variants
                .iter()
                .find(|variant| variant.key == key)
                .or(default);
            flat(variant.map_or(&[], |variant| &variant.parts), true)
        })
        .collect()
}

fn flat(parts: &[Part], always: bool) -> Result<String, String> {
    let format = always || parts.iter().any(|part| matches!(part, Part::Variable(_)));
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) if format => out.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Part::Text(text) => out.push_str(text),
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
            Part::Variable(variable) => out.push_str(&format!("{{{}}}", variable.name)),
            Part::Selection(_) => return Err("a choice stands beside other text".to_owned()),
        }
    }
    Ok(out)
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' | '\u{7f}' => out.push_str(&format!("\\{:03o}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
