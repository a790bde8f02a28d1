//! From a code to its text: the path that every look-up takes.
//!
//! The idea: four digits are a number below 10,000, so one array, shared by all locales of a
//! catalogue, gives the code's slot; a table of slots, one for each chain of locales, gives the
//! place of the text. What a chain answers from its third locale costs what its first one does.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

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
    slots: Box<[AtomicU16]>,
    used: AtomicU16,
}

impl Index {
    pub(crate) fn new() -> Self {
        Self {
            slots: (0..CODES).map(|_| AtomicU16::new(0)).collect(),
            used: AtomicU16::new(0),
        }
    }

    /// The slot of a code, 0 if it has none.
    #[inline]
    fn slot(&self, code: &str) -> usize {
        let Some(number) = four_digits(code.as_bytes()) else {
            return 0;
        };
        self.slots
            .get(number)
            .map_or(0, |slot| slot.load(Ordering::Relaxed).into())
    }

    /// The slot of a code, given out now if it had none. `None` for a code that is not four digits.
    pub(crate) fn intern(&self, code: RetCode) -> Option<usize> {
        let slot = self.slots.get(four_digits(code.as_str().as_bytes())?)?;
        let known = slot.load(Ordering::Relaxed);
        if known != 0 {
            return Some(known.into());
        }
        // Two readers of two locales may want the same slot: one number is then never used.
        let next = self.used.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
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
    let pairs = (digits.wrapping_mul(10).wrapping_add(digits >> 8)) & 0x00FF_00FF;
    Some((pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0xFFFF) as usize)
}

/// Where the text of a code stands, and whose it is.
#[derive(Clone, Copy, Default)]
pub(crate) struct Slot {
    start: u32,
    /// The message within its locale.
    pub(crate) message: u32,
    /// 0 where the table has no text for the code: no text is empty.
    len: u16,
    /// The locale's place in the chain.
    pub(crate) place: u16,
    /// The locale's place in the catalogue.
    pub(crate) locale: u16,
}

impl Slot {
    /// `None` where it would be empty or too long to be one that has been proved.
    pub(crate) fn new(text: std::ops::Range<u32>, message: u32, locale: u16) -> Option<Self> {
        let len = u16::try_from(text.end.checked_sub(text.start)?).ok()?;
        (len > 0).then_some(Self {
            start: text.start,
            message,
            len,
            place: 0,
            locale,
        })
    }

    /// The same text, at a place in a chain.
    pub(crate) fn at(self, place: u16) -> Self {
        Self { place, ..self }
    }
}

/// The texts of one locale, or of a whole chain, by slot.
#[derive(Default)]
pub(crate) struct Table {
    slots: Box<[Slot]>,
    /// The codes that are not four digits, by key.
    others: Box<[(u64, Slot)]>,
    /// One buffer for each place of the chain.
    texts: Box<[Arc<str>]>,
    /// What stands before a code that nobody knows, and whose text that is. Only in the table of a
    /// chain: the table of one locale does not know what nobody knows.
    unknown: Option<(Short, u16)>,
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
            texts: [text].into(),
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
        let mut others: Vec<(u64, Slot)> = Vec::new();
        let mut texts = Vec::new();
        for (place, table) in (0..).zip(tables) {
            for (number, slot) in table
                .slots
                .iter()
                .enumerate()
                .filter(|(_, slot)| slot.len > 0)
            {
                if slots.get(number).is_none_or(|slot| slot.len == 0) {
                    set(&mut slots, number, slot.at(place));
                }
            }
            for (key, slot) in &table.others {
                if let Err(free) = others.binary_search_by_key(key, |(key, _)| *key) {
                    others.insert(free, (*key, slot.at(place)));
                }
            }
            texts.extend(table.texts.iter().cloned());
        }
        let unknown = unknown.and_then(|(text, locale)| Some((Short::from(text).ok()?, locale)));
        Self {
            slots: slots.into(),
            others: others.into(),
            texts: texts.into(),
            unknown,
        }
    }

    /// The text of a code of four digits: two loads and the slice.
    #[inline]
    pub(crate) fn find(&self, index: &Index, code: &str) -> Option<(&str, Slot)> {
        let slot = *self.slots.get(index.slot(code))?;
        if slot.len == 0 {
            return None;
        }
        Some((self.text(slot)?, slot))
    }

    /// The text of any code: [`find`](Self::find), then a binary search.
    pub(crate) fn find_any(&self, index: &Index, code: &str) -> Option<(&str, Slot)> {
        self.find(index, code).or_else(|| {
            let key = RetCode::new(code).ok()?.key();
            let place = self
                .others
                .binary_search_by_key(&key, |(key, _)| *key)
                .ok()?;
            let slot = self.others.get(place)?.1;
            Some((self.text(slot)?, slot))
        })
    }

    /// The text for four digits of which [`find`](Self::find) knows nothing, and whose text it is.
    /// `None` where it takes more than putting the code behind a few words.
    #[inline]
    pub(crate) fn unknown_text(&self, code: &str) -> Option<(Short, u16)> {
        let (mut text, locale) = self.unknown?;
        four_digits(code.as_bytes())?;
        text.try_push_str(code).ok()?;
        Some((text, locale))
    }

    #[inline]
    fn text(&self, slot: Slot) -> Option<&str> {
        let start = slot.start as usize;
        self.texts
            .get(usize::from(slot.place))?
            .get(start..start + usize::from(slot.len))
    }
}

fn set(slots: &mut Vec<Slot>, number: usize, slot: Slot) {
    if slots.len() <= number {
        slots.resize(number + 1, Slot::default());
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
