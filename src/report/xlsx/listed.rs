//! What the report itself says: its cover, and every number with its id.

use std::collections::HashSet;

use rust_xlsxwriter::{FormatAlign, Workbook, XlsxError};

use super::Source;
use super::links::Links;
use super::pad::{Looks, Pad, color, held};
use super::tables::{Sheet, written};
use crate::report::colours;

/// The first sheet: whose it is, what it holds, and how to read it.
pub(super) fn cover(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    sheets: &[Sheet<'_>],
) -> Result<(), XlsxError> {
    let (text, report) = (source.text, source.report);
    let name = text.get("office-overview");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, report, &[32.0, 90.0])?;
    pad.title(&report.title)?;
    let date = text.with("paper-as-of", &[("day", text.date(report.date).into())]);
    for line in [&report.client, &report.author, &date, &report.confidentiality] {
        if !line.trim().is_empty() {
            pad.note(line.trim())?;
        }
    }
    pad.row += 1;
    pad.heading(&[text.get("office-sheet"), text.get("office-holds")])?;
    let scored = source.round.is_some();
    let rows = [
        ("office-inputs", "office-inputs-note", true),
        ("office-answers", "office-answers-note", scored),
        ("office-working", "office-working-note", scored),
        ("office-results", "office-results-note", scored),
        ("office-value", "office-value-note", source.money),
    ];
    let tables = sheets.iter().enumerate().map(|(at, sheet)| {
        (sheet.name.as_str(), if at == 0 { text.get("office-tables-note") } else { "" })
    });
    let rows = rows.iter().filter(|(_, _, there)| *there);
    let rows = rows.map(|(key, note, _)| (text.get(key), text.get(note))).chain(tables);
    let last = [(text.get("office-numbers"), text.get("office-numbers-note"))];
    for (name, note) in rows.chain(last) {
        pad.words(0, name)?;
        pad.words(1, note)?;
        pad.row += 1;
    }
    pad.row += 1;
    pad.typed(0, text.get("office-input"))?;
    pad.words(1, text.get("office-input-note"))?;
    pad.row += 2;
    // What one remembers, in the words of the report.
    for part in &report.sections {
        for block in &part.blocks {
            if let crate::report::model::Block::Messages(messages) = block {
                pad.heading(&[part.title.as_str(), text.get("office-export")])?;
                for (at, message) in messages.iter().enumerate() {
                    pad.words(0, &(at + 1).to_string())?;
                    let both = [message.headline.trim(), message.support.trim()];
                    pad.words(1, both.join("\n").trim())?;
                    pad.row += 1;
                }
            }
        }
    }
    Ok(())
}

/// Every number of the report, once: its id, its value, how the report writes it.
pub(super) fn numbers(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    links: &Links,
) -> Result<(), XlsxError> {
    let (text, report) = (source.text, source.report);
    let name = text.get("office-numbers");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, report, &[48.0, 22.0, 26.0, 26.0])?;
    pad.title(name)?;
    pad.note(text.get("office-numbers-note"))?;
    let keys = ["office-id", "office-exact", "office-written", "office-follows"];
    pad.heading_over(&keys.map(|key| text.get(key)), |column| column == 1)?;
    pad.sheet.set_freeze_panes(3, 0)?;
    // A long list reads better upright, with its heading on every page.
    pad.sheet.set_portrait();
    pad.sheet.set_repeat_rows(2, 2)?;
    let mut seen = HashSet::new();
    let exact = looks.words.clone().set_num_format("General");
    let exact = exact.set_align(FormatAlign::Right).set_indent(1);
    for number in report.numbers() {
        if seen.insert(number.id.as_str()) {
            pad.soft(0, &held(&number.id))?;
            let follows = links.of(number).is_some();
            if number.value.is_some_and(f64::is_finite) {
                let ink = if follows { colours::INK } else { colours::SOFT };
                let look = exact.clone().set_font_color(color(ink));
                written(&mut pad, 1, number, &look, links)?;
            }
            let look = looks.words.clone().set_indent(1);
            pad.sheet.write_string_with_format(pad.row, 2, number.write(text), &look)?;
            pad.soft(3, text.get(if follows { "office-live" } else { "office-export" }))?;
            pad.row += 1;
        }
    }
    Ok(())
}
