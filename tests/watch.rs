//! A catalogue that follows its directories, on a real disk.
#![cfg(all(unix, feature = "watch"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use retcodes::watch::LiveCatalog;
use retcodes::{BuildError, Catalog};
use serde_json::Value;
use tempfile::TempDir;

/// Far more than what is promised: a machine may be busy, and a test is no clock.
const LONG: Duration = Duration::from_secs(30);

/// How long nothing may happen before a change counts as complete.
const QUIET: Duration = Duration::from_millis(300);

/// A directory that is watched, with one for everything around it.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn overlay(&self) -> PathBuf {
        self.0.path().join("overlay")
    }

    fn write(&self, locale: &str, text: &str) {
        let folder = self.overlay().join(locale);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(".new"), text).unwrap();
        fs::rename(folder.join(".new"), folder.join("retcodes.ftl")).unwrap();
    }

    fn watch(&self) -> LiveCatalog {
        Catalog::builder()
            .embedded()
            .directory(self.overlay())
            .watch()
            .unwrap()
    }

    /// Runs lines of a shell in it. `text X` writes a message that says X.
    fn run(&self, lines: &Value) {
        let lines: Vec<&str> = lines
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line.as_str().unwrap())
            .collect();
        let script = format!(
            "text() {{ echo \"retcode-1001 = $1\"; }}\n{}",
            lines.join("\n")
        );
        let status = Command::new("sh")
            .arg("-ec")
            .arg(script)
            .current_dir(self.0.path())
            .status()
            .unwrap();
        assert!(status.success(), "{lines:?}");
    }
}

fn text(live: &LiveCatalog, locale: &str, code: &str) -> String {
    live.current()
        .localizer(locale)
        .message(code)
        .text()
        .to_owned()
}

/// Looks until it is so.
fn until(about: &str, mut so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !so() {
        assert!(began.elapsed() < LONG, "{about}: not seen in {LONG:?}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// `tests/fixtures/overlay/patterns.json`: ways in which people and tools change files.
#[test]
fn each_way_to_change_a_file_is_seen() {
    let patterns: Vec<Value> =
        serde_json::from_str(include_str!("fixtures/overlay/patterns.json")).unwrap();
    assert!(patterns.len() > 20);
    // A few at a time, for a machine with few cores.
    for some in patterns.chunks(8) {
        thread::scope(|scope| {
            for pattern in some {
                scope.spawn(|| see(pattern));
            }
        });
    }
}

/// The old text until the new one. A row may name what lies on disk in between: a change that is
/// complete within the 300 milliseconds of quiet never shows it, and a busy machine takes longer.
fn see(pattern: &Value) {
    let about = pattern["about"].as_str().unwrap();
    let (old, new) = (&pattern["shows"][0], &pattern["shows"][1]);
    let place = Place::new();
    place.run(&pattern["before"]);
    let live = place.watch();
    assert_eq!(text(&live, "en-US", "1001"), *old, "{about}: at first");
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let began = Instant::now();
            place.run(&pattern["after"]);
            (began.elapsed(), Instant::now())
        });
        let mut between = false;
        until(about, || {
            let shown = text(&live, "en-US", "1001");
            let known = shown == *old || shown == *new;
            between |= !known;
            assert!(
                known || pattern.get("between") == Some(&shown.clone().into()),
                "{about}: shows {shown:?}"
            );
            shown == *new
        });
        let seen = Instant::now();
        let (took, done) = writer.join().unwrap();
        assert!(!between || took >= QUIET, "{about}: shows a half of it");
        // For a look at how long it takes: cargo test --features watch --test watch -- --nocapture
        println!(
            "{:4} ms  {about}",
            seen.saturating_duration_since(done).as_millis()
        );
    });
}

