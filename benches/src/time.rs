//! Time per look-up: the thread's CPU clock, all subjects interleaved, medians.

use std::sync::Barrier;
use std::thread;

use cpu_time::ThreadTime;
use retcodes_benches::cases::{Case, Runner, assert_same_texts, runners};
use retcodes_benches::texts::Set;
use serde::{Deserialize, Serialize};

use crate::figures::{Figures, median};

const ROUNDS: usize = 101;
/// How long a batch takes, so that the clock's own cost is lost in it.
const BATCH_NS: f64 = 400_000.0;

/// One subject's nanoseconds in one case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Time {
    pub subject: String,
    pub case: String,
    pub one_thread: f64,
    /// Per look-up and thread, while another thread does the same.
    pub two_threads: f64,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Times {
    pub cases: Vec<Time>,
    /// A random code out of 10,000 in two locales.
    pub ten_thousand_codes: Vec<Time>,
}

impl Figures for Times {
    const FILE: &'static str = "time.json";
}

impl Times {
    pub fn get(&self, subject: &str, case: Case) -> Option<&Time> {
        self.cases
            .iter()
            .find(|time| time.subject == subject && time.case == case.name())
    }
}

pub fn measure() -> Times {
    let sets = [Set::Two, Set::Twelve, Set::TenThousandCodes];
    let [two, twelve, ten_thousand_codes] = sets.map(|set| {
        let runners = runners(set);
        eprintln!(
            "{} texts are the same from all subjects",
            assert_same_texts(&runners, set)
        );
        runners
    });
    let mut times = Times::default();
    for case in Case::ALL {
        let runners = if case.set() == Set::Two {
            &two
        } else {
            &twelve
        };
        times.cases.extend(interleaved(runners, case, case.name()));
    }
    times.ten_thousand_codes = interleaved(&ten_thousand_codes, Case::Random, "random of 10,000");
    times
}

/// One case for all subjects: each round asks each of them, with one thread and with two.
fn interleaved(runners: &[Runner], case: Case, name: &str) -> Vec<Time> {
    eprintln!("{name} …");
    let mut asked: Vec<_> = runners
        .iter()
        .filter(|runner| runner.can(case))
        .map(|runner| (runner, batch_size(runner, case), Vec::new(), Vec::new()))
        .collect();
    for _ in 0..ROUNDS {
        for (runner, size, one, two) in &mut asked {
            one.push(alone(runner, case, *size));
            two.push(beside_another(runner, case, *size));
        }
    }
    let time = |(runner, _, one, two): (&Runner, u64, Vec<f64>, Vec<f64>)| Time {
        subject: runner.name.to_owned(),
        case: name.to_owned(),
        one_thread: median(one),
        two_threads: median(two),
    };
    asked.into_iter().map(time).collect()
}

fn batch_size(runner: &Runner, case: Case) -> u64 {
    runner.warm(case);
    let least = runner.least(case);
    let once = alone(runner, case, least.max(500)).max(0.5);
    (BATCH_NS / once).clamp(50.0, 1e6).max(least as f64) as u64
}

/// Nanoseconds per look-up.
fn alone(runner: &Runner, case: Case, size: u64) -> f64 {
    let start = ThreadTime::now();
    runner.measured_batch(case, size);
    start.elapsed().as_nanos() as f64 / size as f64
}

fn beside_another(runner: &Runner, case: Case, size: u64) -> f64 {
    let barrier = Barrier::new(2);
    let thread = || {
        barrier.wait();
        alone(runner, case, size)
    };
    thread::scope(|scope| {
        let other = scope.spawn(thread);
        let own = scope.spawn(thread);
        let both = [other.join(), own.join()];
        both.into_iter()
            .map(|time| time.expect("no panic in a look-up"))
            .sum::<f64>()
            / 2.0
    })
}
