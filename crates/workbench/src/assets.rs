//! The page's files, inside the program.

/// A file of the page.
#[derive(Debug)]
pub(crate) struct Asset {
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) bytes: &'static [u8],
}

macro_rules! assets {
    ($($name:literal: $kind:literal,)*) => {
        /// Every file of the page.
        pub(crate) const ASSETS: &[Asset] = &[$(Asset {
            name: $name,
            kind: $kind,
            bytes: include_bytes!(concat!("../assets/", $name)),
        },)*];
    };
}

assets! {
    "index.html": "text/html; charset=utf-8",
    "style.css": "text/css; charset=utf-8",
    "main.js": "text/javascript; charset=utf-8",
    "api.js": "text/javascript; charset=utf-8",
    "dom.js": "text/javascript; charset=utf-8",
    "words.js": "text/javascript; charset=utf-8",
    "list.js": "text/javascript; charset=utf-8",
    "editor.js": "text/javascript; charset=utf-8",
    "field.js": "text/javascript; charset=utf-8",
    "aside.js": "text/javascript; charset=utf-8",
    "keys.js": "text/javascript; charset=utf-8",
    "dialogs.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}

/// The file of this name; the page itself for none.
pub(crate) fn asset(name: &str) -> Option<&'static Asset> {
    let name = if name.is_empty() { "index.html" } else { name };
    ASSETS.iter().find(|asset| asset.name == name)
}

#[cfg(test)]
mod tests {
    use super::ASSETS;

    #[test]
    fn the_page_is_small() {
        let words = ["words.en.ftl", "words.zh-CN.ftl"];
        let words =
            words.map(|name| std::fs::metadata(format!("assets/{name}")).unwrap().len() as usize);
        let size: usize = ASSETS
            .iter()
            .map(|asset| asset.bytes.len())
            .chain(words)
            .sum();
        assert!(size < 150_000, "{size}");
    }

    #[test]
    fn every_file_of_the_folder_is_served_or_is_words() {
        for file in std::fs::read_dir("assets").unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            assert!(
                name.starts_with("words.") && name.ends_with(".ftl")
                    || ASSETS.iter().any(|one| one.name == name),
                "{name}"
            );
        }
    }
}
