//! Painting connections.

use std::sync::Arc;

use egui::epaint::PathShape;
use egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};
use lucide_icons::Icon;

use super::detail::Detail;
use super::layout::{Card, Wire};
use super::route;
use super::scene::Scene;
use crate::app::theme::{font, size};
use crate::workshop::{ConnectionKind, Share};

/// Radius of the corners, in units of the world.
const CORNER: f32 = 10.0;

/// From this zoom on conditions are said.
const CLOSE: f32 = 0.9;

/// How far ways back step behind others, 0 to 1.
const BACK: f32 = 0.3;

/// Where the mark of a way stands: on its first part that is long enough, behind the card, where
/// other ways have not joined it yet.
pub(crate) fn mark_place(points: &[Pos2]) -> Option<Pos2> {
    let parts = points.windows(2).map(|p| (p[0], p[1]));
    let longest = parts.max_by(|a, b| a.0.distance(a.1).total_cmp(&b.0.distance(b.1)))?;
    let (from, to) = longest;
    let length = from.distance(to);
    (length >= 24.0).then(|| from.lerp(to, (16.0 / length).min(0.5)))
}

/// A way with its corners rounded.
pub(super) fn rounded(points: &[Pos2], radius: f32) -> Vec<Pos2> {
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
        let kind = connection.kind;
        let color = match kind {
            // Ways back step behind those that lead on, unless one looks at them.
            ConnectionKind::Loop if !selected && !hovered => {
                color.lerp_to_gamma(*theme.paper, BACK)
            }
            _ => color,
        };
        let share = connection.share.map_or(0.5, Share::get) as f32;
        // Where many share a gutter, none is so wide that it touches the next.
        let width = ((1.0 + 1.6 * share) * z.clamp(0.5, 1.6)).min(wire.room * z * 0.3).max(0.8);
        let width = if selected { width + 1.0 } else { width };
        let points: Vec<Pos2> = wire.points.iter().map(|&p| self.ts.pos(p)).collect();
        let [.., before, end] = points[..] else { return };
        if self.detail <= Detail::Blocks {
            painter.add(PathShape::line(points, Stroke::new(width.min(1.2), color)));
            return;
        }
        let head = (9.0 * z).clamp(4.0, 16.0);
        let direction = (end - before).normalized();
        let middle = mark_place(&points);
        let mut line = rounded(&points, CORNER * z);
        if let Some(last) = line.last_mut() {
            *last = end - direction * (head * 0.8);
        }
        let stroke = Stroke::new(width, color);
        match kind {
            ConnectionKind::ReEntry => {
                painter.extend(Shape::dashed_line(&line, stroke, 6.0, 4.0));
            }
            ConnectionKind::Exit => painter.extend(Shape::dashed_line(&line, stroke, 2.0, 3.0)),
            ConnectionKind::Next | ConnectionKind::Loop => {
                painter.add(PathShape::line(line, stroke));
            }
        }
        painter.add(tip(end, direction, head, color));
        let (icon, at) = match kind {
            ConnectionKind::Loop => (Icon::RotateCcw, middle),
            // Behind the head, where customers are about to leave.
            ConnectionKind::Exit => (Icon::LogOut, Some(end - direction * (head + 9.0 * z))),
            ConnectionKind::Next | ConnectionKind::ReEntry => return,
        };
        if let Some(at) = at {
            let side = (12.0 * z).max(9.0);
            let galley =
                painter.layout_no_wrap(icon.unicode().to_string(), font(side.round()), color);
            painter.circle_filled(at, side * 0.62, *theme.paper);
            painter.galley(at - galley.size() / 2.0, galley, color);
        }
    }

    /// Says the share of a connection, and what must hold, beside a part of its way where that
    /// covers no card and no other label; `placed` holds those of this frame. What is `looked_at`
    /// is said in any case. Answers with the place of the words.
    pub(super) fn wire_label(
        &self,
        painter: &Painter,
        wire: &Wire,
        looked_at: bool,
        placed: &mut Vec<Rect>,
    ) -> Option<Rect> {
        let (_, c) = self.journey.connections.at(wire.connection)?;
        let share = c.share.map(|s| self.text.percent(s.get(), 0)).unwrap_or_default();
        // Conditions are for a close look.
        let close = looked_at || self.ts.zoom >= CLOSE;
        let full = match (share.is_empty(), c.condition.is_empty() || !close) {
            (_, true) => String::new(),
            (true, false) => c.condition.clone(),
            (false, false) => format!("{share} · {}", c.condition),
        };
        let color = if looked_at { *self.theme.ink } else { *self.theme.ink_soft };
        let font = font(self.ts.text(size::TINY, 8.0));
        let mut parts: Vec<[Pos2; 2]> =
            wire.points.windows(2).map(|p| [self.ts.pos(p[0]), self.ts.pos(p[1])]).collect();
        // The end of the way belongs to this connection alone; its start is shared by all that
        // leave the card.
        parts.reverse();
        let mut last = None;
        for words in [full, share].into_iter().filter(|w| !w.is_empty()) {
            let galley = painter.layout_no_wrap(words, font.clone(), color);
            let place =
                parts.iter().find_map(|part| self.beside(wire, *part, galley.size(), placed));
            if let Some(place) = place {
                self.put_label(painter, place, galley, color, placed);
                return Some(place);
            }
            last = Some(galley);
        }
        if let (true, Some(galley), Some(part)) = (looked_at, last, parts.first()) {
            let middle = part[0].lerp(part[1], 0.5);
            let place = Align2::CENTER_BOTTOM.anchor_size(middle - vec2(0.0, 3.0), galley.size());
            self.put_label(painter, place, galley, color, placed);
            return Some(place);
        }
        None
    }

    /// Room for words of this size beside a part of a way, where they cover no card, no other words
    /// and no other way.
    fn beside(&self, wire: &Wire, part: [Pos2; 2], size: Vec2, placed: &[Rect]) -> Option<Rect> {
        let way = part[1] - part[0];
        let level = way.y.abs() < 0.5;
        let (along, length) = (if level { size.x } else { size.y }, way.length());
        if length < along {
            return None;
        }
        let choices = if level {
            [(Align2::CENTER_BOTTOM, vec2(0.0, -3.0)), (Align2::CENTER_TOP, vec2(0.0, 3.0))]
        } else {
            // Up and down between the same two cards: each on its own side.
            let sides =
                [(Align2::RIGHT_CENTER, vec2(-5.0, 0.0)), (Align2::LEFT_CENTER, vec2(5.0, 0.0))];
            if way.y < 0.0 { [sides[1], sides[0]] } else { sides }
        };
        // In the middle, else towards the end or the start of a part that is long enough.
        let half = along / 2.0 / length;
        let spots = if length > 2.0 * along { vec![0.5, 1.0 - half, half] } else { vec![0.5] };
        let mut found = Vec::new();
        spots.into_iter().find_map(|spot| {
            choices.into_iter().find_map(|(align, shift)| {
                let at = part[0].lerp(part[1], spot);
                let place = align.anchor_size(at + shift, size);
                if placed.iter().any(|p| p.expand2(vec2(3.0, 1.0)).intersects(place)) {
                    return None;
                }
                let (at, world) = (self.ts.world(at), self.ts.world_rect(place));
                self.layout.cards_in(world, &mut found);
                if !found.is_empty() {
                    return None;
                }
                self.layout.wires_in(world.union(Rect::from_pos(at)), &mut found);
                let crossed = found.iter().any(|&i| {
                    let other = &self.layout.wires[i as usize];
                    let own = other.connection == wire.connection;
                    // Words beside a line that others run on too would speak of all of them.
                    other.points.windows(2).any(|p| {
                        let line = Rect::from_two_pos(p[0], p[1]);
                        line.intersects(world) || !own && line.expand(1.0).contains(at)
                    })
                });
                (!crossed).then_some(place)
            })
        })
    }

    fn put_label(
        &self,
        painter: &Painter,
        place: Rect,
        galley: Arc<Galley>,
        color: Color32,
        placed: &mut Vec<Rect>,
    ) {
        let ground = self.theme.paper.gamma_multiply(0.85);
        painter.rect_filled(place.expand2(vec2(2.0, 0.0)), 3, ground);
        painter.galley(place.min, galley, color);
        placed.push(place);
    }

    /// The way that a connection from a card would take to a point on screen: to the card there,
    /// or to the place of its cell where a new card would lie.
    pub(super) fn loose_wire(&self, painter: &Painter, from: usize, to: Pos2) {
        let Some(start) = self.layout.cards.get(from) else { return };
        let world = self.ts.world(to);
        let place = self.layout.place_at(self.journey, world);
        let target = match (self.layout.card_at(world), place) {
            (Some(card), _) => self.layout.cards.get(card).copied(),
            (None, Some(place)) => self.layout.cell_of(self.journey, &place).and_then(|cell| {
                let rect = self.layout.rect_of(self.journey, &place)?;
                Some(Card { rect, col: cell.0, row: cell.1, ..*start })
            }),
            (None, None) => None,
        };
        let accent = *self.theme.accent;
        let stroke = Stroke::new(2.0, accent);
        let Some(target) = target else {
            // Outside the map there is nothing to go around.
            let line = vec![self.ts.pos(start.rect.right_center()), to];
            painter.extend(Shape::dashed_line(&line, stroke, 6.0, 4.0));
            return;
        };
        let way = route::single(self.layout, start, &target);
        let points: Vec<Pos2> = way.iter().map(|&p| self.ts.pos(p)).collect();
        let [.., before, end] = points[..] else { return };
        let head = (9.0 * self.ts.zoom).clamp(6.0, 16.0);
        painter.add(PathShape::line(rounded(&points, CORNER * self.ts.zoom), stroke));
        painter.add(tip(end, (end - before).normalized(), head, accent));
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

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
