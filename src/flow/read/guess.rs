//! What the columns of a log seem to be: by their names, and by what stands in them.

use std::collections::HashSet;

use crate::workshop::LogColumns;

use super::time;
use super::words::{ACTIVITY, CASE, CHANNEL, END, LIFECYCLE, SEGMENT, TIME, VALUE};

/// A name in lower case, without blanks, hyphens, underscores and dots.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, ' ' | '-' | '_' | '.' | '\u{a0}'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The columns of a sample.
struct Columns<'a> {
    names: Vec<String>,
    rows: Vec<&'a [String]>,
    taken: Vec<bool>,
}

impl Columns<'_> {
    fn cells(&self, at: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.get(at));
        cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// The free column with the best of these names of which this holds.
    fn named(&mut self, names: &[&str], holds: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        let found = names.iter().find_map(|name| {
            let mut all = (0..self.names.len()).filter(|at| self.names[*at] == *name);
            all.find(|at| !self.taken[*at] && holds(self, *at))
        });
        self.take(found)
    }

    fn take(&mut self, found: Option<usize>) -> Option<usize> {
        if let Some(at) = found {
            self.taken[at] = true;
        }
        found
    }

    /// Whether most of what stands in it are times. Numbers could be anything, unless the name of
    /// the column says otherwise.
    fn is_time(&self, at: usize, numbers: bool) -> bool {
        let (mut yes, mut all) = (0, 0);
        for cell in self.cells(at) {
            all += 1;
            let plain = time::is_plain_number(cell.as_bytes()) && cell.parse::<f64>().is_ok();
            yes +=
                usize::from((numbers || !plain) && time::parse(cell.as_bytes(), false).is_some());
        }
        yes * 2 > all
    }

    fn is_number(&self, at: usize) -> bool {
        self.cells(at).next().is_some()
            && self.cells(at).all(|cell| cell.replace(',', ".").parse::<f64>().is_ok())
    }

    fn distinct(&self, at: usize) -> usize {
        self.cells(at).collect::<HashSet<_>>().len()
    }

    fn filled(&self, at: usize) -> usize {
        self.cells(at).count()
    }
}

/// The columns as they seem to be, and what seems to tell starts from completions, which is left
/// out of the guess: rows are events unless a person says otherwise.
pub(super) fn guess(header: &[String], rows: &[Vec<String>]) -> (LogColumns, Option<String>) {
    let mut all = Columns {
        names: header.iter().map(|name| plain(name)).collect(),
        rows: rows.iter().map(Vec::as_slice).collect(),
        taken: vec![false; header.len()],
    };
    let empty = rows.is_empty();
    let lifecycle = all.named(LIFECYCLE, |_, _| true);
    let time = all.named(TIME, |all, at| empty || all.is_time(at, true));
    let time = match time {
        Some(at) => Some(at),
        None => {
            let found = (0..header.len()).find(|at| {
                let dated = !all.taken[*at] && all.filled(*at) > 0 && all.is_time(*at, false);
                dated && !END.contains(&all.names[*at].as_str())
            });
            let found = found.or_else(|| {
                let mut any = (0..header.len()).filter(|at| !all.taken[*at]);
                any.find(|at| all.filled(*at) > 0 && all.is_time(*at, false))
            });
            all.take(found)
        }
    };
    let end = all.named(END, |all, at| all.filled(at) == 0 || all.is_time(at, true));
    let case = all.named(CASE, |all, at| empty || all.filled(at) > 0);
    let activity = all.named(ACTIVITY, |all, at| empty || all.filled(at) > 0);
    // A good name counts even where the sample happens to say nothing there.
    let case = case.or_else(|| all.named(CASE, |_, _| true));
    let activity = activity.or_else(|| all.named(ACTIVITY, |_, _| true));
    let channel = all.named(CHANNEL, |all, at| !all.is_number(at));
    let segment = all.named(SEGMENT, |_, _| true);
    let value = all.named(VALUE, |all, at| all.filled(at) == 0 || all.is_number(at));
    // What has no name that says it: words that come again are activities, what comes again and is
    // more varied are cases.
    let activity = activity.or_else(|| {
        let words = (0..header.len()).filter(|at| {
            let few = all.distinct(*at) > 1 && all.distinct(*at) < all.filled(*at);
            !all.taken[*at] && few && !all.is_number(*at) && !all.is_time(*at, false)
        });
        let found = words.max_by_key(|at| (all.filled(*at), std::cmp::Reverse(*at)));
        let mut free = (0..header.len()).filter(|at| !all.taken[*at] && !all.is_number(*at));
        let found = found.or_else(|| free.find(|at| all.filled(*at) > 0));
        all.take(found)
    });
    let case = case.or_else(|| {
        let again = (0..header.len())
            .filter(|at| !all.taken[*at] && all.filled(*at) > 0 && !all.is_time(*at, false));
        let found = again.max_by_key(|at| {
            let repeats = all.distinct(*at) < all.filled(*at);
            (repeats, all.distinct(*at), std::cmp::Reverse(*at))
        });
        all.take(found)
    });
    let name = |at: Option<usize>| at.map_or_else(String::new, |at| header[at].clone());
    let columns = LogColumns {
        case: name(case),
        activity: name(activity),
        time: name(time),
        end: name(end),
        channel: name(channel),
        segment: name(segment),
        value: name(value),
        lifecycle: String::new(),
        day_first: day_first(&all, time.into_iter().chain(end)),
    };
    (columns, lifecycle.map(|at| header[at].clone()))
}

/// Whether the day comes first: where a first number is too large for a month it does, where a
/// second one is it does not. Without a sign it does, as in most of the world.
fn day_first(all: &Columns<'_>, columns: impl Iterator<Item = usize>) -> bool {
    let (mut first, mut second) = (false, false);
    for at in columns {
        for cell in all.cells(at) {
            let mut numbers = cell.split(|c: char| !c.is_ascii_digit());
            let (a, b) = (numbers.next().unwrap_or(""), numbers.next().unwrap_or(""));
            if a.is_empty() || a.len() > 2 || b.is_empty() || b.len() > 2 {
                continue;
            }
            first |= a.parse::<u8>().is_ok_and(|n| n > 12);
            second |= b.parse::<u8>().is_ok_and(|n| n > 12);
        }
    }
    let short = columns_are_short(all);
    short && (first || !second)
}

/// Whether any date has its year last; only then does the order of day and month matter.
fn columns_are_short(all: &Columns<'_>) -> bool {
    (0..all.names.len()).any(|at| {
        all.cells(at).any(|cell| {
            let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
            (1..=2).contains(&digits) && time::parse(cell.as_bytes(), true).is_some()
        })
    })
}
