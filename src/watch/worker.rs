//! The thread that looks at the directories every now and then, and takes what it finds when it has come to rest.
//!
//! It looks at names and stamps of files, four times a second, and opens none unless one has changed. Events of the
//! system would tell a moment earlier, and not at all on a network drive or when a program has no watches left; so there
//! would have to be a look all the same.

use std::collections::BTreeSet;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::accepted::{Files, files_of};
use super::shared::Shared;
use crate::overlay::Survey;

/// How often the directories are looked at.
const LOOK: Duration = Duration::from_millis(250);
/// Looking takes at most one part in so many of the thread's time, however large the directories.
const IDLE: u32 = 20;
/// How long nothing may happen before what is there counts as finished.
const QUIET: Duration = Duration::from_millis(300);
/// How long a writer who never rests can delay a reload.
const LONGEST: Duration = Duration::from_millis(1500);
/// How long a file that lost messages, or its last line end, has to rest at least.
const QUIET_IF_LESS: Duration = Duration::from_millis(1500);
/// How long it has to rest at most, however long it was seen changing.
const MOST_QUIET: Duration = Duration::from_secs(10);
/// How long a writer who takes pauses can delay a reload.
const LONGEST_IF_LESS: Duration = Duration::from_secs(30);

/// Ends the thread when it is dropped: at once, or when the look that it is taking is over.
pub(super) struct Handle(#[allow(dead_code)] Sender<()>);

struct Worker {
    shared: Arc<Shared>,
    stop: Receiver<()>,
    /// What was seen last, and whether a further change might leave it as it is.
    last: Vec<Survey>,
    is_recent: bool,
}

/// The live catalogue has been dropped.
struct Stopped;

/// Starts the thread.
pub(super) fn start(shared: Arc<Shared>) -> io::Result<Handle> {
    let (sender, stop) = channel();
    let worker = Worker {
        shared,
        stop,
        last: Vec::new(),
        is_recent: true,
    };
    thread::Builder::new()
        .name("retcodes watch".to_owned())
        .spawn(move || worker.run())?;
    Ok(Handle(sender))
}

impl Worker {
    fn run(mut self) {
        let mut pause = LOOK;
        while self.wait(pause).is_ok() {
            let began = Instant::now();
            // A panic is a mistake of ours; the last good texts stay, and so does this thread.
            match catch_unwind(AssertUnwindSafe(|| self.look())) {
                Ok(Ok(())) => {}
                Ok(Err(Stopped)) => break,
                Err(_) => self.last.clear(),
            }
            pause = LOOK.max(
                began
                    .elapsed()
                    .saturating_mul(IDLE)
                    .min(Duration::from_secs(60)),
            );
            if began.elapsed() > QUIET {
                pause = LOOK;
            }
        }
        self.shared.subscribers.close();
    }

    fn wait(&self, time: Duration) -> Result<(), Stopped> {
        match self.stop.recv_timeout(time) {
            Err(RecvTimeoutError::Timeout) => Ok(()),
            Ok(()) | Err(RecvTimeoutError::Disconnected) => Err(Stopped),
        }
    }

    /// Makes what is new in the directories known, when it has come to rest.
    fn look(&mut self) -> Result<(), Stopped> {
        if !self.has_changed() && !self.is_recent {
            return Ok(());
        }
        self.is_recent = self
            .last
            .iter()
            .any(|survey| survey.is_recent(SystemTime::now()));
        if !self.shared.is_new() {
            return Ok(());
        }
        let began = Instant::now();
        let mut changed = began;
        loop {
            self.wait(QUIET.min(LOOK))?;
            if self.has_changed() {
                changed = Instant::now();
            }
            let (least, most) = if self.is_less() {
                let seen_changing = changed.duration_since(began);
                (
                    seen_changing.clamp(QUIET_IF_LESS, MOST_QUIET),
                    LONGEST_IF_LESS,
                )
            } else {
                (QUIET, LONGEST)
            };
            if changed.elapsed() >= least || began.elapsed() >= most {
                break;
            }
        }
        self.shared.reload();
        self.is_recent = true;
        Ok(())
    }

    /// Whether the directories look otherwise than last time.
    fn has_changed(&mut self) -> bool {
        let now = self.shared.survey();
        let changed = now != self.last;
        self.last = now;
        changed
    }

    /// Whether a file that is used has lost messages or its last line end: perhaps it is being written.
    fn is_less(&self) -> bool {
        let now = files_of(&self.shared.read());
        let used = self.shared.files();
        is_less(&used, &now)
    }
}

fn is_less(used: &Files, now: &Files) -> bool {
    now.iter().any(|(key, file)| {
        used.get(key).is_some_and(|good| {
            let ends = |bytes: &[u8]| bytes.ends_with(b"\n");
            let ids = ids(&file.bytes);
            ends(&good.bytes) && !ends(&file.bytes)
                || self::ids(&good.bytes).iter().any(|id| !ids.contains(id))
        })
    })
}

/// What lines begin with: the ids of messages and terms, or the codes of a codes file.
fn ids(bytes: &[u8]) -> BTreeSet<&[u8]> {
    let lines = bytes.split(|byte| *byte == b'\n');
    let entries = lines.filter(|line| {
        line.first()
            .is_some_and(|first| first.is_ascii_alphanumeric() || *first == b'-')
    });
    entries
        .filter_map(|line| {
            line.split(|byte| matches!(byte, b' ' | b'\t' | b'=' | b'\r'))
                .next()
        })
        .collect()
}
