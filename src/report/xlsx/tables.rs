//! The tables of the report and its curves, on a sheet for each section that reads on paper: as wide
//! as a page in letters that need no glass, a page that begins between two tables, and a table that
//! is longer than a page on a sheet of its own whose heading stands on every page.

use rust_xlsxwriter::{
    Chart as Drawing, ChartType, Format, FormatAlign, Formula, Workbook, XlsxError,
};

use super::Source;
use super::links::Links;
use super::pad::{Looks, Pad, color, held};
use crate::report::colours;
use crate::report::model::{Block, Cell, Chart, Data, Line, Number, Part, Table};
use crate::report::pptx::book::format_of;
use crate::report::pptx::fit::wrap;
use crate::text::Text;

/// How wide all columns together are, in digits: a page in nearly the size of its letters.
const PAGE: f64 = 138.0;
/// How high a page is for a sheet of that width, in points, with some room to spare.
const HIGH: f64 = 560.0;
/// The narrowest column, and the most that a single word asks for, in digits.
const NARROW: f64 = 8.0;
const WORD: f64 = 15.0;
/// How many rows a curve takes.
const DRAWN: u32 = 18;
/// The longest name of a sheet, in UTF-16 units.
const NAME: usize = 31;
/// The narrowest column of names at the beginning of a row, in digits; what has no more letters
/// than `SHORT` is no name but a number or a mark.
const NAMES: f64 = 30.0;
const SHORT: usize = 5;
/// The letters of the sheets and the height of a plain row, in points.
const SIZE: f64 = 10.0;
const ROW: f64 = 15.0;

/// What stands on a sheet.
enum Shown<'a> {
    /// A table, under this heading.
    Table(String, &'a Table),
    Curve(String, &'a Chart),
}

/// A sheet.
pub(super) struct Sheet<'a> {
    pub name: String,
    title: &'a str,
    shown: Vec<Shown<'a>>,
    wide: Vec<f64>,
    /// It is one table over several pages.
    long: bool,
}

/// A name as a sheet may have it.
fn named(number: usize, part: Option<usize>, title: &str) -> String {
    let number = match part {
        Some(part) => format!("{number}.{part}"),
        None => number.to_string(),
    };
    let title: String = title.chars().filter(|c| !"[]:*?/\\".contains(*c)).collect();
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= NAME
    };
    let name: String = format!("{number} {}", title.trim()).chars().take_while(fits).collect();
    // An apostrophe at the end is not allowed.
    name.trim_end_matches(|c: char| c.is_whitespace() || c == '\'').to_owned()
}

/// How wide the columns of these tables are: as their words ask for, and no wider together than a
/// page; but a number and a word have the room that they need. The first column is wide where it
/// holds names, as it does for curves; the second where the first only numbers them.
fn widths<'a>(
    tables: impl Iterator<Item = &'a Table> + Clone,
    curves: bool,
    text: &Text,
) -> Vec<f64> {
    let many = tables.clone().map(|table| table.columns.len()).max().unwrap_or(0).max(2);
    let (mut least, mut wide) = (vec![NARROW; many], vec![NARROW; many]);
    let is_name = |cell: &Cell| matches!(cell, Cell::Text(words) if words.chars().count() > SHORT);
    let has_names = |at: usize| {
        let rows = tables.clone().flat_map(|table| &table.rows);
        rows.filter_map(|row| row.get(at)).any(is_name)
    };
    if curves || has_names(0) {
        wide[0] = NAMES;
    } else if has_names(1) {
        // Names after their numbers.
        wide[1] = NAMES;
    }
    let longest = |words: &str| words.split_whitespace().map(|w| w.chars().count()).max();
    for table in tables {
        for (at, column) in table.columns.iter().enumerate() {
            let head = longest(&column.title).unwrap_or(0) as f64 + 2.0;
            least[at] = least[at].max(head.min(WORD));
            for cell in table.rows.iter().filter_map(|row| row.get(at)) {
                match cell {
                    Cell::Text(words) => {
                        let word = longest(words).unwrap_or(0) as f64 + 2.0;
                        least[at] = least[at].max(word.min(WORD));
                        wide[at] = wide[at].max(match words.chars().count() {
                            many if many <= SHORT => NARROW,
                            ..=12 => 13.0,
                            13..=40 => 20.0,
                            41..=90 => 34.0,
                            _ => 50.0,
                        });
                    }
                    Cell::Number(number) | Cell::Heat(number) => {
                        let written = number.write(text).chars().count() as f64 + 3.0;
                        least[at] = least[at].max(written);
                    }
                }
            }
        }
    }
    wide.iter_mut().zip(&least).for_each(|(wide, least)| *wide = wide.max(*least));
    let (all, needed): (f64, f64) = (wide.iter().sum(), least.iter().sum());
    if all > PAGE && all > needed {
        let part = ((PAGE - needed) / (all - needed)).max(0.0);
        let both = wide.iter_mut().zip(least);
        both.for_each(|(wide, least)| *wide = least + (*wide - least) * part);
    }
    wide
}

