//! Puts in what a pattern refers to, as far as it is known before anybody asks, straight into a pool.
//!
//! Terms see only the arguments of their reference, and those are literals. So every term, and every selector on a
//! term's attribute, is resolved here; what is left are text, the caller's variables, and numbers, which each
//! locale writes in its way. Each step is counted: an expansion that grows beyond the limits stops there.

use std::borrow::Cow;
use std::mem::size_of;
use std::ops::Range;

use fluent_syntax::unicode::unescape_unicode_to_string;
use retcodes_core::pattern::{
    Key, Node, Number, Operand, Pattern as Expanded, Pool, Selector, Span, Variant as Arm,
};
use retcodes_core::visible::is_visible;

use crate::fault::Fault;
use crate::layers::Name;
use crate::limits::Limits;
use crate::number_options;
use crate::rule::Rule;
use crate::syntax::{Arguments, Element, Expression, Inline, NamedArgument, Pattern, Variant};
use crate::validate::{label, named};

/// What a pool held at some point: what is added later can be taken away again.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    text: usize,
    nodes: usize,
    variants: usize,
    options: usize,
}

impl Mark {
    pub(crate) fn of(pool: &Pool) -> Self {
        Mark {
            text: pool.text.len(),
            nodes: pool.nodes.len(),
            variants: pool.variants.len(),
            options: pool.options.len(),
        }
    }

    pub(crate) fn restore(self, pool: &mut Pool) {
        pool.text.to_mut().truncate(self.text);
        pool.nodes.to_mut().truncate(self.nodes);
        pool.variants.to_mut().truncate(self.variants);
        pool.options.to_mut().truncate(self.options);
    }
}

/// The arguments that a pattern sees: the caller's, or those of the reference to the term it is in.
#[derive(Clone, Copy)]
enum Scope<'d> {
    Caller,
    Term {
        name: &'d str,
        arguments: &'d [NamedArgument],
    },
}

/// What a variable means.
enum Argument<'d> {
    /// Only the caller knows.
    Caller,
    Text(Cow<'d, str>),
    Number(&'d str),
}

/// Finds the pattern that is taken for a name.
pub(crate) type Taken<'x, 'd> = &'x dyn Fn(Name<'d>) -> Option<&'d Pattern>;

pub(crate) struct Expander<'x, 'd> {
    taken: Taken<'x, 'd>,
    pool: &'x mut Pool,
    limits: &'x Limits,
    /// The caller's variables, and where each is first needed: at its name, or at the reference that leads to it.
    variables: Vec<(&'d str, Span, Range<usize>)>,
    placeables: usize,
    elements: usize,
    size: usize,
    depth: usize,
    /// The reference in the pattern itself through which the expansion has gone.
    through: Option<Range<usize>>,
}

/// Expands a pattern into a pool. `allowed` are the variables it may need, if not any; `shown` is whether readers see it.
pub(crate) fn expand<'d>(
    pattern: &'d Pattern,
    taken: Taken<'_, 'd>,
    allowed: Option<&[&str]>,
    shown: bool,
    pool: &mut Pool,
    limits: &Limits,
) -> Result<Expanded, Fault> {
    let mut expander = Expander {
        taken,
        pool,
        limits,
        variables: Vec::new(),
        placeables: 0,
        elements: 0,
        size: 0,
        depth: 0,
        through: None,
    };
    let mut nodes = Vec::with_capacity(pattern.elements.len());
    if let Err(mut fault) = expander.pattern(pattern, Scope::Caller, &mut nodes) {
        // Where the fault lies in another text, the reference to that is shown.
        if let Some(through) = expander.through {
            fault.span = Some(through);
        }
        return Err(fault);
    }
    if shown {
        let needed = expander.variables.iter();
        let mut unknown =
            needed.filter(|one| allowed.is_some_and(|allowed| !allowed.contains(&one.0)));
        if let Some((name, _, span)) = unknown.next() {
            let mut args = vec![("variable", Box::from(*name))];
            let first = allowed.and_then(<[&str]>::first);
            args.extend(first.map(|&name| ("allowed", name.into())));
            return Err(Fault::new(Rule::VariableInValue, span.clone(), args));
        }
        if !shows(pool, &nodes) {
            return Err(Fault::of_field(Rule::EmptyText, Vec::new()));
        }
    }
    let expanded = match nodes.as_slice() {
        [] => Expanded::Text(Span::default()),
        [Node::Text(text)] => Expanded::Text(*text),
        _ => Expanded::Nodes(pool.push_nodes(nodes)),
    };
    let bytes = pool.text.len()
        + pool.nodes.len() * size_of::<Node>()
        + pool.variants.len() * size_of::<Arm>();
    if bytes > limits.locale_bytes {
        let limit = (limits.locale_bytes / 1024).to_string().into();
        let args = vec![("kind", "total".into()), ("limit", limit)];
        return Err(Fault::of_field(Rule::ExpandedSize, args));
    }
    Ok(expanded)
}

