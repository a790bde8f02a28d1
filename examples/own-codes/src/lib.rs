//! A table of an app's own codes, in the two ways that there are.

use retcodes::{BuildError, Catalog, RetCode, Scheme, retcode};

retcodes::baked!(pub errors);

/// A code that the program itself uses: without a text in `errors/` it does not compile.
pub const EXPIRED: RetCode = retcode!(errors, "auth.expired");

/// The texts that the build script has proved. Reads nothing.
pub fn baked() -> Result<Catalog, BuildError> {
    Catalog::builder().baked(&errors::TEXTS).build()
}

/// The texts that rust-embed holds, read now. What is wrong with them is in [`Catalog::diagnostics`].
pub fn embedded() -> Result<Catalog, BuildError> {
    #[derive(rust_embed::Embed)]
    #[folder = "errors"]
    struct Locales;

    Catalog::builder()
        .scheme(scheme())
        .embed::<Locales>()
        .build()
}

/// How the folder's files and messages are named. The baked texts know it from the build script.
pub fn scheme() -> Scheme {
    Scheme {
        file: "errors.ftl".into(),
        prefix: "error-".into(),
        unknown: "error-unknown".into(),
        source: "en".into(),
        defaults: vec!["en".into()].into(),
        ..Scheme::RETCODES
    }
}
