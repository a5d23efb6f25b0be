//! Where everything lies: every claim in a circle of its own with its data points in rings around
//! it, data points of several claims between these, and beside or
//! below them what no claim has yet.
//!
//! Nothing is moved by forces: circles are put one after the other on a spiral, close to the claims
//! that share data points with them, so that the same document always gives the same picture. After
//! a change what is as it was stays where it was.

use std::collections::{HashMap, HashSet};
use std::f32::consts::TAU;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::circles::Circles;
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

/// Up to so many claims come as near as they can to what they share data points with; more of
/// them come near the crossings of a net this wide.
const EXACT: usize = 300;
const ROUGH: f32 = 640.0;

/// Up to so many claims that share data points with one draw it near.
const FRIENDS: usize = 64;

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
#[derive(Debug, Clone, Default, PartialEq)]
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
    /// In how many columns these stand.
    columns: usize,
    /// The picture goes from the origin to here.
    pub size: Vec2,
    /// Where the first claim lay, and new ones come.
    middle: Pos2,
    /// How much further from the origin everything lies that kept its place.
    pub moved: Vec2,
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

/// The claims that a data point belongs to, and whether it contradicts them.
type Owners<'a> = HashMap<&'a SignalId, Vec<(usize, bool)>>;

fn owners(input: &Input) -> Owners<'_> {
    let mut owners = Owners::new();
    for (number, (_, _, signals, against)) in input.claims.iter().enumerate() {
        for (ids, contradicts) in [(signals, false), (against, true)] {
            for id in ids {
                owners.entry(id).or_default().push((number, contradicts));
            }
        }
    }
    owners
}

/// A claim before it has a place: with the data points that are its alone, and where these lie
/// around it.
struct Wanted<'a> {
    own: Vec<&'a SignalId>,
    offsets: Vec<Vec2>,
    radius: f32,
    reach: f32,
    /// Where it was.
    old: Option<Pos2>,
    /// It needs no more room than it had.
    fits: bool,
}

impl Layout {
    /// Lays everything out; what was there `before` keeps its place unless it needs more room, and
    /// what is new comes near what it shares data points with. None if it was told to stop.
    pub(super) fn of(input: &Input, before: &Self, stop: &AtomicBool) -> Option<Self> {
        let owners = owners(input);
        let old: HashMap<&ClaimId, &Claim> = before.claims.iter().map(|c| (&c.id, c)).collect();
        let mut wanted: Vec<Wanted<'_>> = input
            .claims
            .iter()
            .map(|(id, grade, signals, against)| {
                let own: Vec<&SignalId> = signals
                    .iter()
                    .chain(against)
                    .filter(|id| owners.get(id).is_some_and(|of| of.len() == 1))
                    .collect();
                let radius = radius(*grade);
                let (offsets, reach) = rings(radius, own.len());
                let old = old.get(id);
                let fits = old.is_some_and(|old| reach <= old.reach);
                Wanted { own, offsets, radius, reach, old: old.map(|old| old.center), fits }
            })
            .collect();
        let growing = wanted.iter().filter(|w| w.old.is_some() && !w.fits).count();
        if 2 * growing > wanted.len() {
            // Hardly anything could stay.
            wanted.iter_mut().for_each(|w| (w.old, w.fits) = (None, false));
        }
        // With many claims a place that is full need be found out only once for all around it.
        let many = wanted.len() > EXACT;
        let rough = |at: Pos2| if many { (at / ROUGH).round() * ROUGH } else { at };
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        order.sort_by_key(|number| !wanted[*number].fits);
        let mut circles = Circles::default();
        let mut centers: Vec<Option<Pos2>> = vec![None; wanted.len()];
        for number in order {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let Wanted { reach, old, .. } = wanted[number];
            let (_, _, signals, against) = &input.claims[number];
            let friends = signals
                .iter()
                .chain(against)
                .filter_map(|id| owners.get(id))
                .flatten()
                .map(|(other, _)| *other)
                .filter(|other| *other != number)
                // What many share is near all of them anyway.
                .take(FRIENDS);
            let near = || mean(friends.filter_map(|other| centers[other])).map(rough);
            let target = old.or_else(near).unwrap_or(before.middle);
            let space = reach + BETWEEN / 2.0;
            let center = match old.filter(|old| circles.may_stay(*old, space)) {
                Some(old) => old,
                None => circles.nearest(target, space, WIDE, 24.0, stop)?,
            };
            circles.put(center, space);
            centers[number] = Some(center);
        }
        let mut out = Self { middle: before.middle, ..Self::default() };
        for (number, (id, grade, ..)) in input.claims.iter().enumerate() {
            let Wanted { radius, reach, .. } = wanted[number];
            let center = centers[number]?;
            out.claims.push(Claim { id: id.clone(), grade: *grade, center, radius, reach });
        }
        for (number, wanted) in wanted.into_iter().enumerate() {
            for (id, offset) in wanted.own.into_iter().zip(wanted.offsets) {
                let claims = owners.get(id).cloned().unwrap_or_default();
                out.add(id.clone(), out.claims[number].center + offset, claims);
            }
        }
        out.between(input, before, &owners, stop)?;
        out.loose = out.dots.len();
        out.finish(&input.loose, before);
        Some(out)
    }

