//! What rules and commands ask a pattern: what it uses, what its comment declares, and whether two mean the same.

use std::collections::BTreeSet;
use std::fmt::Write;

use retcodes_ftl::Slice;
use retcodes_ftl::{Arguments, Element, Entry, Expression, Inline, Message, Pattern, Variant};

use crate::diagnostic::Span;

/// What the id of a code's message begins with.
pub const ID_PREFIX: &str = "retcode-";

/// The name of a value or attribute, as people write it: `retcode-9990`, `retcode-9990.detailed`.
pub(crate) fn field_name(message: &Message, attribute: Option<&str>) -> String {
    match attribute {
        Some(attribute) => format!("{}.{attribute}", message.key()),
        None => message.key().to_owned(),
    }
}

/// The value and the attributes of an entry by their names; none of a comment or junk.
#[cfg(test)]
pub(crate) fn fields_of(entry: &Entry) -> impl Iterator<Item = (String, &Pattern)> {
    entry.as_message().into_iter().flat_map(|message| {
        let patterns = message.patterns();
        patterns.map(|(name, pattern)| (field_name(message, name.map(|name| &**name)), pattern))
    })
}

/// The names that patterns use.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    /// Each variable, and where its name stands.
    pub(crate) variables: Vec<(String, Span)>,
    /// The variables that readers see, not only those that choose between variants.
    pub(crate) shown: BTreeSet<String>,
    /// Terms, with their hyphen.
    pub(crate) terms: BTreeSet<String>,
}

impl Uses {
    pub(crate) fn of_pattern(pattern: &Pattern) -> Self {
        let mut uses = Uses::default();
        uses.pattern(pattern);
        uses
    }

    pub(crate) fn of_message(message: &Message) -> Self {
        let mut uses = Uses::default();
        for (_, pattern) in message.patterns() {
            uses.pattern(pattern);
        }
        uses
    }

    pub(crate) fn names(&self) -> BTreeSet<String> {
        self.variables
            .iter()
            .map(|(name, _)| name.clone())
            .collect()
    }

    fn pattern(&mut self, pattern: &Pattern) {
        for element in &pattern.elements {
            if let Element::Placeable(placeable) = element {
                self.expression(&placeable.expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, true),
            Expression::Select { selector, variants } => {
                self.inline(selector, false);
                variants
                    .iter()
                    .for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &Inline, shown: bool) {
        let positional = match inline {
            Inline::Variable(name) => {
                self.variables.push((name.to_string(), name.span()));
                if shown {
                    self.shown.insert(name.to_string());
                }
                None
            }
            Inline::Term { id, arguments, .. } => {
                self.terms.insert(format!("-{id}"));
                arguments.as_ref()
            }
            Inline::Function { arguments, .. } => Some(arguments),
            Inline::Placeable(placeable) => {
                self.expression(&placeable.expression);
                None
            }
            Inline::String(_) | Inline::Number(_) | Inline::Message { .. } => None,
        };
        for argument in positional.iter().flat_map(|all| &all.positional) {
            self.inline(argument, shown);
        }
    }
}

/// The variables that a comment declares: `$name (Type) - what it is`, one a line. Each with its place.
pub(crate) fn declared(message: &Message) -> Vec<(String, Span)> {
    let lines = message.comment.iter().flat_map(|comment| &comment.lines);
    let declared = lines.filter_map(|line| {
        let text = line.trim_start_matches([' ', '\t', '-', '*', '•']);
        let name = text.strip_prefix('$')?;
        let end = name
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(name.len());
        let start = line.span().end - name.len();
        let found = name.get(..end).filter(|name| !name.is_empty())?;
        Some((found.to_owned(), start..start + end))
    });
    declared.collect()
}

/// Calls `visit` with the selector and the variants of each select expression, at any depth.
pub(crate) fn each_select<'a>(
    pattern: &'a Pattern,
    visit: &mut dyn FnMut(&'a Inline, &'a [Variant]),
) {
    for element in &pattern.elements {
        let Element::Placeable(placeable) = element else {
            continue;
        };
        let mut expression = &placeable.expression;
        while let Expression::Inline(Inline::Placeable(inner)) = expression {
            expression = &inner.expression;
        }
        if let Expression::Select { selector, variants } = expression {
            visit(selector, variants);
            variants
                .iter()
                .for_each(|variant| each_select(&variant.value, visit));
        }
    }
}

/// The variable that an expression shows: `$count`, `NUMBER($count)`.
pub(crate) fn variable_of(inline: &Inline) -> Option<&Slice> {
    match inline {
        Inline::Variable(name) => Some(name),
        Inline::Function { arguments, .. } => arguments.positional.first().and_then(variable_of),
        _ => None,
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Meaning

/// What an entry means, in one form for every layout. Two entries mean the same if these are equal.
///
/// The parser cuts a text at line ends, and differently for CR LF; here it is one text again.
pub fn normalized(entry: &Entry, text: &str) -> String {
    let mut out = String::new();
    match entry {
        Entry::Message(message) => {
            let lines = message.comment.iter().flat_map(|comment| &comment.lines);
            push_comment(&mut out, "#", lines);
            let _ = write!(out, "{} =", message.key());
            for (name, pattern) in message.patterns() {
                name.iter()
                    .for_each(|name| out.push_str(&format!("\n.{name} =")));
                push_pattern(&mut out, pattern);
            }
            for junk in &message.junk {
                push_junk(&mut out, text, junk.span.clone());
            }
        }
        Entry::Comment(comment) => {
            push_comment(&mut out, signs(comment.level), comment.lines.iter());
        }
        Entry::Junk(junk) => push_junk(&mut out, text, junk.span.clone()),
    }
    out
}

/// What a pattern means, in one form for every layout.
pub fn normalized_pattern(pattern: &Pattern) -> String {
    let mut out = String::new();
    push_pattern(&mut out, pattern);
    out
}

/// The signs of a comment.
pub(crate) fn signs(level: retcodes_ftl::CommentLevel) -> &'static str {
    use retcodes_ftl::CommentLevel;
    match level {
        CommentLevel::Message => "#",
        CommentLevel::Group => "##",
        CommentLevel::Resource => "###",
    }
}

fn push_junk(out: &mut String, text: &str, span: Span) {
    let junk = text.get(span).unwrap_or_default().replace("\r\n", "\n");
    let _ = write!(out, "junk {:?}", junk.trim_end_matches([' ', '\n']));
}

fn push_comment<'a>(out: &mut String, signs: &str, lines: impl Iterator<Item = &'a Slice>) {
    for line in lines {
        let _ = writeln!(out, "{signs} {}", line.trim_end_matches('\r'));
    }
}

fn push_pattern(out: &mut String, pattern: &Pattern) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            Element::Text(part) => text.push_str(part),
            Element::Placeable(placeable) => {
                push_text(out, &std::mem::take(&mut text));
                push_expression(out, &placeable.expression);
            }
        }
    }
    push_text(out, &text);
}

