//! Texts checked against each other: by the reader, by the rules, and with what one problem says twice said once.

use std::collections::BTreeSet;
use std::path::PathBuf;

use retcodes_ftl::{Document, Limits};
use retcodes_review::StateFile;
use unic_langid::LanguageIdentifier;

use crate::context::{Context, SourceTexts};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::memory::Memory;
use crate::peers::Peers;
use crate::project::Project;
use crate::resolved;
use crate::rule::{Rule, Severity};
use crate::rules;
use crate::state;
use crate::workspace::{LayoutProblem, Workspace, shown};
use crate::write::FileError;

/// The locale that others are compared with where none is named.
pub const SOURCE: &str = "zh-CN";

/// As many diagnostics of one file as anyone reads; one more says how many are left.
const LISTED: usize = 1_000;

/// What to check.
#[derive(Clone, Debug)]
pub struct Options {
    /// Only these; all of them if empty.
    pub locales: Vec<LanguageIdentifier>,
    /// The locale that the others are compared with.
    pub source: LanguageIdentifier,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            locales: Vec::new(),
            source: SOURCE.parse().unwrap_or_default(),
        }
    }
}

/// A text to check, wherever it comes from.
#[derive(Debug)]
pub struct Input {
    /// Its locale.
    pub locale: LanguageIdentifier,
    /// Where it is.
    pub path: PathBuf,
    /// Its text and tree.
    pub document: Result<Document, FileError>,
    /// The bytes of its state file; `None` if there is none.
    pub state: Option<Result<Vec<u8>, FileError>>,
    /// Whether it is checked, or only there to be compared with.
    pub wanted: bool,
}

/// One file that was looked at.
#[derive(Debug)]
pub struct ReviewedFile {
    /// Its locale; none if it has no place among the texts.
    pub locale: Option<LanguageIdentifier>,
    /// Where it is.
    pub path: PathBuf,
    /// The path as it is shown.
    pub shown: String,
    /// Its text and tree; empty if it can't be read.
    pub document: Document,
    /// Whether it could be read.
    pub readable: bool,
    /// What is known of its texts; nothing if it has no state file.
    pub state: StateFile,
    /// Whether it was checked, or is only there to be compared with or pointed at.
    pub wanted: bool,
}

impl ReviewedFile {
    /// How many messages it has.
    pub fn messages(&self) -> usize {
        self.document
            .messages()
            .filter(|message| !message.is_term)
            .count()
    }

    /// Whether its text is the file, byte for byte.
    pub fn is_faithful(&self) -> bool {
        self.readable && self.document.text().is_utf8()
    }
}

/// What was checked, and what was found.
#[derive(Debug, Default)]
pub struct Review {
    /// The files; diagnostics name them by their index.
    pub files: Vec<ReviewedFile>,
    /// By file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The locale that others were compared with, if it is there.
    pub source: Option<LanguageIdentifier>,
}

impl Review {
    /// The files of locales that were checked.
    pub fn checked(&self) -> impl Iterator<Item = &ReviewedFile> {
        self.files
            .iter()
            .filter(|file| file.wanted && file.locale.is_some())
    }

    /// The file of the source locale.
    pub fn source_file(&self) -> Option<&ReviewedFile> {
        let source = self.source.as_ref()?;
        let mut files = self.files.iter();
        files.find(|file| file.locale.as_ref() == Some(source))
    }

    /// How many diagnostics there are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|one| one.severity() == severity)
            .count()
    }
}

/// Checks a folder, an editor's open buffers in front of its files.
///
/// ```
/// use retcodes_check::{Options, Workspace, review};
///
/// let folder = tempfile::tempdir()?;
/// std::fs::create_dir_all(folder.path().join("en-US"))?;
/// std::fs::write(folder.path().join("en-US/retcodes.ftl"), "retcode-1001 = Invalid  signature\n")?;
/// let review = review(&Workspace::open(folder.path())?, &Options::default());
/// assert_eq!(review.diagnostics[0].rule.code(), "doubled-space");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn review(workspace: &Workspace, options: &Options) -> Review {
    let inputs = inputs(workspace, options);
    let project = Project::of(workspace.root());
    let mut review = review_in(&project, inputs, &options.source);
    if options.locales.is_empty() {
        for problem in workspace.problems() {
            review.add_layout(problem);
        }
    }
    review
}

