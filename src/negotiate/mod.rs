//! The reader's wishes into a chain of locales.
