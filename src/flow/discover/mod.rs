//! What an event log says: activities, what follows on what, the paths that cases take, and how
//! long it all takes (measures §7).
//!
//! An [`Index`] is made of a log once. After that the figures of any [`Selection`] of its cases are
//! sums over the different paths and walks through what is sorted already, so that a filter answers
//! while a slider moves. All counts and all quantiles are exact, whatever the selection.
//!
//! Quantiles are of type 7: linear interpolation between order statistics, as spreadsheets do it.
//! Nothing depends on the order in which cases stand in the file.

mod drift;
mod index;
mod journey;
mod kept;
mod lapse;
mod latency;
mod markov;
mod selection;
mod times;

pub use drift::{Drift, drift};
pub use index::Index;
pub use journey::{Drawn, Words, to_journey};
pub use kept::{MAX_KEPT, MAX_KEPT_FOLLOWS, Source};
pub use lapse::{Lapse, MAX_BINS, lapse};
pub use latency::{Latency, latency};
pub use markov::{Context, Row, SecondOrder, Way, second_order, transitions};
pub use selection::Selection;
pub use times::between;

use super::log::Log;

/// Under so many cases a share is little more than a guess.
pub const FEW: u64 = 30;

/// What a log, or a part of it, says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Discovery {
    /// How many events there are.
    pub events: u64,
    /// How many cases.
    pub cases: u64,
    /// When the first event happens, in milliseconds since 1970; none where there is no event.
    pub from: Option<i64>,
    /// When the last one does.
    pub to: Option<i64>,
    /// The activities, by their places in the log; what the selection does not have counts 0.
    pub activities: Vec<Activity>,
    /// What follows directly on what, by falling count, then by names.
    pub follows: Vec<Follow>,
    /// The paths, by falling count, then by the names along them.
    pub variants: Vec<Variant>,
    /// −Σp·log₂p over the variants, in bits.
    pub entropy: f64,
    /// How often cases come back to what they did before.
    pub loops: Loops,
    /// How often cases change the channel.
    pub switches: Switches,
    /// The cases of each segment, by its place in the log.
    pub segments: Vec<u64>,
    /// The cases that belong to no segment.
    pub no_segment: u64,
    /// How long cases take from their first event to their last, or to the latest end of any.
    pub duration: Spread,
}

/// An activity.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Activity {
    /// How often it happens.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
    /// How many cases begin with it.
    pub starts: u64,
    /// How many cases end with it.
    pub ends: u64,
    /// How long it lasts: from start to end where both are known, else until the next event of the
    /// case. The last event of a case without an end says nothing.
    pub dwell: Took,
    /// How long it lasts on average, in seconds, of the same events; none where none is known or
    /// nobody asked, see [`Discovery::add_means`].
    pub mean_dwell: Option<f64>,
}

/// One activity directly after another.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Follow {
    /// The first, by its place in the log.
    pub from: u32,
    /// The second.
    pub to: u32,
    /// How often.
    pub count: u64,
    /// How long it takes from the end of the first, where it is known, else from its time, to the
    /// time of the second; nothing where that would be less than nothing.
    pub took: Took,
}

/// How long something takes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Took {
    /// How many times it is known.
    pub n: u64,
    /// The median, in seconds.
    pub median: Option<f64>,
    /// Nine of ten take no longer, in seconds.
    pub p90: Option<f64>,
}

/// A path that cases take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variant {
    /// Its place in the index, where its path is.
    pub variant: u32,
    /// How many of the selected cases take it.
    pub cases: u64,
}

/// How often cases come back to an activity that they had before.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Loops {
    /// How many cases do.
    pub cases: u64,
    /// How often in all: events less the different activities of each case.
    pub returns: u64,
    /// How often an activity follows directly on itself.
    pub repeats: u64,
}

/// How often cases change the channel from one event to the next; events without one are passed
/// over.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Switches {
    /// How many cases do.
    pub cases: u64,
    /// How often in all.
    pub count: u64,
}

/// How something is spread.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spread {
    /// The least, in seconds; none where nothing is selected.
    pub least: Option<f64>,
    /// The lower quartile.
    pub q1: Option<f64>,
    /// The median.
    pub median: Option<f64>,
    /// The upper quartile.
    pub q3: Option<f64>,
    /// Nine of ten take no longer.
    pub p90: Option<f64>,
    /// The most.
    pub most: Option<f64>,
    /// The mean.
    pub mean: Option<f64>,
}

/// What a whole log says. To ask for parts of it, make an [`Index`].
#[must_use]
pub fn discover(log: &Log) -> Discovery {
    let index = Index::of(log);
    let all = Selection::all(log.cases.len());
    index.discover_with_means(log, &all)
}
