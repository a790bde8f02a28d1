//! Goes through one pattern: is what is written in it allowed, and what does it refer to?
//!
//! Looks at the pattern alone; what stands behind the references is the business of [`prove`](super::prove).

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, NamedArgument, Pattern, PatternElement, Variant,
    VariantKey,
};

use super::merge::Name;
use super::near::near;
use super::problem::{Detail, Rule};
use crate::order;

/// Digits of a number literal: more than these a 64-bit float does not keep.
const DIGITS: usize = 15;

/// Something that a pattern may not hold.
pub(super) struct Fault<'t> {
    pub(super) rule: Rule,
    /// Where; empty if it is not known more closely than by its field.
    pub(super) label: &'t str,
    pub(super) details: Vec<Detail>,
}

impl<'t> Fault<'t> {
    pub(super) fn new(rule: Rule, label: &'t str, details: Vec<Detail>) -> Self {
        Fault {
            rule,
            label,
            details,
        }
    }

    pub(super) fn or_at(mut self, label: &'t str) -> Self {
        if self.label.is_empty() {
            self.label = label;
        }
        self
    }
}

/// A reference in a pattern.
pub(super) struct Reference<'t> {
    pub(super) name: Name<'t>,
    /// Where it stands.
    pub(super) label: &'t str,
}

pub(super) struct Walk<'t> {
    pub(super) references: Vec<Reference<'t>>,
    pub(super) faults: Vec<Fault<'t>>,
    /// The variables that are shown or formatted, not those that only select.
    pub(super) shown: Vec<&'t str>,
    /// The arguments that are passed to terms: the term, and the name of the argument.
    pub(super) passed: Vec<(&'t str, &'t str)>,
}

impl<'t> Walk<'t> {
    pub(super) fn through(pattern: &Pattern<&'t str>) -> Self {
        let mut walk = Walk {
            references: Vec::new(),
            faults: Vec::new(),
            shown: Vec::new(),
            passed: Vec::new(),
        };
        walk.pattern(pattern);
        walk
    }

    fn fault(&mut self, rule: Rule, label: &'t str, details: Vec<Detail>) {
        self.faults.push(Fault::new(rule, label, details));
    }

