//! Proves `errors/` while the app is compiled, and writes it as static tables.

use retcodes_build::{Folder, Scheme};

fn main() {
    Folder::new("errors")
        .scheme(Scheme {
            file: "errors.ftl".into(),
            prefix: "error-".into(),
            unknown: "error-unknown".into(),
            source: "en".into(),
            defaults: vec!["en".into()].into(),
            ..Scheme::RETCODES
        })
        .codes("errors/codes.tsv")
        .bake();
}
