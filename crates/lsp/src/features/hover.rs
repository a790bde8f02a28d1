//! Everything known about a text, beside it: the original, the other languages, who answers, what its code means.

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};
use retcodes_core::Scheme;
use retcodes_ftl::Message;

use crate::failure::Failure;
use crate::names::{Target, declared};
use crate::project::tag;
use crate::shown::{block, field, field_at, field_name, one_line, shortened};
use crate::states::state;
use crate::world::{Found, Snapshot};

const ENGLISH: &str = "en-US";
/// As many concepts of the glossary as anyone reads.
const CONCEPTS: usize = 8;

pub(crate) fn hover(snapshot: &Snapshot, params: &HoverParams) -> Result<Option<Hover>, Failure> {
    let at = &params.text_document_position_params;
    let Some((found, offset)) = snapshot.find_at(&at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let Some(at) = found.file.at(offset) else {
        return Ok(None);
    };
    let name = found.file.name_at(offset);
    let (markdown, span) = match name.as_ref().map(|name| name.target) {
        Some(Target::Variable { of, name: variable }) => {
            (of_variable(snapshot, found, of, variable), None)
        }
        Some(Target::Entry(key)) if key != at.message.key() => {
            (of_reference(snapshot, found, key, None), None)
        }
        Some(Target::Attribute {
            of,
            name: attribute,
        }) if of != at.message.key() => (of_reference(snapshot, found, of, Some(attribute)), None),
        _ => match field_at(at.message, at.offset) {
            Some((attribute, pattern)) => (
                of_text(snapshot, found, at.message, attribute),
                Some(pattern.span.clone()),
            ),
            None => (
                of_text(snapshot, found, at.message, None),
                Some(at.message.key_span()),
            ),
        },
    };
    if markdown.is_empty() {
        return Ok(None);
    }
    let span = name.map(|name| name.span).or(span);
    let value = if snapshot.client.markdown {
        markdown
    } else {
        plain(&markdown)
    };
    let kind = if snapshot.client.markdown {
        MarkupKind::Markdown
    } else {
        MarkupKind::PlainText
    };
    Ok(Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value }),
        range: span.map(|span| snapshot.range(found.file, span)),
    }))
}

/// A text of a message, beside its original and the other languages.
fn of_text(
    snapshot: &Snapshot,
    found: Found<'_>,
    message: &Message,
    attribute: Option<&str>,
) -> String {
    let Found { project, file } = found;
    let name = field_name(message, attribute);
    let mut out = format!("**`{name}`**");
    if let Some(state) = state(found, message, attribute) {
        out.push_str(&format!(
            " · {}",
            snapshot.say(&format!("state-{state}"), &[])
        ));
    }
    out.push_str("\n\n");
    let source = project.source_tag();
    let own = tag(file);
    let key = message.key();
    // The source first, then English: what a translator looks at.
    for tag in [source, Some(ENGLISH).filter(|_| source != Some(ENGLISH))]
        .into_iter()
        .flatten()
    {
        if Some(tag) == own {
            continue;
        }
        if let Some((there, original)) = project.defined(tag, &file.name, key)
            && let Some(pattern) = field(original, attribute)
        {
            out.push_str(&format!(
                "{tag}:\n{}\n",
                code(&block(there.text(), pattern.span.clone()))
            ));
        }
    }
    let source_text = source.and_then(|source| {
        let (there, original) = project.defined(source, &file.name, key)?;
        Some((source, one_line(there.text(), field(original, attribute)?)))
    });
    comments(found, message, &mut out);
    if let Some(code) = Scheme::RETCODES.code_of(key) {
        meaning(snapshot, found, &code, &mut out);
    }
    if let (Some((source, text)), Some(own)) = (source_text, own) {
        for hit in project
            .facts
            .glossary
            .hits(source, &text, own)
            .into_iter()
            .take(CONCEPTS)
        {
            let translation = if Some(own) == project.source_tag() {
                hit.definition
            } else {
                hit.translation
            };
            out.push_str(&format!(
                "- {} → {}\n",
                escaped(hit.word),
                escaped(translation)
            ));
        }
        out.push('\n');
    }
    languages(snapshot, found, key, attribute, &mut out);
    out.trim_end().to_owned()
}

/// The comment of the message; where it has none, of the source's.
fn comments(found: Found<'_>, message: &Message, out: &mut String) {
    let original = || {
        found
            .project
            .original(found.file, message.key())
            .map(|(_, original)| original)
    };
    let comment = message
        .comment
        .as_ref()
        .or_else(|| original().and_then(|original| original.comment.as_ref()));
    for line in comment.iter().flat_map(|comment| &comment.lines) {
        out.push_str(&format!("{}  \n", escaped(line)));
    }
    if comment.is_some() {
        out.push('\n');
    }
}

