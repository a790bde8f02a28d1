//! Changes to a text, by byte ranges: what no edit names stays as it is, to the byte.

use std::ops::Range;

/// Changes to byte ranges of one text. They never overlap.
///
/// ```
/// use retcodes_ftl::edit::Edits;
///
/// let mut edits = Edits::default();
/// assert!(edits.replace(4..9, "there"));
/// assert!(!edits.delete(3..5), "overlaps");
/// assert!(edits.insert(9, "!"));
/// assert_eq!(edits.apply("Hey hello"), "Hey there!");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits(Vec<Edit>);

/// One change: a text in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an insertion replaces nothing.
    pub span: Range<usize>,
    /// What takes its place.
    pub text: String,
}

impl Edits {
    /// Puts `with` in the place of `span`. Answers `false`, and changes nothing, where another edit is there already, or
    /// where the span ends before it starts.
    pub fn replace(&mut self, span: Range<usize>, with: impl Into<String>) -> bool {
        let at = self
            .0
            .partition_point(|other| (other.span.start, other.span.end) <= (span.start, span.end));
        let before = at.checked_sub(1).and_then(|before| self.0.get(before));
        let is_free = span.start <= span.end
            && before.is_none_or(|other| other.span.end <= span.start)
            && self
                .0
                .get(at)
                .is_none_or(|other| span.end <= other.span.start);
        if is_free {
            let text = with.into();
            self.0.insert(at, Edit { span, text });
        }
        is_free
    }

    /// Puts `text` before the byte `at`, behind what was inserted there earlier.
    pub fn insert(&mut self, at: usize, text: impl Into<String>) -> bool {
        self.replace(at..at, text)
    }

    /// Takes a place away.
    pub fn delete(&mut self, span: Range<usize>) -> bool {
        self.replace(span, "")
    }

    /// The changes, in the order of their places.
    pub fn iter(&self) -> impl Iterator<Item = &Edit> {
        self.0.iter()
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many changes there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// `text` with the changes made. A place that `text` does not have is passed over.
    pub fn apply(&self, text: &str) -> String {
        let mut changed = String::with_capacity(text.len());
        let mut done = 0;
        for Edit { span, text: with } in &self.0 {
            let Some(before) = text.get(done..span.start) else {
                continue;
            };
            if !text.is_char_boundary(span.end) {
                continue;
            }
            changed.push_str(before);
            changed.push_str(with);
            done = span.end;
        }
        changed.push_str(text.get(done..).unwrap_or_default());
        changed
    }
}
