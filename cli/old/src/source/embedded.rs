//! The texts that are shipped inside the program.
//!
//! rust-embed puts `locales/` into the binary when the crate is compiled (in debug builds too), so
//! that here is nothing to open and nothing to copy: a source is a name, a tag and a borrowed slice.

use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::{FILE, Found, locale_of};
use crate::ftl::{Layer, Source};

#[derive(RustEmbed)]
#[folder = "../../locales/"]
struct Locales;

/// Each `locales/<locale>/retcodes.ftl` with its locale, in the order of their names.
///
/// Costs the parse of a language tag for each. Files of another shape, such as a translator's
/// notes, are passed over.
pub(crate) fn found() -> Vec<(LanguageIdentifier, Found)> {
    let mut found = Vec::with_capacity(Locales::iter().count());
    found.extend(Locales::iter().filter_map(|path| {
        let folder = path.strip_suffix(FILE)?.strip_suffix('/')?;
        Some((locale_of(folder)?, Found::Embedded(path)))
    }));
    found
}

/// The source at this path. No byte of its text is copied or looked at.
pub(crate) fn open(path: &str, locale: &LanguageIdentifier) -> Option<Source> {
    Some(Source {
        name: ["../../locales/", path].concat().into(),
        locale: locale.clone(),
        layer: Layer::Embedded,
        bytes: Locales::get(path)?.data,
    })
}

#[cfg(any())]
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeSet;
    use std::path::Path;

    use crate::ftl::Source;

    /// What is embedded is what lies in `locales/`, borrowed from the binary.
    #[test]
    fn every_folder_of_locales_is_embedded() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let on_disk: BTreeSet<String> = std::fs::read_dir(root)
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().join(super::FILE).is_file())
            .map(|entry| {
                format!(
                    "locales/{}/{}",
                    entry.file_name().to_str().unwrap(),
                    super::FILE
                )
            })
            .collect();
        let sources: Vec<Source> = super::found()
            .into_iter()
            .map(|(locale, found)| found.open(&locale).unwrap())
            .collect();
        let embedded: BTreeSet<String> = sources
            .iter()
            .map(|source| source.name.to_string())
            .collect();
        assert_eq!(embedded, on_disk);
        assert!(embedded.contains("locales/zh-CN/retcodes.ftl"));
        for source in sources {
            assert!(matches!(source.bytes, Cow::Borrowed(_)), "{}", source.name);
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&*source.name);
            assert_eq!(*source.bytes, *std::fs::read(path).unwrap());
        }
    }
}
