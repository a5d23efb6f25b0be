//! Where everything lies: every claim in a circle of its own with its data points in rings around
//! it, data points of several claims between these, and beside or
//! below them what no claim has yet.
//!
//! Nothing is moved by forces: circles are put one after the other on a spiral, close to the claims
//! that share data points with them, so that the same document always gives the same picture.

use std::collections::HashMap;
use std::f32::consts::TAU;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::measure::Grade;
use crate::workshop::{ClaimId, SignalId};

/// The radius of a data point, in units of the world.
pub(super) const DOT: f32 = 9.0;

/// From one data point of a ring to the next.
const SPACING: f32 = 27.0;

/// Between the circle of a claim and its first ring.
const GAP: f32 = 20.0;

/// Between two claims with all that is around them.
const BETWEEN: f32 = 28.0;

/// How much wider than high the picture grows.
const WIDE: f32 = 2.1;

/// Up to so many data points of no claim are written out.
const WRITTEN: usize = 120;

/// One cell of those: a data point with its title, and without.
pub(super) const CELL: Vec2 = vec2(252.0, 32.0);
const SMALL: Vec2 = vec2(26.0, 26.0);

/// Above them, for their heading.
pub(super) const HEADING: f32 = 56.0;

/// What is to be laid out.
#[derive(Debug, Clone, Default)]
pub(super) struct Input {
    /// The claims in the order in which they are placed, with their data points: for and against.
    pub claims: Vec<(ClaimId, Grade, Vec<SignalId>, Vec<SignalId>)>,
    /// What no claim has, similar ones beside one another.
    pub loose: Vec<SignalId>,
}

impl Input {
    pub(super) fn nodes(&self) -> usize {
        let of =
            |(_, _, a, b): &(ClaimId, Grade, Vec<SignalId>, Vec<SignalId>)| 1 + a.len() + b.len();
        self.claims.iter().map(of).sum::<usize>() + self.loose.len()
    }
}

/// A claim.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub id: ClaimId,
    pub grade: Grade,
    pub center: Pos2,
    pub radius: f32,
    /// With everything around it.
    pub reach: f32,
}

/// A data point.
#[derive(Debug, Clone)]
pub(super) struct Dot {
    pub id: SignalId,
    pub center: Pos2,
    /// The claims it belongs to, and whether it contradicts them.
    pub claims: Vec<(usize, bool)>,
}

/// Everything in its place.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    pub claims: Vec<Claim>,
    pub dots: Vec<Dot>,
    pub places: HashMap<SignalId, usize>,
    /// From here on the data points belong to no claim.
    pub loose: usize,
    /// The field of those.
    pub field: Option<Rect>,
    /// It lies to the right of the claims, not below them.
    pub beside: bool,
    /// Their titles stand beside them.
    pub written: bool,
    /// The picture goes from the origin to here.
    pub size: Vec2,
}

pub(super) const fn radius(grade: Grade) -> f32 {
    match grade {
        Grade::Opinion => 88.0,
        Grade::Fluke => 92.0,
        Grade::Pattern => 108.0,
        Grade::Trend => 124.0,
    }
}

/// Offsets of so many data points in rings around a circle, and how far the last ring reaches.
fn rings(radius: f32, count: usize) -> (Vec<Vec2>, f32) {
    let mut out = Vec::with_capacity(count);
    let mut r = radius + GAP;
    while out.len() < count {
        let room = ((TAU * r / SPACING) as usize).max(1);
        let here = room.min(count - out.len());
        for i in 0..here {
            // From the top, evenly around.
            let angle = TAU * (i as f32 / here as f32 - 0.25);
            out.push(Vec2::angled(angle) * r);
        }
        r += SPACING;
    }
    let reach = if count == 0 { radius } else { r - SPACING + DOT };
    (out, reach)
}

/// Circles that are in place, found by where they are.
#[derive(Default)]
struct Circles {
    all: Vec<(Pos2, f32)>,
    cells: HashMap<(i32, i32), Vec<usize>>,
}

impl Circles {
    const CELL: f32 = 160.0;

