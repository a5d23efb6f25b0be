//! What a workshop keeps of a log.

use jiff::Timestamp;

use super::times::means;
use super::{Discovery, Index, Selection};
use crate::flow::log::Log;
use crate::flow::read::Reading;
use crate::workshop::{
    EventLog, LogColumns, LoggedActivity, LoggedFollow, LoggedVariant, MAX_PATH, MAX_VARIANTS,
    Seconds,
};

/// The most activities that a file keeps: those of the most cases.
pub const MAX_KEPT: usize = 1_000;

/// The most follows that a file keeps: the most frequent between the activities that are kept.
pub const MAX_KEPT_FOLLOWS: usize = 20_000;

/// Where a log came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// What tells its content from any other.
    pub digest: String,
    /// How it was read.
    pub columns: LogColumns,
    /// How many rows were left out.
    pub dropped: u64,
}

impl Source {
    /// The source of what was read.
    #[must_use]
    pub fn of(reading: &Reading, title: &str, file: &str, columns: &LogColumns) -> Self {
        Self {
            title: title.to_owned(),
            file: file.to_owned(),
            digest: reading.digest.clone(),
            columns: columns.clone(),
            dropped: reading.dropped,
        }
    }
}

impl Discovery {
    /// Says how long the events of each activity last on average in these cases, which must be
    /// those that were counted.
    pub fn add_means(&mut self, log: &Log, selection: &Selection) {
        for (activity, mean) in self.activities.iter_mut().zip(means(log, selection)) {
            activity.mean_dwell = mean;
        }
    }

    /// What a workshop keeps of this.
    ///
    /// So that the file stays small, it has the [`MAX_KEPT`] activities of the most cases, the
    /// [`MAX_KEPT_FOLLOWS`] most frequent follows between those, and the [`MAX_VARIANTS`] most
    /// frequent paths, each up to [`MAX_PATH`] events or to the first activity that is not kept;
    /// then it has its true length beside it. The totals (events, cases, number of variants, entropy, starts and ends of
    /// each activity) are those of everything.
    #[must_use]
    pub fn kept(&self, log: &Log, index: &Index, source: Source) -> EventLog {
        let mut kept: Vec<u32> = (0..self.activities.len() as u32)
            .filter(|at| self.activities[*at as usize].count > 0)
            .collect();
        if kept.len() > MAX_KEPT {
            let name = |at: u32| log.activities.get(at).unwrap_or_default();
            kept.sort_by(|a, b| {
                let cases = |at: u32| self.activities[at as usize].cases;
                cases(*b).cmp(&cases(*a)).then(name(*a).cmp(name(*b)))
            });
            kept.truncate(MAX_KEPT);
            kept.sort_unstable();
        }
        let mut place = vec![None; self.activities.len()];
        for (to, at) in kept.iter().enumerate() {
            place[*at as usize] = Some(to as u32);
        }
        let activities = kept.iter().map(|at| {
            let activity = &self.activities[*at as usize];
            LoggedActivity {
                name: log.activities.get(*at).unwrap_or_default().to_owned(),
                count: activity.count,
                cases: activity.cases,
                starts: activity.starts,
                ends: activity.ends,
                median_dwell: activity.dwell.median.map(Seconds::clamped),
                p90_dwell: activity.dwell.p90.map(Seconds::clamped),
                mean_dwell: activity.mean_dwell.map(Seconds::clamped),
                step: None,
                not_drawn: false,
            }
        });
        let follows = self.follows.iter().filter_map(|follow| {
            Some(LoggedFollow {
                from: place[follow.from as usize]?,
                to: place[follow.to as usize]?,
                count: follow.count,
                median: follow.took.median.map(Seconds::clamped),
            })
        });
        let variants = self.variants.iter().take(MAX_VARIANTS).map(|variant| {
            let path = index.path(log, variant.variant);
            let begins: Vec<u32> =
                path.iter().map_while(|at| place[*at as usize]).take(MAX_PATH).collect();
            let told = begins.len() == path.len() && path.len() < MAX_PATH;
            LoggedVariant {
                path: begins,
                cases: variant.cases,
                length: (!told).then_some(path.len() as u64),
            }
        });
        let stamp = |time: Option<i64>| Timestamp::from_millisecond(time?).ok();
        EventLog {
            title: source.title,
            note: String::new(),
            file: source.file,
            digest: source.digest,
            columns: source.columns,
            from: stamp(self.from),
            to: stamp(self.to),
            events: self.events,
            cases: self.cases,
            dropped: source.dropped,
            activities: activities.collect(),
            follows: follows.take(MAX_KEPT_FOLLOWS).collect(),
            variants: variants.collect(),
            variant_count: self.variants.len() as u64,
            entropy: self.entropy,
            drawn: None,
        }
    }
}
