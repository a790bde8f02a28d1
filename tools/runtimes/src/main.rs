//! Prints what this library shows for texts of every kind, one JSON object a line, for `differential.mjs` to compare with
//! fluent.js.
//!
//! ```text
//! retcodes-runtimes LOCALES      # what ships: every text of each folder of locales/
//! retcodes-runtimes --forms      # selectors and numbers of every form, in many languages
//! ```

use std::io::Write as _;
use std::path::Path;

use retcodes::{Args, Catalog, Isolation};
use serde_json::{Map, Value, json};

/// Languages with plural rules of every kind that CLDR has, and those that ship.
const LANGUAGES: &[&str] = &[
    "af", "ak", "am", "ar", "az", "be", "bg", "bn", "br", "bs", "ca", "ceb", "cs", "cy", "da",
    "de", "dsb", "el", "en-GB", "en-US", "es", "es-419", "es-ES", "et", "eu", "fa", "fi", "fil",
    "fr", "fr-CA", "ga", "gd", "gl", "gu", "gv", "he", "hi", "hr", "hu", "hy", "id", "is", "it",
    "ja", "ka", "kk", "km", "ko", "ksh", "kw", "lag", "lt", "lv", "mk", "ml", "mr", "ms", "mt",
    "my", "naq", "nb", "ne", "nl", "pa", "pl", "pt-BR", "pt-PT", "ro", "ru", "se", "sh", "shi",
    "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "tzm", "uk", "ur", "uz",
    "vi", "zh-CN", "zh-HK", "zh-TW", "zu",
];

/// The categories of every rule are reached by one of these in each of the languages.
const NUMBERS: &[f64] = &[
    0.0,
    1.0,
    2.0,
    3.0,
    4.0,
    5.0,
    6.0,
    7.0,
    8.0,
    9.0,
    10.0,
    11.0,
    12.0,
    14.0,
    19.0,
    20.0,
    21.0,
    22.0,
    23.0,
    24.0,
    31.0,
    40.0,
    60.0,
    80.0,
    99.0,
    100.0,
    101.0,
    102.0,
    103.0,
    111.0,
    112.0,
    121.0,
    200.0,
    300.0,
    999.0,
    1000.0,
    1001.0,
    10_000.0,
    100_000.0,
    1_000_000.0,
    1_000_001.0,
    2_000_000.0,
    0.1,
    0.2,
    0.5,
    1.1,
    1.5,
    1.05,
    2.5,
    10.5,
    1234.5678,
    0.000_123_4,
    -1.0,
    -2.5,
    -0.0,
    1e15,
];

const CATEGORIES: &str =
    "[zero] zero\n[one] one\n[two] two\n[few] few\n[many] many\n*[other] other\n";

