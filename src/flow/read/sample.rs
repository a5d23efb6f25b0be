//! A first look at a file: what it seems to be, and its first rows as they would be read.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::rc::Rc;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use crate::workshop::LogColumns;

use super::guess::guess;
use super::names::text;
use super::source::{BOM, GZ};
use super::window::Window;
use super::xes::{CLASSIFIER, Declared, NUMBER, OF_CASE, Visitor, join, walk};
use super::{Encoding, Form, Kind, MAX_COLUMNS, ReadError, SNIFF, Why, csv, time};

/// How many rows of a sample are kept to show, and to judge the columns by.
const ROWS: usize = 200;

/// A first look at a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sniff {
    /// Whether it is packed with gzip; [`super::read`] sees that by itself.
    pub packed: bool,
    /// How it seems to be written.
    pub form: Form,
    /// What its columns are called.
    pub header: Vec<String>,
    /// The first rows with their lines, each with a cell for each column; up to 200.
    pub rows: Vec<(u64, Vec<String>)>,
    /// What the columns seem to be. A column that nothing was found for is empty.
    pub guess: LogColumns,
    /// What seems to tell starts from completions. The guess does not read it: a row is an event
    /// unless a person says otherwise.
    pub lifecycle: Option<String>,
}

/// A row as it would be read.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewRow {
    /// Its line in the file.
    pub line: u64,
    /// The case.
    pub case: String,
    /// The activity.
    pub activity: String,
    /// What stands for the time, as it is.
    pub raw_time: String,
    /// The time, in milliseconds since 1970.
    pub time: Option<i64>,
    /// The end, in milliseconds since 1970.
    pub end: Option<i64>,
    /// The channel.
    pub channel: String,
    /// The segment.
    pub segment: String,
    /// What stands for the value.
    pub value: String,
    /// Why it would be left out.
    pub why: Option<Why>,
}

impl Sniff {
    /// The same file read as if `separator` stood between the cells.
    #[must_use]
    pub fn with_separator(first: &[u8], separator: u8) -> Option<Self> {
        look(first, Some(separator)).ok().filter(|sniff| sniff.form.kind == Kind::Csv)
    }

    /// The first `most` rows as they would be read with these columns.
    #[must_use]
    pub fn preview(&self, columns: &LogColumns, most: usize) -> Vec<PreviewRow> {
        let place = |name: &str| self.header.iter().position(|h| !name.is_empty() && h == name);
        let [case, activity, time, end, channel, segment, value, lifecycle] = [
            &columns.case,
            &columns.activity,
            &columns.time,
            &columns.end,
            &columns.channel,
            &columns.segment,
            &columns.value,
            &columns.lifecycle,
        ]
        .map(|name| place(name));
        let rows = self.rows.iter().take(most).map(|(line, row)| {
            let cell = |at: Option<usize>| {
                at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim()).to_owned()
            };
            let raw_time = cell(time);
            let read = |raw: &str| time::parse(raw.as_bytes(), columns.day_first);
            let phase = cell(lifecycle);
            let mut found = PreviewRow {
                line: *line,
                case: cell(case),
                activity: cell(activity),
                time: read(&raw_time),
                raw_time,
                end: read(&cell(end)),
                channel: cell(channel),
                segment: cell(segment),
                value: cell(value),
                why: None,
            };
            found.why = if found.case.is_empty() {
                Some(Why::NoCase)
            } else if found.activity.is_empty() {
                Some(Why::NoActivity)
            } else if found.raw_time.is_empty() {
                Some(Why::NoTime)
            } else if found.time.is_none() {
                Some(Why::BadTime(found.raw_time.chars().take(60).collect()))
            } else if super::gather::Phase::of(phase.as_bytes()) == super::gather::Phase::Other {
                Some(Why::NoPart(phase.chars().take(60).collect()))
            } else {
                None
            };
            found
        });
        rows.collect()
    }
}

