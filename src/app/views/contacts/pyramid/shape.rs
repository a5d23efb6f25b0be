//! The shape of the pyramid: a front and a side, cut into three storeys. Pure geometry, in points.

use std::ops::RangeInclusive;

use egui::{Pos2, Vec2, pos2, vec2};

use crate::workshop::Layer;

/// The whole pyramid: its front is a triangle on a base line, and it goes back by `depth`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Solid {
    /// The left end of the base line.
    left: Pos2,
    /// The right end.
    right: Pos2,
    /// The top.
    apex: Pos2,
    /// From the front to the back of the base.
    depth: Vec2,
    /// Between two storeys, as a part of the height.
    gap: f32,
}

/// One storey of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Storey {
    solid: Solid,
    /// Where it begins and ends, as parts of the height of the solid.
    from: f32,
    to: f32,
}

impl Solid {
    /// One whose front stands on `base` (left and right end at height `floor`) and reaches up to
    /// `top`, with `gap` points between the storeys.
    pub(super) fn new(
        base: RangeInclusive<f32>,
        floor: f32,
        top: f32,
        depth: Vec2,
        gap: f32,
    ) -> Self {
        let (left, right) = (*base.start(), *base.end());
        let apex = pos2((left + right) / 2.0 + depth.x / 2.0, top);
        let gap = gap / (floor - top).max(1.0);
        Self { left: pos2(left, floor), right: pos2(right, floor), apex, depth, gap }
    }

    /// A storey. The upper ones are taller, so that there is something to see in them.
    pub(super) fn storey(&self, layer: Layer) -> Storey {
        const HEIGHTS: [f32; 3] = [0.30, 0.31, 0.39];
        let room = 1.0 - 2.0 * self.gap;
        let below: f32 = HEIGHTS[..layer as usize].iter().sum();
        let from = below * room + layer as usize as f32 * self.gap;
        Storey { solid: *self, from, to: from + HEIGHTS[layer as usize] * room }
    }

    /// The left and the right edge of the front, and the outer edge of the side, at a part of the
    /// height.
    fn edges(&self, height: f32) -> [Pos2; 3] {
        let to = |from: Pos2| from + (self.apex - from) * height;
        [to(self.left), to(self.right), to(self.right + self.depth)]
    }
}

impl Storey {
    /// The part of the storey’s height below which this part of its front lies: what is filled to
    /// a half is half of what one sees.
    fn height(&self, part: f64) -> f32 {
        let (a, b) = (1.0 - self.from, 1.0 - self.to);
        let part = part.clamp(0.0, 1.0) as f32;
        let root = (a * a - (a * a - b * b) * part).max(0.0).sqrt();
        self.from + (a - root)
    }

    /// Where the level of a part lies on the left and the right edge of the front and on the outer
    /// edge of the side.
    pub(super) fn level(&self, part: f64) -> [Pos2; 3] {
        self.solid.edges(self.height(part))
    }

    /// The part whose level is at this height on the screen; 0 or 1 beyond the storey.
    pub(super) fn part_at(&self, y: f32) -> f64 {
        let (floor, top) = (self.solid.left.y, self.solid.apex.y);
        let height = ((floor - y) / (floor - top).max(1.0)).clamp(self.from, self.to);
        let (a, b, rest) = (1.0 - self.from, 1.0 - self.to, 1.0 - height);
        f64::from((a * a - rest * rest) / (a * a - b * b).max(f32::EPSILON)).clamp(0.0, 1.0)
    }

    /// The front between two levels.
    pub(super) fn front(&self, from: f64, to: f64) -> Vec<Pos2> {
        let ([a, b, _], [d, c, _]) = (self.level(from), self.level(to));
        vec![a, b, c, d]
    }

    /// The side between two levels.
    pub(super) fn side(&self, from: f64, to: f64) -> Vec<Pos2> {
        let ([_, a, b], [_, d, c]) = (self.level(from), self.level(to));
        vec![a, b, c, d]
    }

