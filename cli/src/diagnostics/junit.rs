//! JUnit XML: a suite for each file, a test for each finding in it, and one that passes where there is none.
//!
//! A warning fails its test only where warnings are denied, so that the report agrees with the exit status.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{Shown, visible};
use crate::check::{Finding, Severity};

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut report = Report::new("retcodes check");
    for (index, file) in shown.report.files.iter().enumerate() {
        if !file.wanted {
            continue;
        }
        let mut suite = TestSuite::new(visible(&file.shown));
        let findings: Vec<&Finding> = shown
            .report
            .findings
            .iter()
            .filter(|finding| finding.file == index)
            .collect();
        if findings.is_empty() {
            suite.add_test_case(case(
                &file.shown,
                "check".to_owned(),
                TestCaseStatus::success(),
            ));
        }
        for finding in findings {
            suite.add_test_case(test(shown, finding));
        }
        report.add_test_suite(suite);
    }
    let xml = report.to_string().map_err(io::Error::other)?;
    out.write_all(xml.as_bytes())
}

fn case(path: &str, name: String, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(visible(path));
    case
}

fn test(shown: &Shown<'_>, finding: &Finding) -> TestCase {
    let said = shown.say(finding);
    let place = shown.place(finding).map_or(String::new(), |place| {
        format!(":{}:{}", place.line, place.column)
    });
    let path = shown.path(finding);
    let fails = finding.severity() == Severity::Error || shown.deny_warnings;
    let text = shown.in_full(&said);
    let mut status = TestCaseStatus::success();
    if fails {
        status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(said.message.clone());
        status.set_type(finding.rule.code());
        status.set_description(format!("{path}{place}: {text}"));
    }
    let name = format!("{}{place}", finding.rule.code());
    let mut case = case(path, name, status);
    if !fails {
        case.set_system_out(format!("{path}{place}: {text}"));
    }
    case
}
