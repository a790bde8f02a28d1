//! Fixes applied to texts until nothing is left to fix.
//!
//! The edits of one fix are made together or not at all, and none touches what another has changed in the same round; the
//! next round checks the changed text anew. However sure a rule is, a fix is not made after which a text is lost, or
//! `check` finds an error that was not there. After a safe fix every text that readers got is what it was.

use std::collections::{BTreeMap, BTreeSet};

use retcodes_ftl::{Document, Limits};
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Diagnostic, Fix, Span};
use crate::review::{Input, Review, review_texts};
use crate::rule::{Applicability, Rule, Severity};
use crate::syntax::{field_name, normalized_pattern};

/// More rounds than any chain of fixes is long.
const ROUNDS: usize = 12;

/// A file before and after.
#[derive(Debug)]
pub struct Fixed {
    /// Index of the file in the review.
    pub file: usize,
    /// Its text after.
    pub after: String,
    /// How many diagnostics were fixed.
    pub count: usize,
}

/// Fixes texts, by fixes that are at least as safe as `level`. Returns the files that change, and the review before.
pub fn fix(
    inputs: Vec<Input>,
    source: &LanguageIdentifier,
    level: Applicability,
) -> (Vec<Fixed>, Review) {
    let first = review_texts(inputs, source);
    let mut fixed = Vec::new();
    let base = first
        .files
        .iter()
        .position(|file| file.locale.as_ref() == Some(source));
    // The source's own text comes first: the others are compared with what it becomes.
    let mut order: Vec<usize> = (0..first.files.len()).collect();
    order.sort_by_key(|&file| Some(file) != base);
    let mut source_text = base.map(|base| first.files[base].document.clone());
    for file in order {
        let reviewed = &first.files[file];
        let Some(locale) = reviewed
            .locale
            .as_ref()
            .filter(|_| reviewed.wanted && reviewed.is_faithful())
        else {
            // What is no UTF-8 would be written back as something else.
            continue;
        };
        let one = OneFile {
            locale,
            source,
            source_text: source_text.as_ref().filter(|_| Some(file) != base),
            level,
        };
        let before = reviewed.document.text().as_str();
        let (after, count) = one.fix(before);
        if after != before {
            if Some(file) == base {
                source_text = Some(Document::read(after.as_bytes(), &Limits::DEFAULT));
            }
            fixed.push(Fixed { file, after, count });
        }
    }
    fixed.sort_by_key(|one| one.file);
    (fixed, first)
}

/// A file that is fixed by itself.
struct OneFile<'a> {
    locale: &'a LanguageIdentifier,
    source: &'a LanguageIdentifier,
    source_text: Option<&'a Document>,
    level: Applicability,
}

/// What of a text readers get, and what is wrong with it.
struct Seen {
    /// Each value, attribute and term that is read, by name.
    texts: BTreeMap<String, String>,
    errors: BTreeSet<(Rule, Option<String>)>,
    diagnostics: Vec<Diagnostic>,
}

