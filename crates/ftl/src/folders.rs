//! Which folder holds the texts of which locale: the rules for names, over plain lists of them.
//!
//! 1. A folder is named by a language tag: language, script, region and variants. `_` for `-` and any case are taken, aliases
//!    replaced, and a script that language and region imply is left out: `zh-Hans-CN` and `zh_cn` are `zh-CN`.
//! 2. Where a locale is known already (one that ships, for the folders of an overlay), an equivalent name is that locale:
//!    `zh` is `zh-CN`.
//! 3. Of several folders for one locale the one is used that has the locale's name, else the first.
//!
//! Each folder that is not used, or is used under another name, gets a diagnostic.

use std::collections::HashMap;

use retcodes_negotiate::{MaximizedLocale, canonical_tag, read_tag};
use unic_langid::LanguageIdentifier;

use crate::diagnostic::Diagnostic;
use crate::rule::Rule;

/// What becomes of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its name as it is on disk.
    pub name: String,
    /// The locale that its texts are for; `None` if it is not used.
    pub locale: Option<LanguageIdentifier>,
    /// Why it is not used, or that it is used under another name.
    pub diagnostic: Option<Diagnostic>,
}

/// Says what becomes of folders, in the order of their names. Names that begin with a dot are passed over.
///
/// `known` are the locales that are there already: those that ship, for the folders of an overlay.
///
/// ```
/// use retcodes_ftl::folders::assign;
///
/// let known = ["zh-CN".parse()?, "en-US".parse()?];
/// let folders = assign(["zh-Hans-CN", "en_US", "en-US", "fr", "templates", ".git"], &known);
/// let uses: Vec<(&str, Option<String>)> = folders
///     .iter()
///     .map(|folder| (&*folder.name, folder.locale.as_ref().map(ToString::to_string)))
///     .collect();
/// assert_eq!(uses, [
///     ("en-US", Some("en-US".to_owned())),
///     ("en_US", None), // en-US is there too
///     ("fr", Some("fr".to_owned())),
///     ("templates", None),
///     ("zh-Hans-CN", Some("zh-CN".to_owned())),
/// ]);
/// assert_eq!(
///     folders[4].diagnostic.as_ref().map(|one| one.message()),
///     Some("This folder is used as zh-CN. Rename it to zh-CN.".to_owned()),
/// );
/// # Ok::<(), unic_langid::LanguageIdentifierError>(())
/// ```
pub fn assign<'n>(
    names: impl IntoIterator<Item = &'n str>,
    known: &[LanguageIdentifier],
) -> Vec<Folder> {
    let mut names: Vec<&str> = names
        .into_iter()
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort_unstable();
    names.dedup();
    let known: HashMap<String, &LanguageIdentifier> = known
        .iter()
        .map(|locale| (meaning(locale), locale))
        .collect();
    let found = names.iter().map(|name| locale_of(name, &known));
    let found: Vec<Option<(String, LanguageIdentifier)>> = found.collect();
    // The folder of each locale: one with its very name, else the first.
    let mut used: HashMap<&str, &str> = HashMap::new();
    for exact in [true, false] {
        for (name, locale) in names.iter().zip(&found) {
            if let Some((meaning, locale)) = locale
                && (!exact || *locale == *name)
            {
                used.entry(meaning).or_insert(name);
            }
        }
    }
    let folders = names.iter().zip(&found).map(|(&name, locale)| {
        let Some((meaning, locale)) = locale else {
            return folder(name, None, not_a_tag(name));
        };
        match used.get(&**meaning) {
            Some(&other) if other != name => {
                folder(name, None, layout("same-locale", "other", other))
            }
            _ if *locale == name => Folder {
                name: name.to_owned(),
                locale: Some(locale.clone()),
                diagnostic: None,
            },
            _ => {
                let tag = locale.to_string();
                folder(
                    name,
                    Some(locale.clone()),
                    layout("used-as", "locale", &tag),
                )
            }
        }
    });
    folders.collect()
}

fn folder(name: &str, locale: Option<LanguageIdentifier>, diagnostic: Diagnostic) -> Folder {
    Folder {
        name: name.to_owned(),
        locale,
        diagnostic: Some(diagnostic),
    }
}

/// What a folder's name means, and its locale.
fn locale_of(
    name: &str,
    known: &HashMap<String, &LanguageIdentifier>,
) -> Option<(String, LanguageIdentifier)> {
    let locale = canonical_tag(name).ok()?;
    let meaning = meaning(&locale);
    let locale = known.get(&meaning).map_or(locale, |&known| known.clone());
    Some((meaning, locale))
}

/// The same for tags that mean the same locale.
fn meaning(locale: &LanguageIdentifier) -> String {
    let mut meaning = MaximizedLocale::from(locale).to_string();
    for variant in locale.variants() {
        meaning.push('-');
        meaning.push_str(variant.as_str());
    }
    meaning
}

fn not_a_tag(name: &str) -> Diagnostic {
    let near = read_tag(name).and_then(|tag| canonical_tag(&tag.to_string()).ok());
    let near = near.filter(|_| name.len() > 1);
    let mut diagnostic = layout("not-a-tag", "folder", name);
    diagnostic
        .args
        .extend(near.map(|tag| ("suggestion", tag.to_string().into())));
    diagnostic
}

fn layout(kind: &str, name: &'static str, value: &str) -> Diagnostic {
    let args = vec![("kind", kind.into()), (name, value.into())];
    Diagnostic::new(Rule::Layout, 0..0, None, args)
}
