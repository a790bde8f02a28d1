//! For scripts: one object with every finding and the counts.

use std::io::{self, Write};

use serde::Serialize;

use super::{Place, Shown};
use crate::check::Severity;

#[derive(Serialize)]
struct Document<'a> {
    findings: Vec<Item<'a>>,
    summary: Summary<'a>,
}

#[derive(Serialize)]
struct Item<'a> {
    rule: &'static str,
    severity: &'static str,
    locale: &'a str,
    file: &'a str,
    #[serde(flatten)]
    place: Option<Position>,
    id: Option<&'a str>,
    message: String,
    help: String,
    suggestion: Option<String>,
    related: Option<Related<'a>>,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl From<Place> for Position {
    fn from(place: Place) -> Self {
        let Place {
            line,
            column,
            end_line,
            end_column,
        } = place;
        Position {
            line,
            column,
            end_line,
            end_column,
        }
    }
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    #[serde(flatten)]
    place: Position,
}

/// Bytes of the file, and what `fix` would put there.
#[derive(Serialize)]
struct Edit<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Summary<'a> {
    files: usize,
    locales: Vec<&'a str>,
    messages: usize,
    errors: usize,
    warnings: usize,
    source: Option<&'a str>,
}

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let report = shown.report;
    let findings = report.findings.iter().map(|finding| {
        let said = shown.say(finding);
        Item {
            rule: finding.rule.code(),
            severity: finding.severity().word(),
            locale: &report.files[finding.file].locale,
            file: shown.path(finding),
            place: shown.place(finding).map(Into::into),
            id: finding.id.as_deref(),
            message: said.message,
            help: said.help,
            suggestion: finding.suggestion.clone(),
            related: finding.other.as_ref().map(|(file, span)| Related {
                file: &report.files[*file].shown,
                place: shown.place_in(*file, span.clone()).into(),
            }),
            edits: finding
                .edits
                .iter()
                .map(|(span, text)| Edit {
                    start: span.start,
                    end: span.end,
                    text,
                })
                .collect(),
        }
    });
    let locales: Vec<&str> = report.checked().map(|file| file.locale.as_str()).collect();
    let document = Document {
        findings: findings.collect(),
        summary: Summary {
            files: locales.len(),
            locales,
            messages: report.checked().map(|file| file.messages).sum(),
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            source: report.source.as_deref(),
        },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}
