//! XES: `<log>` holds `<trace>`s, these hold `<event>`s, and all three have attributes with a key
//! and a value. What lies deeper belongs to an attribute and is passed over.
//!
//! Columns are the keys of events, those of traces after `case:` (as in tables that other tools
//! make of such logs), `case:#` for the place of a trace in the file, and `classifier:` with a name
//! for what a classifier of the log tells apart: the values of its keys, joined with `+`. A key that
//! an event or trace lacks has the value that the log declares for all of them, if it declares one;
//! but a time that nobody recorded is none.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::workshop::LogColumns;

use super::gather::{Gather, Row};
use super::source::{Blocks, Stop};
use super::{Encoding, MAX_CELL, MAX_DEPTH, ReadError};

/// Before the keys of traces.
pub(super) const OF_CASE: &str = "case:";
/// Before the names of classifiers.
pub(super) const CLASSIFIER: &str = "classifier:";
/// The place of a trace in the file.
pub(super) const NUMBER: &str = "case:#";
/// What stands where a log declares that it does not know.
const INVALID: &str = "__INVALID__";

/// What a log consists of, in the order of the file.
pub(super) trait Visitor {
    /// A classifier and its keys.
    fn classifier(&mut self, name: &str, keys: Vec<String>);
    /// What all events, or all traces, have unless they say otherwise.
    fn global(&mut self, of_events: bool, key: &str, value: &str);
    /// A trace begins.
    fn trace(&mut self);
    /// It says this.
    fn of_trace(&mut self, key: &str, value: &str);
    /// An event begins on this line.
    fn event(&mut self, line: u64) -> Result<(), ReadError>;
    /// It says this.
    fn of_event(&mut self, key: &str, value: &str);
    /// It ends; whether to go on.
    fn end_event(&mut self) -> Result<bool, ReadError>;
    /// A trace ends.
    fn end_trace(&mut self);
}

/// The blocks as one stream that knows its line.
pub(super) struct Stream<'a> {
    blocks: Option<&'a mut Blocks>,
    block: Vec<u8>,
    at: usize,
    /// Up to where lines are counted.
    counted: usize,
    line: u64,
    /// How many bytes the parser took since the last thing that it found.
    taken: usize,
    stop: Option<Stop>,
    too_long: bool,
}

impl<'a> Stream<'a> {
    fn of(blocks: &'a mut Blocks) -> Self {
        Self { blocks: Some(blocks), ..Self::whole(Vec::new()) }
    }

    /// A text that is here as a whole.
    pub fn whole(text: Vec<u8>) -> Self {
        Self {
            blocks: None,
            block: text,
            at: 0,
            counted: 0,
            line: 1,
            taken: 0,
            stop: None,
            too_long: false,
        }
    }

    /// The line that has been come to.
    fn line(&mut self) -> u64 {
        self.line += memchr_iter(b'\n', &self.block[self.counted..self.at]).count() as u64;
        self.counted = self.at;
        self.line
    }
}

impl std::io::Read for Stream<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        use std::io::BufRead;
        let from = self.fill_buf()?;
        let n = from.len().min(into.len());
        into[..n].copy_from_slice(&from[..n]);
        self.consume(n);
        Ok(n)
    }
}

impl std::io::BufRead for Stream<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.taken > MAX_CELL {
            self.too_long = true;
            return Err(std::io::Error::other("too long"));
        }
        if self.at == self.block.len()
            && let Some(blocks) = self.blocks.as_mut()
        {
            match blocks.next() {
                None => {}
                Some(Ok(block)) => {
                    let lines = memchr_iter(b'\n', &self.block[self.counted..]).count();
                    self.line += lines as u64;
                    (self.at, self.counted) = (0, 0);
                    blocks.give_back(std::mem::replace(&mut self.block, block));
                }
                Some(Err(stop)) => {
                    self.stop = Some(stop);
                    return Err(std::io::Error::other("stopped"));
                }
            }
        }
        Ok(&self.block[self.at..])
    }

    fn consume(&mut self, n: usize) {
        self.at += n;
        self.taken += n;
    }
}

/// What an element is, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Log,
    Trace,
    Event,
    Global { of_events: bool },
    Deeper,
}

