//! Why an event log was not read.

use super::{MAX_ACTIVITIES, MAX_CELL, MAX_COLUMNS, MAX_DEPTH};

/// Why an event log was not read. Nothing of it is kept then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A column that was named is not there.
    #[error("there is no column “{name}”; there are: {}", there.join(", "))]
    NoColumn {
        /// The name that was asked for; empty where nothing looks like what is needed.
        name: String,
        /// The names there are.
        there: Vec<String>,
    },
    /// Case, activity or time was not named.
    #[error("the log needs a column for the {0}")]
    Unnamed(&'static str),
    /// The system could not read on.
    #[error("it cannot be read: {0}")]
    Io(String),
    /// The compressed file ends too early.
    #[error("the compressed file is cut off")]
    CutOff {
        /// The line that was the last to come through.
        line: u64,
    },
    /// What is compressed is damaged.
    #[error("the compressed file is damaged: {detail}")]
    Damaged {
        /// The line that was the last to come through.
        line: u64,
        /// In the words of the decompressor.
        detail: String,
    },
    /// A line or a cell is longer than anything that a log has.
    #[error("a line or a field is longer than {} MB: this is no event log", MAX_CELL >> 20)]
    TooLong {
        /// Where it begins.
        line: u64,
    },
    /// So many columns that something else most likely stands between the cells.
    #[error("there are more than {MAX_COLUMNS} columns: is this the right separator?")]
    TooManyColumns {
        /// Where.
        line: u64,
    },
    /// More events than can be counted.
    #[error("there are more than {} events", u32::MAX - 1)]
    TooManyEvents {
        /// Where.
        line: u64,
    },
    /// So many different activities that the column is most likely another one.
    #[error(
        "there are more than {MAX_ACTIVITIES} different activities: is “{column}” the right column?"
    )]
    TooManyActivities {
        /// Where.
        line: u64,
        /// The column.
        column: String,
    },
    /// The names of cases, channels or segments need more than 4 GB.
    #[error("the names need more than 4 GB")]
    TooManyNames {
        /// Where.
        line: u64,
    },
    /// It is not XML.
    #[error("this is no XML: {detail}")]
    NotXml {
        /// Where.
        line: u64,
        /// In the words of the parser.
        detail: String,
    },
    /// It is XML, but no event log.
    #[error("an event log begins with <log>, this with <{root}>")]
    NotXes {
        /// Where.
        line: u64,
        /// What it begins with.
        root: String,
    },
    /// It ends before `</log>`.
    #[error("the file ends within <{open}>")]
    Unfinished {
        /// The last line.
        line: u64,
        /// The innermost element that is not closed.
        open: String,
    },
    /// It declares entities, which an event log has no use for.
    #[error("it declares entities, which are not read")]
    Entities {
        /// Where.
        line: u64,
    },
    /// Elements lie too deep in one another.
    #[error("elements lie more than {MAX_DEPTH} deep in one another")]
    TooDeep {
        /// Where.
        line: u64,
    },
    /// Somebody asked to stop.
    #[error("stopped")]
    Cancelled,
}

impl ReadError {
    /// The line where reading stopped, from 1; none where it is about the whole file.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::NoColumn { .. } => Some(1),
            Self::Empty | Self::Unnamed(_) | Self::Io(_) | Self::Cancelled => None,
            Self::CutOff { line }
            | Self::Damaged { line, .. }
            | Self::TooLong { line }
            | Self::TooManyColumns { line }
            | Self::TooManyEvents { line }
            | Self::TooManyActivities { line, .. }
            | Self::TooManyNames { line }
            | Self::NotXml { line, .. }
            | Self::NotXes { line, .. }
            | Self::Unfinished { line, .. }
            | Self::Entities { line }
            | Self::TooDeep { line } => Some(*line),
        }
    }
}
