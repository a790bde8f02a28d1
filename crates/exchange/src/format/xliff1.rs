//! XLIFF 1.2, strict. Specification: OASIS, <http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html>.

use retcodes_review::State;

use super::ReadError;
use super::xml::{Content, Element, attribute, escape, write_text};
use crate::job::{Job, Node, Note, Unit};
use crate::returned::{Limits, Mark, Returned, ReturnedUnit};
use crate::text;

pub(super) fn write(job: &Job<'_>) -> Vec<u8> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
    for (file, (notes, nodes)) in job.source.files.iter().zip(&job.files) {
        out.push_str("<file");
        attribute("original", &file.name, &mut out);
        attribute("source-language", job.source_locale(), &mut out);
        attribute("target-language", job.target_locale(), &mut out);
        out.push_str(
            " datatype=\"plaintext\" xml:space=\"preserve\" tool-id=\"retcodes\">\n<header>\n",
        );
        notes.iter().for_each(|one| note(one, &mut out));
        out.push_str("<tool tool-id=\"retcodes\" tool-name=\"retcodes\"/>\n</header>\n<body>\n");
        nodes.iter().for_each(|one| node(job, one, &mut out));
        out.push_str("</body>\n</file>\n");
    }
    out.push_str("</xliff>\n");
    out.into_bytes()
}

fn node(job: &Job<'_>, node_of: &Node, out: &mut String) {
    match node_of {
        Node::Group {
            id,
            name,
            notes,
            children,
        } => {
            out.push_str("<group");
            attribute("id", id, out);
            attribute("resname", name, out);
            out.push_str(">\n");
            notes.iter().for_each(|one| note(one, out));
            children.iter().for_each(|one| node(job, one, out));
            out.push_str("</group>\n");
        }
        Node::Unit(number) => {
            if let (Some(one), Some(words)) = (job.units.get(*number), job.model.words.get(*number))
            {
                unit(job, one, &words.codes, out);
            }
        }
    }
}

fn unit(job: &Job<'_>, unit: &Unit, codes: &[(String, String)], out: &mut String) {
    out.push_str("<trans-unit");
    attribute("id", &unit.id, out);
    attribute("resname", &unit.id, out);
    if !unit.translate {
        attribute("translate", "no", out);
    }
    let reviewed = unit.state == State::Reviewed;
    attribute("approved", if reviewed { "yes" } else { "no" }, out);
    attribute("extradata", &unit.stamp, out);
    out.push_str(">\n");
    words(
        "source",
        job.source_locale(),
        None,
        &unit.source,
        codes,
        out,
    );
    if let Some(target) = &unit.target {
        let state = match unit.state {
            State::Stale => "needs-review-translation",
            State::Reviewed => "final",
            _ => "translated",
        };
        words(
            "target",
            job.target_locale(),
            Some(state),
            target,
            codes,
            out,
        );
    }
    unit.notes.iter().for_each(|one| note(one, out));
    if let (Some(previous), Some(target)) = (&unit.previous, &unit.target) {
        out.push_str("<alt-trans alttranstype=\"previous-version\">\n");
        words("source", job.source_locale(), None, previous, codes, out);
        words("target", job.target_locale(), None, target, codes, out);
        out.push_str("</alt-trans>\n");
    }
    out.push_str("</trans-unit>\n");
}

fn words(
    name: &str,
    locale: &str,
    state: Option<&str>,
    text: &str,
    codes: &[(String, String)],
    out: &mut String,
) {
    out.push('<');
    out.push_str(name);
    attribute("xml:lang", locale, out);
    if let Some(state) = state {
        attribute("state", state, out);
    }
    out.push('>');
    write_text(text, codes, out, |code, (id, _), out| {
        out.push_str("<ph");
        attribute("id", &id.to_string(), out);
        attribute("ctype", &format!("x-fluent-{}", text::kind(code)), out);
        out.push('>');
        escape(code, out);
        out.push_str("</ph>");
    });
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

fn note(note: &Note, out: &mut String) {
    out.push_str("<note");
    attribute("from", note.category.as_str(), out);
    out.push('>');
    escape(&note.text, out);
    out.push_str("</note>\n");
}

pub(super) fn read(root: &Element, limits: &Limits) -> Result<Returned, ReadError> {
    let mut returned = Returned::default();
    for file in root.elements().filter(|one| one.name == "file") {
        let locale = file.attribute("target-language").map(str::to_owned);
        returned.target_locale = returned.target_locale.or(locale);
        file.each("trans-unit", &mut |unit| {
            let target = unit.element("target");
            returned.units.push(ReturnedUnit {
                id: unit.attribute("id").unwrap_or_default().to_owned(),
                line: Some(unit.line),
                source: unit.element("source").map(plain),
                target: target.map(plain),
                mark: target.and_then(|target| mark(unit, target)),
                stamp: unit.attribute("extradata").map(str::to_owned),
            });
        });
    }
    super::bounded(returned, limits)
}

/// How far a unit is. The Translate Toolkit sets `approved` for whatever is translated, so a state that says less wins.
fn mark(unit: &Element, target: &Element) -> Option<Mark> {
    let approved = unit.attribute("approved") == Some("yes");
    match target.attribute("state") {
        Some("final" | "signed-off") => Some(Mark::Reviewed),
        Some("translated") => Some(Mark::Translated),
        Some("new") | None if approved => Some(Mark::Reviewed),
        Some("new") | None => None,
        Some(state) if state.starts_with("needs-") => Some(Mark::NeedsWork),
        Some(_) => None,
    }
}

/// The words of a source or target. What a tool marked is its text; an element that we never write is a code.
fn plain(element: &Element) -> String {
    let mut out = String::new();
    push_plain(element, &mut out);
    out
}

fn push_plain(element: &Element, out: &mut String) {
    for content in &element.content {
        match content {
            Content::Text(text) => out.push_str(text),
            Content::Element(inner) => match inner.name.as_str() {
                "mrk" => push_plain(inner, out),
                "ph" | "x" => {
                    let text = inner.text();
                    let shown = inner.attribute("equiv-text").unwrap_or_default();
                    if text.contains('{') {
                        out.push_str(&text);
                    } else if shown.contains('{') {
                        out.push_str(shown);
                    } else {
                        let id = inner.attribute("id").unwrap_or_default();
                        out.push_str(&format!("{{ #{} }}", super::digits(id)));
                    }
                }
                _ => out.push_str(&format!("{{ <{}> }}", super::name(&inner.name))),
            },
        }
    }
}
