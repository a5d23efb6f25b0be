//! From bytes to rows: a list of lines, or a table with or without headings.

use std::sync::atomic::{AtomicBool, Ordering};

use super::super::cell::content;
use super::super::table::{Record, Rows, SEPARATORS, asked_separator, decode};
use super::super::{MAX_COLUMNS, MAX_ROWS, Refusal};
use super::columns::{Part, valence};
use crate::text::Text;

/// How many rows are looked at to find out what a list is.
const SAMPLE: usize = 40;

/// How many rows are read between two looks at `stop`.
const STRIDE: usize = 256;

/// The rows of a list, and what its columns look like.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// The headings, if the first row is one; else empty.
    pub headings: Vec<String>,
    /// What each column seems to be about. Empty if each line is one signal in shorthand.
    pub parts: Vec<Option<Part>>,
    /// The rows below the headings, each with its number as a spreadsheet counts: from 1.
    pub(super) rows: Vec<Row>,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub number: usize,
    pub cells: Vec<String>,
    pub unclosed: bool,
}

impl List {
    /// Whether each line is one signal in shorthand.
    #[must_use]
    pub fn is_lines(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many rows say anything.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no row says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What the first row says in a column that is not empty there, to recognise the column by.
    #[must_use]
    pub fn sample(&self, column: usize) -> &str {
        let cells = self.rows.iter().take(SAMPLE).filter_map(|row| row.cells.get(column));
        cells.map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or("")
    }
}

/// Reads a list of data points. `file`: it is a file, in which commas may separate cells; in what
/// was pasted they are commas of a sentence unless the first row is a row of headings.
///
/// # Errors
/// When it is too large, is no text, or `stop` was set meanwhile.
pub fn read_list(
    bytes: &[u8],
    file: bool,
    text: &Text,
    stop: &AtomicBool,
) -> Result<List, Refusal> {
    let decoded = decode(bytes)?;
    if decoded.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let (asked, body) = asked_separator(&decoded);
    let mut list = List::default();
    let Some((separator, headed)) = separator(body, asked, file) else {
        let bullet = bullet(body);
        for (i, line) in body.lines().enumerate() {
            bounded(list.rows.len(), i, stop)?;
            let line = line.trim();
            let line = bullet.and_then(|b| line.strip_prefix(b)).unwrap_or(line).trim_start();
            if !line.is_empty() {
                list.rows.push(Row {
                    number: i + 1,
                    cells: vec![line.to_owned()],
                    unclosed: false,
                });
            }
        }
        return Ok(list);
    };
    let (mut rows, mut record, mut columns) = (Rows::new(body, separator), Record::default(), 0);
    while let Some(number) = rows.next(&mut record) {
        bounded(list.rows.len(), number, stop)?;
        if record.len() > MAX_COLUMNS {
            return Err(Refusal::TooManyColumns);
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cells: Vec<String> = record.iter().map(|cell| content(cell).to_owned()).collect();
        if headed && list.headings.is_empty() {
            let used = cells.iter().rposition(|c| !c.is_empty()).map_or(0, |i| i + 1);
            list.headings = cells;
            list.headings.truncate(used);
            continue;
        }
        if list.headings.is_empty() {
            columns = columns.max(cells.len());
        }
        list.rows.push(Row { number, cells, unclosed: rows.is_unclosed() });
    }
    list.parts = if list.headings.is_empty() {
        guess(&list, columns, text)
    } else {
        let mut taken = Vec::new();
        let parts = list.headings.iter().map(|heading| {
            let part = Part::of_heading(heading).filter(|p| !taken.contains(p));
            taken.extend(part);
            part
        });
        parts.collect()
    };
    Ok(list)
}

/// The sign that every line of a list begins with, which says nothing: bad news is not all there is.
fn bullet(text: &str) -> Option<&'static str> {
    let lines = || text.lines().map(str::trim).filter(|l| !l.is_empty());
    let mark = ["- ", "– ", "* ", "• ", "· ", "•\t", "-\t"];
    let mark = mark.into_iter().find(|mark| lines().all(|line| line.starts_with(mark)))?;
    (lines().take(2).count() == 2).then_some(mark)
}

fn bounded(rows: usize, at: usize, stop: &AtomicBool) -> Result<(), Refusal> {
    if rows >= MAX_ROWS {
        return Err(Refusal::TooManyRows);
    }
    if at.is_multiple_of(STRIDE) && stop.load(Ordering::Relaxed) {
        return Err(Refusal::Stopped);
    }
    Ok(())
}

/// What separates the cells of a list, and whether its first row is one of headings; none if each
/// line is one cell.
fn separator(text: &str, asked: Option<u8>, file: bool) -> Option<(u8, bool)> {
    let tried: Vec<u8> = asked.map_or_else(|| SEPARATORS.to_vec(), |one| vec![one]);
    let headings = |separator: u8| {
        let mut record = Record::default();
        Rows::new(text, separator).next(&mut record)?;
        let known = record.iter().filter(|cell| Part::of_heading(content(cell)).is_some());
        let known = known.count();
        // A single heading must be the title; “From” alone may begin a sentence.
        let title = record.iter().any(|c| Part::of_heading(content(c)) == Some(Part::Title));
        (known >= 2 || (known == 1 && title)).then_some(known)
    };
    let best = tried.iter().filter_map(|s| Some((headings(*s)?, *s))).max_by_key(|(n, _)| *n);
    if let Some((_, separator)) = best {
        return Some((separator, true));
    }
    if asked.is_some() {
        return asked.map(|separator| (separator, false));
    }
    let lines = || text.lines().filter(|l| !l.trim().is_empty()).take(SAMPLE);
    let total = lines().count();
    let likely = if file { &[b'\t', b';', b','][..] } else { &[b'\t', b';'][..] };
    // A sentence may have a semicolon; a table has one in most of its rows.
    let found = likely.iter().copied().find(|separator| {
        let with = lines().filter(|l| l.bytes().any(|b| b == *separator)).count();
        let most = if *separator == b',' { total } else { total / 2 + 1 };
        with >= most
    });
    found.map(|separator| (separator, false))
}

/// What the columns of a list without headings are about, by what stands in them: dates, valences,
/// and the longest words are what was seen; of the others the first is the source.
fn guess(list: &List, columns: usize, text: &Text) -> Vec<Option<Part>> {
    let mut parts = vec![None; columns];
    let cells = |column: usize| {
        let all = list.rows.iter().take(SAMPLE).filter_map(move |row| row.cells.get(column));
        all.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    };
    let all = |column: usize, is: &dyn Fn(&str) -> bool| {
        cells(column).next().is_some() && cells(column).all(is)
    };
    let date = (0..columns).find(|c| all(*c, &|cell| text.parse_date(cell).is_some()));
    let number = |cell: &str| valence(text, cell).is_some_and(|v| v.abs() <= 10.0);
    let feeling = (0..columns).find(|c| Some(*c) != date && all(*c, &number));
    let others = || (0..columns).filter(|c| Some(*c) != date && Some(*c) != feeling);
    let length = |column: usize| -> usize { cells(column).map(|c| c.chars().count()).sum() };
    let title = others().max_by_key(|c| (length(*c), std::cmp::Reverse(*c)));
    let source = others().find(|c| Some(*c) != title && length(*c) > 0);
    for (column, part) in
        [(date, Part::Date), (feeling, Part::Valence), (title, Part::Title), (source, Part::Source)]
    {
        if let Some(slot) = column.and_then(|column| parts.get_mut(column)) {
            *slot = Some(part);
        }
    }
    parts
}
