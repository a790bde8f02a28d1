//! What an import says of the units that it did not take as they were.

/// What is the matter with a unit that came back. [`code`](Self::code) is stable.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A code was changed: `{ $amonut }` for `{ $amount }`.
    CodeEdited,
    /// A code that neither the source nor the translation has.
    CodeUnknown,
    /// A code of the source is missing.
    CodeMissing,
    /// The source has no text of this id.
    UnitUnknown,
    /// The unit is not to be translated, and was.
    NotToTranslate,
    /// A text is missing that others need: the default variant, a message's value, or a translation that was emptied.
    Incomplete,
    /// The source has changed since the export: the text lands as stale, or is refused if its codes no longer fit.
    SourceChanged,
    /// The translation has changed both in the project and in the document.
    TargetChanged,
    /// The unit can't be read.
    Malformed,
    /// A rule of the checker finds an error in the text.
    Rule(String),
}

impl Problem {
    /// Every problem but [`Rule`](Self::Rule).
    pub const ALL: [Problem; 9] = [
        Problem::CodeEdited,
        Problem::CodeUnknown,
        Problem::CodeMissing,
        Problem::UnitUnknown,
        Problem::NotToTranslate,
        Problem::Incomplete,
        Problem::SourceChanged,
        Problem::TargetChanged,
        Problem::Malformed,
    ];

    /// Its stable code; a rule's is the rule's.
    pub fn code(&self) -> &str {
        match self {
            Problem::CodeEdited => "code-edited",
            Problem::CodeUnknown => "code-unknown",
            Problem::CodeMissing => "code-missing",
            Problem::UnitUnknown => "unit-unknown",
            Problem::NotToTranslate => "not-to-translate",
            Problem::Incomplete => "incomplete",
            Problem::SourceChanged => "source-changed",
            Problem::TargetChanged => "target-changed",
            Problem::Malformed => "malformed",
            Problem::Rule(code) => code,
        }
    }

    /// The problem of this code; none for a rule's.
    pub fn from_code(code: &str) -> Option<Self> {
        Problem::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A unit that was refused, or that landed with a reservation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What is the matter.
    pub problem: Problem,
    /// The unit's id; empty where it can't be read.
    pub unit: String,
    /// The line of the document, from 1, where that is known.
    pub line: Option<usize>,
    /// Whether the unit was refused. If not, it landed as stale.
    pub refused: bool,
    /// One sentence for a person.
    pub message: String,
}

impl Finding {
    pub(crate) fn refused(problem: Problem, unit: &str, message: impl Into<String>) -> Self {
        Finding {
            problem,
            unit: unit.to_owned(),
            line: None,
            refused: true,
            message: message.into(),
        }
    }
}
