//! Lays the texts out for the peers that read them when they are compiled.

use std::path::{Path, PathBuf};
use std::{env, fs};

#[allow(dead_code, unreachable_pub)]
#[path = "src/texts.rs"]
mod texts;

use texts::Set;

fn main() {
    println!("cargo::rerun-if-changed=../locales");
    println!("cargo::rerun-if-changed=src/texts.rs");
    println!("cargo::rerun-if-changed=../Cargo.lock");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    for (name, set) in [("two", Set::Two), ("twelve", Set::Twelve)] {
        let folder = out.join(name);
        for (locale, text) in set.texts() {
            write(&folder.join(&locale).join("retcodes.ftl"), &text);
        }
        fluent_zero_build::FluentZeroBuilder::new(&folder)
            .missing_translations(fluent_zero_build::MissingTranslations::Allow)
            .use_isolating(false)
            .generate();
        fs::rename(
            out.join("static_cache.rs"),
            out.join(format!("fluent_zero_{name}.rs")),
        )
        .expect("what fluent-zero-build wrote");
    }
    for (locale, text) in Set::Two.texts() {
        let flat = serde_json::to_string(&texts::flat(&locale, &text)).expect("a map of strings");
        write(&out.join("flat").join(format!("{locale}.json")), &flat);
    }
    macros(&out);
    versions(&out);
}

/// The calls of macros that want the folder as a literal.
fn macros(out: &Path) {
    write(
        &out.join("rust_i18n.rs"),
        &format!(
            "rust_i18n::i18n!({:?}, fallback = {:?});\n",
            out.join("flat"),
            texts::DEFAULT
        ),
    );
    write(
        &out.join("fluent_templates.rs"),
        &format!(
            "fluent_templates::static_loader! {{\n    static LOADER = {{\n        locales: {:?},\n        \
             fallback_language: {:?},\n        customise: |bundle| bundle.set_use_isolating(false),\n    }};\n}}\n",
            out.join("two"),
            texts::DEFAULT
        ),
    );
}

/// The versions that cargo resolved the peers to.
fn versions(out: &Path) {
    let lock = fs::read_to_string("../Cargo.lock").expect("the workspace's Cargo.lock");
    let version = |name: &str| {
        let package = format!("name = \"{name}\"\nversion = \"");
        let (_, rest) = lock.split_once(&package).expect("a dependency");
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let peers = [
        "fluent-bundle",
        "fluent-templates",
        "fluent-typed",
        "fluent-zero",
        "i18n-embed",
        "rust-i18n",
        "retcodes",
    ];
    let rows: String = peers
        .iter()
        .map(|peer| format!("    ({peer:?}, {:?}),\n", version(peer)))
        .collect();
    write(
        &out.join("versions.rs"),
        &format!("pub static VERSIONS: &[(&str, &str)] = &[\n{rows}];\n"),
    );
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder in OUT_DIR");
    fs::write(path, text).expect("a file in OUT_DIR");
}
