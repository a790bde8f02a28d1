//! A file of texts, wherever it comes from, and the rule for the name of its folder.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use retcodes_core::Scheme;
use rust_embed::Embed;
use unic_langid::LanguageIdentifier;

/// A file of texts.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Its path, or what stands for one, as it can be shown.
    pub(crate) name: Arc<str>,
    pub(crate) locale: LanguageIdentifier,
    pub(crate) bytes: Cow<'static, [u8]>,
}

/// A codes file beside the texts.
#[derive(Clone, Debug)]
pub(crate) struct CodesSource {
    pub(crate) name: Arc<str>,
    pub(crate) bytes: Arc<[u8]>,
}

/// The locale that a folder's name stands for, in canonical form; `None` if it is no language tag. By the same rule as
/// [`retcodes_ftl::folders`]: case does not matter, and an underscore is read as a hyphen.
pub(crate) fn locale_of_folder(folder: &str) -> Option<LanguageIdentifier> {
    retcodes_negotiate::canonical_tag(folder).ok()
}

/// The sources of a folder that is held in the program, found when somebody asks.
#[derive(Clone, Copy)]
pub(crate) struct SourcesOf {
    files: fn() -> Vec<Cow<'static, str>>,
    get: fn(&str) -> Option<Cow<'static, [u8]>>,
}

impl SourcesOf {
    /// Of a folder that rust-embed holds.
    pub(crate) fn embed<E: Embed>() -> Self {
        Self {
            files: || E::iter().collect(),
            get: |path| Some(E::get(path)?.data),
        }
    }

    /// The files of all locales, not opened. Files of another shape, such as a translator's notes, are passed over.
    pub(crate) fn files(self, scheme: &Scheme) -> Vec<(LanguageIdentifier, Cow<'static, str>)> {
        let locale =
            |path: &str| locale_of_folder(path.strip_suffix(&*scheme.file)?.strip_suffix('/')?);
        let files = (self.files)().into_iter();
        files
            .filter_map(|path| Some((locale(&path)?, path)))
            .collect()
    }

    /// The codes file beside the folders of the locales.
    pub(crate) fn codes(self, scheme: &Scheme) -> Option<CodesSource> {
        Some(CodesSource {
            name: (*scheme.codes_file).into(),
            bytes: (*(self.get)(&scheme.codes_file)?).into(),
        })
    }

    /// The file at a path.
    pub(crate) fn open(self, locale: &LanguageIdentifier, path: &str) -> Option<Source> {
        Some(Source {
            name: ["locales/", path].concat().into(),
            locale: locale.clone(),
            bytes: (self.get)(path)?,
        })
    }
}

/// The sources of the texts that this crate ships.
pub(crate) fn embedded_sources() -> SourcesOf {
    SourcesOf::embed::<Locales>()
}

#[derive(Embed)]
#[folder = "locales/"]
struct Locales;

impl fmt::Debug for SourcesOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SourcesOf").finish_non_exhaustive()
    }
}
