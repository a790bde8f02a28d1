//! Measures, prints tables, and writes them into BENCHMARKS.md.

mod count;
mod figures;
mod load;
mod page;
mod size;
mod time;

use std::process::ExitCode;
use std::{env, io};

use figures::Figures;

const HELP: &str = "\
Usage: cargo run --release -p retcodes-benches -- [WHAT]... [--markdown]

What a look-up in retcodes costs, and what it costs in its peers.

  --time      nanoseconds per look-up (without WHAT: this)
  --count     instructions and allocations per look-up, heap; needs valgrind
  --count-ours  the same, ours alone: the peers' instructions stay as counted before
  --load      the first text, and loading 2, 50 and 1,000 locales, in fresh processes
  --size      a hello-world, the crates of its tree, 1,000 locales embedded; builds programs
  --all       all four
  --saved     measure nothing, show what was measured last
  --markdown  also write all that was measured last into BENCHMARKS.md
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--probe-batch", subject, case, look_ups] => {
            let asked = count::probe(subject, case, look_ups.parse().unwrap_or(1));
            return ExitCode::from(u8::from(!asked));
        }
        ["--probe-load", subject, locales] => {
            load::probe(subject, locales.parse().unwrap_or(2));
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let known = [
        "--time",
        "--count",
        "--count-ours",
        "--load",
        "--size",
        "--all",
        "--saved",
        "--markdown",
    ];
    if let Some(word) = words.iter().find(|word| !known.contains(word)) {
        print!("{HELP}");
        return ExitCode::from(if ["--help", "-h"].contains(word) {
            0
        } else {
            2
        });
    }
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> io::Result<()> {
    let all = words.contains(&"--all");
    let nothing_said = words.iter().all(|word| *word == "--markdown");
    if nothing_said || all || words.contains(&"--time") {
        time::measure().save()?;
    }
    if all || words.contains(&"--count") {
        count::measure(false)?.save()?;
    } else if words.contains(&"--count-ours") {
        count::measure(true)?.save()?;
    }
    if all || words.contains(&"--load") {
        load::measure()?.save()?;
    }
    if all || words.contains(&"--size") {
        size::measure()?.save()?;
    }
    let page = page::Page::saved();
    println!("{}", page.terminal());
    if words.contains(&"--markdown") {
        page.write()?;
    }
    Ok(())
}
