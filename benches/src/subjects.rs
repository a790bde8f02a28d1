//! What is measured: ours, the peers, and the limit, behind one trait.
//!
//! The idea: every subject gets the same texts and answers the same questions, each in the way that
//! its own documentation gives for a server: texts shared between threads, the locale chosen per
//! request. The trait has no objects, so that nothing but the subject's own code is between a case
//! and its answer.

mod fluent_bundle;
mod fluent_templates;
mod fluent_typed;
mod fluent_zero;
mod i18n_embed;
mod limit;
mod ours;
mod rust_i18n;

use unic_langid::LanguageIdentifier;

use crate::texts::{DEFAULT, Set};

pub use self::fluent_bundle::{FluentBundle, Lazy};
pub use self::fluent_templates::FluentTemplates;
pub use self::fluent_typed::FluentTyped;
pub use self::fluent_zero::FluentZero;
pub use self::i18n_embed::I18nEmbed;
pub use self::limit::Limit;
pub use self::ours::{Embedded, Ours};
pub use self::rust_i18n::RustI18n;

/// A way to turn a code and a reader's wishes into text.
pub trait Subject: Send + Sync + Sized + 'static {
    /// As in the tables.
    const NAME: &'static str;

    /// Whether readers are told apart by their header.
    const NEGOTIATES: bool = true;

    /// One reader's view.
    type Reader<'s>;

    /// Gets texts ready, in whatever form they are loaded from; what is called then is the loading.
    /// `None` for texts that the subject cannot have.
    fn prepare(set: Set) -> Option<Load<Self>>;

    /// Loads every locale whose loading was put off.
    fn force(&self) {}

    /// One reader's view, by the value of an `Accept-Language` header.
    fn reader<'s>(&'s self, header: &str) -> Self::Reader<'s>;

    /// The text of a code.
    fn text<R>(reader: &Self::Reader<'_>, code: &str, read: impl FnOnce(&str) -> R) -> R;

    /// `.detailed` of 9990.
    fn detailed<R>(
        reader: &Self::Reader<'_>,
        bank_message: &str,
        read: impl FnOnce(&str) -> R,
    ) -> R;

    /// The same, appended to a buffer.
    fn write(reader: &Self::Reader<'_>, bank_message: &str, buffer: &mut String) {
        Self::detailed(reader, bank_message, |text| buffer.push_str(text));
    }
}

/// Loads what has been prepared.
pub type Load<S> = Box<dyn FnOnce() -> S>;

fn langid(tag: &str) -> LanguageIdentifier {
    tag.parse().expect("a language tag")
}

fn default_locale() -> LanguageIdentifier {
    langid(DEFAULT)
}

/// The locales for a header, by what Fluent's documentation recommends.
fn negotiate<'a>(
    header: &str,
    available: &'a [LanguageIdentifier],
    default: &'a LanguageIdentifier,
) -> Vec<&'a LanguageIdentifier> {
    fluent_langneg::negotiate_languages(
        &fluent_langneg::accepted_languages::parse(header),
        available,
        Some(default),
        fluent_langneg::NegotiationStrategy::Filtering,
    )
}