/// Walks through a log. Whether its end was reached; it is not where the visitor said to stop.
pub(super) fn walk(stream: Stream<'_>, visitor: &mut impl Visitor) -> Result<bool, ReadError> {
    let mut reader = Reader::from_reader(stream);
    let config = reader.config_mut();
    config.check_end_names = true;
    config.trim_text(true);
    let mut buffer = Vec::new();
    let mut open: Vec<Place> = Vec::new();
    let mut seen = false;
    loop {
        buffer.clear();
        reader.get_mut().taken = 0;
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => return Err(failed(reader.get_mut(), &error)),
        };
        let (element, empty) = match event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(_) => {
                match open.pop() {
                    Some(Place::Event) => {
                        if !visitor.end_event()? {
                            return Ok(false);
                        }
                    }
                    Some(Place::Trace) => visitor.end_trace(),
                    _ => {}
                }
                continue;
            }
            Event::DocType(declared) => {
                if declared.contains("<!ENTITY") {
                    return Err(ReadError::Entities { line: reader.get_mut().line() });
                }
                continue;
            }
            Event::Eof => {
                let line = reader.get_mut().line();
                let Some(place) = open.last() else {
                    return if seen { Ok(true) } else { Err(ReadError::Empty) };
                };
                let open = match place {
                    Place::Log => "log",
                    Place::Trace => "trace",
                    Place::Event => "event",
                    Place::Global { .. } => "global",
                    Place::Deeper => "…",
                };
                return Err(ReadError::Unfinished { line, open: open.to_owned() });
            }
            Event::Text(text) if open.is_empty() && !text.trim().is_empty() => {
                let detail = "text stands before the first element".to_owned();
                return Err(ReadError::NotXml { line: reader.get_mut().line(), detail });
            }
            _ => continue,
        };
        if open.len() >= MAX_DEPTH {
            return Err(ReadError::TooDeep { line: reader.get_mut().line() });
        }
        let name = element.local_name();
        let place = match (open.last(), name.as_ref()) {
            (None, "log") => {
                seen = true;
                Place::Log
            }
            (None, root) => {
                let root = root.chars().take(60).collect();
                return Err(ReadError::NotXes { line: reader.get_mut().line(), root });
            }
            (Some(Place::Log), "trace") => {
                visitor.trace();
                Place::Trace
            }
            (Some(Place::Log | Place::Trace), "event") => {
                visitor.event(reader.get_mut().line())?;
                Place::Event
            }
            (Some(Place::Log), "global") => {
                let [scope] = attributes(&element, ["scope"]);
                // Without a scope it is about events.
                Place::Global { of_events: scope.is_none_or(|scope| scope != "trace") }
            }
            (Some(Place::Log), "classifier") => {
                if let [Some(name), Some(keys)] = attributes(&element, ["name", "keys"]) {
                    let (name, keys) = (plain(name), plain(keys));
                    if let (Ok(name), Ok(keys)) = (name, keys) {
                        visitor.classifier(&name, split_keys(&keys));
                    }
                }
                Place::Deeper
            }
            (Some(parent @ (Place::Trace | Place::Event | Place::Global { .. })), _) => {
                if let [Some(key), Some(value)] = attributes(&element, ["key", "value"]) {
                    let (Ok(key), Ok(value)) = (plain(key), plain(value)) else {
                        let detail = "it refers to an entity that is not there".to_owned();
                        return Err(ReadError::NotXml { line: reader.get_mut().line(), detail });
                    };
                    match parent {
                        Place::Trace => visitor.of_trace(&key, &value),
                        Place::Global { of_events } => visitor.global(*of_events, &key, &value),
                        _ => visitor.of_event(&key, &value),
                    }
                }
                Place::Deeper
            }
            (Some(Place::Log | Place::Deeper), _) => Place::Deeper,
        };
        if !empty {
            open.push(place);
        } else if place == Place::Event && !visitor.end_event()? {
            return Ok(false);
        } else if place == Place::Trace {
            visitor.end_trace();
        }
    }
}

fn failed(stream: &mut Stream<'_>, error: &quick_xml::Error) -> ReadError {
    let line = stream.line();
    match stream.stop.take() {
        Some(stop) => stop.at(line),
        None if stream.too_long => ReadError::TooLong { line },
        None => ReadError::NotXml { line, detail: error.to_string() },
    }
}

