//! Rows of cells. A cell that stands plain or in plain quotes is taken where it lies in the block;
//! a record with quotes within quotes goes through csv-core, whose rules are those of the csv
//! crate and hold for all of it: a record ends with CR, LF or both, an empty line is none, a quote
//! within a plain cell is a character.

use std::collections::{HashMap, HashSet};

use memchr::{memchr, memchr_iter, memchr3};

use crate::workshop::LogColumns;

use super::names::text;
use super::rows::{COLUMNS, Found as Rows};
use super::source::Blocks;
use super::window::Window;
use super::{Form, MAX_CELL, MAX_COLUMNS, ReadError};

/// Where the cells of a record are.
#[derive(Default)]
struct Record {
    /// From and to, in the text or in `own`.
    cells: Vec<(u32, u32)>,
    /// The cells of a record that does not stand in the text as it is.
    own: Vec<u8>,
    is_own: bool,
    /// How many lines it has, and where the next begins.
    lines: u64,
    end: usize,
}

impl Record {
    fn cell<'a>(&'a self, text: &'a [u8], at: usize) -> &'a [u8] {
        let from = if self.is_own { &self.own } else { text };
        self.cells.get(at).map_or(&[], |(a, b)| &from[*a as usize..*b as usize])
    }
}

/// What was found at a place of the text.
enum Found {
    Record,
    /// The record goes on behind the text.
    Cut,
    /// Its quotes need the slow way.
    Quotes,
}

/// Takes the record that begins at `start`.
fn split(text: &[u8], start: usize, separator: u8, done: bool, into: &mut Record) -> Found {
    into.cells.clear();
    into.is_own = false;
    into.lines = 0;
    let mut at = start;
    loop {
        let (from, to);
        if text.get(at) == Some(&b'"') {
            let Some(length) = memchr(b'"', &text[at + 1..]) else {
                return if done { Found::Quotes } else { Found::Cut };
            };
            (from, to) = (at + 1, at + 1 + length);
            into.lines += memchr_iter(b'\n', &text[from..to]).count() as u64;
            at = to + 1;
            match text.get(at) {
                None if !done => return Found::Cut,
                None | Some(b'\n' | b'\r') => {}
                Some(b) if *b == separator => {}
                Some(_) => return Found::Quotes,
            }
        } else {
            let length = match memchr3(separator, b'\n', b'\r', &text[at..]) {
                Some(length) => length,
                None if done => text.len() - at,
                None => return Found::Cut,
            };
            (from, to) = (at, at + length);
            at = to;
        }
        into.cells.push((from as u32, to as u32));
        match text.get(at) {
            Some(b'\n') => {
                into.lines += 1;
                into.end = at + 1;
                return Found::Record;
            }
            Some(b'\r') => {
                match text.get(at + 1) {
                    None if !done => return Found::Cut,
                    Some(b'\n') => {
                        into.lines += 1;
                        into.end = at + 2;
                    }
                    _ => {
                        into.lines += 1;
                        into.end = at + 1;
                    }
                }
                return Found::Record;
            }
            Some(_) => at += 1,
            None => {
                into.end = at;
                return Found::Record;
            }
        }
    }
}

/// Takes a record with quotes within quotes.
fn unquote(text: &[u8], start: usize, separator: u8, done: bool, into: &mut Record) -> Found {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(separator).build();
    let mut ends = vec![0_usize; 64];
    let (mut input, mut written, mut counted) = (start, 0, 0);
    into.own.clear();
    into.own.resize(1024, 0);
    loop {
        let (result, read, wrote, ended) =
            reader.read_record(&text[input..], &mut into.own[written..], &mut ends[counted..]);
        (input, written, counted) = (input + read, written + wrote, counted + ended);
        match result {
            csv_core::ReadRecordResult::OutputFull => {
                let room = into.own.len() * 2;
                into.own.resize(room, 0);
            }
            csv_core::ReadRecordResult::OutputEndsFull => {
                let room = ends.len() * 2;
                ends.resize(room, 0);
            }
            csv_core::ReadRecordResult::InputEmpty if !done => return Found::Cut,
            // An empty input says that this was all.
            csv_core::ReadRecordResult::InputEmpty => {}
            csv_core::ReadRecordResult::Record | csv_core::ReadRecordResult::End => break,
        }
    }
    // CR LF at the very end of the text may be cut in two.
    let mut end = input;
    if text.get(end.wrapping_sub(1)) == Some(&b'\r') {
        match text.get(end) {
            Some(b'\n') => end += 1,
            None if !done => return Found::Cut,
            _ => {}
        }
    }
    into.is_own = true;
    into.cells.clear();
    let mut from = 0;
    for to in &ends[..counted] {
        into.cells.push((from as u32, *to as u32));
        from = *to;
    }
    into.lines = lines(&text[start..end]);
    into.end = end;
    Found::Record
}

/// How many lines end in a text: with LF, CR or both.
fn lines(text: &[u8]) -> u64 {
    let lone = memchr_iter(b'\r', text).filter(|at| text.get(at + 1) != Some(&b'\n')).count();
    (memchr_iter(b'\n', text).count() + lone) as u64
}

