//! Painting connections.

use egui::epaint::PathShape;
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::detail::Detail;
use super::layout::Wire;
use super::scene::Scene;
use crate::app::theme::{font, size};
use crate::workshop::{Connection, ConnectionKind, Share};

/// Radius of the corners, in units of the world.
const CORNER: f32 = 10.0;

/// A way with its corners rounded.
fn rounded(points: &[Pos2], radius: f32) -> Vec<Pos2> {
    let mut out = Vec::with_capacity(points.len() * 5);
    for (i, &at) in points.iter().enumerate() {
        let (Some(&before), Some(&after)) =
            (i.checked_sub(1).and_then(|j| points.get(j)), points.get(i + 1))
        else {
            out.push(at);
            continue;
        };
        let (from, to) = (before - at, after - at);
        let r = radius.min(from.length() / 2.0).min(to.length() / 2.0);
        if r < 0.5 {
            out.push(at);
            continue;
        }
        let (start, end) = (at + from.normalized() * r, at + to.normalized() * r);
        for step in 0..=4 {
            let t = step as f32 / 4.0;
            let (a, b) = (start.lerp(at, t), at.lerp(end, t));
            out.push(a.lerp(b, t));
        }
    }
    out
}

/// The tip of an arrow that ends here.
pub(super) fn tip(at: Pos2, direction: Vec2, length: f32, color: Color32) -> Shape {
    let back = at - direction * length;
    let side = direction.rot90() * length * 0.5;
    Shape::convex_polygon(vec![at, back + side, back - side], color, Stroke::NONE)
}

impl Scene<'_> {
    /// Paints a connection; its share stands on it once it can be read.
    pub(super) fn wire(&self, painter: &Painter, wire: &Wire, selected: bool, hovered: bool) {
        let Some((_, connection)) = self.journey.connections.at(wire.connection) else { return };
        let theme = self.theme;
        let color = if selected {
            *theme.accent
        } else if hovered {
            *theme.ink
        } else {
            *theme.edge
        };
        let z = self.ts.zoom;
        let share = connection.share.map_or(0.5, Share::get) as f32;
        let width = ((1.0 + 1.6 * share) * z.clamp(0.5, 1.6)).max(0.8);
        let width = if selected { width + 1.0 } else { width };
        let points: Vec<Pos2> = wire.points.iter().map(|&p| self.ts.pos(p)).collect();
        let [.., before, end] = points[..] else { return };
        if self.detail <= Detail::Blocks {
            painter.add(PathShape::line(points, Stroke::new(width.min(1.2), color)));
            return;
        }
        let head = (9.0 * z).clamp(5.0, 16.0);
        let direction = (end - before).normalized();
        let mut line = rounded(&points, CORNER * z);
        if let Some(last) = line.last_mut() {
            *last = end - direction * (head * 0.8);
        }
        let stroke = Stroke::new(width, color);
        if connection.kind == ConnectionKind::ReEntry {
            painter.extend(Shape::dashed_line(&line, stroke, 6.0, 4.0));
        } else {
            painter.add(PathShape::line(line, stroke));
        }
        painter.add(tip(end, direction, head, color));
        if self.detail == Detail::Full {
            self.wire_label(painter, &points, connection, color);
        }
    }

    /// The share, and what must hold, beside the longest part of the way.
    fn wire_label(&self, painter: &Painter, points: &[Pos2], c: &Connection, color: Color32) {
        let mut words = c.share.map(|s| self.text.percent(s.get(), 0)).unwrap_or_default();
        let longest =
            |a: &&[Pos2], b: &&[Pos2]| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1]));
        // The last part belongs to this connection alone; the first is shared by all that leave.
        let last = points.windows(2).last().filter(|s| s[0].distance(s[1]) >= 20.0 * self.ts.zoom);
        let back = points.first().zip(points.last()).is_some_and(|(a, b)| b.x < a.x);
        let part = if back { None } else { last };
        let Some(part) = part.or_else(|| points.windows(2).max_by(longest)) else { return };
        let room = part[0].distance(part[1]);
        if !c.condition.is_empty() && room > 120.0 * self.ts.zoom {
            if !words.is_empty() {
                words.push_str(" · ");
            }
            words.push_str(&c.condition);
        }
        if words.is_empty() {
            return;
        }
        let font = font(self.ts.text(size::TINY, 8.0));
        let horizontal = (part[0].y - part[1].y).abs() < 0.5;
        let galley = painter.layout_no_wrap(words, font, color);
        let middle = part[0].lerp(part[1], 0.5);
        let (align, at) = if horizontal {
            (Align2::CENTER_BOTTOM, middle - vec2(0.0, 3.0))
        } else {
            // Up and down between the same two cards: each says its share on its own side.
            let up = part[1].y < part[0].y;
            let align = if up { Align2::LEFT_CENTER } else { Align2::RIGHT_CENTER };
            (align, middle + vec2(if up { 5.0 } else { -5.0 }, 0.0))
        };
        let place = align.anchor_size(at, galley.size());
        let ground = self.theme.paper.gamma_multiply(0.85);
        painter.rect_filled(place.expand2(vec2(2.0, 0.0)), 3, ground);
        painter.galley(place.min, galley, color);
    }

    /// The line that follows the pointer while a connection is being drawn.
    pub(super) fn loose_wire(&self, painter: &Painter, from: Rect, to: Pos2) {
        let start = from.right_center();
        let bend = ((to.x - start.x).abs() / 2.0).clamp(16.0, 80.0);
        let points = [start, start + vec2(bend, 0.0), to - vec2(bend, 0.0), to];
        let stroke = Stroke::new(2.0, *self.theme.accent);
        painter.add(egui::epaint::CubicBezierShape::from_points_stroke(
            points,
            false,
            Color32::TRANSPARENT,
            stroke,
        ));
        painter.circle_filled(pos2(to.x, to.y), 4.0, *self.theme.accent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_keeps_both_ends_and_stays_inside_the_corner() {
        let way = [pos2(0.0, 0.0), pos2(40.0, 0.0), pos2(40.0, 40.0)];
        let line = rounded(&way, 10.0);
        assert_eq!(line.first(), way.first());
        assert_eq!(line.last(), way.last());
        assert!(line.iter().all(|p| p.x <= 40.0 && p.y >= 0.0));
        assert!(!line.contains(&way[1]));
    }
}