/// Looks at the first bytes of a file: [`SNIFF`] of them are plenty; fewer are taken for all of it.
///
/// # Errors
/// When there is nothing to look at, or XML that is no event log.
pub fn sniff(first: &[u8]) -> Result<Sniff, ReadError> {
    look(first, None)
}

fn look(first: &[u8], separator: Option<u8>) -> Result<Sniff, ReadError> {
    let packed = first.starts_with(&GZ);
    let mut whole = first.len() < SNIFF;
    let mut plain = Vec::new();
    if packed {
        let room = SNIFF as u64 * 4;
        let read = MultiGzDecoder::new(first).take(room).read_to_end(&mut plain);
        // What the sample cuts off is missing, which is no fault; if nothing came it is one.
        if plain.is_empty()
            && let Err(e) = read
        {
            return Err(ReadError::Damaged { line: 1, detail: e.to_string() });
        }
        whole &= plain.len() < room as usize;
    } else {
        plain = first[..first.len().min(SNIFF * 4)].to_vec();
        whole &= plain.len() == first.len();
    }
    let (text, mut encoding) = decode(&plain);
    let start = text.trim_start();
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    if start.starts_with('<') {
        let declared = start.lines().next().unwrap_or_default().to_ascii_lowercase();
        let latin = ["iso-8859-1", "iso-8859-15", "windows-1252"];
        if start.starts_with("<?xml") && latin.iter().any(|name| declared.contains(name)) {
            encoding = Encoding::Windows1252;
        }
        return look_xes(text, packed, encoding);
    }
    let separator = separator.unwrap_or_else(|| separator_of(&text, whole));
    let mut rows = csv::first_rows(&text, separator, whole, ROWS + 1);
    if rows.is_empty() && !whole {
        // A first line longer than the sample.
        rows = csv::first_rows(&text, separator, true, 1);
    }
    let Some((line, names)) = rows.first() else { return Err(ReadError::Empty) };
    if names.len() > MAX_COLUMNS {
        return Err(ReadError::TooManyColumns { line: *line });
    }
    let timed = |cell: &String| {
        let raw = cell.trim().as_bytes();
        !time::is_plain_number(raw) && time::parse(raw, true).is_some()
    };
    let header = !names.iter().any(timed);
    let names = if header {
        csv::header(names.iter().cloned())
    } else {
        (1..=names.len()).map(|n| n.to_string()).collect()
    };
    if header {
        rows.remove(0);
    }
    rows.truncate(ROWS);
    for (_, row) in &mut rows {
        row.resize(names.len(), String::new());
    }
    let cells: Vec<Vec<String>> = rows.iter().map(|(_, row)| row.clone()).collect();
    let (guess, lifecycle) = guess(&names, &cells);
    let place = |name: &String| names.iter().position(|n| n == name);
    let phase = lifecycle.as_ref().and_then(place).and_then(|at| u16::try_from(at).ok());
    let form = Form { kind: Kind::Csv, encoding, separator, header, phase };
    Ok(Sniff { packed, form, header: names, rows, guess, lifecycle })
}

/// The text of a sample, and how it is written.
fn decode(raw: &[u8]) -> (String, Encoding) {
    if let Some(rest) = raw.strip_prefix(&BOM) {
        return (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8);
    }
    let wide = |high: usize| {
        let pairs = raw.chunks_exact(2).take(512);
        let (all, zero) = pairs.fold((0, 0), |(all, zero), pair| {
            (all + 1, zero + usize::from(pair[high] == 0 && pair[1 - high] != 0))
        });
        all > 1 && zero * 10 > all * 6
    };
    if raw.starts_with(&[0xFF, 0xFE]) || wide(1) {
        return (UTF_16LE.decode_with_bom_removal(raw).0.into_owned(), Encoding::Utf16Le);
    }
    if raw.starts_with(&[0xFE, 0xFF]) || wide(0) {
        return (UTF_16BE.decode_with_bom_removal(raw).0.into_owned(), Encoding::Utf16Be);
    }
    match std::str::from_utf8(raw) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        // A character that the sample cuts in two is no sign of another encoding.
        Err(e) if e.error_len().is_none() => {
            (String::from_utf8_lossy(&raw[..e.valid_up_to()]).into_owned(), Encoding::Utf8)
        }
        Err(_) => {
            (WINDOWS_1252.decode_without_bom_handling(raw).0.into_owned(), Encoding::Windows1252)
        }
    }
}

