//! A wrong and a right text for each rule: what `explain` shows, `docs/rules.md` prints and the tests check.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::project::Project;
use crate::rule::Rule;

/// The texts of one rule. The wrong one is wrong by this rule and no other; the right one has no diagnostic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Example {
    /// The locale of both texts.
    #[serde(default = "english")]
    pub locale: String,
    /// The source locale's text, where the rule compares.
    pub source: Option<String>,
    /// What the source said when the wrong text was recorded, where the rule is about its state.
    pub before: Option<String>,
    /// The codes file, where the rule asks what a code means: its rows, `1003 pending payer-in-progress`.
    pub codes: Option<String>,
    /// The glossary, where the rule asks for one.
    pub glossary: Option<String>,
    /// The wrong text.
    pub wrong: String,
    /// The right one.
    pub right: String,
    /// Other rules that the wrong text can't help breaking.
    #[serde(default)]
    pub also: Vec<String>,
}

impl Example {
    /// The project that its codes and its glossary make.
    pub fn project(&self) -> Project {
        let rows = self
            .codes
            .iter()
            .flat_map(|rows| rows.lines())
            .filter_map(|row| {
                let mut cells = row.split(' ');
                let (code, outcome, payer) = (cells.next()?, cells.next()?, cells.next()?);
                Some(format!(
                    "{code}\t{outcome}\tnone\tno\t{payer}\tinferred\texample\n"
                ))
            });
        let header = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\n".to_owned();
        let codes: String = std::iter::once(header).chain(rows).collect();
        Project::new(Some(&codes), self.glossary.as_deref())
    }
}

fn english() -> String {
    "en-US".to_owned()
}

static EXAMPLES: LazyLock<BTreeMap<String, Example>> = LazyLock::new(|| {
    let groups = [
        include_str!("rules/file/examples.toml"),
        include_str!("rules/syntax/examples.toml"),
        include_str!("rules/reading/examples.toml"),
        include_str!("rules/source/examples.toml"),
        include_str!("rules/plural/examples.toml"),
        include_str!("rules/meaning/examples.toml"),
        include_str!("rules/language/examples.toml"),
        include_str!("rules/wording/examples.toml"),
        include_str!("rules/typography/examples.toml"),
        include_str!("rules/ignore/examples.toml"),
    ];
    // A test reads each group by itself and says what is wrong with it.
    let tables = groups
        .into_iter()
        .filter_map(|group| toml::from_str::<BTreeMap<String, Example>>(group).ok());
    tables.flatten().collect()
});

/// The example of a rule. A few rules have none: they are about files, not texts.
pub fn example(rule: Rule) -> Option<&'static Example> {
    EXAMPLES.get(rule.code())
}

/// Every example by the code of its rule.
pub fn examples() -> impl Iterator<Item = (&'static str, &'static Example)> {
    EXAMPLES
        .iter()
        .map(|(code, example)| (code.as_str(), example))
}
