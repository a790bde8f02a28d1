//! A locale as a job for a translation agency: its texts, their states, and what a translator has to know of them.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use retcodes::Args;
use retcodes_check::{FILE_NAME, LocaleFile, Readings, Workspace};
use retcodes_core::codes_file;
use retcodes_exchange::{Category, Fact, Facts, File, Folder, Note};
use retcodes_ftl::{Document, Element, Pattern};
use retcodes_review::{State, StateFile, history, texts};
use unic_langid::LanguageIdentifier;

use crate::commands::sync::read;
use crate::session::{Failure, Session};

/// A language that many translators read, beside the source.
const REFERENCE: &str = "en-US";

/// The texts of a locale.
pub(crate) fn folder(
    locale: &LocaleFile,
    workspace: &Workspace,
    session: &Session,
) -> Result<Folder, Failure> {
    let document = read(locale, workspace.document(locale), session)?;
    Ok(Folder {
        locale: locale.id.to_string(),
        files: vec![File {
            name: FILE_NAME.to_owned(),
            document,
        }],
    })
}

/// The file of a locale's states, and what is in it; none if it is not there.
pub(crate) fn states(locale: &LocaleFile) -> Result<(PathBuf, Option<String>), Failure> {
    let path = locale.path.with_extension("state");
    match fs::read_to_string(&path) {
        Ok(text) => Ok((path, Some(text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((path, None)),
        Err(error) => Err(Failure::Io(error)),
    }
}

/// What the project knows of its texts.
pub(crate) struct Known<'k> {
    source: &'k LocaleFile,
    source_document: &'k Document,
    target: &'k LanguageIdentifier,
    target_document: Option<&'k Document>,
    states: &'k StateFile,
    /// What each code means, by the message's id.
    meanings: HashMap<String, String>,
    /// The source's word, the translation's and a definition.
    glossary: Vec<(String, String, String)>,
    reference: Option<Document>,
}

impl<'k> Known<'k> {
    /// Reads the codes file and the glossary beside the texts. What is not there says nothing.
    pub(crate) fn new(
        workspace: &Workspace,
        source: (&'k LocaleFile, &'k Folder),
        target: (&'k LocaleFile, &'k Folder),
        states: &'k StateFile,
    ) -> Self {
        let root = workspace.root();
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let codes = root.parent().map(|root| root.join("codes/easypay.tsv"));
        let codes = codes.and_then(|path| fs::read_to_string(path).ok());
        let reference = workspace.locales().iter().find(|one| {
            let tag = one.id.to_string();
            tag == REFERENCE && one.id != source.0.id && one.id != target.0.id
        });
        Known {
            source: source.0,
            source_document: document(source.1),
            target: &target.0.id,
            target_document: target.1.files.first().map(|file| &file.document),
            states,
            meanings: meanings(codes.as_deref().unwrap_or_default()),
            glossary: glossary(&root, &source.0.id, &target.0.id),
            reference: reference.and_then(|one| workspace.document(one).ok()),
        }
    }
}

/// The one document of a folder. [`folder`] puts it there.
fn document(folder: &Folder) -> &Document {
    &folder.files[0].document
}

impl Facts for Known<'_> {
    fn text(&self, message: &str, attribute: Option<&str>) -> Fact {
        let id = match attribute {
            Some(name) => format!("{message}.{name}"),
            None => message.to_owned(),
        };
        let pattern = |document: &'_ Document| -> Option<Pattern> {
            let found = document.message(message)?;
            match attribute {
                None => found.value.clone(),
                Some(name) => found.attribute(name).map(|one| one.value.clone()),
            }
        };
        let Some(source) = pattern(self.source_document) else {
            return Fact::default();
        };
        let mut notes = Vec::new();
        if let Some(meaning) = self.meanings.get(message) {
            notes.push(Note::new(Category::Meaning, meaning));
        }
        let shown = raw(self.source_document, &source);
        for (word, translation, definition) in &self.glossary {
            if shown.contains(word.as_str()) {
                let text = format!("{word} = {translation} ({definition})");
                notes.push(Note::new(Category::Glossary, text));
            }
        }
        let has_codes = source
            .elements
            .iter()
            .any(|one| matches!(one, Element::Placeable(_)));
        if has_codes {
            let readings = Readings::new(self.source_document, &self.source.id, message);
            let readings = readings.of(attribute, &Args::new());
            if let Some(reading) = readings.last() {
                notes.push(Note::new(Category::Example, &reading.text));
            }
        }
        if let Some((document, pattern)) = self
            .reference
            .as_ref()
            .and_then(|document| Some((document, pattern(document)?)))
        {
            let text = format!("{REFERENCE}: {}", raw(document, &pattern));
            notes.push(Note::new(Category::Reference, text));
        }
        Fact {
            previous: self.previous(&id),
            // A number is the same everywhere.
            translate: has_codes || shown.chars().any(char::is_alphabetic),
            notes,
        }
    }
}

impl Known<'_> {
    /// What the source said when a stale translation was made.
    fn previous(&self, id: &str) -> Option<String> {
        let find = |document: &Document| {
            let found = texts(document).into_iter().find(|(one, _)| one == id);
            found.map(|(_, pattern)| retcodes_review::Hash::of(pattern))
        };
        let line = self.states.line(id)?;
        let (source, translation) = (find(self.source_document)?, find(self.target_document?));
        if self.states.state(id, source, translation) != State::Stale {
            return None;
        }
        history::older(&self.source.path, id, line.source).map(|older| older.text)
    }

    /// The language that is translated to.
    pub(crate) fn target(&self) -> &LanguageIdentifier {
        self.target
    }
}

/// A pattern as it is written.
fn raw<'d>(document: &'d Document, pattern: &Pattern) -> &'d str {
    document.text().slice(pattern.span.clone())
}

/// A sentence on what a code means, for each row of the codes file, by the id of its message.
fn meanings(codes: &str) -> HashMap<String, String> {
    let (rows, _) = codes_file::read(codes);
    let sentences = rows.iter().map(|row| {
        let meaning = row.meaning;
        let mut sentence = format!(
            "outcome: {}; who acts: {}; retry: {}.",
            meaning.outcome(),
            meaning.actor(),
            meaning.retry()
        );
        if !meaning.outcome().is_final() {
            sentence.push_str(" Word it neither as a success nor as a failure.");
        }
        if !meaning.note().is_empty() {
            sentence.push_str(&format!(" {}", meaning.note()));
        }
        (format!("retcode-{}", row.code), sentence)
    });
    sentences.collect()
}

/// The rows of `glossary.tsv` with words in both languages.
fn glossary(
    root: &Path,
    source: &LanguageIdentifier,
    target: &LanguageIdentifier,
) -> Vec<(String, String, String)> {
    let text = fs::read_to_string(root.join("glossary.tsv")).unwrap_or_default();
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let header = lines.next().unwrap_or_default();
    let column = |name: &str| header.iter().position(|one| *one == name);
    let (Some(from), Some(to), Some(definition)) = (
        column(&source.to_string()),
        column(&target.to_string()),
        column("definition"),
    ) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for row in lines {
        let cell = |at: usize| row.get(at).map_or("", |cell| cell.trim());
        let words = cell(to).replace(" | ", ", ");
        for word in cell(from).split(" | ").filter(|word| !word.is_empty()) {
            if !words.is_empty() {
                rows.push((word.to_owned(), words.clone(), cell(definition).to_owned()));
            }
        }
    }
    rows
}
