//! One `.ftl` text as a tree whose every part knows its place.
//!
//! fluent-syntax parses `&str` into slices of it, so the place of a part is where its slice lies. As the library does, each
//! entry is parsed by itself, so that one unclosed brace doesn't hide the messages below it, and what the parser cannot
//! survive is never handed to it. What is wrong with the syntax is the library's to say.

use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser;

/// A place in bytes.
pub(crate) type Span = Range<usize>;

/// A name or other word, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    pub(crate) span: Span,
}

/// A message or a term.
#[derive(Debug)]
pub(crate) struct Entry<'t> {
    pub(crate) term: bool,
    /// Without the hyphen of a term.
    pub(crate) id: Word<'t>,
    pub(crate) value: Option<Pattern<'t>>,
    pub(crate) attributes: Vec<Attribute<'t>>,
    /// The lines of the comment that belongs to it.
    pub(crate) comment: Vec<Word<'t>>,
    /// From the id to the end of its last pattern.
    pub(crate) span: Span,
    /// Part of it could not be read, so what it lacks may stand in that part.
    pub(crate) broken: bool,
}

/// An attribute of a message or term.
#[derive(Debug)]
pub(crate) struct Attribute<'t> {
    pub(crate) id: Word<'t>,
    pub(crate) pattern: Pattern<'t>,
}

/// The text of a value, an attribute or a variant.
#[derive(Debug)]
pub(crate) struct Pattern<'t> {
    pub(crate) pieces: Vec<Piece<'t>>,
    pub(crate) span: Span,
}

/// A part of a pattern.
#[derive(Debug)]
pub(crate) enum Piece<'t> {
    Text(Word<'t>),
    Placeable(Expression<'t>, Span),
}

/// What stands in braces.
#[derive(Debug)]
pub(crate) enum Expression<'t> {
    Inline(Inline<'t>),
    Select(Inline<'t>, Vec<Variant<'t>>),
}

/// A variant of a select expression.
#[derive(Debug)]
pub(crate) struct Variant<'t> {
    pub(crate) key: Word<'t>,
    pub(crate) number: bool,
    pub(crate) default: bool,
    pub(crate) pattern: Pattern<'t>,
}

/// What stands in braces and is no select expression.
#[derive(Debug)]
pub(crate) enum Inline<'t> {
    Text(Word<'t>),
    Number,
    Variable(Word<'t>),
    Message(Word<'t>, Option<Word<'t>>),
    Term(Word<'t>, Vec<Inline<'t>>),
    Function(Word<'t>, Vec<Inline<'t>>, Vec<Word<'t>>),
    Nested(Box<Expression<'t>>),
}

/// One text, read.
#[derive(Debug, Default)]
pub(crate) struct Tree<'t> {
    pub(crate) entries: Vec<Entry<'t>>,
    pub(crate) junk: Vec<Span>,
    /// The lines of the comments that belong to no entry, without their `#`.
    pub(crate) comments: Vec<Word<'t>>,
    /// The lines that begin with `#` and are no comment in Fluent.
    pub(crate) malformed_comments: Vec<Span>,
}

/// Reads a text.
pub(crate) fn read(text: &str) -> Tree<'_> {
    let mut reader = Reader {
        text,
        tree: Tree::default(),
        pending: Vec::new(),
    };
    for chunk in chunks(text) {
        if text[chunk.clone()].starts_with('#') {
            reader.comment(chunk);
        } else {
            reader.parse(chunk);
        }
    }
    reader.comments_alone();
    reader.tree
}

struct Reader<'t> {
    text: &'t str,
    tree: Tree<'t>,
    /// The comment that the next entry owns if it comes at once.
    pending: Vec<Word<'t>>,
}

impl<'t> Reader<'t> {
    /// Reads the lines of one comment.
    fn comment(&mut self, chunk: Span) {
        self.comments_alone();
        let mut at = chunk.start;
        for line in self.text[chunk].split_inclusive('\n') {
            let content = line.trim_end_matches(['\r', '\n']);
            let words = content.trim_start_matches('#');
            let level = content.len() - words.len();
            if level > 3 || !(words.is_empty() || words.starts_with(' ')) {
                self.tree.malformed_comments.push(at..at + content.len());
            }
            let skip = level + usize::from(words.starts_with(' '));
            let word = Word {
                text: &content[skip..],
                span: at + skip..at + content.len(),
            };
            if level == 1 {
                self.pending.push(word);
            } else {
                self.comments_alone();
                self.tree.comments.push(word);
            }
            at += line.len();
        }
        // A blank line below parts it from the next entry.
        let rest = self.text[at..].trim_start_matches(' ');
        if rest.starts_with('\n') || rest.starts_with("\r\n") {
            self.comments_alone();
        }
    }

