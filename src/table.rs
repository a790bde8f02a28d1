//! From a code to its text: the path that every look-up takes.
//!
//! The idea: four digits are a number below 10,000, so one array, shared by all locales of a
//! catalogue, gives the code's slot; a table of slots, one for each chain of locales, gives the
//! place of the text. What a chain answers from its third locale costs what its first one does.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering};

use arrayvec::ArrayString;

use crate::code::RetCode;

/// A text that needs no allocation: the one for an unknown code.
pub(crate) type Short = ArrayString<60>;

/// How many codes of four digits there are.
const CODES: usize = 10_000;

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
        let slot = self.slots.get(four_digits(code.as_str().as_bytes())?)?;
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

/// Where the text of a code stands, and whose it is.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    /// Beyond every text where the table has none for the code.
    start: u32,
    len: u32,
    pub(crate) whose: Whose,
}

/// Which message of which locale answers.
#[derive(Clone, Copy)]
pub(crate) struct Whose {
    /// The message within its locale. Of the text for a code that nobody knows: where the code
    /// begins in it.
    pub(crate) message: u32,
    /// The locale's place in the catalogue.
    locale: u16,
    /// The locale's place in the chain, or [`NOBODY`](Self::NOBODY).
    place: u16,
}

impl Whose {
    /// In place of a locale's number and place: there are at most 65,535 locales.
    const NOBODY: u16 = u16::MAX;

    /// The text for a code that nobody knows, from a locale or not.
    pub(crate) fn unknown(locale: Option<u16>, code: usize) -> Self {
        Self {
            message: u32::try_from(code).unwrap_or(u32::MAX),
            locale: locale.unwrap_or(Self::NOBODY),
            place: Self::NOBODY,
        }
    }

    /// The same at another place of a chain.
    pub(crate) fn at(self, place: u16) -> Self {
        Self { place, ..self }
    }

    /// The locale's place in the chain; `None` if nobody knows the code.
    pub(crate) fn place(self) -> Option<u16> {
        (self.place != Self::NOBODY).then_some(self.place)
    }

    /// The locale's place in the catalogue; `None` if the text is no locale's.
    pub(crate) fn locale(self) -> Option<u16> {
        (self.locale != Self::NOBODY).then_some(self.locale)
    }
}

impl Slot {
    const EMPTY: Self = Self {
        start: u32::MAX,
        len: 0,
        whose: Whose {
            message: 0,
            locale: 0,
            place: 0,
        },
    };

    /// The slot of a locale's own table. `None` for a text that is empty.
    pub(crate) fn new(text: Range<u32>, message: u32, locale: u16) -> Option<Self> {
        let len = text.end.checked_sub(text.start).filter(|len| *len > 0)?;
        let whose = Whose {
            message,
            locale,
            place: 0,
        };
        Some(Self {
            start: text.start,
            len,
            whose,
        })
    }

    #[inline]
    fn text(self, text: &str) -> Option<&str> {
        let start = self.start as usize;
        text.get(start..start + self.len as usize)
    }
}

/// The texts of one locale, or of a whole chain, by slot.
#[derive(Default)]
pub(crate) struct Table {
    slots: Box<[Slot]>,
    /// The codes that are not four digits, by key.
    others: Box<[(u64, Slot)]>,
    /// A locale's own texts; or, copied, those that the chain shows.
    text: Arc<str>,
    /// What stands before a code that nobody knows, and whose text that is. Only in the table of a
    /// chain: the table of one locale does not know what nobody knows.
    unknown: Option<(Short, Whose)>,
}

impl Table {
    /// The table of a single locale.
    pub(crate) fn of_locale(
        index: &Index,
        text: Arc<str>,
        messages: impl Iterator<Item = (RetCode, Slot)>,
    ) -> Self {
        let mut slots = Vec::new();
        let mut others = Vec::new();
        for (code, slot) in messages {
            match index.intern(code) {
                Some(number) => set(&mut slots, number, slot),
                None => others.push((code.key(), slot)),
            }
        }
        others.sort_unstable_by_key(|(key, _)| *key);
        Self {
            slots: slots.into(),
            others: others.into(),
            text,
            unknown: None,
        }
    }

    /// The table of a chain: for each code, the first of `tables` that has it; and the beginning
    /// of the text for a code that none of them has, if [`unknown_text`](Self::unknown_text) is to
    /// give one.
    pub(crate) fn of_chain<'t>(
        tables: impl Iterator<Item = &'t Table>,
        unknown: Option<(&str, u16)>,
    ) -> Self {
        let mut slots: Vec<Slot> = Vec::new();
        let mut others: BTreeMap<u64, Slot> = BTreeMap::new();
        let mut text = String::new();
        for (place, table) in (0..).zip(tables) {
            let mut moved = |slot: &Slot| {
                let whose = slot.whose.at(place);
                let start = text.len() as u32;
                text.push_str(slot.text(&table.text).unwrap_or_default());
                Slot {
                    start,
                    len: slot.len,
                    whose,
                }
            };
            for (number, slot) in table.slots.iter().enumerate() {
                if slot.len > 0 && slots.get(number).is_none_or(|slot| slot.len == 0) {
                    set(&mut slots, number, moved(slot));
                }
            }
            for (key, slot) in &table.others {
                others.entry(*key).or_insert_with(|| moved(slot));
            }
        }
        let unknown = unknown.and_then(|(text, locale)| {
            let whose = Whose::unknown(Some(locale), text.len());
            Some((Short::from(text).ok()?, whose))
        });
        Self {
            slots: slots.into(),
            others: others.into_iter().collect(),
            text: text.into(),
            unknown,
        }
    }

    /// The table as a look-up needs it.
    #[inline]
    pub(crate) fn view<'t>(&'t self, index: &'t Index) -> View<'t> {
        View {
            index: &index.slots,
            slots: &self.slots,
            text: &self.text,
            table: self,
        }
    }
}

/// A table with its index, taken apart once so that a look-up need not: the slot of the code, its
/// text, and that is all.
#[derive(Clone, Copy)]
pub(crate) struct View<'t> {
    index: &'t [AtomicU16; CODES],
    slots: &'t [Slot],
    text: &'t str,
    table: &'t Table,
}

impl<'t> View<'t> {
    /// The text of a code of four digits: two loads and the slice.
    #[inline(always)]
    pub(crate) fn find(&self, code: &str) -> Result<(&'t str, Whose), Missed> {
        let number = four_digits(code.as_bytes()).ok_or(Missed::NotFourDigits)?;
        let slot = self.index.get(number).ok_or(Missed::FourDigits)?;
        let slot = usize::from(slot.load(Ordering::Relaxed));
        let slot = self.slots.get(slot).ok_or(Missed::FourDigits)?;
        let text = slot.text(self.text).ok_or(Missed::FourDigits)?;
        Ok((text, slot.whose))
    }

    /// The text of any code: [`find`](Self::find), then a binary search.
    pub(crate) fn find_any(&self, code: &str) -> Option<(&'t str, Whose)> {
        self.find(code).ok().or_else(|| {
            let key = RetCode::new(code).ok()?.key();
            let others = &self.table.others;
            let place = others.binary_search_by_key(&key, |(key, _)| *key).ok()?;
            let slot = others.get(place)?.1;
            Some((slot.text(self.text)?, slot.whose))
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

fn set(slots: &mut Vec<Slot>, number: usize, slot: Slot) {
    if slots.len() <= number {
        slots.resize(number + 1, Slot::EMPTY);
    }
    if let Some(place) = slots.get_mut(number) {
        *place = slot;
    }
}

#[cfg(test)]
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
