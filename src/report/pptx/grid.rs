//! A table on slides: columns that hold their longest words, rows that fit, and as many slides as
//! there must be.

use std::fmt::Write as _;

use super::fit::{LEADING, cut, parts, width, wrap};
use super::flow::Tone;
use super::xml::{Rect, emu, esc};
use crate::report::colours::{HAIRLINE, heat, hex};
use crate::report::model::{Cell, Table};
use crate::text::Text;

/// What is free around the words of a cell, in points.
const SIDE: f64 = 5.0;
const ABOVE: f64 = 3.0;
/// A word that just fits must not be broken for the last digit of a sum.
const HAIR: f64 = 0.1;
/// The widest that a single word makes its column.
const WIDEST_WORD: f64 = 130.0;
/// The longest that a heading may be, in lines.
const HEADING_LINES: usize = 3;
/// A cell of more lines is hard to follow beside something else.
const TALLEST: usize = 8;

/// A cell, wrapped.
#[derive(Debug, Clone)]
struct Wrapped {
    lines: Vec<String>,
    /// The place on the scale of 0 to 10 that shades it.
    heat: Option<f64>,
}

/// How the words of a column stand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Stand {
    Left,
    Right,
    /// As shades are read.
    Center,
}

/// A table that is ready to be placed.
#[derive(Debug)]
pub(super) struct Grid {
    /// The letters, in points.
    size: f64,
    columns: Vec<f64>,
    stand: Vec<Stand>,
    heading: Vec<Wrapped>,
    rows: Vec<Vec<Wrapped>>,
    /// Words had to be broken or cut, or are hard to follow.
    squeezed: bool,
}

/// A part of a table on one slide.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    rows: Vec<Vec<Wrapped>>,
    /// How high it is with its heading, in points.
    pub height: f64,
}

