//! The review state of a locale's texts, in the file `retcodes.state` beside them.

use std::io;
use std::path::{Path, PathBuf};

use retcodes_ftl::{Document, Limits};
use retcodes_review::history::History;
use retcodes_review::{Hash, LineError, Mark, State, StateFile};

use crate::change;
use crate::diagnostic::Diagnostic;
use crate::review::{Review, ReviewedFile};
use crate::rule::Rule;
use crate::sync::first_junk;
use crate::write::{FileError, read};

/// The name of the file of review states in a locale's folder.
pub const STATE_NAME: &str = "retcodes.state";

/// The state file beside a file of texts.
pub fn state_path(texts: &Path) -> PathBuf {
    texts.with_file_name(STATE_NAME)
}

/// The bytes of the state file beside a file of texts; `None` if there is none.
pub fn read_state(texts: &Path) -> Option<Result<Vec<u8>, FileError>> {
    match read(&state_path(texts), Limits::DEFAULT.file_bytes) {
        Err(FileError::Io(error)) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read),
    }
}

/// What is known of each text that the source has, in a locale that was reviewed. `None` for the source locale itself, and
/// where it is not there to compare with.
pub fn states(review: &Review, file: &ReviewedFile) -> Option<retcodes_review::Review> {
    let source = review
        .source_file()
        .filter(|source| source.locale != file.locale)?;
    file.locale.as_ref()?;
    Some(retcodes_review::review(
        &source.document,
        &file.document,
        &file.state,
    ))
}

/// What is wrong with a state file. Its bytes are a text of the review by themselves.
pub(crate) fn diagnostics(errors: &[LineError], text: &Document, file: usize) -> Vec<Diagnostic> {
    let lines = errors.iter().map(|error| {
        let rule = match error {
            LineError::Conflict(_) => Rule::MERGE_CONFLICT,
            _ => Rule::STATE_FILE,
        };
        let place = text.text().line_span(error.line()).unwrap_or_default();
        Diagnostic::new(rule, file, place)
    });
    lines.collect()
}

/// Says in each stale translation's diagnostic how the source has changed since, as git knows it. Runs `git` if there is a
/// stale translation, and only then.
pub fn name_changes(review: &mut Review) {
    let Some(source) = review.source_file() else {
        return;
    };
    let mut history = None;
    let mut said = Vec::new();
    for (index, one) in review.diagnostics.iter().enumerate() {
        let (Rule::STALE_TRANSLATION, Some(id), Some((_, span))) =
            (one.rule, &one.id, &one.related)
        else {
            continue;
        };
        let Some(hash) = one
            .get("recorded")
            .and_then(|hash| hash.parse::<Hash>().ok())
        else {
            continue;
        };
        let history: &Option<History> = history.get_or_insert_with(|| History::of(&source.path));
        if let Some(older) = history.as_ref().and_then(|history| history.older(id, hash)) {
            let now = source.document.text().slice(span.clone());
            said.push((index, change::brief(&change::words(&older.text, now))));
        }
    }
    for (index, change) in said {
        if let Some(one) = review.diagnostics.get_mut(index) {
            one.args
                .extend([("say", "change".to_owned()), ("change", change)]);
        }
    }
}

/// What `sync` writes into a state file.
#[derive(Debug)]
pub struct Recorded {
    /// The file with the new lines.
    pub file: StateFile,
    /// The texts that have a new line, by id.
    pub ids: Vec<String>,
    /// How many of them are stale from the beginning: git says that the source has changed since they were translated.
    pub stale: usize,
}

/// Records every translation that the state file does not know as it stands.
///
/// `made_for` says which source a translation was made for, by id and its hash, where that can be known; for the others
/// it is the source as it is now.
pub fn record(
    source: &Document,
    target: &Document,
    state: &StateFile,
    made_for: &dyn Fn(&str, Hash) -> Option<Hash>,
) -> Recorded {
    let review = retcodes_review::review(source, target, state);
    let mut file = state.clone();
    let ids = review.record(&mut file);
    let mut stale = 0;
    for id in &ids {
        let Some(text) = review.text(id) else {
            continue;
        };
        let Some(translation) = text.translation else {
            continue;
        };
        if let Some(older) = made_for(id, translation).filter(|made| *made != text.source) {
            file.set(id, Mark::Draft, older, translation, None);
            stale += 1;
        }
    }
    // What can't be read just now is being worked on, and is not gone.
    if first_junk(source).is_some() || first_junk(target).is_some() {
        for id in state.ids() {
            if let (None, Some(line)) = (file.line(id), state.line(id)) {
                file.insert(id, line.clone());
            }
        }
    }
    Recorded { file, ids, stale }
}

/// Gives the lines of texts that were renamed to their new ids: of two readings of a file, a message that is gone and one
/// that is new and says the same. Answers whether there was one.
pub fn carry(before: &Document, after: &Document, state: &mut StateFile) -> bool {
    let hashes = |document: &Document| -> Vec<(String, Hash)> {
        let texts = retcodes_review::texts(document).into_iter();
        texts.map(|(id, pattern)| (id, Hash::of(pattern))).collect()
    };
    let (before, after) = (hashes(before), hashes(after));
    let lacks = |texts: &[(String, Hash)], id: &str| !texts.iter().any(|(known, _)| known == id);
    let mut new: Vec<&(String, Hash)> = after.iter().filter(|(id, _)| lacks(&before, id)).collect();
    let mut carried = false;
    for (id, hash) in before.iter().filter(|(id, _)| lacks(&after, id)) {
        // One with an attribute goes with its message.
        let is_same = |(other, found): &&(String, Hash)| {
            found == hash && other.contains('.') == id.contains('.')
        };
        if let Some(place) = new.iter().position(is_same) {
            let (to, _) = new.remove(place);
            carried |= state.ids().any(|known| known == id);
            state.rename(id, to);
        }
    }
    carried
}

/// The lines of a state file after a merge as one line for each text, without what can't be read. No state changes.
pub fn tidied(source: Option<&Document>, target: &Document, state: &StateFile) -> StateFile {
    let review = source.map(|source| retcodes_review::review(source, target, state));
    let mut file = state.clone();
    file.tidy(|id| {
        let text = review.as_ref()?.text(id)?;
        Some((text.source, text.translation?))
    });
    file
}

/// What became of a correction of the source that no translation has to follow.
#[derive(Debug, Default)]
pub struct Waved {
    /// The state file with the source as it is now.
    pub file: StateFile,
    /// The states of the texts that were current before, as they are again.
    pub kept: Vec<State>,
    /// How many were stale before and stay so.
    pub stale: usize,
}

/// Takes the source of these texts as it is now for what it was before: `before` gives the hash that it had, by id.
/// Translations that were made for it keep their mark; those that were stale already stay stale.
pub fn wave_through(
    source: &Document,
    target: &Document,
    state: &StateFile,
    before: &[(String, Hash)],
) -> Waved {
    let mut waved = Waved {
        file: state.clone(),
        ..Waved::default()
    };
    let now = retcodes_review::review(source, target, state);
    for (id, old) in before {
        let (Some(text), Some(line)) = (now.text(id), state.line(id)) else {
            continue;
        };
        if line.source == *old {
            let mut line = line.clone();
            line.source = text.source;
            waved.file.insert(id, line);
            waved
                .kept
                .push(waved.file.state(id, text.source, text.translation));
        } else if line.source != text.source {
            waved.stale += 1;
        }
    }
    waved
}