/// What stands between the cells: that of the four which splits the most rows into as many cells as
/// the first row has, and into the most cells.
fn separator_of(text: &str, whole: bool) -> u8 {
    let score = |separator: u8| {
        let rows = csv::first_rows(text, separator, whole, 50);
        let width = rows.first().map_or(1, |(_, row)| row.len());
        let same = rows.iter().filter(|(_, row)| row.len() == width).count();
        if width < 2 { (0, 0) } else { (same * 100 / rows.len().max(1), width) }
    };
    let all = [b',', b';', b'\t', b'|'];
    // The first of equals.
    all.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

/// The longest value of XES that is shown, in bytes. A log may say a long one once for a trace and
/// would have it in each row.
const LONGEST: usize = 1_000;

/// The most keys of XES that are shown. Traces of some logs have thousands; nobody looks through
/// them.
const KEYS: usize = 500;

/// Values by the places of their keys.
type Said = BTreeMap<usize, Rc<str>>;

/// Collects the first events of XES as rows.
#[derive(Default)]
struct Look {
    declared: Declared,
    /// The keys, and where each is.
    keys: Vec<String>,
    places: HashMap<String, usize>,
    /// What the trace says, which its events share.
    case: Rc<Said>,
    in_trace: bool,
    event: Said,
    number: usize,
    line: u64,
    rows: Vec<LookRow>,
}

/// An event as it was seen.
struct LookRow {
    line: u64,
    case: Rc<Said>,
    in_trace: bool,
    event: Said,
}

impl Look {
    /// The place of a key; none where there are too many.
    fn know(&mut self, key: &str) -> Option<usize> {
        if let Some(at) = self.places.get(key) {
            return Some(*at);
        }
        let at = self.keys.len();
        (at < KEYS).then(|| {
            self.keys.push(key.to_owned());
            self.places.insert(key.to_owned(), at);
            at
        })
    }

    /// What the log declares for all events or traces, by the places of the keys. A time is none
    /// that nobody recorded.
    fn defaults(&mut self) -> Said {
        let mut defaults = Said::new();
        let declared = std::mem::take(&mut self.declared);
        for (of_events, key, value) in declared.globals() {
            let at = if of_events { self.know(key) } else { self.know(&format!("{OF_CASE}{key}")) };
            if let (Some(at), Some(value)) = (at, value)
                && time::parse(value.as_bytes(), true).is_none_or(|_| {
                    // Years and other plain numbers are values.
                    time::is_plain_number(value.as_bytes())
                })
            {
                defaults.insert(at, brief(value));
            }
        }
        self.declared = declared;
        defaults
    }
}

/// The beginning of a value.
fn brief(value: &str) -> Rc<str> {
    Rc::from(&value[..value.floor_char_boundary(LONGEST)])
}

impl LookRow {
    /// What it says of a key, or what the log declares for all.
    fn get<'a>(&'a self, look: &'a Look, defaults: &'a Said, key: &str) -> Option<&'a str> {
        let at = look.places.get(key)?;
        let of_case = key.starts_with(OF_CASE);
        let said = if of_case { self.case.get(at) } else { self.event.get(at) };
        let declared = || defaults.get(at).filter(|_| self.in_trace || !of_case);
        said.or_else(declared).map(AsRef::as_ref)
    }
}

impl Visitor for Look {
    fn classifier(&mut self, name: &str, keys: Vec<String>) {
        self.declared.classifier(name, keys);
    }

    fn global(&mut self, of_events: bool, key: &str, value: &str) {
        self.declared.global(of_events, key, value);
    }

