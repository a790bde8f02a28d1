//! Resolved messages into tables: every message gets a slot, and every text a place.

use std::collections::HashMap;

use retcodes_core::codes_file::{CodesError, Row};
use retcodes_core::pattern::{Key, Node, Number, Operand, Pattern, Pool, Selector, Span, Variant};
use retcodes_core::texts::{Attribute, Locale, Message};
use retcodes_core::{CodeIndex, Codes, Scheme, Tables};
use retcodes_ftl::Resolution;

/// How deep selections may be nested; what was resolved is far below.
const MAX_DEPTH: usize = 100;

/// Shows a pattern that needs no argument but holds numbers, if it can.
pub type Fold<'f> = &'f dyn Fn(&Pool, Pattern) -> Option<String>;

/// A pattern that got no place in the tables, because it needs no argument and could not be shown beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The message.
    pub id: String,
    /// The attribute; `None` for the value.
    pub attribute: Option<String>,
}

/// Makes tables of locales over one set of slots.
#[derive(Debug)]
pub struct Compiler<'s> {
    scheme: &'s Scheme,
    codes: Codes,
    /// The slots of the messages that have no code, by their ids.
    others: HashMap<String, u32>,
}

impl<'s> Compiler<'s> {
    /// Begins with these codes; their slots stay as they are.
    pub fn new(scheme: &'s Scheme, codes: Codes) -> Self {
        let of_codes: Vec<u32> = codes
            .index
            .codes()
            .into_iter()
            .map(|(slot, _)| slot)
            .collect();
        let all = 0..codes.index.len() as u32;
        let others = all.filter(|slot| of_codes.binary_search(slot).is_err());
        let others = others
            .map(|slot| (codes.index.name(slot).to_owned(), slot))
            .collect();
        Self {
            scheme,
            codes,
            others,
        }
    }

    /// Begins without codes. The seed decides where codes lie: a random one where others write the texts.
    pub fn with_seed(scheme: &'s Scheme, seed: u64) -> Self {
        let index = CodeIndex::with_seed(seed);
        Self::new(
            scheme,
            Codes {
                index,
                ..Codes::default()
            },
        )
    }

    /// The codes as they are now.
    pub fn codes(&self) -> &Codes {
        &self.codes
    }

    /// The codes with all that was added.
    pub fn into_codes(self) -> Codes {
        self.codes
    }

    /// Takes the rows of a codes file; a row replaces what the code meant before.
    ///
    /// # Errors
    /// For each row whose payer message is none of those that `has_payer` knows; such a row is left out.
    pub fn add_rows(
        &mut self,
        rows: &[Row<'_>],
        has_payer: &dyn Fn(&str) -> bool,
    ) -> Vec<CodesError> {
        let mut errors = Vec::new();
        for row in rows {
            let payer = row.meaning.payer();
            if !self.scheme.is_payer(payer) || !has_payer(payer) {
                let message = format!(
                    "the payer message `{payer}` of the code `{}` is not in {}/{}: add it there, or correct the cell",
                    row.code, self.scheme.source, self.scheme.file
                );
                errors.push(CodesError::at(row.line, 1, message));
            } else if let Some(slot) = self.codes.index.insert(row.code.as_str()) {
                let payer = self.other(payer);
                self.codes.set_meaning(slot, &row.meaning, payer);
            }
        }
        errors
    }

    /// Adds a locale to tables, behind those that are there. What readers do not see is passed over.
    pub fn add_locale(
        &mut self,
        tables: &mut Tables,
        tag: &str,
        resolution: &Resolution,
        fold: Fold<'_>,
    ) -> Vec<LeftOut> {
        let mut left_out = Vec::new();
        let mut messages: Vec<Message> = Vec::new();
        let mut copier = Copier {
            from: &resolution.pool,
            to: &mut tables.pool,
            texts: HashMap::new(),
            fold,
        };
        for message in &resolution.messages {
            let mut lack = |attribute: Option<&str>| {
                let attribute = attribute.map(str::to_owned);
                left_out.push(LeftOut {
                    id: message.id.to_string(),
                    attribute,
                });
            };
            let Some(value) = message.value else { continue };
            let Some(slot) = self.slot(&message.id) else {
                continue;
            };
            let Some(value) = copier.pattern(value.pattern) else {
                lack(None);
                continue;
            };
            let start = tables.attributes.len() as u32;
            for (name, pattern) in &message.attributes {
                let Some(pattern) = copier.pattern(pattern.pattern) else {
                    lack(Some(name));
                    continue;
                };
                let name = copier.text(name);
                tables.attributes.to_mut().push(Attribute { name, pattern });
            }
            let attributes = Span::new(start, tables.attributes.len() as u32);
            if messages.len() <= slot as usize {
                messages.resize(slot as usize + 1, Message::default());
            }
            if let Some(place) = messages.get_mut(slot as usize) {
                *place = Message {
                    value: Some(value),
                    attributes,
                };
            }
        }
        let tag = copier.text(tag);
        let start = tables.messages.len() as u32;
        tables.messages.to_mut().extend(messages);
        let messages = Span::new(start, tables.messages.len() as u32);
        tables.locales.to_mut().push(Locale { tag, messages });
        left_out
    }

    /// The slot of a message that readers see, a new one if it has none yet.
    fn slot(&mut self, id: &str) -> Option<u32> {
        if let Some(code) = self.scheme.code_of(id) {
            return self.codes.index.insert(&code);
        }
        (id == self.scheme.unknown || self.scheme.is_payer(id)).then(|| self.other(id))
    }

    fn other(&mut self, id: &str) -> u32 {
        if let Some(slot) = self.others.get(id) {
            return *slot;
        }
        let slot = self.codes.index.add_name(id);
        self.others.insert(id.to_owned(), slot);
        if id == self.scheme.unknown {
            self.codes.unknown = Some(slot);
        }
        if id == self.scheme.unknown_payer {
            self.codes.unknown_payer = Some(slot);
        }
        slot
    }
}

/// Copies patterns from one pool to another.
struct Copier<'c> {
    from: &'c Pool,
    to: &'c mut Pool,
    /// The texts that are there already: names, and sentences that messages share.
    texts: HashMap<String, Span>,
    fold: Fold<'c>,
}

