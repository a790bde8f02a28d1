//! Threads for what takes longer than a key stroke.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{self, JoinHandle};

use crossbeam_channel::{Sender, unbounded};

type Job = Box<dyn FnOnce() + Send>;

/// A few threads that take jobs in the order in which they come. Dropped, it waits for those that run.
pub(crate) struct Pool {
    jobs: Option<Sender<Job>>,
    threads: Vec<JoinHandle<()>>,
}

impl Pool {
    pub(crate) fn new(threads: usize) -> Self {
        let (jobs, todo) = unbounded::<Job>();
        let start = |_| {
            let todo = todo.clone();
            thread::spawn(move || {
                // A job answers for itself; whatever it does, the next one is done.
                todo.into_iter()
                    .for_each(|job| drop(catch_unwind(AssertUnwindSafe(job))));
            })
        };
        Pool {
            jobs: Some(jobs),
            threads: (0..threads.max(1)).map(start).collect(),
        }
    }

    pub(crate) fn run(&self, job: impl FnOnce() + Send + 'static) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(Box::new(job));
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.jobs = None;
        self.threads
            .drain(..)
            .for_each(|thread| drop(thread.join()));
    }
}
