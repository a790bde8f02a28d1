//! `docs/payments.md`: the tables of all codes by outcome and action, and of what payers read.
//!
//! The page is written by hand, except for what is between a line `<!-- begin NAME: … -->` and the next line
//! `<!-- end NAME -->`. The facts come from `codes/easypay.tsv`, the texts from `locales/`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use retcodes_core::codes_file::{self, Row};
use retcodes_core::{Actor, Outcome, Retry, Scheme};
use retcodes_ftl::{Document, Element, Expression, Inline, Limits, Pattern};

use crate::workspace;

pub(crate) const PATH: &str = "docs/payments.md";

/// What an app does, by outcome and retry, in the order of the page. A sentence is about the request that was answered.
const ACTIONS: &[(Outcome, Retry, &str)] = &[
    (
        Outcome::Succeeded,
        Retry::No,
        "The request is carried out or accepted. Look at `result_pay`, and deliver on `SUCCESS` only.",
    ),
    (
        Outcome::Pending,
        Retry::AfterChange,
        "Nothing fails: go on to the next step with the payer. After 8888 that is the SMS verification code.",
    ),
    (
        Outcome::Pending,
        Retry::QueryFirst,
        "Wait for the notification, and query. Do not send the request again.",
    ),
    (
        Outcome::Unknown,
        Retry::QueryFirst,
        "Query before anything else. Show the payment as open, never as failed, and start no second one.",
    ),
    (
        Outcome::Failed,
        Retry::QueryFirst,
        "It fails, but a second try may do it twice. Look at what is there before you repeat it.",
    ),
    (
        Outcome::Failed,
        Retry::AfterChange,
        "It is not carried out. The one who acts corrects something; then send a new request.",
    ),
    (
        Outcome::Failed,
        Retry::Later,
        "It is not carried out. The same request may succeed later; do not loop.",
    ),
    (
        Outcome::Failed,
        Retry::No,
        "It is not carried out, and sending it again does not help. Offer another way to pay, or leave it.",
    ),
];

/// The page as it has to be.
pub(crate) fn generate() -> String {
    let page = read(PATH);
    let codes = read("codes/easypay.tsv");
    let (rows, errors) = codes_file::read(&codes);
    assert!(errors.is_empty(), "codes/easypay.tsv: {errors:?}");
    let (english, chinese) = (Texts::read("en-US"), Texts::read("zh-CN"));
    let page = replaced(&page, "summary", &summary(&rows));
    let page = replaced(&page, "codes", &table_of_codes(&rows, &english));
    replaced(&page, "payers", &table_of_payers(&rows, &english, &chinese))
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The page with other lines between the two comments of this name.
fn replaced(page: &str, name: &str, lines: &str) -> String {
    let (begin, end) = (
        format!("<!-- begin {name}:"),
        format!("<!-- end {name} -->"),
    );
    let start = page
        .find(&begin)
        .and_then(|at| Some(at + page[at..].find('\n')? + 1))
        .unwrap_or_else(|| panic!("{PATH}: no line `{begin} … -->`"));
    let stop = page[start..]
        .find(&end)
        .unwrap_or_else(|| panic!("{PATH}: no line `{end}`"));
    format!("{}\n{lines}\n{}", &page[..start], &page[start + stop..])
}

/// The groups of the page with their rows. Every code is in one of them.
fn groups<'r>(
    rows: &'r [Row<'r>],
) -> impl Iterator<Item = (Outcome, Retry, &'static str, Vec<&'r Row<'r>>)> {
    for row in rows {
        let known = ACTIONS.iter().any(|(outcome, retry, _)| {
            (*outcome, *retry) == (row.meaning.outcome(), row.meaning.retry())
        });
        assert!(
            known,
            "{}: no sentence in ACTIONS says what to do",
            row.code
        );
    }
    ACTIONS.iter().map(|(outcome, retry, action)| {
        let rows = rows
            .iter()
            .filter(|row| (row.meaning.outcome(), row.meaning.retry()) == (*outcome, *retry));
        (*outcome, *retry, *action, rows.collect())
    })
}