    /// What belongs to several claims finds a place between these.
    fn between(
        &mut self,
        input: &Input,
        before: &Self,
        owners: &Owners<'_>,
        stop: &AtomicBool,
    ) -> Option<()> {
        let mut between = Circles::default();
        for claim in &self.claims {
            between.put(claim.center, claim.reach + 4.0);
        }
        let mut done: HashSet<&SignalId> = HashSet::new();
        for (number, (_, _, signals, against)) in input.claims.iter().enumerate() {
            for id in signals.iter().chain(against) {
                let Some(claims) = owners.get(id).filter(|of| of.len() > 1) else { continue };
                let last = claims.iter().map(|(n, _)| *n).max();
                if last != Some(number) || !done.insert(id) {
                    continue;
                }
                let r = SPACING / 2.0;
                let old = before.still(id, claims, &self.claims);
                let center = match old.filter(|old| between.may_stay(*old, r)) {
                    Some(old) => old,
                    None => {
                        let near = mean(claims.iter().map(|(n, _)| self.claims[*n].center));
                        between.nearest(near.unwrap_or(before.middle), r, 1.0, 10.0, stop)?
                    }
                };
                between.put(center, r);
                self.add(id.clone(), center, claims.clone());
            }
        }
        Some(())
    }

    /// Where a data point of several claims lies, if it is of the same claims now and none of them
    /// has moved.
    fn still(&self, id: &SignalId, claims: &[(usize, bool)], now: &[Claim]) -> Option<Pos2> {
        let dot = &self.dots[*self.places.get(id)?];
        let same = dot.claims.len() == claims.len()
            && dot.claims.iter().zip(claims).all(|((was, _), (is, _))| {
                let (was, is) = (&self.claims[*was], &now[*is]);
                was.id == is.id && was.center == is.center
            });
        same.then_some(dot.center)
    }

    fn add(&mut self, id: SignalId, center: Pos2, claims: Vec<(usize, bool)>) {
        self.places.insert(id.clone(), self.dots.len());
        self.dots.push(Dot { id, center, claims });
    }

