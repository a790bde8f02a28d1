//! Findings that know their repair, applied to the texts until nothing is left to repair.
//!
//! A repair is a set of edits to byte ranges. Those of one finding are made together or not at all, and none touches what
//! another has changed in the same round; the next round checks the changed text anew. Whatever a rule takes for certain,
//! a repair after which the library shows a text no more that it showed before is not made.

use std::collections::{BTreeMap, BTreeSet};

use retcodes::Catalog;
use unic_langid::LanguageIdentifier;

use super::{Finding, Input, Report, Span, check};

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
    let describe: Vec<_> = inputs
        .iter()
        .map(|input| (input.locale.clone(), input.path.clone(), input.wanted))
        .collect();
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
            let wanted: Vec<&Finding> = findings
                .iter()
                .filter(|finding| finding.file == file && !finding.edits.is_empty())
                .collect();
            if wanted.is_empty() {
                continue;
            }
            let harmless = harmless(text, &wanted);
            let (after, count) = apply(text, harmless.into_iter());
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
        let kept: Vec<usize> = (0..texts.len())
            .filter(|&file| first.files[file].faithful)
            .collect();
        findings = check(inputs, source).findings;
        for finding in &mut findings {
            finding.file = kept[finding.file];
        }
    }
    let repaired = texts
        .into_iter()
        .enumerate()
        .filter(|(file, after)| first.files[*file].faithful && *after != first.files[*file].text)
        .map(|(file, after)| Repaired {
            file,
            before: first.files[file].text.clone(),
            after,
            count: counts[file],
        })
        .collect();
    (repaired, first)
}

/// What of a file readers see: its messages and those of their attributes that need no argument.
fn shown(text: &str) -> BTreeSet<String> {
    let Ok(catalog) = Catalog::builder().text("en", text).build() else {
        return BTreeSet::new();
    };
    let localizer = catalog.localizer("en");
    let mut shown = BTreeSet::new();
    for code in catalog.codes() {
        let message = localizer.message(code);
        let description = message.description().map(|_| "description");
        let attributes = message.attributes().into_iter().map(|(name, _)| name);
        shown.extend(
            attributes
                .chain(description)
                .map(|name| format!("{code}.{name}")),
        );
        shown.insert(code.to_string());
    }
    shown
}

/// The findings after whose repair all is shown that was.
fn harmless<'f>(text: &str, wanted: &[&'f Finding]) -> Vec<&'f Finding> {
    let before = shown(text);
    let mut kept: Vec<&Finding> = Vec::new();
    let mut groups = vec![wanted];
    // All at once; where that loses something, by halves, so that one culprit among many is found in few readings.
    while let Some(group) = groups.pop() {
        let tried = kept.iter().chain(group).copied();
        if shown(&apply(text, tried).0).is_superset(&before) {
            kept.extend(group);
        } else if group.len() > 1 {
            let (first, second) = group.split_at(group.len() / 2);
            groups.extend([second, first]);
        }
    }
    kept
}

