//! What a build script says of a folder, and that it always writes the same tables.

use std::fs;
use std::path::Path;

use retcodes_build::{Folder, Proven, Scheme};
use retcodes_ftl::{Document, Limits};
use retcodes_review::Hash;

const TEXTS: &str =
    "retcode-1 = One\nretcode-2 = Two\npayer-a = Pay\nretcode-unknown = Unknown: { $code }\n";
const CODES: &str = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\n1\tfailed\tpayer\tno\tpayer-a\tdocument\tx\n2\tfailed\tpayer\tno\tpayer-a\tdocument\tx\n";

/// Proves a folder of one text and one codes file.
fn prove(text: &str, codes: &str) -> Proven {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("locales/en")).unwrap();
    fs::write(root.path().join("locales/en/retcodes.ftl"), text).unwrap();
    fs::write(root.path().join("codes.tsv"), codes).unwrap();
    let scheme = Scheme {
        source: "en".into(),
        ..Scheme::RETCODES
    };
    let folder = Folder::new(root.path().join("locales"))
        .scheme(scheme)
        .codes(root.path().join("codes.tsv"));
    let mut proven = folder.prove();
    let root = format!("{}/", root.path().display());
    for problem in &mut proven.problems {
        problem.text = problem.text.replace(&root, "");
    }
    proven
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let row = |row: &str| format!("{CODES}{row}\n");
    let cases: [(&str, &str, bool, &str); 9] = [
        (TEXTS, CODES, false, ""),
        (
            &format!("{TEXTS}retcode-3 = Three\n"),
            CODES,
            true,
            "locales/en/retcodes.ftl:5:1: the code `3` has no row in codes.tsv",
        ),
        (
            TEXTS,
            &row("3\tfailed\tpayer\tno\tpayer-a\tdocument\tx"),
            true,
            "codes.tsv:4:1: the code `3` has no text in locales/en/retcodes.ftl",
        ),
        (
            TEXTS,
            &row("2\tfailed\tpayer\tno\tpayer-a\tdocument\tx"),
            true,
            "codes.tsv:4:1: the code `2` is in line 3 already",
        ),
        (
            &format!("{TEXTS}retcode-3 = Three\n"),
            &row("3\tfailed\tpayer\tno\tpayer-b\tdocument\tx"),
            true,
            "codes.tsv:4:1: the payer message `payer-b` of the code `3` is not in en/retcodes.ftl",
        ),
        (
            &format!("{TEXTS}retcode-3 = Three\n"),
            &row("3\tlost\tpayer\tno\tpayer-a\tdocument\tx"),
            true,
            "codes.tsv:4:3: `lost` in the column `outcome`",
        ),
        (
            TEXTS,
            "code\toutcome\n",
            true,
            "codes.tsv:1:1: the column `actor` is missing",
        ),
        (
            &format!("{TEXTS}retcode-4 = {{ -none }}\n"),
            CODES,
            false,
            "locales/en/retcodes.ftl:5:",
        ),
        (
            &TEXTS.replace("One", "{ 5 } times"),
            CODES,
            false,
            "locales/en/retcodes.ftl: `retcode-1` holds a number",
        ),
    ];
    for (text, codes, is_error, start) in cases {
        let proven = prove(text, codes);
        let problem = proven.problems.first();
        let told = problem
            .map(|problem| problem.text.as_str())
            .unwrap_or_default();
        assert!(
            told.starts_with(start) && told.is_empty() == start.is_empty(),
            "{start}: {:?}",
            proven.problems
        );
        assert_eq!(
            problem.is_some_and(|problem| problem.is_error),
            is_error,
            "{told}"
        );
    }
}

#[test]
fn the_same_folder_gives_the_same_source() {
    assert_eq!(prove(TEXTS, CODES).source, prove(TEXTS, CODES).source);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    if shipped.join("codes/easypay.tsv").is_file() {
        let folder = Folder::new(shipped.join("locales")).codes(shipped.join("codes/easypay.tsv"));
        let proven = folder.prove();
        let errors: Vec<_> = proven
            .problems
            .iter()
            .filter(|problem| problem.is_error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(folder.prove().source, proven.source);
    }
}

#[test]
fn texts_that_count_need_numbers_to_be_formatted() {
    let plain = prove(TEXTS, CODES).source;
    assert!(!plain.contains("FORMATS_NUMBERS"));
    for detailed in [
        "{ NUMBER($n) }",
        "{ $n ->\n        [one] one\n       *[other] other\n    }",
        "{ $n ->\n        [1] one\n       *[many] many\n    }",
    ] {
        let text = TEXTS.replace("Two\n", &format!("Two\n    .detailed = {detailed}\n"));
        let proven = prove(&text, CODES);
        assert_eq!(proven.problems, [], "{detailed}");
        assert!(
            proven.source.contains("assert!(\n    FORMATS_NUMBERS"),
            "{detailed}"
        );
    }
    // A selection by words alone does not.
    let text = TEXTS.replace("Two\n", "Two\n    .detailed = { $kind ->\n        [refund] refund\n       *[payment] payment\n    }\n");
    assert!(!prove(&text, CODES).source.contains("FORMATS_NUMBERS"));
}

#[test]
fn a_locale_is_reviewed_if_all_its_texts_are() {
    let [source, text] = ["retcode-1 = 一\nretcode-2 = 二\n", "retcode-1 = One\n"];
    let hash = |text: &str| {
        let document = Document::read(text.as_bytes(), &Limits::DEFAULT);
        retcodes_review::texts(&document)
            .first()
            .map(|(_, pattern)| Hash::of(pattern))
            .unwrap()
    };
    let line =
        |mark: &str, source: &str| format!("retcode-1 {mark} {} {}\n", hash(source), hash(text));
    for (name, state, reviewed) in [
        ("nothing is known", String::new(), false),
        ("reviewed", line("reviewed", source), true),
        ("a draft", line("draft", source), false),
        ("stale", line("reviewed", "retcode-1 = 二\n"), false),
        (
            "doubled",
            line("reviewed", source) + &line("draft", source),
            false,
        ),
        (
            "unreadable",
            line("reviewed", source).replace("v1", "v0"),
            false,
        ),
    ] {
        let root = tempfile::tempdir().unwrap();
        for (locale, text) in [("en", text), ("zh-CN", source)] {
            fs::create_dir_all(root.path().join(locale)).unwrap();
            fs::write(root.path().join(locale).join("retcodes.ftl"), text).unwrap();
        }
        fs::write(root.path().join("en/retcodes.state"), state).unwrap();
        let baked = Folder::new(root.path()).prove().source;
        let expected = format!("static REVIEWED: [bool; 2] = [\n    {reviewed},\n    true,\n];");
        assert!(baked.contains(&expected), "{name}: {baked}");
    }
}
