//! What is wrong with a folder of texts.
//!
//! The library reads each file and says what it leaves out; the rules here say what it lets pass and a reader still
//! wouldn't want. Both end as [`Finding`]s: a rule, a place in bytes, the words for the sentence, and, where the repair is
//! certain, the edit. Nothing here writes or words anything: `diagnostics` shows findings, `repair` applies their edits.

mod compare;
pub(crate) mod examples;
mod ignore;
mod library;
mod locale;
mod plural;
pub(crate) mod repair;
pub(crate) mod rule;
mod run;
mod script;
mod syntax;
mod tree;
mod typography;
mod variables;
mod wording;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use retcodes::ftl;
use unic_langid::LanguageIdentifier;

use crate::locales_dir::{LocalesDir, shown};
pub(crate) use locale::Locale;
pub(crate) use rule::{Group, Rule, Severity};
pub(crate) use tree::Span;
use tree::Tree;

/// The name of the locale that others are compared with where none is given.
pub(crate) const SOURCE: &str = "zh-CN";

/// Something that is wrong, and where.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) rule: Rule,
    /// Index of the file in the report.
    pub(crate) file: usize,
    /// The place in bytes; none if it is about the whole file.
    pub(crate) span: Option<Span>,
    /// The message or term it is in, with the attribute: `retcode-9990.detailed`.
    pub(crate) id: Option<String>,
    /// Which of the rule's sentences says it; empty for the first.
    pub(crate) say: &'static str,
    /// The words of the sentence by name.
    pub(crate) words: Vec<(&'static str, String)>,
    /// What was probably meant.
    pub(crate) suggestion: Option<String>,
    /// Another place that belongs to it: file and bytes.
    pub(crate) other: Option<(usize, Span)>,
    /// The repair, if it is certain.
    pub(crate) edits: Vec<(Span, String)>,
}

impl Finding {
    fn new(rule: Rule, file: usize, span: Span) -> Self {
        Finding {
            rule,
            file,
            span: Some(span),
            id: None,
            say: "",
            words: Vec::new(),
            suggestion: None,
            other: None,
            edits: Vec::new(),
        }
    }

    fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    fn say(mut self, say: &'static str) -> Self {
        self.say = say;
        self
    }

    fn word(mut self, name: &'static str, word: impl Into<String>) -> Self {
        self.words.push((name, word.into()));
        self
    }

    fn suggest(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    fn edit(mut self, span: Span, with: impl Into<String>) -> Self {
        self.edits.push((span, with.into()));
        self
    }

    /// Suggests a word for its place and offers to put it there.
    fn replace_with(self, word: impl Into<String>) -> Self {
        let word = word.into();
        let span = self.span.clone().unwrap_or_default();
        self.suggest(Some(word.clone())).edit(span, word)
    }

    /// How bad it is.
    pub(crate) fn severity(&self) -> Severity {
        self.rule.severity()
    }
}

/// One file that was checked.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) locale: String,
    pub(crate) path: PathBuf,
    /// The path as it is shown.
    pub(crate) shown: String,
    /// Its text; each byte that is not UTF-8 is a `?`. Empty if it is no text at all.
    pub(crate) text: String,
    /// Whether the text is the file, byte for byte.
    pub(crate) faithful: bool,
    /// How many messages it has.
    pub(crate) messages: usize,
    /// Whether it was checked, or is only there to be compared with or pointed at.
    pub(crate) wanted: bool,
}

/// What was checked, and what was found.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) files: Vec<File>,
    /// By file and place.
    pub(crate) findings: Vec<Finding>,
    /// The locale that others were compared with, if it is there.
    pub(crate) source: Option<String>,
}

impl Report {
    /// The files of locales that were checked.
    pub(crate) fn checked(&self) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(|file| file.wanted && !file.locale.is_empty())
    }

    /// How many findings there are of this severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity() == severity)
            .count()
    }
}