/// How high a table is with its caption and heading, in points.
fn high(table: &Table, wide: &[f64]) -> f64 {
    let lines = |row: &Vec<Cell>| {
        let cells = row.iter().zip(wide).map(|(cell, wide)| match cell {
            Cell::Text(words) => wrap(&held(words), SIZE, false, wide * 5.9).len(),
            _ => 1,
        });
        cells.max().unwrap_or(1)
    };
    let rows = table.rows.iter().map(|row| (lines(row) as f64 * SIZE * 1.28 + 2.0).max(ROW));
    rows.sum::<f64>() + 5.0 * ROW
}

/// The sheets that [`write`] makes of a report.
pub(super) fn sheets<'a>(source: &Source<'a>) -> Vec<Sheet<'a>> {
    let mut sheets = Vec::new();
    for (number, part) in (1..).zip(&source.report.sections) {
        let shown = shown(part);
        let tables = || {
            shown.iter().filter_map(|shown| match shown {
                Shown::Table(_, table) => Some(*table),
                Shown::Curve(..) => None,
            })
        };
        let alone = |table: &Table| widths(std::iter::once(table), false, source.text);
        let is_long = |table: &Table| high(table, &alone(table)) > HIGH;
        let curves = shown.iter().any(|shown| matches!(shown, Shown::Curve(..)));
        let wide = widths(tables().filter(|table| !is_long(table)), curves, source.text);
        let (long, short): (Vec<_>, Vec<_>) = shown
            .into_iter()
            .partition(|shown| matches!(shown, Shown::Table(_, table) if is_long(table)));
        let title = part.title.as_str();
        if !short.is_empty() {
            let name = named(number, None, title);
            sheets.push(Sheet { name, title, shown: short, wide, long: false });
        }
        for (at, shown) in (1..).zip(long) {
            let Shown::Table(_, table) = &shown else { continue };
            let name = named(number, Some(at), &table.caption);
            let wide = alone(table);
            sheets.push(Sheet { name, title, shown: vec![shown], wide, long: true });
        }
    }
    sheets
}

/// The tables and curves of a section, each with the heading that it stands under.
fn shown(part: &Part) -> Vec<Shown<'_>> {
    let (mut major, mut minor) = ("", "");
    let mut shown = Vec::new();
    for block in &part.blocks {
        let names = [major, minor].into_iter().filter(|name| !name.trim().is_empty());
        let heading = names.collect::<Vec<_>>().join(" · ");
        match block {
            Block::Heading { text, page: true } => (major, minor) = (text, ""),
            Block::Heading { text, .. } => minor = text,
            Block::Table(table) => shown.push(Shown::Table(heading, table)),
            Block::Chart(chart) if matches!(chart.data, Data::Lines { .. }) => {
                shown.push(Shown::Curve(heading, chart));
            }
            _ => {}
        }
    }
    shown
}

/// The tables of the report and its curves, one below the other.
pub(super) fn write(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    sheets: Vec<Sheet<'_>>,
    links: &Links,
) -> Result<(), XlsxError> {
    let text = source.text;
    for Sheet { name, title, shown, wide, long } in sheets {
        let sheet = workbook.add_worksheet();
        let mut pad = Pad::new(sheet, looks, &name, source.report, &wide)?;
        pad.sheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
        pad.title(title)?;
        pad.note(text.get("office-tables-note"))?;
        let (mut under, mut breaks, mut page) = (String::new(), Vec::new(), 0);
        for one in shown {
            let first = pad.row;
            let (Shown::Table(heading, _) | Shown::Curve(heading, _)) = &one;
            pad.row += 1;
            let heading = heading.clone();
            if heading != under && !heading.is_empty() {
                pad.strong(&heading)?;
            }
            match one {
                Shown::Table(_, table) => {
                    pad.caption(&table.caption)?;
                    let head = pad.row;
                    filled(&mut pad, looks, table, links)?;
                    if long {
                        pad.sheet.set_repeat_rows(head, head)?;
                    }
                }
                Shown::Curve(_, chart) => {
                    let Data::Lines { places, lines, scale } = &chart.data else { continue };
                    pad.caption(&chart.caption)?;
                    curve(&mut pad, looks, places, lines, *scale, &chart.alt, source, links)?;
                }
            }
            under = heading;
            // What would not end on this page begins the next one.
            if !long && first > page + 2 && pad.high(page, pad.row) > HIGH {
                breaks.push(first + 1);
                page = first + 1;
            }
        }
        pad.sheet.set_page_breaks(&breaks)?;
    }
    Ok(())
}

