//! A log over time: what happens when.

use super::Selection;
use crate::flow::log::Log;

/// The most bins that time is divided into.
pub const MAX_BINS: usize = 1000;

/// A log over time, in bins of one length.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lapse {
    /// When the first bin begins, in milliseconds since 1970.
    pub from: i64,
    /// How long each is, in milliseconds; at least 1.
    pub bin: i64,
    /// How many events happen in each bin.
    pub events: Vec<u32>,
    /// How many cases are under way in each: from the bin of the first event to that of the last.
    pub active: Vec<u32>,
}

/// The selected cases over time, in `bins` bins, 1 to [`MAX_BINS`].
#[must_use]
pub fn lapse(log: &Log, selection: &Selection, bins: usize) -> Lapse {
    let bins = bins.clamp(1, MAX_BINS);
    let (mut from, mut to) = (i64::MAX, i64::MIN);
    for case in selection.iter() {
        let events = log.events(case);
        if !events.is_empty() {
            from = from.min(log.time[events.start]);
            to = to.max(log.time[events.end - 1]);
        }
    }
    if from > to {
        return Lapse { bin: 1, ..Lapse::default() };
    }
    let bin = (to.saturating_sub(from) / bins as i64 + 1).max(1);
    let place = |time: i64| ((time.saturating_sub(from) / bin) as usize).min(bins - 1);
    let mut found = Lapse { from, bin, events: vec![0; bins], active: vec![0; bins] };
    let mut begun = vec![0_i64; bins + 1];
    for case in selection.iter() {
        let events = log.events(case);
        if events.is_empty() {
            continue;
        }
        begun[place(log.time[events.start])] += 1;
        begun[place(log.time[events.end - 1]) + 1] -= 1;
        for time in &log.time[events] {
            found.events[place(*time)] += 1;
        }
    }
    let mut now = 0;
    for (active, change) in found.active.iter_mut().zip(begun) {
        now += change;
        *active = now as u32;
    }
    found
}
