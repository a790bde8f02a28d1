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
