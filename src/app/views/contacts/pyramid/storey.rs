//! How a storey is painted: what it earns filled, what it loses hatched, what is not met hollow;
//! and the door to the next one.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use super::shape::{Storey, hatch};
use crate::app::theme::Theme;
use crate::measure::LayerFigures;

/// Between two lines of the hatching, in points.
const HATCH: f32 = 7.0;

/// Paints a storey with its ceiling.
pub(super) fn storey(painter: &Painter, theme: &Theme, shape: &Storey, figures: &LayerFigures) {
    // The side lies in the shade, whatever the paper.
    let dark = if theme.dark { *theme.paper } else { *theme.ink };
    let shade = |color: Color32| color.lerp_to_gamma(dark, if theme.dark { 0.35 } else { 0.16 });
    let plain = |of: Vec<Pos2>, color: Color32| {
        painter.add(Shape::convex_polygon(of, color, Stroke::NONE));
    };
    let edge = Stroke::new(theme.line.max(1.25), *theme.edge);
    plain(shape.ceiling(), theme.sunken.lerp_to_gamma(*theme.raised, 0.5));
    plain(shape.front(0.0, 1.0), *theme.raised);
    plain(shape.side(0.0, 1.0), shade(*theme.raised));

    let met = figures.u.unwrap_or(0.0);
    // Without knowing the gate, nothing that is met is known to be earned.
    let earned = figures.credit.unwrap_or(0.0);
    if earned > 0.0 {
        plain(shape.front(0.0, earned), *theme.actual);
        plain(shape.side(0.0, earned), shade(*theme.actual));
    }
    if met > earned {
        let ink = if figures.credit.is_some() { *theme.actual } else { *theme.ink_faint };
        let line = Stroke::new(1.5, ink);
        for face in [shape.front(earned, met), shape.side(earned, met)] {
            painter.extend(hatch(&face, HATCH).into_iter().map(|at| Shape::line_segment(at, line)));
        }
        let [left, right, outer] = shape.level(met);
        painter.add(Shape::line(vec![left, right, outer], Stroke::new(1.5, ink)));
    }
    let outline = [shape.front(0.0, 1.0), shape.side(0.0, 1.0)];
    for face in outline {
        if figures.u.is_some() {
            // Line by line: a joint as sharp as the top would stick out far above it.
            for (i, from) in face.iter().enumerate() {
                painter.line_segment([*from, face[(i + 1) % face.len()]], edge);
            }
        } else {
            painter.extend(dashed(face, Stroke::new(1.25, *theme.ink_faint)));
        }
    }
    // The far edges of the ceiling; the near ones are those of the faces.
    let mut far = shape.ceiling().split_off(2);
    far.push(shape.level(1.0)[0]);
    painter.add(Shape::line(far, edge));
}

/// A dashed outline.
fn dashed(mut face: Vec<Pos2>, stroke: Stroke) -> Vec<Shape> {
    face.extend(face.first().copied());
    Shape::dashed_line(&face, stroke, 4.0, 4.0)
}

/// The line of the threshold across a storey.
pub(super) fn threshold(painter: &Painter, theme: &Theme, shape: &Storey, at: f64) {
    let [left, right, outer] = shape.level(at);
    let halo = Stroke::new(3.5, theme.raised.gamma_multiply(0.8));
    painter.add(Shape::line(vec![left, right, outer], halo));
    let stroke = Stroke::new(2.0, *theme.desired);
    painter.extend(Shape::dashed_line(&[left, right, outer], stroke, 6.0, 4.0));
}

/// The door above a storey: two leaves that leave open as much of the way as the gate lets
/// through, and what goes up through it.
pub(super) fn door(painter: &Painter, theme: &Theme, shape: &Storey, open: Option<f64>) {
    let [a, b, c, d] = shape.door();
    let frame = Rect::from_min_max(pos2(a.x.max(d.x), d.y + 2.0), pos2(b.x.min(c.x), a.y));
    let edge = Stroke::new(theme.line.max(1.25), *theme.edge);
    let Some(open) = open else {
        let corners =
            [frame.left_top(), frame.right_top(), frame.right_bottom(), frame.left_bottom()];
        painter.extend(dashed(corners.to_vec(), Stroke::new(1.5, *theme.ink_faint)));
        return;
    };
    let way = (frame.width() - 2.0 * POST) * open as f32;
    let middle = frame.center().x;
    let left = Rect::from_min_max(frame.min, pos2(middle - way / 2.0, frame.bottom()));
    let right = Rect::from_min_max(pos2(middle + way / 2.0, frame.top()), frame.max);
    let leaf = theme.ink_soft.lerp_to_gamma(*theme.raised, 0.15);
    for (rect, handle) in [(left, left.right() - 6.0), (right, right.left() + 6.0)] {
        painter.rect(rect, 1, leaf, edge, egui::StrokeKind::Inside);
        // A leaf that is nearly gone has no room for a handle.
        if rect.width() > 16.0 {
            painter.circle_filled(pos2(handle, rect.center().y), 1.75, *theme.raised);
        }
    }
    let count = ((way - 4.0) / 18.0).floor().max(if way > 8.0 { 1.0 } else { 0.0 }) as i32;
    for i in 0..count {
        let x = middle + (i as f32 - (count - 1) as f32 / 2.0) * 18.0;
        let y = frame.center().y;
        let arrow = vec![pos2(x - 4.5, y + 2.5), pos2(x, y - 2.5), pos2(x + 4.5, y + 2.5)];
        painter.add(Shape::line(arrow, Stroke::new(2.0, *theme.actual)));
    }
}

/// Width of what is left of a leaf that is fully open, times two, in points.
const POST: f32 = 4.0;
