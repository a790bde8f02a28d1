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
//! five: the whole directory moved away and another one put in its place. Events of the system are
//! only hints, and where there are none (a network drive, no inotify watches left), a look every
//! 1.5 seconds does.
//!
//! A change is taken when nothing has happened for 300 milliseconds, or after 1.5 seconds if a
//! writer never rests.
//!
//! # What readers see
//!
//! One state, whole: the new catalogue is complete before one pointer is swapped. A
//! [`Snapshot`] stays what it is for as long as it is held.
//!
//! A file whose new text has errors that its last text did not have is refused, and **its last good
//! text stays**; so it does when the file cannot be read, or the whole directory is not there. A
//! file that is new has no last good text: it is read as at the start of a program, where each
//! error costs the one message that it is in; a [strict](CatalogBuilder::strict) builder refuses
//! such a file. What was refused is told to [subscribers](LiveCatalog::subscribe), and by
//! [`Catalog::problems`] for as long as it lasts.

use std::fmt;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use arc_swap::Guard;

pub use crate::source::watch::{Reload, Subscription};

use crate::source::directory::Directory;
use crate::source::watch::{Built, Live, Recipe};
use crate::{BuildError, Catalog, CatalogBuilder};

/// A [`Catalog`] that follows its directories. Made by [`CatalogBuilder::watch`].
///
/// One for the whole program: it is `Sync`, and reading from it takes no lock. It has a thread of
/// its own, which ends when the live catalogue is dropped.
pub struct LiveCatalog(Live<Catalog>);

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
    /// As [`build`](Self::build), and [`BuildError::Watch`] if the thread cannot be started. That
    /// the system has no events to give is no error: then the directories are looked at every 1.5
    /// seconds.
    pub fn watch(&self) -> Result<LiveCatalog, BuildError> {
        Live::start(self.recipe()).map(LiveCatalog)
    }

    fn recipe(&self) -> Recipe<Catalog> {
        let paths: Vec<PathBuf> = self.directories().map(PathBuf::from).collect();
        let builder = self.clone();
        let build = move |directories: &[Directory]| {
            let mut read = directories.iter().cloned();
            let value = builder.build_with(&mut |_| read.next().unwrap_or_default())?;
            // Only these locales can have become worse; the others are read when they are needed.
            let sources = directories.iter().flat_map(|directory| &directory.sources);
            let locales = sources.map(|source| &source.locale).collect();
            let problems = value.problems_in(&locales).cloned().collect();
            Ok(Built { value, problems })
        };
        Recipe {
            paths,
            build: Box::new(build),
            strict: self.is_strict(),
        }
    }
}

impl LiveCatalog {
    /// The catalogue of the moment, for one piece of work, such as a request: a few nanoseconds, no
    /// lock, no allocation.
    ///
    /// Get a new one for the next piece of work, or changes go unseen. To keep one for long,
    /// [`load`](Self::load) it.
    pub fn current(&self) -> Snapshot {
        Snapshot(self.0.current())
    }

    /// The catalogue of the moment, to keep: it stays as it is. Costs a count of references.
    pub fn load(&self) -> Arc<Catalog> {
        self.0.load()
    }

    /// Reads the directories now, on this thread, instead of waiting for their changes to be
    /// noticed: for a signal handler, or a test. Whoever has changed the files knows best when they
    /// are complete.
    ///
    /// Answers what has changed, `None` if nothing has. Subscribers hear of it too.
    pub fn reload(&self) -> Option<Arc<Reload>> {
        self.0.reload()
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
    ///         reload.problems().iter().for_each(|problem| println!("  {problem}"));
    ///     }
    /// });
    /// # drop(live);
    /// # log.join().unwrap();
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn subscribe(&self) -> Subscription {
        self.0.subscribe()
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
