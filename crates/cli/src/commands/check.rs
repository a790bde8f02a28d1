//! `retcodes check`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use retcodes_check::{
    Input, Options, Project, Review, Rule, SOURCE, Workspace, name_changes, read_state, review,
    review_in,
};
use retcodes_ftl::{Document, Limits};
use unic_langid::LanguageIdentifier;

use crate::output::{Deny, Format, Shown};
use crate::session::{Failure, Outcome, Session, Texts, USAGE, found, path_shown};

/// The arguments of `retcodes check`.
#[derive(clap::Args)]
#[command(after_help = "\
Errors are texts that readers don't get, or that say something wrong; warnings are texts that could be better; notes are
work that is left to do, such as messages without a translation.

Exit status: 0 if nothing counts as an error, 1 if something does, 2 if the arguments can't be used or there is nothing to check.

Examples:
  retcodes check                                  every locale in the nearest locales folder
  retcodes check en-US --deny warnings            one locale, and warnings count
  retcodes check locales/fr/retcodes.ftl          the file of one locale
  retcodes check --deny missing-message           let one rule count
  retcodes check --format github                  in a workflow on GitHub
  retcodes explain ascii-punctuation              what a rule is for")]
pub(crate) struct Args {
    /// Check these locales or files only.
    #[arg(value_name = "LOCALE|FILE")]
    what: Vec<String>,

    #[command(flatten)]
    texts: Texts,

    /// How to write what is found.
    #[arg(long, value_enum, default_value = "text", help_heading = "Output")]
    format: Format,

    /// Let these count as errors: warnings, notes, or a rule by its name.
    #[arg(long, value_name = "WHAT", value_delimiter = ',', value_parser = deny)]
    deny: Vec<Deny>,
}

fn deny(text: &str) -> Result<Deny, String> {
    match text {
        "warnings" => Ok(Deny::Warnings),
        "notes" => Ok(Deny::Notes),
        code => Rule::from_code(code)
            .map(Deny::Rule)
            .ok_or_else(|| format!("`{code}` is neither warnings, notes nor a rule")),
    }
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let (mut review, dir) = reviewed(args, session)?;
    name_changes(&mut review);
    let shown = Shown {
        review: &review,
        messages: &session.messages,
        denied: &args.deny,
        dir: path_shown(&dir),
        source: args.texts.source.to_string(),
    };
    shown.write(args.format, &mut session.out)?;
    if review.checked().next().is_none() {
        session.warn("summary-nothing", &[("dir", path_shown(&dir).into())]);
        return Ok(ExitCode::from(USAGE));
    }
    Ok(found(
        review
            .diagnostics
            .iter()
            .any(|one| Deny::is_error(&args.deny, one)),
    ))
}

/// What the arguments ask for: locales of the folder, or files, wherever they are.
fn reviewed(args: &Args, session: &Session) -> Result<(Review, PathBuf), Failure> {
    let is_file = |what: &&String| what.contains(['/', '\\']) || what.ends_with(".ftl");
    let (files, locales): (Vec<&String>, Vec<&String>) = args.what.iter().partition(is_file);
    let mut options = Options {
        locales: Vec::new(),
        source: args.texts.source.clone(),
    };
    for name in locales {
        let id = name
            .parse()
            .map_err(|_| session.usage("not-a-tag", &[("tag", name.as_str().into())]))?;
        options.locales.push(id);
    }
    if files.is_empty() {
        let dir = args.texts.dir();
        let workspace = args.texts.open_with(&options.locales, session)?;
        // The default may be absent: an operator's folder holds what it overrides. A name that was typed may not.
        if options.source != SOURCE {
            workspace
                .require(&options.source)
                .map_err(|error| session.no_workspace(&error))?;
        }
        return Ok((review(&workspace, &options), dir));
    }
    let mut inputs = Vec::new();
    for file in &files {
        let path = Path::new(file.as_str());
        let id = locale_of(path).ok_or_else(|| {
            session.usage("no-locale-of-file", &[("path", path_shown(path).into())])
        })?;
        inputs.push(input(id, path, true));
    }
    // The source's texts come from beside the first file, or from the nearest folder.
    let beside = files
        .first()
        .and_then(|file| Some(Path::new(file.as_str()).parent()?.parent()?.to_path_buf()));
    let dir = beside
        .filter(|dir| !args.texts.is_named() && dir.join(options.source.to_string()).is_dir());
    let dir = dir.unwrap_or_else(|| args.texts.dir());
    let source = Workspace::open(&dir).ok();
    for locale in source.iter().flat_map(Workspace::locales) {
        let asked = options.locales.contains(&locale.id);
        let there = inputs.iter().any(|input| input.locale == locale.id);
        if (asked || locale.id == options.source) && !there {
            inputs.push(input(locale.id.clone(), &locale.path, asked));
        }
    }
    Ok((review_in(&Project::of(&dir), inputs, &options.source), dir))
}

fn input(locale: LanguageIdentifier, path: &Path, wanted: bool) -> Input {
    let bytes = retcodes_check::read(path, Limits::DEFAULT.file_bytes);
    Input {
        locale,
        path: path.to_path_buf(),
        document: bytes.map(|bytes| Document::read(&bytes, &Limits::DEFAULT)),
        state: read_state(path),
        wanted,
    }
}

/// The locale that the name of a file's folder, or of the file itself, means.
fn locale_of(path: &Path) -> Option<LanguageIdentifier> {
    let absolute = std::path::absolute(path).ok()?;
    let folder = absolute.parent()?.file_name()?.to_str()?.parse().ok();
    folder.or_else(|| absolute.file_stem()?.to_str()?.parse().ok())
}