    /// Reads one entry, or what stands where an entry could.
    fn parse(&mut self, chunk: Span) {
        let part = &self.text[chunk.clone()];
        if !survives(part) {
            self.comments_alone();
            self.tree.junk.push(chunk);
            return;
        }
        let resource = match parser::parse(part) {
            Ok(resource) => resource,
            Err((resource, _)) => resource,
        };
        for entry in resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    let entry = self.entry(false, &message.id, message.value, message.attributes);
                    self.tree.entries.push(entry);
                }
                ast::Entry::Term(term) => {
                    let entry = self.entry(true, &term.id, Some(term.value), term.attributes);
                    self.tree.entries.push(entry);
                }
                ast::Entry::Junk { content } => self.junk(content),
                _ => {}
            }
        }
        self.comments_alone();
    }

    /// Saves the attributes that can be read from an entry that as a whole cannot.
    fn junk(&mut self, content: &'t str) {
        let span = self.span(content);
        let lone = content.trim_start_matches(' ').starts_with('.');
        let fields = fields(content);
        let first = fields.first().map_or(content.len(), |field| field.start);
        if !lone {
            let head = &content[..first];
            let term = head.starts_with('-');
            let name = &head[usize::from(term)..];
            let end = name
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                .unwrap_or(name.len());
            self.tree.junk.push(span.start..span.start + first);
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !head.contains('=') {
                return;
            }
            let id = self.word(&name[..end]);
            let comment = std::mem::take(&mut self.pending);
            let span = span.start..span.start + head.trim_end().len();
            self.tree.entries.push(Entry {
                term,
                id,
                value: None,
                attributes: Vec::new(),
                comment,
                span,
                broken: true,
            });
        } else if let Some(entry) = self.tree.entries.last_mut() {
            entry.broken = true;
        }
        for (index, field) in fields.iter().enumerate() {
            let end = fields
                .get(index + 1)
                .map_or(content.len(), |next| next.start);
            let field = &content[field.start..end];
            let name = field.trim_start_matches([' ', '.']);
            let parsed = match parser::parse(name) {
                Ok(resource) => resource.body.into_iter().next(),
                Err(_) => None,
            };
            match (parsed, self.tree.entries.last()) {
                (
                    Some(ast::Entry::Message(ast::Message {
                        id,
                        value: Some(value),
                        ..
                    })),
                    Some(_),
                ) => {
                    let id = self.word(id.name);
                    let pattern = self.pattern(value, id.span.end);
                    if let Some(entry) = self.tree.entries.last_mut() {
                        entry.span.end = pattern.span.end;
                        entry.attributes.push(Attribute { id, pattern });
                    }
                }
                _ => self.tree.junk.push(self.span(field)),
            }
        }
    }

    /// What comment was read last belongs to no entry.
    fn comments_alone(&mut self) {
        self.tree.comments.append(&mut self.pending);
    }

    fn entry(
        &mut self,
        term: bool,
        id: &ast::Identifier<&'t str>,
        value: Option<ast::Pattern<&'t str>>,
        attributes: Vec<ast::Attribute<&'t str>>,
    ) -> Entry<'t> {
        let id = self.word(id.name);
        let value = value.map(|value| self.pattern(value, id.span.end));
        let attributes: Vec<_> = attributes
            .into_iter()
            .map(|attribute| {
                let id = self.word(attribute.id.name);
                let pattern = self.pattern(attribute.value, id.span.end);
                Attribute { id, pattern }
            })
            .collect();
        let comment = std::mem::take(&mut self.pending);
        let end = attributes
            .last()
            .map(|attribute| attribute.pattern.span.end)
            .or(value.as_ref().map(|value| value.span.end))
            .unwrap_or(id.span.end);
        let span = id.span.start - usize::from(term)..end;
        Entry {
            term,
            id,
            value,
            attributes,
            comment,
            span,
            broken: false,
        }
    }

    fn pattern(&self, pattern: ast::Pattern<&'t str>, after: usize) -> Pattern<'t> {
        let mut pieces: Vec<Piece<'t>> = Vec::new();
        let mut end = after;
        for element in pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let word = self.word(value);
                    end = word.span.end.max(end);
                    pieces.push(Piece::Text(word));
                }
                ast::PatternElement::Placeable { expression } => {
                    let open = self.text[end..].find('{').map_or(end, |at| end + at);
                    let expression = self.expression(expression, open + 1);
                    let inside = expression.end().unwrap_or(open + 1);
                    // A string literal may hold a brace, but its slice ends before its closing quote.
                    end = self.text[inside..]
                        .find('}')
                        .map_or(inside, |at| inside + at + 1);
                    pieces.push(Piece::Placeable(expression, open..end));
                }
            }
        }
        let start = match pieces.first() {
            Some(Piece::Text(word)) => word.span.start,
            Some(Piece::Placeable(_, span)) => span.start,
            None => after,
        };
        Pattern {
            pieces,
            span: start..end,
        }
    }

    fn expression(&self, expression: ast::Expression<&'t str>, after: usize) -> Expression<'t> {
        match expression {
            ast::Expression::Inline(inline) => Expression::Inline(self.inline(inline, after)),
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector, after);
                let variants = variants
                    .into_iter()
                    .map(|variant| {
                        let (key, number) = match variant.key {
                            ast::VariantKey::Identifier { name } => (name, false),
                            ast::VariantKey::NumberLiteral { value } => (value, true),
                        };
                        let key = self.word(key);
                        let close = self.text[key.span.end..]
                            .find(']')
                            .map_or(key.span.end, |at| key.span.end + at + 1);
                        let pattern = self.pattern(variant.value, close);
                        Variant {
                            key,
                            number,
                            default: variant.default,
                            pattern,
                        }
                    })
                    .collect();
                Expression::Select(selector, variants)
            }
        }
    }

    fn inline(&self, inline: ast::InlineExpression<&'t str>, after: usize) -> Inline<'t> {
        match inline {
            ast::InlineExpression::StringLiteral { value } => Inline::Text(self.word(value)),
            ast::InlineExpression::NumberLiteral { .. } => Inline::Number,
            ast::InlineExpression::VariableReference { id } => Inline::Variable(self.word(id.name)),
            ast::InlineExpression::MessageReference { id, attribute } => Inline::Message(
                self.word(id.name),
                attribute.map(|attribute| self.word(attribute.name)),
            ),
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                let (positional, _) = self.arguments(arguments, after);
                Inline::Term(self.word(id.name), positional)
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                let (positional, named) = self.arguments(Some(arguments), after);
                Inline::Function(self.word(id.name), positional, named)
            }
            ast::InlineExpression::Placeable { expression } => {
                Inline::Nested(Box::new(self.expression(*expression, after)))
            }
        }
    }

    fn arguments(
        &self,
        arguments: Option<ast::CallArguments<&'t str>>,
        after: usize,
    ) -> (Vec<Inline<'t>>, Vec<Word<'t>>) {
        let Some(arguments) = arguments else {
            return (Vec::new(), Vec::new());
        };
        let positional = arguments
            .positional
            .into_iter()
            .map(|inline| self.inline(inline, after))
            .collect();
        let named = arguments
            .named
            .into_iter()
            .map(|argument| self.word(argument.name.name))
            .collect();
        (positional, named)
    }

    fn word(&self, text: &'t str) -> Word<'t> {
        Word {
            text,
            span: self.span(text),
        }
    }

    fn span(&self, slice: &str) -> Span {
        let start = (slice.as_ptr() as usize)
            .saturating_sub(self.text.as_ptr() as usize)
            .min(self.text.len());
        start..start + slice.len()
    }
}

