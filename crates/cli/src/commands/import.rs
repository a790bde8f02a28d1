//! `retcodes import`: documents that a translation agency sent back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use retcodes_check::{
    Input, LocaleFile, Messages, Rule, Severity, Workspace, read as read_file, review_texts,
    visible,
};
use retcodes_exchange::{FileChange, Folder, Job, Limits, Objection, Returned, read};
use retcodes_ftl::{Document, Limits as FtlLimits};
use retcodes_review::StateFile;
use unic_langid::LanguageIdentifier;

use crate::agency::{Known, folder, states};
use crate::edit::{Edited, WriteMode};
use crate::session::{Failure, Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes import`.
#[derive(clap::Args)]
#[command(after_help = "\
A text that can't be taken is refused by name, with a code that `retcodes explain` knows; all others land. The files of texts and of states change only where a text changed. An old document is seen: its texts land as stale.

Examples:
  retcodes import --dry-run from-agency/fr.xlf         see what would change
  retcodes import from-agency/fr.xlf from-agency/de.csv
  retcodes import --to fr list.csv                     a file that names no language")]
pub(crate) struct Args {
    /// Documents in a format of `retcodes export`.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// Write nothing; print what would change as a diff.
    #[arg(long)]
    dry_run: bool,

    /// The language of the documents. Without it, the one that each document or its name says.
    #[arg(long, value_name = "LOCALE")]
    to: Option<LanguageIdentifier>,

    #[command(flatten)]
    texts: Texts,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open(session)?;
    let mut failed = false;
    for path in &args.files {
        match import(path, args, &workspace, session) {
            Ok(refused) => failed |= refused,
            Err(Failure::Usage(sentence)) => {
                session.tell(&sentence);
                failed = true;
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(found(failed))
}

/// Imports one document. Answers whether something was refused or not written.
fn import(
    path: &Path,
    args: &Args,
    workspace: &Workspace,
    session: &mut Session,
) -> Result<bool, Failure> {
    let shown = path_shown(path);
    let unreadable = |why: String| Failure::Usage(format!("{shown}: {why}"));
    let bytes = read_file(path, Limits::DEFAULT.file_bytes);
    let bytes = bytes.map_err(|error| unreadable(error.to_string()))?;
    let name = path.to_string_lossy();
    let returned = read(&name, &bytes, &Limits::DEFAULT);
    let returned = returned.map_err(|error| unreadable(error.to_string()))?;
    let source = workspace.require(&args.texts.source);
    let source = source.map_err(|error| session.no_workspace(&error))?;
    let locale = locale_of(path, args, &returned, workspace, session)?;
    if locale.id == source.id {
        return Err(session.usage("import-source", &[("path", shown.into())]));
    }
    let source_texts = folder(source, workspace, session)?;
    let target_texts = folder(locale, workspace, session)?;
    let (state_path, state_text) = states(locale)?;
    let mut states = StateFile::read(state_text.as_deref().unwrap_or_default());
    let job = {
        let known = Known::new(
            workspace,
            (source, &source_texts),
            (locale, &target_texts),
            &states,
        );
        Job::new(&source_texts, &target_texts, &states, &known)
    };
    let before = errors(
        source,
        &source_texts,
        locale,
        &target_texts.files[0].document,
    );
    let import = job.import(&returned, &mut |files| {
        let Some(text) = files.first().map(|file: &FileChange| file.text.as_bytes()) else {
            return Vec::new();
        };
        let document = Document::read(text, &FtlLimits::DEFAULT);
        let mut objections = errors(source, &source_texts, locale, &document);
        objections.retain(|one| !before.contains(one));
        objections
            .into_iter()
            .map(|(message, attribute, rule, text)| Objection {
                message,
                attribute,
                rule,
                text,
            })
            .collect()
    });
    for finding in &import.findings {
        let place = match finding.line {
            Some(line) => format!("{shown}:{line}"),
            None => shown.clone(),
        };
        let code = finding.problem.code();
        let what = match Rule::from_code(code) {
            Some(rule) => session.messages.about(rule).0,
            None => session.say(&format!("import-problem-{code}"), &[]),
        };
        let said = [
            ("place", place.into()),
            ("unit", visible(&finding.unit).into()),
            ("code", code.into()),
            ("what", what.into()),
            ("detail", visible(&finding.message).into()),
            ("refused", if finding.refused { "yes" } else { "no" }.into()),
        ];
        session.line("import-finding", &said)?;
    }
    import.record(&mut states);
    let mut edited: Vec<Edited> = import
        .files
        .iter()
        .map(|file| Edited {
            path: locale.path.clone(),
            before: Some(target_texts.files[0].document.text().as_str().to_owned()),
            after: file.text.clone(),
        })
        .collect();
    if !import.states.is_empty() {
        edited.push(Edited {
            path: state_path,
            before: state_text,
            after: states.to_string(),
        });
    }
    let written = WriteMode::of(args.dry_run).apply(workspace.root(), &edited, session)?;
    let refused = import.findings.iter().filter(|one| one.refused);
    let refused: BTreeSet<&str> = refused.map(|one| one.unit.as_str()).collect();
    let said = [
        ("path", shown.into()),
        ("locale", locale.id.to_string().into()),
        ("state", if args.dry_run { "dry" } else { "done" }.into()),
        ("changed", import.changes.len().into()),
        ("states", import.states.len().into()),
        ("refused", refused.len().into()),
    ];
    session.line("import-done", &said)?;
    let unwritten = !args.dry_run && written.contains(&false);
    Ok(unwritten || !refused.is_empty())
}

/// The locale of a document: the one that was named, else the document's, else the one that its name begins with.
fn locale_of<'w>(
    path: &Path,
    args: &Args,
    returned: &Returned,
    workspace: &'w Workspace,
    session: &Session,
) -> Result<&'w LocaleFile, Failure> {
    if let Some(id) = &args.to {
        let locale = workspace.require(id);
        return locale.map_err(|error| session.no_workspace(&error));
    }
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    let names = [returned.target_locale.clone(), stem];
    let ids = names.into_iter().flatten();
    let mut ids = ids.filter_map(|name| name.replace('_', "-").parse().ok());
    let found = ids.find_map(|id: LanguageIdentifier| workspace.get(&id));
    found.ok_or_else(|| session.usage("import-no-locale", &[("path", path_shown(path).into())]))
}

/// An error of the rules: the message, the attribute, the rule's code and what it says.
type Found = (String, Option<String>, String, String);

/// The errors that the rules find in a translation.
fn errors(
    source: &LocaleFile,
    source_texts: &Folder,
    locale: &LocaleFile,
    document: &Document,
) -> Vec<Found> {
    let input = |locale: &LocaleFile, document: &Document, wanted| Input {
        locale: locale.id.clone(),
        path: locale.path.clone(),
        document: Ok(document.clone()),
        state: None,
        wanted,
    };
    let inputs = vec![
        input(source, &source_texts.files[0].document, false),
        input(locale, document, true),
    ];
    let review = review_texts(inputs, &source.id);
    let messages = Messages::new("en");
    let errors = review.diagnostics.iter();
    let errors = errors.filter(|one| one.severity() == Severity::Error);
    let errors = errors.filter_map(|one| {
        let (message, attribute) = match one.id.as_deref()?.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute.to_owned())),
            None => (one.id.as_deref()?, None),
        };
        let text = messages.of(one).message;
        Some((
            message.to_owned(),
            attribute,
            one.rule.code().to_owned(),
            text,
        ))
    });
    errors.collect()
}
