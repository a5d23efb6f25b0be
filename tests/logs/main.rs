//! A client's event log, as a consultant gets it: read from whatever it was exported to, counted,
//! filtered and drawn; and refused with the place where it is at fault.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod counting;
mod drawing;
mod hostile;
mod peer;
mod reading;
mod times;

use std::ops::ControlFlow;

use fireside::flow::read::{ReadError, Reading, Sniff, read, sniff};
use fireside::workshop::LogColumns;

/// Looks at a log and reads it as it is guessed.
fn open(raw: &[u8]) -> (Sniff, Reading) {
    let seen = sniff(raw).unwrap();
    let reading = read(raw, &seen.form, &seen.guess, &|_| ControlFlow::Continue(())).unwrap();
    (seen, reading)
}

/// The same with other columns.
fn open_as(raw: &[u8], change: impl FnOnce(&mut LogColumns)) -> Result<Reading, ReadError> {
    let seen = sniff(raw)?;
    let mut columns = seen.guess;
    change(&mut columns);
    read(raw, &seen.form, &columns, &|_| ControlFlow::Continue(()))
}

/// The cases of a log with the names along their paths.
fn paths(reading: &Reading) -> Vec<(String, Vec<String>)> {
    let log = &reading.log;
    let name = |at: &u32| log.activities.get(*at).unwrap().to_owned();
    let cases = log.cases.iter().enumerate();
    cases.map(|(at, case)| (case.to_owned(), log.path(at).iter().map(name).collect())).collect()
}

/// Packs as gzip does.
fn packed(raw: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    out.write_all(raw).unwrap();
    out.finish().unwrap()
}
