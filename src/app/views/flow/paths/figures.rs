//! What is shown of a log: worked out when the log or a filter changes, not frame by frame.

use std::sync::Arc;

use crate::app::eventlog::OpenLog;
use crate::flow::discover::{Discovery, FEW, Selection};
use crate::flow::filter::Filter;
use crate::flow::three_ps::wilson;
use crate::workshop::{EventLog, MAX_VARIANTS};

/// The most runs of a path that are kept to be drawn.
const MOST_RUNS: usize = 80;

/// A log, a filter, and what comes of both.
#[derive(Debug)]
pub(super) struct Seen {
    /// The log itself, if it is here.
    pub open: Option<Arc<OpenLog>>,
    /// What the workshop keeps of it.
    pub kept: Arc<EventLog>,
    /// Which cases are looked at.
    pub filter: Filter,
    /// These cases.
    pub selection: Option<Selection>,
    /// What they say.
    pub found: Option<Arc<Discovery>>,
    pub figures: Arc<Figures>,
    pub naming: Arc<Naming>,
}

/// What activities are called, and their numbers by how many cases have them.
#[derive(Debug)]
pub(super) struct Naming {
    pub names: Vec<String>,
    /// From 1.
    pub rank: Vec<u32>,
    /// The places of the activities, the one of the most cases first.
    pub order: Vec<u32>,
}

impl Naming {
    pub fn name(&self, at: u32) -> &str {
        self.names.get(at as usize).map_or("", String::as_str)
    }

    pub fn rank(&self, at: u32) -> u32 {
        self.rank.get(at as usize).copied().unwrap_or(0)
    }

    fn of(names: Vec<String>, cases: &[u64]) -> Self {
        let mut order: Vec<u32> = (0..names.len() as u32).collect();
        order.sort_by(|a, b| {
            let (a, b) = (*a as usize, *b as usize);
            cases[b].cmp(&cases[a]).then_with(|| names[a].cmp(&names[b]))
        });
        let mut rank = vec![0; names.len()];
        for (place, at) in order.iter().enumerate() {
            rank[*at as usize] = place as u32 + 1;
        }
        Self { names, rank, order }
    }
}

/// The figures of some cases.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub cases: u64,
    /// How many cases are left out; none where nothing is, or where the log itself is not here.
    pub others: Option<u64>,
    pub events: u64,
    pub activities: usize,
    pub variants: u64,
    pub entropy: f64,
    /// Half of the cases take no longer, in seconds.
    pub median: Option<f64>,
    /// How often a case changes the channel, on average; none where no channel is known.
    pub switches: Option<f64>,
    /// How often a case comes back to an activity, on average.
    pub loops: Option<f64>,
    pub paths: Vec<PathRow>,
    pub acts: Vec<ActRow>,
    pub follows: Vec<FollowRow>,
}

/// A path, and who takes it.
#[derive(Debug)]
pub(super) struct PathRow {
    /// Its activities, each with how often in a row.
    pub runs: Vec<(u32, u32)>,
    /// There is more of it.
    pub cut: bool,
    pub cases: u64,
    /// With those of the paths before it.
    pub so_far: u64,
    /// Its place in the index.
    pub variant: Option<u32>,
}

/// An activity.
#[derive(Debug, Clone, Copy)]
pub(super) struct ActRow {
    pub at: u32,
    pub count: u64,
    pub cases: u64,
    /// Of those that are left out, how many have it.
    pub others: u64,
    pub starts: u64,
    pub ends: u64,
    pub median: Option<f64>,
    pub p90: Option<f64>,
}

/// One activity directly after another.
#[derive(Debug, Clone, Copy)]
pub(super) struct FollowRow {
    pub from: u32,
    pub to: u32,
    pub count: u64,
    /// Of all events of the first.
    pub share: f64,
    /// How many these are.
    pub n: u64,
    pub median: Option<f64>,
}

impl ActRow {
    /// The part of these cases that has it, and the part of the others.
    pub fn shares(&self, figures: &Figures) -> (f64, Option<f64>) {
        let part = |hits: u64, n: u64| hits as f64 / n.max(1) as f64;
        (part(self.cases, figures.cases), figures.others.map(|n| part(self.others, n)))
    }

    /// Whether the two parts differ by more than chance would have it: their intervals of 95 % do
    /// not touch.
    pub fn is_apart(&self, figures: &Figures) -> bool {
        let others = figures.others.and_then(|n| wilson(self.others, n));
        wilson(self.cases, figures.cases)
            .zip(others)
            .is_some_and(|([low, high], [from, to])| high < from || to < low)
    }
}

impl FollowRow {
    fn new((from, to): (u32, u32), count: u64, n: u64, median: Option<f64>) -> Self {
        let share = if n > 0 { count as f64 / n as f64 } else { 0.0 };
        Self { from, to, count, share, n, median }
    }

    /// So few that the share is little more than a guess.
    pub fn is_few(&self) -> bool {
        self.n < FEW
    }
}