/// All texts that belong together change together, for each reader, while files change.
#[test]
fn readers_never_see_a_mixture() {
    const CODES: [&str; 6] = ["0000", "1001", "1002", "9991", "9999", "unknown"];
    let state = |generation: u32| {
        let text = |code: &&str| format!("retcode-{code} = {{ -term }} {generation}\n");
        let texts: String = CODES.iter().map(text).collect();
        format!("-term = {generation}\n{texts}")
    };
    let place = Place::new();
    place.write("en-US", &state(0));
    let live = place.watch();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let readers: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = 0;
                    while !done.load(Ordering::Acquire) {
                        let catalog = live.current();
                        let localizer = catalog.localizer("en-US");
                        let first = localizer.message("0000").into_text().into_owned();
                        let (term, generation) = first.split_once(' ').unwrap();
                        assert_eq!(term, generation);
                        for code in CODES {
                            assert_eq!(localizer.message(code).text(), first, "{code}");
                        }
                        let generation: u32 = generation.parse().unwrap();
                        assert!(generation >= seen, "{generation} after {seen}");
                        seen = generation;
                    }
                    seen
                })
            })
            .collect();
        for generation in 1..=200 {
            place.write("en-US", &state(generation));
            live.reload();
        }
        done.store(true, Ordering::Release);
        for reader in readers {
            assert!(
                reader.join().unwrap() > 0,
                "a reader that saw no change proves nothing"
            );
        }
    });
}

#[test]
fn a_subscription_ends_with_its_stop_handle() {
    let place = Place::new();
    let live = place.watch();
    let (reloads, stop) = live.subscribe().stoppable();
    let mut others = live.subscribe();
    place.write("en-US", "retcode-1001 = New\n");
    others.next().unwrap();
    drop(stop);
    // What was told before is still there; then it ends, though the catalogue goes on.
    assert_eq!(reloads.count(), 1);
    place.write("en-US", "retcode-1001 = Newer\n");
    assert!(others.next().is_some());

    // One that is waiting.
    let (reloads, stop) = live.subscribe().stoppable();
    let waiting = std::thread::spawn(move || reloads.count());
    std::thread::sleep(std::time::Duration::from_millis(20));
    drop(stop);
    assert_eq!(waiting.join().unwrap(), 0);
}

/// What a subscriber is told of good and bad changes, without a call from us.
#[test]
fn subscribers_hear_what_changed_and_what_was_refused() {
    let place = Place::new();
    place.write("en-US", "retcode-1001 = Old\n");
    let live = place.watch();
    let mut reloads = live.subscribe();
    assert!(reloads.try_next().is_none());

    place.write("en-US", "retcode-1001 = { -nowhere }\n");
    let reload = reloads.next().unwrap();
    let name = place.overlay().join("en-US/retcodes.ftl");
    let name = name.to_str().unwrap();
    assert_eq!(reload.refused().collect::<Vec<_>>(), [name]);
    assert_eq!(
        (
            reload.added().len(),
            reload.changed().len(),
            reload.removed().len()
        ),
        (0, 0, 0)
    );
    assert!(reload.locales().is_empty());
    let problem = &reload.diagnostics()[0];
    assert_eq!((problem.source(), problem.line()), (name, 1));
    assert_eq!(problem.rule(), "unknown-term");
    assert_eq!(text(&live, "en-US", "1001"), "Old");
    // Who asks the catalogue is told too, for as long as the file is as it is.
    assert_eq!(live.current().diagnostics(), std::slice::from_ref(problem));

    place.write("en-US", "retcode-1001 = New\n");
    place.write("fr", "retcode-1001 = Neuf\n");
    let (mut added, mut changed, mut locales) = (vec![], vec![], vec![]);
    // Two files, written one after the other, are one reload or two.
    while added.is_empty() || changed.is_empty() {
        let reload = reloads.next_within(LONG).expect("told");
        added.extend(reload.added().map(str::to_owned));
        changed.extend(reload.changed().map(str::to_owned));
        locales.extend(reload.locales().iter().map(ToString::to_string));
        assert_eq!(reload.refused().len(), 0);
        assert!(reload.diagnostics().is_empty());
    }
    assert_eq!(changed, [name]);
    assert!(added[0].ends_with("fr/retcodes.ftl"));
    locales.sort();
    assert_eq!(locales, ["en-US", "fr"]);
    assert_eq!(text(&live, "en-US", "1001"), "New");
    assert_eq!(text(&live, "fr", "1001"), "Neuf");
    assert!(live.current().diagnostics().is_empty());

    drop(live);
    assert!(reloads.next().is_none());
}

