//! `retcodes fix`.

use retcodes_check::{Applicability, Options, fix, inputs};
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
    let edited: Vec<Edited> = fixed
        .iter()
        .map(|one| Edited {
            path: before.files[one.file].path.clone(),
            before: Some(before.files[one.file].document.text().as_str().to_owned()),
            after: one.after.clone(),
        })
        .collect();
    let changed = args.mode.apply(workspace.root(), &edited, session)?;
    if args.mode.is_diff() {
        return Ok(found(!fixed.is_empty()));
    }
    for (one, _) in fixed.iter().zip(&changed).filter(|(_, changed)| **changed) {
        let id = if args.mode.is_dry() {
            "fix-would"
        } else {
            "fix-done"
        };
        let path = path_shown(&before.files[one.file].path);
        session.line(id, &[("path", path.into()), ("count", one.count.into())])?;
    }
    if fixed.is_empty() {
        session.line("fix-nothing", &[])?;
    }
    let fixes = before.diagnostics.iter().filter_map(|one| one.fix.as_ref());
    let offered = fixes.filter(|fix| fix.applicability > level).count();
    if offered > 0 {
        session.line("fix-offered", &[("count", offered.into())])?;
    }
    let failed = changed.contains(&false);
    Ok(found(failed || (args.mode.is_dry() && !fixed.is_empty())))
}