impl Review {
    fn add_layout(&mut self, problem: &LayoutProblem) {
        self.diagnostics.push(rules::reading::diagnostic(
            &problem.diagnostic,
            self.files.len(),
        ));
        self.files.push(ReviewedFile {
            locale: None,
            path: problem.path.clone(),
            shown: shown(&problem.path),
            document: Document::read(b"", &Limits::DEFAULT),
            readable: false,
            state: StateFile::default(),
            wanted: true,
        });
    }
}

/// The texts of a folder: those that were asked for, and the source locale's to compare them with.
pub fn inputs(workspace: &Workspace, options: &Options) -> Vec<Input> {
    let wanted =
        |id: &LanguageIdentifier| options.locales.is_empty() || options.locales.contains(id);
    let named = workspace
        .locales()
        .iter()
        .filter(|locale| wanted(&locale.id) || locale.id == options.source);
    named
        .map(|locale| Input {
            locale: locale.id.clone(),
            path: locale.path.clone(),
            document: workspace.document(locale),
            state: workspace.state(locale),
            wanted: wanted(&locale.id),
        })
        .collect()
}

/// Checks texts against each other and against the one of the source locale.
pub fn review_texts(inputs: Vec<Input>, source: &LanguageIdentifier) -> Review {
    review_in(&Project::default(), inputs, source)
}

/// Checks texts against each other, the one of the source locale, and what their project says of its codes and terms.
pub fn review_in(project: &Project, inputs: Vec<Input>, source: &LanguageIdentifier) -> Review {
    review_again(project, inputs, source, &mut Memory::default())
}

/// As [`review_in`], for a text that has been reviewed before: with what that review remembers of it, only messages that
/// have changed, or whose source has, are checked again. A memory is for one wanted text.
pub fn review_again(
    project: &Project,
    inputs: Vec<Input>,
    source: &LanguageIdentifier,
    memory: &mut Memory,
) -> Review {
    let mut review = Review::default();
    let mut found: Vec<Vec<Diagnostic>> = Vec::new();
    let mut locales: Vec<Locale> = Vec::new();
    let mut state_files = Vec::new();
    for input in inputs {
        locales.push(Locale::new(&input.locale));
        let (file, diagnostics, state) = load(input, review.files.len());
        state_files.extend(state.filter(|_| file.wanted));
        review.files.push(file);
        found.push(diagnostics);
    }
    let from = locales.iter().position(|locale| locale.id == *source);
    let texts = from.and_then(|index| {
        Some(SourceTexts::new(
            index,
            &review.files.get(index)?.document,
            locales.get(index)?,
        ))
    });
    let recognised = texts
        .iter()
        .find_map(|texts| project.recognise(&review.files.get(texts.file)?.document));
    let project = recognised.as_ref().unwrap_or(project);
    let peers = Peers::new(
        review
            .files
            .iter()
            .zip(&locales)
            .map(|(file, locale)| (&file.document, locale)),
    );
    let mut diagnostics = Vec::new();
    for (index, (file, found)) in review
        .files
        .iter()
        .zip(found)
        .enumerate()
        .filter(|(_, (file, _))| file.wanted)
    {
        let source = texts.as_ref().filter(|_| Some(index) != from);
        let mut context = Context::new(
            index,
            &file.document,
            &locales[index],
            source,
            (project, &peers),
            found,
        );
        context.state = &file.state;
        // What the reader could make nothing of is no text to ask more about.
        let unread = context
            .diagnostics
            .iter()
            .any(|one| one.span.is_none() && one.severity() == Severity::Error);
        if !(context.text.is_empty() || unread && file.document.entries().is_empty()) {
            rules::run(&mut context, memory);
        }
        diagnostics.extend(listed(settled(context.diagnostics), index));
    }
    review.source = from.map(|_| source.clone());
    review.diagnostics = diagnostics;
    for state in state_files {
        review.add_state(state);
    }
    review
}

/// A state file that something is wrong with.
struct BadState {
    path: PathBuf,
    bytes: Result<Vec<u8>, FileError>,
    file: StateFile,
}

