//! The reader of a codes file: what each code means, one row for each.
//!
//! Tab separated, with the columns `code outcome actor retry payer basis source note` named in the first line, in any
//! order. `note` may be missing. Empty lines and lines that begin with `#` are passed over.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use crate::code::RetCode;
use crate::meaning::{Actor, Basis, Meaning, Outcome, Retry};

/// How large a codes file may be.
const MAX_BYTES: usize = 4 << 20;
/// How many errors are told of one file.
const MAX_ERRORS: usize = 100;
/// How many characters of a cell are shown in an error.
const SHOWN: usize = 40;

/// A row, and the line that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'t> {
    /// From 1.
    pub line: usize,
    /// The code.
    pub code: RetCode,
    /// What it means.
    pub meaning: Meaning<'t>,
}

/// The rows of a codes file, in the order of the file, and what is wrong with it. A row with an error is left out.
///
/// ```
/// use retcodes_core::{Outcome, codes_file};
///
/// let (rows, errors) = codes_file::read(
///     "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\tnote\n\
///      0000\tsucceeded\tnone\tno\tpayer-received\tdocument\ttable 1\t\n\
///      1001\tpaid\tnone\tno\tpayer-received\tdocument\ttable 1\t\n",
/// );
/// assert_eq!(rows[0].meaning.outcome(), Outcome::Succeeded);
/// assert_eq!(
///     errors[0].to_string(),
///     "3:6: `paid` in the column `outcome`: expected an outcome: succeeded, pending, unknown or failed"
/// );
/// ```
pub fn read(text: &str) -> (Vec<Row<'_>>, Vec<CodesError>) {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let (mut rows, mut errors) = (Vec::new(), Vec::new());
    if text.len() > MAX_BYTES {
        errors.push(CodesError::at(
            1,
            1,
            "the file has more than 4 MiB: split the table, or take out what is not read".into(),
        ));
        return (rows, errors);
    }
    let lines = (1..).zip(
        text.split('\n')
            .map(|line| line.strip_suffix('\r').unwrap_or(line)),
    );
    let mut lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let columns = match lines.next() {
        Some((line, header)) => Columns::of(line, header),
        None => Err(CodesError::at(
            1,
            1,
            format!("the file is empty: its first line has to be `{}`", header()),
        )),
    };
    let columns = match columns {
        Ok(columns) => columns,
        Err(error) => {
            errors.push(error);
            return (rows, errors);
        }
    };
    let mut known: BTreeMap<RetCode, usize> = BTreeMap::new();
    for (line, text) in lines {
        let row = columns
            .row(line, text)
            .and_then(|row| match known.insert(row.code, line) {
                Some(first) => Err(CodesError::at(
                    line,
                    1,
                    format!(
                        "the code `{}` is in line {first} already: keep one of the two rows",
                        row.code
                    ),
                )),
                None => Ok(row),
            });
        match row {
            Ok(row) => rows.push(row),
            Err(error) if errors.len() < MAX_ERRORS => errors.push(error),
            Err(error) => {
                let message = "there are more errors: repair these first".to_owned();
                errors.push(CodesError::at(error.line, error.column, message));
                break;
            }
        }
    }
    (rows, errors)
}

/// What is wrong with a codes file, with its place and a way out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CodesError {
    line: usize,
    column: usize,
    message: Box<str>,
}

impl CodesError {
    /// An error at a place, both from 1.
    pub fn at(line: usize, column: usize, message: String) -> Self {
        Self {
            line,
            column,
            message: message.into(),
        }
    }

    /// From 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// In characters, from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// What is wrong and what to do.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// `line:column: message`.
impl fmt::Display for CodesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

impl Error for CodesError {}

/// The columns by name; `note` alone may be missing.
const NAMES: [&str; 8] = [
    "code", "outcome", "actor", "retry", "payer", "basis", "source", "note",
];
const NOTE: usize = 7;

fn header() -> String {
    NAMES.join("\\t")
}

/// Where each of [`NAMES`] is.
struct Columns([Option<usize>; 8]);

impl Columns {
    fn of(line: usize, header_line: &str) -> Result<Self, CodesError> {
        let mut columns = [None; 8];
        for (place, (column, name)) in cells(header_line).enumerate() {
            let known = NAMES.iter().position(|known| *known == name);
            let Some(column_of) = known.and_then(|known| columns.get_mut(known)) else {
                return Err(CodesError::at(
                    line,
                    column,
                    format!(
                        "there is no column `{}`: the first line has to be `{}`",
                        shown(name),
                        header()
                    ),
                ));
            };
            if column_of.replace(place).is_some() {
                return Err(CodesError::at(
                    line,
                    column,
                    format!("the column `{name}` is there twice: keep one"),
                ));
            }
        }
        for (name, column) in NAMES.iter().zip(columns).take(NOTE) {
            if column.is_none() {
                return Err(CodesError::at(
                    line,
                    1,
                    format!(
                        "the column `{name}` is missing: the first line has to be `{}`, separated by tabs",
                        header()
                    ),
                ));
            }
        }
        Ok(Self(columns))
    }

