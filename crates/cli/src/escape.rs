//! Texts and names as they go into a table cell, a spreadsheet or a report, where some characters would mean something.

use retcodes_check::visible;

/// A cell that Markdown shows as it is, in one line: no line end of a text ends the row.
pub(crate) fn markdown(cell: &str) -> String {
    let mut escaped = String::with_capacity(cell.len());
    for (index, line) in cell.lines().enumerate() {
        if index > 0 {
            escaped.push_str("<br>");
        }
        for c in visible(line).chars() {
            if "\\|`*_<>[]&~#!".contains(c) {
                escaped.push('\\');
            }
            escaped.push(c);
        }
    }
    escaped
}

/// A field that no spreadsheet takes for a formula or a number (OWASP, "CSV Injection"): behind blanks, too, and a code
/// such as 0106 keeps its zero.
pub(crate) fn spreadsheet(field: &str) -> String {
    let first = field.trim_start().chars().next();
    let formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
    );
    let blank = field.starts_with(['\t', '\r', '\n']);
    let number = field.len() > 1
        && field.starts_with('0')
        && field.bytes().all(|byte| byte.is_ascii_digit());
    if formula || blank || number {
        format!("'{field}")
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_in_its_row() {
        assert_eq!(markdown("a | b\nc\u{202e}"), r"a \| b<br>c\<U+202E\>");
    }

    #[test]
    fn a_field_is_neither_formula_nor_number() {
        for (field, expected) in [
            ("=1+1", "'=1+1"),
            (" =1+1", "' =1+1"),
            ("0106", "'0106"),
            ("1001", "1001"),
            ("0", "0"),
            ("text", "text"),
            ("\tx", "'\tx"),
        ] {
            assert_eq!(spreadsheet(field), expected);
        }
    }
}
