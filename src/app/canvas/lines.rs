//! Lines of text and ranges of a spreadsheet, read as cards: a line is a row, a tab a column.

use super::clipboard::{MOST_BYTES, MOST_COPIES};
use crate::workshop::{Journey, Place, Step};

/// Longer lines than this are a title and a text, in characters.
const TITLE: usize = 120;

/// The cells that have words in them, each with its row and column, and whether there were more
/// than [`MOST_COPIES`].
pub(super) fn cells(text: &str) -> (Vec<(usize, usize, String)>, bool) {
    let mut bounded = text.len() > MOST_BYTES;
    let mut rest = text;
    if bounded {
        let end = (0..=MOST_BYTES).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
        rest = &text[..end];
    }
    let mut found = Vec::new();
    let (mut row, mut col) = (0, 0);
    // Empty lines above the first words say nothing.
    let mut began = false;
    while !rest.is_empty() {
        let (cell, length) = cell(rest);
        let words = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words.trim_start_matches(['•', '–', '—']).trim_start();
        let words = words.strip_prefix("- ").or(words.strip_prefix("* ")).unwrap_or(words);
        if !words.is_empty() {
            if found.len() == MOST_COPIES {
                bounded = true;
                break;
            }
            found.push((row, col, words.to_owned()));
            began = true;
        }
        rest = &rest[length..];
        if let Some(after) = rest.strip_prefix('\t') {
            (rest, col) = (after, col + 1);
        } else {
            rest = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
            (row, col) = (if began { row + 1 } else { 0 }, 0);
        }
    }
    (found, bounded)
}

/// The cell that the text begins with, and its length in bytes. A spreadsheet quotes a cell that
/// holds line breaks; quotes inside it are doubled.
fn cell(text: &str) -> (String, usize) {
    let ends = |at: &str| at.is_empty() || at.starts_with(['\t', '\n', '\r']);
    if let Some(quoted) = text.strip_prefix('"') {
        let mut from = 0;
        while let Some(quote) = quoted[from..].find('"').map(|i| from + i) {
            let after = &quoted[quote + 1..];
            if after.starts_with('"') {
                from = quote + 2;
            } else if ends(after) {
                return (quoted[..quote].replace("\"\"", "\""), quote + 2);
            } else {
                break;
            }
        }
    }
    let length = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..length].to_owned(), length)
}

/// A card that says this: what is too long for a title is its text.
fn card(words: String, at: Place) -> Step {
    if words.chars().count() <= TITLE {
        return Step::new(words, at);
    }
    let cut = words.char_indices().nth(TITLE - 1).map_or(words.len(), |(i, _)| i);
    let cut = words[..cut].rfind(' ').unwrap_or(cut);
    let mut step = Step::new(format!("{}…", &words[..cut]), at);
    step.text = words;
    step
}

/// Cards from a place on: rows one below the other, columns in the stages to the right. What goes
/// past the last stage lies beside what is in it.
pub(super) fn cards(
    cells: Vec<(usize, usize, String)>,
    journey: &Journey,
    from: &Place,
) -> Vec<Step> {
    let Some(first) = journey.stages.index_of(&from.stage) else { return Vec::new() };
    let last = journey.stages.len() - 1;
    let to_place = |row: usize, col: usize| {
        let stage = (first + col).min(last);
        let past = (first + col) - stage;
        let start = if stage == first { usize::from(from.col) } else { 0 };
        Some(Place {
            stage: journey.stages.at(stage)?.0.clone(),
            lane: from.lane.clone(),
            col: u16::try_from(start + past).ok()?,
            row: u16::try_from(usize::from(from.row) + row).ok()?,
        })
    };
    let placed =
        cells.into_iter().filter_map(|(row, col, words)| Some(card(words, to_place(row, col)?)));
    placed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, usize, String)> {
        cells(text).0
    }

    #[test]
    fn a_range_keeps_its_rows_and_columns() {
        let range = "\r\nSigns up\tPays\r\n\tRenews\r\n\"Two\nlines, \"\"quoted\"\"\"\tEnds\r\n";
        let cell = |row, col, words: &str| (row, col, words.to_owned());
        let expected = [
            cell(0, 0, "Signs up"),
            cell(0, 1, "Pays"),
            cell(1, 1, "Renews"),
            cell(2, 0, "Two lines, \"quoted\""),
            cell(2, 1, "Ends"),
        ];
        assert_eq!(read(range), expected);
        assert_eq!(
            read("- one\n• two\n\n\"Well\" he said"),
            [cell(0, 0, "one"), cell(1, 0, "two"), cell(3, 0, "\"Well\" he said"),]
        );
        assert!(read(" \n\t\n").is_empty());
    }

    #[test]
    fn too_much_is_bounded_and_says_so() {
        let (found, bounded) = cells(&"x\n".repeat(MOST_COPIES + 7));
        assert_eq!((found.len(), bounded), (MOST_COPIES, true));
        assert!(!cells(&"x\n".repeat(MOST_COPIES)).1);
    }
}
