//! What the tool says to people, in their language, through Fluent.
//!
//! The texts stand in `cli/locales/<locale>/`. en-US is complete and zh-CN is, too; a test holds both to it.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use retcodes::negotiate::Negotiator;

use crate::tag::system_locale;

const FILES: &[(&str, &[&str])] = &[
    (
        "en-US",
        &[
            include_str!("../locales/en-US/check.ftl"),
            include_str!("../locales/en-US/rules.ftl"),
        ],
    ),
    (
        "zh-CN",
        &[
            include_str!("../locales/zh-CN/check.ftl"),
            include_str!("../locales/zh-CN/rules.ftl"),
        ],
    ),
];

/// One language that the tool speaks.
pub(crate) struct Speech {
    bundle: FluentBundle<FluentResource>,
    tag: &'static str,
}

impl Speech {
    /// The language of a tag, or of the system where none is given.
    pub(crate) fn new(tag: Option<&str>) -> Self {
        let tag = tag.map(str::to_owned).or_else(system_locale);
        Speech::of(spoken(&tag.unwrap_or_default()))
    }

    fn of(tag: &'static str) -> Self {
        let id = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        for text in FILES
            .iter()
            .find(|(name, _)| *name == tag)
            .map(|(_, texts)| *texts)
            .unwrap_or_default()
        {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Speech { bundle, tag }
    }

    /// The tag of the language.
    pub(crate) fn tag(&self) -> &'static str {
        self.tag
    }

    /// The text of a message, or of its attribute written with a dot. Its id where there is none.
    pub(crate) fn say(&self, id: &str, words: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, word) in words {
            args.set(*name, value(name, word));
        }
        let (message, attribute) = id
            .split_once('.')
            .map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let pattern = self
            .bundle
            .get_message(message)
            .and_then(|message| match attribute {
                None => message.value(),
                Some(attribute) => message
                    .get_attribute(attribute)
                    .map(|attribute| attribute.value()),
            });
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        text.into_owned()
    }
}

/// Counts are numbers, so that the text can have a plural; all else is text.
fn value<'a>(name: &str, word: &'a str) -> FluentValue<'a> {
    const COUNTS: &[&str] = &["count", "more", "files", "messages", "errors", "warnings"];
    match word.parse::<u32>() {
        Ok(number) if COUNTS.contains(&name) => FluentValue::from(number),
        _ => FluentValue::from(word),
    }
}

/// The language for the reader of a tag, by the library's own matching: English for whom the tool has nothing nearer.
fn spoken(tag: &str) -> &'static str {
    let tags = FILES.iter().map(|(tag, _)| *tag);
    let negotiator = Negotiator::new(tags.clone()).defaults(tags.clone());
    let best = negotiator.chain(tag);
    tags.clone()
        .find(|tag| best.first() == Some(tag))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast;

    use super::*;

    /// Every value and attribute with the variables it uses.
    fn fields(tag: &str) -> BTreeMap<String, Vec<String>> {
        let texts = FILES
            .iter()
            .find(|(name, _)| *name == tag)
            .map(|(_, texts)| *texts)
            .unwrap_or_default();
        let mut fields = BTreeMap::new();
        for text in texts {
            let resource =
                fluent_syntax::parser::parse(*text).expect("the tool's own texts are Fluent");
            for entry in resource.body {
                let ast::Entry::Message(message) = entry else {
                    continue;
                };
                let names = |pattern: &ast::Pattern<&str>| {
                    let debug = format!("{pattern:?}");
                    let mut names: Vec<String> = debug
                        .split("VariableReference { id: Identifier { name: \"")
                        .skip(1)
                        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                        .collect();
                    names.sort();
                    names.dedup();
                    names
                };
                fields.insert(
                    message.id.name.to_owned(),
                    message.value.as_ref().map(names).unwrap_or_default(),
                );
                for attribute in &message.attributes {
                    fields.insert(
                        format!("{}.{}", message.id.name, attribute.id.name),
                        names(&attribute.value),
                    );
                }
            }
        }
        fields
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_words() {
        let (english, chinese) = (fields("en-US"), fields("zh-CN"));
        assert_eq!(
            english.keys().collect::<Vec<_>>(),
            chinese.keys().collect::<Vec<_>>()
        );
        for (id, words) in &english {
            assert_eq!(words, &chinese[id], "{id}");
        }
    }

    #[test]
    fn every_rule_has_its_sentences() {
        let english = fields("en-US");
        for rule in crate::check::Rule::ALL {
            for id in [
                rule.code().to_owned(),
                format!("{rule}.help"),
                format!("{rule}.about"),
            ] {
                assert!(english.contains_key(&id), "{id}");
            }
        }
    }

    #[test]
    fn readers_get_the_language_they_read() {
        for (tag, expected) in [
            ("zh-CN", "zh-CN"),
            ("zh_CN.UTF-8", "zh-CN"),
            ("zh", "zh-CN"),
            ("zh-SG", "zh-CN"),
            ("zh-TW", "en-US"),
            ("en-GB", "en-US"),
            ("de-DE", "en-US"),
            ("C", "en-US"),
            ("", "en-US"),
        ] {
            assert_eq!(spoken(tag), expected, "{tag}");
        }
    }
}
