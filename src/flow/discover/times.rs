//! Durations in order, so that quantiles of any selection are one walk.

use super::{Selection, Spread, Took};
use crate::flow::log::Log;

/// How long the event at `at` takes until the next one of its case, in milliseconds: from its end
/// where that is known.
pub(super) fn until_next(log: &Log, at: usize) -> i64 {
    let from = match log.end.get(at) {
        Some(end) if *end != i64::MIN => *end,
        _ => log.time[at],
    };
    log.time[at + 1].saturating_sub(from).max(0)
}

/// How long the event at `at` lasts; `last` says that it is the last of its case.
fn lasts(log: &Log, at: usize, last: bool) -> Option<i64> {
    match log.end.get(at) {
        Some(end) if *end != i64::MIN && *end >= log.time[at] => Some(*end - log.time[at]),
        _ if last => None,
        _ => Some(log.time[at + 1].saturating_sub(log.time[at])),
    }
}

/// Durations in groups, each in rising order, with the cases they belong to.
pub(super) struct Groups {
    bounds: Vec<u32>,
    /// The event that each is about, and its case.
    event: Vec<u32>,
    case: Vec<u32>,
}

/// The durations of a log.
pub(super) struct Times {
    follows: Groups,
    dwells: Groups,
    /// The cases by their duration.
    cases: Vec<u32>,
}

impl Groups {
    /// `each` says the event, case and duration of everything that there is in a group, and is
    /// asked group by group.
    fn of(
        log: &Log,
        groups: usize,
        group: impl Fn(usize, usize) -> Option<u32>,
        took: impl Fn(usize, bool) -> i64,
    ) -> Self {
        let mut bounds = vec![0_u32; groups + 1];
        for case in 0..log.cases.len() {
            for at in log.events(case) {
                if let Some(group) = group(case, at) {
                    bounds[group as usize + 1] += 1;
                }
            }
        }
        for at in 0..groups {
            bounds[at + 1] += bounds[at];
        }
        let mut next = bounds.clone();
        let count = bounds.last().map_or(0, |n| *n as usize);
        let mut event = vec![0_u32; count];
        let mut of_case = vec![0_u32; count];
        for case in 0..log.cases.len() {
            for at in log.events(case) {
                if let Some(group) = group(case, at) {
                    let place = &mut next[group as usize];
                    event[*place as usize] = at as u32;
                    of_case[*place as usize] = case as u32;
                    *place += 1;
                }
            }
        }
        drop(next);
        let mut order: Vec<(i64, u32, u32)> = Vec::new();
        for pair in bounds.windows(2) {
            let range = pair[0] as usize..pair[1] as usize;
            order.clear();
            order.extend(range.clone().map(|at| {
                let (event, case) = (event[at] as usize, of_case[at]);
                let last = event + 1 == log.bounds[case as usize + 1] as usize;
                (took(event, last), event as u32, case)
            }));
            order.sort_unstable();
            for (at, (_, e, c)) in range.zip(&order) {
                event[at] = *e;
                of_case[at] = *c;
            }
        }
        Self { bounds, event, case: of_case }
    }

    /// Median and 90th percentile of a group, for these cases only.
    fn took(&self, group: usize, selection: &Selection, value: impl Fn(usize) -> i64) -> Took {
        let range = self.bounds[group] as usize..self.bounds[group + 1] as usize;
        let (event, case) = (&self.event[range.clone()], &self.case[range]);
        let at = |place: usize| value(event[place] as usize);
        if selection.is_all() {
            let n = event.len();
            let quantile = |p: f64| quantile(n, p, &at);
            return Took { n: n as u64, median: quantile(0.5), p90: quantile(0.9) };
        }
        let n = case.iter().filter(|case| selection.contains(**case as usize)).count();
        if n == 0 {
            return Took::default();
        }
        // The four places that the two quantiles lie between, in rising order.
        let wanted = [0.5, 0.9].map(|p| rank(n, p).0);
        let wanted = [wanted[0], wanted[0] + 1, wanted[1], wanted[1] + 1];
        let mut found = [0_usize; 4];
        let mut seen = 0;
        for (place, case) in case.iter().enumerate() {
            if selection.contains(*case as usize) {
                for (found, wanted) in found.iter_mut().zip(wanted) {
                    if wanted == seen {
                        *found = place;
                    }
                }
                seen += 1;
                if seen > wanted[3] {
                    break;
                }
            }
        }
        let between = |p: f64, low: usize, high: usize| {
            let (rank, part) = rank(n, p);
            let low = at(low) as f64;
            let high = if rank + 1 < n { at(high) as f64 } else { low };
            (low + (high - low) * part) / 1_000.0
        };
        Took {
            n: n as u64,
            median: Some(between(0.5, found[0], found[1])),
            p90: Some(between(0.9, found[2], found[3])),
        }
    }
}

/// The order statistic below a quantile of type 7, from 0, and how far it is to the next.
fn rank(n: usize, p: f64) -> (usize, f64) {
    let h = (n.saturating_sub(1)) as f64 * p;
    (h.floor() as usize, h - h.floor())
}

/// A quantile of `n` values in rising milliseconds, in seconds.
pub(super) fn quantile(n: usize, p: f64, at: &dyn Fn(usize) -> i64) -> Option<f64> {
    if n == 0 {
        return None;
    }
    let (low, part) = rank(n, p);
    let below = at(low) as f64;
    let above = if low + 1 < n { at(low + 1) as f64 } else { below };
    Some((below + (above - below) * part) / 1_000.0)
}

impl Times {
    /// `edge` says which follow begins at an event that is not the last of its case.
    pub fn of(
        log: &Log,
        edges: usize,
        edge: impl Fn(usize, usize) -> Option<u32>,
        durations: &[i64],
    ) -> Self {
        let follows = Groups::of(log, edges, edge, |at, _| until_next(log, at));
        let lasting = |case: usize, at: usize| {
            let last = at + 1 == log.bounds[case + 1] as usize;
            lasts(log, at, last).map(|_| log.activity[at])
        };
        let dwell = |at: usize, last: bool| lasts(log, at, last).unwrap_or_default();
        let dwells = Groups::of(log, log.activities.len(), lasting, dwell);
        let mut cases: Vec<u32> = (0..durations.len() as u32).collect();
        cases.sort_unstable_by_key(|case| (durations[*case as usize], *case));
        Self { follows, dwells, cases }
    }

    pub fn follow(&self, log: &Log, edge: usize, selection: &Selection) -> Took {
        self.follows.took(edge, selection, |at| until_next(log, at))
    }

    pub fn dwell(&self, log: &Log, activity: usize, selection: &Selection) -> Took {
        // Only the last event of a case may say nothing, and then it is in no group.
        self.dwells.took(activity, selection, |at| lasts(log, at, false).unwrap_or_default())
    }

    /// How the durations of cases are spread.
    pub fn spread(&self, durations: &[i64], selection: &Selection) -> Spread {
        let kept: Vec<i64> = self
            .cases
            .iter()
            .filter(|case| selection.contains(**case as usize))
            .map(|case| durations[*case as usize])
            .collect();
        let at = |place: usize| kept[place];
        let quantile = |p: f64| quantile(kept.len(), p, &at);
        let sum: f64 = kept.iter().map(|d| *d as f64).sum();
        Spread {
            least: quantile(0.0),
            q1: quantile(0.25),
            median: quantile(0.5),
            q3: quantile(0.75),
            p90: quantile(0.9),
            most: quantile(1.0),
            mean: (!kept.is_empty()).then(|| sum / kept.len() as f64 / 1_000.0),
        }
    }
}
