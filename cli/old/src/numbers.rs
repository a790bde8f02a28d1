//! A number in a text, with the locale's digits, grouping and decimal sign.
//!
//! Follows ECMA-402's `Intl.NumberFormat` for style "decimal", which is what Fluent's `NUMBER()`
//! means: at most three decimals unless asked otherwise, halves away from zero.

use std::fmt::Write as _;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::types::FluentNumberOptions;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale::subtags::{Language, Region, Script};
use unic_langid::LanguageIdentifier;

const HALF_EXPAND: SignedRoundingMode =
    SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);

/// How one locale writes numbers.
pub(crate) struct Numbers {
    grouped: Option<DecimalFormatter>,
    plain: Option<DecimalFormatter>,
}

impl Numbers {
    pub(crate) fn new(locale: &LanguageIdentifier) -> Self {
        let formatter = |grouping| {
            let options = DecimalFormatterOptions::from(grouping);
            DecimalFormatter::try_new((&icu(locale)).into(), options).ok()
        };
        Self {
            grouped: formatter(GroupingStrategy::Auto),
            plain: formatter(GroupingStrategy::Never),
        }
    }

    /// A number without options: `{ $amount }`.
    pub(crate) fn format(&self, number: f64) -> String {
        self.format_with(number, &FluentNumberOptions::default())
    }

    /// A number with the options of `NUMBER()`.
    pub(crate) fn format_with(&self, number: f64, options: &FluentNumberOptions) -> String {
        // Rust writes a double in full, never with an exponent: the shortest digits that read back
        // as the same double.
        let digits = number.to_string();
        let Ok(mut decimal) = Decimal::try_from_str(&digits) else {
            return digits;
        };
        round(&mut decimal, options);
        let formatter = if options.use_grouping {
            &self.grouped
        } else {
            &self.plain
        };
        let Some(formatter) = formatter else {
            return digits;
        };
        let mut text = String::new();
        // Writing to a String does not fail.
        let _ = write!(text, "{}", formatter.format(&decimal));
        text
    }
}

/// A locale's language, script and region for ICU. Subtag by subtag: its parser for whole tags
/// would come with one for every extension there is.
pub(crate) fn icu(locale: &LanguageIdentifier) -> icu_locale::LanguageIdentifier {
    let mut id = icu_locale::LanguageIdentifier::UNKNOWN;
    id.language = Language::try_from_str(locale.language.as_str()).unwrap_or(Language::UNKNOWN);
    id.script = (locale.script).and_then(|script| Script::try_from_str(script.as_str()).ok());
    id.region = (locale.region).and_then(|region| Region::try_from_str(region.as_str()).ok());
    id
}

/// ECMA-402, SetNumberFormatDigitOptions: significant digits go before decimals.
fn round(decimal: &mut Decimal, options: &FluentNumberOptions) {
    let places = |count: usize| i16::try_from(count).unwrap_or(i16::MAX);
    if options.minimum_significant_digits.is_some() || options.maximum_significant_digits.is_some()
    {
        let least = options.minimum_significant_digits.unwrap_or(1).max(1);
        let most = options.maximum_significant_digits.unwrap_or(21).max(least);
        let top = decimal.nonzero_magnitude_start();
        decimal.round_with_mode(top - places(most) + 1, HALF_EXPAND);
        decimal.trim_end();
        let top = decimal.nonzero_magnitude_start();
        decimal.pad_end(top - places(least) + 1);
    } else {
        let least = options.minimum_fraction_digits.unwrap_or(0);
        let most = options
            .maximum_fraction_digits
            .unwrap_or(least.max(3))
            .max(least);
        decimal.round_with_mode(-places(most), HALF_EXPAND);
        decimal.trim_end();
        decimal.pad_end(-places(least));
    }
    decimal.pad_start(places(options.minimum_integer_digits.unwrap_or(1)));
}

#[cfg(any())]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_ecma_402_does() {
        let options = |least, most, digits, grouping| FluentNumberOptions {
            minimum_fraction_digits: least,
            maximum_fraction_digits: most,
            maximum_significant_digits: digits,
            use_grouping: grouping,
            ..FluentNumberOptions::default()
        };
        // The expected texts are what Intl.NumberFormat gives.
        let cases = [
            (
                "en-US",
                1_234_567.891_5,
                options(None, None, None, true),
                "1,234,567.892",
            ),
            (
                "de-DE",
                1_234_567.891,
                options(None, None, None, true),
                "1.234.567,891",
            ),
            (
                "zh-CN",
                1234.5,
                options(Some(2), None, None, true),
                "1,234.50",
            ),
            (
                "en-US",
                1234.5,
                options(Some(2), None, None, false),
                "1234.50",
            ),
            ("en-US", 0.125, options(None, Some(2), None, true), "0.13"),
            ("en-US", -0.125, options(None, Some(2), None, true), "-0.13"),
            (
                "en-US",
                123_456.0,
                options(None, None, Some(3), true),
                "123,000",
            ),
            (
                "en-US",
                0.001_234,
                options(None, None, Some(2), true),
                "0.0012",
            ),
            (
                "hi-IN",
                1_234_567.0,
                options(None, None, None, true),
                "12,34,567",
            ),
            ("en-US", 0.0, options(None, None, Some(2), true), "0"),
            ("en-US", 1.005, options(None, Some(2), None, true), "1.01"),
            ("es-ES", 1234.5, options(None, None, None, true), "1234,5"),
            ("pl", 1234.0, options(None, None, None, true), "1234"),
            ("ar-EG", 1234.5, options(None, None, None, true), "١٬٢٣٤٫٥"),
            ("ar", 1234.5, options(None, None, None, true), "1,234.5"),
            (
                "en-US",
                1e21,
                options(None, None, None, true),
                "1,000,000,000,000,000,000,000",
            ),
        ];
        for (locale, number, options, expected) in cases {
            let numbers = Numbers::new(&locale.parse().unwrap());
            assert_eq!(
                numbers.format_with(number, &options),
                expected,
                "{locale} {number}"
            );
        }
    }
}
