//! What tools use beside the tree: edits, suggestions, names of folders, places.

use proptest::prelude::*;
use retcodes_ftl::edit::Edits;
use retcodes_ftl::{LineEnd, Position, SourceText, folders, suggest};

#[test]
fn edits_change_what_they_name_and_never_overlap() {
    let mut edits = Edits::default();
    assert!(edits.replace(2..3, "X"));
    assert!(!edits.replace(0..3, "Y"), "overlaps");
    assert!(!edits.replace(2..4, ""), "overlaps");
    assert!(edits.insert(3, "1"));
    assert!(edits.insert(3, "2"));
    assert!(edits.insert(0, "0"));
    assert!(edits.delete(5..6));
    assert_eq!(edits.apply("abcdef"), "0abX12de");
    assert_eq!(edits.len(), 5);
}

#[test]
fn an_edit_of_a_place_that_a_text_lacks_changes_nothing() {
    for text in ["", "ab", "中文"] {
        let mut edits = Edits::default();
        edits.replace(4..5, "x");
        edits.replace(7..9, "y");
        assert_eq!(edits.apply(text), text);
    }
}

#[test]
fn the_nearest_name_is_found_and_nothing_far() {
    let names = ["hotline", "hot-line", "lianlian", "brand", "tel"];
    for (wanted, expected) in [
        ("hotlin", Some("hotline")),
        ("Hotline", Some("hotline")),
        ("hotlien", Some("hotline")),
        ("brnad", Some("brand")),
        ("tol", Some("tel")),
        ("cat", None),
        ("telephone", None),
    ] {
        assert_eq!(suggest::nearest(wanted, names), expected, "{wanted}");
    }
}

/// Folders, the locales that are known, and for each folder its locale and the kind of its diagnostic.
type FolderCase<'c> = (
    &'c [&'c str],
    &'c [&'c str],
    &'c [(&'c str, &'c str, &'c str)],
);

#[test]
fn each_folder_is_used_or_says_why_not() {
    let cases: &[FolderCase<'_>] = &[
        (
            &["zh-CN", "en-US"],
            &[],
            &[("en-US", "en-US", ""), ("zh-CN", "zh-CN", "")],
        ),
        (&["zh-Hans-CN"], &[], &[("zh-Hans-CN", "zh-CN", "used-as")]),
        (&["zh"], &["zh-CN"], &[("zh", "zh-CN", "used-as")]),
        (&["zh"], &[], &[("zh", "zh", "")]),
        (&["zh-HK"], &["zh-CN", "zh-TW"], &[("zh-HK", "zh-HK", "")]),
        (&["en_US"], &[], &[("en_US", "en-US", "used-as")]),
        (
            &["EN-us", "en-US"],
            &[],
            &[("EN-us", "", "same-locale"), ("en-US", "en-US", "")],
        ),
        (
            &["iw", "he"],
            &[],
            &[("he", "he", ""), ("iw", "", "same-locale")],
        ),
        (
            &["zh", "zh-Hans"],
            &["zh-CN"],
            &[("zh", "zh-CN", "used-as"), ("zh-Hans", "", "same-locale")],
        ),
        (&["en_US.UTF-8"], &[], &[("en_US.UTF-8", "", "not-a-tag")]),
        (
            &["de-u-co-phonebk"],
            &[],
            &[("de-u-co-phonebk", "", "not-a-tag")],
        ),
        (
            &["English", "", "-", "\u{202E}", "und"],
            &[],
            &[
                ("", "", "not-a-tag"),
                ("-", "", "not-a-tag"),
                ("English", "", "not-a-tag"),
                ("und", "", "not-a-tag"),
                ("\u{202E}", "", "not-a-tag"),
            ],
        ),
        (
            &["ca-valencia", "ca"],
            &[],
            &[("ca", "ca", ""), ("ca-valencia", "ca-valencia", "")],
        ),
        (&[".git"], &[], &[]),
    ];
    for (names, known, expected) in cases {
        let known: Vec<_> = known.iter().map(|tag| tag.parse().unwrap()).collect();
        let folders = folders::assign(names.iter().copied(), &known);
        let found: Vec<(String, String, String)> = folders
            .iter()
            .map(|folder| {
                let locale = folder.locale.as_ref().map(ToString::to_string);
                let diagnostic = folder.diagnostic.as_ref();
                let kind = diagnostic
                    .and_then(|one| one.arg("kind"))
                    .unwrap_or_default();
                (
                    folder.name.clone(),
                    locale.unwrap_or_default(),
                    kind.to_owned(),
                )
            })
            .collect();
        let expected: Vec<(String, String, String)> = expected
            .iter()
            .map(|(name, locale, kind)| {
                ((*name).to_owned(), (*locale).to_owned(), (*kind).to_owned())
            })
            .collect();
        assert_eq!(found, expected, "{names:?} {known:?}");
    }
}

#[test]
fn positions_count_characters_from_one() {
    let text = SourceText::new("\u{feff}a = 中文\r\n𝔸b\r\n".as_bytes());
    let at = |needle: &str| text.position(text.as_str().find(needle).unwrap());
    assert_eq!(at("a"), Position { line: 1, column: 1 });
    assert_eq!(at("文"), Position { line: 1, column: 6 });
    assert_eq!(at("b"), Position { line: 2, column: 2 });
    assert_eq!(text.position(usize::MAX), Position { line: 3, column: 1 });
    assert_eq!(text.line_end(), LineEnd::CrLf);
    assert_eq!(
        (text.line_count(), text.line_span(1), text.line_span(4)),
        (3, Some(0..13), None)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_place_has_a_position(bytes in prop::collection::vec(any::<u8>(), 0..40), at in 0..60_usize, line in 0..6_usize, column in 0..50_usize) {
        let text = SourceText::new(&bytes);
        let position = text.position(at);
        prop_assert!(position.line >= 1 && position.column >= 1);
        for offset in [
            text.offset(Position { line, column }),
            text.offset_of_utf16(line, column),
            text.offset_of_utf8(line, column),
        ] {
            prop_assert!(text.as_str().is_char_boundary(offset));
        }
    }

    #[test]
    fn edits_of_any_places_are_applied(spans in prop::collection::vec((0..30_usize, 0..30_usize), 0..12), text in "[a中💳]{0,8}") {
        let mut edits = Edits::default();
        for (start, end) in spans {
            edits.replace(start..end, "x");
        }
        let places: Vec<_> = edits.iter().map(|edit| edit.span.clone()).collect();
        prop_assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start), "{places:?}");
        edits.apply(&text);
    }
}
