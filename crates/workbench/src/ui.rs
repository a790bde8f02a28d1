//! The page's own words: Fluent in English and Chinese, handed to the page as small trees that a few lines evaluate.

use std::collections::BTreeMap;

use retcodes_ftl::{Document, Element, Expression, Inline, Limits, Pattern};
use serde::Serialize;

const ENGLISH: &str = include_str!("../assets/words.en.ftl");
const CHINESE: &str = include_str!("../assets/words.zh-CN.ftl");

/// A piece of a message of the page.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Piece {
    Text(String),
    Variable {
        v: String,
    },
    Choice {
        s: String,
        o: BTreeMap<String, Vec<Piece>>,
        d: String,
    },
}

/// The words for a language of the page: Chinese for `zh` in any form, else English.
pub(crate) fn words(language: &str) -> (&'static str, BTreeMap<String, Vec<Piece>>) {
    let (tag, text) = match language.split(['-', '_']).next() {
        Some("zh") => ("zh-CN", CHINESE),
        _ => ("en", ENGLISH),
    };
    let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
    let mut words = BTreeMap::new();
    for message in document.messages() {
        for (attribute, pattern) in message.patterns() {
            let name = attribute.map_or(message.key().to_owned(), |name| {
                format!("{}.{}", message.key(), &**name)
            });
            words.insert(name, pieces(pattern));
        }
    }
    (tag, words)
}

fn pieces(pattern: &Pattern) -> Vec<Piece> {
    let inline = |inline: &Inline| match inline {
        Inline::Variable(id) => Piece::Variable { v: id.to_string() },
        Inline::String(text) | Inline::Number(text) => Piece::Text(text.to_string()),
        _ => Piece::Text(String::new()),
    };
    let one = |element: &Element| match element {
        Element::Text(text) => Piece::Text(text.to_string()),
        Element::Placeable(placeable) => match &placeable.expression {
            Expression::Inline(one) => inline(one),
            Expression::Select { selector, variants } => {
                let name = match selector {
                    Inline::Variable(id) => id.to_string(),
                    _ => String::new(),
                };
                let default = variants.iter().find(|variant| variant.is_default);
                Piece::Choice {
                    s: name,
                    d: default.map_or(String::new(), |variant| variant.key.to_string()),
                    o: variants
                        .iter()
                        .map(|variant| (variant.key.to_string(), pieces(&variant.value)))
                        .collect(),
                }
            }
        },
    };
    pattern.elements.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{CHINESE, ENGLISH, words};
    use retcodes_check::{Input, review_texts};
    use retcodes_ftl::{Document, Inline, Limits, Pattern};

    fn variables(pattern: &Pattern, into: &mut BTreeSet<String>) {
        use retcodes_ftl::{Element, Expression};
        for element in &pattern.elements {
            let Element::Placeable(placeable) = element else {
                continue;
            };
            match &placeable.expression {
                Expression::Inline(Inline::Variable(id)) => drop(into.insert(id.to_string())),
                Expression::Inline(_) => {}
                Expression::Select { selector, variants } => {
                    if let Inline::Variable(id) = selector {
                        into.insert(id.to_string());
                    }
                    variants
                        .iter()
                        .for_each(|variant| variables(&variant.value, into));
                }
            }
        }
    }

    fn table(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
        assert!(
            document.diagnostics().is_empty(),
            "{:?}",
            document.diagnostics()
        );
        let message = |message: &retcodes_ftl::Message| {
            let mut used = BTreeSet::new();
            message
                .patterns()
                .for_each(|(_, pattern)| variables(pattern, &mut used));
            (message.key().to_owned(), used)
        };
        document.messages().map(message).collect()
    }

    #[test]
    fn both_languages_say_the_same_messages_with_the_same_variables() {
        assert_eq!(table(ENGLISH), table(CHINESE));
    }

    #[test]
    fn the_page_is_right_by_the_rules_that_it_shows() {
        let input = |tag: &str, text: &str| Input {
            locale: tag.parse().unwrap(),
            path: tag.into(),
            document: Ok(Document::read(text.as_bytes(), &Limits::DEFAULT)),
            state: None,
            wanted: true,
        };
        let source = "en".parse().unwrap();
        let review = review_texts(vec![input("en", ENGLISH), input("zh-CN", CHINESE)], &source);
        // These are about messages of codes: their ids, values that every app can show, variables that an app has to know.
        let about_ids = ["unknown-id", "variable-in-value", "undeclared-variable"];
        let found: Vec<_> = review
            .diagnostics
            .iter()
            .filter(|one| !about_ids.contains(&one.rule.code()))
            .map(|one| {
                (
                    one.rule.code(),
                    one.id.clone(),
                    one.sentence.clone(),
                    one.args.clone(),
                )
            })
            .collect();
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn a_language_is_found_by_its_tag() {
        assert_eq!(words("zh-Hant-TW").0, "zh-CN");
        assert_eq!(words("de").0, "en");
        assert!(words("en").1.contains_key("save"));
    }
}
