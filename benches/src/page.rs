//! The tables: on the terminal, and between two marks in BENCHMARKS.md.

use std::fmt::Write as _;
use std::process::Command;
use std::{fs, io};

use comfy_table::{CellAlignment, Table, TableStyle, presets};
use retcodes_benches::cases::{Case, LOADERS, SUBJECTS};

use crate::count::Counts;
use crate::figures::{Figures, root};
use crate::load::{LAZY, Loads};
use crate::size::Sizes;
use crate::time::Times;

include!(concat!(env!("OUT_DIR"), "/versions.rs"));

const BEGIN: &str = "<!-- begin of what `--markdown` writes -->";
const END: &str = "<!-- end of what `--markdown` writes -->";
const OURS: &str = "retcodes";
const LIMIT: &str = "limit";
/// The medians of two runs of the same code differ by less.
const NOISE: f64 = 1.05;

/// All that was measured.
pub struct Page {
    times: Option<Times>,
    counts: Option<Counts>,
    loads: Option<Loads>,
    sizes: Option<Sizes>,
}

/// A heading, a sentence, rows of which the first is the header.
struct Section {
    title: &'static str,
    note: String,
    rows: Vec<Vec<String>>,
}

impl Page {
    /// Whatever was measured last, be it now or before.
    pub fn saved() -> Self {
        Self {
            times: Times::saved(),
            counts: Counts::saved(),
            loads: Loads::saved(),
            sizes: Sizes::saved(),
        }
    }

    pub fn terminal(&self) -> String {
        self.render(presets::UTF8_HORIZONTAL_ONLY, "")
    }

    /// Puts the tables into BENCHMARKS.md, in place of those that stand there.
    pub fn write(&self) -> io::Result<()> {
        let path = root().join("BENCHMARKS.md");
        let old = fs::read_to_string(&path)?;
        let marks = old.split_once(BEGIN).zip(old.split_once(END));
        let ((before, _), (_, after)) = marks
            .ok_or_else(|| io::Error::other("BENCHMARKS.md lacks the marks for the tables"))?;
        let tables = self.render(presets::ASCII_MARKDOWN, "## ");
        fs::write(
            path,
            format!("{before}{BEGIN}\n\n{}\n{END}{after}", tables.trim()),
        )
    }

    fn render(&self, preset: TableStyle, heading: &str) -> String {
        let mut text = String::new();
        for section in self.sections() {
            let _ = write!(text, "\n{heading}{}\n\n", section.title);
            if !section.note.is_empty() {
                let _ = write!(text, "{}\n\n", section.note);
            }
            let mut rows = section.rows.into_iter();
            let mut table = Table::new();
            table
                .load_style(preset)
                .set_header(rows.next().unwrap_or_default());
            table.add_rows(rows);
            table.column_iter_mut().skip(1).for_each(|column| {
                column.set_cell_alignment(CellAlignment::Right);
            });
            let _ = writeln!(text, "{table}");
        }
        text
    }

    fn sections(&self) -> Vec<Section> {
        let mut sections = vec![Section {
            title: "Targets",
            note: String::new(),
            rows: self.targets(),
        }];
        if let Some(times) = &self.times {
            sections.push(look_ups(times));
            sections.push(two_threads(times));
            sections.push(many_codes(times));
        }
        if let Some(counts) = &self.counts {
            sections.push(Section {
                title: "Instructions per look-up",
                note: "Counted by callgrind; the difference of 2 × 1,340 and 1,340 look-ups."
                    .to_owned(),
                rows: by_case(|subject, case| counts.instructions(subject, case).map(whole)),
            });
            sections.push(Section {
                title: "Allocations per look-up",
                note: String::new(),
                rows: by_case(|subject, case| counts.allocations(subject, case).map(short)),
            });
            sections.push(heap(counts));
        }
        if let Some(loads) = &self.loads {
            sections.push(loading(loads));
        }
        if let Some(sizes) = &self.sizes {
            sections.push(weight(sizes));
        }
        sections.push(machine());
        sections
    }

