//! Directories that change while the program runs.
//!
//! The idea: **events are hints, the disk is the truth.** An event only says that it may be worth
//! looking; what is there is then read as a whole and compared by its content with what was there
//! before. So a lost event costs a second, a needless one costs nothing, and every way in which
//! people and tools write files works alike.
//!
//! A new state of the directories is proved before anybody sees it ([`reloader`]), made into one
//! new value, and put in place of the old one by swapping a single pointer: a reader has the old
//! value or the new one, whole. What the value is made of is the caller's business: this room
//! knows directories, not catalogues.

mod reloader;
mod subscription;
mod worker;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::{ArcSwap, Guard};

use super::directory::{self, Directory};
use crate::error::BuildError;
use crate::ftl::Problem;
use reloader::Reloader;
use subscription::Subscribers;
pub use subscription::{Reload, Subscription};
use worker::Worker;

/// What a state of the directories has been made into.
pub(crate) struct Built<T> {
    pub(crate) value: T,
    /// What is wrong inside of the texts. Not what is wrong with the directories.
    pub(crate) problems: Vec<Problem>,
}

/// Makes a state of the directories, one for each path and in their order, into a value.
pub(crate) type Build<T> = Box<dyn Fn(&[Directory]) -> Result<Built<T>, BuildError> + Send>;

/// What has to be known to watch.
pub(crate) struct Recipe<T> {
    /// The directories, in the order in which [`build`](Self::build) expects them.
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) build: Build<T>,
    /// Whether there may be no error at first, nor in a file that is new.
    pub(crate) strict: bool,
}

/// A value that follows its directories.
pub(crate) struct Live<T> {
    shared: Arc<Shared<T>>,
    worker: worker::Handle,
}

impl<T: Send + Sync + 'static> Live<T> {
    /// Reads the directories, makes the first value and starts to watch.
    pub(crate) fn start(recipe: Recipe<T>) -> Result<Self, BuildError> {
        let shared = Arc::new(Shared::new(recipe)?);
        let worker =
            Worker::start(Arc::clone(&shared)).map_err(|error| BuildError::Watch(error.kind()))?;
        Ok(Self { shared, worker })
    }

    /// The value as it is now.
    pub(crate) fn current(&self) -> Guard<Arc<T>> {
        self.shared.current.load()
    }

    /// The value as it is now, to keep.
    pub(crate) fn load(&self) -> Arc<T> {
        self.shared.current.load_full()
    }

    /// Looks at the directories now, on this thread.
    pub(crate) fn reload(&self) -> Option<Arc<Reload>> {
        self.shared.reload()
    }

    pub(crate) fn subscribe(&self) -> Subscription {
        self.shared.subscribers.subscribe()
    }
}

impl<T> Drop for Live<T> {
    fn drop(&mut self) {
        self.worker.stop();
    }
}

/// What the handle and the thread share.
struct Shared<T> {
    paths: Vec<PathBuf>,
    current: ArcSwap<T>,
    /// Held while a new value is made; readers never wait for it.
    reloader: Mutex<Reloader<T>>,
    subscribers: Subscribers,
}

impl<T> Shared<T> {
    fn new(recipe: Recipe<T>) -> Result<Self, BuildError> {
        let Recipe {
            paths,
            build,
            strict,
        } = recipe;
        let (value, reloader) = Reloader::new(build, strict, &read(&paths))?;
        Ok(Self {
            paths,
            current: ArcSwap::from_pointee(value),
            reloader: Mutex::new(reloader),
            subscribers: Subscribers::default(),
        })
    }

    /// The content of the directories, and whether it is new.
    fn look(&self) -> (u64, bool) {
        let reading = read(&self.paths);
        let reloader = self.reloader();
        let content = reloader.content(&reading);
        (content, content != reloader.seen())
    }

    /// Makes what is in the directories the current value, as far as it can be proved, and tells.
    fn reload(&self) -> Option<Arc<Reload>> {
        // Read under the lock: of two that reload at once, the later one has the later state.
        let mut reloader = self.reloader();
        self.take(&mut reloader, &read(&self.paths))
    }

    fn take(&self, reloader: &mut Reloader<T>, reading: &[Directory]) -> Option<Arc<Reload>> {
        let (value, reload) = reloader.reload(reading)?;
        if let Some(value) = value {
            self.current.store(Arc::new(value));
        }
        let reload = Arc::new(reload);
        self.subscribers.tell(&reload);
        Some(reload)
    }

    fn reloader(&self) -> MutexGuard<'_, Reloader<T>> {
        self.reloader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(paths: &[PathBuf]) -> Vec<Directory> {
    paths.iter().map(|path| directory::read(path)).collect()
}

#[cfg(any())]
mod tests;
