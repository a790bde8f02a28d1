//! Excel's XLSX: all cells are texts, and only the columns for translators can be written in.
//!
//! A file that comes back is unpacked once to measure it, so that the reader never sees one that grows without bound.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Reader, Xlsx};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    ProtectionOptions, Workbook, XlsxError,
};

use super::table::{self, COLUMNS, Cell, OPEN};
use super::{ReadError, WriteError};
use crate::job::Job;
use crate::returned::{Limits, Returned};

/// Characters of a cell, as Excel counts them.
const CELL: usize = 32_767;
/// How wide each column is, in characters.
const WIDTHS: [f64; 9] = [28.0, 50.0, 50.0, 10.0, 24.0, 40.0, 50.0, 16.0, 12.0];

pub(super) fn write(job: &Job<'_>) -> Result<Vec<u8>, WriteError> {
    for unit in &job.units {
        let row = table::row(job, unit);
        if row.iter().any(|cell| cell.encode_utf16().count() > CELL) {
            return Err(WriteError::TooLong {
                unit: unit.id.clone(),
            });
        }
    }
    workbook(job).map_err(|error| WriteError::Writer(error.to_string()))
}

fn workbook(job: &Job<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same job gives the same bytes.
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let locked = text.clone().set_background_color(Color::RGB(0xF2_F2_F2));
    let open = text.clone().set_unlocked().set_border(FormatBorder::Hair);
    let head = text.clone().set_bold();
    let sheet = workbook.add_worksheet();
    let name = job
        .target_locale()
        .chars()
        .filter(|one| one.is_ascii_alphanumeric() || *one == '-');
    let name: String = name.take(31).collect();
    sheet.set_name(if name.is_empty() {
        "translation"
    } else {
        &name
    })?;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, *name, &head)?;
    }
    let mut last = 0;
    for (number, unit) in (1_u32..).zip(&job.units) {
        for (column, (name, cell)) in (0_u16..).zip(COLUMNS.iter().zip(table::row(job, unit))) {
            let open_to_all = OPEN.contains(name) && unit.translate;
            let format = if open_to_all { &open } else { &locked };
            sheet.write_string_with_format(number, column, cell, format)?;
        }
        last = number;
    }
    if last > 0 {
        let states =
            DataValidation::new().allow_list_strings(&["missing", "stale", "draft", "reviewed"])?;
        sheet.add_data_validation(1, 3, last, 3, &states)?;
        let end = u16::try_from(COLUMNS.len()).unwrap_or(1) - 1;
        sheet.autofilter(0, 0, last, end)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    });
    workbook.save_to_buffer()
}

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Returned, ReadError> {
    measure(bytes, limits)?;
    let failed = |error: calamine::XlsxError| ReadError::new(format!("not an XLSX file: {error}"));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let Some(name) = book.sheet_names().first().cloned() else {
        return Err(ReadError::new("the XLSX file has no sheet"));
    };
    let mut cells = book.worksheet_cells_reader(&name).map_err(failed)?;
    let mut rows: Vec<(usize, Vec<Option<Cell>>)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(failed)? {
        let (row, column) = cell.get_position();
        let number = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        // Beyond the columns that were exported there is nothing to read.
        if column >= 64 {
            continue;
        }
        let cell = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::String(text) => Cell::Text(text.clone()),
            DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
            other => Cell::Other(Data::from(other.clone()).to_string()),
        };
        if rows.last().is_none_or(|(last, _)| *last != number) {
            if rows.len() > limits.units {
                return Err(ReadError::new(format!(
                    "the sheet has more than {} rows",
                    limits.units
                )));
            }
            rows.push((number, Vec::new()));
        }
        if let Some((_, row)) = rows.last_mut() {
            if row.len() <= column {
                row.resize(column + 1, None);
            }
            if let Some(place) = row.get_mut(column) {
                *place = Some(cell);
            }
        }
    }
    let mut returned = table::read(rows.into_iter(), false, limits)?;
    returned.target_locale = Some(name);
    Ok(returned)
}

/// Unpacks everything and throws it away: a file can lie about its size.
fn measure(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let failed =
        |error: &dyn std::fmt::Display| ReadError::new(format!("not an XLSX file: {error}"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    if archive.len() > 1_000 {
        return Err(ReadError::new("the XLSX file has more than 1,000 parts"));
    }
    let mut left = limits.unpacked_bytes;
    for number in 0..archive.len() {
        let file = archive.by_index(number).map_err(|error| failed(&error))?;
        let unpacked = std::io::copy(&mut file.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|error| failed(&error))?;
        left = left.checked_sub(unpacked).ok_or_else(|| {
            let most = limits.unpacked_bytes / (1024 * 1024);
            ReadError::new(format!("the XLSX file unpacks to more than {most} MiB"))
        })?;
    }
    Ok(())
}