    /// Target, what was measured, whether it is met.
    fn targets(&self) -> Vec<Vec<String>> {
        let mut targets = Targets(vec![
            ["Target", "Measured", "Met"].map(str::to_owned).to_vec(),
        ]);
        if let Some(times) = &self.times {
            targets.of_times(times);
        }
        if let Some(counts) = &self.counts {
            targets.of_counts(counts);
        }
        if let Some(sizes) = &self.sizes {
            targets.of_first_text(sizes);
            let size = sizes.ours as f64 / 1024.0;
            targets.at_most("hello-world, stripped: at most 900 KB", size, 900.0, " KB");
            let crates = sizes.our_crates as f64;
            targets.at_most(
                "crates in the tree, default features: at most 65",
                crates,
                65.0,
                "",
            );
        }
        targets.0
    }
}

struct Targets(Vec<Vec<String>>);

impl Targets {
    fn row(&mut self, target: &str, measured: String, met: bool) {
        let met = if met { "yes" } else { "**no**" };
        self.0
            .push(vec![target.to_owned(), measured, met.to_owned()]);
    }

    fn at_most(&mut self, target: &str, measured: f64, bound: f64, unit: &str) {
        self.row(
            target,
            format!("{}{unit}", short(measured)),
            measured <= bound,
        );
    }

    fn of_times(&mut self, times: &Times) {
        let one = |subject: &str, case| times.get(subject, case).map(|time| time.one_thread);
        for case in [Case::Exact, Case::Fallback] {
            if let (Some(ours), Some(limit)) = (one(OURS, case), one(LIMIT, case)) {
                let target = format!("{}: at most 1.3 × the direct index", case.name());
                self.at_most(&target, ours / limit, 1.3, " ×");
            }
        }
        for (case, bound) in [
            (Case::Exact, 15.0),
            (Case::Fallback, 15.0),
            (Case::Argument, 4.0),
            (Case::HeaderSeen, 20.0),
        ] {
            let ours = one(OURS, case).unwrap_or(f64::NAN);
            let peers = peers().filter_map(|peer| Some((peer, one(peer, case)? / ours)));
            if let Some((peer, least)) = peers.min_by(|one, other| one.1.total_cmp(&other.1)) {
                let target = format!("{}: at least {bound} × faster than each peer", case.name());
                self.row(
                    &target,
                    format!("{} × ({peer})", short(least)),
                    least >= bound,
                );
            }
        }
        if let Some(unseen) = one(OURS, Case::HeaderUnseen) {
            let target = "header unseen, 12 locales: at most 5 µs";
            self.at_most(target, unseen / 1000.0, 5.0, " µs");
        }
        let ours = times.cases.iter().filter(|time| time.subject == OURS);
        let slower = ours.map(|time| (time.two_threads / time.one_thread, &time.case));
        if let Some((worst, case)) = slower.max_by(|one, other| one.0.total_cmp(&other.0)) {
            let target = "two threads: no slower per look-up than one, all cases";
            self.row(
                target,
                format!("at worst {} × ({case})", short(worst)),
                worst <= NOISE,
            );
        }
        let many = times
            .ten_thousand_codes
            .iter()
            .find(|time| time.subject == OURS);
        if let (Some(many), Some(few)) = (many, one(OURS, Case::Random)) {
            let target = "10,000 codes: at most 2.5 × a look-up with 134";
            self.at_most(target, many.one_thread / few, 2.5, " ×");
        }
    }