impl Expression<'_> {
    /// Where its last word ends; the closing brace comes after.
    fn end(&self) -> Option<usize> {
        match self {
            Expression::Inline(inline) => inline.end(),
            Expression::Select(_, variants) => {
                variants.last().map(|variant| variant.pattern.span.end)
            }
        }
    }
}

impl Inline<'_> {
    fn end(&self) -> Option<usize> {
        match self {
            Inline::Text(word) | Inline::Variable(word) => Some(word.span.end),
            Inline::Number => None,
            Inline::Message(word, attribute) => Some(attribute.as_ref().unwrap_or(word).span.end),
            Inline::Term(word, positional) => positional
                .last()
                .and_then(Inline::end)
                .max(Some(word.span.end)),
            Inline::Function(word, positional, named) => positional
                .last()
                .and_then(Inline::end)
                .max(named.last().map(|name| name.span.end))
                .max(Some(word.span.end)),
            Inline::Nested(expression) => expression.end(),
        }
    }
}

/// Cuts a text where the library cuts it: at each line that begins with a letter or `-`, and around comments.
fn chunks(text: &str) -> Vec<Span> {
    let mut chunks: Vec<Span> = Vec::new();
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut comment = false;
    for line in text[at..].split_inclusive('\n') {
        let now = line.starts_with('#');
        let cut = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') || now != comment;
        match chunks.last_mut() {
            Some(last) if !cut => last.end = at + line.len(),
            _ => chunks.push(at..at + line.len()),
        }
        comment = now;
        at += line.len();
    }
    chunks
}

/// Where the attributes of an entry begin: the lines whose first character is a dot.
fn fields(entry: &str) -> Vec<Span> {
    let mut fields = Vec::new();
    let mut at = 0;
    for line in entry.split_inclusive('\n') {
        if line.trim_start_matches(' ').starts_with('.') {
            fields.push(at..at + line.len());
        }
        at += line.len();
    }
    fields
}

/// Whether Fluent's parser neither runs out of stack on this entry, nor cuts a character in two, nor takes forever.
///
/// It may refuse too much but never too little: an opening brace always counts, a closing one only if no quotation mark
/// stands before it in its line. The library says what is wrong with what is refused here.
fn survives(entry: &str) -> bool {
    const NESTING: usize = 64;
    const ARGUMENTS: usize = 1_000;
    if entry.contains('(') && entry.bytes().filter(|&byte| byte == b':').count() > ARGUMENTS {
        return false;
    }
    let mut depth = 0_usize;
    for line in entry.split('\n') {
        let mut quoted = false;
        for byte in line.bytes() {
            match byte {
                b'"' => quoted = true,
                b'{' | b'(' => depth += 1,
                b'}' | b')' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > NESTING {
                return false;
            }
        }
    }
    entry.match_indices('\\').all(|(at, _)| {
        let digits = match entry.as_bytes().get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => 0,
        };
        entry
            .bytes()
            .skip(at + 2)
            .take(digits)
            .all(|byte| byte.is_ascii())
    })
}
