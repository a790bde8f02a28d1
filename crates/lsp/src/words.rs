//! What the server itself says to people, in English and in Chinese, through Fluent.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use retcodes_negotiate::MaximizedLocale;

const ENGLISH: (&str, &str) = ("en-US", include_str!("../locales/en-US/lsp.ftl"));
const CHINESE: (&str, &str) = ("zh-CN", include_str!("../locales/zh-CN/lsp.ftl"));

/// One language that the server speaks.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    tag: &'static str,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.tag).finish()
    }
}

impl Words {
    /// The language for the reader of a tag: Chinese for readers of simplified characters, else English.
    pub(crate) fn new(tag: &str) -> Self {
        let reader = MaximizedLocale::from_tag(tag);
        let chinese = MaximizedLocale::from_tag(CHINESE.0);
        let same = reader.zip(chinese).is_some_and(|(reader, chinese)| {
            reader.language() == chinese.language() && reader.script() == chinese.script()
        });
        let (tag, text) = if same { CHINESE } else { ENGLISH };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
        bundle.add_resource_overriding(resource);
        Words { bundle, tag }
    }

    /// The tag of the language.
    pub(crate) fn tag(&self) -> &'static str {
        self.tag
    }

    /// The text of a message; its id where there is none.
    pub(crate) fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return id.to_owned();
        };
        // A number chooses between plural forms.
        let value = |text: &str| {
            text.parse::<u32>()
                .map_or_else(|_| FluentValue::from(text.to_owned()), FluentValue::from)
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, text)| (*name, value(text)))
            .collect();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}
