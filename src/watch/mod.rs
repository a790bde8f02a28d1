//! A catalogue that follows its directories while the program runs (feature `watch`).
//!
//! An operator changes a text on a running service, and two seconds later its readers see it. A
//! [`LiveCatalog`] is made from a [`CatalogBuilder`] and yields the [`Catalog`] of the moment:
//!
//! ```
//! use retcodes::Catalog;
//! # let directory = tempfile::tempdir()?;
//! # let overlay = directory.path();
//!
//! let live = Catalog::builder().embedded().directory(overlay).watch()?;
//!
//! // For each request:
//! let catalog = live.current();
//! assert_eq!(catalog.localizer("en-US").message("0000").text(), "Transaction successful");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is seen, and when
//!
//! Within two seconds: a file that is written in place or replaced, as any editor does it; a new
//! folder with its file; a file or folder that goes; the swap of a Kubernetes ConfigMap. Within
//! five: the whole directory moved away and another one put in its place. A thread looks at names, sizes and times of
//! the files four times a second, so it is all the same where they lie: on a disk, a network drive, in a container.
//!
//! A change is taken when nothing has happened for 300 milliseconds, or after 1.5 seconds if a
//! writer never rests.
//!
//! A file that is written in place, and slowly, is another matter. While a file that is used has become empty, has lost
//! messages or its last line end, it may be in the middle of a change: it is taken when it has rested for as long as it
//! was seen changing, for 1.5 seconds at least and 10 at most, or after 30 seconds. So a writer whose pauses grow no
//! longer than the time since its first write is not seen half done; one who pauses longer is. A file that is written
//! beside and renamed is never seen half done: write files so where you can.
//!
//! # What readers see
//!
//! One state, whole: the new catalogue is complete before one pointer is swapped. A
//! [`Snapshot`] stays what it is for as long as it is held.
//!
//! A locale whose new texts have errors that its last texts did not have is refused, and **its last good texts stay**; so
//! they do when a file cannot be read, or the whole directory is not there. The same holds for `codes.tsv`. A locale that
//! is new has no last good texts: it is read as at the start of a program, where each error costs the one message that
//! it is in; a [strict](CatalogBuilder::strict) builder refuses it. What was refused is told to
//! [subscribers](LiveCatalog::subscribe), and by [`Catalog::diagnostics`] for as long as it lasts.

mod accepted;
mod reload;
mod shared;
mod worker;

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use arc_swap::Guard;

use crate::builder::CatalogBuilder;
use crate::catalog::Catalog;
use crate::error::BuildError;
use crate::reader::SharedCatalog;
pub use reload::{Reload, StopHandle, Subscription};
use shared::Shared;

/// A [`Catalog`] that follows its directories. Made by [`CatalogBuilder::watch`].
///
/// One for the whole program: it is `Sync`, and reading from it takes no lock. It has a thread of
/// its own, which ends when the live catalogue is dropped.
pub struct LiveCatalog {
    shared: Arc<Shared>,
    /// Ends the thread when it is dropped.
    _worker: worker::Handle,
}

impl CatalogBuilder {
    /// Makes a catalogue that follows the [directories](Self::directory) of this builder; what is
    /// embedded or given as text never changes. Starts a thread. A relative path is looked up anew
    /// each time, in what is the working directory then.
    ///
    /// ```
    /// use retcodes::Catalog;
    /// # let directory = tempfile::tempdir()?;
    /// # let overlay = directory.path();
    ///
    /// let live = Catalog::builder().embedded().directory(overlay).watch()?;
    /// let text = |code| live.current().localizer("en-US").message(code).text().to_owned();
    /// assert_eq!(text("0000"), "Transaction successful");
    ///
    /// std::fs::create_dir(overlay.join("en-US"))?;
    /// std::fs::write(overlay.join("en-US/retcodes.ftl"), "retcode-0000 = Paid")?;
    /// live.reload(); // or wait for a moment
    /// assert_eq!(text("0000"), "Paid");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`build`](Self::build), and [`BuildError::Watch`] if the thread cannot be started.
    pub fn watch(&self) -> Result<LiveCatalog, BuildError> {
        let shared = Arc::new(Shared::new(self.clone())?);
        let worker =
            worker::start(Arc::clone(&shared)).map_err(|error| BuildError::Watch(error.kind()))?;
        Ok(LiveCatalog {
            shared,
            _worker: worker,
        })
    }
}

impl LiveCatalog {
    /// The catalogue of the moment, for one piece of work, such as a request: a few nanoseconds, no
    /// lock, no allocation.
    ///
    /// Get a new one for the next piece of work, or changes go unseen. To keep one for long,
    /// [`load`](Self::load) it.
    pub fn current(&self) -> Snapshot {
        Snapshot(self.shared.current.load())
    }

    /// The catalogue of the moment, to keep: it stays as it is. Costs a count of references.
    pub fn load(&self) -> Arc<Catalog> {
        self.shared.current.load_full()
    }

    /// Reads the directories now, on this thread, instead of waiting for their changes to be
    /// noticed, when it is known that they are complete. It locks, allocates and reads files: call it from a thread,
    /// never from inside of a signal handler.
    ///
    /// Answers what has changed, `None` if nothing has. Subscribers hear of it too.
    pub fn reload(&self) -> Option<Arc<Reload>> {
        self.shared.reload()
    }

    /// The reloads from now on, for a log or a metric.
    ///
    /// ```
    /// use retcodes::Catalog;
    /// # let directory = tempfile::tempdir()?;
    /// # let overlay = directory.path();
    ///
    /// let live = Catalog::builder().embedded().directory(overlay).watch()?;
    /// let reloads = live.subscribe();
    /// let log = std::thread::spawn(move || {
    ///     for reload in reloads {
    ///         println!("{reload}");
    ///         reload.diagnostics().iter().for_each(|diagnostic| println!("  {diagnostic}"));
    ///     }
    /// });
    /// # drop(live);
    /// # log.join().unwrap();
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn subscribe(&self) -> Subscription {
        self.shared.subscribers.subscribe()
    }
}

/// The catalogue of the moment.
impl From<&LiveCatalog> for SharedCatalog {
    fn from(live: &LiveCatalog) -> Self {
        live.load().into()
    }
}

impl fmt::Debug for LiveCatalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LiveCatalog")
            .field(&*self.current())
            .finish()
    }
}

/// The catalogue as it was when it was asked for. Made by [`LiveCatalog::current`].
///
/// ```
/// use retcodes::Catalog;
///
/// let live = Catalog::builder().embedded().watch()?;
/// let catalog = live.current(); // a name, since localizers and messages borrow from it
/// let message = catalog.localizer("zh-CN").message("0000");
/// assert_eq!(message.text(), "交易成功");
/// # Ok::<(), retcodes::BuildError>(())
/// ```
pub struct Snapshot(Guard<Arc<Catalog>>);

impl Deref for Snapshot {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        &self.0
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
