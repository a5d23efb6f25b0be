//! What a workshop keeps of a client's event log: where it came from, how its columns were read,
//! what was counted in it, and which drawn steps its activities are. The log itself stays outside
//! the file, which therefore opens without it.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::framework::is_false;
use super::{JourneyId, Seconds, StepId};

/// The most variants that are kept of a log, the most frequent first.
pub const MAX_VARIANTS: usize = 500;

/// The longest path of a variant that is kept, in events; longer ones are cut there.
pub const MAX_PATH: usize = 500;

/// An event log as it was counted when it was read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventLog {
    /// What it is called.
    pub title: String,
    /// What the reader must know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The name of the file that it was read from, without its folder.
    pub file: String,
    /// What tells the content of that file from any other: 32 hexadecimal digits.
    pub digest: String,
    /// How the file was read.
    pub columns: LogColumns,
    /// When its first event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// When its last one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// How many events were read.
    pub events: u64,
    /// How many cases they belong to.
    pub cases: u64,
    /// How many rows were left out, since case, activity or time was missing or could not be read.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dropped: u64,
    /// What happens in it. The rest speaks of activities by their place here.
    pub activities: Vec<LoggedActivity>,
    /// What follows directly on what.
    pub follows: Vec<LoggedFollow>,
    /// The paths that cases take, the most frequent first; [`MAX_VARIANTS`] at most.
    pub variants: Vec<LoggedVariant>,
    /// How many different paths there are.
    pub variant_count: u64,
    /// −Σp·log₂p over all variants, in bits: 0 where all cases take one path.
    pub entropy: f64,
    /// The drawn journey that it is held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn: Option<JourneyId>,
}

/// How the columns of a log were read, by their names. What is empty is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LogColumns {
    /// Who walks.
    pub case: String,
    /// What happens.
    pub activity: String,
    /// When it happens, or begins.
    pub time: String,
    /// When it is over.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub end: String,
    /// By which channel.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub channel: String,
    /// To which segment the case belongs.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub segment: String,
    /// What the event is worth or says, as a number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// Whether an event starts or completes an activity. Where this is read, the two rows are one
    /// event with an end.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lifecycle: String,
    /// The day comes before the month where a date leaves that open.
    #[serde(skip_serializing_if = "is_false")]
    pub day_first: bool,
}

/// An activity of a log.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoggedActivity {
    /// As the log calls it.
    pub name: String,
    /// How often it happens.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
    /// How many cases begin with it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub starts: u64,
    /// How many cases end with it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ends: u64,
    /// Half of its events last no longer: from start to end where both are known, else until the
    /// next event of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_dwell: Option<Seconds>,
    /// Nine of ten of its events last no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p90_dwell: Option<Seconds>,
    /// How long its events last on average, known the same way; none in files from before this was
    /// kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_dwell: Option<Seconds>,
    /// The drawn step that it is, as a person confirmed; none as long as nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    /// A person said that it is none of the drawn steps. Means nothing beside a step.
    #[serde(default, skip_serializing_if = "is_false")]
    pub not_drawn: bool,
}

/// How often one activity follows directly on another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoggedFollow {
    /// The first, by its place among the activities.
    pub from: u32,
    /// The second.
    pub to: u32,
    /// How often.
    pub count: u64,
    /// Half of the times it takes no longer from one to the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<Seconds>,
}

/// A path that cases take.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoggedVariant {
    /// Its activities in order, by their places.
    pub path: Vec<u32>,
    /// How many cases take it.
    pub cases: u64,
    /// How many events it has, where `path` is only its beginning, or so long that this could be
    /// doubted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u64>,
}

impl LoggedVariant {
    /// Whether `path` is all of it. Files from before lengths were kept cut paths at [`MAX_PATH`]
    /// without a word, so that one of theirs of that length is taken as cut.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self.length {
            Some(length) => length == self.path.len() as u64,
            None => self.path.len() < MAX_PATH,
        }
    }
}

impl EventLog {
    /// The place among the activities of each of these names; none where it has no such activity.
    pub fn places<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<Option<usize>> {
        let all = self.activities.iter().enumerate();
        let all: HashMap<&str, usize> = all.map(|(at, a)| (a.name.as_str(), at)).collect();
        names.into_iter().map(|name| all.get(name).copied()).collect()
    }

    /// Whether everything in it speaks of activities that it has.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let there = |at: u32| (at as usize) < self.activities.len();
        self.follows.iter().all(|f| there(f.from) && there(f.to))
            && self.variants.iter().all(|v| v.path.iter().all(|at| there(*at)))
            && self.entropy.is_finite()
    }
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}
