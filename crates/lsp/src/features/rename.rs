//! Rename of ids, terms, attributes and variables in all locales, and in what stands beside the texts.

use lsp_types::{PrepareRenameResponse, RenameParams, TextDocumentPositionParams, WorkspaceEdit};
use retcodes_core::Scheme;

use crate::edits::Edits;
use crate::failure::Failure;
use crate::features::definition::all_uses;
use crate::file::is_identifier;
use crate::names::{Name, Target};
use crate::shown::field_name;
use crate::world::{Found, Snapshot};

/// Attributes that the library looks for by name.
const LOOKED_FOR: [&str; 3] = ["detailed", "description", "payer"];
/// Edits of texts, and edits that change what an app finds.
const TEXTS: &str = "texts";
const LOOKUPS: &str = "lookups";

pub(crate) fn prepare(
    snapshot: &Snapshot,
    params: &TextDocumentPositionParams,
) -> Result<Option<PrepareRenameResponse>, Failure> {
    let Some((found, name)) = snapshot.name_at(&params.text_document.uri, params.position) else {
        return Ok(None);
    };
    let placeholder = renamable(snapshot, &name)?.to_owned();
    let range = snapshot.range(found.file, name.bare());
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder {
        range,
        placeholder,
    }))
}

/// The name as it is written without its sign, or why it can't be another.
fn renamable<'n>(snapshot: &Snapshot, name: &Name<'n>) -> Result<&'n str, Failure> {
    let refused = |id: &str, name: &str| Err(Failure::refused(snapshot.say(id, &[("name", name)])));
    let scheme = Scheme::RETCODES;
    match name.target {
        Target::Entry(key) => match scheme.code_of(key) {
            Some(code) => refused("rename-code", &code),
            None if key == scheme.unknown || key == scheme.unknown_payer => {
                refused("rename-looked-for", key)
            }
            None => Ok(key.strip_prefix('-').unwrap_or(key)),
        },
        Target::Attribute { name, .. } | Target::Variable { name, .. } => Ok(name),
        Target::Function(name) | Target::Parameter { name, .. } | Target::Key(name) => {
            refused("rename-fluents", name)
        }
        Target::String | Target::Number => refused("rename-nothing", ""),
    }
}

pub(crate) fn rename(
    snapshot: &Snapshot,
    params: &RenameParams,
) -> Result<Option<WorkspaceEdit>, Failure> {
    let at = &params.text_document_position;
    let Some((found, name)) = snapshot.name_at(&at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let old = renamable(snapshot, &name)?;
    // People write the sign, too.
    let new = params.new_name.trim().trim_start_matches(['-', '$', '.']);
    if !is_identifier(new) {
        return Err(Failure::refused(
            snapshot.say("rename-no-identifier", &[("name", &params.new_name)]),
        ));
    }
    if new == old {
        return Ok(None);
    }
    let target = name.target;
    if let Some(taken) = taken(found, &target, new) {
        return Err(Failure::refused(
            snapshot.say("rename-taken", &[("name", &taken)]),
        ));
    }
    let mut edits = Edits::new(&snapshot.client);
    let label = |id: &str| snapshot.say(id, &[("old", old), ("new", new)]);
    edits.annotate(TEXTS, label("rename-label"), false);
    let looked_for = matches!(target, Target::Attribute { name, .. } if LOOKED_FOR.contains(&name));
    if looked_for {
        edits.annotate(LOOKUPS, label("rename-lookup-label"), true);
    }
    let annotation = Some(if looked_for { LOOKUPS } else { TEXTS });
    for (file, one) in all_uses(found, &target) {
        edits.put(file, one.bare(), new, annotation);
    }
    beside(found, &target, new, &mut edits, annotation);
    Ok(Some(edits.finish()))
}

/// What has the new name already, in a file where the old one is.
fn taken(found: Found<'_>, target: &Target<'_>, new: &str) -> Option<String> {
    match *target {
        Target::Entry(key) => {
            let new = if key.starts_with('-') {
                format!("-{new}")
            } else {
                new.to_owned()
            };
            let defined = found
                .project
                .files_with(&new)
                .any(|file| file.message(&new).is_some());
            defined.then_some(new)
        }
        Target::Attribute { of, .. } => {
            let mut messages = found
                .project
                .files_with(of)
                .filter_map(|file| file.message(of));
            let has = messages.find(|message| message.attribute(new).is_some());
            has.map(|message| field_name(message, Some(new)))
        }
        Target::Variable { of, .. } => {
            let other = Target::Variable { of, name: new };
            let taken = !all_uses(found, &other).is_empty();
            taken.then(|| format!("${new}"))
        }
        _ => None,
    }
}

/// The review states go by ids, and the codes file names the messages of payers.
fn beside(
    found: Found<'_>,
    target: &Target<'_>,
    new: &str,
    edits: &mut Edits<'_>,
    annotation: Option<&str>,
) {
    let project = found.project;
    for locale in project.tags() {
        let Some((beside, states)) = project.facts.states(locale) else {
            continue;
        };
        let mut states = states.clone();
        for id in states.ids().map(str::to_owned).collect::<Vec<String>>() {
            let (key, attribute) = id
                .split_once('.')
                .map_or((&*id, None), |(key, name)| (key, Some(name)));
            let renamed = match *target {
                Target::Entry(old) if old == key => {
                    let sign = if old.starts_with('-') { "-" } else { "" };
                    let attribute = attribute.map_or(String::new(), |name| format!(".{name}"));
                    format!("{sign}{new}{attribute}")
                }
                Target::Attribute { of, name } if of == key && attribute == Some(name) => {
                    format!("{of}.{new}")
                }
                _ => continue,
            };
            states.rename(&id, &renamed);
        }
        edits.rewrite(beside, &states.to_string(), annotation);
    }
    if let (Target::Entry(old), Some(codes)) = (*target, project.facts.codes())
        && Scheme::RETCODES.is_payer(old)
    {
        let line = |line: &str| {
            let cells = line
                .split('\t')
                .map(|cell| if cell == old { new } else { cell });
            cells.collect::<Vec<&str>>().join("\t")
        };
        let text: String = codes.text.split_inclusive('\n').map(line).collect();
        edits.rewrite(codes, &text, annotation);
    }
}
