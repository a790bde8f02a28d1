//! Any texts as the layers of one locale: see `tests/invariants/overlay.rs`.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(
    |bytes: &[u8]| invariants::overlay::hold(&String::from_utf8_lossy(bytes))
);