    fn of_counts(&mut self, counts: &Counts) {
        let bounds = [
            (Case::Exact, Some(60.0), 0.0),
            (Case::Fallback, Some(60.0), 0.0),
            (Case::Random, Some(70.0), 0.0),
            (Case::Unknown, Some(80.0), 0.0),
            (Case::Argument, Some(500.0), 1.0),
            (Case::Written, None, 0.0),
            (Case::HeaderSeen, Some(250.0), 0.0),
        ];
        for (case, instructions, allocations) in bounds {
            if let Some((bound, ours)) = instructions.zip(counts.instructions(OURS, case)) {
                let target = format!("{}: at most {bound} instructions", case.name());
                self.at_most(&target, ours.round(), bound, "");
            }
            if let Some(ours) = counts.allocations(OURS, case) {
                let target = format!("{}: at most {allocations} allocations", case.name());
                self.at_most(&target, ours, allocations, "");
            }
        }
        if let Some(each) = per_locale(counts, OURS) {
            self.at_most(
                "heap per loaded locale: at most 20 KB",
                each / 1024.0,
                20.0,
                " KB",
            );
        }
    }

    fn of_first_text(&mut self, sizes: &Sizes) {
        let lazy = sizes.lazy;
        for (locales, ours) in [
            ("2", sizes.first_of_two),
            ("1,000", sizes.first_of_thousand),
        ] {
            let target =
                format!("first text, {locales} locales embedded: at most 2 × parsing one file");
            let measured = format!(
                "{} × ({} µs of {} µs)",
                short(ours / lazy),
                whole(ours),
                whole(lazy)
            );
            self.row(&target, measured, ours / lazy <= 2.0);
        }
    }
}

fn peers() -> impl Iterator<Item = &'static str> {
    SUBJECTS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| ![OURS, LIMIT].contains(name))
}

/// A row per subject, a column per case.
fn by_case(cell: impl Fn(&str, Case) -> Option<String>) -> Vec<Vec<String>> {
    let mut header = vec![String::new()];
    header.extend(Case::ALL.map(|case| case.name().to_owned()));
    let row = |(subject, _): &(&'static str, _)| {
        let mut row = vec![(*subject).to_owned()];
        row.extend(Case::ALL.map(|case| cell(subject, case).unwrap_or_else(|| "–".to_owned())));
        row
    };
    std::iter::once(header)
        .chain(SUBJECTS.iter().map(row))
        .collect()
}

fn look_ups(times: &Times) -> Section {
    let cell = |subject: &str, case| {
        let time = times.get(subject, case)?.one_thread;
        let ours = times.get(OURS, case)?.one_thread;
        Some(if subject == OURS {
            short(time)
        } else {
            format!("{} ({} ×)", short(time), short(time / ours))
        })
    };
    Section {
        title: "Nanoseconds per look-up",
        note: "Medians of 101 interleaved rounds on the thread's CPU clock; behind each, how many times ours it is."
            .to_owned(),
        rows: by_case(cell),
    }
}

fn two_threads(times: &Times) -> Section {
    let cell = |subject: &str, case| {
        let time = times.get(subject, case)?;
        Some(format!(
            "{} ({} ×)",
            short(time.two_threads),
            short(time.two_threads / time.one_thread)
        ))
    };
    Section {
        title: "Nanoseconds per look-up and thread, two threads",
        note: "Behind each, how many times it is what one thread alone needs.".to_owned(),
        rows: by_case(cell),
    }
}