/// What to check.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Only these; all of them if empty.
    pub(crate) locales: Vec<LanguageIdentifier>,
    /// The locale that the others are compared with.
    pub(crate) source: LanguageIdentifier,
}

/// A text to check, wherever it comes from.
pub(crate) struct Input {
    pub(crate) locale: LanguageIdentifier,
    pub(crate) path: PathBuf,
    pub(crate) bytes: std::io::Result<Vec<u8>>,
    /// Whether findings in it are wanted, or it is only compared with.
    pub(crate) wanted: bool,
}

/// Checks the files of a folder.
pub(crate) fn run(dir: &LocalesDir, options: &Options) -> Report {
    let mut report = check(inputs(dir, options), &options.source);
    if options.locales.is_empty() {
        for problem in dir.problems() {
            let file = report.files.len();
            let path = problem.path.clone();
            let locale = String::new();
            let shown = shown(&path);
            report.files.push(File {
                locale,
                path,
                shown,
                text: String::new(),
                faithful: false,
                messages: 0,
                wanted: true,
            });
            report.findings.push(library::layout(problem, file));
        }
    }
    report
}

/// The texts of a folder: those that were asked for, and the source locale's to compare them with.
pub(crate) fn inputs(dir: &LocalesDir, options: &Options) -> Vec<Input> {
    let wanted = |locale: &LanguageIdentifier| {
        options.locales.is_empty() || options.locales.contains(locale)
    };
    let named = dir
        .locales()
        .iter()
        .filter(|locale| wanted(&locale.id) || locale.id == options.source);
    named
        .map(|locale| Input {
            locale: locale.id.clone(),
            path: locale.file.clone(),
            bytes: read(&locale.file),
            wanted: wanted(&locale.id),
        })
        .collect()
}

