//! From rows to signals.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;

use super::super::cell::{excerpt, plain, tidy};
use super::super::{MAX_CELL, Refusal};
use super::columns::{Part, valence, yes};
use super::line::shorthand;
use super::list::{List, Row};
use super::{MAX_QUOTE, MAX_TAGS, MAX_TITLE, RefusedRow, RowFault, SignalPreview, check_date};
use crate::measure::source_key;
use crate::text::Text;
use crate::workshop::{MAX_ENTRIES, SegmentId, Signal, Valence, Workshop};

/// How many rows are read between two looks at `stop`.
const STRIDE: usize = 256;

/// What a list is read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The workshop whose ledger it is for.
    pub workshop: &'a Workshop,
    /// The day on the clock: what is dated later is refused.
    pub today: Date,
    /// The language in which dates and numbers are written.
    pub text: &'a Text,
    /// Where lines come from that name no source.
    pub source: &'a str,
}

/// Reads the rows of a list by what its columns are about: what can be taken, and what cannot.
/// Lines in shorthand without a date are of today; rows of a table without one have none.
///
/// # Errors
/// When `stop` was set meanwhile.
pub fn read_signals(
    list: &List,
    parts: &[Option<Part>],
    against: Against<'_>,
    stop: &AtomicBool,
) -> Result<SignalPreview, Refusal> {
    let Against { workshop, .. } = against;
    let reader = Reader { against, parts, segments: segments(workshop) };
    let mut known: HashSet<Key> = workshop.signals.values().map(|s| Key::of(s)).collect();
    let room = MAX_ENTRIES.saturating_sub(workshop.signals.len());
    let mut out = SignalPreview::default();
    for (i, row) in list.rows.iter().enumerate() {
        if i % STRIDE == 0 && stop.load(Ordering::Relaxed) {
            return Err(Refusal::Stopped);
        }
        let read = if list.is_lines() { reader.line(row) } else { reader.row(row) };
        let read = read.and_then(|signal| {
            let full = out.signals.len() >= room;
            if full { Err((None, RowFault::Full)) } else { Ok(signal) }
        });
        match read {
            Ok(signal) if known.insert(Key::of(&signal)) => out.signals.push((row.number, signal)),
            Ok(_) => out.same += 1,
            Err((column, why)) => {
                let words = row.cells.join("\t");
                out.refused.push(RefusedRow { row: row.number, column, why, words });
            }
        }
    }
    Ok(out)
}

/// What two rows have in common that say the same.
#[derive(PartialEq, Eq, Hash)]
struct Key(String, String, String, Option<Date>);

impl Key {
    fn of(signal: &Signal) -> Self {
        Self(plain(&signal.title), plain(&signal.quote), source_key(&signal.source), signal.date)
    }
}

/// The segments by what people call them; none where several are called so.
fn segments(workshop: &Workshop) -> HashMap<String, Option<SegmentId>> {
    let mut names: HashMap<String, Option<SegmentId>> = HashMap::new();
    for (id, segment) in workshop.segments.iter() {
        let name = plain(&segment.title);
        if !name.is_empty() {
            names.entry(name).and_modify(|found| *found = None).or_insert(Some(id.clone()));
        }
    }
    for id in workshop.segments.ids() {
        names.entry(id.to_string()).or_insert_with(|| Some(id.clone()));
    }
    names
}

type Fault = (Option<usize>, RowFault);

struct Reader<'a> {
    against: Against<'a>,
    parts: &'a [Option<Part>],
    segments: HashMap<String, Option<SegmentId>>,
}

