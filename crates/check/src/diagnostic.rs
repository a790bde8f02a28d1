//! A diagnostic: a rule, a place in bytes, the arguments of its sentence, and the fix, where there is one.

use std::ops::Range;

use crate::rule::{Applicability, Rule, Severity};

/// A place in bytes.
pub type Span = Range<usize>;

/// Something that is wrong with a text, and where. The reader's diagnostics and the rules' are one type.
///
/// It holds no sentence: [`Messages`](crate::Messages) words it, in English or Chinese.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub rule: Rule,
    /// Index of the file in the review.
    pub file: usize,
    /// The place; none if it is about the whole file.
    pub span: Option<Span>,
    /// The message or term it is in, with the attribute: `retcode-9990.detailed`.
    pub id: Option<String>,
    /// The arguments of the sentence by name.
    pub args: Vec<(&'static str, String)>,
    /// The reader's own English sentence, where the reader found it and no rule knows better.
    pub sentence: Option<String>,
    /// What was probably meant.
    pub suggestion: Option<String>,
    /// Another place that belongs to it: file and bytes.
    pub related: Option<(usize, Span)>,
    /// What repairs it.
    pub fix: Option<Fix>,
}

/// What repairs a diagnostic: edits that are made together or not at all.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// Each place, and what to put there.
    pub edits: Vec<(Span, String)>,
    /// How far it can be trusted.
    pub applicability: Applicability,
}

impl Diagnostic {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// The edits of its fix; none where it has no fix.
    pub fn edits(&self) -> &[(Span, String)] {
        self.fix.as_ref().map_or(&[], |fix| fix.edits.as_slice())
    }

    pub(crate) fn new(rule: Rule, file: usize, span: Span) -> Self {
        Diagnostic {
            span: Some(span),
            ..Diagnostic::of_file(rule, file)
        }
    }

    /// One about the whole file.
    pub(crate) fn of_file(rule: Rule, file: usize) -> Self {
        Diagnostic {
            rule,
            file,
            span: None,
            id: None,
            args: Vec::new(),
            sentence: None,
            suggestion: None,
            related: None,
            fix: None,
        }
    }

    pub(crate) fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Which of the rule's sentences says it; the plain one if never called.
    pub(crate) fn say(self, case: &str) -> Self {
        self.arg("say", case)
    }

    pub(crate) fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The value of an argument.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.args.iter().find(|(there, _)| *there == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn suggest(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    /// Adds an edit to the fix, which is as safe as the rule says.
    pub(crate) fn edit(mut self, span: Span, with: impl Into<String>) -> Self {
        let applicability = self.rule.fix().unwrap_or(Applicability::Offered);
        let fix = self.fix.get_or_insert(Fix {
            edits: Vec::new(),
            applicability,
        });
        fix.edits.push((span, with.into()));
        self
    }

    /// Suggests a word for its place and an edit that puts it there.
    pub(crate) fn replace_with(self, word: impl Into<String>) -> Self {
        let word = word.into();
        let span = self.span.clone().unwrap_or_default();
        self.suggest(Some(word.clone())).edit(span, word)
    }

    /// Says that its fix changes what readers read, though the rule's fix mostly doesn't.
    pub(crate) fn offered(self) -> Self {
        self.applicability(Applicability::Offered)
    }

    /// Says that its fix can't harm, though the rule's mostly can.
    pub(crate) fn safe(self) -> Self {
        self.applicability(Applicability::Safe)
    }

    fn applicability(mut self, applicability: Applicability) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.applicability = applicability;
        }
        self
    }
}
