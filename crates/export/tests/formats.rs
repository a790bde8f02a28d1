//! Each format on a small bundle: what its files hold, and what is refused.

use retcodes_core::pattern::NumberOptions;
use retcodes_export::{
    Bundle, Format, Key, Locale, Part, Selection, Target, TargetError, Text, TextId, Variable,
    Variant,
};

fn id(name: &str) -> TextId {
    match name.split_once('.') {
        Some((message, attribute)) => TextId {
            message: message.into(),
            attribute: Some(attribute.into()),
        },
        None => TextId {
            message: name.into(),
            attribute: None,
        },
    }
}

fn text(name: &str, parts: Vec<Part>) -> Text {
    Text {
        id: id(name),
        parts,
        reviewed: false,
        comment: None,
    }
}

fn plain(text: &str) -> Part {
    Part::Text(text.into())
}

fn variable(name: &str) -> Part {
    Part::Variable(Variable {
        name: name.into(),
        number: None,
    })
}

fn bundle(texts: Vec<Text>) -> Bundle {
    let mut zh = texts.clone();
    zh.iter_mut().for_each(|text| text.reviewed = true);
    let locales = vec![
        Locale {
            tag: "fr".into(),
            texts,
        },
        Locale {
            tag: "zh-CN".into(),
            texts: zh,
        },
    ];
    Bundle {
        locales,
        source: "zh-CN".into(),
    }
}

fn sample() -> Bundle {
    bundle(vec![
        text(
            "payer-received",
            vec![plain("L'opération est à 100 % reçue")],
        ),
        text("retcode-0106", vec![plain("Échec")]),
        text(
            "retcode-9990.detailed",
            vec![
                plain("Erreur : "),
                variable("bankMessage"),
                plain(" (50 %), "),
                variable("code"),
            ],
        ),
    ])
}

#[track_caller]
fn assert_line(format: Format, path: &str, line: &str) {
    let files = format.write(&sample()).unwrap();
    let file = files.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| {
        panic!(
            "{path} is not among {:?}",
            files.iter().map(|f| &f.path).collect::<Vec<_>>()
        )
    });
    assert!(
        file.text.lines().any(|one| one.trim() == line),
        "{line}\n is not a line of\n{}",
        file.text
    );
}

#[test]
fn every_format_writes_its_own_placeholders_and_escapes() {
    for (format, path, line) in [
        (
            Format::Android,
            "values-fr/retcodes.xml",
            r#"<string name="payer_received" formatted="false">L\'opération est à 100 % reçue</string>"#,
        ),
        (
            Format::Android,
            "values/retcodes.xml",
            r#"<string name="retcode_9990_detailed">Erreur : %1$s (50 %%), %2$s</string>"#,
        ),
        (
            Format::Apple,
            "Retcodes.xcstrings",
            r#""value" : "Erreur : %1$@ (50 %%), %2$@""#,
        ),
        (
            Format::Apple,
            "Retcodes.xcstrings",
            r#""state" : "needs_review","#,
        ),
        (
            Format::Arb,
            "retcodes_fr.arb",
            r#""retcode9990Detailed": "Erreur : {bankMessage} (50 %), {code}""#,
        ),
        (
            Format::Arb,
            "retcodes_zh_CN.arb",
            r#""description": "retcode-0106""#,
        ),
        (
            Format::Go,
            "texts.json",
            r#""retcode-9990.detailed": "Erreur : {bankMessage} (50 %), {code}""#,
        ),
        (
            Format::I18next,
            "fr/retcodes.json",
            r#""retcode-9990_detailed": "Erreur : {{bankMessage}} (50 %), {{code}}""#,
        ),
        (
            Format::Json,
            "fr.json",
            r#""detailed": "Erreur : {bankMessage} (50 %), {code}""#,
        ),
        (
            Format::Gettext,
            "fr.po",
            r#"msgstr "Erreur : {bankMessage} (50 %), {code}""#,
        ),
        (
            Format::Properties,
            "retcodes_fr.properties",
            r"retcode-9990.detailed=Erreur \: {0} (50 %), {1}",
        ),
        (
            Format::Properties,
            "retcodes_fr.properties",
            r"payer-received=L'op\u00E9ration est \u00E0 100 % re\u00E7ue",
        ),
        (
            Format::Properties,
            "retcodes_fr.properties",
            "# MessageFormat: {0} is bankMessage, {1} is code",
        ),
        (
            Format::Symfony,
            "retcodes+intl-icu.fr.yaml",
            r#""payer-received": "L''opération est à 100 % reçue""#,
        ),
    ] {
        assert_line(format, path, line);
    }
}

