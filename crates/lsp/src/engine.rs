//! What `retcodes-check` says of a file, as the protocol has it. Nothing is judged here.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::{Arc, PoisonError};

use lsp_types::{
    CodeAction, CodeActionKind, DiagnosticRelatedInformation, DiagnosticSeverity, Location,
    NumberOrString,
};
use retcodes_check::{
    Applicability, Diagnostic, Fix, Input, Messages, Severity, fix, format, ordinal_categories,
    plural_categories, review_again,
};
use retcodes_core::Scheme;
use serde_json::json;
use unic_langid::LanguageIdentifier;

use crate::edits::Edits;
use crate::facts::Beside;
use crate::file::File;
use crate::lines::Lines;
use crate::memory::{self, Findings};
use crate::project::tag;
use crate::world::{Found, Snapshot};

thread_local! {
    /// What the findings say; its texts belong to one thread.
    static MESSAGES: RefCell<Option<Messages>> = const { RefCell::new(None) };
}

/// The file that a file is compared with: the source's of the same name.
fn source(found: Found<'_>) -> Option<&Arc<File>> {
    let source = found.project.source_tag()?;
    let there = found.project.with_name(source, &found.file.name)?;
    (!Arc::ptr_eq(there, found.file)).then_some(there)
}

fn input(file: &File, states: Option<&Beside>, wanted: bool) -> Input {
    let locale = file.locale.as_ref().map(|locale| locale.id.clone());
    Input {
        locale: locale.unwrap_or_default(),
        path: file.id.path().map(Into::into).unwrap_or_default(),
        document: Ok(file.document.clone()),
        state: states.map(|beside| Ok(beside.text.clone().into_bytes())),
        wanted,
    }
}

/// The file of the review states of a file: only texts of return codes have one.
fn states(found: Found<'_>) -> Option<&Beside> {
    let is_scheme = found.file.name == Scheme::RETCODES.file;
    let (beside, _) = found.project.facts.states(tag(found.file)?)?;
    is_scheme.then_some(beside)
}

/// The same file of the other locales, the source's first.
fn others(found: Found<'_>) -> Vec<&Arc<File>> {
    let (project, source) = (found.project, source(found));
    let tags = project.tags().into_iter();
    let same = tags.filter_map(|tag| project.with_name(tag, &found.file.name));
    let peers = same.filter(|file| {
        !Arc::ptr_eq(file, found.file) && source.is_none_or(|source| !Arc::ptr_eq(file, source))
    });
    source.into_iter().chain(peers).collect()
}

/// A file, those that it is compared with, and the source's locale.
fn inputs(found: Found<'_>, others: &[&Arc<File>]) -> (Vec<Input>, LanguageIdentifier) {
    let mut inputs = vec![input(found.file, states(found), true)];
    inputs.extend(others.iter().map(|file| input(file, None, false)));
    let source = source(found).unwrap_or(found.file).locale.as_ref();
    let usual = || Scheme::RETCODES.source.parse().unwrap_or_default();
    (
        inputs,
        source.map_or_else(usual, |locale| locale.id.clone()),
    )
}

/// What is wrong with a file and its states. Found once for each text of the file, its source and what stands beside.
fn findings(snapshot: &Snapshot, found: Found<'_>) -> memory::Found {
    let (others, facts) = (others(found), &found.project.facts);
    let all = &snapshot.memory.findings;
    let lock = || all.lock().unwrap_or_else(PoisonError::into_inner);
    let mut memory = retcodes_check::Memory::default();
    if let Some(known) = lock().get_mut(&found.file.id) {
        let same = known.others.iter().map(Arc::as_ptr);
        if Arc::ptr_eq(&known.file, found.file)
            && same.eq(others.iter().map(|file| Arc::as_ptr(file)))
            && Arc::ptr_eq(&known.facts, facts)
        {
            return known.found.clone();
        }
        memory = std::mem::take(&mut known.memory);
    }
    let (inputs, locale) = inputs(found, &others);
    let review = review_again(&facts.project, inputs, &locale, &mut memory);
    let (text, states) = review
        .diagnostics
        .into_iter()
        .partition(|one| one.file == 0);
    let now = memory::Found {
        text: Arc::new(text),
        states: Arc::new(states),
    };
    let findings = Findings {
        file: Arc::clone(found.file),
        others: others.into_iter().cloned().collect(),
        facts: Arc::clone(facts),
        found: now.clone(),
        memory,
    };
    lock().insert(found.file.id.clone(), findings);
    now
}

/// What is wrong with a file, in the user's language.
pub(crate) fn diagnostics(snapshot: &Snapshot, found: Found<'_>) -> Vec<lsp_types::Diagnostic> {
    let all = findings(snapshot, found).text;
    let place = |span| snapshot.range(found.file, span);
    worded(snapshot, found, &all, &place)
}

/// What is wrong with the file of review states beside a file, with its path.
pub(crate) fn of_states<'w>(
    snapshot: &Snapshot,
    found: Found<'w>,
) -> Option<(&'w Beside, Vec<lsp_types::Diagnostic>)> {
    let beside = states(found)?;
    let all = findings(snapshot, found).states;
    let lines = Lines::new(&beside.text, beside.version.is_none());
    let encoding = snapshot.client.encoding;
    let place = |span: Range<usize>| {
        let end = lines.position(&beside.text, span.end, encoding);
        lsp_types::Range::new(lines.position(&beside.text, span.start, encoding), end)
    };
    Some((beside, worded(snapshot, found, &all, &place)))
}

