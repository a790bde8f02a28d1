//! rust-embed's macro reads `locales/` when the crate is compiled, but cargo does not know that.
//! This line makes a new folder, a new file and a changed text each cause the next `cargo build`
//! to compile the crate again.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
