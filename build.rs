//! Proves `locales/` and `codes/` while the crate is compiled, and writes them as static tables.

use retcodes_build::Folder;

fn main() {
    Folder::new("locales").codes("codes/easypay.tsv").bake();
}
