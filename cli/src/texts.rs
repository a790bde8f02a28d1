//! What a file says, apart from how it is laid out: the texts of its messages, and which of them are the same.
//!
//! A *text* is what a translator translates in one piece: the value of a message, or one of its attributes. It is named as
//! a person would: `retcode-9990`, `retcode-9990.detailed`.

use std::fmt::Write;

use fluent_syntax::ast;

use crate::document::{Document, Entry, Piece};

/// What the id of a code's message begins with.
pub(crate) const ID_PREFIX: &str = "retcode-";

/// One text of a file.
pub(crate) struct Text<'d> {
    /// The message or term it belongs to, a term's id with its `-`.
    pub(crate) id: String,
    /// Which attribute it is; the value if none.
    pub(crate) attribute: Option<&'d str>,
    /// What it says.
    pub(crate) pattern: &'d ast::Pattern<Piece>,
}

impl Text<'_> {
    /// Its name: `retcode-9990.detailed`.
    pub(crate) fn name(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.clone(),
        }
    }
}

/// The texts of the messages of a file, in its order. Of a message that stands there twice, the first.
pub(crate) fn texts(document: &Document) -> Vec<Text<'_>> {
    let mut seen = std::collections::HashSet::new();
    let mut texts = Vec::new();
    for (_, message) in document.messages() {
        if !seen.insert(message.id.name.as_str()) {
            continue;
        }
        let id = || message.id.name.as_str().to_owned();
        let value = message.value.iter().map(|pattern| Text {
            id: id(),
            attribute: None,
            pattern,
        });
        let attributes = message.attributes.iter().map(|attribute| Text {
            id: id(),
            attribute: Some(attribute.id.name.as_str()),
            pattern: &attribute.value,
        });
        texts.extend(value.chain(attributes));
    }
    texts
}

/// What an entry means, in one form for every layout. Two entries mean the same if these are equal.
///
/// The parser cuts a text at line ends, and differently for CR LF; here it is one text again.
pub(crate) fn meaning(entry: &Entry) -> String {
    let mut out = String::new();
    match &entry.node {
        ast::Entry::Message(message) => {
            push_comment(&mut out, message.comment.as_ref());
            let _ = write!(out, "{} =", message.id.name.as_str());
            message
                .value
                .iter()
                .for_each(|value| push_pattern(&mut out, value));
            push_attributes(&mut out, &message.attributes);
        }
        ast::Entry::Term(term) => {
            push_comment(&mut out, term.comment.as_ref());
            let _ = write!(out, "-{} =", term.id.name.as_str());
            push_pattern(&mut out, &term.value);
            push_attributes(&mut out, &term.attributes);
        }
        ast::Entry::Comment(comment) => push_comment(&mut out, Some(comment)),
        ast::Entry::GroupComment(comment) => {
            out.push('#');
            push_comment(&mut out, Some(comment));
        }
        ast::Entry::ResourceComment(comment) => {
            out.push_str("##");
            push_comment(&mut out, Some(comment));
        }
        ast::Entry::Junk { content } => {
            let _ = write!(
                out,
                "junk {:?}",
                content.as_str().trim_end_matches([' ', '\r', '\n'])
            );
        }
    }
    out
}

/// What a pattern means, in one form for every layout.
pub(crate) fn pattern_meaning(pattern: &ast::Pattern<Piece>) -> String {
    let mut out = String::new();
    push_pattern(&mut out, pattern);
    out
}

fn push_comment(out: &mut String, comment: Option<&ast::Comment<Piece>>) {
    let start = out.len();
    for line in comment.iter().flat_map(|comment| &comment.content) {
        let _ = writeln!(out, "# {}", line.as_str());
    }
    // A last `#` without a line end is no line to the parser.
    while out.len() > start && out.ends_with("# \n") {
        out.truncate(out.len() - 3);
    }
}

fn push_attributes(out: &mut String, attributes: &[ast::Attribute<Piece>]) {
    for attribute in attributes {
        let _ = write!(out, "\n.{} =", attribute.id.name.as_str());
        push_pattern(out, &attribute.value);
    }
}

fn push_pattern(out: &mut String, pattern: &ast::Pattern<Piece>) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.push_str(value.as_str()),
            ast::PatternElement::Placeable { expression } => {
                push_text(out, &std::mem::take(&mut text));
                push_expression(out, expression);
            }
        }
    }
    push_text(out, &text);
}

/// A text without the spaces of its blank lines: fluent-rs keeps some of them, by the specification none counts.
fn push_text(out: &mut String, text: &str) {
    let last = text.matches('\n').count();
    let tidy = |(number, line): (usize, &str)| {
        let is_blank = 0 < number && number < last && line.trim_matches(' ').is_empty();
        if is_blank {
            String::new()
        } else {
            line.to_owned()
        }
    };
    let lines: Vec<String> = text.split('\n').enumerate().map(tidy).collect();
    let _ = write!(out, " {:?}", lines.join("\n"));
}

fn push_expression(out: &mut String, expression: &ast::Expression<Piece>) {
    out.push('{');
    match expression {
        ast::Expression::Inline(inline) => push_inline(out, inline),
        ast::Expression::Select { selector, variants } => {
            push_inline(out, selector);
            out.push_str(" ->");
            for variant in variants {
                let star = if variant.default { "*" } else { "" };
                let (ast::VariantKey::Identifier { name: key }
                | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                let _ = write!(out, "\n{star}[{}]", key.as_str());
                push_pattern(out, &variant.value);
            }
        }
    }
    out.push('}');
}

fn push_inline(out: &mut String, inline: &ast::InlineExpression<Piece>) {
    let dotted = |out: &mut String, attribute: &Option<ast::Identifier<Piece>>| {
        attribute.iter().for_each(|attribute| {
            let _ = write!(out, ".{}", attribute.name.as_str());
        });
    };
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            let _ = write!(out, "\"{}\"", value.as_str());
        }
        ast::InlineExpression::NumberLiteral { value } => out.push_str(value.as_str()),
        ast::InlineExpression::VariableReference { id } => {
            let _ = write!(out, "${}", id.name.as_str());
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            out.push_str(id.name.as_str());
            dotted(out, attribute);
        }
        ast::InlineExpression::FunctionReference { id, arguments } => {
            out.push_str(id.name.as_str());
            push_arguments(out, arguments);
        }
        ast::InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            let _ = write!(out, "-{}", id.name.as_str());
            dotted(out, attribute);
            arguments
                .iter()
                .for_each(|arguments| push_arguments(out, arguments));
        }
        ast::InlineExpression::Placeable { expression } => push_expression(out, expression),
    }
}

fn push_arguments(out: &mut String, arguments: &ast::CallArguments<Piece>) {
    out.push('(');
    for argument in &arguments.positional {
        push_inline(out, argument);
        out.push(',');
    }
    for argument in &arguments.named {
        let _ = write!(out, "{}:", argument.name.name.as_str());
        push_inline(out, &argument.value);
        out.push(',');
    }
    out.push(')');
}