impl Grid {
    /// A table in so many points, in letters so much smaller than usual, but not below ten.
    pub(super) fn of(table: &Table, text: &Text, wide: f64, smaller: f64) -> Self {
        let size: f64 = match table.columns.len() {
            0..=6 => 12.0,
            7..=9 => 11.0,
            _ => 10.0,
        };
        let size = (size - smaller).max(10.0);
        let cells: Vec<Vec<(String, Option<f64>)>> = table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| written(cell, text)).collect())
            .collect();
        let (columns, squeezed) = columns(table, &cells, size, wide);
        let mut cut_short = false;
        let heading = table.columns.iter().zip(&columns);
        let heading = heading
            .map(|(column, wide)| {
                let mut lines = wrap(&column.title, size, true, wide - 2.0 * SIDE);
                if lines.len() > HEADING_LINES {
                    cut_short = true;
                    let rest = lines.split_off(HEADING_LINES - 1).join(" ");
                    lines.push(cut(&rest, size, true, wide - 2.0 * SIDE));
                }
                Wrapped { lines, heat: None }
            })
            .collect();
        let rows: Vec<Vec<Wrapped>> = cells
            .into_iter()
            .map(|row| {
                let row = row.into_iter().zip(&columns);
                row.map(|((words, heat), wide)| Wrapped {
                    lines: wrap(&words, size, false, wide - 2.0 * SIDE),
                    heat,
                })
                .collect()
            })
            .collect();
        let shaded =
            |at: usize| table.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Heat(_))));
        let stand = table.columns.iter().enumerate().map(|(at, column)| match column.numeric {
            _ if shaded(at) => Stand::Center,
            true => Stand::Right,
            false => Stand::Left,
        });
        let stand = stand.collect();
        let tall = |row: &Vec<Wrapped>| row.iter().any(|cell| cell.lines.len() > TALLEST);
        let squeezed = squeezed || cut_short || rows.iter().any(tall);
        Self { size, columns, stand, heading, rows, squeezed }
    }

    /// It has less room than its words need.
    pub(super) fn is_squeezed(&self) -> bool {
        self.squeezed
    }

    fn row_height(&self, row: &[Wrapped]) -> f64 {
        let lines = row.iter().map(|cell| cell.lines.len()).max().unwrap_or(1).max(1);
        lines as f64 * self.size * LEADING + 2.0 * ABOVE
    }

    /// How high all of it is, with its heading.
    pub(super) fn height(&self) -> f64 {
        let rows = self.rows.iter().map(|row| self.row_height(row));
        self.row_height(&self.heading) + rows.sum::<f64>()
    }

    /// The table in pieces: at most `first` points high, the others `rest`. A row that is higher
    /// than a slide goes on in a row of the next. No piece is much shorter than the others.
    pub(super) fn pieces(&self, first: f64, rest: f64) -> Vec<Piece> {
        let pieces = self.cut(first, rest);
        let long = self.rows.iter().any(|row| self.row_height(row) > rest * 0.5);
        if pieces.len() < 2 || long {
            return pieces;
        }
        let even = (1..20).rev().map(|part| {
            let part = f64::from(part) / 20.0;
            self.cut(first.min(rest * part), rest * part)
        });
        even.take_while(|even| even.len() == pieces.len()).last().unwrap_or(pieces)
    }

    fn cut(&self, first: f64, rest: f64) -> Vec<Piece> {
        let heading = self.row_height(&self.heading);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut piece = Piece { rows: Vec::new(), height: heading };
        for row in &self.rows {
            let mut row = row.clone();
            loop {
                let room = if pieces.is_empty() { first } else { rest };
                let high = self.row_height(&row);
                if piece.height + high <= room {
                    piece.height += high;
                    piece.rows.push(row);
                    break;
                }
                if piece.rows.is_empty() {
                    // Not even alone: what fits now, the rest on the next slide.
                    let free = room - piece.height - 2.0 * ABOVE;
                    let fit = (free / (self.size * LEADING)).floor().max(1.0) as usize;
                    let more = row
                        .iter_mut()
                        .map(|cell| Wrapped {
                            lines: cell.lines.split_off(fit.min(cell.lines.len())),
                            heat: None,
                        })
                        .collect();
                    piece.height += self.row_height(&row);
                    piece.rows.push(row);
                    row = more;
                }
                let next = Piece { rows: Vec::new(), height: heading };
                pieces.push(std::mem::replace(&mut piece, next));
                if row.iter().all(|cell| cell.lines.is_empty()) {
                    break;
                }
            }
        }
        if !piece.rows.is_empty() || pieces.is_empty() {
            pieces.push(piece);
        }
        pieces
    }

    /// A piece as slides write it.
    pub(super) fn xml(
        &self,
        piece: &Piece,
        at: Rect,
        id: usize,
        name: &str,
        language: &str,
    ) -> String {
        let wide: f64 = self.columns.iter().sum();
        let frame = Rect { w: wide, h: piece.height, ..at }.xfrm("p:xfrm");
        let name = esc(name);
        let mut out = format!(
            r#"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Table {id}" descr="{name}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{frame}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>"#
        );
        for column in &self.columns {
            let _ = write!(out, r#"<a:gridCol w="{}"/>"#, emu(*column));
        }
        out.push_str("</a:tblGrid>");
        self.row(&mut out, &self.heading, true, language);
        for row in &piece.rows {
            self.row(&mut out, row, false, language);
        }
        out.push_str("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
        out
    }

    fn row(&self, out: &mut String, row: &[Wrapped], heading: bool, language: &str) {
        let _ = write!(out, r#"<a:tr h="{}">"#, emu(self.row_height(row)));
        for (cell, stand) in row.iter().zip(&self.stand) {
            let shade = cell.heat.map(heat);
            let tone = match shade {
                Some((_, words)) => Tone::Plain(words),
                None if heading => Tone::Soft,
                None => Tone::Ink,
            };
            let align = match stand {
                Stand::Center => "ctr",
                Stand::Right => "r",
                Stand::Left => "l",
            };
            let words = esc(&cell.lines.join(" "));
            let letters = (self.size * 100.0).round() as i64;
            let bold = if heading { r#" b="1""# } else { "" };
            let color = tone.fill();
            let (side, above) = (emu(SIDE), emu(ABOVE));
            let anchor = if heading { "b" } else { "t" };
            let none = |tag: &str| format!("<a:{tag} w=\"0\"><a:noFill/></a:{tag}>");
            let line = if heading {
                format!(r#"<a:lnB w="12700">{}</a:lnB>"#, Tone::Accent.fill())
            } else {
                format!(
                    r#"<a:lnB w="6350"><a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:lnB>"#,
                    hex(HAIRLINE)
                )
            };
            let fill = match shade {
                Some((fill, _)) => {
                    format!(r#"<a:solidFill><a:srgbClr val="{}"/></a:solidFill>"#, hex(fill))
                }
                None => "<a:noFill/>".to_owned(),
            };
            // An empty cell says how large its letters would be: else they make its row higher.
            let run = if words.is_empty() {
                format!(r#"<a:endParaRPr lang="{language}" sz="{letters}" dirty="0"/>"#)
            } else {
                format!(
                    r#"<a:r><a:rPr lang="{language}" sz="{letters}"{bold} dirty="0">{color}</a:rPr><a:t>{words}</a:t></a:r>"#
                )
            };
            let _ = write!(
                out,
                r#"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{align}"/>{run}</a:p></a:txBody><a:tcPr marL="{side}" marR="{side}" marT="{above}" marB="{above}" anchor="{anchor}">{}{}{}{line}{fill}</a:tcPr></a:tc>"#,
                none("lnL"),
                none("lnR"),
                none("lnT"),
            );
        }
        out.push_str("</a:tr>");
    }
}

fn written(cell: &Cell, text: &Text) -> (String, Option<f64>) {
    match cell {
        Cell::Text(words) => (words.trim().to_owned(), None),
        Cell::Number(number) => (number.write(text), None),
        Cell::Heat(number) => (number.write(text), number.value),
    }
}

/// How wide the columns are: as the table asks for, but none narrower than its longest word; and
/// whether there is no room for that.
fn columns(
    table: &Table,
    cells: &[Vec<(String, Option<f64>)>],
    size: f64,
    wide: f64,
) -> (Vec<f64>, bool) {
    let least: Vec<f64> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let longest = |text: &str, bold: bool| {
                // A short bold word may be wider by more than words are on the whole.
                let bolder = if bold { 1.06 } else { 1.0 };
                text.split(parts).map(|w| width(w, size, bold) * bolder).fold(0.0, f64::max)
            };
            let cells = cells.iter().filter_map(|row| row.get(at));
            let cells = cells.map(|(words, _)| longest(words, false));
            cells.fold(longest(&column.title, true), f64::max).min(WIDEST_WORD) + 2.0 * SIDE + HAIR
        })
        .collect();
    let needed: f64 = least.iter().sum();
    if needed >= wide {
        return (least.iter().map(|l| l / needed * wide).collect(), needed > wide);
    }
    // What is too narrow gets what it needs; the others share what is left as they asked.
    let mut fixed = vec![false; least.len()];
    loop {
        let taken: f64 =
            least.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|(l, _)| l).sum();
        let open = table.columns.iter().zip(&fixed).filter(|(_, fixed)| !**fixed);
        let share: f64 = open.map(|(c, _)| f64::from(c.width.max(0.1))).sum();
        let columns: Vec<f64> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                if fixed[at] {
                    least[at]
                } else {
                    f64::from(column.width.max(0.1)) / share * (wide - taken)
                }
            })
            .collect();
        let narrow = (0..columns.len()).filter(|&at| !fixed[at] && columns[at] < least[at]);
        let narrow: Vec<usize> = narrow.collect();
        if narrow.is_empty() {
            return (columns, false);
        }
        narrow.into_iter().for_each(|at| fixed[at] = true);
    }
}