    fn row<'t>(&self, line: usize, text: &'t str) -> Result<Row<'t>, CodesError> {
        let cells: Vec<(usize, &str)> = cells(text).collect();
        let columns = self.0.iter().flatten().count();
        if cells.len() > columns {
            let column = cells.get(columns).map_or(1, |cell| cell.0);
            return Err(CodesError::at(
                line,
                column,
                format!(
                    "the row has {} cells, but the first line names {columns} columns: take a tab out",
                    cells.len()
                ),
            ));
        }
        let cell = |name: usize| -> Result<(usize, &'t str), CodesError> {
            let place = self.0.get(name).copied().flatten();
            match place.and_then(|place| cells.get(place)) {
                Some(cell) if name == NOTE || !cell.1.is_empty() => Ok(*cell),
                _ if name == NOTE => Ok((1, "")),
                found => {
                    let end = text.chars().count() + 1;
                    let name = NAMES.get(name).copied().unwrap_or_default();
                    Err(CodesError::at(
                        line,
                        found.map_or(end, |cell| cell.0),
                        format!(
                            "the cell of the column `{name}` is empty: fill it, and separate cells by one tab each"
                        ),
                    ))
                }
            }
        };
        let (column, code) = cell(0)?;
        let code = RetCode::new(code)
            .map_err(|error| CodesError::at(line, column, format!("`{}`: {error}", shown(code))))?;
        let (payer_column, payer) = cell(4)?;
        if !is_message_id(payer) {
            return Err(CodesError::at(
                line,
                payer_column,
                format!(
                    "`{}` is no id of a message: write one such as `payer-try-later`",
                    shown(payer)
                ),
            ));
        }
        Ok(Row {
            line,
            code,
            meaning: Meaning {
                outcome: word::<Outcome>(line, cell(1)?, 1)?,
                actor: word::<Actor>(line, cell(2)?, 2)?,
                retry: word::<Retry>(line, cell(3)?, 3)?,
                basis: word::<Basis>(line, cell(5)?, 5)?,
                payer,
                source: cell(6)?.1,
                note: cell(NOTE)?.1,
            },
        })
    }
}

/// The cells of a line, each with its column in characters from 1.
fn cells(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split('\t').scan(1, |column, cell| {
        let at = *column;
        *column += cell.chars().count() + 1;
        Some((at, cell.trim_matches(' ')))
    })
}

fn word<T: std::str::FromStr<Err = crate::meaning::UnknownWord>>(
    line: usize,
    (column, word): (usize, &str),
    name: usize,
) -> Result<T, CodesError> {
    word.parse().map_err(|error| {
        let name = NAMES.get(name).copied().unwrap_or_default();
        CodesError::at(
            line,
            column,
            format!("`{}` in the column `{name}`: {error}", shown(word)),
        )
    })
}

/// An identifier of Fluent's: a letter, then letters, digits, `-` and `_`.
fn is_message_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphabetic())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// A cell as it can be shown in a line of text.
fn shown(cell: &str) -> String {
    let shown = cell.chars().take(SHOWN);
    shown
        .map(|c| {
            if c.is_control() {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\tnote\n";

    #[test]
    fn each_mistake_is_named_with_its_place() {
        let good = "0000\tsucceeded\tnone\tno\tpayer-a\tdocument\tpage 1\t\n";
        let cases = [
            ("", "1:1: the file is empty"),
            ("code\toutcome\n", "1:1: the column `actor` is missing"),
            ("code\tresult\n", "1:6: there is no column `result`"),
            ("code\tcode\n", "1:6: the column `code` is there twice"),
            (
                &format!("{HEADER}{good}{good}"),
                "3:1: the code `0000` is in line 2 already",
            ),
            (
                &format!("{HEADER}0000\tok\tnone\tno\tpayer-a\tdocument\tx\t\n"),
                "2:6: `ok` in the column `outcome`: expected an outcome",
            ),
            (
                &format!("{HEADER}0000\tfailed\tyou\tno\tpayer-a\tdocument\tx\t\n"),
                "2:13: `you` in the column `actor`",
            ),
            (
                &format!("{HEADER}0000\tfailed\tpayer\tmaybe\tpayer-a\tdocument\tx\t\n"),
                "2:19: `maybe` in the column `retry`",
            ),
            (
                &format!("{HEADER}0000\tfailed\tpayer\tno\tpayer a\tdocument\tx\t\n"),
                "2:22: `payer a` is no id",
            ),
            (
                &format!("{HEADER}00 00\tfailed\tpayer\tno\tpayer-a\tdocument\tx\t\n"),
                "2:1: `00 00`: a return code holds",
            ),
            (
                &format!("{HEADER}0000\tfailed\tpayer\tno\tpayer-a\tdocument\t\t\n"),
                "2:39: the cell of the column `source` is empty",
            ),
            (
                &format!("{HEADER}0000\tfailed\n"),
                "2:12: the cell of the column `payer` is empty",
            ),
            (
                &format!("{HEADER}0000\tfailed\tpayer\tno\tpayer-a\tdocument\tx\ty\tz\n"),
                "2:43: the row has 9 cells",
            ),
        ];
        for (text, start) in cases {
            let (_, errors) = read(text);
            assert_eq!(errors.len(), 1, "{text:?}: {errors:?}");
            assert!(errors[0].to_string().starts_with(start), "{}", errors[0]);
        }
    }

    #[test]
    fn a_row_with_an_error_costs_itself() {
        let text = format!(
            "\u{FEFF}{HEADER}# a note\r\n\r\n1\tfailed\tpayer\tno\tpayer-a\tdocument\tx\ty\r\n2\tbad\n3\tfailed\tpayer\tno\tpayer-a\tinferred\tx"
        );
        let (rows, errors) = read(&text);
        assert_eq!(errors.len(), 1);
        let codes: Vec<(usize, &str)> = rows
            .iter()
            .map(|row| (row.line, row.code.as_str()))
            .collect();
        assert_eq!(codes, [(4, "1"), (6, "3")]);
        assert_eq!(rows[0].meaning.note(), "y");
    }
}
