//! `retcodes fix`.

use retcodes_check::{
    Applicability, Fixed, Options, Review, ReviewedFile, carry, fix, inputs, read_state,
    state_path, tidied,
};
use retcodes_ftl::{Document, Limits};
use unic_langid::LanguageIdentifier;

use crate::edit::{Edited, WriteMode};
use crate::session::{Outcome, Session, Texts, found, path_shown};

/// The arguments of `retcodes fix`.
#[derive(clap::Args)]
#[command(after_help = "\
Repairs what can't change a text that readers get (byte order marks, line ends, spaces behind a text) and what can't be read at all (tabs, ids, full-width signs, missing equals signs). Everything else in a file stays as it is, to the byte.

With --unsafe it also does what `check` only offers: spaces, punctuation, names that probably mean another name. Look at these with --diff.

Examples:
  retcodes fix --diff                show what would change
  retcodes fix                       change it
  retcodes fix --unsafe --diff fr    show what is offered for locales/fr/retcodes.ftl
  retcodes fix --check               exit with 1 if something would change")]
pub(crate) struct Args {
    /// Repair these locales only.
    #[arg(value_name = "LOCALE")]
    locales: Vec<LanguageIdentifier>,

    #[command(flatten)]
    texts: Texts,

    #[command(flatten)]
    mode: WriteMode,

    /// Do what is offered, too: it changes what readers read.
    #[arg(long)]
    r#unsafe: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let workspace = args.texts.open_with(&args.locales, session)?;
    let options = Options {
        locales: args.locales.clone(),
        source: args.texts.source.clone(),
    };
    let level = if args.r#unsafe {
        Applicability::Offered
    } else {
        Applicability::Safe
    };
    let (fixed, before) = fix(inputs(&workspace, &options), &options.source, level);
    session.tell_layout(&workspace);
    for file in before.checked().filter(|file| !file.is_faithful()) {
        session.warn("fix-not-utf8", &[("path", path_shown(&file.path).into())]);
    }
    let texts = fixed.iter().map(|one| Edited {
        path: before.files[one.file].path.clone(),
        before: Some(before.files[one.file].document.text().as_str().to_owned()),
        after: one.after.clone(),
    });
    let mut edited: Vec<Edited> = texts.collect();
    let mut counts: Vec<usize> = fixed.iter().map(|one| one.count).collect();
    for (index, file) in before.files.iter().enumerate() {
        let after = fixed.iter().find(|one| one.file == index);
        if let Some((state, count)) = state_file(&before, file, after) {
            edited.push(state);
            counts.push(count);
        }
    }
    let changed = args.mode.apply(workspace.root(), &edited, session)?;
    if args.mode.is_diff() {
        return Ok(found(!edited.is_empty()));
    }
    let reports = edited.iter().zip(&counts).zip(&changed);
    for ((one, count), _) in reports.filter(|(_, changed)| **changed) {
        let id = if args.mode.is_dry() {
            "fix-would"
        } else {
            "fix-done"
        };
        let path = path_shown(&one.path);
        session.line(id, &[("path", path.into()), ("count", (*count).into())])?;
    }
    if edited.is_empty() {
        session.line("fix-nothing", &[])?;
    }
    let fixes = before.diagnostics.iter().filter_map(|one| one.fix.as_ref());
    let offered = fixes.filter(|fix| fix.applicability > level).count();
    if offered > 0 {
        session.line("fix-offered", &[("count", offered.into())])?;
    }
    let failed = changed.contains(&false);
    Ok(found(failed || (args.mode.is_dry() && !edited.is_empty())))
}

/// The state file beside a text, if it has to change: it has lines of a merge or lines that can't be read, or a message
/// was renamed. With how many places that are.
fn state_file(
    review: &Review,
    file: &ReviewedFile,
    fixed: Option<&Fixed>,
) -> Option<(Edited, usize)> {
    let doubled = file
        .state
        .ids()
        .filter(|id| file.state.line(id).is_none())
        .count();
    let mut count = file.state.errors().len() + doubled;
    let mut state = file.state.clone();
    if count > 0 {
        let source = review.source_file().map(|source| &source.document);
        state = tidied(source, &file.document, &state);
    }
    if let Some(fixed) = fixed {
        let after = Document::read(fixed.after.as_bytes(), &Limits::DEFAULT);
        count += usize::from(carry(&file.document, &after, &mut state));
    }
    // What is no UTF-8 would be written back as something else.
    let before = String::from_utf8(read_state(&file.path)?.ok()?).ok()?;
    let edited = Edited {
        path: state_path(&file.path),
        before: Some(before),
        after: state.to_string(),
    };
    (count > 0 && file.wanted && file.locale.is_some()).then_some((edited, count))
}
