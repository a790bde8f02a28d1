//! Any bytes as a `.ftl` file: see `tests/invariants/ftl.rs`.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::ftl::hold(bytes));
