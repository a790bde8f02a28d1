//! The commands that change files, from outside: a file before, a command, the file after.
//!
//! A folder under `fixtures/editing/fix`, `fmt` or `sync` is a case: `before.ftl` is the fr file, `source.ftl` (for `sync`) the
//! zh-CN one, `after.ftl` what the fr file must be, and `out.txt`, where it is there, what is printed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Tested = Result<(), Box<dyn std::error::Error>>;

fn cases(command: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/editing")
        .join(command);
    let mut cases: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

fn retcodes(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retcodes"));
    command
        .current_dir(folder)
        .args(args)
        .env_remove("RUST_BACKTRACE")
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn put(folder: &Path, locale: &str, text: &[u8]) -> PathBuf {
    let path = folder.join("locales").join(locale).join("retcodes.ftl");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

/// Runs a command on a case, twice: the second time changes nothing more.
fn hold(command: &[&str], case: &Path) -> Tested {
    let name = case.display();
    let folder = tempfile::tempdir()?;
    let before = fs::read(case.join("before.ftl"))?;
    let after = fs::read_to_string(case.join("after.ftl"))?;
    if let Ok(source) = fs::read(case.join("source.ftl")) {
        put(folder.path(), "zh-CN", &source);
    }
    let file = put(folder.path(), "fr", &before);

    let check = retcodes(folder.path(), &[command, &["--check", "fr"]].concat());
    let differs = before != after.as_bytes();
    assert_eq!(fs::read(&file)?, before, "{name}: --check writes nothing");
    assert!(
        !differs || check.status.code() == Some(1),
        "{name}: --check exits with 1: {}",
        stdout(&check)
    );
    let diff = retcodes(folder.path(), &[command, &["--diff", "fr"]].concat());
    assert_eq!(fs::read(&file)?, before, "{name}: --diff writes nothing");
    assert_eq!(
        stdout(&diff).contains("+++ b/locales/fr/retcodes.ftl\n@@ "),
        differs,
        "{name}: {}",
        stdout(&diff)
    );

    let first = retcodes(folder.path(), &[command, &["fr"]].concat());
    assert_eq!(fs::read_to_string(&file)?, after, "{name}");
    if let Ok(out) = fs::read_to_string(case.join("out.txt")) {
        assert_eq!(stdout(&first), out, "{name}");
    }
    retcodes(folder.path(), &[command, &["fr"]].concat());
    assert_eq!(fs::read_to_string(&file)?, after, "{name}: a second time");
    Ok(())
}

#[test]
fn fmt_brings_files_into_the_layout() -> Tested {
    cases("fmt")
        .iter()
        .try_for_each(|case| hold(&["fmt"], case))
}

#[test]
fn fix_repairs_what_is_certain_and_loses_no_text() -> Tested {
    cases("fix")
        .iter()
        .try_for_each(|case| hold(&["fix", "--unsafe"], case))
}

#[test]
fn sync_adds_what_the_source_has_and_marks_what_it_has_not() -> Tested {
    cases("sync")
        .iter()
        .try_for_each(|case| hold(&["sync"], case))
}

#[test]
fn fmt_exits_with_1_only_where_a_file_would_change_or_cannot_be_read() -> Tested {
    let folder = tempfile::tempdir()?;
    put(folder.path(), "fr", b"retcode-1=a\n");
    assert_eq!(retcodes(folder.path(), &["fmt"]).status.code(), Some(0));
    assert_eq!(
        retcodes(folder.path(), &["fmt", "--check"]).status.code(),
        Some(0)
    );
    // What can't be read is for `check` to say: nothing would change.
    put(folder.path(), "fr", b"retcode-1 = { a\n");
    for args in [["fmt", "fr"], ["fmt", "--check"]] {
        let output = retcodes(folder.path(), &args);
        assert!(
            stdout(&output).contains("; 1 place stays as written"),
            "{}",
            stdout(&output)
        );
        assert_eq!(output.status.code(), Some(0));
    }
    put(folder.path(), "fr", b"\xff\xfe");
    assert_eq!(retcodes(folder.path(), &["fmt"]).status.code(), Some(1));
    assert_eq!(
        retcodes(folder.path(), &["fmt", "de"]).status.code(),
        Some(2)
    );
    assert_eq!(
        retcodes(folder.path(), &["fmt", "--locales", "nowhere"])
            .status
            .code(),
        Some(2)
    );
    Ok(())
}

#[test]
fn sync_leaves_all_alone_while_the_source_is_broken() -> Tested {
    let folder = tempfile::tempdir()?;
    put(folder.path(), "zh-CN", b"retcode-1 = a\nretcode-2 = { b\n");
    let file = put(folder.path(), "fr", b"retcode-2 = deux\n");
    let output = retcodes(folder.path(), &["sync"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).starts_with("locales/zh-CN/retcodes.ftl:2:1: "),
        "{}",
        stdout(&output)
    );
    assert_eq!(fs::read(file)?, b"retcode-2 = deux\n");
    Ok(())
}

/// A link stays a link, and a file keeps its permissions.
#[cfg(unix)]
#[test]
fn a_file_keeps_what_is_not_its_text() -> Tested {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir()?;
    let real = folder.path().join("locales/shared.ftl");
    let file = put(folder.path(), "fr", b"");
    fs::remove_file(&file)?;
    fs::write(&real, "retcode-1=a\n")?;
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640))?;
    symlink("../shared.ftl", &file)?;
    retcodes(folder.path(), &["fmt"]);
    assert!(fs::symlink_metadata(&file)?.is_symlink());
    assert_eq!(fs::read_to_string(&real)?, "retcode-1 = a\n");
    assert_eq!(fs::metadata(&real)?.permissions().mode() & 0o777, 0o640);
    assert_eq!(
        fs::read_dir(real.parent().unwrap())?.count(),
        2,
        "nothing is left beside it"
    );
    Ok(())
}