impl Seen {
    /// Works out what there is to see; `before` is what was seen last.
    pub fn of(
        open: Option<Arc<OpenLog>>,
        kept: Arc<EventLog>,
        filter: Filter,
        before: Option<Self>,
    ) -> Self {
        let same = before.filter(|b| match (&b.open, &open) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => Arc::ptr_eq(&b.kept, &kept),
            _ => false,
        });
        let naming = same.map_or_else(
            || {
                Arc::new(match &open {
                    Some(open) => {
                        let cases: Vec<u64> = open.all.activities.iter().map(|a| a.cases).collect();
                        Naming::of(open.log.activities.iter().map(str::to_owned).collect(), &cases)
                    }
                    None => {
                        let cases: Vec<u64> = kept.activities.iter().map(|a| a.cases).collect();
                        Naming::of(kept.activities.iter().map(|a| a.name.clone()).collect(), &cases)
                    }
                })
            },
            |before| before.naming,
        );
        let Some(log) = open.clone() else {
            let figures = Arc::new(Figures::kept(&kept));
            return Self { open, kept, filter, selection: None, found: None, figures, naming };
        };
        let selection = filter.select(&log.log, &log.index);
        let found = if selection.is_all() {
            log.all.clone()
        } else {
            log.index.discover(&log.log, &selection)
        };
        let figures = Arc::new(Figures::of(&log, &found));
        let (selection, found) = (Some(selection), Some(Arc::new(found)));
        Self { open, kept, filter, selection, found, figures, naming }
    }

    pub fn is_of(
        &self,
        open: Option<&Arc<OpenLog>>,
        kept: &Arc<EventLog>,
        filter: &Filter,
    ) -> bool {
        let same = match (&self.open, open) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && Arc::ptr_eq(&self.kept, kept) && self.filter == *filter
    }

    /// How many cases the whole log has.
    pub fn all_cases(&self) -> u64 {
        self.open.as_ref().map_or(self.kept.cases, |open| open.all.cases)
    }
}

/// A path with what repeats in a row put together.
fn runs(path: &[u32]) -> (Vec<(u32, u32)>, bool) {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for at in path {
        if let Some((last, times)) = runs.last_mut()
            && last == at
        {
            *times += 1;
        } else if runs.len() == MOST_RUNS {
            return (runs, true);
        } else {
            runs.push((*at, 1));
        }
    }
    (runs, false)
}

impl Figures {
    fn of(open: &OpenLog, found: &Discovery) -> Self {
        let mean = |n: u64| (found.cases > 0).then(|| n as f64 / found.cases as f64);
        let mut so_far = 0;
        let paths = found.variants.iter().take(MAX_VARIANTS).map(|variant| {
            so_far += variant.cases;
            let (runs, cut) = runs(open.index.path(&open.log, variant.variant));
            let variant_at = Some(variant.variant);
            PathRow { runs, cut, cases: variant.cases, so_far, variant: variant_at }
        });
        let paths = paths.collect();
        let others = open.all.cases.saturating_sub(found.cases);
        let all = |at: usize| open.all.activities.get(at).map_or(0, |all| all.cases);
        let acts = found.activities.iter().zip(0_usize..);
        let acts: Vec<ActRow> = acts
            .map(|(a, at)| ActRow {
                at: at as u32,
                count: a.count,
                cases: a.cases,
                others: all(at).saturating_sub(a.cases),
                starts: a.starts,
                ends: a.ends,
                median: a.dwell.median,
                p90: a.dwell.p90,
            })
            // What only the others have tells them apart, too.
            .filter(|row| row.count > 0 || row.others > 0)
            .collect();
        let follows = found.follows.iter().map(|f| {
            let all = found.activities.get(f.from as usize).map_or(0, |a| a.count);
            FollowRow::new((f.from, f.to), f.count, all, f.took.median)
        });
        Self {
            cases: found.cases,
            others: (others > 0).then_some(others),
            events: found.events,
            activities: acts.iter().filter(|row| row.count > 0).count(),
            variants: found.variants.len() as u64,
            entropy: found.entropy,
            median: found.duration.median,
            switches: mean(found.switches.count).filter(|_| !open.log.channel.is_empty()),
            loops: mean(found.loops.returns),
            paths,
            acts,
            follows: follows.collect(),
        }
    }

    fn kept(log: &EventLog) -> Self {
        let seconds = |s: Option<crate::workshop::Seconds>| s.map(crate::workshop::Seconds::get);
        let mut so_far = 0;
        let paths = log.variants.iter().map(|variant| {
            so_far += variant.cases;
            let (runs, cut) = runs(&variant.path);
            PathRow { runs, cut, cases: variant.cases, so_far, variant: None }
        });
        let paths = paths.collect();
        let acts = log.activities.iter().enumerate().map(|(at, a)| ActRow {
            at: at as u32,
            count: a.count,
            cases: a.cases,
            others: 0,
            starts: a.starts,
            ends: a.ends,
            median: seconds(a.median_dwell),
            p90: seconds(a.p90_dwell),
        });
        let follows = log.follows.iter().map(|f| {
            let all = log.activities.get(f.from as usize).map_or(0, |a| a.count);
            FollowRow::new((f.from, f.to), f.count, all, seconds(f.median))
        });
        Self {
            cases: log.cases,
            others: None,
            events: log.events,
            activities: log.activities.len(),
            variants: log.variant_count,
            entropy: log.entropy,
            median: None,
            switches: None,
            loops: None,
            paths,
            acts: acts.collect(),
            follows: follows.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_in_a_row_is_one_run() {
        assert_eq!(runs(&[1, 1, 2, 1]), (vec![(1, 2), (2, 1), (1, 1)], false));
        let long: Vec<u32> = (0..200).collect();
        let (runs, cut) = runs(&long);
        assert_eq!((runs.len(), cut), (MOST_RUNS, true));
    }
}
