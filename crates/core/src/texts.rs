//! The texts of locales, as tables: the same for those baked into a program and those read at run time.

use std::borrow::Cow;

use crate::pattern::{Pattern, Pool, Span};

/// The texts of some locales: all that are baked in, or one that an overlay touches.
///
/// Holds positions and no pointers, so that a thousand locales in a program cost nothing when it starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// What all patterns are made of.
    pub pool: Pool,
    /// The messages of all locales, those of one locale side by side and by their slots.
    pub messages: Cow<'static, [Message]>,
    /// The attributes of all messages, those of one message side by side.
    pub attributes: Cow<'static, [Attribute]>,
    /// The locales, in the order of their tags.
    pub locales: Cow<'static, [Locale]>,
}

/// What a locale says for one slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Its text; `None` for a message that the locale lacks.
    pub value: Option<Pattern>,
    /// A span of [`Tables::attributes`].
    pub attributes: Span,
}

/// An attribute of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// A span of the pool's text.
    pub name: Span,
    /// What it says.
    pub pattern: Pattern,
}

/// A locale of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// A span of the pool's text: the tag.
    pub tag: Span,
    /// A span of [`Tables::messages`].
    pub messages: Span,
}

impl Tables {
    /// The texts of a locale, by its place among [`locales`](Self::locales).
    #[inline]
    pub fn locale(&self, place: usize) -> Option<LocaleTexts<'_>> {
        let locale = self.locales.get(place)?;
        let range = locale.messages.start as usize..locale.messages.end as usize;
        Some(LocaleTexts {
            tables: self,
            messages: self.messages.get(range)?,
        })
    }

    /// The tag of a locale.
    pub fn tag(&self, place: usize) -> &str {
        let locale = self.locales.get(place);
        locale.map_or("", |locale| self.pool.text(locale.tag))
    }
}

/// The texts of one locale, wherever they come from. Small, and made without looking at any of them.
#[derive(Clone, Copy, Debug)]
pub struct LocaleTexts<'t> {
    tables: &'t Tables,
    messages: &'t [Message],
}

impl<'t> LocaleTexts<'t> {
    /// What the patterns are made of.
    #[inline]
    pub fn pool(self) -> &'t Pool {
        &self.tables.pool
    }

    /// The text of a slot.
    #[inline]
    pub fn value(self, slot: u32) -> Option<Pattern> {
        self.messages.get(slot as usize)?.value
    }

    /// An attribute of a slot's message.
    pub fn attribute(self, slot: u32, name: &str) -> Option<Pattern> {
        let mut attributes = self.attributes(slot);
        attributes
            .find(|(known, _)| *known == name)
            .map(|(_, pattern)| pattern)
    }

    /// The attributes of a slot's message with their names, in the order of the source.
    pub fn attributes(self, slot: u32) -> impl Iterator<Item = (&'t str, Pattern)> {
        let message = self
            .messages
            .get(slot as usize)
            .copied()
            .unwrap_or_default();
        let range = message.attributes.start as usize..message.attributes.end as usize;
        let attributes = self.tables.attributes.get(range).unwrap_or_default();
        let pool = self.pool();
        attributes
            .iter()
            .map(|attribute| (pool.text(attribute.name), attribute.pattern))
    }

    /// The slots that have a text.
    pub fn slots(self) -> impl Iterator<Item = u32> {
        let numbered = (0..).zip(self.messages);
        numbered
            .filter(|(_, message)| message.value.is_some())
            .map(|(slot, _)| slot)
    }
}
