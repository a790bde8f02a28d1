//! The texts that all subjects are measured on.
//!
//! The idea: they are the project's own `locales/`, so that every subject answers what the library
//! ships. Only what a case cannot do without is changed, here and nowhere else.
//!
//! The build script includes this file too, for the peers that read texts when they are compiled.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The default locale of every subject.
pub const DEFAULT: &str = "en-US";

/// The code that zh-CN lacks here, so that the default locale answers it.
pub const FALLBACK: &str = "0106";

const EN_US: &str = include_str!("../../locales/en-US/retcodes.ftl");
const ZH_CN: &str = include_str!("../../locales/zh-CN/retcodes.ftl");

/// `.detailed` of 9990 once more, as a message: i18n-embed finds attributes in any locale, not in
/// the reader's.
pub const DETAILED: &str = "retcode-9990-detailed";

/// Locales and what their one file holds.
pub type Texts = Vec<(String, String)>;

/// What a set of texts is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// en-US, and zh-CN less [`FALLBACK`].
    Two,
    /// [`Set::Two`] and ten locales that say what en-US says, less [`FALLBACK`].
    Twelve,
    /// So many locales: [`Set::Two`], and others that say what en-US says.
    Locales(usize),
    /// The two locales with all 10,000 codes of four digits.
    TenThousandCodes,
}

/// The locales of [`Set::Twelve`] beside the two.
const MORE: [&str; 10] = [
    "de", "en-GB", "es", "fr", "ja", "ko", "pt-BR", "pt-PT", "ru", "zh-TW",
];

impl Set {
    /// Its locales with their texts.
    pub fn texts(self) -> Texts {
        let mut texts = vec![
            (DEFAULT.to_owned(), EN_US.to_owned()),
            ("zh-CN".to_owned(), zh_cn()),
        ];
        match self {
            Self::Two => {}
            Self::Twelve => {
                texts.extend(MORE.map(|tag| (tag.to_owned(), without(EN_US, FALLBACK))));
            }
            Self::Locales(count) => {
                let more = count.saturating_sub(texts.len());
                texts.extend(tags().take(more).map(|tag| (tag, EN_US.to_owned())));
            }
            Self::TenThousandCodes => {
                for (locale, text) in &mut texts {
                    text.push_str(&all_codes(locale, text));
                }
            }
        }
        texts
    }

    /// All codes of four digits that one of its locales has, in order.
    pub fn codes(self) -> Vec<String> {
        let texts = self.texts();
        let codes: BTreeSet<String> = texts.iter().flat_map(|(_, text)| codes(text)).collect();
        codes.into_iter().collect()
    }
}

/// Tags of real languages and regions, none of them twice.
fn tags() -> impl Iterator<Item = String> {
    const LANGUAGES: [&str; 40] = [
        "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es",
        "et", "eu", "fa", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is",
        "it", "ja", "ka", "kk", "km", "kn", "ko", "lo", "lt", "lv",
    ];
    const REGIONS: [&str; 25] = [
        "AR", "AT", "BE", "BR", "CA", "CH", "CL", "CO", "DE", "DK", "ES", "FI", "FR", "GR", "IN",
        "IT", "JP", "KR", "MX", "NL", "NO", "PL", "PT", "SE", "TR",
    ];
    REGIONS.iter().flat_map(|region| {
        LANGUAGES
            .iter()
            .map(move |language| format!("{language}-{region}"))
    })
}

fn zh_cn() -> String {
    without(ZH_CN, FALLBACK)
}

fn without(text: &str, code: &str) -> String {
    let start = format!("retcode-{code} =");
    text.lines()
        .filter(|line| !line.starts_with(&start))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// A message for each code of four digits that `text` lacks.
fn all_codes(locale: &str, text: &str) -> String {
    let word = if locale == DEFAULT {
        "Transaction failed for reason number"
    } else {
        "交易失败，原因编号"
    };
    (0..10_000)
        .map(|code| format!("retcode-{code:04}"))
        .filter(|id| !text.contains(&format!("\n{id} =")))
        .map(|id| format!("{id} = {word} {}\n", id.trim_start_matches("retcode-")))
        .collect()
}

/// The codes that a text has a message for, in order.
pub fn codes(text: &str) -> Vec<String> {
    let ids = text
        .lines()
        .filter_map(|line| line.strip_prefix("retcode-")?.split_once(" ="));
    ids.map(|(code, _)| code.to_owned())
        .filter(|code| code.len() == 4)
        .collect()
}

/// A text with [`DETAILED`] added.
pub fn with_detailed(text: &str) -> String {
    let mut lines = text
        .lines()
        .skip_while(|line| !line.starts_with("retcode-9990 ="));
    let detailed = lines.find_map(|line| line.trim_start().strip_prefix(".detailed = "));
    format!("{text}\n{DETAILED} = {}\n", detailed.unwrap_or_default())
}

/// Keys and texts as rust-i18n has them: terms resolved, and a variable written `%{name}`.
pub fn flat(locale: &str, text: &str) -> BTreeMap<String, String> {
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

    let resource = FluentResource::try_new(text.to_owned()).expect("a text that parses");
    let mut bundle = fluent_bundle::bundle::FluentBundle::new_concurrent(vec![
        locale.parse().expect("a language tag"),
    ]);
    bundle.set_use_isolating(false);
    bundle.add_resource(&resource).expect("ids that occur once");
    let format = |pattern: &Pattern<&str>| {
        let mut args = FluentArgs::new();
        for element in &pattern.elements {
            if let PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } = element
            {
                args.set(id.name, FluentValue::from(format!("%{{{}}}", id.name)));
            }
        }
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        assert!(errors.is_empty(), "{errors:?}");
        text
    };
    let mut flat = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        if let Some(value) = &message.value {
            flat.insert(message.id.name.to_owned(), format(value));
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            flat.insert(key, format(&attribute.value));
        }
    }
    flat
}
