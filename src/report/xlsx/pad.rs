//! A sheet that is written from the top: titles, inputs, formulas with what they come to, and
//! words that stay words whatever they look like.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

use crate::report::colours::{self, Rgb};
use crate::report::model::Report;
use crate::report::pptx::book::letter;
use crate::report::pptx::fit::wrap;
use crate::workshop::Paper;

/// The longest text that a cell holds, in UTF-16 units, with room for the mark of a cut.
const LONGEST: usize = 32_000;

/// The letters, in points.
const SIZE: f64 = 10.0;

/// How numbers are written.
pub(super) const SCORE: &str = "0.00";
pub(super) const SHARE: &str = "0.0%";
pub(super) const PLAIN: &str = "#,##0.00";
pub(super) const WHOLE: &str = "#,##0.##";

pub(super) fn color([r, g, b]: Rgb) -> Color {
    Color::RGB(u32::from_be_bytes([0, r, g, b]))
}

/// The looks of the cells: what is typed in is blue on pale yellow, as modellers have it.
pub(super) struct Looks {
    pub title: Format,
    pub heading: Format,
    pub words: Format,
    pub note: Format,
    pub soft: Format,
    input: Format,
    figure: Format,
    strong: Format,
}

/// How far words are indented, in points.
const INDENT: f64 = 7.0;

impl Looks {
    pub(super) fn of(report: &Report) -> Self {
        let accent = color(colours::accent(report.accent));
        let line = color(colours::HAIRLINE);
        let base = || Format::new().set_font_name("Arial").set_font_size(SIZE);
        let base = || base().set_font_color(color(colours::INK));
        let top = || base().set_align(FormatAlign::Top);
        let heading = base()
            .set_bold()
            .set_font_color(color(colours::SOFT))
            .set_text_wrap()
            .set_align(FormatAlign::Bottom)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(accent);
        Self {
            title: base().set_bold().set_font_size(14.0).set_font_color(accent),
            heading,
            words: top().set_text_wrap(),
            note: top().set_font_color(color(colours::SOFT)).set_italic(),
            soft: top().set_font_color(color(colours::SOFT)),
            input: top()
                .set_font_color(color(colours::ACTUAL))
                .set_background_color(color([0xff, 0xf9, 0xe3]))
                .set_border(FormatBorder::Thin)
                .set_border_color(line),
            // A number keeps off the words beside it.
            figure: top().set_align(FormatAlign::Right).set_indent(1),
            strong: top().set_align(FormatAlign::Right).set_indent(1).set_bold(),
        }
    }
}

/// Words of a column, which keep off those of the column before it.
fn apart(look: &Format, column: u16) -> Format {
    let look = look.clone();
    if column > 0 { look.set_align(FormatAlign::Left).set_indent(1) } else { look }
}

/// A sheet with the row that is written next.
pub(super) struct Pad<'a> {
    pub sheet: &'a mut Worksheet,
    pub looks: &'a Looks,
    pub name: String,
    pub row: u32,
    /// How wide the columns are, in points.
    columns: Vec<f64>,
    /// The row with words over several lines, and how many they are.
    tall: (u32, usize),
    /// The rows that are not of the usual height, in points.
    highs: HashMap<u32, f64>,
}

/// Rows of a sheet from here to there, both from 1 as formulas count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rows {
    pub first: u32,
    pub last: u32,
}

/// A cell of this sheet that never moves, such as `$C$4`.
pub(super) fn cell(column: u16, row: u32) -> String {
    format!("${}${row}", letter(usize::from(column)))
}

/// A column of rows that never move, such as `$C$4:$C$9`.
pub(super) fn range(column: u16, rows: Rows) -> String {
    format!("{}:{}", cell(column, rows.first), cell(column, rows.last))
}