impl OneFile<'_> {
    fn fix(&self, before: &str) -> (String, usize) {
        let mut text = before.to_owned();
        let mut count = 0;
        for _ in 0..ROUNDS {
            let seen = self.see(&text);
            let wanted: Vec<&Fix> = seen
                .diagnostics
                .iter()
                .filter_map(|one| one.fix.as_ref())
                .filter(|fix| fix.applicability <= self.level)
                .collect();
            // First what can't change a text, so that what may is judged by itself.
            let (safe, offered): (Vec<&Fix>, Vec<&Fix>) = wanted
                .into_iter()
                .partition(|fix| fix.applicability == Applicability::Safe);
            let group = if safe.is_empty() { offered } else { safe };
            let mut harmless = self.harmless(&text, &seen, &group);
            if harmless.is_empty()
                && group
                    .first()
                    .is_some_and(|fix| fix.applicability == Applicability::Safe)
            {
                let offered = seen.diagnostics.iter().filter_map(|one| one.fix.as_ref());
                let offered: Vec<&Fix> = offered
                    .filter(|fix| {
                        fix.applicability == Applicability::Offered
                            && fix.applicability <= self.level
                    })
                    .collect();
                harmless = self.harmless(&text, &seen, &offered);
            }
            let (after, made) = apply(&text, harmless.into_iter());
            if after == text {
                break;
            }
            (text, count) = (after, count + made);
        }
        (text, count)
    }

    fn see(&self, text: &str) -> Seen {
        let input = |locale: &LanguageIdentifier, document, wanted| Input {
            locale: locale.clone(),
            path: locale.to_string().into(),
            document: Ok(document),
            state: None,
            wanted,
        };
        let mut inputs = vec![input(
            self.locale,
            Document::read(text.as_bytes(), &Limits::DEFAULT),
            true,
        )];
        inputs.extend(
            self.source_text
                .map(|document| input(self.source, document.clone(), false)),
        );
        let review = review_texts(inputs, self.source);
        let errors = review
            .diagnostics
            .iter()
            .filter(|one| one.severity() == Severity::Error);
        let errors: BTreeSet<_> = errors.map(|one| (one.rule, one.id.clone())).collect();
        let failed: BTreeSet<&str> = errors.iter().filter_map(|(_, id)| id.as_deref()).collect();
        let mut texts = BTreeMap::new();
        for file in review.files.iter().take(1) {
            for message in file.document.messages().filter(|message| !message.spoilt) {
                for (name, pattern) in message.patterns() {
                    let name = field_name(message, name.map(|name| &**name));
                    if !failed.contains(name.as_str()) {
                        texts
                            .entry(name)
                            .or_insert_with(|| normalized_pattern(pattern));
                    }
                }
            }
        }
        Seen {
            texts,
            errors,
            diagnostics: review.diagnostics,
        }
    }

    /// The fixes after which nothing is worse.
    fn harmless<'f>(&self, text: &str, before: &Seen, wanted: &[&'f Fix]) -> Vec<&'f Fix> {
        let mut kept: Vec<&Fix> = Vec::new();
        let mut groups = vec![wanted];
        // All at once; where that harms, by halves, so that one culprit among many is found in few readings.
        while let Some(group) = groups.pop() {
            if group.is_empty() {
                continue;
            }
            let tried: Vec<&Fix> = kept.iter().chain(group).copied().collect();
            if self.is_harmless(text, before, &tried) {
                kept = tried;
            } else if group.len() > 1 {
                let (first, second) = group.split_at(group.len() / 2);
                groups.extend([second, first]);
            }
        }
        kept
    }

    fn is_harmless(&self, text: &str, before: &Seen, tried: &[&Fix]) -> bool {
        let after = self.see(&apply(text, tried.iter().copied()).0);
        let safe = tried
            .iter()
            .all(|fix| fix.applicability == Applicability::Safe);
        let kept = before.texts.iter().all(|(name, text)| {
            let now = after.texts.get(name);
            now.is_some_and(|now| !safe || now == text)
        });
        let was_wrong = |id: &Option<String>| before.errors.iter().any(|(_, wrong)| wrong == id);
        let twice = |rule: Rule| {
            [
                Rule::DUPLICATE_ID,
                Rule::DUPLICATE_ATTRIBUTE,
                Rule::DUPLICATE_VARIANT,
            ]
            .contains(&rule)
        };
        let mut new = after
            .errors
            .iter()
            .filter(|error| !before.errors.contains(error));
        kept && new.all(|(rule, id)| !twice(*rule) && was_wrong(id))
    }
}

/// One round: the text with the edits made that don't meet, and how many fixes they are of.
fn apply<'f>(text: &str, fixes: impl Iterator<Item = &'f Fix>) -> (String, usize) {
    // By its start, so that a neighbour is found at once.
    let mut taken: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    let mut count = 0;
    for fix in fixes {
        let meets = |(span, _): &(Span, String)| {
            let before = taken.range(..=span.end).next_back();
            before.is_some_and(|(_, (end, _))| *end >= span.start)
        };
        let sound = |(span, _): &(Span, String)| {
            span.start <= span.end
                && text.is_char_boundary(span.start)
                && text.is_char_boundary(span.end)
        };
        // The line ends of a whole file meet whatever stands at a line's end: they come in a round of their own.
        if fix.edits.iter().any(meets) || !fix.edits.iter().all(sound) {
            continue;
        }
        taken.extend(
            fix.edits
                .iter()
                .map(|(span, with)| (span.start, (span.end, with.as_str()))),
        );
        count += 1;
    }
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    for (start, (end, with)) in taken {
        after.push_str(text.get(at..start).unwrap_or_default());
        after.push_str(with);
        at = end;
    }
    after.push_str(text.get(at..).unwrap_or_default());
    (after, count)
}
