//! The file `retcodes.state`: one line for each text, sorted by id.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::{Hash, State};

/// What a line says of the pair that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The translation was made for this source.
    Draft,
    /// A person has reviewed it.
    Reviewed,
}

impl Mark {
    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
        }
    }
}

/// A line: the pair that a mark was given to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What was said of the pair.
    pub mark: Mark,
    /// The hash of the source's meaning at that time.
    pub source: Hash,
    /// The hash of the translation's meaning at that time.
    pub translation: Hash,
    /// Who said so, if they wanted to be named.
    pub by: Option<String>,
}

impl Line {
    /// What this line says of a text whose source and translation have these hashes now.
    ///
    /// | source | translation | |
    /// |---|---|---|
    /// | same | same | as the line says |
    /// | same | another | draft: the translation has changed after its review |
    /// | another | any | stale |
    fn state(&self, source: Hash, translation: Hash) -> State {
        match (
            self.source == source,
            self.translation == translation,
            self.mark,
        ) {
            (false, ..) => State::Stale,
            (true, true, Mark::Reviewed) => State::Reviewed,
            (true, ..) => State::Draft,
        }
    }
}

/// A line that cannot be read, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineError {
    /// A marker of a merge that was not finished. The lines of both sides are read.
    Conflict(usize),
    /// Anything else that is no line of this file. Its text counts as one without a line.
    Malformed(usize),
}

impl LineError {
    /// The number of the line, from 1.
    pub const fn line(self) -> usize {
        match self {
            Self::Conflict(line) | Self::Malformed(line) => line,
        }
    }
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Conflict(_) => f.write_str("a marker of a merge that is not finished: delete it, both sides are read"),
            Self::Malformed(_) => f.write_str(
                "not a line of this file: expected an id, `draft` or `reviewed`, and two hashes; delete the line",
            ),
        }
    }
}

/// The state file of one locale.
///
/// ```
/// use retcodes_review::{Mark, State, StateFile, Hash};
///
/// let [source, translation, other] = ["v1:0000000000000001", "v1:0000000000000002", "v1:0000000000000003"]
///     .map(|hash| hash.parse::<Hash>().unwrap());
/// let mut file = StateFile::default();
/// file.set("retcode-1001", Mark::Reviewed, source, translation, None);
/// assert_eq!(file.state("retcode-1001", source, Some(translation)), State::Reviewed);
/// assert_eq!(file.state("retcode-1001", other, Some(translation)), State::Stale);
/// assert_eq!(file.state("retcode-1001", source, Some(other)), State::Draft);
/// assert_eq!(file.state("retcode-1002", source, Some(translation)), State::Draft);
/// assert_eq!(file.to_string().parse(), Ok(file));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateFile {
    /// The lines by id. More than one stands for a text after a merge.
    lines: BTreeMap<String, Vec<Line>>,
    errors: Vec<LineError>,
}

/// The first line of every file. It never changes, so it never conflicts.
const HEAD: &str = "# Review state: text, draft or reviewed, hash of the source, hash of the translation. Made by `retcodes sync` and `retcodes review`.";

impl StateFile {
    /// Reads a file. What is no line of it is among the [errors](Self::errors); every other line counts.
    pub fn read(text: &str) -> Self {
        let mut file = Self::default();
        for (number, text) in (1..).zip(text.lines()) {
            let text = text.trim_end_matches('\r');
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let marker = |sign: char| text.starts_with(&String::from(sign).repeat(7));
            if ['<', '|', '=', '>'].into_iter().any(marker) {
                file.errors.push(LineError::Conflict(number));
                continue;
            }
            match line(text) {
                Some((id, line)) => {
                    let lines = file.lines.entry(id.to_owned()).or_default();
                    if !lines.contains(&line) {
                        lines.push(line);
                    }
                }
                None => file.errors.push(LineError::Malformed(number)),
            }
        }
        file
    }

    /// The lines that could not be read, in order.
    pub fn errors(&self) -> &[LineError] {
        &self.errors
    }

