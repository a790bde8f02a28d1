//! CSV by RFC 4180, with the mark that Excel knows UTF-8 by.
//!
//! A program that opens CSV makes numbers, dates and formulas of texts. A text that looks like one gets an apostrophe in
//! front, which is taken away again when the file comes back, from whatever format it was saved in: the apostrophe of
//! the column [`GUARDED`] says that there are some.

use super::table::{self, COLUMNS, Cell, GUARDED};
use super::{ReadError, WriteError};
use crate::job::Job;
use crate::returned::{Limits, Returned};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn write(job: &Job<'_>) -> Result<Vec<u8>, WriteError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let failed = |error: csv::Error| WriteError::Writer(error.to_string());
    let columns = COLUMNS.map(|name| if name == "stamp" { GUARDED } else { name });
    writer.write_record(columns).map_err(failed)?;
    for unit in &job.units {
        let row = table::row(job, unit);
        writer
            .write_record(row.iter().map(|cell| guarded(cell)))
            .map_err(failed)?;
    }
    let bytes = writer.into_inner();
    bytes.map_err(|error| WriteError::Writer(error.to_string()))
}

/// A cell that no program takes for anything but text.
fn guarded(cell: &str) -> String {
    if looks_like_data(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// A cell without its guard.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_data(rest) => rest,
        _ => cell,
    }
}

/// What the names of months begin with, in the languages of spreadsheets.
const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic mai okt dez fev avr jui aou out set \
                      gen mag giu lug ott";

/// Whether a spreadsheet may make a number, a date, a truth value or a formula of a text.
fn looks_like_data(cell: &str) -> bool {
    let cell = cell.trim_matches(' ');
    if let Some(rest) = cell.strip_prefix('\'') {
        // A guard before what needs one, so that it can be told from ours.
        return looks_like_data(rest);
    }
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
        || ["true", "false"].contains(&cell.to_ascii_lowercase().as_str())
    {
        return true;
    }
    // Letters that a number or a date may have.
    let is_word = |one: char| one.is_alphabetic() && !"年月日时時分秒".contains(one);
    let mut words = cell
        .split(|one| !is_word(one))
        .filter(|word| !word.is_empty());
    let may_be_part = |word: &str| {
        let start = word.to_lowercase();
        let start = start.get(..3);
        word.len() <= 3 || start.is_some_and(|start| MONTHS.split(' ').any(|one| one == start))
    };
    cell.chars().any(char::is_numeric) && cell.len() <= 32 && words.all(may_be_part)
}

pub(super) fn read(text: &str, limits: &Limits) -> Result<Returned, ReadError> {
    let head = text.lines().next().unwrap_or_default();
    let separators = [',', ';', '\t'];
    let count = |separator: &char| head.matches(*separator).count();
    let separator = separators
        .into_iter()
        .rev()
        .max_by_key(count)
        .unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| ReadError::new(format!("not a CSV file: {error}")))?;
        let line = record.position().map_or(0, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        let cells = record.iter().map(|cell| Some(Cell::Text(cell.to_owned())));
        rows.push((line, cells.collect()));
        if rows.len() > limits.units {
            let message = format!("the table has more than {} rows", limits.units);
            return Err(ReadError::new(message));
        }
    }
    table::read(rows.into_iter(), true, limits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_comes_off_again() {
        for cell in [
            "0106",
            "=1+1",
            "'=1",
            "''",
            "'tis",
            "'",
            "",
            "+86",
            "-hotline",
            "@x",
            "MAR1",
            "1/2",
            "TRUE",
            "\t=1",
            "CVV2",
            "Erreur 51 de la carte bancaire",
            "2003年",
            "'0106",
            "''0106",
        ] {
            assert_eq!(unguarded(&guarded(cell)), cell);
            assert!(
                !guarded(cell).starts_with(['=', '+', '-', '@', '0']),
                "{cell}"
            );
        }
        assert_eq!(guarded("0106"), "'0106");
        for cell in ["3月1日", "1 Mars", "1e5", "5 PM", "-5", "1.000,50 €", "٣"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for cell in [
            "交易成功",
            "Carte non valide",
            "retcode-0106",
            "0000–0999: success",
            "v1:3f9a21c8d0e4b715 c01d3ef9b35343a8",
        ] {
            assert_eq!(guarded(cell), cell);
        }
    }
}
