//! Goes through one pattern: is what is written in it allowed, and what does it refer to?
//!
//! Looks at the pattern alone; what references lead to is for `resolve`.

use std::ops::Range;

use crate::fault::Fault;
use crate::layers::Name;
use crate::limits::Limits;
use crate::number_options;
use crate::rule::Rule;
use crate::sentence::Arg;
use crate::suggest;
use crate::syntax::{
    Arguments, Element, Expression, Inline, NamedArgument, Pattern, Placeable, Variant,
};

/// A reference in a pattern.
pub(crate) struct Reference<'d> {
    pub(crate) name: Name<'d>,
    /// Where it is.
    pub(crate) span: Range<usize>,
}

/// What is found in a pattern.
pub(crate) struct Validation<'d> {
    pub(crate) references: Vec<Reference<'d>>,
    pub(crate) faults: Vec<Fault>,
    /// The variables that are shown or formatted, not those that only select.
    pub(crate) shown: Vec<(&'d str, Range<usize>)>,
    /// The arguments that are passed to terms: the term, and the name of the argument.
    pub(crate) passed: Vec<(&'d str, &'d str)>,
    digits: usize,
}

impl<'d> Validation<'d> {
    pub(crate) fn of(pattern: &'d Pattern, limits: &Limits) -> Self {
        let mut validation = Validation {
            references: Vec::new(),
            faults: Vec::new(),
            shown: Vec::new(),
            passed: Vec::new(),
            digits: limits.digits,
        };
        validation.pattern(pattern);
        validation
    }

    fn fault(&mut self, rule: Rule, span: Range<usize>, args: Vec<Arg>) {
        self.faults.push(Fault::new(rule, span, args));
    }

    fn pattern(&mut self, pattern: &'d Pattern) {
        let placeables = pattern.elements.iter().filter_map(|element| match element {
            Element::Placeable(placeable) => Some(placeable),
            Element::Text(_) => None,
        });
        for Placeable { expression, .. } in placeables {
            match expression {
                Expression::Inline(inline) => {
                    if let Inline::Variable(name) = inline {
                        self.shown.push((name, inline.span()));
                    }
                    self.inline(inline);
                }
                Expression::Select { selector, variants } => {
                    if matches!(selector, Inline::String(_) | Inline::Number(_)) {
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

    fn inline(&mut self, inline: &'d Inline) {
        match inline {
            Inline::String(_) | Inline::Variable(_) => {}
            Inline::Number(number) => self.number(number, inline.span()),
            Inline::Function { id, arguments } => self.function(id, label(inline), arguments),
            Inline::Message { id, attribute } => self.references.push(Reference {
                name: Name::message(id, attribute.as_deref()),
                span: label(inline),
            }),
            Inline::Term {
                id,
                attribute,
                arguments,
            } => {
                let name = Name::term(id, attribute.as_deref());
                let span = label(inline);
                self.references.push(Reference { name, span });
                if let Some(arguments) = arguments {
                    self.term_arguments(name, arguments);
                }
            }
            Inline::Placeable(_) => self.fault(Rule::NestedPlaceable, label(inline), Vec::new()),
        }
    }

    fn term_arguments(&mut self, name: Name<'d>, arguments: &'d Arguments) {
        if let Some(positional) = arguments.positional.first() {
            let args = vec![
                ("kind", "positional".into()),
                ("term", name.display().into()),
            ];
            self.fault(Rule::TermArgument, label(positional), args);
        }
        for argument in &arguments.named {
            self.passed.push((name.id, &argument.name));
            match &argument.value {
                Inline::String(_) => {}
                Inline::Number(number) => self.number(number, argument.value.span()),
                _ => {
                    let args = vec![
                        ("kind", "literal".into()),
                        ("argument", argument.name.as_str().into()),
                    ];
                    self.fault(Rule::TermArgument, argument.name.span(), args);
                }
            }
        }
    }

    fn function(&mut self, name: &str, span: Range<usize>, arguments: &'d Arguments) {
        if name != "NUMBER" {
            let mut args = vec![("function", name.into())];
            let suggestion = suggest::nearest(name, ["NUMBER"]);
            args.extend(suggestion.map(|name| ("suggestion", name.into())));
            self.fault(Rule::UnknownFunction, span, args);
            return;
        }
        let kind = |kind: &'static str| vec![("kind", Box::from(kind))];
        match arguments.positional.as_slice() {
            [one @ Inline::Variable(name)] => self.shown.push((name, one.span())),
            [one @ Inline::Number(number)] => self.number(number, one.span()),
            [] => self.fault(Rule::FunctionArgument, span, kind("missing")),
            [other] => self.fault(Rule::FunctionArgument, label(other), kind("not-a-number")),
            [_, other, ..] => self.fault(Rule::FunctionArgument, label(other), kind("several")),
        }
        number_options::read(&arguments.named, &mut self.faults);
    }

    fn number(&mut self, number: &str, span: Range<usize>) {
        if number.bytes().filter(u8::is_ascii_digit).count() > self.digits {
            let args = vec![("limit", self.digits.to_string().into())];
            self.fault(Rule::NumberLiteral, span, args);
        }
    }

    /// No key may be there twice; two numbers are the same key if they are equal.
    fn keys(&mut self, variants: &[Variant]) {
        let mut keys: Vec<(Option<u64>, &Variant)> = Vec::with_capacity(variants.len());
        for variant in variants {
            let mut number = None;
            if variant.is_number {
                self.number(&variant.key, variant.key.span());
                // -0 is 0 here as it is when keys are compared.
                number = number_options::value(&variant.key).map(|value| (value + 0.0).to_bits());
            }
            keys.push((number, variant));
        }
        let key = |one: &(Option<u64>, &Variant)| match one.0 {
            Some(bits) => (Some(bits), String::new()),
            None => (None, one.1.key.to_string()),
        };
        // Stable, so the later of two is the one shown.
        keys.sort_by_cached_key(key);
        for pair in keys.windows(2) {
            if let [a, b] = pair
                && key(a) == key(b)
            {
                let args = vec![("key", b.1.key.as_str().into())];
                self.fault(Rule::DuplicateVariant, b.1.key.span(), args);
            }
        }
    }
}

/// Where to point at for an expression: its name or literal, with the sign that belongs to it.
pub(crate) fn label(inline: &Inline) -> Range<usize> {
    match inline {
        Inline::Term { id, .. } => id.span().start.saturating_sub(1)..id.span().end,
        Inline::Message { id, .. } | Inline::Function { id, .. } => id.span(),
        Inline::Placeable(placeable) => match &placeable.expression {
            Expression::Inline(inline) => label(inline),
            Expression::Select { selector, .. } => label(selector),
        },
        other => other.span(),
    }
}

/// The named arguments of a reference.
pub(crate) fn named(arguments: Option<&Arguments>) -> &[NamedArgument] {
    arguments.map_or(&[], |arguments| &arguments.named)
}
