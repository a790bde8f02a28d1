//! What has to hold for every input, said once: the fuzz targets look for inputs for which it does not, and the tests
//! hold it to every input that was ever found.
//!
//! Each module has one `hold`, which panics where its promise is broken and says with what.

#![allow(dead_code, reason = "each test and each fuzz target uses some of it")]

pub(crate) mod ftl;
pub(crate) mod overlay;

use retcodes::{Args, Localizer, Message, Origin, Value, Warning};

/// How many arguments are heard, and how many bytes of one are shown.
const MOST_ARGUMENTS: usize = 32;
const MOST_BYTES: usize = 4096;
/// No text is longer: 16 KiB of its own, and 50 arguments of 4 KiB each.
const LONGEST: usize = 16 * 1024 + 50 * (MOST_BYTES + 16);

/// Texts that an argument, a code or the gateway's own text may be.
pub(crate) fn hostile_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "A",
        "one",
        "余额不足",
        "{ $x }",
        "{$code}",
        "{ -hotline }",
        "{\"",
        "\u{0}\u{1b}[31m\r\n\u{85}\u{9b}\u{2028}\u{2029}\u{7f}",
        "\u{200b}\u{feff}",
        "\u{202e}evil\u{202c}\u{2069}\u{2066}",
        "עברית",
        "e\u{301}\u{301}\u{301}",
        "NUMBER($x)",
        "\\u007B",
        "null\0",
    ]
    .map(str::to_owned)
    .into();
    texts.push("x".repeat(MOST_BYTES + 1));
    texts.push("中".repeat(MOST_BYTES));
    texts.push("\u{202e}".repeat(5000));
    texts
}

/// Numbers that an argument may be.
pub(crate) const NUMBERS: [f64; 14] = [
    0.0,
    -0.0,
    1.0,
    2.0,
    1234.5,
    -1e15,
    1e21,
    1e308,
    f64::MAX,
    f64::MIN_POSITIVE,
    5e-324,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

/// Argument sets for these names, from none to too many. `texts` are what text arguments say.
pub(crate) fn argument_sets<'a>(names: &[&'a str], texts: &'a [String]) -> Vec<Args<'a>> {
    let mut sets = vec![Args::new()];
    let all = |value: &dyn Fn(usize) -> Value<'a>| -> Args<'a> {
        let values = names.iter().enumerate();
        values.map(|(i, name)| (*name, value(i))).collect()
    };
    for text in texts {
        sets.push(all(&|_| Value::from(text)));
    }
    for number in NUMBERS {
        sets.push(all(&|_| Value::from(number)));
    }
    // One of each kind, so that one message meets text and numbers at once.
    sets.push(all(&|i| match texts.get(i % (texts.len() + 1)) {
        Some(text) => Value::from(text),
        None => Value::from(i as f64),
    }));
    // Some of them missing, and names that nobody knows.
    sets.push(names.iter().step_by(2).map(|name| (*name, 1)).collect());
    sets.push([("", 1.into()), ("\0", "x".into()), ("{ $x }", 2.into())].into());
    // The wanted ones first, and then last, of more than are heard.
    const MANY: [&str; 40] = [
        "a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "b1", "b2", "b3", "b4",
        "b5", "b6", "b7", "b8", "b9", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9",
        "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9",
    ];
    let many = || MANY.iter().map(|name| (*name, "many"));
    let given = || names.iter().map(|name| (*name, "given"));
    sets.push(given().chain(many()).collect());
    sets.push(many().chain(given()).collect());
    sets
}

/// A text as Fluent's own parser takes it: it knows no byte order mark, nor spaces on a last line without an end.
pub(crate) fn for_fluent(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    format!("{}\n", text.trim_end_matches([' ', '\r', '\n']))
}

pub(crate) use retcodes_core::visible::is_visible;

/// Whether an argument brings braces of its own into a text.
fn has_braces(args: &Args<'_>) -> bool {
    args.iter()
        .any(|(_, value)| matches!(value, Value::String(text) if text.contains(['{', '}'])))
}

