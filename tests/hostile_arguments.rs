//! What an app and its network pass in: codes, wishes, arguments and the gateway's own text may be anything.
//!
//! Every locale's every code is asked for with every set of arguments, on a stack of 2 MiB, as a small thread has it; so
//! is what random callers would pass. Runs without and with overflow checks: `cargo test` and `cargo test --release`.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use retcodes::LanguageRanges;
use retcodes::negotiate::Negotiator;
use retcodes::{Args, Catalog, Isolation, Localizer, Origin, RetCode, Value};

mod invariants;

use invariants::{argument_sets, assert_look_up, assert_message, assert_shown, hostile_texts};

const STACK: usize = 2 * 1024 * 1024;
/// The variables and attributes of the shipped texts, and some that no text has.
const NAMES: [&str; 8] = [
    "bankMessage",
    "parameter",
    "userId",
    "code",
    "n",
    "",
    "{ $x }",
    "\u{202e}",
];
const ATTRIBUTES: [&str; 3] = ["detailed", "description", "nothing"];

/// Runs on a small stack.
fn small(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(test);
    if let Err(panic) = thread.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

/// The embedded texts, and the same with every argument isolated and with the languages that need most care.
fn catalogs() -> Vec<Catalog> {
    let plural = "retcode-9990 = Fehler\n    .detailed = { $n ->\n        [one] { $n } { $bankMessage }\n       *[other] { NUMBER($n, minimumFractionDigits: 2) } { $bankMessage }\n    }\n";
    let builder = Catalog::builder().embedded();
    vec![
        builder.build().expect("embedded"),
        builder.clone().isolation(Isolation::Always).build().expect("embedded"),
        builder
            .text("ar", "retcode-9990 = خطأ\n    .detailed = { $bankMessage }\nretcode-unknown = { $code }\n")
            .text("de", plural)
            .text("hi", plural)
            .build()
            .expect("valid locales"),
    ]
}

#[test]
fn every_text_is_whole_whatever_the_arguments_are() {
    small(|| {
        let texts = hostile_texts();
        let sets = argument_sets(&NAMES, &texts);
        for (number, catalog) in catalogs().iter().enumerate() {
            for locale in catalog.locales() {
                let localizer = catalog.localizer(locale);
                assert_eq!(localizer.locale(), locale);
                let mut codes: Vec<String> = vec!["9990".into(), "1004".into(), "4242".into()];
                // All of them once; what the other catalogues add concerns those with arguments.
                if number == 0 {
                    codes = catalog.codes().iter().map(ToString::to_string).collect();
                }
                for (code, args) in codes
                    .iter()
                    .flat_map(|code| sets.iter().map(move |args| (code, args)))
                {
                    assert_look_up(&localizer, code, args, &ATTRIBUTES, false);
                }
            }
        }
    });
}

#[test]
fn every_code_is_answered() {
    small(|| {
        let mut codes = hostile_texts();
        codes.extend(
            [
                "0106",
                "106",
                " 0106",
                "０１０６",
                "00000106",
                "000000106",
                "PR07",
                "unknown",
                "\u{0}\u{0}\u{0}\u{0}",
            ]
            .map(str::to_owned),
        );
        let texts = hostile_texts();
        for catalog in catalogs() {
            for locale in catalog.locales() {
                let localizer = catalog.localizer(locale);
                for code in &codes {
                    for ret_msg in &texts {
                        answered(&localizer, code, ret_msg);
                    }
                }
            }
        }
    });
}

/// A code is answered: known or not, with the gateway's own text or without.
#[track_caller]
fn answered(localizer: &Localizer<'_>, code: &str, ret_msg: &str) {
    let message = localizer.message(code);
    assert_message(&message, code.contains(['{', '}']));
    assert_eq!(
        message.origin() == Origin::Unknown,
        !is_known(localizer, code),
        "{code:?}"
    );
    let with_text = localizer.message_or(code, ret_msg);
    assert_message(
        &with_text,
        code.contains(['{', '}']) || ret_msg.contains(['{', '}']),
    );
    assert_eq!(with_text.origin(), message.origin());
    assert_eq!(with_text.code(), message.code());
    if message.origin() != Origin::Unknown {
        assert_eq!(with_text.text(), message.text());
    }
}

fn is_known(localizer: &Localizer<'_>, code: &str) -> bool {
    // A code that is no code has no text, whatever it looks like.
    RetCode::new(code).is_ok() && localizer.message(code).origin() != Origin::Unknown
}

/// Something that a caller may pass for a text.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        1 => "[0-9]{4}",
        1 => "[A-Za-z0-9]{0,9}",
        1 => prop::sample::select(hostile_texts()),
        1 => "([a-zA-Z*]{1,3}([-_][a-zA-Z0-9]{0,9}){0,3}(;q=[0-9.]{0,4})?[, :|]?){0,12}",
    ]
}

