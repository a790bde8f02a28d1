//! From a code to its text: the path that every look-up takes.
//!
//! The idea: four digits are a number below 10,000, so one array, shared by all locales of a
//! catalogue, gives the code's slot; a table of slots, one for each chain of locales, gives the
//! text. What a chain answers from its third locale costs what its first one does.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering};

use arrayvec::ArrayString;

use crate::code::RetCode;
use crate::order;

/// A text that needs no allocation: the one for an unknown code.
pub(crate) type Short = ArrayString<44>;

/// Room for all codes of four digits, up to a power of two: any number is then made a place by a mask.
const CODES: usize = 1 << 14;

/// Which slot a code of four digits has, in every table of one catalogue.
///
/// Slots are given out as locales are read and never taken back; 0 is the slot of no code. A
/// relaxed load is enough: whoever holds a table got it after its codes had their slots.
pub(crate) struct Index {
    slots: Box<[AtomicU16; CODES]>,
    used: AtomicU32,
}

impl Index {
    pub(crate) fn new() -> Self {
        Self {
            slots: Box::new([const { AtomicU16::new(0) }; CODES]),
            used: AtomicU32::new(0),
        }
    }

    /// The slot of a code, given out now if it had none. `None` for a code that is not four digits.
    fn intern(&self, code: RetCode) -> Option<usize> {
        let number = four_digits(code.as_str().as_bytes())?;
        let slot = self.slots.get(number % CODES)?;
        let known = slot.load(Ordering::Relaxed);
        if known != 0 {
            return Some(known.into());
        }
        // Two readers of two locales may want the same slot: one number is then never used.
        let next = u16::try_from(self.used.fetch_add(1, Ordering::Relaxed) + 1).ok()?;
        match slot.compare_exchange(0, next, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => Some(next.into()),
            Err(other) => Some(other.into()),
        }
    }
}

/// Four ASCII digits as their number, all four at once.
#[inline]
fn four_digits(code: &[u8]) -> Option<usize> {
    let digits = u32::from_le_bytes(*code.as_array::<4>()?) ^ 0x3030_3030;
    // A byte above 9 carries into its top bit, or had it set.
    if ((digits.wrapping_add(0x7676_7676)) | digits) & 0x8080_8080 != 0 {
        return None;
    }
    // Tens and units of each pair (× 10 + 1 << 8), then hundreds and the rest (× 100 + 1 << 16).
    let pairs = digits.wrapping_mul(0x0A01) >> 8 & 0x00FF_00FF;
    Some((pairs.wrapping_mul(0x0064_0001) >> 16) as usize)
}

/// Which message of which locale answers.
#[derive(Clone, Copy)]
pub(crate) struct Whose {
    /// The message within its locale. Of the text for a code that nobody knows: where the code
    /// begins in it. While [open](Self::open): the slot.
    pub(crate) message: u32,
    /// The locale's place in the catalogue.
    locale: u16,
    /// The locale's place in the chain, from 1, or one of the two marks below.
    place: u16,
}

/// How many locales a catalogue can have: numbers beyond are marks.
pub(crate) const MOST_LOCALES: usize = 65_000;

impl Whose {
    /// In place of a locale's number and place.
    const NOBODY: u16 = u16::MAX;
    /// In place of a locale's place. With a locale of 0, a slot is all there is to such a value.
    const OPEN: u16 = 0;

    /// A message of a locale, at the head of a chain.
    pub(crate) fn new(message: u32, locale: u16) -> Self {
        Self {
            message,
            locale,
            place: 1,
        }
    }

    /// The text for a code that nobody knows, from a locale or not.
    pub(crate) fn unknown(locale: Option<u16>, code: usize) -> Self {
        Self {
            message: u32::try_from(code).unwrap_or(u32::MAX),
            locale: locale.unwrap_or(Self::NOBODY),
            place: Self::NOBODY,
        }
    }

