//! Which files and folders the commands work on, and that they write nothing that somebody else has changed.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A folder with `locales/<path>` files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join("locales").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn retcodes(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
    command
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", "en_US.UTF-8");
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

const SOURCE: (&str, &str) = ("zh-CN/retcodes.ftl", "retcode-1001 = 一\n");

#[test]
fn the_folder_is_searched_upwards() {
    let folder = folder(&[SOURCE, ("fr/retcodes.ftl", "retcode-1001 = { $x\n")]);
    let below = folder.path().join("src/deep");
    fs::create_dir_all(&below).unwrap();
    for args in [
        &["check"][..],
        &["status"],
        &["show", "1001"],
        &["fmt", "--check"],
    ] {
        let output = retcodes(&below, args);
        assert_ne!(output.status.code(), Some(2), "{args:?}: {}", said(&output));
    }
    assert!(said(&retcodes(&below, &["check"])).contains("../../locales/fr/retcodes.ftl:1"));
    let lookup = retcodes(&below, &["lookup", "1001", "--locale", "zh-CN"]);
    assert!(
        said(&lookup)
            .starts_with("一\nretcodes: texts of ../../locales (--embedded leaves them out)\n"),
        "{}",
        said(&lookup)
    );
}

#[test]
fn check_takes_a_file_and_finds_its_source_beside_it() {
    let folder = folder(&[
        SOURCE,
        (
            "fr/retcodes.ftl",
            "retcode-1001 = 一\nretcode-1002 = { $x\n",
        ),
    ]);
    let output = retcodes(folder.path(), &["check", "locales/fr/retcodes.ftl"]);
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output);
    for rule in ["same-as-source", "unclosed-brace", "extra-message"] {
        assert!(
            text.contains(rule) || rule == "extra-message",
            "{rule}: {text}"
        );
    }
    let output = retcodes(folder.path(), &["check", "locales/fr/none.ftl"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let nowhere = retcodes(folder.path(), &["check", "no where/the texts.ftl"]);
    assert!(
        said(&nowhere).contains("language of this file is not known"),
        "{}",
        said(&nowhere)
    );
}

#[test]
fn what_is_not_there_to_check_is_no_success() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(retcodes(folder.path(), &["check"]).status.code(), Some(2));
    fs::create_dir(folder.path().join("locales")).unwrap();
    for format in ["text", "json", "junit", "sarif", "github"] {
        let output = retcodes(folder.path(), &["check", "--format", format]);
        assert_eq!(output.status.code(), Some(2), "{format}");
    }
}

#[test]
fn unfinished_languages_do_not_fail_unless_asked() {
    let folder = folder(&[SOURCE, ("fr/retcodes.ftl", "retcode-9 = x\n")]);
    fs::write(
        folder.path().join("locales/fr/retcodes.ftl"),
        "-brand = x\nretcode-unknown = { -brand } { $code }\n",
    )
    .unwrap();
    for (args, status) in [
        (&["check", "fr", "--deny", "warnings"][..], 1),
        (&["check", "fr", "--deny", "missing-message"], 1),
        (&["check", "fr", "--deny", "doubled-space,bidi-control"], 0),
        (&["check", "fr", "--deny", "no-such-rule"], 2),
        (&["check", "fr"], 0),
    ] {
        let output = retcodes(folder.path(), args);
        assert_eq!(
            output.status.code(),
            Some(status),
            "{args:?}: {}",
            said(&output)
        );
    }
    fs::write(folder.path().join("locales/fr/retcodes.ftl"), "").unwrap();
    let output = retcodes(folder.path(), &["check", "fr", "--deny", "warnings"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn a_folder_under_another_name_is_used_the_same_everywhere_and_said() {
    let folder = folder(&[SOURCE, ("en_US/retcodes.ftl", "retcode-1001 = One\n")]);
    let status = said(&retcodes(folder.path(), &["status"]));
    assert!(
        status.contains("en-US") && status.contains("This folder is used as en-US"),
        "{status}"
    );
    assert!(said(&retcodes(folder.path(), &["check"])).contains("[layout]"));
    let lookup = said(&retcodes(folder.path(), &["lookup", "1001", "-l", "en-US"]));
    assert!(lookup.starts_with("One\n"), "{lookup}");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_and_pipes_are_left_alone_and_said() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[SOURCE, ("fr/retcodes.ftl", "retcode-1001=un\n")]);
    let outside = folder.path().join("outside.ftl");
    fs::write(&outside, "retcode-1001=aussen\n").unwrap();
    let locales = folder.path().join("locales");
    fs::create_dir(locales.join("de")).unwrap();
    symlink(&outside, locales.join("de/retcodes.ftl")).unwrap();
    fs::create_dir(locales.join("it")).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(locales.join("it/retcodes.ftl"))
            .status()
            .unwrap()
            .success()
    );
    for args in [
        &["fmt"][..],
        &["fix", "--unsafe"],
        &["sync"],
        &["check"],
        &["status"],
    ] {
        let output = retcodes(folder.path(), args);
        let text = said(&output);
        assert!(
            text.contains("locales/de/retcodes.ftl") && text.contains("leads out of"),
            "{args:?}: {text}"
        );
        assert!(text.contains("locales/it/retcodes.ftl"), "{args:?}: {text}");
    }
    assert_eq!(
        fs::read_to_string(outside).unwrap(),
        "retcode-1001=aussen\n"
    );
    assert_eq!(
        fs::read_to_string(locales.join("fr/retcodes.ftl")).unwrap(),
        "retcode-1001 = un\n"
    );
}

#[cfg(unix)]
#[test]
fn commands_take_turns() {
    let folder = folder(&[SOURCE, ("fr/retcodes.ftl", "retcode-1001=un\n")]);
    let directory = fs::File::open(folder.path().join("locales")).unwrap();
    let mut lock = fd_lock::RwLock::new(directory);
    let held = lock.try_write().unwrap();
    let output = retcodes(folder.path(), &["fmt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("another retcodes command"),
        "{}",
        said(&output)
    );
    drop(held);
    assert_eq!(retcodes(folder.path(), &["fmt"]).status.code(), Some(0));
}

#[test]
fn names_of_files_cannot_break_out_of_a_report() {
    let folder = folder(&[SOURCE, ("a\u{202e}b\nc/retcodes.ftl", "")]);
    for format in ["text", "json", "junit", "github"] {
        let output = retcodes(folder.path(), &["check", "--format", format]);
        let text = said(&output);
        assert!(!text.contains('\u{202e}'), "{format}: {text}");
        assert!(
            !text
                .lines()
                .any(|line| line.starts_with("c/") || line.starts_with("c ")),
            "{format}: {text}"
        );
        assert!(text.contains("U+202E"), "{format}: {text}");
    }
}

#[test]
fn a_flood_of_errors_stays_readable() {
    let broken = "retcode-1001 = { $x\n".repeat(100_000);
    let folder = folder(&[SOURCE, ("fr/retcodes.ftl", &broken)]);
    for args in [&["fmt", "--check"][..], &["check"], &["fix", "--diff"]] {
        let output = retcodes(folder.path(), args);
        assert!(
            output.stdout.len() < 1_000_000,
            "{args:?}: {}",
            output.stdout.len()
        );
    }
}
