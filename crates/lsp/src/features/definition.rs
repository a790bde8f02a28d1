//! From a name to what defines it, and to everything that uses it, across locales.

use std::ops::Range;

use lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, GotoDefinitionParams,
    GotoDefinitionResponse, Location, ReferenceParams,
};

use crate::failure::Failure;
use crate::file::File;
use crate::names::{Name, Role, Target, names};
use crate::project::tag;
use crate::world::{Found, Snapshot};

/// An id of a translation leads to the source's text, a reference to what it refers to in its own locale, or in the
/// source where that lacks it; a variable to the comment that says what it holds.
pub(crate) fn definition(
    snapshot: &Snapshot,
    params: &GotoDefinitionParams,
) -> Result<Option<GotoDefinitionResponse>, Failure> {
    let at = &params.text_document_position_params;
    let Some((found, name)) = snapshot.name_at(&at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let Some((file, span)) = defined(found, &name) else {
        return Ok(None);
    };
    let location = Location::new(file.uri.clone(), snapshot.range(file, span));
    Ok(Some(GotoDefinitionResponse::Scalar(location)))
}

fn defined<'w>(found: Found<'w>, name: &Name<'w>) -> Option<(&'w File, Range<usize>)> {
    let Found { project, file } = found;
    let key = name.target.key()?;
    let own = || {
        tag(file).map_or_else(
            || file.message(key).map(|message| (file, message)),
            |tag| project.defined(tag, &file.name, key),
        )
    };
    let original = || project.original(file, key);
    match name.target {
        Target::Entry(_) => {
            let (file, message) = match name.role {
                Role::Definition => original().or_else(own)?,
                _ => own().or_else(original)?,
            };
            Some((file, message.key_span()))
        }
        Target::Attribute {
            name: attribute, ..
        } => {
            let span = |(file, message): (&'w std::sync::Arc<File>, &'w retcodes_ftl::Message)| {
                Some((&**file, message.attribute(attribute)?.id.span()))
            };
            match name.role {
                Role::Definition => original().and_then(span).or_else(|| own().and_then(span)),
                _ => own().and_then(span).or_else(|| original().and_then(span)),
            }
        }
        _ => {
            // The comment's line, here or in the source; else where it is used first.
            let places = || [own(), original()].into_iter().flatten();
            let of = |(file, message): (&'w std::sync::Arc<File>, &'w retcodes_ftl::Message),
                      declared: bool| {
                let all = names(file.text(), message).into_iter();
                let mut same = all.filter(|one| {
                    one.target == name.target && (!declared || one.role == Role::Declaration)
                });
                same.next().map(|one| (&**file, one.span))
            };
            places()
                .find_map(|place| of(place, true))
                .or_else(|| places().find_map(|place| of(place, false)))
        }
    }
}

/// Everything that uses a name, in all locales.
pub(crate) fn references(
    snapshot: &Snapshot,
    params: &ReferenceParams,
) -> Result<Option<Vec<Location>>, Failure> {
    let at = &params.text_document_position;
    let Some((found, name)) = snapshot.name_at(&at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let mut locations = Vec::new();
    for (file, one) in all_uses(found, &name.target) {
        let says = matches!(one.role, Role::Definition | Role::Declaration);
        if !says || params.context.include_declaration {
            locations.push(Location::new(
                file.uri.clone(),
                snapshot.range(file, one.span),
            ));
        }
    }
    Ok(Some(locations))
}

/// Every place where a name is written, in all locales of the project.
pub(crate) fn all_uses<'w>(found: Found<'w>, target: &Target<'w>) -> Vec<(&'w File, Name<'w>)> {
    let Some(key) = target.key() else {
        return Vec::new();
    };
    let files = found.project.files_with(key);
    let uses = files.flat_map(|file| file.names_of(key).map(move |name| (&**file, name)));
    uses.filter(|(_, name)| name.target == *target).collect()
}

/// The same name in the same file.
pub(crate) fn highlights(
    snapshot: &Snapshot,
    params: &DocumentHighlightParams,
) -> Result<Option<Vec<DocumentHighlight>>, Failure> {
    let at = &params.text_document_position_params;
    let Some((found, name)) = snapshot.name_at(&at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let key = name.target.key().unwrap_or_default();
    let same = found
        .file
        .names_of(key)
        .filter(|one| one.target == name.target);
    let highlights = same.map(|one| DocumentHighlight {
        range: snapshot.range(found.file, one.span),
        kind: Some(match one.role {
            Role::Definition => DocumentHighlightKind::WRITE,
            _ => DocumentHighlightKind::READ,
        }),
    });
    Ok(Some(highlights.collect()))
}