/// Whether something is seen whatever the arguments are.
fn shows(pool: &Pool, nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => is_visible(pool.text(*text)),
        Node::Argument(_) | Node::Number(_) => true,
        Node::Select { variants, .. } => {
            let mut variants = pool.variants(*variants).iter();
            variants.all(|variant| shows(pool, pool.nodes(variant.nodes)))
        }
    })
}

impl<'d> Expander<'_, 'd> {
    fn pattern(
        &mut self,
        pattern: &'d Pattern,
        scope: Scope<'d>,
        out: &mut Vec<Node>,
    ) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > self.limits.nesting {
            return Err(too_deep(self.limits.nesting));
        }
        for element in &pattern.elements {
            match element {
                Element::Text(text) => self.text(text, out)?,
                Element::Placeable(placeable) => {
                    self.placeables += 1;
                    self.count()?;
                    match &placeable.expression {
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

    fn count(&mut self) -> Result<(), Fault> {
        self.elements += 1;
        if self.placeables > self.limits.placeables || self.elements > self.limits.elements {
            let args = vec![("limit", self.limits.placeables.to_string().into())];
            return Err(Fault::of_field(Rule::TooManyPlaceables, args));
        }
        Ok(())
    }

    fn text(&mut self, text: &str, out: &mut Vec<Node>) -> Result<(), Fault> {
        self.size += text.len();
        if self.size > self.limits.text_bytes {
            let limit = (self.limits.text_bytes / 1024).to_string().into();
            return Err(Fault::of_field(Rule::ExpandedSize, vec![("limit", limit)]));
        }
        if text.is_empty() {
            return Ok(());
        }
        let span = self.pool.push_text(text);
        match out.last_mut() {
            Some(Node::Text(last)) if last.end == span.start => last.end = span.end,
            _ => out.push(Node::Text(span)),
        }
        Ok(())
    }

    fn inline(
        &mut self,
        inline: &'d Inline,
        scope: Scope<'d>,
        out: &mut Vec<Node>,
    ) -> Result<(), Fault> {
        match inline {
            Inline::String(text) => self.text(&unescape_unicode_to_string(text), out),
            Inline::Number(number) => {
                out.push(Node::Number(self.literal(number)));
                Ok(())
            }
            Inline::Variable(name) => match self.argument(name, label(inline), scope)? {
                Argument::Caller => {
                    out.push(Node::Argument(self.variable(name, label(inline))?));
                    Ok(())
                }
                Argument::Text(text) => self.text(&text, out),
                Argument::Number(number) => {
                    out.push(Node::Number(self.literal(number)));
                    Ok(())
                }
            },
            Inline::Function { arguments, .. } => {
                let number = self.call(arguments, label(inline), scope)?;
                out.push(Node::Number(number));
                Ok(())
            }
            Inline::Message { id, attribute } => {
                let name = Name::message(id, attribute.as_deref());
                self.refer(name, label(inline), scope, out)
            }
            Inline::Term {
                id,
                attribute,
                arguments,
            } => {
                let name = Name::term(id, attribute.as_deref());
                let scope = Scope::Term {
                    name: id,
                    arguments: named(arguments.as_ref()),
                };
                self.refer(name, label(inline), scope, out)
            }
            // Refused before the expansion.
            Inline::Placeable(_) => {
                Err(Fault::new(Rule::NestedPlaceable, label(inline), Vec::new()))
            }
        }
    }

    fn refer(
        &mut self,
        name: Name<'d>,
        span: Range<usize>,
        scope: Scope<'d>,
        out: &mut Vec<Node>,
    ) -> Result<(), Fault> {
        let is_outermost = self.through.is_none();
        self.through.get_or_insert(span);
        let Some(pattern) = (self.taken)(name) else {
            let args = vec![("name", name.display().into())];
            return Err(Fault::of_field(Rule::LeftOut, args));
        };
        self.pattern(pattern, scope, out)?;
        if is_outermost {
            self.through = None;
        }
        Ok(())
    }

    /// What a variable means in this scope.
    fn argument(
        &self,
        name: &'d str,
        span: Range<usize>,
        scope: Scope<'d>,
    ) -> Result<Argument<'d>, Fault> {
        let Scope::Term {
            name: term,
            arguments,
        } = scope
        else {
            return Ok(Argument::Caller);
        };
        let passed = arguments.iter().find(|one| one.name == name);
        match passed.map(|one| &one.value) {
            Some(Inline::String(text)) => Ok(Argument::Text(unescape_unicode_to_string(text))),
            Some(Inline::Number(number)) => Ok(Argument::Number(number)),
            _ => Err(unset(term, name, span)),
        }
    }

    /// The name of a variable of the caller's, in the pool.
    fn variable(&mut self, name: &'d str, span: Range<usize>) -> Result<Span, Fault> {
        if let Some((_, known, _)) = self.variables.iter().find(|one| one.0 == name) {
            return Ok(*known);
        }
        let span = self.through.clone().unwrap_or(span);
        if self.variables.len() >= self.limits.variables {
            let limit = self.limits.variables.to_string().into();
            let args = vec![("kind", "variables".into()), ("limit", limit)];
            return Err(Fault::new(Rule::TooManyPlaceables, span, args));
        }
        let text = self.pool.push_text(name);
        self.variables.push((name, text, span));
        Ok(text)
    }

    fn literal(&mut self, number: &str) -> Number {
        Number {
            operand: Operand::Literal(self.pool.push_text(number)),
            options: None,
        }
    }

    /// A call of `NUMBER`, the only function there is.
    fn call(
        &mut self,
        arguments: &'d Arguments,
        span: Range<usize>,
        scope: Scope<'d>,
    ) -> Result<Number, Fault> {
        let not_a_number = |span| {
            let args = vec![("kind", "not-a-number".into())];
            Err(Fault::new(Rule::FunctionArgument, span, args))
        };
        let operand = match arguments.positional.first() {
            Some(Inline::Number(number)) => Operand::Literal(self.pool.push_text(number)),
            Some(one @ Inline::Variable(name)) => match self.argument(name, label(one), scope)? {
                Argument::Caller => Operand::Argument(self.variable(name, label(one))?),
                Argument::Number(number) => Operand::Literal(self.pool.push_text(number)),
                Argument::Text(_) => return not_a_number(label(one)),
            },
            _ => return not_a_number(span),
        };
        // What is wrong with them was found before the expansion.
        let options = number_options::read(&arguments.named, &mut Vec::new());
        Ok(Number {
            operand,
            options: Some(self.pool.push_options(options)),
        })
    }

    fn select(
        &mut self,
        selector: &'d Inline,
        variants: &'d [Variant],
        scope: Scope<'d>,
        out: &mut Vec<Node>,
    ) -> Result<(), Fault> {
        let selector = match selector {
            Inline::Variable(name) => {
                if let Scope::Term { arguments, .. } = scope
                    && !arguments.iter().any(|one| one.name == **name)
                    && !counts(variants)
                {
                    // A term without the argument that its variants are for shows its default variant.
                    return self.pick(None, variants, scope, out);
                }
                match self.argument(name, label(selector), scope)? {
                    Argument::Caller => Selector::Argument(self.variable(name, label(selector))?),
                    Argument::Number(number) => Selector::Number(self.literal(number)),
                    Argument::Text(text) => return self.pick(Some(&text), variants, scope, out),
                }
            }
            Inline::Function { arguments, .. } => {
                Selector::Number(self.call(arguments, label(selector), scope)?)
            }
            Inline::Term { .. } => {
                let key = self.key(selector, scope)?;
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
            let mut nodes = Vec::with_capacity(variant.value.elements.len());
            self.pattern(&variant.value, scope, &mut nodes)?;
            most = most.max(self.placeables);
            let key = self.pool.push_text(&variant.key);
            arms.push(Arm {
                key: if variant.is_number {
                    Key::Number(key)
                } else {
                    Key::Name(key)
                },
                default: variant.is_default,
                nodes: self.pool.push_nodes(nodes),
            });
        }
        self.placeables = most;
        let variants = self.pool.push_variants(arms);
        out.push(Node::Select { selector, variants });
        Ok(())
    }

    /// The text of a term's attribute that selects.
    fn key(&mut self, selector: &'d Inline, scope: Scope<'d>) -> Result<String, Fault> {
        let mark = Mark::of(self.pool);
        let (size, variables) = (self.size, self.variables.len());
        let mut nodes = Vec::new();
        self.inline(selector, scope, &mut nodes)?;
        let mut key = String::new();
        for node in &nodes {
            let Node::Text(text) = node else {
                let args = vec![("kind", "attribute".into())];
                return Err(Fault::new(Rule::LiteralSelector, label(selector), args));
            };
            key.push_str(self.pool.text(*text));
        }
        mark.restore(self.pool);
        self.variables.truncate(variables);
        self.size = size;
        Ok(key)
    }

    /// The variant for a text that is known: text never equals a number key.
    fn pick(
        &mut self,
        text: Option<&str>,
        variants: &'d [Variant],
        scope: Scope<'d>,
        out: &mut Vec<Node>,
    ) -> Result<(), Fault> {
        let matching = |one: &&Variant| !one.is_number && text == Some(one.key.as_str());
        let variant = variants.iter().find(matching);
        let variant = variant.or_else(|| variants.iter().find(|one| one.is_default));
        variant.map_or(Ok(()), |variant| self.pattern(&variant.value, scope, out))
    }
}

/// More references and selections in a row than are allowed.
fn too_deep(limit: usize) -> Fault {
    let args = vec![
        ("kind", "references".into()),
        ("limit", limit.to_string().into()),
    ];
    Fault::of_field(Rule::Nesting, args)
}

/// A term shows a variable that its reference does not set.
pub(crate) fn unset(term: &str, variable: &str, span: Range<usize>) -> Fault {
    let args = vec![
        ("term", format!("-{term}").into()),
        ("variable", variable.into()),
    ];
    Fault::new(Rule::TermVariable, span, args)
}

/// Whether variants are chosen by a number, so that a selector without one is a slip.
fn counts(variants: &[Variant]) -> bool {
    const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];
    variants
        .iter()
        .any(|one| one.is_number || CATEGORIES.contains(&one.key.as_str()))
}
