//! What the library says about a file, as findings: rule for rule, with its words.

use retcodes::ftl::Problem;

use super::{Finding, Rule};
use crate::locales_dir::{LayoutKind, LayoutProblem};

/// The finding that a problem of the library is.
pub(super) fn finding(problem: &Problem, file: usize) -> Finding {
    // A rule that is newer than this list is a reading problem all the same.
    let rule = Rule::from_code(problem.rule().code()).unwrap_or(Rule::LeftOut);
    let mut finding = Finding::new(rule, file, problem.span());
    finding.id = problem.id().map(str::to_owned);
    for (name, word) in problem.details() {
        if *name == "suggestion" {
            finding.suggestion = Some(word.to_string());
        }
        finding.words.push((name, word.to_string()));
    }
    let whole = matches!(
        rule,
        Rule::Unreadable | Rule::FileSize | Rule::Encoding | Rule::Layout
    );
    if whole && problem.span().is_empty() {
        finding.span = None;
    }
    finding
}

/// The finding that something in the folder is that no command reads.
pub(super) fn layout(problem: &LayoutProblem, file: usize) -> Finding {
    let (say, word) = match &problem.kind {
        LayoutKind::NotATag => ("not-a-tag", String::new()),
        LayoutKind::SameLocale(other) => ("same-locale", other.clone()),
        LayoutKind::NoFile => ("no-file", String::new()),
        LayoutKind::StrayFile => ("stray-file", String::new()),
        LayoutKind::LeavesFolder => ("leaves-folder", String::new()),
        LayoutKind::Unreadable(error) => ("unreadable", error.to_string()),
    };
    let mut finding = Finding::new(Rule::Layout, file, 0..0)
        .word("kind", say)
        .word("other", word);
    finding.span = None;
    finding
}
