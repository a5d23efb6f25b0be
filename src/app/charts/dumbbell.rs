//! Actual → desired, one row a factor.

use egui::{Align2, Rangef, Rect, Stroke, Ui, pos2, vec2};

use super::cells::{Cells, SENSE};
use super::{ChartRow, along, grid, score_or_dash, spoken};
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, flag, says};
use crate::text::Text;

/// Height of the scale under the rows, in points.
const SCALE: f32 = 20.0;

/// Room for the first flag, which stands out of its row, in points.
const TOP: f32 = 4.0;

/// The gaps in the order of `rows`; the round before as faint marks, the range as whiskers. `why`
/// explains the row at a place to whoever points at it. Answers with the row that was asked about.
pub fn dumbbell(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    rows: &[ChartRow<'_>],
    row_height: f32,
    why: impl Fn(usize) -> String,
) -> Option<usize> {
    let width = ui.available_width();
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, TOP + row_height * rows.len() as f32 + SCALE), SENSE);
    says(&response, || {
        let parts: Vec<String> = rows.iter().map(|row| spoken(text, row)).collect();
        text.with("score-chart-gaps", &[("list", parts.join("; ").into())])
    });
    if !ui.is_rect_visible(rect) {
        return None;
    }
    let place = |row: usize, _: usize| {
        let y = rect.top() + TOP + row_height * row as f32;
        Rect::from_x_y_ranges(rect.x_range(), y..=y + row_height)
    };
    let cells = Cells {
        rows: rows.len(),
        columns: 1,
        place: &place,
        name: &|row, _| text.with("why-ask", &[("figure", spoken(text, &rows[row]).into())]),
        hint: &|row, _| why(row),
    };
    let touched = cells.show(ui, theme, &response);
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    let name_width = (width * 0.27).clamp(96.0, 200.0);
    let value_width = 84.0;
    let x = Rangef::new(rect.left() + name_width + space::M, rect.right() - value_width - space::L);
    let bottom = rect.bottom() - SCALE;
    for mark in [0.0, 2.0, 4.0, 6.0, 8.0, 10.0] {
        let at = along(x, mark);
        painter.vline(at, rect.top()..=bottom, grid(theme));
        let label = text.number(mark, 0);
        let place = pos2(at, bottom + 3.0);
        painter.text(place, Align2::CENTER_TOP, label, font(size::TINY), *theme.ink_faint);
    }
    let face = if row_height < 22.0 { size::TINY } else { size::SMALL };
    for (i, row) in rows.iter().enumerate() {
        let y = rect.top() + TOP + row_height * (i as f32 + 0.5);
        if !ui.is_rect_visible(place(i, 0).expand2(vec2(0.0, row_height))) {
            continue;
        }
        if touched.at == Some((i, 0)) {
            painter.rect_filled(place(i, 0), 4, theme.hover.gamma_multiply(0.6));
        }
        let name = elided(&painter, row.name, font(face), *theme.ink, name_width);
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, *theme.ink);
        let values = format!(
            "{} → {}",
            score_or_dash(text, row.now.actual),
            score_or_dash(text, row.now.desired)
        );
        let place = pos2(rect.right(), y);
        painter.text(place, Align2::RIGHT_CENTER, values, font(face), *theme.ink);
        marks(&painter, theme, row, x, y);
    }
    touched.asked.map(|(row, _)| row)
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
