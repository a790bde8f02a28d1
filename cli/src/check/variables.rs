//! Variables: what a text uses, what its comment declares, and what the source locale uses in the same place.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Entry, Expression, Inline, Pattern, Piece, Span, Variant, Word};
use super::{Context, Field, Rule, entry_id, near};

/// The names that a pattern uses.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// Each variable, and where it stands.
    pub(super) variables: Vec<(String, Span)>,
    /// The variables that readers see, not only those that choose between variants.
    pub(super) shown: BTreeSet<String>,
    /// Terms, without their hyphen.
    pub(super) terms: BTreeSet<String>,
}

impl Uses {
    pub(super) fn of_pattern(pattern: &Pattern<'_>) -> Self {
        let mut uses = Uses::default();
        uses.pattern(pattern);
        uses
    }

    pub(super) fn of_entry(entry: &Entry<'_>) -> Self {
        let mut uses = Uses::default();
        let attributes = entry.attributes.iter().map(|attribute| &attribute.pattern);
        entry
            .value
            .iter()
            .chain(attributes)
            .for_each(|pattern| uses.pattern(pattern));
        uses
    }

    pub(super) fn names(&self) -> BTreeSet<String> {
        self.variables
            .iter()
            .map(|(name, _)| name.clone())
            .collect()
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        for piece in &pattern.pieces {
            if let Piece::Placeable(expression, _) = piece {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, true),
            Expression::Select(selector, variants) => {
                self.inline(selector, false);
                variants
                    .iter()
                    .for_each(|variant| self.pattern(&variant.pattern));
            }
        }
    }

    fn inline(&mut self, inline: &Inline<'_>, shown: bool) {
        match inline {
            Inline::Variable(word) => {
                self.variables
                    .push((word.text.to_owned(), word.span.clone()));
                if shown {
                    self.shown.insert(word.text.to_owned());
                }
            }
            Inline::Term(word, arguments) => {
                self.terms.insert(word.text.to_owned());
                arguments
                    .iter()
                    .for_each(|argument| self.inline(argument, shown));
            }
            Inline::Function(_, arguments, _) => arguments
                .iter()
                .for_each(|argument| self.inline(argument, shown)),
            Inline::Nested(expression) => self.expression(expression),
            Inline::Text(_) | Inline::Number | Inline::Message(..) => {}
        }
    }
}

/// The variables that a comment declares: `$name (Type) - what it is`, one a line.
pub(super) fn declared<'t>(entry: &Entry<'t>) -> Vec<Word<'t>> {
    entry
        .comment
        .iter()
        .filter_map(|line| {
            let text = line.text.trim_start_matches([' ', '\t', '-', '*', '•']);
            let name = text.strip_prefix('$')?;
            let end = name
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                .unwrap_or(name.len());
            let start = line.span.end - name.len();
            (end > 0).then(|| Word {
                text: &name[..end],
                span: start..start + end,
            })
        })
        .collect()
}

pub(super) fn check(context: &mut Context<'_>) {
    for field in context.fields() {
        if !field.entry.term {
            against_source(context, &field);
            variants(context, &field);
        }
    }
    for entry in context.tree.entries.iter().filter(|entry| !entry.term) {
        against_comment(context, entry);
    }
}

/// The variables of a value or attribute must be those that the source locale has there.
fn against_source(context: &mut Context<'_>, field: &Field<'_>) {
    let Some(source) = context.source else { return };
    let id = entry_id(field.entry);
    if source.entry(&id).is_none() {
        return;
    }
    let mine = Uses::of_pattern(field.pattern);
    let original = source.pattern(field);
    let (theirs, shown) = match original {
        Some(pattern) => {
            let uses = Uses::of_pattern(pattern);
            (uses.names(), uses.shown)
        }
        // An attribute of the translator's own may use what the message has.
        None => (source.variables(&id), BTreeSet::new()),
    };
    let names = mine.names();
    let mut lacking: BTreeSet<&str> = theirs
        .iter()
        .map(String::as_str)
        .filter(|name| !names.contains(*name))
        .collect();
    let mut meant_by: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for (name, span) in &mine.variables {
        if theirs.contains(name) {
            continue;
        }
        let meant = meant_by.entry(name).or_insert_with(|| {
            let only = (lacking.len() == 1)
                .then(|| lacking.first().copied())
                .flatten();
            let meant =
                near(name, lacking.iter().copied()).or(only.filter(|only| similar(name, only)));
            meant.map(str::to_owned)
        });
        let finding = context
            .finding(Rule::UnknownVariable, span.clone())
            .id(field.id())
            .word("variable", name.as_str());
        let finding = match meant.clone() {
            Some(meant) => finding
                .suggest(Some(format!("${meant}")))
                .edit(span.clone(), meant),
            None => finding,
        };
        context.add(finding);
    }
    for meant in meant_by.values().flatten() {
        lacking.remove(meant.as_str());
    }
    let unmatched = meant_by.values().filter(|meant| meant.is_none()).count();
    for name in lacking.into_iter().filter(|name| shown.contains(*name)) {
        // One unknown and one missing: the unknown one has been told.
        let bare = context.text[field.pattern.span.clone()].contains(&format!("${name}"));
        if unmatched == 0 || bare {
            let mut finding = context
                .finding(Rule::MissingVariable, field.pattern.span.clone())
                .id(field.id());
            finding.other = original.map(|pattern| (source.file, pattern.span.clone()));
            context.add(finding.word("variable", name));
        }
    }
}

