//! The fallback rules as data: which locales answer for a language tag.
//!
//! Every other runtime falls back wrongly in some place: i18next and Java give English to a reader of `zh-SG`, others give
//! Simplified Chinese to `zh-HK`. So the chains are worked out here, by CLDR's language matching, and written down:
//! a reader of the map looks a tag up in lower case, takes its last subtag off while it is not there, and appends the
//! defaults. A script is not taken off: Simplified Chinese is no answer for Traditional.

use std::collections::BTreeMap;

use retcodes_negotiate::{MaximizedLocale, Negotiator, known_regions, likely_subtags};
use serde::Serialize;

use crate::format::File;
use crate::formats::json::pretty;

/// Language tags with the locales that answer for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FallbackMap {
    /// How a tag is looked up, in words.
    rule: &'static str,
    /// The locales behind every chain.
    defaults: Vec<String>,
    /// By tag in lower case: the locales that match it, best first. A tag that shows the same without its last subtag is
    /// left out.
    chains: BTreeMap<String, Vec<String>>,
}

const RULE: &str = "Write the tag in lower case with hyphens, without `zzzz` and `zz`. While `chains` lacks it, take off \
its last subtag, but not a script, which has four letters: a tag that ends in one that is not there has no chain. The \
locales of the chain are asked in order, then those of `defaults` that are not among them. Of several tags of a reader, \
the first whose chain is not empty leads, the chains of the others follow.";

impl FallbackMap {
    /// The map of these locales, by CLDR's language matching. Costs some hundred thousand negotiations: a second or so.
    pub fn new(locales: &[String], defaults: &[String]) -> Self {
        let negotiator = Negotiator::new(locales).defaults(defaults);
        let chain = |tag: &str| -> Vec<String> {
            let chain = negotiator.chain(tag);
            let requested = chain.requested();
            chain.of(locales).take(requested).cloned().collect()
        };
        let mut map = Self {
            rule: RULE,
            defaults: defaults.to_vec(),
            chains: BTreeMap::new(),
        };
        let mut scripts: Vec<String> = likely_subtags()
            .filter_map(|(_, full)| {
                full.script
                    .map(|script| script.as_str().to_ascii_lowercase())
            })
            .collect();
        scripts.sort();
        scripts.dedup();
        // All of two letters, since aliases are among them, and the numbers that CLDR knows.
        let mut regions: Vec<String> = two_letters().collect();
        regions.extend(
            known_regions()
                .map(|region| region.as_str().to_owned())
                .filter(|region| region.len() == 3),
        );
        // Those that our locales are written in: what none of them brings near, no script does.
        let ours: Vec<&String> = scripts
            .iter()
            .filter(|script| is_script_of(locales, script))
            .collect();
        for language in languages() {
            let far = chain(&language).is_empty()
                && ours
                    .iter()
                    .all(|script| chain(&format!("{language}-{script}")).is_empty());
            if far && language != "und" {
                continue;
            }
            map.add(&language, chain(&language));
            for region in &regions {
                let tag = format!("{language}-{region}");
                map.add(&tag, chain(&tag));
            }
            for script in &scripts {
                let tag = format!("{language}-{script}");
                let found = chain(&tag);
                // Regions only add to a distance, so where the script is too far, they all are.
                if found.is_empty() && language != "und" {
                    continue;
                }
                map.chains.insert(tag.clone(), found);
                for region in &regions {
                    let tag = format!("{tag}-{region}");
                    map.add(&tag, chain(&tag));
                }
            }
        }
        map
    }

    /// Adds a tag, unless the map says the same of it without its last subtag. Its shorter forms are there already.
    fn add(&mut self, tag: &str, chain: Vec<String>) {
        let shorter = tag
            .rsplit_once('-')
            .map_or(&[][..], |(shorter, _)| self.requested(shorter));
        if shorter != chain {
            self.chains.insert(tag.to_owned(), chain);
        }
    }

    fn requested(&self, tag: &str) -> &[String] {
        let mut rest = tag;
        loop {
            if let Some(chain) = self.chains.get(rest) {
                return chain;
            }
            match rest.rsplit_once('-') {
                Some((shorter, last)) if !is_script(last) => rest = shorter,
                _ => return &[],
            }
        }
    }

    /// The locales that answer for a tag, as a reader of the map finds them.
    ///
    /// ```
    /// use retcodes_export::FallbackMap;
    ///
    /// let locales = ["en-US", "zh-CN", "zh-TW"].map(String::from);
    /// let map = FallbackMap::new(&locales, &["en-US".to_owned()]);
    /// assert_eq!(map.chain("zh-HK"), ["zh-TW", "en-US"]);
    /// assert_eq!(map.chain("zh_SG"), ["zh-CN", "en-US"]);
    /// assert_eq!(map.chain("de-AT"), ["en-US"]);
    /// ```
    pub fn chain(&self, tag: &str) -> Vec<String> {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        // "Unknown" in CLDR: as if it were not there.
        let known =
            |(place, subtag): &(usize, &str)| *place == 0 || !matches!(*subtag, "zzzz" | "zz");
        let subtags: Vec<&str> = tag
            .split('-')
            .enumerate()
            .filter(known)
            .map(|(_, subtag)| subtag)
            .collect();
        let tag = subtags.join("-");
        let mut chain = self.requested(&tag).to_vec();
        let missing: Vec<String> = self
            .defaults
            .iter()
            .filter(|one| !chain.contains(one))
            .cloned()
            .collect();
        chain.extend(missing);
        chain
    }

    /// `fallback.json`.
    pub fn file(&self) -> File {
        // Strings and lists of strings are always written.
        File::new(
            "fallback.json",
            pretty(&serde_json::to_value(self).unwrap_or_default()),
        )
    }
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_script_of(locales: &[String], script: &str) -> bool {
    let of = |locale: &String| MaximizedLocale::from_tag(locale).and_then(MaximizedLocale::script);
    locales
        .iter()
        .filter_map(of)
        .any(|one| one.as_str().eq_ignore_ascii_case(script))
}

/// Every subtag that can be a language: those of two and three letters, since aliases are among them, and the longer ones
/// that CLDR knows.
fn languages() -> Vec<String> {
    let three =
        two_letters().flat_map(|two| ('a'..='z').map(move |letter| format!("{two}{letter}")));
    let mut languages: Vec<String> = three.collect();
    languages.extend(two_letters());
    languages.extend(
        likely_subtags()
            .map(|(tag, _)| tag.language.as_str().to_owned())
            .filter(|language| language.len() > 3),
    );
    languages.push("und".to_owned());
    languages.sort();
    languages.dedup();
    languages
}

fn two_letters() -> impl Iterator<Item = String> {
    ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| String::from_iter([first, second])))
}
