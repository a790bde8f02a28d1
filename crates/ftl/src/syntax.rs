//! The syntax tree of a `.ftl` text. Every part knows its place, in bytes of the file.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::slice::Slice;

/// A part of a file, from its first character to its last. Between entries there are only blanks and line ends.
#[derive(Clone, Debug)]
pub enum Entry {
    /// A message or a term.
    Message(Message),
    /// A comment that belongs to no message.
    Comment(Comment),
    /// What could not be read.
    Junk(Junk),
}

impl Entry {
    /// Its place, a message's with its comment.
    pub fn span(&self) -> Range<usize> {
        match self {
            Entry::Message(message) => message.span.clone(),
            Entry::Comment(comment) => comment.span.clone(),
            Entry::Junk(junk) => junk.span.clone(),
        }
    }

    /// The message or term that it is.
    pub fn as_message(&self) -> Option<&Message> {
        match self {
            Entry::Message(message) => Some(message),
            _ => None,
        }
    }
}

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Message {
    /// From its comment, or its id where it has none, to its last character.
    pub span: Range<usize>,
    /// The comment directly above it.
    pub comment: Option<Comment>,
    /// Whether it is a term.
    pub is_term: bool,
    /// Its id, without the hyphen of a term.
    pub id: Slice,
    /// Its value.
    pub value: Option<Pattern>,
    /// Its attributes, in the file's order.
    pub attributes: Vec<Attribute>,
    /// The parts of it that could not be read.
    pub junk: Vec<Junk>,
    /// It holds a byte or a character that no text may hold: readers don't get it.
    pub spoilt: bool,
}

impl Message {
    /// Its id as references write it: a term's with its hyphen.
    pub fn key(&self) -> &str {
        // The hyphen is directly before the id in the same text.
        self.id.with_before(usize::from(self.is_term))
    }

    /// Where [`key`](Self::key) is.
    pub fn key_span(&self) -> Range<usize> {
        let id = self.id.span();
        id.start.saturating_sub(usize::from(self.is_term))..id.end
    }

    /// From its id to its last character: its place without the comment.
    pub fn body(&self) -> Range<usize> {
        self.key_span().start..self.span.end
    }

    /// Whether a part of it could not be read, so that what it lacks may be in that part.
    pub fn is_broken(&self) -> bool {
        !self.junk.is_empty()
    }

    /// The attribute of this name, the first one if there are two.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|one| one.id == name)
    }

    /// Its value, then its attributes: each pattern with the name of its attribute.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&Slice>, &Pattern)> {
        let value = self.value.iter().map(|value| (None, value));
        let attributes = self.attributes.iter();
        value.chain(attributes.map(|one| (Some(&one.id), &one.value)))
    }
}

/// An attribute of a message or term.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// From its dot to its last character.
    pub span: Range<usize>,
    /// Its name, without the dot.
    pub id: Slice,
    /// Its text.
    pub value: Pattern,
}

/// What kind of comment one is, by the number of its signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommentLevel {
    /// `#`: of the message below it, or alone.
    Message,
    /// `##`: a heading for the messages below.
    Group,
    /// `###`: about the whole file.
    Resource,
}

/// Comment lines of one level directly below each other.
#[derive(Clone, Debug)]
pub struct Comment {
    /// From its first sign to its last character.
    pub span: Range<usize>,
    /// Its level.
    pub level: CommentLevel,
    /// What each line says, without signs and the space behind them.
    pub lines: Vec<Slice>,
    /// One line that begins like a comment and is none in Fluent: no space behind the signs, or too many signs.
    pub malformed: bool,
}

/// What could not be read.
#[derive(Clone, Debug)]
pub struct Junk {
    /// Its place.
    pub span: Range<usize>,
    /// Why.
    pub diagnostic: Diagnostic,
}

/// The text of a value, an attribute or a variant.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// From its first character to its last; neither is blank.
    pub span: Range<usize>,
    /// Its parts, in order.
    pub elements: Vec<Element>,
}

