//! Several products' tables: the same code means other things in each.

use std::collections::BTreeMap;

use retcodes_negotiate::ToLanguageRanges;

use crate::localizer::Localizer;
use crate::reader::SharedCatalog;

/// The catalogues of several products, by the name of the product.
///
/// ```
/// use retcodes::{Catalog, Catalogs, LanguageRanges};
///
/// let accounts = Catalog::builder().text("en", "retcode-1001 = The account is closed").build()?;
/// let catalogs = Catalogs::new().with("easypay", Catalog::embedded()).with("accounts", accounts);
///
/// // Read once, for all products.
/// let languages = LanguageRanges::parse("en-GB, zh;q=0.5");
/// let text = |product| Some(catalogs.localizer(product, &languages)?.message("1001").into_text());
/// assert_eq!(text("accounts").as_deref(), Some("The account is closed"));
/// assert_eq!(text("easypay").as_deref(), Some("Invalid signature in the merchant request"));
/// assert_eq!(text("another"), None);
/// # Ok::<(), retcodes::BuildError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Catalogs(BTreeMap<Box<str>, SharedCatalog>);

impl Catalogs {
    /// No products.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same products and one more; one of the same name is replaced.
    #[must_use]
    pub fn with(mut self, product: impl AsRef<str>, catalog: impl Into<SharedCatalog>) -> Self {
        self.0.insert(product.as_ref().into(), catalog.into());
        self
    }

    /// The catalogue of a product.
    pub fn get(&self, product: impl AsRef<str>) -> Option<&SharedCatalog> {
        self.0.get(product.as_ref())
    }

    /// The names of the products, in order.
    pub fn products(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.keys().map(|product| &**product)
    }

    /// The look-ups of one reader in a product's catalogue; `None` for a product that is not there, whose codes mean
    /// nothing that is known here.
    pub fn localizer(
        &self,
        product: impl AsRef<str>,
        languages: impl ToLanguageRanges,
    ) -> Option<Localizer<'_>> {
        Some(self.get(product)?.localizer(languages))
    }
}

impl<P: AsRef<str>, C: Into<SharedCatalog>> FromIterator<(P, C)> for Catalogs {
    fn from_iter<I: IntoIterator<Item = (P, C)>>(catalogs: I) -> Self {
        catalogs
            .into_iter()
            .fold(Self::new(), |all, (product, catalog)| {
                all.with(product, catalog)
            })
    }
}
