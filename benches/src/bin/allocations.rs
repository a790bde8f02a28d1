//! Counts allocations per look-up, and what loaded locales hold on the heap; prints both as JSON.

use allocation_counter::measure;
use retcodes_benches::cases::{Case, LOADERS, SUBJECTS};
use retcodes_benches::texts::Set;

const LOOK_UPS: u64 = 1340;
const LOCALES: [usize; 3] = [2, 50, 1000];

fn main() {
    println!(
        "{}",
        serde_json::json!({ "cases": cases(), "heap": heap() })
    );
}

/// Subject, case, allocations per look-up.
fn cases() -> Vec<(&'static str, &'static str, f64)> {
    let mut found = Vec::new();
    for case in Case::ALL {
        for (subject, make) in SUBJECTS {
            let Some(runner) = make(case.set()).filter(|runner| runner.can(case)) else {
                continue;
            };
            runner.warm(case);
            // What a batch allocates for itself is in both counts and falls out.
            let count = |times| measure(|| runner.measured_batch(case, times)).count_total as f64;
            let each = (count(2 * LOOK_UPS) - count(LOOK_UPS)) / LOOK_UPS as f64;
            found.push((subject, case.name(), each));
        }
    }
    found
}

/// Subject, locales, bytes held with all of them loaded.
fn heap() -> Vec<(&'static str, usize, f64)> {
    let mut found = Vec::new();
    for locales in LOCALES {
        for (subject, load) in LOADERS {
            let mut loaded = false;
            let held = measure(|| loaded = load(Set::Locales(locales), &mut |_| {}));
            if loaded {
                found.push((subject, locales, held.bytes_current as f64));
            }
        }
    }
    found
}
