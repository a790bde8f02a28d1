//! The catalogue and the reader that look-up commands work with.

use std::path::PathBuf;

use retcodes::LanguageRanges;
use retcodes::{Catalog, Localizer};

use crate::session::{Failure, Session, Texts, path_shown, system_locale};

/// The reader whose language is meant.
#[derive(clap::Args)]
pub(crate) struct Reader {
    /// The reader's locales: a tag, a list, or the value of an Accept-Language header. Without it,
    /// the system's.
    #[arg(short, long, value_name = "TAGS")]
    pub(crate) locale: Option<String>,
}

impl Reader {
    /// The reader's look-ups. Fails if there is no language in what was given.
    pub(crate) fn localizer<'c>(
        &self,
        catalog: &'c Catalog,
        session: &Session,
    ) -> Result<Localizer<'c>, Failure> {
        let Some(tags) = &self.locale else {
            return Ok(catalog.localizer(system_locale()));
        };
        let ranges = LanguageRanges::parse(tags);
        for skipped in ranges.skipped() {
            session.warn("skipped-tag", &[("tag", skipped.into())]);
        }
        if ranges.is_empty() && !tags.trim().is_empty() {
            return Err(session.usage("no-tag", &[]));
        }
        Ok(catalog.localizer(tags))
    }
}

/// Where texts come from: the nearest `locales` folder, if there is one, in front of the embedded ones.
#[derive(clap::Args)]
pub(crate) struct Sources {
    #[command(flatten)]
    pub(crate) texts: Texts,

    /// Leave out the folder of texts: only what is built in, and overlays.
    #[arg(long, conflicts_with = "dir", help_heading = "Texts")]
    embedded: bool,

    /// A directory of LOCALE/retcodes.ftl files that replace texts or add locales; later ones
    /// stand before earlier ones.
    #[arg(long = "overlay", value_name = "DIR", help_heading = "Texts")]
    overlays: Vec<PathBuf>,
}

impl Sources {
    /// The embedded texts with folder and overlays in front of them. What is wrong with their texts is said on standard
    /// error, and which folder was taken, if it was not named. Fails if one is no directory.
    pub(crate) fn open(&self, session: &Session) -> Result<Catalog, Failure> {
        let mut builder = Catalog::builder().embedded();
        let folder = self.texts.dir();
        if !self.embedded && (self.texts.is_named() || folder.is_dir()) {
            if !self.texts.is_named() {
                session.warn("texts-of", &[("dir", path_shown(&folder).into())]);
            }
            builder = add(builder, &folder, session)?;
        }
        for directory in &self.overlays {
            builder = add(builder, directory, session)?;
        }
        let catalog = builder
            .build()
            .map_err(|error| Failure::Usage(error.to_string()))?;
        for problem in catalog.diagnostics() {
            session.tell(&problem.to_string());
        }
        Ok(catalog)
    }
}

impl Sources {
    /// The folder of texts that is read, if there is one.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        let folder = self.texts.dir();
        (!self.embedded && folder.is_dir()).then_some(folder)
    }

    /// The locale that the others are translated from.
    pub(crate) fn source(&self) -> &unic_langid::LanguageIdentifier {
        &self.texts.source
    }
}

fn add(
    builder: retcodes::CatalogBuilder,
    directory: &std::path::Path,
    session: &Session,
) -> Result<retcodes::CatalogBuilder, Failure> {
    if directory.is_dir() {
        Ok(builder.directory(directory))
    } else {
        Err(session.usage("not-a-directory", &[("dir", path_shown(directory).into())]))
    }
}
