//! The shape of the scores: a second view, since areas mislead where lengths do not.

use std::f32::consts::TAU;

use egui::{Align2, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, vec2};

use super::{ChartRow, grid, spoken};
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, says};
use crate::text::Text;

/// The rows clockwise from the top, in the order of the formula. Fewer than three make no shape:
/// nothing is painted then.
pub fn radar(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    rows: &[ChartRow<'_>],
    area: Vec2,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(area, Sense::hover());
    says(&response, || {
        let parts: Vec<String> = rows.iter().map(|row| spoken(text, row)).collect();
        text.with("score-chart-shape", &[("list", parts.join("; ").into())])
    });
    if !ui.is_rect_visible(rect) || rows.len() < 3 {
        return response;
    }
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    // Where there is room for it, as large as what a participant reads.
    let roomy = area.x >= 340.0 && area.y >= 300.0;
    let face = font(if roomy { size::SMALL } else { size::TINY });
    let label_width = (area.x * 0.3).min(150.0);
    let center = rect.center();
    let n = rows.len() as f32;
    let spoke = |i: usize| Vec2::angled(i as f32 / n * TAU - TAU / 4.0);
    let labels: Vec<_> = rows
        .iter()
        .map(|r| elided(&painter, r.name, face.clone(), *theme.ink_soft, label_width))
        .collect();
    // As large as the labels leave room for: those at the sides count in full.
    let mut radius = (area.y - 40.0) / 2.0;
    for (i, label) in labels.iter().enumerate() {
        let aside = spoke(i).x.abs();
        if aside > 0.3 {
            radius = radius.min((area.x / 2.0 - label.size().x) / aside - 8.0);
        }
    }
    let radius = radius.max(20.0);
    let at = |i: usize, score: f64| center + spoke(i) * radius * (score / 10.0) as f32;

    for ring in [2.0, 4.0, 6.0, 8.0, 10.0] {
        let points: Vec<Pos2> = (0..rows.len()).map(|i| at(i, ring)).collect();
        painter.add(Shape::closed_line(points, grid(theme)));
    }
    let places: Vec<Rect> = labels
        .iter()
        .enumerate()
        .map(|(i, label)| {
            let place = beside(center + spoke(i) * (radius + 6.0), spoke(i), label.size());
            Rect::from_min_size(place, label.size())
        })
        .collect();
    let every = thinned(&places);
    for (i, (label, place)) in labels.into_iter().zip(places).enumerate() {
        painter.line_segment([center, at(i, 10.0)], grid(theme));
        if i % every == 0 {
            painter.galley(place.min, label, *theme.ink_soft);
        }
    }
    let actual: Vec<Option<Pos2>> =
        rows.iter().enumerate().map(|(i, r)| r.now.actual.map(|s| at(i, s))).collect();
    let desired: Vec<Option<Pos2>> =
        rows.iter().enumerate().map(|(i, r)| r.now.desired.map(|s| at(i, s))).collect();
    let before: Vec<Option<Pos2>> = rows
        .iter()
        .enumerate()
        .map(|(i, r)| r.before.and_then(|b| b.actual).map(|s| at(i, s)))
        .collect();
    fill(&painter, center, &actual, theme);
    ghost(&painter, &before, theme);
    outline(&painter, &actual, Stroke::new(2.0, *theme.actual), false);
    outline(&painter, &desired, Stroke::new(2.0, *theme.desired), true);
    for point in actual.iter().flatten() {
        painter.circle_filled(*point, 3.5, *theme.actual);
    }
    response
}

/// Every how many labels one finds room, so that none lies over another. Names that are left out
/// stand in the chart of the gaps.
fn thinned(places: &[Rect]) -> usize {
    let apart = |every: usize| {
        let kept: Vec<&Rect> = places.iter().step_by(every).collect();
        let free = |i: usize| kept[i + 1..].iter().all(|other| !kept[i].intersects(**other));
        (0..kept.len()).all(free)
    };
    (1..places.len()).find(|every| apart(*every)).unwrap_or(places.len().max(1))
}

/// Where a label begins that lies outward of a point.
fn beside(at: Pos2, toward: Vec2, label: Vec2) -> Pos2 {
    let align = |v: f32| match v {
        v if v > 0.3 => egui::Align::Min,
        v if v < -0.3 => egui::Align::Max,
        _ => egui::Align::Center,
    };
    Align2([align(toward.x), align(toward.y)]).anchor_size(at, label).min
}

/// A star shape need not be convex, so it is filled triangle by triangle from the middle.
fn fill(painter: &Painter, center: Pos2, points: &[Option<Pos2>], theme: &Theme) {
    let color = theme.actual.gamma_multiply(0.18);
    let mut mesh = egui::Mesh::default();
    for (i, point) in points.iter().enumerate() {
        let next = points[(i + 1) % points.len()];
        if let (Some(a), Some(b)) = (point, next) {
            let base = u32::try_from(mesh.vertices.len()).unwrap_or(0);
            for corner in [center, *a, b] {
                mesh.colored_vertex(corner, color);
            }
            mesh.add_triangle(base, base + 1, base + 2);
        }
    }
    painter.add(Shape::mesh(mesh));
}

/// Where the actual scores stood in the round before: a thin dashed outline.
fn ghost(painter: &Painter, points: &[Option<Pos2>], theme: &Theme) {
    let stroke = Stroke::new(1.5, *theme.ink_faint);
    for (i, point) in points.iter().enumerate() {
        if let (Some(a), Some(b)) = (point, points[(i + 1) % points.len()]) {
            painter.extend(Shape::dashed_line(&[*a, b], stroke, 3.0, 4.0));
        }
    }
}

/// The edge between neighbours that are both known.
fn outline(painter: &Painter, points: &[Option<Pos2>], stroke: Stroke, dashed: bool) {
    for (i, point) in points.iter().enumerate() {
        if let (Some(a), Some(b)) = (point, points[(i + 1) % points.len()]) {
            if dashed {
                painter.extend(Shape::dashed_line(&[*a, b], stroke, 6.0, 3.0));
            } else {
                painter.line_segment([*a, b], stroke);
            }
        }
    }
    // Two neighbours may both be missing: a lone point is marked all the same.
    for point in points.iter().flatten().filter(|_| dashed) {
        painter.rect_filled(Rect::from_center_size(*point, vec2(5.0, 5.0)), 0, stroke.color);
    }
}
