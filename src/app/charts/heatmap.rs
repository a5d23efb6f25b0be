//! Factor × segment: the score in figures, the gap in the depth of the colour.

use egui::{Align2, Rect, Response, Sense, Ui, pos2, vec2};

use super::{ChartRow, score_or_dash, spoken};
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, says};
use crate::measure::Sheet;
use crate::text::Text;

/// Height of the segments' names, in points.
const HEAD: f32 = 20.0;

/// The least height of a row, in points.
const ROW: f32 = 16.0;

/// A gap of this many points has the deepest colour.
const DEEPEST: f64 = 6.0;

/// One column a segment, one row a factor; `names` are the factors' short names.
pub fn heatmap(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    sheet: &Sheet,
    names: &[&str],
    height: f32,
) -> Response {
    let width = ui.available_width();
    let height = height.max(HEAD + ROW * names.len() as f32);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    says(&response, || {
        let row = |(i, name): (usize, &&str)| {
            let cells: Vec<String> = sheet
                .segments
                .iter()
                .map(|s| {
                    let score = s.figures.factors.get(i).and_then(|f| f.actual);
                    format!("{} {}", s.name, score_or_dash(text, score))
                })
                .collect();
            format!("{name}, {}", cells.join(", "))
        };
        let list = names.iter().enumerate().map(row).collect::<Vec<_>>().join("; ");
        text.with("score-chart-segments", &[("list", list.into())])
    });
    if !ui.is_rect_visible(rect) || sheet.segments.is_empty() {
        return response;
    }
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    let name_width = (width * 0.34).clamp(72.0, 150.0);
    let columns = sheet.segments.len() as f32;
    let cell = vec2(
        (width - name_width - space::S) / columns,
        (height - HEAD) / names.len().max(1) as f32,
    );
    let left = rect.left() + name_width + space::S;
    let response = match response.hover_pos() {
        Some(at) if at.x >= left && at.y >= rect.top() + HEAD => {
            let column = ((at.x - left) / cell.x) as usize;
            let row = ((at.y - rect.top() - HEAD) / cell.y) as usize;
            let segment = sheet.segments.get(column);
            match segment.and_then(|s| Some((s, names.get(row)?, s.figures.factors.get(row)?))) {
                Some((segment, name, now)) => {
                    let row = ChartRow { name, now, before: None };
                    response.on_hover_text(format!("{}. {}", segment.name, spoken(text, &row)))
                }
                None => response,
            }
        }
        _ => response,
    };
    let face = font(if cell.y < 20.0 { size::TINY } else { size::SMALL });
    let tiny = font(size::TINY);
    for (column, segment) in sheet.segments.iter().enumerate() {
        let middle = left + cell.x * (column as f32 + 0.5);
        let name = elided(&painter, &segment.name, tiny.clone(), *theme.ink_soft, cell.x - 4.0);
        painter.galley(pos2(middle - name.size().x / 2.0, rect.top()), name, *theme.ink_soft);
    }
    for (row, name) in names.iter().enumerate() {
        let top = rect.top() + HEAD + cell.y * row as f32;
        let galley = elided(&painter, name, tiny.clone(), *theme.ink_soft, name_width);
        let y = top + (cell.y - galley.size().y) / 2.0;
        painter.galley(pos2(rect.left(), y), galley, *theme.ink_soft);
        for (column, segment) in sheet.segments.iter().enumerate() {
            let place = Rect::from_min_size(pos2(left + cell.x * column as f32, top), cell);
            let figures = segment.figures.factors.get(row);
            let depth = figures.and_then(|f| f.gap).map_or(0.0, |gap| (gap / DEEPEST).min(1.0));
            // Not deeper than half way, so that the figure on it stays readable.
            let fill = theme.paper.lerp_to_gamma(*theme.desired, 0.5 * depth as f32);
            painter.rect(
                place.shrink(1.0),
                3,
                fill,
                theme.hairline_stroke(),
                egui::StrokeKind::Inside,
            );
            let score = score_or_dash(text, figures.and_then(|f| f.actual));
            let center = Align2::CENTER_CENTER;
            painter.text(place.center(), center, score, face.clone(), *theme.ink);
        }
    }
    response
}