impl Reader<'_> {
    /// A line in shorthand.
    fn line(&self, row: &Row) -> Result<Signal, Fault> {
        let alone = |why| (None, why);
        let line = row.cells.first().map_or("", String::as_str);
        if line.len() > MAX_CELL {
            return Err(alone(RowFault::TooLong(MAX_TITLE)));
        }
        let said = shorthand(self.against.text, line);
        let today = self.against.today;
        let date = said.date.map_or(Ok(today), |d| check_date(d, today)).map_err(alone)?;
        let signal = Signal {
            title: said.title,
            source: said.source.unwrap_or_else(|| self.against.source.to_owned()),
            date: Some(date),
            valence: said.valence,
            tags: said.tags,
            ..Signal::default()
        };
        sound(signal).map_err(alone)
    }

    /// A row of a table.
    fn row(&self, row: &Row) -> Result<Signal, Fault> {
        if row.unclosed {
            return Err((Some(row.cells.len()), RowFault::Unclosed));
        }
        let mut signal = Signal::default();
        for (i, cell) in row.cells.iter().enumerate() {
            let fault = |why| (Some(i + 1), why);
            match self.parts.get(i) {
                Some(Some(part)) => self.cell(*part, cell, &mut signal).map_err(fault)?,
                Some(None) => {}
                None if cell.trim().is_empty() => {}
                None => return Err(fault(RowFault::Beyond)),
            }
        }
        let column = |part| self.parts.iter().position(|p| *p == Some(part)).map(|i| i + 1);
        sound(signal).map_err(|why| match why {
            RowFault::NoTitle => (column(Part::Title), why),
            why => (None, why),
        })
    }

    fn cell(&self, part: Part, cell: &str, signal: &mut Signal) -> Result<(), RowFault> {
        let Against { text, today, .. } = self.against;
        let cell = cell.trim();
        if cell.is_empty() {
            return Ok(());
        }
        if cell.len() > MAX_CELL {
            return Err(RowFault::TooLong(if part == Part::Quote { MAX_QUOTE } else { MAX_TITLE }));
        }
        match part {
            // A line break in a title would tear every list in which it stands.
            Part::Title => signal.title = cell.split_whitespace().collect::<Vec<_>>().join(" "),
            Part::Quote => signal.quote = tidy(cell),
            Part::Source => signal.source = cell.split_whitespace().collect::<Vec<_>>().join(" "),
            Part::Date => {
                let date = text.parse_date(day_of(cell));
                let date = date.ok_or_else(|| RowFault::NoDate(excerpt(cell)))?;
                signal.date = Some(check_date(date, today)?);
            }
            Part::Valence => {
                let value =
                    valence(text, cell).ok_or_else(|| RowFault::NoValence(excerpt(cell)))?;
                let value = Valence::new(value).map_err(|_| RowFault::OutOfRange(excerpt(cell)))?;
                signal.valence = Some(value);
            }
            Part::Tags => signal.tags = tags(cell),
            Part::Segment => {
                let found = self.segments.get(&plain(cell)).cloned().flatten();
                let found = found.ok_or_else(|| RowFault::UnknownSegment(excerpt(cell)))?;
                signal.segment = Some(found);
            }
            Part::Unrelated => {
                signal.unrelated = yes(cell).ok_or_else(|| RowFault::NotYesOrNo(excerpt(cell)))?;
            }
        }
        Ok(())
    }
}

/// The day of a cell that spreadsheets and exports wrote with a time of day.
fn day_of(cell: &str) -> &str {
    match cell.split_once(['T', ' ']) {
        Some((day, time)) if time.contains(':') && day.contains(['-', '/', '.']) => day,
        _ => cell,
    }
}

/// Words to find something by, as people list them.
fn tags(cell: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in cell.split([',', ';', '|', '#', '\n']) {
        let tag = tag.trim();
        if !tag.is_empty() && !tags.iter().any(|t| t == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

fn sound(signal: Signal) -> Result<Signal, RowFault> {
    check_words(&signal).map(|()| signal)
}

/// Refuses a signal whose words are empty, or longer than anybody reads.
///
/// # Errors
/// When it has no title, more than [`MAX_TAGS`] tags, more than [`MAX_TITLE`] characters in the
/// title, the source or a tag, or more than [`MAX_QUOTE`] in the quote.
pub fn check_words(signal: &Signal) -> Result<(), RowFault> {
    let long = |words: &str, most: usize| words.len() > most && words.chars().count() > most;
    if signal.title.trim().is_empty() {
        return Err(RowFault::NoTitle);
    }
    if signal.tags.len() > MAX_TAGS {
        return Err(RowFault::TooManyTags);
    }
    let short = [&signal.title, &signal.source].into_iter().chain(&signal.tags);
    if short.into_iter().any(|words| long(words, MAX_TITLE)) {
        return Err(RowFault::TooLong(MAX_TITLE));
    }
    if long(&signal.quote, MAX_QUOTE) { Err(RowFault::TooLong(MAX_QUOTE)) } else { Ok(()) }
}