fn summary(rows: &[Row<'_>]) -> String {
    let mut table =
        "| Outcome | Retry | What the app does | Codes |\n| --- | --- | --- | --- |\n".to_owned();
    for (outcome, retry, action, rows) in groups(rows) {
        let codes: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
        let _ = writeln!(
            table,
            "| [`{outcome}`](#{outcome}-{retry}) | `{retry}` | {action} | {} |",
            codes.join(" ")
        );
    }
    let _ = writeln!(
        table,
        "| `unknown` | `query_first` | As for the codes above that are unknown. | every code that is not in this table |"
    );
    table
}

fn table_of_codes(rows: &[Row<'_>], texts: &Texts) -> String {
    let mut lines = String::new();
    for (outcome, retry, action, rows) in groups(rows) {
        // The anchor keeps its form on every site that renders the page.
        let _ = writeln!(
            lines,
            "<a id=\"{outcome}-{retry}\"></a>\n\n### `{outcome}`, `{retry}`\n\n{action}\n\n\
             | Code | What the merchant reads | Who acts | What a payer reads | Why | Source |\n\
             | --- | --- | --- | --- | --- | --- |"
        );
        for row in rows {
            let meaning = row.meaning;
            let _ = writeln!(
                lines,
                "| {} | {} | {} | `{}` | {} | {}: {} |",
                row.code,
                cell(texts.of(&Scheme::RETCODES.id_of(row.code.as_str()))),
                who(meaning.actor()),
                meaning.payer(),
                cell(meaning.note()),
                meaning.basis(),
                cell(meaning.source()),
            );
        }
        lines.push('\n');
    }
    lines.truncate(lines.trim_end().len());
    lines.push('\n');
    lines
}

fn table_of_payers(rows: &[Row<'_>], english: &Texts, chinese: &Texts) -> String {
    let mut lines =
        "| Message | Outcome | en-US | zh-CN | Codes |\n| --- | --- | --- | --- | --- |\n"
            .to_owned();
    let mut messages: BTreeMap<&str, Vec<&Row<'_>>> = BTreeMap::new();
    for row in rows {
        messages.entry(row.meaning.payer()).or_default().push(row);
    }
    for (id, rows) in messages {
        let codes: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
        let mut outcomes: Vec<&str> = rows
            .iter()
            .map(|row| row.meaning.outcome().as_str())
            .collect();
        outcomes.dedup();
        let _ = writeln!(
            lines,
            "| `{id}` | {} | {} | {} | {} |",
            outcomes.join(", "),
            cell(english.of(id)),
            cell(chinese.of(id)),
            codes.join(" ")
        );
    }
    lines
}

fn who(actor: Actor) -> &'static str {
    match actor {
        Actor::None => "–",
        other => other.as_str(),
    }
}

/// A text as a table's cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}

/// The values of a locale's messages and terms, with the terms said.
struct Texts {
    locale: &'static str,
    values: BTreeMap<String, String>,
}

impl Texts {
    fn read(locale: &'static str) -> Self {
        let path = format!("locales/{locale}/{}", Scheme::RETCODES.file);
        let document = Document::read(read(&path).as_bytes(), &Limits::DEFAULT);
        let mut values = BTreeMap::new();
        for message in document.messages() {
            if let Some(value) = &message.value {
                let text = text_of(value, &values);
                values.insert(message.key().to_owned(), text);
            }
        }
        Self { locale, values }
    }

    fn of(&self, id: &str) -> &str {
        self.values
            .get(id)
            .unwrap_or_else(|| panic!("{}: no {id}", self.locale))
    }
}

/// A pattern of text, terms and variables. Terms come first in a file.
fn text_of(pattern: &Pattern, known: &BTreeMap<String, String>) -> String {
    let element = |element: &Element| match element {
        Element::Text(text) => text.to_string(),
        Element::Placeable(placeable) => match &placeable.expression {
            Expression::Inline(Inline::Term { id, .. }) => {
                known.get(&format!("-{id}")).cloned().unwrap_or_default()
            }
            Expression::Inline(Inline::Variable(name)) => format!("${name}"),
            other => panic!("not a term and not a variable: {other:?}"),
        },
    };
    pattern.elements.iter().map(element).collect()
}
