//! Puts in what a pattern refers to, as far as it is known before anybody asks.
//!
//! Terms see only the arguments of their reference, and those are literals. So every term, and every selector on a
//! term's attribute, is resolved here; what is left are text, the caller's variables, and numbers, whose form is the
//! locale's. Each step is counted: an expansion that grows beyond the limits stops there.

use std::borrow::Cow;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, NamedArgument, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::merge::Name;
use super::problem::Rule;
use super::prove::Prover;
use super::walk::{Fault, label};

/// Placeables that are resolved one after the other to show one text.
pub(super) const PLACEABLES: usize = 50;
/// Different variables in one text: an app can pass no more arguments.
const VARIABLES: usize = 32;
/// Bytes of one text, all variants together.
pub(super) const SIZE: usize = 16 * 1024;
/// Elements of one text, all variants together.
const ELEMENTS: usize = 2_000;
/// References and select expressions within each other.
const DEPTH: usize = 64;

/// A part of an expanded pattern.
pub(super) enum Piece<'e, 't> {
    Text(Cow<'t, str>),
    /// A number or a variable that is shown.
    Show(Shown<'e, 't>),
    Select {
        selector: Shown<'e, 't>,
        arms: Vec<Arm<'e, 't>>,
    },
}

/// What a placeable shows or a selector looks at.
pub(super) struct Shown<'e, 't> {
    pub(super) operand: Operand<'t>,
    /// The options of `NUMBER`, if it is called.
    pub(super) options: Option<&'e [NamedArgument<&'t str>]>,
}

#[derive(Clone, Copy)]
pub(super) enum Operand<'t> {
    Variable(&'t str),
    Number(&'t str),
}

pub(super) struct Arm<'e, 't> {
    pub(super) key: &'t str,
    pub(super) default: bool,
    pub(super) pieces: Vec<Piece<'e, 't>>,
}

/// A pattern with nothing left to look up in the files.
pub(super) struct Expanded<'e, 't> {
    pub(super) pieces: Vec<Piece<'e, 't>>,
    /// In the order in which they first occur.
    pub(super) variables: Vec<Variable<'t>>,
}

pub(super) struct Variable<'t> {
    pub(super) name: &'t str,
    /// Where it comes from in the pattern itself: its name, or that of the reference that leads to it.
    label: &'t str,
}

/// Checks a pattern that is text alone.
pub(super) fn plain<'t>(text: &'t str, shown: bool) -> Result<&'t str, Fault<'t>> {
    if text.len() > SIZE {
        return Err(too_large());
    }
    if shown && !visible(text) {
        return Err(Fault::new(Rule::EmptyText, "", Vec::new()));
    }
    Ok(text)
}

fn too_large<'t>() -> Fault<'t> {
    Fault::new(
        Rule::ExpandedSize,
        "",
        vec![("limit", (SIZE / 1024).to_string().into())],
    )
}

/// Whether a reader sees anything of a text.
pub(crate) fn visible(text: &str) -> bool {
    text.chars().any(|c| {
        !c.is_whitespace()
            && !matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{3164}' | '\u{115F}' | '\u{1160}')
    })
}

fn shows(pieces: &[Piece<'_, '_>]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Text(text) => visible(text),
        Piece::Show(_) => true,
        Piece::Select { arms, .. } => arms.iter().all(|arm| shows(&arm.pieces)),
    })
}

impl<'t> Expanded<'_, 't> {
    /// Whether something is seen whatever the arguments are, and no variable is needed but those allowed.
    pub(super) fn check(&self, allowed: Option<&[&str]>) -> Result<(), Fault<'t>> {
        let unknown =
            |one: &&Variable<'_>| allowed.is_some_and(|allowed| !allowed.contains(&one.name));
        if let Some(variable) = self.variables.iter().find(unknown) {
            let mut details = vec![("variable", Box::from(variable.name))];
            let first = allowed.and_then(<[&str]>::first);
            details.extend(first.map(|&name| ("allowed", name.into())));
            return Err(Fault::new(Rule::VariableInValue, variable.label, details));
        }
        if !shows(&self.pieces) {
            return Err(Fault::new(Rule::EmptyText, "", Vec::new()));
        }
        Ok(())
    }
}