/// Text forms: a name, and the pattern of an attribute that sees `$n` and `$s`.
fn forms() -> Vec<(&'static str, String)> {
    let select = |selector: &str, variants: &str| {
        let variants: String = variants
            .lines()
            .map(|line| format!("\n            {line}"))
            .collect();
        format!("{{ {selector} ->{variants}\n        }}")
    };
    let mut forms = vec![
        ("argument", "a { $n } b".to_owned()),
        ("category", select("$n", CATEGORIES)),
        (
            "ordinal",
            select("NUMBER($n, type: \"ordinal\")", CATEGORIES),
        ),
        (
            "number-key",
            select(
                "$n",
                "[0] none\n[1] one\n[1.5] one and a half\n[0.5] half\n[-1] less\n[one] category one\n*[other] { $n }",
            ),
        ),
        (
            "number-key-of-form",
            select("$n", "[1.0] one\n[2.50] two and a half\n*[other] other"),
        ),
        (
            "number-key-with-options",
            select(
                "NUMBER($n, minimumFractionDigits: 1)",
                "[1] one\n[5] five\n*[other] { $n }",
            ),
        ),
        (
            "text-key",
            select("$s", "[one] category one\n[ICBC] bank\n*[other] { $s }"),
        ),
        (
            "number-key-of-text",
            select("$s", "[1] number\n*[other] other"),
        ),
        (
            "default-first",
            select("$n", "*[other] other\n[one] one\n[1] exactly"),
        ),
        (
            "nested",
            select(
                "$n",
                "[one] { $s ->\n[ICBC] one bank\n*[other] one\n}\n*[other] { NUMBER($n, maximumFractionDigits: 1) }",
            ),
        ),
        ("literal", "{ 5 } { 1.50 } { -3 } { \"x\" }".to_owned()),
        (
            "call-of-literal",
            "{ NUMBER(1234.5) } { NUMBER(7, minimumIntegerDigits: 3) }".to_owned(),
        ),
    ];
    for (name, options) in [
        ("minimum-fraction-0", "minimumFractionDigits: 0"),
        ("minimum-fraction-2", "minimumFractionDigits: 2"),
        ("minimum-fraction-20", "minimumFractionDigits: 20"),
        ("maximum-fraction-0", "maximumFractionDigits: 0"),
        ("maximum-fraction-1", "maximumFractionDigits: 1"),
        (
            "fraction-1-to-2",
            "minimumFractionDigits: 1, maximumFractionDigits: 2",
        ),
        ("integer-4", "minimumIntegerDigits: 4"),
        ("significant-2", "maximumSignificantDigits: 2"),
        (
            "significant-3-to-5",
            "minimumSignificantDigits: 3, maximumSignificantDigits: 5",
        ),
        ("ungrouped", "useGrouping: 0"),
    ] {
        forms.push((name, format!("{{ NUMBER($n, {options}) }}")));
        forms.push((name, select(&format!("NUMBER($n, {options})"), CATEGORIES)));
    }
    forms
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let argument = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "--forms".to_owned());
    let mut print = |row: Value| writeln!(out, "{row}");
    if argument == "--forms" {
        for language in LANGUAGES {
            for (form, pattern) in forms() {
                let text = format!("retcode-1001 = x\n    .detailed = {pattern}\n");
                let catalog = Catalog::builder()
                    .text(language, &text)
                    .isolation(Isolation::Never)
                    .strict(true)
                    .build()?;
                let localizer = catalog.localizer(*language);
                for number in NUMBERS {
                    let args = Args::new().with("n", *number).with("s", "ICBC");
                    let shown = localizer.format_attribute("1001", "detailed", &args);
                    let args = json!({ "n": if *number == 0.0 && number.is_sign_negative() { json!("-0") } else { json!(number) }, "s": "ICBC" });
                    print(
                        json!({ "form": form, "locale": language, "ftl": text, "id": "retcode-1001", "attribute": "detailed", "args": args, "text": shown }),
                    )?;
                }
            }
        }
        return Ok(());
    }
    let root = Path::new(&argument);
    let catalog = Catalog::builder()
        .embedded()
        .isolation(Isolation::Never)
        .build()?;
    let names = ["bankMessage", "parameter", "userId", "code"];
    for locale in catalog.locales() {
        let file = root.join(locale.to_string()).join("retcodes.ftl");
        let localizer = catalog.localizer(locale);
        let args: Args<'_> = names.iter().map(|name| (*name, "«x»")).collect();
        let given: Map<String, Value> = names
            .iter()
            .map(|name| ((*name).to_owned(), json!("«x»")))
            .collect();
        let row = |id: String, attribute: Option<&str>, text: String| json!({ "form": "shipped", "locale": locale.to_string(), "file": file, "id": id, "attribute": attribute, "args": given, "text": text });
        for code in catalog.codes_in(locale) {
            let message = localizer.message(code);
            print(row(
                format!("retcode-{code}"),
                None,
                message.text().to_owned(),
            ))?;
            for attribute in ["detailed", "description"] {
                if let Some(text) = localizer.format_attribute(code, attribute, &args) {
                    print(row(format!("retcode-{code}"), Some(attribute), text))?;
                }
            }
            print(row(
                catalog.meaning(code).payer().to_owned(),
                None,
                message.payer_text().to_string(),
            ))?;
        }
        print(row(
            "retcode-unknown".to_owned(),
            None,
            localizer.message("«x»").text().to_owned(),
        ))?;
    }
    Ok(())
}
