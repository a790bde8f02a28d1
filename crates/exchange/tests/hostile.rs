//! Files that mean harm, or that are none of ours: each is refused with a sentence.

mod common;

use common::{folder, job};
use retcodes_exchange::{Format, Limits, read, write};
use retcodes_review::State;

const HEAD: &str = "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">";

#[test]
fn hostile_files_are_refused_with_a_sentence() {
    let deep = format!("{HEAD}{}", "<group>".repeat(100_000));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xliff>&b;</xliff>";
    let external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xliff/>";
    let mut utf16 = vec![0xFF, 0xFE];
    utf16.extend(external.encode_utf16().flat_map(u16::to_le_bytes));
    for (name, bytes, sentence) in [
        ("x.xlf", bomb.as_bytes(), "document type"),
        ("x.xlf", external.as_bytes(), "document type"),
        ("x.xlf", utf16.as_slice(), "document type"),
        ("x.xlf", deep.as_bytes(), "nested too deeply"),
        ("x.xlf", b"<xliff>&undefined;</xliff>", "an entity"),
        ("x.xlf", b"<xliff><a></b></xliff>", "not well-formed"),
        ("x.xlf", b"<xliff><a>", "ends before"),
        ("x.xlf", b"", "has no element"),
        ("x.xlf", b"<html/>", "its root is <html>"),
        (
            "x.xlf",
            b"<xliff version='3.0'/>",
            "version \u{201C}3.0\u{201D}",
        ),
        (
            "x.xlf",
            "<?xml version='1.0' encoding='GBK'?><xliff>é</xliff>".as_bytes(),
            "UTF-8",
        ),
        ("x.po", b"hello", "no \u{201C}msgid\u{201D}"),
        ("x.po", b"msgid \xFF", "UTF-8"),
        ("x.csv", b"a,b\n1,2\n", "no column"),
        ("x.csv", b"id,source\n1,2\n", "no column"),
        ("x.xlsx", b"PK\x03\x04 nothing", "not an XLSX file"),
        ("x.bin", b"\x7FELF", "not an XLIFF"),
    ] {
        let error = read(name, bytes, &Limits::DEFAULT).unwrap_err().to_string();
        assert!(error.contains(sentence), "{error}");
    }
}

#[test]
fn a_file_that_grows_when_it_is_unpacked_is_refused() {
    let (source, target) = (folder("en", "a = One\n"), folder("fr", "a = Un\n"));
    let job = job(&source, &target, State::Draft);
    let bytes = write(&job, Format::Xlsx).unwrap();
    let mut limits = Limits::DEFAULT;
    limits.unpacked_bytes = 1_000;
    let error = read("x.xlsx", &bytes, &limits).unwrap_err();
    assert!(error.message.contains("unpacks to more"), "{error}");
    limits = Limits::DEFAULT;
    limits.file_bytes = 100;
    assert!(read("x.xlsx", &bytes, &limits).is_err());
    limits = Limits::DEFAULT;
    limits.elements = 10;
    for format in [Format::Xliff1, Format::Xliff2] {
        let bytes = write(&job, format).unwrap();
        let error = read("x.xlf", &bytes, &limits).unwrap_err();
        assert!(error.message.contains("more elements"), "{error}");
    }
    limits = Limits::DEFAULT;
    limits.units = 0;
    for format in Format::ALL {
        let bytes = write(&job, format).unwrap();
        let name = format!("x.{}", format.extension());
        assert!(read(&name, &bytes, &limits).is_err(), "{format:?}");
    }
}

#[test]
fn a_text_that_is_too_long_costs_itself() {
    let text = "x".repeat(70_000);
    let po = format!(
        "msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"{text}\"\n\nmsgctxt \"b\"\nmsgid \"b\"\nmsgstr \"c\"\n"
    );
    let returned = read("x.po", po.as_bytes(), &Limits::DEFAULT).unwrap();
    assert_eq!(returned.units.len(), 1);
    assert_eq!(returned.findings[0].unit, "a");
}

#[test]
fn a_broken_entry_of_a_po_file_costs_itself() {
    for broken in [
        "msgctxt \"a\"\nmsgid \"a\nmsgstr \"\"\n",
        "msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"\\q\"\n",
        "msgctxt \"a\"\nmsgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n",
        "msgctxt \"a\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n",
        "msgctxt \"a\"\nrubbish\n",
        "msgid \"a\"\nmsgstr \"b\"\n",
        "\"continued\"\n",
    ] {
        let good = "msgctxt \"b\"\nmsgid \"b\"\nmsgstr \"c\\x41\\101\\\"\"\n";
        let po = format!("{broken}\n{good}\n#~ msgid \"old\"\n#~ msgstr \"x\"\n");
        let returned = read("x.po", po.as_bytes(), &Limits::DEFAULT).unwrap();
        assert_eq!(returned.findings.len(), 1, "{broken}");
        assert_eq!(returned.findings[0].problem.code(), "malformed");
        assert_eq!(returned.units.len(), 1, "{broken}");
        assert_eq!(returned.units[0].target.as_deref(), Some("cAA\""));
    }
}

/// Excel of another country: semicolons, tabs, another order, columns that are gone.
#[test]
fn tables_are_read_by_the_names_of_their_columns() {
    for text in [
        "Translation;ID;x\nUn;a;y\n",
        "ID\tTranslation\na\tUn\n",
        "some title\n\nid,translation\na,\"Un\"\n\n",
    ] {
        let returned = read("x.csv", text.as_bytes(), &Limits::DEFAULT).unwrap();
        assert_eq!(returned.units[0].id, "a", "{text}");
        assert_eq!(returned.units[0].target.as_deref(), Some("Un"));
    }
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(
        "id\ttranslation\na\t交易\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    let returned = read("x.txt", &wide, &Limits::DEFAULT).unwrap();
    assert_eq!(returned.units[0].target.as_deref(), Some("交易"));
}
