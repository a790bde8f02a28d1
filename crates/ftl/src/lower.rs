//! From the parser's tree to ours: adds the places of braces, brackets and parentheses, and the indentation of lines.
//!
//! The parser's tree says which names and literals there are and where they lie. What is between them is blanks and
//! signs, so the place of a sign is where it is next found. The text of a pattern is cut anew from the file, by the rule
//! of Fluent's specification (`abstract.js`): all lines but one that follows the `=` lose the indentation that they share,
//! lines that begin with a placeable included, which fluent-syntax 0.12 forgets.

use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast;

use crate::slice::{Part, Slice, trim_blank_end};
use crate::syntax::{
    Arguments, Attribute, Element, Expression, Inline, NamedArgument, Pattern, Placeable, Variant,
};

/// Lowers the trees of one document.
pub(crate) struct Lower<'t> {
    pub(crate) whole: &'t Arc<str>,
}

/// A part of a pattern before it is known how much indentation its lines share.
enum Raw {
    /// Text, and how many of its first bytes are indentation, if it begins a line.
    Text(Range<usize>, Option<usize>),
    Placeable(Placeable),
}

impl Lower<'_> {
    pub(crate) fn slice(&self, part: Part<'_>) -> Slice {
        Slice::new(self.whole, part.span())
    }

    fn text(&self, span: Range<usize>) -> &str {
        self.whole.get(span).unwrap_or_default()
    }

    /// Where a sign is found next.
    fn find(&self, sign: char, from: usize) -> usize {
        let rest = self.text(from..self.whole.len());
        rest.find(sign)
            .map_or(self.whole.len(), |found| from + found)
    }

    /// The place behind the next sign.
    fn behind(&self, sign: char, from: usize) -> usize {
        (self.find(sign, from) + 1).min(self.whole.len())
    }

    pub(crate) fn attribute(&self, attribute: ast::Attribute<Part<'_>>) -> Attribute {
        let id = self.slice(attribute.id.name);
        let value = self.field(attribute.value, id.span().end);
        Attribute {
            span: id.span().start.saturating_sub(1)..value.span.end,
            id,
            value,
        }
    }

    /// The pattern of a value or attribute; its name ends at `from`.
    pub(crate) fn field(&self, pattern: ast::Pattern<Part<'_>>, from: usize) -> Pattern {
        self.pattern(pattern, self.behind('=', from))
    }

    /// The pattern of a field or variant; the `=` or `]` before it ends at `from`.
    fn pattern(&self, pattern: ast::Pattern<Part<'_>>, from: usize) -> Pattern {
        let mut raw = Vec::with_capacity(pattern.elements.len());
        let mut at = from + self.spaces(from);
        let mut begins_line = false;
        while let Some(end) = self.line_end(at) {
            begins_line = true;
            // Blank lines before the first one that says something are no part of the text.
            let indent = self.spaces(end);
            at = end;
            if self.line_end(end + indent).is_none() {
                break;
            }
            at += indent;
        }
        let last_text = match pattern.elements.last() {
            Some(ast::PatternElement::TextElement { value }) => Some(value.end()),
            _ => None,
        };
        let start = at + if begins_line { self.spaces(at) } else { 0 };
        for element in pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else {
                continue;
            };
            let open = self.find('{', at);
            self.lines(at..open, begins_line, &mut raw);
            let placeable = self.placeable(expression, open);
            at = placeable.span.end;
            begins_line = false;
            raw.push(Raw::Placeable(placeable));
        }
        if let Some(end) = last_text {
            self.lines(at..end, begins_line, &mut raw);
            at = end.max(at);
        }
        let shared = raw.iter().filter_map(|raw| match raw {
            Raw::Text(_, indent) => *indent,
            Raw::Placeable(_) => None,
        });
        let shared = shared.min().unwrap_or(0);
        let elements = raw.into_iter().filter_map(|raw| match raw {
            Raw::Text(span, indent) => {
                let start = span.start + indent.map_or(0, |_| shared);
                (start < span.end).then(|| Element::Text(Slice::new(self.whole, start..span.end)))
            }
            Raw::Placeable(placeable) => Some(Element::Placeable(placeable)),
        });
        Pattern {
            span: start.min(at)..at,
            elements: elements.collect(),
        }
    }

    /// Cuts text between placeables into lines.
    fn lines(&self, span: Range<usize>, mut begins_line: bool, raw: &mut Vec<Raw>) {
        let mut at = span.start;
        while at < span.end || begins_line {
            let line = self.text(at..span.end);
            let line = line.split_inclusive('\n').next().unwrap_or_default();
            let end = at + line.len();
            let text = trim_line_end(line);
            let indent = if begins_line { self.spaces(at) } else { 0 };
            let is_blank = begins_line && text.len() <= indent && text.len() < line.len();
            if is_blank {
                raw.push(Raw::Text(end - 1..end, None));
            } else if line.len() - text.len() == 2 {
                // The value of a CR LF is a LF.
                raw.push(Raw::Text(
                    at..at + text.len(),
                    begins_line.then_some(indent),
                ));
                raw.push(Raw::Text(end - 1..end, None));
            } else {
                raw.push(Raw::Text(at..end, begins_line.then_some(indent)));
            }
            begins_line = line.ends_with('\n');
            at = end;
            if !begins_line {
                break;
            }
        }
    }

    /// How many spaces there are at a place.
    fn spaces(&self, at: usize) -> usize {
        let rest = self.whole.as_bytes().get(at..).unwrap_or_default();
        rest.iter().take_while(|&&byte| byte == b' ').count()
    }

    /// The place behind the line end at a place, if one is there.
    fn line_end(&self, at: usize) -> Option<usize> {
        match self.whole.as_bytes().get(at..)? {
            [b'\n', ..] => Some(at + 1),
            [b'\r', b'\n', ..] => Some(at + 2),
            _ => None,
        }
    }

    fn placeable(&self, expression: ast::Expression<Part<'_>>, open: usize) -> Placeable {
        let (expression, end) = match expression {
            ast::Expression::Inline(inline) => {
                let inline = self.inline(inline, open + 1);
                let end = inline.span().end;
                (Expression::Inline(inline), end)
            }
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector, open + 1);
                let variants: Vec<Variant> =
                    variants.into_iter().map(|one| self.variant(one)).collect();
                let end = variants.last().map_or(open + 1, |last| last.span.end);
                (Expression::Select { selector, variants }, end)
            }
        };
        Placeable {
            span: open..self.behind('}', end),
            expression,
        }
    }

    fn variant(&self, variant: ast::Variant<Part<'_>>) -> Variant {
        let (key, is_number) = match variant.key {
            ast::VariantKey::Identifier { name } => (name, false),
            ast::VariantKey::NumberLiteral { value } => (value, true),
        };
        let before = trim_blank_end(self.text(0..key.start)).len();
        let value = self.pattern(variant.value, self.behind(']', key.end()));
        Variant {
            span: before.saturating_sub(1 + usize::from(variant.default))..value.span.end,
            key: self.slice(key),
            is_number,
            is_default: variant.default,
            value,
        }
    }

    /// An expression that begins at `from` or behind blanks there.
    fn inline(&self, inline: ast::InlineExpression<Part<'_>>, from: usize) -> Inline {
        match inline {
            ast::InlineExpression::StringLiteral { value } => Inline::String(self.slice(value)),
            ast::InlineExpression::NumberLiteral { value } => Inline::Number(self.slice(value)),
            ast::InlineExpression::VariableReference { id } => {
                Inline::Variable(self.slice(id.name))
            }
            ast::InlineExpression::MessageReference { id, attribute } => Inline::Message {
                id: self.slice(id.name),
                attribute: attribute.map(|one| self.slice(one.name)),
            },
            ast::InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let end = attribute.as_ref().unwrap_or(&id).name.end();
                Inline::Term {
                    id: self.slice(id.name),
                    attribute: attribute.map(|one| self.slice(one.name)),
                    arguments: arguments.map(|arguments| self.arguments(arguments, end)),
                }
            }
            ast::InlineExpression::FunctionReference { id, arguments } => Inline::Function {
                arguments: self.arguments(arguments, id.name.end()),
                id: self.slice(id.name),
            },
            ast::InlineExpression::Placeable { expression } => {
                let open = self.find('{', from);
                Inline::Placeable(Box::new(self.placeable(*expression, open)))
            }
        }
    }

    fn arguments(&self, arguments: ast::CallArguments<Part<'_>>, from: usize) -> Arguments {
        let open = self.find('(', from);
        let mut at = open + 1;
        let mut positional = Vec::with_capacity(arguments.positional.len());
        for argument in arguments.positional {
            let argument = self.inline(argument, at);
            at = argument.span().end;
            positional.push(argument);
        }
        let mut named = Vec::with_capacity(arguments.named.len());
        for argument in arguments.named {
            let value = match argument.value {
                // Where the parser was shown a blank for the minus sign, which it doesn't know here.
                ast::InlineExpression::NumberLiteral { value }
                    if self.whole.as_bytes().get(value.start.wrapping_sub(1)) == Some(&b'-') =>
                {
                    let span = value.start - 1..value.end();
                    Inline::Number(Slice::new(self.whole, span))
                }
                value => self.inline(value, at),
            };
            at = value.span().end;
            named.push(NamedArgument {
                name: self.slice(argument.name.name),
                value,
            });
        }
        Arguments {
            span: open..self.behind(')', at),
            positional,
            named,
        }
    }
}

fn trim_line_end(line: &str) -> &str {
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.strip_suffix('\r').unwrap_or(line)
}
