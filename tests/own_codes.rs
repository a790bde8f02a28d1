//! A table of an app's own, with codes of every form.
#![cfg(feature = "overlay")]

use retcodes::{Catalog, Origin, Outcome, Retry, Scheme};

#[derive(rust_embed::Embed)]
#[folder = "tests/fixtures/embed"]
struct Errors;

fn scheme() -> Scheme {
    Scheme {
        file: "errors.ftl".into(),
        prefix: "error-".into(),
        unknown: "error-unknown".into(),
        source: "en".into(),
        defaults: vec!["en".into()].into(),
        ..Scheme::RETCODES
    }
}

#[test]
fn codes_of_every_form_are_found() {
    let catalog = Catalog::builder()
        .scheme(scheme())
        .embed::<Errors>()
        .build()
        .unwrap();
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
    let localizer = catalog.localizer("en-GB");
    for (code, text) in [
        ("auth.expired", "Your session has ended"),
        ("insufficient_funds", "Not enough money"),
        ("08006", "The connection was lost"),
        ("4-02", "Payment required"),
        ("154008", "Rejected"),
    ] {
        let message = localizer.message(code);
        assert_eq!(
            (message.text(), message.origin(), message.code()),
            (text, Origin::Requested, code)
        );
        // No codes file says more.
        assert_eq!(
            (message.outcome(), message.retry()),
            (Outcome::Unknown, Retry::QueryFirst)
        );
    }
    assert_eq!(
        localizer.message("auth.expired").description(),
        Some("Ask the user to sign in again.")
    );
    let unknown = localizer.message("auth.gone");
    assert_eq!(
        (unknown.text(), unknown.origin()),
        ("Something went wrong (auth.gone)", Origin::Unknown)
    );
    // Nothing of the gateway's is in between.
    assert!(!catalog.has("1001"));
}

#[test]
fn a_text_stands_before_the_folder() {
    let builder = Catalog::builder().scheme(scheme()).embed::<Errors>();
    let catalog = builder
        .text("en", "error-4-02 = Pay first")
        .text("fr", "error-4-02 = Payez")
        .build()
        .unwrap();
    assert_eq!(catalog.localizer("en").message("4-02").text(), "Pay first");
    assert_eq!(catalog.localizer("fr").message("4-02").text(), "Payez");
    assert_eq!(catalog.localizer("en").message("154008").text(), "Rejected");
}