/// A new file may have errors, but not cause any in the texts of others.
#[test]
fn an_overlay_that_breaks_embedded_texts_is_refused() {
    let place = Place::new();
    fs::create_dir(place.overlay()).unwrap();
    let live = place.watch();
    let whole = text(&live, "en-US", "9991");
    // The term is all right, but makes what uses it too long.
    let long = "long ".repeat(3270);
    place.write("en-US", &format!("-hotline = {long}\nretcode-1001 = New\n"));
    let reload = live.reload().unwrap();
    assert_eq!(
        reload.refused().len(),
        1,
        "{reload}: {:?}",
        reload.diagnostics()
    );
    assert!(
        reload
            .diagnostics()
            .iter()
            .all(|problem| problem.rule() == "expanded-size")
    );
    assert_eq!(text(&live, "en-US", "9991"), whole);
    assert_eq!(
        text(&live, "en-US", "1001"),
        "Invalid signature in the merchant request"
    );
}

/// A file is kept while another directory needs it.
#[test]
fn a_term_stays_while_another_directory_needs_it() {
    let place = Place::new();
    place.write("en-US", "-brand = Ours\n");
    let other = Place::new();
    other.write("en-US", "retcode-1001 = Ask { -brand }\n");
    let builder = Catalog::builder().embedded();
    let live = builder
        .directory(place.overlay())
        .directory(other.overlay())
        .watch()
        .unwrap();
    assert_eq!(text(&live, "en-US", "1001"), "Ask Ours");
    fs::remove_dir_all(place.overlay().join("en-US")).unwrap();
    let reload = live.reload().unwrap();
    assert_eq!(
        (reload.refused().len(), reload.removed().len()),
        (1, 0),
        "{reload}"
    );
    assert_eq!(text(&live, "en-US", "1001"), "Ask Ours");
    other.write("en-US", "retcode-1001 = Ask us\n");
    let reload = live.reload().unwrap();
    assert_eq!(
        (reload.refused().len(), reload.removed().len()),
        (0, 1),
        "{reload}"
    );
    assert_eq!(text(&live, "en-US", "1001"), "Ask us");
}

/// A state that no catalogue can be made of is told and changes nothing.
#[test]
fn a_default_that_goes_changes_nothing() {
    let place = Place::new();
    place.write("eo", "retcode-1001 = Signature\n");
    let builder = Catalog::builder()
        .embedded()
        .directory(place.overlay())
        .defaults(["eo"]);
    let live = builder.watch().unwrap();
    fs::remove_dir_all(place.overlay().join("eo")).unwrap();
    let reload = live.reload().unwrap();
    assert_eq!(
        reload.failure(),
        Some(&BuildError::UnknownDefault("eo".into()))
    );
    assert_eq!(text(&live, "eo", "1001"), "Signature");
    assert!(live.reload().is_none());
}

/// The rules of the builder hold for each catalogue that follows.
#[test]
fn a_strict_builder_stays_strict() {
    let place = Place::new();
    place.write("en-US", "retcode-1001 = { -nowhere }\n");
    let builder = Catalog::builder()
        .embedded()
        .directory(place.overlay())
        .strict(true);
    assert!(matches!(builder.watch(), Err(BuildError::Diagnostics(_))));

    place.write("en-US", "retcode-1001 = Good\n");
    let live = builder.watch().unwrap();
    place.write("eo", "retcode-1001 = Bon\nretcode-1002 = { -nowhere }\n");
    assert_eq!(live.reload().unwrap().refused().len(), 1);
    assert_eq!(text(&live, "eo", "1001"), "Good");
}

/// A snapshot and a catalogue that was kept stay what they were.
#[test]
fn what_a_reader_holds_does_not_change() {
    let place = Place::new();
    place.write("en-US", "retcode-1001 = Old\n");
    let live = place.watch();
    let (snapshot, kept) = (live.current(), live.load());
    place.write("en-US", "retcode-1001 = New\n");
    live.reload().unwrap();
    assert_eq!(snapshot.localizer("en-US").message("1001").text(), "Old");
    assert_eq!(kept.localizer("en-US").message("1001").text(), "Old");
    assert_eq!(text(&live, "en-US", "1001"), "New");
}

/// A handle can be shared with, and moved to, any thread.
#[test]
fn a_live_catalogue_is_send_and_sync() {
    fn both<T: Send + Sync>() {}
    both::<LiveCatalog>();
    both::<retcodes::watch::Subscription>();
    both::<retcodes::watch::Reload>();
}

