//! Findings that know their repair, applied to the texts until nothing is left to repair.
//!
//! A repair is a set of edits to byte ranges. Those of one finding are made together or not at all, and none touches what
//! another has changed in the same round; the next round checks the changed text anew.

use unic_langid::LanguageIdentifier;

use super::{Finding, Input, Report, check};

/// More rounds than any chain of repairs is long.
const ROUNDS: usize = 12;

/// A file before and after.
#[derive(Debug)]
pub(crate) struct Repaired {
    /// Index of the file in the report of the first check.
    pub(crate) file: usize,
    pub(crate) before: String,
    pub(crate) after: String,
    /// How many findings were repaired.
    pub(crate) count: usize,
}

/// Repairs texts. Returns the files that change, and the report of the check before.
pub(crate) fn repair(inputs: Vec<Input>, source: &LanguageIdentifier) -> (Vec<Repaired>, Report) {
    let describe: Vec<_> = inputs.iter().map(|input| (input.locale.clone(), input.path.clone(), input.wanted)).collect();
    let first = check(inputs, source);
    let mut texts: Vec<String> = first.files.iter().map(|file| file.text.clone()).collect();
    let mut counts = vec![0; texts.len()];
    let mut findings = first.findings.clone();
    for _ in 0..ROUNDS {
        let mut changed = false;
        for (file, text) in texts.iter_mut().enumerate() {
            // What is no UTF-8 would be written back as something else.
            if !first.files[file].faithful || !describe[file].2 {
                continue;
            }
            let (after, count) = apply(text, findings.iter().filter(|finding| finding.file == file));
            changed |= after != *text;
            counts[file] += count;
            *text = after;
        }
        if !changed {
            break;
        }
        let inputs = describe
            .iter()
            .zip(&texts)
            .zip(&first.files)
            .filter(|(_, file)| file.faithful)
            .map(|(((locale, path, wanted), text), _)| Input {
                locale: locale.clone(),
                path: path.clone(),
                bytes: Ok(text.clone().into_bytes()),
                wanted: *wanted,
            })
            .collect();
        // Files that can't be read have no index in the second check.
        let kept: Vec<usize> = (0..texts.len()).filter(|&file| first.files[file].faithful).collect();
        findings = check(inputs, source).findings;
        for finding in &mut findings {
            finding.file = kept[finding.file];
        }
    }
    let repaired = texts
        .into_iter()
        .enumerate()
        .filter(|(file, after)| first.files[*file].faithful && *after != first.files[*file].text)
        .map(|(file, after)| Repaired { file, before: first.files[file].text.clone(), after, count: counts[file] })
        .collect();
    (repaired, first)
}

/// One round: the text with the edits made that don't meet, and how many findings they are of.
fn apply<'f>(text: &str, findings: impl Iterator<Item = &'f Finding>) -> (String, usize) {
    let mut taken: Vec<(std::ops::Range<usize>, &str)> = Vec::new();
    let mut count = 0;
    for finding in findings.filter(|finding| !finding.edits.is_empty()) {
        let meets = |(a, _): &(std::ops::Range<usize>, String)| {
            taken.iter().any(|(b, _)| a.start <= b.end && b.start <= a.end)
        };
        let sound = |(span, _): &(std::ops::Range<usize>, String)| {
            span.start <= span.end && text.is_char_boundary(span.start) && text.is_char_boundary(span.end)
        };
        // The line ends of a whole file meet whatever stands at a line's end: they come in a round of their own.
        if finding.edits.iter().any(meets) || !finding.edits.iter().all(sound) {
            continue;
        }
        taken.extend(finding.edits.iter().map(|(span, with)| (span.clone(), with.as_str())));
        count += 1;
    }
    taken.sort_by_key(|(span, _)| (span.start, span.end));
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    for (span, with) in taken {
        after.push_str(&text[at..span.start]);
        after.push_str(with);
        at = span.end;
    }
    after.push_str(&text[at..]);
    (after, count)
}
