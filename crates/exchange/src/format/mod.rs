//! The formats of documents.

mod csv;
mod po;
mod table;
mod xliff1;
mod xliff2;
mod xlsx;
mod xml;

use std::error::Error;
use std::fmt;

use crate::finding::{Finding, Problem};
use crate::job::Job;
use crate::returned::{Limits, Returned};

/// A format of documents for agencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// XLIFF 1.2, which every translation tool reads.
    Xliff1,
    /// XLIFF 2.1. Files of 2.0 and 2.2 are read too.
    Xliff2,
    /// gettext's PO.
    Po,
    /// CSV, for spreadsheets.
    Csv,
    /// Excel's XLSX.
    Xlsx,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 5] = [
        Format::Xliff1,
        Format::Xliff2,
        Format::Po,
        Format::Csv,
        Format::Xlsx,
    ];

    /// Its name on a command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Xliff1 => "xliff",
            Format::Xliff2 => "xliff2",
            Format::Po => "po",
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }

    /// The format of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Format::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Xliff1 | Format::Xliff2 => "xlf",
            Format::Po => "po",
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }
}

/// Why a document can't be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteError {
    /// A text is longer than a cell can be.
    TooLong {
        /// The unit's id.
        unit: String,
    },
    /// The writer of a format failed.
    Writer(String),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::TooLong { unit } => write!(f, "the text of {unit} is too long for a cell"),
            WriteError::Writer(why) => f.write_str(why),
        }
    }
}

impl Error for WriteError {}

/// Why a document can't be read. Its text is a sentence for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadError {
    /// What is wrong and what to do.
    pub message: String,
    /// The line, from 1, where that is known.
    pub line: Option<usize>,
}

impl ReadError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        ReadError {
            message: message.into(),
            line: None,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(&self.message)
    }
}

impl Error for ReadError {}

/// Writes a job as a document. The same job gives the same bytes.
pub fn write(job: &Job<'_>, format: Format) -> Result<Vec<u8>, WriteError> {
    match format {
        Format::Xliff1 => Ok(xliff1::write(job)),
        Format::Xliff2 => Ok(xliff2::write(job)),
        Format::Po => Ok(po::write(job)),
        Format::Csv => csv::write(job),
        Format::Xlsx => xlsx::write(job),
    }
}

/// Reads a document, by what it begins with and by its name.
///
/// A unit that can't be read becomes a finding; an error is for a file that is no document at all, or a hostile one.
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Returned, ReadError> {
    if bytes.len() > limits.file_bytes {
        let most = limits.file_bytes / (1024 * 1024);
        return Err(ReadError::new(format!(
            "the file is larger than {most} MiB"
        )));
    }
    if bytes.starts_with(b"PK") {
        return xlsx::read(bytes, limits);
    }
    let text = decoded(bytes)?;
    let extension = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match extension.as_str() {
        "po" | "pot" => po::read(&text, limits),
        "csv" | "tsv" | "txt" => csv::read(&text, limits),
        "xlf" | "xliff" | "xml" | "sdlxliff" | "mxliff" | "mqxliff" => xml::read(&text, limits),
        _ if text.trim_start().starts_with('<') => xml::read(&text, limits),
        _ if text.contains("\nmsgid ") => po::read(&text, limits),
        _ => Err(ReadError::new(
            "not an XLIFF, PO, CSV or XLSX file, by its name and its content",
        )),
    }
}

/// The text of a file in UTF-8, or in UTF-16 with its mark.
fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let units = bytes.chunks(2).skip(1).map(|pair_of| match pair_of {
            [a, b] => pair([*a, *b]),
            _ => 0xFFFD,
        });
        char::decode_utf16(units)
            .map(|one| one.unwrap_or('\u{FFFD}'))
            .collect()
    };
    match bytes {
        [0xFF, 0xFE, ..] => Ok(wide(u16::from_le_bytes)),
        [0xFE, 0xFF, ..] => Ok(wide(u16::from_be_bytes)),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let text = String::from_utf8(bytes.to_vec());
            text.map_err(|error| {
                let line = bytes
                    .get(..error.utf8_error().valid_up_to())
                    .unwrap_or_default();
                let line = line.iter().filter(|&&byte| byte == b'\n').count() + 1;
                ReadError {
                    message: "the file is not in UTF-8; save it as UTF-8 (in Excel: “CSV UTF-8”)"
                        .to_owned(),
                    line: Some(line),
                }
            })
        }
    }
}

/// Refuses what is more than a document may hold, and leaves out single texts that are.
fn bounded(mut returned: Returned, limits: &Limits) -> Result<Returned, ReadError> {
    if returned.units.len() > limits.units {
        let most = limits.units;
        return Err(ReadError::new(format!(
            "the file has more than {most} units"
        )));
    }
    let findings = &mut returned.findings;
    returned.units.retain(|unit| {
        let fits = unit
            .target
            .as_ref()
            .is_none_or(|text| text.len() <= limits.text_bytes);
        if !fits {
            let most = limits.text_bytes / 1024;
            let message = format!("is longer than {most} KiB");
            let mut finding = Finding::refused(Problem::Malformed, &unit.id, message);
            finding.line = unit.line;
            findings.push(finding);
        }
        fits
    });
    Ok(returned)
}

/// The digits of an id, which is a stranger's text.
fn digits(id: &str) -> String {
    id.chars().filter(char::is_ascii_digit).take(6).collect()
}

/// The letters of an element's name, which is a stranger's text.
fn name(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .take(16)
        .collect()
}
