//! Texts out to an agency and back, as a project manager types it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SOURCE: &str = "\
-hotline = 400

retcode-1001 = 签名错误
retcode-1003 = 正在支付中
    .detailed = 正在支付中，{ $bankMessage }
";

const FRENCH: &str = "\
-hotline = 400

retcode-1001 = Signature non valide
";

const FORMATS: [(&str, &str); 5] = [
    ("xliff", "xlf"),
    ("xliff2", "xlf"),
    ("po", "po"),
    ("csv", "csv"),
    ("xlsx", "xlsx"),
];

fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("locales/zh-CN/retcodes.ftl", SOURCE),
        ("locales/fr/retcodes.ftl", FRENCH),
        (
            "codes/easypay.tsv",
            "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\tnote\n\
             1003\tpending\tnone\tquery_first\tpayer-x\tdocument\ta table\t\n",
        ),
        (
            "locales/glossary.tsv",
            "term\tdefinition\tzh-CN\tfr\nsignature\tProof of the sender\t签名\tsignature\n",
        ),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn retcodes(folder: &Path, line: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
    command.current_dir(folder).args(line.split_whitespace());
    command.args(["--lang", "en"]).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn texts(folder: &Path) -> String {
    fs::read_to_string(folder.join("locales/fr/retcodes.ftl")).unwrap()
}

#[test]
fn every_format_goes_out_and_comes_back_unchanged() {
    let folder = project();
    for (format, extension) in FORMATS {
        let output = retcodes(
            folder.path(),
            &format!("export --to {format} --out {format}"),
        );
        assert!(output.status.success());
        assert_eq!(
            stdout(&output),
            format!("{format}/fr.{extension}: 4 texts, 2 not translated, 0 stale\n")
        );
        let output = retcodes(folder.path(), &format!("import {format}/fr.{extension}"));
        assert!(output.status.success());
        assert_eq!(
            stdout(&output),
            format!("{format}/fr.{extension}: 0 texts and 0 states of fr changed, 0 refused\n")
        );
        assert_eq!(texts(folder.path()), FRENCH);
        assert!(!folder.path().join("locales/fr/retcodes.state").exists());
    }
}

#[test]
fn a_document_says_what_the_project_knows() {
    let folder = project();
    retcodes(folder.path(), "export --to po fr");
    let document = fs::read_to_string(folder.path().join("fr.po")).unwrap();
    for wanted in [
        "#. Meaning: outcome: pending; who acts: none; retry: query_first. Word it neither as a success",
        "#. Glossary: 签名 = signature (Proof of the sender)",
        "#. Example: 正在支付中，{$bankMessage}",
        "#. Do not translate.",
    ] {
        assert!(document.contains(wanted), "{wanted}\n{document}");
    }
}

#[test]
fn a_changed_text_changes_one_line_of_both_files() {
    let folder = project();
    retcodes(folder.path(), "export --to csv fr");
    let path = folder.path().join("fr.csv");
    let document = fs::read_to_string(&path).unwrap();
    let changed = document.replace(
        "Signature non valide,draft",
        "Signature incorrecte,reviewed",
    );
    assert_ne!(document, changed);
    fs::write(&path, changed).unwrap();
    let output = retcodes(folder.path(), "import --dry-run fr.csv");
    assert!(stdout(&output).contains("\n+retcode-1001 = Signature incorrecte\n"));
    assert!(stdout(&output).ends_with("1 text and 1 state of fr would change, 0 refused\n"));
    assert_eq!(texts(folder.path()), FRENCH);
    assert!(retcodes(folder.path(), "import fr.csv").status.success());
    assert_eq!(
        texts(folder.path()),
        FRENCH.replace("non valide", "incorrecte")
    );
    let states = fs::read_to_string(folder.path().join("locales/fr/retcodes.state")).unwrap();
    let lines: Vec<&str> = states.lines().skip(1).collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("retcode-1001 reviewed v1:"));
}

#[test]
fn what_is_refused_is_named_and_the_rest_lands() {
    let folder = project();
    retcodes(folder.path(), "export --to po fr");
    let path = folder.path().join("fr.po");
    let document = fs::read_to_string(&path).unwrap();
    let document = document
        .replacen(
            "msgid \"正在支付中\"\nmsgstr \"\"",
            "msgid \"正在支付中\"\nmsgstr \"Paiement en cours\"",
            1,
        )
        .replacen(
            "{ $bankMessage }\"\nmsgstr \"\"",
            "{ $bankMessage }\"\nmsgstr \"En cours : { $bank }\"",
            1,
        )
        // No character.
        .replacen("Signature non valide", "Signature { \"\\\\uD800\" }", 1);
    fs::write(&path, document).unwrap();
    let output = retcodes(folder.path(), "import fr.po");
    assert_eq!(output.status.code(), Some(1));
    let said = stdout(&output);
    assert!(said.contains("retcode-1003.detailed: refused: a code was changed [code-edited]: has { $bank } for { $bankMessage }"), "{said}");
    assert!(
        said.contains("retcode-1001: refused: can't be read [malformed]"),
        "{said}"
    );
    assert!(
        texts(folder.path())
            .ends_with("retcode-1001 = Signature non valide\nretcode-1003 = Paiement en cours\n")
    );
}

/// A text that is longer than readers get.
#[test]
fn an_error_of_a_rule_refuses_its_text() {
    let folder = project();
    retcodes(folder.path(), "export --to xliff fr");
    let path = folder.path().join("fr.xlf");
    let document = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        document.replacen("Signature non valide", &"x".repeat(20_000), 1),
    )
    .unwrap();
    let output = retcodes(folder.path(), "import fr.xlf");
    assert_eq!(output.status.code(), Some(1));
    let said = stdout(&output);
    assert!(said.contains("retcode-1001: refused: "), "{said}");
    let code = said.split_once('[').unwrap().1.split_once(']').unwrap().0;
    assert!(
        retcodes(folder.path(), &format!("explain {code}"))
            .status
            .success(),
        "{said}"
    );
    assert!(!said.contains("import-problem"), "{said}");
    assert_eq!(texts(folder.path()), FRENCH);
}

#[test]
fn an_export_writes_over_no_other_file_unasked() {
    let folder = project();
    let path = folder.path().join("fr.po");
    fs::write(&path, "the agency's work").unwrap();
    assert_eq!(
        retcodes(folder.path(), "export --to po fr").status.code(),
        Some(1)
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "the agency's work");
    assert!(
        retcodes(folder.path(), "export --to po --force fr")
            .status
            .success()
    );
    assert!(
        retcodes(folder.path(), "export --to po fr")
            .status
            .success()
    );
}

#[test]
fn files_that_say_no_language_or_mean_harm_are_refused() {
    let folder = project();
    for (name, text, sentence) in [
        ("x.csv", "id,translation\n", "name it with --to"),
        ("x.xlf", "<!DOCTYPE x>", "document type"),
        ("zh-CN.csv", "id,translation\n", "source language"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
        let output = retcodes(folder.path(), &format!("import {name}"));
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(sentence), "{said}");
    }
}

#[test]
fn explain_knows_every_problem_in_both_languages() {
    let folder = project();
    for problem in retcodes_exchange::Problem::ALL {
        for language in ["en", "zh-CN"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
            let output = command
                .current_dir(folder.path())
                .args(["explain", problem.code(), "--lang", language])
                .output()
                .unwrap();
            assert!(output.status.success(), "{}", problem.code());
            assert!(
                !stdout(&output).contains("import-problem"),
                "{}",
                problem.code()
            );
        }
    }
}
