//! Reloads leave nothing behind. A file of its own: every allocation of the process is counted.
#![cfg(feature = "watch")]

use std::fs;
use std::thread;
use std::time::Duration;

use peak_alloc::PeakAlloc;
use retcodes::Catalog;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Ten thousand, or as many as a debug build gets through in the same time.
const RELOADS: u32 = if cfg!(debug_assertions) {
    1_000
} else {
    10_000
};

#[test]
fn memory_stays_flat_over_reloads() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("en-US");
    fs::create_dir(&folder).unwrap();
    let live = Catalog::builder()
        .embedded()
        .directory(root.path())
        .watch()
        .unwrap();
    let reloads = live.subscribe(); // and never asked: what waits there is bounded
    let reload = |number: u32| {
        // Ten digits, so that each text is as large as the last. Every tenth is refused.
        let text = if number % 10 == 9 {
            "{ -nowhere }"
        } else {
            "{ -lianlian }"
        };
        fs::write(
            folder.join("retcodes.ftl"),
            format!("retcode-1001 = {number:010} {text}\n"),
        )
        .unwrap();
        live.reload(); // unless the thread was faster
        // What a reader needs is made anew for each catalogue: tables, chains, a cache.
        let catalog = live.current();
        for wishes in ["en-AU", "zh-HK, en;q=0.5"] {
            assert!(!catalog.localizer(wishes).message("1001").text().is_empty());
        }
    };
    (0..200).for_each(reload);
    let before = at_rest();
    (0..RELOADS).for_each(reload);
    let after = at_rest();
    println!("{before} bytes before, {after} bytes after {RELOADS} reloads");
    // One leaked byte per reload would show; what the system's tables round up to would not.
    assert!(
        after < before + 1_000,
        "{before} bytes before, {after} after {RELOADS} reloads"
    );
    assert!(reloads.try_next().is_some());
}

/// The memory in use while the thread that watches is not in the middle of a look.
fn at_rest() -> usize {
    let samples = (0..100).map(|_| {
        thread::sleep(Duration::from_millis(5));
        MEMORY.current_usage()
    });
    samples.min().unwrap_or_default()
}
