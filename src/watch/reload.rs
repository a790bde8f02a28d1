//! What became of a change of the directories, and who is told.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use unic_langid::LanguageIdentifier;

use crate::error::BuildError;
use crate::overlay::Diagnostic;

/// How many reloads wait for a subscriber.
const WAITING: usize = 64;

/// One change of the directories: what is new and what was refused.
///
/// A reload in which nothing was added, changed or removed tells that something was refused, or that what had been
/// refused is all right again.
#[derive(Debug, Default)]
pub struct Reload {
    pub(super) number: u64,
    pub(super) added: Vec<Arc<str>>,
    pub(super) changed: Vec<Arc<str>>,
    pub(super) removed: Vec<Arc<str>>,
    pub(super) refused: Vec<Arc<str>>,
    pub(super) locales: Vec<LanguageIdentifier>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) failure: Option<BuildError>,
}

impl Reload {
    /// Which reload this is, counted from 1. A gap shows a subscriber that it missed some.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The files that are new, by their paths.
    pub fn added(&self) -> impl ExactSizeIterator<Item = &str> {
        self.added.iter().map(|name| &**name)
    }

    /// The files whose text is another one now.
    pub fn changed(&self) -> impl ExactSizeIterator<Item = &str> {
        self.changed.iter().map(|name| &**name)
    }

    /// The files whose text is no longer used.
    pub fn removed(&self) -> impl ExactSizeIterator<Item = &str> {
        self.removed.iter().map(|name| &**name)
    }

    /// The files whose state on disk is not used: their last good text still is, if there was one.
    /// [`diagnostics`](Self::diagnostics) tells why.
    pub fn refused(&self) -> impl ExactSizeIterator<Item = &str> {
        self.refused.iter().map(|name| &**name)
    }

    /// The locales of the files that were added, changed or removed, in the order of their tags.
    pub fn locales(&self) -> &[LanguageIdentifier] {
        &self.locales
    }

    /// What is wrong: all that cannot be read in the directories, why files were refused, and what is newly wrong in
    /// texts that are used all the same.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Why no catalogue at all can be made of the directories as they are, such as a default locale that has gone.
    /// Everything stays as it was then.
    pub fn failure(&self) -> Option<&BuildError> {
        self.failure.as_ref()
    }
}

/// One line for a log: `reload 3: 1 added, 2 changed, 0 removed, 1 refused`.
impl fmt::Display for Reload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "reload {}: {} added, {} changed, {} removed, {} refused",
            self.number,
            self.added.len(),
            self.changed.len(),
            self.removed.len(),
            self.refused.len()
        )?;
        match &self.failure {
            Some(failure) => write!(f, ": {failure}"),
            None => Ok(()),
        }
    }
}

/// The reloads of a live catalogue from now on: an iterator that waits for the next one, and ends when the catalogue or its
/// [stop handle](Self::stoppable) is dropped. Dropping the subscription closes it.
///
/// Up to 64 reloads wait for a subscriber who is busy; while there is no room further ones are not told, and
/// [`Reload::number`] shows the gap.
#[derive(Debug)]
pub struct Subscription {
    receiver: Mutex<Receiver<Arc<Reload>>>,
    /// Where it is told, so that a handle can take it out.
    subscribers: Weak<List>,
    number: u64,
}

impl Subscription {
    /// The next reload, if there is one already.
    pub fn try_next(&self) -> Option<Arc<Reload>> {
        self.receiver().try_recv().ok()
    }

    /// The same with a handle that ends it: when that is dropped, the iterator gives what waits for it already, and then
    /// nothing. So a thread that waits for reloads can be joined while the live catalogue, such as a `static` one, goes
    /// on.
    ///
    /// ```
    /// use retcodes::Catalog;
    ///
    /// let live = Catalog::builder().embedded().watch()?;
    /// let (reloads, stop) = live.subscribe().stoppable();
    /// let log = std::thread::spawn(move || reloads.count());
    /// drop(stop);
    /// assert_eq!(log.join().unwrap(), 0);
    /// # Ok::<(), retcodes::BuildError>(())
    /// ```
    pub fn stoppable(self) -> (Self, StopHandle) {
        let handle = StopHandle {
            subscribers: Weak::clone(&self.subscribers),
            number: self.number,
        };
        (self, handle)
    }

    /// The next reload, waiting for it no longer than `timeout`. `None` also when the live catalogue has been dropped.
    pub fn next_within(&self, timeout: Duration) -> Option<Arc<Reload>> {
        self.receiver().recv_timeout(timeout).ok()
    }
}

impl Subscription {
    fn receiver(&self) -> MutexGuard<'_, Receiver<Arc<Reload>>> {
        self.receiver.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Iterator for Subscription {
    type Item = Arc<Reload>;

    fn next(&mut self) -> Option<Arc<Reload>> {
        self.receiver().recv().ok()
    }
}

/// Ends a [`Subscription`] when it is dropped. Made by [`Subscription::stoppable`].
#[derive(Debug)]
pub struct StopHandle {
    subscribers: Weak<List>,
    number: u64,
}

impl Drop for StopHandle {
    fn drop(&mut self) {
        if let Some(subscribers) = self.subscribers.upgrade() {
            lock(&subscribers).retain(|(number, _)| *number != self.number);
        }
    }
}

/// Those who are told.
#[derive(Debug, Default)]
pub(super) struct Subscribers {
    list: Arc<List>,
    last: AtomicU64,
}

/// Each with its number.
type List = Mutex<Vec<(u64, SyncSender<Arc<Reload>>)>>;

impl Subscribers {
    pub(super) fn subscribe(&self) -> Subscription {
        let (sender, receiver) = sync_channel(WAITING);
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        lock(&self.list).push((number, sender));
        Subscription {
            receiver: Mutex::new(receiver),
            subscribers: Arc::downgrade(&self.list),
            number,
        }
    }

    /// Waits for none of them. One whose subscription was dropped is forgotten.
    pub(super) fn tell(&self, reload: &Arc<Reload>) {
        lock(&self.list).retain(|(_, sender)| {
            !matches!(
                sender.try_send(Arc::clone(reload)),
                Err(TrySendError::Disconnected(_))
            )
        });
    }

    /// Nothing more will come.
    pub(super) fn close(&self) {
        lock(&self.list).clear();
    }
}

fn lock(list: &List) -> MutexGuard<'_, Vec<(u64, SyncSender<Arc<Reload>>)>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
