//! The data of a chart as a table: in the workbook that opens on “Edit data”, and in the chart
//! itself, which keeps a copy of every value.

use std::fmt::Write as _;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, XlsxError};

use super::xml::{esc, number};
use crate::report::model::{Failed, Number, Style};

/// The longest that a name in a chart may be, in letters.
const NAME: usize = 90;

/// A cell of the table.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Words(String),
    Number(Option<f64>),
    /// What follows from other cells, with what it comes to.
    Formula(String, f64),
}

/// The table: a heading row, and rows of as many cells.
#[derive(Debug)]
pub(super) struct Book {
    /// What the sheet is called.
    pub sheet: String,
    pub heading: Vec<String>,
    pub rows: Vec<Vec<Value>>,
    /// How the numbers are written.
    pub format: String,
    /// The day it speaks of.
    pub date: Date,
}

/// A name as charts show it.
pub(super) fn name(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= NAME {
        return text;
    }
    let kept: String = text.chars().take(NAME - 1).collect();
    format!("{}…", kept.trim_end())
}

/// How a number is written, as an office format.
pub(crate) fn format_of(number: &Number) -> String {
    let digits =
        |n: usize| if n == 0 { String::new() } else { format!(".{}", "0".repeat(n.min(9))) };
    match &number.style {
        Style::Score => "0.0".to_owned(),
        Style::Percent(n) => format!("0{}%", digits(*n)),
        Style::Points(n, _) => format!("0{}%", digits(*n)),
        Style::Money { around, .. } => {
            let [before, after] = around.each_ref().map(|words| {
                let words: String =
                    words.chars().filter(|c| !c.is_control() && *c != '"').collect();
                words.replace('\u{a0}', " ")
            });
            let decimals = number.value.map_or(0, crate::text::money::decimals);
            let plain = format!("#,##0{}", digits(decimals));
            let quoted = |words: String| {
                if words.is_empty() { words } else { format!("\"{words}\"") }
            };
            if before.chars().count() + after.chars().count() > 24 {
                plain
            } else {
                format!("{}{plain}{}", quoted(before), quoted(after))
            }
        }
        Style::Plain(n, unit) => {
            let unit: String = unit.chars().filter(|c| !c.is_control() && *c != '"').collect();
            let plain = format!("#,##0{}", digits(*n));
            // A format has little room; a long unit stands in the name of the series.
            if unit.is_empty() || unit.chars().count() > 16 {
                plain
            } else {
                format!("{plain}\" {unit}\"")
            }
        }
    }
}

impl Book {
    fn range(&self, column: usize) -> String {
        let letter = letter(column);
        let last = self.rows.len() + 1;
        let sheet = self.sheet.replace('\'', "''");
        format!("'{sheet}'!${letter}$2:${letter}${last}")
    }

    /// The name of a column, as a series refers to it.
    pub(super) fn title(&self, column: usize) -> String {
        let sheet = self.sheet.replace('\'', "''");
        let at = esc(&format!("'{sheet}'!${}$1", letter(column)));
        let name = esc(self.heading.get(column).map_or("", String::as_str));
        format!(
            r#"<c:tx><c:strRef><c:f>{at}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>"#
        )
    }

    /// A column of words.
    pub(super) fn words(&self, column: usize) -> String {
        let mut out = format!(
            r#"<c:strRef><c:f>{}</c:f><c:strCache><c:ptCount val="{}"/>"#,
            esc(&self.range(column)),
            self.rows.len()
        );
        for (i, row) in self.rows.iter().enumerate() {
            if let Some(Value::Words(words)) = row.get(column) {
                let _ = write!(out, r#"<c:pt idx="{i}"><c:v>{}</c:v></c:pt>"#, esc(words));
            }
        }
        out.push_str("</c:strCache></c:strRef>");
        out
    }

    /// A column of numbers.
    pub(super) fn numbers(&self, column: usize) -> String {
        let mut out = format!(
            r#"<c:numRef><c:f>{}</c:f><c:numCache><c:formatCode>{}</c:formatCode><c:ptCount val="{}"/>"#,
            esc(&self.range(column)),
            esc(&self.format),
            self.rows.len()
        );
        for (i, row) in self.rows.iter().enumerate() {
            let value = match row.get(column) {
                Some(Value::Number(value)) => *value,
                Some(Value::Formula(_, value)) => Some(*value),
                _ => None,
            };
            if let Some(value) = value {
                let _ = write!(out, r#"<c:pt idx="{i}"><c:v>{}</c:v></c:pt>"#, number(value));
            }
        }
        out.push_str("</c:numCache></c:numRef>");
        out
    }

    /// The workbook.
    pub(super) fn write(&self) -> Result<Vec<u8>, Failed> {
        self.build().map_err(|e| Failed::Writer(e.to_string()))
    }

    fn build(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(self.date)?);
        let bold = Format::new().set_bold();
        let plain = Format::new().set_num_format(&self.format);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.sheet)?;
        for (column, title) in (0u16..).zip(&self.heading) {
            sheet.write_string_with_format(0, column, title, &bold)?;
            sheet.set_column_width(column, if column == 0 { 36.0 } else { 14.0 })?;
        }
        for (row, cells) in (1u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    Value::Words(words) => {
                        sheet.write_string(row, column, words)?;
                    }
                    Value::Number(Some(value)) if value.is_finite() => {
                        sheet.write_number_with_format(row, column, *value, &plain)?;
                    }
                    Value::Number(_) => {}
                    Value::Formula(formula, value) => {
                        let formula = Formula::new(formula).set_result(number(*value));
                        sheet.write_formula_with_format(row, column, formula, &plain)?;
                    }
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        workbook.save_to_buffer()
    }
}

/// What a workbook says of itself: the day of the report, so that the same report makes the same
/// file.
pub(crate) fn properties(date: Date) -> Result<DocProperties, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(1900).clamp(1900, 9999);
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    let date = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(DocProperties::new().set_creation_datetime(&date))
}

/// The name of a column, from 0.
pub(crate) fn letter(column: usize) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let at = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + at));
        left = (left - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_a_sheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn numbers_are_written_as_in_the_report() {
        let plain = |digits, unit| format_of(&Number::plain("x", None, digits, unit));
        assert_eq!(plain(0, ""), "#,##0");
        assert_eq!(plain(2, "€"), "#,##0.00\" €\"");
        assert_eq!(plain(0, "\"=cmd"), "#,##0\" =cmd\"");
        assert_eq!(format_of(&Number::percent("x", None, 1)), "0.0%");
    }
}
