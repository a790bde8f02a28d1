//! A message as its readers may see it, for every way its selects can go.
//!
//! The idea: an app shows one variant; a translator wants to see them all. So a pattern becomes a list of readings, each
//! with the variant keys that lead to it and whether the arguments given lead there.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;
use unic_langid::LanguageIdentifier;

use crate::document::{Document, Piece};
use crate::plural;

/// More readings than this say nothing more to a person.
const MAX_READINGS: usize = 64;
/// Terms and messages that refer to others deeper than this refer to themselves.
const MAX_DEPTH: usize = 16;

/// The arguments to fill in, by name without the `$`.
pub(crate) type Arguments = BTreeMap<String, String>;

/// One way to read a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The keys of the variants taken: `$count: one`.
    pub(crate) path: Vec<String>,
    /// Whether the arguments that were given lead here.
    pub(crate) chosen: bool,
    /// What a reader sees. What could not be filled in stands there in braces.
    pub(crate) text: String,
}

/// What renders the patterns of one file.
pub(crate) struct Renderer<'d> {
    document: &'d Document,
    locale: &'d LanguageIdentifier,
    arguments: &'d Arguments,
}

impl<'d> Renderer<'d> {
    pub(crate) fn new(
        document: &'d Document,
        locale: &'d LanguageIdentifier,
        arguments: &'d Arguments,
    ) -> Self {
        Renderer {
            document,
            locale,
            arguments,
        }
    }

    /// Every reading of a pattern, in the order of its variants; at most 64.
    pub(crate) fn readings(&self, pattern: &ast::Pattern<Piece>) -> Vec<Reading> {
        self.pattern(
            pattern,
            &Scope {
                arguments: self.arguments,
                depth: 0,
                closed: false,
            },
        )
    }

    fn pattern(&self, pattern: &ast::Pattern<Piece>, scope: &Scope<'_>) -> Vec<Reading> {
        let mut readings = vec![Reading {
            chosen: true,
            ..Reading::default()
        }];
        for element in &pattern.elements {
            let parts = match element {
                ast::PatternElement::TextElement { value } => plain(value.as_str()),
                ast::PatternElement::Placeable { expression } => self.expression(expression, scope),
            };
            readings = joined(&readings, &parts);
        }
        readings
    }

