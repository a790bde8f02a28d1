//! What a build script does with a folder of texts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use retcodes_core::codes_file::{self, CodesError};
use retcodes_core::{CodeIndex, Scheme, Tables};
use retcodes_ftl::{Document, Limits, Resolution, Severity, folders, resolve};
use retcodes_negotiate::MaximizedLocale;
use retcodes_review::{State, StateFile};

use crate::compiler::Compiler;
use crate::rust_source;
use crate::schema::TextSchema;

/// How many seeds are tried for the table of codes: so many divided by the number of codes, at most a thousand.
const TRIES: u64 = 200_000;

/// A folder of texts, `<locale>/<file>`, that a build script proves and bakes into the program.
///
/// ```no_run
/// // build.rs
/// use retcodes_build::{Folder, Scheme};
///
/// fn main() {
///     let scheme = Scheme {
///         file: "errors.ftl".into(),
///         prefix: "error-".into(),
///         unknown: "error-unknown".into(),
///         source: "en".into(),
///         defaults: vec!["en".into()].into(),
///         ..Scheme::RETCODES
///     };
///     Folder::new("locales").scheme(scheme).bake();
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    scheme: Scheme,
    codes: Option<PathBuf>,
}

impl Folder {
    /// The folder at a path, which begins where the `Cargo.toml` is.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            scheme: Scheme::RETCODES,
            codes: None,
        }
    }

    /// How files and messages are named; without this call as in this project's own folder.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// The file that says what each code means. With it, every code has to have a row, and the source locale a text for
    /// every row.
    #[must_use]
    pub fn codes(mut self, path: impl Into<PathBuf>) -> Self {
        self.codes = Some(path.into());
        self
    }

    /// Proves the folder, writes `retcodes.rs` into the build script's output folder, and tells cargo.
    ///
    /// What is wrong with a text is a compiler warning with file, line and column, and is left out; with
    /// `RETCODES_STRICT=1` in the environment it is an error. What is wrong with the codes file is always an error: the
    /// build fails. A new folder, a new file and a changed one each cause the next build to run this again.
    pub fn bake(&self) {
        println!("cargo::rerun-if-env-changed=RETCODES_STRICT");
        println!("cargo::rerun-if-changed={}", self.path.display());
        if let Some(codes) = &self.codes {
            println!("cargo::rerun-if-changed={}", codes.display());
        }
        let strict = std::env::var_os("RETCODES_STRICT").is_some_and(|value| value == "1");
        let proven = self.prove();
        for problem in &proven.problems {
            let kind = if problem.is_error || strict {
                "error"
            } else {
                "warning"
            };
            println!("cargo::{kind}={}", problem.text);
        }
        let Some(folder) = std::env::var_os("OUT_DIR") else {
            println!("cargo::error=OUT_DIR is not set: call `bake` from a build script");
            return;
        };
        let path = Path::new(&folder).join("retcodes.rs");
        if let Err(error) = fs::write(&path, proven.source) {
            println!("cargo::error={}: {error}", path.display());
        }
    }

    /// The Rust source of the folder's tables, and what is wrong with the folder.
    ///
    /// ```
    /// use retcodes_build::Folder;
    ///
    /// let proven = Folder::new("no/such/folder").prove();
    /// assert!(proven.problems[0].is_error);
    /// ```
    pub fn prove(&self) -> Proven {
        let mut problems = Vec::new();
        let mut locales = self.read(&mut problems);
        // As look-ups and lists have them.
        locales.sort_by(|a, b| a.tag.cmp(&b.tag));
        let mut compiler = self.compiler(&locales, &mut problems);
        let mut tables = Tables::default();
        for locale in &locales {
            let left_out =
                compiler.add_locale(&mut tables, &locale.tag, &locale.resolution, &|_, _| None);
            problems.extend(left_out.into_iter().map(|field| {
                let attribute = field.attribute.map(|name| format!(".{name}")).unwrap_or_default();
                Problem::warning(format!(
                    "{}: `{}{attribute}` holds a number and needs no argument, so it is left out: write the number as text",
                    locale.path.display(),
                    field.id
                ))
            }));
        }
        let mut codes = compiler.into_codes();
        let seeds = 0..(TRIES / (codes.index.len() as u64 + 1)).clamp(1, 1000);
        let best = seeds
            .map(|seed| codes.index.reseeded(seed))
            .min_by_key(CodeIndex::probes);
        codes.index = best.unwrap_or_default();
        let maximized: Vec<MaximizedLocale> = locales
            .iter()
            .filter_map(|locale| MaximizedLocale::from_tag(&locale.tag))
            .collect();
        let reviewed = self.reviewed(&locales);
        // Writing to a String does not fail.
        let source = rust_source::write(&self.scheme, &codes, &tables, &maximized, &reviewed)
            .unwrap_or_default();
        Proven { source, problems }
    }

    /// Whether a person has reviewed all texts that each locale has, by the state file beside them. The source is what
    /// they are held to.
    fn reviewed(&self, locales: &[LocaleFile]) -> Vec<bool> {
        let source = locales
            .iter()
            .find(|locale| *locale.tag == *self.scheme.source);
        let is_reviewed = |locale: &LocaleFile| {
            let Some(source) = source.filter(|source| source.tag != locale.tag) else {
                return source.is_some();
            };
            let state = fs::read(locale.path.with_extension("state")).unwrap_or_default();
            let state = StateFile::read(&String::from_utf8_lossy(&state));
            let review = retcodes_review::review(&source.document, &locale.document, &state);
            let states = review.texts.iter().map(|text| text.state);
            let lowest = states.filter(|state| *state != State::Missing).min();
            lowest == Some(State::Reviewed)
        };
        locales.iter().map(is_reviewed).collect()
    }

    /// The files of all locales, with what is wrong in them.
    fn read(&self, problems: &mut Vec<Problem>) -> Vec<LocaleFile> {
        let mut locales: Vec<LocaleFile> = Vec::new();
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) => {
                problems.push(Problem::error(format!("{}: {error}", self.path.display())));
                return locales;
            }
        };
        let names = entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok());
        let is_folder = |name: &String| !name.starts_with('.') && self.path.join(name).is_dir();
        let mut names: Vec<String> = names.filter(is_folder).collect();
        names.sort();
        for folder in folders::assign(names.iter().map(String::as_str), &[]) {
            let path = self.path.join(&folder.name);
            if let Some(diagnostic) = folder.diagnostic {
                let text = format!("{}: {}", path.display(), diagnostic.message());
                problems.push(Problem::warning(text));
            }
            let Some(tag) = folder.locale.map(|locale| locale.to_string()) else {
                continue;
            };
            let path = path.join(&*self.scheme.file);
            match fs::read(&path) {
                Ok(bytes) => locales.push(self.locale(tag, path, &bytes, problems)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => {
                    problems.push(Problem::warning(format!("{}: {error}", path.display())));
                }
            }
        }
        locales
    }

    fn locale(
        &self,
        tag: String,
        path: PathBuf,
        bytes: &[u8],
        problems: &mut Vec<Problem>,
    ) -> LocaleFile {
        let document = Document::read(bytes, &Limits::DEFAULT);
        let resolution = resolve(&[&document], &TextSchema(&self.scheme), &Limits::DEFAULT);
        for found in resolution.diagnostics.iter().flatten() {
            let position = document.text().position(found.span.start);
            let severity = if found.severity() == Severity::Error {
                "error"
            } else {
                "warning"
            };
            problems.push(Problem::warning(format!(
                "{}:{}:{}: {severity}[{}]: {}",
                path.display(),
                position.line,
                position.column,
                found.rule.code(),
                found.message()
            )));
        }
        LocaleFile {
            tag,
            path,
            document,
            resolution,
        }
    }

    /// A compiler that has the rows of the codes file.
    fn compiler(&self, locales: &[LocaleFile], problems: &mut Vec<Problem>) -> Compiler<'_> {
        let mut compiler = Compiler::with_seed(&self.scheme, 0);
        let Some(path) = &self.codes else {
            return compiler;
        };
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                problems.push(Problem::error(format!("{}: {error}", path.display())));
                return compiler;
            }
        };
        let mut tell = |error: &CodesError| {
            problems.push(Problem::error(format!("{}:{error}", path.display())));
        };
        let (rows, errors) = codes_file::read(&text);
        errors.iter().for_each(&mut tell);
        let Some(source) = locales
            .iter()
            .find(|locale| *locale.tag == *self.scheme.source)
        else {
            problems.push(Problem::error(format!(
                "{}: there is no folder for the source locale {}, whose texts the codes file is held to",
                self.path.display(),
                self.scheme.source
            )));
            return compiler;
        };
        let ids: BTreeSet<&str> = source
            .resolution
            .messages
            .iter()
            .map(|message| &*message.id)
            .collect();
        let wrong = compiler.add_rows(&rows, &|payer| ids.contains(payer));
        wrong.iter().for_each(&mut tell);
        for row in &rows {
            if !ids.contains(&*self.scheme.id_of(row.code.as_str())) {
                tell(&CodesError::at(
                    row.line,
                    1,
                    format!(
                        "the code `{}` has no text in {}: add `{}` there, or take the row out",
                        row.code,
                        source.path.display(),
                        self.scheme.id_of(row.code.as_str())
                    ),
                ));
            }
        }
        let known: BTreeSet<&str> = rows.iter().map(|row| row.code.as_str()).collect();
        let document = &source.document;
        for message in document.messages().filter(|message| !message.is_term) {
            let code = self.scheme.code_of(&message.id);
            if let Some(code) = code.filter(|code| !known.contains(&**code)) {
                let position = document.text().position(message.key_span().start);
                problems.push(Problem::error(format!(
                    "{}:{}:{}: the code `{code}` has no row in {}: add one",
                    source.path.display(),
                    position.line,
                    position.column,
                    path.display()
                )));
            }
        }
        compiler
    }
}

/// A proven folder.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The Rust source of its tables.
    pub source: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Something wrong with a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether the build has to fail.
    pub is_error: bool,
    /// File, line, column, what is wrong and what to do.
    pub text: String,
}

impl Problem {
    fn error(text: String) -> Self {
        Self {
            is_error: true,
            text,
        }
    }

    fn warning(text: String) -> Self {
        Self {
            is_error: false,
            text,
        }
    }
}

/// The file of a locale.
struct LocaleFile {
    tag: String,
    path: PathBuf,
    document: Document,
    resolution: Resolution,
}
