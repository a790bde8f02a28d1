//! Writes the generated tables of this workspace.
//!
//! ```text
//! cargo run -p retcodes-generate -- all              writes every table
//! cargo run -p retcodes-generate -- likely-subtags   writes one
//! cargo run -p retcodes-generate -- payments         writes the tables of docs/payments.md
//! cargo run -p retcodes-generate -- all --check      writes nothing; fails if a file is stale
//! ```
//!
//! To add a table, write a module with a function that returns the file's text, and add a line to [`TABLES`].

mod likely_subtags;
mod payments;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// A generated file.
struct Table {
    /// The subcommand.
    name: &'static str,
    /// The file, from the root of the workspace.
    path: &'static str,
    generate: fn() -> String,
}

const TABLES: &[Table] = &[
    Table {
        name: "likely-subtags",
        path: "crates/negotiate/src/likely_subtags.rs",
        generate: likely_subtags::generate,
    },
    Table {
        name: "payments",
        path: payments::PATH,
        generate: payments::generate,
    },
];

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let check = arguments.iter().any(|argument| argument == "--check");
    arguments.retain(|argument| argument != "--check");
    let is_wanted = |table: &&Table| {
        arguments
            .iter()
            .any(|name| name == table.name || name == "all")
    };
    let wanted: Vec<&Table> = TABLES.iter().filter(is_wanted).collect();
    if wanted.is_empty() {
        let names: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
        eprintln!("usage: retcodes-generate all|{} [--check]", names.join("|"));
        return ExitCode::from(2);
    }
    let mut stale = false;
    for table in wanted {
        let path = workspace().join(table.path);
        let text = (table.generate)();
        if fs::read_to_string(&path).is_ok_and(|current| current == text) {
            continue;
        }
        if check {
            stale = true;
            eprintln!(
                "{} is stale: run cargo run -p retcodes-generate -- {}",
                table.path, table.name
            );
        } else if let Err(error) = fs::write(&path, text) {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        } else {
            println!("{} is written", table.path);
        }
    }
    if stale {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generated_file_is_current() {
        for table in TABLES {
            let current = fs::read_to_string(workspace().join(table.path)).unwrap_or_default();
            assert!(
                current == (table.generate)(),
                "{} is stale: run cargo run -p retcodes-generate -- {}",
                table.path,
                table.name
            );
        }
    }
}
