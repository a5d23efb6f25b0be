//! Durations in order, so that quantiles of any selection are one walk.

use super::{Selection, Spread, Took};
use crate::flow::log::Log;

/// How long it takes from an event, which begins and ends then, to one that begins at `next`: from
/// its end where that is known, that is not before it begins; nothing where the next one begins
/// before that.
#[must_use]
pub fn between(begins: i64, ends: Option<i64>, next: i64) -> i64 {
    let left = ends.map_or(begins, |ends| ends.max(begins));
    next.saturating_sub(left).max(0)
}

/// How long the event at `at` takes until the next one of its case, in milliseconds.
pub(super) fn until_next(log: &Log, at: usize) -> i64 {
    let end = log.end.get(at).copied().filter(|end| *end != i64::MIN);
    between(log.time[at], end, log.time[at + 1])
}

/// How long the event at `at` lasts; `last` says that it is the last of its case.
fn lasts(log: &Log, at: usize, last: bool) -> Option<i64> {
    match log.end.get(at) {
        Some(end) if *end != i64::MIN && *end >= log.time[at] => Some(*end - log.time[at]),
        _ if last => None,
        _ => Some(log.time[at + 1].saturating_sub(log.time[at])),
    }
}

/// How long the events of each activity last on average in the selected cases, in seconds. Sums are
/// whole, so that the order of cases plays no part.
pub(super) fn means(log: &Log, selection: &Selection) -> Vec<Option<f64>> {
    let mut sums = vec![(0_u64, 0_i128); log.activities.len()];
    for case in selection.iter() {
        let events = log.events(case);
        if log.end.is_empty() {
            let path = log.activity[events.clone()].iter();
            for (activity, pair) in path.zip(log.time[events].windows(2)) {
                let (n, sum) = &mut sums[*activity as usize];
                (*n, *sum) = (*n + 1, *sum + i128::from(pair[1].saturating_sub(pair[0])));
            }
            continue;
        }
        for at in events.clone() {
            if let Some(time) = lasts(log, at, at + 1 == events.end) {
                let (n, sum) = &mut sums[log.activity[at] as usize];
                (*n, *sum) = (*n + 1, *sum + i128::from(time));
            }
        }
    }
    let mean = |(n, sum)| (n > 0).then(|| sum as f64 / n as f64 / 1_000.0);
    sums.into_iter().map(mean).collect()
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

    /// Median and 90th percentile of a group, for these cases only. `known` is how many of it
    /// belong to them, where that is known.
    fn took(
        &self,
        group: usize,
        selection: &Selection,
        known: Option<usize>,
        value: impl Fn(usize) -> i64,
    ) -> Took {
        let range = self.bounds[group] as usize..self.bounds[group + 1] as usize;
        let (event, case) = (&self.event[range.clone()], &self.case[range]);
        let at = |place: usize| value(event[place] as usize);
        if selection.is_all() {
            let n = event.len();
            let quantile = |p: f64| quantile(n, p, &at);
            return Took { n: n as u64, median: quantile(0.5), p90: quantile(0.9) };
        }
        let chosen = |case: &u32| usize::from(selection.contains(*case as usize));
        let n = known.unwrap_or_else(|| case.iter().map(chosen).sum());
        if n == 0 {
            return Took::default();
        }
        // The places that the two quantiles lie between.
        let [median, p90] = [0.5, 0.9].map(|p| rank(n, p).0);
        let mut wanted = [median, median + 1, p90, p90 + 1];
        wanted.sort_unstable();
        let mut found = [0_usize; 4];
        let (mut seen, mut next, mut place) = (0, 0, 0);
        // Most of a long group is only counted: no branch depends on any case.
        for part in case.chunks(64) {
            let here: usize = part.iter().map(chosen).sum();
            if seen + here > wanted[next] {
                let mut at = seen;
                for (inner, case) in part.iter().enumerate() {
                    if chosen(case) == 1 {
                        while next < 4 && wanted[next] == at {
                            found[next] = place + inner;
                            next += 1;
                        }
                        at += 1;
                    }
                }
            }
            seen += here;
            place += part.len();
            if next == 4 {
                break;
            }
        }
        let place_of =
            |rank: usize| wanted.iter().position(|w| *w == rank).map_or(0, |at| found[at]);
        let between = |p: f64| {
            let (rank, part) = rank(n, p);
            let low = at(place_of(rank)) as f64;
            let high = if rank + 1 < n { at(place_of(rank + 1)) as f64 } else { low };
            (low + (high - low) * part) / 1_000.0
        };
        Took { n: n as u64, median: Some(between(0.5)), p90: Some(between(0.9)) }
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

    /// `count` is how often the selected cases take it.
    pub fn follow(&self, log: &Log, edge: usize, count: u64, selection: &Selection) -> Took {
        self.follows.took(edge, selection, Some(count as usize), |at| until_next(log, at))
    }

    pub fn dwell(&self, log: &Log, activity: usize, selection: &Selection) -> Took {
        // Only the last event of a case may say nothing, and then it is in no group.
        self.dwells.took(activity, selection, None, |at| lasts(log, at, false).unwrap_or_default())
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
