//! What the library adds to a program: the size of a hello-world, the crates of its tree, and the
//! first text with a thousand locales embedded.
//!
//! The idea: embedding happens when the library is compiled, so a copy of it with other `locales/`
//! is built, in `target/benches/`.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

use retcodes_benches::texts::{Set, Texts};
use serde::{Deserialize, Serialize};

use crate::figures::{Figures, folder, median, root};
use crate::load::{LAZY, in_process};

const RUNS: usize = 41;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Sizes {
    /// Bytes of a stripped release binary that prints one text.
    pub ours: u64,
    pub i18n_embed: u64,
    /// The same that prints a text of its own.
    pub empty: u64,
    /// Crates in the tree with default features, the library among them.
    pub our_crates: usize,
    pub i18n_embed_crates: usize,
    /// Microseconds to the first text with two locales and with a thousand embedded.
    pub first_of_two: f64,
    pub first_of_thousand: f64,
    /// What the two above are compared to, taken in turn with them.
    pub lazy: f64,
}

impl Figures for Sizes {
    const FILE: &'static str = "size.json";
}

const EMPTY: &str = r#"fn main() {
    println!("交易成功");
}
"#;

const OURS: &str = r#"fn main() {
    println!("{}", retcodes::text("0000", "zh-CN"));
}
"#;

/// As its documentation has it, with the locale that the program was asked for.
const I18N_EMBED: &str = r#"use i18n_embed::fluent::FluentLanguageLoader;

#[derive(rust_embed::RustEmbed)]
#[folder = "../retcodes/locales"]
struct Localizations;

fn main() {
    let loader = FluentLanguageLoader::new("retcodes", "en-US".parse().unwrap());
    let wishes = ["zh-CN".parse().unwrap()];
    i18n_embed::select(&loader, &Localizations, &wishes).unwrap();
    println!("{}", loader.get("retcode-0000"));
}
"#;

const FIRST: &str = r#"fn main() {
    let start = cpu_time::ProcessTime::now();
    let text = retcodes::text("1001", "zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7");
    let elapsed = start.elapsed();
    assert_eq!(text, "商户请求签名错误");
    println!("{}", elapsed.as_nanos());
}
"#;

pub fn measure() -> io::Result<Sizes> {
    let i18n_embed =
        "i18n-embed = { version = \"0.16\", features = [\"fluent-system\"] }\nrust-embed = \"8\"\n";
    let ours = "retcodes = { path = \"../retcodes\" }\n";
    let first = format!("{ours}cpu-time = \"1\"\n");
    let two = Workspace::new("two", None)?;
    two.package("empty", "", EMPTY)?;
    two.package("ours", ours, OURS)?;
    two.package("i18n", i18n_embed, I18N_EMBED)?;
    two.package("first", &first, FIRST)?;
    two.build(&["empty", "ours", "i18n", "first"])?;
    let thousand = Workspace::new("thousand", Some(Set::Locales(1000).texts()))?;
    thousand.package("first", &first, FIRST)?;
    thousand.build(&["first"])?;
    let size = |name: &str| fs::metadata(two.binary(name)).map(|file| file.len());
    let (mut of_two, mut of_thousand, mut lazy) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        of_two.push(two.first_text()?);
        of_thousand.push(thousand.first_text()?);
        lazy.extend(in_process(LAZY, 2)?.map(|(first, _)| first));
    }
    Ok(Sizes {
        ours: size("ours")?,
        i18n_embed: size("i18n")?,
        empty: size("empty")?,
        // The program itself is no part of what it uses.
        our_crates: two.crates("ours")? - 1,
        i18n_embed_crates: two.crates("i18n")? - 1,
        first_of_two: median(of_two),
        first_of_thousand: median(of_thousand),
        lazy: median(lazy),
    })
}

/// A workspace of its own with a copy of the library.
struct Workspace {
    folder: std::path::PathBuf,
}

impl Workspace {
    /// With the library's own locales, or with others.
    fn new(name: &str, locales: Option<Texts>) -> io::Result<Self> {
        let folder = folder()?.join(name);
        let library = folder.join("retcodes");
        if folder.exists() {
            // All but what was built.
            fs::remove_dir_all(&library)?;
        }
        let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
        // The copy is a member, not a workspace: its tables for members stay behind.
        let members = "[workspace]\nmembers = [\"*\"]\nexclude = [\"target\"]\nresolver = \"3\"\n\n\
                       [profile.release]\nstrip = true\n\n";
        fs::create_dir_all(&library)?;
        fs::write(
            folder.join("Cargo.toml"),
            format!("{members}{}", tables(&manifest, true)),
        )?;
        fs::write(library.join("Cargo.toml"), tables(&manifest, false))?;
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        fs::copy(root().join("build.rs"), library.join("build.rs"))?;
        copy(&root().join("src"), &library.join("src"))?;
        match locales {
            None => copy(&root().join("locales"), &library.join("locales"))?,
            Some(texts) => {
                for (locale, text) in texts {
                    let folder = library.join("locales").join(locale);
                    fs::create_dir_all(&folder)?;
                    fs::write(folder.join("retcodes.ftl"), text)?;
                }
            }
        }
        Ok(Self { folder })
    }

    fn package(&self, name: &str, dependencies: &str, main: &str) -> io::Result<()> {
        let folder = self.folder.join(name);
        fs::create_dir_all(folder.join("src"))?;
        let package =
            format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
        fs::write(
            folder.join("Cargo.toml"),
            format!("{package}\n[dependencies]\n{dependencies}"),
        )?;
        fs::write(folder.join("src").join("main.rs"), main)
    }

    fn cargo(&self) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"));
        cargo
    }

    fn build(&self, packages: &[&str]) -> io::Result<()> {
        for package in packages {
            // One by one, as a user would: features are not to be shared.
            let status = self
                .cargo()
                .args(["build", "--release", "--quiet", "--package", package])
                .status()?;
            if !status.success() {
                return Err(io::Error::other(format!("`{package}` was not built")));
            }
        }
        Ok(())
    }

    fn binary(&self, name: &str) -> std::path::PathBuf {
        self.folder.join("target").join("release").join(name)
    }

    fn crates(&self, name: &str) -> io::Result<usize> {
        let arguments = [
            "tree",
            "-e",
            "normal",
            "--prefix",
            "none",
            "--no-dedupe",
            "--package",
            name,
        ];
        let output = self.cargo().args(arguments).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut crates: Vec<&str> = text
            .lines()
            .map(|line| line.trim_end_matches(" (proc-macro)"))
            .collect();
        crates.sort_unstable();
        crates.dedup();
        Ok(crates.len())
    }

    /// Microseconds.
    fn first_text(&self) -> io::Result<f64> {
        let output = Command::new(self.binary("first")).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let nanoseconds: f64 = text.trim().parse().map_err(io::Error::other)?;
        Ok(nanoseconds / 1000.0)
    }
}

/// The tables of a manifest that only a workspace has and only its root may have, or the others.
fn tables(manifest: &str, of_workspace: bool) -> String {
    let mut kept = String::new();
    let mut keep = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            let shared = line.starts_with("[workspace.");
            let left_out =
                line == "[workspace]" || line.starts_with("[profile") || line.starts_with("[dev-");
            keep = !left_out && shared == of_workspace;
        }
        if keep {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
