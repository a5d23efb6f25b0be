//! How the headless jobs read an event log.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;

use super::{Console, Failure};
use crate::file::{FileError, FileErrorKind};
use crate::flow::read::{Form, ReadError, Reading, SNIFF, Sniff, digest, read, sniff};
use crate::workshop::LogColumns;

/// A log whose first rows have been looked at.
pub struct Opened<'a> {
    console: &'a Console,
    path: &'a Path,
    /// Its first bytes.
    pub first: Vec<u8>,
    rest: File,
    /// What they look like.
    pub seen: Sniff,
}

impl<'a> Opened<'a> {
    /// Opens a log and looks at its first rows.
    pub fn of(console: &'a Console, path: &'a Path) -> Result<Self, Failure> {
        let unreadable = |error: std::io::Error| {
            console.refuse(&FileError::new(path, FileErrorKind::of_read(&error)))
        };
        let mut rest = File::open(path).map_err(unreadable)?;
        let mut first = Vec::new();
        rest.by_ref().take(SNIFF as u64).read_to_end(&mut first).map_err(unreadable)?;
        let seen = sniff(&first).map_err(|error| complain(console, path, &error))?;
        Ok(Self { console, path, first, rest, seen })
    }

    /// What tells its content from any other; reads all of it for that.
    pub fn digest(&mut self) -> Result<String, Failure> {
        let read = digest(Cursor::new(&self.first).chain(&mut self.rest));
        let back =
            |digest| self.rest.seek(SeekFrom::Start(self.first.len() as u64)).map(|_| digest);
        read.and_then(back).map_err(|error| {
            self.console.refuse(&FileError::new(self.path, FileErrorKind::of_read(&error)))
        })
    }

    /// Reads all of it.
    pub fn read(self, form: &Form, columns: &LogColumns) -> Result<Reading, Failure> {
        let source = Cursor::new(self.first).chain(self.rest);
        let reading = read(source, form, columns, &|_| ControlFlow::Continue(()));
        reading.map_err(|error| complain(self.console, self.path, &error))
    }
}

/// Says why a log was not read: `file:line:column: message`.
fn complain(console: &Console, path: &Path, error: &ReadError) -> Failure {
    let text = console.text;
    let place = error.line().map_or_else(String::new, |line| format!(":{line}:1"));
    let why = match error {
        // Here a column is named by an option.
        ReadError::Unnamed("case") => text.get("logs-unnamed-case").to_owned(),
        ReadError::Unnamed("activity") => text.get("logs-unnamed-activity").to_owned(),
        ReadError::Unnamed(_) => text.get("logs-unnamed-time").to_owned(),
        other => text.log_error(other),
    };
    console.complain(&format!("{}{place}: {why}", path.display()));
    Failure::Input
}