    /// Whoever has this slot: a look-up that only wants a text need not touch the memory where that
    /// is written down.
    #[inline]
    fn open(slot: u16) -> Self {
        Self {
            message: slot.into(),
            locale: 0,
            place: Self::OPEN,
        }
    }

    /// The same, settled by the table that the text is from or one that it is part of.
    pub(crate) fn settled<'t>(self, table: impl FnOnce() -> Option<View<'t>>) -> Self {
        if self.place != Self::OPEN {
            return self;
        }
        let settled = table().and_then(|view| Some(*view.table.whose.get(self.message as usize)?));
        settled.unwrap_or(Self::unknown(None, usize::MAX))
    }

    /// The same at another place of a chain, from 0.
    pub(crate) fn at(self, place: u16) -> Self {
        Self {
            place: place + 1,
            ..self
        }
    }

    /// The locale's place in the chain, from 0; `None` if nobody knows the code.
    pub(crate) fn place(self) -> Option<u16> {
        (self.place != Self::NOBODY)
            .then(|| self.place.checked_sub(1))
            .flatten()
    }

    /// The locale's place in the catalogue; `None` if the text is no locale's.
    pub(crate) fn locale(self) -> Option<u16> {
        (self.locale != Self::NOBODY).then_some(self.locale)
    }
}

/// The texts of one locale, or of a whole chain, by slot.
///
/// Each text is an allocation of its own, shared by its locale and the chains: what is found is then
/// a pointer and a length, and neither is checked against the other texts, which would have to be
/// read for that.
#[derive(Default)]
pub(crate) struct Table {
    texts: Box<[Option<Arc<str>>]>,
    /// Of each slot that has a text.
    whose: Box<[Whose]>,
    /// The codes that are not four digits, by key.
    others: Box<[(u64, Arc<str>, Whose)]>,
    /// What stands before a code that nobody knows, with room for the code, and whose text that is.
    /// Only in the table of a chain: the table of one locale does not know what nobody knows.
    unknown: Option<(Short, Whose)>,
}

impl Table {
    /// The table of a single locale.
    pub(crate) fn of_locale(
        index: &Index,
        messages: impl Iterator<Item = (RetCode, Arc<str>, Whose)>,
    ) -> Self {
        let mut slots = Slots::default();
        let mut others = Vec::new();
        for (code, text, whose) in messages {
            match index.intern(code) {
                Some(number) => slots.set(number, text, whose),
                None => others.push((code.key(), text, whose)),
            }
        }
        order::sort_by_key(&mut others, |(key, ..)| *key);
        Self {
            texts: slots.texts.into(),
            whose: slots.whose.into(),
            others: others.into(),
            unknown: None,
        }
    }

    /// The table of a chain: for each code, the first of `tables` that has it; and the beginning
    /// of the text for a code that none of them has, if [`View::unknown`] is to give one.
    pub(crate) fn of_chain<'t>(
        tables: impl Iterator<Item = &'t Table>,
        unknown: Option<(&str, u16)>,
    ) -> Self {
        let mut slots = Slots::default();
        let mut others: Vec<(u64, Arc<str>, Whose)> = Vec::new();
        for (place, table) in (0..).zip(tables) {
            let texts = table.texts.iter().zip(&table.whose).enumerate();
            for (number, (text, whose)) in texts {
                if let Some(text) = text
                    && slots.is_free(number)
                {
                    slots.set(number, Arc::clone(text), whose.at(place));
                }
            }
            for (key, text, whose) in &table.others {
                others.push((*key, Arc::clone(text), whose.at(place)));
            }
        }
        // Of equal keys the first stays: the table that was asked first.
        order::sort_by_key(&mut others, |(key, ..)| *key);
        others.dedup_by_key(|(key, ..)| *key);
        let unknown = unknown.and_then(|(text, locale)| {
            let whose = Whose::unknown(Some(locale), text.len());
            let short = Short::from(text).ok()?;
            (short.remaining_capacity() >= RetCode::MAX_BYTES).then_some((short, whose))
        });
        Self {
            texts: slots.texts.into(),
            whose: slots.whose.into(),
            others: others.into(),
            unknown,
        }
    }

    /// The table as a look-up needs it.
    #[inline]
    pub(crate) fn view<'t>(&'t self, index: &'t Index) -> View<'t> {
        View {
            index: &index.slots,
            texts: &self.texts,
            table: self,
        }
    }
}

