//! Every input that ever broke a promise, and the hostile files beside them, held to all promises of `invariants`.
//!
//! A case is a file: `fixtures/regressions/<target>/<what was wrong>`, in the form that the fuzz target of that name
//! reads. On a stack of 2 MiB, as a small thread has it.

use std::path::{Path, PathBuf};

mod invariants;

const STACK: usize = 2 * 1024 * 1024;

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(folder);
    let entries =
        std::fs::read_dir(&root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_file() && path.file_name().is_some_and(|name| name != "README.md"));
    files.sort();
    assert!(!files.is_empty(), "{}", root.display());
    files
}

/// Holds each file to its promises, and names those that break one.
fn hold_all(files: &[PathBuf], hold: fn(&[u8])) {
    let broken: Vec<String> = files
        .iter()
        .filter_map(|path| {
            let bytes = std::fs::read(path).unwrap();
            let thread = std::thread::Builder::new()
                .stack_size(STACK)
                .spawn(move || hold(&bytes));
            thread
                .unwrap()
                .join()
                .err()
                .map(|_| path.display().to_string())
        })
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn ftl_files_that_were_shown_wrong() {
    hold_all(&fixtures("regressions/ftl"), invariants::ftl::hold);
}

#[test]
fn layers_that_were_merged_wrong() {
    hold_all(&fixtures("regressions/overlay"), |bytes| {
        invariants::overlay::hold(&text(bytes));
    });
}

#[test]
fn hostile_files_are_shown_right_or_left_out() {
    let mut files = fixtures("hostile");
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    hold_all(&files, invariants::ftl::hold);
}

#[test]
fn files_without_a_fault_are_shown_as_fluent_shows_them() {
    let mut files = fixtures("ftl");
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let folders = std::fs::read_dir(locales).unwrap();
    files.extend(folders.map(|folder| folder.unwrap().path().join("retcodes.ftl")));
    files.retain(|path| path.is_file());
    hold_all(&files, invariants::ftl::hold);
}
