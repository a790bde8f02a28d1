//! What can be done at a place: the fixes of findings, all safe fixes at once, the source as a comment, accepting a
//! translation.

use lsp_server::ErrorCode;
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Command,
    ExecuteCommandParams, Uri, WorkspaceEdit,
};
use retcodes_check::Rule;
use retcodes_review::State;
use serde_json::{Value, json};

use crate::edits::{Edits, differences};
use crate::engine;
use crate::failure::Failure;
use crate::shown::{field_at, field_name};
use crate::states::{ACCEPT, accepted, state, texts_of, tidy};
use crate::world::{Found, Snapshot};

pub(crate) fn actions(
    snapshot: &Snapshot,
    params: &CodeActionParams,
) -> Result<Option<CodeActionResponse>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(of_states(snapshot, &params.text_document.uri));
    };
    let file = found.file;
    let span = file.span(params.range, snapshot.client.encoding);
    let only = &params.context.only;
    let wanted = |kind: &CodeActionKind| {
        let within = |asked: &CodeActionKind| {
            let rest = kind.as_str().strip_prefix(asked.as_str());
            rest.is_some_and(|rest| {
                rest.is_empty() || rest.starts_with('.') || asked.as_str().is_empty()
            })
        };
        only.as_ref().is_none_or(|only| only.iter().any(within))
    };
    let mut actions = Vec::new();
    if wanted(&CodeActionKind::QUICKFIX) {
        actions.extend(engine::quick_fixes(snapshot, found, &span));
    }
    if wanted(&CodeActionKind::SOURCE_FIX_ALL) && engine::is_fixable(snapshot, found) {
        actions.extend(fix_all(snapshot, found));
    }
    if wanted(&CodeActionKind::REFACTOR) {
        actions.extend(source_as_comment(snapshot, found, span.start));
        actions.extend(accept_action(snapshot, found, span.start));
    }
    if !snapshot.client.action_literals {
        return Ok(Some(
            actions
                .into_iter()
                .filter_map(|one| Some(CodeActionOrCommand::Command(one.command?)))
                .collect(),
        ));
    }
    Ok(Some(
        actions
            .into_iter()
            .map(CodeActionOrCommand::CodeAction)
            .collect(),
    ))
}

/// What `retcodes fix` makes of a file of review states.
fn of_states(snapshot: &Snapshot, uri: &Uri) -> Option<CodeActionResponse> {
    let found = texts_of(snapshot, uri)?;
    let (_, diagnostics) = engine::of_states(snapshot, found)?;
    let fix = CodeAction {
        title: snapshot.say("quick-fix", &[("rule", Rule::STATE_FILE.code())]),
        kind: Some(CodeActionKind::QUICKFIX),
        edit: Some(tidy(snapshot, found)?),
        is_preferred: Some(true),
        diagnostics: Some(diagnostics).filter(|found| !found.is_empty()),
        ..CodeAction::default()
    };
    fix.diagnostics.as_ref()?;
    Some(vec![CodeActionOrCommand::CodeAction(fix)])
}

/// What `retcodes fix` makes of the file.
fn fix_all(snapshot: &Snapshot, found: Found<'_>) -> Option<CodeAction> {
    let file = found.file;
    let fixed = engine::fixed(found)?;
    let mut edits = Edits::new(&snapshot.client);
    for (span, with) in differences(file.text().as_str(), &fixed) {
        edits.put(file, span, &with, None);
    }
    Some(CodeAction {
        title: snapshot.say("fix-all", &[]),
        kind: Some(CodeActionKind::SOURCE_FIX_ALL),
        edit: Some(edits.finish()),
        ..CodeAction::default()
    })
}

/// Puts the source's text above a translation, as a comment that no reader sees.
fn source_as_comment(snapshot: &Snapshot, found: Found<'_>, offset: usize) -> Option<CodeAction> {
    let file = found.file;
    let message = file.at(offset)?.message;
    let (there, original) = found.project.original(file, message.key())?;
    let line_end = file.text().line_end();
    let source = there.text().slice(original.body()).replace("\r\n", "\n");
    let comment: String = source
        .lines()
        .map(|line| format!("# {}\n", line.trim_end()).replace("# \n", "#\n"))
        .collect();
    let start = message.key_span().start;
    let mut edits = Edits::new(&snapshot.client);
    edits.put(file, start..start, &line_end.apply(&comment), None);
    Some(CodeAction {
        title: snapshot.say("source-as-comment", &[]),
        kind: Some(CodeActionKind::REFACTOR),
        edit: Some(edits.finish()),
        ..CodeAction::default()
    })
}

fn accept_action(snapshot: &Snapshot, found: Found<'_>, offset: usize) -> Option<CodeAction> {
    let at = found.file.at(offset)?;
    let (attribute, _) = field_at(at.message, at.offset)?;
    let name = field_name(at.message, attribute);
    let title = snapshot.say("accept", &[]);
    let edit = accepted(snapshot, found, &name)?;
    state(found, at.message, attribute).filter(|state| *state < State::Reviewed)?;
    let arguments = vec![json!(found.file.uri), json!(name)];
    let command = Command::new(title.clone(), ACCEPT.to_owned(), Some(arguments));
    Some(CodeAction {
        title,
        kind: Some(CodeActionKind::REFACTOR),
        // A client that knows actions makes the edit itself.
        edit: snapshot.client.action_literals.then_some(edit),
        command: (!snapshot.client.action_literals).then_some(command),
        ..CodeAction::default()
    })
}

/// The edit of a command, with what it is called; none if there is nothing to do.
pub(crate) fn command(
    snapshot: &Snapshot,
    params: &ExecuteCommandParams,
) -> Result<Option<(String, WorkspaceEdit)>, Failure> {
    if params.command != ACCEPT {
        return Err(Failure::new(ErrorCode::InvalidParams, &params.command));
    }
    let argument = |number: usize| params.arguments.get(number).and_then(Value::as_str);
    let uri = argument(0).and_then(|uri| uri.parse::<Uri>().ok());
    let (Some(uri), Some(name)) = (uri, argument(1)) else {
        return Err(Failure::new(
            ErrorCode::InvalidParams,
            "a document and the name of a text",
        ));
    };
    let edit = snapshot
        .find(&uri)
        .and_then(|found| accepted(snapshot, found, name));
    Ok(edit.map(|edit| (snapshot.say("accept", &[]), edit)))
}
