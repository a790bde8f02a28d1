//! What is not there yet, as empty fields: the values and attributes that the source has and a translation lacks.
//!
//! A template is Fluent text like any other, with `{ "" }` where a field is empty. Choices of the source are there with
//! the plural categories of the language that is translated to.

use retcodes_check::plural_categories;
use retcodes_ftl::{Element, Expression, Message, Pattern, SourceText};
use unic_langid::LanguageIdentifier;

use crate::fields::{EMPTY, VALUE};

/// Plural categories as keys are ordered.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// An entry's body with what it lacks against the source's, and the names of the values and attributes that were added.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) body: String,
    pub(crate) generated: Vec<String>,
}

/// The template of an entry. `body` is its text in the file, and `there` what was read of it; neither is there for an
/// entry that the file lacks.
pub(crate) fn template(
    source: Option<(&SourceText, &Message)>,
    there: Option<(&str, &Message)>,
    locale: &LanguageIdentifier,
) -> Template {
    let Some((text, source)) = source else {
        return Template {
            body: there.map_or("", |(body, _)| body).to_owned(),
            generated: Vec::new(),
        };
    };
    let key = source.key();
    let mut body = there.map_or(format!("{key} ="), |(body, _)| body.to_owned());
    let has = |name: &str| {
        there.is_some_and(|(_, message)| match name {
            VALUE => message.value.is_some(),
            name => message.attribute(name).is_some(),
        })
    };
    let line_end = if body.contains("\r\n") { "\r\n" } else { "\n" };
    let mut generated = Vec::new();
    if let Some(value) = source.value.as_ref().filter(|_| !has(VALUE)) {
        let pattern = pattern(text, value, locale, 4, line_end);
        if let Some(equals) = body.find('=') {
            body.insert_str(equals + 1, &format!(" {pattern}"));
            generated.push(VALUE.to_owned());
        }
    }
    for attribute in source
        .attributes
        .iter()
        .filter(|attribute| !has(&attribute.id))
    {
        let pattern = pattern(text, &attribute.value, locale, 8, line_end);
        body.push_str(&format!("{line_end}    .{} = {pattern}", &*attribute.id));
        generated.push(attribute.id.to_string());
    }
    Template { body, generated }
}

/// A pattern of the source without its words.
fn pattern(
    text: &SourceText,
    of: &Pattern,
    locale: &LanguageIdentifier,
    indent: usize,
    line_end: &str,
) -> String {
    let choice = of.elements.iter().find_map(|element| match element {
        Element::Placeable(placeable) => match &placeable.expression {
            Expression::Select { selector, variants } => Some((selector, variants)),
            Expression::Inline(_) => None,
        },
        Element::Text(_) => None,
    });
    let Some((selector, variants)) = choice else {
        return EMPTY.to_owned();
    };
    let blanks = " ".repeat(indent);
    let mut choice = format!("{line_end}{blanks}{{ {} ->", text.slice(selector.span()));
    let inner = |pattern_of: &Pattern| pattern(text, pattern_of, locale, indent + 8, line_end);
    let mut add = |key: &str, default: bool, pattern: &str| {
        let star = if default { "   *" } else { "    " };
        choice.push_str(&format!("{line_end}{blanks}{star}[{key}] {pattern}"));
    };
    let is_category = |variant: &&retcodes_ftl::Variant| {
        !variant.is_number && CATEGORIES.contains(&&*variant.key)
    };
    let plural = variants
        .iter()
        .filter(|one| !one.is_number)
        .all(|one| is_category(&one));
    if plural {
        let like = variants
            .iter()
            .find(|one| one.is_default)
            .or(variants.last());
        for number in variants
            .iter()
            .filter(|one| one.is_number && !one.is_default)
        {
            add(&number.key, false, &inner(&number.value));
        }
        let categories = plural_categories(locale).unwrap_or_else(|| vec!["other"]);
        for category in categories {
            add(
                category,
                category == "other",
                &like.map_or(EMPTY.to_owned(), |like| inner(&like.value)),
            );
        }
    } else {
        for variant in variants {
            add(&variant.key, variant.is_default, &inner(&variant.value));
        }
    }
    choice.push_str(&format!("{line_end}{blanks}}}"));
    choice
}
