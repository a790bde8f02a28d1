//! The difference of two texts by words, and how alike two texts are.

use serde::Serialize;

/// A stretch of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Stretch {
    /// `same`, `added` or `removed`.
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// Longer texts are shown as one removed and one added stretch: the table of the comparison would be too large.
const MOST_WORDS: usize = 1_500;

/// The difference of two texts by words; of Chinese, Japanese and the like by characters.
pub(crate) fn difference(before: &str, after: &str) -> Vec<Stretch> {
    let (old, new) = (words(before), words(after));
    if old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        let one = |kind, text: &str| Stretch {
            kind,
            text: text.to_owned(),
        };
        return match before == after {
            true => vec![one("same", after)],
            false => vec![one("removed", before), one("added", after)],
        };
    }
    // The longest common row of words, from behind.
    let width = new.len() + 1;
    let mut table = vec![0u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            table[i * width + j] = match old[i] == new[j] {
                true => table[(i + 1) * width + j + 1] + 1,
                false => table[(i + 1) * width + j].max(table[i * width + j + 1]),
            };
        }
    }
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut push = |kind: &'static str, word: &str| match stretches.last_mut() {
        Some(last) if last.kind == kind => last.text.push_str(word),
        _ => stretches.push(Stretch {
            kind,
            text: word.to_owned(),
        }),
    };
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            push("same", old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j >= new.len()
            || (i < old.len() && table[(i + 1) * width + j] >= table[i * width + j + 1])
        {
            push("removed", old[i]);
            i += 1;
        } else {
            push("added", new[j]);
            j += 1;
        }
    }
    stretches
}

/// Words with letters and digits together; every other character alone.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let joins = c.is_alphanumeric() && !is_ideograph(c);
        if at > start && !(joins && in_word) {
            words.push(&text[start..at]);
            start = at;
        }
        in_word = joins;
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

/// Scripts that put no spaces between words.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// How alike two texts are, from 0 to 1: by the pairs of characters that they share.
pub(crate) fn likeness(a: &[(char, char)], b: &[(char, char)]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let (mut i, mut j, mut shared) = (0, 0, 0usize);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        match left.cmp(right) {
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
        }
    }
    2.0 * shared as f64 / (a.len() + b.len()) as f64
}

/// The pairs of neighbouring characters of a text, sorted, for [`likeness`].
pub(crate) fn pairs(text: &str) -> Vec<(char, char)> {
    let chars: Vec<char> = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .take(2_000)
        .collect();
    let mut pairs: Vec<(char, char)> = chars.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::{difference, likeness, pairs};

    fn shown(before: &str, after: &str) -> String {
        let sign = |kind| match kind {
            "added" => "+",
            "removed" => "-",
            _ => "",
        };
        let stretches = difference(before, after);
        stretches
            .iter()
            .map(|one| format!("{}[{}]", sign(one.kind), one.text))
            .collect()
    }

    #[test]
    fn a_difference_is_by_words_and_by_chinese_characters() {
        assert_eq!(shown("The bank card", "The card"), "[The ]-[bank ][card]");
        assert_eq!(shown("支付失败", "支付处理失败"), "[支付]+[处理][失败]");
        assert_eq!(shown("", "a"), "+[a]");
        assert_eq!(shown("", ""), "");
    }

    #[test]
    fn both_sides_of_a_difference_can_be_put_together_again() {
        let (before, after) = ("one { $x } two, three", "one two { $x }; four");
        let stretches = difference(before, after);
        let side = |without: &str| -> String {
            stretches
                .iter()
                .filter(|one| one.kind != without)
                .map(|one| one.text.as_str())
                .collect()
        };
        assert_eq!(
            (side("added").as_str(), side("removed").as_str()),
            (before, after)
        );
    }

    #[test]
    fn alike_texts_share_pairs() {
        assert!(likeness(&pairs("支付处理失败"), &pairs("支付处理失败")) > 0.99);
        assert!(likeness(&pairs("支付处理失败"), &pairs("退款")) < 0.1);
        assert_eq!(likeness(&pairs("a"), &pairs("")), 0.0);
    }
}
