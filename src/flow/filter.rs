//! Which cases of a log are looked at.

use super::discover::{Index, Selection};
use super::log::{Log, NONE};

/// Which cases of a log are looked at: those of which all of this holds. What is not said lets all
/// cases through.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Those of this segment, by its place in the log; `Some(None)` those that belong to none.
    pub segment: Option<Option<u32>>,
    /// Those of this time.
    pub period: Option<Period>,
    /// Those with all of these activities.
    pub contains: Vec<u32>,
    /// Those with none of these.
    pub avoids: Vec<u32>,
    /// Those that begin with one of these; empty lets all through.
    pub starts: Vec<u32>,
    /// Those that end with one of these; empty lets all through.
    pub ends: Vec<u32>,
    /// Those that take at least so long from first event to last, in seconds.
    pub least: Option<f64>,
    /// Those that take no longer, in seconds.
    pub most: Option<f64>,
    /// Of the cases that all of this leaves, those with the most frequent paths: as few paths as
    /// together have this share of them, 0 to 1, and at least one. Of paths that are equally
    /// frequent the first by name comes first.
    pub variants: Option<f64>,
}

/// A time, and how cases must lie in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// From, in milliseconds since 1970.
    pub from: i64,
    /// To, in milliseconds since 1970; that moment is not in it any more.
    pub to: i64,
    /// How cases must lie in it.
    pub rule: PeriodRule,
}

/// How cases must lie in a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PeriodRule {
    /// Their first event is in it.
    #[default]
    Begins,
    /// All their events are in it.
    Inside,
    /// They are under way at some time in it.
    Touches,
}

impl Period {
    fn holds(&self, first: i64, last: i64) -> bool {
        match self.rule {
            PeriodRule::Begins => (self.from..self.to).contains(&first),
            PeriodRule::Inside => first >= self.from && last < self.to,
            PeriodRule::Touches => first < self.to && last >= self.from,
        }
    }
}

impl Filter {
    /// Whether it lets all cases through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The cases that it lets through. `index` is that of the log.
    #[must_use]
    pub fn select(&self, log: &Log, index: &Index) -> Selection {
        let cases = log.cases.len();
        if self.is_open() {
            return Selection::all(cases);
        }
        let paths: Vec<bool> = (0..index.variant_count() as u32)
            .map(|variant| self.takes(index.path(log, variant)))
            .collect();
        let millis = |seconds: f64| (seconds * 1_000.0).round() as i64;
        let (least, most) = (self.least.map(millis), self.most.map(millis));
        let durations = index.durations();
        let selection = Selection::of(cases, |case| {
            index.variant_of(case).is_some_and(|variant| paths[variant as usize])
                && self.segment.is_none_or(|segment| {
                    let own = log.case_segment.get(case).copied().filter(|s| *s != NONE);
                    own == segment
                })
                && least.is_none_or(|least| durations[case] >= least)
                && most.is_none_or(|most| durations[case] <= most)
                && self.period.is_none_or(|period| {
                    let events = log.events(case);
                    !events.is_empty()
                        && period.holds(log.time[events.start], log.time[events.end - 1])
                })
        });
        match self.variants {
            Some(share) => most_frequent(index, &selection, share),
            None => selection,
        }
    }

    /// Whether a path may pass.
    fn takes(&self, path: &[u32]) -> bool {
        let one_of = |wanted: &[u32], found: Option<&u32>| {
            wanted.is_empty() || found.is_some_and(|found| wanted.contains(found))
        };
        one_of(&self.starts, path.first())
            && one_of(&self.ends, path.last())
            && self.contains.iter().all(|activity| path.contains(activity))
            && !self.avoids.iter().any(|activity| path.contains(activity))
    }
}

/// The cases with the most frequent paths that together have this share.
fn most_frequent(index: &Index, selection: &Selection, share: f64) -> Selection {
    let wanted = share.clamp(0.0, 1.0) * selection.len() as f64;
    let mut kept = vec![false; index.variant_count()];
    let mut so_far = 0;
    for variant in index.ranked(&index.weights(selection)) {
        if so_far > 0 && so_far as f64 >= wanted {
            break;
        }
        kept[variant.variant as usize] = true;
        so_far += variant.cases;
    }
    Selection::of(selection.of_all(), |case| {
        selection.contains(case)
            && index.variant_of(case).is_some_and(|variant| kept[variant as usize])
    })
}