/// Reads no more of a file than it takes to see that it is too large.
fn read(path: &std::path::Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    const ENOUGH: u64 = 8 * 1024 * 1024;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(ENOUGH)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Checks texts against each other.
pub(crate) fn check(inputs: Vec<Input>, source: &LanguageIdentifier) -> Report {
    let mut report = Report::default();
    let mut found = Vec::new();
    let mut kept = Vec::new();
    for input in inputs {
        let index = report.files.len();
        let (file, findings) = load(&input, index);
        report.files.push(file);
        found.extend(findings);
        kept.push((input.locale, input.wanted));
    }
    let trees: Vec<Tree<'_>> = report
        .files
        .iter()
        .map(|file| tree::read(&file.text))
        .collect();
    let from = kept.iter().position(|(locale, _)| locale == source);
    let source_context =
        from.map(|index| compare::SourceTexts::new(index, &trees[index], &kept[index].0));
    let mut messages = Vec::new();
    for (index, (tree, (locale, wanted))) in trees.iter().zip(&kept).enumerate() {
        messages.push(tree.entries.iter().filter(|entry| !entry.term).count());
        if !wanted {
            continue;
        }
        let mut context = Context {
            file: index,
            text: &report.files[index].text,
            locale: Locale::new(locale),
            tree,
            source: source_context.as_ref().filter(|_| Some(index) != from),
            broken: broken(&found, index),
            findings: std::mem::take(&mut found),
        };
        if !context.text.is_empty() {
            syntax::refine(&mut context);
            variables::check(&mut context);
            compare::check(&mut context);
            plural::check(&mut context);
            script::check(&mut context);
            wording::check(&mut context);
            typography::check(&mut context);
            ignore::apply(&mut context);
        }
        found = context.findings;
    }
    found.retain(|finding| kept.get(finding.file).is_some_and(|(_, wanted)| *wanted));
    let failed: BTreeSet<(usize, Option<String>)> = found
        .iter()
        .filter(|finding| finding.severity() == Severity::Error)
        .map(|finding| (finding.file, finding.id.clone()))
        .collect();
    // What one rule says, another need not.
    found = without_echoes(&found);
    // A value that could not be read is not missing.
    found.retain(|finding| {
        finding.rule != Rule::MissingValue || !failed.contains(&(finding.file, finding.id.clone()))
    });
    for (file, messages) in report.files.iter_mut().zip(messages) {
        file.messages = messages;
    }
    found.sort_by_key(|finding| {
        (
            finding.file,
            finding.span.as_ref().map(|span| (span.start, span.end)),
            finding.rule,
        )
    });
    found.dedup_by(|a, b| (a.file, &a.span, a.rule, &a.id) == (b.file, &b.span, b.rule, &b.id));
    report.findings = listed(found);
    report.source = from.map(|_| source.to_string());
    report
}

/// As many findings of each file as anyone reads, and one that says how many more there are.
fn listed(found: Vec<Finding>) -> Vec<Finding> {
    const LISTED: usize = 1_000;
    let mut listed: Vec<Finding> = Vec::new();
    let (mut file, mut count) = (usize::MAX, 0);
    for finding in found {
        if finding.file != file {
            (file, count) = (finding.file, 0);
        }
        count += 1;
        if count <= LISTED {
            listed.push(finding);
        } else if let Some(last) = listed.last_mut() {
            if last.rule != Rule::TooManyProblems {
                let span = finding.span.unwrap_or_default();
                listed.push(Finding::new(Rule::TooManyProblems, file, span).word("count", "1"));
            } else if let Some((_, word)) = last.words.first_mut() {
                *word = (count - LISTED).to_string();
            }
        }
    }
    listed
}

/// Takes out what only repeats, in other words, what a better rule says of the same place.
fn without_echoes(found: &[Finding]) -> Vec<Finding> {
    // The library's place of a variable begins at its `$`, ours behind it: they end together.
    let places = |rules: &[Rule]| -> BTreeSet<(usize, Option<usize>)> {
        let of_rules = found.iter().filter(|finding| rules.contains(&finding.rule));
        of_rules
            .map(|finding| (finding.file, finding.span.as_ref().map(|span| span.end)))
            .collect()
    };
    let ids = |rules: &[Rule]| -> BTreeSet<(usize, Option<String>)> {
        let of_rules = found.iter().filter(|finding| rules.contains(&finding.rule));
        of_rules
            .map(|finding| (finding.file, finding.id.clone()))
            .collect()
    };
    let in_value = places(&[Rule::VariableInValue]);
    let misplaced = ids(&[
        Rule::IndentedMessage,
        Rule::AttributeForm,
        Rule::FullWidthSyntax,
    ]);
    let mut kept = found.to_vec();
    kept.retain(|finding| {
        let place = (finding.file, finding.span.as_ref().map(|span| span.end));
        let id = (finding.file, finding.id.clone());
        match finding.rule {
            Rule::UnknownVariable => finding.suggestion.is_some() || !in_value.contains(&place),
            Rule::LineBreak => !misplaced.contains(&id),
            _ => true,
        }
    });
    kept
}

/// Reads one text through the library.
fn load(input: &Input, index: usize) -> (File, Vec<Finding>) {
    let mut file = File {
        locale: input.locale.to_string(),
        path: input.path.clone(),
        shown: shown(&input.path),
        text: String::new(),
        faithful: false,
        messages: 0,
        wanted: input.wanted,
    };
    let bytes = match &input.bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            let mut finding =
                Finding::new(Rule::Unreadable, index, 0..0).word("error", error.to_string());
            finding.span = None;
            return (file, vec![finding]);
        }
    };
    let source = ftl::Source {
        name: Arc::from(file.shown.as_str()),
        locale: input.locale.clone(),
        layer: ftl::Layer::Embedded,
        bytes: Cow::Owned(bytes.clone()),
    };
    let problems = ftl::check(&[source]);
    let whole = |problem: &ftl::Problem| problem.span().is_empty() && problem.line() <= 1;
    let unusable = problems.iter().any(|problem| {
        matches!(problem.rule(), ftl::Rule::FileSize | ftl::Rule::Encoding) && whole(problem)
    });
    if !unusable {
        (file.text, file.faithful) = decode(bytes);
    }
    let findings = problems
        .iter()
        .map(|problem| library::finding(problem, index))
        .collect();
    (file, findings)
}

