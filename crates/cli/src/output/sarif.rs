//! SARIF 2.1.0, for code scanning.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Place, Shown};
use retcodes_check::{Applicability, Diagnostic, Rule};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<Value> = Rule::all().map(|rule| describe(shown, rule)).collect();
    let results: Vec<Value> = shown
        .review
        .diagnostics
        .iter()
        .map(|one| result(shown, one))
        .collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "retcodes",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "language": shown.messages.tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn describe(shown: &Shown<'_>, rule: Rule) -> Value {
    let (first, about) = shown.messages.about(rule);
    json!({
        "id": rule.code(),
        "shortDescription": { "text": first },
        "fullDescription": { "text": about },
        "defaultConfiguration": { "level": rule.severity().as_str() },
    })
}

fn result(shown: &Shown<'_>, diagnostic: &Diagnostic) -> Value {
    let said = shown.messages.of(diagnostic);
    let level = if shown.is_error(diagnostic) {
        "error"
    } else {
        diagnostic.severity().as_str()
    };
    let mut result = json!({
        "ruleId": diagnostic.rule.code(),
        "ruleIndex": Rule::all().position(|rule| rule == diagnostic.rule),
        "level": level,
        "message": { "text": shown.messages.in_full(&said) },
        "locations": [location(shown, diagnostic.file, shown.place(diagnostic))],
    });
    if let Some(id) = &diagnostic.id {
        result["locations"][0]["logicalLocations"] =
            json!([{ "fullyQualifiedName": id, "kind": "resource" }]);
    }
    if let Some((file, span)) = &diagnostic.related {
        let place = shown.place_in(*file, span.clone());
        result["relatedLocations"] = json!([location(shown, *file, Some(place))]);
    }
    // A consumer may apply a fix unasked: only a safe one is told.
    if let Some(fix) = diagnostic
        .fix
        .as_ref()
        .filter(|fix| fix.applicability == Applicability::Safe)
    {
        let replacements: Vec<Value> = fix
            .edits
            .iter()
            .map(|(span, text)| {
                let region = region(shown.place_in(diagnostic.file, span.clone()));
                json!({ "deletedRegion": region, "insertedContent": { "text": text } })
            })
            .collect();
        let uri = uri(&shown.review.files[diagnostic.file].shown);
        result["fixes"] = json!([{
            "description": { "text": said.help },
            "artifactChanges": [{ "artifactLocation": { "uri": uri }, "replacements": replacements }],
        }]);
    }
    result
}

fn location(shown: &Shown<'_>, file: usize, place: Option<Place>) -> Value {
    let uri = uri(&shown.review.files[file].shown);
    let mut physical = json!({ "artifactLocation": { "uri": uri } });
    if let Some(place) = place {
        physical["region"] = region(place);
    }
    json!({ "physicalLocation": physical })
}

fn region(place: Place) -> Value {
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    })
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
