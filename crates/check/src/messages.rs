//! What the tools say to people, in English and in Chinese, through Fluent.
//!
//! What a rule says stands beside the rule, in `rules/<group>/<locale>.ftl`; all else stands in `locales/<locale>/tools.ftl`.

use std::collections::BTreeMap;

pub use fluent_bundle::FluentValue as Value;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::rule::Rule;
use crate::rules::reading;
use crate::visible::visible;

macro_rules! texts {
    ($locale:literal) => {
        &[
            include_str!(concat!("../locales/", $locale, "/tools.ftl")),
            include_str!(concat!("rules/file/", $locale, ".ftl")),
            include_str!(concat!("rules/syntax/", $locale, ".ftl")),
            include_str!(concat!("rules/reading/", $locale, ".ftl")),
            include_str!(concat!("rules/source/", $locale, ".ftl")),
            include_str!(concat!("rules/plural/", $locale, ".ftl")),
            include_str!(concat!("rules/meaning/", $locale, ".ftl")),
            include_str!(concat!("rules/language/", $locale, ".ftl")),
            include_str!(concat!("rules/wording/", $locale, ".ftl")),
            include_str!(concat!("rules/typography/", $locale, ".ftl")),
            include_str!(concat!("rules/ignore/", $locale, ".ftl")),
        ]
    };
}

const ENGLISH: &str = "en-US";
const CHINESE: &str = "zh-CN";
const ENGLISH_TEXTS: &[&str] = texts!("en-US");
const CHINESE_TEXTS: &[&str] = texts!("zh-CN");

/// One language that the tools speak.
///
/// ```
/// use retcodes_check::Messages;
///
/// assert_eq!(Messages::new("zh-SG").tag(), "zh-CN");
/// assert_eq!(Messages::new("de").tag(), "en-US");
/// assert_eq!(Messages::new("zh").say("severity-error", &[]), "错误");
/// ```
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    tag: &'static str,
}

/// What a diagnostic says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// What was probably meant, with every character visible.
    pub suggestion: Option<String>,
}

impl Messages {
    /// The language for the reader of a tag: Chinese for readers of simplified characters, else English.
    pub fn new(tag: &str) -> Self {
        let id = tag
            .split('.')
            .next()
            .unwrap_or_default()
            .replace('_', "-")
            .parse();
        let chinese = id.is_ok_and(|id| {
            let locale = Locale::new(&id);
            locale.language == "zh" && locale.script == "Hans"
        });
        let (tag, texts) = if chinese {
            (CHINESE, CHINESE_TEXTS)
        } else {
            (ENGLISH, ENGLISH_TEXTS)
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for text in texts {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
            bundle.add_resource_overriding(resource);
        }
        Messages { bundle, tag }
    }

    /// The tag of the language.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The text of a message, or of its attribute written with a dot. Its id where there is none.
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        let (message, attribute) = id
            .split_once('.')
            .map_or((id, None), |(id, name)| (id, Some(name)));
        let message = self.bundle.get_message(message);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message
                .get_attribute(name)
                .map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new());
        text.into_owned()
    }

    /// What a diagnostic says. What comes from a file is shown so that nothing in it is invisible.
    ///
    /// A sentence of the reader's is the reader's own in English: there is one sentence for each problem.
    pub fn of(&self, diagnostic: &Diagnostic) -> Said {
        let mut args: BTreeMap<&str, Value<'_>> = ["say", "kind", "encoding", "allowed"]
            .into_iter()
            .zip(["", "", "none", "none"].map(Value::from))
            .collect();
        args.extend(
            diagnostic
                .args
                .iter()
                .map(|(name, value)| (*name, argument(name, value))),
        );
        let args: Vec<(&str, Value<'_>)> = args.into_iter().collect();
        let code = diagnostic.rule.code();
        let suggestion = diagnostic.suggestion.as_deref().map(visible);
        let help = self.say(&format!("{code}.help"), &args);
        let sentence = diagnostic
            .sentence
            .as_deref()
            .filter(|_| self.tag == ENGLISH);
        let Some(sentence) = sentence else {
            let message = self.say(code, &args);
            return Said {
                message,
                help,
                suggestion,
            };
        };
        // The reader says what is wrong, what was meant and what to do in one.
        let (message, rest) = sentence.split_once(". ").unwrap_or((sentence, ""));
        let meant = rest.starts_with("Did you mean") || rest.is_empty();
        Said {
            message: visible(message.trim_end_matches('.')),
            help: if meant { help } else { visible(rest) },
            suggestion,
        }
    }

    /// What one of the reader's diagnostics says.
    pub fn of_reader(&self, diagnostic: &retcodes_ftl::Diagnostic) -> Said {
        self.of(&reading::diagnostic(diagnostic, 0))
    }

    /// `did you mean …?`
    pub fn did_you_mean(&self, said: &Said) -> Option<String> {
        let suggestion = said.suggestion.as_deref()?;
        Some(match suggestion {
            " " => self.say("did-you-mean-space", &[]),
            _ => self.say("did-you-mean", &[("suggestion", suggestion.into())]),
        })
    }

    /// Message, suggestion and help as one text of two lines.
    pub fn in_full(&self, said: &Said) -> String {
        let meant = self
            .did_you_mean(said)
            .map_or(String::new(), |meant| format!("; {meant}"));
        format!("{}{meant}\n{}", said.message, said.help)
    }

    /// What a rule is about: its first sentence, and all of it.
    pub fn about(&self, rule: Rule) -> (String, String) {
        let about = self.say(&format!("{rule}.about"), &[]);
        (first_sentence(&about).to_owned(), about)
    }
}

