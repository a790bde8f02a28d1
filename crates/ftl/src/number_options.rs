//! The options of `NUMBER` that a text may set, as ECMA-402's `Intl.NumberFormat` and `Intl.PluralRules` take them.

use retcodes_core::pattern::NumberOptions;

use crate::fault::Fault;
use crate::rule::Rule;
use crate::sentence::Arg;
use crate::suggest;
use crate::syntax::{Inline, NamedArgument};

/// The options that `NUMBER` takes.
pub const NAMES: [&str; 7] = [
    "useGrouping",
    "type",
    "minimumIntegerDigits",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "minimumSignificantDigits",
    "maximumSignificantDigits",
];

/// Reads options. What is wrong with each goes to `faults`.
pub(crate) fn read(named: &[NamedArgument], faults: &mut Vec<Fault>) -> NumberOptions {
    let mut options = NumberOptions::DEFAULT;
    for option in named {
        if let Err(args) = set(&mut options, option) {
            let mut all = vec![("option", option.name.as_str().into())];
            all.extend(args);
            faults.push(Fault::new(Rule::FunctionOption, option.name.span(), all));
        }
    }
    let pairs = [
        (
            "minimumFractionDigits",
            options.minimum_fraction_digits,
            "maximumFractionDigits",
            options.maximum_fraction_digits,
        ),
        (
            "minimumSignificantDigits",
            options.minimum_significant_digits,
            "maximumSignificantDigits",
            options.maximum_significant_digits,
        ),
    ];
    for (low, least, high, most) in pairs {
        let is_more = least.zip(most).is_some_and(|(least, most)| least > most);
        let option = named.iter().find(|one| one.name == low);
        if let (true, Some(option)) = (is_more, option) {
            let args = vec![
                ("kind", "order".into()),
                ("option", low.into()),
                ("other", high.into()),
            ];
            faults.push(Fault::new(Rule::FunctionOption, option.name.span(), args));
        }
    }
    options
}

fn set(options: &mut NumberOptions, option: &NamedArgument) -> Result<(), Vec<Arg>> {
    let kind = |kind: &'static str| vec![("kind", Box::from(kind))];
    match option.name.as_str() {
        "useGrouping" => {
            options.grouping = match &option.value {
                // ECMA-402: a number that is zero is no. `"true"` and `"auto"` are what is done without the option.
                Inline::Number(number) if value(number) == Some(0.0) => false,
                Inline::String(text) if *text == "true" || *text == "auto" => true,
                // Every text that is not empty is yes, this one too.
                Inline::String(text) if *text == "false" => return Err(kind("grouping-false")),
                _ => return Err(kind("grouping")),
            };
        }
        "type" => {
            options.ordinal = match &option.value {
                Inline::String(text) if *text == "ordinal" => true,
                Inline::String(text) if *text == "cardinal" => false,
                _ => {
                    let words = [("one", "cardinal".into()), ("other", "ordinal".into())];
                    return Err(kind("word").into_iter().chain(words).collect());
                }
            };
        }
        "minimumIntegerDigits" => options.minimum_integer_digits = Some(digits(option, 1, 21)?),
        "minimumFractionDigits" => options.minimum_fraction_digits = Some(digits(option, 0, 20)?),
        "maximumFractionDigits" => options.maximum_fraction_digits = Some(digits(option, 0, 20)?),
        "minimumSignificantDigits" => {
            options.minimum_significant_digits = Some(digits(option, 1, 21)?);
        }
        "maximumSignificantDigits" => {
            options.maximum_significant_digits = Some(digits(option, 1, 21)?);
        }
        name => {
            let mut args = kind("unknown");
            args.extend(suggest::nearest(name, NAMES).map(|name| ("suggestion", name.into())));
            return Err(args);
        }
    }
    Ok(())
}

/// A whole number in a range.
fn digits(option: &NamedArgument, low: u8, high: u8) -> Result<u8, Vec<Arg>> {
    let number = match &option.value {
        Inline::Number(number) => value(number),
        _ => None,
    };
    let whole = (low..=high).find(|&whole| number == Some(f64::from(whole)));
    whole.ok_or_else(|| {
        vec![
            ("kind", "range".into()),
            ("low", low.to_string().into()),
            ("high", high.to_string().into()),
        ]
    })
}

/// The value of a number as it is written.
pub(crate) fn value(number: &str) -> Option<f64> {
    number.parse().ok()
}
