//! The header cache, run through the orders in which threads can do its loads and stores, up to two preemptions, and all
//! values that the memory model lets a load see: what a test on real threads only meets by luck, and what x86 never shows.

use std::sync::atomic::{AtomicUsize, Ordering};

use loom::sync::Arc;
use loom::sync::atomic;
use loom::thread;

#[path = "../../../src/cache.rs"]
mod cache;

use cache::Cache;

/// Texts of equal length in one line of the cache: of one word, and of two.
const SHORT: [&str; 3] = ["en-US", "me-AA", "tn-AA"];
const LONG: [&str; 3] = ["en-US,en;q=0.9", "ax-US,ax;q=0.0", "zx-US,zx;q=0.0"];

/// A cache that knows the first text. The line is there before there is a second thread.
fn cache(texts: [&str; 3]) -> Arc<Cache> {
    let cache = Cache::default();
    cache.put(texts[0], 0);
    Arc::new(cache)
}

/// A text leads to its own number or to none.
fn read(cache: &Cache, texts: [&str; 3]) {
    for (number, text) in (0..).zip(texts) {
        let found = cache.get(text);
        assert!(
            found.is_none_or(|found| found == number),
            "{text}: {found:?}"
        );
    }
}

fn model(check: impl Fn() + Send + Sync + 'static) {
    let mut model = loom::model::Builder::new();
    // How often a thread is held up where it could go on: with more the runs are too many to wait for.
    model.preemption_bound = Some(2);
    let runs = std::sync::Arc::new(AtomicUsize::new(0));
    let count = std::sync::Arc::clone(&runs);
    model.check(move || {
        count.fetch_add(1, Ordering::Relaxed);
        check();
    });
    println!("  {} orders", runs.load(Ordering::Relaxed));
}

fn main() {
    let proofs: [(&str, fn()); 4] = [
        ("the texts share a line", the_texts_share_a_line),
        (
            "a reader beside a writer sees an entry or none",
            a_reader_beside_a_writer,
        ),
        ("of two writers one leaves its entry whole", two_writers),
        (
            "a reader beside two writers sees an entry or none",
            a_reader_beside_two_writers,
        ),
    ];
    for (name, proof) in proofs {
        println!("{name}");
        proof();
    }
}

fn the_texts_share_a_line() {
    model(|| {
        for [first, second, third] in [SHORT, LONG] {
            let cache = Cache::default();
            cache.put(first, 0);
            cache.put(second, 1);
            assert_eq!(cache.get(first), None);
            cache.put(third, 2);
            assert_eq!(cache.get(second), None);
        }
    });
}

fn a_reader_beside_a_writer() {
    for texts in [SHORT, LONG] {
        model(move || {
            let cache = cache(texts);
            let writer = thread::spawn({
                let cache = Arc::clone(&cache);
                move || {
                    cache.put(texts[1], 1);
                    cache.put(texts[2], 2);
                }
            });
            read(&cache, texts);
            writer.join().unwrap();
            assert_eq!(cache.get(texts[2]), Some(2));
        });
    }
}

fn two_writers() {
    for texts in [SHORT, LONG] {
        model(move || {
            let cache = cache(texts);
            let writers = [1, 2].map(|number| {
                let cache = Arc::clone(&cache);
                thread::spawn(move || cache.put(texts[number], number as u32))
            });
            for writer in writers {
                writer.join().unwrap();
            }
            read(&cache, texts);
            assert!(texts[1..].iter().any(|text| cache.get(text).is_some()));
        });
    }
}

fn a_reader_beside_two_writers() {
    model(|| {
        let cache = cache(SHORT);
        let writers = [1, 2].map(|number| {
            let cache = Arc::clone(&cache);
            thread::spawn(move || cache.put(SHORT[number], number as u32))
        });
        read(&cache, SHORT);
        for writer in writers {
            writer.join().unwrap();
        }
    });
}