    fn cells(center: Pos2, r: f32) -> impl Iterator<Item = (i32, i32)> {
        let cell = |v: f32| (v / Self::CELL).floor() as i32;
        let (left, right) = (cell(center.x - r), cell(center.x + r));
        let (top, bottom) = (cell(center.y - r), cell(center.y + r));
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    fn is_free(&self, center: Pos2, r: f32) -> bool {
        Self::cells(center, r).filter_map(|cell| self.cells.get(&cell)).flatten().all(|i| {
            let (other, theirs) = self.all[*i];
            other.distance(center) >= r + theirs
        })
    }

    /// The free place nearest to a target, along a spiral that is wider than high.
    fn nearest(&self, target: Pos2, r: f32, wide: f32, step: f32) -> Pos2 {
        let mut turn = 0.0_f32;
        loop {
            let out = step * turn / TAU;
            let at = target + Vec2::angled(turn) * vec2(out * wide, out);
            if self.is_free(at, r) {
                return at;
            }
            // As far along the spiral as it is from one turn to the next.
            turn += (step / out.max(step)).min(0.7);
        }
    }

    fn put(&mut self, center: Pos2, r: f32) {
        for cell in Self::cells(center, r) {
            self.cells.entry(cell).or_default().push(self.all.len());
        }
        self.all.push((center, r));
    }
}

impl Layout {
    /// Lays everything out.
    pub(super) fn of(input: &Input) -> Self {
        let mut owners: HashMap<&SignalId, Vec<(usize, bool)>> = HashMap::new();
        for (number, (_, _, signals, against)) in input.claims.iter().enumerate() {
            for (ids, contradicts) in [(signals, false), (against, true)] {
                for id in ids {
                    owners.entry(id).or_default().push((number, contradicts));
                }
            }
        }
        let mut out = Self::default();
        let mut circles = Circles::default();
        let mut shared: Vec<SignalId> = Vec::new();
        for (number, (id, grade, signals, against)) in input.claims.iter().enumerate() {
            let own: Vec<&SignalId> = signals
                .iter()
                .chain(against)
                .filter(|id| owners.get(id).is_some_and(|of| of.len() == 1))
                .collect();
            let radius = radius(*grade);
            let (offsets, reach) = rings(radius, own.len());
            let friends: Vec<usize> = signals
                .iter()
                .chain(against)
                .filter_map(|id| owners.get(id))
                .flatten()
                .map(|(other, _)| *other)
                .filter(|other| *other < number)
                .collect();
            let target = mean(friends.iter().map(|other| out.claims[*other].center));
            let space = reach + BETWEEN / 2.0;
            let center = circles.nearest(target.unwrap_or(Pos2::ZERO), space, WIDE, 24.0);
            circles.put(center, space);
            out.claims.push(Claim { id: id.clone(), grade: *grade, center, radius, reach });
            for (id, offset) in own.into_iter().zip(offsets) {
                let claims = owners.get(id).cloned().unwrap_or_default();
                out.add(id.clone(), center + offset, claims);
            }
            for id in signals.iter().chain(against) {
                let last = owners.get(id).and_then(|of| of.iter().map(|(n, _)| *n).max());
                let several = owners.get(id).is_some_and(|of| of.len() > 1);
                if several && last == Some(number) && !shared.contains(id) {
                    shared.push(id.clone());
                }
            }
        }
        // What belongs to several claims finds a place between these.
        let mut between = Circles::default();
        for claim in &out.claims {
            between.put(claim.center, claim.reach + 4.0);
        }
        for id in shared {
            let claims = owners.get(&id).cloned().unwrap_or_default();
            let target = mean(claims.iter().map(|(n, _)| out.claims[*n].center));
            let r = SPACING / 2.0;
            let center = between.nearest(target.unwrap_or(Pos2::ZERO), r, 1.0, 10.0);
            between.put(center, r);
            out.add(id, center, claims);
        }
        out.loose = out.dots.len();
        out.finish(&input.loose);
        out
    }

    fn add(&mut self, id: SignalId, center: Pos2, claims: Vec<(usize, bool)>) {
        self.places.insert(id.clone(), self.dots.len());
        self.dots.push(Dot { id, center, claims });
    }

    /// Puts what no claim has below, and everything to the right of and below the origin.
    fn finish(&mut self, loose: &[SignalId]) {
        let mut all = Rect::NOTHING;
        for claim in &self.claims {
            all = all.union(Rect::from_center_size(claim.center, Vec2::splat(2.0 * claim.reach)));
        }
        for dot in &self.dots {
            all = all.union(Rect::from_center_size(dot.center, Vec2::splat(2.0 * DOT)));
        }
        if self.claims.is_empty() {
            all = Rect::from_min_size(Pos2::ZERO, vec2(0.0, 0.0));
        }
        self.written = loose.len() <= WRITTEN;
        let cell = if self.written { CELL } else { SMALL };
        let shift = -all.min.to_vec2();
        self.claims.iter_mut().for_each(|claim| claim.center += shift);
        self.dots.iter_mut().for_each(|dot| dot.center += shift);
        let mut size = all.size();
        if !loose.is_empty() {
            let gap = if self.claims.is_empty() { 0.0 } else { 2.0 * BETWEEN };
            let beside = Beside::best(size, gap, loose.len(), cell);
            let lines = loose.len().div_ceil(beside.columns);
            let field = vec2(beside.columns as f32 * cell.x, HEADING + lines as f32 * cell.y);
            let whole = beside.whole(size, gap, field);
            // The claims lie in the middle of what they are left.
            let (room, corner) = if beside.right {
                (vec2(size.x, whole.y), pos2(size.x + gap, (whole.y - field.y) / 2.0))
            } else {
                (vec2(whole.x, size.y), pos2((whole.x - field.x) / 2.0, size.y + gap))
            };
            let spare = (room - size) / 2.0;
            self.claims.iter_mut().for_each(|claim| claim.center += spare);
            self.dots.iter_mut().for_each(|dot| dot.center += spare);
            for (number, id) in loose.iter().enumerate() {
                // Down a column first: similar ones stand below one another.
                let (column, line) = (number / lines, number % lines);
                let at = vec2(column as f32 * cell.x, HEADING + line as f32 * cell.y);
                let first = vec2(DOT + 4.0, cell.y / 2.0);
                self.add(id.clone(), corner + first + at, Vec::new());
            }
            self.field = Some(Rect::from_min_size(corner, field));
            self.beside = beside.right;
            size = whole;
        }
        self.size = size;
    }
}

/// Where the field of what no claim has goes, and in how many columns.
#[derive(Debug, Clone, Copy)]
struct Beside {
    right: bool,
    columns: usize,
}

impl Beside {
    /// What shows everything largest in a room that is wider than high.
    fn best(claims: Vec2, gap: f32, count: usize, cell: Vec2) -> Self {
        let mut best = (0.0, Self { right: false, columns: 1 });
        for right in [false, true] {
            for columns in 1..=count.min(256) {
                let lines = count.div_ceil(columns) as f32;
                let field = vec2(columns as f32 * cell.x, HEADING + lines * cell.y);
                let beside = Self { right, columns };
                let whole = beside.whole(claims, gap, field);
                let scale = (WIDE / whole.x).min(1.0 / whole.y);
                if scale > best.0 {
                    best = (scale, beside);
                }
            }
        }
        best.1
    }

