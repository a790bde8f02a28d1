//! Who answers what: the cases of `tests/fixtures/fallback/`, over its five locales.

use std::collections::BTreeMap;
use std::path::Path;

use retcodes::{Args, Catalog, Localizer, Value};
use serde_json::{Map, Value as Json};

fn catalog() -> Catalog {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fallback");
    Catalog::builder()
        .directory(folder)
        .strict(true)
        .build()
        .unwrap()
}

fn args(json: &Map<String, Json>) -> Args<'_> {
    json.iter()
        .map(|(name, value)| match value {
            Json::Number(number) => (name.as_str(), Value::from(number.as_f64().unwrap())),
            text => (name.as_str(), Value::from(text.as_str().unwrap())),
        })
        .collect()
}

/// Runs one case; the complaint if it fails.
fn run(case: &Json, localizer: &Localizer<'_>) -> Result<(), String> {
    let field = |name: &str| case[name].as_str();
    let code = field("code").unwrap();
    let empty = Map::new();
    let args = args(case["args"].as_object().unwrap_or(&empty));
    let same = |what: &str, found: Option<&str>, expected: Option<&str>| {
        if found == expected {
            Ok(())
        } else {
            Err(format!("{what}: {found:?}, not {expected:?}"))
        }
    };
    if let Some(name) = field("attribute") {
        let found = localizer.format_attribute(code, name, &args);
        return same("attribute", found.as_deref(), field("text"));
    }
    let message = match field("ret_msg") {
        Some(text) => localizer.message_or(code, text),
        None if case["args"].is_object() => localizer.format(code, &args),
        None => localizer.message(code),
    };
    same("text", Some(message.text()), field("text"))?;
    same(
        "locale",
        Some(&message.locale().to_string()),
        field("locale"),
    )?;
    same("origin", Some(message.origin().as_str()), field("origin"))?;
    same("code", Some(message.code()), field("shown").or(Some(code)))?;
    if !case["args"].is_object() {
        same("description", message.description(), field("description"))?;
        let found: BTreeMap<_, _> = message.attributes().into_iter().collect();
        let expected = case["attributes"].as_object().unwrap_or(&empty);
        let expected: BTreeMap<_, _> = expected
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str().unwrap()))
            .collect();
        if found != expected {
            return Err(format!("attributes: {found:?}, not {expected:?}"));
        }
    }
    let warnings: Vec<String> = message.warnings().iter().map(ToString::to_string).collect();
    let expected = case["warnings"].as_array().cloned().unwrap_or_default();
    if warnings != expected {
        return Err(format!("warnings: {warnings:?}, not {expected:?}"));
    }
    let mut written = String::new();
    let origin = localizer.write_to(&mut written, code, &args).unwrap();
    if field("ret_msg").is_none() {
        same("write_to", Some(&written), Some(message.text()))?;
        same(
            "write_to's origin",
            Some(origin.as_str()),
            Some(message.origin().as_str()),
        )?;
    }
    Ok(())
}

#[test]
fn each_case_is_answered_as_it_says() {
    let cases: Vec<Json> =
        serde_json::from_str(include_str!("fixtures/fallback/cases.json")).unwrap();
    let shared = catalog();
    let mut failed = String::new();
    for case in &cases {
        let wishes = case["wishes"].as_str().unwrap();
        // First in a catalogue that nobody has used, then in one that all cases share, so that
        // both the first locale's table and the chain's give the answer.
        let fresh = catalog();
        for localizer in [
            fresh.localizer(wishes),
            shared.localizer(wishes),
            shared.localizer(wishes),
        ] {
            if let Err(complaint) = run(case, &localizer) {
                failed += &format!("\n{}: {complaint}", case["name"]);
                break;
            }
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn a_chain_that_is_not_kept_answers_the_same() {
    let cases: Vec<Json> =
        serde_json::from_str(include_str!("fixtures/fallback/cases.json")).unwrap();
    // More chains than are kept: every order of up to six of eight locales.
    let mut builder = Catalog::builder();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fallback");
    let others = ["de", "fr", "it", "ja", "ko", "pl"];
    for locale in others {
        builder = builder.text(locale, "retcode-7777 = x");
    }
    let catalog = builder
        .directory(folder)
        .defaults(["en-US", "zh-CN"])
        .build()
        .unwrap();
    for a in others {
        for b in others {
            for c in others {
                catalog.localizer(format!("{a},{b},{c}"));
            }
        }
    }
    let mut failed = String::new();
    for case in &cases {
        // The six others behind the wishes, in an order that has not been asked for.
        let wishes = format!("{},it,pl,fr,de,ko,ja", case["wishes"].as_str().unwrap());
        if let Err(complaint) = run(case, &catalog.localizer(&wishes)) {
            // Only the origin of a code that the six lack differs: nothing of theirs answers here.
            failed += &format!("\n{}: {complaint}", case["name"]);
        }
    }
    assert!(failed.is_empty(), "{failed}");
}
