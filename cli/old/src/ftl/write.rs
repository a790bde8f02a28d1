//! Expanded patterns as they are kept: text in one buffer, or Fluent for what is chosen or formatted later.

use std::fmt::Write as _;
use std::ops::Range;

use super::expand::{Expanded, Operand, Piece, Shown};
use super::problem::Rule;
use super::walk::Fault;
use super::{Pattern, Segment};

/// The function that shows a variable or a number in Fluent's output: whoever resolves it isolates and formats there.
pub(crate) const DISPLAY: &str = "RETCODES_DISPLAY";

/// All texts of one locale together.
const TOTAL: usize = 8 * 1024 * 1024;
/// fluent-bundle stops a text at its 101st placeable.
const RUNTIME_PLACEABLES: usize = 100;

#[derive(Default)]
pub(super) struct Writer {
    pub(super) text: String,
    pub(super) fluent: String,
    messages: usize,
}

/// What has been written up to some point.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    text: usize,
    fluent: usize,
}

impl Writer {
    pub(super) fn mark(&self) -> Mark {
        Mark {
            text: self.text.len(),
            fluent: self.fluent.len(),
        }
    }

    pub(super) fn reset(&mut self, mark: Mark) {
        self.text.truncate(mark.text);
        self.fluent.truncate(mark.fluent);
    }

    pub(super) fn plain<'t>(&mut self, text: &str) -> Result<Pattern, Fault<'t>> {
        let range = self.push(text);
        self.full()?;
        Ok(Pattern::Text(range))
    }

    fn full<'t>(&self) -> Result<(), Fault<'t>> {
        if self.text.len() + self.fluent.len() > TOTAL {
            let details = vec![
                ("kind", "total".into()),
                ("limit", (TOTAL >> 10).to_string().into()),
            ];
            return Err(Fault::new(Rule::ExpandedSize, "", details));
        }
        Ok(())
    }

    fn push(&mut self, text: &str) -> Range<u32> {
        let start = self.text.len();
        self.text.push_str(text);
        // The total stays far below four gigabytes.
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        offset(start)..offset(self.text.len())
    }

    pub(super) fn pieces<'t>(&mut self, expanded: &Expanded<'_, 't>) -> Result<Pattern, Fault<'t>> {
        let plain = |piece: &Piece<'_, '_>| {
            matches!(
                piece,
                Piece::Text(_)
                    | Piece::Show(Shown {
                        operand: Operand::Variable(_),
                        options: None
                    })
            )
        };
        let pattern = if expanded.pieces.iter().all(plain) {
            self.segments(expanded)
        } else {
            self.message(expanded)?
        };
        self.full()?;
        Ok(pattern)
    }

    fn segments(&mut self, expanded: &Expanded<'_, '_>) -> Pattern {
        let mut segments: Vec<Segment> = Vec::with_capacity(expanded.pieces.len());
        for piece in &expanded.pieces {
            match piece {
                Piece::Text(text) => {
                    let range = self.push(text);
                    match segments.last_mut() {
                        Some(Segment::Text(last)) => last.end = range.end,
                        _ => segments.push(Segment::Text(range)),
                    }
                }
                Piece::Show(Shown {
                    operand: Operand::Variable(name) | Operand::Number(name),
                    ..
                }) => {
                    segments.push(Segment::Variable((*name).into()));
                }
                Piece::Select { .. } => {}
            }
        }
        match segments.as_slice() {
            [] => Pattern::Text(self.push("")),
            [Segment::Text(range)] => Pattern::Text(range.clone()),
            _ => Pattern::Segments(segments.into()),
        }
    }

