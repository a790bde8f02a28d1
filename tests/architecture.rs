//! The picture of the imports in DESIGN.md is what the code does: crates and files import each other in one direction.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The library crates, and those that each may import.
const CRATES: [(&str, &str, &[&str]); 6] = [
    ("crates/core", "retcodes_core", &[]),
    ("crates/negotiate", "retcodes_negotiate", &[]),
    (
        "crates/ftl",
        "retcodes_ftl",
        &["retcodes_core", "retcodes_negotiate"],
    ),
    ("crates/review", "retcodes_review", &["retcodes_ftl"]),
    (
        "crates/build",
        "retcodes_build",
        &[
            "retcodes_core",
            "retcodes_ftl",
            "retcodes_negotiate",
            "retcodes_review",
        ],
    ),
    (
        ".",
        "retcodes",
        &[
            "retcodes_build",
            "retcodes_core",
            "retcodes_ftl",
            "retcodes_negotiate",
        ],
    ),
];

/// The modules of a crate by their paths, such as `overlay::merge`; the root is left out.
fn modules(source: &Path) -> BTreeMap<String, PathBuf> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                walk(&path, &format!("{prefix}{name}::"), found);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && name != "lib"
                && name != "tests"
            {
                let module = match name.as_str() {
                    "mod" => prefix.trim_end_matches(':').to_owned(),
                    _ => format!("{prefix}{name}"),
                };
                found.insert(module, path);
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(source, "", &mut found);
    found
}

/// The paths that a file names behind `crate::` or `super::` in its imports, with braces spelled out. Imports for tests
/// are not looked at, nor are re-exports, which a module that gathers others is made of.
fn imports(module: &str, is_folder: bool, text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let parent = match is_folder {
        true => module.to_owned(),
        false => module
            .rsplit_once("::")
            .map_or(String::new(), |(parent, _)| parent.to_owned()),
    };
    let above = parent
        .rsplit_once("::")
        .map_or(String::new(), |(above, _)| above.to_owned());
    let mut found = Vec::new();
    for statement in text.split(';') {
        let Some((_, path)) = statement
            .rsplit_once("\nuse ")
            .or_else(|| statement.rsplit_once("use crate"))
        else {
            continue;
        };
        let path: String = path.split_whitespace().collect();
        let path = match path.strip_prefix("super::") {
            Some(rest) if is_folder => format!("{above}::{rest}"),
            Some(rest) => format!("{parent}::{rest}"),
            None => match path
                .strip_prefix("crate::")
                .or_else(|| path.strip_prefix("::"))
            {
                Some(rest) => rest.to_owned(),
                None if is_folder => format!("{parent}::{path}"),
                None => continue,
            },
        };
        spell_out(path.trim_start_matches(':'), &mut found);
    }
    found
}

/// `a::{b, c::{d}}` as `a::b` and `a::c::d`.
fn spell_out(path: &str, found: &mut Vec<String>) {
    let Some((before, inner)) = path.split_once('{') else {
        found.push(path.to_owned());
        return;
    };
    let inner = inner.strip_suffix('}').unwrap_or(inner);
    let (mut depth, mut start) = (0, 0);
    for (at, sign) in inner.char_indices().chain([(inner.len(), ',')]) {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if start < at {
                    spell_out(&format!("{before}{}", &inner[start..at]), found);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// The module that a path leads to: the longest that there is.
fn target<'m>(modules: &'m BTreeMap<String, PathBuf>, path: &str) -> Option<&'m str> {
    let mut path = path;
    loop {
        if let Some((module, _)) = modules.get_key_value(path) {
            return Some(module);
        }
        path = path.rsplit_once("::")?.0;
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (folder, name, _) in CRATES {
        let source = root.join(folder).join("src");
        if !source.is_dir() {
            continue; // A package of one crate alone.
        }
        let modules = modules(&source);
        assert!(modules.len() > 3, "{name}");
        let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (module, path) in &modules {
            let is_folder = path.file_name().unwrap() == "mod.rs";
            let text = fs::read_to_string(path).unwrap();
            let found = imports(module, is_folder, &text);
            let targets = found.iter().filter_map(|path| target(&modules, path));
            // A module that gathers others imports them; they import each other by their own paths.
            arrows.insert(module, targets.filter(|to| to != module).collect());
        }
        // Take away what imports nothing more, until nothing is left.
        while !arrows.is_empty() {
            let left: BTreeSet<&str> = arrows.keys().copied().collect();
            let before = arrows.len();
            arrows.retain(|_, targets| targets.iter().any(|target| left.contains(target)));
            assert!(arrows.len() < before, "{name}: a circle among {arrows:#?}");
        }
    }
}

/// The block of DESIGN.md that shows what each file of the library imports.
#[test]
fn the_picture_is_what_the_code_does() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let modules = modules(&root.join("src"));
    let mut picture = String::new();
    for (module, path) in &modules {
        let is_folder = path.file_name().unwrap() == "mod.rs";
        let found = imports(module, is_folder, &fs::read_to_string(path).unwrap());
        let targets = found.iter().filter_map(|path| target(&modules, path));
        let targets: BTreeSet<&str> = targets.filter(|to| to != module).collect();
        let targets: Vec<&str> = targets.into_iter().collect();
        picture += format!("{module} -> {}", targets.join(", ")).trim_end_matches([' ', '>', '-']);
        picture.push('\n');
    }
    let design = fs::read_to_string(root.join("DESIGN.md")).unwrap();
    let shown = design
        .split("```imports\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    assert_eq!(
        shown,
        Some(picture.as_str()),
        "put this into DESIGN.md:\n{picture}"
    );
}

#[test]
fn crates_import_in_one_direction() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (folder, name, allowed) in CRATES {
        let manifest = root.join(folder).join("Cargo.toml");
        let Ok(manifest) = fs::read_to_string(manifest) else {
            continue;
        };
        let dependencies = manifest
            .split("\n[dependencies]\n")
            .nth(1)
            .unwrap_or_default();
        let dependencies = dependencies.split("\n[").next().unwrap_or_default();
        for line in dependencies
            .lines()
            .filter(|line| line.starts_with("retcodes-"))
        {
            let found = line
                .split(['.', ' ', '='])
                .next()
                .unwrap()
                .replace('-', "_");
            assert!(allowed.contains(&found.as_str()), "{name} imports {found}");
        }
    }
}
