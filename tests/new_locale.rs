//! A new language is a new folder and a `cargo build`: proved with a copy of this crate.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Copies what the library is built from into a folder that is kept between runs, so that only the
/// first has to build the dependencies.
fn copy() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-locale");
    for folder in ["src", "locales", "codes", "crates", "examples"] {
        let _ = fs::remove_dir_all(copy.join(folder));
    }
    for folder in [
        "src",
        "locales",
        "codes",
        "crates/core",
        "crates/negotiate",
        "crates/ftl",
        "crates/build",
        "crates/review",
    ] {
        copy_folder(&Path::new(ROOT).join(folder), &copy.join(folder));
    }
    for file in ["build.rs", "Cargo.lock"] {
        fs::copy(Path::new(ROOT).join(file), copy.join(file)).unwrap();
    }
    // The tools and the examples' dependencies are not needed.
    let manifest = fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).unwrap();
    let manifest: String = without(&manifest, &["dev-dependencies", "example"])
        .lines()
        .filter(|line| !line.starts_with("default-members"))
        .map(|line| match line.starts_with("members") {
            true => "members = [\".\", \"crates/*\"]",
            false => line,
        })
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(copy.join("Cargo.toml"), manifest).unwrap();
    fs::create_dir_all(copy.join("examples")).unwrap();
    fs::write(
        copy.join("examples/italian.rs"),
        "fn main() {\n    for code in [\"0000\", \"1001\", \"9999\", \"2008\"] {\n        \
         println!(\"{}\", retcodes::text(code, \"it\"));\n    }\n}\n",
    )
    .unwrap();
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// A manifest without some of its tables.
fn without(manifest: &str, tables: &[&str]) -> String {
    let mut kept = String::new();
    let mut keep = true;
    for line in manifest.lines() {
        if line.starts_with('[') {
            keep = !tables.contains(&line.trim_matches(['[', ']']));
        }
        if keep {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}

fn cargo(arguments: &[&str], folder: &Path) -> String {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(folder).args(arguments).arg("--quiet");
    // The target folder of this test's own build is locked while it runs.
    command.env("CARGO_TARGET_DIR", folder.join("target"));
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?}:\n{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_new_folder_is_picked_up_by_the_next_build() {
    let folder = copy();
    cargo(&["build", "--example", "italian"], &folder);
    let before = cargo(&["run", "--example", "italian"], &folder);
    assert_eq!(before.lines().next(), Some("Transaction successful"));

    fs::create_dir_all(folder.join("locales/it")).unwrap();
    let text = "retcode-0000 = Transazione riuscita\nretcode-1001 = Signature incorrecte\n\
                retcode-9999 = Erreur du système\n";
    fs::write(folder.join("locales/it/retcodes.ftl"), text).unwrap();
    cargo(&["build", "--example", "italian"], &folder);
    let after = cargo(&["run", "--example", "italian"], &folder);
    let expected = "Transazione riuscita\nSignature incorrecte\nErreur du système\n\
                    The transaction is being processed\n";
    assert_eq!(after, expected);
}
