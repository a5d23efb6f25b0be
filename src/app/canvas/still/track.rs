//! The ways on the map as lines that one can walk along.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::overlay::{Ghost, OtherWay, Ways};
use crate::app::canvas::layout::{CARD, Layout};
use crate::app::canvas::wires::rounded;

/// Radius of corners, in units of the world.
const CORNER: f32 = 12.0;

/// Into how many parts a curve is cut.
const PARTS: usize = 24;

/// How far beside the middle of a card curves leave and arrive, in units of the world.
const BESIDE: f32 = 26.0;

/// Size of a card that is not drawn, in units of the world.
const GHOST: Vec2 = vec2(CARD.x + 20.0, 36.0);

/// A way in units of the world.
#[derive(Debug, Clone, Default)]
pub(super) struct Track {
    pub points: Vec<Pos2>,
    /// How far each point is from the first.
    far: Vec<f32>,
    pub around: Option<Rect>,
}

impl Track {
    pub fn new(points: Vec<Pos2>) -> Self {
        let mut far = Vec::with_capacity(points.len());
        let mut all = 0.0;
        for (i, point) in points.iter().enumerate() {
            if let Some(before) = i.checked_sub(1).and_then(|i| points.get(i)) {
                all += before.distance(*point);
            }
            far.push(all);
        }
        let around = (!points.is_empty()).then(|| Rect::from_points(&points).expand(12.0));
        Self { points, far, around }
    }

    /// The point so far along, 0 to 1, and the direction there.
    pub fn at(&self, t: f32) -> Option<(Pos2, Vec2)> {
        let far = self.far.last()? * t.clamp(0.0, 1.0);
        let next = self.far.partition_point(|f| *f < far).clamp(1, self.points.len().max(2) - 1);
        let (from, to) = (*self.points.get(next - 1)?, *self.points.get(next)?);
        let (low, high) = (self.far[next - 1], self.far[next]);
        let part = if high > low { (far - low) / (high - low) } else { 0.0 };
        Some((from.lerp(to, part), (to - from).normalized()))
    }

    /// How far a point is from it.
    pub fn distance(&self, to: Pos2) -> f32 {
        let parts = self.points.windows(2).map(|p| {
            let (along, rest) = (p[1] - p[0], to - p[0]);
            let t = (along.dot(rest) / along.length_sq().max(1e-6)).clamp(0.0, 1.0);
            (p[0] + along * t).distance(to)
        });
        parts.fold(f32::INFINITY, f32::min)
    }
}

/// All lines of a map.
#[derive(Debug, Default)]
pub(super) struct Tracks {
    /// By the place of the connection in the journey; none if it is not on the map.
    pub drawn: Vec<Option<Track>>,
    /// By the place of a drawn way in the layout: its connection.
    pub others: Vec<Option<Track>>,
    /// Where the cards lie that are not drawn.
    pub ghosts: Vec<Option<Rect>>,
}

impl Tracks {
    pub fn of(layout: &Layout, ways: &Ways) -> Self {
        let mut drawn = vec![None; ways.drawn.len()];
        for wire in &layout.wires {
            if let Some(place) = drawn.get_mut(wire.connection) {
                *place = Some(Track::new(rounded(&wire.points, CORNER)));
            }
        }
        let others = ways.others.iter().map(|way| curve(layout, way)).collect();
        let mut below = vec![0_u32; layout.cards.len()];
        let mut ghost = |ghost: &Ghost| {
            let card = layout.card_of(ghost.after)?;
            let rect = layout.cards.get(card)?.rect;
            let nth = below.get_mut(card)?;
            let down = *nth as f32 * (GHOST.y + 4.0);
            *nth += 1;
            let at = pos2(rect.left() - 4.0, rect.bottom() + 6.0 + down);
            Some(Rect::from_min_size(at, GHOST))
        };
        let ghosts = ways.ghosts.iter().map(&mut ghost).collect();
        Self { drawn, others, ghosts }
    }
}

/// A curve from card to card: above them where it leads on, below where it leads back, beside them
/// within a column.
fn curve(layout: &Layout, way: &OtherWay) -> Option<Track> {
    let from = layout.cards.get(layout.card_of(way.from)?)?.rect;
    let to = layout.cards.get(layout.card_of(way.to)?)?.rect;
    let across = to.center().x - from.center().x;
    let (start, end, out, back) = if across.abs() < CARD.x / 2.0 {
        let side = 36.0 + (to.center().y - from.center().y).abs() * 0.12;
        let (start, end) = (from.right_center(), to.right_center());
        (start, end, vec2(side, 0.0), vec2(side, 0.0))
    } else {
        let high = (across.abs() * 0.22).clamp(44.0, 190.0);
        let sign = if across > 0.0 { -1.0 } else { 1.0 };
        let edge = |r: Rect| if sign < 0.0 { r.center_top() } else { r.center_bottom() };
        let beside = vec2(BESIDE * across.signum(), 0.0);
        let bend = vec2(across * 0.12, sign * high);
        let bend_back = vec2(-across * 0.12, sign * high);
        (edge(from) + beside, edge(to) - beside, bend, bend_back)
    };
    let (a, b) = (start + out, end + back);
    let at = |t: f32| {
        let u = 1.0 - t;
        let all = start.to_vec2() * (u * u * u)
            + a.to_vec2() * (3.0 * u * u * t)
            + b.to_vec2() * (3.0 * u * t * t)
            + end.to_vec2() * (t * t * t);
        all.to_pos2()
    };
    Some(Track::new((0..=PARTS).map(|i| at(i as f32 / PARTS as f32)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walking_along_a_way_takes_its_corners() {
        let track = Track::new(vec![pos2(0.0, 0.0), pos2(30.0, 0.0), pos2(30.0, 10.0)]);
        assert_eq!(track.at(0.0).unwrap().0, pos2(0.0, 0.0));
        assert_eq!(track.at(0.5).unwrap().0, pos2(20.0, 0.0));
        assert_eq!(track.at(0.875).unwrap(), (pos2(30.0, 5.0), vec2(0.0, 1.0)));
        assert_eq!(track.at(2.0).unwrap().0, pos2(30.0, 10.0));
        assert_eq!(track.distance(pos2(15.0, 4.0)), 4.0);
        assert!(Track::new(Vec::new()).at(0.5).is_none());
        assert!(Track::new(vec![pos2(1.0, 1.0)]).at(0.5).is_none());
    }
}
