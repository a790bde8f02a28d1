//! What was measured, kept in `target/benches/` from one command to the next.

use std::path::PathBuf;
use std::{env, fs, io};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The root of the repository.
pub fn root() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.parent().map(PathBuf::from).unwrap_or(own)
}

/// Where figures, and what is built to get them, are kept.
pub fn folder() -> io::Result<PathBuf> {
    let folder =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = folder.join("benches");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Figures of one command.
pub trait Figures: Serialize + DeserializeOwned {
    /// The name of their file.
    const FILE: &'static str;

    /// Keeps them.
    fn save(&self) -> io::Result<()> {
        fs::write(folder()?.join(Self::FILE), serde_json::to_vec_pretty(self)?)
    }

    /// What was kept last.
    fn saved() -> Option<Self> {
        serde_json::from_slice(&fs::read(folder().ok()?.join(Self::FILE)).ok()?).ok()
    }
}

/// The middle value; 0 of none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
