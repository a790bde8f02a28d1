//! A review as people and programs read it.
//!
//! A format is a function from a review to text. All of them take sentence, help and place from here, so that they can't
//! disagree.

mod github;
mod json;
mod junit;
mod sarif;
mod text;

use std::io::{self, Write};

use retcodes_check::{Diagnostic, Messages, Review, Rule, Severity, Span, visible};
use retcodes_ftl::Position;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people: the line with the place marked, and what to do.
    Text,
    /// One object, for scripts.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit XML, for test reports.
    Junit,
    /// Workflow commands, for annotations on GitHub.
    Github,
}

/// What counts as an error besides errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Deny {
    Warnings,
    Notes,
    Rule(Rule),
}

impl Deny {
    /// Whether a diagnostic counts as an error.
    pub(crate) fn is_error(denied: &[Deny], diagnostic: &Diagnostic) -> bool {
        let severity = diagnostic.severity();
        severity == Severity::Error
            || denied.iter().any(|deny| match deny {
                Deny::Warnings => severity == Severity::Warning,
                Deny::Notes => true,
                Deny::Rule(rule) => *rule == diagnostic.rule,
            })
    }
}

/// A review and all that its formats need.
pub(crate) struct Shown<'a> {
    pub(crate) review: &'a Review,
    pub(crate) messages: &'a Messages,
    pub(crate) denied: &'a [Deny],
    /// The folder of locales, as it was named.
    pub(crate) dir: String,
    /// The source locale that was asked for.
    pub(crate) source: String,
}

/// From the first character of a place to the one behind its last, lines and characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) start: Position,
    pub(crate) end: Position,
}

impl Shown<'_> {
    /// Writes the review.
    pub(crate) fn write(&self, format: Format, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Text => text::write(self, out),
            Format::Json => json::write(self, out),
            Format::Sarif => sarif::write(self, out),
            Format::Junit => junit::write(self, out),
            Format::Github => github::write(self, out),
        }
    }

    /// Where a diagnostic is; none if it is about the whole file.
    fn place(&self, diagnostic: &Diagnostic) -> Option<Place> {
        Some(self.place_in(diagnostic.file, diagnostic.span.clone()?))
    }

    /// Where a span of a file is.
    fn place_in(&self, file: usize, span: Span) -> Place {
        let text = self.review.files[file].document.text();
        let start = text.position(span.start);
        let end = text.position(span.end.max(span.start));
        Place { start, end }
    }

    /// The path of a file, with every character visible: a name may hold line ends and what turns text around.
    fn path(&self, file: usize) -> String {
        visible(&self.review.files[file].shown)
    }

    /// Whether a diagnostic counts as an error.
    fn is_error(&self, diagnostic: &Diagnostic) -> bool {
        Deny::is_error(self.denied, diagnostic)
    }
}
