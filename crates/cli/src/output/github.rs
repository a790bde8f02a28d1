//! Workflow commands: GitHub shows them at the line in the change.

use std::io::{self, Write};

use super::{Place, Shown};
use retcodes_check::Severity;

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    for diagnostic in &shown.review.diagnostics {
        let said = shown.messages.of(diagnostic);
        let command = match diagnostic.severity() {
            _ if shown.is_error(diagnostic) => "error",
            Severity::Note => "notice",
            _ => "warning",
        };
        let mut properties = vec![("file", shown.path(diagnostic.file))];
        if let Some(Place { start, end }) = shown.place(diagnostic) {
            properties.push(("line", start.line.to_string()));
            properties.push(("endLine", end.line.to_string()));
            // GitHub takes columns within one line only.
            if start.line == end.line {
                properties.push(("col", start.column.to_string()));
                properties.push(("endColumn", end.column.max(start.column).to_string()));
            }
        }
        properties.push(("title", diagnostic.rule.code().to_owned()));
        let properties: Vec<String> = properties
            .into_iter()
            .map(|(name, value)| format!("{name}={}", property(&value)))
            .collect();
        writeln!(
            out,
            "::{command} {}::{}",
            properties.join(","),
            data(&shown.messages.in_full(&said))
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
