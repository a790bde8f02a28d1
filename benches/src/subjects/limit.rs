//! The limit: the four digits index an array, which indexes static strings.
//!
//! One thread-safe table per locale, the default merged in, nothing negotiated: what a look-up
//! costs that does no more than it must.

use std::collections::BTreeMap;

use super::{Load, Subject};
use crate::texts::{DEFAULT, Set, flat};

pub struct Limit {
    index: &'static [u16; 10_000],
    texts: &'static [&'static str],
    before: &'static str,
    after: &'static str,
}

impl Subject for Limit {
    const NAME: &'static str = "limit";
    const NEGOTIATES: bool = false;
    type Reader<'s> = &'s Self;

    fn prepare(set: Set) -> Option<Load<Self>> {
        let flat: BTreeMap<String, BTreeMap<String, String>> = set
            .texts()
            .into_iter()
            .filter(|(locale, _)| [DEFAULT, "zh-CN"].contains(&locale.as_str()))
            .map(|(locale, text)| (locale.clone(), flat(&locale, &text)))
            .collect();
        let mut index = Box::new([0; 10_000]);
        let mut texts: Vec<&'static str> = vec![""];
        for code in 0..10_000_u16 {
            let id = format!("retcode-{code:04}");
            let text = flat["zh-CN"].get(&id).or_else(|| flat[DEFAULT].get(&id));
            if let Some(text) = text {
                index[usize::from(code)] = texts.len() as u16;
                texts.push(text.clone().leak());
            }
        }
        let detailed: &'static str = flat["zh-CN"]["retcode-9990.detailed"].clone().leak();
        let (before, after) = detailed.split_once("%{bankMessage}")?;
        Some(Box::new(move || Self {
            index: Box::leak(index),
            texts: texts.leak(),
            before,
            after,
        }))
    }

    fn reader<'s>(&'s self, _: &str) -> &'s Self {
        self
    }

    fn text<R>(reader: &&Self, code: &str, read: impl FnOnce(&str) -> R) -> R {
        read(number(code).map_or("", |number| reader.texts[usize::from(reader.index[number])]))
    }

    fn detailed<R>(reader: &&Self, bank_message: &str, read: impl FnOnce(&str) -> R) -> R {
        let size = reader.before.len() + bank_message.len() + reader.after.len();
        let mut text = String::with_capacity(size);
        Self::write(reader, bank_message, &mut text);
        read(&text)
    }

    fn write(reader: &&Self, bank_message: &str, buffer: &mut String) {
        buffer.push_str(reader.before);
        buffer.push_str(bank_message);
        buffer.push_str(reader.after);
    }
}

/// Four ASCII digits as a number.
#[inline]
fn number(code: &str) -> Option<usize> {
    let digits: &[u8; 4] = code.as_bytes().try_into().ok()?;
    digits.iter().try_fold(0, |number, digit| {
        digit
            .is_ascii_digit()
            .then(|| number * 10 + usize::from(digit - b'0'))
    })
}
