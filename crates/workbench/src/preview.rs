//! Texts as readers get them: proven by the one reader, shown by the library's one evaluator.

use std::collections::BTreeMap;

use retcodes::{Args, FormatError, Isolation, PatternFormatter};
use retcodes_build::TextSchema;
use retcodes_core::Scheme;
use retcodes_ftl::{Document, Limits, Resolution, ResolvedMessage, Role, Schema, resolve};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::fields::{Field, Part, VALUE};
use crate::template::CATEGORIES;

/// An argument as the page sends it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Argument {
    pub(crate) number: bool,
    pub(crate) value: String,
}

/// Arguments by name.
pub(crate) type Arguments = BTreeMap<String, Argument>;

/// A value or an attribute as a reader gets it.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) text: Option<String>,
    /// Why there is no text: `left-out`, or `missing`, `not-a-number` with the argument's name.
    pub(crate) why: Option<(&'static str, String)>,
    pub(crate) variants: Vec<ShownVariant>,
}

/// A text with the arguments that choose a variant.
#[derive(Debug, Serialize)]
pub(crate) struct ShownVariant {
    /// The keys that are chosen, and the arguments that choose them.
    pub(crate) label: String,
    pub(crate) text: String,
}

/// More variants of a text are not shown.
const MOST_VARIANTS: usize = 24;

/// All messages are for readers: a private one is looked at by its translator all the same.
struct Everything;

impl Schema for Everything {
    fn role(&self, id: &str) -> Role<'_> {
        match TextSchema(&Scheme::RETCODES).role(id) {
            Role::Private | Role::Misnamed { .. } => Role::Shown {
                variables_in_value: &[],
            },
            shown => shown,
        }
    }
}

/// The proven texts of a document, for readers of a locale.
pub(crate) struct Preview {
    resolution: Resolution,
    formatter: PatternFormatter,
}

impl Preview {
    pub(crate) fn new(document: &Document, locale: &LanguageIdentifier) -> Self {
        Self {
            resolution: resolve(&[document], &Everything, &Limits::DEFAULT),
            formatter: PatternFormatter::new(locale, Isolation::Auto),
        }
    }

    fn message(&self, id: &str) -> Option<&ResolvedMessage> {
        let messages = &self.resolution.messages;
        messages
            .binary_search_by(|message| (*message.id).cmp(id))
            .ok()
            .and_then(|at| messages.get(at))
    }

    /// The text of a value or attribute.
    pub(crate) fn text(
        &self,
        id: &str,
        name: &str,
        arguments: &Arguments,
    ) -> Result<String, (&'static str, String)> {
        let message = self.message(id);
        let pattern = message.and_then(|message| match name {
            VALUE => message.value,
            name => message
                .attributes
                .iter()
                .find(|(there, _)| **there == *name)
                .map(|(_, pattern)| *pattern),
        });
        let Some(pattern) = pattern else {
            return Err(("left-out", String::new()));
        };
        let mut args = Args::new();
        for (name, argument) in arguments {
            match argument.value.trim().parse::<f64>() {
                Ok(number) if argument.number => args = args.with(name.as_str(), number),
                _ => args = args.with(name.as_str(), argument.value.as_str()),
            }
        }
        self.formatter
            .format(&self.resolution.pool, pattern.pattern, &args)
            .map_err(|error| match error {
                FormatError::Missing(name) => ("missing", name.to_owned()),
                FormatError::NotANumber(name) => ("not-a-number", name.to_owned()),
                _ => ("nothing", String::new()),
            })
    }

    /// Each value and attribute of an entry, with every variant.
    pub(crate) fn shown(
        &self,
        id: &str,
        fields: &[Field],
        arguments: &Arguments,
        examples: &Examples,
    ) -> Vec<Shown> {
        let one = |field: &Field| {
            let (text, why) = match self.text(id, &field.name, arguments) {
                Ok(text) => (Some(text), None),
                Err(why) => (None, Some(why)),
            };
            let mut ways: Vec<(Vec<String>, Arguments)> = vec![(Vec::new(), arguments.clone())];
            choices(&field.parts, examples, &mut ways);
            let chosen = ways.into_iter().filter(|(labels, _)| !labels.is_empty());
            let variants = chosen.filter_map(|(labels, arguments)| {
                let text = self.text(id, &field.name, &arguments).ok()?;
                Some(ShownVariant {
                    label: labels.join(", "),
                    text,
                })
            });
            Shown {
                name: field.name.clone(),
                text,
                why,
                variants: variants.collect(),
            }
        };
        fields.iter().map(one).collect()
    }
}