/// The arguments that a pattern sees: the caller's, or those of the reference to the term it is in.
#[derive(Clone, Copy)]
enum Scope<'e, 't> {
    Caller,
    Term {
        name: &'t str,
        arguments: &'e [NamedArgument<&'t str>],
    },
}

pub(super) struct Expander<'x, 'p, 'e, 't> {
    prover: &'x Prover<'p, 'e, 't>,
    variables: Vec<Variable<'t>>,
    placeables: usize,
    elements: usize,
    size: usize,
    depth: usize,
    /// The reference in the pattern itself through which the expansion has gone.
    through: &'t str,
}

impl<'x, 'p, 'e, 't> Expander<'x, 'p, 'e, 't> {
    pub(super) fn new(prover: &'x Prover<'p, 'e, 't>) -> Self {
        Expander {
            prover,
            variables: Vec::new(),
            placeables: 0,
            elements: 0,
            size: 0,
            depth: 0,
            through: "",
        }
    }

    pub(super) fn expand(
        mut self,
        pattern: &'e Pattern<&'t str>,
    ) -> Result<Expanded<'e, 't>, Fault<'t>> {
        let mut pieces = Vec::with_capacity(pattern.elements.len());
        match self.pattern(pattern, Scope::Caller, &mut pieces) {
            Ok(()) => Ok(Expanded {
                pieces,
                variables: self.variables,
            }),
            Err(fault) if self.through.is_empty() => Err(fault),
            Err(fault) => Err(Fault {
                label: self.through,
                ..fault
            }),
        }
    }

    fn pattern(
        &mut self,
        pattern: &'e Pattern<&'t str>,
        scope: Scope<'e, 't>,
        out: &mut Vec<Piece<'e, 't>>,
    ) -> Result<(), Fault<'t>> {
        self.depth += 1;
        if self.depth > DEPTH {
            let details = vec![
                ("kind", "references".into()),
                ("limit", DEPTH.to_string().into()),
            ];
            return Err(Fault::new(Rule::Nesting, "", details));
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(Cow::Borrowed(value), out)?,
                PatternElement::Placeable { expression } => {
                    self.placeables += 1;
                    self.count()?;
                    match expression {
                        Expression::Inline(inline) => self.inline(inline, scope, out)?,
                        Expression::Select { selector, variants } => {
                            self.select(selector, variants, scope, out)?;
                        }
                    }
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn count(&mut self) -> Result<(), Fault<'t>> {
        self.elements += 1;
        if self.placeables > PLACEABLES || self.elements > ELEMENTS {
            let details = vec![("limit", PLACEABLES.to_string().into())];
            return Err(Fault::new(Rule::TooManyPlaceables, "", details));
        }
        Ok(())
    }

    fn text(&mut self, text: Cow<'t, str>, out: &mut Vec<Piece<'e, 't>>) -> Result<(), Fault<'t>> {
        self.size += text.len();
        if self.size > SIZE {
            return Err(too_large());
        }
        if !text.is_empty() {
            out.push(Piece::Text(text));
        }
        Ok(())
    }

    fn inline(
        &mut self,
        inline: &'e InlineExpression<&'t str>,
        scope: Scope<'e, 't>,
        out: &mut Vec<Piece<'e, 't>>,
    ) -> Result<(), Fault<'t>> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.text(unescape_unicode_to_string(value), out)
            }
            InlineExpression::NumberLiteral { value } => {
                out.push(Piece::Show(Shown {
                    operand: Operand::Number(value),
                    options: None,
                }));
                Ok(())
            }
            InlineExpression::VariableReference { id } => match self.argument(id.name, scope)? {
                Argument::Caller => {
                    out.push(Piece::Show(Shown {
                        operand: Operand::Variable(id.name),
                        options: None,
                    }));
                    Ok(())
                }
                Argument::Text(text) => self.text(text, out),
                Argument::Number(value) => {
                    out.push(Piece::Show(Shown {
                        operand: Operand::Number(value),
                        options: None,
                    }));
                    Ok(())
                }
            },
            InlineExpression::FunctionReference { arguments, .. } => {
                let shown = self.call(arguments, scope)?;
                out.push(Piece::Show(shown));
                Ok(())
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = Name {
                    message: true,
                    id: id.name,
                    attribute: attribute.as_ref().map(|a| a.name),
                };
                self.refer(name, scope, out)
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let name = Name {
                    message: false,
                    id: id.name,
                    attribute: attribute.as_ref().map(|a| a.name),
                };
                let arguments = arguments
                    .as_ref()
                    .map_or(&[][..], |arguments| &arguments.named);
                self.refer(
                    name,
                    Scope::Term {
                        name: id.name,
                        arguments,
                    },
                    out,
                )
            }
            InlineExpression::Placeable { .. } => {
                // Refused before the expansion.
                Err(Fault::new(Rule::NestedPlaceable, label(inline), Vec::new()))
            }
        }
    }

    fn refer(
        &mut self,
        name: Name<'t>,
        scope: Scope<'e, 't>,
        out: &mut Vec<Piece<'e, 't>>,
    ) -> Result<(), Fault<'t>> {
        let outer = self.through;
        if outer.is_empty() {
            self.through = name.id;
        }
        let Some(pattern) = self.prover.standing(name) else {
            return Err(Fault::new(
                Rule::LeftOut,
                name.id,
                vec![("name", name.display().into())],
            ));
        };
        self.pattern(pattern, scope, out)?;
        self.through = outer;
        Ok(())
    }

    /// What a variable stands for in this scope.
    fn argument(
        &mut self,
        variable: &'t str,
        scope: Scope<'e, 't>,
    ) -> Result<Argument<'t>, Fault<'t>> {
        match scope {
            Scope::Caller => {
                self.variable(variable)?;
                Ok(Argument::Caller)
            }
            Scope::Term { name, arguments } => {
                match arguments.iter().find(|one| one.name.name == variable) {
                    Some(NamedArgument {
                        value: InlineExpression::StringLiteral { value },
                        ..
                    }) => Ok(Argument::Text(unescape_unicode_to_string(value))),
                    Some(NamedArgument {
                        value: InlineExpression::NumberLiteral { value },
                        ..
                    }) => Ok(Argument::Number(value)),
                    _ => Err(unset(name, variable)),
                }
            }
        }
    }

    fn variable(&mut self, name: &'t str) -> Result<(), Fault<'t>> {
        if !self.variables.iter().any(|one| one.name == name) {
            if self.variables.len() >= VARIABLES {
                let details = vec![
                    ("kind", "variables".into()),
                    ("limit", VARIABLES.to_string().into()),
                ];
                return Err(Fault::new(Rule::TooManyPlaceables, name, details));
            }
            let label = if self.through.is_empty() {
                name
            } else {
                self.through
            };
            self.variables.push(Variable { name, label });
        }
        Ok(())
    }

    fn call(
        &mut self,
        arguments: &'e CallArguments<&'t str>,
        scope: Scope<'e, 't>,
    ) -> Result<Shown<'e, 't>, Fault<'t>> {
        let not_a_number = |label| {
            Fault::new(
                Rule::FunctionArgument,
                label,
                vec![("kind", "not-a-number".into())],
            )
        };
        let operand = match arguments.positional.first() {
            Some(InlineExpression::NumberLiteral { value }) => Operand::Number(value),
            Some(InlineExpression::VariableReference { id }) => {
                match self.argument(id.name, scope)? {
                    Argument::Caller => Operand::Variable(id.name),
                    Argument::Number(value) => Operand::Number(value),
                    Argument::Text(_) => return Err(not_a_number(id.name)),
                }
            }
            _ => return Err(not_a_number("")),
        };
        Ok(Shown {
            operand,
            options: Some(&arguments.named),
        })
    }

    fn select(
        &mut self,
        selector: &'e InlineExpression<&'t str>,
        variants: &'e [Variant<&'t str>],
        scope: Scope<'e, 't>,
        out: &mut Vec<Piece<'e, 't>>,
    ) -> Result<(), Fault<'t>> {
        let shown = match selector {
            InlineExpression::VariableReference { id } => match scope {
                Scope::Term { arguments, .. }
                    if !arguments.iter().any(|one| one.name.name == id.name)
                        && !counts(variants) =>
                {
                    // A term without the argument that its variants are for shows its default variant.
                    return self.pick(None, variants, scope, out);
                }
                _ => match self.argument(id.name, scope)? {
                    Argument::Caller => Shown {
                        operand: Operand::Variable(id.name),
                        options: None,
                    },
                    Argument::Number(value) => Shown {
                        operand: Operand::Number(value),
                        options: None,
                    },
                    Argument::Text(text) => return self.pick(Some(&text), variants, scope, out),
                },
            },
            InlineExpression::FunctionReference { arguments, .. } => self.call(arguments, scope)?,
            InlineExpression::TermReference { .. } => {
                let mut pieces = Vec::new();
                let size = self.size;
                self.inline(selector, scope, &mut pieces)?;
                self.size = size;
                let mut key = String::new();
                for piece in &pieces {
                    let Piece::Text(text) = piece else {
                        return Err(Fault::new(
                            Rule::LiteralSelector,
                            label(selector),
                            vec![("kind", "attribute".into())],
                        ));
                    };
                    key.push_str(text);
                }
                return self.pick(Some(&key), variants, scope, out);
            }
            // Refused before the expansion.
            other => return Err(Fault::new(Rule::LiteralSelector, label(other), Vec::new())),
        };
        let before = self.placeables;
        let mut most = before;
        let mut arms = Vec::with_capacity(variants.len());
        for variant in variants {
            self.placeables = before;
            self.count()?;
            let mut pieces = Vec::with_capacity(variant.value.elements.len());
            self.pattern(&variant.value, scope, &mut pieces)?;
            most = most.max(self.placeables);
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                variant.key;
            arms.push(Arm {
                key,
                default: variant.default,
                pieces,
            });
        }
        self.placeables = most;
        out.push(Piece::Select {
            selector: shown,
            arms,
        });
        Ok(())
    }

    /// The variant for a text that is known: text never equals a number key.
    fn pick(
        &mut self,
        text: Option<&str>,
        variants: &'e [Variant<&'t str>],
        scope: Scope<'e, 't>,
        out: &mut Vec<Piece<'e, 't>>,
    ) -> Result<(), Fault<'t>> {
        let matching = |variant: &&Variant<&str>| match variant.key {
            VariantKey::Identifier { name } => Some(name) == text,
            VariantKey::NumberLiteral { .. } => false,
        };
        let variant = variants
            .iter()
            .find(matching)
            .or_else(|| variants.iter().find(|variant| variant.default));
        match variant {
            Some(variant) => self.pattern(&variant.value, scope, out),
            None => Ok(()),
        }
    }
}

enum Argument<'t> {
    /// Only the caller knows.
    Caller,
    Text(Cow<'t, str>),
    Number(&'t str),
}

/// A term shows a variable that its reference does not set.
pub(super) fn unset<'t>(term: &'t str, variable: &'t str) -> Fault<'t> {
    let details = vec![
        ("term", format!("-{term}").into()),
        ("variable", variable.into()),
    ];
    Fault::new(Rule::TermVariable, variable, details)
}

/// Whether variants are chosen by a number, so that a selector without one is a slip.
fn counts(variants: &[Variant<&str>]) -> bool {
    const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];
    variants.iter().any(|variant| match variant.key {
        VariantKey::Identifier { name } => CATEGORIES.contains(&name),
        VariantKey::NumberLiteral { .. } => true,
    })
}
