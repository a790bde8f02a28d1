//! Tables: columns for people, aligned by the width that a terminal gives each character, and the same as Markdown.

use std::io::{self, IsTerminal as _, Write as _};

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use crate::escape;
use crate::session::Output;

/// What a column is called and holds.
#[derive(Clone)]
pub(crate) enum Column {
    /// Aligned to the left.
    Words(String),
    /// Aligned to the right.
    Number(String),
}

impl Column {
    /// What stands above the column.
    pub(crate) fn name(&self) -> &str {
        match self {
            Column::Words(name) | Column::Number(name) => name,
        }
    }
}

/// Prints rows in columns. On a terminal long texts are wrapped within their column; elsewhere each
/// row stays on its line.
pub(crate) fn print<R>(
    out: &mut Output,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(columns.iter().map(Column::name));
    for row in rows {
        table.add_row(row);
    }
    if io::stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
    for (drawn, column) in table.column_iter_mut().zip(columns) {
        drawn.set_padding((0, 2));
        if matches!(column, Column::Number(_)) {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Prints rows as a Markdown table.
pub(crate) fn print_markdown<R>(
    out: &mut Output,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let names = columns.iter().map(|column| column.name().to_owned());
    writeln!(out, "{}", line(names.collect()))?;
    let rules = columns.iter().map(|column| match column {
        Column::Words(_) => "---".to_owned(),
        Column::Number(_) => "---:".to_owned(),
    });
    writeln!(out, "{}", line(rules.collect()))?;
    for row in rows {
        let cells = row.into_iter().map(|cell| escape::markdown(&cell));
        writeln!(out, "{}", line(cells.collect()))?;
    }
    Ok(())
}
