//! For people: each finding with its line and the place in it marked, and one line at the end that counts.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::visible::{bracketed, is_invisible, visible};
use super::{Said, Shown};
use crate::check::{Finding, Rule, Severity};

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    for finding in &shown.report.findings {
        let said = shown.say(finding);
        let groups = groups(shown, finding, &said);
        writeln!(out, "{}\n", without_elisions(&renderer.render(&groups)))?;
    }
    for line in summary(shown) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Takes out the lines that say `:::`: between a place and its line nothing is left out.
fn without_elisions(drawn: &str) -> String {
    let elision = |line: &str| anstream::adapter::strip_str(line).to_string().trim() == ":::";
    drawn
        .split('\n')
        .filter(|line| !elision(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The parts of one finding: itself, and the other place that belongs to it.
fn groups<'a>(shown: &Shown<'a>, finding: &'a Finding, said: &Said) -> Vec<Group<'a>> {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(Some(shown.severity(finding.severity())));
    let mut group = level
        .primary_title(said.message.clone())
        .id(finding.rule.code())
        .elements(Vec::<Origin<'_>>::new());
    group = match &finding.span {
        None => group.element(Origin::path(visible(shown.path(finding)))),
        Some(span) => place(
            shown,
            group,
            finding.file,
            span.clone(),
            AnnotationKind::Primary,
            blanks(finding.rule),
        ),
    };
    let help = |text: String| {
        Level::HELP
            .with_name(Some(shown.speech.say("help", &[])))
            .message(text)
    };
    if let Some(meant) = shown.did_you_mean(said) {
        group = group.element(help(meant));
    }
    group = group.element(help(said.help.clone()));
    if !finding.edits.is_empty() {
        let note = Level::NOTE.with_name(Some(shown.speech.say("note", &[])));
        group = group.element(note.message(shown.speech.say("fixable", &[])));
    }
    let mut groups = vec![group];
    if let Some((file, span)) = &finding.other {
        let id = if *file == finding.file {
            "first-here"
        } else {
            "source-here"
        };
        let title = Level::NOTE
            .with_name(Some(shown.speech.say("note", &[])))
            .secondary_title(shown.speech.say(id, &[]));
        let group = title.elements(Vec::<Origin<'_>>::new());
        groups.push(place(
            shown,
            group,
            *file,
            span.clone(),
            AnnotationKind::Context,
            false,
        ));
    }
    groups
}

/// Adds a line of a file with a place in it marked.
fn place<'a>(
    shown: &Shown<'_>,
    group: Group<'a>,
    file: usize,
    span: Range<usize>,
    kind: AnnotationKind,
    blanks: bool,
) -> Group<'a> {
    let text = &shown.report.files[file].text;
    let at = shown.place_in(file, span.clone());
    let line = shown.lines[file].line(text, span.start);
    let (drawn, marked) = draw(text, line, span, blanks);
    let origin = Origin::path(visible(&shown.report.files[file].shown))
        .line(at.line)
        .char_column(at.column);
    let snippet = Snippet::source(drawn)
        .line_start(at.line)
        .annotation(kind.span(marked));
    group.element(origin).element(snippet)
}

/// Whether the blanks of a place are what it is about.
fn blanks(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::TrailingSpace
            | Rule::DoubledSpace
            | Rule::SpaceBeforePunctuation
            | Rule::SpaceInName
            | Rule::IndentedMessage
    )
}

/// A line as it is drawn, and where the marks go under it. Long lines are cut around the place.
fn draw(
    text: &str,
    line: Range<usize>,
    span: Range<usize>,
    blanks: bool,
) -> (String, Range<usize>) {
    const AROUND: usize = 400;
    let span = span.start.clamp(line.start, line.end)..span.end.clamp(line.start, line.end);
    let from = text.ceil_char_boundary(span.start.saturating_sub(AROUND).max(line.start));
    let to = text.floor_char_boundary((span.start + 2 * AROUND).min(line.end));
    let mut drawn = String::new();
    let (mut start, mut end) = (None, None);
    for (at, c) in text[from..to].char_indices().map(|(at, c)| (from + at, c)) {
        if at >= span.start && start.is_none() {
            start = Some(drawn.len());
        }
        if at >= span.end && end.is_none() {
            end = Some(drawn.len());
        }
        let inside = span.contains(&at);
        match c {
            ' ' if blanks && inside => drawn.push('·'),
            '\t' if !inside => drawn.push_str("    "),
            _ if is_invisible(c) => drawn.push_str(&bracketed(c)),
            _ => drawn.push(c),
        }
    }
    let start = start.unwrap_or(drawn.len());
    let mut end = end.unwrap_or(drawn.len()).max(start);
    // At the end of a line there is nothing to mark but the end.
    if end == start && start == drawn.len() {
        drawn.push(' ');
        end = drawn.len();
    } else if end == start {
        end = drawn.ceil_char_boundary(start + 1);
    }
    (drawn, start..end)
}

/// What was checked, and how much was found.
fn summary(shown: &Shown<'_>) -> Vec<String> {
    let report = shown.report;
    let say = |id: &str, words: &[(&str, &str)]| shown.speech.say(id, words);
    let mut locales: Vec<&str> = report.checked().map(|file| file.locale.as_str()).collect();
    if locales.is_empty() {
        return vec![say("summary-nothing", &[("dir", &shown.dir)])];
    }
    const NAMED: usize = 12;
    let files = locales.len().to_string();
    let more = locales.len() > NAMED;
    locales.truncate(NAMED);
    let locales = format!("{}{}", locales.join(", "), if more { ", …" } else { "" });
    let messages = report
        .checked()
        .map(|file| file.messages)
        .sum::<usize>()
        .to_string();
    let checked = say(
        "summary-checked",
        &[
            ("files", &files),
            ("locales", &locales),
            ("messages", &messages),
        ],
    );
    let mut lines = Vec::new();
    if report.findings.is_empty() {
        lines.push(say("summary-clean", &[("checked", &checked)]));
    } else {
        let errors = report.count(Severity::Error).to_string();
        let warnings = report.count(Severity::Warning).to_string();
        lines.push(say(
            "summary-found",
            &[
                ("checked", &checked),
                ("errors", &errors),
                ("warnings", &warnings),
            ],
        ));
        let fixable = report
            .findings
            .iter()
            .filter(|finding| !finding.edits.is_empty())
            .count();
        if fixable > 0 {
            lines.push(say("summary-fix", &[("count", &fixable.to_string())]));
        }
    }
    if report.source.is_none() {
        lines.push(say("summary-no-source", &[("source", &shown.source)]));
    }
    lines
}
