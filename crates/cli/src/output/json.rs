//! For scripts: one object with every diagnostic and the counts.

use std::io::{self, Write};

use serde::Serialize;

use super::{Place, Shown};
use retcodes_check::{ReviewedFile, Severity};

#[derive(Serialize)]
struct Document<'a> {
    findings: Vec<Item<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Item<'a> {
    rule: &'static str,
    severity: &'static str,
    locale: String,
    file: String,
    #[serde(flatten)]
    place: Option<Position>,
    id: Option<&'a str>,
    message: String,
    help: String,
    suggestion: Option<String>,
    related: Option<Related>,
    /// How safe the fix is, if there is one: `safe` or `offered`.
    applicability: Option<&'static str>,
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
        Position {
            line: place.start.line,
            column: place.start.column,
            end_line: place.end.line,
            end_column: place.end.column,
        }
    }
}

#[derive(Serialize)]
struct Related {
    file: String,
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
struct Summary {
    files: usize,
    locales: Vec<String>,
    messages: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    source: Option<String>,
}

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let review = shown.review;
    let diagnostics = review.diagnostics.iter().map(|one| {
        let said = shown.messages.of(one);
        let locale = &review.files[one.file].locale;
        Item {
            rule: one.rule.code(),
            severity: one.severity().as_str(),
            locale: locale.as_ref().map_or(String::new(), ToString::to_string),
            file: shown.path(one.file),
            place: shown.place(one).map(Into::into),
            id: one.id.as_deref(),
            message: said.message,
            help: said.help,
            suggestion: one.suggestion.clone(),
            related: one.related.as_ref().map(|(file, span)| Related {
                file: shown.path(*file),
                place: shown.place_in(*file, span.clone()).into(),
            }),
            applicability: one.fix.as_ref().map(|fix| fix.applicability.as_str()),
            edits: one
                .edits()
                .iter()
                .map(|(span, text)| Edit {
                    start: span.start,
                    end: span.end,
                    text,
                })
                .collect(),
        }
    });
    let locales: Vec<String> = review
        .checked()
        .filter_map(|file| file.locale.as_ref().map(ToString::to_string))
        .collect();
    let document = Document {
        findings: diagnostics.collect(),
        summary: Summary {
            files: locales.len(),
            locales,
            messages: review.checked().map(ReviewedFile::messages).sum(),
            errors: review.count(Severity::Error),
            warnings: review.count(Severity::Warning),
            notes: review.count(Severity::Note),
            source: review.source.as_ref().map(ToString::to_string),
        },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}
