//! A pattern as readers see it: one run of characters for its text and one for each variant.
//!
//! A placeable is one character in its run, U+FFFC, so that a rule sees that something stands there.

use retcodes_ftl::{Element, Expression, Inline, Pattern};

use crate::diagnostic::Span;

/// What stands for a placeable.
pub(crate) const OBJECT: char = '\u{fffc}';

/// Characters and the byte at which each stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextRun {
    pub(crate) chars: Vec<(char, Span)>,
    /// Whether it is a variant of a select expression.
    pub(crate) variant: bool,
}

impl TextRun {
    /// The character at an index; none beyond either end.
    pub(crate) fn char(&self, index: usize) -> Option<char> {
        self.chars.get(index).map(|(c, _)| *c)
    }

    /// The character before an index.
    pub(crate) fn before(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|index| self.char(index))
    }

    /// The place of the characters from one index to before another, which must not be the same.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.chars.get(from).map_or(0, |(_, span)| span.start);
        let last = to.checked_sub(1).and_then(|last| self.chars.get(last));
        let end = last.map_or(start, |(_, span)| span.end);
        start..end.max(start)
    }

    /// The characters alone.
    pub(crate) fn text(&self) -> String {
        self.chars.iter().map(|(c, _)| *c).collect()
    }

    /// The first index from `from` on whose character is not as asked for.
    pub(crate) fn end_of(&self, from: usize, is: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|(c, _)| is(*c)).count()
    }

    /// Where a string stands, as indices of characters.
    pub(crate) fn find(&self, needle: &str) -> Option<(usize, usize)> {
        let needle: Vec<char> = needle.chars().collect();
        let at = self
            .chars
            .windows(needle.len().max(1))
            .position(|window| window.iter().map(|(c, _)| c).eq(needle.iter()))?;
        Some((at, at + needle.len()))
    }
}

/// The runs of a pattern: its own text first, then each variant's, at any depth.
pub(crate) fn runs(pattern: &Pattern) -> Vec<TextRun> {
    let mut variants = Vec::new();
    let own = run(pattern, false, &mut variants);
    // A pattern that is one select expression has no text of its own.
    let blank = own
        .chars
        .iter()
        .all(|(c, _)| *c == OBJECT || c.is_whitespace());
    if variants.is_empty() || !blank {
        variants.insert(0, own);
    }
    variants
}

fn run(pattern: &Pattern, variant: bool, variants: &mut Vec<TextRun>) -> TextRun {
    let mut run = TextRun {
        chars: Vec::new(),
        variant,
    };
    for element in &pattern.elements {
        match element {
            Element::Text(text) => {
                let start = text.span().start;
                let places = text.char_indices();
                run.chars
                    .extend(places.map(|(at, c)| (c, start + at..start + at + c.len_utf8())));
            }
            Element::Placeable(placeable) => {
                let shown = shown(&placeable.expression);
                run.chars.push((shown, placeable.span.clone()));
                add_variants(&placeable.expression, variants);
            }
        }
    }
    run
}

/// A bracket that can't begin a line but in braces is one all the same.
fn shown(expression: &Expression) -> char {
    match expression {
        Expression::Inline(Inline::String(text)) if *text == "[" => '[',
        Expression::Inline(Inline::String(text)) if *text == "]" => ']',
        _ => OBJECT,
    }
}

fn add_variants(expression: &Expression, into: &mut Vec<TextRun>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                let at = into.len();
                let run = run(&variant.value, true, into);
                into.insert(at, run);
            }
        }
        Expression::Inline(Inline::Placeable(placeable)) => {
            add_variants(&placeable.expression, into);
        }
        Expression::Inline(_) => {}
    }
}