fn value() -> impl Strategy<Value = Value<'static>> {
    prop_oneof![
        text().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::num::f64::ANY.prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
    ]
}

#[test]
fn no_caller_makes_it_panic() {
    small(|| {
        let catalogs = catalogs();
        let name = prop_oneof![
            prop::sample::select(&NAMES[..]).prop_map(str::to_owned),
            text()
        ];
        let arguments = prop::collection::vec((name, value()), 0..40);
        let calls = (text(), text(), text(), arguments, 0..catalogs.len());
        let mut runner = TestRunner::new(Config::with_cases(500));
        let outcome = runner.run(&calls, |(wishes, code, ret_msg, arguments, which)| {
            let catalog = &catalogs[which];
            let localizer = catalog.localizer(&wishes);
            let args: Args<'_> = arguments
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone()))
                .collect();
            answered(&localizer, &code, &ret_msg);
            for code in [code.as_str(), "9990", "1004"] {
                assert_look_up(&localizer, code, &args, &[&ret_msg], false);
            }
            assert_shown(&retcodes::text(&code, &wishes), code.contains(['{', '}']));
            let _ = (
                RetCode::new(&code),
                localizer.message("9990").attribute(&ret_msg),
            );
            let (read, list) = (
                LanguageRanges::parse(&wishes),
                [code.as_str(), ret_msg.as_str()],
            );
            let negotiator = Negotiator::new([&wishes, &code])
                .defaults([&ret_msg])
                .default_for(&code, &wishes);
            let _ = (
                negotiator.explain(&read),
                negotiator.chain(list),
                catalog.localizer(list),
            );
            Ok(())
        });
        outcome.unwrap_or_else(|failure| panic!("{failure}"));
    });
}

/// What an app builds a catalogue from: any text for any locale.
#[test]
fn no_builder_makes_it_panic() {
    small(|| {
        let tag = prop_oneof!["[a-z]{2}(-[A-Z]{2})?", text()];
        let inputs = (
            tag.clone(),
            any::<String>(),
            tag.clone(),
            tag,
            any::<u8>(),
            any::<bool>(),
        );
        let mut runner = TestRunner::new(Config::with_cases(500));
        let outcome = runner.run(
            &inputs,
            |(locale, text, default, language, threshold, strict)| {
                let builder = Catalog::builder()
                    .text(&locale, &text)
                    .threshold(threshold)
                    .strict(strict);
                if let Ok(catalog) = builder.build() {
                    assert_message(&catalog.localizer(&default).message("1"), true);
                    let _ = (catalog.diagnostics(), catalog.codes(), catalog.negotiator());
                }
                let defaults = builder
                    .embedded()
                    .defaults([default.as_str()])
                    .default_for(&language, &locale);
                if let Err(error) = defaults.build() {
                    assert!(!error.to_string().is_empty());
                }
                Ok(())
            },
        );
        outcome.unwrap_or_else(|failure| panic!("{failure}"));
    });
}
