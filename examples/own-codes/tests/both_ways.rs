//! A baked folder and an embedded one answer alike, for every code and reader.

use own_codes::{EXPIRED, baked, embedded, scheme};
use retcodes::{Args, Catalog, Origin, Outcome, Retry};

fn both() -> [Catalog; 2] {
    [baked().unwrap(), embedded().unwrap()]
}

#[test]
fn codes_of_every_form_have_texts_and_meanings() {
    for catalog in both() {
        assert_eq!(catalog.diagnostics(), []);
        let codes: Vec<String> = catalog.codes().iter().map(ToString::to_string).collect();
        assert_eq!(
            codes,
            [
                "08006",
                "154008",
                "4-02",
                "auth.expired",
                "insufficient_funds"
            ]
        );
        let localizer = catalog.localizer("zh-SG");
        let message = localizer.message(EXPIRED);
        assert_eq!(message.text(), "商店的会话已过期");
        assert_eq!(message.payer_text(), "请重新登录。");
        assert_eq!(message.description(), Some("Sessions last thirty minutes."));
        assert_eq!(message.origin(), Origin::Requested);
        assert_eq!(
            (message.outcome(), message.retry()),
            (Outcome::Failed, Retry::AfterChange)
        );
        // No text in Chinese, but one for payers.
        let message = localizer.message("08006");
        assert_eq!(message.text(), "The connection to the database was lost");
        assert_eq!(
            (message.origin(), message.outcome()),
            (Origin::Fallback, Outcome::Unknown)
        );
        assert_eq!(message.payer_text(), "结果尚未确认，请稍后再查看。");
    }
}

#[test]
fn arguments_are_put_in() {
    for catalog in both() {
        let args = Args::new().with("missing", 1250);
        let message = catalog.localizer("en").format("insufficient_funds", &args);
        assert_eq!(message.text(), "Insufficient funds: 1,250 are missing");
    }
}

#[test]
fn nothing_of_the_gateway_is_in_between() {
    for catalog in both() {
        assert!(!catalog.has("1001"));
        let message = catalog.localizer("en").message("1001").text().to_owned();
        assert_eq!(message, "Something went wrong (1001)");
        let message = catalog.localizer("en").message("auth.gone");
        assert_eq!(
            (message.origin(), message.outcome()),
            (Origin::Unknown, Outcome::Unknown)
        );
        assert!(message.payer_text().starts_with("We do not know yet"));
    }
}

#[test]
fn both_ways_name_the_folder_alike() {
    assert_eq!(own_codes::errors::TEXTS.scheme, scheme());
}