impl<'a> Pad<'a> {
    /// A sheet of this name with columns so wide, ready to be printed.
    pub(super) fn new(
        sheet: &'a mut Worksheet,
        looks: &'a Looks,
        name: &str,
        report: &Report,
        columns: &[f64],
    ) -> Result<Self, XlsxError> {
        sheet.set_name(name)?;
        for (column, wide) in (0u16..).zip(columns) {
            sheet.set_column_width(column, *wide)?;
        }
        sheet.set_landscape();
        sheet.set_paper_size(if report.paper == Paper::A4 { 9 } else { 1 });
        sheet.set_print_fit_to_pages(1, 0);
        // An ampersand begins a code in a footer, and a footer holds 255 letters.
        let foot: String = report.confidentiality.chars().take(100).collect();
        let foot = foot.replace('&', "&&");
        sheet.set_footer(format!("&L&8{foot}&R&8&P / &N"));
        sheet.set_screen_gridlines(false);
        // A column is counted in digits of Arial 10, here in points.
        let columns = columns.iter().map(|wide| wide * 5.9).collect();
        Ok(Self {
            sheet,
            looks,
            name: name.to_owned(),
            row: 0,
            columns,
            tall: (0, 1),
            highs: HashMap::new(),
        })
    }

    /// The row that is written next, as formulas count it.
    pub(super) fn line(&self) -> u32 {
        self.row + 1
    }

    /// How another sheet names a cell of this one.
    pub(super) fn at(&self, column: u16, row: u32) -> String {
        outside(&self.name, &cell(column, row))
    }

    pub(super) fn range(&self, column: u16, rows: Rows) -> String {
        outside(&self.name, &range(column, rows))
    }

