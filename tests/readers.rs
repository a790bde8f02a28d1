//! What readers get, checked with fluent.js (ICU 78, CLDR 48, isolation off): `tests/fixtures/readers.jsonl`. The last
//! case, an ordinal, is ECMA-402's; fluent.js does not know that option.
#![cfg(all(feature = "overlay", feature = "format"))]

use retcodes::{Args, Catalog, Isolation};
use serde_json::Value;

#[test]
fn each_text_is_shown_as_fluent_and_ecma_402_have_it() {
    let mut wrong = String::new();
    let mut count = 0;
    for line in include_str!("fixtures/readers.jsonl")
        .lines()
        .filter(|line| !line.is_empty())
    {
        let case: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| case[name].as_str().unwrap();
        let builder = Catalog::builder()
            .embedded()
            .text(text("locale"), text("ftl"))
            .isolation(Isolation::Never);
        let catalog = builder.build().unwrap();
        let mut args = Args::new();
        for (name, value) in case["args"].as_object().unwrap() {
            match value {
                Value::Number(number) => args.set(name.as_str(), number.as_f64().unwrap()),
                other => args.set(name.as_str(), other.as_str().unwrap()),
            }
        }
        let message = catalog.localizer(text("locale")).format("1001", &args);
        if message.text() != text("text") {
            let told = catalog.diagnostics();
            wrong += &format!(
                "\n{line}\n  {:?}, {:?}, {told:?}",
                message.text(),
                message.warnings()
            );
        }
        count += 1;
    }
    assert_eq!(wrong, "");
    assert_eq!(count, 16);
}
