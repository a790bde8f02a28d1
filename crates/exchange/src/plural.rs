//! Which plural categories a language has, and how gettext says so.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

/// All categories, in CLDR's order.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural categories of a language.
pub(crate) struct Plurals {
    rules: Option<PluralRules>,
}

impl Plurals {
    /// The rules of a locale; a locale that CLDR doesn't know has the category `other` alone.
    pub(crate) fn new(locale: &str, ordinal: bool) -> Self {
        let kind = if ordinal {
            PluralRuleType::Ordinal
        } else {
            PluralRuleType::Cardinal
        };
        let locale = Locale::try_from_str(locale).ok();
        let rules = locale.and_then(|locale| PluralRules::try_new(locale.into(), kind.into()).ok());
        Plurals { rules }
    }

    /// The categories, in CLDR's order.
    pub(crate) fn categories(&self) -> Vec<&'static str> {
        let Some(rules) = &self.rules else {
            return vec!["other"];
        };
        let has: Vec<&str> = rules.categories().map(name).collect();
        let all = CATEGORIES.into_iter();
        all.filter(|category| has.contains(category)).collect()
    }

    /// The first integers of a category, to show which numbers it is for.
    pub(crate) fn examples(&self, category: &str) -> Vec<u32> {
        let Some(rules) = &self.rules else {
            return Vec::new();
        };
        let numbers = (0..=120).chain([1_000_000]);
        let fitting = numbers.filter(|&number: &u32| name(rules.category_for(number)) == category);
        fitting.take(5).collect()
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// gettext's plural forms of a language: the category of each form, and the expression that picks one.
pub(crate) struct Gettext {
    /// The categories of whole numbers, one for each form.
    pub(crate) categories: Vec<&'static str>,
    /// The value of the header field `Plural-Forms`.
    pub(crate) header: String,
}

/// One line a group of languages: their tags, the categories of whole numbers, the expression.
const TABLE: &str = include_str!("plural.tsv");

/// The plural forms of a locale, if the table knows its language.
pub(crate) fn gettext(locale: &str) -> Option<Gettext> {
    let language = locale.split(['-', '_']).next()?;
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let fits = |tag: &str| tag.eq_ignore_ascii_case(locale) || tag.eq_ignore_ascii_case(language);
    let best = rows
        .filter_map(|row| {
            let mut fields = row.split('\t');
            let tags = fields.next()?;
            let length = tags
                .split(' ')
                .filter(|tag| fits(tag))
                .map(str::len)
                .max()?;
            Some((length, fields.next()?, fields.next()?))
        })
        .max_by_key(|(length, ..)| *length)?;
    let (_, categories, expression) = best;
    let names = CATEGORIES.into_iter();
    let categories: Vec<&str> = names
        .filter(|name| categories.split(' ').any(|one| one == *name))
        .collect();
    Some(Gettext {
        header: format!("nplurals={}; plural={expression};", categories.len()),
        categories,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Evaluates the C expression of a row: `||`, `&&`, comparisons, `%`, `?:`, parentheses.
    struct Parser<'t> {
        text: &'t str,
        n: u64,
    }

    impl Parser<'_> {
        fn eat(&mut self, sign: &str) -> bool {
            self.text = self.text.trim_start();
            let rest = self.text.strip_prefix(sign);
            self.text = rest.unwrap_or(self.text);
            rest.is_some()
        }

        fn choice(&mut self) -> u64 {
            let condition = self.any();
            if !self.eat("?") {
                return condition;
            }
            let yes = self.choice();
            assert!(self.eat(":"));
            let no = self.choice();
            if condition != 0 { yes } else { no }
        }

        fn any(&mut self) -> u64 {
            let mut value = self.all();
            while self.eat("||") {
                let other = self.all();
                value = u64::from(value != 0 || other != 0);
            }
            value
        }

        fn all(&mut self) -> u64 {
            let mut value = self.comparison();
            while self.eat("&&") {
                let other = self.comparison();
                value = u64::from(value != 0 && other != 0);
            }
            value
        }

        fn comparison(&mut self) -> u64 {
            let left = self.remainder();
            for sign in ["==", "!=", ">=", "<=", ">", "<"] {
                if self.eat(sign) {
                    let right = self.remainder();
                    return u64::from(match sign {
                        "==" => left == right,
                        "!=" => left != right,
                        ">=" => left >= right,
                        "<=" => left <= right,
                        ">" => left > right,
                        _ => left < right,
                    });
                }
            }
            left
        }

        fn remainder(&mut self) -> u64 {
            let value = self.atom();
            if self.eat("%") {
                return value % self.atom();
            }
            value
        }

        fn atom(&mut self) -> u64 {
            if self.eat("(") {
                let value = self.choice();
                assert!(self.eat(")"));
                return value;
            }
            if self.eat("n") {
                return self.n;
            }
            self.text = self.text.trim_start();
            let digits = self.text.len() - self.text.trim_start_matches(char::is_numeric).len();
            let (number, rest) = self.text.split_at(digits);
            self.text = rest;
            number.parse().unwrap()
        }
    }

    #[test]
    fn every_row_gives_the_category_of_cldr() {
        for row in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let tags = row.split('\t').next().unwrap();
            for tag in tags.split(' ') {
                let gettext = gettext(tag).unwrap();
                let expression = gettext.header.split("plural=").nth(1).unwrap();
                let expression = expression.trim_end_matches(';');
                let rules = Plurals::new(tag, false).rules.unwrap();
                let numbers = (0..=1_200).chain([10_000, 100_000, 1_000_000, 1_000_001, 2_000_000]);
                for n in numbers {
                    let mut parser = Parser {
                        text: expression,
                        n,
                    };
                    let form = usize::try_from(parser.choice()).unwrap();
                    assert_eq!(parser.text.trim(), "", "{tag}: {expression}");
                    let category = name(rules.category_for(n));
                    assert_eq!(gettext.categories.get(form), Some(&category), "{tag} {n}");
                }
            }
        }
    }
}