    fn expression(&self, expression: &ast::Expression<Piece>, scope: &Scope<'_>) -> Vec<Reading> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, scope),
            ast::Expression::Select { selector, variants } => {
                self.select(selector, variants, scope)
            }
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<Piece>, scope: &Scope<'_>) -> Vec<Reading> {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                plain(&unescape_unicode_to_string(value.as_str()))
            }
            ast::InlineExpression::NumberLiteral { value } => plain(value.as_str()),
            ast::InlineExpression::VariableReference { id } => {
                match scope.arguments.get(id.name.as_str()) {
                    Some(argument) => plain(argument),
                    None => plain(&format!("{{${}}}", id.name.as_str())),
                }
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                match arguments.positional.first() {
                    Some(argument) => self.inline(argument, scope),
                    None => plain(&format!("{{{}()}}", id.name.as_str())),
                }
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                let inside = Scope {
                    arguments: scope.arguments,
                    depth: scope.depth + 1,
                    closed: scope.closed,
                };
                self.reference(id.name.as_str(), attribute.as_ref(), &inside)
            }
            ast::InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                // A term sees the arguments of the reference to it, never those of the app.
                let own = arguments.iter().flat_map(|arguments| &arguments.named);
                let own: Arguments = own
                    .map(|argument| {
                        (
                            argument.name.name.as_str().to_owned(),
                            literal(&argument.value),
                        )
                    })
                    .collect();
                let inside = Scope {
                    arguments: &own,
                    depth: scope.depth + 1,
                    closed: true,
                };
                self.reference(
                    &format!("-{}", id.name.as_str()),
                    attribute.as_ref(),
                    &inside,
                )
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, scope),
        }
    }

    /// What a message, a term or an attribute of one says; its name in braces if there is none.
    fn reference(
        &self,
        id: &str,
        attribute: Option<&ast::Identifier<Piece>>,
        inside: &Scope<'_>,
    ) -> Vec<Reading> {
        let name = attribute.map(|attribute| attribute.name.as_str());
        let pattern = self
            .document
            .entry(id)
            .and_then(|entry| field(&entry.node, name));
        match pattern.filter(|_| inside.depth <= MAX_DEPTH) {
            Some(pattern) => self.pattern(pattern, inside),
            None => {
                plain(&name.map_or_else(|| format!("{{{id}}}"), |name| format!("{{{id}.{name}}}")))
            }
        }
    }

    fn select(
        &self,
        selector: &ast::InlineExpression<Piece>,
        variants: &[ast::Variant<Piece>],
        scope: &Scope<'_>,
    ) -> Vec<Reading> {
        let (name, value) = self.selector(selector, scope);
        let value_or_none = value.as_deref().unwrap_or_default();
        let chosen = self.choose(value_or_none, is_ordinal(selector), variants);
        if scope.closed || !name.starts_with('$') {
            // The file itself decides: nothing that an app passes leads to another variant.
            return variants
                .get(chosen)
                .map(|variant| self.pattern(&variant.value, scope))
                .unwrap_or_default();
        }
        let mut readings = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            let star = if variant.default { "*" } else { "" };
            for mut reading in self.pattern(&variant.value, scope) {
                reading
                    .path
                    .insert(0, format!("{name} {star}[{}]", key(variant)));
                reading.chosen &= value.is_some() && chosen == index;
                readings.push(reading);
            }
        }
        readings
    }

    /// What a select looks at: how to call it, and its value if that is known.
    fn selector(
        &self,
        selector: &ast::InlineExpression<Piece>,
        scope: &Scope<'_>,
    ) -> (String, Option<String>) {
        match selector {
            ast::InlineExpression::VariableReference { id } => (
                format!("${}", id.name.as_str()),
                scope.arguments.get(id.name.as_str()).cloned(),
            ),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                match arguments.positional.first() {
                    Some(argument) => self.selector(argument, scope),
                    None => (String::new(), None),
                }
            }
            ast::InlineExpression::TermReference { id, attribute, .. } => {
                let name = attribute.as_ref().map(|attribute| attribute.name.as_str());
                let value = self
                    .inline(selector, scope)
                    .into_iter()
                    .next()
                    .map(|reading| reading.text);
                (
                    format!("-{}.{}", id.name.as_str(), name.unwrap_or_default()),
                    value,
                )
            }
            other => (literal(other), Some(literal(other))),
        }
    }

    /// The variant that Fluent takes: the key itself, else the number's plural category, else the default.
    fn choose(&self, value: &str, ordinal: bool, variants: &[ast::Variant<Piece>]) -> usize {
        let number: Option<f64> = value.parse().ok();
        let equal = |variant: &ast::Variant<Piece>| match (&variant.key, number) {
            (ast::VariantKey::NumberLiteral { value }, Some(number)) => {
                value.as_str().parse() == Ok(number)
            }
            (ast::VariantKey::Identifier { name }, _) => name.as_str() == value,
            _ => false,
        };
        let category = number.and_then(|_| self.plural_category(value, ordinal));
        let in_category = |variant: &ast::Variant<Piece>| Some(key(variant)) == category;
        variants
            .iter()
            .position(equal)
            .or_else(|| variants.iter().position(in_category))
            .or_else(|| variants.iter().position(|variant| variant.default))
            .unwrap_or_default()
    }

    fn plural_category(&self, number: &str, ordinal: bool) -> Option<&'static str> {
        let number: fixed_decimal::Decimal = number.parse().ok()?;
        let rules = plural::rules(self.locale, ordinal)?;
        Some(plural::name(rules.category_for(&number)))
    }
}

/// What a pattern sees of the world.
struct Scope<'a> {
    arguments: &'a Arguments,
    depth: usize,
    /// Whether no argument can come from outside: inside a term.
    closed: bool,
}

/// The value, or an attribute, of a message or term.
pub(crate) fn field<'d>(
    node: &'d ast::Entry<Piece>,
    attribute: Option<&str>,
) -> Option<&'d ast::Pattern<Piece>> {
    let (value, attributes) = match node {
        ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return None,
    };
    match attribute {
        None => value,
        Some(name) => attributes
            .iter()
            .find(|attribute| attribute.id.name.as_str() == name)
            .map(|found| &found.value),
    }
}

/// `NUMBER($n, type: "ordinal")`.
fn is_ordinal(selector: &ast::InlineExpression<Piece>) -> bool {
    let ast::InlineExpression::FunctionReference { arguments, .. } = selector else {
        return false;
    };
    arguments
        .named
        .iter()
        .any(|option| option.name.name.as_str() == "type" && literal(&option.value) == "ordinal")
}

fn key(variant: &ast::Variant<Piece>) -> &str {
    let (ast::VariantKey::Identifier { name: key } | ast::VariantKey::NumberLiteral { value: key }) =
        &variant.key;
    key.as_str()
}

fn literal(inline: &ast::InlineExpression<Piece>) -> String {
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            unescape_unicode_to_string(value.as_str()).into_owned()
        }
        ast::InlineExpression::NumberLiteral { value } => value.as_str().to_owned(),
        _ => String::new(),
    }
}

fn plain(text: &str) -> Vec<Reading> {
    vec![Reading {
        path: Vec::new(),
        chosen: true,
        text: text.to_owned(),
    }]
}

/// Each reading of what stands before with each reading of what follows.
fn joined(before: &[Reading], after: &[Reading]) -> Vec<Reading> {
    let pairs = before
        .iter()
        .flat_map(|first| after.iter().map(move |second| (first, second)));
    pairs
        .take(MAX_READINGS)
        .map(|(first, second)| Reading {
            path: first.path.iter().chain(&second.path).cloned().collect(),
            chosen: first.chosen && second.chosen,
            text: format!("{}{}", first.text, second.text),
        })
        .collect()
}
