//! Event logs in: CSV and XES, plain and packed, from any [`Read`].
//!
//! [`sniff`] looks at the first bytes and says what the file seems to be and which column seems to
//! be what; a person says yes or chooses otherwise; [`read`] reads it all in one pass. Nothing is
//! lost silently: each row without case, activity or time is counted, and the first
//! [`MAX_DROPS`] of them are listed with their lines.
//!
//! Memory is bounded whatever the file says: a field, a line or an element of XML has at most
//! [`MAX_CELL`] bytes, there are at most [`MAX_COLUMNS`] columns,
//! [`MAX_ACTIVITIES`] activities and as many events as a
//! `u32` counts, XML is at most [`MAX_DEPTH`] deep and declares no entities.

mod csv;
mod error;
mod gather;
mod guess;
mod known;
mod names;
mod rows;
mod sample;
mod source;
pub mod time;
mod window;
mod words;
mod xes;

use std::io::Read;

use jiff::Timestamp;

use super::log::Log;
use crate::workshop::LogColumns;

use self::gather::Gather;

pub use error::ReadError;
pub use known::{digest, known_form, known_log};
pub use sample::{PreviewRow, Sniff, sniff};
pub use source::Watch;

/// The longest field, line or element of XML, in bytes.
pub const MAX_CELL: usize = 1 << 20;

/// The most different activities. A column with more of them is not that of the activity.
pub const MAX_ACTIVITIES: usize = 100_000;

/// The most columns of CSV. A file with more of them is no log, or another character stands between
/// its cells.
pub const MAX_COLUMNS: usize = 10_000;

/// How deep elements of XML may lie in one another.
pub const MAX_DEPTH: usize = 64;

/// How many of the rows that are left out are listed.
pub const MAX_DROPS: usize = 100;

/// How many bytes of a file [`sniff`] wants to see.
pub const SNIFF: usize = 256 * 1024;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Rows of cells.
    Csv,
    /// The XML of IEEE 1849 and its forerunners.
    Xes,
}

/// How characters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with a mark at the beginning or without. In CSV what is none after all is
    /// taken as Windows-1252, name by name; XML that is none is refused.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// Windows-1252, of which Latin-1 is a part.
    Windows1252,
}

/// How the bytes of a file become rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Form {
    /// What it is.
    pub kind: Kind,
    /// How characters are written.
    pub encoding: Encoding,
    /// What stands between the cells of CSV: an ASCII character.
    pub separator: u8,
    /// The first row of CSV names the columns. Where it does not they are called `1`, `2`, ….
    pub header: bool,
    /// The column of CSV, from 0, that says which rows start an activity and which complete it.
    /// Even where each row is an event of its own, what began earlier ends before something else
    /// begins at the same moment, in whichever order the rows stand.
    pub phase: Option<u16>,
}

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drop {
    /// Its line in the file, from 1; for XES that where its event begins.
    pub line: u64,
    /// Why it was left out.
    pub why: Why,
}

/// Why a row was left out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// It names no case.
    #[error("no case")]
    NoCase,
    /// It names no activity.
    #[error("no activity")]
    NoActivity,
    /// It says no time.
    #[error("no time")]
    NoTime,
    /// What stands for the time is none; the first characters of it.
    #[error("“{0}” is no time")]
    BadTime(String),
    /// The lifecycle is read, and this neither starts nor completes anything.
    #[error("“{0}” neither starts nor completes")]
    NoPart(String),
}

/// An event log as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The log.
    pub log: Log,
    /// What tells the content of the file from any other: 32 hexadecimal digits (XXH3, 128 bits)
    /// of its bytes as they are, packed or not.
    pub digest: String,
    /// The bytes of the file.
    pub bytes: u64,
    /// How many rows or events the file has.
    pub rows: u64,
    /// How many of them were left out.
    pub dropped: u64,
    /// The first of those, at most [`MAX_DROPS`].
    pub drops: Vec<Drop>,
    /// How many pairs of rows, a start and a completion, became one event each.
    pub paired: u64,
    /// How many ends could not be read; their events are there without an end.
    pub bad_ends: u64,
    /// How many values could not be read; their events are there without a value.
    pub bad_values: u64,
}

impl Reading {
    /// When the first event happened, and the last.
    #[must_use]
    pub fn span(&self) -> Option<(Timestamp, Timestamp)> {
        span(&self.log)
    }
}

/// When the first event of a log happened, and the last.
#[must_use]
pub fn span(log: &Log) -> Option<(Timestamp, Timestamp)> {
    let (mut from, mut to) = (i64::MAX, i64::MIN);
    for time in &log.time {
        (from, to) = (from.min(*time), to.max(*time));
    }
    let stamp = |time| Timestamp::from_millisecond(time).ok();
    Some((stamp(from)?, stamp(to)?))
}

/// Reads a whole log. Whether it is packed is seen from its first bytes. `watch` is told how many
/// bytes of the file have been read, and answers whether to read on; it is called from another
/// thread. Two more threads work while it reads.
///
/// # Errors
/// When the file cannot be read, is no log, lacks a column, breaks a limit of this module or
/// `watch` says no.
pub fn read<R: Read + Send>(
    source: R,
    form: &Form,
    columns: &LogColumns,
    watch: &Watch<'_>,
) -> Result<Reading, ReadError> {
    let needed =
        [(&columns.case, "case"), (&columns.activity, "activity"), (&columns.time, "time")];
    if let Some((_, what)) = needed.iter().find(|(name, _)| name.is_empty()) {
        return Err(ReadError::Unnamed(what));
    }
    let encoding = match form.kind {
        Kind::Csv => form.encoding,
        // Its blocks are UTF-8 by now.
        Kind::Xes => Encoding::Utf8,
    };
    let mut gather = Gather::new(columns, encoding, form.phase.is_some());
    let bytes = source::pump(
        source,
        *form,
        watch,
        |blocks, rows| match form.kind {
            Kind::Csv => csv::read(blocks, form, columns, rows),
            Kind::Xes => xes::read(blocks, columns, rows),
        },
        |line, row| gather.push(line, row),
    )?;
    let (rows, dropped) = (gather.rows, gather.dropped);
    let (bad_ends, bad_values) = (gather.bad_ends, gather.bad_values);
    let drops = std::mem::take(&mut gather.drops);
    let (log, paired) = gather.finish();
    Ok(Reading {
        log,
        digest: bytes.digest,
        bytes: bytes.count,
        rows,
        dropped,
        drops,
        paired,
        bad_ends,
        bad_values,
    })
}
