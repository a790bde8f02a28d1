//! All codes of a catalogue: where their messages are, and what they mean.

use std::borrow::Cow;

use crate::code_index::CodeIndex;
use crate::meaning::{Actor, Basis, Meaning, Outcome, Retry};
use crate::pattern::Span;

/// The codes with what they mean: borrowed where it is baked into the program, owned where an overlay changes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// The slots of all messages, and the way from a code to its slot.
    pub index: CodeIndex,
    /// What the code of each slot means; `None` for a message that has no code or no row.
    pub rows: Cow<'static, [Option<Row>]>,
    /// Sources and notes.
    pub text: Cow<'static, str>,
    /// The slot of the text for a code that no table has.
    pub unknown: Option<u32>,
    /// The slot of what a payer reads then.
    pub unknown_payer: Option<u32>,
}

/// A [`Meaning`] that holds positions in place of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What became of the operation.
    pub outcome: Outcome,
    /// Who has to act.
    pub actor: Actor,
    /// Whether the request may be sent again.
    pub retry: Retry,
    /// What this rests on.
    pub basis: Basis,
    /// The slot of the message that a payer reads.
    pub payer: u32,
    /// A span of the text of [`Codes`].
    pub source: Span,
    /// A span of the text of [`Codes`].
    pub note: Span,
}

impl Codes {
    /// What the code of a slot means.
    pub fn meaning(&self, slot: u32) -> Option<Meaning<'_>> {
        let row = self.row(slot)?;
        Some(Meaning {
            outcome: row.outcome,
            actor: row.actor,
            retry: row.retry,
            basis: row.basis,
            payer: self.index.name(row.payer),
            source: self.text(row.source),
            note: self.text(row.note),
        })
    }

    /// The row of a slot.
    #[inline]
    pub fn row(&self, slot: u32) -> Option<&Row> {
        self.rows.get(slot as usize)?.as_ref()
    }

    /// Sets what a code means; `payer` is the slot of the message with that id.
    pub fn set_meaning(&mut self, slot: u32, meaning: &Meaning<'_>, payer: u32) {
        let row = Row {
            outcome: meaning.outcome,
            actor: meaning.actor,
            retry: meaning.retry,
            basis: meaning.basis,
            payer,
            source: self.push_text(meaning.source),
            note: self.push_text(meaning.note),
        };
        let rows = self.rows.to_mut();
        if rows.len() <= slot as usize {
            rows.resize(slot as usize + 1, None);
        }
        if let Some(place) = rows.get_mut(slot as usize) {
            *place = Some(row);
        }
    }

    fn text(&self, span: Span) -> &str {
        let range = span.start as usize..span.end as usize;
        self.text.get(range).unwrap_or_default()
    }

    fn push_text(&mut self, text: &str) -> Span {
        let start = self.text.len() as u32;
        self.text.to_mut().push_str(text);
        let end = self.text.len() as u32;
        Span { start, end }
    }
}
