//! Files are changed only if they are what was read.

use std::fs;

use retcodes_check::{Change, FileError, write};

#[test]
fn a_file_that_was_saved_meanwhile_keeps_what_was_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.ftl");
    for (now, expected) in [
        ("read", "new"),
        ("saved", "saved"),
        ("", ""),
        ("read and more", "read and more"),
    ] {
        fs::write(&path, now).expect("a file");
        let change = Change {
            path: path.clone(),
            before: Some(b"read".to_vec()),
            after: b"new".to_vec(),
        };
        let written = write(folder.path(), &[change]).expect("no lock is held");
        assert_eq!(
            matches!(written[..], [Err(FileError::Changed)]),
            now != "read",
            "{now}"
        );
        assert_eq!(fs::read_to_string(&path).expect("the file"), expected);
    }
    // Nothing is left beside it.
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
}

#[test]
fn a_new_file_replaces_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("fr/retcodes.ftl");
    let change = |after: &str| Change {
        path: path.clone(),
        before: None,
        after: after.as_bytes().to_vec(),
    };
    let first = write(folder.path(), &[change("first")]).expect("no lock is held");
    assert!(matches!(first[..], [Ok(())]));
    let second = write(folder.path(), &[change("second")]).expect("no lock is held");
    assert!(matches!(second[..], [Err(FileError::Changed)]));
    assert_eq!(fs::read_to_string(&path).expect("the file"), "first");
}

#[cfg(unix)]
#[test]
fn a_file_with_another_name_keeps_it() {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir().expect("a folder");
    let (path, other) = (folder.path().join("a.ftl"), folder.path().join("b.ftl"));
    fs::write(&path, "read").expect("a file");
    fs::hard_link(&path, &other).expect("a second name");
    let change = Change {
        path: path.clone(),
        before: Some(b"read".to_vec()),
        after: b"new".to_vec(),
    };
    assert!(matches!(
        write(folder.path(), &[change]).expect("no lock is held")[..],
        [Ok(())]
    ));
    assert_eq!(fs::read_to_string(&other).expect("the file"), "new");
    assert_eq!(fs::metadata(&path).expect("the file").nlink(), 2);
}