    fn whole(self, claims: Vec2, gap: f32, field: Vec2) -> Vec2 {
        if self.right {
            vec2(claims.x + gap + field.x, claims.y.max(field.y))
        } else {
            vec2(claims.x.max(field.x), claims.y + gap + field.y)
        }
    }
}

fn mean(points: impl Iterator<Item = Pos2>) -> Option<Pos2> {
    let (mut sum, mut count) = (Vec2::ZERO, 0.0);
    for point in points {
        sum += point.to_vec2();
        count += 1.0;
    }
    (count > 0.0).then(|| (sum / count).to_pos2())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(claims: usize, each: usize, shared: usize, loose: usize) -> Input {
        let mut next = 0;
        let mut fresh = |n: usize| -> Vec<SignalId> {
            next += n;
            (next - n..next).map(SignalId::numbered).collect()
        };
        let mut of: Vec<_> = (0..claims)
            .map(|i| {
                let grade = Grade::ALL[i % 4];
                (ClaimId::numbered(i), grade, fresh(each + i % 7), fresh(i % 3))
            })
            .collect();
        for i in 0..shared {
            let id = fresh(1);
            of[i % claims].2.extend(id.clone());
            of[(i * 5 + 1) % claims].2.extend(id);
        }
        Input { claims: of, loose: fresh(loose) }
    }

    #[test]
    fn nothing_lies_on_anything_else() {
        for (claims, each, shared, loose) in [(1, 0, 0, 0), (9, 5, 4, 30), (40, 30, 25, 400)] {
            let layout = Layout::of(&input(claims, each, shared, loose));
            for (i, dot) in layout.dots.iter().enumerate() {
                for other in &layout.dots[i + 1..] {
                    let apart = dot.center.distance(other.center);
                    assert!(apart >= 2.0 * DOT, "{} on {}", dot.id, other.id);
                }
                for claim in &layout.claims {
                    assert!(claim.center.distance(dot.center) > claim.radius + DOT);
                }
                let world = Rect::from_min_size(Pos2::ZERO, layout.size).expand(0.5);
                assert!(world.contains(dot.center), "{:?} outside {world:?}", dot.center);
            }
            for (i, claim) in layout.claims.iter().enumerate() {
                for other in &layout.claims[i + 1..] {
                    assert!(claim.center.distance(other.center) >= claim.reach + other.reach);
                }
            }
        }
    }

    #[test]
    fn the_same_document_gives_the_same_picture() {
        let input = input(12, 4, 6, 20);
        let (a, b) = (Layout::of(&input), Layout::of(&input));
        assert!(a.dots.iter().zip(&b.dots).all(|(a, b)| a.center == b.center && a.id == b.id));
        assert_eq!(a.size, b.size);
    }

    #[test]
    fn claims_that_share_lie_near_one_another() {
        let strangers = Layout::of(&input(20, 3, 0, 0));
        let mut input = input(20, 3, 0, 0);
        let common = SignalId::numbered(9_999);
        input.claims[2].2.push(common.clone());
        input.claims[19].3.push(common.clone());
        let layout = Layout::of(&input);
        let dot = &layout.dots[layout.places[&common]];
        assert_eq!(dot.claims, [(2, false), (19, true)]);
        // Nearer than they would lie if they shared nothing.
        let far = |of: &Layout| of.claims[19].center.distance(of.claims[2].center);
        assert!(far(&layout) < far(&strangers), "{} {}", far(&layout), far(&strangers));
    }
}
