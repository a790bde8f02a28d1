//! The catalogue and the reader that look-up commands work with.

use std::path::PathBuf;

use retcodes::negotiate::Wishes;
use retcodes::{Catalog, Localizer};

use crate::tag::system_locale;

/// Whose language is meant.
#[derive(clap::Args)]
pub(crate) struct Reader {
    /// The reader's locales: a tag, a list, or the value of an Accept-Language header. Without it,
    /// the system's.
    #[arg(short, long, value_name = "TAGS")]
    pub(crate) locale: Option<String>,
}

impl Reader {
    /// The reader's look-ups; `None`, with a word on standard error, if there is no language in
    /// what was given.
    pub(crate) fn localizer<'c>(&self, catalog: &'c Catalog) -> Option<Localizer<'c>> {
        let Some(tags) = &self.locale else {
            return Some(catalog.localizer(system_locale()));
        };
        let wishes = Wishes::parse(tags);
        for skipped in wishes.skipped() {
            anstream::eprintln!("retcodes: `{skipped}` is not a language tag and was skipped");
        }
        if wishes.is_empty() && !tags.trim().is_empty() {
            anstream::eprintln!(
                "retcodes: there is no language tag in --locale; expected one such as en-US"
            );
            return None;
        }
        Some(catalog.localizer(tags))
    }
}

/// What stands before the embedded texts.
#[derive(clap::Args)]
pub(crate) struct Overlays {
    /// A directory of LOCALE/retcodes.ftl files that replace texts or add locales; later ones
    /// stand before earlier ones.
    #[arg(long = "overlay", value_name = "DIR")]
    directories: Vec<PathBuf>,
}

impl Overlays {
    /// The embedded texts with the overlays before them; `None`, with a word on standard error, if
    /// an overlay is no directory. What is wrong with an overlay's texts is told there too.
    pub(crate) fn open(&self) -> Option<&'static Catalog> {
        if self.directories.is_empty() {
            return Some(Catalog::embedded());
        }
        let mut builder = Catalog::builder().embedded();
        for directory in &self.directories {
            if !directory.is_dir() {
                anstream::eprintln!("retcodes: {} is not a directory", directory.display());
                return None;
            }
            builder = builder.directory(directory);
        }
        match builder.build() {
            // Lives as long as the process, like the embedded catalogue.
            Ok(catalog) => {
                let catalog: &Catalog = Box::leak(Box::new(catalog));
                for problem in catalog.problems() {
                    anstream::eprintln!("retcodes: {problem}");
                }
                Some(catalog)
            }
            Err(error) => {
                anstream::eprintln!("retcodes: {error}");
                None
            }
        }
    }
}
