//! Times, spans and faults of event logs in words.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::LogFault;
use crate::app::form;
use crate::text::Text;

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

/// A count as the locale writes it.
#[must_use]
pub fn count(text: &Text, n: u64) -> String {
    text.number(n as f64, 0)
}

/// Why a log was not read: where, what, and that nothing has changed.
#[must_use]
pub fn fault(text: &Text, fault: &LogFault) -> String {
    match fault {
        LogFault::File(error) => error.describe(text),
        LogFault::Read(error) => {
            let what = text.log_error(error);
            error.line().map_or(what.clone(), |line| {
                text.with(
                    "flow-fault-at",
                    &[("line", count(text, line).into()), ("what", what.into())],
                )
            })
        }
    }
}