impl Copier<'_> {
    /// `None` for a pattern that needs no argument and can't be shown beforehand.
    fn pattern(&mut self, pattern: Pattern) -> Option<Pattern> {
        let span = match pattern {
            Pattern::Text(span) => return Some(Pattern::Text(self.copied(span))),
            Pattern::Nodes(span) => span,
        };
        if has_argument(self.from, span, MAX_DEPTH) {
            return Some(Pattern::Nodes(self.nodes(span, MAX_DEPTH)));
        }
        let text = (self.fold)(self.from, pattern)?;
        Some(Pattern::Text(self.text(&text)))
    }

    fn nodes(&mut self, span: Span, depth: usize) -> Span {
        let mut copies = Vec::new();
        for node in self.from.nodes(span) {
            copies.push(match *node {
                Node::Text(span) => Node::Text(self.copied(span)),
                Node::Argument(name) => Node::Argument(self.copied(name)),
                Node::Number(number) => Node::Number(self.number(number)),
                Node::Select { selector, variants } => self.select(selector, variants, depth),
            });
        }
        self.to.push_nodes(copies)
    }

    fn select(&mut self, selector: Selector, variants: Span, depth: usize) -> Node {
        let selector = match selector {
            Selector::Argument(name) => Selector::Argument(self.copied(name)),
            Selector::Number(number) => Selector::Number(self.number(number)),
        };
        let mut copies = Vec::new();
        for variant in self.from.variants(variants).iter().filter(|_| depth > 0) {
            let key = match variant.key {
                Key::Name(span) => Key::Name(self.copied(span)),
                Key::Number(span) => Key::Number(self.copied(span)),
            };
            let nodes = self.nodes(variant.nodes, depth.saturating_sub(1));
            copies.push(Variant {
                key,
                nodes,
                ..*variant
            });
        }
        let variants = self.to.push_variants(copies);
        Node::Select { selector, variants }
    }

    fn number(&mut self, number: Number) -> Number {
        let options = number
            .options
            .map(|_| self.to.push_options(self.from.options(number)));
        let operand = match number.operand {
            Operand::Argument(name) => Operand::Argument(self.copied(name)),
            Operand::Literal(digits) => Operand::Literal(self.copied(digits)),
        };
        Number { operand, options }
    }

    fn copied(&mut self, span: Span) -> Span {
        self.text(self.from.text(span))
    }

    fn text(&mut self, text: &str) -> Span {
        if let Some(span) = self.texts.get(text) {
            return *span;
        }
        let span = self.to.push_text(text);
        self.texts.insert(text.to_owned(), span);
        span
    }
}

/// Whether nodes show or select by an argument.
fn has_argument(pool: &Pool, nodes: Span, depth: usize) -> bool {
    let in_number = |number: &Number| matches!(number.operand, Operand::Argument(_));
    pool.nodes(nodes).iter().any(|node| match node {
        Node::Text(_) => false,
        Node::Argument(_) => true,
        Node::Number(number) => in_number(number),
        Node::Select { selector, variants } => {
            let selected = match selector {
                Selector::Argument(_) => true,
                Selector::Number(number) => in_number(number),
            };
            let mut variants = pool.variants(*variants).iter().filter(|_| depth > 0);
            selected || variants.any(|variant| has_argument(pool, variant.nodes, depth - 1))
        }
    })
}