/// A table with its heading.
fn filled(pad: &mut Pad<'_>, looks: &Looks, table: &Table, links: &Links) -> Result<(), XlsxError> {
    let titles: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
    pad.heading_over(&titles, |column| table.columns[column].numeric)?;
    for row in &table.rows {
        for (column, value) in (0u16..).zip(row) {
            match value {
                Cell::Text(words) => pad.words(column, words)?,
                Cell::Number(number) => {
                    let look = look_of(looks, number, links);
                    written(pad, column, number, &look, links)?;
                }
                Cell::Heat(number) => {
                    let mut look = look_of(looks, number, links);
                    look = look.set_indent(0).set_align(FormatAlign::Center);
                    if let Some(value) = number.value {
                        let (fill, words) = colours::heat(value);
                        look = look.set_background_color(color(fill)).set_font_color(color(words));
                    }
                    written(pad, column, number, &look, links)?;
                }
            }
        }
        pad.row += 1;
    }
    Ok(())
}

/// How a number is written in a cell: in black where it follows from the inputs, in grey where it
/// is as of the export.
pub(super) fn look_of(looks: &Looks, number: &Number, links: &Links) -> Format {
    let ink = if links.of(number).is_some() { colours::INK } else { colours::SOFT };
    let look = looks.soft.clone().set_font_color(color(ink)).set_align(FormatAlign::Right);
    look.set_indent(1).set_num_format(format_of(number))
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
    pad.row += DRAWN;
    Ok(())
}

/// A number as it is, from the cell where it is worked out if there is one; a dash where it is not
/// known.
pub(super) fn written(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::model::Column;
    use crate::workshop::Language;

    #[test]
    fn a_name_of_a_sheet_is_cut_where_the_writer_would_refuse_it() {
        for title in ["🙂".repeat(40), "a".repeat(60), format!("Value{}", "🙂".repeat(20))] {
            let name = named(7, None, &title);
            let units = name.encode_utf16().count();
            assert!((NAME - 1..=NAME).contains(&units), "{name}: {units}");
            assert!(Workbook::new().add_worksheet().set_name(&name).is_ok(), "{name}");
        }
        assert_eq!(named(2, Some(1), "What's left?'"), "2.1 What's left");
    }

    #[test]
    fn numbers_of_rows_leave_the_page_to_the_words() {
        let text = Text::of(Language::English);
        let column = |title: &str| Column { title: title.to_owned(), width: 1.0, numeric: false };
        let words = "Call every new account back within a working day and write down what was said";
        let table = |first: &str| Table {
            id: String::new(),
            caption: String::new(),
            columns: ["#", "Action", "Owner", "Waits for", "State"].map(column).to_vec(),
            rows: vec![
                [first, words, words, words, words]
                    .map(|w| Cell::Text(w.to_owned()))
                    .to_vec();
                3
            ],
        };
        let (numbered, named) = (table("12"), table("Call everybody back"));
        let numbered = widths(std::iter::once(&numbered), false, text);
        assert_eq!(numbered[0], NARROW);
        let named = widths(std::iter::once(&named), false, text);
        assert!(named[0] > 2.0 * NARROW && numbered[1] > named[1], "{numbered:?} {named:?}");
        let mut short = table("12");
        for row in &mut short.rows {
            row.truncate(2);
            row[1] = Cell::Text("Call everybody back".to_owned());
        }
        short.columns.truncate(2);
        assert_eq!(widths(std::iter::once(&short), false, text), [NARROW, NAMES]);
        // A curve has names in its first column whatever else stands there.
        let bare = widths(std::iter::empty(), true, text);
        assert_eq!(bare[0], NAMES);
    }
}
