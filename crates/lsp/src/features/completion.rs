//! What can be written at a place: variables, terms, messages, functions and their options, plural categories, and the
//! ids that are not translated yet.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionParams, CompletionResponse, CompletionTextEdit,
    Documentation, MarkupContent, MarkupKind, TextEdit,
};
use retcodes_ftl::Message;

use crate::cursor::{Cursor, Kind};
use crate::engine;
use crate::failure::Failure;
use crate::names::variables;
use crate::project::tag;
use crate::shown::{one_line, shortened};
use crate::world::{Found, Snapshot};

/// As many ids as an editor shows; more come as one types.
const LISTED: usize = 1_000;
const DETAIL: usize = 80;

pub(crate) fn completion(
    snapshot: &Snapshot,
    params: &CompletionParams,
) -> Result<Option<CompletionResponse>, Failure> {
    let at = &params.text_document_position;
    let Some((found, offset)) = snapshot.find_at(&at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let text = found.file.text().as_str();
    let Some(cursor) = Cursor::at(text, offset) else {
        return Ok(None);
    };
    let mut items = Items {
        snapshot,
        found,
        range: snapshot.range(found.file, cursor.word.clone()),
        items: Vec::new(),
    };
    match &cursor.kind {
        Kind::Id => items.ids(cursor.typed(text), text.get(offset..).unwrap_or_default()),
        Kind::Attribute => items.attributes(cursor.key, text.get(offset..).unwrap_or_default()),
        Kind::AttributeOf(key) => items.attributes_of(key),
        Kind::Expression => items.expressions(cursor.key, true),
        Kind::Argument { of } => items.arguments(of, cursor.key),
        Kind::OptionValue {
            of: "NUMBER",
            option,
        } => items.values(option, text.get(..cursor.word.start).unwrap_or_default()),
        Kind::OptionValue { .. } => {}
        Kind::Key { selector, before } => items.keys(
            selector,
            before,
            text.get(..cursor.word.start).unwrap_or_default(),
        ),
    }
    Ok(Some(CompletionResponse::Array(items.items)))
}

struct Items<'s> {
    snapshot: &'s Snapshot,
    found: Found<'s>,
    range: lsp_types::Range,
    items: Vec<CompletionItem>,
}

impl<'s> Items<'s> {
    fn push(
        &mut self,
        label: &str,
        insert: &str,
        kind: CompletionItemKind,
        detail: Option<String>,
    ) -> &mut CompletionItem {
        let number = self.items.len();
        let edit = TextEdit::new(self.range, insert.to_owned());
        self.items.push(CompletionItem {
            label: label.to_owned(),
            kind: Some(kind),
            detail: detail.filter(|detail| !detail.is_empty()),
            sort_text: Some(format!("{number:05}")),
            filter_text: Some(insert.trim_end_matches(['=', ' ']).to_owned()),
            text_edit: Some(CompletionTextEdit::Edit(edit)),
            ..CompletionItem::default()
        });
        let last = self.items.len() - 1;
        // Just pushed.
        #[allow(clippy::indexing_slicing, reason = "it was just pushed")]
        &mut self.items[last]
    }

    /// The ids that the source has and this locale lacks, in the source's order. Only the id and the equals sign are
    /// written: a text that says nothing would count as a translation.
    fn ids(&mut self, typed: &str, behind: &str) {
        let Found { project, file } = self.found;
        let (Some(source), Some(own)) = (project.source_tag(), tag(file)) else {
            return;
        };
        if source == own {
            return;
        }
        let sign = if behind.trim_start_matches(' ').starts_with('=') {
            ""
        } else {
            " = "
        };
        let mut sources: Vec<_> = project
            .files()
            .filter(|one| tag(one) == Some(source))
            .collect();
        sources.sort_by_key(|one| one.name != file.name);
        // Other files of the source only where this locale has no file of that name.
        sources.retain(|one| one.name == file.name || project.with_name(own, &one.name).is_none());
        for there in sources {
            for message in there.document.messages() {
                let key = message.key();
                if self.items.len() >= LISTED
                    || !key.starts_with(typed)
                    || project.defined(own, &file.name, key).is_some()
                {
                    continue;
                }
                let text = message
                    .value
                    .as_ref()
                    .map(|value| one_line(there.text(), value))
                    .unwrap_or_default();
                let kind = if message.is_term {
                    CompletionItemKind::CONSTANT
                } else {
                    CompletionItemKind::TEXT
                };
                let item = self.push(
                    key,
                    &format!("{key}{sign}"),
                    kind,
                    Some(shortened(&text, DETAIL)),
                );
                item.documentation = Some(Documentation::MarkupContent(MarkupContent {
                    kind: MarkupKind::PlainText,
                    value: there.text().slice(message.span.clone()).to_owned(),
                }));
            }
        }
    }