#[test]
fn a_text_that_a_platform_cannot_express_is_refused_by_name() {
    let options = NumberOptions {
        minimum_fraction_digits: Some(2),
        ..NumberOptions::DEFAULT
    };
    let number = Part::Variable(Variable {
        name: "n".into(),
        number: Some(options),
    });
    for (format, parts, reason) in [
        (
            Format::I18next,
            vec![plain("a {{ b")],
            "retcode-1 in fr cannot be exported: i18next reads `{{` as its own, and has no escape for it",
        ),
        (
            Format::I18next,
            vec![plain("a $t(b)")],
            "retcode-1 in fr cannot be exported: i18next reads `$t(` as its own, and has no escape for it",
        ),
        (
            Format::Arb,
            vec![plain("a { b")],
            "retcode-1 in fr cannot be exported: `{` cannot be written there",
        ),
        (
            Format::Android,
            vec![number.clone()],
            "retcode-1 in fr cannot be exported: NUMBER($n) has no counterpart in java.util.Formatter",
        ),
        (
            Format::Symfony,
            vec![number],
            "retcode-1 in fr cannot be exported: options of NUMBER($n) have no counterpart there",
        ),
    ] {
        let refusals = format
            .write(&bundle(vec![text("retcode-1", parts)]))
            .unwrap_err();
        assert_eq!(refusals[0].to_string(), reason);
    }
    let twice = bundle(vec![
        text("a-b", vec![plain("x")]),
        text("a.b", vec![plain("y")]),
    ]);
    let refusals = Format::Android.write(&twice).unwrap_err();
    assert_eq!(
        refusals[0].to_string(),
        "a.b cannot be exported: `a-b` would have the same name there, `a_b`"
    );
}

#[test]
fn plurals_are_the_platforms_own() {
    let variant = |key: &str, default, parts| Variant {
        key: Key::Name(key.into()),
        default,
        parts,
    };
    let count = Variable {
        name: "count".into(),
        number: None,
    };
    let selection = Selection {
        variable: count.clone(),
        variants: vec![
            variant(
                "one",
                false,
                vec![Part::Variable(count.clone()), plain(" jour")],
            ),
            variant("other", true, vec![Part::Variable(count), plain(" jours")]),
        ],
    };
    let mut bundle = bundle(vec![text("retcode-1", vec![Part::Selection(selection)])]);
    // gettext has no [one] in Chinese, and says so.
    let refusals = Format::Gettext.write(&bundle).unwrap_err();
    assert!(
        refusals[0]
            .to_string()
            .ends_with("gettext has no form for the variant [one]")
    );
    bundle.locales[1].tag = "en-US".into();
    bundle.source = "en-US".into();
    for (format, path, line) in [
        (
            Format::Android,
            "values-fr/retcodes.xml",
            r#"<item quantity="one">%1$s jour</item>"#,
        ),
        (
            Format::Apple,
            "Retcodes.xcstrings",
            r#""value" : "%1$@ jours""#,
        ),
        (
            Format::Arb,
            "retcodes_fr.arb",
            r#""retcode1": "{count, plural, one {{count} jour} other {{count} jours}}""#,
        ),
        (
            Format::I18next,
            "fr/retcodes.json",
            r#""retcode-1_other": "{{count}} jours""#,
        ),
        (Format::Gettext, "fr.po", r#"msgstr[0] "{count} jour""#),
        (
            Format::Symfony,
            "retcodes+intl-icu.fr.yaml",
            r#""retcode-1": "{count, plural, one {{count} jour} other {{count} jours}}""#,
        ),
    ] {
        let files = format.write(&bundle).unwrap();
        let file = files.iter().find(|file| file.path == path).unwrap();
        assert!(
            file.text
                .lines()
                .any(|one| one.trim().trim_end_matches(',') == line),
            "{line}\n{}",
            file.text
        );
    }
    assert!(Format::Properties.write(&bundle).is_err());
}

#[test]
fn an_incomplete_locale_is_filled_in_only_when_that_is_asked_for() {
    let mut bundle = sample();
    bundle.locales[0].texts.remove(1);
    let lines = |bundle: &Bundle| {
        Format::Json.write(bundle).unwrap()[0]
            .text
            .contains("retcode-0106")
    };
    assert!(!lines(&bundle));
    bundle.complete(|tag| vec![tag.to_owned(), "zh-CN".to_owned()]);
    assert!(lines(&bundle));
}

#[test]
fn an_export_overwrites_nothing_that_it_did_not_make() {
    let folder = tempfile::tempdir().unwrap();
    let target = Target::new(folder.path());
    let files = Format::Json.write(&sample()).unwrap();
    std::fs::write(folder.path().join("fr.json"), "mine").unwrap();
    assert!(
        matches!(target.write(&files), Err(TargetError::Foreign(paths)) if paths == [folder.path().join("fr.json")])
    );
    assert!(
        !folder.path().join("zh-CN.json").exists(),
        "nothing is half written"
    );

    std::fs::remove_file(folder.path().join("fr.json")).unwrap();
    assert_eq!(
        target.write(&files).unwrap().changed,
        ["fr.json", "zh-CN.json"]
    );
    assert_eq!(target.check(&files).unwrap().current, 2);

    std::fs::write(folder.path().join("fr.json"), "edited").unwrap();
    assert!(matches!(target.write(&files), Err(TargetError::Edited(_))));
    std::fs::remove_file(folder.path().join("fr.json")).unwrap();
    assert_eq!(
        target.write(&files[1..]).unwrap().removed,
        Vec::<String>::new()
    );
    assert_eq!(target.write(&files).unwrap().changed, ["fr.json"]);
    assert_eq!(target.write(&files[1..]).unwrap().removed, ["fr.json"]);
    assert!(!folder.path().join("fr.json").exists());
}
