//! How long it takes from one activity to another (L05).

use super::times::quantile;
use super::{Selection, Took};
use crate::flow::log::Log;

/// How long it takes from one activity to another.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Latency {
    /// How long, over all times that the second came.
    pub took: Took,
    /// How many times the first came and the second never did; these count in no quantile.
    pub open: u64,
}

/// How long it takes from `from` to the next `to` in the same case (our definition): the clock
/// starts with the first `from` that nothing has answered yet and stops with the `to` that does;
/// both are taken at their own times, not at their ends. `from` may be `to`: then it is the time
/// until it happens again.
#[must_use]
pub fn latency(log: &Log, selection: &Selection, from: u32, to: u32) -> Latency {
    let mut took: Vec<i64> = Vec::new();
    let mut open = 0;
    for case in selection.iter() {
        let mut since = None;
        for at in log.events(case) {
            let (activity, time) = (log.activity[at], log.time[at]);
            if activity == to
                && let Some(begun) = since.take()
            {
                took.push(time.saturating_sub(begun));
            }
            if activity == from && since.is_none() {
                since = Some(time);
            }
        }
        open += u64::from(since.is_some());
    }
    took.sort_unstable();
    let at = |place: usize| took[place];
    let took = Took {
        n: took.len() as u64,
        median: quantile(took.len(), 0.5, &at),
        p90: quantile(took.len(), 0.9, &at),
    };
    Latency { took, open }
}
