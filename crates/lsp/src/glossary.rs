//! The glossary beside the texts: one word for one concept, in each language.

/// The rows of `glossary.tsv`. A file that is missing or has no heading is empty.
#[derive(Debug, Default)]
pub(crate) struct Glossary {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A concept of the glossary that a text names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Hit<'g> {
    /// The word that the source has.
    pub(crate) word: &'g str,
    /// What a locale calls it, separated by bars.
    pub(crate) translation: &'g str,
    /// What it is.
    pub(crate) definition: &'g str,
}

impl Glossary {
    pub(crate) fn of(text: &str) -> Self {
        let cells = |line: &str| {
            line.split('\t')
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>()
        };
        let mut lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        Glossary {
            columns: lines.next().map(cells).unwrap_or_default(),
            rows: lines.map(cells).collect(),
        }
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// The concepts that a text of the source locale names, with the words of another locale. Of two words that
    /// overlap the longer one counts.
    pub(crate) fn hits(&self, source: &str, text: &str, locale: &str) -> Vec<Hit<'_>> {
        let (Some(from), Some(to), Some(about)) = (
            self.column(source),
            self.column(locale),
            self.column("definition"),
        ) else {
            return Vec::new();
        };
        let mut hits: Vec<Hit<'_>> = Vec::new();
        for row in &self.rows {
            let cell = |column: usize| row.get(column).map_or("", String::as_str);
            let words = cell(from)
                .split('|')
                .map(str::trim)
                .filter(|word| !word.is_empty());
            let found = words
                .filter(|word| text.contains(word))
                .max_by_key(|word| word.len());
            if let Some(word) = found {
                hits.push(Hit {
                    word,
                    translation: cell(to),
                    definition: cell(about),
                });
            }
        }
        let words: Vec<&str> = hits.iter().map(|hit| hit.word).collect();
        hits.retain(|hit| {
            !words
                .iter()
                .any(|word| word.len() > hit.word.len() && word.contains(hit.word))
        });
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::Glossary;

    #[test]
    fn the_longer_of_two_words_counts() {
        let text = "term\tdefinition\tzh-CN\ten-US\n\
            order\tA record\t订单\torder\n\
            payment_order\tThe gateway's record\t支付订单 | 支付单\tpayment order\n";
        let glossary = Glossary::of(text);
        let hits = glossary.hits("zh-CN", "支付订单已创建", "en-US");
        assert_eq!(hits.len(), 1);
        assert_eq!(
            (hits[0].word, hits[0].translation),
            ("支付订单", "payment order")
        );
        assert!(glossary.hits("zh-CN", "交易成功", "en-US").is_empty());
        assert!(glossary.hits("zh-CN", "支付单", "xx").is_empty());
        assert!(Glossary::of("").hits("zh-CN", "支付单", "en-US").is_empty());
    }
}