/// Calls `take` with each record, its line and its cells, until it says no.
fn records(
    window: &mut Window<'_>,
    separator: u8,
    mut take: impl FnMut(u64, &Record, &[u8]) -> Result<bool, ReadError>,
) -> Result<(), ReadError> {
    let mut record = Record::default();
    loop {
        // Empty lines.
        while let Some(b @ (b'\n' | b'\r')) = window.text.get(window.at) {
            let pair = *b == b'\r' && window.text.get(window.at + 1) == Some(&b'\n');
            window.at += if pair { 2 } else { 1 };
            window.line += 1;
        }
        if window.at >= window.text.len() {
            if window.done || !window.more()? {
                return Ok(());
            }
            continue;
        }
        let (text, at, done) = (&window.text, window.at, window.done);
        let mut found = split(text, at, separator, done, &mut record);
        if matches!(found, Found::Quotes) {
            found = unquote(text, at, separator, done, &mut record);
        }
        match found {
            Found::Record => {
                if record.end - at > MAX_CELL {
                    return Err(ReadError::TooLong { line: window.line });
                }
                if !take(window.line, &record, text)? {
                    return Ok(());
                }
                window.at = record.end;
                window.line += record.lines;
            }
            Found::Cut | Found::Quotes => {
                window.more()?;
            }
        }
    }
}

/// The first rows of a text, each with its line.
pub(super) fn first_rows(
    sample: &str,
    separator: u8,
    whole: bool,
    most: usize,
) -> Vec<(u64, Vec<String>)> {
    let mut window = Window::whole(sample.as_bytes().to_vec());
    let mut rows = Vec::new();
    // A sample cannot fail but for a cell that is too long, and then it ends there.
    let _ = records(&mut window, separator, |line, record, text| {
        // What the sample cuts off is no row.
        if !whole && record.end >= text.len() && text.last() != Some(&b'\n') {
            return Ok(false);
        }
        // One more says that there are too many.
        let cells = (0..record.cells.len().min(MAX_COLUMNS + 1))
            .map(|at| String::from_utf8_lossy(record.cell(text, at)).into_owned())
            .collect();
        rows.push((line, cells));
        Ok(rows.len() < most)
    });
    rows
}

/// Names of columns as they are shown: none empty, none twice.
pub(super) fn header(cells: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut taken: HashSet<String> = HashSet::new();
    // Where to go on counting for a name that there is already.
    let mut next: HashMap<String, usize> = HashMap::new();
    for (at, cell) in cells.enumerate() {
        let base = match cell.trim() {
            "" => format!("#{}", at + 1),
            name => name.to_owned(),
        };
        let mut name = base.clone();
        while !taken.insert(name.clone()) {
            let n = next.entry(base.clone()).or_insert(2);
            name = format!("{base} ({n})");
            *n += 1;
        }
        names.push(name);
    }
    names
}

/// The places of the columns, [`usize::MAX`] for what is not read.
fn places(
    form: &Form,
    columns: &LogColumns,
    header: &[String],
) -> Result<[usize; COLUMNS], ReadError> {
    let LogColumns { case, activity, time, end, channel, segment, value, lifecycle, .. } = columns;
    let mut places = [usize::MAX; COLUMNS];
    let names = [case, activity, time, end, channel, segment, value, lifecycle];
    for (place, name) in places.iter_mut().zip(names) {
        if !name.is_empty() {
            *place = header.iter().position(|h| h == name).ok_or_else(|| ReadError::NoColumn {
                name: name.clone(),
                there: header.to_vec(),
            })?;
        }
    }
    if let ([.., lifecycle @ usize::MAX], Some(phase)) = (&mut places, form.phase) {
        *lifecycle = usize::from(phase);
    }
    Ok(places)
}

/// Finds the rows of a text.
pub(super) fn read(
    blocks: &mut Blocks,
    form: &Form,
    columns: &LogColumns,
    rows: &mut Rows,
) -> Result<(), ReadError> {
    let mut window = Window::of(blocks);
    let mut wanted = None;
    records(&mut window, form.separator, |line, record, bytes| {
        let places = match wanted {
            Some(wanted) => wanted,
            None => {
                let count = record.cells.len();
                if count > MAX_COLUMNS {
                    return Err(ReadError::TooManyColumns { line });
                }
                let cell = |at| text(record.cell(bytes, at), form.encoding).into_owned();
                let header = if form.header {
                    header((0..count).map(cell))
                } else {
                    (1..=count).map(|n| n.to_string()).collect()
                };
                let places = places(form, columns, &header)?;
                wanted = Some(places);
                if form.header {
                    return Ok(true);
                }
                places
            }
        };
        let mut cells = [(0, 0); COLUMNS];
        for (cell, at) in cells.iter_mut().zip(places) {
            if at != usize::MAX {
                *cell = rows.cell(record.cell(bytes, at));
            }
        }
        rows.push(line, cells)?;
        Ok(true)
    })?;
    if wanted.is_none() {
        return Err(ReadError::Empty);
    }
    Ok(())
}
