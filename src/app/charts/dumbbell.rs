//! Actual → desired, one row a factor; or before → after, with the desired level in a column of its
//! own.

use egui::{Align2, Rangef, Rect, Stroke, Ui, pos2, vec2};

use super::cells::{Cells, SENSE};
use super::{ChartRow, along, grid, score_or_dash, spoken};
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, flag, says};
use crate::text::Text;

/// The least width of the scale, however wide what stands beside it, in points.
const NARROWEST: f32 = 48.0;

/// Height of the scale under the rows, in points.
const SCALE: f32 = 20.0;

/// Height of what stands above the columns, in points.
const HEAD: f32 = 28.0;

/// Room for the flag beside the name of the desired level, in points.
const FLAG: f32 = 18.0;

/// Room for the first flag, which stands out of its row, in points.
const TOP: f32 = 4.0;

/// What the numbers at the end of a row say.
#[derive(Debug, Clone, Copy)]
pub enum Ends<'a> {
    /// Actual → desired.
    Gap,
    /// Before → after, and in a second column the desired level: what stands above each of them.
    Moved([&'a str; 2]),
}

/// The gaps in the order of `rows`; the state before as faint marks, the range as whiskers. `why`
/// explains the row at a place to whoever points at it. Answers with the row that was asked about.
pub fn dumbbell(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    rows: &[ChartRow<'_>],
    row_height: f32,
    ends: Ends<'_>,
    why: impl Fn(usize) -> String,
) -> Option<usize> {
    let width = ui.available_width();
    let head = if matches!(ends, Ends::Moved(_)) { HEAD } else { TOP };
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, head + row_height * rows.len() as f32 + SCALE), SENSE);
    let said = |row: &ChartRow<'_>| match ends {
        Ends::Gap => spoken(text, row),
        Ends::Moved(_) => spoken_moved(text, row),
    };
    says(&response, || {
        let parts: Vec<String> = rows.iter().map(said).collect();
        let key = match ends {
            Ends::Gap => "score-chart-gaps",
            Ends::Moved(_) => "forecast-chart",
        };
        text.with(key, &[("list", parts.join("; ").into())])
    });
    if !ui.is_rect_visible(rect) {
        return None;
    }
    let place = |row: usize, _: usize| {
        let y = rect.top() + head + row_height * row as f32;
        Rect::from_x_y_ranges(rect.x_range(), y..=y + row_height)
    };
    let cells = Cells {
        rows: rows.len(),
        columns: 1,
        place: &place,
        name: &|row, _| text.with("why-ask", &[("figure", said(&rows[row]).into())]),
        hint: &|row, _| why(row),
    };
    let touched = cells.show(ui, theme, &response);
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    let name_width = (width * 0.27).clamp(96.0, 200.0);
    let columns = Columns::of(&painter, theme, ends);
    let value_width = columns.width();
    let left = rect.left() + name_width + space::M;
    let x = Rangef::new(left, (rect.right() - value_width - space::L).max(left + NARROWEST));
    let bottom = rect.bottom() - SCALE;
    for mark in [0.0, 2.0, 4.0, 6.0, 8.0, 10.0] {
        let at = along(x, mark);
        painter.vline(at, rect.top() + head - TOP..=bottom, grid(theme));
        let label = text.number(mark, 0);
        let place = pos2(at, bottom + 3.0);
        painter.text(place, Align2::CENTER_TOP, label, font(size::TINY), *theme.ink_faint);
    }
    columns.heads(&painter, theme, (rect.right(), rect.top() + HEAD / 2.0 - TOP));
    let face = if row_height < 22.0 { size::TINY } else { size::SMALL };
    for (i, row) in rows.iter().enumerate() {
        let y = rect.top() + head + row_height * (i as f32 + 0.5);
        if !ui.is_rect_visible(place(i, 0).expand2(vec2(0.0, row_height))) {
            continue;
        }
        if touched.at == Some((i, 0)) {
            painter.rect_filled(place(i, 0), 4, theme.hover.gamma_multiply(0.6));
        }
        let name = elided(&painter, row.name, font(face), *theme.ink, name_width);
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, *theme.ink);
        columns.write(&painter, theme, text, row, (rect.right(), y), face);
        marks(&painter, theme, row, x, y);
    }
    touched.asked.map(|(row, _)| row)
}

/// Where the numbers at the ends of the rows stand.
struct Columns<'a> {
    ends: Ends<'a>,
    /// Width of what stands last, in points.
    last: f32,
    /// Width of what stands before it, in points; nothing where there is but one column.
    first: f32,
}

