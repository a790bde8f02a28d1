//! What a text says against what its code means and what the source locale says: the outcome, quantities, tokens, terms.

mod contact;
mod glossary;
mod outcome;
mod quantity;
mod size;
mod token;

use crate::context::{Context, Field};
use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, define_rules};
use crate::text_run::OBJECT;

define_rules! { Meaning:
    /// An open or a successful payment that reads as failed.
    FAILURE_WORDING = "failure-wording", Error;
    /// An open or a failed payment that reads as successful.
    SUCCESS_WORDING = "success-wording", Error;
    /// A payer text that names an outcome where it is open.
    PAYER_OUTCOME = "payer-outcome", Error;
    /// A payer text by which a declined code can be told from others.
    PAYER_REASON = "payer-reason", Error;
    /// Another span of time than in the source locale.
    QUANTITY_CHANGED = "quantity-changed", Warning;
    /// An abbreviation that isn't the source locale's.
    TOKEN_CHANGED = "token-changed", Warning, Offered;
    /// None of the glossary's words for a term.
    GLOSSARY = "glossary", Warning;
    /// One text for two messages that say different things.
    SAME_TEXT = "same-text", Warning;
    /// A text that is far longer or shorter than the source locale's.
    TEXT_LENGTH = "text-length", Warning;
    /// A telephone number or an address that the source locale doesn't have.
    ADDED_CONTACT = "added-contact", Warning;
    /// Another company's name.
    OTHER_BRAND = "other-brand", Warning;
    /// Text behind the code that stands at the end.
    TEXT_AFTER_CODE = "text-after-code", Warning;
}

/// Checks a value or attribute.
pub(crate) fn field(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    outcome::field(context, field, found);
    if field.entry.is_term {
        return;
    }
    if field.original.is_some() && !crate::rules::source::is_same(context, field) {
        quantity::field(context, field, found);
        token::field(context, field, found);
        glossary::field(context, field, found);
        size::field(context, field, found);
        text_after_code(context, field, found);
    }
    if context.source.is_some() {
        contact::field(context, field, found);
    }
}

/// Compares the messages of a file with each other.
pub(crate) fn file(context: &mut Context<'_>) {
    size::file(context);
}

/// Nothing may follow the code in the text for codes that nobody knows: it may be anything.
fn text_after_code(context: &Context<'_>, field: &Field<'_>, found: &mut Vec<Diagnostic>) {
    let at_end =
        |run: &crate::text_run::TextRun| run.chars.last().is_some_and(|(c, _)| *c == OBJECT);
    if field.entry.key() != "retcode-unknown" || !field.original_runs.iter().all(at_end) {
        return;
    }
    for run in &field.runs {
        let Some(code) = run.chars.iter().rposition(|(c, _)| *c == OBJECT) else {
            continue;
        };
        let closes = |c: char| c.is_whitespace() || "\"'”’»“‘」』)）]".contains(c);
        if let Some(at) = (code + 1..run.chars.len()).find(|&at| !run.char(at).is_some_and(closes))
        {
            found.push(context.diagnostic(Rule::TEXT_AFTER_CODE, run.span(at, run.chars.len())));
        }
    }
}