/// Counts are numbers, so that a text can have a plural; all else is text.
fn argument(name: &str, value: &str) -> Value<'static> {
    match value.parse::<u32>() {
        Ok(number) if matches!(name, "count" | "more") => Value::from(number),
        _ => Value::from(visible(value)),
    }
}

/// A text up to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    let end = text.find('。').map(|at| at + '。'.len_utf8());
    let end = end.or_else(|| text.find(". ").map(|at| at + 1));
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use retcodes_ftl::{Document, Limits};

    use super::*;

    /// Every value and attribute with the variables it uses.
    fn fields(texts: &[&str]) -> BTreeMap<String, Vec<String>> {
        let mut fields = BTreeMap::new();
        for text in texts {
            let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
            for entry in document.entries() {
                for (name, pattern) in crate::syntax::fields_of(entry) {
                    let mut names: Vec<String> = crate::syntax::Uses::of_pattern(pattern)
                        .names()
                        .into_iter()
                        .collect();
                    names.sort();
                    let earlier = fields.insert(name.clone(), names);
                    assert_eq!(earlier, None, "{name} is there twice");
                }
            }
        }
        fields
    }

    /// The rules of the reader whose English sentence is the reader's, and never one of this crate.
    fn is_readers(id: &str) -> bool {
        const OURS: [&str; 3] = ["empty-text", "unknown-message", "syntax"];
        retcodes_ftl::Rule::ALL.iter().any(|rule| rule.code() == id) && !OURS.contains(&id)
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_arguments() {
        let mut chinese = fields(CHINESE_TEXTS);
        chinese.retain(|id, _| !is_readers(id));
        assert_eq!(fields(ENGLISH_TEXTS), chinese);
    }

    #[test]
    fn every_rule_has_its_sentences() {
        let (english, chinese) = (fields(ENGLISH_TEXTS), fields(CHINESE_TEXTS));
        for rule in Rule::all() {
            assert!(chinese.contains_key(rule.code()), "{rule}");
            assert_ne!(
                english.contains_key(rule.code()),
                is_readers(rule.code()),
                "{rule}"
            );
            for id in [format!("{rule}.help"), format!("{rule}.about")] {
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
            assert_eq!(Messages::new(tag).tag(), expected, "{tag}");
        }
    }
}
