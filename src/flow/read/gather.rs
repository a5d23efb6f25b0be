//! From rows in the order of the file to a log by cases.

mod order;

use crate::flow::log::{Log, NONE};
use crate::workshop::LogColumns;

use super::names::{Interner, text};
use super::{Drop, Encoding, MAX_ACTIVITIES, MAX_DROPS, ReadError, Why, time};

/// What a row says; empty where it says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Row<'a> {
    pub case: &'a [u8],
    pub activity: &'a [u8],
    pub time: &'a [u8],
    pub end: &'a [u8],
    pub channel: &'a [u8],
    pub segment: &'a [u8],
    pub value: &'a [u8],
    pub lifecycle: &'a [u8],
}

/// Where an event stands in the life of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Start,
    Complete,
    Other,
}

impl Phase {
    /// What says nothing is complete: it happened.
    pub fn of(raw: &[u8]) -> Self {
        let is = |names: &[&str]| names.iter().any(|n| raw.eq_ignore_ascii_case(n.as_bytes()));
        if raw.is_empty() || is(&["complete", "completed", "end", "finish"]) {
            Self::Complete
        } else if is(&["start", "started", "begin"]) {
            Self::Start
        } else {
            Self::Other
        }
    }
}

/// Gathers rows.
pub(super) struct Gather {
    encoding: Encoding,
    columns: LogColumns,
    cases: Interner,
    activities: Interner,
    channels: Interner,
    segments: Interner,
    case: Vec<u32>,
    case_segment: Vec<u32>,
    activity: Vec<u32>,
    time: Vec<i64>,
    end: Vec<i64>,
    channel: Vec<u32>,
    value: Vec<f64>,
    /// Which events start something that another one completes; empty where nothing says so.
    phase: Vec<Phase>,
    /// The column of the lifecycle only tells what comes first at the same moment.
    only_ties: bool,
    last: u32,
    last_activity: u32,
    /// Cases lie together, by time: nothing is left to sort.
    sorted: bool,
    pub rows: u64,
    pub dropped: u64,
    pub drops: Vec<Drop>,
    pub bad_ends: u64,
    pub bad_values: u64,
}

impl Gather {
    /// `phased` where rows have a lifecycle, although the columns may not ask for it.
    pub fn new(columns: &LogColumns, encoding: Encoding, phased: bool) -> Self {
        Self {
            encoding,
            only_ties: phased && columns.lifecycle.is_empty(),
            columns: columns.clone(),
            cases: Interner::new(encoding),
            activities: Interner::new(encoding),
            channels: Interner::new(encoding),
            segments: Interner::new(encoding),
            case: Vec::new(),
            case_segment: Vec::new(),
            activity: Vec::new(),
            time: Vec::new(),
            end: Vec::new(),
            channel: Vec::new(),
            value: Vec::new(),
            phase: Vec::new(),
            last: NONE,
            last_activity: NONE,
            sorted: true,
            rows: 0,
            dropped: 0,
            drops: Vec::new(),
            bad_ends: 0,
            bad_values: 0,
        }
    }

    /// Counts a row that is left out, and keeps the first of them.
    #[cold]
    fn leave_out(&mut self, line: u64, why: Why) {
        self.dropped += 1;
        if self.drops.len() < MAX_DROPS {
            self.drops.push(Drop { line, why });
        }
    }

    /// A few words of what stands in a cell.
    fn brief(&self, raw: &[u8]) -> String {
        text(&raw[..raw.len().min(240)], self.encoding).chars().take(60).collect()
    }