fn many_codes(times: &Times) -> Section {
    let mut rows = vec![
        ["", "134 codes", "10,000 codes", "ratio"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for many in &times.ten_thousand_codes {
        let Some(few) = times.get(&many.subject, Case::Random) else {
            continue;
        };
        let (few, many_ns) = (few.one_thread, many.one_thread);
        rows.push(vec![
            many.subject.clone(),
            short(few),
            short(many_ns),
            short(many_ns / few),
        ]);
    }
    Section {
        title: "Nanoseconds per look-up by number of codes",
        note: "Random codes in two locales.".to_owned(),
        rows,
    }
}

/// Bytes per locale, without what there is once.
fn per_locale(counts: &Counts, subject: &str) -> Option<f64> {
    let (few, many) = (counts.heap(subject, 2)?, counts.heap(subject, 1000)?);
    Some((many - few) / 998.0)
}

fn heap(counts: &Counts) -> Section {
    let mut rows = vec![
        ["", "2 locales", "50", "1,000", "per locale"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for (subject, _) in LOADERS.iter().filter(|(subject, _)| *subject != LAZY) {
        let kb = |bytes: Option<f64>| bytes.map_or("–".to_owned(), |bytes| whole(bytes / 1024.0));
        let mut row = vec![(*subject).to_owned()];
        row.extend([2, 50, 1000].map(|locales| kb(counts.heap(subject, locales))));
        row.push(per_locale(counts, subject).map_or("–".to_owned(), |bytes| short(bytes / 1024.0)));
        rows.push(row);
    }
    Section {
        title: "Heap in KB, all locales loaded",
        note: "What is held after loading; texts that are part of the program are not on the heap."
            .to_owned(),
        rows,
    }
}

fn loading(loads: &Loads) -> Section {
    let header = [
        "",
        "first text, 2 locales",
        "50",
        "1,000",
        "all loaded, 2 locales",
        "50",
        "1,000",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for (subject, _) in LOADERS {
        let mut row = vec![subject.to_owned()];
        let cell = |time: Option<f64>| time.map_or("–".to_owned(), whole);
        row.extend([2, 50, 1000].map(|n| cell(loads.get(subject, n).map(|load| load.first))));
        row.extend([2, 50, 1000].map(|n| {
            // What is parsed per reader is never loaded.
            cell(
                loads
                    .get(subject, n)
                    .filter(|_| subject != LAZY)
                    .map(|load| load.all),
            )
        }));
        rows.push(row);
    }
    Section {
        title: "Microseconds to the first text, and until all locales are loaded",
        note: "CPU time in fresh processes, from texts that lie ready in memory (on disk for \
               fluent-templates with more than two locales) to the first text for a header."
            .to_owned(),
        rows,
    }
}

fn weight(sizes: &Sizes) -> Section {
    let kb = |bytes: u64| whole(bytes as f64 / 1024.0);
    let rows = vec![
        [
            "",
            "hello-world, stripped, KB",
            "crates in the tree",
            "first text of 2 embedded, µs",
            "of 1,000, µs",
        ]
        .map(str::to_owned)
        .to_vec(),
        vec![
            OURS.to_owned(),
            kb(sizes.ours),
            sizes.our_crates.to_string(),
            whole(sizes.first_of_two),
            whole(sizes.first_of_thousand),
        ],
        vec![
            "i18n-embed".to_owned(),
            kb(sizes.i18n_embed),
            sizes.i18n_embed_crates.to_string(),
            "–".to_owned(),
            "–".to_owned(),
        ],
        vec![
            "neither".to_owned(),
            kb(sizes.empty),
            "0".to_owned(),
            "–".to_owned(),
            "–".to_owned(),
        ],
    ];
    Section {
        title: "What it adds to a program",
        note: String::new(),
        rows,
    }
}

fn machine() -> Section {
    let mut rows = vec![["Machine and versions", ""].map(str::to_owned).to_vec()];
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    rows.push(vec![
        "processor".to_owned(),
        format!(
            "{}, {cores} cores",
            model.map_or("unknown", |model| model.1)
        ),
    ]);
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    rows.push(vec![
        "system".to_owned(),
        format!("{} {}", std::env::consts::OS, kernel.trim()),
    ]);
    for tool in ["rustc", "valgrind"] {
        let output = Command::new(tool).arg("--version").output();
        let version =
            output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        rows.push(vec![tool.to_owned(), version.unwrap_or_default()]);
    }
    rows.extend(
        VERSIONS
            .iter()
            .map(|(name, version)| vec![(*name).to_owned(), (*version).to_owned()]),
    );
    Section {
        title: "Measured on",
        note: String::new(),
        rows,
    }
}

/// Three digits that matter.
fn short(number: f64) -> String {
    match number {
        number if number >= 100.0 => whole(number),
        number if number >= 10.0 => format!("{number:.1}"),
        number if number == number.round() => format!("{number:.0}"),
        number => format!("{number:.2}"),
    }
}

/// A whole number, thousands apart.
fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.round());
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
