//! Any text as a reader's wishes: see `tests/invariants/wishes.rs`.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(
    |bytes: &[u8]| invariants::wishes::hold(&String::from_utf8_lossy(bytes))
);
