//! What is wrong with one candidate of a field.

use std::ops::Range;

use crate::rule::Rule;
use crate::sentence::Arg;

/// Something that a pattern may not hold.
#[derive(Clone)]
pub(crate) struct Fault {
    pub(crate) rule: Rule,
    /// Where in the pattern's file; `None` if it is not known more closely than by its field.
    pub(crate) span: Option<Range<usize>>,
    pub(crate) args: Vec<Arg>,
}

impl Fault {
    pub(crate) fn new(rule: Rule, span: Range<usize>, args: Vec<Arg>) -> Self {
        Fault {
            rule,
            span: Some(span),
            args,
        }
    }

    /// A fault of a field as a whole.
    pub(crate) fn of_field(rule: Rule, args: Vec<Arg>) -> Self {
        Fault {
            rule,
            span: None,
            args,
        }
    }
}
