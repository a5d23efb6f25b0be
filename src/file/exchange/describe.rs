//! What is wrong with a sheet, in the reader's language.

use super::{
    Fault, FaultKind, MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS, Refusal, column_letters,
};
use crate::text::Text;

/// Where a fault is and what it is: two texts, such as “Row 7, column C” and “…”.
#[must_use]
pub fn describe_fault(text: &Text, fault: &Fault) -> (String, String) {
    let row = [("row", fault.row.to_string().into())];
    let place = match fault.column {
        None => text.with("exchange-at-row", &row),
        Some(column) => {
            let [row] = row;
            text.with("exchange-at-cell", &[row, ("column", column_letters(column).into())])
        }
    };
    (place, what(text, &fault.kind))
}

fn what(text: &Text, kind: &FaultKind) -> String {
    let said = |key: &str, said: &str| text.with(key, &[("said", said.into())]);
    let first = |key: &str, row: usize| text.with(key, &[("row", row.to_string().into())]);
    let cells = |key: &str, found: usize, wanted: usize| {
        text.with(key, &[("found", found.into()), ("wanted", wanted.into())])
    };
    match kind {
        FaultKind::UnknownColumn(name) => said("exchange-unknown-column", name),
        FaultKind::AmbiguousColumn(name) => said("exchange-ambiguous-column", name),
        FaultKind::ColumnTwice(name) => said("exchange-column-twice", name),
        FaultKind::NoQuestion => text.get("exchange-no-question").to_owned(),
        FaultKind::UnknownQuestion(name) => said("exchange-unknown-question", name),
        FaultKind::AmbiguousQuestion(name) => said("exchange-ambiguous-question", name),
        FaultKind::Repeated { first: row } => first("exchange-repeated", *row),
        FaultKind::Conflict { first: row } => first("exchange-conflict", *row),
        FaultKind::SharedConflict { first: row } => first("exchange-shared-conflict", *row),
        FaultKind::OutOfRange(level) => said("exchange-out-of-range", level),
        FaultKind::NotWhole(level) => said("exchange-not-whole", level),
        FaultKind::NoLevel(words) => said("exchange-no-level", words),
        FaultKind::AmbiguousLevel(words) => said("exchange-ambiguous-level", words),
        FaultKind::NoteAlone => text.get("exchange-note-alone").to_owned(),
        FaultKind::TooLong => {
            let limit = text.number(MAX_CELL as f64, 0);
            text.with("exchange-too-long", &[("limit", limit.into())])
        }
        FaultKind::Short { found, wanted } => cells("exchange-short", *found, *wanted),
        FaultKind::Long { found, wanted } => cells("exchange-long", *found, *wanted),
        FaultKind::Unclosed => text.get("exchange-unclosed").to_owned(),
    }
}

/// Why a sheet is not read at all, and what to do about it.
#[must_use]
pub fn describe_refusal(text: &Text, refusal: &Refusal) -> String {
    let limit = |key: &str, limit: f64| text.with(key, &[("limit", text.number(limit, 0).into())]);
    match refusal {
        Refusal::TooLarge => limit("exchange-too-large", MAX_BYTES as f64 / (1024.0 * 1024.0)),
        Refusal::TooManyRows => limit("exchange-too-many-rows", MAX_ROWS as f64),
        Refusal::TooManyColumns => limit("exchange-too-many-columns", MAX_COLUMNS as f64),
        Refusal::Workbook => text.get("exchange-workbook").to_owned(),
        Refusal::NotText => text.get("exchange-not-text").to_owned(),
        Refusal::Empty => text.get("exchange-empty").to_owned(),
        Refusal::NoHeader => text.get("exchange-no-header").to_owned(),
        Refusal::NoQuestions => text.get("exchange-no-questions").to_owned(),
        Refusal::NoSegments => text.get("exchange-no-segments").to_owned(),
        Refusal::NoRound => text.get("exchange-no-round").to_owned(),
        Refusal::Stopped => text.get("exchange-stopped").to_owned(),
    }
}
