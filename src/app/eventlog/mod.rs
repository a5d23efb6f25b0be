//! Event logs in the window: choosing one, saying how its columns are to be read, reading it off the
//! frame, and keeping it open beside the workshop.

mod flow;

use std::path::PathBuf;

use crate::flow::log::Log;
use crate::workshop::LogId;

/// What can be asked about event logs.
#[derive(Debug, Clone, PartialEq)]
pub enum FlowAct {
    /// Ask for a log, and for how to read it.
    Import,
    /// The same for this file.
    ImportPath(PathBuf),
    /// Ask where the log is that the workshop knows, to read it again.
    Find(Option<LogId>),
}

/// An event log that has been read.
#[derive(Debug)]
pub struct OpenLog {
    /// Which log of the workshop it is.
    pub id: LogId,
    /// All its events.
    pub log: Log,
}
