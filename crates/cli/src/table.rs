//! Tables: columns for people, aligned by the width that a terminal gives each character, and the same as Markdown.

use std::io::{self, IsTerminal as _, Write as _};

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use unicode_width::UnicodeWidthStr as _;

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
    let mut table = table(columns, rows);
    if io::stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
    write_lines(out, table.lines())
}

fn table<R>(columns: &[Column], rows: impl IntoIterator<Item = R>) -> Table
where
    R: IntoIterator<Item = String>,
{
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(columns.iter().map(Column::name));
    for row in rows {
        table.add_row(row);
    }
    for (drawn, column) in table.column_iter_mut().zip(columns) {
        drawn.set_padding((0, 2));
        if matches!(column, Column::Number(_)) {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn write_lines(out: &mut Output, lines: impl Iterator<Item = String>) -> io::Result<()> {
    for line in lines {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Prints the columns that are used. Where a line has no room for a row, each row is a block: its first three cells, and
/// below them the others with their names.
pub(crate) fn print_or_stack(
    out: &mut Output,
    columns: &[Column],
    is_used: impl Fn(usize) -> bool,
    rows: &[Vec<String>],
) -> io::Result<()> {
    let used: Vec<usize> = (0..columns.len())
        .filter(|column| is_used(*column))
        .collect();
    let pick = |row: &Vec<String>| -> Vec<String> {
        used.iter()
            .filter_map(|column| row.get(*column).cloned())
            .collect()
    };
    let columns: Vec<Column> = used
        .iter()
        .filter_map(|column| columns.get(*column).cloned())
        .collect();
    let rows: Vec<Vec<String>> = rows.iter().map(pick).collect();
    let lines: Vec<String> = table(&columns, rows.clone()).lines().collect();
    let widest = lines.iter().map(|line| line.trim_end().width()).max();
    let room = line_width().unwrap_or(usize::MAX);
    if widest <= Some(room) {
        return write_lines(out, lines.into_iter());
    }
    const HEAD: usize = 3;
    for row in rows {
        let (head, rest) = row.split_at(HEAD.min(row.len()));
        writeln!(out, "{}", head.join("  "))?;
        let cells = columns.iter().skip(HEAD).zip(rest);
        let mut line = String::new();
        for (column, cell) in cells.filter(|(_, cell)| *cell != "-") {
            let cell = format!("{} {cell}", column.name());
            if !line.is_empty() && line.width() + 4 + cell.width() > room {
                writeln!(out, "  {line}")?;
                line.clear();
            }
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(&cell);
        }
        if !line.is_empty() {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

/// How many characters a line has: what COLUMNS says, else the terminal. None where neither does.
fn line_width() -> Option<usize> {
    let asked = std::env::var("COLUMNS")
        .ok()
        .and_then(|width| width.parse().ok());
    let asked = asked.filter(|width| *width > 0);
    asked.or_else(|| {
        let mut table = Table::new();
        table.set_content_arrangement(ContentArrangement::Dynamic);
        io::stdout()
            .is_terminal()
            .then(|| table.width().map(usize::from))
            .flatten()
    })
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
