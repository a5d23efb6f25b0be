//! A report as one table of comma-separated values (RFC 4180): every number once with its id, its
//! exact value and how it is written, then every table row by row. UTF-8 with a byte order mark,
//! without which spreadsheets take accents apart.

use std::collections::HashSet;

use super::model::{Cell, Report};
use crate::text::Text;

/// What a spreadsheet would take for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The report as comma-separated values, lines ending with `\r\n`.
///
/// The first part has the columns `number`, id, value (with a point, all its digits; empty if it is
/// not known), and the value as the reader's language writes it. The second has `table`, the id of
/// the table, the number of its row (0 is the head), and its cells. Words that a spreadsheet would
/// take for a formula begin with an apostrophe.
#[must_use]
pub fn csv(report: &Report) -> Vec<u8> {
    let text = Text::of(report.language);
    let mut out = String::from("\u{feff}");
    row(&mut out, ["kind", "id", "value", "written"].into_iter());
    let mut known = HashSet::new();
    for number in report.numbers() {
        if known.insert(&number.id) {
            let value = number.value.map_or_else(String::new, |value| value.to_string());
            let written = number.value;
            // A sheet of numbers is no sentence.
            let written =
                written.map_or_else(String::new, |_| (*number).clone().exact().write(text));
            plain(&mut out, &["number", &number.id, &value, &written]);
        }
    }
    for table in report.tables() {
        let head = table.columns.iter().map(|column| column.title.as_str());
        row(&mut out, ["table", &table.id, "0"].into_iter().chain(head));
        for (i, cells) in table.rows.iter().enumerate() {
            let at = (i + 1).to_string();
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| match cell {
                    Cell::Text(words) => safe(words),
                    Cell::Number(n) | Cell::Heat(n) => {
                        n.value.map_or_else(String::new, |value| value.to_string())
                    }
                })
                .collect();
            let begin = ["table", table.id.as_str(), at.as_str()];
            line(&mut out, begin.into_iter().chain(cells.iter().map(String::as_str)));
        }
    }
    out.into_bytes()
}

/// A row of words.
fn row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    let cells: Vec<String> = cells.map(safe).collect();
    line(out, cells.iter().map(String::as_str));
}

/// A row as it is: a negative number is no formula.
fn plain(out: &mut String, cells: &[&str]) {
    line(out, cells.iter().copied());
}

/// Words that no spreadsheet takes for a formula.
fn safe(words: &str) -> String {
    if words.starts_with(FORMULA) { format!("'{words}") } else { words.to_owned() }
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (i, cell) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}
