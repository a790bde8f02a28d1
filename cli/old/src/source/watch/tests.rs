//! What becomes of a new state, as data (`tests/fixtures/overlay/reloads.json`), and that readers
//! never see two states at once. The value here is the texts themselves; a line of a text says what
//! is wrong with it. Real catalogues on real disks are watched in `tests/watch.rs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};

use serde_json::{Value, json};

use super::reloader::Reloader;
use super::{Build, Built, Live, Recipe, Reload, Shared};
use crate::error::BuildError;
use crate::ftl::{Layer, Problem, Rule, Source};
use crate::source::directory::Directory;
use crate::source::{locale_of, problem};

/// Texts by `<locale>` in the first directory and `1/<locale>` in the second.
type Texts = BTreeMap<String, String>;

#[test]
fn each_state_becomes_what_its_row_says() {
    let rows: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/fixtures/overlay/reloads.json")).unwrap();
    assert!(rows.len() > 15);
    for row in rows {
        let strict = row["strict"].as_bool().unwrap_or(false);
        let mut states = row["states"].as_array().unwrap().iter();
        let first = states.next().unwrap();
        let (mut value, mut reloader) = Reloader::new(texts(), strict, &reading(first)).unwrap();
        assert_eq!(json!(value), first["used"], "{}: at first", row["about"]);
        for (number, state) in states.enumerate() {
            let about = format!("{}: state {}", row["about"], number + 2);
            let Some((new, reload)) = reloader.reload(&reading(state)) else {
                assert!(state.get("used").is_none(), "{about}: no reload");
                continue;
            };
            value = new.unwrap_or(value);
            assert_eq!(told(&value, &reload), expected(state), "{about}");
        }
    }
}

/// What is in use has its place: a new file that a directory has no room for waits.
#[test]
fn a_new_file_does_not_push_out_another_one() {
    let locales = |range: std::ops::Range<u8>| -> Vec<String> {
        range
            .map(|i| {
                format!(
                    "q{}{}",
                    char::from(b'a' + i / 26),
                    char::from(b'a' + i % 26)
                )
            })
            .collect()
    };
    let tree = |locales: &[String]| -> BTreeMap<String, &str> {
        locales
            .iter()
            .map(|locale| (locale.clone(), "text"))
            .collect()
    };
    let all = locales(0..65);
    let (first, in_use) = all.split_first().unwrap();
    let (_, mut reloader) =
        Reloader::new(texts(), false, &reading(&json!({"tree": tree(in_use)}))).unwrap();

    // One more, which stands before the others: on disk it is the last that has no room.
    let mut crowded = reading(&json!({"tree": tree(&all[..64])}));
    let last = format!("0/{}/retcodes.ftl", all[64]);
    crowded[0].problems.push(broken(&last, Rule::FileSize, ""));
    let (value, reload) = reloader.reload(&crowded).unwrap();
    assert_eq!(value.unwrap().into_keys().collect::<Vec<_>>(), in_use);
    let refused: Vec<String> = reload.refused().map(short).collect();
    assert_eq!(refused, [first.clone(), all[64].clone()]);

    // Once there is room it is read.
    let (value, _) = reloader
        .reload(&reading(&json!({"tree": tree(&all[..64])})))
        .unwrap();
    assert_eq!(value.unwrap().into_keys().collect::<Vec<_>>(), all[..64]);
}

fn told(used: &Texts, reload: &Reload) -> Value {
    let names = |names: &[Arc<str>]| names.iter().map(|name| short(name)).collect::<Vec<_>>();
    let problems: Vec<String> = reload
        .problems()
        .iter()
        .map(|problem| format!("{}: {}", short(&problem.source), problem.rule().code()))
        .collect();
    json!({
        "used": used,
        "added": names(&reload.added),
        "changed": names(&reload.changed),
        "removed": names(&reload.removed),
        "refused": names(&reload.refused),
        "problems": problems,
        "failure": reload.failure().is_some(),
    })
}

fn expected(state: &Value) -> Value {
    let list = |name| state.get(name).cloned().unwrap_or(json!([]));
    json!({
        "used": state["used"],
        "added": list("added"),
        "changed": list("changed"),
        "removed": list("removed"),
        "refused": list("refused"),
        "problems": list("problems"),
        "failure": state.get("failure").is_some(),
    })
}

/// `<directory>/<locale>/retcodes.ftl`, as the table writes it.
fn short(name: &str) -> String {
    name.trim_start_matches("0")
        .trim_start_matches('/')
        .trim_end_matches("/retcodes.ftl")
        .into()
}

fn reading(state: &Value) -> Vec<Directory> {
    let mut directories = vec![Directory::default(), Directory::default()];
    let place = |file: &str| match file.strip_prefix("1/") {
        Some(locale) => (1, locale.to_owned()),
        None => (0, file.to_owned()),
    };
    for (file, text) in state["tree"].as_object().unwrap() {
        let (number, locale) = place(file);
        directories[number].sources.push(Source {
            name: format!("{number}/{locale}/retcodes.ftl").into(),
            locale: locale_of(&locale).unwrap(),
            layer: Layer::Overlay,
            bytes: text.as_str().unwrap().as_bytes().to_vec().into(),
        });
    }
    for file in state
        .get("unreadable")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let (number, locale) = place(file.as_str().unwrap());
        let name = if locale.is_empty() {
            number.to_string()
        } else {
            format!("{number}/{locale}/retcodes.ftl")
        };
        directories[number]
            .problems
            .push(broken(&name, Rule::Unreadable, ""));
    }
    directories
}

