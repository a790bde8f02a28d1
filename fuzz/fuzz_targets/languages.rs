//! Any text as language ranges: see `crates/negotiate/tests/invariants`.

#![no_main]

#[path = "../../crates/negotiate/tests/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::hold(&String::from_utf8_lossy(bytes)));
