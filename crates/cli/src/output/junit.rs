//! JUnit XML: a suite for each file, a test for each diagnostic in it, and one that passes where there is none.
//!
//! A warning fails its test only where warnings are denied, so that the report agrees with the exit status.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};
use retcodes_check::Diagnostic;

use super::Shown;

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut report = Report::new("retcodes check");
    for (index, _) in shown
        .review
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| file.wanted)
    {
        let mut suite = TestSuite::new(shown.path(index));
        let mut found = shown
            .review
            .diagnostics
            .iter()
            .filter(|one| one.file == index)
            .peekable();
        if found.peek().is_none() {
            suite.add_test_case(case(
                shown.path(index),
                "check".to_owned(),
                TestCaseStatus::success(),
            ));
        }
        for one in found {
            suite.add_test_case(test(shown, one));
        }
        report.add_test_suite(suite);
    }
    let xml = report.to_string().map_err(io::Error::other)?;
    out.write_all(xml.as_bytes())
}

fn case(path: String, name: String, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(path);
    case
}

fn test(shown: &Shown<'_>, diagnostic: &Diagnostic) -> TestCase {
    let said = shown.messages.of(diagnostic);
    let place = shown
        .place(diagnostic)
        .map(|place| format!(":{}:{}", place.start.line, place.start.column));
    let place = place.unwrap_or_default();
    let path = shown.path(diagnostic.file);
    let text = format!("{path}{place}: {}", shown.messages.in_full(&said));
    let fails = shown.is_error(diagnostic);
    let mut status = TestCaseStatus::success();
    if fails {
        status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(said.message);
        status.set_type(diagnostic.rule.code());
        status.set_description(text.clone());
    }
    let mut case = case(path, format!("{}{place}", diagnostic.rule.code()), status);
    if !fails {
        case.set_system_out(text);
    }
    case
}