/// The values of these attributes as they are written; those of an element without checks, since
/// millions of them are read.
fn attributes<'a, const N: usize>(
    element: &'a BytesStart<'_>,
    names: [&str; N],
) -> [Option<&'a str>; N] {
    let mut found = [None; N];
    let mut rest = element.attributes_raw();
    while let Some(equals) = memchr(b'=', rest.as_bytes()) {
        let name = rest[..equals].trim_ascii();
        let behind = rest[equals + 1..].trim_ascii_start();
        let Some(quote @ (b'"' | b'\'')) = behind.as_bytes().first() else { break };
        let Some(length) = memchr(*quote, &behind.as_bytes()[1..]) else { break };
        if let Some(at) = names.iter().position(|n| *n == name) {
            found[at] = Some(&behind[1..1 + length]);
        }
        rest = &behind[length + 2..];
    }
    found
}

/// What is written, with `&amp;` and its like as what they stand for. No others are known.
fn plain(raw: &str) -> Result<Cow<'_, str>, quick_xml::escape::EscapeError> {
    if memchr(b'&', raw.as_bytes()).is_none() { Ok(Cow::Borrowed(raw)) } else { unescape(raw) }
}

/// The keys of a classifier: they stand between blanks, in single quotes where they have some.
fn split_keys(raw: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut rest = raw.trim();
    while !rest.is_empty() {
        let (key, behind) = match rest.strip_prefix('\'') {
            Some(quoted) => quoted.split_once('\'').unwrap_or((quoted, "")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        if !key.is_empty() {
            keys.push(key.to_owned());
        }
        rest = behind.trim_start();
    }
    keys
}

/// Where a column comes from.
enum Source {
    /// It is not read.
    None,
    /// The keys of an event, by their place.
    Event(Vec<usize>),
    /// A key of a trace, by its place.
    Trace(usize),
    /// The place of the trace in the file.
    Number,
}

/// The values of wanted keys.
#[derive(Default)]
struct Values {
    keys: Vec<String>,
    values: Vec<Vec<u8>>,
    set: Vec<bool>,
    /// What the log declares for all of them.
    global: Vec<Option<Vec<u8>>>,
    /// Where no declared value counts.
    strict: Vec<bool>,
}

impl Values {
    fn want(&mut self, key: &str, strict: bool) -> usize {
        if let Some(at) = self.keys.iter().position(|k| k == key) {
            self.strict[at] |= strict;
            return at;
        }
        self.keys.push(key.to_owned());
        self.values.push(Vec::new());
        self.set.push(false);
        self.global.push(None);
        self.strict.push(strict);
        self.keys.len() - 1
    }

    fn clear(&mut self) {
        self.set.fill(false);
    }

    fn say(&mut self, key: &str, value: &str) {
        if let Some(at) = self.keys.iter().position(|k| k == key) {
            let into = &mut self.values[at];
            into.clear();
            into.extend_from_slice(value.as_bytes());
            self.set[at] = true;
        }
    }

    fn get(&self, at: usize) -> &[u8] {
        if self.set[at] {
            &self.values[at]
        } else if self.strict[at] {
            &[]
        } else {
            self.global[at].as_deref().unwrap_or_default()
        }
    }
}

/// Gathers what columns ask for.
struct Collect<'a> {
    columns: &'a LogColumns,
    gather: Gather,
    sources: [Source; 8],
    joined: [Vec<u8>; 8],
    event: Values,
    trace: Values,
    classifiers: Vec<(String, Vec<String>)>,
    globals: Vec<(bool, String, String)>,
    number: u64,
    name: Vec<u8>,
    in_trace: bool,
    line: u64,
    ready: bool,
}

impl Collect<'_> {
    /// Finds out where the columns come from: what declares them stands before the first trace.
    fn prepare(&mut self) -> Result<(), ReadError> {
        self.ready = true;
        let LogColumns { case, activity, time, end, channel, segment, value, lifecycle, .. } =
            self.columns;
        let names = [case, activity, time, end, channel, segment, value, lifecycle];
        for (at, name) in names.into_iter().enumerate() {
            let strict = matches!(at, 2 | 3);
            self.sources[at] = if name.is_empty() {
                Source::None
            } else if name == NUMBER {
                Source::Number
            } else if let Some(key) = name.strip_prefix(OF_CASE) {
                Source::Trace(self.trace.want(key, strict))
            } else if let Some(called) = name.strip_prefix(CLASSIFIER) {
                let known = self.classifiers.iter().find(|(name, _)| name == called);
                let (_, keys) = known.ok_or_else(|| ReadError::NoColumn {
                    name: name.clone(),
                    there: self
                        .classifiers
                        .iter()
                        .map(|(n, _)| format!("{CLASSIFIER}{n}"))
                        .collect(),
                })?;
                Source::Event(keys.iter().map(|key| self.event.want(key, strict)).collect())
            } else {
                Source::Event(vec![self.event.want(name, strict)])
            };
        }
        for (of_events, key, value) in self.globals.drain(..) {
            let values = if of_events { &mut self.event } else { &mut self.trace };
            if let Some(at) = values.keys.iter().position(|k| *k == key)
                && value != INVALID
            {
                values.global[at] = Some(value.into_bytes());
            }
        }
        Ok(())
    }
}

