//! Trees of files as data: `tests/fixtures/overlay/trees.json` describes what to lay out and what
//! has to be found there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use retcodes_core::Scheme;

use super::{Directory, MAX_BYTES, MAX_ENTRIES, MAX_FILES};

const TREES: &str = include_str!("../../../tests/fixtures/overlay/trees.json");

fn read(path: &Path) -> Directory {
    super::read(path, &Scheme::RETCODES)
}

#[test]
fn each_tree_gives_what_its_row_says() {
    let rows: Vec<Value> = serde_json::from_str(TREES).unwrap();
    assert!(rows.len() > 20);
    for row in rows {
        let about = row["about"].as_str().unwrap();
        let outside = tempfile::tempdir().unwrap();
        let root = outside.path().join("overlay");
        lay_out(outside.path(), &row["outside"]);
        lay_out(&root, &row["tree"]);

        let directory = read(&root);
        let sources: Vec<Value> = directory
            .sources
            .iter()
            .map(|source| {
                let text = String::from_utf8_lossy(&source.bytes).into_owned();
                serde_json::json!([
                    relative(&source.name, &root),
                    source.locale.to_string(),
                    text
                ])
            })
            .collect();
        let problems: Vec<Value> = directory
            .diagnostics
            .iter()
            .map(|problem| {
                let kind = problem.args().iter().find(|(name, _)| *name == "kind");
                let kind = &*kind.expect("each problem has a kind").1;
                serde_json::json!([relative(problem.source(), &root), problem.rule(), kind])
            })
            .collect();
        assert_eq!(Value::from(sources), row["sources"], "{about}: sources");
        assert_eq!(Value::from(problems), row["problems"], "{about}: problems");
    }
}

/// The limits, at their edges.
#[test]
fn a_limit_counts_to_the_last_one_that_fits() {
    let root = tempfile::tempdir().unwrap();
    let path = |i: usize| {
        root.path()
            .join(format!("q{}{}", letter(i / 26), letter(i % 26)))
    };
    for i in 0..MAX_FILES {
        fs::create_dir(path(i)).unwrap();
        fs::write(path(i).join("retcodes.ftl"), "").unwrap();
    }
    let full = read(root.path());
    assert_eq!((full.sources.len(), full.diagnostics.len()), (MAX_FILES, 0));

    // One more: the last by name is left out, and named.
    fs::create_dir(path(MAX_FILES)).unwrap();
    fs::write(path(MAX_FILES).join("retcodes.ftl"), "").unwrap();
    let over = read(root.path());
    assert_eq!((over.sources.len(), over.diagnostics.len()), (MAX_FILES, 1));
    assert_eq!(over.diagnostics[0].rule(), "file-size");
    assert!(Path::new(over.diagnostics[0].source()).starts_with(path(MAX_FILES)));

    // The largest file, and one byte more.
    let file = fs::File::create(path(0).join("retcodes.ftl")).unwrap();
    file.set_len(MAX_BYTES).unwrap();
    assert_eq!(read(root.path()).diagnostics.len(), 1);
    file.set_len(MAX_BYTES + 1).unwrap();
    let large = read(root.path());
    assert_eq!(large.diagnostics.len(), 2);
    assert_eq!(large.diagnostics[0].rule(), "file-size");
}

#[test]
fn a_directory_of_thousands_is_refused_as_a_whole() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("en")).unwrap();
    fs::write(root.path().join("en/retcodes.ftl"), "").unwrap();
    for i in 0..MAX_ENTRIES {
        fs::write(root.path().join(format!("en/{i}.txt")), "").unwrap();
    }
    let directory = read(root.path());
    assert!(directory.sources.is_empty());
    assert_eq!(directory.diagnostics.len(), 1);
    assert_eq!(
        directory.diagnostics[0].source(),
        root.path().to_str().unwrap()
    );
    assert_eq!(directory.diagnostics[0].rule(), "file-size");
}

/// A name that a terminal would obey never reaches one.
#[cfg(unix)]
#[test]
fn a_control_character_in_a_name_is_not_shown() {
    use std::os::unix::ffi::OsStrExt;
    let root = tempfile::tempdir().unwrap();
    for name in [&b"\x1b[31mred"[..], b"line\nbreak", b"latin-\xe9"] {
        fs::create_dir(root.path().join(std::ffi::OsStr::from_bytes(name))).unwrap();
    }
    let directory = read(root.path());
    assert_eq!(directory.diagnostics.len(), 3);
    for problem in directory.diagnostics {
        assert!(
            !problem.to_string().contains(char::is_control),
            "{:?}",
            problem.to_string()
        );
    }
}

