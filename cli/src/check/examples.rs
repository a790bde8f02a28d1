//! A wrong and a right text for each rule: what `explain` shows, `docs/rules.md` prints and the tests check.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Rule;

/// The texts of one rule. The wrong one is wrong by this rule and no other; the right one has no finding.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    /// The locale of both texts.
    #[serde(default = "english")]
    pub(crate) locale: String,
    /// The source locale's text, where the rule compares.
    pub(crate) source: Option<String>,
    pub(crate) wrong: String,
    pub(crate) right: String,
    /// Other rules that the wrong text cannot help breaking.
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "for the tests"))]
    pub(crate) also: Vec<String>,
}

fn english() -> String {
    "en-US".to_owned()
}

static EXAMPLES: LazyLock<BTreeMap<String, Example>> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/rules.toml")).unwrap_or_default());

/// The example of a rule. A few rules have none: they are about files, not texts.
pub(crate) fn example(rule: Rule) -> Option<Example> {
    EXAMPLES.get(rule.code()).cloned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use super::*;
    use crate::check::{Group, Input, SOURCE, check};

    /// The codes of what is found in a text.
    fn found(locale: &str, source: Option<&str>, text: &str) -> BTreeSet<String> {
        let mut inputs = Vec::new();
        let mut add = |locale: &str, text: &str, wanted: bool| {
            inputs.push(Input {
                locale: locale.parse().expect("a tag"),
                path: PathBuf::from(format!("{locale}/retcodes.ftl")),
                bytes: Ok(text.as_bytes().to_vec()),
                wanted,
            });
        };
        add(locale, text, true);
        if let Some(source) = source {
            add(SOURCE, source, false);
        }
        let report = check(inputs, &SOURCE.parse().expect("a tag"));
        report
            .findings
            .iter()
            .map(|finding| finding.rule.code().to_owned())
            .collect()
    }

    #[test]
    fn the_wrong_text_breaks_its_rule_and_the_right_one_none() {
        let examples: BTreeMap<String, Example> =
            toml::from_str(include_str!("../../data/rules.toml")).expect("the examples are TOML");
        let mut wrong = Vec::new();
        for (code, example) in &examples {
            let mut expected: BTreeSet<String> = example.also.iter().cloned().collect();
            expected.insert(code.clone());
            let broken = found(&example.locale, example.source.as_deref(), &example.wrong);
            if broken != expected {
                wrong.push(format!("{code}, wrong: {broken:?}"));
            }
            let broken = found(&example.locale, example.source.as_deref(), &example.right);
            if !broken.is_empty() {
                wrong.push(format!("{code}, right: {broken:?}"));
            }
            if let Some(source) = &example.source {
                let broken = found(SOURCE, None, source);
                if !broken.is_empty() {
                    wrong.push(format!("{code}, source: {broken:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// What no text of a few lines can show is shown by the tests of the command line.
    const WITHOUT: &[&str] = &[
        "unreadable",
        "file-size",
        "encoding",
        "layout",
        "too-many-problems",
        "expanded-size",
    ];

    #[test]
    fn every_rule_has_an_example() {
        let without: Vec<&str> = Rule::ALL
            .iter()
            .map(|rule| rule.code())
            .filter(|code| !EXAMPLES.contains_key(*code))
            .collect();
        assert_eq!(without, WITHOUT);
        assert!(EXAMPLES.keys().all(|code| Rule::from_code(code).is_some()));
    }

    #[test]
    fn every_rule_is_in_a_group() {
        assert!(
            Rule::ALL
                .iter()
                .all(|rule| Group::ALL.contains(&rule.group()))
        );
    }

    #[test]
    fn every_rule_of_the_library_is_a_rule_of_ours() {
        for rule in retcodes::ftl::Rule::ALL {
            assert!(Rule::from_code(rule.code()).is_some(), "{}", rule.code());
        }
    }
}
