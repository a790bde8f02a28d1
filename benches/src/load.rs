//! What it takes to get to the first text, and to have all locales: CPU time in fresh processes.

use std::process::Command;
use std::{env, io};

use cpu_time::ProcessTime;
use retcodes_benches::cases::LOADERS;
use retcodes_benches::texts::Set;
use serde::{Deserialize, Serialize};

use crate::figures::{Figures, median};

/// The subject that parses one file and no more.
pub const LAZY: &str = "fluent-bundle, lazy";
/// Locales, and how many processes are started for each.
const LOADS: [(usize, usize); 3] = [(2, 41), (50, 11), (1000, 7)];

/// Microseconds of one subject with so many locales.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Load {
    pub subject: String,
    pub locales: usize,
    pub first: f64,
    pub all: f64,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Loads {
    pub loads: Vec<Load>,
}

impl Figures for Loads {
    const FILE: &'static str = "load.json";
}

impl Loads {
    pub fn get(&self, subject: &str, locales: usize) -> Option<&Load> {
        self.loads
            .iter()
            .find(|load| load.subject == subject && load.locales == locales)
    }
}

pub fn measure() -> io::Result<Loads> {
    let mut loads = Loads::default();
    for (locales, rounds) in LOADS {
        eprintln!("load {locales} locales …");
        let mut runs = vec![(Vec::new(), Vec::new()); LOADERS.len()];
        for _ in 0..rounds {
            for ((first, all), (subject, _)) in runs.iter_mut().zip(LOADERS) {
                if let Some((once, whole)) = in_process(subject, locales)? {
                    first.push(once);
                    all.push(whole);
                }
            }
        }
        for ((first, all), (subject, _)) in runs.into_iter().zip(LOADERS) {
            if !first.is_empty() {
                let (first, all) = (median(first), median(all));
                loads.loads.push(Load {
                    subject: subject.to_owned(),
                    locales,
                    first,
                    all,
                });
            }
        }
    }
    Ok(loads)
}

/// Microseconds to the first text and to all texts; `None` if the subject cannot have them.
pub fn in_process(subject: &str, locales: usize) -> io::Result<Option<(f64, f64)>> {
    let output = Command::new(env::current_exe()?)
        .args(["--probe-load", subject, &locales.to_string()])
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace().filter_map(|word| word.parse().ok());
    Ok(numbers.next().zip(numbers.next()))
}

/// What the process does that [`in_process`] starts.
pub fn probe(subject: &str, locales: usize) {
    let Some((_, load)) = LOADERS.iter().find(|(name, _)| *name == subject) else {
        return;
    };
    let mut start = None;
    load(Set::Locales(locales), &mut |step| match start {
        None => start = Some(ProcessTime::now()),
        Some(start) => {
            let elapsed = start.elapsed().as_nanos() as f64 / 1000.0;
            println!("{step} {elapsed}");
        }
    });
}