/// A text that a reader may be shown. Fluent writes what it cannot resolve in braces, and its text never holds one, so
/// `braces` says whether a literal or an argument may have brought them in.
#[track_caller]
pub(crate) fn assert_shown(text: &str, braces: bool) {
    assert!(is_visible(text), "nothing is seen of {text:?}");
    assert!(text.len() <= LONGEST, "{} bytes", text.len());
    assert!(braces || !text.contains(['{', '}']), "syntax: {text:?}");
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    assert!(!text.contains(control), "control character: {text:?}");
}

/// Everything that a message tells, without arguments.
#[track_caller]
pub(crate) fn assert_message(message: &Message<'_>, braces: bool) {
    assert_shown(message.text(), braces);
    assert_eq!(message.to_string(), message.text());
    assert_eq!(message.clone().into_text(), message.text());
    assert_shown(message.payer_text(), false);
    assert!(is_visible(message.code()), "{message:?}");
    for text in message
        .description()
        .into_iter()
        .chain(message.attribute("detailed"))
    {
        assert_shown(text, braces);
    }
    for (name, text) in message.attributes() {
        assert_shown(text, braces);
        assert_eq!(message.attribute(name), Some(text), "{name}");
    }
    let _ = (message.locale(), format!("{message:?}"));
}

/// All that a localizer does with a code and arguments.
#[track_caller]
pub(crate) fn assert_look_up(
    localizer: &Localizer<'_>,
    code: &str,
    args: &Args<'_>,
    names: &[&str],
    braces: bool,
) {
    let plain = localizer.message(code);
    let message = localizer.format(code, args);
    let braces = braces
        || has_braces(args)
        || (plain.origin() == Origin::Unknown && code.contains(['{', '}']));
    assert_message(&message, braces);
    assert_eq!(message.origin(), plain.origin());
    assert_eq!(message.locale(), plain.locale());
    assert_eq!(message.code(), plain.code());
    let mut written = String::from("> ");
    assert_eq!(
        localizer.write_to(&mut written, code, args),
        Ok(message.origin())
    );
    assert_eq!(
        written.strip_prefix("> "),
        Some(message.text()),
        "{code:?} {args:?}"
    );
    for name in names
        .iter()
        .copied()
        .chain(["detailed", "description", "", "."])
    {
        let text = localizer.format_attribute(code, name, args);
        if let Some(text) = &text {
            assert_shown(text, braces);
        }
        if name == "detailed" && message.origin() != Origin::Unknown {
            let shown = text.as_deref().unwrap_or(plain.text());
            assert_eq!(message.text(), shown, "{code:?} {args:?}");
        }
    }
    assert_warnings(&message, args);
}

/// Each warning is true, and stands there once.
#[track_caller]
fn assert_warnings(message: &Message<'_>, args: &Args<'_>) {
    let warnings = message.warnings();
    for (place, warning) in warnings.iter().enumerate() {
        assert!(!warnings[..place].contains(warning), "twice: {warnings:?}");
        assert!(!warning.to_string().is_empty());
        let is_true = match warning {
            Warning::Missing(name) => match args.get(name) {
                None => true,
                Some(Value::Number(number)) => !number.is_finite(),
                Some(_) => false,
            },
            Warning::NotANumber(name) => matches!(args.get(name), Some(Value::String(_))),
            Warning::Unused(name) => args.get(name).is_some(),
            Warning::TooLong(name) => {
                matches!(args.get(name), Some(Value::String(text)) if text.len() > MOST_BYTES)
            }
            Warning::NotFinite(name) => {
                matches!(args.get(name), Some(Value::Number(number)) if !number.is_finite())
            }
            Warning::TooMany => args.len() == MOST_ARGUMENTS,
            Warning::BlanksAround => {
                message.code() != message.code().trim() || message.origin() == Origin::Unknown
            }
            _ => true,
        };
        assert!(is_true, "{warning:?} for {args:?}");
    }
    let too_long = args
        .iter()
        .filter(|(_, value)| matches!(value, Value::String(text) if text.len() > MOST_BYTES));
    let not_finite = args
        .iter()
        .filter(|(_, value)| matches!(value, Value::Number(number) if !number.is_finite()));
    let count = |kind: fn(&Warning<'_>) -> bool| warnings.iter().filter(|one| kind(one)).count();
    assert_eq!(
        count(|one| matches!(one, Warning::TooLong(_))),
        too_long.count()
    );
    assert_eq!(
        count(|one| matches!(one, Warning::NotFinite(_))),
        not_finite.count()
    );
}
