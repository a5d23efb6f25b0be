//! Times, spans and faults of event logs in words.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::LogFault;
use crate::app::form;
use crate::flow::read::{MAX_ACTIVITIES, MAX_CELL, MAX_DEPTH, ReadError, Why};
use crate::text::Text;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 86_400.0;
const WEEK: f64 = 604_800.0;

/// The day and time of day of milliseconds since 1970, as logs without a zone mean them.
#[must_use]
pub fn civil(millis: i64) -> Option<DateTime> {
    let at = Timestamp::from_millisecond(millis).ok()?;
    Some(at.to_zoned(TimeZone::UTC).datetime())
}

/// A moment with its seconds, such as “3 Nov 2026 14:05:09”.
#[must_use]
pub fn moment(text: &Text, millis: i64) -> String {
    civil(millis).map_or_else(
        || "–".to_owned(),
        |at| format!("{}:{:02}", form::moment(text, at), at.second()),
    )
}

/// A day in little room, such as “3 Nov 2026”.
#[must_use]
pub fn day(text: &Text, millis: i64) -> String {
    civil(millis).map_or_else(
        || "–".to_owned(),
        |at| {
            let month = format!("month-short-{}", at.month());
            format!("{} {} {}", at.day(), text.get(&month), at.year())
        },
    )
}

/// A span of time in the unit that suits it, such as “2.5 hours”.
#[must_use]
pub fn span(text: &Text, seconds: f64) -> String {
    let (unit, key) = match seconds {
        s if s < MINUTE => (1.0, "latency-seconds"),
        s if s < HOUR => (MINUTE, "latency-minutes"),
        s if s < 2.0 * DAY => (HOUR, "latency-hours"),
        s if s < 8.0 * WEEK => (DAY, "latency-days"),
        _ => (WEEK, "latency-weeks"),
    };
    let value = seconds / unit;
    // As many decimals as a person would say.
    let rounded = if value < 10.0 { (value * 10.0).round() / 10.0 } else { value.round() };
    text.with(key, &[("n", text.short_number(rounded).into()), ("count", rounded.into())])
}

/// A count as the locale writes it.
#[must_use]
pub fn count(text: &Text, n: u64) -> String {
    text.number(n as f64, 0)
}

/// Why a row is left out.
#[must_use]
pub fn why(text: &Text, why: &Why) -> String {
    match why {
        Why::NoCase => text.get("flow-why-no-case").to_owned(),
        Why::NoActivity => text.get("flow-why-no-activity").to_owned(),
        Why::NoTime => text.get("flow-why-no-time").to_owned(),
        Why::BadTime(raw) => text.with("flow-why-bad-time", &[("raw", raw.as_str().into())]),
        Why::NoPart(raw) => text.with("flow-why-no-part", &[("raw", raw.as_str().into())]),
    }
}

/// Why a log was not read: where, what, and that nothing has changed.
#[must_use]
pub fn fault(text: &Text, fault: &LogFault) -> String {
    match fault {
        LogFault::File(error) => error.describe(text),
        LogFault::Read(error) => {
            let what = read_fault(text, error);
            error.line().map_or(what.clone(), |line| {
                text.with(
                    "flow-fault-at",
                    &[("line", count(text, line).into()), ("what", what.into())],
                )
            })
        }
    }
}

fn read_fault(text: &Text, error: &ReadError) -> String {
    let detail = |key, detail: &str| text.with(key, &[("detail", detail.to_owned().into())]);
    match error {
        ReadError::Empty => text.get("flow-fault-empty").to_owned(),
        ReadError::NoColumn { name, there } => text.with(
            "flow-fault-no-column",
            &[("name", name.as_str().into()), ("there", there.join(", ").into())],
        ),
        ReadError::Unnamed(_) => text.get("flow-needs").to_owned(),
        ReadError::Io(why) => detail("flow-fault-io", why),
        ReadError::CutOff { .. } => text.get("flow-fault-cut-off").to_owned(),
        ReadError::Damaged { detail: why, .. } => detail("flow-fault-damaged", why),
        ReadError::TooLong { .. } => {
            text.with("flow-fault-too-long", &[("most", (MAX_CELL >> 20).into())])
        }
        ReadError::TooManyEvents { .. } => text.get("flow-fault-too-many-events").to_owned(),
        ReadError::TooManyActivities { column, .. } => text.with(
            "flow-fault-too-many-activities",
            &[
                ("most", count(text, MAX_ACTIVITIES as u64).into()),
                ("column", column.as_str().into()),
            ],
        ),
        ReadError::TooManyNames { .. } => text.get("flow-fault-too-many-names").to_owned(),
        ReadError::NotXml { detail: why, .. } => detail("flow-fault-not-xml", why),
        ReadError::NotXes { root, .. } => detail("flow-fault-not-xes", root),
        ReadError::Unfinished { open, .. } => detail("flow-fault-unfinished", open),
        ReadError::Entities { .. } => text.get("flow-fault-entities").to_owned(),
        ReadError::TooDeep { .. } => {
            text.with("flow-fault-too-deep", &[("most", MAX_DEPTH.into())])
        }
        ReadError::Cancelled => text.get("flow-fault-cancelled").to_owned(),
    }
}
