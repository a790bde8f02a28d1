//! A message as its readers may see it, for every way its choices can go.
//!
//! An app shows one variant; a translator wants to see them all. So a pattern becomes a list of readings, each with the
//! variant keys that lead to it and whether the arguments given lead there. What is chosen, and how a number looks, the
//! library's own evaluator says.

use retcodes::{Args, Isolation, PatternFormatter};
use retcodes_core::pattern::{Key, Node, Operand, Pattern, Pool, Selector, Span, Variant};
use retcodes_ftl::{Document, Resolution};
use unic_langid::LanguageIdentifier;

use crate::resolved::resolved_id;

/// More readings than this say nothing more to a person.
const MAX_READINGS: usize = 64;

/// One way to read a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The keys of the variants taken: `$count [one]`.
    pub path: Vec<String>,
    /// Whether the arguments that were given lead here.
    pub chosen: bool,
    /// What a reader sees. What was not given stands there as `{$name}`.
    pub text: String,
}

/// The readings of one message or term of a file.
pub struct Readings {
    resolution: Resolution,
    formatter: PatternFormatter,
}

impl Readings {
    /// Resolves a message, or a term by its id with the hyphen, for the readers of a locale.
    pub fn new(document: &Document, locale: &LanguageIdentifier, id: &str) -> Self {
        Readings {
            resolution: resolved_id(document, id),
            formatter: PatternFormatter::new(locale, Isolation::Never),
        }
    }

    /// Every reading of the value or an attribute, in the order of its variants, at most 64; none if it can't be shown.
    pub fn of(&self, attribute: Option<&str>, args: &Args<'_>) -> Vec<Reading> {
        let message = self.resolution.messages.first();
        let found = message.and_then(|message| match attribute {
            None => message.value.as_ref(),
            Some(name) => message
                .attributes
                .iter()
                .find(|(there, _)| **there == *name)
                .map(|(_, pattern)| pattern),
        });
        let reader = Reader {
            pool: &self.resolution.pool,
            formatter: &self.formatter,
            args,
        };
        match found.map(|found| found.pattern) {
            Some(Pattern::Text(text)) => vec![plain(reader.pool.text(text))],
            Some(Pattern::Nodes(nodes)) => reader.nodes(nodes),
            None => Vec::new(),
        }
    }
}

struct Reader<'r, 'a> {
    pool: &'r Pool,
    formatter: &'r PatternFormatter,
    args: &'r Args<'a>,
}

impl Reader<'_, '_> {
    fn nodes(&self, nodes: Span) -> Vec<Reading> {
        let mut readings = vec![plain("")];
        for node in self.pool.nodes(nodes) {
            let parts = match *node {
                Node::Text(text) => vec![plain(self.pool.text(text))],
                Node::Select { selector, variants } => self.select(selector, variants),
                Node::Argument(_) | Node::Number(_) => vec![plain(&self.shown(*node))],
            };
            readings = joined(&readings, &parts);
        }
        readings
    }

    /// An argument or number as it is shown; its name in braces if it was not given.
    fn shown(&self, node: Node) -> String {
        let mut pool = self.pool.clone();
        let nodes = pool.push_nodes([node]);
        let shown = self
            .formatter
            .format(&pool, Pattern::Nodes(nodes), self.args);
        let name = match node {
            Node::Argument(name) => self.pool.text(name),
            Node::Number(number) => self.operand(number.operand),
            _ => "",
        };
        shown.unwrap_or_else(|_| format!("{{${name}}}"))
    }

    fn operand(&self, operand: Operand) -> &str {
        match operand {
            Operand::Argument(name) | Operand::Literal(name) => self.pool.text(name),
        }
    }

    fn select(&self, selector: Selector, variants: Span) -> Vec<Reading> {
        let chosen = self.chosen(selector, variants);
        let name = match selector {
            Selector::Argument(name) => self.pool.text(name),
            Selector::Number(number) => self.operand(number.operand),
        };
        let mut readings = Vec::new();
        for (index, variant) in self.pool.variants(variants).iter().enumerate() {
            let star = if variant.default { "*" } else { "" };
            let (Key::Name(key) | Key::Number(key)) = variant.key;
            for mut reading in self.nodes(variant.nodes) {
                reading
                    .path
                    .insert(0, format!("${name} {star}[{}]", self.pool.text(key)));
                reading.chosen &= chosen == Some(index);
                readings.push(reading);
            }
        }
        readings
    }

    /// Which variant the arguments lead to; none if the one that decides was not given. The evaluator is asked with
    /// numbers in the place of the variants.
    fn chosen(&self, selector: Selector, variants: Span) -> Option<usize> {
        let mut pool = self.pool.clone();
        let mut numbered = Vec::new();
        for (index, variant) in self.pool.variants(variants).iter().enumerate() {
            let text = pool.push_text(&index.to_string());
            let nodes = pool.push_nodes([Node::Text(text)]);
            numbered.push(Variant { nodes, ..*variant });
        }
        let variants = pool.push_variants(numbered);
        let nodes = pool.push_nodes([Node::Select { selector, variants }]);
        self.formatter
            .format(&pool, Pattern::Nodes(nodes), self.args)
            .ok()?
            .parse()
            .ok()
    }
}

fn plain(text: &str) -> Reading {
    Reading {
        path: Vec::new(),
        chosen: true,
        text: text.to_owned(),
    }
}

/// Each reading of what stands before with each reading of what follows.
fn joined(before: &[Reading], after: &[Reading]) -> Vec<Reading> {
    let pairs = before
        .iter()
        .flat_map(|first| after.iter().map(move |second| (first, second)));
    let joined = pairs.take(MAX_READINGS).map(|(first, second)| Reading {
        path: first.path.iter().chain(&second.path).cloned().collect(),
        chosen: first.chosen && second.chosen,
        text: format!("{}{}", first.text, second.text),
    });
    joined.collect()
}
