//! A pattern as readers see it: one run of characters for its text and one for each variant.
//!
//! A placeable is one character in its run, U+FFFC, so that a rule sees that something stands there.

use super::tree::{Expression, Inline, Pattern, Piece, Span};

/// What stands for a placeable.
pub(crate) const OBJECT: char = '\u{fffc}';

/// Characters and the byte at which each stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    pub(crate) chars: Vec<(char, Span)>,
    /// Whether it is a variant of a select expression.
    pub(crate) variant: bool,
}

impl Run {
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
        let end = to
            .checked_sub(1)
            .and_then(|last| self.chars.get(last))
            .map_or(start, |(_, span)| span.end);
        start..end.max(start)
    }

    /// The characters alone.
    pub(crate) fn text(&self) -> String {
        self.chars.iter().map(|(c, _)| *c).collect()
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
pub(crate) fn runs(pattern: &Pattern<'_>) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    add(pattern, 0, &mut runs);
    // A pattern that is one select expression has no text of its own.
    if runs.len() > 1
        && runs[0]
            .chars
            .iter()
            .all(|(c, _)| *c == OBJECT || c.is_whitespace())
    {
        runs.remove(0);
    }
    runs
}

fn add(pattern: &Pattern<'_>, into: usize, runs: &mut Vec<Run>) {
    for piece in &pattern.pieces {
        match piece {
            Piece::Text(word) => {
                for (at, c) in word.text.char_indices() {
                    let start = word.span.start + at;
                    runs[into].chars.push((c, start..start + c.len_utf8()));
                }
            }
            Piece::Placeable(expression, span) => {
                runs[into].chars.push((shown(expression), span.clone()));
                variants(expression, runs);
            }
        }
    }
}

/// A bracket that can't begin a line but in braces is one all the same.
fn shown(expression: &Expression<'_>) -> char {
    match expression {
        Expression::Inline(Inline::Text(word)) if word.text == "[" => '[',
        Expression::Inline(Inline::Text(word)) if word.text == "]" => ']',
        _ => OBJECT,
    }
}

fn variants(expression: &Expression<'_>, runs: &mut Vec<Run>) {
    match expression {
        Expression::Select(_, variants) => {
            for variant in variants {
                runs.push(Run {
                    chars: Vec::new(),
                    variant: true,
                });
                let into = runs.len() - 1;
                add(&variant.pattern, into, runs);
            }
        }
        Expression::Inline(Inline::Nested(expression)) => self::variants(expression, runs),
        Expression::Inline(_) => {}
    }
}
