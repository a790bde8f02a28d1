//! What a message has beside its text now and then, in one allocation.

use std::fmt::Write as _;

use crate::arguments::Warning;

/// The code of a message whose code the catalogue does not have, then warnings: for each a line end, a letter, the length
/// of the argument's name in bytes, a colon and the name. Empty for most messages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(String);

impl Notes {
    /// For a code that was shown: it holds no line break.
    pub(crate) fn of_code(code: &str) -> Self {
        Self(code.to_owned())
    }

    pub(crate) fn code(&self) -> &str {
        self.0.lines().next().unwrap_or_default()
    }

    pub(crate) fn push(&mut self, warning: Warning<'_>) {
        let (kind, name) = match warning {
            Warning::Missing(name) => ('m', name),
            Warning::Unused(name) => ('u', name),
            Warning::TooLong(name) => ('l', name),
            Warning::NotFinite(name) => ('f', name),
            Warning::NotANumber(name) => ('n', name),
            Warning::TooMany => ('t', ""),
            Warning::BlanksAround => ('b', ""),
        };
        // Enough for the length of any name that is heard, so that this is one allocation.
        self.0.reserve(name.len() + 24);
        // Writing to a String does not fail.
        let _ = write!(self.0, "\n{kind}{}:{name}", name.len());
    }

    pub(crate) fn warnings(&self) -> Vec<Warning<'_>> {
        let mut found = Vec::new();
        let mut rest = self.0.split_once('\n').map_or("", |(_, rest)| rest);
        while let Some((head, tail)) = rest.split_once(':') {
            let length = head
                .get(1..)
                .and_then(|digits| digits.parse().ok())
                .unwrap_or(0);
            let Some((name, tail)) = tail.split_at_checked(length) else {
                break;
            };
            found.push(match head.chars().next() {
                Some('m') => Warning::Missing(name),
                Some('u') => Warning::Unused(name),
                Some('l') => Warning::TooLong(name),
                Some('f') => Warning::NotFinite(name),
                Some('n') => Warning::NotANumber(name),
                Some('t') => Warning::TooMany,
                _ => Warning::BlanksAround,
            });
            rest = tail.strip_prefix('\n').unwrap_or_default();
        }
        found
    }
}
