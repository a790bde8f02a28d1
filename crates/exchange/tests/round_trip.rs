//! Out and back: what was not changed comes back as it went.

mod common;

use std::fs;
use std::path::Path;

use common::{folder, job, round_trip};
use proptest::prelude::*;
use retcodes_exchange::{File, Folder, Format, Limits, read, write};
use retcodes_review::State;

fn assert_unchanged(source: &Folder, target: &Folder) {
    for format in Format::ALL {
        let import = round_trip(source, target, format, |text| text);
        assert!(
            import.findings.is_empty(),
            "{format:?}: {:?}",
            import.findings
        );
        assert!(
            import.changes.is_empty(),
            "{format:?}: {:?}",
            import.changes
        );
        assert!(import.files.is_empty(), "{format:?}");
        assert!(import.states.is_empty(), "{format:?}: {:?}", import.states);
    }
}

fn locales() -> Vec<Folder> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut folders: Vec<Folder> = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            continue;
        }
        let mut files = Vec::new();
        for file in fs::read_dir(&path).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|one| one == "ftl") {
                let name = file.file_name().unwrap().to_str().unwrap();
                files.push(File::new(name, &fs::read(&file).unwrap()));
            }
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        let locale = path.file_name().unwrap().to_str().unwrap().to_owned();
        folders.push(Folder { locale, files });
    }
    folders
}

#[test]
fn the_projects_own_texts_come_back_unchanged() {
    let folders = locales();
    let source = folders.iter().find(|one| one.locale == "zh-CN").unwrap();
    for target in &folders {
        assert_unchanged(source, target);
    }
}

#[test]
fn one_changed_unit_changes_one_place() {
    let folders = locales();
    let source = folders.iter().find(|one| one.locale == "zh-CN").unwrap();
    let target = folders.iter().find(|one| one.locale == "en-US").unwrap();
    let exported = job(source, target, State::Draft);
    for format in Format::ALL {
        let bytes = write(&exported, format).unwrap();
        let mut returned = read(
            &format!("x.{}", format.extension()),
            &bytes,
            &Limits::DEFAULT,
        )
        .unwrap();
        let all = returned.units.clone();
        for at in (0..all.len()).step_by(7) {
            returned.units = all.clone();
            let unit = &mut returned.units[at];
            let target_text = unit.target.get_or_insert_default();
            target_text.insert_str(0, "New: ");
            let import = exported.import(&returned, &mut |_| Vec::new());
            assert!(import.findings.is_empty(), "{:?}", import.findings);
            assert_eq!(import.changes.len(), 1);
            assert_eq!(import.states.len(), 1);
            let before = target.files[0].document.text().as_str();
            let after = &import.files[0].text;
            let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b);
            assert_eq!(changed.count(), 1);
            assert_eq!(before.lines().count(), after.lines().count());
        }
    }
}

/// Texts of difficult shapes, as source and as translation.
const SHAPES: &[&str] = &[
    "a = x\n",
    "a =\n    first\n    second\n\n      third\n",
    "a = { $n ->\n    [one] one { $n }\n   *[other] { $n } others\n }\n",
    "a = You have { $n ->\n    [0] no\n    [one] one\n   *[other] { $n }\n } in { $g ->\n    [m] his\n   *[f] her\n } basket\n",
    "a = { $n ->\n    [one] { $g ->\n        [m] he\n       *[f] she\n    }\n   *[other] they, { $x } and { -t(case: \"x\") }\n }\n    .b = c { \"{\" } d\n    .e = { \"\" }  f { \"\\u00A0\" }\n",
    "a = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n   *[other] { $n }th\n }\n",
    "a =\r\n    first\r\n    second { $x }\r\n    .b = c\r\n",
    "a = x\ty {$x} { NUMBER( $x , minimumFractionDigits : 2 ) }\n-t = Brand\n    .gender = m\n",
    "# about a\n# two lines\na = { $x }\n\n## Section & <b>\n\nb = { a } { a.c } {-t}\n    .c = \"quoted\" <b>&amp;</b> ]]> \\n \\u0041 ' = + -\n-t = { $case ->\n   *[x] A\n    [y] B\n }\n",
    "a = { $n ->\n    [one] x\n    [one] y\n   *[other] z\n }\nb = { { $n } }\n",
    "\u{FEFF}a = bom\nb = last",
    "a = { 5 } { -1.50 } { \"\" }\nbroken = {\n}\nc = d\n",
    "a = 0106\nb = =1+1\nc = '0106\nd = TRUE\ne = @x\nf = -5\n",
    "a = x\n    .b = y\n    .c = { $n ->\n       *[other] z\n    }\n",
    "a =\n    .only = attribute\n",
];

#[test]
fn difficult_shapes_come_back_unchanged() {
    for source in SHAPES {
        for target in SHAPES {
            for locale in ["zh-CN", "ru", "ar"] {
                let (source, target) = (folder("en", source), folder(locale, target));
                for format in [Format::Xliff1, Format::Po, Format::Xliff2, Format::Csv] {
                    let import = round_trip(&source, &target, format, |text| text);
                    assert!(
                        import.files.is_empty(),
                        "{source:?} {target:?} {:?}",
                        import.files
                    );
                    assert!(
                        import.findings.is_empty(),
                        "{:?} {:?}",
                        target.files[0].document.text().as_str(),
                        import.findings
                    );
                }
            }
        }
        assert_unchanged(&folder("en", source), &folder("ru", source));
    }
}

