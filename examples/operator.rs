//! An operator's texts before the embedded ones: a directory of `<locale>/retcodes.ftl` files.
//!
//! ```text
//! mkdir -p texts/en-US
//! echo '-hotline = 0800 000 000' > texts/en-US/retcodes.ftl
//! cargo run --example operator -- texts
//! ```

use retcodes::Catalog;

fn main() -> Result<(), retcodes::BuildError> {
    let directory = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "texts".to_owned());
    let catalog = Catalog::builder().embedded().directory(directory).build()?;

    // What cannot be used is left out, and told.
    for problem in catalog.diagnostics() {
        eprintln!("{problem}");
    }
    // One term is replaced; the message that uses it is not.
    println!("{}", catalog.localizer("en-US").message("9991"));
    Ok(())
}
