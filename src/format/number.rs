//! A number in a text, with the locale's digits, grouping and decimal sign.
//!
//! Follows ECMA-402's `Intl.NumberFormat` for style "decimal", which is what Fluent's `NUMBER()`
//! means: at most three decimals unless asked otherwise, halves away from zero.

use std::fmt;
use std::str::FromStr as _;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::LanguageIdentifier as IcuIdentifier;
use icu_locale_core::subtags::{Language, Region, Script};
use retcodes_core::pattern::NumberOptions;
use unic_langid::LanguageIdentifier;

const HALF_EXPAND: SignedRoundingMode =
    SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);

/// How one locale writes numbers.
pub(crate) struct Numbers {
    grouped: Option<DecimalFormatter>,
    plain: Option<DecimalFormatter>,
}

impl Numbers {
    pub(crate) fn new(locale: &IcuIdentifier) -> Self {
        let formatter = |grouping| {
            let options = DecimalFormatterOptions::from(grouping);
            DecimalFormatter::try_new(locale.into(), options).ok()
        };
        Self {
            grouped: formatter(GroupingStrategy::Auto),
            plain: formatter(GroupingStrategy::Never),
        }
    }

    /// Writes the number as the locale writes it.
    ///
    /// # Errors
    /// The writer's.
    pub(crate) fn write(
        &self,
        number: &Decimal,
        grouping: bool,
        to: &mut dyn fmt::Write,
    ) -> fmt::Result {
        match if grouping { &self.grouped } else { &self.plain } {
            Some(formatter) => write!(to, "{}", formatter.format(number)),
            None => write!(to, "{number}"),
        }
    }
}

/// A number as it is shown with these options: rounded, with the decimals and leading zeros that they ask for.
///
/// `digits` are Rust's of a double, never with an exponent and the shortest that read back as the same double; or those
/// of a literal as it is written, which shows all its decimals. `None` if they are no number.
pub(crate) fn rounded(digits: &str, options: &NumberOptions) -> Option<Decimal> {
    let mut decimal = Decimal::from_str(digits).ok()?;
    round(&mut decimal, options);
    Some(decimal)
}

/// A locale's language, script and region for ICU. Subtag by subtag: its parser for whole tags
/// would come with one for every extension there is.
pub(crate) fn icu(locale: &LanguageIdentifier) -> IcuIdentifier {
    let mut id = IcuIdentifier::UNKNOWN;
    id.language = Language::try_from_str(locale.language.as_str()).unwrap_or(Language::UNKNOWN);
    id.script = (locale.script).and_then(|script| Script::try_from_str(script.as_str()).ok());
    id.region = (locale.region).and_then(|region| Region::try_from_str(region.as_str()).ok());
    id
}

/// ECMA-402, SetNumberFormatDigitOptions: significant digits go before decimals.
fn round(decimal: &mut Decimal, options: &NumberOptions) {
    let least = options.minimum_significant_digits.map(i16::from);
    let most = options.maximum_significant_digits.map(i16::from);
    if least.is_some() || most.is_some() {
        let least = least.unwrap_or(1).max(1);
        let most = most.unwrap_or(21).max(least);
        // A zero has one significant digit, the one before the decimal sign.
        let top = decimal.nonzero_magnitude_start();
        decimal.round_with_mode(top - most + 1, HALF_EXPAND);
        decimal.trim_end();
        // Rounding may have made one digit more: 9.99 with two of them is 10.
        let top = decimal.nonzero_magnitude_start();
        decimal.pad_end(top - least + 1);
    } else {
        let least = options.minimum_fraction_digits.map(i16::from);
        let most = options.maximum_fraction_digits.map(i16::from);
        let (least, most) = match (least, most) {
            (Some(least), None) => (least, least.max(3)),
            (None, Some(most)) => (0, most),
            (Some(least), Some(most)) => (least.min(most), most),
            (None, None) => (0, 3),
        };
        decimal.round_with_mode(-most, HALF_EXPAND);
        decimal.trim_end();
        decimal.pad_end(-least);
    }
    decimal.pad_start(options.minimum_integer_digits.map_or(1, i16::from));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_ecma_402_does() {
        let options = |least, most, digits, grouping| NumberOptions {
            minimum_fraction_digits: least,
            maximum_fraction_digits: most,
            maximum_significant_digits: digits,
            grouping,
            ..NumberOptions::DEFAULT
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
            let numbers = Numbers::new(&icu(&locale.parse().unwrap()));
            let mut text = String::new();
            let number: f64 = number;
            let decimal = rounded(&number.to_string(), &options).unwrap();
            numbers
                .write(&decimal, options.grouping, &mut text)
                .unwrap();
            assert_eq!(text, expected, "{locale} {number}");
        }
    }
}
