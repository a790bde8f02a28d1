//! The texts in Fluent's own form, for an app that has a `FluentBundle`.

use fluent_bundle::{FluentBundle, FluentResource};
use retcodes_build::TextSchema;
use retcodes_core::Scheme;
use retcodes_ftl::{Document, Limits, Message, Resolution, resolve};
use unic_langid::LanguageIdentifier;

use crate::catalog::Catalog;
use crate::embedded;
use crate::overlay::{LocaleSources, Source, embedded_sources};

impl Catalog {
    /// The texts of a locale as a Fluent resource: ours, or merged with those of an overlay field by field. `None` if
    /// the catalogue does not have the locale, or was made of [baked](crate::CatalogBuilder::baked) texts without their
    /// sources.
    ///
    /// Copies and parses the texts: do it once. The ids are those of the `.ftl` files, such as `retcode-1001` and
    /// `payer-try-later`.
    ///
    /// ```
    /// use fluent_bundle::{FluentBundle, FluentResource};
    /// use retcodes::Catalog;
    ///
    /// // The app's own bundle, with our texts behind its own.
    /// let locale: retcodes::unic_langid::LanguageIdentifier = "en-US".parse()?;
    /// let mut bundle = FluentBundle::new(vec![locale.clone()]);
    /// let own = FluentResource::try_new("title = Payment".to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
    /// bundle.add_resource(own).map_err(|errors| format!("{errors:?}"))?;
    /// let ours = Catalog::embedded().fluent_resource(&locale).ok_or("no such locale")?;
    /// bundle.add_resource(ours).map_err(|errors| format!("{errors:?}"))?;
    /// assert!(bundle.has_message("title") && bundle.has_message("retcode-1001"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fluent_resource(&self, locale: &LanguageIdentifier) -> Option<FluentResource> {
        let source = self.fluent_source(locale)?;
        // What does not parse was left out when it was read, and is told by `diagnostics`.
        Some(FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource))
    }

    /// A Fluent bundle of one locale, with its texts and the function `NUMBER`. Nothing is isolated; turn that on with
    /// `set_use_isolating` where arguments may be in another direction than the text.
    ///
    /// Where Fluent's runtime and a look-up differ: a plural is CLDR 37's in fluent-bundle 0.16 and CLDR 48's here,
    /// a number key never matches there beside an option, and numbers are not grouped there.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let bundle = Catalog::embedded().fluent_bundle(&"en-US".parse()?).ok_or("no such locale")?;
    /// let message = bundle.get_message("retcode-0000").and_then(|message| message.value()).ok_or("no such message")?;
    /// let mut errors = Vec::new();
    /// assert_eq!(bundle.format_pattern(message, None, &mut errors), "Transaction successful");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fluent_bundle(
        &self,
        locale: &LanguageIdentifier,
    ) -> Option<FluentBundle<FluentResource>> {
        let mut bundle = FluentBundle::new(vec![locale.clone()]);
        bundle.set_use_isolating(false);
        // Neither can clash with anything: there is nothing in it yet.
        let _ = bundle.add_builtins();
        let _ = bundle.add_resource(self.fluent_resource(locale)?);
        Some(bundle)
    }

    /// The source of a locale's texts, merged where there are several.
    fn fluent_source(&self, locale: &LanguageIdentifier) -> Option<String> {
        self.store.place_of(&locale.to_string())?;
        let (of, scheme) = match &self.read.sources {
            LocaleSources::Embedded => (Some(embedded_sources()), &embedded::TEXTS.scheme),
            LocaleSources::Baked(baked, sources) => (*sources, &baked.scheme),
            LocaleSources::Merged(merged, scheme, sources) => match merged.get(&locale.to_string())
            {
                Some(sources) => return Some(merged_source(sources, scheme)),
                None => (*sources, &**scheme),
            },
        };
        let of = of?;
        let (locale, path) = of
            .files(scheme)
            .into_iter()
            .find(|(known, _)| known == locale)?;
        let source = of.open(&locale, &path)?;
        Some(String::from_utf8_lossy(&source.bytes).into_owned())
    }
}

/// Sources of one locale, highest priority first, as one text.
fn merged_source(sources: &[Source], scheme: &Scheme) -> String {
    if let [source] = sources {
        return String::from_utf8_lossy(&source.bytes).into_owned();
    }
    let documents: Vec<Document> = sources
        .iter()
        .map(|source| Document::read(&source.bytes, &Limits::DEFAULT))
        .collect();
    let of_locale: Vec<&Document> = documents.iter().collect();
    let resolution = resolve(&of_locale, &TextSchema(scheme), &Limits::DEFAULT);
    let merge = Merge {
        documents: &documents,
        resolution: &resolution,
    };
    // In the order of the lowest source, with what others add behind.
    let mut keys: Vec<&str> = Vec::new();
    let mut known = std::collections::BTreeSet::new();
    for message in documents
        .iter()
        .rev()
        .flat_map(Document::messages)
        .filter(|message| !message.spoilt)
    {
        if known.insert(message.key()) {
            keys.push(message.key());
        }
    }
    let mut text = String::new();
    for key in keys {
        merge.write(key, &mut text);
    }
    text
}

struct Merge<'m> {
    documents: &'m [Document],
    resolution: &'m Resolution,
}

impl<'m> Merge<'m> {
    /// Adds a message or term with the fields that answer, each from the source that has it.
    fn write(&self, key: &str, to: &mut String) {
        let versions: Vec<(usize, &Document, &Message)> = self
            .documents
            .iter()
            .enumerate()
            .filter_map(|(place, document)| {
                Some((
                    place,
                    document,
                    document.message(key).filter(|one| !one.spoilt)?,
                ))
            })
            .collect();
        let found = self
            .resolution
            .messages
            .binary_search_by(|message| (*message.id).cmp(key))
            .ok();
        let shown = found.and_then(|place| self.resolution.messages.get(place));
        let value = match shown {
            Some(message) => message.value.map(|value| value.document),
            None => versions
                .iter()
                .find(|version| version.2.value.is_some())
                .map(|version| version.0),
        };
        let mut names: Vec<&str> = Vec::new();
        for attribute in versions
            .iter()
            .rev()
            .flat_map(|version| &version.2.attributes)
        {
            if !names.contains(&&*attribute.id) {
                names.push(&attribute.id);
            }
        }
        let start = to.len();
        to.push_str(key);
        let mut is_empty = true;
        if let Some((_, document, message)) =
            versions.iter().find(|version| Some(version.0) == value)
            && let Some(pattern) = &message.value
        {
            to.push_str(
                document
                    .text()
                    .slice(message.key_span().end..pattern.span.end),
            );
            is_empty = false;
        } else {
            to.push_str(" =");
        }
        for name in names {
            let from = match shown {
                Some(message) => {
                    let found = message
                        .attributes
                        .iter()
                        .find(|(known, _)| **known == *name);
                    found.map(|(_, pattern)| pattern.document)
                }
                None => versions
                    .iter()
                    .find(|version| version.2.attribute(name).is_some())
                    .map(|version| version.0),
            };
            if let Some((_, document, message)) =
                versions.iter().find(|version| Some(version.0) == from)
                && let Some(attribute) = message.attribute(name)
            {
                to.push_str("\n    ");
                to.push_str(document.text().slice(attribute.span.clone()));
                is_empty = false;
            }
        }
        if is_empty {
            to.truncate(start);
        } else {
            to.push('\n');
        }
    }
}
