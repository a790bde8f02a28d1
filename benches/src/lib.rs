//! What a look-up costs, and what it costs in the libraries that one would use instead.
//!
//! `cargo run --release -p retcodes-benches` measures time; `--help` tells the rest. BENCHMARKS.md
//! at the root of the repository holds the figures and says how to repeat each.

pub mod cases;
pub mod subjects;
pub mod texts;