impl Visitor for Collect<'_> {
    fn classifier(&mut self, name: &str, keys: Vec<String>) {
        self.classifiers.push((name.to_owned(), keys));
    }

    fn global(&mut self, of_events: bool, key: &str, value: &str) {
        self.globals.push((of_events, key.to_owned(), value.to_owned()));
    }

    fn trace(&mut self) {
        self.in_trace = true;
        self.number += 1;
        self.name.clear();
        self.name.extend_from_slice(self.number.to_string().as_bytes());
        if self.ready {
            self.trace.clear();
        }
    }

    fn of_trace(&mut self, key: &str, value: &str) {
        if !self.ready && self.prepare().is_err() {
            // The first event says what is wrong.
            self.ready = false;
            return;
        }
        self.trace.say(key, value);
    }

    fn event(&mut self, line: u64) -> Result<(), ReadError> {
        if !self.ready {
            self.prepare()?;
        }
        self.line = line;
        self.event.clear();
        Ok(())
    }

    fn of_event(&mut self, key: &str, value: &str) {
        self.event.say(key, value);
    }

    fn end_event(&mut self) -> Result<bool, ReadError> {
        for (source, joined) in self.sources.iter().zip(&mut self.joined) {
            if let Source::Event(keys) = source
                && keys.len() != 1
            {
                joined.clear();
                if keys.iter().all(|key| self.event.get(*key).is_empty()) {
                    continue;
                }
                for (at, key) in keys.iter().enumerate() {
                    if at > 0 {
                        joined.push(b'+');
                    }
                    joined.extend_from_slice(self.event.get(*key));
                }
            }
        }
        let mut cells: [&[u8]; 8] = [&[]; 8];
        for ((cell, source), joined) in cells.iter_mut().zip(&self.sources).zip(&self.joined) {
            *cell = match source {
                Source::None => &[],
                Source::Event(keys) if keys.len() == 1 => self.event.get(keys[0]),
                Source::Event(_) => joined,
                Source::Trace(_) | Source::Number if !self.in_trace => &[],
                Source::Trace(key) => self.trace.get(*key),
                Source::Number => &self.name,
            };
        }
        let [case, activity, time, end, channel, segment, value, lifecycle] = cells;
        let row = Row { case, activity, time, end, channel, segment, value, lifecycle };
        self.gather.push(self.line, &row)?;
        Ok(true)
    }

    fn end_trace(&mut self) {
        self.in_trace = false;
    }
}

pub(super) fn read(blocks: &mut Blocks, columns: &LogColumns) -> Result<Gather, ReadError> {
    let mut collect = Collect {
        columns,
        gather: Gather::new(columns, Encoding::Utf8),
        sources: std::array::from_fn(|_| Source::None),
        joined: Default::default(),
        event: Values::default(),
        trace: Values::default(),
        classifiers: Vec::new(),
        globals: Vec::new(),
        number: 0,
        name: Vec::new(),
        in_trace: false,
        line: 1,
        ready: false,
    };
    walk(Stream::of(blocks), &mut collect)?;
    Ok(collect.gather)
}
