//! XLIFF 2.1; 2.0 and 2.2 are read. Specification: OASIS,
//! <http://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html>.

use std::collections::HashMap;

use retcodes_review::State;

use super::ReadError;
use super::xml::{Content, Element, attribute, escape, write_text};
use crate::job::{Job, Node, Note, Unit};
use crate::model::Words;
use crate::returned::{Limits, Mark, Returned, ReturnedUnit};
use crate::text;

pub(super) fn write(job: &Job<'_>) -> Vec<u8> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"");
    out.push_str(" xmlns:retcodes=\"urn:retcodes:exchange:1\"");
    attribute("srcLang", job.source_locale(), &mut out);
    attribute("trgLang", job.target_locale(), &mut out);
    out.push_str(" xml:space=\"preserve\">\n");
    let all = job.source.files.iter().zip(&job.files);
    // A file without a unit is not valid.
    let all = all.filter(|(_, (_, nodes))| !nodes.is_empty());
    for (number, (file, (file_notes, nodes))) in all.enumerate() {
        out.push_str("<file");
        attribute("id", &format!("f{}", number + 1), &mut out);
        attribute("original", &file.name, &mut out);
        out.push_str(" canResegment=\"no\">\n");
        notes(file_notes, &mut out);
        nodes.iter().for_each(|one| node(job, one, &mut out));
        out.push_str("</file>\n");
    }
    out.push_str("</xliff>\n");
    out.into_bytes()
}

fn node(job: &Job<'_>, node_of: &Node, out: &mut String) {
    match node_of {
        Node::Group {
            id,
            name,
            notes: of_group,
            children,
        } => {
            out.push_str("<group");
            attribute("id", id, out);
            attribute("name", name, out);
            out.push_str(">\n");
            notes(of_group, out);
            children.iter().for_each(|one| node(job, one, out));
            out.push_str("</group>\n");
        }
        Node::Unit(number) => {
            if let (Some(one), Some(words)) = (job.units.get(*number), job.model.words.get(*number))
            {
                unit(one, words, out);
            }
        }
    }
}

fn unit(unit: &Unit, words_of: &Words, out: &mut String) {
    out.push_str("<unit");
    attribute("id", &unit.id, out);
    attribute("name", &unit.id, out);
    if !unit.translate {
        attribute("translate", "no", out);
    }
    attribute("retcodes:stamp", &unit.stamp, out);
    out.push_str(">\n");
    let previous = unit.previous.as_ref();
    let previous = previous.map(|text| Note::new(crate::job::Category::Previous, text));
    let all: Vec<Note> = unit.notes.iter().cloned().chain(previous).collect();
    notes(&all, out);
    if !words_of.codes.is_empty() {
        out.push_str("<originalData>\n");
        for (number, (code, _)) in words_of.codes.iter().enumerate() {
            out.push_str("<data");
            attribute("id", &format!("d{}", number + 1), out);
            out.push('>');
            escape(code, out);
            out.push_str("</data>\n");
        }
        out.push_str("</originalData>\n");
    }
    let (state, sub_state) = match unit.state {
        State::Missing => ("initial", None),
        State::Stale => ("initial", Some("retcodes:stale")),
        State::Reviewed => ("final", None),
        _ => ("translated", None),
    };
    out.push_str("<segment");
    attribute("state", state, out);
    if let Some(sub_state) = sub_state {
        attribute("subState", sub_state, out);
    }
    out.push_str(">\n");
    words("source", &unit.source, words_of, out);
    if let Some(target) = &unit.target {
        words("target", target, words_of, out);
    }
    out.push_str("</segment>\n</unit>\n");
}

