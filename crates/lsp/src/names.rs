//! Names in a message and what they name: what rename, references, definitions and semantic tokens go by.

use std::ops::Range;

use retcodes_ftl::{Arguments, Element, Expression, Inline, Message, Pattern, SourceText, Variant};

/// One name, and where it is written.
#[derive(Clone, Debug)]
pub(crate) struct Name<'d> {
    /// Its place: a term's with its hyphen, a variable's with its `$`, an attribute's without its dot.
    pub(crate) span: Range<usize>,
    /// What it names.
    pub(crate) target: Target<'d>,
    /// What it does there.
    pub(crate) role: Role,
}

impl Name<'_> {
    /// The place of the name alone, without the sign before it.
    pub(crate) fn bare(&self) -> Range<usize> {
        let sign = match (&self.target, self.role) {
            (Target::Entry(key), _) => usize::from(key.starts_with('-')),
            (Target::Variable { .. }, Role::Argument) => 0,
            (Target::Variable { .. }, _) => 1,
            _ => 0,
        };
        self.span.start + sign..self.span.end
    }
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target<'d> {
    /// A message, or a term with its hyphen.
    Entry(&'d str),
    /// An attribute of a message or term.
    Attribute { of: &'d str, name: &'d str },
    /// A variable of a message, or a parameter of a term.
    Variable { of: &'d str, name: &'d str },
    /// A function.
    Function(&'d str),
    /// An option of a function.
    Parameter { of: &'d str, name: &'d str },
    /// The key of a variant.
    Key(&'d str),
    /// A text in quotes.
    String,
    /// A number.
    Number,
}

impl<'d> Target<'d> {
    /// The message or term that it is, or belongs to.
    pub(crate) fn key(&self) -> Option<&'d str> {
        match *self {
            Target::Entry(key) => Some(key),
            Target::Attribute { of, .. } | Target::Variable { of, .. } => Some(of),
            _ => None,
        }
    }
}

/// What a name does where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It says what is meant: an id, an attribute's name.
    Definition,
    /// A comment says what the variable holds.
    Declaration,
    /// A text refers to it.
    Reference,
    /// A text passes it to a term.
    Argument,
}

/// Every name of a message, in the order in which they are written but for those of the comment, which come first.
pub(crate) fn names<'d>(text: &'d SourceText, message: &'d Message) -> Vec<Name<'d>> {
    let mut walk = Walk {
        text,
        owner: message.key(),
        names: Vec::new(),
    };
    for variable in declared(message) {
        walk.variable(variable.span, variable.name, Role::Declaration);
    }
    walk.add(
        message.key_span(),
        Target::Entry(walk.owner),
        Role::Definition,
    );
    message.value.iter().for_each(|value| walk.pattern(value));
    for attribute in &message.attributes {
        let of = walk.owner;
        let target = Target::Attribute {
            of,
            name: &attribute.id,
        };
        walk.add(attribute.id.span(), target, Role::Definition);
        walk.pattern(&attribute.value);
    }
    walk.names
}

struct Walk<'d> {
    text: &'d SourceText,
    owner: &'d str,
    names: Vec<Name<'d>>,
}

impl<'d> Walk<'d> {
    fn add(&mut self, span: Range<usize>, target: Target<'d>, role: Role) {
        self.names.push(Name { span, target, role });
    }

    fn variable(&mut self, span: Range<usize>, name: &'d str, role: Role) {
        let of = self.owner;
        self.add(span, Target::Variable { of, name }, role);
    }

    fn pattern(&mut self, pattern: &'d Pattern) {
        for element in &pattern.elements {
            if let Element::Placeable(placeable) = element {
                self.expression(&placeable.expression);
            }
        }
    }

    fn expression(&mut self, expression: &'d Expression) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.variant(variant));
            }
        }
    }

    fn variant(&mut self, variant: &'d Variant) {
        self.add(
            variant.key.span(),
            Target::Key(&variant.key),
            Role::Reference,
        );
        self.pattern(&variant.value);
    }

    fn inline(&mut self, inline: &'d Inline) {
        match inline {
            Inline::String(_) => self.add(inline.span(), Target::String, Role::Reference),
            Inline::Number(_) => self.add(inline.span(), Target::Number, Role::Reference),
            Inline::Variable(name) => {
                let span = before(name.span());
                self.variable(span, name, Role::Reference);
            }
            Inline::Message { id, attribute } => {
                self.add(id.span(), Target::Entry(id), Role::Reference);
                self.attribute(id, attribute.as_ref());
            }
            Inline::Term {
                id,
                attribute,
                arguments,
            } => {
                let span = before(id.span());
                let key = self.text.slice(span.clone());
                self.add(span, Target::Entry(key), Role::Reference);
                self.attribute(key, attribute.as_ref());
                arguments.iter().for_each(|arguments| {
                    self.arguments(arguments, |name| Target::Variable { of: key, name });
                });
            }
            Inline::Function { id, arguments } => {
                self.add(id.span(), Target::Function(id), Role::Reference);
                self.arguments(arguments, |name| Target::Parameter { of: id, name });
            }
            Inline::Placeable(placeable) => self.expression(&placeable.expression),
        }
    }

    fn attribute(&mut self, of: &'d str, attribute: Option<&'d retcodes_ftl::Slice>) {
        if let Some(name) = attribute {
            self.add(name.span(), Target::Attribute { of, name }, Role::Reference);
        }
    }

    fn arguments(&mut self, arguments: &'d Arguments, named: impl Fn(&'d str) -> Target<'d>) {
        arguments
            .positional
            .iter()
            .for_each(|argument| self.inline(argument));
        for argument in &arguments.named {
            self.add(argument.name.span(), named(&argument.name), Role::Argument);
            self.inline(&argument.value);
        }
    }
}

/// The place of a name with the sign before it.
fn before(span: Range<usize>) -> Range<usize> {
    span.start.saturating_sub(1)..span.end
}

/// A variable that a comment declares.
#[derive(Clone, Debug)]
pub(crate) struct Declared<'d> {
    /// Its name, without the `$`.
    pub(crate) name: &'d str,
    /// Its place, with the `$`.
    pub(crate) span: Range<usize>,
    /// What the comment says about it.
    pub(crate) words: &'d str,
}

/// The variables that a comment declares: `$name (Type) - what it holds`, one a line.
pub(crate) fn declared(message: &Message) -> impl Iterator<Item = Declared<'_>> {
    let lines = message.comment.iter().flat_map(|comment| &comment.lines);
    lines.filter_map(|line| {
        let text = line.trim_start_matches([' ', '\t', '-', '*', '•']);
        let rest = text.strip_prefix('$')?;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        let (name, words) = rest.split_at(end.unwrap_or(rest.len()));
        let start = line.span().end - text.len();
        (!name.is_empty()).then(|| Declared {
            name,
            span: start..start + 1 + name.len(),
            words: words.trim_matches([' ', '-', ':']),
        })
    })
}

/// The names of the variables that a message or its original knows, with what is said of them.
pub(crate) fn variables<'w>(text: &'w SourceText, message: &'w Message) -> Vec<(&'w str, &'w str)> {
    let mut all: Vec<(&str, &str)> = declared(message).map(|one| (one.name, one.words)).collect();
    for name in names(text, message) {
        if let Target::Variable { of, name } = name.target
            && of == message.key()
            && !all.iter().any(|(known, _)| *known == name)
        {
            all.push((name, ""));
        }
    }
    all
}