    fn pattern(&mut self, pattern: &Pattern<&'t str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable {
                    expression: Expression::Inline(inline),
                } => {
                    if let InlineExpression::VariableReference { id } = inline {
                        self.shown.push(id.name);
                    }
                    self.inline(inline);
                }
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    if matches!(
                        selector,
                        InlineExpression::StringLiteral { .. }
                            | InlineExpression::NumberLiteral { .. }
                    ) {
                        self.fault(Rule::LiteralSelector, label(selector), Vec::new());
                    } else {
                        self.inline(selector);
                    }
                    self.keys(variants);
                    for variant in variants {
                        self.pattern(&variant.value);
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'t str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::VariableReference { .. } => {
            }
            InlineExpression::NumberLiteral { value } => self.number(value),
            InlineExpression::FunctionReference { id, arguments } => {
                self.function(id.name, arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = Name {
                    message: true,
                    id: id.name,
                    attribute: attribute.as_ref().map(|a| a.name),
                };
                self.references.push(Reference {
                    name,
                    label: id.name,
                });
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
                self.references.push(Reference {
                    name,
                    label: id.name,
                });
                let Some(arguments) = arguments else { return };
                if let Some(positional) = arguments.positional.first() {
                    let details = vec![
                        ("kind", "positional".into()),
                        ("term", name.display().into()),
                    ];
                    self.fault(Rule::TermArgument, or(label(positional), id.name), details);
                }
                for argument in &arguments.named {
                    self.passed.push((id.name, argument.name.name));
                    match &argument.value {
                        InlineExpression::StringLiteral { .. } => {}
                        InlineExpression::NumberLiteral { value } => self.number(value),
                        _ => {
                            let details = vec![
                                ("kind", "literal".into()),
                                ("argument", argument.name.name.into()),
                            ];
                            self.fault(Rule::TermArgument, argument.name.name, details);
                        }
                    }
                }
            }
            InlineExpression::Placeable { expression } => {
                let label = match expression.as_ref() {
                    Expression::Inline(inline) => label(inline),
                    Expression::Select { selector, .. } => label(selector),
                };
                self.fault(Rule::NestedPlaceable, label, Vec::new());
            }
        }
    }

    fn function(&mut self, name: &'t str, arguments: &CallArguments<&'t str>) {
        if name != "NUMBER" {
            let mut details = vec![("function", name.into())];
            if near(name, std::iter::once("NUMBER")).is_some() {
                details.push(("suggestion", "NUMBER".into()));
            }
            self.fault(Rule::UnknownFunction, name, details);
            return;
        }
        let kind = |kind: &'static str| vec![("kind", Box::from(kind))];
        match arguments.positional.as_slice() {
            [InlineExpression::VariableReference { id }] => self.shown.push(id.name),
            [InlineExpression::NumberLiteral { value }] => self.number(value),
            [] => self.fault(Rule::FunctionArgument, name, kind("missing")),
            [other] => self.fault(
                Rule::FunctionArgument,
                or(label(other), name),
                kind("not-a-number"),
            ),
            [_, other, ..] => self.fault(
                Rule::FunctionArgument,
                or(label(other), name),
                kind("several"),
            ),
        }
        for argument in &arguments.named {
            self.option(argument);
        }
        self.order(
            &arguments.named,
            "minimumFractionDigits",
            "maximumFractionDigits",
        );
        self.order(
            &arguments.named,
            "minimumSignificantDigits",
            "maximumSignificantDigits",
        );
    }

    fn option(&mut self, option: &NamedArgument<&'t str>) {
        const KNOWN: [&str; 7] = [
            "useGrouping",
            "type",
            "minimumIntegerDigits",
            "minimumFractionDigits",
            "maximumFractionDigits",
            "minimumSignificantDigits",
            "maximumSignificantDigits",
        ];
        let name = option.name.name;
        let detail = ("option", Box::from(name));
        let (low, high) = match name {
            "useGrouping" => return self.word(option, "true", "false"),
            "type" => return self.word(option, "cardinal", "ordinal"),
            "minimumFractionDigits" | "maximumFractionDigits" => (0, 20),
            "minimumIntegerDigits" | "minimumSignificantDigits" | "maximumSignificantDigits" => {
                (1, 21)
            }
            _ => {
                let mut details = vec![("kind", "unknown".into()), detail];
                details
                    .extend(near(name, KNOWN.into_iter()).map(|name| ("suggestion", name.into())));
                return self.fault(Rule::FunctionOption, name, details);
            }
        };
        if !digits(option).is_some_and(|value| (low..=high).contains(&value)) {
            let details = vec![
                ("kind", "range".into()),
                detail,
                ("low", low.to_string().into()),
                ("high", high.to_string().into()),
            ];
            self.fault(Rule::FunctionOption, name, details);
        }
    }

    /// An option that takes one of two words.
    fn word(&mut self, option: &NamedArgument<&'t str>, one: &'static str, other: &'static str) {
        if !matches!(&option.value, InlineExpression::StringLiteral { value } if [one, other].contains(value))
        {
            let name = option.name.name;
            let details = vec![
                ("kind", "word".into()),
                ("option", name.into()),
                ("one", one.into()),
                ("other", other.into()),
            ];
            self.fault(Rule::FunctionOption, name, details);
        }
    }

    /// A minimum may not exceed its maximum.
    fn order(&mut self, options: &[NamedArgument<&'t str>], low: &'static str, high: &'static str) {
        let value = |name: &str| options.iter().find(|option| option.name.name == name);
        let (Some(least), Some(most)) = (value(low), value(high)) else {
            return;
        };
        if digits(least) > digits(most) {
            let details = vec![
                ("kind", "order".into()),
                ("option", low.into()),
                ("other", high.into()),
            ];
            self.fault(Rule::FunctionOption, least.name.name, details);
        }
    }

    fn number(&mut self, value: &'t str) {
        if value.bytes().filter(u8::is_ascii_digit).count() > DIGITS {
            self.fault(
                Rule::NumberLiteral,
                value,
                vec![("limit", DIGITS.to_string().into())],
            );
        }
    }

    /// No key may stand twice; two numbers are the same key if they are equal.
    fn keys(&mut self, variants: &[Variant<&'t str>]) {
        let mut keys: Vec<(&'t str, Option<u64>)> = Vec::with_capacity(variants.len());
        for variant in variants {
            match variant.key {
                VariantKey::Identifier { name } => keys.push((name, None)),
                VariantKey::NumberLiteral { value } => {
                    self.number(value);
                    // -0 is 0 here as it is when keys are compared.
                    let number = value.parse::<f64>().map_or(0.0, |number| number + 0.0);
                    keys.push((value, Some(number.to_bits())));
                }
            }
        }
        let same = |a: &(&str, Option<u64>), b: &(&str, Option<u64>)| match (a.1, b.1) {
            (Some(a), Some(b)) => a == b,
            (None, None) => a.0 == b.0,
            _ => false,
        };
        // Sorted by place within equal keys, so that the later of two is the one shown.
        order::sort_by(&mut keys, |a, b| {
            let name = |key: &(&'t str, Option<u64>)| if key.1.is_some() { "" } else { key.0 };
            (a.1, name(a)).cmp(&(b.1, name(b)))
        });
        let doubles = keys.windows(2).filter_map(|pair| match pair {
            [a, b] if same(a, b) => Some(b.0),
            _ => None,
        });
        for key in doubles {
            self.faults.push(Fault::new(
                Rule::DuplicateVariant,
                key,
                vec![("key", key.into())],
            ));
        }
    }
}

/// The value of an option that is a whole number.
fn digits(option: &NamedArgument<&str>) -> Option<u32> {
    match option.value {
        InlineExpression::NumberLiteral { value } => value.parse().ok(),
        _ => None,
    }
}

fn or<'t>(label: &'t str, other: &'t str) -> &'t str {
    if label.is_empty() { other } else { label }
}

/// A slice of the source that shows where an expression stands.
pub(super) fn label<'t>(inline: &InlineExpression<&'t str>) -> &'t str {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            value
        }
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => id.name,
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => label(inline),
            Expression::Select { selector, .. } => label(selector),
        },
    }
}
