//! Words of a language in a text: where they stand, and the clause around them.

use std::collections::BTreeMap;

use crate::text_run::TextRun;

/// Small letters and one kind of apostrophe, character by character, so that indices stay those of the run.
pub(crate) fn small_letters(run: &TextRun) -> Vec<char> {
    run.chars.iter().map(|(c, _)| small(*c)).collect()
}

fn small(c: char) -> char {
    match c {
        '’' | 'ʼ' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a language writes spaces between its words.
pub(crate) fn is_spaced(language: &str) -> bool {
    !matches!(language, "zh" | "ja" | "ko" | "th" | "lo" | "km" | "my")
}

/// A word of a data file: its letters, and whether other letters may go before or after it.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    letters: Vec<char>,
    open_start: bool,
    open_end: bool,
}

impl Word {
    /// `fehler*` is any word that begins so, `*frei` any that ends so; `_` is a space.
    pub(crate) fn new(written: &str) -> Self {
        Word {
            letters: written
                .trim_matches('*')
                .chars()
                .map(|c| if c == '_' { ' ' } else { small(c) })
                .collect(),
            open_start: written.starts_with('*'),
            open_end: written.ends_with('*'),
        }
    }

    /// Where it stands, from `start` on, with all letters of the word it begins.
    pub(crate) fn find(&self, text: &[char], spaced: bool, start: usize) -> Option<(usize, usize)> {
        let last = text.len().checked_sub(self.letters.len())?;
        (start..=last).find_map(|at| {
            let end = self.ends(text, spaced, at)?;
            let starts = self.open_start || !spaced || !is_letter(text, at.wrapping_sub(1));
            let whole = (end..).find(|&end| !is_letter(text, end)).unwrap_or(end);
            starts.then_some((at, if spaced { whole } else { end }))
        })
    }

    /// Its end if it stands at an index; what goes before is not looked at.
    pub(crate) fn ends(&self, text: &[char], spaced: bool, at: usize) -> Option<usize> {
        // Nearly every place is passed over by its first letter.
        if text.get(at)? != self.letters.first()? {
            return None;
        }
        let end = at + self.letters.len();
        let here = text.get(at..end).is_some_and(|found| found == self.letters);
        (here && (self.open_end || !spaced || !is_letter(text, end))).then_some(end)
    }
}

/// Whether there is a letter at an index.
pub(crate) fn is_letter(text: &[char], at: usize) -> bool {
    text.get(at).is_some_and(|c| c.is_alphabetic())
}

/// The clause around a place, in two pieces: what goes before and what follows, up to the next punctuation mark, and no
/// further than a clause is long.
pub(crate) fn clause(text: &[char], from: usize, to: usize) -> (&[char], &[char]) {
    const LONG: usize = 160;
    let ends = |c: &char| ".,;:!?。，；：！？、\u{60c}\u{61b}\u{61f}–—\n".contains(*c);
    let (before, after) = (
        text.get(from.saturating_sub(LONG)..from)
            .unwrap_or_default(),
        text.get(to..text.len().min(to + LONG)).unwrap_or_default(),
    );
    let start = before.iter().rposition(ends).map_or(0, |at| at + 1);
    let end = after.iter().position(ends).unwrap_or(after.len());
    (
        before.get(start..).unwrap_or_default(),
        after.get(..end).unwrap_or_default(),
    )
}

/// The sections of a data file: `[name]`, then lines; those that begin with `#` say something about it.
pub(crate) fn sections(data: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut section = "";
    for line in data
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        match line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            Some(name) => section = name,
            None => sections.entry(section).or_default().push(line),
        }
    }
    sections
}
