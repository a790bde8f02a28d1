//! What has changed between two texts, word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A stretch of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// In both.
    Same(String),
    /// Only in the older one.
    Removed(String),
    /// Only in the newer one.
    Added(String),
}

/// The difference of two texts by words; where a script writes none, by characters. Line ends and indentation count as
/// one space.
///
/// ```
/// use retcodes_check::{Part, words};
///
/// let parts = words("请在3个月内重试", "请在6个月内重试");
/// let [Part::Same(_), Part::Removed(old), Part::Added(new), Part::Same(rest)] = &parts[..] else { panic!() };
/// assert_eq!((old.as_str(), new.as_str(), rest.as_str()), ("3", "6", "个月内重试"));
/// ```
pub fn words(old: &str, new: &str) -> Vec<Part> {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (old, new) = (one_line(old), one_line(new));
    let (old, new) = (tokens(&old), tokens(&new));
    let mut parts = Vec::new();
    for change in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (tag, before, after) = change.as_tag_tuple();
        let text = |tokens: &[&str], range: std::ops::Range<usize>| {
            tokens.get(range).unwrap_or_default().concat()
        };
        if tag == DiffTag::Equal {
            parts.push(Part::Same(text(&new, after)));
            continue;
        }
        let (removed, added) = (text(&old, before), text(&new, after));
        parts.extend((!removed.is_empty()).then_some(Part::Removed(removed)));
        parts.extend((!added.is_empty()).then_some(Part::Added(added)));
    }
    parts
}

/// Words of scripts that write spaces between them, and every other character by itself.
fn tokens(text: &str) -> Vec<&str> {
    let in_word = |c: char| c.is_alphanumeric() && !is_written_without_spaces(c);
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if in_word(first) {
            rest.find(|c| !in_word(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

fn is_written_without_spaces(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

/// How much of what stayed the same is shown on each side of a change.
const AROUND: usize = 16;

/// A difference in one short line, as `git diff --word-diff` writes it: `…满[-3-]{+6+}个月…`.
pub fn brief(parts: &[Part]) -> String {
    let mut line = String::new();
    for (place, part) in parts.iter().enumerate() {
        match part {
            Part::Removed(text) => line.push_str(&format!("[-{text}-]")),
            Part::Added(text) => line.push_str(&format!("{{+{text}+}}")),
            Part::Same(text) => {
                let (first, last) = (place == 0, place + 1 == parts.len());
                let around = AROUND * (usize::from(!first) + usize::from(!last));
                let length = text.chars().count();
                if length <= around + 1 || (first && last) {
                    line.push_str(text);
                    continue;
                }
                // Words stay whole where there are spaces between them.
                let whole = |part: Option<(&str, &str)>, all: &str, behind: bool| {
                    let part = part.map(|(before, after)| if behind { after } else { before });
                    part.filter(|part| !part.is_empty())
                        .unwrap_or(all)
                        .to_owned()
                };
                if !first {
                    let head: String = text.chars().take(AROUND).collect();
                    line.push_str(&whole(head.rsplit_once(' '), &head, false));
                }
                line.push('…');
                if !last {
                    let tail: String = text.chars().skip(length - AROUND).collect();
                    line.push_str(&whole(tail.split_once(' '), &tail, true));
                }
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_shown_by_words() {
        for (old, new, expected) in [
            (
                "请在3个月内重试",
                "请在6个月内重试",
                "请在[-3-]{+6+}个月内重试",
            ),
            (
                "Try again in 3 days",
                "Try again in 30 days",
                "Try again in [-3-]{+30+} days",
            ),
            ("one\n    two", "one two three", "one two{+ three+}"),
            ("same", "same", "same"),
            ("gone", "", "[-gone-]"),
            (
                "This sentence is much longer than a line of a terminal, and 3 is in it, and it goes on",
                "This sentence is much longer than a line of a terminal, and 6 is in it, and it goes on",
                "…terminal, and [-3-]{+6+} is in it, and…",
            ),
        ] {
            let parts = words(old, new);
            assert_eq!(
                brief(&parts).replace(' ', ""),
                expected.replace(' ', ""),
                "{old}"
            );
            let whole = |skip: fn(&Part) -> bool| -> String {
                let texts = parts
                    .iter()
                    .filter(|part| !skip(part))
                    .map(|part| match part {
                        Part::Same(text) | Part::Removed(text) | Part::Added(text) => text.as_str(),
                    });
                texts.collect()
            };
            assert_eq!(whole(|part| matches!(part, Part::Removed(_))), new);
        }
    }
}
