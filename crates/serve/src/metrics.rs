//! Counters, in the text format of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// What the service has done since it started.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    /// By route and status: a handful of each.
    requests: Mutex<BTreeMap<(&'static str, u16), u64>>,
    pub(crate) unknown_codes: AtomicU64,
    pub(crate) reloads: AtomicU64,
    pub(crate) refused: AtomicU64,
}

impl Metrics {
    pub(crate) fn request(&self, route: &'static str, status: u16) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        *requests.entry((route, status)).or_default() += 1;
    }

    pub(crate) fn text(&self) -> String {
        let mut out = String::from(
            "# HELP retcodes_requests_total Requests by route and status.\n# TYPE retcodes_requests_total counter\n",
        );
        for ((route, status), count) in self
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            let _ = writeln!(
                out,
                "retcodes_requests_total{{route=\"{route}\",status=\"{status}\"}} {count}"
            );
        }
        for (name, help, counter) in [
            (
                "unknown_codes",
                "Codes that the catalogue has no text for.",
                &self.unknown_codes,
            ),
            (
                "reloads",
                "Times that changed texts were taken.",
                &self.reloads,
            ),
            (
                "refused_reloads",
                "Reloads in which a locale's new texts were refused.",
                &self.refused,
            ),
        ] {
            let count = counter.load(Ordering::Relaxed);
            let _ = write!(
                out,
                "# HELP retcodes_{name}_total {help}\n# TYPE retcodes_{name}_total counter\nretcodes_{name}_total {count}\n"
            );
        }
        out
    }
}
