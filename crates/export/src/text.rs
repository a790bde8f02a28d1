//! What is exported: texts whose terms and references are put in.

use std::collections::BTreeMap;
use std::fmt;

use retcodes_core::pattern::{self, Node, Number, NumberOptions, Operand, Pattern, Pool, Selector};

/// Names a text: a message's value, or one of its attributes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId {
    /// The message, as in the `.ftl` file: `retcode-9990`.
    pub message: String,
    /// The attribute, without its dot.
    pub attribute: Option<String>,
}

impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.attribute {
            Some(attribute) => write!(f, ".{attribute}"),
            None => Ok(()),
        }
    }
}

/// A variable of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name, without the `$`.
    pub name: String,
    /// The options of `NUMBER`, where the text calls it: then the argument has to be a number.
    pub number: Option<NumberOptions>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Text as it is shown.
    Text(String),
    /// An argument.
    Variable(Variable),
    /// A choice between variants.
    Selection(Selection),
}

/// A choice between variants by one variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// What is looked at.
    pub variable: Variable,
    /// The variants, in the order of the source.
    pub variants: Vec<Variant>,
}

/// A variant of a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its key.
    pub key: Key,
    /// Whether it stands where no key matches.
    pub default: bool,
    /// Its text.
    pub parts: Vec<Part>,
}

/// The key of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A plural category or another name.
    Name(String),
    /// A number, as it is written.
    Number(String),
}

impl Selection {
    /// Whether every named key is a plural category, so that the platform's own plural can choose.
    pub fn is_plural(&self) -> bool {
        self.variants.iter().all(|variant| match &variant.key {
            Key::Name(name) => {
                ["zero", "one", "two", "few", "many", "other"].contains(&name.as_str())
            }
            Key::Number(_) => true,
        })
    }
}

/// One text of one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Which text.
    pub id: TextId,
    /// What it is made of.
    pub parts: Vec<Part>,
    /// Whether a person has reviewed it.
    pub reviewed: bool,
    /// What its comment says to translators.
    pub comment: Option<String>,
}

impl Text {
    /// Its variables in the order in which they first occur, each once.
    pub fn variables(&self) -> Vec<&Variable> {
        fn collect<'p>(parts: &'p [Part], found: &mut Vec<&'p Variable>) {
            for part in parts {
                let variable = match part {
                    Part::Text(_) => continue,
                    Part::Variable(variable) => variable,
                    Part::Selection(selection) => &selection.variable,
                };
                if !found.iter().any(|known| known.name == variable.name) {
                    found.push(variable);
                }
                if let Part::Selection(selection) = part {
                    selection
                        .variants
                        .iter()
                        .for_each(|variant| collect(&variant.parts, found));
                }
            }
        }
        let mut found = Vec::new();
        collect(&self.parts, &mut found);
        found
    }

    /// The text if it is text alone.
    pub fn plain(&self) -> Option<String> {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => Some(text.as_str()),
                Part::Variable(_) | Part::Selection(_) => None,
            })
            .collect()
    }
}

/// The texts of one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Locale {
    /// Its language tag.
    pub tag: String,
    /// Its texts, sorted by id.
    pub texts: Vec<Text>,
}

/// What is exported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// The locales, sorted by tag.
    pub locales: Vec<Locale>,
    /// The locale that the others are translated from: the template of formats that have one, and the order of
    /// positional arguments.
    pub source: String,
}

impl Bundle {
    /// The texts of the source locale, if it is exported.
    pub fn source(&self) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag == self.source)
    }

    /// Fills in, for each locale, what it lacks, from the first locale of its chain that has it.
    ///
    /// `chain` gives the locales that answer for a locale, itself first. For platforms without a fallback of their own.
    pub fn complete(&mut self, chain: impl Fn(&str) -> Vec<String>) {
        let by_tag: BTreeMap<String, Locale> = self
            .locales
            .iter()
            .map(|locale| (locale.tag.clone(), locale.clone()))
            .collect();
        for locale in &mut self.locales {
            let mut texts: BTreeMap<TextId, Text> = BTreeMap::new();
            for answering in chain(&locale.tag) {
                for text in by_tag
                    .get(&answering)
                    .into_iter()
                    .flat_map(|locale| &locale.texts)
                {
                    texts.entry(text.id.clone()).or_insert_with(|| text.clone());
                }
            }
            locale.texts = texts.into_values().collect();
        }
    }

    /// The names of a text's variables in the order of the source, those that only translations have at the end: the
    /// positions of `%1$s` and `{0}`, which are the same in every locale.
    pub fn positions(&self, id: &TextId) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let others = self
            .locales
            .iter()
            .filter(|locale| locale.tag != self.source);
        for locale in self.source().into_iter().chain(others) {
            let text = locale.texts.binary_search_by(|text| text.id.cmp(id)).ok();
            for variable in text
                .and_then(|at| locale.texts.get(at))
                .into_iter()
                .flat_map(Text::variables)
            {
                if !names.contains(&variable.name) {
                    names.push(variable.name.clone());
                }
            }
        }
        names
    }
}

/// The parts of a proven pattern.
pub(crate) fn parts(pool: &Pool, pattern: Pattern) -> Vec<Part> {
    match pattern {
        Pattern::Text(span) => vec![Part::Text(pool.text(span).to_owned())],
        Pattern::Nodes(span) => nodes(pool, pool.nodes(span)),
    }
}

fn nodes(pool: &Pool, nodes: &[Node]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let part = match node {
            Node::Text(span) => Part::Text(pool.text(*span).to_owned()),
            Node::Argument(name) => Part::Variable(argument(pool, *name)),
            Node::Number(number) => match variable(pool, *number) {
                Some(variable) => Part::Variable(variable),
                None => Part::Text(literal(pool, *number)),
            },
            Node::Select { selector, variants } => {
                let variable = match selector {
                    Selector::Argument(name) => argument(pool, *name),
                    // A literal chooses nothing: the reader refuses it.
                    Selector::Number(number) => variable(pool, *number).unwrap_or(Variable {
                        name: String::new(),
                        number: None,
                    }),
                };
                let variants = pool.variants(*variants).iter().map(|variant| Variant {
                    key: match variant.key {
                        pattern::Key::Name(span) => Key::Name(pool.text(span).to_owned()),
                        pattern::Key::Number(span) => Key::Number(pool.text(span).to_owned()),
                    },
                    default: variant.default,
                    parts: self::nodes(pool, pool.nodes(variant.nodes)),
                });
                Part::Selection(Selection {
                    variable,
                    variants: variants.collect(),
                })
            }
        };
        match (parts.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => parts.push(part),
        }
    }
    parts
}

fn argument(pool: &Pool, name: pattern::Span) -> Variable {
    Variable {
        name: pool.text(name).to_owned(),
        number: None,
    }
}

fn variable(pool: &Pool, number: Number) -> Option<Variable> {
    match number.operand {
        Operand::Argument(name) => Some(Variable {
            name: pool.text(name).to_owned(),
            number: Some(pool.options(number)),
        }),
        Operand::Literal(_) => None,
    }
}

fn literal(pool: &Pool, number: Number) -> String {
    match number.operand {
        Operand::Literal(digits) | Operand::Argument(digits) => pool.text(digits).to_owned(),
    }
}

impl Text {
    /// A text from a proven pattern. A number literal is exported as it is written.
    pub fn new(id: TextId, pool: &Pool, pattern: Pattern) -> Self {
        Self {
            id,
            parts: parts(pool, pattern),
            reviewed: false,
            comment: None,
        }
    }
}
