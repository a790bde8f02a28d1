//! Ids as each platform can write them, and no two ids under one name.

use std::collections::BTreeMap;

use crate::format::Refusal;
use crate::text::{Bundle, TextId};

/// `retcode-9990.detailed` as `retcode_9990_detailed`: letters, digits and underscores, as Android and Symfony have it.
pub(crate) fn snake(id: &TextId) -> String {
    joined(id).replace(['-', '.'], "_")
}

/// `retcode-9990.detailed` as `retcode9990Detailed`: an identifier of Dart.
pub(crate) fn camel(id: &TextId) -> String {
    let mut name = String::new();
    for (place, word) in joined(id).split(['-', '_', '.']).enumerate() {
        let mut characters = word.chars();
        match characters.next() {
            Some(first) if place > 0 => name.extend(first.to_uppercase()),
            Some(first) => name.push(first),
            None => {}
        }
        name.push_str(characters.as_str());
    }
    name
}

/// `retcode-9990.detailed` as it stands in the `.ftl` file.
pub(crate) fn dotted(id: &TextId) -> String {
    id.to_string()
}

fn joined(id: &TextId) -> String {
    match &id.attribute {
        Some(attribute) => format!("{}_{attribute}", id.message),
        None => id.message.clone(),
    }
}

/// Refuses each id that takes a name which another id has already.
pub(crate) fn clashes(bundle: &Bundle, name: impl Fn(&TextId) -> String) -> Vec<Refusal> {
    let mut taken: BTreeMap<String, &TextId> = BTreeMap::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    for locale in &bundle.locales {
        for text in &locale.texts {
            match taken.entry(name(&text.id)) {
                std::collections::btree_map::Entry::Vacant(free) => {
                    free.insert(&text.id);
                }
                std::collections::btree_map::Entry::Occupied(other) if **other.get() != text.id => {
                    let reason = format!(
                        "`{}` would have the same name there, `{}`",
                        other.get(),
                        other.key()
                    );
                    let refusal = Refusal::new("", &text.id, reason);
                    if !refusals.contains(&refusal) {
                        refusals.push(refusal);
                    }
                }
                std::collections::btree_map::Entry::Occupied(_) => {}
            }
        }
    }
    refusals
}