    fn trace(&mut self) {
        self.number += 1;
        self.in_trace = true;
        let at = self.know(NUMBER);
        self.case =
            Rc::new(at.map(|at| (at, brief(&self.number.to_string()))).into_iter().collect());
    }

    fn of_trace(&mut self, key: &str, value: &str) {
        if let Some(at) = self.know(&format!("{OF_CASE}{key}")) {
            Rc::make_mut(&mut self.case).insert(at, brief(value));
        }
    }

    fn event(&mut self, line: u64) -> Result<(), ReadError> {
        self.line = line;
        self.event.clear();
        Ok(())
    }

    fn of_event(&mut self, key: &[u8], value: &[u8]) {
        let [key, value] = [key, value].map(|raw| text(raw, Encoding::Utf8));
        if let Some(at) = self.know(&key) {
            self.event.insert(at, brief(&value));
        }
    }

    fn end_event(&mut self) -> Result<bool, ReadError> {
        self.rows.push(LookRow {
            line: self.line,
            case: self.case.clone(),
            in_trace: self.in_trace,
            event: std::mem::take(&mut self.event),
        });
        Ok(self.rows.len() < ROWS)
    }

    fn end_trace(&mut self) {
        self.in_trace = false;
        self.case = Rc::default();
    }
}

fn look_xes(text: String, packed: bool, encoding: Encoding) -> Result<Sniff, ReadError> {
    let mut look = Look::default();
    look.know(NUMBER);
    if let Err(e) = walk(Window::whole(text.into_bytes()), &mut look)
        && look.rows.is_empty()
        && !matches!(e, ReadError::Unfinished { .. } | ReadError::NotXml { .. })
    {
        return Err(e);
    }
    let defaults = look.defaults();
    let (mut header, of_events): (Vec<String>, Vec<String>) =
        look.keys.iter().cloned().partition(|key| key.starts_with(OF_CASE));
    header.extend(of_events);
    let classifiers = look.declared.classifiers.iter();
    header.extend(classifiers.map(|(name, _)| format!("{CLASSIFIER}{name}")));
    let mut joined = Vec::new();
    let mut rows: Vec<(u64, Vec<String>)> = Vec::with_capacity(look.rows.len());
    for row in &look.rows {
        let said = |key: &str| row.get(&look, &defaults, key);
        let mut cells = Vec::with_capacity(header.len());
        for name in &header {
            let keys = name.strip_prefix(CLASSIFIER).and_then(|c| look.declared.keys(c));
            cells.push(match keys {
                Some([key]) => said(key).unwrap_or_default().to_owned(),
                Some(keys) => {
                    let values = keys.iter().map(|key| said(key).map(str::as_bytes));
                    join(values, LONGEST, &mut joined);
                    String::from_utf8_lossy(&joined).into_owned()
                }
                None => said(name).unwrap_or_default().to_owned(),
            });
        }
        rows.push((row.line, cells));
    }
    let cells: Vec<Vec<String>> =
        rows.iter().map(|(_, row): &(u64, Vec<String>)| row.clone()).collect();
    let (mut guess, lifecycle) = guess(&header, &cells);
    // In XES these three have their own names, which a long head keeps out of the sample.
    let blind = rows.is_empty();
    for (column, key) in [
        (&mut guess.case, "case:concept:name"),
        (&mut guess.activity, "concept:name"),
        (&mut guess.time, "time:timestamp"),
    ] {
        let there = header.iter().any(|h| h == key);
        if blind && !there {
            header.push(key.to_owned());
        }
        if blind || there {
            key.clone_into(column);
        } else if key.starts_with(OF_CASE) {
            NUMBER.clone_into(column);
        }
    }
    // The events of a trace are in the order that its author gave them.
    let form = Form { kind: Kind::Xes, encoding, separator: b',', header: true, phase: None };
    Ok(Sniff { packed, form, header, rows, guess, lifecycle })
}
