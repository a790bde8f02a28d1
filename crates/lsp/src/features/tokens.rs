//! Semantic tokens: what each name is, for editors that have no grammar of Fluent's.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::PoisonError;

use lsp_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensDelta,
    SemanticTokensDeltaParams, SemanticTokensEdit, SemanticTokensFullDeltaResult,
    SemanticTokensLegend, SemanticTokensParams, SemanticTokensRangeParams,
    SemanticTokensRangeResult, SemanticTokensResult,
};
use retcodes_ftl::{Comment, CommentLevel, Entry};

use crate::failure::Failure;
use crate::file::File;
use crate::lines::number;
use crate::names::{Name, Role, Target, names};
use crate::world::Snapshot;

const TYPES: [SemanticTokenType; 9] = [
    SemanticTokenType::COMMENT,
    SemanticTokenType::PROPERTY,
    SemanticTokenType::MACRO,
    SemanticTokenType::VARIABLE,
    SemanticTokenType::FUNCTION,
    SemanticTokenType::PARAMETER,
    SemanticTokenType::ENUM_MEMBER,
    SemanticTokenType::STRING,
    SemanticTokenType::NUMBER,
];
const MODIFIERS: [SemanticTokenModifier; 2] = [
    SemanticTokenModifier::DEFINITION,
    SemanticTokenModifier::DOCUMENTATION,
];
const DEFINITION: u32 = 1;
const DOCUMENTATION: u32 = 2;

/// The kinds of tokens, in the order in which they are numbered.
pub(crate) fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: TYPES.to_vec(),
        token_modifiers: MODIFIERS.to_vec(),
    }
}

pub(crate) fn full(
    snapshot: &Snapshot,
    params: &SemanticTokensParams,
) -> Result<Option<SemanticTokensResult>, Failure> {
    let found = snapshot.find(&params.text_document.uri);
    Ok(found.map(|found| SemanticTokensResult::Tokens(remembered(snapshot, found.file).1)))
}

/// What is different since the answer that the client has; all tokens if it has another one.
pub(crate) fn delta(
    snapshot: &Snapshot,
    params: &SemanticTokensDeltaParams,
) -> Result<Option<SemanticTokensFullDeltaResult>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(None);
    };
    let (before, now) = remembered(snapshot, found.file);
    let known = before.filter(|(id, _)| id.to_string() == params.previous_result_id);
    Ok(Some(match known {
        None => SemanticTokensFullDeltaResult::Tokens(now),
        Some((_, before)) => SemanticTokensFullDeltaResult::TokensDelta(SemanticTokensDelta {
            result_id: now.result_id,
            edits: edit(&before, &now.data).into_iter().collect(),
        }),
    }))
}

pub(crate) fn range(
    snapshot: &Snapshot,
    params: &SemanticTokensRangeParams,
) -> Result<Option<SemanticTokensRangeResult>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(None);
    };
    let span = found.file.span(params.range, snapshot.client.encoding);
    let data = tokens(snapshot, found.file, &span);
    let tokens = SemanticTokens {
        result_id: None,
        data,
    };
    Ok(Some(SemanticTokensRangeResult::Tokens(tokens)))
}

type Remembered = Option<(u64, Vec<SemanticToken>)>;

/// The tokens of a file, and those it was answered with before.
fn remembered(snapshot: &Snapshot, file: &File) -> (Remembered, SemanticTokens) {
    let text = file.text().as_str();
    let data = tokens(snapshot, file, &(0..text.len()));
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let id = hasher.finish();
    let mut all = snapshot
        .memory
        .tokens
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let before = all.insert(file.id.clone(), (id, data.clone()));
    let result_id = Some(id.to_string());
    (before, SemanticTokens { result_id, data })
}

