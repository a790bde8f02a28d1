//! SARIF 2.1.0, for code scanning.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Place, Shown};
use crate::check::{Finding, Rule, Severity};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<Value> = Rule::ALL
        .iter()
        .map(|rule| describe(shown, *rule))
        .collect();
    let results: Vec<Value> = shown
        .report
        .findings
        .iter()
        .map(|finding| result(shown, finding))
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
            "language": shown.speech.tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn level(shown: &Shown<'_>, severity: Severity) -> &'static str {
    if shown.deny_warnings {
        "error"
    } else {
        severity.word()
    }
}

fn describe(shown: &Shown<'_>, rule: Rule) -> Value {
    let (first, about) = shown.about(rule);
    json!({
        "id": rule.code(),
        "shortDescription": { "text": first },
        "fullDescription": { "text": about },
        "defaultConfiguration": { "level": rule.severity().word() },
    })
}

fn result(shown: &Shown<'_>, finding: &Finding) -> Value {
    let said = shown.say(finding);
    let path = shown.path(finding);
    let index = Rule::ALL.iter().position(|rule| *rule == finding.rule);
    let mut result = json!({
        "ruleId": finding.rule.code(),
        "ruleIndex": index,
        "level": level(shown, finding.severity()),
        "message": { "text": shown.in_full(&said) },
        "locations": [location(path, shown.place(finding))],
    });
    if let Some(id) = &finding.id {
        result["locations"][0]["logicalLocations"] =
            json!([{ "fullyQualifiedName": id, "kind": "resource" }]);
    }
    if let Some((file, span)) = &finding.other {
        let place = shown.place_in(*file, span.clone());
        result["relatedLocations"] =
            json!([location(&shown.report.files[*file].shown, Some(place))]);
    }
    if !finding.edits.is_empty() {
        let replacements: Vec<Value> = finding
            .edits
            .iter()
            .map(|(span, text)| {
                let region = region(shown.place_in(finding.file, span.clone()));
                json!({ "deletedRegion": region, "insertedContent": { "text": text } })
            })
            .collect();
        result["fixes"] = json!([{
            "description": { "text": said.help },
            "artifactChanges": [{ "artifactLocation": { "uri": uri(path) }, "replacements": replacements }],
        }]);
    }
    result
}

fn location(path: &str, place: Option<Place>) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(path) } });
    if let Some(place) = place {
        physical["region"] = region(place);
    }
    json!({ "physicalLocation": physical })
}

fn region(place: Place) -> Value {
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
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
