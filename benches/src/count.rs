//! Instructions per look-up, by callgrind, and allocations, by a counting allocator.

use std::process::Command;
use std::{env, io};

use retcodes_benches::cases::{Case, SUBJECTS};
use serde::{Deserialize, Serialize};

use crate::figures::{Figures, folder, root};

/// A multiple of the number of codes, so that a random order asks for each equally often.
const LOOK_UPS: u64 = 1340;

/// One subject's counts in one case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Count {
    pub subject: String,
    pub case: String,
    pub instructions: f64,
}

/// What the `allocations` binary prints.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Allocations {
    /// Subject, case, allocations per look-up.
    pub cases: Vec<(String, String, f64)>,
    /// Subject, locales, bytes held with all of them loaded.
    pub heap: Vec<(String, usize, f64)>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    pub counts: Vec<Count>,
    pub allocations: Allocations,
}

impl Figures for Counts {
    const FILE: &'static str = "count.json";
}

impl Counts {
    pub fn instructions(&self, subject: &str, case: Case) -> Option<f64> {
        let found = |count: &&Count| count.subject == subject && count.case == case.name();
        Some(self.counts.iter().find(found)?.instructions)
    }

    pub fn allocations(&self, subject: &str, case: Case) -> Option<f64> {
        let mut cases = self.allocations.cases.iter();
        Some(
            cases
                .find(|(name, of, _)| name == subject && of == case.name())?
                .2,
        )
    }

    pub fn heap(&self, subject: &str, locales: usize) -> Option<f64> {
        let mut heap = self.allocations.heap.iter();
        Some(
            heap.find(|(name, of, _)| name == subject && *of == locales)?
                .2,
        )
    }
}

/// Counts all subjects, or ours alone and keeps what was counted of the others.
pub fn measure(ours_alone: bool) -> io::Result<Counts> {
    let ours = SUBJECTS[0].0;
    let mut counts = Counts {
        allocations: allocations()?,
        ..Counts::default()
    };
    if ours_alone {
        let kept = Counts::saved().unwrap_or_default().counts.into_iter();
        counts.counts = kept.filter(|count| count.subject != ours).collect();
    }
    for case in Case::ALL {
        eprintln!("instructions: {} …", case.name());
        for (subject, _) in SUBJECTS {
            if ours_alone && subject != ours {
                continue;
            }
            let once = callgrind(subject, case, LOOK_UPS)?;
            let twice = callgrind(subject, case, 2 * LOOK_UPS)?;
            if let (Some(once), Some(twice)) = (once, twice) {
                counts.counts.push(Count {
                    subject: subject.to_owned(),
                    case: case.name().to_owned(),
                    instructions: (twice - once) / LOOK_UPS as f64,
                });
            }
        }
    }
    Ok(counts)
}

/// The instructions of a process that looks up so often, within the measured function alone.
fn callgrind(subject: &str, case: Case, look_ups: u64) -> io::Result<Option<f64>> {
    let out = folder()?.join("callgrind.out");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=*measured_batch*"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(env::current_exe()?)
        .args(["--probe-batch", subject, case.name(), &look_ups.to_string()])
        .output()
        .map_err(|error| io::Error::other(format!("valgrind is needed to count: {error}")))?;
    if !output.status.success() {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let collected = text
        .lines()
        .find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    Ok(collected)
}

/// What the process does that [`callgrind`] starts. `false` if the subject cannot be asked that.
pub fn probe(subject: &str, case: &str, look_ups: u64) -> bool {
    let made = SUBJECTS
        .iter()
        .find(|(name, _)| *name == subject)
        .zip(Case::named(case));
    let Some(((_, make), case)) = made else {
        return false;
    };
    let Some(runner) = make(case.set()).filter(|runner| runner.can(case)) else {
        return false;
    };
    runner.warm(case);
    runner.measured_batch(case, look_ups);
    true
}

/// Another binary's figures: its allocator would slow this one down.
fn allocations() -> io::Result<Allocations> {
    eprintln!("allocations …");
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "run",
            "--release",
            "--quiet",
            "--package",
            "retcodes-benches",
            "--bin",
            "allocations",
        ])
        .current_dir(root())
        .output()?;
    Ok(serde_json::from_slice(&output.stdout)?)
}
