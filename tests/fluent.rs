//! The texts in Fluent's own form say what look-ups say.
#![cfg(feature = "fluent")]

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use retcodes::{Args, Catalog, Isolation, Localizer, Scheme};

/// What Fluent's runtime says for an id and an attribute.
fn fluents(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{id}: {errors:?}");
    Some(text)
}

fn agrees(catalog: &Catalog) -> usize {
    let mut args = FluentArgs::new();
    let mut ours = Args::new();
    for name in ["bankMessage", "parameter", "userId", "code"] {
        args.set(name, "Ａ中");
        ours.set(name, "Ａ中");
    }
    let mut count = 0;
    for locale in catalog.locales() {
        let bundle = catalog.fluent_bundle(locale).unwrap();
        let localizer: Localizer<'_> = catalog.localizer(locale);
        for code in catalog.codes_in(locale) {
            let id = Scheme::RETCODES.id_of(code.as_str());
            let message = localizer.message(code);
            let text = fluents(&bundle, &id, None, &args);
            assert_eq!(text.as_deref(), Some(message.text()), "{locale} {id}");
            for name in ["detailed", "description", "payer"] {
                let theirs = fluents(&bundle, &id, Some(name), &args);
                if let Some(theirs) = theirs {
                    let ours = localizer.format_attribute(code, name, &ours);
                    assert_eq!(ours.as_deref(), Some(&*theirs), "{locale} {id}.{name}");
                    count += 1;
                }
            }
            let payer = fluents(&bundle, message.meaning().payer(), None, &args);
            if let (Some(payer), None) = (payer, localizer.format_attribute(code, "payer", &ours)) {
                assert_eq!(payer, message.payer_text(), "{locale} {id}");
            }
            count += 1;
        }
    }
    count
}

#[test]
fn every_shipped_message_is_the_same() {
    // A right-to-left locale isolates arguments; Fluent does so everywhere or nowhere.
    let builder = Catalog::builder().embedded().isolation(Isolation::Never);
    assert!(agrees(&builder.build().unwrap()) > 2_000);
}

#[test]
fn texts_that_were_merged_are_the_same() {
    let overlay = "-hotline = 0800 000 000\nretcode-6001 =\n    Not enough money.\n      Really.\nretcode-1001 =\n    .description = Look\n     at it\nretcode-5000 = { -own }\n-own = ours\n";
    let builder = Catalog::builder()
        .embedded()
        .text("en-US", overlay)
        .text("fr", "retcode-1001 = Non")
        .isolation(Isolation::Never);
    let catalog = builder.build().unwrap();
    assert_eq!(catalog.diagnostics(), []);
    assert!(agrees(&catalog) > 250);
    let text = |code| {
        catalog
            .localizer("en-US")
            .message(code)
            .into_text()
            .into_owned()
    };
    assert_eq!(text("6001"), "Not enough money.\n  Really.");
    assert_eq!(text("5000"), "ours");
}

#[test]
fn a_locale_that_is_not_there_has_no_resource() {
    let catalog = Catalog::embedded();
    let locale = "qaa".parse().unwrap();
    assert!(catalog.fluent_resource(&locale).is_none());
    assert!(catalog.fluent_bundle(&locale).is_none());
}