/// The slots of a table while it is made.
#[derive(Default)]
struct Slots {
    texts: Vec<Option<Arc<str>>>,
    whose: Vec<Whose>,
}

impl Slots {
    fn is_free(&self, number: usize) -> bool {
        self.texts.get(number).is_none_or(Option::is_none)
    }

    fn set(&mut self, number: usize, text: Arc<str>, whose: Whose) {
        if self.texts.len() <= number {
            self.texts.resize(number + 1, None);
            self.whose.resize(number + 1, Whose::unknown(None, 0));
        }
        if let (Some(place), Some(owner)) = (self.texts.get_mut(number), self.whose.get_mut(number))
        {
            (*place, *owner) = (Some(text), whose);
        }
    }
}

/// A table with its index, taken apart once so that a look-up need not: the slot of the code, its
/// text, and that is all.
#[derive(Clone, Copy)]
pub(crate) struct View<'t> {
    index: &'t [AtomicU16; CODES],
    texts: &'t [Option<Arc<str>>],
    table: &'t Table,
}

impl<'t> View<'t> {
    /// The text of a code of four digits, and whose it is, still [open](Whose::open): two loads.
    #[inline(always)]
    pub(crate) fn find_text(&self, code: &str) -> Result<(&'t str, Whose), Missed> {
        let number = four_digits(code.as_bytes()).ok_or(Missed::NotFourDigits)?;
        let slot = self.index.get(number % CODES).ok_or(Missed::FourDigits)?;
        let slot = slot.load(Ordering::Relaxed);
        match self.texts.get(usize::from(slot)) {
            Some(Some(text)) => Ok((text, Whose::open(slot))),
            Some(None) | None => Err(Missed::FourDigits),
        }
    }

    /// The text of a code of four digits, and whose it is.
    #[inline]
    pub(crate) fn find(&self, code: &str) -> Result<(&'t str, Whose), Missed> {
        let (text, whose) = self.find_text(code)?;
        Ok((text, whose.settled(|| Some(*self))))
    }

    /// The text of any code: [`find`](Self::find), then a binary search.
    pub(crate) fn find_any(&self, code: &str) -> Option<(&'t str, Whose)> {
        self.find(code).ok().or_else(|| {
            let key = RetCode::new(code).ok()?.key();
            let others = &self.table.others;
            let place = others.binary_search_by_key(&key, |(key, ..)| *key).ok()?;
            let (_, text, whose) = others.get(place)?;
            Some((text, *whose))
        })
    }

    /// What stands before four digits of which [`find`](Self::find) knows nothing, and whose text
    /// that is. `None` where it takes more than putting the code behind a few words.
    #[inline]
    pub(crate) fn unknown(&self) -> Option<&'t (Short, Whose)> {
        self.table.unknown.as_ref()
    }
}

/// What [`View::find`] did not find.
#[derive(Clone, Copy)]
pub(crate) enum Missed {
    FourDigits,
    NotFourDigits,
}

#[cfg(any())]
mod tests {
    use super::four_digits;

    #[test]
    fn four_digits_are_their_number_and_nothing_else_is() {
        for number in 0..10_000 {
            assert_eq!(four_digits(format!("{number:04}").as_bytes()), Some(number));
        }
        for place in 0..4 {
            for byte in (0..=255_u8).filter(|byte| !byte.is_ascii_digit()) {
                let mut code = *b"1234";
                code[place] = byte;
                assert_eq!(four_digits(&code), None, "{code:?}");
            }
        }
        for code in ["", "1", "123", "12345"] {
            assert_eq!(four_digits(code.as_bytes()), None, "{code}");
        }
    }
}