    /// The attributes that the source's message has and this one lacks.
    fn attributes(&mut self, key: Option<&str>, behind: &str) {
        let Found { project, file } = self.found;
        let Some((there, original)) = key.and_then(|key| project.original(file, key)) else {
            return;
        };
        let own = key.and_then(|key| file.message(key));
        let sign = if behind.trim_start_matches(' ').starts_with('=') {
            ""
        } else {
            " = "
        };
        for attribute in &original.attributes {
            if own.is_none_or(|own| own.attribute(&attribute.id).is_none()) {
                let text = shortened(&one_line(there.text(), &attribute.value), DETAIL);
                self.push(
                    &attribute.id,
                    &format!("{}{sign}", attribute.id),
                    CompletionItemKind::PROPERTY,
                    Some(text),
                );
            }
        }
    }

    fn attributes_of(&mut self, key: &str) {
        for (text, message) in self.messages(key) {
            for attribute in &message.attributes {
                if !self.items.iter().any(|item| item.label == *attribute.id) {
                    let text = shortened(&one_line(text, &attribute.value), DETAIL);
                    self.push(
                        &attribute.id,
                        &attribute.id,
                        CompletionItemKind::PROPERTY,
                        Some(text),
                    );
                }
            }
        }
    }

    /// A message or term here, and in the source.
    fn messages(&self, key: &str) -> Vec<(&'s retcodes_ftl::SourceText, &'s Message)> {
        let Found { project, file } = self.found;
        let own = tag(file).and_then(|tag| project.defined(tag, &file.name, key));
        let own = own.or_else(|| file.message(key).map(|message| (file, message)));
        let both = [own, project.original(file, key)].into_iter().flatten();
        both.map(|(there, message)| (there.text(), message))
            .collect()
    }

    /// The variables of the entry, then terms, functions and messages.
    fn expressions(&mut self, key: Option<&str>, messages: bool) {
        for (text, message) in key.map(|key| self.messages(key)).unwrap_or_default() {
            for (name, words) in variables(text, message) {
                let label = format!("${name}");
                if !self.items.iter().any(|item| item.label == label) {
                    self.push(
                        &label,
                        &label,
                        CompletionItemKind::VARIABLE,
                        Some(words.to_owned()),
                    );
                }
            }
        }
        let Found { project, file } = self.found;
        let mut terms: Vec<&str> = project
            .keys()
            .filter(|one| one.starts_with('-') && Some(*one) != key)
            .collect();
        terms.sort_unstable();
        for term in terms {
            if let Some((text, message)) = self.messages(term).into_iter().next() {
                let text = message
                    .value
                    .as_ref()
                    .map(|value| shortened(&one_line(text, value), DETAIL));
                self.push(term, term, CompletionItemKind::CONSTANT, text);
            }
        }
        for function in engine::FUNCTIONS {
            let insert = if self.snapshot.client.snippets {
                format!("{function}($1)")
            } else {
                format!("{function}(")
            };
            let is_snippet = self.snapshot.client.snippets;
            let item = self.push(function, &insert, CompletionItemKind::FUNCTION, None);
            item.filter_text = Some((*function).to_owned());
            if is_snippet {
                item.insert_text_format = Some(lsp_types::InsertTextFormat::SNIPPET);
            }
        }
        for message in file
            .document
            .messages()
            .filter(|one| messages && !one.is_term && Some(one.key()) != key)
        {
            if self.items.len() < LISTED {
                let text = message
                    .value
                    .as_ref()
                    .map(|value| shortened(&one_line(file.text(), value), DETAIL));
                self.push(message.key(), message.key(), CompletionItemKind::TEXT, text);
            }
        }
    }

    /// The options of a function, or the parameters of a term.
    fn arguments(&mut self, of: &str, key: Option<&str>) {
        if of.starts_with('-') {
            for (text, term) in self.messages(of) {
                for (name, words) in variables(text, term) {
                    if !self.items.iter().any(|item| item.label == name) {
                        self.push(
                            name,
                            &format!("{name}: "),
                            CompletionItemKind::FIELD,
                            Some(words.to_owned()),
                        );
                    }
                }
            }
            return;
        }
        self.expressions(key, false);
        self.items
            .retain(|item| item.kind == Some(CompletionItemKind::VARIABLE));
        for option in engine::options(of) {
            self.push(
                option,
                &format!("{option}: "),
                CompletionItemKind::FIELD,
                None,
            );
        }
    }

    fn values(&mut self, option: &str, before: &str) {
        let quoted = before.ends_with('"');
        for value in engine::values(option) {
            let insert = if quoted {
                (*value).to_owned()
            } else {
                format!("\"{value}\"")
            };
            self.push(value, &insert, CompletionItemKind::ENUM_MEMBER, None);
        }
    }

    /// The plural categories of the locale's language that no variant has yet.
    fn keys(&mut self, selector: &str, written: &str, before: &str) {
        let ordinal = selector.contains("ordinal");
        let bracketed = before.ends_with('[');
        let locale = self.found.file.locale.as_ref();
        for category in locale
            .map(|locale| engine::categories(&locale.id, ordinal))
            .unwrap_or_default()
        {
            if !written.contains(&format!("[{category}]")) {
                let insert = if bracketed {
                    category.to_owned()
                } else {
                    format!("[{category}] ")
                };
                self.push(category, &insert, CompletionItemKind::ENUM_MEMBER, None);
            }
        }
    }
}
