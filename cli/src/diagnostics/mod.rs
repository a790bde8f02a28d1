//! Findings as people and programs read them.
//!
//! A format is a function from a report to text. All of them take sentence, help and place from here, so that they
//! can't disagree.

mod github;
mod json;
mod junit;
mod place;
mod sarif;
mod text;
mod visible;

use std::io::{self, Write};

use crate::check::{Finding, Report, Rule, Severity};
use crate::speech::Speech;
pub(crate) use place::{Lines, Place};
pub(crate) use visible::visible;

/// How findings are written.
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

/// A report and all that its formats need.
pub(crate) struct Shown<'a> {
    pub(crate) report: &'a Report,
    pub(crate) speech: &'a Speech,
    /// Whether warnings count as errors.
    pub(crate) deny_warnings: bool,
    /// The folder of locales, as it was named.
    pub(crate) dir: String,
    /// The source locale that was asked for.
    pub(crate) source: String,
    lines: Vec<Lines>,
}

/// What a finding says.
pub(crate) struct Said {
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) suggestion: Option<String>,
}

impl<'a> Shown<'a> {
    pub(crate) fn new(
        report: &'a Report,
        speech: &'a Speech,
        deny_warnings: bool,
        dir: String,
        source: String,
    ) -> Self {
        let lines = report
            .files
            .iter()
            .map(|file| Lines::new(&file.text))
            .collect();
        Shown {
            report,
            speech,
            deny_warnings,
            dir,
            source,
            lines,
        }
    }

    /// Writes the report.
    pub(crate) fn write(&self, format: Format, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Text => text::write(self, out),
            Format::Json => json::write(self, out),
            Format::Sarif => sarif::write(self, out),
            Format::Junit => junit::write(self, out),
            Format::Github => github::write(self, out),
        }
    }

    /// Where a finding is; none if it is about the whole file.
    fn place(&self, finding: &Finding) -> Option<Place> {
        let span = finding.span.clone()?;
        Some(self.lines[finding.file].place(&self.report.files[finding.file].text, span))
    }

    /// Where a span of a file is.
    fn place_in(&self, file: usize, span: std::ops::Range<usize>) -> Place {
        self.lines[file].place(&self.report.files[file].text, span)
    }

    /// The path of a finding's file.
    fn path(&self, finding: &Finding) -> &str {
        &self.report.files[finding.file].shown
    }

    /// What a finding says. What comes from a file is shown so that nothing in it is invisible.
    fn say(&self, finding: &Finding) -> Said {
        let owned: Vec<(&str, String)> = finding
            .words
            .iter()
            .map(|(name, word)| (*name, visible(word)))
            .collect();
        let mut words: Vec<(&str, &str)> = vec![("say", finding.say)];
        words.extend(owned.iter().map(|(name, word)| (*name, word.as_str())));
        for (name, default) in [("kind", ""), ("encoding", "none"), ("allowed", "none")] {
            if !words.iter().any(|(there, _)| *there == name) {
                words.push((name, default));
            }
        }
        let code = finding.rule.code();
        Said {
            message: self.speech.say(code, &words),
            help: self.speech.say(&format!("{code}.help"), &words),
            suggestion: finding.suggestion.as_deref().map(visible),
        }
    }

    /// `did you mean …?`
    fn did_you_mean(&self, said: &Said) -> Option<String> {
        let suggestion = said.suggestion.as_deref()?;
        Some(match suggestion {
            " " => self.speech.say("did-you-mean-space", &[]),
            _ => self
                .speech
                .say("did-you-mean", &[("suggestion", suggestion)]),
        })
    }

    /// Message, suggestion and help as one text of sentences.
    fn in_full(&self, said: &Said) -> String {
        let mut text = said.message.clone();
        if let Some(meant) = self.did_you_mean(said) {
            text.push_str("; ");
            text.push_str(&meant);
        }
        text.push('\n');
        text.push_str(&said.help);
        text
    }

    /// The word for how bad a rule is.
    fn severity(&self, severity: Severity) -> String {
        self.speech
            .say(&format!("severity-{}", severity.word()), &[])
    }

    /// What a rule is about: its first sentence, and all of it.
    fn about(&self, rule: Rule) -> (String, String) {
        let about = self.speech.say(&format!("{rule}.about"), &[]);
        (first_sentence(&about).to_owned(), about)
    }
}

/// A text up to the end of its first sentence.
pub(crate) fn first_sentence(text: &str) -> &str {
    let end = text.find('。').map(|at| at + '。'.len_utf8());
    let end = end.or_else(|| text.find(". ").map(|at| at + 1));
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}