impl Review {
    fn add_state(&mut self, state: BadState) {
        let index = self.files.len();
        let (readable, document) = match &state.bytes {
            Ok(bytes) => (true, Document::read(bytes, &Limits::DEFAULT)),
            Err(_) => (false, Document::read(b"", &Limits::DEFAULT)),
        };
        let found = match state.bytes {
            Ok(_) => state::diagnostics(state.file.errors(), &document, index),
            Err(error) => vec![rules::reading::diagnostic(&error.diagnostic(), index)],
        };
        self.diagnostics.extend(listed(found, index));
        self.files.push(ReviewedFile {
            locale: None,
            shown: shown(&state.path),
            path: state.path,
            document,
            readable,
            state: StateFile::default(),
            wanted: true,
        });
    }
}

/// Reads one text, and the state file beside it: that comes back if something is wrong with it.
fn load(input: Input, index: usize) -> (ReviewedFile, Vec<Diagnostic>, Option<BadState>) {
    let (document, error) = match input.document {
        Ok(document) => (document, None),
        Err(error) => (Document::read(b"", &Limits::DEFAULT), Some(error)),
    };
    // What is only compared with says nothing.
    let mut diagnostics = match input.wanted {
        true => resolved::diagnostics(&document, index),
        false => Vec::new(),
    };
    let readable = error.is_none();
    diagnostics.extend(error.map(|error| rules::reading::diagnostic(&error.diagnostic(), index)));
    let mut bad = None;
    let mut states = StateFile::default();
    if let Some(bytes) = input.state {
        // What is no UTF-8 is in a line that can't be read.
        states = StateFile::read(&String::from_utf8_lossy(
            bytes.as_deref().unwrap_or_default(),
        ));
        if bytes.is_err() || !states.errors().is_empty() {
            bad = Some(BadState {
                path: state::state_path(&input.path),
                bytes,
                file: states.clone(),
            });
        }
    }
    let file = ReviewedFile {
        locale: Some(input.locale),
        shown: shown(&input.path),
        path: input.path,
        document,
        readable,
        state: states,
        wanted: input.wanted,
    };
    (file, diagnostics, bad)
}

/// The diagnostics of a file in order, without what only repeats in other words what a better rule says.
fn settled(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    // The reader's place of a variable begins at its `$`, a rule's behind it: they end together.
    let end = |one: &Diagnostic| one.span.as_ref().map(|span| span.end);
    let of = |rules: &[Rule]| -> Vec<&Diagnostic> {
        found
            .iter()
            .filter(|one| rules.contains(&one.rule))
            .collect()
    };
    let in_value: BTreeSet<Option<usize>> = of(&[Rule::VARIABLE_IN_VALUE])
        .into_iter()
        .map(end)
        .collect();
    let misplaced = [
        Rule::INDENTED_MESSAGE,
        Rule::ATTRIBUTE_FORM,
        Rule::FULL_WIDTH_SYNTAX,
    ];
    let misplaced: BTreeSet<Option<String>> = of(&misplaced)
        .into_iter()
        .map(|one| one.id.clone())
        .collect();
    // A value that could not be read is not missing.
    let errors = found.iter().filter(|one| one.severity() == Severity::Error);
    let failed: BTreeSet<Option<String>> = errors.map(|one| one.id.clone()).collect();
    found.retain(|one| match one.rule {
        Rule::UNKNOWN_VARIABLE => one.suggestion.is_some() || !in_value.contains(&end(one)),
        Rule::LINE_BREAK => !misplaced.contains(&one.id),
        Rule::MISSING_VALUE => !failed.contains(&one.id),
        _ => true,
    });
    found.sort_by_key(|one| {
        (
            one.span.as_ref().map(|span| (span.start, span.end)),
            one.rule,
        )
    });
    found.dedup_by(|a, b| (&a.span, a.rule, &a.id) == (&b.span, b.rule, &b.id));
    found
}

/// As many diagnostics as anyone reads, and one that says how many more there are.
fn listed(mut found: Vec<Diagnostic>, file: usize) -> Vec<Diagnostic> {
    let more = found.len().saturating_sub(LISTED);
    if more > 0 {
        found.truncate(LISTED);
        let place = found
            .last()
            .and_then(|one| one.span.clone())
            .unwrap_or_default();
        let rest = Diagnostic::new(Rule::TOO_MANY_PROBLEMS, file, place);
        found.push(rest.arg("count", more.to_string()));
    }
    found
}
