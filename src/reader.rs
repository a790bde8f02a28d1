//! A reader who owns what they read from: for tasks, threads and handlers that can't borrow a catalogue.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use retcodes_negotiate::ToLanguageRanges;

use crate::arguments::Args;
use crate::catalog::Catalog;
use crate::chain::Chain;
use crate::localizer::Localizer;
use crate::message::Message;

/// A catalogue that several hold: the one in the program, or one behind an [`Arc`]. A copy costs a count of references.
///
/// Made by `into()` from a `&'static Catalog`, an `Arc<Catalog>` and, with the feature `watch`, from what a
/// `&LiveCatalog` is at that moment.
#[derive(Clone)]
pub struct SharedCatalog(Held);

#[derive(Clone)]
enum Held {
    Static(&'static Catalog),
    Counted(Arc<Catalog>),
}

impl Deref for SharedCatalog {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        match &self.0 {
            Held::Static(catalog) => catalog,
            Held::Counted(catalog) => catalog,
        }
    }
}

impl From<&'static Catalog> for SharedCatalog {
    fn from(catalog: &'static Catalog) -> Self {
        Self(Held::Static(catalog))
    }
}

impl From<Arc<Catalog>> for SharedCatalog {
    fn from(catalog: Arc<Catalog>) -> Self {
        Self(Held::Counted(catalog))
    }
}

impl From<&Arc<Catalog>> for SharedCatalog {
    fn from(catalog: &Arc<Catalog>) -> Self {
        Self(Held::Counted(Arc::clone(catalog)))
    }
}

impl From<Catalog> for SharedCatalog {
    fn from(catalog: Catalog) -> Self {
        Arc::new(catalog).into()
    }
}

impl fmt::Debug for SharedCatalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// One reader's view of a catalogue, as a [`Localizer`] is, that borrows nothing: it can be kept in a session, moved into
/// a task and cloned. Negotiates once, when it is made; of a catalogue that changes it keeps the state of that moment.
///
/// ```
/// use retcodes::{Catalog, Reader};
///
/// let reader = Reader::new(Catalog::embedded(), "zh-SG,en;q=0.5");
/// let text = std::thread::spawn(move || reader.message("0000").text().to_owned());
/// assert_eq!(text.join().unwrap(), "交易成功");
/// ```
#[doc(alias("language", "locale"))]
#[derive(Clone)]
pub struct Reader {
    catalog: SharedCatalog,
    chain: Chain,
}

impl Reader {
    /// The reader of these language ranges.
    pub fn new(catalog: impl Into<SharedCatalog>, languages: impl ToLanguageRanges) -> Self {
        let catalog = catalog.into();
        let chain = catalog.chain(languages);
        Self { catalog, chain }
    }

    /// The catalogue that the reader reads from.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The look-ups of this reader. Negotiates nothing.
    pub fn localizer(&self) -> Localizer<'_> {
        Localizer::new(&self.catalog.store, self.chain.clone())
    }

    /// The message of a code, as [`Localizer::message`].
    #[doc(alias("lookup", "translate"))]
    pub fn message(&self, code: impl AsRef<str>) -> Message<'_> {
        self.localizer().message(code)
    }

    /// The message of a code with arguments, as [`Localizer::format`].
    pub fn format(&self, code: impl AsRef<str>, args: &Args<'_>) -> Message<'_> {
        self.localizer().format(code, args)
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Reader").field(&self.localizer()).finish()
    }
}
