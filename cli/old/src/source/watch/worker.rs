//! The thread that looks at the directories when something hints at a change, and every now and
//! then on its own.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use notify_debouncer_full::notify::{Config, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer_opt};

use super::Shared;
use crate::source::directory;

/// How long nothing may happen before what is there counts as finished.
const QUIET: Duration = Duration::from_millis(300);
/// How long a writer who never stops can keep us waiting.
const LONGEST: Duration = Duration::from_millis(1500);
/// How often we look without a hint. With [`QUIET`], what no event tells of is seen in two seconds.
const RESCAN: Duration = Duration::from_millis(1500);
/// Looking takes at most one part in so many of the thread's time, however large the texts.
const IDLE: u32 = 20;
/// How long events are gathered before they reach us, and how often that is looked after.
const GATHER: Duration = Duration::from_millis(150);
const TICK: Duration = Duration::from_millis(75);

/// Ends the thread.
pub(super) struct Handle {
    stop: Arc<AtomicBool>,
    hint: SyncSender<()>,
}

impl Handle {
    /// The thread ends at once, or when the look that it is taking is over.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Release);
        // If there is no room for the hint, there is another one to wake up for.
        let _ = self.hint.try_send(());
    }
}

pub(super) struct Worker<T> {
    shared: Arc<Shared<T>>,
    watches: Watches,
    hints: Receiver<()>,
    stop: Arc<AtomicBool>,
}

/// The live value has been dropped.
struct Stopped;

impl<T: Send + Sync + 'static> Worker<T> {
    pub(super) fn start(shared: Arc<Shared<T>>) -> io::Result<Handle> {
        // One hint is as good as many.
        let (hint, hints) = sync_channel(1);
        let stop = Arc::new(AtomicBool::new(false));
        let mut worker = Self {
            shared,
            watches: Watches::new(hint.clone()),
            hints,
            stop: Arc::clone(&stop),
        };
        // Before anybody can rely on it.
        worker.watches.follow(&worker.shared.paths);
        thread::Builder::new()
            .name("retcodes watch".to_owned())
            .spawn(move || worker.run())?;
        Ok(Handle { stop, hint })
    }

    fn run(mut self) {
        let mut pause = RESCAN;
        loop {
            let Ok(hinted) = self.hint_within(pause) else {
                return;
            };
            if hinted && self.quiet(Instant::now()).is_err() {
                return;
            }
            let Ok(cost) = self.look(hinted) else { return };
            pause = RESCAN.max(cost.saturating_mul(IDLE));
        }
    }

    /// Whether something hints at a change before the time is over.
    fn hint_within(&self, time: Duration) -> Result<bool, Stopped> {
        let hinted = match self.hints.recv_timeout(time) {
            Ok(()) => true,
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => return Err(Stopped),
        };
        if self.stop.load(Ordering::Acquire) {
            Err(Stopped)
        } else {
            Ok(hinted)
        }
    }

    /// Waits until no more hints come.
    fn quiet(&self, began: Instant) -> Result<(), Stopped> {
        while began.elapsed() < LONGEST && self.hint_within(QUIET)? {}
        Ok(())
    }

    /// Reads the directories and makes what is new in them known. Where no event said that the
    /// writer has come to rest, two looks in a row that see the same have to do.
    ///
    /// Answers how long it takes to look once.
    fn look(&mut self, quiet: bool) -> Result<Duration, Stopped> {
        let began = Instant::now();
        // First the watch, then the look: whatever comes in between is hinted at.
        self.watches.follow(&self.shared.paths);
        let (mut content, new) = self.shared.look();
        let cost = began.elapsed();
        let mut settled = quiet || !new;
        while !settled {
            self.hint_within(QUIET)?;
            let (again, _) = self.shared.look();
            settled = again == content || began.elapsed() > LONGEST;
            content = again;
        }
        if new {
            self.shared.reload();
        }
        Ok(cost)
    }
}

impl<T> Drop for Worker<T> {
    fn drop(&mut self) {
        self.shared.subscribers.close();
    }
}

/// What the system tells us about. Where it cannot (a network drive, no watches left), nobody
/// hears of it: looking every now and then has to do, and does.
struct Watches {
    hint: SyncSender<()>,
    debouncer: Option<Debouncer<RecommendedWatcher, RecommendedCache>>,
    /// The folders, and which ones they were: another one may stand in the place of a folder.
    folders: BTreeMap<PathBuf, Option<Identity>>,
}

impl Watches {
    fn new(hint: SyncSender<()>) -> Self {
        Self {
            hint,
            debouncer: None,
            folders: BTreeMap::new(),
        }
    }

    /// Watches the folders in which a change of these directories would show.
    fn follow(&mut self, paths: &[PathBuf]) {
        let wanted: BTreeMap<PathBuf, Option<Identity>> = paths
            .iter()
            .flat_map(|path| directory::folders(path))
            .map(|folder| {
                let identity = Identity::of(&folder);
                (folder, identity)
            })
            .collect();
        if self.debouncer.is_none() {
            self.debouncer = debouncer(self.hint.clone());
            self.folders.clear();
        }
        let Some(debouncer) = &mut self.debouncer else {
            return;
        };
        let gone = self
            .folders
            .iter()
            .filter(|(folder, id)| wanted.get(*folder) != Some(*id));
        for (folder, _) in gone {
            // A folder that was removed is no longer watched anyway.
            let _ = debouncer.unwatch(folder);
        }
        self.folders
            .retain(|folder, id| wanted.get(folder) == Some(id));
        for (folder, id) in wanted {
            // One folder each, never a tree: a link in it may lead anywhere.
            if !self.folders.contains_key(&folder)
                && debouncer
                    .watch(&folder, RecursiveMode::NonRecursive)
                    .is_ok()
            {
                self.folders.insert(folder, id);
            }
        }
    }
}

fn debouncer(hint: SyncSender<()>) -> Option<Debouncer<RecommendedWatcher, RecommendedCache>> {
    let handler = move |events: DebounceEventResult| {
        // Our own reading causes accesses. An error, too, is a reason to look.
        let worth_a_look = events.map_or(true, |events| {
            events.iter().any(|event| !event.kind.is_access())
        });
        if worth_a_look {
            // If there is no room for the hint, there is one already.
            let _ = hint.try_send(());
        }
    };
    let config = Config::default().with_follow_symlinks(false);
    new_debouncer_opt(GATHER, Some(TICK), handler, RecommendedCache::new(), config).ok()
}

/// Which folder it is. Its number alone would not do: it goes to a new one when the old is gone.
#[derive(PartialEq)]
struct Identity {
    number: Option<(u64, u64)>,
    created: Option<SystemTime>,
}

impl Identity {
    fn of(folder: &Path) -> Option<Self> {
        let metadata = fs::metadata(folder).ok()?;
        #[cfg(unix)]
        let number = {
            use std::os::unix::fs::MetadataExt;
            Some((metadata.dev(), metadata.ino()))
        };
        #[cfg(not(unix))]
        let number = None;
        Some(Self {
            number,
            created: metadata.created().ok(),
        })
    }
}
