//! What the report itself says: its cover, its tables and every number with its id.

use std::collections::HashSet;

use rust_xlsxwriter::{
    Chart as Drawing, ChartType, Format, FormatAlign, Formula, Workbook, XlsxError,
};

use super::Source;
use super::links::Links;
use super::pad::{Looks, Pad, color, held};
use crate::report::colours;
use crate::report::model::{Cell, Data, Line, Number, Report};
use crate::report::pptx::book::format_of;

/// The first sheet: whose it is, what it holds, and how to read it.
pub(super) fn cover(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
) -> Result<(), XlsxError> {
    let (text, report) = (source.text, source.report);
    let name = text.get("office-overview");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, report, &[26.0, 90.0])?;
    pad.title(&report.title)?;
    let date = text.date(report.date);
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
        ("office-tables", "office-tables-note", true),
        ("office-numbers", "office-numbers-note", true),
    ];
    for (key, note, there) in rows {
        if there {
            pad.words(0, text.get(key))?;
            pad.words(1, text.get(note))?;
            pad.row += 1;
        }
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

/// How a number is written in a cell: in black where it follows from the inputs, in grey where it
/// is as of the export.
fn look_of(looks: &Looks, number: &Number, links: &Links) -> Format {
    let ink = if links.of(number).is_some() { colours::INK } else { colours::SOFT };
    let look = looks.soft.clone().set_font_color(color(ink)).set_align(FormatAlign::Right);
    look.set_indent(1).set_num_format(format_of(number))
}

/// How wide the columns of all tables are: they share one sheet, so each is as wide as its longest
/// words ask for.
fn widths(report: &Report) -> Vec<f64> {
    let mut wide = vec![13.0_f64; 12];
    wide[0] = 34.0;
    for table in report.tables() {
        for (wide, at) in wide.iter_mut().zip(0..) {
            let cells = table.rows.iter().filter_map(|row| match row.get(at) {
                Some(Cell::Text(words)) => Some(words.chars().count()),
                _ => None,
            });
            *wide = wide.max(match cells.max().unwrap_or(0) {
                0..=12 => 13.0,
                13..=40 => 20.0,
                _ => 28.0,
            });
        }
    }
    wide
}

/// The tables of the report, one below the other, and its curves.
pub(super) fn tables(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    links: &Links,
) -> Result<(), XlsxError> {
    let (text, report) = (source.text, source.report);
    let name = text.get("office-tables");
    let wide = widths(report);
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, report, &wide)?;
    pad.title(name)?;
    pad.note(text.get("office-tables-note"))?;
    for table in report.tables() {
        pad.row += 1;
        pad.title(&table.caption)?;
        let titles: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
        pad.heading_over(&titles, |column| table.columns[column].numeric)?;
        for row in &table.rows {
            for (column, value) in (0u16..).zip(row) {
                match value {
                    Cell::Text(words) => pad.words(column, words)?,
                    Cell::Number(number) => {
                        let look = look_of(looks, number, links);
                        written(&mut pad, column, number, &look, links)?;
                    }
                    Cell::Heat(number) => {
                        let mut look = look_of(looks, number, links);
                        look = look.set_indent(0).set_align(FormatAlign::Center);
                        if let Some(value) = number.value {
                            let (fill, words) = colours::heat(value);
                            look =
                                look.set_background_color(color(fill)).set_font_color(color(words));
                        }
                        written(&mut pad, column, number, &look, links)?;
                    }
                }
            }
            pad.row += 1;
        }
    }
    let mut breaks = Vec::new();
    for chart in report.charts() {
        if let Data::Lines { places, lines, scale } = &chart.data {
            pad.row += 1;
            // A curve and its values stand on one page.
            breaks.push(pad.row);
            pad.title(&chart.caption)?;
            curve(&mut pad, looks, places, lines, *scale, &chart.alt, source, links)?;
        }
    }
    pad.sheet.set_page_breaks(&breaks)?;
    Ok(())
}

/// A curve with its values.
fn curve(
    pad: &mut Pad<'_>,
    looks: &Looks,
    places: &[String],
    lines: &[Line],
    [low, high]: [f64; 2],
    alt: &str,
    source: &Source<'_>,
    links: &Links,
) -> Result<(), XlsxError> {
    let mut heading = vec![source.text.get("office-name")];
    heading.extend(lines.iter().map(|line| line.name.as_str()));
    pad.heading_over(&heading, |column| column > 0)?;
    let first = pad.row;
    for (at, place) in places.iter().enumerate() {
        pad.words(0, place)?;
        for (column, line) in (1u16..).zip(lines) {
            if let Some(number) = line.values.get(at) {
                written(pad, column, number, &look_of(looks, number, links), links)?;
            }
        }
        pad.row += 1;
    }
    if places.is_empty() || lines.is_empty() {
        return Ok(());
    }
    let last = pad.row - 1;
    let sheet = pad.name.clone();
    let sheet = sheet.as_str();
    let mut chart = Drawing::new(ChartType::Line);
    for (column, _) in (1u16..).zip(lines) {
        chart
            .add_series()
            .set_name((sheet, first - 1, column))
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column));
    }
    if high > low {
        chart.y_axis().set_min(low).set_max(high);
    }
    chart.x_axis().set_label_position(rust_xlsxwriter::ChartAxisLabelPosition::Low);
    chart.set_alt_text(alt.chars().take(250).collect::<String>());
    chart.set_width(760).set_height(300);
    pad.sheet.insert_chart(pad.row + 1, 0, &chart)?;
    pad.row += 18;
    Ok(())
}

/// A number as it is, from the cell where it is worked out if there is one; a dash where it is not
/// known.
fn written(
    pad: &mut Pad<'_>,
    column: u16,
    number: &Number,
    look: &Format,
    links: &Links,
) -> Result<(), XlsxError> {
    if let (Some(cell), Some(value)) = (links.of(number), number.value) {
        let formula = Formula::new(format!("={cell}")).set_result(format!("{value}"));
        pad.sheet.write_formula_with_format(pad.row, column, formula, look)?;
        return Ok(());
    }
    match number.value.filter(|v| v.is_finite()) {
        Some(value) => pad.sheet.write_number_with_format(pad.row, column, value, look)?,
        None => pad.sheet.write_string_with_format(pad.row, column, "–", look)?,
    };
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