/// Whether one of two names holds the other, case and underscores aside: `bank_message` and `bankMessage`, `message`.
fn similar(a: &str, b: &str) -> bool {
    let plain = |name: &str| {
        name.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase()
    };
    let (a, b) = (plain(a), plain(b));
    !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a))
}

/// What one variant shows, the others must show; but `[one]` may say "one" instead of its number.
fn variants(context: &mut Context<'_>, field: &Field<'_>) {
    let mut found = Vec::new();
    each_select(field.pattern, &mut |selector, variants| {
        let shown: Vec<BTreeSet<String>> = variants
            .iter()
            .map(|variant| Uses::of_pattern(&variant.pattern).shown)
            .collect();
        let all: BTreeSet<&String> = shown.iter().flatten().collect();
        for (variant, shown) in variants.iter().zip(&shown) {
            for name in all.iter().filter(|name| !shown.contains(name.as_str())) {
                let counts = selector.as_deref() == Some(name.as_str());
                if !(counts && may_omit(variant)) {
                    found.push((
                        variant.key.span.clone(),
                        variant.key.text.to_owned(),
                        (*name).clone(),
                    ));
                }
            }
        }
    });
    for (span, key, name) in found {
        let finding = context
            .finding(Rule::MissingVariable, span)
            .id(field.id())
            .say("variant");
        context.add(finding.word("variable", name).word("key", key));
    }
}

/// Whether a variant stands for one number or few, so that the number can be written as a word.
fn may_omit(variant: &Variant<'_>) -> bool {
    variant.number || matches!(variant.key.text, "zero" | "one" | "two")
}

/// Calls `visit` with the variable that chooses and the variants of each select expression, at any depth.
pub(super) fn each_select(
    pattern: &Pattern<'_>,
    visit: &mut dyn FnMut(Option<String>, &[Variant<'_>]),
) {
    for piece in &pattern.pieces {
        let Piece::Placeable(expression, _) = piece else {
            continue;
        };
        if let Expression::Select(selector, variants) = expression {
            visit(variable_of(selector), variants);
            variants
                .iter()
                .for_each(|variant| each_select(&variant.pattern, visit));
        }
    }
}

/// The variable that an expression shows: `$count`, `NUMBER($count)`.
fn variable_of(inline: &Inline<'_>) -> Option<String> {
    match inline {
        Inline::Variable(word) => Some(word.text.to_owned()),
        Inline::Function(_, arguments, _) => arguments.first().and_then(variable_of),
        _ => None,
    }
}

/// The variables of a message must be those that its comment declares.
fn against_comment(context: &mut Context<'_>, entry: &Entry<'_>) {
    let declared = declared(entry);
    let uses = Uses::of_entry(entry);
    let used = uses.names();
    let id = entry_id(entry);
    let is_source = context.source.is_none();
    if declared.is_empty() && !is_source {
        return;
    }
    let names: BTreeSet<&str> = declared.iter().map(|word| word.text).collect();
    let mut unused: Vec<&Word<'_>> = declared
        .iter()
        .filter(|word| !used.contains(word.text))
        .collect();
    let mut told = BTreeSet::new();
    for (name, span) in &uses.variables {
        let unknown = context.findings.iter().any(|finding| {
            finding.file == context.file
                && finding.rule == Rule::UnknownVariable
                && finding.span.as_ref() == Some(span)
        });
        if names.contains(name.as_str()) || !told.insert(name) {
            continue;
        }
        let meant = near(name, unused.iter().map(|word| word.text));
        unused.retain(|word| Some(word.text) != meant);
        if unknown {
            continue;
        }
        // The source locale has it: then the comment is what is wrong.
        let right = context
            .source
            .is_some_and(|source| source.variables(&id).contains(name));
        if let Some(word) = declared
            .iter()
            .find(|word| right && Some(word.text) == meant)
        {
            let finding = context
                .finding(Rule::UndeclaredVariable, word.span.clone())
                .id(id.clone());
            let finding = finding
                .word("variable", name.as_str())
                .suggest(Some(format!("${name}")));
            context.add(finding.edit(word.span.clone(), name.as_str()));
            continue;
        }
        let finding = context
            .finding(Rule::UndeclaredVariable, span.clone())
            .id(id.clone())
            .word("variable", name.as_str());
        let finding = finding.say(if declared.is_empty() {
            "no-comment"
        } else {
            ""
        });
        context.add(match meant {
            Some(meant) => finding
                .suggest(Some(format!("${meant}")))
                .edit(span.clone(), meant),
            _ => finding,
        });
    }
    if entry.broken
        || context
            .broken
            .iter()
            .any(|broken| *broken == id || broken.starts_with(&format!("{id}.")))
    {
        return;
    }
    for word in unused {
        let finding = context
            .finding(Rule::UnusedDeclaration, word.span.clone())
            .id(id.clone());
        context.add(finding.word("variable", word.text));
    }
}