/// Two locales are swapped behind one link again and again: what is read is of one state.
#[cfg(unix)]
#[test]
fn a_swap_of_the_link_is_read_whole() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let root = tempfile::tempdir().unwrap();
    let lay = |generation: u32| {
        for locale in ["en-US", "zh-CN"] {
            let folder = root.path().join(format!("..{generation}/{locale}"));
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("retcodes.ftl"), generation.to_string()).unwrap();
        }
        let link = root.path().join("..data_tmp");
        std::os::unix::fs::symlink(format!("..{generation}"), &link).unwrap();
        fs::rename(link, root.path().join("..data")).unwrap();
    };
    lay(0);
    for locale in ["en-US", "zh-CN"] {
        let link = root.path().join(locale);
        std::os::unix::fs::symlink(format!("..data/{locale}"), link).unwrap();
    }
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for generation in 1..200 {
                lay(generation);
                fs::remove_dir_all(root.path().join(format!("..{}", generation - 1))).unwrap();
                // A kubelet swaps once a minute; a reader needs a moment that holds still.
                std::thread::sleep(std::time::Duration::from_millis(3));
            }
            done.store(true, Ordering::Release);
        });
        let mut whole = 0;
        while !done.load(Ordering::Acquire) {
            let directory = read(root.path());
            if let [a, b] = &*directory.sources {
                assert_eq!(a.bytes, b.bytes);
                whole += 1;
            }
        }
        assert!(whole > 0);
    });
}

/// Any tree of files, folders and links, a level above the directory included.
fn any_tree() -> impl proptest::strategy::Strategy<Value = Vec<(&'static str, &'static str)>> {
    const PATHS: &[&str] = &[
        "en-US",
        "EN-us",
        "fr",
        "docs",
        "..data",
        "..1",
        "retcodes.ftl",
        "en-US/retcodes.ftl",
        "EN-us/retcodes.ftl",
        "fr/retcodes.ftl",
        "fr/other.ftl",
        "..1/en-US",
        "..1/en-US/retcodes.ftl",
        "..1/fr/retcodes.ftl",
        "en-US/en-US/retcodes.ftl",
    ];
    // What begins with `>` is a link, what is empty a folder, the rest a file.
    const CONTENTS: &[&str] = &[
        "",
        "text",
        ">.",
        ">..",
        ">../..",
        ">/",
        ">/etc",
        ">..1",
        ">..data/en-US",
        ">../..data/en-US/retcodes.ftl",
        ">retcodes.ftl",
        ">en-US",
        ">../secret",
        ">../../secret/retcodes.ftl",
        ">../overlay/en-US",
        ">../../overlay/fr/retcodes.ftl",
        ">nowhere",
    ];
    let entry = (
        proptest::sample::select(PATHS),
        proptest::sample::select(CONTENTS),
    );
    proptest::collection::vec(entry, 0..14)
}

#[cfg(unix)]
proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(100))]

    /// Whatever lies there: nothing from outside is read, no locale twice, and always the same.
    #[test]
    fn any_tree_is_read_alike_and_nothing_outside_of_it(tree in any_tree()) {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("overlay");
        let secret = place.path().join("secret");
        fs::create_dir_all(secret.join("en-US")).unwrap();
        fs::write(secret.join("retcodes.ftl"), "secret").unwrap();
        fs::write(secret.join("en-US/retcodes.ftl"), "secret").unwrap();
        fs::create_dir(&root).unwrap();
        for (path, content) in tree {
            // What cannot be laid out is left out, and nothing is behind a link: that may lead
            // anywhere, and this test writes.
            let path = root.join(path);
            let parent = path.parent().unwrap();
            let above: Vec<&Path> = parent.ancestors().take_while(|one| *one != root).collect();
            if !above.iter().rev().all(|folder| is_made(folder)) {
                continue;
            }
            let _ = match content.split_at_checked(1) {
                Some((">", target)) => std::os::unix::fs::symlink(target, path),
                Some(_) if !path.is_symlink() => fs::write(path, content),
                _ => fs::create_dir(path),
            };
        }
        let directory = read(&root);
        for source in &directory.sources {
            assert_eq!(*source.bytes, *b"text", "{}", source.name);
        }
        let locales: BTreeSet<_> = directory.sources.iter().map(|s| &s.locale).collect();
        assert_eq!(locales.len(), directory.sources.len());
        let again = read(&root);
        assert_eq!(format!("{directory:?}"), format!("{again:?}"));
    }
}

/// Makes a folder, or finds one that is no link.
fn is_made(folder: &Path) -> bool {
    let _ = fs::create_dir(folder);
    fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_dir())
}

fn letter(i: usize) -> char {
    char::from(b'a' + u8::try_from(i).unwrap())
}

fn relative(name: &str, root: &Path) -> String {
    Path::new(name)
        .strip_prefix(root)
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

/// Lays out a tree: a path and its text, or `{"link"|"pipe"|"folder": …}`.
fn lay_out(root: &Path, tree: &Value) {
    let Some(tree) = tree.as_object() else { return };
    fs::create_dir_all(root).unwrap();
    for (path, content) in tree {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if let Some(text) = content.as_str() {
            fs::write(path, text).unwrap();
        } else if let Some(target) = content["link"].as_str() {
            #[cfg(unix)]
            std::os::unix::fs::symlink(target, path).unwrap();
        } else if content["pipe"].is_boolean() {
            let made = std::process::Command::new("mkfifo")
                .arg(path)
                .status()
                .unwrap();
            assert!(made.success());
        } else {
            assert!(content["folder"].is_boolean(), "{content}");
            fs::create_dir_all(path).unwrap();
        }
    }
}