    fn message<'t>(&mut self, expanded: &Expanded<'_, 't>) -> Result<Pattern, Fault<'t>> {
        let id: Box<str> = format!("m{}", self.messages).into();
        self.messages += 1;
        self.fluent.push_str(&id);
        self.fluent.push_str(" = ");
        let placeables = pattern(&expanded.pieces, &mut self.fluent);
        self.fluent.push('\n');
        if placeables > RUNTIME_PLACEABLES {
            let details = vec![("limit", super::expand::PLACEABLES.to_string().into())];
            return Err(Fault::new(Rule::TooManyPlaceables, "", details));
        }
        let variables = expanded
            .variables
            .iter()
            .map(|variable| variable.name.into())
            .collect();
        Ok(Pattern::Fluent { id, variables })
    }
}

/// Writes a pattern on one line. How many placeables are resolved at most to show it.
fn pattern(pieces: &[Piece<'_, '_>], out: &mut String) -> usize {
    let mut placeables = 0;
    let mut rest = pieces;
    let mut first = true;
    while !rest.is_empty() {
        let texts = rest
            .iter()
            .take_while(|piece| matches!(piece, Piece::Text(_)))
            .count();
        let (run, tail) = rest.split_at(texts);
        if run.is_empty() {
            let Some((piece, tail)) = tail.split_first() else {
                break;
            };
            rest = tail;
            placeables += 1;
            match piece {
                Piece::Text(_) => {}
                Piece::Show(shown) => {
                    let _ = write!(out, "{{ {DISPLAY}(");
                    operand(shown, out);
                    out.push_str(") }");
                }
                Piece::Select { selector, arms } => {
                    out.push_str("{ ");
                    operand(selector, out);
                    out.push_str(" ->\n");
                    let mut most = 0;
                    for arm in arms {
                        out.push_str(if arm.default { " *[" } else { " [" });
                        out.push_str(arm.key);
                        out.push_str("] ");
                        most = most.max(pattern(&arm.pieces, out));
                        out.push('\n');
                    }
                    out.push_str(" }");
                    placeables += most;
                }
            }
        } else {
            let text = run.iter().filter_map(|piece| match piece {
                Piece::Text(text) => Some(text.as_ref()),
                _ => None,
            });
            placeables += usize::from(raw_or_literal(text, first, tail.is_empty(), out));
            rest = tail;
        }
        first = false;
    }
    if pieces.is_empty() {
        out.push_str("{\"\"}");
        placeables += 1;
    }
    placeables
}

/// Writes text that stands between placeables, as a string literal where Fluent would read it differently.
fn raw_or_literal<'a>(
    text: impl Iterator<Item = &'a str> + Clone,
    first: bool,
    last: bool,
    out: &mut String,
) -> bool {
    let mut bytes = text.clone().flat_map(str::bytes);
    let edge = |b: Option<u8>| b.is_none_or(|b| b == b' ');
    let literal = bytes.clone().any(|b| matches!(b, b'{' | b'}' | b'\n'))
        || (first && edge(bytes.next()))
        || (last
            && edge(
                text.clone()
                    .filter(|part| !part.is_empty())
                    .last()
                    .and_then(|part| part.bytes().last()),
            ));
    if !literal {
        out.extend(text);
        return false;
    }
    out.push_str("{\"");
    for c in text.flat_map(str::chars) {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\u000A"),
            c => out.push(c),
        }
    }
    out.push_str("\"}");
    true
}

fn operand(shown: &Shown<'_, '_>, out: &mut String) {
    use fluent_syntax::ast::InlineExpression;
    if shown.options.is_some() {
        out.push_str("NUMBER(");
    }
    match shown.operand {
        Operand::Variable(name) => {
            out.push('$');
            out.push_str(name);
        }
        Operand::Number(value) => out.push_str(value),
    }
    for option in shown.options.into_iter().flatten() {
        let _ = write!(out, ", {}: ", option.name.name);
        match &option.value {
            InlineExpression::StringLiteral { value } => {
                let _ = write!(out, "\"{value}\"");
            }
            InlineExpression::NumberLiteral { value } => out.push_str(value),
            _ => {}
        }
    }
    if shown.options.is_some() {
        out.push(')');
    }
}
