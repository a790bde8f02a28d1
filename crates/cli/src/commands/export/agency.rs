//! Texts as documents for a translation agency.

use std::fs;

use retcodes_exchange::{Format, Job, write};
use retcodes_review::{State, StateFile};

use super::Args;
use crate::agency::{Known, folder, states};
use crate::session::{Failure, Outcome, Session, found, path_shown};

/// Writes one document a language.
pub(super) fn run(args: &Args, format: Format, session: &mut Session) -> Outcome {
    let texts = &args.sources.texts;
    let locales = args.locales();
    let workspace = texts.open_with(&locales, session)?;
    let source = workspace.require(&texts.source);
    let source = source.map_err(|error| session.no_workspace(&error))?;
    let source_texts = folder(source, &workspace, session)?;
    let selected = workspace.select(&locales);
    let selected = selected.map_err(|error| session.no_workspace(&error))?;
    fs::create_dir_all(&args.out)?;
    let mut failed = false;
    for locale in selected.into_iter().filter(|one| one.id != source.id) {
        let target_texts = folder(locale, &workspace, session)?;
        let (_, text) = states(locale)?;
        let states = StateFile::read(text.as_deref().unwrap_or_default());
        let known = Known::new(
            &workspace,
            (source, &source_texts),
            (locale, &target_texts),
            &states,
        );
        let job = Job::new(&source_texts, &target_texts, &states, &known);
        for one in job.passed_over() {
            let said = [
                ("locale", locale.id.to_string().into()),
                ("id", one.id.as_str().into()),
                ("why", one.why.into()),
            ];
            session.warn("export-passed-over", &said);
        }
        let bytes = write(&job, format);
        let bytes = bytes.map_err(|error| Failure::Usage(error.to_string()))?;
        let path = args
            .out
            .join(format!("{}.{}", known.target(), format.extension()));
        let there = fs::read(&path).ok();
        if !args.force && there.is_some_and(|there| there != bytes) {
            session.warn("export-there", &[("path", path_shown(&path).into())]);
            failed = true;
            continue;
        }
        fs::write(&path, bytes)?;
        let count = |state| {
            job.units()
                .iter()
                .filter(|unit| unit.state == state)
                .count()
        };
        let said = [
            ("path", path_shown(&path).into()),
            ("count", job.units().len().into()),
            ("missing", count(State::Missing).into()),
            ("stale", count(State::Stale).into()),
        ];
        session.line("export-done", &said)?;
    }
    Ok(found(failed))
}