impl<'a> Columns<'a> {
    fn of(painter: &egui::Painter, theme: &Theme, ends: Ends<'a>) -> Self {
        let wide = |words: &str| {
            let galley = painter.layout_no_wrap(words.to_owned(), font(size::SMALL), *theme.ink);
            galley.size().x
        };
        match ends {
            Ends::Gap => Self { ends, last: 84.0, first: 0.0 },
            Ends::Moved([moved, desired]) => {
                let last = (wide(desired) + FLAG).max(wide("10.0"));
                let first = wide(moved).max(wide("10.0 → 10.0"));
                Self { ends, last, first: first + space::M }
            }
        }
    }

    fn width(&self) -> f32 {
        self.first + self.last
    }

    /// What stands above the columns.
    fn heads(&self, painter: &egui::Painter, theme: &Theme, (right, y): (f32, f32)) {
        let Ends::Moved([moved, desired]) = self.ends else { return };
        let ink = *theme.ink_soft;
        let write = |x: f32, words: &str| {
            painter.text(pos2(x, y), Align2::RIGHT_CENTER, words, font(size::SMALL), ink)
        };
        let drawn = write(right, desired);
        // The mark that stands for it in the rows.
        let foot = pos2(drawn.left() - FLAG + space::XS, y + 7.0);
        flag(painter, foot, 14.0, Stroke::new(1.5, *theme.desired), *theme.desired_wash);
        write(right - self.last - space::M, moved);
    }

    /// The numbers of a row.
    fn write(
        &self,
        painter: &egui::Painter,
        theme: &Theme,
        text: &Text,
        row: &ChartRow<'_>,
        (right, y): (f32, f32),
        face: f32,
    ) {
        let write = |x: f32, words: String| {
            painter.text(pos2(x, y), Align2::RIGHT_CENTER, words, font(face), *theme.ink);
        };
        let now = score_or_dash(text, row.now.actual);
        let desired = score_or_dash(text, row.now.desired);
        match self.ends {
            Ends::Gap => write(right, format!("{now} → {desired}")),
            Ends::Moved(_) => {
                let was = score_or_dash(text, row.before.and_then(|before| before.actual));
                // What does not move is written once.
                let moved = if was == now { now } else { format!("{was} → {now}") };
                write(right, desired);
                write(right - self.last - space::M, moved);
            }
        }
    }
}

/// “Outcomes 2.0 today, 3.1 to be expected, 8.0 desired”.
fn spoken_moved(text: &Text, row: &ChartRow<'_>) -> String {
    let was = row.before.and_then(|before| before.actual);
    text.with(
        "forecast-spoken",
        &[
            ("factor", row.name.into()),
            ("was", score_or_dash(text, was).into()),
            ("would", score_or_dash(text, row.now.actual).into()),
            ("desired", score_or_dash(text, row.now.desired).into()),
        ],
    )
}

fn marks(painter: &egui::Painter, theme: &Theme, row: &ChartRow<'_>, x: Rangef, y: f32) {
    let (actual, desired) = (row.now.actual, row.now.desired);
    if let Some((actual, desired)) = actual.zip(desired) {
        let color = if desired > actual { *theme.desired } else { *theme.actual };
        painter.hline(along(x, actual)..=along(x, desired), y, Stroke::new(3.0, color));
    }
    if let Some(range) = row.now.range.filter(|r| r.width() > 0.0) {
        let stroke = Stroke::new(1.5, *theme.ink_soft);
        let (low, high) = (along(x, range.low), along(x, range.high));
        painter.hline(low..=high, y + 6.0, stroke);
        for end in [low, high] {
            painter.vline(end, y + 3.0..=y + 9.0, stroke);
        }
    }
    if let Some(before) = row.before {
        let faint = Stroke::new(1.5, *theme.ink_faint);
        if let Some(actual) = before.actual {
            painter.circle(pos2(along(x, actual), y), 4.0, *theme.paper, faint);
        }
        if let Some(desired) = before.desired {
            painter.vline(along(x, desired), y - 7.0..=y + 4.0, faint);
        }
    }
    if let Some(desired) = desired {
        let foot = pos2(along(x, desired), y + 6.0);
        flag(painter, foot, 18.0, Stroke::new(2.0, *theme.desired), *theme.desired_wash);
    }
    if let Some(actual) = actual {
        let rim = Stroke::new(1.5, *theme.paper);
        painter.circle(pos2(along(x, actual), y), 6.0, *theme.actual, rim);
    }
}
