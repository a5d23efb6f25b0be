//! Where the points of the matrix are drawn, so that none covers another: each as near to its true
//! place as it can be, and its name beside it where there is room.

use std::collections::HashMap;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Radius of a point, in points.
pub(super) const RADIUS: f32 = 13.0;

/// How many places around the true one are tried before a point lies over another.
const TRIES: usize = 400;

/// Places that are taken, found by where they are.
#[derive(Debug, Default)]
struct Taken {
    cells: HashMap<(i32, i32), Vec<Pos2>>,
}

impl Taken {
    const CELL: f32 = 2.0 * RADIUS;

    fn cell(at: Pos2) -> (i32, i32) {
        ((at.x / Self::CELL).floor() as i32, (at.y / Self::CELL).floor() as i32)
    }

    fn free(&self, at: Pos2) -> bool {
        let (x, y) = Self::cell(at);
        let near = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        near.filter_map(|cell| self.cells.get(&cell))
            .flatten()
            .all(|other| other.distance(at) >= 2.0 * RADIUS + 1.0)
    }

    fn take(&mut self, at: Pos2) {
        self.cells.entry(Self::cell(at)).or_default().push(at);
    }
}

/// Places for points that belong to `wanted`, all of them within `room`: no two overlap as long as
/// there is any room, and the first of several at one place stays there.
pub(super) fn spread(wanted: &[Pos2], room: Rect) -> Vec<Pos2> {
    let mut taken = Taken::default();
    wanted
        .iter()
        .map(|at| {
            let place = around(*at)
                .find(|place| room.contains(*place) && taken.free(*place))
                .unwrap_or(*at);
            taken.take(place);
            place
        })
        .collect()
}

/// A place, and then others around it in a spiral of even steps (the golden angle).
fn around(at: Pos2) -> impl Iterator<Item = Pos2> {
    (0..TRIES).map(move |n| {
        let angle = n as f32 * 2.399_963;
        let far = RADIUS * (n as f32).sqrt();
        at + Vec2::angled(angle) * far
    })
}

/// Where a name of this size stands beside a point, if it covers neither a point nor a name:
/// on the right, on the left, below or above, at last a little to one side.
pub(super) fn label(
    at: Pos2,
    size: Vec2,
    points: &[Pos2],
    names: &[Rect],
    room: Rect,
) -> Option<Rect> {
    let gap = RADIUS + 4.0;
    let places = [
        pos2(at.x + gap, at.y - size.y / 2.0),
        pos2(at.x - gap - size.x, at.y - size.y / 2.0),
        pos2(at.x - size.x / 2.0, at.y + gap - 2.0),
        pos2(at.x - size.x / 2.0, at.y - gap - size.y + 2.0),
        pos2(at.x - RADIUS, at.y + gap - 2.0),
        pos2(at.x + RADIUS - size.x, at.y + gap - 2.0),
        pos2(at.x - RADIUS, at.y - gap - size.y + 2.0),
        pos2(at.x + RADIUS - size.x, at.y - gap - size.y + 2.0),
    ];
    let covers = |rect: &Rect| {
        points.iter().any(|point| rect.distance_to_pos(*point) < RADIUS + 1.0)
            || names.iter().any(|name| name.expand(2.0).intersects(*rect))
    };
    let mut all = places.into_iter().map(|place| Rect::from_min_size(place, size));
    all.find(|rect| room.contains_rect(*rect) && !covers(rect))
}

/// The matrix on the screen: effort from left to right, impact from bottom to top, 1 to 5 each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plane(pub Rect);

impl Plane {
    /// Where two ratings lie.
    pub(super) fn at(self, effort: f64, impact: f64) -> Pos2 {
        let part = |v: f64| ((v - 1.0) / 4.0) as f32;
        let Rect { min, max } = self.inner();
        let size = max - min;
        pos2(min.x + part(effort) * size.x, max.y - part(impact) * size.y)
    }

    /// The ratings of a place, to a tenth, kept within 1 to 5.
    pub(super) fn ratings(self, at: Pos2) -> (f64, f64) {
        let inner = self.inner();
        let rating = |part: f32| {
            let value = 1.0 + 4.0 * f64::from(part);
            ((value * 10.0).round() / 10.0).clamp(1.0, 5.0)
        };
        let x = (at.x - inner.left()) / inner.width().max(1.0);
        let y = (inner.bottom() - at.y) / inner.height().max(1.0);
        (rating(x), rating(y))
    }

    /// Where the middle of a point may be: the whole of it is seen.
    pub(super) fn inner(self) -> Rect {
        let shrunk = self.0.shrink2(vec2(RADIUS + 8.0, RADIUS + 8.0));
        if shrunk.is_positive() {
            shrunk
        } else {
            Rect::from_center_size(self.0.center(), Vec2::ZERO)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect { min: Pos2::ZERO, max: pos2(600.0, 400.0) };

    #[test]
    fn points_at_one_place_are_told_apart_and_stay_near() {
        let mut wanted = vec![pos2(300.0, 200.0); 12];
        wanted.push(pos2(40.0, 40.0));
        let places = spread(&wanted, ROOM);
        assert_eq!((places[0], places[12]), (wanted[0], wanted[12]));
        for (i, a) in places.iter().enumerate() {
            assert!(ROOM.contains(*a));
            assert!(a.distance(wanted[i]) < 8.0 * RADIUS);
            for b in &places[i + 1..] {
                assert!(a.distance(*b) >= 2.0 * RADIUS, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn more_points_than_room_are_all_there() {
        let places = spread(&vec![pos2(5.0, 5.0); 5_000], ROOM);
        assert_eq!(places.len(), 5_000);
    }

    #[test]
    fn ratings_come_back_from_where_they_lie() {
        let plane = Plane(ROOM);
        for (effort, impact) in [(1.0, 1.0), (5.0, 5.0), (2.5, 4.2), (3.0, 1.1)] {
            assert_eq!(plane.ratings(plane.at(effort, impact)), (effort, impact));
        }
        assert_eq!(plane.ratings(pos2(-100.0, 900.0)), (1.0, 1.0));
        assert_eq!(plane.ratings(pos2(900.0, -100.0)), (5.0, 5.0));
        let flat = Plane(Rect::from_min_size(Pos2::ZERO, Vec2::ZERO));
        assert!(flat.ratings(pos2(3.0, 3.0)).0 >= 1.0);
    }

    #[test]
    fn names_cover_nothing() {
        let points = [pos2(300.0, 200.0), pos2(330.0, 200.0)];
        let size = vec2(80.0, 16.0);
        let first = label(points[0], size, &points, &[], ROOM).expect("a place");
        assert!(first.right() < points[0].x, "on the left, since the right is taken");
        assert_eq!(label(points[0], vec2(900.0, 16.0), &points, &[], ROOM), None);
    }
}