    /// Takes the row of a line.
    pub fn push(&mut self, line: u64, row: &Row<'_>) -> Result<(), ReadError> {
        self.rows += 1;
        let case = row.case.trim_ascii();
        let activity = row.activity.trim_ascii();
        let raw_time = row.time.trim_ascii();
        if case.is_empty() || activity.is_empty() || raw_time.is_empty() {
            let why = if case.is_empty() {
                Why::NoCase
            } else if activity.is_empty() {
                Why::NoActivity
            } else {
                Why::NoTime
            };
            self.leave_out(line, why);
            return Ok(());
        }
        let day_first = self.columns.day_first;
        let Some(time) = time::parse(raw_time, day_first) else {
            let cell = self.brief(raw_time);
            self.leave_out(line, Why::BadTime(cell));
            return Ok(());
        };
        let lived = !self.columns.lifecycle.is_empty();
        if lived {
            let phase = Phase::of(row.lifecycle.trim_ascii());
            if phase == Phase::Other {
                let cell = self.brief(row.lifecycle.trim_ascii());
                self.leave_out(line, Why::NoPart(cell));
                return Ok(());
            }
            self.phase.push(phase);
        } else if self.only_ties {
            self.phase.push(Phase::of(row.lifecycle.trim_ascii()));
        }
        if self.time.len() >= (NONE - 1) as usize {
            return Err(ReadError::TooManyEvents { line });
        }
        let full = |_| ReadError::TooManyNames { line };
        let case = if self.last != NONE && self.cases.is(self.last, case) {
            self.last
        } else {
            self.cases.number(case).map_err(full)?
        };
        if case as usize >= self.case_segment.len() {
            self.case_segment.push(NONE);
        }
        if case != self.last {
            self.sorted &= self.last == NONE || case > self.last;
            self.last = case;
        } else if self.time.last().is_some_and(|last| *last > time) {
            self.sorted = false;
        }
        let activity =
            if self.last_activity != NONE && self.activities.is(self.last_activity, activity) {
                self.last_activity
            } else {
                self.activities.number(activity).map_err(full)?
            };
        self.last_activity = activity;
        if activity as usize >= MAX_ACTIVITIES {
            let column = self.columns.activity.clone();
            return Err(ReadError::TooManyActivities { line, column });
        }
        self.case.push(case);
        self.activity.push(activity);
        self.time.push(time);
        self.push_more(line, case, row)
    }

    /// Takes what not every log has.
    fn push_more(&mut self, line: u64, case: u32, row: &Row<'_>) -> Result<(), ReadError> {
        let full = |_| ReadError::TooManyNames { line };
        if !self.columns.end.is_empty() {
            let raw = row.end.trim_ascii();
            let end = time::parse(raw, self.columns.day_first);
            self.bad_ends += u64::from(end.is_none() && !raw.is_empty());
            self.end.push(end.unwrap_or(i64::MIN));
        }
        if !self.columns.channel.is_empty() {
            let raw = row.channel.trim_ascii();
            let channel =
                if raw.is_empty() { NONE } else { self.channels.number(raw).map_err(full)? };
            self.channel.push(channel);
        }
        if !self.columns.segment.is_empty() {
            let raw = row.segment.trim_ascii();
            let segment = &mut self.case_segment[case as usize];
            // What a case says first holds.
            if *segment == NONE && !raw.is_empty() {
                *segment = self.segments.number(raw).map_err(full)?;
            }
        }
        if !self.columns.value.is_empty() {
            let raw = row.value.trim_ascii();
            let value = number(raw);
            self.bad_values += u64::from(value.is_nan() && !raw.is_empty());
            self.value.push(value);
        }
        Ok(())
    }

    /// The log, and how many pairs of rows became one event.
    pub fn finish(mut self) -> (Log, u64) {
        let count = self.cases.len();
        let mut bounds = vec![0_u32; count + 1];
        for case in &self.case {
            bounds[*case as usize + 1] += 1;
        }
        for at in 0..count {
            bounds[at + 1] += bounds[at];
        }
        if !self.sorted {
            self.sort(&bounds);
        }
        drop(std::mem::take(&mut self.case));
        let paired = if self.only_ties {
            self.settle(&bounds);
            0
        } else if self.phase.is_empty() {
            0
        } else {
            self.pair(&mut bounds)
        };
        if self.columns.segment.is_empty() {
            self.case_segment = Vec::new();
        }
        let log = Log {
            cases: self.cases.into_names(),
            bounds,
            case_segment: self.case_segment,
            activities: self.activities.into_names(),
            channels: self.channels.into_names(),
            segments: self.segments.into_names(),
            activity: self.activity,
            time: self.time,
            end: self.end,
            channel: self.channel,
            value: self.value,
        };
        (log, paired)
    }
}

/// A number as a file writes it, with a decimal point or a decimal comma; NaN where it is none.
fn number(raw: &[u8]) -> f64 {
    let parsed = |raw: &[u8]| {
        let text = std::str::from_utf8(raw).ok()?;
        text.parse::<f64>().ok().filter(|n| n.is_finite())
    };
    if let Some(number) = parsed(raw) {
        return number;
    }
    let comma = raw.iter().filter(|b| **b == b',').count() == 1 && !raw.contains(&b'.');
    if !comma || raw.len() > 64 {
        return f64::NAN;
    }
    let pointed: Vec<u8> = raw.iter().map(|b| if *b == b',' { b'.' } else { *b }).collect();
    parsed(&pointed).unwrap_or(f64::NAN)
}
