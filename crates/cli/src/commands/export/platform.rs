//! Texts in other platforms' formats, with what codes mean and the fallback rules.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;

use retcodes::{Catalog, Scheme};
use retcodes_check::Workspace;
use retcodes_export::{
    Audience, Bundle, Facts, FallbackMap, File, Format, Locale, Target, Text, TextId,
};
use retcodes_review::{State, StateFile};
use unic_langid::LanguageIdentifier;

use super::Args;
use crate::session::{Failure, Outcome, Session, found, path_shown};

/// Writes the files of a format.
pub(super) fn run(args: &Args, format: Format, session: &mut Session) -> Outcome {
    let catalog = args.sources.open(session)?;
    let wanted = args.locales();
    for locale in &wanted {
        if !catalog.locales().contains(locale) {
            let there: Vec<String> = catalog.locales().iter().map(ToString::to_string).collect();
            let said = [
                ("locale", locale.to_string().into()),
                ("there", there.join(", ").into()),
            ];
            return Err(session.usage("export-no-locale", &said));
        }
    }
    let mut files = match format.write(&bundle(args, &wanted, &catalog)) {
        Ok(files) => files,
        Err(refusals) => {
            for refusal in &refusals {
                session.tell(&refusal.to_string());
            }
            return Ok(found(true));
        }
    };
    files.extend(facts(args, &wanted, &catalog));
    let target = Target::new(&args.out);
    let written = if args.check {
        target.check(&files)
    } else {
        target.write(&files)
    };
    let written = written.map_err(|error| Failure::Usage(error.to_string()))?;
    for path in &written.changed {
        writeln!(session.out, "{}", path_shown(&args.out.join(path)))?;
    }
    for path in &written.removed {
        session.line(
            "export-removed",
            &[("path", path_shown(&args.out.join(path)).into())],
        )?;
    }
    let counted = [
        ("changed", written.changed.len().into()),
        ("current", written.current.into()),
        ("check", if args.check { "yes" } else { "no" }.into()),
    ];
    session.line("export-platform-done", &counted)?;
    let stale = !written.changed.is_empty() || !written.removed.is_empty();
    Ok(if args.check {
        found(stale)
    } else {
        ExitCode::SUCCESS
    })
}

/// The texts that were asked for.
fn bundle(args: &Args, wanted: &[LanguageIdentifier], catalog: &Catalog) -> Bundle {
    let source = args.sources.source();
    let notes = Notes::read(args);
    let mut bundle = Bundle {
        locales: Vec::new(),
        source: source.to_string(),
    };
    for locale in catalog.locales() {
        if !wanted.is_empty() && !wanted.contains(locale) {
            continue;
        }
        let texts = catalog.texts(locale).into_iter().filter_map(|text| {
            let message = match (text.code, text.id) {
                (Some(code), _) => Scheme::RETCODES.id_of(code),
                (None, id) => id?.to_owned(),
            };
            let payers = text.attribute == Some("payer") || Scheme::RETCODES.is_payer(&message);
            if (args.payer && !payers) || (args.merchant && payers) {
                return None;
            }
            let id = TextId {
                message,
                attribute: text.attribute.map(str::to_owned),
            };
            let mut exported = Text::new(id, text.pool, text.pattern);
            exported.reviewed = locale == source || notes.is_reviewed(locale, &exported.id);
            exported.comment = notes.comments.get(&exported.id.message).cloned();
            (exported.reviewed || !args.reviewed_only).then_some(exported)
        });
        let mut texts: Vec<Text> = texts.collect();
        texts.sort_by(|a, b| a.id.cmp(&b.id));
        bundle.locales.push(Locale {
            tag: locale.to_string(),
            texts,
        });
    }
    if args.complete {
        bundle.complete(|tag| {
            let chain = catalog.negotiator().chain(tag);
            chain
                .of(catalog.locales())
                .map(ToString::to_string)
                .collect()
        });
    }
    bundle
}

/// What the folder of texts says beside them: comments of the source, and review states.
#[derive(Default)]
struct Notes {
    comments: BTreeMap<String, String>,
    reviewed: BTreeMap<String, Vec<String>>,
}

impl Notes {
    fn read(args: &Args) -> Self {
        let mut notes = Self::default();
        let Some(workspace) = args
            .sources
            .folder()
            .and_then(|folder| Workspace::open(&folder).ok())
        else {
            return notes;
        };
        let source_id = args.sources.source();
        let document = |id: &LanguageIdentifier| {
            let file = workspace.locales().iter().find(|locale| locale.id == *id)?;
            workspace.document(file).ok()
        };
        let Some(source) = document(source_id) else {
            return notes;
        };
        for message in source.messages() {
            if let Some(comment) = &message.comment {
                let lines: Vec<&str> = comment
                    .lines
                    .iter()
                    .map(retcodes_ftl::Slice::as_str)
                    .collect();
                notes
                    .comments
                    .insert(message.key().to_owned(), lines.join("\n"));
            }
        }
        for locale in workspace.locales() {
            let state = locale.path.with_extension("state");
            let (Ok(state), Some(translation)) =
                (std::fs::read_to_string(state), document(&locale.id))
            else {
                continue;
            };
            let review = retcodes_review::review(&source, &translation, &StateFile::read(&state));
            let texts = review
                .texts
                .into_iter()
                .filter(|text| text.state == State::Reviewed);
            notes
                .reviewed
                .insert(locale.id.to_string(), texts.map(|text| text.id).collect());
        }
        notes
    }

    fn is_reviewed(&self, locale: &LanguageIdentifier, id: &TextId) -> bool {
        let id = id.to_string();
        self.reviewed
            .get(&locale.to_string())
            .is_some_and(|reviewed| reviewed.contains(&id))
    }
}

/// `codes.json`, its schema, and `fallback.json`.
fn facts(args: &Args, wanted: &[LanguageIdentifier], catalog: &Catalog) -> Vec<File> {
    let audience = if args.payer {
        Audience::Payer
    } else {
        Audience::Merchant
    };
    let codes = catalog.codes();
    let codes = codes
        .iter()
        .map(|code| (code.as_str(), catalog.meaning(code)));
    let mut files = Facts::new(codes, catalog.meaning(""), audience).files();
    let exported = |locale: &&LanguageIdentifier| wanted.is_empty() || wanted.contains(locale);
    let locales: Vec<String> = catalog
        .locales()
        .iter()
        .filter(exported)
        .map(ToString::to_string)
        .collect();
    let defaults = catalog.negotiator().chain("");
    let defaults: Vec<String> = defaults
        .of(catalog.locales())
        .map(ToString::to_string)
        .filter(|locale| locales.contains(locale))
        .collect();
    files.push(FallbackMap::new(&locales, &defaults).file());
    files
}
