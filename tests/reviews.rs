//! Which locales people have reviewed, and a catalogue of these alone.

use std::fs;
use std::path::Path;

use retcodes::{BuildError, Catalog, Review};

/// What the state file of a shipped locale makes of it. Of the pairs of hashes the build script is asked; here it is enough
/// that a draft among the lines makes the whole a draft.
fn has_drafts(locale: &str) -> bool {
    let path = Path::new("locales").join(locale).join("retcodes.state");
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().any(|line| line.contains(" draft "))
}

#[test]
fn every_shipped_locale_says_whether_it_was_reviewed() {
    let catalog = Catalog::embedded();
    for locale in catalog.locales() {
        let tag = locale.to_string();
        let expected = if has_drafts(&tag) {
            Review::Draft
        } else {
            Review::Reviewed
        };
        assert_eq!(catalog.review(locale), Some(expected), "{tag}");
    }
    assert_eq!(
        catalog.review(&"zh-CN".parse().unwrap()),
        Some(Review::Reviewed)
    );
    assert_eq!(
        catalog.review(&"en-US".parse().unwrap()),
        Some(Review::Draft)
    );
    assert_eq!(catalog.review(&"la".parse().unwrap()), None);
}

#[test]
fn drafts_are_left_out_on_demand() -> Result<(), BuildError> {
    let reviewed = Catalog::builder().embedded().reviewed_only().build()?;
    let all = Catalog::embedded();
    let expected: Vec<_> = all
        .locales()
        .iter()
        .filter(|locale| all.review(locale) == Some(Review::Reviewed))
        .collect();
    assert_eq!(reviewed.locales().iter().collect::<Vec<_>>(), expected);
    // The fallback chain answers, and every code is still known.
    let message = reviewed.localizer("th").message("6001");
    assert_eq!(message.locale().to_string(), "zh-CN");
    assert_eq!(message.outcome(), all.meaning("6001").outcome());
    assert_eq!(reviewed.codes(), all.codes());
    Ok(())
}

#[test]
fn an_overlay_of_a_draft_stands_by_itself() -> Result<(), BuildError> {
    let texts = |builder: retcodes::CatalogBuilder| {
        builder
            .embedded()
            .text("th", "retcode-6001 = ของเรา\n")
            .text("la", "retcode-6001 = nostrum\n")
    };
    let catalog = texts(Catalog::builder()).reviewed_only().build()?;
    let localizer = catalog.localizer("th");
    assert_eq!(localizer.message("6001").text(), "ของเรา");
    // The baked draft of th is not behind it.
    assert_eq!(localizer.message("6002").locale().to_string(), "zh-CN");
    let review = |catalog: &Catalog, tag: &str| catalog.review(&tag.parse().unwrap());
    // What was read at run time nobody has said anything about.
    assert_eq!(
        (review(&catalog, "la"), review(&catalog, "th")),
        (None, None)
    );
    assert_eq!(
        review(&texts(Catalog::builder()).build()?, "th"),
        Some(Review::Draft)
    );
    assert_eq!(review(&texts(Catalog::builder()).build()?, "la"), None);
    Ok(())
}