/// Links that lead out are not followed by the watch either: what happens behind them is not heard.
#[test]
fn a_link_that_leads_out_is_refused_and_not_followed() {
    let place = Place::new();
    let outside = place.0.path().join("outside");
    fs::create_dir_all(&outside).unwrap();
    fs::write(outside.join("retcodes.ftl"), "retcode-1001 = Secret\n").unwrap();
    place.write("fr", "");
    let live = place.watch();
    std::os::unix::fs::symlink(Path::new("../outside"), place.overlay().join("en-US")).unwrap();
    let reload = live.reload().unwrap();
    assert_eq!(reload.diagnostics()[0].rule(), "unreadable");
    assert_eq!(
        text(&live, "en-US", "1001"),
        "Invalid signature in the merchant request"
    );
}

/// Writes a file in pieces, with a pause before each: what a slow program does that writes in place.
fn write_slowly(path: &Path, pieces: &[&str], pause: Duration) {
    fs::write(path, "").unwrap();
    for piece in pieces {
        thread::sleep(pause);
        let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
        std::io::Write::write_all(&mut file, piece.as_bytes()).unwrap();
    }
}

#[test]
fn a_slow_writer_is_not_seen_half_done() {
    let place = Place::new();
    place.write(
        "en-US",
        "retcode-1001 = Old\nretcode-1002 = Old\nretcode-1003 = Old\n",
    );
    let live = place.watch();
    let path = place.overlay().join("en-US/retcodes.ftl");
    let texts = || ["1001", "1002", "1003"].map(|code| text(&live, "en-US", code));
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let pieces = [
                "retcode-1001 = N",
                "ew\n",
                "retcode-1002 = New\n",
                "retcode-1003 = New\n",
            ];
            write_slowly(&path, &pieces, Duration::from_millis(800));
            done.store(true, Ordering::Release);
        });
        while !done.load(Ordering::Acquire) {
            let seen = texts();
            assert!(seen == ["Old"; 3] || seen == ["New"; 3], "{seen:?}");
            thread::sleep(Duration::from_millis(10));
        }
        until("the new texts", || texts() == ["New"; 3]);
    });
}

#[test]
fn a_text_that_is_taken_out_is_gone_after_a_moment() {
    let place = Place::new();
    place.write("en-US", "retcode-1001 = Old\nretcode-1002 = Old\n");
    let live = place.watch();
    fs::write(
        place.overlay().join("en-US/retcodes.ftl"),
        "retcode-1001 = Old\n",
    )
    .unwrap();
    until("the embedded text", || {
        text(&live, "en-US", "1002") != "Old"
    });
    assert_eq!(text(&live, "en-US", "1001"), "Old");
}

/// Texts that once hurt: each is refused or shown, and the watcher goes on.
#[test]
fn the_watcher_survives_every_text() {
    let place = Place::new();
    place.write("en-US", "retcode-1001 = Old\n");
    let live = place.watch();
    let texts = [
        "retcode-1001 = y\n    .detailed = { NUMBER($n, minimumFractionDigits: 20) ->\n        [one] a\n       *[other] b\n    }\n",
        "retcode-1001 = y\n    .detailed = { NUMBER($n, minimumFractionDigits: 200) }\n",
        "retcode-1001 = { { { { {\n",
        "-t = { $k }\nretcode-1001 = x{ -t(k: -1) }\n",
        "retcode-1001 = \u{2800}\n",
        "",
        "code",
    ];
    for (number, text) in texts.into_iter().enumerate() {
        place.write("en-US", text);
        live.reload();
        let n = retcodes::Args::new().with("n", 1e300);
        let catalog = live.current();
        assert!(
            !catalog
                .localizer("en-US")
                .format("1001", &n)
                .text()
                .is_empty()
        );
        place.write("en-US", &format!("retcode-1001 = After {number}\n"));
        until("the text after it", || {
            self::text(&live, "en-US", "1001") == format!("After {number}")
        });
    }
    // What codes mean is watched in the same way.
    let rows = "code\toutcome\tactor\tretry\tpayer\tbasis\tsource\n1001\tpending\tpayer\tlater\tpayer-in-progress\tdocument\tours\n";
    fs::write(place.overlay().join("codes.tsv"), rows).unwrap();
    until("the row", || {
        live.current().meaning("1001").source() == "ours"
    });
    fs::write(
        place.overlay().join("codes.tsv"),
        rows.replace("pending", "lost"),
    )
    .unwrap();
    let reload = live.reload();
    assert_eq!(
        live.current().meaning("1001").source(),
        "ours",
        "{reload:?}"
    );
    assert!(
        live.current()
            .diagnostics()
            .iter()
            .any(|one| one.rule() == "codes")
    );
}