/// A text without the literals that keep Fluent from reading it otherwise.
fn plain(text: &Option<String>) -> String {
    text.clone().unwrap().replace("{ \"\" }", "")
}

/// A translation that fills everything that is offered is read back as it was entered.
#[test]
fn everything_that_is_offered_can_be_translated() {
    for source in SHAPES {
        for target in ["", "a = x { $x }{ $n }{ $g }\n    .b = y\n", source] {
            for locale in ["zh-CN", "ru", "ar", "en"] {
                let (source, target) = (folder("en", source), folder(locale, target));
                let exported = job(&source, &target, State::Draft);
                let bytes = write(&exported, Format::Xliff2).unwrap();
                let mut returned = read("x.xlf", &bytes, &Limits::DEFAULT).unwrap();
                for unit in &mut returned.units {
                    let text = unit.target.clone().or(unit.source.clone()).unwrap();
                    unit.target = Some(format!("*new\n  .and {}\n\n{text}", r#"{ "{" }"#));
                }
                let import = exported.import(&returned, &mut |_| Vec::new());
                let text = import.files.first().map_or("", |file| &file.text);
                assert!(
                    import.findings.is_empty(),
                    "{:?}\n{source:?}\n{target:?}\n{text}",
                    import.findings
                );
                assert_eq!(import.changes.len(), exported.units().len());
                let after = folder(locale, text);
                let again = job(&source, &after, State::Draft);
                for (unit, returned) in again.units().iter().zip(&returned.units) {
                    assert_eq!(plain(&unit.target), plain(&returned.target), "{text}");
                }
                assert_unchanged(&source, &after);
            }
        }
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{1,8}",
        "[\\[\\]*.=+@'\"<>&;,\\\\%#|_-]{1,4}",
        Just("\n    ".to_owned()),
        Just("\n\n      ".to_owned()),
        Just("{ $x }".to_owned()),
        Just("{ -t }".to_owned()),
        Just("{ \"{\" }".to_owned()),
        Just("{\"\\u0001\"}".to_owned()),
        "[\\t\u{85}\u{2028}\u{7}交易💳مرحبا]{1,3}",
        Just("{ $n ->\n    [one] a\n   *[other] { $n } b\n  }".to_owned()),
    ]
}

fn document() -> impl Strategy<Value = String> {
    let pattern = || prop::collection::vec(text(), 1..6).prop_map(|parts| parts.concat());
    let entry =
        ("[a-e]", pattern(), prop::option::of(pattern())).prop_map(|(id, value, attribute)| {
            match attribute {
                Some(attribute) => format!("{id} = {value}\n    .b = {attribute}\n"),
                None => format!("{id} = {value}\n"),
            }
        });
    let extra = prop_oneof![
        Just("# c\n".to_owned()),
        Just("## Section\n\n".to_owned()),
        Just("### File\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("junk\n".to_owned()),
    ];
    prop::collection::vec(prop_oneof![4 => entry, 1 => extra], 0..8).prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_come_back_unchanged(source in document(), target in document()) {
        assert_unchanged(&folder("en", &source), &folder("ru", &target));
    }

    #[test]
    fn any_translation_is_read_back_as_it_was_entered(
        source in document(),
        target in document(),
        words in prop::collection::vec(text(), 1..5),
    ) {
        let (source, target) = (folder("en", &source), folder("pl", &target));
        let exported = job(&source, &target, State::Draft);
        let bytes = write(&exported, Format::Csv).unwrap();
        let mut returned = read("x.csv", &bytes, &Limits::DEFAULT).unwrap();
        for unit in &mut returned.units {
            unit.target = Some(words.concat());
        }
        let import = exported.import(&returned, &mut |_| Vec::new());
        let mut after = target.clone();
        for file in &import.files {
            after.files[0] = File::new("retcodes.ftl", file.text.as_bytes());
        }
        let again = job(&source, &after, State::Draft);
        for unit in again.units() {
            let wanted = import.changes.iter().find(|one| one.unit == unit.id);
            if let Some(wanted) = wanted {
                prop_assert_eq!(plain(&unit.target), plain(&Some(wanted.after.clone())));
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>()) {
        let (source, target) = (folder("en", SHAPES[4]), folder("ru", SHAPES[4]));
        let exported = job(&source, &target, State::Draft);
        for format in Format::ALL {
            let name = format!("x.{}", format.extension());
            let mut document = write(&exported, format).unwrap();
            let at = at.index(document.len());
            for (place, byte) in document[at..].iter_mut().zip(&bytes).take(8) {
                *place = *byte;
            }
            for bytes in [&bytes, &document] {
                if let Ok(returned) = read(&name, bytes, &Limits::DEFAULT) {
                    exported.import(&returned, &mut |_| Vec::new());
                }
            }
        }
    }
}