/// The one stretch of numbers that is different; five numbers are a token.
fn edit(before: &[SemanticToken], now: &[SemanticToken]) -> Option<SemanticTokensEdit> {
    let same = before.iter().zip(now).take_while(|(a, b)| a == b).count();
    let (rest_before, rest_now) = (before.get(same..)?, now.get(same..)?);
    let tail = rest_before
        .iter()
        .rev()
        .zip(rest_now.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let inserted = rest_now.get(..rest_now.len() - tail)?;
    let deleted = rest_before.len() - tail;
    (deleted > 0 || !inserted.is_empty()).then(|| SemanticTokensEdit {
        start: number(same * 5),
        delete_count: number(deleted * 5),
        data: Some(inserted.to_vec()),
    })
}

/// The tokens of what meets a span.
fn tokens(snapshot: &Snapshot, file: &File, span: &Range<usize>) -> Vec<SemanticToken> {
    let mut spans = Vec::new();
    let entries = file.document.entries();
    let from = entries.partition_point(|entry| entry.span().end < span.start);
    for entry in entries
        .iter()
        .skip(from)
        .take_while(|entry| entry.span().start <= span.end)
    {
        match entry {
            Entry::Comment(one) => comment(file, one, &[], &mut spans),
            Entry::Message(message) => {
                let names = names(file.text(), message);
                if let Some(one) = &message.comment {
                    comment(file, one, &names, &mut spans);
                }
                spans.extend(
                    names
                        .iter()
                        .filter_map(|name| Some((name.span.clone(), kind(name)?))),
                );
            }
            Entry::Junk(_) => {}
        }
    }
    let mut tokens = Vec::with_capacity(spans.len());
    let (mut line, mut column) = (0, 0);
    for (span, (kind, modifiers)) in spans {
        let (start, end) = (
            snapshot.range(file, span.clone()).start,
            snapshot.range(file, span).end,
        );
        if start.line != end.line || start.character == end.character {
            continue;
        }
        let delta_line = start.line - line;
        tokens.push(SemanticToken {
            delta_line,
            delta_start: if delta_line == 0 {
                start.character - column
            } else {
                start.character
            },
            length: end.character - start.character,
            token_type: kind,
            token_modifiers_bitset: modifiers,
        });
        (line, column) = (start.line, start.character);
    }
    tokens
}

/// A comment's lines, the variables that it declares cut out of them: tokens must not meet.
fn comment(
    file: &File,
    comment: &Comment,
    names: &[Name<'_>],
    spans: &mut Vec<(Range<usize>, (u32, u32))>,
) {
    let kind = (
        0,
        if comment.level == CommentLevel::Message {
            0
        } else {
            DOCUMENTATION
        },
    );
    let mut declared = names
        .iter()
        .filter(|name| name.role == Role::Declaration)
        .peekable();
    for line in &comment.lines {
        let whole = file
            .lines()
            .span(file.text().as_str(), file.lines().line(line.span().start));
        let mut at = whole.start;
        while let Some(name) = declared.next_if(|name| name.span.start < whole.end) {
            spans.push((at..name.span.start, kind));
            spans.push((name.span.clone(), (3, DEFINITION)));
            at = name.span.end;
        }
        spans.push((at..whole.end, kind));
    }
}

/// The number of a name's type and its modifiers; none for what the comment's lines hold already.
fn kind(name: &Name<'_>) -> Option<(u32, u32)> {
    let modifiers = if name.role == Role::Definition {
        DEFINITION
    } else {
        0
    };
    let kind = match (&name.target, name.role) {
        (_, Role::Declaration) => return None,
        (Target::Entry(key), _) if key.starts_with('-') => 2,
        (Target::Entry(_) | Target::Attribute { .. }, _) => 1,
        (Target::Variable { .. }, Role::Argument) | (Target::Parameter { .. }, _) => 5,
        (Target::Variable { .. }, _) => 3,
        (Target::Function(_), _) => 4,
        (Target::Key(_), _) => 6,
        (Target::String, _) => 7,
        (Target::Number, _) => 8,
    };
    Some((kind, modifiers))
}