    /// Puts what no claim has below, and everything to the right of and below the origin.
    fn finish(&mut self, loose: &[SignalId], before: &Self) {
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
        self.moved = shift;
        let mut size = all.size();
        if !loose.is_empty() {
            let gap = if self.claims.is_empty() { 0.0 } else { 2.0 * BETWEEN };
            let beside = Beside::best(size, gap, loose.len(), cell);
            let beside = beside.or(before, size, gap, loose.len(), cell);
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
            self.moved += spare;
            for (number, id) in loose.iter().enumerate() {
                // Down a column first: similar ones stand below one another.
                let (column, line) = (number / lines, number % lines);
                let at = vec2(column as f32 * cell.x, HEADING + line as f32 * cell.y);
                let first = vec2(DOT + 4.0, cell.y / 2.0);
                self.add(id.clone(), corner + first + at, Vec::new());
            }
            self.field = Some(Rect::from_min_size(corner, field));
            self.beside = beside.right;
            self.columns = beside.columns;
            size = whole;
        }
        self.middle += self.moved;
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
                let beside = Self { right, columns };
                let scale = beside.scale(claims, gap, count, cell);
                if scale > best.0 {
                    best = (scale, beside);
                }
            }
        }
        best.1
    }

    /// The place of the field before, as long as it shows things nearly as large as this.
    fn or(self, before: &Layout, claims: Vec2, gap: f32, count: usize, cell: Vec2) -> Self {
        const NEARLY: f32 = 0.85;
        let old = Self { right: before.beside, columns: before.columns.min(count) };
        if before.field.is_none() || old.columns == 0 {
            return self;
        }
        let good =
            old.scale(claims, gap, count, cell) >= NEARLY * self.scale(claims, gap, count, cell);
        if good { old } else { self }
    }

    /// How large everything is shown.
    fn scale(self, claims: Vec2, gap: f32, count: usize, cell: Vec2) -> f32 {
        let lines = count.div_ceil(self.columns) as f32;
        let field = vec2(self.columns as f32 * cell.x, HEADING + lines * cell.y);
        let whole = self.whole(claims, gap, field);
        (WIDE / whole.x).min(1.0 / whole.y)
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

    fn after(before: &Layout, input: &Input) -> Layout {
        Layout::of(input, before, &AtomicBool::new(false)).unwrap()
    }

    fn fresh(input: &Input) -> Layout {
        after(&Layout::default(), input)
    }

    #[test]
    fn nothing_lies_on_anything_else() {
        for (claims, each, shared, loose) in [(1, 0, 0, 0), (9, 5, 4, 30), (40, 30, 25, 400)] {
            let mut input = input(claims, each, shared, loose);
            let layout = fresh(&input);
            apart(&layout);
            // Nor after what was loose came to one claim, and another went.
            let moved = input.loose.split_off(loose / 2);
            input.claims[0].2.extend(moved);
            input.claims.truncate(claims.max(2) - 1);
            apart(&after(&layout, &input));
        }
    }

    fn apart(layout: &Layout) {
        {
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
    fn what_has_not_changed_stays() {
        let mut input = input(30, 6, 12, 40);
        let before = fresh(&input);
        let same = after(&before, &input);
        let near = |a: &Dot, b: &Dot| a.id == b.id && a.center.distance(b.center) < 0.1;
        assert!(same.dots.iter().zip(&before.dots).all(|(a, b)| near(a, b)));
        // A claim that grows, one that is new, and one that goes.
        let more: Vec<_> = (0..40).map(|n| SignalId::numbered(5_000 + n)).collect();
        input.claims[3].2.extend(more);
        let gone = input.claims.remove(20).0;
        let common = input.claims[7].2[0].clone();
        let new = ClaimId::numbered(777);
        input.claims.insert(0, (new.clone(), Grade::Trend, vec![common], Vec::new()));
        let layout = after(&before, &input);
        apart(&layout);
        let of = |layout: &Layout, id: &ClaimId| {
            layout.claims.iter().find(|c| c.id == *id).map(|c| c.center)
        };
        let mut stayed = 0;
        for claim in &before.claims {
            let Some(now) = of(&layout, &claim.id) else {
                assert_eq!(claim.id, gone);
                continue;
            };
            stayed += usize::from(now.distance(claim.center + layout.moved) < 1.0);
        }
        assert_eq!(stayed, 28, "all but the one that grew");
        let (new, friend) = (of(&layout, &new).unwrap(), of(&layout, &input.claims[8].0).unwrap());
        let far: Vec<f32> = layout.claims.iter().map(|c| c.center.distance(new)).collect();
        let nearer = far.iter().filter(|far| **far < new.distance(friend)).count();
        assert!(nearer <= 18, "{nearer} lie nearer to the new one than what it shares with");
    }

    #[test]
    fn thousands_of_claims_are_laid_out_at_once_and_can_be_stopped() {
        // All of them share one data point, which once drew every one to every other.
        let mut many = input(6_000, 1, 500, 0);
        let hub = SignalId::numbered(1_000_000);
        many.claims.iter_mut().for_each(|claim| claim.2.push(hub.clone()));
        let start = std::time::Instant::now();
        let layout = fresh(&many);
        let first = start.elapsed();
        assert_eq!(layout.claims.len(), 6_000);
        let again = after(&layout, &many);
        let both = start.elapsed();
        assert_eq!(again.claims.len(), 6_000);
        // Twice the square of them would take minutes.
        assert!(both.as_secs() < 20, "{first:?}, {both:?}");
        assert!(Layout::of(&many, &layout, &AtomicBool::new(true)).is_none());
    }

    #[test]
    fn the_same_document_gives_the_same_picture() {
        let input = input(12, 4, 6, 20);
        let (a, b) = (fresh(&input), fresh(&input));
        assert!(a.dots.iter().zip(&b.dots).all(|(a, b)| a.center == b.center && a.id == b.id));
        assert_eq!(a.size, b.size);
    }

    #[test]
    fn claims_that_share_lie_near_one_another() {
        let strangers = fresh(&input(20, 3, 0, 0));
        let mut input = input(20, 3, 0, 0);
        let common = SignalId::numbered(9_999);
        input.claims[2].2.push(common.clone());
        input.claims[19].3.push(common.clone());
        let layout = fresh(&input);
        let dot = &layout.dots[layout.places[&common]];
        assert_eq!(dot.claims, [(2, false), (19, true)]);
        // Nearer than they would lie if they shared nothing.
        let far = |of: &Layout| of.claims[19].center.distance(of.claims[2].center);
        assert!(far(&layout) < far(&strangers), "{} {}", far(&layout), far(&strangers));
    }
}
