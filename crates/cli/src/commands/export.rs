//! `retcodes export`: texts for a translation agency, or in other platforms' formats.

mod agency;
mod platform;

use std::path::PathBuf;

use unic_langid::LanguageIdentifier;

use crate::catalog;
use crate::session::{Outcome, Session};

/// The arguments of `retcodes export`.
#[derive(clap::Args)]
#[command(after_help = "\
For an agency, one document holds all texts of a language, translated or not: xliff (1.2), xliff2 (2.1), po, csv, xlsx.
docs/agencies.md says what to send and what to do with what comes back.

For a platform: android, arb, gettext, go, i18next, json, properties, symfony, xcstrings. With the texts come codes.json
(what each code means, with its JSON schema) and fallback.json (which locale answers for which language tag).
docs/exports.md says how each platform reads them.

Examples:
  retcodes export --to xliff2 --out to-agency fr de    to-agency/fr.xlf and to-agency/de.xlf
  retcodes export --to i18next --out web/locales
  retcodes export --to properties --out src/main/resources --payer
  retcodes export --to android --out app/src/main/res --locale de --locale fr --check

Exit status: 0; 1 if a text cannot be expressed there, a file is in the way, or with --check a file is not current; 2 for
unusable arguments. For a platform, nothing is written unless all of it can be.")]
pub(crate) struct Args {
    /// The languages to write; all of them if none is named (for an agency, all but the source).
    #[arg(value_name = "LOCALE")]
    named: Vec<LanguageIdentifier>,

    /// The same.
    #[arg(long = "locale", value_name = "LOCALE")]
    more: Vec<LanguageIdentifier>,

    /// The format.
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    to: Format,

    /// The folder to write to. It is made if it is not there.
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,

    /// Write over documents that are there and differ, though an agency may have worked in them.
    #[arg(long, help_heading = "For an agency")]
    force: bool,

    /// Only what a payer may read.
    #[arg(long, conflicts_with = "merchant", help_heading = "For a platform")]
    payer: bool,

    /// Only what is for merchants and developers.
    #[arg(long, help_heading = "For a platform")]
    merchant: bool,

    /// Leave out texts that no person has reviewed.
    #[arg(long, help_heading = "For a platform")]
    reviewed_only: bool,

    /// Fill in what a locale lacks from the locales of its fallback chain, for platforms that have no fallback.
    #[arg(long, help_heading = "For a platform")]
    complete: bool,

    /// Write nothing; say whether the files there are current.
    #[arg(long, help_heading = "For a platform")]
    check: bool,

    #[command(flatten)]
    sources: catalog::Sources,
}

impl Args {
    /// The languages that were named, in either way.
    fn locales(&self) -> Vec<LanguageIdentifier> {
        self.named.iter().chain(&self.more).cloned().collect()
    }
}

/// Where texts go.
#[derive(Clone, Copy)]
enum Format {
    Agency(retcodes_exchange::Format),
    Platform(retcodes_export::Format),
}

fn format(name: &str) -> Result<Format, String> {
    let agency = retcodes_exchange::Format::from_name(name).map(Format::Agency);
    let known = || {
        let agency = retcodes_exchange::Format::ALL.map(retcodes_exchange::Format::name);
        let platform = retcodes_export::Format::ALL
            .iter()
            .map(|format| format.as_str());
        agency
            .into_iter()
            .chain(platform)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let platform = || name.parse().map(Format::Platform);
    agency
        .map_or_else(platform, Ok)
        .map_err(|_: String| format!("expected one of {}", known()))
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    match args.to {
        Format::Agency(format)
            if args.payer || args.merchant || args.reviewed_only || args.complete || args.check =>
        {
            Err(session.usage("export-not-for-agency", &[("format", format.name().into())]))
        }
        Format::Agency(format) => agency::run(args, format, session),
        Format::Platform(format) => platform::run(args, format, session),
    }
}
