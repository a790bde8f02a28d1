//! What is wrong with a text, and where.

use std::ops::Range;

use crate::rule::{Rule, Severity};
use crate::sentence::{Arg, sentence};

/// Something wrong with a text: a rule, a place in bytes, and the words of its sentence. It holds no text of the file.
///
/// ```
/// use retcodes_ftl::{Document, Limits, Rule};
///
/// let document = Document::read(b"retcode-1001 = Call { -hotline\n", &Limits::DEFAULT);
/// let [diagnostic] = document.diagnostics() else { panic!("one diagnostic") };
/// assert_eq!(diagnostic.rule, Rule::Syntax);
/// assert_eq!(diagnostic.id.as_deref(), Some("retcode-1001"));
/// assert_eq!(document.text().position(diagnostic.span.start).column, 31);
/// assert_eq!(diagnostic.message(), "A closing brace } is missing.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What it is about.
    pub rule: Rule,
    /// Where, in bytes of the file.
    pub span: Range<usize>,
    /// The message or term it is in, with the attribute: `retcode-9990.detailed`, `-hotline`.
    pub id: Option<Box<str>>,
    /// The words of its sentence, by name.
    pub args: Vec<Arg>,
    /// Another place that it is about: where the first of two is.
    pub related: Option<Range<usize>>,
}

impl Diagnostic {
    /// A diagnostic of a place.
    pub fn new(rule: Rule, span: Range<usize>, id: Option<&str>, args: Vec<Arg>) -> Self {
        Diagnostic {
            rule,
            span,
            id: id.map(Box::from),
            args,
            related: None,
        }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// The word of this name.
    pub fn arg(&self, name: &str) -> Option<&str> {
        let found = self.args.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| &**value)
    }

    /// What is wrong and what to do about it: one English sentence or two. Allocates it.
    pub fn message(&self) -> String {
        sentence(self.rule, &self.args)
    }
}

/// The diagnostics of one file, as many as are listed.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostics {
    listed: Vec<Diagnostic>,
    limit: usize,
    unlisted: usize,
}

impl Diagnostics {
    pub(crate) fn new(limit: usize) -> Self {
        Diagnostics {
            listed: Vec::new(),
            limit,
            unlisted: 0,
        }
    }

    /// Goes on with those that reading a document found.
    pub(crate) fn of(found: &[Diagnostic], limit: usize, unlisted: usize) -> Self {
        let listed = found.get(..limit).unwrap_or(found).to_vec();
        Diagnostics {
            listed,
            limit,
            unlisted,
        }
    }

    /// Whether another one would still be listed; if not, its words need not be looked for.
    pub(crate) fn is_open(&self) -> bool {
        self.listed.len() < self.limit
    }

    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        if self.is_open() {
            self.listed.push(diagnostic);
        } else {
            self.unlisted += 1;
        }
    }

    /// How many are counted and not listed.
    pub(crate) fn unlisted(&self) -> usize {
        self.unlisted
    }

    /// Sorted by place; how many are not listed is said at the place of the last.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.listed.sort_by_key(|one| (one.span.start, one.rule));
        self.listed
            .dedup_by(|a, b| a.span == b.span && a.rule == b.rule && a.id == b.id);
        if let (Some(last), true) = (self.listed.last(), self.unlisted > 0) {
            let args = vec![("count", self.unlisted.to_string().into())];
            let span = last.span.clone();
            let rest = Diagnostic::new(Rule::TooManyProblems, span, None, args);
            self.listed.push(rest);
        }
        self.listed
    }
}