fn words(name: &str, text: &str, words: &Words, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    write_text(text, &words.codes, out, |code, (id, data), out| {
        out.push_str("<ph");
        attribute("id", &id.to_string(), out);
        attribute("dataRef", &format!("d{data}"), out);
        attribute("disp", code, out);
        attribute("type", "other", out);
        attribute("subType", &format!("retcodes:{}", text::kind(code)), out);
        if words.required.iter().any(|one| one == code) {
            attribute("canDelete", "no", out);
        }
        out.push_str("/>");
    });
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

fn notes(notes: &[Note], out: &mut String) {
    if notes.is_empty() {
        return;
    }
    out.push_str("<notes>\n");
    for note in notes {
        out.push_str("<note");
        attribute("category", note.category.as_str(), out);
        out.push('>');
        escape(&note.text, out);
        out.push_str("</note>\n");
    }
    out.push_str("</notes>\n");
}

pub(super) fn read(root: &Element, limits: &Limits) -> Result<Returned, ReadError> {
    let mut returned = Returned {
        target_locale: root.attribute("trgLang").map(str::to_owned),
        ..Returned::default()
    };
    root.each("unit", &mut |unit| {
        let data = unit.element("originalData");
        let data = data.into_iter().flat_map(Element::elements);
        let data: HashMap<&str, String> = data
            .filter_map(|one| Some((one.attribute("id")?, with_characters(one))))
            .collect();
        let (mut source, mut target) = (String::new(), None);
        let mut mark = None;
        for (number, segment) in segments(unit).into_iter().enumerate() {
            if let Some(element) = segment.element("source") {
                push_plain(element, &data, &mut source);
            }
            let translation = segment.element("target");
            if let Some(element) = translation {
                push_plain(element, &data, target.get_or_insert_default());
            }
            if segment.name == "segment" {
                let own = translation.and_then(|_| mark_of(segment));
                mark = if number == 0 { own } else { mark.min(own) };
            }
        }
        returned.units.push(ReturnedUnit {
            id: unit.attribute("id").unwrap_or_default().to_owned(),
            line: Some(unit.line),
            source: Some(source),
            target,
            mark,
            stamp: unit.attribute("stamp").map(str::to_owned),
        });
    });
    super::bounded(returned, limits)
}

/// The parts of a unit in the order of the translation, which a tool that cuts them may change.
fn segments(unit: &Element) -> Vec<&Element> {
    let parts = unit.elements();
    let parts = parts.filter(|one| matches!(one.name.as_str(), "segment" | "ignorable"));
    let mut parts: Vec<(usize, &Element)> =
        parts.enumerate().map(|(at, one)| (at + 1, one)).collect();
    for (position, part) in &mut parts {
        let target = part.element("target");
        let order = target.and_then(|target| target.attribute("order")?.parse().ok());
        *position = order.unwrap_or(*position);
    }
    parts.sort_by_key(|(position, _)| *position);
    parts.into_iter().map(|(_, part)| part).collect()
}

fn mark_of(segment: &Element) -> Option<Mark> {
    match segment.attribute("state") {
        Some("reviewed" | "final") => Some(Mark::Reviewed),
        Some("translated") => Some(Mark::Translated),
        Some("initial") => Some(Mark::NeedsWork),
        _ => None,
    }
}

/// The text of an element in which characters may be written by their numbers.
fn with_characters(element: &Element) -> String {
    let parts = element.content.iter().map(|one| match one {
        Content::Text(text) => text.clone(),
        Content::Element(inner) => character(inner).map(String::from).unwrap_or_default(),
    });
    parts.collect()
}

fn character(element: &Element) -> Option<char> {
    let hex = element.attribute("hex").filter(|_| element.name == "cp")?;
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}

fn push_plain(element: &Element, data: &HashMap<&str, String>, out: &mut String) {
    for content in &element.content {
        let inner = match content {
            Content::Text(text) => {
                out.push_str(text);
                continue;
            }
            Content::Element(inner) => inner,
        };
        match inner.name.as_str() {
            "mrk" => push_plain(inner, data, out),
            "sm" | "em" => {}
            "cp" => out.extend(character(inner)),
            "ph" => {
                let original = inner.attribute("dataRef").and_then(|id| data.get(id));
                let shown = inner.attribute("disp").or_else(|| inner.attribute("equiv"));
                match (original, shown) {
                    (Some(code), _) => out.push_str(code),
                    (None, Some(code)) if code.contains('{') => out.push_str(code),
                    _ => {
                        let id = inner.attribute("id").unwrap_or_default();
                        out.push_str(&format!("{{ #{} }}", super::digits(id)));
                    }
                }
            }
            other => out.push_str(&format!("{{ <{}> }}", super::name(other))),
        }
    }
}
