//! The table that CSV and XLSX files show: one row for each unit.

use super::ReadError;
use super::csv::unguarded;
use crate::finding::{Finding, Problem};
use crate::job::{Category, Job, Unit};
use crate::returned::{Limits, Mark, Returned, ReturnedUnit};

/// The columns, in their order. A file that comes back is read by these names.
pub(super) const COLUMNS: [&str; 9] = [
    "id",
    "source",
    "translation",
    "state",
    "section",
    "comment",
    "notes",
    "file",
    "stamp",
];

/// The name of the column `stamp` in a table that guards texts against being taken for numbers.
pub(super) const GUARDED: &str = "'stamp";

/// The columns that a translator fills in.
pub(super) const OPEN: [&str; 2] = ["translation", "state"];

/// The cells of a unit.
pub(super) fn row(job: &Job<'_>, unit: &Unit) -> [String; 9] {
    let notes = |wanted: &dyn Fn(Category) -> bool, titled: bool| {
        let all = unit.notes.iter().filter(|note| wanted(note.category));
        let all = all.map(|note| {
            if titled {
                format!("{}: {}", note.category, note.text)
            } else {
                note.text.clone()
            }
        });
        all.collect::<Vec<String>>()
    };
    let comment = notes(&|one| one == Category::Comment, false);
    let mut other = notes(&|one| one != Category::Comment, true);
    if let Some(previous) = &unit.previous {
        other.push(format!("{}: {previous}", Category::Previous));
    }
    if !unit.translate {
        other.push("do not translate".to_owned());
    }
    let file = job.source.files.get(unit.file);
    [
        unit.id.clone(),
        unit.source.clone(),
        unit.target.clone().unwrap_or_default(),
        unit.state.as_str().to_owned(),
        unit.section.clone().unwrap_or_default(),
        comment.join("\n"),
        other.join("\n"),
        file.map(|file| file.name.clone()).unwrap_or_default(),
        unit.stamp.clone(),
    ]
}

/// A cell that came back.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    Text(String),
    /// A number, a date or a formula, as a program shows it.
    Other(String),
}

impl Cell {
    fn text(&self) -> &str {
        match self {
            Cell::Text(text) | Cell::Other(text) => text,
        }
    }
}

/// Reads rows, the first of which names the columns. `rows` gives the number of each, from 1. `guarded` says whether texts
/// have guards, if no column says so.
pub(super) fn read(
    rows: impl Iterator<Item = (usize, Vec<Option<Cell>>)>,
    mut guarded: bool,
    limits: &Limits,
) -> Result<Returned, ReadError> {
    let mut returned = Returned::default();
    let mut header: Option<Vec<String>> = None;
    for (number, row) in rows {
        let Some(header) = &header else {
            let names = row.iter().map(|cell| {
                let name = cell.as_ref().map_or("", Cell::text);
                name.trim().to_lowercase()
            });
            let mut names: Vec<String> = names.collect();
            if !names.iter().any(|name| name == "id") {
                continue;
            }
            if !names.iter().any(|name| name == "translation") {
                return Err(ReadError::new("the table has no column “translation”"));
            }
            for name in &mut names {
                match name.as_str() {
                    GUARDED => {
                        guarded = true;
                        *name = "stamp".to_owned();
                    }
                    "stamp" => guarded = false,
                    _ => {}
                }
            }
            header = Some(names);
            continue;
        };
        let cell = |name: &str| {
            let at = header.iter().position(|one| one == name)?;
            row.get(at)?.as_ref()
        };
        let text = |name: &str| {
            let text = cell(name)?.text();
            let text = if guarded { unguarded(text) } else { text };
            Some(text.to_owned())
        };
        let Some(id) = text("id").filter(|id| !id.trim().is_empty()) else {
            if row
                .iter()
                .flatten()
                .any(|cell| !cell.text().trim().is_empty())
            {
                let message = "a row without an id";
                let mut finding = Finding::refused(Problem::Malformed, "", message);
                finding.line = Some(number);
                returned.findings.push(finding);
            }
            continue;
        };
        let id = id.trim().to_owned();
        if let Some(Cell::Other(shown)) = cell("translation") {
            let message = format!("is no text but a number, a date or a formula ({shown})");
            let mut finding = Finding::refused(Problem::Malformed, &id, message);
            finding.line = Some(number);
            returned.findings.push(finding);
            continue;
        }
        let mark = match text("state").unwrap_or_default().trim() {
            "reviewed" => Some(Mark::Reviewed),
            "draft" => Some(Mark::Translated),
            "stale" => Some(Mark::NeedsWork),
            _ => None,
        };
        returned.units.push(ReturnedUnit {
            id,
            line: Some(number),
            source: text("source"),
            target: text("translation"),
            mark,
            stamp: text("stamp").filter(|stamp| !stamp.trim().is_empty()),
        });
    }
    if header.is_none() {
        return Err(ReadError::new("the table has no column “id”"));
    }
    super::bounded(returned, limits)
}
