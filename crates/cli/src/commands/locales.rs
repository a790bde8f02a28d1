//! `retcodes locales`: what is there.

use std::process::ExitCode;

use retcodes::Catalog;
use unic_langid::LanguageIdentifier;

use crate::catalog;
use crate::session::{Outcome, Session};
use crate::table::{self, Column};

/// The arguments of `retcodes locales`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  retcodes locales
  retcodes locales --overlay /etc/shop/texts --json")]
pub(crate) struct Args {
    #[command(flatten)]
    sources: catalog::Sources,
    /// Print an array of objects.
    #[arg(long, help_heading = "Output")]
    json: bool,
}

#[derive(serde::Serialize)]
struct Locale {
    locale: String,
    /// What the locale calls itself.
    name: String,
    /// How many codes have a text.
    codes: usize,
    /// How many codes have one in any locale.
    of: usize,
}

/// Runs the command.
pub(crate) fn run(args: &Args, session: &mut Session) -> Outcome {
    let catalog = args.sources.open(session)?;
    let locales = locales(&catalog);
    if args.json {
        session.json(&locales)?;
        return Ok(ExitCode::SUCCESS);
    }
    let complete = |locale: &Locale| {
        // Rounded down: only a complete locale has 100 %.
        let percent = locale.codes * 100 / locale.of.max(1);
        let said = [
            ("codes", locale.codes.into()),
            ("of", locale.of.into()),
            ("percent", percent.into()),
        ];
        session.say("locales-complete", &said)
    };
    let rows: Vec<[String; 3]> = locales
        .iter()
        .map(|locale| [locale.locale.clone(), locale.name.clone(), complete(locale)])
        .collect();
    let columns = ["column-locale", "column-name", "column-codes"]
        .map(|id| Column::Words(session.say(id, &[])));
    table::print(&mut session.out, &columns, rows)?;
    Ok(ExitCode::SUCCESS)
}

fn locales(catalog: &Catalog) -> Vec<Locale> {
    let of = catalog.codes().len();
    let locales = catalog.locales().iter();
    locales
        .map(|locale| Locale {
            locale: locale.to_string(),
            name: own_name(locale),
            codes: catalog.codes_in(locale).len(),
            of,
        })
        .collect()
}

/// What a locale calls itself, by CLDR; of a tag that CLDR has no name for, that of the longest
/// beginning it has, and the tag for one it does not know at all.
fn own_name(locale: &LanguageIdentifier) -> String {
    let tag = locale.to_string();
    let mut known = tag.as_str();
    loop {
        let names = include_str!("../../data/own_names.tsv").lines();
        let name = names
            .filter_map(|line| line.split_once('\t'))
            .find(|(tag, _)| *tag == known);
        if let Some((_, name)) = name {
            return name.to_owned();
        }
        let Some((shorter, _)) = known.rsplit_once('-') else {
            return tag;
        };
        known = shorter;
    }
}