fn meaning(snapshot: &Snapshot, found: Found<'_>, code: &str, out: &mut String) {
    let text = found.project.facts.meaning(code, |meaning| {
        let word = |kind: &str, word: &str| {
            snapshot.say(&format!("{kind}-{}", word.replace('_', "-")), &[])
        };
        let outcome = word("outcome", meaning.outcome().as_str());
        let actor = word("actor", meaning.actor().as_str());
        let retry = word("retry", meaning.retry().as_str());
        let payer = one_payer(found, meaning.payer());
        let note = Some(meaning.note()).filter(|note| !note.is_empty());
        let note = note
            .map(|note| format!("  \n{}", escaped(note)))
            .unwrap_or_default();
        format!("{outcome} {actor} {retry}{payer}{note}\n\n")
    });
    out.push_str(&text.unwrap_or_default());
}

/// What a payer reads for a code, in the locale of the file or in the source.
fn one_payer(found: Found<'_>, id: &str) -> String {
    let Found { project, file } = found;
    let tags = [tag(file), project.source_tag()].into_iter().flatten();
    let mut texts = tags.filter_map(|tag| project.defined(tag, &file.name, id));
    let text =
        texts.find_map(|(there, message)| Some(one_line(there.text(), message.value.as_ref()?)));
    text.map(|text| format!("  \n`{id}`: {}", escaped(&text)))
        .unwrap_or_default()
}

/// The text in every locale; where one has none, who answers instead.
fn languages(
    snapshot: &Snapshot,
    found: Found<'_>,
    key: &str,
    attribute: Option<&str>,
    out: &mut String,
) {
    let Found { project, file } = found;
    let tags = project.tags();
    if tags.len() < 2 {
        return;
    }
    let negotiator = project.negotiator(&tags);
    for tag in &tags {
        let text = project
            .defined(tag, &file.name, key)
            .and_then(|(there, message)| {
                let pattern = field(message, attribute)?;
                Some(shortened(&one_line(there.text(), pattern), 120))
            });
        let line = match text {
            Some(text) => format!("- {tag}: {}\n", escaped(&text)),
            None => {
                let answers = project.answers(&negotiator, &tags, tag, &file.name, key, attribute);
                let words = match &answers {
                    Some(other) => snapshot.say("answered-by", &[("locale", other)]),
                    None => snapshot.say("answered-by-none", &[]),
                };
                format!("- {tag}: *{words}*\n")
            }
        };
        out.push_str(&line);
    }
}

/// A term or message that a text refers to: its texts in this locale.
fn of_reference(
    snapshot: &Snapshot,
    found: Found<'_>,
    key: &str,
    attribute: Option<&str>,
) -> String {
    let Found { project, file } = found;
    let own = tag(file).and_then(|tag| project.defined(tag, &file.name, key));
    let own = own.or_else(|| file.message(key).map(|message| (file, message)));
    match own.or_else(|| project.original(file, key)) {
        None => String::new(),
        Some((there, message)) => {
            let mut out = match field(message, attribute) {
                Some(pattern) => code(&block(there.text(), pattern.span.clone())),
                None => String::new(),
            };
            let there = Found {
                project,
                file: there,
            };
            out.push_str(&of_text(snapshot, there, message, attribute));
            out
        }
    }
}

/// What the comment says of a variable, here or in the source.
fn of_variable(snapshot: &Snapshot, found: Found<'_>, key: &str, variable: &str) -> String {
    let Found { project, file } = found;
    let places = [
        file.message(key),
        project.original(file, key).map(|(_, original)| original),
    ];
    let mut said = places.into_iter().flatten().flat_map(declared);
    match said.find(|one| one.name == variable) {
        Some(one) => format!("**`${variable}`** {}", escaped(one.words)),
        None => format!(
            "**`${variable}`** {}",
            snapshot.say("variable-without-words", &[])
        ),
    }
}

/// A text in a fence that nothing in it ends.
fn code(text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}fluent\n{text}\n{fence}\n")
}

/// A text in which nothing is taken for markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation()
            && !matches!(
                c,
                ',' | '.' | ':' | ';' | '?' | '\'' | '"' | '/' | '%' | '(' | ')' | '-' | '='
            )
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Markdown that was made here, without its signs.
fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for line in markdown.lines().filter(|line| !line.starts_with("```")) {
        let mut characters = line.trim_end().chars();
        while let Some(c) = characters.next() {
            match c {
                '\\' => out.extend(characters.next()),
                '*' | '`' => {}
                c => out.push(c),
            }
        }
        out.push('\n');
    }
    out.trim_end().to_owned()
}
