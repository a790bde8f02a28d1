//! What the handle and the thread of a live catalogue share.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::ArcSwap;
use retcodes_core::Scheme;

use super::accepted::{Accepted, Files};
use super::reload::{Reload, Subscribers};
use crate::builder::CatalogBuilder;
use crate::catalog::Catalog;
use crate::error::BuildError;
use crate::overlay::{Directory, Survey, read_directory};

pub(super) struct Shared {
    paths: Vec<PathBuf>,
    scheme: Scheme,
    pub(super) current: ArcSwap<Catalog>,
    /// Held while a new catalogue is made; readers never wait for it.
    accepted: Mutex<Accepted>,
    pub(super) subscribers: Subscribers,
}

impl Shared {
    pub(super) fn new(builder: CatalogBuilder) -> Result<Self, BuildError> {
        let paths: Vec<PathBuf> = builder.directories().map(PathBuf::from).collect();
        let scheme = builder.scheme_of_texts().clone();
        let (catalog, accepted) = Accepted::new(builder, &read(&paths, &scheme))?;
        Ok(Self {
            paths,
            scheme,
            current: ArcSwap::from_pointee(catalog),
            accepted: Mutex::new(accepted),
            subscribers: Subscribers::default(),
        })
    }

    /// What is in the directories.
    pub(super) fn read(&self) -> Vec<Directory> {
        read(&self.paths, &self.scheme)
    }

    /// What can be seen of the directories without opening a file.
    pub(super) fn survey(&self) -> Vec<Survey> {
        self.paths
            .iter()
            .map(|path| Survey::of(path, &self.scheme))
            .collect()
    }

    /// The files that are used.
    pub(super) fn files(&self) -> Files {
        self.accepted().files.clone()
    }

    /// Whether the directories hold something that was not read yet.
    pub(super) fn is_new(&self) -> bool {
        let reading = self.read();
        self.accepted().is_new(&reading)
    }

    /// Makes what is in the directories the current catalogue, as far as it can be proved, and tells.
    pub(super) fn reload(&self) -> Option<Arc<Reload>> {
        // Read under the lock: of two that reload at once, the later one has the later state.
        let mut accepted = self.accepted();
        let (catalog, reload) = accepted.reload(&self.read())?;
        if let Some(catalog) = catalog {
            self.current.store(Arc::new(catalog));
        }
        let reload = Arc::new(reload);
        self.subscribers.tell(&reload);
        Some(reload)
    }

    fn accepted(&self) -> MutexGuard<'_, Accepted> {
        self.accepted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(paths: &[PathBuf], scheme: &Scheme) -> Vec<Directory> {
    paths
        .iter()
        .map(|path| read_directory(path, scheme))
        .collect()
}
