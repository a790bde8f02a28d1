//! For people: each diagnostic with its line and the place in it marked, and one line at the end that counts.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use retcodes_check::{
    Applicability, Diagnostic, ReviewedFile, Rule, Said, Severity, Value, character_start,
    is_invisible, visible,
};

use super::Shown;

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    for diagnostic in &shown.review.diagnostics {
        let said = shown.messages.of(diagnostic);
        let groups = groups(shown, diagnostic, &said);
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

/// The parts of one diagnostic: itself, and the other place that belongs to it.
fn groups<'a>(shown: &Shown<'a>, diagnostic: &'a Diagnostic, said: &Said) -> Vec<Group<'a>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let name = format!("severity-{}", diagnostic.severity().as_str());
    let level = level.with_name(Some(shown.messages.say(&name, &[])));
    let mut group = level
        .primary_title(said.message.clone())
        .id(diagnostic.rule.code())
        .elements(Vec::<Origin<'_>>::new());
    group = match &diagnostic.span {
        None => group.element(Origin::path(shown.path(diagnostic.file))),
        Some(span) => place(
            shown,
            group,
            diagnostic.file,
            span.clone(),
            AnnotationKind::Primary,
            blanks(diagnostic.rule),
        ),
    };
    let help = |text: String| {
        Level::HELP
            .with_name(Some(shown.messages.say("help", &[])))
            .message(text)
    };
    if let Some(meant) = shown.messages.did_you_mean(said) {
        group = group.element(help(meant));
    }
    group = group.element(help(said.help.clone()));
    if let Some(fix) = &diagnostic.fix {
        let note = Level::NOTE.with_name(Some(shown.messages.say("note", &[])));
        let id = match fix.applicability {
            Applicability::Safe => "fixable",
            Applicability::Offered => "fixable-offered",
        };
        group = group.element(note.message(shown.messages.say(id, &[])));
    }
    let mut groups = vec![group];
    if let Some((file, span)) = &diagnostic.related {
        let id = if *file == diagnostic.file {
            "first-here"
        } else {
            "source-here"
        };
        let title = Level::NOTE
            .with_name(Some(shown.messages.say("note", &[])))
            .secondary_title(shown.messages.say(id, &[]));
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
    let at = shown.place_in(file, span.clone()).start;
    let text = shown.review.files[file].document.text();
    let line = text.line_span(at.line).unwrap_or_default();
    let text = text.as_str();
    let (drawn, marked) = draw(text, line, span, blanks);
    let origin = Origin::path(shown.path(file))
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
        Rule::TRAILING_SPACE
            | Rule::DOUBLED_SPACE
            | Rule::SPACE_BEFORE_PUNCTUATION
            | Rule::SPACE_IN_NAME
            | Rule::INDENTED_MESSAGE
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
    let from = character_start(text, span.start.saturating_sub(AROUND).max(line.start));
    let to = character_start(text, (span.start + 2 * AROUND).min(line.end));
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
            _ if is_invisible(c) => drawn.push_str(&visible(&c.to_string())),
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
        end = start + drawn[start..].chars().next().map_or(0, char::len_utf8);
    }
    (drawn, start..end)
}

/// What was checked, and how much was found.
fn summary(shown: &Shown<'_>) -> Vec<String> {
    const NAMED: usize = 12;
    let review = shown.review;
    let say = |id: &str, args: &[(&str, Value<'_>)]| shown.messages.say(id, args);
    let mut locales: Vec<String> = review
        .checked()
        .filter_map(|file| file.locale.as_ref().map(ToString::to_string))
        .collect();
    if locales.is_empty() {
        return vec![say(
            "summary-nothing",
            &[("dir", shown.dir.as_str().into())],
        )];
    }
    let files = locales.len();
    let more = if files > NAMED { ", …" } else { "" };
    locales.truncate(NAMED);
    let messages: usize = review.checked().map(ReviewedFile::messages).sum();
    let checked = [
        ("files", files.into()),
        ("locales", format!("{}{more}", locales.join(", ")).into()),
        ("messages", messages.into()),
    ];
    let checked = say("summary-checked", &checked);
    let mut lines = Vec::new();
    if review.diagnostics.is_empty() {
        lines.push(say("summary-clean", &[("checked", checked.into())]));
    } else {
        let counts = [
            ("checked", checked.into()),
            ("errors", review.count(Severity::Error).into()),
            ("warnings", review.count(Severity::Warning).into()),
            ("notes", review.count(Severity::Note).into()),
        ];
        lines.push(say("summary-found", &counts));
        let fixes = |level: Applicability| {
            let fixes = review.diagnostics.iter().filter_map(|one| one.fix.as_ref());
            fixes.filter(|fix| fix.applicability == level).count()
        };
        for (id, count) in [
            ("summary-fix", fixes(Applicability::Safe)),
            ("summary-offered", fixes(Applicability::Offered)),
        ] {
            if count > 0 {
                lines.push(say(id, &[("count", count.into())]));
            }
        }
    }
    if review.source.is_none() {
        lines.push(say(
            "summary-no-source",
            &[("source", shown.source.as_str().into())],
        ));
    }
    lines
}
