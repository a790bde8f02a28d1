//! Workflow commands: GitHub shows them at the line in the change.

use std::io::{self, Write};

use super::Shown;
use crate::check::Severity;

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    for finding in &shown.report.findings {
        let said = shown.say(finding);
        let error = finding.severity() == Severity::Error || shown.deny_warnings;
        let command = if error { "error" } else { "warning" };
        let mut properties = vec![("file", shown.path(finding).to_owned())];
        if let Some(place) = shown.place(finding) {
            properties.push(("line", place.line.to_string()));
            properties.push(("endLine", place.end_line.to_string()));
            // GitHub takes columns within one line only.
            if place.line == place.end_line {
                properties.push(("col", place.column.to_string()));
                properties.push(("endColumn", place.end_column.max(place.column).to_string()));
            }
        }
        properties.push(("title", finding.rule.code().to_owned()));
        let properties: Vec<String> = properties
            .into_iter()
            .map(|(name, value)| format!("{name}={}", property(&value)))
            .collect();
        writeln!(
            out,
            "::{command} {}::{}",
            properties.join(","),
            data(&shown.in_full(&said))
        )?;
    }
    Ok(())
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
