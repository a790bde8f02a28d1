//! What becomes of a new state of the directories: `tests/fixtures/overlay/reloads.json`. A tree names a text by its
//! locale in the first directory, and by `1/` and its locale in the second; a line of a text stands for one of Fluent's.
#![cfg(all(unix, feature = "watch"))]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use retcodes::watch::{LiveCatalog, Reload};
use retcodes::{Catalog, Origin};
use serde_json::{Value, json};

/// `text a` is a text, `error 1` a text that is wrong, and so on.
fn ftl(text: &str) -> String {
    let line = |line: &str| match line.split_once(' ') {
        Some(("text", text)) => format!("retcode-1001 = {text}\n"),
        Some(("error", number)) => format!("retcode-200{number} = {{ -none }}\n"),
        Some(("warning", number)) => format!("odd-{number} = x\n"),
        Some(("term", name)) => format!("-{name} = x\n"),
        Some(("needs", name)) => format!("retcode-3001 = {{ -{name} }}\n"),
        Some(("forbids", name)) => format!("retcode-3002 = x\n{name} = x\n"),
        _ => String::from("\n"),
    };
    text.lines().map(line).collect()
}

/// Lays a state out: the whole tree anew.
fn lay_out(root: &Path, state: &Value) {
    let unreadable: Vec<&str> = state["unreadable"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one.as_str().unwrap())
        .collect();
    for (number, prefix) in [("0", ""), ("1", "1/")] {
        let folder = root.join(number);
        let _ = fs::remove_dir_all(&folder);
        if number == "0" && unreadable.contains(&"") {
            continue;
        }
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in state["tree"].as_object().unwrap() {
            let locale = match prefix {
                "" if name.contains('/') => continue,
                "" => name.as_str(),
                _ => match name.strip_prefix(prefix) {
                    Some(locale) => locale,
                    None => continue,
                },
            };
            let text = text.as_str().unwrap();
            fs::create_dir_all(folder.join(locale)).unwrap();
            fs::write(folder.join(locale).join("retcodes.ftl"), ftl(text)).unwrap();
        }
        for locale in unreadable
            .iter()
            .filter(|locale| !locale.is_empty() && number == "0")
        {
            fs::create_dir_all(folder.join(locale)).unwrap();
            symlink("nowhere", folder.join(locale).join("retcodes.ftl")).unwrap();
        }
    }
}

/// `0/en-US/retcodes.ftl` as `en-US`, and `1/en-US/retcodes.ftl` as `1/en-US`.
fn short(name: &str, root: &Path) -> String {
    let relative = Path::new(name)
        .strip_prefix(root)
        .unwrap()
        .to_str()
        .unwrap();
    let relative = relative.strip_suffix("/retcodes.ftl").unwrap_or(relative);
    relative
        .strip_prefix("0/")
        .unwrap_or(if relative == "0" { "" } else { relative })
        .to_owned()
}

/// What the row says of a state, as far as it says it.
fn told(reload: &Reload, root: &Path) -> BTreeMap<&'static str, Value> {
    let names = |names: Vec<&str>| {
        json!(
            names
                .into_iter()
                .map(|name| short(name, root))
                .collect::<Vec<_>>()
        )
    };
    let mut problems: Vec<String> = reload
        .diagnostics()
        .iter()
        .map(|one| format!("{}: {}", short(one.source(), root), one.rule()))
        .collect();
    problems.sort();
    let mut told = BTreeMap::from([
        ("added", names(reload.added().collect())),
        ("changed", names(reload.changed().collect())),
        ("removed", names(reload.removed().collect())),
        ("refused", names(reload.refused().collect())),
        ("problems", json!(problems)),
        ("failure", json!(reload.failure().is_some())),
    ]);
    told.retain(|_, value| {
        !matches!(value, Value::Array(list) if list.is_empty()) && *value != json!(false)
    });
    told
}

/// The texts that the catalogue shows: what `text` and `needs` lines of the row's `used` say.
fn uses(live: &LiveCatalog, used: &Value, about: &str) {
    let catalog = live.current();
    let mut expected: BTreeMap<&str, (Option<&str>, bool)> = BTreeMap::new();
    let trees = used.as_object().unwrap();
    // The second directory is named first, so it stands behind the first, which was added later.
    for (name, text) in trees
        .iter()
        .filter(|(name, _)| name.contains('/'))
        .chain(trees.iter().filter(|(name, _)| !name.contains('/')))
    {
        let locale = name.strip_prefix("1/").unwrap_or(name);
        let entry = expected.entry(locale).or_default();
        for line in text.as_str().unwrap().lines() {
            match line.split_once(' ') {
                Some(("text", text)) => entry.0 = Some(text),
                Some(("needs", _)) => entry.1 = true,
                _ => {}
            }
        }
    }
    for locale in ["en-US", "fr", "de"] {
        let (text, needs) = expected.get(locale).copied().unwrap_or_default();
        let localizer = catalog.localizer(locale);
        let shown = |code: &str| {
            let message = localizer.message(code);
            let is_of_it = message.origin() != Origin::Unknown && *message.locale() == locale;
            is_of_it.then(|| message.into_text().into_owned())
        };
        assert_eq!(shown("1001").as_deref(), text, "{about}: {locale}");
        assert_eq!(shown("3001").is_some(), needs, "{about}: {locale}");
    }
}

#[test]
fn each_state_becomes_what_its_row_says() {
    let rows: Vec<Value> =
        serde_json::from_str(include_str!("fixtures/overlay/reloads.json")).unwrap();
    assert!(rows.len() > 15);
    for row in rows {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let mut states = row["states"].as_array().unwrap().iter();
        let first = states.next().unwrap();
        lay_out(root, first);
        // Something that no row says anything of, so that there is a catalogue without any file.
        let builder = Catalog::builder()
            .text("qaa", "retcode-1 = x")
            .directory(root.join("1"))
            .directory(root.join("0"));
        let builder = builder.strict(row["strict"].as_bool().unwrap_or(false));
        let builder = match row["default"].as_str() {
            Some(default) => builder.defaults([default]),
            None => builder.defaults(["qaa"]),
        };
        let live = builder.watch().unwrap();
        uses(
            &live,
            &first["used"],
            &format!("{}: at first", row["about"]),
        );
        let reloads = live.subscribe();
        for (number, state) in states.enumerate() {
            let about = format!("{}: state {}", row["about"], number + 2);
            lay_out(root, state);
            // The thread may have seen it before us.
            let reload = live.reload().or_else(|| reloads.try_next());
            let Some(expected) = state.get("used") else {
                assert!(reload.is_none(), "{about}: no reload");
                continue;
            };
            let _ = std::iter::from_fn(|| reloads.try_next()).count();
            uses(&live, expected, &about);
            let reload = reload.unwrap_or_else(|| panic!("{about}: a reload"));
            let mut row: BTreeMap<&str, Value> = BTreeMap::new();
            for name in [
                "added", "changed", "removed", "refused", "problems", "failure",
            ] {
                if let Some(value) = state.get(name) {
                    row.insert(name, value.clone());
                }
            }
            assert_eq!(told(&reload, root), row, "{about}");
        }
    }
}