/// The text of these bytes, a `?` for each that is not UTF-8 so that places stay, and whether all of them are.
fn decode(bytes: &[u8]) -> (String, bool) {
    let mut text = String::with_capacity(bytes.len());
    let mut faithful = true;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
        faithful &= chunk.invalid().is_empty();
    }
    (text, faithful)
}

/// The messages, terms and attributes that could not be read: what they lack is not missing.
fn broken(findings: &[Finding], file: usize) -> BTreeSet<String> {
    let unread = [
        Rule::Syntax,
        Rule::Nesting,
        Rule::Escape,
        Rule::ControlCharacter,
        Rule::Encoding,
    ];
    findings
        .iter()
        .filter(|finding| finding.file == file && unread.contains(&finding.rule))
        .filter_map(|finding| finding.id.clone())
        .collect()
}

/// What the rules see of one file.
struct Context<'a> {
    file: usize,
    text: &'a str,
    locale: Locale,
    tree: &'a Tree<'a>,
    /// The source locale's texts; none in its own file.
    source: Option<&'a compare::SourceTexts<'a>>,
    /// Ids that the library could not read all of.
    broken: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl<'a> Context<'a> {
    fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// A finding in this file.
    fn finding(&self, rule: Rule, span: Span) -> Finding {
        Finding::new(rule, self.file, span)
    }

    /// Every value and attribute.
    fn fields(&self) -> Vec<Field<'a>> {
        fields(self.tree)
    }
}

/// A value or an attribute.
#[derive(Clone, Copy)]
struct Field<'a> {
    entry: &'a tree::Entry<'a>,
    attribute: Option<&'a tree::Attribute<'a>>,
    pattern: &'a tree::Pattern<'a>,
}

impl Field<'_> {
    /// As it is written in a finding: `retcode-9990.detailed`, `-hotline`.
    fn id(&self) -> String {
        let mut id = entry_id(self.entry);
        if let Some(attribute) = self.attribute {
            id.push('.');
            id.push_str(attribute.id.text);
        }
        id
    }
}

/// The id with the hyphen of a term.
fn entry_id(entry: &tree::Entry<'_>) -> String {
    format!("{}{}", if entry.term { "-" } else { "" }, entry.id.text)
}

/// The values and attributes that are as short as the library wants them: the rest is no text that people wrote.
fn fields<'a>(tree: &'a Tree<'a>) -> Vec<Field<'a>> {
    const BYTES: usize = 16 * 1024;
    let mut fields = Vec::new();
    for entry in &tree.entries {
        if let Some(pattern) = &entry.value {
            fields.push(Field {
                entry,
                attribute: None,
                pattern,
            });
        }
        for attribute in &entry.attributes {
            fields.push(Field {
                entry,
                attribute: Some(attribute),
                pattern: &attribute.pattern,
            });
        }
    }
    fields.retain(|field: &Field<'_>| field.pattern.span.len() <= BYTES);
    fields
}

/// The name that was probably meant: the only one that differs in little, or not at all but for case.
pub(crate) fn near<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let limit = if wanted.chars().count() <= 4 { 1 } else { 2 };
    let mut best: Vec<(usize, &str)> = names
        .filter(|name| *name != wanted && wanted.len() <= 64)
        .map(|name| {
            let distance =
                strsim::damerau_levenshtein(&wanted.to_lowercase(), &name.to_lowercase());
            (distance, name)
        })
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    best.sort();
    best.dedup();
    match best.as_slice() {
        [(_, name)] => Some(name),
        [(first, name), (second, _), ..] if first < second => Some(name),
        _ => None,
    }
}