/// Every way to choose variants of the parts, as arguments.
fn choices(parts: &[Part], examples: &Examples, ways: &mut Vec<(Vec<String>, Arguments)>) {
    for part in parts {
        let Part::Select {
            variable: Some(variable),
            ordinal,
            variants,
            ..
        } = part
        else {
            continue;
        };
        let mut next = Vec::new();
        for way in ways.iter() {
            for variant in variants {
                let category = CATEGORIES.contains(&variant.key.as_str());
                let value = match (variant.number, category) {
                    (true, _) => Some(variant.key.clone()),
                    (false, true) => examples
                        .of(*ordinal, &variant.key)
                        .next()
                        .map(str::to_owned),
                    (false, false) => Some(variant.key.clone()),
                };
                let Some(value) = value else { continue };
                let label = if value == variant.key {
                    value.clone()
                } else {
                    format!("{} · {value}", variant.key)
                };
                let mut labels = way.0.clone();
                labels.push(label);
                let mut arguments = way.1.clone();
                arguments.insert(
                    variable.clone(),
                    Argument {
                        number: variant.number || category,
                        value,
                    },
                );
                let mut inner = vec![(labels, arguments)];
                choices(&variant.parts, examples, &mut inner);
                next.extend(inner);
                if next.len() >= MOST_VARIANTS {
                    break;
                }
            }
        }
        next.truncate(MOST_VARIANTS);
        if !next.is_empty() {
            *ways = next;
        }
    }
}

/// Numbers of each plural category of a language.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Examples {
    pub(crate) cardinal: BTreeMap<String, Vec<String>>,
    pub(crate) ordinal: BTreeMap<String, Vec<String>>,
}

impl Examples {
    /// Asks the evaluator for the category of small, round and broken numbers.
    pub(crate) fn new(locale: &LanguageIdentifier) -> Self {
        let choice = |number: &str| {
            let variants = ["zero", "one", "two", "few", "many"]
                .map(|key| format!("[{key}] {key}\n"))
                .concat();
            format!("{{ {number} ->\n{variants}*[other] other\n }}\n")
        };
        let text = format!(
            "retcode-1 = x\n    .cardinal = {}    .ordinal = {}",
            choice("$n"),
            choice("NUMBER($n, type: \"ordinal\")")
        );
        let preview = Preview::new(&Document::read(text.as_bytes(), &Limits::DEFAULT), locale);
        let whole = (0..=30u32)
            .chain([100, 101, 102, 103, 111, 1_000, 1_000_000])
            .map(|n| n.to_string());
        let numbers: Vec<String> = whole.chain(["0.5", "1.5"].map(str::to_owned)).collect();
        let of = |name: &str, numbers: &[String]| {
            let mut examples: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for number in numbers {
                let argument = Argument {
                    number: true,
                    value: number.clone(),
                };
                let arguments = Arguments::from([("n".to_owned(), argument)]);
                if let Ok(category) = preview.text("retcode-1", name, &arguments) {
                    let known = examples.entry(category).or_default();
                    if known.len() < 5 {
                        known.push(number.clone());
                    }
                }
            }
            examples
        };
        Self {
            cardinal: of("cardinal", &numbers),
            ordinal: of("ordinal", numbers.get(..37).unwrap_or_default()),
        }
    }

    fn of(&self, ordinal: bool, category: &str) -> impl Iterator<Item = &str> {
        let table = if ordinal {
            &self.ordinal
        } else {
            &self.cardinal
        };
        table
            .get(category)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::{Argument, Arguments, Examples, Preview};
    use crate::fields::Fields;
    use retcodes_ftl::{Document, Limits};

    #[test]
    fn examples_are_of_the_language() {
        let of = |tag: &str| Examples::new(&tag.parse().unwrap());
        assert_eq!(of("zh-CN").cardinal.keys().collect::<Vec<_>>(), ["other"]);
        assert_eq!(of("ru").cardinal["few"][..3], ["2", "3", "4"]);
        assert_eq!(of("ar").cardinal.len(), 6);
        assert_eq!(of("en").ordinal["two"][..2], ["2", "22"]);
    }

    #[test]
    fn every_variant_is_shown_as_readers_get_it() {
        let body = "retcode-1 = Left\n    .detailed =\n        { $n ->\n            [one] { $n } try\n           *[other] { $n } tries\n        }";
        let locale = "en".parse().unwrap();
        let preview = Preview::new(&Document::read(body.as_bytes(), &Limits::DEFAULT), &locale);
        let fields = Fields::read(body).unwrap();
        let arguments = Arguments::from([(
            "n".into(),
            Argument {
                number: true,
                value: "1234".into(),
            },
        )]);
        let shown = preview.shown(
            "retcode-1",
            &fields.patterns,
            &arguments,
            &Examples::new(&locale),
        );
        assert_eq!(shown[1].text.as_deref(), Some("1,234 tries"));
        let variants: Vec<_> = shown[1]
            .variants
            .iter()
            .map(|one| (one.label.as_str(), one.text.as_str()))
            .collect();
        assert_eq!(variants, [("one · 1", "1 try"), ("other · 0", "0 tries")]);
        let missing = preview.shown(
            "retcode-1",
            &fields.patterns,
            &Arguments::new(),
            &Examples::new(&locale),
        );
        assert_eq!(missing[1].why, Some(("missing", "n".to_owned())));
    }
}
