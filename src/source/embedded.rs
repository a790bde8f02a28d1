//! The texts that are shipped inside the program.
//!
//! rust-embed puts `locales/` into the binary when the crate is compiled (in debug builds too), so
//! that here is nothing to open and nothing to copy: a source is a name, a tag and a borrowed slice.

use rust_embed::RustEmbed;

use super::{FILE, locale_of};
use crate::ftl::{Layer, Source};

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// One source for each `locales/<locale>/retcodes.ftl`, in the order of their names.
///
/// Costs the parse of a language tag and one short allocation for the name of each; no text is
/// looked at. Files of another shape, such as a translator's notes, are passed over.
pub(crate) fn sources() -> impl Iterator<Item = Source> {
    Locales::iter().filter_map(|path| {
        let (folder, file) = path.split_once('/')?;
        if file != FILE {
            return None;
        }
        Some(Source {
            name: ["locales/", &path].concat().into(),
            locale: locale_of(folder)?,
            layer: Layer::Embedded,
            bytes: Locales::get(&path)?.data,
        })
    })
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeSet;
    use std::path::Path;

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
        let embedded: BTreeSet<String> = super::sources()
            .map(|source| source.name.to_string())
            .collect();
        assert_eq!(embedded, on_disk);
        assert!(embedded.contains("locales/zh-CN/retcodes.ftl"));
        for source in super::sources() {
            assert!(matches!(source.bytes, Cow::Borrowed(_)), "{}", source.name);
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&*source.name);
            assert_eq!(*source.bytes, *std::fs::read(path).unwrap());
        }
    }
}