/// One round: the text with the edits made that don't meet, and how many findings they are of.
fn apply<'f>(text: &str, findings: impl Iterator<Item = &'f Finding>) -> (String, usize) {
    // By its start, so that a neighbour is found at once.
    let mut taken: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    let mut count = 0;
    for finding in findings.filter(|finding| !finding.edits.is_empty()) {
        let meets = |(span, _): &(Span, String)| {
            taken
                .range(..=span.end)
                .next_back()
                .is_some_and(|(_, (end, _))| *end >= span.start)
        };
        let sound = |(span, _): &(Span, String)| {
            span.start <= span.end
                && text.is_char_boundary(span.start)
                && text.is_char_boundary(span.end)
        };
        // The line ends of a whole file meet whatever stands at a line's end: they come in a round of their own.
        if finding.edits.iter().any(meets) || !finding.edits.iter().all(sound) {
            continue;
        }
        taken.extend(
            finding
                .edits
                .iter()
                .map(|(span, with)| (span.start, (span.end, with.as_str()))),
        );
        count += 1;
    }
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    for (start, (end, with)) in taken {
        after.push_str(&text[at..start]);
        after.push_str(with);
        at = end;
    }
    after.push_str(&text[at..]);
    (after, count)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;

    use super::*;
    use crate::check::SOURCE;

    const SOURCE_TEXT: &str = "-hotline = 4000188888\n\n# Variables:\n#   $bankMessage (String) - x\nretcode-9990 = 银行交易出错\n    .detailed = 银行交易出错，{ $bankMessage }\n    .description = 请联系{ -hotline }。\n";

    fn inputs(locale: &str, text: &str) -> Vec<Input> {
        let input = |locale: &str, text: &str, wanted| Input {
            locale: locale.parse().expect("a tag"),
            path: PathBuf::from(locale),
            bytes: Ok(text.as_bytes().to_vec()),
            wanted,
        };
        vec![input(locale, text, true), input(SOURCE, SOURCE_TEXT, false)]
    }

    fn repaired(locale: &str, text: &str) -> String {
        let (repaired, _) = repair(inputs(locale, text), &SOURCE.parse().expect("a tag"));
        repaired
            .into_iter()
            .next()
            .map_or_else(|| text.to_owned(), |one| one.after)
    }

    /// Pieces of which files are made, right and wrong ones.
    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            prop::sample::select(vec![
                "retcode-9990 = ",
                "retcode-1001 = ",
                "Retcode-1002 =",
                "1003 = ",
                "-hotline = ",
                "    .detailed = ",
                "\t.description = ",
                "    description = ",
                ".detailed ＝ ",
                "# Variables:\n#   $bankMessage (String) - x\n",
                "# note \n",
                "#bad\n",
                "// c\n",
                "\n",
                "\r\n",
                "\r",
                "\n\n",
                " \n",
                "  ",
                "\t",
                "{ $bankMessage }",
                "{ $bankMesage }",
                "{ $ x }",
                "{ -hotline }",
                "{ - hotline }",
                "{ -hotlien }",
                "｛ $bankMessage ｝",
                "{",
                "}",
                "{ \"",
                "\" }",
                "{ $n ->\n    [one] a\n   *[other] b\n    }",
                "$bankMessage",
                "text",
                "Text ",
                "失败",
                "，",
                "。",
                ",",
                ".",
                "...",
                "!!",
                "（",
                ")",
                "“",
                "\"",
                "\u{a0}",
                "\u{3000}",
                "\u{200b}",
                "\u{feff}",
                "\u{202e}",
                "e\u{301}",
                "１２３",
                " ,",
                "a.Bb",
                "&nbsp;",
                "%s",
                "\\n",
                "\\u12",
                "\u{0}",
                "# check-ignore doubled-space: x\n",
            ])
            .prop_map(str::to_owned),
            "\\PC{0,6}",
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    /// What a repair may not take away: letters and digits that are no part of a name, a mark or a tab.
    fn letters(text: &str) -> usize {
        text.chars()
            .filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
            .count()
    }

    #[test]
    fn words_in_an_unclosed_brace_are_no_name() {
        let text = "retcode-9990 = {失败\n";
        assert_eq!(repaired("en-US", text), text);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

        #[test]
        fn repairing_twice_changes_nothing_more(text in text(), locale in prop::sample::select(vec!["en-US", "zh-TW", "ja", "fr", "ar"])) {
            let once = repaired(locale, &text);
            prop_assert_eq!(&repaired(locale, &once), &once);
            prop_assert!(letters(&once) >= letters(&text));
        }

        #[test]
        fn each_edit_is_made_and_nothing_else(text in text()) {
            let report = check(inputs("en-US", &text), &SOURCE.parse().expect("a tag"));
            let findings: Vec<&Finding> = report.findings.iter().filter(|finding| finding.file == 0).collect();
            for finding in findings.iter().filter(|finding| !finding.edits.is_empty()) {
                let (after, count) = apply(&text, std::iter::once(*finding));
                prop_assert_eq!(count, 1);
                // What stands before the first edit and behind the last one is untouched.
                let first = finding.edits.iter().map(|(span, _)| span.start).min().unwrap_or(0);
                let last = finding.edits.iter().map(|(span, _)| span.end).max().unwrap_or(0);
                prop_assert!(after.starts_with(&text[..first]));
                prop_assert!(after.ends_with(&text[last..]));
            }
        }
    }
}