    /// The ids that have a line, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.lines.keys().map(String::as_str)
    }

    /// The line of a text, if it has one alone.
    pub fn line(&self, id: &str) -> Option<&Line> {
        match self.lines.get(id)?.as_slice() {
            [line] => Some(line),
            _ => None,
        }
    }

    /// The state of a text whose source and translation have these hashes. Of several lines the lowest counts.
    pub fn state(&self, id: &str, source: Hash, translation: Option<Hash>) -> State {
        let Some(translation) = translation else {
            return State::Missing;
        };
        let lines = self.lines.get(id).into_iter().flatten();
        lines
            .map(|line| line.state(source, translation))
            .min()
            .unwrap_or(State::Draft)
    }

    /// Sets the line of a text, in place of any that it has.
    pub fn set(&mut self, id: &str, mark: Mark, source: Hash, translation: Hash, by: Option<&str>) {
        // A name is one word of the line.
        let by = by
            .map(|by| by.split_whitespace().collect::<Vec<_>>().join("-"))
            .filter(|by| !by.is_empty());
        let line = Line {
            mark,
            source,
            translation,
            by,
        };
        self.lines.insert(id.to_owned(), vec![line]);
    }

    /// Whether it has no line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Takes a line that was read elsewhere, in place of any that the text has.
    pub fn insert(&mut self, id: &str, line: Line) {
        self.lines.insert(id.to_owned(), vec![line]);
    }

    /// Keeps of several lines of a text the one that counts, and forgets what could not be read: what a merge has left
    /// is tidy then. `hashes` gives those of the source and of the translation as they are now. No state changes.
    pub fn tidy(&mut self, hashes: impl Fn(&str) -> Option<(Hash, Hash)>) {
        self.errors.clear();
        for (id, lines) in &mut self.lines {
            let now = hashes(id);
            let lowest = lines
                .iter()
                .min_by_key(|line| {
                    (
                        now.map(|(source, translation)| line.state(source, translation)),
                        line.mark,
                    )
                })
                .cloned();
            lines.clear();
            lines.extend(lowest);
        }
    }

    /// Takes away the lines of a text.
    pub fn remove(&mut self, id: &str) {
        self.lines.remove(id);
    }

    /// Gives the lines of a text to another id: the text was renamed, with its attributes if it is a message.
    pub fn rename(&mut self, from: &str, to: &str) {
        let attributes = format!("{from}.");
        let moved: Vec<String> = self
            .lines
            .keys()
            .filter(|id| *id == from || id.starts_with(&attributes))
            .cloned()
            .collect();
        for id in moved {
            if let (Some(lines), Some(rest)) = (self.lines.remove(&id), id.strip_prefix(from)) {
                self.lines.entry(format!("{to}{rest}")).or_insert(lines);
            }
        }
    }

    /// Keeps the lines of these ids alone: what was deleted and comes back later starts as a draft.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.lines.retain(|id, _| keep(id));
    }
}

fn line(text: &str) -> Option<(&str, Line)> {
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    let id = words.next()?;
    let mark = match words.next()? {
        "draft" => Mark::Draft,
        "reviewed" => Mark::Reviewed,
        _ => return None,
    };
    let source = words.next()?.parse().ok()?;
    let translation = words.next()?.parse().ok()?;
    let by = match words.next() {
        Some(word) => Some(word.strip_prefix("by=")?.to_owned()),
        None => None,
    };
    words.next().is_none().then_some((
        id,
        Line {
            mark,
            source,
            translation,
            by,
        },
    ))
}

impl FromStr for StateFile {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::read(text))
    }
}

impl fmt::Display for StateFile {
    /// The file as it is written: a head that never changes, and the lines in the order of their ids.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}")?;
        for (id, lines) in &self.lines {
            for Line {
                mark,
                source,
                translation,
                by,
            } in lines
            {
                write!(f, "{id} {} {source} {translation}", mark.as_str())?;
                match by {
                    Some(by) => writeln!(f, " by={by}")?,
                    None => writeln!(f)?,
                }
            }
        }
        Ok(())
    }
}