    /// The ceiling, seen a little from above.
    pub(super) fn ceiling(&self) -> Vec<Pos2> {
        let [left, right, outer] = self.solid.edges(self.to);
        vec![left, right, outer, left + (outer - right)]
    }

    /// Where the front begins and ends on the screen.
    pub(super) fn y(&self) -> RangeInclusive<f32> {
        let [top, ..] = self.solid.edges(self.to);
        let [bottom, ..] = self.solid.edges(self.from);
        top.y..=bottom.y
    }

    /// The outermost point on the right at the foot of the storey.
    pub(super) fn outer(&self) -> Pos2 {
        let [_, _, outer] = self.solid.edges(self.from);
        outer
    }

    /// The door above this storey: where it stands, between the ceiling and the next floor.
    pub(super) fn door(&self) -> [Pos2; 4] {
        let [a, b, _] = self.solid.edges(self.to);
        let [d, c, _] = self.solid.edges(self.to + self.solid.gap);
        [a, b, c, d]
    }
}

/// Lines at 45° across a convex shape.
pub(super) fn hatch(shape: &[Pos2], spacing: f32) -> Vec<[Pos2; 2]> {
    let across = |p: Pos2| p.x + p.y;
    let low = shape.iter().map(|p| across(*p)).fold(f32::INFINITY, f32::min);
    let high = shape.iter().map(|p| across(*p)).fold(f32::NEG_INFINITY, f32::max);
    // On one grid, so that lines go on from one shape to its neighbour.
    let mut at = (low / spacing).ceil() * spacing;
    let mut lines = Vec::new();
    while at < high {
        let mut hits: Vec<Pos2> = Vec::new();
        for (i, a) in shape.iter().enumerate() {
            let b = shape[(i + 1) % shape.len()];
            let (from, to) = (across(*a) - at, across(b) - at);
            if (from < 0.0) != (to < 0.0) {
                hits.push(*a + (b - *a) * (from / (from - to)));
            }
        }
        if let [a, b] = hits[..] {
            lines.push([a, b]);
        }
        at += spacing;
    }
    lines
}

/// How far the pyramid goes back for a front of this width.
pub(super) fn depth(width: f32) -> Vec2 {
    vec2(width * 0.17, -width * 0.075)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(shape: &[Pos2]) -> f32 {
        let pairs = shape.iter().zip(shape.iter().cycle().skip(1));
        pairs.map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>().abs() / 2.0
    }

    #[test]
    fn a_part_fills_that_part_of_what_one_sees_and_is_found_again() {
        let solid = Solid::new(0.0..=300.0, 400.0, 0.0, depth(300.0), 24.0);
        for layer in Layer::ALL {
            let storey = solid.storey(layer);
            let (front, side) = (area(&storey.front(0.0, 1.0)), area(&storey.side(0.0, 1.0)));
            for part in [0.0, 0.2, 0.5, 0.9, 1.0] {
                let filled = area(&storey.front(0.0, part));
                assert!((filled / front - part as f32).abs() < 1e-3, "{layer:?} {part}");
                let filled = area(&storey.side(0.0, part));
                assert!((filled / side - part as f32).abs() < 1e-3, "{layer:?} {part}");
                let [at, ..] = storey.level(part);
                assert!((storey.part_at(at.y) - part).abs() < 1e-3, "{layer:?} {part}");
            }
        }
        let needs = solid.storey(Layer::Needs);
        assert_eq!((needs.part_at(1e6), needs.part_at(-1e6)), (0.0, 1.0));
        let easy = solid.storey(Layer::Easy);
        assert!((needs.y().start() - easy.y().end() - 24.0).abs() < 1e-3, "the door is 24 high");
    }

    #[test]
    fn hatching_stays_inside() {
        let square = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(0.0, 10.0)];
        let lines = hatch(&square, 4.0);
        assert_eq!(lines.len(), 4, "a corner alone is no line");
        let inside = |p: &Pos2| (-0.01..=10.01).contains(&p.x) && (-0.01..=10.01).contains(&p.y);
        assert!(lines.iter().flatten().all(inside));
        assert!(hatch(&[], 4.0).is_empty());
    }
}