fn broken(name: &str, rule: Rule, id: &str) -> Problem {
    Problem {
        id: Some(id.into()),
        ..problem(name.into(), rule, vec![], rule.code().to_owned())
    }
}

/// Makes texts into texts, and finds in them what their lines say.
fn texts() -> Build<Texts> {
    Box::new(|directories| {
        let sources: Vec<(&Source, String)> = directories
            .iter()
            .flat_map(|directory| &directory.sources)
            .map(|source| (source, String::from_utf8(source.bytes.to_vec()).unwrap()))
            .collect();
        if sources.iter().any(|(_, text)| text == "impossible") {
            return Err(BuildError::NoTexts);
        }
        let has_term = |of: &Source, name: &str| {
            let term = format!("term {name}");
            sources
                .iter()
                .any(|(s, t)| s.locale == of.locale && t.lines().any(|l| l == term))
        };
        let mut problems = vec![];
        for (source, text) in &sources {
            for line in text.lines() {
                let rule = match line.split_once(' ') {
                    Some(("error", _)) => Rule::Syntax,
                    Some(("warning", _)) => Rule::MissingValue,
                    Some(("needs", term)) if !has_term(source, term) => Rule::UnknownTerm,
                    Some(("forbids", term)) if has_term(source, term) => Rule::Cycle,
                    _ => continue,
                };
                problems.push(broken(&source.name, rule, line));
            }
        }
        let value = sources
            .iter()
            .map(|(s, text)| (short(&s.name), text.clone()))
            .collect();
        Ok(Built { value, problems })
    })
}

/// A recipe for what its files hold, in order.
fn contents(path: &Path) -> Recipe<Vec<String>> {
    Recipe {
        paths: vec![path.to_owned()],
        strict: false,
        build: Box::new(|directories| {
            let sources = directories.iter().flat_map(|directory| &directory.sources);
            let value = sources
                .map(|s| String::from_utf8_lossy(&s.bytes).into_owned())
                .collect();
            Ok(Built {
                value,
                problems: vec![],
            })
        }),
    }
}

#[cfg(unix)]
const LOCALES: [&str; 3] = ["de", "en-US", "zh-CN"];

/// A state of all locales with one text, put in place at once as Kubernetes does it.
#[cfg(unix)]
fn swap(root: &Path, text: &str) {
    let old = fs::read_link(root.join("..data")).ok();
    let new = format!("..{text}");
    for locale in LOCALES {
        let folder = root.join(&new).join(locale);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("retcodes.ftl"), text).unwrap();
        if old.is_none() {
            std::os::unix::fs::symlink(format!("..data/{locale}"), root.join(locale)).unwrap();
        }
    }
    std::os::unix::fs::symlink(&new, root.join("..data_tmp")).unwrap();
    fs::rename(root.join("..data_tmp"), root.join("..data")).unwrap();
    if let Some(old) = old {
        fs::remove_dir_all(root.join(old)).unwrap();
    }
}

/// Many states, and many readers: each sees one whole state, and never an older one again.
#[cfg(unix)]
#[test]
fn readers_see_one_state_and_never_go_back() {
    let root = tempfile::tempdir().unwrap();
    swap(root.path(), "0");
    let live = Live::start(contents(root.path())).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut last = 0;
                    while !done.load(Ordering::Acquire) {
                        let texts = live.current();
                        let first: u32 = texts[0].parse().unwrap();
                        assert_eq!(texts.len(), LOCALES.len());
                        assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
                        assert!(first >= last, "{first} after {last}");
                        last = first;
                    }
                    last
                })
            })
            .collect();
        for generation in 1..=300 {
            swap(root.path(), &generation.to_string());
            // The thread looks too; one of the two has seen this state when both are through.
            live.reload();
            assert_eq!(live.load()[0], generation.to_string());
        }
        done.store(true, Ordering::Release);
        for reader in readers {
            assert!(
                reader.join().unwrap() > 0,
                "a reader that saw no change proves nothing"
            );
        }
    });
}

/// Of ten thousand values, nothing is left but the current one.
#[test]
fn values_of_the_past_are_gone() {
    let recipe = Recipe {
        paths: vec![],
        strict: false,
        build: texts(),
    };
    let shared = Shared::new(recipe).unwrap();
    let subscription = shared.subscribers.subscribe();
    let mut past: Vec<Weak<Texts>> = vec![];
    for generation in 1..=10_000 {
        past.push(Arc::downgrade(&shared.current.load()));
        // Every tenth one is refused.
        let text = if generation % 10 == 0 {
            "error"
        } else {
            "text"
        };
        let state = json!({"tree": {"en-US": format!("{text} {generation}")}});
        shared
            .take(&mut shared.reloader(), &reading(&state))
            .unwrap();
    }
    assert_eq!(shared.current.load()["en-US"], "text 9999");
    let alive = past
        .iter()
        .filter(|value| value.upgrade().is_some())
        .count();
    assert_eq!(alive, 0);
    // Nor do the reloads that nobody has asked for pile up.
    assert_eq!(std::iter::from_fn(|| subscription.try_next()).count(), 64);
}

/// The handle takes its thread with it, and whoever waits hears of that.
#[test]
fn dropping_the_handle_ends_the_subscriptions() {
    let root = tempfile::tempdir().unwrap();
    let live = Live::start(contents(root.path())).unwrap();
    let subscription = live.subscribe();
    let waiting = std::thread::spawn(move || subscription.count());
    drop(live);
    assert_eq!(waiting.join().unwrap(), 0);
}
