//! Symbols: messages and terms under the headings of their groups, and those of a whole project by a part of their name
//! or text.

use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, OneOf,
    SymbolInformation, SymbolKind, WorkspaceSymbol, WorkspaceSymbolParams, WorkspaceSymbolResponse,
};
use retcodes_ftl::{CommentLevel, Entry, Message};

use crate::failure::Failure;
use crate::file::File;
use crate::project::tag;
use crate::shown::{one_line, shortened};
use crate::world::Snapshot;

/// As many symbols as anyone looks through.
const LISTED: usize = 500;
/// The longest text beside a symbol's name.
const DETAIL: usize = 60;

pub(crate) fn of_document(
    snapshot: &Snapshot,
    params: &DocumentSymbolParams,
) -> Result<Option<DocumentSymbolResponse>, Failure> {
    let Some(found) = snapshot.find(&params.text_document.uri) else {
        return Ok(None);
    };
    let symbols = outline(snapshot, found.file);
    if snapshot.client.nested_symbols {
        return Ok(Some(DocumentSymbolResponse::Nested(symbols)));
    }
    let mut flat = Vec::new();
    flatten(found.file, None, symbols, &mut flat);
    Ok(Some(DocumentSymbolResponse::Flat(flat)))
}

fn outline(snapshot: &Snapshot, file: &File) -> Vec<DocumentSymbol> {
    let mut symbols: Vec<DocumentSymbol> = Vec::new();
    let mut in_group = false;
    for entry in file.document.entries() {
        match entry {
            Entry::Comment(comment) if comment.level == CommentLevel::Group => {
                let heading = comment
                    .lines
                    .first()
                    .map(|line| line.trim())
                    .unwrap_or_default();
                // A group comment without words ends the group before it.
                in_group = !heading.is_empty();
                if in_group {
                    let range = snapshot.range(file, comment.span.clone());
                    symbols.push(symbol(heading, None, SymbolKind::NAMESPACE, range, range));
                }
            }
            Entry::Message(message) => {
                let one = of_message(snapshot, file, message);
                match symbols.last_mut().filter(|_| in_group) {
                    Some(group) => {
                        group.range.end = one.range.end;
                        group.children.get_or_insert_default().push(one);
                    }
                    None => symbols.push(one),
                }
            }
            Entry::Comment(_) | Entry::Junk(_) => {}
        }
    }
    symbols
}

fn of_message(snapshot: &Snapshot, file: &File, message: &Message) -> DocumentSymbol {
    let detail = |pattern| shortened(&one_line(file.text(), pattern), DETAIL);
    let attributes = message.attributes.iter().map(|attribute| {
        let (range, name) = (attribute.span.clone(), attribute.id.span());
        let (range, name) = (snapshot.range(file, range), snapshot.range(file, name));
        symbol(
            &format!(".{}", attribute.id),
            Some(detail(&attribute.value)),
            SymbolKind::PROPERTY,
            range,
            name,
        )
    });
    let children: Vec<DocumentSymbol> = attributes.collect();
    let range = snapshot.range(file, message.span.clone());
    let name = snapshot.range(file, message.key_span());
    let mut one = symbol(
        message.key(),
        message.value.as_ref().map(detail),
        kind(message),
        range,
        name,
    );
    one.children = (!children.is_empty()).then_some(children);
    one
}

fn kind(message: &Message) -> SymbolKind {
    if message.is_term {
        SymbolKind::CONSTANT
    } else {
        SymbolKind::KEY
    }
}

#[allow(deprecated, reason = "the field has no default")]
fn symbol(
    name: &str,
    detail: Option<String>,
    kind: SymbolKind,
    range: lsp_types::Range,
    selection_range: lsp_types::Range,
) -> DocumentSymbol {
    DocumentSymbol {
        name: name.to_owned(),
        detail,
        kind,
        tags: None,
        deprecated: None,
        range,
        selection_range,
        children: None,
    }
}

#[allow(deprecated, reason = "the field has no default")]
fn flatten(
    file: &File,
    container: Option<&str>,
    symbols: Vec<DocumentSymbol>,
    flat: &mut Vec<SymbolInformation>,
) {
    for one in symbols {
        let name = one.name.clone();
        flat.push(SymbolInformation {
            name: one.name,
            kind: one.kind,
            tags: None,
            deprecated: None,
            location: Location::new(file.uri.clone(), one.range),
            container_name: container.map(str::to_owned),
        });
        flatten(file, Some(&name), one.children.unwrap_or_default(), flat);
    }
}

/// Messages and terms whose id or text has the words that are looked for, whatever their case. Ids come first.
pub(crate) fn of_workspace(
    snapshot: &Snapshot,
    params: &WorkspaceSymbolParams,
) -> Result<Option<WorkspaceSymbolResponse>, Failure> {
    let query = params.query.to_lowercase();
    let (mut by_id, mut by_text) = (Vec::new(), Vec::new());
    let files = snapshot
        .world
        .projects()
        .flat_map(|project| project.files());
    for file in files {
        for message in file.document.messages() {
            let text = || {
                let mut patterns = message.patterns();
                patterns.any(|(_, pattern)| {
                    file.text()
                        .slice(pattern.span.clone())
                        .to_lowercase()
                        .contains(&query)
                })
            };
            if message.key().to_lowercase().contains(&query) {
                by_id.push((file, message));
            } else if by_text.len() < LISTED && text() {
                by_text.push((file, message));
            }
        }
        if by_id.len() >= LISTED {
            break;
        }
    }
    let found = by_id.into_iter().chain(by_text).take(LISTED);
    let symbols = found.map(|(file, message)| {
        let text = message
            .value
            .as_ref()
            .map(|value| shortened(&one_line(file.text(), value), DETAIL));
        let of = tag(file).unwrap_or(&file.name);
        WorkspaceSymbol {
            name: message.key().to_owned(),
            kind: kind(message),
            tags: None,
            container_name: Some(text.map_or(of.to_owned(), |text| format!("{of}: {text}"))),
            location: OneOf::Left(Location::new(
                file.uri.clone(),
                snapshot.range(file, message.key_span()),
            )),
            data: None,
        }
    });
    Ok(Some(WorkspaceSymbolResponse::Nested(symbols.collect())))
}
