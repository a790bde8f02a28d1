//! Telling who wants to know that the texts have changed, and how.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use unic_langid::LanguageIdentifier;

use crate::error::BuildError;
use crate::ftl::Problem;

/// How many reloads wait for a subscriber. The oldest one goes first.
const WAITING: usize = 64;

/// One change of the directories: what is new and what was refused.
///
/// A reload in which nothing was added, changed or removed tells that something was refused, or
/// that what had been refused is all right again.
#[derive(Debug, Default)]
pub struct Reload {
    pub(super) number: u64,
    pub(super) added: Vec<Arc<str>>,
    pub(super) changed: Vec<Arc<str>>,
    pub(super) removed: Vec<Arc<str>>,
    pub(super) refused: Vec<Arc<str>>,
    pub(super) locales: Vec<LanguageIdentifier>,
    pub(super) problems: Vec<Problem>,
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
    /// [`problems`](Self::problems) tells why.
    pub fn refused(&self) -> impl ExactSizeIterator<Item = &str> {
        self.refused.iter().map(|name| &**name)
    }

    /// The locales of the files that were added, changed or removed, in the order of their tags.
    pub fn locales(&self) -> &[LanguageIdentifier] {
        &self.locales
    }

    /// What is wrong: all that cannot be read in the directories, why files were refused, and what
    /// is newly wrong in texts that are used all the same.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Why no catalogue at all can be made of the directories as they are, such as a default locale
    /// that has gone. Everything stays as it was then.
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

/// The reloads of a live catalogue from now on: an iterator that waits for the next one, and ends
/// when the catalogue is dropped.
///
/// Up to 64 reloads wait for a subscriber who is busy; then the oldest one is dropped for each new
/// one, and [`Reload::number`] shows the gap.
#[derive(Debug)]
pub struct Subscription {
    queue: Arc<Queue>,
}

impl Subscription {
    /// The next reload, if there is one already.
    pub fn try_next(&self) -> Option<Arc<Reload>> {
        self.queue.lock().waiting.pop_front()
    }

    /// The next reload, waiting for it no longer than `timeout`. `None` also when the live
    /// catalogue has been dropped.
    pub fn next_within(&self, timeout: Duration) -> Option<Arc<Reload>> {
        // A time that cannot be told is as good as none.
        self.wait(Instant::now().checked_add(timeout))
    }

    fn wait(&self, deadline: Option<Instant>) -> Option<Arc<Reload>> {
        let mut state = self.queue.lock();
        loop {
            if let Some(reload) = state.waiting.pop_front() {
                return Some(reload);
            }
            if state.closed {
                return None;
            }
            state = match deadline {
                None => self
                    .queue
                    .ready
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(deadline) => {
                    let left = deadline.checked_duration_since(Instant::now())?;
                    let waited = self.queue.ready.wait_timeout(state, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }
}

impl Iterator for Subscription {
    type Item = Arc<Reload>;

    fn next(&mut self) -> Option<Arc<Reload>> {
        self.wait(None)
    }
}

#[derive(Debug, Default)]
struct Queue {
    state: Mutex<State>,
    ready: Condvar,
}

#[derive(Debug, Default)]
struct State {
    waiting: VecDeque<Arc<Reload>>,
    closed: bool,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Who wants to know. Whoever drops their subscription is forgotten.
#[derive(Debug, Default)]
pub(super) struct Subscribers(Mutex<Vec<Weak<Queue>>>);

impl Subscribers {
    pub(super) fn subscribe(&self) -> Subscription {
        let queue = Arc::new(Queue::default());
        self.for_each(|_| {});
        self.lock().push(Arc::downgrade(&queue));
        Subscription { queue }
    }

    pub(super) fn tell(&self, reload: &Arc<Reload>) {
        self.for_each(|state| {
            if state.waiting.len() == WAITING {
                state.waiting.pop_front();
            }
            state.waiting.push_back(Arc::clone(reload));
        });
    }

    /// Nothing more will come.
    pub(super) fn close(&self) {
        self.for_each(|state| state.closed = true);
    }

    /// Does something for all that are still there, and wakes them.
    fn for_each(&self, mut act: impl FnMut(&mut State)) {
        self.lock().retain(|queue| {
            let Some(queue) = queue.upgrade() else {
                return false;
            };
            act(&mut queue.lock());
            queue.ready.notify_all();
            true
        });
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Weak<Queue>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