fn worded(
    snapshot: &Snapshot,
    found: Found<'_>,
    all: &[Diagnostic],
    place: &dyn Fn(Range<usize>) -> lsp_types::Range,
) -> Vec<lsp_types::Diagnostic> {
    with_messages(snapshot, |messages| {
        let one = |one| diagnostic(snapshot, found, one, place, messages);
        all.iter().map(one).collect()
    })
}

fn with_messages<R>(snapshot: &Snapshot, act: impl FnOnce(&Messages) -> R) -> R {
    let tag = snapshot.client.words.tag();
    MESSAGES.with_borrow_mut(|messages| {
        if messages
            .as_ref()
            .is_none_or(|messages| messages.tag() != tag)
        {
            *messages = None;
        }
        act(messages.get_or_insert_with(|| Messages::new(tag)))
    })
}

fn diagnostic(
    snapshot: &Snapshot,
    found: Found<'_>,
    one: &Diagnostic,
    place: &dyn Fn(Range<usize>) -> lsp_types::Range,
    messages: &Messages,
) -> lsp_types::Diagnostic {
    let said = messages.of(one);
    let range = place(one.span.clone().unwrap_or_default());
    let related = one.related.as_ref().and_then(|(file, span)| {
        let file = if *file == one.file {
            found.file
        } else {
            source(found)?
        };
        let location = Location::new(file.uri.clone(), snapshot.range(file, span.clone()));
        let message = snapshot.say("related", &[]);
        Some(DiagnosticRelatedInformation { location, message })
    });
    let help = [messages.did_you_mean(&said), Some(said.help)]
        .into_iter()
        .flatten()
        .filter(|help| !help.is_empty());
    let help = help.map(|message| DiagnosticRelatedInformation {
        location: Location::new(found.file.uri.clone(), range),
        message,
    });
    let related: Vec<_> = help.chain(related).collect();
    lsp_types::Diagnostic {
        range,
        severity: Some(match one.severity() {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Note => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(one.rule.code().to_owned())),
        source: Some("retcodes".to_owned()),
        message: said.message,
        related_information: snapshot.client.related_information.then_some(related),
        ..lsp_types::Diagnostic::default()
    }
}

/// The fixes of the findings that a place touches. A safe one is the editor's first choice.
pub(crate) fn quick_fixes(
    snapshot: &Snapshot,
    found: Found<'_>,
    place: &Range<usize>,
) -> Vec<CodeAction> {
    let all = findings(snapshot, found).text;
    let touches = |one: &Diagnostic| {
        let span = one.span.clone().unwrap_or_default();
        span.start <= place.end && place.start <= span.end
    };
    with_messages(snapshot, |messages| {
        let touched = all.iter().filter(|one| touches(one));
        let fixes = touched.filter_map(|one| Some((one, one.fix.as_ref()?)));
        fixes
            .map(|(one, fix)| quick_fix(snapshot, found, one, fix, messages))
            .collect()
    })
}

fn quick_fix(
    snapshot: &Snapshot,
    found: Found<'_>,
    one: &Diagnostic,
    fix: &Fix,
    messages: &Messages,
) -> CodeAction {
    let mut edits = Edits::new(&snapshot.client);
    for (span, with) in &fix.edits {
        edits.put(found.file, span.clone(), with, None);
    }
    let place = |span| snapshot.range(found.file, span);
    let title = match &messages.of(one).suggestion {
        Some(suggestion) => snapshot.say("quick-fix-suggestion", &[("suggestion", suggestion)]),
        None => snapshot.say("quick-fix", &[("rule", one.rule.code())]),
    };
    CodeAction {
        title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic(snapshot, found, one, &place, messages)]),
        edit: Some(edits.finish()),
        is_preferred: Some(fix.applicability == Applicability::Safe),
        data: Some(json!({"applicability": fix.applicability.as_str()})),
        ..CodeAction::default()
    }
}

/// Whether anything of a file is safe to fix.
pub(crate) fn is_fixable(snapshot: &Snapshot, found: Found<'_>) -> bool {
    let safe = |one: &Diagnostic| {
        one.fix
            .as_ref()
            .is_some_and(|fix| fix.applicability == Applicability::Safe)
    };
    findings(snapshot, found).text.iter().any(safe)
}

/// What `retcodes fix` makes of a file; none if it leaves it as it is.
pub(crate) fn fixed(found: Found<'_>) -> Option<String> {
    let source: Vec<_> = source(found).into_iter().collect();
    let (inputs, source) = inputs(found, &source);
    let (fixed, _) = fix(inputs, &source, Applicability::Safe);
    fixed
        .into_iter()
        .find(|one| one.file == 0)
        .map(|one| one.after)
}

/// What `retcodes fmt` makes of a file.
pub(crate) fn formatted(file: &File) -> String {
    format(&file.document).text
}

/// The functions that readers' texts may call.
pub(crate) const FUNCTIONS: &[&str] = &["NUMBER"];

/// The options of a function.
pub(crate) fn options(function: &str) -> &'static [&'static str] {
    match function {
        "NUMBER" => &retcodes_ftl::NUMBER_OPTIONS,
        _ => &[],
    }
}

/// The words that an option may have.
pub(crate) fn values(option: &str) -> &'static [&'static str] {
    match option {
        "type" => &["cardinal", "ordinal"],
        _ => &[],
    }
}

/// The plural categories of a locale's language.
pub(crate) fn categories(locale: &LanguageIdentifier, ordinal: bool) -> Vec<&'static str> {
    let of = if ordinal {
        ordinal_categories
    } else {
        plural_categories
    };
    of(locale).unwrap_or_default()
}
