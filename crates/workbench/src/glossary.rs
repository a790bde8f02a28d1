//! The project's glossary, `glossary.tsv` among the texts: which word of each language stands for a concept.

use serde::Serialize;

/// The glossary.
#[derive(Debug, Default)]
pub(crate) struct Glossary {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A concept that a source text names.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The word of the source.
    pub(crate) source: String,
    pub(crate) definition: String,
    /// The words of the translation's language, the first the preferred one.
    pub(crate) words: Vec<String>,
    /// Whether the translation has one of them.
    pub(crate) used: bool,
}

impl Glossary {
    /// Reads the table: a line of columns' names, then a row for each concept. Words are parted by ` | `.
    pub(crate) fn read(text: &str) -> Self {
        let cells = |line: &str| {
            line.split('\t')
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>()
        };
        let mut lines = text
            .trim_start_matches('\u{FEFF}')
            .lines()
            .filter(|line| !line.trim().is_empty());
        Self {
            columns: lines.next().map(cells).unwrap_or_default(),
            rows: lines.map(cells).collect(),
        }
    }

    /// The concepts that `text` names, longest words first, each place counted once.
    pub(crate) fn hits(&self, text: &str, from: &str, translation: &str, to: &str) -> Vec<Hit> {
        let column = |name: &str| self.columns.iter().position(|column| column == name);
        let (Some(from), Some(to), definition) = (column(from), column(to), column("definition"))
        else {
            return Vec::new();
        };
        let cell = |row: &Vec<String>, at: usize| row.get(at).cloned().unwrap_or_default();
        let words = |cell: String| -> Vec<String> {
            cell.split('|')
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect()
        };
        let mut found: Vec<(usize, Hit)> = Vec::new();
        let mut text = text.to_lowercase();
        let translation = translation.to_lowercase();
        let mut candidates: Vec<(String, &Vec<String>)> = self
            .rows
            .iter()
            .flat_map(|row| {
                words(cell(row, from))
                    .into_iter()
                    .map(move |word| (word, row))
            })
            .collect();
        candidates.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
        for (word, row) in candidates {
            let needle = word.to_lowercase();
            let Some(at) = text.find(&needle) else {
                continue;
            };
            // A shorter word inside it is not meant.
            text = text.replace(&needle, &"\u{0}".repeat(needle.len()));
            let words = words(cell(row, to));
            if words.is_empty() {
                continue;
            }
            let used = words
                .iter()
                .any(|word| translation.contains(&word.to_lowercase()));
            let definition = definition.map(|at| cell(row, at)).unwrap_or_default();
            found.push((
                at,
                Hit {
                    source: word,
                    definition,
                    words,
                    used,
                },
            ));
        }
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, hit)| hit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Glossary;

    #[test]
    fn the_longest_word_of_the_source_counts() {
        let glossary = Glossary::read(
            "term\tdefinition\tzh-CN\tde\nbank\tA bank\t银行\tBank\nbank_card\tA card\t银行卡\tBankkarte | Karte\n",
        );
        let hits = glossary.hits("银行卡无效", "zh-CN", "Ungültige Karte", "de");
        assert_eq!(hits.len(), 1);
        assert_eq!((hits[0].source.as_str(), hits[0].used), ("银行卡", true));
        assert!(glossary.hits("银行卡", "zh-CN", "", "fr").is_empty());
    }
}
