//! Attainment from round to round.

use egui::{Align2, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::grid;
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::widgets::{elided, says};
use crate::text::Text;

/// One round in the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundPoint {
    /// What stands under it.
    pub label: String,
    /// Its attainment, 0 to 1.
    pub attainment: Option<f64>,
    /// The round that is looked at.
    pub current: bool,
}

/// The rounds in the order of the document, at equal distances; 100 % is the line at the top.
pub fn rounds(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    points: &[RoundPoint],
    height: f32,
) -> Response {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let percent = |a: Option<f64>| a.map_or_else(|| "–".to_owned(), |a| text.percent(a, 0));
    says(&response, || {
        let parts: Vec<String> =
            points.iter().map(|p| format!("{} {}", p.label, percent(p.attainment))).collect();
        text.with("score-chart-rounds", &[("list", parts.join("; ").into())])
    });
    if !ui.is_rect_visible(rect) || points.is_empty() {
        return response;
    }
    let painter = ui.painter_at(rect);
    let plot = Rect::from_min_max(rect.min + vec2(72.0, 22.0), rect.max - vec2(space::XL, 24.0));
    for line in [0.0, 0.5, 1.0] {
        let y = egui::lerp(plot.bottom()..=plot.top(), line);
        painter.hline(rect.x_range(), y, grid(theme));
        let label = text.percent(f64::from(line), 0);
        let place = pos2(rect.left(), y - 1.0);
        painter.text(place, Align2::LEFT_BOTTOM, label, font(size::TINY), *theme.ink_faint);
    }
    let count = points.len();
    let x = |i: usize| match count {
        1 => plot.center().x,
        _ => egui::lerp(plot.x_range().min..=plot.x_range().max, i as f32 / (count - 1) as f32),
    };
    let places: Vec<Option<Pos2>> = points
        .iter()
        .enumerate()
        .map(|(i, p)| {
            p.attainment.map(|a| pos2(x(i), egui::lerp(plot.bottom()..=plot.top(), a as f32)))
        })
        .collect();
    for pair in places.windows(2) {
        if let [Some(a), Some(b)] = pair {
            painter.line_segment([*a, *b], Stroke::new(2.0, *theme.actual));
        }
    }
    let each = rect.width() / count as f32;
    for (i, (point, place)) in points.iter().zip(&places).enumerate() {
        let color = if point.current { *theme.ink } else { *theme.ink_soft };
        // Names that would run into each other are left to the first and the last round.
        if each >= 56.0 || i == 0 || i + 1 == count {
            let label = elided(&painter, &point.label, font(size::TINY), color, each.max(56.0));
            let half = label.size().x / 2.0;
            let middle =
                x(i).clamp(rect.left() + half, (rect.right() - half).max(rect.left() + half));
            painter.galley(pos2(middle - half, plot.bottom() + 6.0), label, color);
        }
        let Some(place) = place else { continue };
        let radius = if point.current { 6.0 } else { 4.0 };
        painter.circle(*place, radius, *theme.actual, Stroke::new(2.0, *theme.paper));
        let face = if point.current { bold(size::SMALL) } else { font(size::SMALL) };
        let above = *place - vec2(0.0, 8.0);
        painter.text(above, Align2::CENTER_BOTTOM, percent(point.attainment), face, color);
    }
    response
}