impl Pattern {
    /// Its text, if it is text alone.
    pub fn as_text(&self) -> Option<String> {
        let texts = self.elements.iter().map(|element| match element {
            Element::Text(text) => Some(text.as_str()),
            Element::Placeable(_) => None,
        });
        texts.collect()
    }
}

/// A part of a pattern.
#[derive(Clone, Debug)]
pub enum Element {
    /// Text of one line, without the indentation that all lines share, with its LF. The LF of a CR LF is a text by itself.
    Text(Slice),
    /// What is in braces.
    Placeable(Placeable),
}

/// Braces and what they hold.
#[derive(Clone, Debug)]
pub struct Placeable {
    /// From the opening brace to the closing one.
    pub span: Range<usize>,
    /// What they hold.
    pub expression: Expression,
}

/// What is in braces.
#[derive(Clone, Debug)]
pub enum Expression {
    /// What is shown as it is.
    Inline(Inline),
    /// A choice between variants.
    Select {
        /// What decides.
        selector: Inline,
        /// The variants; one is the default.
        variants: Vec<Variant>,
    },
}

/// A variant of a select expression.
#[derive(Clone, Debug)]
pub struct Variant {
    /// From its `*` or bracket to its last character.
    pub span: Range<usize>,
    /// Its key: a name or a number as it is written.
    pub key: Slice,
    /// Whether the key is a number.
    pub is_number: bool,
    /// Whether it is shown where no key matches.
    pub is_default: bool,
    /// Its text.
    pub value: Pattern,
}

/// What can be shown, select, or be an argument.
#[derive(Clone, Debug)]
pub enum Inline {
    /// A text in quotes: what is between them, escapes as they are written.
    String(Slice),
    /// A number as it is written.
    Number(Slice),
    /// A variable, without its `$`.
    Variable(Slice),
    /// A message, or an attribute of one.
    Message {
        /// The message's id.
        id: Slice,
        /// The name of the attribute.
        attribute: Option<Slice>,
    },
    /// A term, or an attribute of one.
    Term {
        /// The term's id, without its hyphen.
        id: Slice,
        /// The name of the attribute.
        attribute: Option<Slice>,
        /// What is passed to it.
        arguments: Option<Arguments>,
    },
    /// A call of a function.
    Function {
        /// Its name.
        id: Slice,
        /// What is passed to it.
        arguments: Arguments,
    },
    /// Braces within braces.
    Placeable(Box<Placeable>),
}

impl Inline {
    /// Its place, with the signs that belong to it: quotes, `$`, hyphen, parentheses, braces.
    pub fn span(&self) -> Range<usize> {
        let wider = |slice: &Slice, before: usize, behind: usize| {
            slice.span().start.saturating_sub(before)..slice.span().end + behind
        };
        match self {
            Inline::String(text) => wider(text, 1, 1),
            Inline::Number(number) => number.span(),
            Inline::Variable(name) => wider(name, 1, 0),
            Inline::Message { id, attribute } => {
                id.span().start..attribute.as_ref().unwrap_or(id).span().end
            }
            Inline::Term {
                id,
                attribute,
                arguments,
            } => {
                let name = attribute.as_ref().unwrap_or(id).span().end;
                let end = arguments.as_ref().map_or(name, |all| all.span.end);
                id.span().start.saturating_sub(1)..end
            }
            Inline::Function { id, arguments } => id.span().start..arguments.span.end,
            Inline::Placeable(placeable) => placeable.span.clone(),
        }
    }
}

/// What is in the parentheses of a call.
#[derive(Clone, Debug)]
pub struct Arguments {
    /// From the opening parenthesis to the closing one.
    pub span: Range<usize>,
    /// Arguments without a name.
    pub positional: Vec<Inline>,
    /// Arguments with a name.
    pub named: Vec<NamedArgument>,
}

/// An argument with a name: `minimumFractionDigits: 2`.
#[derive(Clone, Debug)]
pub struct NamedArgument {
    /// Its name.
    pub name: Slice,
    /// Its value: a text or a number.
    pub value: Inline,
}