    pub(super) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.write(0, text, &self.looks.title.clone())?;
        self.row += 1;
        Ok(())
    }

    pub(super) fn note(&mut self, text: &str) -> Result<(), XlsxError> {
        self.write(0, text, &self.looks.note.clone())?;
        self.row += 1;
        Ok(())
    }

    /// What a table shows, smaller than a title.
    pub(super) fn caption(&mut self, text: &str) -> Result<(), XlsxError> {
        let look = self.looks.words.clone().set_bold().unset_text_wrap();
        self.write(0, text, &look)?;
        self.row += 1;
        Ok(())
    }

    /// What several tables stand under.
    pub(super) fn strong(&mut self, text: &str) -> Result<(), XlsxError> {
        let look = self.looks.title.clone().set_font_size(12.0);
        self.write(0, text, &look)?;
        self.row += 1;
        Ok(())
    }

    /// Makes the row that is written so high, in points.
    fn set_high(&mut self, high: f64) -> Result<(), XlsxError> {
        // The highest that a row can be.
        let high = high.min(400.0);
        self.highs.insert(self.row, high);
        self.sheet.set_row_height(self.row, high)?;
        Ok(())
    }

    /// How high the rows from `first` to before `end` are together, in points.
    pub(super) fn high(&self, first: u32, end: u32) -> f64 {
        (first..end).map(|row| self.highs.get(&row).copied().unwrap_or(15.0)).sum()
    }

    pub(super) fn heading<S: AsRef<str>>(&mut self, titles: &[S]) -> Result<(), XlsxError> {
        self.heading_over(titles, |_| false)
    }

    /// A heading whose titles stand over the numbers where a column has such. The row is as high
    /// as its longest title needs.
    pub(super) fn heading_over<S: AsRef<str>>(
        &mut self,
        titles: &[S],
        numeric: impl Fn(usize) -> bool,
    ) -> Result<(), XlsxError> {
        let look = self.looks.heading.clone();
        let right = look.clone().set_align(FormatAlign::Right).set_indent(1);
        let mut lines = 1;
        for (column, title) in (0u16..).zip(titles) {
            let at = usize::from(column);
            let wide = self.columns.get(at).copied().unwrap_or(50.0) - 8.0;
            lines = wrap(&held(title.as_ref()), SIZE, true, wide).len().max(lines);
            if numeric(at) {
                self.write(column, title.as_ref(), &right)?;
            } else {
                self.write(column, title.as_ref(), &apart(&look, column))?;
            }
        }
        if lines > 1 {
            self.set_high(lines as f64 * SIZE * 1.28 + 4.0)?;
        }
        self.row += 1;
        Ok(())
    }

    fn write(&mut self, column: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
        let text = held(text);
        self.sheet.write_string_with_format(self.row, column, text, look)?;
        Ok(())
    }

    /// Words. Not every program makes a row as high as its words need, so it is said.
    pub(super) fn words(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        let wide = self.columns.get(usize::from(column)).copied().unwrap_or(50.0);
        let wide = if column > 0 { wide - INDENT } else { wide };
        let lines = wrap(&held(text), SIZE, false, wide).len();
        if self.tall.0 != self.row {
            self.tall = (self.row, 1);
        }
        if lines > self.tall.1 {
            self.tall.1 = lines;
            self.set_high(lines as f64 * SIZE * 1.28 + 2.0)?;
        }
        self.write(column, text, &apart(&self.looks.words, column))
    }

    /// Quiet words: ids.
    pub(super) fn soft(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        self.write(column, text, &apart(&self.looks.soft, column))
    }

    /// A number that somebody put in; an empty cell to put one in if nobody has.
    pub(super) fn input(
        &mut self,
        column: u16,
        value: Option<f64>,
        format: &str,
    ) -> Result<(), XlsxError> {
        let look = self.looks.input.clone().set_num_format(format);
        let look = look.set_align(FormatAlign::Right).set_indent(1);
        match value.filter(|v| v.is_finite()) {
            Some(value) => self.sheet.write_number_with_format(self.row, column, value, &look)?,
            None => self.sheet.write_blank(self.row, column, &look)?,
        };
        Ok(())
    }

    /// Words that somebody put in.
    pub(super) fn typed(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        self.write(column, text, &self.looks.input.clone())
    }

    /// A formula with what it comes to, so that it can be read before anybody recalculates. What
    /// is not known is a dash: words, which every formula leaves out.
    pub(super) fn formula(
        &mut self,
        column: u16,
        formula: &str,
        value: Option<f64>,
        format: &str,
    ) -> Result<(), XlsxError> {
        let look = self.looks.figure.clone();
        self.formula_as(column, formula, value, format, &look)
    }

    /// The words of another cell.
    pub(super) fn echo(&mut self, column: u16, cell: &str, words: &str) -> Result<(), XlsxError> {
        let formula = Formula::new(format!("={cell}")).set_result(held(words));
        let look = apart(&self.looks.soft, column);
        self.sheet.write_formula_with_format(self.row, column, formula, &look)?;
        Ok(())
    }

    /// A formula that matters.
    pub(super) fn result(
        &mut self,
        column: u16,
        formula: &str,
        value: Option<f64>,
        format: &str,
    ) -> Result<(), XlsxError> {
        let look = self.looks.strong.clone();
        self.formula_as(column, formula, value, format, &look)
    }

    fn formula_as(
        &mut self,
        column: u16,
        formula: &str,
        value: Option<f64>,
        format: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let known =
            value.filter(|v| v.is_finite()).map_or_else(|| "–".to_owned(), |v| format!("{v}"));
        let formula = Formula::new(format!("={formula}")).set_result(known);
        let look = look.clone().set_num_format(format);
        self.sheet.write_formula_with_format(self.row, column, formula, &look)?;
        Ok(())
    }
}

/// How formulas name cells of a sheet.
pub(super) fn outside(sheet: &str, cells: &str) -> String {
    format!("'{}'!{cells}", sheet.replace('\'', "''"))
}

/// A text as a cell holds it.
pub(super) fn held(text: &str) -> String {
    let mut units = 0;
    let mut kept = String::with_capacity(text.len().min(LONGEST));
    for c in text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')) {
        units += c.len_utf16();
        if units > LONGEST {
            kept.push('…');
            break;
        }
        kept.push(c);
    }
    kept
}
