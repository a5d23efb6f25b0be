//! A file that a workshop knows already is read as it was read then.

use std::io::{self, Read};

use xxhash_rust::xxh3::Xxh3;

use crate::workshop::{EventLog, LogColumns};

use super::{Form, Kind, ReadError, Sniff, sniff};

/// What may stand between the cells of a log.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How the bytes of a known log become rows: as the first of them seem, unless another separator
/// brings the columns that it is known to have. None where the file does not have them at all.
///
/// # Errors
/// As [`sniff`].
pub fn known_form(first: &[u8], columns: &LogColumns) -> Result<Option<Form>, ReadError> {
    let seen = sniff(first)?;
    let LogColumns { case, activity, time, end, channel, segment, value, lifecycle, .. } = columns;
    let named = [case, activity, time, end, channel, segment, value, lifecycle];
    let has = |sniff: &Sniff| {
        // A long head of XES keeps its keys out of the first bytes.
        let blind = sniff.form.kind == Kind::Xes && sniff.rows.is_empty();
        blind || named.iter().all(|name| name.is_empty() || sniff.header.contains(name))
    };
    if has(&seen) {
        return Ok(Some(seen.form));
    }
    let others = SEPARATORS.into_iter().filter_map(|s| Sniff::with_separator(first, s));
    Ok(others.into_iter().find(has).map(|sniff| sniff.form))
}

/// Which of these logs a file is: the one of the same content, else the first of the same name.
#[must_use]
pub fn known_log<'a>(
    logs: impl Iterator<Item = &'a EventLog> + Clone,
    digest: &str,
    name: &str,
) -> Option<&'a EventLog> {
    let mut all = logs.clone();
    all.find(|log| log.digest == digest).or_else(|| logs.into_iter().find(|log| log.file == name))
}

/// What tells the content of a file from any other, as in [`super::Reading::digest`].
///
/// # Errors
/// When it cannot be read.
pub fn digest(mut source: impl Read) -> io::Result<String> {
    let mut digest = Box::new(Xxh3::new());
    let mut block = vec![0; 256 * 1024];
    loop {
        match source.read(&mut block) {
            Ok(0) => return Ok(format!("{:032x}", digest.digest128())),
            Ok(n) => digest.update(&block[..n]),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}
