//! What a project says beside its texts: what each code means, and the words of its terms.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use retcodes::Catalog;
use retcodes_core::{Meaning, Outcome, codes_file};
use retcodes_ftl::Document;
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;
use crate::review::SOURCE;
use crate::syntax::ID_PREFIX;
use crate::text_run::{TextRun, runs};

/// The codes file, beside the folder of locales. Another name will do where it is the only table there.
const CODES: &str = "easypay.tsv";
/// The glossary, in the folder of locales.
const GLOSSARY: &str = "glossary.tsv";

/// What the rules know of a project: its codes file and its glossary. Without them, the rules that need them are silent.
#[derive(Clone, Debug, Default)]
pub struct Project {
    codes: HashMap<String, Meant>,
    open_payers: HashSet<String>,
    glossary: Vec<Term>,
    /// The tags of the glossary's columns.
    columns: Vec<LanguageIdentifier>,
}

/// What a code means to the rules.
#[derive(Clone, Debug)]
pub(crate) struct Meant {
    pub(crate) outcome: Outcome,
    /// The message that its payers read.
    pub(crate) payer: String,
}

/// A row of the glossary: one concept, and the words for it by column.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) definition: String,
    words: Vec<Vec<String>>,
}

impl Project {
    /// Reads what is beside a folder of locales: `../codes/easypay.tsv` and `glossary.tsv`. A file that is not there, or
    /// can't be read, says nothing.
    pub fn of(locales: &Path) -> Self {
        let folder = locales
            .canonicalize()
            .unwrap_or_else(|_| locales.to_path_buf());
        let codes = folder
            .parent()
            .map(|parent| parent.join("codes"))
            .and_then(|codes| table(&codes));
        let read = |path: PathBuf| fs::read_to_string(path).ok();
        let (codes, glossary) = (codes.and_then(read), read(folder.join(GLOSSARY)));
        Project::new(codes.as_deref(), glossary.as_deref())
    }

    /// A project of a codes file's text and a glossary's.
    ///
    /// The glossary is a table parted by tabs. Its first line names the columns: `term`, `definition`, one for each locale
    /// by its tag, and `note`. A cell holds the words that are right, parted by ` | `.
    pub fn new(codes: Option<&str>, glossary: Option<&str>) -> Self {
        let mut project = Project::default();
        let (rows, _) = codes.map(codes_file::read).unwrap_or_default();
        for row in rows {
            project.add(row.code.as_str(), &row.meaning);
        }
        project.read_glossary(glossary.unwrap_or_default());
        project
    }

    /// Where there is no codes file, as in a folder that was copied out of the project: a message of the source locale with
    /// the very text of a shipped one is that code, and means what it means.
    pub(crate) fn recognise(&self, source: &Document) -> Option<Project> {
        if !self.codes.is_empty() {
            return None;
        }
        let mut project = self.clone();
        let catalog = Catalog::embedded();
        let shipped = catalog.localizer(SOURCE);
        for message in source.messages() {
            let code = message.key().strip_prefix(ID_PREFIX);
            let Some((code, value)) = code
                .filter(|code| catalog.has(*code))
                .zip(message.value.as_ref())
            else {
                continue;
            };
            let text: String = runs(value).iter().map(TextRun::text).collect();
            let theirs = shipped.message(code);
            if theirs.text() == text {
                project.add(code, &theirs.meaning());
            }
        }
        Some(project)
    }

    fn add(&mut self, code: &str, meaning: &Meaning<'_>) {
        let (outcome, payer) = (meaning.outcome(), meaning.payer().to_owned());
        if matches!(outcome, Outcome::Pending | Outcome::Unknown) {
            self.open_payers.insert(payer.clone());
        }
        self.codes.insert(code.to_owned(), Meant { outcome, payer });
    }

    fn read_glossary(&mut self, text: &str) {
        let mut lines = text
            .lines()
            .map(|line| line.split('\t').collect::<Vec<_>>());
        let header = lines.next().unwrap_or_default();
        let definition = header.iter().position(|name| *name == "definition");
        let locales: Vec<usize> = (0..header.len())
            .filter(|&at| header.get(at).is_some_and(|name| is_locale(name)))
            .collect();
        let cell = |row: &[&str], at: usize| row.get(at).copied().unwrap_or_default().to_owned();
        self.columns = locales
            .iter()
            .filter_map(|&at| header.get(at)?.parse().ok())
            .collect();
        self.glossary = lines
            .map(|row| Term {
                definition: definition.map(|at| cell(&row, at)).unwrap_or_default(),
                words: locales.iter().map(|&at| words(&cell(&row, at))).collect(),
            })
            .collect();
    }

    /// What the project's table says of a code.
    pub(crate) fn code(&self, code: &str) -> Option<&Meant> {
        self.codes.get(code)
    }

    /// Whether a message for payers is read where nobody knows yet whether the money moved.
    pub(crate) fn is_open_payer(&self, id: &str) -> bool {
        self.open_payers.contains(id)
    }

    /// The glossary's column for a locale: its own, else one of its language and script.
    pub(crate) fn column(&self, locale: &Locale) -> Option<usize> {
        let exact = self.columns.iter().position(|column| *column == locale.id);
        exact.or_else(|| {
            self.columns.iter().position(|column| {
                let column = Locale::new(column);
                column.language == locale.language && column.script == locale.script
            })
        })
    }

    /// Each concept with its words in two columns. Concepts that lack words in one of them are left out.
    pub(crate) fn terms(
        &self,
        source: usize,
        target: usize,
    ) -> impl Iterator<Item = (&Term, &[String], &[String])> {
        self.glossary.iter().filter_map(move |term| {
            let (source, target) = (term.words.get(source)?, term.words.get(target)?);
            (!source.is_empty() && !target.is_empty()).then_some((
                term,
                source.as_slice(),
                target.as_slice(),
            ))
        })
    }
}

/// The codes file of a folder: the one of the usual name, else the only table there.
fn table(folder: &Path) -> Option<PathBuf> {
    let usual = folder.join(CODES);
    if usual.is_file() {
        return Some(usual);
    }
    let found = fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.path());
    let mut tables =
        found.filter(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    tables.next().filter(|_| tables.next().is_none())
}

/// `term`, `definition` and `note` are languages to a reader of tags, too.
fn is_locale(name: &str) -> bool {
    !matches!(name, "term" | "definition" | "note") && name.parse::<LanguageIdentifier>().is_ok()
}

fn words(cell: &str) -> Vec<String> {
    cell.split('|')
        .map(|word| plain(word.trim()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// A text as glossaries are compared: small letters, one kind of apostrophe, no vowel marks of Arabic.
pub(crate) fn plain(text: &str) -> String {
    let kept = text.chars().filter(
        |c| !matches!(c, '\u{64b}'..='\u{652}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{ad}'),
    );
    let mut out = String::with_capacity(text.len());
    for c in kept {
        match c {
            '’' | 'ʼ' => out.push('\''),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}
