//! What the reader says about a file, as diagnostics: rule for rule, with its own sentence.

use retcodes_ftl as ftl;

use crate::diagnostic::Diagnostic;
use crate::rule::{Rule, define_rules};

define_rules! { Reading:
    /// A character that no text may hold.
    CONTROL_CHARACTER = "control-character", Error;
    /// Braces within braces, deeper than any text needs.
    NESTING = "nesting", Error;
    /// An escape that is none.
    ESCAPE = "escape", Error;
    /// Two messages of one id.
    DUPLICATE_ID = "duplicate-id", Error;
    /// Two attributes of one name.
    DUPLICATE_ATTRIBUTE = "duplicate-attribute", Error;
    /// Two variants of one key.
    DUPLICATE_VARIANT = "duplicate-variant", Error;
    /// A message and a term, or a function, of one name.
    NAME_CLASH = "name-clash", Error;
    /// An id that readers never see.
    UNKNOWN_ID = "unknown-id", Warning, Offered;
    /// A term that is not there.
    UNKNOWN_TERM = "unknown-term", Error, Offered;
    /// A message that is not there.
    UNKNOWN_MESSAGE = "unknown-message", Error, Offered;
    /// A function that is not there.
    UNKNOWN_FUNCTION = "unknown-function", Error, Offered;
    /// An option that the function does not have.
    FUNCTION_OPTION = "function-option", Error, Offered;
    /// An argument that the function can't take.
    FUNCTION_ARGUMENT = "function-argument", Error;
    /// Texts that refer to each other in a circle.
    CYCLE = "cycle", Error;
    /// A number with too many digits.
    NUMBER_LITERAL = "number-literal", Error;
    /// A placeable directly inside a placeable.
    NESTED_PLACEABLE = "nested-placeable", Error;
    /// A literal that chooses between variants.
    LITERAL_SELECTOR = "literal-selector", Error;
    /// An argument without a name given to a term.
    TERM_ARGUMENT = "term-argument", Error;
    /// A variable inside a term that nothing sets.
    TERM_VARIABLE = "term-variable", Error;
    /// A variable in a value.
    VARIABLE_IN_VALUE = "variable-in-value", Error;
    /// More placeables than any text needs.
    TOO_MANY_PLACEABLES = "too-many-placeables", Error;
    /// A text that grows too long.
    EXPANDED_SIZE = "expanded-size", Error;
    /// A message with attributes only.
    MISSING_VALUE = "missing-value", Warning;
    /// A text that shows nothing.
    EMPTY_TEXT = "empty-text", Error;
    /// A reference to what was left out.
    LEFT_OUT = "left-out", Error;
}

/// The diagnostic of this crate that one of the reader's is.
pub(crate) fn diagnostic(found: &ftl::Diagnostic, file: usize) -> Diagnostic {
    // A rule that is newer than this list is a reading problem all the same.
    let rule = Rule::from_code(found.rule.code()).unwrap_or(Rule::LEFT_OUT);
    let whole = matches!(
        rule,
        Rule::UNREADABLE | Rule::FILE_SIZE | Rule::ENCODING | Rule::LAYOUT
    );
    let mut diagnostic = Diagnostic::new(rule, file, found.span.clone());
    if whole && found.span.is_empty() {
        diagnostic.span = None;
    }
    diagnostic.id = found.id.as_deref().map(str::to_owned);
    diagnostic.suggestion = found.arg("suggestion").map(str::to_owned);
    diagnostic.args = found
        .args
        .iter()
        .map(|(name, value)| (*name, value.to_string()))
        .collect();
    diagnostic.related = found.related.clone().map(|span| (file, span));
    diagnostic.sentence = Some(found.message());
    diagnostic
}
