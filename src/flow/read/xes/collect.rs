//! From what an event log consists of to rows.

use crate::flow::read::rows::{COLUMNS, Cell, Found};
use crate::flow::read::source::Blocks;
use crate::flow::read::window::Window;
use crate::flow::read::{MAX_CELL, ReadError};
use crate::workshop::LogColumns;

use super::declared::{Declared, join};
use super::walk::{Visitor, walk};
use super::{CLASSIFIER, NUMBER, OF_CASE};

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

/// A text that rows say, perhaps many of them.
#[derive(Default)]
struct Said {
    text: Vec<u8>,
    /// Where it is in the rows, and in which batch of them.
    sent: Option<(u64, Cell)>,
}

impl Said {
    fn say(&mut self, text: &[u8]) {
        self.text.clear();
        self.text.extend_from_slice(text);
        self.sent = None;
    }

    /// Where it is in the rows; it is put there once per batch.
    fn cell(&mut self, rows: &mut Found) -> Cell {
        match self.sent {
            Some((batch, cell)) if batch == rows.batch() => cell,
            _ => {
                let cell = rows.cell(&self.text);
                self.sent = Some((rows.batch(), cell));
                cell
            }
        }
    }
}

/// What is said about a wanted key.
#[derive(Default)]
struct Value {
    key: String,
    said: Said,
    is_set: bool,
    /// What the log declares for all of them.
    global: Option<Said>,
    /// No declared value counts.
    strict: bool,
}

impl Value {
    fn text(&self) -> Option<&[u8]> {
        let said = if self.is_set {
            Some(&self.said)
        } else {
            self.global.as_ref().filter(|_| !self.strict)
        };
        said.map(|said| said.text.as_slice())
    }

    fn get(&mut self) -> Option<&mut Said> {
        if self.is_set {
            Some(&mut self.said)
        } else {
            self.global.as_mut().filter(|_| !self.strict)
        }
    }
}

/// The values of wanted keys.
#[derive(Default)]
struct Values(Vec<Value>);

impl Values {
    fn want(&mut self, key: &str, strict: bool) -> usize {
        if let Some(at) = self.0.iter().position(|value| value.key == key) {
            self.0[at].strict |= strict;
            return at;
        }
        self.0.push(Value { key: key.to_owned(), strict, ..Value::default() });
        self.0.len() - 1
    }

    fn clear(&mut self) {
        for value in &mut self.0 {
            value.is_set = false;
        }
    }

    fn say(&mut self, key: &[u8], text: &[u8]) {
        if let Some(value) = self.0.iter_mut().find(|value| value.key.as_bytes() == key) {
            value.said.say(text);
            value.is_set = true;
        }
    }

    fn cell(&mut self, at: usize, rows: &mut Found) -> Cell {
        self.0[at].get().map_or((0, 0), |said| said.cell(rows))
    }
}

/// Collects what columns ask for.
struct Collect<'a> {
    columns: &'a LogColumns,
    rows: &'a mut Found,
    sources: [Source; COLUMNS],
    /// The values of a classifier, joined.
    joined: Vec<u8>,
    event: Values,
    trace: Values,
    declared: Declared,
    number: u64,
    name: Said,
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
                let keys = self.declared.keys(called).ok_or_else(|| ReadError::NoColumn {
                    name: name.clone(),
                    there: self
                        .declared
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
        for (of_events, key, value) in self.declared.globals() {
            let values = if of_events { &mut self.event } else { &mut self.trace };
            if let Some(wanted) = values.0.iter_mut().find(|v| v.key == key)
                && let Some(value) = value
            {
                wanted.global = Some(Said { text: value.as_bytes().to_vec(), sent: None });
            }
        }
        Ok(())
    }
}

impl Visitor for Collect<'_> {
    fn classifier(&mut self, name: &str, keys: Vec<String>) {
        if !self.ready {
            self.declared.classifier(name, keys);
        }
    }

    fn global(&mut self, of_events: bool, key: &str, value: &str) {
        if !self.ready {
            self.declared.global(of_events, key, value);
        }
    }

    fn trace(&mut self) {
        self.in_trace = true;
        self.number += 1;
        self.name.say(self.number.to_string().as_bytes());
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
        self.trace.say(key.as_bytes(), value.as_bytes());
    }

    fn event(&mut self, line: u64) -> Result<(), ReadError> {
        if !self.ready {
            self.prepare()?;
        }
        self.line = line;
        self.event.clear();
        Ok(())
    }

    fn of_event(&mut self, key: &[u8], value: &[u8]) {
        self.event.say(key, value);
    }

    fn end_event(&mut self) -> Result<bool, ReadError> {
        let mut cells = [(0, 0); COLUMNS];
        for (cell, source) in cells.iter_mut().zip(&self.sources) {
            *cell = match source {
                Source::None => (0, 0),
                Source::Event(keys) if keys.len() == 1 => self.event.cell(keys[0], self.rows),
                Source::Event(keys) => {
                    let values = keys.iter().map(|key| self.event.0[*key].text());
                    join(values, MAX_CELL, &mut self.joined);
                    if self.joined.len() > MAX_CELL {
                        return Err(ReadError::TooLong { line: self.line });
                    }
                    self.rows.cell(&self.joined)
                }
                Source::Trace(_) | Source::Number if !self.in_trace => (0, 0),
                Source::Trace(key) => self.trace.cell(*key, self.rows),
                Source::Number => self.name.cell(self.rows),
            };
        }
        self.rows.push(self.line, cells)?;
        Ok(true)
    }

    fn end_trace(&mut self) {
        self.in_trace = false;
    }
}

/// Finds the events of a log.
pub fn read(blocks: &mut Blocks, columns: &LogColumns, rows: &mut Found) -> Result<(), ReadError> {
    let mut collect = Collect {
        columns,
        rows,
        sources: std::array::from_fn(|_| Source::None),
        joined: Vec::new(),
        event: Values::default(),
        trace: Values::default(),
        declared: Declared::default(),
        number: 0,
        name: Said::default(),
        in_trace: false,
        line: 1,
        ready: false,
    };
    walk(Window::of(blocks), &mut collect)?;
    Ok(())
}
