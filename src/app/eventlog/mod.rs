//! Event logs in the window: choosing one, saying how its columns are to be read, reading it off the
//! frame, and keeping it open beside the workshop.

mod chosen;
mod flow;
mod import;
mod summary;
pub mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::app::session::Serial;
use crate::file::FileError;
use crate::flow::discover::{Discovery, Index};
use crate::flow::log::Log;
use crate::flow::matching::Match;
use crate::flow::read::{Drop, Form, ReadError, Sniff};
use crate::workshop::{EventLog, JourneyId, LogColumns, LogId, Workshop};

pub(in crate::app) use import::{LogAnswer, LogImport};

/// How the names of event logs end.
pub const ENDINGS: [&str; 6] = ["csv", "tsv", "txt", "xes", "gz", "log"];

/// What can be asked about event logs.
#[derive(Debug, Clone, PartialEq)]
pub enum FlowAct {
    /// Ask for a log, and for how to read it.
    Import,
    /// The same, with the path typed into the window.
    ImportTyped,
    /// The same for this file.
    ImportPath(PathBuf),
    /// Ask where the log is that the workshop knows, to read it again.
    Find(Option<LogId>),
    /// Read this file as the log that the workshop knows.
    FindPath(LogId, PathBuf),
    /// Look at a journey that has just been made of a log.
    ShowJourney(JourneyId),
}

/// An event log that has been read.
#[derive(Debug)]
pub struct OpenLog {
    /// Which log of the workshop it is.
    pub id: LogId,
    /// What tells the content of its file from any other.
    pub digest: String,
    /// How its columns were read. The workshop may know another reading of the same file, now or
    /// after undoing.
    pub columns: LogColumns,
    /// All its events.
    pub log: Log,
    /// What makes questions about parts of it quick.
    pub index: Index,
    /// What all of it says.
    pub all: Discovery,
}

impl OpenLog {
    /// Whether this is what the workshop counted: the same log, the same file, read in the same way.
    #[must_use]
    pub fn answers(&self, id: &LogId, kept: &EventLog) -> bool {
        self.id == *id && self.digest == kept.digest && self.columns == kept.columns
    }

    /// Whether both are the same reading of the same log.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.id == other.id && self.digest == other.digest && self.columns == other.columns
    }
}

/// Whether a file of this name is XML of event logs, packed or not.
pub(in crate::app) fn is_xes(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    name.ends_with(".xes") || name.ends_with(".xes.gz")
}

/// Whether a file of this name may be an event log.
pub(in crate::app) fn is_log(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    let plain = name.strip_suffix(".gz").unwrap_or(&name);
    is_xes(path) || [".csv", ".tsv", ".txt", ".log"].iter().any(|end| plain.ends_with(end))
}

/// How far reading has come, and whether to go on.
#[derive(Debug, Default)]
pub struct Progress {
    /// How many bytes of the file have been read.
    pub read: AtomicU64,
    /// How many it has; 0 while that is not known.
    pub all: AtomicU64,
    /// Set to give up.
    pub stop: AtomicBool,
}

impl Progress {
    /// The part that has been read, 0 to 1; none while that is not known.
    #[must_use]
    pub fn part(&self) -> Option<f64> {
        let all = self.all.load(Ordering::Relaxed);
        (all > 0).then(|| (self.read.load(Ordering::Relaxed) as f64 / all as f64).min(1.0))
    }
}

/// Why an event log was not read.
#[derive(Debug)]
pub enum LogFault {
    /// The file itself.
    File(FileError),
    /// What is in it.
    Read(ReadError),
}

/// What a log is read for.
#[derive(Debug, Clone, PartialEq)]
pub enum Aim {
    /// To add it to the workshop.
    Import,
    /// To open this log of the workshop.
    Find(LogId),
    /// The same, with what the program itself has, and without a word.
    Own(LogId),
}

/// Where a log is read from.
#[derive(Debug, Clone)]
pub enum LogFrom {
    /// A file.
    File(PathBuf),
    /// The log of an example.
    Own(&'static [u8]),
}

/// A log to be read.
#[derive(Debug, Clone)]
pub struct LogOrder {
    /// Which workshop asked.
    pub serial: Serial,
    /// Where it is.
    pub from: LogFrom,
    /// What its file is called.
    pub name: String,
    /// What it shall be called.
    pub title: String,
    /// How its bytes become rows; none to look.
    pub form: Option<Form>,
    /// What its columns are.
    pub columns: LogColumns,
    /// What for.
    pub aim: Aim,
    /// The workshop, whose steps are compared with the activities.
    pub workshop: Arc<Workshop>,
    /// How far it has come.
    pub progress: Arc<Progress>,
}

/// The first rows of a log.
#[derive(Debug)]
pub struct Looked {
    /// The first bytes.
    pub first: Vec<u8>,
    /// What they seem to be.
    pub sniff: Sniff,
    /// How many bytes the file has.
    pub bytes: u64,
}

/// A log that was read, before anything of it is in the workshop.
#[derive(Debug)]
pub struct LogRead {
    /// All its events.
    pub log: Log,
    /// What makes questions quick.
    pub index: Index,
    /// What it says.
    pub all: Discovery,
    /// What a workshop would keep of it.
    pub kept: EventLog,
    /// How many rows the file has.
    pub rows: u64,
    /// The first rows that were left out.
    pub drops: Vec<Drop>,
    /// How many pairs of rows became one event each.
    pub paired: u64,
    /// How many ends could not be read.
    pub bad_ends: u64,
    /// How many values could not be read.
    pub bad_values: u64,
    /// For each journey which of its steps the activities that are kept may be.
    pub matches: Vec<(JourneyId, Vec<Option<Match>>)>,
}

/// What jobs about logs come back with.
#[derive(Debug)]
pub enum LogDone {
    /// A native file dialog was answered.
    Picked {
        /// What was chosen; none if the dialog was left.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
        /// The log that is looked for; none to import one.
        find: Option<LogId>,
    },
    /// The first rows were read, or could not be.
    Looked(Arc<Progress>, Result<Looked, LogFault>),
    /// A log was read, or could not be.
    Read(Box<LogOrder>, Result<Box<LogRead>, LogFault>),
}