/// A text without the spaces of its blank lines: by the specification none of them counts.
fn push_text(out: &mut String, text: &str) {
    let last = text.matches('\n').count();
    let tidy = |(number, line): (usize, &str)| {
        let is_blank = 0 < number && number < last && line.trim_matches(' ').is_empty();
        if is_blank {
            String::new()
        } else {
            line.to_owned()
        }
    };
    let lines: Vec<String> = text.split('\n').enumerate().map(tidy).collect();
    let _ = write!(out, " {:?}", lines.join("\n"));
}

fn push_expression(out: &mut String, expression: &Expression) {
    out.push('{');
    match expression {
        Expression::Inline(inline) => push_inline(out, inline),
        Expression::Select { selector, variants } => {
            push_inline(out, selector);
            out.push_str(" ->");
            for variant in variants {
                let star = if variant.is_default { "*" } else { "" };
                let _ = write!(out, "\n{star}[{}]", variant.key);
                push_pattern(out, &variant.value);
            }
        }
    }
    out.push('}');
}

fn push_inline(out: &mut String, inline: &Inline) {
    let dotted = |attribute: &Option<Slice>| {
        attribute
            .as_ref()
            .map_or(String::new(), |name| format!(".{name}"))
    };
    match inline {
        Inline::String(text) => out.push_str(&format!("\"{text}\"")),
        Inline::Number(number) => out.push_str(number),
        Inline::Variable(name) => out.push_str(&format!("${name}")),
        Inline::Message { id, attribute } => out.push_str(&format!("{id}{}", dotted(attribute))),
        Inline::Function { id, arguments } => {
            out.push_str(id);
            push_arguments(out, arguments);
        }
        Inline::Term {
            id,
            attribute,
            arguments,
        } => {
            out.push_str(&format!("-{id}{}", dotted(attribute)));
            arguments
                .iter()
                .for_each(|arguments| push_arguments(out, arguments));
        }
        Inline::Placeable(placeable) => push_expression(out, &placeable.expression),
    }
}

fn push_arguments(out: &mut String, arguments: &Arguments) {
    out.push('(');
    for argument in &arguments.positional {
        push_inline(out, argument);
        out.push(',');
    }
    for argument in &arguments.named {
        out.push_str(&format!("{}:", argument.name));
        push_inline(out, &argument.value);
        out.push(',');
    }
    out.push(')');
}
